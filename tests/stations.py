"""A real station on a loopback port, with a project and people, for any test that needs one."""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.protocol.authority import Authority, check_receipt, establish_answer
from app.protocol.canonical import canonical, sha256
from app.protocol.client import StationClient
from app.protocol.code import Verdict
from app.protocol.connection import origin_hash
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.log import Checkpoint
from app.protocol.messages import AssignmentBody, AssignmentRequest, ItemBody, SubjectBody
from app.signing.keystore import new_secret
from app.signing.signer import KeyRole, Signer
from app.signing.verify import recover
from app.station.configuration import Configuration
from app.station.init import Plan, create_station
from app.station.invitation import make_invitation
from app.station.project import ProjectPlan, create_project
from app.station.server import StationServer

TOKEN = "0x" + "aa" * 20
ZERO = bytes(32)
QUESTION = {
    "id": "mood", "text": "How does it read?", "kind": "single_choice", "required": True,
    "options": [{"id": "good", "text": "Good"}, {"id": "bad", "text": "Bad"}],
}  # fmt: skip
LABELS = [{"id": "name", "name": "Name"}, {"id": "place", "name": "Place"}]
REASONS = [{"code": "wrong", "text": "The answer is wrong.", "anchor": "answers"}]
TERMS = {
    "annotator": [{"token": TOKEN, "base": "20", "share_bp": 5000, "bonus_bp": 500}],
    "reviewer": [{"token": TOKEN, "base": "5"}],
}
TEXTS = (
    "Ada wrote to Charles.",
    "Київ — столиця України.",
    "東京は雨です。",
    "مرحبا بالعالم",
    "Plain words.",
    "Zoë & Ωmega 👩‍🚀 ok",
)


class Clock:
    """Milliseconds that move by hand."""

    def __init__(self, now: int | None = None) -> None:
        self.now = time.time_ns() // 1_000_000 if now is None else now

    def __call__(self) -> int:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += round(seconds * 1000)


@dataclass
class Person:
    """An invited person with a key, signed in; signs what an app would."""

    server: StationServer
    signer: Signer
    client: StationClient
    authority: Authority
    seq: int = 0
    seen: Checkpoint = field(default_factory=lambda: Checkpoint(0, sha256(b"")))

    @property
    def worker(self) -> str:
        return self.signer.address

    def sign_in_record(self, *, station: bytes | None = None, url: str | None = None) -> Envelope:
        nonce = from_hex(self.client.nonce().nonce)
        message = {
            "stationId": station or self.authority.station, "originHash": origin_hash(url or self.server.url),
            "nonce": nonce, "issuedMs": 1000, "expiresMs": 200_000,
        }  # fmt: skip
        return self.signer.seal("SignIn", message, self.authority.records)

    def join(self, project: bytes, role: Any = "annotator") -> None:
        self.client.join(project, role)

    def lease(self, project: bytes, count: int = 10, role: Any = "annotator", **more: Any) -> AssignmentBody:
        request = AssignmentRequest(project=to_hex(project), role=role, count=count, **more)
        return self.client.request_assignment(request).assignments[0]

    def submission(
        self,
        lease: AssignmentBody,
        item: ItemBody,
        payload: bytes | None = None,
        *,
        supersedes: bytes = ZERO,
        **changed: Any,
    ) -> Envelope:
        """A signed submission of `payload` (an answer by default); `changed` fields lie."""
        payload = answer() if payload is None else payload
        record = Envelope.from_wire(lease.lease)
        self.seq += 1
        message = {
            "submissionId": secrets.token_bytes(32), "leaseHash": record.digest(self.authority.records),
            "projectId": record.message["projectId"], "itemId": from_hex(item.item),
            "manifestHash": record.message["manifestHash"], "assetHash": from_hex(item.asset),
            "payloadHash": sha256(payload), "supersedes": supersedes, "worker": self.worker, "seq": self.seq,
            "seenSize": self.seen.size, "seenRoot": self.seen.root, "sealedMs": 1, "activeMs": 1, **changed,
        }  # fmt: skip
        return self.signer.seal("Submission", message, self.authority.records, payload)

    def review(
        self, lease: AssignmentBody, item: ItemBody, subject: SubjectBody, verdict: Verdict, *,
        reason: str = "wrong", fixed: dict[str, Any] | None = None, comment: str = "", **changed: Any,
    ) -> Envelope:  # fmt: skip
        reasons = (
            [{"code": reason, "text": "", "regions": []}] if verdict in (Verdict.rejected, Verdict.returned) else []
        )
        document = {
            "schema": "review/1",
            "verdict": verdict.name,
            "reasons": reasons,
            "comment": comment,
            "fixed": fixed,
        }
        payload = canonical(document)
        record = Envelope.from_wire(lease.lease)
        self.seq += 1
        message = {
            "reviewId": secrets.token_bytes(32), "leaseHash": record.digest(self.authority.records),
            "projectId": record.message["projectId"], "itemId": from_hex(item.item),
            "manifestHash": record.message["manifestHash"], "submissionHash": from_hex(subject.submission),
            "subjectPayloadHash": from_hex(subject.payload), "verdict": verdict, "payloadHash": sha256(payload),
            "supersedes": ZERO, "reviewer": self.worker, "seq": self.seq, "seenSize": self.seen.size,
            "seenRoot": self.seen.root, "sealedMs": 1, "activeMs": 1, **changed,
        }  # fmt: skip
        return self.signer.seal("Review", message, self.authority.records, payload)

    def dispute(self, decision_digest: bytes, text: str = "It is right.") -> Envelope:
        payload = canonical({"schema": "dispute/1", "text": text})
        message = {
            "disputeId": secrets.token_bytes(32), "decisionHash": decision_digest, "textHash": sha256(payload),
            "worker": self.worker, "openedMs": 1,
        }  # fmt: skip
        return self.signer.seal("Dispute", message, self.authority.records, payload)

    def send(self, record: Envelope) -> Envelope:
        """The verified receipt."""
        receipt = self.client.send(record)
        self.seen = check_receipt(receipt, record, self.authority, recover)
        return receipt


