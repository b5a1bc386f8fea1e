"""Opening a folder or file for labelling: chosen, dropped or named on the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from app.config import directories
from app.errors import InputError
from app.gui.errors import show_error
from app.gui.page import Shell

if TYPE_CHECKING:
    from app.core.cancel import Cancel, Progress
    from app.core.project import Project
    from app.workspace import Workspace

WORKSPACE_FILE = "workspace.db"


class SourceOpener(QObject):
    """Makes sure a workspace is open and reads the source on a worker; a folder is shown while it is being read."""

    _listed = Signal(object)
    """The first items of a project can be shown (emitted in the worker)."""

    def __init__(self, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window
        self._listed.connect(self._on_listed)

    def choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self._window, self.tr("Open folder"))
        if path:
            self.open([Path(path)])

    def choose_file(self) -> None:
        kinds = (
            self.tr("Images, texts and tables")
            + " (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.gif *.jp2 *.avif"
            + " *.txt *.md *.jsonl *.csv *.tsv *.xlsx *.parquet)"
        )
        paths, _kind = QFileDialog.getOpenFileNames(
            self._window, self.tr("Open file"), "", f"{kinds};;{self.tr('All files')} (*)"
        )
        if paths:
            self.open([Path(path) for path in paths])

    def choose_texts(self) -> None:
        kinds = self.tr("Tables") + " (*.csv *.tsv *.xlsx *.parquet *.jsonl)"
        path, _kind = QFileDialog.getOpenFileName(self._window, self.tr("Open table as texts"), "", kinds)
        if not path:
            return
        column, given = QInputDialog.getText(
            self._window, self.tr("Open table as texts"), self.tr("Name of the column that holds the texts:")
        )
        if given and column.strip():
            self.open([Path(path)], column.strip())

    def open(self, paths: Sequence[Path], column: str = "") -> None:
        """Open each for labelling; a workspace folder is opened as such, several files of one folder as that folder."""
        wanted = _grouped(paths)
        for path in wanted:
            if (path / WORKSPACE_FILE).exists():
                self._shell.workspace_requested.emit(path)
                return
        from app.gui.account.invitation import is_invitation

        if len(wanted) == 1 and is_invitation(wanted[0]):
            self._shell.invitation_offered.emit(str(wanted[0]))
            return
        from app.gui.sync.carry_wording import is_bundle

        if len(wanted) == 1 and is_bundle(wanted[0]) and self._shell.account is not None:
            self._shell.account.carry(str(wanted[0]))
            return
        session = self._shell.session
        if session.workspace is None:
            chosen = self._shell.settings.workspace
            session.open(
                Path(chosen) if chosen else directories().default_workspace,
                then=lambda _workspace: self._read(wanted, column),
            )
        else:
            self._read(wanted, column)

    def _read(self, paths: Sequence[Path], column: str) -> None:
        for path in paths:
            if not path.exists():
                show_error(
                    InputError(
                        self.tr("“{name}” is not there.").format(name=path.name),
                        self.tr("It may have been moved or renamed."),
                    )
                )
                continue
            job = self._shell.runner.start(
                _open_source,
                self._shell.session.workspace,
                path,
                column,
                self._listed.emit,
                title=self.tr("Opening {name}").format(name=path.name),
                tracked=True,
                done=self._on_opened,
                owner=self,
            )
            source = str(path.resolve())
            job.ended.connect(lambda source=source: self._shell.listing.discard(source))

    def _on_listed(self, project: Project) -> None:
        self._shell.listing.add(project.source)
        self._shell.go("label", project.id)

    def _on_opened(self, project: Project) -> None:
        # One that was listed has been shown already, and the person may have gone on to another item.
        if project.source not in self._shell.listing:
            self._shell.go("label", project.id)


def _open_source(
    workspace: Workspace, path: Path, column: str, ready: Callable[[Project], object], *, progress: Progress,
    cancel: Cancel,
) -> Project:  # fmt: skip
    from app.ops import opening

    return opening.open_source(
        workspace, path, kind=None, as_texts=column or None, progress=progress, cancel=cancel, ready=ready
    )


def _grouped(paths: Sequence[Path]) -> list[Path]:
    """Several files of one folder are one effort: their folder."""
    parents = {path.parent for path in paths}
    if len(paths) > 1 and len(parents) == 1 and not any(path.is_dir() for path in paths):
        return list(parents)
    return list(dict.fromkeys(paths))
