"""What the actions of the labelling page do to the open item."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.core.region import Region
from app.gui.actions import title_of
from app.gui.labeling.view import LabelingView
from app.ops import labeling

if TYPE_CHECKING:
    from app.gui.labeling.page import LabelingPage

TOOLS = (
    "select", "pan", "box", "rotated_box", "polygon", "polyline", "point", "ellipse", "quad", "skeleton", "cut",
    "vertices", "brush", "eraser", "wand", "scissors", "superpixel", "span", "rows", "cell",
)  # fmt: skip

_UNSEEN = {"region.snap", "region.shared", "view.follow", "view.crosshair"}
"""Switches of which nothing is seen before something is drawn or moved."""


def _likeness(region: Region) -> tuple[str, str, str]:
    """The same for regions that say the same about the same place."""
    return region.kind, region.label, repr(region.geometry())


class EditControl(QObject):
    """Binds the action table to the page; keeps what was copied, from item to item."""

    def __init__(self, page: LabelingPage) -> None:
        super().__init__(page)
        self._page = page
        self._clipboard: tuple[Region, ...] = ()
        page.regions.visit_wanted.connect(lambda _id: page.shell.actions.run("region.zoom"))

    def handlers(self) -> dict[str, Callable[[], object]]:
        page = self._page
        found: dict[str, Callable[[], object]] = {
            "file.import": page.project_control.import_labels,
            "file.export": page.project_control.export,
            "edit.undo": lambda: self.with_view(lambda view: view.performer.travel(backwards=True)),
            "edit.redo": lambda: self.with_view(lambda view: view.performer.travel(backwards=False)),
            "edit.copy": self.copy,
            "edit.paste": lambda: self.with_view(lambda view: view.paste(self._clipboard)),
            "edit.paste_here": lambda: self.with_view(lambda view: view.paste_here(self._clipboard)),
            "edit.duplicate": lambda: self.with_view(lambda view: view.paste(view.copy())),
            "edit.keep_previous": self.keep_previous,
            "region.text": self.edit_text,
            "edit.delete": lambda: self.with_view(lambda view: view.delete_selection()),
            "edit.hide": lambda: self._for_chosen(page.regions.toggle_hidden, page.suggestion_control.toggle_hidden),
            "edit.lock": lambda: self._for_chosen(page.regions.toggle_locked, lambda: None),
            "edit.next_region": lambda: self.with_view(lambda view: view.select_next(1)),
            "edit.previous_region": lambda: self.with_view(lambda view: view.select_next(-1)),
            "item.filter": self.filter_items,
            "item.note": page.folder_control.edit_note,
            "file.locate": page.folder_control.locate,
            "item.next": lambda: page.step(1),
            "item.previous": lambda: page.step(-1),
            "item.next_problem": page.finishing.next_problem,
            "item.submit": page.finishing.submit,
            "label.add": page.label_control.begin_adding,
            "tool.repeat": lambda: self.use_tool(self.last_tool()),
            "view.zoom_in": lambda: self.with_view(lambda view: view.zoom_in()),
            "view.zoom_out": lambda: self.with_view(lambda view: view.zoom_out()),
            "view.zoom_fit": lambda: self.with_view(lambda view: view.zoom_fit()),
            "view.zoom_actual": lambda: self.with_view(lambda view: view.zoom_actual()),
            "view.reset_layout": page.frame.reset,
        }
        for name, dx, dy in (("left", -1, 0), ("right", 1, 0), ("up", 0, -1), ("down", 0, 1)):
            found[f"edit.nudge_{name}"] = lambda x=dx, y=dy: self.with_view(lambda view: view.nudge(x, y))
            found[f"edit.jump_{name}"] = lambda x=dx, y=dy: self.with_view(lambda view: view.nudge(10 * x, 10 * y))
        if page.view is not None:
            offered, known = {tool.name for tool in page.view.tools()}, page.shell.actions.entries
            usable = [name for name in TOOLS if name in offered and f"tool.{name}" in known]
            found |= {f"tool.{name}": (lambda name=name: self.use_tool(name)) for name in usable}
            found |= page.view.commands()
            found |= {name: (lambda name=name: self._toggle(name)) for name in page.view.switches()}
        return found

    def connect_view(self, view: LabelingView) -> None:
        """A view was made: it is as it was left last time."""
        view.key_words = self._page.shell.actions.key_words
        view.noted.connect(self._on_noted)
        view.switched.connect(self._on_switched)
        view.view_changed.connect(self._page.finishing.notes_soon)
        view.runner = self._page.shell.runner
        view.remember_looks(self._page.shell.settings.looks)
        tools, key = self._page.shell.settings.tools, f"{type(view).__name__} options"
        view.recall(tools.get(key, ""))
        view.kept.connect(lambda text: tools.update({key: text}))
        for name in view.switches():
            if name in self._page.shell.settings.switches:
                view.set_switch(name, self._page.shell.settings.switches[name] == "on")

    def bind_view(self, before: LabelingView | None, view: LabelingView) -> None:
        """What only the view before could do ends, what this one can do begins."""
        actions = self._page.shell.actions
        gone = (*before.commands(), *before.switches()) if before is not None else ()
        tools = (f"tool.{name}" for name in TOOLS if f"tool.{name}" in actions.entries)
        actions.unbind(dict.fromkeys((*tools, *gone)))
        actions.bind(self.handlers())
        self._page.regions.change, self._page.regions.drop = view.change, view.drop
        for name, on in view.switches().items():
            actions.check(name, on)
        actions.set_view_host(view)

    def _on_noted(self, text: str) -> None:
        notices = self._page.shell.notices
        if text:
            notices.status(text, passing=True)
        else:
            notices.pass_on()

    def _toggle(self, name: str) -> None:
        view = self._page.view
        if view is None:
            return
        on = not view.switches()[name]
        view.set_switch(name, on)
        if name in _UNSEEN:
            words = self.tr("{what}: on") if on else self.tr("{what}: off")
            self._page.shell.notices.status(words.format(what=title_of(self._page.shell.actions.entries[name])))

    def _on_switched(self, name: str, on: bool) -> None:
        self._page.shell.actions.check(name, on)
        self._page.shell.settings.switches[name] = "on" if on else "off"

    def _for_chosen(self, of_regions: Callable[[], object], of_suggestions: Callable[[], object]) -> None:
        """What means all regions where none is selected must not do so while a suggestion is."""
        only_proposed = self._page.suggestion_control.selected() and not self._page.regions.selected()
        (of_suggestions if only_proposed else of_regions)()

    def use_tool(self, name: str) -> None:
        page = self._page
        if page.view is not None and name:
            page.view.set_tool(name)
            page.focus_view()

    def filter_items(self) -> None:
        """Look for items; from within a text or table for words in it."""
        view, within = self._page.view, QApplication.focusWidget()
        search = getattr(view, "begin_search", None)
        if view is not None and search is not None and within is not None and _is_content(view, within):
            search()
            return
        self._page.frame.reveal("items")
        self._page.strip.focus_filter()

    def last_tool(self) -> str:
        page = self._page
        return page.shell.settings.tools.get(page.project.modality.value, "") if page.project else ""

    def copy(self) -> None:
        page = self._page
        if page.view is not None:
            self._clipboard = page.view.copy()
            if self._clipboard:
                page.shell.notices.status(self.tr("%Ln region(s) copied", "", len(self._clipboard)))

    def keep_previous(self) -> None:
        """Add to the open item what the item before it in the list has, apart from what is here already."""
        page = self._page
        workspace, view, status = page.shell.session.workspace, page.view, page.shell.notices.status
        previous = page.strip.neighbour(-1)
        if workspace is None or view is None or page.editor is None or not view.editable:
            return
        if previous is None:
            status(self.tr("This is the first item."))
            return
        found = page.shell.session.read(labeling.annotation_of, previous.id, workspace.person)
        regions = found.ordered() if found is not None else []
        here = {_likeness(region) for region in page.editor.annotation.regions.values()}
        fresh = [region for region in regions if _likeness(region) not in here]
        if fresh:
            view.take_over(fresh, lambda outcome: status(self.tr("%Ln region(s) taken over", "", len(outcome.put))))
        else:
            name = previous.name
            status(self.tr("There is nothing in “{name}” that is not here already.").format(name=name))

    def edit_text(self) -> None:
        """Write the text of the selected region (what stands on a sign, for instance)."""
        page = self._page
        if page.view is not None and page.view.selection:
            page.frame.reveal("regions")
            page.regions.form.focus_text()

    def with_view(self, act: Callable[[LabelingView], object]) -> None:
        page = self._page
        if page.view is not None and page.item is not None:
            act(page.view)


def _is_content(view: LabelingView, widget: QWidget) -> bool:
    return (view is widget or view.isAncestorOf(widget)) and not isinstance(widget, QLineEdit)
