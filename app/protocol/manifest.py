"""The project manifest: everything a project promises, immutable per version and named by its hash."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from app.errors import FormatError
from app.protocol.canonical import MAX_BYTES, canonical, parse, parse_canonical, sha256
from app.protocol.hexadecimal import Address, Amount, Hash
from app.protocol.struct_type import learnt

T = TypeVar("T")
Id = Annotated[str, Meta(min_length=1, max_length=200)]
Text = Annotated[str, Meta(max_length=20_000)]
Title = Annotated[str, Meta(min_length=1, max_length=500)]
BasisPoints = Annotated[int, Meta(ge=0, le=10_000)]
Seconds = Annotated[int, Meta(ge=0, le=10 * 366 * 86_400)]
Count = Annotated[int, Meta(ge=0, le=2**53 - 1)]
Modality = Literal["image", "text", "tabular"]


class Strict(Struct, frozen=True, forbid_unknown_fields=True):
    """A document that is signed or hashed: an unknown field is an error."""


class AttributeSpec(Strict, frozen=True, kw_only=True, omit_defaults=True):
    id: Id
    name: Title
    kind: Literal["choice", "flag", "number", "text"] = "text"
    options: tuple[Title, ...] = ()
    required: bool = False
    default: Text = ""


class SkeletonSpec(Strict, frozen=True, kw_only=True):
    """Names of keypoints in order, and the edges between them as pairs of positions from 0."""

    names: Annotated[tuple[Title, ...], Meta(min_length=1, max_length=1000)]
    edges: tuple[tuple[Count, Count], ...] = ()


class LabelSpec(Strict, frozen=True, kw_only=True, omit_defaults=True):
    id: Id
    name: Title
    color: Annotated[str, Meta(pattern=r"^(#[0-9a-f]{6})?(?!\n)$")] = ""
    key: Annotated[str, Meta(max_length=1)] = ""
    kinds: tuple[Id, ...] = ()
    attributes: tuple[AttributeSpec, ...] = ()
    parent: Annotated[str, Meta(max_length=200)] = ""
    skeleton: SkeletonSpec | None = None


class OptionSpec(Strict, frozen=True, kw_only=True):
    id: Id
    text: Title


class QuestionSpec(Strict, frozen=True, kw_only=True, omit_defaults=True):
    id: Id
    text: Title
    kind: Literal["single_choice", "multiple_choice", "number", "text", "ranking", "scale"]
    options: tuple[OptionSpec, ...] = ()
    required: bool = False
    low: Annotated[str, Meta(max_length=40)] = ""
    high: Annotated[str, Meta(max_length=40)] = ""
    help: Text = ""


class Sample(Strict, frozen=True, kw_only=True):
    """A good or bad example in the guideline; `asset` is fetched like any asset."""

    asset: Hash
    good: bool
    note: Text = ""
    anchor: str = ""


class Guideline(Strict, frozen=True, kw_only=True):
    markdown: Annotated[str, Meta(max_length=1_000_000)] = ""
    samples: tuple[Sample, ...] = ()


class ExamSpec(Strict, frozen=True, kw_only=True):
    pass_mark_bp: BasisPoints
    attempts: Annotated[int, Meta(ge=1, le=100)]
    items: Annotated[int, Meta(ge=1, le=1000)]


class Reason(Strict, frozen=True, kw_only=True):
    """Why work may be rejected; `anchor` names the paragraph of the guideline."""

    code: Id
    text: Title
    anchor: str = ""


class Term(Strict, frozen=True, kw_only=True):
    """What one token pays for one accepted item; base in base units."""

    token: Address
    base: Amount
    share_bp: BasisPoints = 10_000
    bonus_bp: BasisPoints = 0
    bonus_threshold_bp: BasisPoints = 10_000
    payer: Literal["station", "partner"] = "station"
    external: bool = False


class Terms(Strict, frozen=True, kw_only=True):
    annotator: tuple[Term, ...] = ()
    reviewer: tuple[Term, ...] = ()

    def of(self, role: str) -> tuple[Term, ...]:
        """The terms of `annotator` or `reviewer`."""
        return self.annotator if role == "annotator" else self.reviewer


class Gold(Strict, frozen=True, kw_only=True):
    """Control items: their share of the work, the score asked, and what work below it becomes."""

    share_bp: BasisPoints = 0
    floor_bp: BasisPoints = 0
    below: Literal["rejected", "returned"] = "rejected"


class Reviewing(Strict, frozen=True, kw_only=True):
    """At most `share_bp` of one annotator's work goes to one reviewer, more where there are too few reviewers;
    `seed_bp` of what a reviewer is given carries a known error."""

    share_bp: Annotated[int, Meta(ge=100, le=10_000)] = 2_000
    seed_bp: Annotated[int, Meta(ge=0, le=1_000)] = 700


class Overlap(Strict, frozen=True, kw_only=True):
    """Up to `most` annotators where answers agree to less than `agree_bp` (0: never more than are planned); none more
    once one answer is right with a probability of `stop_bp` (0: probabilities only advise)."""

    most: Annotated[int, Meta(ge=0, le=50)] = 0
    agree_bp: BasisPoints = 8_000
    stop_bp: BasisPoints = 0


class Times(Strict, frozen=True, kw_only=True):
    """All in seconds."""

    lease_s: Seconds = 7 * 86_400
    grace_s: Seconds = 86_400
    late_s: Seconds = 7 * 86_400
    offline_s: Seconds = 30 * 86_400
    hold_s: Seconds = 3 * 86_400
    auto_approve_s: Seconds = 14 * 86_400
    dispute_s: Seconds = 14 * 86_400


class DataPolicy(Strict, frozen=True, kw_only=True):
    """`encrypt`: the project may only be kept in an encrypted workspace. `wipe`: a program removes an item's file and
    everything made from it as soon as nothing needs it (the work is decided and can be disputed no more, or was taken
    back with nothing sealed left to deliver). Labels, records and rewards stay; files never enter the workspace's
    database or its backups. Copies that a person made elsewhere are beyond any program."""

    encrypt: bool = False
    wipe: bool = False


class Licence(Strict, frozen=True, kw_only=True):
    """Signing a submission accepts both."""

    name: Title
    consent: Text = ""


class RoyaltyWeights(Strict, frozen=True, kw_only=True):
    """What an accepted item and a valid review weigh when a dataset's income is split over its contributors."""

    annotator: Annotated[int, Meta(ge=0, le=10**6)] = 0
    reviewer: Annotated[int, Meta(ge=0, le=10**6)] = 0

    def of(self, role: str) -> int:
        """The weight of `annotator` or `reviewer`."""
        return self.annotator if role == "annotator" else self.reviewer


