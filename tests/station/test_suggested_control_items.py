"""Control items beside suggestions: none shows by having others, and accepting everything unseen is caught."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from app.protocol.canonical import canonical, parse_canonical
from app.protocol.code import Verdict
from app.protocol.hexadecimal import ZERO_HASH, from_hex
from app.station.decide import decide_all
from app.station.tables import DecisionRow, ItemRow
from tests.proposals import listed
from tests.station.test_suggestions import give, rows
from tests.stations import Served, write_texts


def work(*regions) -> dict:
    """annotation/1 of a text of ten code points."""
    numbered = [{**region, "id": f"r{n}"} for n, region in enumerate(regions, 1)]
    return {
        "schema": "annotation/1", "modality": "text", "frame": {"length": 10}, "regions": numbered, "relations": [],
        "answers": [],
    }  # fmt: skip


def ten(folder: Path, count: int) -> Path:
    return write_texts(folder, [f"{n:010}" for n in range(count)])


NAME = {"type": "span", "label": "name", "geometry": [[0, 3]]}
PLACE = {"type": "span", "label": "place", "geometry": [[5, 9]]}
GOLD = {"share_bp": 5_000, "floor_bp": 9_000}


def test_the_manager_hears_of_control_items_that_catch_nobody(served: Served, tmp_path: Path) -> None:
    gold = {"text000.txt": work(NAME), "text001.txt": work(NAME, PLACE), "text002.txt": work(PLACE)}
    project = served.project(ten(tmp_path / "t", 6), questions=[], gold=GOLD, gold_answers=gold)
    done = give(served, project, listed(tmp_path / "a.json", {f"text{n:03}.txt": [NAME] for n in (0, 1, 3, 4, 5)}))
    assert done.lines == [
        "1 of 3 control items have no suggestions though most items have: it shows.",
        "1 of 3 control items are passed by accepting every suggestion unseen: they catch nobody who does.",
    ]


def test_whoever_accepts_everything_is_caught(served: Served, tmp_path: Path) -> None:
    """Suggestions are no answers: what is graded is what was sent."""
    gold = {"text000.txt": work(NAME, PLACE)}
    project = served.project(ten(tmp_path / "t", 1), questions=[], gold=GOLD, gold_answers=gold, annotators_per_item=3)
    give(served, project, listed(tmp_path / "a.json", {"text000.txt": [NAME]}))
    found = []
    for regions in ([{**NAME, "origin": "suggestion"}], [{**NAME, "origin": "suggestion"}, PLACE], []):
        ann = served.person()
        ann.join(project)
        lease = ann.lease(project)
        ann.send(record := ann.submission(lease, lease.items[0], canonical(work(*regions))))
        decide_all(served.station)
        digest = record.digest(ann.authority.records)
        query = select(DecisionRow.score_bp).where(DecisionRow.submission == digest)
        found.append(served.station.read(lambda session, query=query: session.scalar(query)))
    blind, careful, nothing = found
    assert nothing == 0 < blind < GOLD["floor_bp"]
    assert careful is None  # above the floor: people judge it


def _accepted_work(served: Served, project: bytes, tmp_path: Path, *regions) -> None:
    """Everything labelled by one person and accepted by another."""
    ann, rita = served.person(), served.person("reviewer")
    ann.join(project)
    rita.join(project, "reviewer")
    lease = ann.lease(project, 4)
    for item in lease.items:
        ann.send(ann.submission(lease, item, canonical(work(*regions))))
    review = rita.lease(project, 10, "reviewer")
    for item in review.items:
        for subject in item.subjects:
            rita.send(rita.review(review, item, subject, Verdict.accepted))
    decide_all(served.station)


RULES = {"questions": [], "gold": GOLD, "annotators_per_item": 1, "reviewing": {"share_bp": 10_000}}


def _kinds(served: Served, lease) -> list[str]:
    ids = [from_hex(item.item) for item in lease.items]
    found = served.station.read(
        lambda session: dict(
            session.execute(select(ItemRow.id, ItemRow.kind).where(ItemRow.id.in_(ids))).tuples().all()
        )
    )
    return [found[one] for one in ids]


def test_what_was_accepted_as_it_was_suggested_becomes_no_control_item(served: Served, tmp_path: Path) -> None:
    project = served.project(ten(tmp_path / "t", 12), **RULES)
    give(served, project, listed(tmp_path / "a.json", {f"text{n:03}.txt": [NAME] for n in range(12)}))
    _accepted_work(served, project, tmp_path, {**NAME, "origin": "suggestion"})
    ben = served.person()
    ben.join(project)
    assert _kinds(served, ben.lease(project, 4)) == ["item"] * 4


def test_a_control_item_in_another_guise_shows_what_others_show(served: Served, tmp_path: Path) -> None:
    project = served.project(ten(tmp_path / "t", 12), **RULES)
    path = listed(tmp_path / "a.json", {f"text{n:03}.txt": [NAME] for n in range(12)})
    give(served, project, path)
    _accepted_work(served, project, tmp_path, {**NAME, "origin": "suggestion"}, PLACE)
    ben = served.person()
    ben.join(project)
    lease = ben.lease(project, 4)
    kinds = _kinds(served, lease)
    assert sorted(kinds) == ["alias", "alias", "item", "item"]
    assert ZERO_HASH not in {item.suggestions for item in lease.items}
    for item in lease.items:
        ben.client.fetch_asset(from_hex(item.suggestions), tmp_path / "got", max_bytes=10**6)
        assert [region["label"] for region in parse_canonical((tmp_path / "got").read_bytes())["regions"]] == ["name"]
        (tmp_path / "got").unlink(missing_ok=True)
    # Another model: the next person sees its suggestions everywhere, the guise follows its original.
    give(served, project, listed(tmp_path / "b.json", {f"text{n:03}.txt": [PLACE] for n in range(12)}))
    query = select(ItemRow).where(ItemRow.project == project)
    found = served.station.read(lambda session: session.scalars(query).all())
    by_id = {row.id: row for row in found}
    aliases = [row for row in found if row.kind == "alias"]
    assert aliases and all(row.suggestions == by_id[row.alias_of].suggestions for row in aliases)


def test_beside_items_with_suggestions_no_control_item_stands_without(served: Served, tmp_path: Path) -> None:
    project = served.project(ten(tmp_path / "t", 12), **RULES)
    _accepted_work(served, project, tmp_path, NAME, PLACE)
    done = rows(served, project)
    labelled = [name for name, row in done.items() if row.taken]
    rest = {name: [NAME] for name in done if name not in labelled}
    give(served, project, listed(tmp_path / "a.json", rest))
    ben, cora = served.person(), served.person()
    ben.join(project)
    lease = ben.lease(project, 4)
    assert _kinds(served, lease) == ["item"] * 4 and ZERO_HASH not in {item.suggestions for item in lease.items}
    # With suggestions for those too, they can be drawn.
    give(served, project, listed(tmp_path / "b.json", {name: [NAME] for name in labelled}))
    cora.join(project)
    assert "alias" in _kinds(served, cora.lease(project, 4))
