"""Decisions: quorum, ties, gold, time, returned work, batches told together, and disputes."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.protocol.canonical import sha256
from app.protocol.code import Verdict
from app.protocol.hexadecimal import from_hex, to_hex
from app.station import blob
from app.station.changes import changes_page
from app.station.rule import Ballot, Outcome, settle_dispute, tally
from tests.station.scene import DAY, Scene, answers, scene


def ballots(*verdicts: str) -> list[Ballot]:
    return [Ballot(bytes([n]) * 32, Verdict[verdict], n) for n, verdict in enumerate(verdicts)]


def told(s: Scene, name: str) -> list[str]:
    page = s.station.read(changes_page, s.station, s.person(name).worker, "", 200)
    return [change.record["type"] for change in page.changes]


def test_nothing_is_decided_before_the_quorum() -> None:
    assert tally(ballots("accepted"), quorum=2, planned=3, wanted=3) == 3
    found = tally(ballots("accepted", "accepted"), quorum=2, planned=3, wanted=3)
    assert isinstance(found, Outcome) and found.rule == "quorum"
    assert tally([], quorum=0, planned=0, wanted=0) == Outcome(Verdict.accepted, "machine_check")


def test_a_tie_asks_one_more_and_then_an_expert() -> None:
    assert tally(ballots("accepted", "rejected"), quorum=2, planned=2, wanted=2) == 3
    third = tally(ballots("accepted", "rejected", "rejected"), quorum=2, planned=2, wanted=3)
    assert isinstance(third, Outcome) and (third.verdict, third.rule) == (Verdict.rejected, "tie_break")
    assert tally(ballots("accepted", "rejected", "fixed"), quorum=2, planned=2, wanted=3) == 4
    expert = tally(ballots("accepted", "rejected", "fixed", "returned"), quorum=2, planned=2, wanted=4)
    assert isinstance(expert, Outcome) and (expert.verdict, expert.rule) == (Verdict.returned, "expert")
    early = tally(ballots("accepted", "rejected", "fixed"), quorum=2, planned=2, wanted=3, tie="expert")
    assert isinstance(early, Outcome) and early.verdict is Verdict.fixed


@given(st.permutations(["accepted", "accepted", "fixed"]))
def test_the_verdict_does_not_depend_on_the_order(order: list[str]) -> None:
    found = tally(ballots(*order), quorum=3, planned=3, wanted=3)
    assert isinstance(found, Outcome) and found.verdict is Verdict.accepted


@given(st.sampled_from(["rejected", "fixed"]), st.sampled_from(["accepted", "fixed", "rejected", "returned"]))
def test_an_objection_never_makes_it_worse(before: str, vote: str) -> None:
    rank = [Verdict.returned, Verdict.rejected, Verdict.fixed, Verdict.accepted]
    outcome, overturned = settle_dispute(Verdict[before], ballots(vote)[0])
    assert rank.index(outcome.verdict) >= rank.index(Verdict[before])
    assert overturned == (outcome.verdict is not Verdict[before])


def test_a_quorum_decides_with_its_reasons(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        [one] = s.accept_one(verdict="rejected", comment="It is a dog.")
        row = s.decision(one)
        assert row is not None and row.verdict == Verdict.rejected and s.submission(one).state == "rejected"
        body = s.opened(row)
        assert body.reason is not None and body.evidence is not None
        assert (body.reason.code, body.reason.text, body.reason.anchor) == ("wrong", "It is a dog.", "answers")
        assert len(body.evidence.reviews) == 1 and body.rule["rule"] == "quorum"


def test_votes_are_sealed_until_the_quorum_and_a_tie_asks_again(tmp_path: Path) -> None:
    with scene(tmp_path, reviewers_per_item=2, quorum=2) as s:
        one = s.submit("anna", s.lease("anna", count=1))
        s.review("rita", s.lease("rita", "reviewer"), one, "accepted")
        s.decide()
        assert s.decision(one) is None
        s.review("ruth", s.lease("ruth", "reviewer"), one, "rejected")
        s.decide()
        assert s.decision(one) is None and s.submission(one).reviews_wanted == 3
        s.review("rosa", s.lease("rosa", "reviewer"), one, "rejected")
        s.decide()
        row = s.decision(one)
        assert row is not None and row.rule == "tie_break" and row.verdict == Verdict.rejected
        assert [len(s.lines(name)) for name in ("rita", "ruth", "rosa")] == [1, 1, 1]
        s.assert_replays()


def test_corrected_work_can_be_read_by_its_annotator(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        [one] = s.accept_one(verdict="fixed", fixed="dog")
        row = s.decision(one)
        assert row is not None
        name = s.opened(row).rule["fixed"]
        assert name == to_hex(sha256(answers("dog")))
        assert s.station.read(blob.readable, s.person("anna").caller, from_hex(name)) == answers("dog")


def test_work_is_accepted_by_itself_where_nobody_reviews(tmp_path: Path) -> None:
    with scene(tmp_path, reviewers_per_item=0, quorum=0) as s:
        one = s.submit("anna", s.lease("anna", count=1))
        s.decide()
        row = s.decision(one)
        assert row is not None and row.rule == "machine_check" and row.verdict == Verdict.accepted
        s.assert_replays()


def test_time_accepts_what_nobody_looked_at(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        one = s.submit("anna", s.lease("anna", count=1))
        s.later(14 * DAY - 1)
        s.decide()
        assert s.decision(one) is None
        s.later(1)
        s.decide()
        row = s.decision(one)
        assert row is not None and row.verdict == Verdict.accepted_by_timeout
        assert [line.bonus_bp for line in s.lines()] == [0, 0]


def test_a_wrong_answer_to_gold_is_rejected_and_opened(tmp_path: Path) -> None:
    with scene(tmp_path, known={0: "cat"}, gold={"share_bp": 5000, "floor_bp": 9000}) as s:
        work = s.lease("anna", count=2)
        made = [s.submit("anna", work, item, "horse") for item in range(2)]
        s.decide()
        rows = [s.decision(one) for one in made]
        [row] = [row for row in rows if row is not None]
        assert row.rule == "gold" and row.verdict == Verdict.rejected and row.score_bp == 0
        evidence = s.opened(row).evidence
        assert evidence is not None and evidence.gold is not None
        assert len(evidence.gold["opening"]) == 1
        # Told only when the whole batch is decided: otherwise it would show which item was the control.
        assert not row.released and "Decision" not in told(s, "anna")
        [other] = [one for one in made if one != row.submission]
        s.review("rita", s.lease("rita", "reviewer"), other)
        s.decide()
        assert told(s, "anna").count("Decision") == 2


def test_a_batch_is_told_together_or_after_half_its_hold(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        work = s.lease("anna", count=2)
        first, second = (s.submit("anna", work, item) for item in range(2))
        review = s.lease("rita", "reviewer")
        s.review("rita", review, first)
        s.decide()
        assert "Decision" not in told(s, "anna")
        s.later(DAY)
        s.decide()
        assert told(s, "anna").count("Decision") == 1 and "Statement" not in told(s, "rita")
        s.review("rita", review, second)
        s.decide()
        assert told(s, "anna").count("Decision") == 2
        # A reviewer hears of the pay once the batch is through.
        assert told(s, "rita").count("Statement") == 1


def test_a_hold_of_seconds_tells_at_once(tmp_path: Path) -> None:
    with scene(tmp_path, times={"hold_s": 5}) as s:
        work = s.lease("anna", count=2)
        one = s.submit("anna", work)
        s.review("rita", s.lease("rita", "reviewer"), one)
        s.decide()
        assert "Decision" in told(s, "anna")


def test_returned_work_comes_back_and_is_decided_again(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        work = s.lease("anna", count=1)
        one = s.submit("anna", work)
        s.review("rita", s.lease("rita", "reviewer"), one, "returned")
        s.decide()
        assert s.submission(one).state == "returned" and s.lines("anna") == []
        two = s.submit("anna", work, answer="cow", supersedes=one)
        assert s.submission(one).state == "superseded"
        s.review("ruth", s.lease("ruth", "reviewer"), two)
        s.decide()
        assert s.submission(two).state == "accepted" and len(s.lines("anna")) == 2
        s.assert_replays()


def test_a_dispute_is_settled_by_somebody_who_did_not_vote(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        [one] = s.accept_one(verdict="rejected")
        old = s.decision(one)
        assert old is not None
        assert s.dispute("anna", old.digest).receipt is not None
        s.review("ruth", s.lease("ruth", "reviewer"), one, "accepted")
        s.decide()
        new = s.decision(one)
        assert new is not None and new.supersedes == old.digest and new.verdict == Verdict.accepted
        assert s.opened(new).rule["outcome"] == "overturned" and s.submission(one).state == "overturned"
        assert [line.state for line in s.lines("anna")] == ["void", "void", "frozen", "frozen"]
        assert told(s, "anna").count("Decision") == 2
        s.assert_replays()


def test_a_dispute_that_is_upheld_changes_nothing(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        [one] = s.accept_one(verdict="fixed", fixed="dog")
        old = s.decision(one)
        assert old is not None
        before = [(line.amount, line.state) for line in s.lines("anna")]
        assert s.dispute("anna", old.digest).receipt is not None
        s.review("ruth", s.lease("ruth", "reviewer"), one, "rejected")
        s.decide()
        new = s.decision(one)
        assert new is not None and new.verdict == Verdict.fixed and s.submission(one).state == "upheld"
        assert s.opened(new).rule["fixed"] == s.opened(old).rule["fixed"]
        assert [(line.amount, line.state) for line in s.lines("anna")] == before
        s.assert_replays()


def test_nobody_pays_for_a_dispute_that_is_not_answered(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        [one] = s.accept_one(verdict="rejected")
        old = s.decision(one)
        assert old is not None
        s.dispute("anna", old.digest)
        s.later(15 * DAY)
        s.decide()
        new = s.decision(one)
        assert new is not None and new.rule == "dispute_overdue"
        assert [(line.amount, line.bonus_bp) for line in s.lines("anna") if line.state == "frozen"] == [
            (20_000, 0), (300, 0),
        ]  # fmt: skip
        s.assert_replays()
