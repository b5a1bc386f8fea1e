"""Waits for leased work to arrive, and says when it can be begun."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.core.changes import Changes
from app.gui.page import Shell


@dataclass(slots=True)
class _Expected:
    station: str
    project: str
    role: str
    count: int
    local: str = ""


class Arrival(QObject):
    """Work arrives in two steps: the items with the next changes, then their files. Both may take a while."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._expected: list[_Expected] = []
        assert shell.account is not None
        self._sync = shell.account.sync
        self._sync.arrived.connect(self._on_arrived)
        shell.session.changed.connect(self._on_changes)
        shell.session.closing.connect(self._expected.clear)

    def expect(self, station: str, project: str, role: str, count: int) -> None:
        """`count` items of `project` (0x hex) were leased just now."""
        self._expected.append(_Expected(station, project, role, count))
        self._shell.notices.show(
            self.tr("%Ln item(s) are yours", "", count),
            self.tr("Their files are being fetched; you can go on meanwhile."),
        )

    def _on_changes(self, changes: Changes) -> None:
        if changes.projects or changes.assignments:
            self._find()

    def _find(self) -> None:
        from app.ops import projects

        if not self._expected or self._shell.session.workspace is None:
            return
        for project in self._shell.session.read(projects.all_projects):
            for one in self._expected:
                if (project.station_id, "0x" + project.remote, project.role.value) == (
                    one.station,
                    one.project,
                    one.role,
                ):
                    one.local = project.id

    def _on_arrived(self) -> None:
        self._find()
        ready = [one for one in self._expected if one.local]
        self._expected[:] = [one for one in self._expected if not one.local]
        for one in ready:
            reviews = one.role == "reviewer"
            self._shell.notices.show(
                self.tr("Your work is here"),
                self.tr("You can go offline now: everything needed is on this computer."),
                tone="success",
                action=self.tr("Start reviewing") if reviews else self.tr("Start labelling"),
                on_action=lambda page="review" if reviews else "label", key=one.local: self._shell.go(page, key),
            )
