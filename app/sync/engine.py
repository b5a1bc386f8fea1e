"""The sync thread: one small move at a time, each of which may be cut off anywhere and simply done again."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from random import Random

from app.core.cancel import Cancel
from app.core.event import Event
from app.errors import AppError, BlockedError, Cancelled, OfflineError, RejectedError, StoreError
from app.ops import sealing, sending, stations
from app.ops.door import Door
from app.ops.stations import StationAccount
from app.protocol.client import StationClient
from app.protocol.connection import PortalError, SignInNeeded, log_in_page
from app.sync import blob, claim, claim_own, fetch, pull, reward, upload
from app.sync.account import renew_sign_in
from app.sync.link import Clock, Link, SystemClock
from app.sync.status import SyncState, SyncStatus
from app.sync.wipe import Sweep

log = logging.getLogger(__name__)
POLL_MS = 10_000
QUICK_POLL_MS = 1_000
MAX_SKEW_S = 300.0
SMALL_BYTES = 256 * 1024
"""What goes over a metered connection all the same."""
Connect = Callable[[StationAccount], StationClient]


def connect(account: StationAccount) -> StationClient:
    """The real client of a joined station."""
    return StationClient(
        account.url, bytes.fromhex(account.id), fingerprint=account.fingerprint, token=account.token, read_s=8.0
    )


class SyncEngine:
    """`step` does one move and returns whether there may be another; `start` runs steps in a thread until `stop`.

    Clock, randomness and the making of clients are handed in. `status` is emitted in the sync thread.
    """

    def __init__(
        self,
        door: Door,
        *,
        clock: Clock | None = None,
        random: Random | None = None,
        connect: Connect = connect,
        poll_ms: int = POLL_MS,
    ) -> None:
        self.status: Event[SyncStatus] = Event()
        self.last = SyncStatus()
        self._door, self._clock, self._random = door, clock or SystemClock(), random or Random()
        self._connect, self._poll_ms = connect, poll_ms
        self._links: dict[str, Link] = {}
        self._sweep = Sweep()
        self._delivering = False
        self._stale = True
        self._paused = False
        self._metered = False
        self._skew_s = 0.0
        self._cancel = Cancel()
        self._wake = threading.Event()
        self._thread: threading.Thread | None = None

    # --- control: any thread ------------------------------------------------------------------------------------------

    def start(self) -> None:
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Look again now: something was sealed, joined, unlocked, or the person asked."""
        self._stale = True
        self._wake.set()

    def set_paused(self, paused: bool) -> None:
        self._paused = paused
        self.wake()

    def set_metered(self, metered: bool) -> None:
        """While set, only what is small goes over the network: labels and answers, no files."""
        self._metered = metered
        self.wake()

    def stop(self, timeout: float = 1.0) -> bool:
        """Ask the thread to end and wait for it; whether it did in time. A request under way is cut off; a thread that
        still hangs (an address that never answers) is left to its time limit and can write nothing any more."""
        self._cancel.set()
        self._wake.set()
        for link in list(self._links.values()):
            link.client.close()
        if self._thread is not None:
            self._thread.join(timeout)
            return not self._thread.is_alive()
        return True

    # --- steps: sync thread -------------------------------------------------------------------------------------------

    def step(self) -> bool:
        """One move for one station. False when nothing is due before the next poll."""
        if self._stale:
            self._stale = False
            self._refresh()
        # Before anything is fetched, and while paused too: it needs no station.
        wiped = self._sweep.step(self._door, self._links.values(), self._clock)
        if self._paused:
            self._tell(SyncState.PAUSED, "Paused: nothing is sent or fetched.")
            return wiped
        # Needs no station either: a claim that the person's own key has sent goes its way when none answers.
        moved = claim_own.follow_own(self._door, self._clock) or wiped
        for link in list(self._links.values()):
            moved = self._step_link(link) or moved
        return moved

    def _step_link(self, link: Link) -> bool:
        now = self._clock.monotonic()
        if link.blocked or now < link.resting_until:
            return False
        try:
            moved = self._move(link, now)
        except SignInNeeded:
            return self._sign_in(link)
        except OfflineError as error:
            link.failed(error, now)
            portal = log_in_page(link.account.url) if isinstance(error, PortalError) else ""
            self._tell(SyncState.OFFLINE, f"{error.title} {error.message}".strip(), portal=portal)
            return False
        except BlockedError as error:
            self._block(link, error)
            return False
        except Cancelled:
            return False
        except StoreError as error:
            # This computer's disk, not the station: nothing may be written about it either. Tried again after a rest.
            link.failed(OfflineError(error.title), now)
            self._tell(SyncState.BLOCKED, f"{error.title} {error.message}".strip())
            return False
        except AppError as error:
            # The station said something that cannot be right: say so, keep everything, ask again later.
            link.failed(OfflineError(error.title), now)
            self._door.write(stations.set_trouble, link.account.id, f"{error.title} {error.message}".strip())
            self._tell(SyncState.BLOCKED, f"{error.title} {error.message}".strip())
            return False
        link.worked()
        if not moved and not any(other.failures or other.blocked for other in self._links.values()):
            self._rest()
        return moved

    def _move(self, link: Link, now: int) -> bool:
        if not link.known:
            pull.meet(self._door, link)
        if self._door.signer is not None and not self._door.signer.locked:
            sealing.sign_waiting(self._door, link.account)
        small = SMALL_BYTES if self._metered else None
        if upload.send_due(self._door, link, self._clock, self._sending, cancel=self._cancel, most_bytes=small):
            link.poll_at, self._delivering = 0, True
            return True
        if self._delivering:
            self._delivering = False
            self._sweep.soon()
        if now >= link.poll_at:
            more = pull.pull_page(self._door, link)
            link.poll_at = 0 if more else now + self._poll_ms
            self._check_clock(link)
            if link.rewards_stale:  # something new came
                self._sweep.soon()
            return True
        if not self._metered and fetch.fetch_next(self._door, link, self._cancel, self._fetching):
            return True
        if link.rewards_stale:
            reward.fetch_rewards(self._door, link)
            link.rewards_stale = False
            return True
        return claim.follow(self._door, link, self._clock)

    def _rest(self) -> None:
        """Nothing is due: everything is delivered, or what is large waits for another connection."""
        waiting = sum(self._held_back(link) for link in self._links.values()) if self._metered else 0
        if waiting:
            self._tell(SyncState.METERED, "Large files wait for another connection.", 0, waiting)
        else:
            self._tell(SyncState.IDLE, "Everything is delivered.")

    def _held_back(self, link: Link) -> int:
        records = self._door.read(sending.pending_bytes, link.account.id)
        return fetch.waiting_bytes(self._door, link) + blob.waiting_bytes(link) + records

    def _sign_in(self, link: Link) -> bool:
        try:
            if not renew_sign_in(self._door, link.account, link.client):
                raise BlockedError("Your key is locked.", "Unlock it to sign in to the station; your work is saved.")
        except BlockedError as error:
            self._block(link, error)
            return False
        except OfflineError as error:
            link.failed(error, self._clock.monotonic())
            self._tell(SyncState.OFFLINE, f"{error.title} {error.message}".strip())
            return False
        except RejectedError as error:
            self._block(link, BlockedError(error.title, error.message))
            return False
        self._door.write(sending.resume_all, link.account.id)
        return True

    def _block(self, link: Link, error: BlockedError) -> None:
        link.block(error)
        self._door.write(sending.wait_all, link.account.id, error.title)
        self._tell(SyncState.BLOCKED, link.blocked)

    def _refresh(self) -> None:
        """Read the joined stations again; links keep their state, blocked ones get another chance."""
        for account in self._door.read(stations.all_stations):
            link = self._links.get(account.id)
            if link is None:
                link = Link(account, self._connect(account), account.authority, self._random)
                self._links[account.id] = link
                # Whatever waited when the program ended gets a chance: it may have been updated meanwhile.
                self._door.write(sending.resume_all, account.id)
            elif account.url != link.account.url or account.fingerprint != link.account.fingerprint:
                link.client.close()
                link.client, link.known = self._connect(account), False
            if account.token:
                link.client.token = account.token
            link.account = account
            if link.blocked:
                link.blocked = ""
                self._door.write(sending.resume_all, account.id)
            link.poll_at, link.resting_until = 0, 0
        if not self._links:
            self._tell(SyncState.NONE, "")

    def _check_clock(self, link: Link) -> None:
        skew = link.client.skew_s or 0.0
        self._skew_s = skew if abs(skew) > MAX_SKEW_S else 0.0

    def _fetching(self, done: int, total: int) -> None:
        self._tell(SyncState.WORKING, "Fetching files.", done, total)

    def _sending(self, done: int, total: int) -> None:
        self._tell(SyncState.WORKING, "Sending your work.", done, total, sending=True)

    def _tell(
        self, state: SyncState, text: str, done: int = 0, total: int = 0, *, sending: bool = False, portal: str = ""
    ) -> None:
        status = SyncStatus(state, text, done, total, round(self._skew_s), sending, portal)
        if status != self.last:
            self.last = status
            self.status.emit(status)

    def _run(self) -> None:
        while not self._cancel.requested:
            try:
                moved = self.step()
            except Exception:
                if self._stopping():
                    return
                log.exception("A step of the sync thread failed")
                moved = False
            if not moved:
                self._wake.wait(self._pause_s())
                self._wake.clear()

    def _stopping(self) -> bool:
        return self._cancel.requested

    def _pause_s(self) -> float:
        now = self._clock.monotonic()
        ends = [max(link.resting_until, link.poll_at) for link in self._links.values() if not link.blocked]
        wait = min((end - now for end in ends), default=self._poll_ms)
        return min(max(wait, 50), QUICK_POLL_MS) / 1_000
