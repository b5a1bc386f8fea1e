"""A real station opened directly: a project of texts, people with keys, and a clock that is moved by hand."""

from __future__ import annotations

import atexit
import secrets
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.chain.rpc import Rpc
from app.devchain.server import DevChain
from app.protocol.canonical import canonical, sha256
from app.protocol.code import Status, Verdict
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.messages import AssignmentRequest, Token
from app.protocol.opening import DecisionBody, open_decision, open_lease
from app.signing.signer import KeyRole, Signer
from app.station import card, decide
from app.station.accept import accept
from app.station.arrival import Outcome, Sent
from app.station.assign import lease
from app.station.auth import Caller
from app.station.chain_setup import deploy
from app.station.init import Plan, create_station
from app.station.log import logged
from app.station.project import ProjectPlan, change_project, create_project, insert_gold
from app.station.reward import line_of
from app.station.station import Station
from app.station.tables import (
    AccountRow,
    BudgetRow,
    DecisionRow,
    IncomeRow,
    ItemRow,
    LeaseRow,
    LogRow,
    ProjectRow,
    RewardRow,
    SubmissionRow,
)
from app.verify.replay import Logged, Replay, replay

DAY = 86_400_000
TOKENS = (
    Token(address="0x" + "c1" * 20, symbol="CRV", decimals=18),
    Token(address="0x" + "c2" * 20, symbol="PTS", decimals=6),
)
QUESTION = {"id": "q", "text": "What is it?", "kind": "text", "required": True}
REASONS = [{"code": "wrong", "text": "The answer is wrong.", "anchor": "answers"}]


@dataclass
class Person:
    """An admitted account with its key."""

    signer: Signer
    caller: Caller
    seq: int = 0

    @property
    def worker(self) -> str:
        return self.caller.worker


@dataclass
class Work:
    """What a lease gave to do."""

    digest: bytes
    record: Envelope
    items: list[list[Any]]


