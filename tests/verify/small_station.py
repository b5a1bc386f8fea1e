"""A small honest station that signs, logs and exports: what a tampered export is made from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.protocol.authority import record_leaf, station_id
from app.protocol.canonical import canonical, sha256
from app.protocol.code import KeyChangeReason, LeafKind, Role, Status, Verdict
from app.protocol.earning import Leaf, LeafFile, RewardLine
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.keccak import ZERO_ADDRESS
from app.protocol.log import Tree, leaf_data, leaf_hash
from app.protocol.manifest import Licence, Manifest, Reason, Term, Terms, Times, encode, write_manifest
from app.protocol.messages import Chain, Charter, NetworkDocument, StationKeys, Token
from app.protocol.opening import (
    Evidence,
    Reasons,
    decision_payload,
    distribution_payload,
    gold_commitment,
    lease_payload,
)
from app.protocol.statement import page_names, write_lines
from app.protocol.typed_data import money_domain, record_domain
from app.signing.signer import KeyRole, Signer
from app.verify.layout import ProvenanceWriter

TOKEN = "0x" + "ee" * 20
DISTRIBUTOR = "0x" + "dd" * 20
ZERO = bytes(32)
SALT = b"\x05" * 32


def key(number: int, role: KeyRole) -> Signer:
    return Signer.from_secret(bytes([number]) * 32, role)


def name(text: str) -> bytes:
    return sha256(text.encode())


class Station:
    """Signs and logs as a station does, in memory; what it exports is complete."""

    def __init__(self) -> None:
        self.root, self.record = key(1, KeyRole.ROOT), key(2, KeyRole.RECORD)
        self.publisher = key(3, KeyRole.PUBLISHER)
        self.worker, self.reviewer = key(10, KeyRole.WORKER), key(11, KeyRole.WORKER)
        self.charter = Charter(root=self.root.address, nonce="0x" + "07" * 32)
        self.station = station_id(self.charter)
        self.domain, self.money = record_domain(self.station), money_domain(31337, DISTRIBUTOR)
        self.tree = Tree()
        self.leaves: list[bytes] = []
        self.lines: list[bytes] = []
        self.receipts: list[bytes] = []
        self.statements: list[bytes] = []
        self.pages: list[bytes] = []
        self.checkpoints: list[tuple[int, bytes]] = []
        self.leaf_files: dict[int, bytes] = {}
        self.clock = 1_700_000_000_000
        self.seq = 0
        keys = StationKeys(
            record=self.record.address, publisher=self.publisher.address,
            guardian=key(4, KeyRole.GUARDIAN).address, relayer=key(5, KeyRole.RELAYER).address,
        )  # fmt: skip
        token = Token(address=TOKEN, symbol="PAY", decimals=18)
        chain = Chain(id=31337, distributor=DISTRIBUTOR, tokens=(token,), delay_s=1)
        document = encode(
            NetworkDocument(name="S", url="https://s", keys=keys, versions=(1,), pay="chain", chain=chain)
        )
        self.network = self.record.seal(
            "Network", {"networkHash": sha256(document), "fromMs": 1}, self.domain, document
        )
        change = {
            "oldKey": ZERO_ADDRESS, "newKey": self.record.address, "fromIndex": 0, "reason": KeyChangeReason.first
        }  # fmt: skip
        self.key_changes = [self.root.seal("KeyChange", change, self.domain)]
        self.log(self.key_changes[0])

    def log(self, record: Envelope, *, receipt: bool = False) -> bytes:
        """Logs a record; its digest."""
        self.clock += 1000
        domain = self.money if record.type in ("Distribution", "PayoutBinding") else self.domain

        class Known:
            def domain(self, type_name: str) -> object:
                return domain

        data = record_leaf(record, Known(), self.clock)  # type: ignore[arg-type]
        index = self.tree.append(leaf_hash(data))
        self.leaves.append(data)
        self.lines.append(record.encode())
        if receipt:
            message = {
                "recordHash": record.record_hash, "leafHash": leaf_hash(data), "logIndex": index,
                "treeSize": len(self.tree), "root": self.tree.root(), "epoch": bytes(16),
                "receivedMs": self.clock, "status": Status.received,
            }  # fmt: skip
            self.receipts.append(self.record.seal("Receipt", message, self.domain).encode())
        return record.digest(domain)

    def commit_gold(self, commitment: bytes) -> None:
        data = leaf_data(LeafKind.gold_commitment, commitment, commitment, self.clock)
        self.tree.append(leaf_hash(data))
        self.leaves.append(data)

    def checkpoint(self) -> None:
        self.checkpoints.append((len(self.tree), self.tree.root()))

    def publish(self) -> None:
        self.project = name("project")
        term = Term(token=TOKEN, base="100")
        manifest = Manifest(
            project=to_hex(self.project), version=1, title="T", modality="image", licence=Licence(name="CC0"),
            family="paid", times=Times(hold_s=0), reasons=(Reason(code="loose", text="Loose"),),
            terms=Terms(annotator=(term,), reviewer=(term,)),
        )  # fmt: skip
        self.terms = [term]
        data, self.manifest = write_manifest(manifest)
        message = {"projectId": self.project, "manifestHash": self.manifest, "version": 1, "publishedMs": self.clock}
        self.log(self.record.seal("Manifest", message, self.domain, data))

    def lease(self, who: Signer, role: Role, rows: list, gold: bytes = ZERO) -> bytes:
        payload, items, terms = lease_payload(rows, self.terms)
        self.seq += 1
        message = {
            "leaseId": name(f"lease {self.seq}"), "projectId": self.project, "manifestHash": self.manifest,
            "role": role,
            "worker": who.address, "itemsHash": items, "termsHash": terms, "goldCommit": gold,
            "leasedMs": 1, "expiresMs": 2, "graceMs": 3, "lateMs": 4,
        }  # fmt: skip
        return self.log(self.record.seal("Lease", message, self.domain, payload))

    def _sealed(self) -> dict:
        self.seq += 1
        return {
            "seq": self.seq, "seenSize": len(self.tree), "seenRoot": self.tree.root(), "sealedMs": 1, "activeMs": 1
        }  # fmt: skip

    def submit(self, lease: bytes, item: bytes, payload: bytes, supersedes: bytes = ZERO) -> bytes:
        message = self._sealed() | {
            "submissionId": name(f"submission {self.seq}"), "leaseHash": lease, "projectId": self.project,
            "itemId": item,
            "manifestHash": self.manifest, "assetHash": name("asset"), "payloadHash": sha256(payload),
            "supersedes": supersedes, "worker": self.worker.address,
        }  # fmt: skip
        return self.log(self.worker.seal("Submission", message, self.domain, payload), receipt=True)

    def review(self, lease: bytes, item: bytes, submission: bytes, subject: bytes, verdict: Verdict) -> bytes:
        rejected = verdict is Verdict.rejected
        reasons = [{"code": "loose", "text": "Loose.", "regions": []}] if rejected else []
        value = {"schema": "review/1", "verdict": verdict.name, "reasons": reasons, "comment": "", "fixed": None}
        payload = canonical(value)
        message = self._sealed() | {
            "reviewId": name(f"review {self.seq}"), "leaseHash": lease, "projectId": self.project,
            "itemId": item,
            "manifestHash": self.manifest, "submissionHash": submission, "subjectPayloadHash": sha256(subject),
            "verdict": verdict, "payloadHash": sha256(payload), "supersedes": ZERO, "reviewer": self.reviewer.address,
        }  # fmt: skip
        return self.log(self.reviewer.seal("Review", message, self.domain, payload), receipt=True)

    def decide(self, submission: bytes, verdict: Verdict, reviews: list[bytes], gold: dict | None = None) -> bytes:
        evidence = Evidence(reviews=tuple(to_hex(one) for one in sorted(reviews)), gold=gold)
        how = {"quorum": 1, "status": "received"}
        payload, reason, seen, rule = decision_payload(Reasons(code="loose"), evidence, how)
        self.seq += 1
        message = {
            "decisionId": name(f"decision {self.seq}"), "submissionHash": submission, "verdict": verdict,
            "reasonHash": reason, "evidenceHash": seen, "ruleHash": rule, "supersedes": ZERO, "decidedMs": self.clock,
        }  # fmt: skip
        return self.log(self.record.seal("Decision", message, self.domain, payload))

    def dispute(self, decision: bytes) -> bytes:
        payload = canonical({"schema": "dispute/1", "text": "It follows paragraph 2."})
        message = {
            "disputeId": name("dispute"), "decisionHash": decision, "textHash": sha256(payload),
            "worker": self.worker.address, "openedMs": 1,
        }  # fmt: skip
        return self.log(self.worker.seal("Dispute", message, self.domain, payload), receipt=True)

    def distribute(self, number: int, amounts: dict[str, int], previous: bytes) -> bytes:
        leaves = tuple(
            Leaf(
                chain_id=31337, distributor=DISTRIBUTOR, worker=worker, account=worker, token=TOKEN,
                cumulative=str(amount),
            )
            for worker, amount in sorted(amounts.items())
        )  # fmt: skip
        data = encode(LeafFile(number=number, leaves=leaves))
        self.leaf_files[number] = data
        payload, totals = distribution_payload({TOKEN: sum(amounts.values())})
        message = {
            "number": number, "previousRoot": previous, "root": name(f"root {number}"), "leafFileHash": sha256(data),
            "totalsHash": totals, "logSize": len(self.tree), "logRoot": self.tree.root(),
        }  # fmt: skip
        self.log(self.publisher.seal("Distribution", message, self.money, payload))
        return message["root"]

    def line(self, submission: bytes, decision: bytes, item: bytes, decided_ms: int, /, **changes: Any) -> RewardLine:
        """What accepted work earns its worker."""
        said: dict[str, Any] = {
            "submission": to_hex(submission), "decision": to_hex(decision), "item": to_hex(item),
            "project": to_hex(self.project), "role": "annotator", "token": TOKEN, "payer": "station",
            "account": self.worker.address, "base": "100", "share_bp": 10_000, "bonus_bp": 0, "amount": "100",
            "cause": "accepted", "state": "frozen", "available_ms": decided_ms,
        }  # fmt: skip
        return RewardLine(**(said | changes))

    def state(self, lines: list[RewardLine]) -> None:
        payload, self.pages = write_lines(lines)
        message = {
            "worker": self.worker.address, "number": 1, "linesHash": sha256(payload),
            "logSize": len(self.tree), "logRoot": self.tree.root(),
        }  # fmt: skip
        self.statements.append(self.record.seal("Statement", message, self.domain, payload).encode())

    def work(self, items: int = 3) -> None:
        """Publishes, leases, submits, reviews, decides, distributes."""
        self.publish()
        opening = {"items": [], "answers": []}
        gold = gold_commitment(SALT, opening)
        self.commit_gold(gold)
        asset = to_hex(name("asset"))
        ids = [name(f"item {n}") for n in range(items)]
        payloads = [canonical({"schema": "answers/1", "answers": [_answer(n)]}) for n in range(items)]
        lease = self.lease(
            self.worker, Role.annotator, [[to_hex(i), asset, to_hex(ZERO), to_hex(ZERO)] for i in ids], gold
        )
        submissions = [self.submit(lease, i, p) for i, p in zip(ids, payloads, strict=True)]
        self.checkpoint()
        rows = [
            [to_hex(i), asset, [[to_hex(s), to_hex(sha256(p))]]]
            for i, s, p in zip(ids, submissions, payloads, strict=True)
        ]
        lines: list[RewardLine] = []
        judging = self.lease(self.reviewer, Role.reviewer, rows)
        for n, (item, submission, payload) in enumerate(zip(ids, submissions, payloads, strict=True)):
            verdict = Verdict.rejected if n == 1 else Verdict.accepted
            review = self.review(judging, item, submission, payload, verdict)
            decided_ms = self.clock
            decision = self.decide(submission, verdict, [review])
            if verdict is Verdict.accepted:
                lines.append(self.line(submission, decision, item, decided_ms))
            if n == 1:
                self.dispute(decision)
                self.decide(submission, Verdict.rejected, [], {"salt": to_hex(SALT), "opening": opening})
        amounts = {self.worker.address: 100 * (items - 1), self.reviewer.address: 100 * items}
        root = self.distribute(1, amounts, ZERO)
        self.distribute(2, amounts, root)
        self.state(lines)
        self.checkpoint()

    def export(self, folder: Path, *, complete: bool = True) -> Path:
        with ProvenanceWriter(folder, self.charter, self.network, self.key_changes, complete=complete) as writer:
            for data in self.leaves:
                writer.add_leaf(data)
            for line in self.lines:
                writer.add_record(line)
            for receipt in self.receipts:
                writer.add_receipt(receipt)
            for statement in self.statements:
                names = page_names(Envelope.decode(statement).payload or b"")
                writer.add_statement(
                    statement, [(from_hex(one.hash), lambda: self.pages.pop(0)) for one in names]
                )  # fmt: skip
            for size, root in self.checkpoints:
                writer.add_checkpoint(size, root)
            for number, data in self.leaf_files.items():
                writer.add_leaf_file(number, data)
        return folder


def _answer(number: int) -> dict:
    return {"question": "q1", "type": "text", "value": f"naïve café {number}"}
