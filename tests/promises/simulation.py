"""A small world from one seed: people at work, a station, a bad network, kills, restores and wrong clocks.

Everything that happens is chosen by the seed and written into `trace`, so that a failing seed can be played again.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.editor import AnnotationEditor
from app.core.item import Item
from app.modalities.text.regions import Span
from app.ops import items, labeling, outbox, stations, submitting
from app.signing.signer import KeyRole, Signer
from app.station.backup import back_up, restore
from app.station.tables import DecisionRow, LeaseRow, LogRow, RewardRow, SubmissionRow
from app.station.work import run_steps
from app.store import tables
from app.sync.engine import SyncEngine
from app.workspace import Workspace
from tests.promises.scene import new_project
from tests.promises.test_delivery import move
from tests.promises.wire import Weather, through
from tests.stations import Clock, Served, make_station, serve
from tests.sync.people import TestClock, join, leased_all, settle, work

STORMS = ((0.0, 0.0, 0.0, 0.0), (0.3, 0.3, 0.1, 0.0), (0.0, 0.8, 0.0, 0.1), (1.0, 0.0, 0.0, 0.0), (0.1, 0.1, 0.6, 0.2))


@dataclass
class Client:
    """One person's computer. `moods` and `spans` are what was acknowledged as saved, by item."""

    name: str
    folder: Path
    secret: bytes
    weather: Weather
    workspace: Workspace
    sync: SyncEngine
    clock: TestClock
    moods: dict[str, str]
    spans: dict[str, int]
    restarts: int = 0