@dataclass
class Scene:
    station: Station
    now: list[int]
    project: bytes = b""
    people: dict[str, Person] = field(default_factory=dict)

    def later(self, ms: int) -> None:
        self.now[0] += ms

    def person(self, name: str) -> Person:
        """The account of that name, admitted and a member in both roles."""
        if name not in self.people:
            signer = Signer.from_secret(sha256(name.encode()), KeyRole.WORKER)
            roles = ["annotator", "reviewer"]

            def admit(session: Session) -> None:
                session.add(
                    AccountRow(
                        worker=signer.address, key=signer.address, name=name, roles=roles, person=name, created_ms=0,
                        state="active", changes=0, statements=0,
                    )
                )  # fmt: skip

            self.station.write(admit)
            caller = Caller(signer.address, signer.address, name, frozenset(roles), b"")
            self.people[name] = Person(signer, caller)
            for role in roles:
                self.station.write(card.join, self.station, caller, self.project, role)
        return self.people[name]

    def lease(self, name: str, role: str = "annotator", count: int = 100) -> Work:
        request = AssignmentRequest(project=to_hex(self.project), role=role, count=count)
        made = self.station.write(lease, self.station, self.person(name).caller, request)
        row = self.station.read(lambda session: session.get(LeaseRow, made))
        record = self.station.read(logged, row.log_index)
        return Work(row.hash, record, open_lease(record).items)

    def _common(self, name: str, work: Work, payload: bytes) -> dict[str, Any]:
        person, head = self.person(name), self.station.checkpoint()
        person.seq += 1
        message = work.record.message
        return {
            "leaseHash": work.digest, "projectId": message["projectId"], "manifestHash": message["manifestHash"],
            "payloadHash": sha256(payload), "seq": person.seq, "seenSize": head.size, "seenRoot": head.root,
            "sealedMs": self.now[0], "activeMs": 1000,
        }  # fmt: skip

    def send(self, name: str, record: Envelope) -> Outcome:
        [outcome] = accept(self.station, self.person(name).caller, [Sent(record.to_wire())])
        return outcome

    def submit(self, name: str, work: Work, item: int = 0, answer: str = "cat", supersedes: bytes = bytes(32)) -> bytes:
        """The digest of an accepted submission."""
        payload = answers(answer)
        row = work.items[item]
        message = self._common(name, work, payload) | {
            "submissionId": secrets.token_bytes(32), "itemId": bytes.fromhex(row[0][2:]),
            "assetHash": bytes.fromhex(row[1][2:]), "supersedes": supersedes, "worker": self.person(name).worker,
        }  # fmt: skip
        domain = self.station.authority.records
        record = self.person(name).signer.seal("Submission", message, domain, payload)
        outcome = self.send(name, record)
        assert outcome.receipt is not None, outcome.problem
        return record.digest(domain)

    def review(
        self, name: str, work: Work, submission: bytes, verdict: str = "accepted", *, comment: str = "", fixed: str = ""
    ) -> bytes:
        """The digest of an accepted review."""
        [(item, payload_hash)] = [
            (row[0], subject[1]) for row in work.items for subject in row[2] if subject[0] == to_hex(submission)
        ]
        reasons = [{"code": "wrong", "text": REASONS[0]["text"], "regions": []}] if verdict != "accepted" else []
        body = {
            "schema": "review/1", "verdict": verdict, "reasons": reasons, "comment": comment,
            "fixed": answers_value(fixed) if verdict == "fixed" else None,
        }  # fmt: skip
        payload = canonical(body)
        message = self._common(name, work, payload) | {
            "reviewId": secrets.token_bytes(32), "itemId": bytes.fromhex(item[2:]), "submissionHash": submission,
            "subjectPayloadHash": bytes.fromhex(payload_hash[2:]), "verdict": int(Verdict[verdict]),
            "supersedes": bytes(32), "reviewer": self.person(name).worker,
        }  # fmt: skip
        domain = self.station.authority.records
        record = self.person(name).signer.seal("Review", message, domain, payload)
        outcome = self.send(name, record)
        assert outcome.receipt is not None, outcome.problem
        return record.digest(domain)

    def dispute(self, name: str, decision: bytes) -> Outcome:
        payload = canonical({"schema": "dispute/1", "text": "I disagree."})
        message = {
            "disputeId": secrets.token_bytes(32), "decisionHash": decision, "textHash": sha256(payload),
            "worker": self.person(name).worker, "openedMs": self.now[0],
        }  # fmt: skip
        record = self.person(name).signer.seal("Dispute", message, self.station.authority.records, payload)
        return self.send(name, record)

    def bind_payout(self, name: str, payout: str, nonce: int = 1) -> Outcome:
        message = {
            "worker": self.person(name).worker, "payout": payout, "nonce": nonce, "issuedMs": self.now[0],
            "expiresMs": self.now[0] + DAY,
        }  # fmt: skip
        return self.send(name, self.person(name).signer.seal("PayoutBinding", message, self.station.authority.money))

    def decide(self) -> None:
        decide.decide_all(self.station)

    def accept_one(self, name: str = "anna", reviewer: str = "rita", count: int = 1, **review: Any) -> list[bytes]:
        """`count` items labelled by one person and judged by one reviewer; the submissions' digests."""
        work = self.lease(name, count=count)
        made = [self.submit(name, work, item) for item in range(count)]
        second = self.lease(reviewer, "reviewer", count)
        for digest in made:
            self.review(reviewer, second, digest, **review)
        self.decide()
        return made

    # --- looking ------------------------------------------------------------------------------------------------------

    def submission(self, digest: bytes) -> SubmissionRow:
        return self.station.read(lambda session: session.query(SubmissionRow).filter_by(digest=digest).one())

    def decision(self, submission: bytes) -> DecisionRow | None:
        query = {"submission": submission, "current": True}
        return self.station.read(lambda session: session.query(DecisionRow).filter_by(**query).one_or_none())

    def opened(self, row: DecisionRow) -> DecisionBody:
        return open_decision(self.station.read(logged, row.log_index))

    def lines(self, name: str | None = None) -> list[RewardRow]:
        def read(session: Session) -> list[RewardRow]:
            query = session.query(RewardRow).order_by(RewardRow.number)
            return list(query if name is None else query.filter_by(worker=self.person(name).worker))

        return self.station.read(read)

    def replayed(self) -> Replay:
        rows = self.station.read(lambda session: session.query(LogRow).order_by(LogRow.index).all())
        return replay(
            Logged(Envelope.decode(row.record), row.digest, row.received_ms, Status(row.status)) for row in rows
        )

    def assert_replays(self) -> None:
        """The ledger computed from the log alone is the tables', to the last unit."""
        found, rows = self.replayed(), self.lines()
        assert sorted(map(repr, found.every())) == sorted(repr(line_of(row)) for row in rows)
        counted = {line_of(row).key: row.distribution for row in rows if row.distribution is not None}
        assert found.distributed() == counted
        incomes = self.station.read(lambda session: session.query(IncomeRow).order_by(IncomeRow.log_index).all())
        assert found.carried == {(row.version, row.token): row.carried for row in incomes}


