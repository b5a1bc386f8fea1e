"""One decoding process for all tests of a worker; tests that kill it make their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.media.worker import DecodeWorker


@pytest.fixture(scope="session")
def worker() -> Iterator[DecodeWorker]:
    with DecodeWorker() as shared:
        yield shared
