"""The bodies of every HTTP call that client and station share, and the openings of signed hashes."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from app.protocol.hexadecimal import ZERO_HASH, Address, Amount, Epoch, Hash
from app.protocol.manifest import BasisPoints, Count, Id, Modality, Strict, Term, Text, Title
from app.protocol.problem import Problem

Record = dict[str, Any]
"""The wire object of an Envelope: read it with `Envelope.from_wire`."""
RoleName = Literal["annotator", "reviewer"]
Millis = Annotated[int, Meta(ge=0, le=2**53 - 1)]


class Answer(Struct, frozen=True):
    """What a station says: fields a newer station adds are passed over."""


# --- network, invitation, sign-in -------------------------------------------------------------------------------------


class Charter(Strict, frozen=True, kw_only=True):
    """Station id = SHA-256 of its canonical bytes (`encode(charter)`)."""

    schema: Literal["charter/1"] = "charter/1"
    root: Address
    nonce: Hash


class Token(Strict, frozen=True, kw_only=True):
    address: Address
    symbol: Annotated[str, Meta(min_length=1, max_length=20)]
    decimals: Annotated[int, Meta(ge=0, le=36)]


class Chain(Strict, frozen=True, kw_only=True):
    id: Annotated[int, Meta(ge=1, le=2**53 - 1)]
    distributor: Address
    tokens: tuple[Token, ...]
    delay_s: Count
    endpoints: tuple[str, ...] = ()


class StationKeys(Strict, frozen=True, kw_only=True):
    """No two equal."""

    record: Address
    publisher: Address
    guardian: Address
    relayer: Address


class NetworkDocument(Strict, frozen=True, kw_only=True):
    """Payload of a Network record; networkHash is the SHA-256 of its canonical bytes."""

    schema: Literal["network/1"] = "network/1"
    name: Title
    url: str
    keys: StationKeys
    versions: tuple[int, ...]
    pay: Literal["chain", "payroll"]
    chain: Chain | None = None
    tokens: tuple[Token, ...] = ()
    """Names of the tokens of a payroll station, which has no chain."""


class NetworkAnswer(Answer, frozen=True, kw_only=True):
    """`key_changes` begin with the one (reason `first`, oldKey zero) by which the root names the record key."""

    charter: Charter
    network: Record
    key_changes: tuple[Record, ...]
    epoch: Epoch
    checkpoint: CheckpointBody


class Invitation(Strict, frozen=True, kw_only=True):
    """What a person gets to join, as a file or a link."""

    schema: Literal["invitation/1"] = "invitation/1"
    station_id: Hash
    url: str
    fingerprint: Annotated[str, Meta(pattern=r"^([0-9a-f]{64})?(?!\n)$")] = ""
    """SHA-256 of the station's own certificate (DER); empty for loopback or a public certificate."""
    code: Id
    name: Title
    role: Literal["annotator", "reviewer", "manager", "auditor"] = "annotator"


class NonceAnswer(Answer, frozen=True, kw_only=True):
    nonce: Hash
    expires_ms: Millis


class InvitationAccept(Strict, frozen=True, kw_only=True):
    code: Id
    sign_in: Record
    """A SignIn record of the key that is to be admitted, over a fresh nonce."""


class SignInRequest(Strict, frozen=True, kw_only=True):
    sign_in: Record


class SignInAnswer(Answer, frozen=True, kw_only=True):
    token: Annotated[str, Meta(min_length=20, max_length=200)]
    worker: Address
    roles: tuple[str, ...]
    expires_ms: Millis


# --- projects, exams, assignments -------------------------------------------------------------------------------------


class Funding(Strict, frozen=True, kw_only=True):
    token: Address
    available: Amount


class Accuracy(Strict, frozen=True, kw_only=True):
    """Decided items n, the rate and its Wilson 95 % interval, in basis points."""

    n: Count
    rate_bp: BasisPoints
    low_bp: BasisPoints
    high_bp: BasisPoints


class Progress(Strict, frozen=True, kw_only=True):
    submitted: Count = 0
    accepted: Count = 0
    rejected: Count = 0
    pending: Count = 0


class ProjectCard(Answer, frozen=True, kw_only=True):
    """What changes about a project; what it promises is in its manifest."""

    project: Hash
    manifest: Hash
    version: Count
    title: Title
    summary: Text
    modality: Modality
    family: str
    state: str
    difficulty: Count
    languages: tuple[str, ...] = ()
    annotator_terms: tuple[Term, ...] = ()
    reviewer_terms: tuple[Term, ...] = ()
    remaining: Count = 0
    deadline_ms: Millis | None = None
    funding: tuple[Funding, ...] = ()
    left_today: Count | None = None
    daily_limit: Count = 0
    at_once: dict[str, Count] = {}
    """{role: how many items one request can get now}."""
    lease_s: Count = 0
    offline_s: Count = 0
    """How long a lease lasts, and how long one can be asked for by somebody who will be offline."""
    gates: dict[str, str] = {}
    """{role: what stands before work in it}: closed, role, exam, today, open, money; empty when nothing does."""
    exam: Literal["none", "open", "passed", "failed"] = "none"
    attempts_left: Count | None = None
    roles: tuple[str, ...] = ()
    encrypt: bool = False
    wipe: bool = False
    """What the project asks about its files, see `manifest.DataPolicy`."""
    progress: Progress = Progress()
    accuracy: Accuracy | None = None
    """Of the person's labels: accepted of decided."""
    control: Accuracy | None = None
    """Mean score on control items, once there are enough for none of them to be told from it."""
    reviewing: Accuracy | None = None
    """Known errors that the person found as a reviewer, once there are enough of them."""
    agreement: Accuracy | None = None
    """Votes that became the outcome: another figure than accuracy."""


