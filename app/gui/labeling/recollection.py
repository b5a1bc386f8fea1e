"""What was selected when each step of the open item was done, so that undo and redo bring it along."""

from __future__ import annotations

from collections.abc import Callable

from app.core.editor import AnnotationEditor, Commit, Edit
from app.core.history import MAX_STEPS, Step

MOST = 1_000
"""Of more selected regions than this none are remembered: a thousand steps would keep millions of ids."""


class Recollection:
    """Steps are known by their position, which never changes. Nothing is stored: after a restart, what came back is
    selected instead."""

    def __init__(self, editor: AnnotationEditor, selection: Callable[[], frozenset[str]]) -> None:
        """To be made before anything that takes vanished regions out of the selection follows the editor."""
        self._editor, self._selection = editor, selection
        self._begun: frozenset[str] | None = None
        self._before: dict[int, frozenset[str]] = {}
        self._after: dict[int, frozenset[str]] = {}
        self._leave = (editor.changed.connect(self._on_changed), editor.committed.connect(self._on_committed))

    def end(self) -> None:
        """Stop following the editor."""
        for leave in self._leave:
            leave()

    def travelling(self, *, backwards: bool) -> tuple[Step, frozenset[str] | None] | None:
        """The step that undo (`backwards`) or redo does next, and what is to be selected then: None to leave it as it
        is. None when there is no step. Undo remembers what is selected now, for redo."""
        history = self._editor.history
        found = history.back() if backwards else history.forward()
        if found is None:
            return None
        position = history.first + history.cursor - (1 if backwards else 0)
        step = found[0].inverse() if backwards else found[0]
        if not step.regions and not step.suggestions:
            return step, None
        if backwards:
            _keep(self._after, position, self._selection())
        wanted = (self._before if backwards else self._after).get(position)
        return step, wanted if wanted is not None else _came_back(step)

    def _on_changed(self, _edit: Edit) -> None:
        if self._begun is None:
            self._begun = self._selection()

    def _on_committed(self, commit: Commit) -> None:
        begun, self._begun = self._begun, None
        if commit.pushed is None:
            return
        if commit.cut:
            for known in (self._before, self._after):
                for position in [p for p in known if p >= commit.position]:
                    del known[position]
        if begun is not None:
            _keep(self._before, commit.position, begun)


def _keep(known: dict[int, frozenset[str]], position: int, chosen: frozenset[str]) -> None:
    known.pop(position, None)
    if len(chosen) <= MOST:
        known[position] = chosen
    if len(known) > MAX_STEPS:
        del known[min(known)]


def _came_back(step: Step) -> frozenset[str] | None:
    """All that a step puts, if it brings back something that was not there."""
    put = [change for change in (*step.regions, *step.suggestions) if change.after is not None]
    if any(change.before is None for change in put) and len(put) <= MOST:
        return frozenset(change.key for change in put)
    return None