@dataclass
class Served:
    """A running station, and how to get people and projects into it."""

    server: StationServer
    people: list[Person] = field(default_factory=list)

    @property
    def station(self) -> Any:
        return self.server.station

    def project(self, source: Path, budget: Mapping[str, int] | None = None, **fields: Any) -> bytes:
        """A published project of a source; `fields` of the manifest over `project_fields()`."""
        exam, gold = fields.pop("exam_answers", {}), fields.pop("gold_answers", {})
        more = {name: fields.pop(name) for name in ("column", "as_texts", "slice_rows") if name in fields}
        plan = ProjectPlan(source, {**project_fields(), **fields}, budget=budget or {}, exam=exam, gold=gold, **more)
        return create_project(self.station, plan)

    def person(self, role: str = "annotator", *, person: str = "", signer: Signer | None = None) -> Person:
        """Somebody new, invited in a role and signed in."""
        invitation = make_invitation(self.station, role, person=person)
        client = StationClient(self.server.url, from_hex(invitation.station_id))
        authority = establish_answer(client.network(), from_hex(invitation.station_id), recover)
        made = Person(self.server, signer or Signer.from_secret(new_secret(), KeyRole.WORKER), client, authority)
        client.accept_invitation(invitation.code, made.sign_in_record())
        self.people.append(made)
        return made

    def close(self) -> None:
        for person in self.people:
            person.client.close()
        self.server.close()


def project_fields() -> dict[str, Any]:
    """A text project of one question and two labels, one annotator and one reviewer, paid in TOKEN."""
    return {
        "title": "Moods", "labels": LABELS, "questions": [QUESTION], "reasons": REASONS, "family": "paid",
        "terms": TERMS, "licence": {"name": "CC0-1.0", "consent": "I give it away."},
        "guideline": {"markdown": "# Answers\nSay how it reads.", "samples": []},
    }  # fmt: skip


def answer(mood: str = "good") -> bytes:
    """A payload that answers the question of `project_fields`."""
    return canonical({"schema": "answers/1", "answers": [{"question": "mood", "type": "single_choice", "value": mood}]})


def write_texts(folder: Path, texts: Sequence[str] = TEXTS) -> Path:
    """A folder of texts, one file each."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(texts):
        (folder / f"text{number:03}.txt").write_text(text, "utf-8")
    return folder


def make_station(folder: Path, **plan: Any) -> Path:
    """A new station with quick keys that pays in TOKEN without a chain."""
    from app.protocol.messages import Token

    tokens = (Token(address=TOKEN, symbol="CRED", decimals=2),)
    settings = {
        "name": "Test station",
        "configuration": Configuration(url="http://127.0.0.1:1"),
        "tokens": tokens,
        "scrypt_n": 2**4,
    }
    create_station(folder, Plan(**{**settings, **plan}))
    return folder


@contextmanager
def serve(folder: Path, *, clock: Any = None, steps: Any = (), **plan: Any) -> Iterator[Served]:
    """The station in `folder` (made when it is not there) on a free port; no background steps unless given."""
    if not (folder / "station.json").exists():
        make_station(folder, **plan)
    more = {} if clock is None else {"clock": clock}
    served = Served(StationServer(folder, host="127.0.0.1", port=0, steps=steps, **more))
    try:
        served.server.start()
        yield served
    finally:
        served.close()
