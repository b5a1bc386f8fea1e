"""Rules of work: control items that rotate and are withdrawn, what is printed about pay, overlap, cards."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import InputError
from app.protocol.code import Verdict
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.messages import ProjectCard
from app.station import card, decide, gold, overlap, selection
from app.station.overview import overview
from app.station.quality_command import quality_main
from app.station.refusal import Refusal
from app.station.run import main
from app.station.tables import GoldRow, ItemRow, ProjectRow
from tests.station.scene import DAY, Scene, Work, scene

CHOICE = {
    "id": "q", "text": "What is it?", "kind": "single_choice", "required": True,
    "options": [{"id": one, "text": one} for one in ("cat", "dog", "cow")],
}  # fmt: skip


def label(s: Scene, name: str, work: Work, says: str = "cat") -> list[bytes]:
    return [s.submit(name, work, place, says) for place in range(len(work.items))]


def judge(s: Scene, name: str, work: Work, verdict: str = "accepted") -> None:
    for row in work.items:
        for subject in row[2]:
            s.review(name, work, from_hex(subject[0]), verdict)


def my_card(s: Scene, name: str) -> ProjectCard:
    [found] = s.station.read(card.cards, s.station, s.person(name).caller)
    return found


def gold_rows(s: Scene) -> list[GoldRow]:
    return s.station.read(lambda session: list(session.scalars(select(GoldRow))))


def item_of(s: Scene, item: str) -> ItemRow:
    return s.station.read(lambda session: session.get_one(ItemRow, from_hex(item)))


def extra(s: Scene) -> int:
    return s.station.read(lambda session: session.scalars(select(ItemRow.extra)).one())


def alive(s: Scene, name: str, submission: bytes) -> list[int]:
    return sorted(one.amount for one in s.lines(name) if one.submission == submission and one.state != "void")


# --- control items ----------------------------------------------------------------------------------------------------


def test_small_requests_hold_their_share_of_gold_too() -> None:
    drawn = [selection.share_of(2, 1_000) for _ in range(4_000)]
    assert set(drawn) == {0, 1} and 600 < sum(drawn) < 1_000


def test_accepted_items_come_again_as_gold_under_another_id(tmp_path: Path) -> None:
    with scene(tmp_path, items=12, gold={"share_bp": 5000, "floor_bp": 9000}) as s:
        original = s.lease("anna", count=4)
        label(s, "anna", original)
        judge(s, "rita", s.lease("rita", "reviewer"))
        s.decide()
        work = s.lease("bert", count=4)
        aliases = [row for row in work.items if item_of(s, row[0]).kind == "alias"]
        assert len(aliases) == 2 and len(gold_rows(s)) == 2
        assert {row[1] for row in aliases} <= {row[1] for row in original.items}
        assert not {row[0] for row in aliases} & {row[0] for row in original.items}
        # Whoever labelled the original never meets it again.
        again = s.lease("anna", count=4)
        assert not {row[1] for row in again.items} & {row[1] for row in original.items}
        wrong = s.submit("bert", work, work.items.index(aliases[0]), "horse")
        s.decide()
        row = s.decision(wrong)
        assert row is not None and (row.rule, row.verdict) == ("gold", Verdict.rejected)
        s.assert_replays()


def test_gold_in_another_guise_is_not_given_out_alone(tmp_path: Path) -> None:
    with scene(tmp_path, gold={"share_bp": 5000, "floor_bp": 9000}) as s:
        label(s, "anna", s.lease("anna", count=6))
        judge(s, "rita", s.lease("rita", "reviewer"))
        s.decide()
        with pytest.raises(Refusal, match="nothing to do"):
            s.lease("bert")


def test_below_the_floor_work_is_returned_by_the_printed_rule_and_judged_by_people(tmp_path: Path) -> None:
    rule = {"share_bp": 5000, "floor_bp": 9000, "below": "returned"}
    with scene(tmp_path, known={0: "cat"}, gold=rule) as s:
        work = s.lease("anna", count=2)
        made = label(s, "anna", work, "horse")
        s.decide()
        [judged] = [one for one in made if s.decision(one) is not None]
        row = s.decision(judged)
        assert row is not None and (row.rule, row.verdict) == ("gold", Verdict.returned) and not s.lines("anna")
        [other] = [one for one in made if one != judged]
        s.review("rita", s.lease("rita", "reviewer"), other)
        s.decide()
        told = s.decision(judged)
        assert told is not None and told.released  # with the rest of the batch, though its place is open again
        again = s.submit("anna", work, made.index(judged), "horse", supersedes=judged)
        s.decide()
        assert s.decision(again) is None  # whoever knows that it is gold is not judged by it
        s.review("rita", s.lease("rita", "reviewer"), again)
        s.decide()
        final = s.decision(again)
        assert final is not None and final.verdict == Verdict.accepted
        held = s.station.read(lambda session: gold.standing(session, s.station, s.person("anna").worker, s.project))
        assert held == (1, 0)
        s.assert_replays()


def answer_gold(s: Scene, name: str, right: int) -> list[bytes]:
    """Everything labelled, in the order of the items; only the first `right` control items as they are known."""
    work = s.lease(name)
    order = sorted(range(len(work.items)), key=lambda place: item_of(s, work.items[place][0]).position)
    made = [s.submit(name, work, place, "cat" if number < right else "dog") for number, place in enumerate(order)]
    s.decide()
    return made


FOUR = {"annotators_per_item": 4, "gold": {"share_bp": 10_000, "floor_bp": 9000}, "reviewing": {"share_bp": 10_000}}


def test_gold_that_most_good_annotators_fail_is_withdrawn_and_people_judge_instead(tmp_path: Path) -> None:
    with scene(tmp_path, known=dict.fromkeys(range(6), "cat"), **FOUR) as s:
        bad = [answer_gold(s, "anna", 5)[5], answer_gold(s, "bert", 5)[5]]
        assert [s.submission(one).state for one in bad] == ["rejected", "rejected"]
        bad.append(answer_gold(s, "cora", 5)[5])
        # Three good annotators of three failed it: it is out of use, and all three wait for a reviewer.
        [withdrawn] = [row for row in gold_rows(s) if row.state == "withdrawn"]
        assert withdrawn.why == "3 of 3 good annotators failed it."
        assert [s.submission(one).state for one in bad] == ["in_review"] * 3
        assert alive(s, "anna", bad[0]) == []
        work = s.lease("rita", "reviewer")
        s.review("rita", work, bad[0], "accepted")
        s.review("rita", work, bad[1], "rejected")
        s.decide()
        first, second = s.decision(bad[0]), s.decision(bad[1])
        assert first is not None and second is not None
        body = s.opened(first)
        assert first.verdict == Verdict.accepted and body.rule["outcome"] == "overturned" and any(first.supersedes)
        assert body.rule["withdrawn"] == withdrawn.why and first.released
        assert second.verdict == Verdict.rejected and s.opened(second).rule["outcome"] == "upheld"
        assert alive(s, "anna", bad[0]) == [300, 21000]
        assert s.dispute("bert", second.digest).receipt is not None  # a new decision, which can be disputed
        s.assert_replays()


def test_a_control_item_that_few_fail_stays(tmp_path: Path) -> None:
    with scene(tmp_path, known=dict.fromkeys(range(6), "cat"), **FOUR) as s:
        for name, right in (("anna", 6), ("bert", 6), ("dora", 6), ("cora", 5)):
            answer_gold(s, name, right)
        assert {row.state for row in gold_rows(s)} == {"active"}
        [found] = s.station.read(overview, s.station).projects
        rates = [(one.passed.n, one.passed.rate_bp) for one in found.gold if one.passed is not None]
        assert sorted(rates) == [(4, 7500)] + [(4, 10_000)] * 5
        assert all(one.good is not None and one.good.n >= 3 and one.good.low_bp < 10_000 for one in found.gold)


def test_a_manager_withdraws_by_hand_where_nobody_reviews(tmp_path: Path) -> None:
    rules = {"gold": {"share_bp": 5000, "floor_bp": 9000}, "reviewers_per_item": 0, "quorum": 0}
    with scene(tmp_path, known={0: "cat"}, **rules) as s:
        made = label(s, "anna", s.lease("anna"), "dog")
        s.decide()
        [judged] = [one for one in made if s.submission(one).state == "rejected"]
        item = gold_rows(s)[0].item
        with pytest.raises(InputError, match="why"):
            s.station.write(decide.withdraw_by_hand, s.station, item, " ")
        s.station.write(decide.withdraw_by_hand, s.station, item, "The photograph shows a dog.")
        # The machine check accepts at once what the control item had rejected.
        row = s.decision(judged)
        assert row is not None and row.verdict == Verdict.accepted and s.submission(judged).state == "accepted"
        with pytest.raises(InputError, match="no control item"):
            s.station.write(decide.withdraw_by_hand, s.station, item, "again")
        s.assert_replays()


def test_a_bonus_lost_to_withdrawn_gold_is_paid_by_a_new_decision(tmp_path: Path) -> None:
    rules = {"gold": {"share_bp": 5000, "floor_bp": 0}, "reviewers_per_item": 0, "quorum": 0}
    with scene(tmp_path, known={0: "cat", 1: "cat"}, **rules) as s:
        work = s.lease("anna")
        places = {item_of(s, row[0]).position: place for place, row in enumerate(work.items)}
        s.submit("anna", work, places[0], "dog")
        good = s.submit("anna", work, places[1], "cat")
        s.decide()
        assert alive(s, "anna", good) == [300, 20000]
        item = from_hex(work.items[places[0]][0])
        s.station.write(decide.withdraw_by_hand, s.station, item, "It is a dog.")
        row = s.decision(good)
        assert row is not None and row.rule == "gold_withdrawn" and any(row.supersedes)
        assert alive(s, "anna", good) == [300, 21000]
        s.assert_replays()


def test_standing_on_control_items_is_told_only_over_twenty(tmp_path: Path) -> None:
    rules = {"gold": {"share_bp": 10_000, "floor_bp": 0}, "reviewers_per_item": 0, "quorum": 0}
    with scene(tmp_path, items=24, known=dict.fromkeys(range(24), "cat"), **rules) as s:
        made = label(s, "anna", s.lease("anna", count=19))
        s.decide()
        # Fewer than twenty: records say no more than pay does, that the threshold of 80 % is reached.
        row = s.decision(made[-1])
        assert row is not None
        evidence = s.opened(row).evidence
        assert evidence is not None and (evidence.score_bp, evidence.score_items) == (8000, 0)
        assert my_card(s, "anna").control is None
        row_of_more = s.submit("anna", s.lease("anna", count=1), 0, "dog")
        s.decide()
        row = s.decision(row_of_more)
        assert row is not None
        evidence = s.opened(row).evidence
        assert evidence is not None and (evidence.score_bp, evidence.score_items) == (9500, 20)
        found = my_card(s, "anna").control
        assert found is not None and (found.n, found.rate_bp) == (20, 9500) and found.low_bp < 9500 < found.high_bp


# --- overlap ----------------------------------------------------------------------------------------------------------


def test_disagreement_asks_more_annotators_up_to_the_printed_maximum(tmp_path: Path) -> None:
    with scene(tmp_path, items=1, annotators_per_item=2, overlap={"most": 3}, questions=[CHOICE]) as s:
        s.submit("anna", s.lease("anna"), 0, "cat")
        s.submit("bert", s.lease("bert"), 0, "dog")
        s.decide()
        assert extra(s) == 1 and my_card(s, "cora").remaining == 1
        s.submit("cora", s.lease("cora"), 0, "cow")
        s.decide()
        assert extra(s) == 1  # three at most
        with pytest.raises(Refusal, match="nothing to do"):
            s.lease("dora")


@pytest.mark.parametrize(("second", "budget"), [("cat", None), ("dog", 44_000)])
def test_agreement_or_an_empty_purse_asks_nobody_else(tmp_path: Path, second: str, budget: int | None) -> None:
    rules = {"items": 1, "annotators_per_item": 2, "overlap": {"most": 3}, "questions": [CHOICE]}
    with scene(tmp_path, budget=budget, **rules) as s:  # 21,000 each: nothing is left for a third
        s.submit("anna", s.lease("anna"), 0, "cat")
        s.submit("bert", s.lease("bert"), 0, second)
        s.decide()
        assert extra(s) == 0


@pytest.mark.parametrize("rule", [{}, {"overlap": {"stop_bp": 9500}}])
def test_a_sure_answer_advises_and_ends_overlap_only_by_rule(tmp_path: Path, rule: dict) -> None:
    rules = {"items": 12, "annotators_per_item": 4, "questions": [CHOICE], "reviewers_per_item": 0, "quorum": 0}
    with scene(tmp_path, **rules, **rule) as s:
        for name in ("anna", "bert"):
            label(s, name, s.lease(name, count=11))
            s.decide()
        left = my_card(s, "cora").remaining
        [project] = s.station.read(overview, s.station).projects
        found = project.overlap
        assert found is not None and found.decides == bool(rule)
        # Both were right eleven times, so that what both say is as good as sure.
        if rule:
            assert (found.items, left, project.places) == (0, 4, 4 + 11 * 2)
        else:
            assert (found.items, found.sure, left) == (11, 11, 26)


def test_a_probability_needs_a_question_with_options(tmp_path: Path) -> None:
    with scene(tmp_path, annotators_per_item=2) as s:

        def ask(session: Session) -> object:
            named = session.get_one(ProjectRow, s.project).manifest_hash
            return overlap.advice(session, s.project, s.station.catalog.terms(session, named).manifest)

        assert s.station.read(ask) is None


# --- cards, accuracy, reserve -----------------------------------------------------------------------------------------


def test_what_time_accepted_counts_in_no_accuracy_and_hidden_decisions_stay_hidden(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        made = label(s, "anna", s.lease("anna", count=3))
        work = s.lease("rita", "reviewer", 2)
        for row, verdict in zip(work.items, ("accepted", "rejected"), strict=True):
            s.review("rita", work, from_hex(row[2][0][0]), verdict)
        s.decide()
        before = my_card(s, "anna")
        assert (before.progress.pending, before.accuracy) == (3, None)  # the batch is not told yet
        s.later(15 * DAY)
        s.decide()
        after = my_card(s, "anna")
        rules = [row.rule for one in made if (row := s.decision(one)) is not None]
        assert sorted(rules) == ["quorum", "quorum", "timeout"]
        assert (after.progress.accepted, after.progress.rejected) == (2, 1)
        assert after.accuracy is not None and (after.accuracy.n, after.accuracy.rate_bp) == (2, 5000)
        assert 0 < after.accuracy.low_bp < 5000 < after.accuracy.high_bp < 10_000
        agreed = my_card(s, "rita").agreement
        assert agreed is not None and (agreed.n, agreed.rate_bp) == (2, 10_000)


def test_the_card_says_limits_and_gates_before_anybody_asks(tmp_path: Path) -> None:
    with scene(tmp_path, daily_limit=2, batch_items=4) as s:
        found = my_card(s, "anna")
        assert (found.daily_limit, found.left_today, found.at_once["annotator"]) == (2, 2, 2)
        assert found.gates == {"annotator": "", "reviewer": ""} and found.offline_s and found.lease_s
        s.lease("anna", count=2)
        assert my_card(s, "anna").gates["annotator"] == "today"
        s.station.write(lambda session: setattr(session.get_one(ProjectRow, s.project), "state", "paused"))
        assert my_card(s, "anna").gates["annotator"] == "closed"


def test_the_card_says_when_the_money_is_spoken_for(tmp_path: Path) -> None:
    with scene(tmp_path, budget=20_000) as s:
        assert my_card(s, "anna").gates["annotator"] == "money"


def test_the_reserve_for_objections_is_never_leased_out(tmp_path: Path) -> None:
    with scene(tmp_path, budget=42_000, dispute_reserve_bp=5000) as s:
        assert len(s.lease("anna").items) == 1


def test_the_command_shows_quality_and_withdraws(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with scene(tmp_path, known={0: "cat"}, gold={"share_bp": 5000, "floor_bp": 9000}) as s:
        s.accept_one(count=2)
        folder, item = str(s.station.folder), to_hex(gold_rows(s)[0].item)
        given = s.lease("bert", count=1).record.message["leaseId"]
    assert main(["withdraw", folder, "--control", item, "--why", "Blurred."]) == 0
    assert main(["withdraw", folder, "--lease", to_hex(given), "--why", "Not needed any more."]) == 0
    assert quality_main([folder]) == 0
    said = capsys.readouterr().out
    assert "withdrawn (Blurred.)" in said and "(n = " in said
    assert main(["withdraw", folder, "--control", item, "--why", "Blurred."]) == 2
    assert main(["withdraw", folder, "--lease", to_hex(given), "--why", "Twice."]) == 2
