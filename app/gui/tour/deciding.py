"""The reviewer's part of the journey: two annotators side by side, verdicts by key, reasons from the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from app.core.annotation import Annotation
from app.core.project import Project
from app.gui.tour.hand import NotShownError
from app.gui.tour.player import Player

CONTROL = Qt.KeyboardModifier.ControlModifier


def begin(player: Player, project: Project) -> Any:
    """Open the review of a project from its card; the page with its first item."""
    card = player.card(project.title, begun=True)
    player.hand.click(card.start)
    return player.wait(lambda: _open(player, project), f"the first item of “{project.title}” to review")


def _open(player: Player, project: Project) -> Any:
    page = player.window.pages.get("review")
    return page if page is not None and page.case is not None and page.case.project.id == project.id else None


def poorest(page: Any) -> int:
    """The position of the work with the fewest regions."""
    works = page.case.annotations
    return min(range(len(works)), key=lambda n: len(works[n].regions))


def step_through_differences(player: Player, page: Any) -> int:
    """Tab from difference to difference; how many there are."""
    spots = len(page.comparison.spots)
    for _ in range(min(spots, 3)):
        player.hand.key(page.comparison.panes[page.comparison.active].view, Qt.Key.Key_Tab)
        player.hand.settle(40)
    return spots


def accept_all(player: Player, page: Any) -> None:
    """Accept each annotator's work and sign."""
    for position in range(len(page.case.subjects)):
        _accept(player, page, position)
    _sign(player, page)


def fix_poorest(player: Player, page: Any) -> None:
    """The poorest work is fixed with what the other annotator did; the other is accepted."""
    poor = poorest(page)
    better = 1 - poor
    _activate(player, page, better)
    player.window.actions_table["review.edit"].trigger()
    player.wait(lambda: page.comparison.editing, "the result")
    player.shoot("review-fix")
    player.window.actions_table["review.edit"].trigger()
    player.wait(lambda: not page.comparison.editing, "the end of editing")
    if _content(page.comparison.editor.annotation) != _content(page.case.annotations[better]):
        raise NotShownError("the result is not what the other annotator did")
    _activate(player, page, poor)
    player.window.actions_table["review.fix"].trigger()
    player.wait(lambda: poor in page.verdicts.choices, "the fix")
    if page.comparison.editing:
        player.window.actions_table["review.edit"].trigger()
    _accept(player, page, better)
    _sign(player, page)


def reject_poorest(player: Player, page: Any, reason: int, comment: str) -> None:
    """The poorest work is rejected with the reason of that number (from 1); the other is accepted."""
    poor = poorest(page)
    _accept(player, page, 1 - poor)
    _activate(player, page, poor)
    player.window.actions_table["review.reject"].trigger()
    picker = player.wait(lambda: page.verdicts.picker, "the list of reasons")
    player.hand.type(picker.comment, comment)
    player.shoot("review-reasons", picker)
    picker.list.setFocus()
    player.hand.type(picker.list, str(reason))
    player.wait(lambda: poor in page.verdicts.choices, "the rejection")
    player.shoot("review-reject")
    _sign(player, page)


def _content(annotation: Annotation) -> list[tuple[str, str, str]]:
    return sorted((one.kind, one.label, repr(one.geometry())) for one in annotation.regions.values())


def _activate(player: Player, page: Any, position: int) -> None:
    for _ in range(len(page.case.subjects)):
        if page.comparison.active == position:
            return
        player.window.actions_table["review.next_annotator"].trigger()
        player.hand.settle(20)


def _accept(player: Player, page: Any, position: int) -> None:
    _activate(player, page, position)
    page.comparison.focus_active()
    player.hand.key(page.comparison.panes[position].view, Qt.Key.Key_Return)
    player.wait(lambda: position in page.verdicts.choices, f"the verdict on {page.case.subjects[position].letter}", 5)


def _sign(player: Player, page: Any) -> None:
    """Ctrl+Enter; back when another item is open, or none is left."""
    item = page.case.item.id
    page.comparison.focus_active()
    player.press(Qt.Key.Key_Return, CONTROL)
    player.wait(
        lambda: not page.verdicts.signing and (page.case is None or page.case.item.id != item), "the signed verdicts"
    )
