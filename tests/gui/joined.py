"""A window that has joined a real station, for tests of what comes after."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import keyring
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import PasswordDeleteError
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from app.gui.account.join_dialog import JoinDialog
from app.ops import stations
from app.protocol.manifest import encode
from app.station.invitation import make_invitation
from tests.stations import Person, Served


class Memory(KeyringBackend):
    """A keyring that works and forgets everything with the test."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


@contextmanager
def system_keyring(backend: KeyringBackend | None = None):
    """The computer's keyring while it lasts; none when no backend is given."""
    before = keyring.get_keyring()
    keyring.set_keyring(backend or NoKeyring())
    try:
        yield backend
    finally:
        keyring.set_keyring(before)


def until(qtbot: Any, look: Callable[[], Any], seconds: float = 30) -> Any:
    """What `look` gives once it is true."""
    found: list[Any] = []

    def ready() -> bool:
        found[:] = [look()]
        return bool(found[0])

    try:
        qtbot.waitUntil(ready, timeout=int(seconds * 1000))
    except qtbot.TimeoutError as error:
        error.add_note(_what_the_sync_says())
        raise
    return found[0]


def _what_the_sync_says() -> str:
    """Why what was waited for may not have come."""
    said = []
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            said.append(" | ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible()))
        session = getattr(getattr(window, "shell", None), "session", None)
        workspace = getattr(session, "workspace", None)
        if workspace is not None and workspace.sync is not None:
            said.append(f"{workspace.sync.last} {[one.trouble for one in workspace.read(stations.all_stations)]}")
    return "\n".join(said) or "No workspace is open in a window."


def invitation_text(served: Served, role: str = "annotator") -> str:
    return encode(make_invitation(served.station, role)).decode()


def opened(qtbot: Any, desk: Any) -> Any:
    """The workspace, once it is open."""
    return until(qtbot, lambda: desk.session.workspace)


def dialog(qtbot: Any, desk: Any, kind: type) -> Any:
    """The dialog of this kind that is open."""
    return until(qtbot, lambda: next((d for d in desk.window.findChildren(kind) if d.isVisible()), None))


def join(qtbot: Any, desk: Any, served: Served, role: str = "annotator") -> Any:
    """Join through the dialog; the projects page. The passphrase is the one the dialog showed, if it asked."""
    opened(qtbot, desk)
    desk.window.shell.join_requested.emit()
    shown = dialog(qtbot, desk, JoinDialog)
    shown.field.setPlainText(invitation_text(served, role))
    until(qtbot, lambda: shown.invitation is not None)
    if not isinstance(keyring.get_keyring(), Memory) and desk.session.workspace.signer is None:
        until(qtbot, lambda: shown.new_key is not None)
        desk.passphrase = shown.new_key.shown.words.text()
        shown.new_key.kept.setChecked(True)
    until(qtbot, lambda: shown.main.isEnabled())
    shown.main.click()
    until(qtbot, lambda: desk.window.page_name == "projects" and desk.window.pages["projects"].cards)
    return desk.window.pages["projects"]


def get_work(qtbot: Any, desk: Any, count: int = 2, title: str = "Moods") -> str:
    """Get work of a project through its card; the local project once everything has arrived."""
    page = desk.window.pages["projects"]
    card = next(card for card in page.cards if card.card.title == title)
    card.count.setValue(count)
    card.get.click()
    until(qtbot, lambda: any("Your work is here" in text for text in desk.window.notices.texts))
    card = until(qtbot, lambda: next((c for c in page.cards if c.card.title == title and c._work), None))
    return card._work[card.role].project_id


def submit_all(workspace: Any, project_id: str, mood: str = "good") -> int:
    """Answer and submit every item of a project as the labelling page does; how many."""
    from app.core.annotation import Annotation
    from app.core.ids import record_id
    from app.ops import items, submitting

    found = workspace.read(items.page, project_id)
    for item in found:
        submitting.finish(
            workspace, item.id, Annotation(record_id(), item.id, workspace.person, answers={"mood": mood})
        )
    return len(found)


def review_all(reviewer: Person, project: bytes, verdict: Any, count: int = 10) -> None:
    """Give one verdict on everything there is to review."""
    reviewer.join(project, "reviewer")
    lease = reviewer.lease(project, count, "reviewer")
    for item in lease.items:
        for subject in item.subjects:
            reviewer.send(reviewer.review(lease, item, subject, verdict))


def wait(look: Callable[[], bool], seconds: float = 30) -> None:
    """For what happens in the station's own threads."""
    end = time.monotonic() + seconds
    while not look():
        assert time.monotonic() < end, "it does not happen"
        time.sleep(0.02)


def stored(folder: Path, text: str) -> Path:
    """A file with this text."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "invitation.json"
    path.write_text(text, "utf-8")
    return path