class Manifest(Strict, frozen=True, kw_only=True):
    schema: Literal["manifest/1"] = "manifest/1"
    project: Hash
    version: Annotated[int, Meta(ge=1, le=2**32 - 1)]
    title: Title
    summary: Text = ""
    modality: Modality
    difficulty: Annotated[int, Meta(ge=1, le=5)] = 1
    knowledge: tuple[Title, ...] = ()
    languages: tuple[Id, ...] = ()
    labels: tuple[LabelSpec, ...] = ()
    questions: tuple[QuestionSpec, ...] = ()
    guideline: Guideline = Guideline()
    exam: ExamSpec | None = None
    annotators_per_item: Annotated[int, Meta(ge=1, le=50)] = 1
    reviewers_per_item: Annotated[int, Meta(ge=0, le=50)] = 1
    quorum: Annotated[int, Meta(ge=0, le=50)] = 1
    tie: Literal["extra_reviewer", "expert"] = "extra_reviewer"
    gold: Gold = Gold()
    reviewing: Reviewing = Reviewing()
    overlap: Overlap = Overlap()
    dispute_reserve_bp: BasisPoints = 0
    """Of each token's money: what is kept for objections and never leased out."""
    reasons: tuple[Reason, ...] = ()
    times: Times = Times()
    batch_items: Annotated[int, Meta(ge=1, le=10_000)] = 50
    daily_limit: Count = 0
    """Items per person and day; 0 for no limit."""
    data: DataPolicy = DataPolicy()
    licence: Licence
    family: Literal["paid", "dual", "community"] = "community"
    terms: Terms = Terms()
    royalty: RoyaltyWeights = RoyaltyWeights()


