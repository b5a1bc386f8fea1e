"""The labelling page: one project's items, the open one in the middle, panels around it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.core.changes import Changes
from app.core.editor import AnnotationEditor, Commit
from app.core.item import Item
from app.core.project import ModalityName, Project
from app.errors import AppError, WipedError
from app.gui.errors import show_error
from app.gui.labeling.active_time import ActiveTime
from app.gui.labeling.autosave import Autosave, SaveState
from app.gui.labeling.compare_control import CompareControl
from app.gui.labeling.detail_badge import DetailBadge
from app.gui.labeling.detailing import Detailing
from app.gui.labeling.edit_control import EditControl
from app.gui.labeling.finishing import Finishing
from app.gui.labeling.folder_control import FolderControl
from app.gui.labeling.guideline_panel import GuidelinePanel
from app.gui.labeling.item_list.strip import ItemStrip
from app.gui.labeling.item_loader import ItemLoader, Loaded
from app.gui.labeling.label_control import LabelControl
from app.gui.labeling.label_panel import LabelPanel
from app.gui.labeling.layout import PanelFrame
from app.gui.labeling.pages_control import PagesControl
from app.gui.labeling.problems_panel import ProblemsPanel
from app.gui.labeling.project_control import ProjectControl
from app.gui.labeling.question_panel import QuestionPanel
from app.gui.labeling.region_panel import RegionPanel
from app.gui.labeling.registry import decision_frame, make_view
from app.gui.labeling.save_control import SaveControl
from app.gui.labeling.suggestion.control import SuggestionControl
from app.gui.labeling.suggestion.panel import SuggestionPanel
from app.gui.labeling.toolbar import LabelingToolBar
from app.gui.labeling.view import LabelingView
from app.gui.messages import shown
from app.gui.page import Page, Shell
from app.gui.plain import plain_label
from app.gui.widgets.empty import EmptyState
from app.media.limit import TooLarge
from app.ops import content, items, projects
from app.ops.filtering import ItemFilter
from app.ops.picture import next_limit


class LabelingPage(Page):
    """Owns editor, autosave and loader of the open item. The old item stays until the new one is ready."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.project: Project | None = None
        self.item: Item | None = None
        self.editor: AnnotationEditor | None = None
        self.view: LabelingView | None = None
        self._views: dict[ModalityName, LabelingView] = {}
        self._active = ActiveTime()
        self.autosave = Autosave(self)
        self.loader = ItemLoader(shell.runner, shell.session, self, shell.settings)
        self.detailing = Detailing(shell.runner, shell.session, self.loader, self)
        self._build()
        self.edit_control = EditControl(self)
        self.compare_control = CompareControl(self)
        self.pages_control = PagesControl(self)
        self.save_control = SaveControl(self)
        self.label_control = LabelControl(self)
        self.suggestion_control = SuggestionControl(self)
        self.finishing = Finishing(self)
        self.project_control = ProjectControl(self)
        self.folder_control = FolderControl(self)
        self._column.insertWidget(0, self.folder_control.banner)
        self._connect()

    # Building

    def _build(self) -> None:
        self.strip = ItemStrip(self.shell)
        self.labels = LabelPanel(self)
        self.regions = RegionPanel()
        self.suggestions = SuggestionPanel()
        self.questions = QuestionPanel()
        self.guideline = GuidelinePanel()
        self.problems = ProblemsPanel()
        self.toolbar = LabelingToolBar(self.shell.actions)
        self.frame = PanelFrame(self.shell.settings)
        self.frame.addToolBar(self.toolbar)
        self.centre = QStackedWidget()
        self.centre.setMinimumSize(320, 240)
        self.failure = QWidget()
        self._failure_column = QVBoxLayout(self.failure)
        self.waiting = plain_label(self.tr("Loading…"))
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.waiting.setProperty("role", "muted")
        self.detail_badge = DetailBadge(self.detailing, self.centre)
        self.centre.addWidget(self.waiting)
        self.centre.addWidget(self.failure)
        self.frame.setCentralWidget(decision_frame(self))
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.frame.add_panel("items", self.tr("Items"), self.strip, left)
        self.frame.add_panel("labels", self.tr("Labels"), self.labels, right)
        self.frame.add_panel("questions", self.tr("Questions"), self.questions, right, beside="labels")
        self.frame.add_panel("guideline", self.tr("Guideline"), self.guideline, right, beside="questions")
        self.frame.add_panel("regions", self.tr("Regions"), self.regions, right)
        self.frame.add_panel("suggestions", self.tr("Suggestions"), self.suggestions, right, beside="regions")
        self.frame.add_panel("problems", self.tr("Problems"), self.problems, right, beside="regions")
        self.frame.finish({"items": 232, "labels": 304}, {"labels": 360, "regions": 340}, ("labels", "regions"))
        self.empty = EmptyState(
            "label", self.tr("Nothing open yet"),
            self.tr("Open a folder of photos or texts, or a table, and begin labelling."),
            (self.tr("Open folder…"), self.shell.actions["file.open_folder"].trigger),
            (self.tr("Open file…"), self.shell.actions["file.open_file"].trigger),
        )  # fmt: skip
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.frame)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.stack)

    def _connect(self) -> None:
        self.strip.item_chosen.connect(self.open_item)
        self.strip.counted.connect(lambda: self._show_place(self.item))
        self.loader.loaded.connect(self._on_loaded)
        self.loader.failed.connect(self._on_load_failed)
        self.detailing.improved.connect(self._on_improved)
        self.regions.selection_edited.connect(self._on_list_selection)
        self.toolbar.tool_chosen.connect(self.edit_control.use_tool)
        self.shell.session.changed.connect(self._on_changes)

    def handlers(self) -> dict[str, Callable[[], object]]:
        controls = (self.edit_control, self.pages_control, self.suggestion_control)
        return {name: act for control in controls for name, act in control.handlers().items()}

    def panel_actions(self) -> list[QAction]:
        return self.frame.toggles()

    # Projects and items

    def enter(self, argument: object = None) -> None:
        """Show the project with this id, or (project id, item id or filter); the one opened last when it is None."""
        session = self.shell.session
        if session.workspace is None:
            self.stack.setCurrentWidget(self.empty)
            return
        if isinstance(argument, tuple) and isinstance(argument[1], ItemFilter):
            self.open_project(session.read(projects.get_project, argument[0]))
            self.frame.reveal("items")
            self.strip.set_filter(argument[1])
        elif isinstance(argument, tuple):
            self.open_project(session.read(projects.get_project, argument[0]), session.read(items.get, argument[1]))
        elif isinstance(argument, str):
            self.open_project(session.read(projects.get_project, argument))
        elif self.project is None:
            known = session.read(projects.all_projects)
            if known:
                self.open_project(known[0])
        elif self.item is None:
            self.open_project(self.project)
        self.focus_view()

    def open_project(self, project: Project, item: Item | None = None) -> None:
        """Show its items and open `item`, or the one to go on with."""
        if self.project is not None and self.project.id != project.id:
            self.close_item()
            self.compare_control.forget()
            self.loader.forget()
        self.project = project
        session = self.shell.session
        self.stack.setCurrentWidget(self.frame)
        self.show_project()
        self.label_control.recall()
        self.strip.show_project(project)
        self.folder_control.watch(project)
        assert session.workspace is not None
        session.workspace.post(projects.mark_opened, project.id)
        first = item or session.read(items.first_open, project.id)
        if first is None:
            self._show_failure(
                "folder",
                self.tr("There is nothing to label in this project"),
                self.tr("Its source had no items that can be opened."),
            )
        elif self.item is None or self.item.id != first.id:
            self.open_item(first)

    def open_item(self, item: Item) -> None:
        """Ask for an item; it is shown as soon as it is ready."""
        self.questions.flush()
        if self.view is None:
            self.centre.setCurrentWidget(self.waiting)
        else:
            self.view.rest()
        self.strip.show_current(item)
        self.loader.ask(item, self.autosave.future)

    def step(self, by: int) -> None:
        """Go to the next or previous item of the filtered list."""
        item = self.strip.neighbour(by)
        if item is not None:
            self.open_item(item)
        else:
            self.shell.notices.status(
                self.tr("This is the last item.") if by > 0 else self.tr("This is the first item.")
            )

    def _on_loaded(self, loaded: Loaded) -> None:
        project, workspace = self.project, self.shell.session.workspace
        if project is None or workspace is None or loaded.item.project_id != project.id:
            return
        self.close_item()
        item = self.shell.session.read(items.get, loaded.item.id)
        self.item = item
        self.editor = AnnotationEditor(loaded.annotation, loaded.history)
        read_only = not item.state.editable or self.autosave.state is SaveState.FAILED
        self.autosave.attach(workspace, self.editor)
        self.editor.committed.connect(self._on_committed)
        view = self._view_for(project.modality)
        view.open(item, loaded.content, self.editor, project.schema, read_only=read_only)
        view.set_label(self.labels.current_label)
        self.regions.open(self.editor, project.schema, read_only=read_only)
        self.suggestions.open(self.editor, project.schema, loaded.problem, read_only=read_only)
        self.questions.open(self.editor, read_only=read_only)
        self.centre.setCurrentWidget(view)
        self.toolbar.set_tools(view.tools())
        self.toolbar.show_tool(view.tool)
        self._show_place(item)
        workspace.post(items.mark_visited, item.id)
        self._active.touch()
        self._refresh_actions()
        self.finishing.check()
        if not self.strip.list.hasFocus():
            self.focus_view()
        self.detailing.begin(item, loaded.content)
        self.compare_control.item_opened(item)
        self.pages_control.item_opened(item, loaded.content)
        self.folder_control.check_item(item)
        for by in (1, -1):
            self.loader.prefetch(self.strip.neighbour(by))

    def _on_improved(self, item: Item, content: object) -> None:
        if self.view is not None and self.item is not None and self.item.id == item.id:
            self.view.update_content(content)

    def _on_load_failed(self, item: Item, error: Exception) -> None:
        self.close_item()
        if not isinstance(error, AppError):
            show_error(error)
            error = AppError(self.tr("“{name}” could not be opened.").format(name=item.name))
        self._show_place(item)
        buttons: list[tuple[str, Callable[[], object]]] = [(self.tr("Next item"), lambda: self.step(1))]
        if isinstance(error, TooLarge):
            megapixels = next_limit(self.shell.settings.megapixels)
            words = self.tr("Allow up to {count} megapixels").format(count=self.locale().toString(megapixels))
            buttons.append((words, lambda: self._allow(item, megapixels)))
        if self.folder_control.is_missing(item):
            buttons.append((self.tr("Locate folder…"), self.folder_control.locate))
        icon = "info" if isinstance(error, WipedError) else "warning"
        self._show_failure(icon, shown(error.title), shown(error.message), *buttons)

    def _show_place(self, item: Item | None) -> None:
        """Say which of the listed items is open; their number changes while a folder is read."""
        if item is not None:
            self.toolbar.show_item(item, self.strip.list.currentIndex().row() + 1, self.strip.model.rowCount())

    def _allow(self, item: Item, megapixels: int) -> None:
        """The person trusts pictures of this size, from now on."""
        self.shell.settings.megapixels = megapixels
        self.open_item(item)

    def _show_failure(self, icon: str, title: str, text: str, *buttons: tuple[str, Callable[[], object]]) -> None:
        while (entry := self._failure_column.takeAt(0)) is not None:
            entry.widget().deleteLater()
        self._failure_column.addWidget(EmptyState(icon, title, text, *buttons))
        self.centre.setCurrentWidget(self.failure)

    def close_item(self) -> None:
        self.detailing.end()
        self.detail_badge.dismiss()
        self.folder_control.banner.hide()
        self.questions.close_item()
        self.regions.close_item()
        self.suggestions.close_item()
        if self.view is not None:
            self.view.close_item()
        self.autosave.detach()
        workspace, spent = self.shell.session.workspace, self._active.take()
        if workspace is not None and self.item is not None and spent:
            workspace.post(items.add_active, self.item.id, spent)
        self.item = self.editor = None
        self._refresh_actions()

    def _view_for(self, modality: ModalityName) -> LabelingView:
        view = self._views.get(modality)
        if view is None:
            view = self._views[modality] = make_view(modality)
            self.centre.addWidget(view)
            view.selection_changed.connect(self._on_view_selection)
            view.tool_changed.connect(self._on_tool_changed)
            view.hint_changed.connect(lambda text: self.shell.status_changed.emit("hint", text, ""))
            view.label_wanted.connect(self.label_control.ask)
            view.reading_chosen.connect(self._on_reading_chosen)
            self.compare_control.connect_view(view)
            self.edit_control.connect_view(view)
            if (tool := self.shell.settings.tools.get(modality.value)) in {offered.name for offered in view.tools()}:
                view.set_tool(tool)
        if view is not self.view:
            before, self.view = self.view, view
            self.edit_control.bind_view(before, view)
        return view

    def _on_reading_chosen(self, encoding: str) -> None:
        workspace, item = self.shell.session.workspace, self.item
        if workspace is not None and item is not None:
            self.loader.renew(item, workspace.post(content.read_as, item.id, encoding))

    # Saving

    def _on_committed(self, commit: Commit) -> None:
        self._active.touch()
        self._refresh_actions()
        self.finishing.check_soon()

    def flush(self) -> bool:
        self.leave()
        self.frame.remember()
        return self.autosave.flush()

    def close_page(self) -> None:
        self.close_item()
        self.flush()
        self.compare_control.forget()
        self.folder_control.stop()
        self.loader.forget()
        self.project = None
        self.strip.close_project()
        self.stack.setCurrentWidget(self.empty)

    def leave(self) -> None:
        self.questions.flush()
        self.guideline.flush()

    def _on_changes(self, changes: Changes) -> None:
        self.strip.take_changes(changes)
        project = self.project
        if project is None or self.shell.session.workspace is None:
            return
        if changes.projects and (project.id in changes.projects or "*" in changes.projects):
            self.project = self.shell.session.read(projects.get_project, project.id)
            self.show_project()
        if self.item is not None and self.item.id in changes.items:
            self.item = self.shell.session.read(items.get, self.item.id)

    # Labels, selection, tools

    def show_project(self) -> None:
        assert self.project is not None
        project, fixed = self.project, not self.project.is_local
        if self.labels.schema != project.schema or self.labels.model.fixed != fixed or not self.labels.schema.labels:
            self.labels.with_keypoints = project.modality is ModalityName.IMAGE
            self.labels.set_schema(project.schema, fixed=fixed)
            self.regions.set_schema(project.schema)
            self.suggestions.set_schema(project.schema)
            if self.view is not None and self.item is not None:
                self.view.set_schema(project.schema)
        if self.questions._questions != project.questions or not self.questions.fields:
            self.questions.set_questions(project.questions, fixed=fixed)
        self.guideline.set_guideline(project.guideline, fixed=fixed)
        self.strip.panel.show_project(project)
        self.toolbar.show_submit(self.tr("Submit") if project.sends_work else self.tr("Done"))
        self.shell.status_changed.emit("station", "" if project.is_local else self.tr("Station project"), "")

    def _on_view_selection(self, ids: frozenset[str]) -> None:
        self._active.touch()
        self.regions.show_selection(ids)
        self.suggestions.show_selection(ids)

    def _on_list_selection(self, ids: frozenset[str]) -> None:
        if self.view is not None:
            self.view.select(ids, reveal=True)

    def _on_tool_changed(self, name: str) -> None:
        self.toolbar.show_tool(name)
        if self.project is not None and name not in ("select", "pan"):
            self.shell.settings.tools[self.project.modality.value] = name

    def focus_view(self) -> None:
        if self.view is not None and self.centre.currentWidget() is self.view:
            self.view.setFocus()

    def _refresh_actions(self) -> None:
        actions, editor = self.shell.actions, self.editor
        actions.enable("edit.undo", editor is not None and editor.can_undo)
        actions.enable("edit.redo", editor is not None and editor.can_redo)
        actions.enable("item.submit", self.item is not None and self.item.state.editable)