class World:
    """Made, run and closed by `run`; `wrong` collects every invariant that does not hold."""

    def __init__(self, seed: int, folder: Path, people: int, each: int) -> None:
        self.chance, self.folder, self.each = Random(seed), folder, each
        self.trace: list[str] = []
        self.wrong: list[str] = []
        self.station_clock = Clock(1_700_000_000_000)
        self.generation, self.backups = 0, 0
        make_station(folder / "station0")
        self._context = serve(folder / "station0", clock=self.station_clock)
        self.served: Served = self._context.__enter__()
        fields = {"reviewers_per_item": 0, "quorum": 0, "annotators_per_item": 1}
        self.project = new_project(self.served, folder / "texts", people * each, **fields)
        self.clients = [self._arrive(f"c{number}", seed) for number in range(people)]
        self._back_up()

    def close(self) -> None:
        for client in self.clients:
            client.sync.stop()
            client.workspace.close()
        self._context.__exit__(None, None, None)

    def _arrive(self, name: str, seed: int) -> Client:
        folder = self.folder / f"{name}-0"
        workspace = Workspace.open(folder)
        secret = Random(f"{seed} {name}").randbytes(32)
        station = join(workspace, self.served, secret=secret)
        # A share of its own for each: whose items they are does not depend on who comes first.
        work(workspace, station, self.project, self.each)
        weather, clock = Weather(Random(f"{name} {seed}")), TestClock(self.station_clock.now)
        client = Client(name, folder, secret, weather, workspace, None, clock, {}, {})  # type: ignore[arg-type]
        self._start(client)
        settle(client.sync, 5_000)
        assert len(leased_all(workspace)) == self.each
        return client

    def _start(self, client: Client) -> None:
        client.sync = SyncEngine(
            client.workspace, clock=client.clock, random=Random(client.name), connect=through(client.weather)
        )

    # --- what may happen ----------------------------------------------------------------------------------------------

    def act(self) -> None:
        client = self.chance.choice(self.clients)
        acts = (
            (self.label, 6), (self.submit, 4), (self.step, 8), (self.pass_time, 4), (self.storm, 2), (self.lock, 1),
            (self.restart, 1), (self.kill, 2), (self.clock_jump, 1), (self.decide, 2), (self.restore_station, 1),
            (self.lose_database, 1), (self.make_backup, 1),
        )  # fmt: skip
        (act,) = self.chance.choices([act for act, _ in acts], [weight for _, weight in acts])
        said = act(client)
        counts = client.workspace.read(outbox.counts)
        self.trace.append(f"{client.name} {act.__name__} {said} {counts.received}/{counts.pending}")

    def _open_item(self, client: Client) -> Item | None:
        editable = [item for item in leased_all(client.workspace) if item.state.editable]
        return self.chance.choice(editable) if editable else None

    def label(self, client: Client) -> str:
        item = self._open_item(client)
        if item is None:
            return "nothing"
        workspace = client.workspace
        editor = AnnotationEditor(*workspace.read(labeling.open_annotation, item.id, workspace.person))
        editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
        place = self.chance.randrange(8)
        editor.apply("Mark", put=[Span(id="s", label="name", parts=((place, place + 2),))])
        client.spans[item.remote] = place
        mood = self.chance.choice(["good", "bad"])
        editor.apply("Answer", answers={"mood": mood})
        client.moods[item.remote] = mood
        return item.name

    def submit(self, client: Client) -> str:
        item = self._open_item(client)
        if item is None or item.remote not in client.moods:
            return "nothing"
        annotation = client.workspace.read(labeling.annotation_of, item.id, client.workspace.person)
        if annotation is None or "mood" not in annotation.answers:
            self.wrong.append(f"{client.name}: an acknowledged answer is gone")
            return "lost"
        submitting.finish(client.workspace, item.id, annotation)
        return item.name

    def step(self, client: Client) -> str:
        if self.chance.random() < 0.3:
            client.sync.wake()
        number = self.chance.randrange(1, 6)
        for _ in range(number):
            client.sync.step()
        return str(number)

    def pass_time(self, client: Client) -> str:
        seconds = self.chance.choice([1, 20, 400, 7_200])
        self.station_clock.pass_(seconds)
        for one in self.clients:
            one.clock.pass_ms(seconds * 1_000)
        return str(seconds)

    def storm(self, client: Client) -> str:
        weather = client.weather
        weather.lose_request, weather.lose_reply, weather.busy, weather.html = self.chance.choice(STORMS)
        return str(weather.lose_request)

    def lock(self, client: Client) -> str:
        locked = client.workspace.key.signer is None
        client.workspace.key.signer = Signer.from_secret(client.secret, KeyRole.WORKER) if locked else None
        return "open" if locked else "locked"

    def restart(self, client: Client) -> str:
        client.sync.stop()
        client.workspace.close()
        self._open_again(client)
        return ""

    def kill(self, client: Client) -> str:
        """The files as a kill leaves them become the workspace; the rest of the old program never was."""
        client.restarts += 1
        copy = self.folder / f"{client.name}-{client.restarts}"
        shutil.copytree(client.folder, copy, ignore=shutil.ignore_patterns("lock", "*-shm"))
        client.sync.stop()
        client.workspace.close()
        shutil.rmtree(client.folder)
        client.folder = copy
        self._open_again(client)
        return ""

    def lose_database(self, client: Client) -> str:
        """The disk gives the database back damaged; an hour ago there was a backup."""
        if self.chance.random() < 0.5:
            return "not today"
        client.workspace.back_up()
        client.sync.stop()
        client.workspace.close()
        database = client.folder / "workspace.db"
        data = bytearray(database.read_bytes())
        data[:100] = b"x" * 100
        database.write_bytes(data)
        self._open_again(client)
        if not client.workspace.notice:
            self.wrong.append(f"{client.name}: damage was not said")
        return "damaged"

    def _open_again(self, client: Client) -> None:
        client.workspace = Workspace.open(client.folder)
        client.workspace.key.signer = Signer.from_secret(client.secret, KeyRole.WORKER)
        self._start(client)

    def clock_jump(self, client: Client) -> str:
        days = self.chance.choice([-20_000, -30, 30, 4_000])
        client.clock.now_wall = max(1, self.station_clock.now + days * 86_400_000)
        return str(days)

    def decide(self, client: Client) -> str:
        run_steps(self.served.station)
        return ""

    def make_backup(self, client: Client) -> str:
        self._back_up()
        return str(self.backups)

    def _back_up(self) -> None:
        self.backups += 1
        back_up(self.folder / f"station{self.generation}", self.folder / f"backup{self.backups}")

    def restore_station(self, client: Client) -> str:
        """The station's disk dies; an old backup takes its place under a new epoch."""
        which = self.chance.randrange(1, self.backups + 1)
        self._context.__exit__(None, None, None)
        self.generation += 1
        folder = self.folder / f"station{self.generation}"
        restore(self.folder / f"backup{which}", folder, clock=self.station_clock)
        self._context = serve(folder, clock=self.station_clock)
        self.served = self._context.__enter__()
        for one in self.clients:
            (account,) = one.workspace.read(stations.all_stations)
            one.workspace.write(move, account.id, self.served.server.url)
        return str(which)

    # --- the end ------------------------------------------------------------------------------------------------------

    def calm_down(self) -> None:
        """The network is good, keys are open, time passes until nothing moves any more."""
        for client in self.clients:
            self.storm_over(client)
        for _ in range(2):
            for client in self.clients:
                for _ in range(40):
                    client.sync.wake()
                    settle(client.sync, 10_000)
                    if not client.workspace.read(outbox.counts).pending:
                        break
                    client.clock.pass_ms(400_000)
            run_steps(self.served.station)
            for client in self.clients:
                client.clock.pass_ms(20_000)
                client.sync.wake()
                settle(client.sync, 10_000)

    def storm_over(self, client: Client) -> None:
        client.weather.lose_request = client.weather.lose_reply = client.weather.busy = client.weather.html = 0.0
        client.workspace.key.signer = Signer.from_secret(client.secret, KeyRole.WORKER)

    def check(self) -> None:
        """Every invariant of the promises, after the calm."""
        rows, leases, decisions, lines, records = self.served.station.read(_everything)
        sealed = 0
        for client in self.clients:
            sealed += self._check_client(client, rows, leases, decisions, records)
        if len(rows) != sealed:
            self.wrong.append(f"{len(rows)} submissions at the station, {sealed} sealed")
        for digest in decisions:
            if lines.get(digest, 0) != 1:
                self.wrong.append(f"{lines.get(digest, 0)} reward lines for one accepted submission")

    def _check_client(
        self, client: Client, rows: dict[bytes, SubmissionRow], leases: int, decisions: set[bytes],
        records: dict[int, bytes],
    ) -> int:  # fmt: skip
        read, wrong = client.workspace.read, self.wrong
        counts = read(outbox.counts)
        if counts.pending or counts.parked:
            reasons = {entry.reason for entry in read(outbox.entries) if entry.state.value != "received"}
            wrong.append(f"{client.name}: {counts} {client.sync.last.text} {reasons}")
        entries = read(lambda session: list(session.scalars(select(tables.OutboxRow))))
        receipts = set(read(lambda session: list(session.scalars(select(tables.ReceiptRow.digest)))))
        for entry in entries:
            row = rows.get(bytes.fromhex(entry.id))
            if row is None:
                wrong.append(f"{client.name}: a sealed submission is not at the station")
            elif records[row.log_index] != entry.record:
                wrong.append(f"{client.name}: one id, two byte strings")
            if entry.digest not in receipts:
                wrong.append(f"{client.name}: received without a receipt")
        if len(client.workspace.spool) and not counts.pending:
            wrong.append(f"{client.name}: the spool keeps what was received")
        found = leased_all(client.workspace)
        if len({item.remote for item in found}) != len(found) or len(found) != self.each:
            wrong.append(f"{client.name}: {len(found)} items instead of {self.each}")
        for item in found:
            annotation = read(labeling.annotation_of, item.id, client.workspace.person)
            mood = annotation.answers.get("mood") if annotation else None
            if item.remote in client.moods and mood != client.moods[item.remote]:
                wrong.append(f"{client.name}: an acknowledged answer is {mood}")
        told = set(read(lambda session: list(session.scalars(select(tables.DecisionRow.submission_digest)))))
        mine = {digest.hex() for digest in decisions} & {entry.digest for entry in entries}
        if not mine <= told:
            wrong.append(f"{client.name}: {len(mine - told)} decisions were skipped")
        open_items = read(items.count, found[0].project_id) - len(entries) if found else 0
        if open_items < 0:
            wrong.append(f"{client.name}: an item was submitted twice")
        return len(entries)


def _everything(session: Session) -> tuple:
    rows = {row.id: row for row in session.scalars(select(SubmissionRow))}
    decisions = set(session.scalars(select(DecisionRow.submission).where(DecisionRow.released)))
    lines: dict[bytes, int] = {}
    for submission in session.scalars(select(RewardRow.submission)):
        lines[submission] = lines.get(submission, 0) + 1
    records = dict(session.execute(select(LogRow.index, LogRow.record)).tuples().all())
    return rows, len(session.scalars(select(LeaseRow)).all()), decisions, lines, records


def run(seed: int, folder: Path, *, people: int = 3, each: int = 5, acts: int = 60) -> World:
    """Play one seed to its end; the world, closed."""
    world = World(seed, folder, people, each)
    try:
        for _ in range(acts):
            world.act()
        world.calm_down()
        world.check()
    finally:
        world.close()
    return world
