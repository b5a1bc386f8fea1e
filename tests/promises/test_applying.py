"""D6, D7: no listing takes local work away, and a crash while changes are applied skips and repeats nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import event

from app.core.item import ItemState
from app.ops import incoming, outbox
from app.ops.incoming import Page
from app.station.work import run_steps
from app.workspace import Workspace
from tests.promises.scene import drain, dump, holding, new_project, submit
from tests.promises.wire import Weather, through
from tests.stations import Served, serve
from tests.sync.people import engine, leased_all, settle, work

NO_REVIEW = {"reviewers_per_item": 0, "quorum": 0}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    with serve(tmp_path / "s") as found:
        yield found


class Forger:
    """Changes each answer to GET /v1/changes in some way."""

    def __init__(self, chance: Random) -> None:
        self.chance, self.pages, self.others = chance, 0, []

    def __call__(self, request, body: bytes) -> bytes:
        if not request.path_url.startswith("/v1/changes"):
            return body
        self.pages += 1
        chance = self.chance
        page = json.loads(body)
        if "changes" not in page:
            return body
        self.others += page["changes"]
        match chance.randrange(9):
            case 0:
                return body[: chance.randrange(len(body))]
            case 1:
                page["changes"] = []
            case 2:
                page["changes"] = page["changes"][: chance.randrange(len(page["changes"]) + 1)]
                page["cursor"] = ""
            case 3:
                page["station"] = "0x" + chance.randbytes(32).hex()
            case 4:
                page["epoch"] = "0x" + chance.randbytes(16).hex()
            case 5:
                page["cursor"] = chance.choice(["", "x", page["epoch"][2:] + ".0", "9" * 40])
            case 6:
                page["checkpoint"] = {"size": chance.randrange(9), "root": "0x" + chance.randbytes(32).hex()}
            case 7:
                page["changes"] = chance.sample(self.others, min(len(self.others), 3)) * 2
            case 8:
                for change in page["changes"]:
                    if change.get("assignment"):
                        change["assignment"]["items"] = chance.choice([[], change["assignment"]["items"][:1]])
                        change["assignment"]["state"] = chance.choice(["canceled", "expired", "active"])
        return json.dumps(page).encode()


@pytest.mark.promise("D6")
@pytest.mark.timeout(900)
def test_no_listing_removes_anything(served: Served, tmp_path: Path, size, figure) -> None:
    pages, number = size(60, 1_000), 6
    project = new_project(served, tmp_path / "t", number)
    with holding(served, tmp_path / "w", project, number) as (workspace, _):
        before = dump(workspace)
        items = {row[0] for row in before["item"]}
        submit(workspace, leased_all(workspace)[:2])
        forger = Forger(Random(4))
        sync, clock = engine(workspace, connecting=through(Weather(Random(0), hook=forger)))
        removed = 0
        while forger.pages < pages:
            sync.wake()
            settle(sync, 1_000)
            clock.pass_ms(400_000)
            now = dump(workspace)
            removed += len(items - {row[0] for row in now["item"]})
            assert now["item"] and len(now["item"]) == number
            assert len(now["assignment"]) == 1
        sync.stop()
        honest, later = engine(workspace)
        later.pass_ms(pages * 400_000)
        drain(workspace, honest, later)
        settle(honest, 1_000)
        honest.stop()
        assert workspace.read(outbox.counts).received == 2
        assert [item.state for item in leased_all(workspace)].count(ItemState.RECEIVED) == 2
    figure("fuzzed listings", forger.pages, "", "1,000")
    figure("local items removed", removed, "", "0")
    assert removed == 0


class Killed(BaseException):
    """The program ends here."""


def prepare_changes(served: Served, workspace: Workspace, station: str, project: bytes, leases: int) -> None:
    """Leases and decisions the workspace has not applied yet: half of the leases, two thirds as many decisions."""
    sync, clock = engine(workspace)
    for _ in range(leases):
        work(workspace, station, project, 2)
    settle(sync, 10_000)
    submit(workspace, [item for item in leased_all(workspace) if item.state.editable][: leases * 2 // 3])
    drain(workspace, sync, clock)
    sync.stop()
    run_steps(served.station)
    for _ in range(leases):
        work(workspace, station, project, 2)


def next_page(workspace: Workspace) -> Page:
    """The page of changes the workspace would apply now; it is not applied."""
    sync, _ = engine(workspace)
    pages: list[Page] = []

    def catch(session, page: Page):
        pages.append(page)
        raise Killed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(incoming, "apply", catch)
        sync.wake()
        with pytest.raises(Killed):
            settle(sync)
    sync.stop()
    return pages[0]


def killed_at(workspace: Workspace, page: Page, statement: int) -> bool:
    """Apply the page, and die before its `statement`-th statement; whether there were that many."""
    left = [statement]

    def count(*_: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise Killed

    event.listen(workspace._engine, "before_cursor_execute", count)
    try:
        workspace.write(incoming.apply, page)
    except Killed:
        return True
    finally:
        event.remove(workspace._engine, "before_cursor_execute", count)
    return False


def crash_everywhere(workspace: Workspace, page: Page) -> tuple[int, int]:
    """(crash points, how many left something behind)."""
    before, points, torn = dump(workspace), 0, 0
    while killed_at(workspace, page, points + 1):
        points += 1
        if dump(workspace) != before:
            torn += 1
            break
    return points, torn


@pytest.mark.promise("D7")
@pytest.mark.timeout(1800)
def test_a_crash_while_applying_skips_and_repeats_nothing(served: Served, tmp_path: Path, size, figure) -> None:
    leases, asked = size((3, 4), (300, 500))
    project = new_project(served, tmp_path / "t", leases * 4 + 2, **NO_REVIEW)
    changes = points = torn = pages = 0
    with holding(served, tmp_path / "w", project, 2) as (workspace, station):
        prepare_changes(served, workspace, station, project, leases)
        while changes < asked:
            page = next_page(workspace)
            assert page.changes
            more, wrong = crash_everywhere(workspace, page)
            after = dump(workspace)
            workspace.write(incoming.apply, page)
            assert dump(workspace) == after
            changes, pages = changes + len(page.changes), pages + 1
            points, torn = points + more, torn + wrong
        assert len({row[0] for row in after["decision"]}) == leases * 2 // 3
        assert len(after["item"]) == leases * 4 + 2
    figure("changes", changes, "", "500")
    figure("pages", pages)
    figure("crash points", points)
    figure("torn states", torn, "", "0")
    assert points > 20 and torn == 0


@pytest.mark.promise("D7")
def test_with_the_cursor_moved_first_a_crash_is_seen(served: Served, tmp_path: Path, monkeypatch) -> None:
    whole = incoming.apply

    def cursor_first(session, page: Page):
        whole(session, Page(page.station, page.epoch, page.cursor, page.checkpoint, ()))
        for word in ("COMMIT", "BEGIN IMMEDIATE"):
            session.connection().exec_driver_sql(word)
        return whole(session, page)

    project = new_project(served, tmp_path / "t", 6, **NO_REVIEW)
    with holding(served, tmp_path / "w", project, 2) as (workspace, station):
        prepare_changes(served, workspace, station, project, 1)
        page = next_page(workspace)
        monkeypatch.setattr(incoming, "apply", cursor_first)
        _, torn = crash_everywhere(workspace, page)
        assert torn
