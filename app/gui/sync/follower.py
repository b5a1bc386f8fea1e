"""Follows the network thread of the open workspace: its state in the status bar, files that arrive in a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.changes import Changes
from app.core.outbox import OutboxCounts
from app.gui.bridge import Bridge
from app.gui.page import Shell
from app.gui.runner import Job
from app.gui.sync.pace import Pace
from app.gui.sync.wording import skew_words
from app.sync.status import SyncState, SyncStatus

if TYPE_CHECKING:
    from app.gui.sync.surroundings import MeteredHint
    from app.workspace import Workspace

RECOUNT_MS = 60
METERED_NOTE = "metered"


class SyncFollower(QObject):
    """Main thread. `begin` starts the network thread once a station is joined; everything ends with the workspace."""

    changed = Signal()
    """The state of the network or the number of waiting records is another."""
    arrived = Signal()
    """All files that were on their way are here."""

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._bridge: Bridge | None = None
        self._fetch: Job | None = None
        self._skew_told = False
        self.status = SyncStatus()
        self.counts = OutboxCounts()
        self.skew_s = 0.0
        self.paused = False
        self.metered = False
        """Only what is small goes over the network until the person lets the rest."""
        self.hint: MeteredHint | None = None
        self._hinted = False
        self.pace = Pace()
        self._recount = QTimer(self, singleShot=True, interval=RECOUNT_MS)
        self._recount.timeout.connect(self.count)
        shell.session.closing.connect(self.close)
        shell.session.changed.connect(self._on_changes)
        # The window that takes this one's place follows the same thread with a follower of its own.
        shell.rebuild_requested.connect(self.close)

    def begin(self) -> None:
        """Start (or find) the network thread and follow it. Call when the modules of `app.sync` are imported."""
        workspace = self._shell.session.workspace
        if workspace is None:
            return
        if self.hint is None:
            # Neither QtNetwork nor the protocol is needed before a station was joined.
            from app.gui.sync.surroundings import MeteredHint, desktop_proxy
            from app.protocol import proxy

            proxy.ask(desktop_proxy)
            self.hint = MeteredHint(self)
            self.hint.changed.connect(self._on_hint)
        engine = workspace.start_sync()
        self.metered = workspace.read(_metered)
        engine.set_metered(self.metered)
        if self._bridge is None:
            self._bridge = Bridge(engine.status, self)
            self._bridge.received.connect(self._on_status)
        self._on_status(engine.last)
        engine.wake()
        self.count()
        if self.hint.metered:
            self._on_hint(True)

    @property
    def following(self) -> bool:
        return self._bridge is not None

    def wake(self) -> None:
        """Look at the network now."""
        workspace = self._workspace()
        if workspace is not None and workspace.sync is not None:
            workspace.sync.wake()

    def set_paused(self, paused: bool) -> None:
        """Stop sending and fetching, or go on; what is labelled meanwhile waits."""
        workspace = self._workspace()
        if workspace is None or workspace.sync is None:
            return
        self.paused = paused
        workspace.sync.set_paused(paused)
        if paused:
            self._end_fetch()
        self.changed.emit()

    def set_metered(self, metered: bool) -> None:
        """Let large files wait, or fetch them now; remembered with the workspace."""
        from app.ops import noting

        workspace = self._workspace()
        if workspace is None or workspace.sync is None:
            return
        self.metered, self._hinted = metered, False
        workspace.post(noting.note, METERED_NOTE, "1" if metered else "")
        workspace.sync.set_metered(metered)
        if metered:
            self._end_fetch()
        self.changed.emit()

    def _on_hint(self, metered: bool) -> None:
        """The system takes the connection for a metered one, or no longer. What the person said is not undone."""
        if not self.following or metered == self.metered or (not metered and not self._hinted):
            return
        self.set_metered(metered)
        self._hinted = metered
        if metered:
            self._shell.notices.show(
                self.tr("This connection seems to be metered"),
                self.tr("Your answers still go, they are small. Files wait."),
                action=self.tr("Fetch them now"), on_action=lambda: self.set_metered(False),
            )  # fmt: skip

    def count(self) -> None:
        """Read how many records wait, and say it."""
        from app.ops import outbox

        workspace = self._workspace()
        if workspace is None:
            return
        self.counts = workspace.read(outbox.counts)
        self._show()
        self.changed.emit()

    def close(self) -> None:
        """Nothing is followed any more."""
        self._recount.stop()
        self._end_fetch()
        if self._bridge is not None:
            self._bridge.close()
            self._bridge.deleteLater()
            self._bridge = None
        self.status, self.counts = SyncStatus(), OutboxCounts()
        self.skew_s, self.paused, self._skew_told, self.metered = 0.0, False, False, False
        self._hinted = False
        self.pace.clear()

    def words(self) -> str:
        """The state of the network in a few words; empty when there is nothing to say."""
        match self.status.state:
            case SyncState.PAUSED:
                return self.tr("Paused")
            case SyncState.OFFLINE:
                return self.tr("Offline: {what}").format(what=_first_sentence(self.status.text))
            case SyncState.BLOCKED:
                return self.tr("Blocked: {what}").format(what=_first_sentence(self.status.text))
            case SyncState.METERED:
                waiting = self.locale_size(self.status.total)
                return self.tr("Metered connection: {size} wait").format(size=waiting)
            case SyncState.WORKING if self.status.sending and self.status.total:
                done, total = self.locale_size(self.status.done), self.locale_size(self.status.total)
                return self.tr("Sending {done} of {total}").format(done=done, total=total)
            case SyncState.WORKING if self.status.done < self.status.total:
                done = self.locale_size(self.status.done)
                return self.tr("Fetching {done} of {total}").format(
                    done=done, total=self.locale_size(self.status.total)
                )
        return ""

    def outbox_words(self) -> str:
        """“Everything delivered”, “3 waiting”, or what needs the person."""
        if self.counts.parked:
            return self.tr("%Ln need(s) your attention", "", self.counts.parked)
        if self.counts.pending:
            return self.tr("%Ln waiting", "", self.counts.pending)
        return self.tr("Everything delivered") if self.following else ""

    def locale_size(self, size: int) -> str:
        from PySide6.QtCore import QLocale

        return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)

    def _workspace(self) -> Workspace | None:
        return self._shell.session.workspace

    def _on_changes(self, changes: Changes) -> None:
        if (changes.outbox or changes.account) and not self._recount.isActive():
            self._recount.start()

    def _on_status(self, status: SyncStatus) -> None:
        before, self.status = self.status, status
        if status.state is not SyncState.WORKING or status.sending is not before.sending:
            self.pace.clear()
        if status.state is SyncState.WORKING and status.total:
            self.pace.note(status.done, status.total)
        self.paused = status.state is SyncState.PAUSED
        if status.skew_s:
            self.skew_s = status.skew_s
            self._tell_skew()
        self._follow_fetch(before, status)
        self._show()
        self.changed.emit()

    def _follow_fetch(self, before: SyncStatus, status: SyncStatus) -> None:
        if status.sending:
            return
        if status.state is SyncState.WORKING and status.total and status.done < status.total:
            if self._fetch is None:
                self._fetch = Job(self.tr("Fetching your work"))
                self._shell.notices.follow(self._fetch)
            if self._fetch.token.requested:
                self._end_fetch()
                self.set_paused(True)
                self._shell.notices.show(
                    self.tr("Syncing is paused"), self.tr("What has arrived is kept."),
                    action=self.tr("Go on"), on_action=lambda: self.set_paused(False),
                )  # fmt: skip
            else:
                self._fetch.progressed.emit(status.done, status.total)
            return
        if status.state is SyncState.METERED:
            self._end_fetch()
            return
        whole = bool(status.total) and status.done >= status.total
        if whole or status.state is SyncState.IDLE:
            self._end_fetch()
        if whole or (status.state is SyncState.IDLE and before.state is SyncState.WORKING):
            self.arrived.emit()

    def _end_fetch(self) -> None:
        if self._fetch is not None:
            job, self._fetch = self._fetch, None
            job.ended.emit()

    def _tell_skew(self) -> None:
        if not self._skew_told:
            self._skew_told = True
            self._shell.notices.show(
                skew_words(self.skew_s),
                self.tr("Your work counts all the same. Setting the clock right avoids confusion."),
                tone="warning",
            )

    def _show(self) -> None:
        if not self.following:
            waiting = self.counts.pending
            self._say("outbox", self.tr("%Ln waiting", "", waiting) if waiting else "")
            return
        state, words = self.status.state, self.words()
        tones = {SyncState.BLOCKED: "warning", SyncState.OFFLINE: ""}
        self._say("station", words, tones.get(state, ""))
        tone = "warning" if self.counts.parked else "" if self.counts.pending else "success"
        self._say("outbox", self.outbox_words(), tone)

    def _say(self, place: str, text: str, tone: str = "") -> None:
        self._shell.status_changed.emit(place, text, tone)


def _metered(session: Any) -> bool:
    from app.ops import noting

    return bool(noting.noted(session, METERED_NOTE))


def _first_sentence(text: str) -> str:
    """What happened, without what is safe and what to do: that is one click deeper."""
    return text.partition(". ")[0].rstrip(".")
