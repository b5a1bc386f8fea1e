"""A station with years of work behind it, written straight into its tables: what the ledger is measured on.

Run as `python -m tests.benchmarks.ledger_history FOLDER SUBMISSIONS RPC`. Ids, leases, decisions, rewards and log have
the shape that work through the protocol gives them; only signatures are filler, which nothing measured here looks at.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.protocol.messages import Token
    from app.station.station import Station

WORKERS, REVIEWERS, PER_LEASE = 2_000, 200, 50
BASE, REVIEW_BASE = 20_000, 7_000
SIGNATURE = "0x" + "5a" * 65
_LEASES_AT_ONCE = 40
_FILLER = bytes.fromhex(SIGNATURE[2:])
_REASON, _RULE = (
    b'{"anchor":"","code":"accepted","text":""}',
    (b'{"quorum":1,"reviewers":1,"rule":"quorum","status":"received"}'),
)


def terms(tokens: tuple[Token, ...]) -> dict[str, Any]:
    return {
        "annotator": [{"token": tokens[0].address, "base": str(BASE), "share_bp": 5000}],
        "reviewer": [{"token": tokens[0].address, "base": str(REVIEW_BASE)}],
    }


def main(folder: Path, submissions: int, rpc: str) -> None:
    from app.protocol.messages import Token
    from app.station.chain_setup import deploy
    from app.station.init import Plan, create_station
    from app.station.project import ProjectPlan, create_project
    from app.station.station import Station
    from tests.station.scene import QUESTION, REASONS

    tokens = (Token(address="0x" + "c1" * 20, symbol="CRV", decimals=18),)
    create_station(folder / "station", Plan(scrypt_n=2**4, tokens=tokens))
    station = Station.open(folder / "station")
    try:
        tokens = deploy(station, rpc, delay_s=0).tokens
        (folder / "texts.csv").write_text("text\nOne animal.\n", encoding="utf-8")
        fields = {
            "title": "Animals", "questions": [QUESTION], "reasons": REASONS, "family": "paid", "terms": terms(tokens),
            "licence": {"name": "CC-BY-4.0"}, "royalty": {"annotator": 3, "reviewer": 1},
        }  # fmt: skip
        project = create_project(station, ProjectPlan(folder / "texts.csv", fields, as_texts=True))
        History(station, project, submissions).write()
    finally:
        station.close()


class History:
    """Leases of fifty items, each labelled, reviewed and decided; one log in the order it happened."""

    def __init__(self, station: Station, project: bytes, submissions: int) -> None:
        self.station, self.project, self.submissions = station, project, submissions
        self.chance = random.Random(1)
        self.now = station.clock() - 90 * 86_400_000
        self.rows: dict[type, list[dict[str, Any]]] = defaultdict(list)
        self.seq = self.made = 0

    def write(self) -> None:
        from app.protocol.log import Frontier
        from app.station.log import head_of, nodes

        raw = self.station._writer.raw_connection()
        try:
            # What a power cut takes is simply made again, and random keys go all over the tables.
            for setting in ("synchronous=OFF", "cache_size=-600000", "wal_autocheckpoint=40000"):
                raw.cursor().execute(f"PRAGMA {setting}")
        finally:
            raw.close()
        self.station.write(self._begin)
        self.frontier = self.station.read(lambda session: Frontier.load(head_of(session).size, nodes(session)))
        while self.made < self.submissions:
            self.station.write(self._some)
        self.station.log._known = Frontier()

    def _begin(self, session: Session) -> None:
        from app.protocol.manifest import read_manifest
        from app.station.tables import AccountRow, AssetRow, ItemRow, ManifestRow, ProjectRow

        row = session.get_one(ProjectRow, self.project)
        self.manifest_hash = row.manifest_hash
        manifest = read_manifest(session.get_one(ManifestRow, row.manifest_hash).data)
        self.annotator, self.reviewer = list(manifest.terms.annotator), list(manifest.terms.reviewer)
        self.token = self.annotator[0].token
        item = session.query(ItemRow).first()
        assert item is not None
        self.item = {column.key: getattr(item, column.key) for column in ItemRow.__table__.columns}
        self.asset = session.get_one(AssetRow, item.asset).sha256
        people = [self.chance.randbytes(20).hex() for _ in range(WORKERS + REVIEWERS)]
        self.people = ["0x" + one for one in people]
        for n, worker in enumerate(self.people):
            roles = ["annotator"] if n < WORKERS else ["reviewer"]
            session.add(AccountRow(worker=worker, key=worker, name=f"p{n}", roles=roles, person=f"p{n}", created_ms=0))

    def _some(self, session: Session) -> None:
        self.rows.clear()
        for _ in range(_LEASES_AT_ONCE):
            if self.made < self.submissions:
                # Some work much more than others: the busiest tenth does a good third.
                worker = self.people[int(WORKERS * self.chance.random() ** 1.5)]
                self._lease(worker, min(PER_LEASE, self.submissions - self.made))
        self._store(session)

    def _lease(self, worker: str, count: int) -> None:
        from app.station.tables import ItemRow

        chance = self.chance
        items = [chance.randbytes(32) for _ in range(count)]
        for n, item in enumerate(items):
            self.rows[ItemRow].append({**self.item, "id": item, "position": self.made + n + 1, "taken": 1})
        none = "0x" + "00" * 32
        opened = [["0x" + item.hex(), "0x" + self.asset.hex(), none, none] for item in items]
        lease, lease_digest = self._leased(worker, 1, opened, self.annotator)
        works = [self._submission(worker, lease, lease_digest, item) for item in items]
        reviewer = self.people[WORKERS + chance.randrange(REVIEWERS)]
        named = [
            ["0x" + item.hex(), "0x" + self.asset.hex(), [["0x" + digest.hex(), "0x" + payload.hex()]]]
            for item, (digest, payload) in zip(items, works, strict=True)
        ]
        second, second_digest = self._leased(reviewer, 2, named, self.reviewer)
        for item, (digest, payload) in zip(items, works, strict=True):
            review = self._review(reviewer, second, second_digest, item, digest, payload)
            self._decision(worker, lease, item, digest, reviewer, second, review)
        self.made += count

    # --- records ------------------------------------------------------------------------------------------------------

    def _log(self, kind: int, type_: str, message: bytes, payload: bytes) -> tuple[bytes, int]:
        """(digest, index) of a record whose message and payload are JSON already."""
        from app.protocol.canonical import sha256
        from app.protocol.log import leaf_data, leaf_hash
        from app.station.tables import LogRow, NodeRow

        text = _json(payload.decode())
        record = b'{"message":%b,"payload":%b,"signature":"%b","type":"%b"}' % (
            message, text, SIGNATURE.encode(), type_.encode(),
        )  # fmt: skip
        digest, record_hash, index = self.chance.randbytes(32), sha256(record), self.frontier.size
        self.now += 40
        self.frontier, made = self.frontier.append(leaf_hash(leaf_data(kind, digest, record_hash, self.now)))
        self.rows[NodeRow] += ({"level": level, "index": at, "hash": node} for level, at, node in made if level)
        self.rows[LogRow].append(
            {
                "index": index, "kind": kind, "digest": digest, "record_hash": record_hash, "received_ms": self.now,
                "record": record, "status": 1, "signature": _FILLER,
            }
        )  # fmt: skip
        return digest, index

    def _message(self, **fields: Any) -> bytes:
        return _json({name: _wire(value) for name, value in fields.items()})

    def _leased(self, worker: str, role: int, items: list[Any], promised: list[Any]) -> tuple[bytes, bytes]:
        from app.protocol.canonical import sha256
        from app.station.tables import LeaseRow

        held, said = _json(items), _json(promised)
        payload, items_hash, terms_hash = (
            b'{"items":%b,"schema":"lease/1","terms":%b}' % (held, said), sha256(held), sha256(said),
        )  # fmt: skip
        lease, until = self.chance.randbytes(32), self.now + 7 * 86_400_000
        message = self._message(
            leaseId=lease, projectId=self.project, manifestHash=self.manifest_hash, role=role, worker=worker,
            itemsHash=items_hash, termsHash=terms_hash, goldCommit=bytes(32), leasedMs=self.now, expiresMs=until,
            graceMs=until, lateMs=until,
        )  # fmt: skip
        digest, index = self._log(2, "Lease", message, payload)
        self.rows[LeaseRow].append(
            {
                "id": lease, "hash": digest, "project": self.project, "manifest_hash": self.manifest_hash,
                "role": "annotator" if role == 1 else "reviewer", "worker": worker, "state": "completed",
                "leased_ms": self.now, "expires_ms": until, "grace_ms": until, "late_ms": until, "log_index": index,
                "gold_commit": bytes(32), "gold_opening": b"",
            }
        )  # fmt: skip
        return lease, digest

    def _sealed(self, lease: bytes, item: bytes, payload: bytes) -> dict[str, Any]:
        from app.protocol.canonical import sha256

        self.seq += 1
        return {
            "leaseHash": lease, "projectId": self.project, "itemId": item, "manifestHash": self.manifest_hash,
            "payloadHash": sha256(payload), "supersedes": bytes(32), "seq": self.seq, "seenSize": 0,
            "seenRoot": bytes(32), "sealedMs": self.now, "activeMs": 9_000,
        }  # fmt: skip

    def _submission(self, worker: str, lease: bytes, lease_digest: bytes, item: bytes) -> tuple[bytes, bytes]:
        from app.station.tables import SubmissionRow

        answer = self.chance.choice(("cat", "dog", "cow", "emu"))
        payload = b'{"answers":[{"question":"q","type":"text","value":"%b"}],"schema":"answers/1"}' % answer.encode()
        name, sealed = self.chance.randbytes(32), self._sealed(lease_digest, item, payload)
        message = self._message(**sealed, submissionId=name, assetHash=self.asset, worker=worker)
        digest, index = self._log(3, "Submission", message, payload)
        self.rows[SubmissionRow].append(
            {
                "worker": worker, "id": name, "digest": digest, "lease": lease, "item": item, "project": self.project,
                "payload_hash": sealed["payloadHash"], "supersedes": bytes(32), "generation": 0, "status": 1,
                "state": "accepted", "current": True, "reviews_wanted": 1, "reviews_taken": 1, "log_index": index,
                "received_ms": self.now,
            }
        )  # fmt: skip
        return digest, sealed["payloadHash"]

    def _review(
        self, reviewer: str, lease: bytes, lease_digest: bytes, item: bytes, subject: bytes, subject_payload: bytes
    ) -> bytes:
        from app.station.tables import ReviewRow

        payload = b'{"comment":"","fixed":null,"reasons":[],"schema":"review/1","verdict":"accepted"}'
        name, sealed = self.chance.randbytes(32), self._sealed(lease_digest, item, payload)
        message = self._message(
            **sealed, reviewId=name, submissionHash=subject, subjectPayloadHash=subject_payload, verdict=1,
            reviewer=reviewer,
        )  # fmt: skip
        digest, index = self._log(4, "Review", message, payload)
        self.rows[ReviewRow].append(
            {
                "reviewer": reviewer, "id": name, "digest": digest, "lease": lease, "item": item,
                "project": self.project, "submission": subject, "verdict": 1, "payload_hash": sealed["payloadHash"],
                "supersedes": bytes(32), "status": 1, "current": True, "log_index": index, "received_ms": self.now,
            }
        )  # fmt: skip
        return digest

    def _decision(
        self, worker: str, lease: bytes, item: bytes, subject: bytes, reviewer: str, second: bytes, review: bytes
    ) -> None:
        from app.protocol.canonical import sha256
        from app.station.tables import DecisionRow

        evidence = (
            b'{"gold":null,"reviews":["0x%b"],"score_bp":null,"votes":[{"counted":true,"review":"0x%b",'
            b'"verdict":"accepted"}]}' % (review.hex().encode(), review.hex().encode())
        )
        payload = b'{"evidence":%b,"reason":%b,"rule":%b,"schema":"decision/1"}' % (evidence, _REASON, _RULE)
        name = self.chance.randbytes(32)
        message = self._message(
            decisionId=name, submissionHash=subject, verdict=1, reasonHash=sha256(_REASON),
            evidenceHash=sha256(evidence), ruleHash=sha256(_RULE), supersedes=bytes(32), decidedMs=self.now,
        )  # fmt: skip
        decided = self.now
        digest, index = self._log(5, "Decision", message, payload)
        self.rows[DecisionRow].append(
            {
                "id": name, "digest": digest, "submission": subject, "worker": worker, "lease": lease, "item": item,
                "project": self.project, "verdict": 1, "rule": "quorum", "score_bp": None, "supersedes": bytes(32),
                "current": True, "released": True, "released_ms": decided, "decided_ms": decided, "log_index": index,
            }
        )  # fmt: skip
        self._reward(worker, "annotator", lease, item, subject, digest, item, BASE, decided, "accepted")
        self._reward(reviewer, "reviewer", second, subject, review, digest, item, REVIEW_BASE, decided, "review")

    def _reward(
        self, worker: str, role: str, lease: bytes, place: bytes, record: bytes, decision: bytes, item: bytes,
        base: int, decided: int, cause: str,
    ) -> None:  # fmt: skip
        from app.station.tables import RewardRow

        self.rows[RewardRow].append(
            {
                "worker": worker, "account": worker, "role": role, "lease": lease, "place": place,
                "submission": record, "decision": decision, "item": item, "project": self.project,
                "token": self.token, "payer": "station", "base": base, "share_bp": 10_000, "bonus_bp": 0,
                "amount": base, "cause": cause, "state": "frozen", "available_ms": decided + 3 * 86_400_000,
                "distribution": None,
            }
        )  # fmt: skip

    def _store(self, session: Session) -> None:
        from app.station import decide
        from app.station.tables import CheckpointRow, LogRow, MetaRow

        point = self.frontier.checkpoint()
        for row in self.rows[LogRow]:
            row["tree_size"] = point.size
        self.rows[CheckpointRow] = [
            {"size": point.size, "root": point.root, "epoch": self.station.epoch, "made_ms": self.now}
        ]
        # What decisions look at next begins here: the station has decided all of this.
        session.merge(MetaRow(name=decide.DECIDED_TO, value=point.size))
        connection = session.connection()
        for table, rows in self.rows.items():
            statement, written = _insert(table, tuple(rows[0]))
            for row in rows:
                for name, spell in written:
                    row[name] = spell(row[name], None)
            statement.run(connection, rows)


@cache
def _insert(table: Any, names: tuple[str, ...]) -> tuple[Any, list[tuple[str, Any]]]:
    """(the statement as the driver takes it, columns whose values the driver does not know with how they are spelt)."""
    from sqlalchemy import bindparam, insert
    from sqlalchemy.types import TypeDecorator

    from app.store.statement import Statement

    columns = table.__table__.columns
    kinds = [(name, columns[name].type) for name in names]
    clause = insert(table.__table__).values({name: bindparam(name) for name in names})
    spelt = [(name, kind.process_bind_param) for name, kind in kinds if isinstance(kind, TypeDecorator)]
    return Statement(clause), spelt


def _json(value: Any) -> bytes:
    """The canonical form of plain values, without the checks that `canonical` makes of them."""
    return msgspec.json.encode(value, order="sorted")


def _wire(value: Any) -> Any:
    return "0x" + value.hex() if isinstance(value, bytes) else value


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