class ProjectsAnswer(Answer, frozen=True, kw_only=True):
    projects: tuple[ProjectCard, ...]


class ItemBody(Answer, frozen=True, kw_only=True):
    """What a lease's items look like; the hashes are the ones signed in it."""

    item: Hash
    asset: Hash
    suggestions: Hash = ZERO_HASH
    context: Hash = ZERO_HASH
    modality: Modality
    media_type: str
    bytes: Count
    title: str = ""
    width: Count | None = None
    height: Count | None = None
    subjects: tuple[SubjectBody, ...] = ()
    done: bool = False
    """The station holds this worker's answer: said for whoever lost what was on their computer."""


class SubjectBody(Answer, frozen=True, kw_only=True):
    """One annotator's work for a reviewer: opaque hashes; the payload bytes are the blob of that hash."""

    submission: Hash
    payload: Hash


class AssignmentRequest(Strict, frozen=True, kw_only=True):
    project: Hash
    role: RoleName = "annotator"
    count: Annotated[int, Meta(ge=1, le=10_000)]
    offline_until_ms: Millis | None = None


class AssignmentBody(Answer, frozen=True, kw_only=True):
    lease: Record
    receipt: Record | None = None
    state: str
    items: tuple[ItemBody, ...]


class AssignmentsAnswer(Answer, frozen=True, kw_only=True):
    assignments: tuple[AssignmentBody, ...]


class ExamSheet(Answer, frozen=True, kw_only=True):
    attempt: Hash
    items: tuple[ItemBody, ...]
    attempts_left: Count
    pass_mark_bp: BasisPoints


class ExamAnswer(Strict, frozen=True, kw_only=True):
    item: Hash
    payload: str
    """The payload bytes as text, as in a record."""


class ExamAnswers(Strict, frozen=True, kw_only=True):
    attempt: Hash
    answers: tuple[ExamAnswer, ...]


class LeasesRequest(Strict, frozen=True, kw_only=True):
    """Leases the caller holds and the station has forgotten: its signature on them is the evidence."""

    leases: Annotated[tuple[Record, ...], Meta(min_length=1, max_length=100)]


class LeasesAnswer(Answer, frozen=True, kw_only=True):
    """One entry for each lease, in their order: empty when it counts now, else why it does not."""

    problems: tuple[str, ...]


class ExamMark(Answer, frozen=True, kw_only=True):
    """How well one answer agreed with the known one, which is never told."""

    item: Hash
    score_bp: BasisPoints


class ExamResult(Answer, frozen=True, kw_only=True):
    """`state` open: not passed, another attempt may be begun. `score_bp` is the mean over all items of the attempt."""

    state: Literal["open", "passed", "failed"]
    score_bp: BasisPoints
    attempts_left: Count
    marks: tuple[ExamMark, ...] = ()


class JoinRequest(Strict, frozen=True, kw_only=True):
    role: RoleName


class JoinAnswer(Answer, frozen=True, kw_only=True):
    role: RoleName


# --- records ----------------------------------------------------------------------------------------------------------


class ReceiptAnswer(Answer, frozen=True, kw_only=True):
    receipt: Record


class BatchRequest(Strict, frozen=True, kw_only=True):
    records: Annotated[tuple[Record, ...], Meta(min_length=1, max_length=500)]


class BatchResult(Answer, frozen=True, kw_only=True):
    """One of receipt and problem; `record` is the SHA-256 of the exact record bytes it speaks of."""

    record: Hash
    status: int
    receipt: Record | None = None
    problem: Problem | None = None


class BatchAnswer(Answer, frozen=True, kw_only=True):
    results: tuple[BatchResult, ...]


class HaveEntry(Strict, frozen=True, kw_only=True):
    id: Hash
    digest: Hash


class HaveRequest(Strict, frozen=True, kw_only=True):
    entries: Annotated[tuple[HaveEntry, ...], Meta(max_length=10_000)]


class HaveResult(Answer, frozen=True, kw_only=True):
    id: Hash
    state: Literal["missing", "same", "different", "decided"]
    receipt: Record | None = None


class HaveAnswer(Answer, frozen=True, kw_only=True):
    station: Hash
    epoch: Epoch
    results: tuple[HaveResult, ...]


class BlobParts(Strict, frozen=True, kw_only=True):
    """Finalises a blob that came in parts of 4 MiB, each named by its SHA-256."""

    bytes: Count
    parts: Annotated[tuple[Hash, ...], Meta(min_length=1, max_length=1000)]


class HeldBlobsRequest(Strict, frozen=True, kw_only=True):
    """Which of these blobs are at the station already?"""

    blobs: Annotated[tuple[Hash, ...], Meta(min_length=1, max_length=100)]


class HeldPart(Answer, frozen=True, kw_only=True):
    number: Count
    sha256: Hash


class HeldBlob(Answer, frozen=True, kw_only=True):
    """What has arrived of a blob of one's own: the whole, or some of its parts."""

    blob: Hash
    whole: bool
    parts: tuple[HeldPart, ...] = ()


class HeldBlobsAnswer(Answer, frozen=True, kw_only=True):
    blobs: tuple[HeldBlob, ...]


class CheckpointBody(Answer, frozen=True, kw_only=True):
    size: Count
    root: Hash


class Change(Answer, frozen=True, kw_only=True):
    """One signed record, with what goes beside it."""

    record: Record
    receipt: Record | None = None
    assignment: AssignmentBody | None = None


class ChangesPage(Answer, frozen=True, kw_only=True):
    station: Hash
    epoch: Epoch
    checkpoint: CheckpointBody
    cursor: str
    more: bool
    changes: tuple[Change, ...]