def answers_value(text: str) -> dict[str, Any]:
    return {"schema": "answers/1", "answers": [{"question": "q", "type": "text", "value": text}]}


def answers(text: str) -> bytes:
    return canonical(answers_value(text))


def fields(tokens: Sequence[Token] = TOKENS, **changes: Any) -> dict[str, Any]:
    """A manifest with pay in two tokens and holds of days."""
    first, second = tokens
    terms = {
        "annotator": [
            {"token": first.address, "base": "20000", "share_bp": 5000, "bonus_bp": 500, "bonus_threshold_bp": 8000},
            {"token": second.address, "base": "300", "share_bp": 5000},
        ],
        "reviewer": [{"token": first.address, "base": "7000"}],
    }
    times = {"hold_s": 3 * 86_400, "auto_approve_s": 14 * 86_400, "dispute_s": 14 * 86_400}
    return {
        "title": "Animals", "questions": [QUESTION], "reasons": REASONS, "family": "paid", "terms": terms,
        "times": {**times, **changes.pop("times", {})}, "licence": {"name": "CC-BY-4.0"}, **changes,
    }  # fmt: skip


START = 1_800_000_000_000
ITEMS = 6


@cache
def _template(items: int) -> tuple[Path, bytes]:
    """A station with one project, made once for all tests of a process and copied for each."""
    folder = Path(tempfile.mkdtemp(prefix="caravan-scene-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    source = folder / "texts.csv"
    source.write_text("text\n" + "".join(f"Animal number {n}.\n" for n in range(items)), encoding="utf-8")
    create_station(folder / "station", Plan(scrypt_n=2**4, tokens=TOKENS), clock=lambda: START)
    station = Station.open(folder / "station", clock=lambda: START)
    try:
        return folder / "station", create_project(station, ProjectPlan(source, fields(), as_texts=True))
    finally:
        station.close()


@contextmanager
def scene(
    folder: Path,
    *,
    chain: str = "",
    delay_s: int = 0,
    known: Mapping[int, str] | None = None,
    budget: int | None = None,
    items: int = ITEMS,
    **changes: Any,
) -> Iterator[Scene]:
    """An open station with one project of `items` texts; with `chain` (an address) its contract is deployed there.

    `changes` are fields of the manifest, `known` the gold answers by position.
    """
    template, project = _template(items)
    shutil.copytree(template, folder / "station")
    now = [START]
    station = Station.open(folder / "station", clock=lambda: now[0])
    try:
        tokens = deploy(station, chain, delay_s=delay_s).tokens if chain else TOKENS
        if chain or changes:
            change_project(station, project, fields(tokens, **changes))
        station.write(_prepare, station, project, known or {}, {} if budget is None else dict.fromkeys(tokens, budget))
        yield Scene(station, now, project)
    finally:
        station.close()


def _prepare(
    session: Session, station: Station, project: bytes, gold: Mapping[int, str], budget: Mapping[Token, int]
) -> None:
    row = session.get_one(ProjectRow, project)
    manifest = station.catalog.terms(session, row.manifest_hash).manifest
    items = session.scalars(select(ItemRow.id).where(ItemRow.project == project).order_by(ItemRow.position)).all()
    for position, answer in gold.items():
        insert_gold(session, manifest, items[position], "gold", answers_value(answer))
    for token, amount in budget.items():
        session.add(BudgetRow(project=project, token=token.address, funded=amount, reserved=0, earned=0))


@contextmanager
def chained(folder: Path, finality: int = 0, **options: Any) -> Iterator[tuple[Scene, Rpc]]:
    """A scene with a development chain of its own, whose clock follows the real one."""
    with DevChain(finality=finality) as chain, scene(folder, chain=chain.url, **options) as made, Rpc(chain.url) as rpc:
        yield made, rpc
