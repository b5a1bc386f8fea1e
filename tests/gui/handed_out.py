"""A workspace to which a station handed out work, through the same doors as the network: real leases and decisions,
really signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.core.annotation import Annotation
from app.core.ids import record_id
from app.core.item import Item
from app.core.project import Project
from app.core.submission import Submission
from app.ops import incoming, items, labeling, projects, rewards, stations, submitting
from app.ops.incoming import NewDecision, NewLease, Page
from app.protocol.canonical import canonical, sha256
from app.protocol.code import Role, Verdict
from app.protocol.codec import annotation_payload
from app.protocol.earning import RewardLine
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.log import Checkpoint
from app.protocol.manifest import (
    Guideline,
    LabelSpec,
    Licence,
    Manifest,
    OptionSpec,
    QuestionSpec,
    Reason,
    Term,
    Terms,
    encode,
    write_manifest,
)
from app.protocol.messages import AssignmentBody, CheckpointBody, ItemBody, NetworkAnswer, SubjectBody
from app.protocol.opening import Evidence, Reasons, decision_payload, lease_payload
from app.signing.signer import Signer
from app.workspace import Workspace
from tests.verify.small_station import DISTRIBUTOR, TOKEN, ZERO, Station, key, name

GUIDELINE = """# How to label

Mark everything that can be seen.

## Tight boxes

A box touches the outermost pixels of the thing, *never* its shadow.

### Occlusion

Mark what is visible.

## Text

