"""What the payload of each record opens to, and whether it is what the signed hashes name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from app.errors import FormatError
from app.protocol.canonical import canonical, hash_of, parse_canonical, sha256
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import Amount, Hash
from app.protocol.manifest import Strict, Term, Text, convert, encode
from app.protocol.royalty import Version

# Records whose payload bytes are named by one hash in the message.
_PAYLOAD_HASH = {
    "Submission": "payloadHash",
    "Review": "payloadHash",
    "Dispute": "textHash",
    "Manifest": "manifestHash",
    "Network": "networkHash",
    "Statement": "linesHash",
    "Withdrawal": "reasonHash",
    "Income": "versionId",
}
BARE = frozenset({"SignIn", "PayoutBinding", "WorkerKeyChange", "Receipt", "KeyChange", "Restart"})
"""Records without a payload; a WorkerKeyChange may carry one, see `CoSignature`."""


class LeaseBody(Strict, frozen=True, kw_only=True):
    """`items` as in itemsHash (protocol.md §4), `terms` as in termsHash: those of the lease's role."""

    schema: Literal["lease/1"] = "lease/1"
    items: list[list[Any]]
    terms: list[Term]


class Reasons(Strict, frozen=True, kw_only=True):
    """The reason of a decision or withdrawal: a code of the manifest, words for the person, a guideline anchor."""

    code: str
    text: Text = ""
    anchor: str = ""


class Vote(Strict, frozen=True, kw_only=True):
    """How one review counted; `review` is its record digest. `score_bp`: the reviewer's standing on known errors where
    the pay depends on it, as far as pay shows it."""

    review: Hash
    verdict: str
    counted: bool = True
    score_bp: int | None = None


class Evidence(Strict, frozen=True, kw_only=True):
    """reviews: sorted review digests; gold: {"salt", "opening"} as in `gold_commitment`, or null while it is sealed;
    score_bp: the annotator's standing on control items, as far as pay shows it, exact over `score_items` (0: few)."""

    reviews: tuple[Hash, ...] = ()
    votes: tuple[Vote, ...] = ()
    gold: dict[str, Any] | None = None
    score_bp: int | None = None
    score_items: int = 0


class DecisionBody(Strict, frozen=True, kw_only=True):
    """reasonHash, evidenceHash and ruleHash are the hashes of these three; a null one is not opened yet."""

    schema: Literal["decision/1"] = "decision/1"
    reason: Reasons | None
    evidence: Evidence | None
    rule: dict[str, Any]


class DistributionBody(Strict, frozen=True, kw_only=True):
    """totals: sorted [token, cumulative amount]; opens totalsHash."""

    schema: Literal["distribution/1"] = "distribution/1"
    totals: list[tuple[str, Amount]]


class CoSignature(Strict, frozen=True, kw_only=True):
    """Payload of a WorkerKeyChange: the second signature, of the old key or of a manager, over the same digest."""

    schema: Literal["co-signature/1"] = "co-signature/1"
    by: Literal["old_key", "manager"]
    signature: str


def lease_payload(items: list[list[Any]], terms: list[Term]) -> tuple[bytes, bytes, bytes]:
    """(payload bytes, itemsHash, termsHash) of a lease."""
    body = LeaseBody(items=items, terms=terms)
    return encode(body), hash_of(items), sha256(encode(terms))


def decision_payload(reason: Reasons, evidence: Evidence, rule: dict[str, Any]) -> tuple[bytes, bytes, bytes, bytes]:
    """(payload bytes, reasonHash, evidenceHash, ruleHash) of a decision, everything opened."""
    body = DecisionBody(reason=reason, evidence=evidence, rule=rule)
    return encode(body), sha256(encode(reason)), sha256(encode(evidence)), hash_of(rule)


def distribution_payload(totals: dict[str, int]) -> tuple[bytes, bytes]:
    """(payload bytes, totalsHash) of {token: cumulative amount}."""
    rows = [(token, str(amount)) for token, amount in sorted(totals.items())]
    return encode(DistributionBody(totals=rows)), hash_of([list(row) for row in rows])


def gold_commitment(salt: bytes, opening: Any) -> bytes:
    """goldCommit of a lease: SHA-256 of the salt and the canonical JSON of the gold ids and answers."""
    return sha256(salt + canonical(opening))


def _require(envelope: Envelope, field: str, found: bytes) -> None:
    if envelope.message[field] != found:
        raise FormatError(
            f"The {envelope.type} record does not fit its payload.", f"The payload is not what {field} names."
        )


def _check_lease(envelope: Envelope, value: Any) -> None:
    convert(value, LeaseBody, "lease")
    _require(envelope, "itemsHash", hash_of(value["items"]))
    _require(envelope, "termsHash", hash_of(value["terms"]))


def _check_decision(envelope: Envelope, value: Any) -> None:
    convert(value, DecisionBody, "decision")
    for name in ("reason", "evidence", "rule"):
        if value[name] is not None:
            _require(envelope, f"{name}Hash", hash_of(value[name]))


def _check_distribution(envelope: Envelope, value: Any) -> None:
    convert(value, DistributionBody, "distribution")
    _require(envelope, "totalsHash", hash_of(value["totals"]))


def _check_co_signature(envelope: Envelope, value: Any) -> None:
    convert(value, CoSignature, "key change")


def _check_income(envelope: Envelope, value: Any) -> None:
    convert(value, Version, "dataset version")


_OPENINGS: dict[str, Callable[[Envelope, Any], None]] = {
    "Lease": _check_lease,
    "Decision": _check_decision,
    "Distribution": _check_distribution,
    "WorkerKeyChange": _check_co_signature,
    "Income": _check_income,
}


def check_payload(envelope: Envelope) -> None:
    """FormatError unless the payload is canonical JSON and what the signed hashes name (none where none belongs)."""
    if envelope.payload is None:
        if envelope.type in BARE:
            return
        raise FormatError(f"The {envelope.type} record has no payload.", "It cannot be checked.")
    if envelope.type in BARE and envelope.type not in _OPENINGS:
        raise FormatError(f"The {envelope.type} record has a payload.", "A record of this type has none.")
    field = _PAYLOAD_HASH.get(envelope.type)
    if field is not None:
        _require(envelope, field, sha256(envelope.payload))
    value = parse_canonical(envelope.payload)
    opening = _OPENINGS.get(envelope.type)
    if opening is not None:
        opening(envelope, value)


def open_lease(envelope: Envelope) -> LeaseBody:
    """The checked body of a Lease record."""
    check_payload(envelope)
    return convert(parse_canonical(envelope.payload or b""), LeaseBody, "lease")


def open_decision(envelope: Envelope) -> DecisionBody:
    """The checked body of a Decision record."""
    check_payload(envelope)
    return convert(parse_canonical(envelope.payload or b""), DecisionBody, "decision")
