"""Reviewers: shares of one annotator's work, experts, linked accounts, and known errors among their work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.canonical import parse_canonical
from app.protocol.code import Verdict
from app.protocol.hexadecimal import from_hex
from app.protocol.opening import DecisionBody, open_decision
from app.station import accuracy
from app.station.access import payload_of_subject
from app.station.catalog import Place, Terms, place_of
from app.station.export import export
from app.station.grade import grade
from app.station.log import logged
from app.station.overview import overview
from app.station.refusal import Refusal
from app.station.spoil import CLEARLY_WRONG_BP, spoil
from app.station.tables import AccountRow, ItemRow, LogRow, ProjectRow, SubjectRow
from tests.station.scene import DAY, TOKENS, Scene, scene
from tests.station.test_export import verified
from tests.station.test_rules import CHOICE, judge, label, my_card

FIVE = ("rita", "ruth", "rosa", "rhea", "runa")
REVIEWER_PAY = {
    "annotator": [{"token": TOKENS[0].address, "base": "20"}],
    "reviewer": [{"token": TOKENS[0].address, "base": "1000", "bonus_bp": 500, "bonus_threshold_bp": 9000}],
}  # fmt: skip


def subjects(s: Scene) -> list[SubjectRow]:
    return s.station.read(lambda session: list(session.scalars(select(SubjectRow))))


def known_errors(s: Scene) -> set[bytes]:
    return {row.submission for row in subjects(s) if row.expected == "wrong"}


def test_one_reviewer_gets_a_fifth_of_one_annotators_work(tmp_path: Path) -> None:
    with scene(tmp_path, items=10) as s:
        for name in FIVE:
            s.person(name)
        label(s, "anna", s.lease("anna"))
        for name in FIVE:
            assert len(s.lease(name, "reviewer").items) == 2
        assert len({row.worker for row in subjects(s)}) == 5


def test_few_reviewers_share_alike_and_one_alone_gets_all(tmp_path: Path) -> None:
    with scene(tmp_path, items=10) as s:
        s.person("rita")
        label(s, "anna", s.lease("anna"))
        assert len(s.lease("rita", "reviewer", count=3).items) == 3
        s.person("ruth")
        # Two now: half each, of which the first has three.
        assert len(s.lease("rita", "reviewer").items) == 2
        assert len(s.lease("ruth", "reviewer").items) == 5


def test_work_that_waited_goes_to_whoever_is_free(tmp_path: Path) -> None:
    with scene(tmp_path, items=10) as s:
        for name in FIVE:
            s.person(name)
        label(s, "anna", s.lease("anna"))
        assert len(s.lease("rita", "reviewer").items) == 2
        with pytest.raises(Refusal, match="nothing to do"):
            s.lease("rita", "reviewer")
        s.later(2 * DAY)
        assert len(s.lease("rita", "reviewer").items) == 8


def test_what_two_ties_left_open_is_for_an_expert(tmp_path: Path) -> None:
    with scene(tmp_path, reviewers_per_item=2, quorum=2) as s:
        one = s.submit("anna", s.lease("anna", count=1))
        for name, verdict in (("rita", "accepted"), ("ruth", "rejected"), ("rosa", "returned")):
            s.review(name, s.lease(name, "reviewer"), one, verdict)
            s.decide()
        assert s.decision(one) is None and s.submission(one).reviews_wanted == 4
        with pytest.raises(Refusal, match="nothing to do"):
            s.lease("rhea", "reviewer")
        caller = s.person("boss").caller
        s.people["boss"].caller = replace(caller, roles=caller.roles | {"manager"})
        s.review("boss", s.lease("boss", "reviewer"), one, "accepted")
        s.decide()
        row = s.decision(one)
        assert row is not None and (row.rule, row.verdict) == ("expert", Verdict.accepted)


def test_linked_accounts_neither_share_an_item_nor_review_each_other(tmp_path: Path) -> None:
    with scene(tmp_path, annotators_per_item=2) as s:
        for name in ("anna", "twin", "guest"):
            s.person(name)
        s.station.write(_link, *(s.person(name).worker for name in ("anna", "twin", "guest")))
        work = s.lease("anna", count=2)
        mine = {row[0] for row in work.items}
        label(s, "anna", work)
        assert not mine & {row[0] for row in s.lease("twin", count=2).items}
        assert not mine & {row[0] for row in s.lease("guest", count=2).items}
        label(s, "bert", s.lease("bert", count=2))
        for name in ("twin", "guest"):
            with pytest.raises(Refusal, match="nothing to do"):
                s.lease(name, "reviewer")
        assert s.lease("rita", "reviewer").items


def _link(session: Session, anna: str, twin: str, guest: str) -> None:
    session.get_one(AccountRow, twin).person = session.get_one(AccountRow, anna).person
    session.get_one(AccountRow, guest).invited_by = twin
    session.flush()


# --- known errors -----------------------------------------------------------------------------------------------------


@contextmanager
def pool(
    folder: Path, judges: tuple[str, ...] = ("rita",), others: tuple[str, ...] = (), **more: Any
) -> Iterator[Scene]:
    """Twenty items that people accepted, so that known errors can be made of them, and twenty that wait."""
    rules = {"questions": [CHOICE], "reviewing": {"seed_bp": 1000, "share_bp": 10_000}, "terms": REVIEWER_PAY}
    with scene(folder, items=60, **{**rules, **more}) as s:
        for name in ("anna", *others):
            label(s, name, s.lease(name, count=20))
        for name in judges:
            judge(s, name, s.lease(name, "reviewer"))
        s.decide()
        for name in ("bert", *others):
            label(s, name, s.lease(name, count=20))
        yield s


def decisions(s: Scene) -> list[DecisionBody]:
    def read(session: Session) -> list[DecisionBody]:
        records = [logged(session, index) for index in session.scalars(select(LogRow.index).order_by(LogRow.index))]
        return [open_decision(one) for one in records if one.type == "Decision"]

    return s.station.read(read)


def test_reviewers_meet_known_errors_that_look_like_work(tmp_path: Path) -> None:
    with pool(tmp_path) as s:
        work = s.lease("ruth", "reviewer", count=20)
        errors = known_errors(s)
        assert len(errors) == 2 and len(work.items) == 20 and all(len(row[2]) == 1 for row in work.items)
        found = False
        for row in work.items:
            digest, named = (from_hex(one) for one in row[2][0])
            payload = s.station.read(payload_of_subject, s.person("ruth").caller, named) or b""
            said = parse_canonical(payload)["answers"][0]["value"]
            assert (digest in errors) == (said != "cat")
            catches = digest in errors and not found
            found |= catches
            s.review("ruth", work, digest, "rejected" if catches else "accepted")
        s.decide()
        # Both are paid like the rest, and opened in the log.
        lines = [line for line in s.lines("ruth") if line.role == "reviewer"]
        assert len(lines) == 20 and {line.place for line in lines} > errors
        opened = [body for body in decisions(s) if body.rule["rule"] == "seeded"]
        assert [body.rule["expected"] for body in opened] == ["wrong", "wrong"]
        assert s.station.read(accuracy.known_errors, s.project) == {s.person("ruth").worker: (1, 2)}
        [project] = s.station.read(overview, s.station).projects
        [ruth] = [one for one in project.reviewers if one.accuracy is not None]
        assert ruth.accuracy is not None and (ruth.accuracy.n, ruth.accuracy.rate_bp) == (2, 5000)
        assert ruth.agreement is not None and (ruth.agreement.n, ruth.reviews) == (18, 20)
        assert my_card(s, "ruth").reviewing is None  # two would tell which ones they were
        s.assert_replays()
        assert verified(export(s.station, tmp_path / "all").path).ok
        assert verified(export(s.station, tmp_path / "one", project=s.project).path).ok


def test_a_known_error_stands_among_as_many_letters_as_other_work(tmp_path: Path) -> None:
    with pool(tmp_path, others=("cora",), annotators_per_item=2) as s:
        work = s.lease("ruth", "reviewer", count=10)
        assert len(known_errors(s)) == 1 and [len(row[2]) for row in work.items] == [2] * 10
        judge(s, "ruth", work)
        s.decide()
        opened = [body.rule["expected"] for body in decisions(s) if body.rule["rule"] == "seeded"]
        assert sorted(opened) == ["right", "wrong"] and len(s.lines("ruth")) == 20
        s.assert_replays()


def test_a_known_error_is_opened_only_when_the_rest_is_decided(tmp_path: Path) -> None:
    with pool(tmp_path, judges=("rita", "rosa"), reviewers_per_item=2, quorum=2) as s:
        work = s.lease("ruth", "reviewer", count=10)
        [error] = known_errors(s)
        first = next(from_hex(row[2][0][0]) for row in work.items if from_hex(row[2][0][0]) != error)
        s.review("ruth", work, first)
        s.review("ruth", work, error, "rejected")
        s.decide()
        # Paid now, it would tell itself from the other, whose quorum is not there yet.
        assert not s.lines("ruth") and s.decision(first) is None
        s.review("rhea", s.lease("rhea", "reviewer", count=20), first)
        s.decide()
        assert s.decision(first) is not None and len(s.lines("ruth")) == 2
        s.assert_replays()


def test_the_bonus_of_reviewers_comes_from_known_errors_alone(tmp_path: Path) -> None:
    with pool(tmp_path) as s:
        assert {line.bonus_bp for line in s.lines("rita")} == {0}  # none met so far
        work = s.lease("ruth", "reviewer", count=10)
        [error] = known_errors(s)
        s.review("ruth", work, error, "rejected")
        for row in work.items:
            if from_hex(row[2][0][0]) != error:
                s.review("ruth", work, from_hex(row[2][0][0]))
        s.decide()
        paid = [(line.bonus_bp, line.amount) for line in s.lines("ruth")]
        assert sorted(paid) == [(500, 1050)] * 10
        s.assert_replays()


def test_a_project_with_few_known_items_has_no_known_errors(tmp_path: Path) -> None:
    with scene(tmp_path, questions=[CHOICE], reviewing={"seed_bp": 1000, "share_bp": 10_000}) as s:
        s.accept_one(count=5)
        s.submit("anna", s.lease("anna", count=1))
        s.lease("ruth", "reviewer")
        assert not known_errors(s)


def test_a_known_error_is_surely_wrong_and_passes_the_machine_check(tmp_path: Path) -> None:
    labels = [{"id": "name", "name": "Name"}, {"id": "place", "name": "Place"}]
    with scene(tmp_path, questions=[CHOICE], labels=labels) as s:

        def look(session: Session) -> tuple[Terms, Place]:
            named = session.get_one(ProjectRow, s.project).manifest_hash
            item = session.scalars(select(ItemRow).where(ItemRow.project == s.project).limit(1)).one()
            return s.station.catalog.terms(session, named), place_of(item, "text")

        terms, place = s.station.read(look)
        right = {
            "schema": "annotation/1", "modality": "text", "frame": {"length": place.height}, "relations": [],
            "regions": [
                {"id": f"r{n}", "type": "span", "label": "name", "geometry": [[3 * n, 3 * n + 2]]} for n in (1, 2, 3)
            ],
            "answers": [{"question": "q", "type": "single_choice", "value": "cat"}],
        }  # fmt: skip
        for seed in range(40):
            made = spoil(right, place, terms, Random(seed))
            assert made is not None and grade(parse_canonical(made), right, terms) < CLEARLY_WRONG_BP
