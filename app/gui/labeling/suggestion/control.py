"""Accepting and refusing what is proposed for the open item, by keys, menu and panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from app.core.changes import Changes
from app.gui.labeling.performing import Outcome, Pace
from app.gui.plain import plain_tip
from app.ops.proposing import WAITING

if TYPE_CHECKING:
    from app.gui.labeling.page import LabelingPage


class SuggestionControl(QObject):
    """Each decision is one step that can be undone; after a single one the next suggestion is picked."""

    def __init__(self, page: LabelingPage) -> None:
        super().__init__(page)
        self._page = page
        self._is_known = False
        """Whether the panel came to the front once, where there was something in it."""
        panel = page.suggestions
        panel.chosen.connect(self._on_chosen)
        panel.decided.connect(self.decide)
        panel.narrowed.connect(self._on_narrowed)
        panel.counted.connect(self._on_counted)
        page.shell.session.changed.connect(self._on_changes)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "suggestion.accept": lambda: self.decide_selected(True),
            "suggestion.refuse": lambda: self.decide_selected(False),
            "suggestion.next": lambda: self.step(1),
            "suggestion.previous": lambda: self.step(-1),
            "suggestion.accept_all": lambda: self.decide(self._page.suggestions.listed(), True),
            "suggestion.refuse_all": lambda: self.decide(self._page.suggestions.listed(), False),
        }

    def selected(self) -> list[str]:
        """The selected suggestions, in the order of the list."""
        view = self._page.view
        chosen = [key for key in view.selection if view.is_suggestion(key)] if view is not None else []
        return sorted(chosen, key=self._page.suggestions.model.row_of)

    def decide_selected(self, accepted: bool) -> None:
        """Accept or refuse the selected ones; with none selected the first one is picked, to be looked at."""
        chosen = self.selected()
        if chosen:
            self.decide(chosen, accepted)
        else:
            self.step(1)

    def decide(self, ids: Sequence[str], accepted: bool) -> None:
        """Accept or refuse these suggestions as one step."""
        page, view = self._page, self._page.view
        if view is None or page.editor is None or not view.editable:
            return
        proposed = page.editor.annotation.suggestions
        meant = [proposed[key] for key in ids if key in proposed]
        if not meant:
            return
        following = self._after(meant[-1].id) if len(meant) == 1 else ""
        text = self.tr("%Ln suggestion(s) accepted", "", len(meant))
        if not accepted:
            text = self.tr("%Ln suggestion(s) refused", "", len(meant))

        def work(pace: Pace) -> Outcome:
            if not accepted:
                return Outcome(drop=[region.id for region in meant])
            return Outcome([replace(region, hidden=False) if region.hidden else region for region in pace(meant)])

        def then(_outcome: Outcome) -> None:
            page.shell.notices.status(text)
            view.select([following] if following else (), reveal=bool(following))
            page.focus_view()

        view.performer.perform("Accept suggestions" if accepted else "Refuse suggestions", work, len(meant), then)

    def step(self, by: int) -> None:
        """Pick the next or previous suggestion of the list."""
        page, listed = self._page, self._page.suggestions.listed()
        if page.view is None:
            return
        if not listed:
            page.shell.notices.status(self.tr("There is no suggestion to decide about."))
            return
        chosen = self.selected()
        row = page.suggestions.model.row_of(chosen[-1 if by > 0 else 0]) if chosen else -1
        page.view.select([listed[(row + by) % len(listed) if row >= 0 else 0 if by > 0 else -1]], reveal=True)
        page.focus_view()

    def toggle_hidden(self) -> None:
        """Hide the selected suggestions if one of them shows, else show them; that decides nothing."""
        page = self._page
        if page.editor is None or page.view is None or not page.view.editable:
            return
        chosen = [page.editor.annotation.suggestions[key] for key in self.selected()]
        hidden = not all(region.hidden for region in chosen)
        changed = {region.id: replace(region, hidden=hidden) for region in chosen}
        page.editor.apply("Hide" if hidden else "Show", suggestions=changed)

    def _after(self, key: str) -> str:
        """The one that follows in the list, from the last back to the first; empty when there is no other."""
        listed = self._page.suggestions.listed()
        if len(listed) < 2 or key not in listed:
            return ""
        return listed[(listed.index(key) + 1) % len(listed)]

    def _on_chosen(self, ids: frozenset[str]) -> None:
        if self._page.view is not None:
            self._page.view.select(ids, reveal=True)

    def _on_narrowed(self, ids: frozenset[str]) -> None:
        if self._page.view is not None:
            self._page.view.withhold(ids)

    def _on_changes(self, changes: Changes) -> None:
        """What arrives when its item is open already is shown at once, unless something was begun."""
        page = self._page
        if page.suggestions.problem != WAITING or page.item is None or page.item.id not in changes.items:
            return
        if page.editor is None or page.view is None or page.editor.can_undo or page.view.is_drawing:
            return
        page.open_item(page.item)

    def _on_counted(self, count: int) -> None:
        page = self._page
        title = self.tr("Suggestions")
        text = f"{title} ({page.locale().toString(count)})" if count else title
        page.frame.docks["suggestions"].setWindowTitle(text)
        if (count or page.suggestions.problem) and not self._is_known:
            self._is_known = True
            page.frame.reveal("suggestions")
        for name in self.handlers():
            page.shell.actions.enable(name, bool(count))
        accept, refuse = (self._keys(name) for name in ("suggestion.accept", "suggestion.refuse"))
        page.suggestions.accept_button.setToolTip(plain_tip(self.tr("One at a time: {keys}").format(keys=accept)))
        page.suggestions.refuse_button.setToolTip(plain_tip(self.tr("One at a time: {keys}").format(keys=refuse)))

    def _keys(self, name: str) -> str:
        return self._page.shell.actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
