"""An annotator's workspace with decided work on photographs, in the real window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from app.core.item import Item
from app.core.submission import Submission
from app.modalities.image.regions import Box
from app.protocol.code import Role, Verdict
from app.protocol.codec import image_frame
from tests.gui.conftest import PHOTOS
from tests.gui.handed_out import HandedOut, Work, annotation

NAMES = ("astronaut.png", "camera.png", "coffee.png", "chelsea.png")

SIZES = {"astronaut.png": (512, 512), "camera.png": (512, 512), "coffee.png": (600, 400), "chelsea.png": (451, 300)}


def box(label: str, x1: int, y1: int, x2: int, y2: int) -> Box:
    return Box(id="", label=label, x1=x1 * 1000, y1=y1 * 1000, x2=x2 * 1000, y2=y2 * 1000)


OWN = [box("face", 165, 50, 300, 230), box("logo", 40, 180, 90, 240)]
BETTER = [box("face", 175, 60, 272, 190), box("hand", 40, 180, 90, 240), box("logo", 200, 260, 240, 300)]


@dataclass
class Decided:
    """The window and what was decided: astronaut rejected, camera fixed, coffee accepted, chelsea not yet."""

    desk: Any
    given: HandedOut
    project: Any
    items: dict[str, Item]
    submissions: dict[str, Submission]
    ids: dict[str, str]

    def page(self, argument: object = None) -> Any:
        self.desk.window.show_page("decisions", argument)
        return self.desk.window.pages["decisions"]


@pytest.fixture
def decided(qtbot, start) -> Callable[..., Decided]:
    def begin(**choices: Any) -> Decided:
        desk = start(**choices)
        qtbot.waitUntil(lambda: desk.session.workspace is not None, timeout=20_000)
        given = HandedOut(desk.session.workspace)
        works = [Work(name, (PHOTOS / name).read_bytes(), "image/png") for name in NAMES]
        project = given.lease(Role.annotator, works)
        items = {item.name: item for item in given.items(project)}
        own = annotation("A", OWN, sharp="y", note="")
        made = {name: given.submit(items[name], own, SIZES[name]) for name in NAMES}
        fixed = given.payload(Work("", b"", "", frame=image_frame(512, 512)), annotation("B", BETTER, sharp="n"))
        ids = {
            "astronaut.png": given.decide(
                made["astronaut.png"].digest, Verdict.rejected, "loose", text="Look at the left edge of the face."
            ),
            "camera.png": given.decide(made["camera.png"].digest, Verdict.fixed, "label", fixed=fixed),
            "coffee.png": given.decide(made["coffee.png"].digest, Verdict.accepted),
        }
        given.pay(made["camera.png"].digest, 5 * 10**17)
        return Decided(desk, given, project, items, made, ids)

    return begin