def _duplicate(ids: list[str]) -> str | None:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            return one
        seen.add(one)
    return None


def _skeleton_fault(skeleton: SkeletonSpec) -> str:
    if (twice := _duplicate(list(skeleton.names))) is not None:
        return f"the keypoint {twice!r} stands in its skeleton twice."
    if any(a == b or max(a, b) >= len(skeleton.names) for a, b in skeleton.edges):
        return "an edge of its skeleton leads nowhere."
    return ""


def _check(manifest: Manifest) -> None:
    lists = {
        "label": [label.id for label in manifest.labels],
        "question": [question.id for question in manifest.questions],
        "reason": [reason.code for reason in manifest.reasons],
        "annotator's token": [term.token for term in manifest.terms.annotator],
        "reviewer's token": [term.token for term in manifest.terms.reviewer],
    }
    for what, ids in lists.items():
        if (twice := _duplicate(ids)) is not None:
            raise FormatError("The project manifest is not well formed.", f"The {what} {twice!r} stands in it twice.")
    if manifest.quorum > manifest.reviewers_per_item:
        raise FormatError(
            "The project manifest is not well formed.", "Its quorum is larger than its number of reviewers."
        )
    if manifest.overlap.most and manifest.overlap.most < manifest.annotators_per_item:
        raise FormatError(
            "The project manifest is not well formed.", "It allows fewer annotators for an item than it plans."
        )
    for label in manifest.labels:
        if label.skeleton is not None and (why := _skeleton_fault(label.skeleton)):
            raise FormatError("The project manifest is not well formed.", f"The label {label.id!r}: {why}")
    for question in manifest.questions:
        if question.kind in ("single_choice", "multiple_choice", "ranking") and not question.options:
            raise FormatError(
                "The project manifest is not well formed.", f"The question {question.id!r} has no options."
            )
        if (twice := _duplicate([option.id for option in question.options])) is not None:
            raise FormatError("The project manifest is not well formed.", f"The option {twice!r} stands twice.")


def convert(value: Any, type_: type[T], what: str = "document") -> T:
    """A value of `parse` as a struct; FormatError names the place that does not fit."""
    if isinstance(value, dict) and "schema" not in value and "schema" in getattr(type_, "__struct_fields__", ()):
        raise FormatError(f"The {what} is not well formed.", "It does not name its schema.")
    try:
        return msgspec.convert(value, learnt(type_))
    except msgspec.ValidationError as error:
        raise FormatError(f"The {what} is not well formed.", f"{error}.") from error


def decode(data: bytes, type_: type[T], *, what: str = "document", max_bytes: int = MAX_BYTES) -> T:
    """A struct of strict JSON bytes; FormatError for JSON that `parse` refuses or a value that does not fit."""
    return convert(parse(data, max_bytes=max_bytes), type_, what)


def encode(value: Any) -> bytes:
    """Canonical JSON bytes of a struct, or of lists and dicts of them."""
    return canonical(msgspec.to_builtins(value))


def read_manifest(data: bytes) -> Manifest:
    """The manifest of its exact canonical bytes; FormatError names what does not fit."""
    manifest = convert(parse_canonical(data), Manifest, "project manifest")
    _check(manifest)
    return manifest


def write_manifest(manifest: Manifest) -> tuple[bytes, bytes]:
    """(exact bytes, their SHA-256: the manifest hash), checked as `read_manifest` does."""
    _check(manifest)
    data = encode(manifest)
    read_manifest(data)
    return data, sha256(data)
