"""What happens when labels are chosen, asked for, made, changed or removed on the labelling page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor

from app.core.label import Label, LabelSchema
from app.gui.labeling.label_picker import LabelPicker
from app.ops import projects

if TYPE_CHECKING:
    from app.gui.labeling.page import LabelingPage


class LabelControl(QObject):
    """Works on the page's project, panel and view; a changed schema is stored at once."""

    def __init__(self, page: LabelingPage) -> None:
        super().__init__(page)
        self._page = page
        self.picker: LabelPicker | None = None
        page.labels.label_chosen.connect(self.choose)
        page.labels.left.connect(page.focus_view)
        page.labels.schema_edited.connect(self._on_schema_edited)

    def begin_adding(self) -> None:
        self._page.frame.reveal("labels")
        self._page.labels.begin_adding()

    def choose(self, label_id: str) -> None:
        """Use a label from now on, and give it to what is selected."""
        view = self._page.view
        if view is None or self._page.editor is None:
            return
        view.set_label(label_id)
        self._remember(label_id)
        if any(region.label != label_id for region in view.selected_regions()):
            view.relabel(label_id)
        self._page.focus_view()

    def ask(self, region_id: str) -> None:
        """Ask for the label of a new region, where the pointer is."""
        page = self._page
        if page.project is None or page.view is None:
            return
        self.picker = LabelPicker(page.project.schema, page, fixed=not page.project.is_local)
        self.picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.picker.label_picked.connect(lambda label_id: self._give(region_id, label_id))
        self.picker.name_entered.connect(lambda name: self._give_new(region_id, name))
        self.picker.popup(QCursor.pos())

    def recall(self) -> None:
        """Take up the label that was used last in this project, also before a restart."""
        page = self._page
        if page.project is not None:
            page.labels.set_current(page.shell.settings.tools.get(f"label {page.project.id}", ""))

    def _remember(self, label_id: str) -> None:
        project = self._page.project
        if project is not None:
            self._page.shell.settings.tools[f"label {project.id}"] = label_id

    def _give_new(self, region_id: str, name: str) -> None:
        label = self._page.labels.add(name)
        if label is not None:
            self._give(region_id, label.id)

    def _give(self, region_id: str, label_id: str) -> None:
        page = self._page
        page.labels.set_current(label_id)
        self._remember(label_id)
        if page.view is None:
            return
        if region_id:
            page.view.select([region_id])
        page.view.set_label(label_id)
        if region_id:
            page.view.relabel(label_id)
        page.focus_view()

    def _on_schema_edited(self, schema: LabelSchema, removed: Label | None) -> None:
        page = self._page
        if page.project is None or page.shell.session.workspace is None:
            return
        before = page.project.schema
        self.store(schema)
        if removed is not None:
            page.shell.notices.show(
                self.tr("“{name}” was removed").format(name=removed.name),
                self.tr("Regions that have it keep it until they get another."),
                action=self.tr("Undo"),
                on_action=lambda: self.store(before),
            )

    def store(self, schema: LabelSchema) -> None:
        """Make `schema` the project's."""
        page = self._page
        if page.project is None or page.shell.session.workspace is None:
            return
        page.shell.session.workspace.write(projects.set_schema, page.project.id, schema)
        page.project = replace(page.project, schema=schema)
        page.show_project()
