"""Changing an own project's questions and guideline, and bringing labels in and out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.question import Question
from app.ops import projects

if TYPE_CHECKING:
    from app.gui.labeling.page import LabelingPage


class ProjectControl(QObject):
    """Works on the page's project; what a station's manifest fixes cannot be changed here."""

    def __init__(self, page: LabelingPage) -> None:
        super().__init__(page)
        self._page = page
        page.questions.edit_requested.connect(self.edit_questions)
        page.guideline.guideline_edited.connect(self.set_guideline)

    def edit_questions(self) -> None:
        project = self._page.project
        if project is None or not project.is_local:
            return
        from app.gui.labeling.question_dialog import QuestionDialog

        dialog = QuestionDialog(project.questions, self._page)
        if dialog.exec():
            self.set_questions(dialog.result_questions)

    def set_questions(self, questions: Sequence[Question]) -> None:
        """Store and show the questions; answers given to those that stay remain."""
        page = self._page
        if page.project is None or page.shell.session.workspace is None:
            return
        page.shell.session.workspace.write(projects.set_questions, page.project.id, questions)
        page.project = replace(page.project, questions=tuple(questions))
        page.show_project()
        page.finishing.check_soon()

    def set_guideline(self, text: str) -> None:
        page = self._page
        if page.project is None or page.shell.session.workspace is None:
            return
        page.project = replace(page.project, guideline=text)
        page.shell.session.workspace.write(projects.set_guideline, page.project.id, text)
        page.show_project()

    def import_labels(self) -> None:
        from app.gui.exchange.import_dialog import ImportDialog

        page = self._page
        if page.project is not None and page.flush():
            ImportDialog(page.shell, page.project, page, self.reload).open()

    def export(self) -> None:
        from app.gui.exchange.export_dialog import ExportDialog

        page = self._page
        if page.project is not None and page.flush():
            ExportDialog(page.shell, page.project, page).open()

    def reload(self) -> None:
        """Show project and open item as they are in the workspace now."""
        page = self._page
        item, project = page.item, page.project
        if item is None or project is None or not page.flush():
            return
        page.close_item()
        page.project = page.shell.session.read(projects.get_project, project.id)
        page.show_project()
        page.open_item(item)
