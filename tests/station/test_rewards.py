"""Reward lines: exact formulas, states, statements, budgets, and the replay of the log that gives the same ledger."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from app.protocol.authority import check_station_record
from app.protocol.canonical import parse_canonical
from app.protocol.code import Status, Verdict
from app.protocol.earning import RewardLine
from app.protocol.envelope import Envelope
from app.protocol.manifest import Term, convert
from app.protocol.problem import ProblemType
from app.protocol.reward_line import Work, annotator_lines, superseded
from app.signing.verify import recover
from app.station import distribute
from app.station.refusal import Refusal
from app.station.statement import rewards_answer
from app.station.tables import BudgetRow, RewardRow
from tests.station.scene import DAY, TOKENS, Scene, scene

TERM = Term(token="0x" + "c1" * 20, base="20", share_bp=5000, bonus_bp=500, bonus_threshold_bp=8000)


def work(*terms: Term) -> Work:
    return Work(b"s" * 32, "0x" + "aa" * 20, b"l" * 32, b"i" * 32, b"p" * 32, terms, 1000)


def amounts(verdict: Verdict, status: Status = Status.received, score: int | None = None, term: Term = TERM) -> int:
    [line] = annotator_lines(
        work(term), verdict=verdict, status=status, score_bp=score, decision=b"d" * 32, decided_ms=5
    )
    assert line.available_ms == 1005
    return line.amount


def test_formulas() -> None:
    assert amounts(Verdict.accepted) == 20
    assert amounts(Verdict.accepted, score=8000) == 21
    assert amounts(Verdict.accepted, score=7999) == 20
    assert amounts(Verdict.accepted, Status.late, 10_000) == 20
    assert amounts(Verdict.accepted, Status.surplus, 10_000) == 20
    assert amounts(Verdict.accepted_by_timeout, score=10_000) == 20
    assert amounts(Verdict.fixed, score=10_000) == 10
    assert amounts(Verdict.rejected, score=10_000) == 0


def test_a_partner_pays_elsewhere_and_nothing_is_void_and_external() -> None:
    term = Term(token="0x" + "c3" * 20, base="5", payer="partner", external=True)
    [paid] = annotator_lines(
        work(term), verdict=Verdict.accepted, status=Status.received, score_bp=None, decision=b"d" * 32, decided_ms=0
    )
    assert paid.external and paid.payer == "partner" and not paid.void
    [void] = annotator_lines(
        work(term), verdict=Verdict.rejected, status=Status.received, score_bp=None, decision=b"d" * 32, decided_ms=0
    )
    assert void.void and not void.external


@given(st.integers(0, 10**30), st.integers(0, 10_000), st.sampled_from(["fixed", "rejected"]), st.integers(0, 3000))
def test_a_new_decision_never_pays_less(base: int, share: int, before: str, later: int) -> None:
    term = Term(token=TERM.token, base=str(base), share_bp=share)
    old = annotator_lines(
        work(term), verdict=Verdict[before], status=Status.received, score_bp=None, decision=b"1" * 32, decided_ms=0
    )
    alive = [line for line in old if not line.void]
    new = annotator_lines(
        work(term), verdict=Verdict.accepted, status=Status.received, score_bp=None, decision=b"2" * 32,
        decided_ms=later,
    )  # fmt: skip
    void, added = superseded(alive, new, decided_ms=later)
    left = [line for line in alive if line not in void]
    assert sum(line.amount for line in [*left, *added]) == base
    if later >= 1000:
        assert not void, "what can be claimed is never taken back"


def statement_of(s: Scene, name: str) -> tuple[Envelope, tuple[RewardLine, ...]]:
    answer = rewards_answer(s.station, s.person(name).worker)
    assert answer.statement is not None
    record = Envelope.from_wire(answer.statement)
    check_station_record(record, record.message["logSize"] - 1, s.station.authority, recover)
    return record, convert(parse_canonical(record.payload or b""), tuple[RewardLine, ...], "statement")


def test_a_statement_names_every_line_and_counts_up(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        assert rewards_answer(s.station, s.person("anna").worker).statement is None
        work = s.lease("anna", count=2)
        one = s.submit("anna", work)
        first, lines = statement_of(s, "anna")
        assert first.message["number"] == 1
        assert [(line.state, line.amount, line.cause) for line in lines] == [
            ("pending", "20000", "waiting"), ("pending", "300", "waiting"),
        ]  # fmt: skip
        assert statement_of(s, "anna")[0] == first
        s.review("rita", s.lease("rita", "reviewer"), one, "rejected")
        s.decide()
        # Decided, but the batch is not whole: the statement must not tell.
        assert statement_of(s, "anna")[0] == first
        s.later(DAY)
        s.decide()
        second, lines = statement_of(s, "anna")
        assert second.message["number"] == 2
        assert [(line.state, line.amount, line.cause) for line in lines] == [
            ("void", "0", "rejected"), ("void", "0", "rejected"),
        ]  # fmt: skip
        _, reviewer = statement_of(s, "rita")
        assert [(line.role, line.amount, line.state) for line in reviewer] == [("reviewer", "7000", "frozen")]


def test_the_bonus_comes_from_gold(tmp_path: Path) -> None:
    with scene(tmp_path, known={0: "cat"}, gold={"share_bp": 5000, "floor_bp": 5000}) as s:
        made = s.accept_one(count=2)
        first = TOKENS[0].address
        bonus = [line.bonus_bp for line in s.lines("anna") if line.token == first]
        assert bonus == [500, 500] and {s.decision(one).score_bp for one in made} == {None, 10_000}  # type: ignore[union-attr]
        s.assert_replays()


def test_one_place_is_paid_once(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        s.accept_one()
        row = s.lines("anna")[0]

        def again(session: Session) -> None:
            values = {c.key: getattr(row, c.key) for c in RewardRow.__table__.columns if c.key != "number"}
            session.add(RewardRow(**values))

        with pytest.raises(Exception, match="UNIQUE"):
            s.station.write(again)


def budget_of(s: Scene) -> list[tuple[int, int]]:
    def read(session: Session) -> list[tuple[int, int]]:
        return [(row.reserved, row.earned) for row in session.query(BudgetRow).order_by(BudgetRow.token)]

    return s.station.read(read)


def test_budgets_follow_the_ledger(tmp_path: Path) -> None:
    with scene(tmp_path, budget=1_000_000) as s:
        [one] = s.accept_one(verdict="rejected")
        assert budget_of(s) == [(0, 7000), (0, 0)]
        old = s.decision(one)
        assert old is not None
        s.dispute("anna", old.digest)
        s.review("ruth", s.lease("ruth", "reviewer"), one, "accepted")
        s.decide()
        assert budget_of(s) == [(0, 34_000), (0, 300)]
        sums = [sum(row.amount for row in s.lines() if row.token == token.address) for token in TOKENS]
        assert sums == [earned for _, earned in budget_of(s)]


def test_what_can_be_claimed_is_not_taken_back(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        [one] = s.accept_one(verdict="fixed", fixed="dog")
        old = s.decision(one)
        assert old is not None
        s.later(4 * DAY)
        s.dispute("anna", old.digest)
        s.review("ruth", s.lease("ruth", "reviewer"), one, "accepted")
        s.decide()
        assert [(row.amount, row.state, row.cause) for row in s.lines("anna")] == [
            (10_000, "frozen", "fixed"), (150, "frozen", "fixed"), (10_000, "frozen", "accepted_difference"),
            (150, "frozen", "accepted_difference"),
        ]  # fmt: skip
        s.assert_replays()


def test_a_payroll_station_pays_by_its_statements(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        s.accept_one()
        assert distribute.settle_payroll(s.station) == 0
        s.later(3 * DAY)
        assert distribute.settle_payroll(s.station) == 3
        assert {line.state for line in statement_of(s, "anna")[1]} == {"claimable"}
        assert distribute.settle_payroll(s.station, paid=True) == 3
        assert {line.state for line in statement_of(s, "anna")[1]} == {"claimed"}
        s.assert_replays()


@pytest.mark.promise("M9")
@pytest.mark.parametrize("seed", range(3))
def test_replaying_the_log_gives_the_ledger(tmp_path: Path, seed: int) -> None:
    """A random history of leases, submissions, reviews, disputes and waiting; the ledger follows from the log alone."""
    draw = random.Random(seed)
    changes = {"annotators_per_item": 2, "reviewers_per_item": draw.choice([1, 2]), "quorum": 1}
    with scene(tmp_path, known={0: "cat", 3: "cow"}, gold={"share_bp": 3000, "floor_bp": 3000}, **changes) as s:
        held = {name: s.lease(name, count=4) for name in ("anna", "anton")}
        todo = [(name, item) for name, lease in held.items() for item in range(len(lease.items))]
        draw.shuffle(todo)
        for name, item in todo:
            s.submit(name, held[name], item, draw.choice(["cat", "cow"]))
            s.later(draw.randrange(3_600_000))
            if draw.random() < 0.3:
                s.decide()
        for name in ("rita", "ruth", "rosa"):
            try:
                lease = s.lease(name, "reviewer", 3)
            except Refusal as refusal:
                assert refusal.kind is ProblemType.NO_WORK
                continue
            for row in lease.items:
                for subject, _ in row[2]:
                    verdict = draw.choice(["accepted", "fixed", "rejected", "accepted"])
                    s.review(name, lease, bytes.fromhex(subject[2:]), verdict, fixed="dog")
                    s.later(draw.randrange(3_600_000))
            s.decide()
        s.later(draw.choice([0, 2, 5]) * DAY)
        s.decide()
        for name in held:
            for row in s.station.read(lambda session: session.query(RewardRow).all()):
                if row.worker == s.person(name).worker and draw.random() < 0.5:
                    s.dispute(name, row.decision)
        s.decide()
        s.assert_replays()
        s.later(20 * DAY)
        s.decide()
        assert len(s.lines()) > 10
        s.assert_replays()


@pytest.mark.promise("M9")
def test_a_review_of_work_that_was_returned_and_replaced(tmp_path: Path) -> None:
    """A second reviewer judges what its author has replaced meanwhile: paid alike by the station and by its log."""
    with scene(tmp_path, reviewers_per_item=2, quorum=1) as s:
        work = s.lease("anna", count=1)
        first = s.submit("anna", work)
        leases = {name: s.lease(name, "reviewer", 1) for name in ("rita", "ruth")}
        s.review("rita", leases["rita"], first, "returned")
        s.decide()
        second = s.submit("anna", work, answer="dog", supersedes=first)
        s.review("ruth", leases["ruth"], first, "accepted")
        s.decide()
        s.review("rosa", s.lease("rosa", "reviewer", 1), second, "accepted")
        s.decide()
        assert s.decision(second) is not None
        assert [row.cause for row in s.lines("anna")] == ["accepted", "accepted"]
        s.assert_replays()
        assert [row.amount for row in s.lines("ruth")] == [7000], "who was asked and answered in time is paid"


def test_dual_pay_is_one_line_for_each_token_and_payer(tmp_path: Path) -> None:
    """The station's tokens are held and paid; the partner's lines are shown, never counted and never claimed here."""
    points = "0x" + "d9" * 20
    terms = {
        "annotator": [
            {"token": TOKENS[0].address, "base": "20000", "share_bp": 5000},
            {"token": points, "base": "3", "share_bp": 5000, "payer": "partner", "external": True},
        ],
        "reviewer": [
            {"token": TOKENS[1].address, "base": "70"},
            {"token": points, "base": "1", "payer": "partner", "external": True},
        ],
    }
    with scene(tmp_path, family="dual", terms=terms) as s:
        s.accept_one("anna")
        s.accept_one("anton", verdict="fixed", fixed="dog")
        s.accept_one("aline", verdict="rejected")
        told = {
            name: [(row.token[2:4], row.amount, row.state, row.payer) for row in s.lines(name)] for name in s.people
        }
        assert told == {
            "anna": [("c1", 20_000, "frozen", "station"), ("d9", 3, "external", "partner")],
            "anton": [("c1", 10_000, "frozen", "station"), ("d9", 1, "external", "partner")],
            "aline": [("c1", 0, "void", "station"), ("d9", 0, "void", "partner")],
            "rita": [("c2", 70, "frozen", "station"), ("d9", 1, "external", "partner")] * 3,
        }  # fmt: skip
        s.later(3 * DAY)
        assert distribute.settle_payroll(s.station, paid=True) == 5
        assert {line.state for line in statement_of(s, "anton")[1]} == {"claimed", "external"}
        s.assert_replays()
