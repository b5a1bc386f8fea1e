"""What each logged record must fit, given all that stands in the log before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.errors import AppError, FormatError
from app.protocol import blob, payload
from app.protocol.authority import Authority, Recover
from app.protocol.canonical import parse_canonical
from app.protocol.code import Role, Verdict
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.log import Tree
from app.protocol.manifest import Manifest, Term, convert, encode, read_manifest
from app.protocol.opening import (
    CoSignature,
    DecisionBody,
    check_payload,
    gold_commitment,
    open_decision,
    open_lease,
)
from app.protocol.royalty import Contribution, Contributions

_ZERO = bytes(32)
_WORKER_FIELD = {"Submission": "worker", "Review": "reviewer", "Dispute": "worker", "PayoutBinding": "worker"}


@dataclass(frozen=True, slots=True)
class _Lease:
    role: int
    worker: str
    project: bytes
    manifest: bytes
    gold: bytes
    items: dict[tuple[bytes, bytes], frozenset[tuple[bytes, bytes]]]


@dataclass(frozen=True, slots=True)
class _Submission:
    worker: str
    item: bytes
    payload_hash: bytes
    lease: bytes
    contribution: Contribution


class _Review(NamedTuple):
    submission: bytes
    contribution: Contribution


@dataclass
class Ledger:
    """Fed in log order; raises FormatError or RejectedError at the first record that does not fit. One thread."""

    authority: Authority
    tree: Tree
    recover: Recover
    read_blob: blob.Read
    manifests: dict[bytes, Manifest] = field(default_factory=dict)
    leases: dict[bytes, _Lease] = field(default_factory=dict)
    lease_ids: dict[bytes, bytes] = field(default_factory=dict)
    submissions: dict[bytes, _Submission] = field(default_factory=dict)
    reviews: dict[bytes, _Review] = field(default_factory=dict)
    seeded: dict[bytes, bytes] = field(default_factory=dict)
    """Reviews of what is no submission, and their leases."""
    decisions: dict[bytes, bytes] = field(default_factory=dict)
    suggestions: set[bytes] = field(default_factory=set)
    """SHA-256 of everything that leases name as suggestions."""
    worker_keys: dict[str, str] = field(default_factory=dict)
    contributions: Contributions = field(default_factory=Contributions)
    forks: list[int] = field(default_factory=list)
    unchecked_roots: int = 0

    def add(self, record: Envelope, digest: bytes, index: int) -> None:
        """Checks one record that stands at `index`: signature, payload, and what it names."""
        check_payload(record)
        self._check_signer(record, digest, index)
        checker = getattr(self, f"_add_{record.type.lower()}", None)
        if checker is not None:
            checker(record, digest, index)

    def _check_signer(self, record: Envelope, digest: bytes, index: int) -> None:
        found = self.recover(digest, record.signature)
        if record.type == "WorkerKeyChange":
            expected = record.message["newKey"]
        elif record.type in _WORKER_FIELD:
            worker = record.message[_WORKER_FIELD[record.type]]
            expected = self.worker_keys.get(worker, worker)
            if found in self.authority.station_keys():
                raise FormatError("", "it is signed by a key of the station")
        elif record.type == "Distribution":
            expected = self.authority.network.keys.publisher
        elif record.type == "KeyChange":
            expected = self.authority.root
        else:
            expected = self.authority.key_at(index)
        if found != expected:
            raise FormatError("", f"it is signed by {found}, not by {expected}")

    def check_root(self, size: int, root: bytes, what: str) -> None:
        """FormatError unless the log had this root at this size (a restored station's lost branch is counted apart)."""
        if size == 0:
            return
        if size <= len(self.tree) and self.tree.root(size) == root:
            return
        if any(fork < size for fork in self.forks):
            self.unchecked_roots += 1
            return
        raise FormatError("", f"the log never had the {what} it names at size {size}")

    def _check_seen(self, record: Envelope, index: int) -> None:
        if record.message["seenSize"] > index and not self.forks:
            raise FormatError("", "it names a log that is younger than itself")
        self.check_root(record.message["seenSize"], record.message["seenRoot"], "root its signer had seen")

    # --- by type ------------------------------------------------------------------------------------------------------

    def _add_manifest(self, record: Envelope, digest: bytes, index: int) -> None:
        manifest = read_manifest(record.payload or b"")
        if from_hex(manifest.project) != record.message["projectId"] or manifest.version != record.message["version"]:
            raise FormatError("", "it is signed for another project or version")
        self.manifests[record.message["manifestHash"]] = manifest

    def _add_lease(self, record: Envelope, digest: bytes, index: int) -> None:
        message, body = record.message, open_lease(record)
        manifest = self.manifests.get(message["manifestHash"])
        if manifest is None or from_hex(manifest.project) != message["projectId"]:
            raise FormatError("", "its manifest is not in the log before it")
        role = Role(message["role"])
        promised: tuple[Term, ...] = manifest.terms.of(role.name)
        if encode(body.terms) != encode(promised):
            raise FormatError("", "its terms are not those of the manifest")
        if self.lease_ids.setdefault(message["leaseId"], digest) != digest:
            raise FormatError("", "another lease has the same id: proof against the station")
        self.leases[digest] = _Lease(
            role, message["worker"], message["projectId"], message["manifestHash"], message["goldCommit"],
            _lease_items(body.items, role),
        )  # fmt: skip
        if role is Role.annotator:
            self.suggestions.update(name for row in body.items if any(name := from_hex(row[2])))

    def _lease_of(self, record: Envelope, who: str, role: Role) -> _Lease:
        message = record.message
        lease = self.leases.get(message["leaseHash"])
        if lease is None:
            raise FormatError("", "its lease is not in the log before it")
        if lease.role != role or lease.worker != message[who]:
            raise FormatError("", "its lease was given to somebody else or in another role")
        if lease.project != message["projectId"] or lease.manifest != message["manifestHash"]:
            raise FormatError("", "its lease is for another project or version")
        return lease

    def _check_form(self, record: Envelope) -> Any:
        value = parse_canonical(record.payload or b"")
        if blob.is_packed(record.payload or b""):
            value = blob.unpack(value, self.read_blob)
        if payload.check(value) not in payload.SCHEMAS_OF[record.type]:
            raise FormatError("", "its payload is of another kind")
        return value

    def _add_submission(self, record: Envelope, digest: bytes, index: int) -> None:
        message = record.message
        lease = self._lease_of(record, "worker", Role.annotator)
        if (message["itemId"], message["assetHash"]) not in lease.items:
            raise FormatError("", "its item and asset are not in its lease")
        self._check_form(record)
        self._check_seen(record, index)
        if message["supersedes"] != _ZERO:
            before = self.submissions.get(message["supersedes"])
            if before is None or before.worker != message["worker"] or before.item != message["itemId"]:
                raise FormatError("", "it supersedes something that is not the same person's work on the same item")
        self.submissions[digest] = _Submission(
            message["worker"], message["itemId"], message["payloadHash"], message["leaseHash"],
            self._contribution(digest, lease),
        )  # fmt: skip

    def _add_review(self, record: Envelope, digest: bytes, index: int) -> None:
        message = record.message
        lease = self._lease_of(record, "reviewer", Role.reviewer)
        subject = self.submissions.get(message["submissionHash"])
        if subject is None:
            # A known error for a reviewer is nobody's submission: a decision opens it, see `_add_seeded`.
            self.seeded[digest] = message["leaseHash"]
        elif subject.payload_hash != message["subjectPayloadHash"] or subject.item != message["itemId"]:
            raise FormatError("", "the submission it judges is not in the log before it")
        elif subject.worker == message["reviewer"]:
            raise FormatError("", "somebody reviews their own work")
        named = (message["submissionHash"], message["subjectPayloadHash"])
        if not any(item == message["itemId"] and named in subjects for (item, _), subjects in lease.items.items()):
            raise FormatError("", "its subject is not in its lease")
        value = self._check_form(record)
        if value["verdict"] != Verdict(message["verdict"]).name:
            raise FormatError("", "its payload says another verdict")
        self._check_seen(record, index)
        self.reviews[digest] = _Review(message["submissionHash"], self._contribution(digest, lease))

    def _add_decision(self, record: Envelope, digest: bytes, index: int) -> None:
        message, body = record.message, open_decision(record)
        if body.rule.get("rule") == "seeded":
            self._add_seeded(message["submissionHash"], body)
            return
        subject = self.submissions.get(message["submissionHash"])
        if subject is None:
            raise FormatError("", "the submission it decides is not in the log before it")
        if message["supersedes"] != _ZERO and self.decisions.get(message["supersedes"]) != message["submissionHash"]:
            raise FormatError("", "it supersedes something that is not a decision on the same submission")
        reviews = [from_hex(one) for one in body.evidence.reviews] if body.evidence is not None else []
        if reviews != sorted(set(reviews)):
            raise FormatError("", "its reviews are not sorted, each once")
        judged = [self.reviews[one] for one in reviews if one in self.reviews]
        if len(judged) != len(reviews) or any(one.submission != message["submissionHash"] for one in judged):
            raise FormatError("", "it names a review that is not one of this submission")
        gold = body.evidence.gold if body.evidence is not None else None
        if gold is not None and not _opens(gold, self.leases[subject.lease].gold):
            raise FormatError("", "its gold answers are not those committed to in the lease")
        if message["verdict"] == Verdict.rejected and not reviews and gold is None:
            raise FormatError("", "it rejects without a signed review or opened gold answers and is void")
        self.decisions[digest] = message["submissionHash"]
        self.contributions.decide(
            index, subject.contribution, Verdict(message["verdict"]), [one.contribution for one in judged]
        )

    def _contribution(self, digest: bytes, lease: _Lease) -> Contribution:
        weight = self.manifests[lease.manifest].royalty.of(Role(lease.role).name)
        return Contribution(digest, lease.worker, lease.project, weight)

    def has_project(self, project: bytes) -> bool:
        """Whether the records of this project are in the export."""
        return any(from_hex(manifest.project) == project for manifest in self.manifests.values())

    def _add_seeded(self, subject: bytes, body: DecisionBody) -> None:
        """A known error: what it was is what the reviewer's lease committed to, and no submission."""
        reviews = [from_hex(one) for one in body.evidence.reviews] if body.evidence is not None else []
        gold = body.evidence.gold if body.evidence is not None else None
        if subject in self.submissions or gold is None or not reviews:
            raise FormatError("", "it calls somebody's work a known error, or does not open what it was")
        for review in reviews:
            lease = self.seeded.get(review)
            if lease is None or self.reviews[review].submission != subject or not _opens(gold, self.leases[lease].gold):
                raise FormatError("", "its known error is not what the reviewer's lease committed to")
        if [to_hex(subject), body.rule.get("expected")] not in gold["opening"]:
            raise FormatError("", "its known error is not what the reviewer's lease committed to")

    def _add_dispute(self, record: Envelope, digest: bytes, index: int) -> None:
        decided = self.decisions.get(record.message["decisionHash"])
        if decided is None or self.submissions[decided].worker != record.message["worker"]:
            raise FormatError("", "the decision it objects to is not one on this worker's work")
        self._check_form(record)

    def _add_withdrawal(self, record: Envelope, digest: bytes, index: int) -> None:
        if record.message["leaseHash"] not in self.leases:
            raise FormatError("", "the lease it withdraws is not in the log before it")

    def _add_workerkeychange(self, record: Envelope, digest: bytes, index: int) -> None:
        message = record.message
        worker, before = message["worker"], self.worker_keys.get(message["worker"], message["worker"])
        if message["oldKey"] != before or record.payload is None:
            raise FormatError("", "it does not follow the key in force, or nobody signed beside the new key")
        co = convert(parse_canonical(record.payload), CoSignature, "key change")
        signer = self.recover(digest, from_hex(co.signature, 65))
        if signer == message["newKey"] or (co.by == "old_key" and signer != before):
            raise FormatError("", "its second signature is not by the key it says")
        self.worker_keys[worker] = message["newKey"]

    def _add_restart(self, record: Envelope, digest: bytes, index: int) -> None:
        self.forks.append(record.message["forkSize"])


def _lease_items(rows: list[list[Any]], role: Role) -> dict[tuple[bytes, bytes], frozenset[tuple[bytes, bytes]]]:
    """{(item, asset): the (submission, payload) hashes a reviewer is to judge}, of itemsHash's opening."""
    items: dict[tuple[bytes, bytes], frozenset[tuple[bytes, bytes]]] = {}
    try:
        for row in rows:
            if role is Role.reviewer:
                item, asset, subjects = row
                named = frozenset((from_hex(one), from_hex(payload_hash)) for one, payload_hash in subjects)
            else:
                item, asset, _suggestions, _context = row
                named = frozenset()
            items[from_hex(item), from_hex(asset)] = named
    except (ValueError, TypeError, AppError) as error:
        raise FormatError("", "its list of items is not well formed") from error
    return items


def _opens(gold: dict[str, Any], commitment: bytes) -> bool:
    salt = gold.get("salt")
    if type(salt) is not str or gold.keys() != {"salt", "opening"}:
        return False
    return gold_commitment(from_hex(salt), gold["opening"]) == commitment