Write what is said.
"""

LABELS = (
    LabelSpec(id="face", name="Face", color="#0072b2", key="1"),
    LabelSpec(id="hand", name="Hand", color="#e69f00", key="2"),
    LabelSpec(id="logo", name="Logo", color="#009e73", key="3"),
)
QUESTIONS = (
    QuestionSpec(
        id="sharp", text="Is it sharp?", kind="single_choice",
        options=(OptionSpec(id="y", text="Yes, all of it"), OptionSpec(id="n", text="No")),
    ),
    QuestionSpec(id="note", text="Anything odd?", kind="text"),
)  # fmt: skip
REASONS = (
    Reason(code="loose", text="The box is not tight", anchor="tight-boxes"),
    Reason(code="missing", text="Something was left out", anchor="how-to-label"),
    Reason(code="label", text="The label is wrong"),
)


@dataclass(frozen=True)
class Work:
    """One item and what each annotator did on it; a missing payload was not fetched yet."""

    title: str
    asset: bytes
    media_type: str
    annotations: tuple[Annotation, ...] = ()
    frame: dict[str, Any] | None = None
    fetched: bool = True


class HandedOut:
    """A station that leases to the person of `workspace`."""

    def __init__(self, workspace: Workspace, *, modality: str = "image", reasons: Sequence[Reason] = REASONS) -> None:
        self.workspace = workspace
        self.station = Station()
        self.signer: Signer = self.station.reviewer
        workspace.key.signer = self.signer
        term = Term(token=TOKEN, base=str(5 * 10**17))
        self.manifest = Manifest(
            project=to_hex(name("project")), version=1, title="Street photographs", modality=modality,
            licence=Licence(name="CC0"), family="paid", reasons=tuple(reasons), labels=LABELS, questions=QUESTIONS,
            guideline=Guideline(markdown=GUIDELINE), terms=Terms(annotator=(term,), reviewer=(term,)),
        )  # fmt: skip
        self.manifest_bytes, self.manifest_hash = write_manifest(self.manifest)
        checkpoint = CheckpointBody(size=1, root=to_hex(self.station.tree.root()))
        answer = NetworkAnswer(
            charter=self.station.charter, network=self.station.network.to_wire(),
            key_changes=tuple(change.to_wire() for change in self.station.key_changes), epoch="0x" + "00" * 16,
            checkpoint=checkpoint,
        )  # fmt: skip
        self.id = self.station.station.hex()
        workspace.write(
            stations.add, station_id=self.id, url="http://127.0.0.1:1", fingerprint="", name="Test station",
            network=encode(answer), worker=self.signer.address, token="t" * 40, roles=("reviewer", "annotator"),
        )  # fmt: skip

    def lease(self, role: Role, works: Sequence[Work]) -> Project:
        """Hand out `works`; the project as the workspace knows it."""
        bodies, rows, payloads = [], [], []
        for number, work in enumerate(works):
            digest = self.workspace.assets.put(work.asset)
            remote, subjects = name(f"{role} item {number} {work.title}"), []
            for annotation in work.annotations if role is Role.reviewer else ():
                payload = self.payload(work, annotation)
                subjects.append(
                    SubjectBody(
                        submission=to_hex(name(f"{work.title} {annotation.annotator}")), payload=to_hex(sha256(payload))
                    )
                )
                if work.fetched:
                    payloads.append(payload)
            asset = "0x" + digest
            rows.append(
                [to_hex(remote), asset, [[s.submission, s.payload] for s in subjects]]
                if subjects
                else [to_hex(remote), asset, to_hex(ZERO), to_hex(ZERO)]
            )
            bodies.append(
                ItemBody(
                    item=to_hex(remote), asset=asset, modality=self.manifest.modality, media_type=work.media_type,
                    bytes=len(work.asset), title=work.title, subjects=tuple(subjects),
                )
            )  # fmt: skip
        terms = self.manifest.terms.of(role.name)
        data, items_hash, terms_hash = lease_payload(rows, list(terms))
        message = {
            "leaseId": name(f"lease {role} {works[0].title}"), "projectId": name("project"),
            "manifestHash": self.manifest_hash, "role": role, "worker": self.signer.address, "itemsHash": items_hash,
            "termsHash": terms_hash, "goldCommit": ZERO, "leasedMs": 1, "expiresMs": 2**45, "graceMs": 2**45,
            "lateMs": 2**45,
        }  # fmt: skip
        record = self.station.record.seal("Lease", message, self.station.domain, data)
        body = AssignmentBody(lease=record.to_wire(), state="active", items=tuple(bodies))
        tokens = self.station_tokens()
        self.apply(
            NewLease(record, record.digest(self.station.domain).hex(), body, self.manifest, self.manifest_bytes, tokens)
        )
        for payload in payloads:
            self.workspace.write(incoming.put_payload, sha256(payload).hex(), payload)
        return next(p for p in self.workspace.read(projects.all_projects) if p.role.value == role.name)

    def payload(self, work: Work, annotation: Annotation) -> bytes:
        from app.protocol.codec import questions

        return canonical(annotation_payload(annotation, self.manifest.modality, questions(self.manifest), work.frame))

    def station_tokens(self) -> tuple[Any, ...]:
        from app.protocol.messages import Token

        return (Token(address=TOKEN, symbol="PAY", decimals=18),)

    def decide(
        self,
        submission: str,
        verdict: Verdict,
        reason: str = "",
        *,
        text: str = "",
        fixed: bytes = b"",
        supersedes: bytes = ZERO,
        later: bool = False,
    ) -> str:
        """The station's decision on a submission (its digest in hex); the decision's id."""
        known = next((r for r in self.manifest.reasons if r.code == reason), None)
        body = Reasons(code=reason, text=text or (known.text if known else ""), anchor=known.anchor if known else "")
        rule = {"rule": "quorum 1 of 1"} | ({"fixed": to_hex(sha256(fixed))} if fixed else {})
        payload, reason_hash, seen, rule_hash = decision_payload(body, Evidence(), rule)
        message = {
            "decisionId": name(f"decision {submission} {verdict} {supersedes.hex()}"),
            "submissionHash": bytes.fromhex(submission), "verdict": verdict, "reasonHash": reason_hash,
            "evidenceHash": seen, "ruleHash": rule_hash, "supersedes": supersedes,
            "decidedMs": 1_750_000_000_000 + later,
        }  # fmt: skip
        record = self.station.record.seal("Decision", message, self.station.domain, payload)
        self.apply(NewDecision(record, record.digest(self.station.domain).hex(), fixed))
        return message["decisionId"].hex()

    def submit(self, item: Item, value: Annotation, size: tuple[int, int]) -> Submission:
        """What the person says about a leased item, drafted and signed."""
        workspace = self.workspace
        workspace.write(items.set_size, item.id, *size)
        workspace.write(labeling.put_all, replace(value, id=record_id(), item_id=item.id, annotator=workspace.person))
        drafted = workspace.read(labeling.annotation_of, item.id, workspace.person)
        assert drafted is not None
        submitting.finish(workspace, item.id, drafted)
        found = workspace.read(submitting.submission_of, item.id)
        assert found is not None
        return found

    def pay(self, submission: str, amount: int, state: str = "frozen") -> None:
        """A statement with one line for a submission."""
        line = RewardLine(
            submission="0x" + submission, decision="0x" + "02" * 32, item="0x" + "03" * 32, project="0x" + "04" * 32,
            role="annotator", token=TOKEN, payer="station", account=self.signer.address, base=str(amount),
            share_bp=10_000, bonus_bp=0, amount=str(amount), cause="rejected" if state == "void" else "accepted",
            state=state, available_ms=1_750_000_000_000,
        )  # fmt: skip
        message = {
            "worker": self.signer.address, "number": 1, "linesHash": sha256(encode([line])), "logSize": 1,
            "logRoot": self.station.tree.root(),
        }  # fmt: skip
        record = self.station.record.seal("Statement", message, self.station.domain, encode([line]))
        pages = [record.payload or b""]
        self.workspace.write(rewards.keep_statement, self.id, record, [line], self.station_tokens(), pages)

    def apply(self, *changes: incoming.Incoming) -> None:
        page = Page(self.id, "00" * 16, "1", Checkpoint(1, self.station.tree.root()), changes)
        self.workspace.write(incoming.apply, page)

    def items(self, project: Project) -> list[Item]:
        return self.workspace.read(items.page, project.id)


def annotation(letter: str, regions: Sequence[Any], **answers: Any) -> Annotation:
    """What one annotator says: regions with ids of their own."""
    from immutables import Map

    named = [replace(region, id=f"{letter}{n}", order=n) for n, region in enumerate(regions)]
    return Annotation(letter, "", letter, Map({r.id: r for r in named}), answers=Map(answers))


def outbox_records(workspace: Workspace) -> list[Envelope]:
    """Everything that waits to be sent, as it was signed."""
    from app.ops import sending

    found: list[Envelope] = []
    for account in workspace.read(stations.all_stations):
        found += [Envelope.decode(due.record) for due in workspace.read(sending.due, account.id, 2**60)]
    return found


__all__ = ["DISTRIBUTOR", "HandedOut", "Work", "annotation", "key", "outbox_records"]
