"""One installation of the other programs for a run; without it the group is skipped and says why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.node.toolbox import Missing, Toolbox, install, running_anvil
from tests.promises.conftest import figure, size

__all__ = ["figure", "size"]


@pytest.fixture(scope="session")
def toolbox() -> Toolbox:
    try:
        return install()
    except Missing as missing:
        pytest.skip(f"SKIPPED GROUP node: {missing}")


@pytest.fixture
def anvil(toolbox: Toolbox, tmp_path: Path) -> Callable[..., contextmanager[str]]:
    """`with anvil("--slots-in-an-epoch", "1") as url`: a chain of its own."""

    @contextmanager
    def start(*words: str) -> Iterator[str]:
        try:
            with running_anvil(toolbox, tmp_path, *words) as url:
                yield url
        except Missing as missing:
            pytest.skip(f"SKIPPED: {missing}")

    return start
