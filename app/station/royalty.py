"""Versions of a project's dataset, and income split over the people whose accepted work is in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.chain import distributor as contract
from app.chain.rpc import Rpc
from app.errors import BlockedError, InputError, RejectedError
from app.protocol.administration import VersionLine
from app.protocol.code import Verdict
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.manifest import encode
from app.protocol.problem import ProblemType
from app.protocol.reward import AMOUNT_LIMIT
from app.protocol.reward_line import royalty_lines
from app.protocol.royalty import Contribution, Contributions, Dataset, Version, read_version
from app.signing.signer import KeyRole
from app.station import transaction
from app.station.decide import decide_all
from app.station.log import head_of, logged
from app.station.refusal import Refusal
from app.station.reward import insert_lines
from app.station.statement import tell_statements
from app.station.tables import (
    DecisionRow,
    IncomeRow,
    LeaseRow,
    LogRow,
    ProjectRow,
    ReviewRow,
    RewardRow,
    SubmissionRow,
    VersionRow,
    WeightRow,
)

if TYPE_CHECKING:
    from app.station.station import Station

_CALL = "register"
_AT_ONCE = 2_000


class _Evidence(msgspec.Struct):
    reviews: tuple[str, ...] = ()


class _Body(msgspec.Struct):
    """The one part of a decision's payload that weights need; the station wrote it itself."""

    evidence: _Evidence | None = None


class _Wire(msgspec.Struct):
    payload: str


_WIRE, _BODY = msgspec.json.Decoder(_Wire), msgspec.json.Decoder(_Body)


@dataclass(frozen=True, slots=True)
class Split:
    """An income as it was split: how many people got something, and what is left for the version's next income."""

    record: bytes
    people: int
    paid: int
    carried: int


def register_version(station: Station, project: bytes, rpc: Rpc | None = None) -> Version:
    """The project's dataset as it is now; the newest version again where nothing was accepted since.

    With a chain it is written into the contract as well, see `anchor`. Refusal for a project that is not there,
    InputError when nobody's work has a weight.
    """
    decide_all(station)
    found, version = station.read(_measure, station, project)
    made: Version = station.write(_keep, station, found, version)
    if rpc is not None:
        anchor(station, rpc)
    return made


def _measure(session: Session, station: Station, project: bytes) -> tuple[Dataset, Version]:
    row = session.get(ProjectRow, project)
    if row is None or row.state == "draft":
        raise Refusal(ProblemType.NOT_FOUND, "There is no such project.", "`station progress` lists them.")
    head, contributions = head_of(session), Contributions()
    for decision, submission, reviews in _decisions(session, station, project):
        contributions.decide(decision.log_index, submission, Verdict(decision.verdict), reviews)
    dataset = contributions.dataset(project, head.size)
    if not dataset.weights:
        raise InputError(
            "Nobody's work in this dataset has a royalty weight.",
            "Weights stand in the project's terms (`royalty`), and count work leased under them.",
        )
    return dataset, dataset.version(station.id, project, head.size, head.root)


def _decisions(
    session: Session, station: Station, project: bytes
) -> Iterator[tuple[DecisionRow, Contribution, list[Contribution]]]:
    """Every decision of a project in log order with the work it is about and the reviews it names."""
    rows = session.execute(
        select(DecisionRow, SubmissionRow.worker, LeaseRow.manifest_hash, LogRow.record)
        .join(SubmissionRow, SubmissionRow.digest == DecisionRow.submission)
        .join(LeaseRow, LeaseRow.id == SubmissionRow.lease)
        .join(LogRow, LogRow.index == DecisionRow.log_index)
        .where(DecisionRow.project == project)
        .order_by(DecisionRow.log_index)
        .execution_options(yield_per=_AT_ONCE)
    )
    for part in rows.partitions(_AT_ONCE):
        named = [_reviews(record) for _, _, _, record in part]
        wanted = [one for some in named for one in some]
        known = _reviewers(session, station, project, wanted)
        for (decision, worker, manifest_hash, _), some in zip(part, named, strict=True):
            weight = station.catalog.terms(session, manifest_hash).manifest.royalty.annotator
            session.expunge(decision)
            work = Contribution(decision.submission, worker, project, weight)
            yield decision, work, [known[one] for one in some]


def _reviews(record: bytes) -> list[bytes]:
    body = _BODY.decode(_WIRE.decode(record).payload)
    return [from_hex(one) for one in body.evidence.reviews] if body.evidence is not None else []


def _reviewers(session: Session, station: Station, project: bytes, digests: list[bytes]) -> dict[bytes, Contribution]:
    found = {}
    for start in range(0, len(digests), 500):
        rows = session.execute(
            select(ReviewRow.digest, LeaseRow.worker, LeaseRow.manifest_hash)
            .join(LeaseRow, LeaseRow.id == ReviewRow.lease)
            .where(ReviewRow.digest.in_(digests[start : start + 500]))
        )
        for digest, worker, manifest_hash in rows:
            weight = station.catalog.terms(session, manifest_hash).manifest.royalty.reviewer
            found[digest] = Contribution(digest, worker, project, weight)
    return found


def _keep(session: Session, station: Station, found: Dataset, version: Version) -> Version:
    before = newest(session, from_hex(version.project))
    same = ("records_root", "weights_root")
    if before is not None and all(getattr(before, name) == getattr(version, name) for name in same):
        return before  # nothing was accepted since: it is the same dataset
    session.add(
        VersionRow(
            id=version.id, project=from_hex(version.project), log_size=version.log_size, data=encode(version),
            anchored=False, made_ms=station.clock(),
        )
    )  # fmt: skip
    session.flush()
    rows = [{"version": version.id, "worker": worker, "weight": weight} for worker, weight in found.weights.items()]
    session.execute(insert(WeightRow), rows)
    return version


def lines(session: Session) -> list[VersionLine]:
    """Every registered version with its income so far, newest first."""
    income: dict[bytes, Counter[str]] = {}
    for version, token, amount in session.execute(select(IncomeRow.version, IncomeRow.token, IncomeRow.amount)):
        income.setdefault(version, Counter())[token] += amount
    found = []
    for row in session.scalars(select(VersionRow).order_by(VersionRow.log_size.desc())):
        version = read_version(row.data)
        found.append(
            VersionLine(
                version=to_hex(row.id), project=version.project, log_size=version.log_size, records=version.records,
                contributors=version.contributors, total_weight=version.total_weight, anchored=row.anchored,
                income={token: str(amount) for token, amount in sorted(income.get(row.id, Counter()).items())},
            )
        )  # fmt: skip
    return found


def newest(session: Session, project: bytes) -> Version | None:
    query = select(VersionRow.data).where(VersionRow.project == project)
    data = session.scalar(query.order_by(VersionRow.log_size.desc()).limit(1))
    return None if data is None else read_version(data)


def is_any_unanchored(session: Session) -> bool:
    """Whether a version is not in the contract yet."""
    return session.scalar(select(VersionRow.id).where(~VersionRow.anchored).limit(1)) is not None


def anchor(station: Station, rpc: Rpc) -> bool:
    """Writes versions into the contract, each once; whether one came further. An older contract keeps none."""
    moved, distributor = False, transaction.chain_of(station).distributor
    for data in station.read(_unanchored):
        version = read_version(data)
        subject = version.id.hex()
        if not _is_registered(rpc, distributor, version.id):
            if not station.read(transaction.in_flight, _CALL, subject):
                call = contract.register(
                    version.id, from_hex(version.records_root), from_hex(version.weights_root), version.total_weight,
                    version.log_size,
                )  # fmt: skip
                transaction.send(station, rpc, KeyRole.PUBLISHER, _CALL, call, subject=subject)
            transaction.follow_all(station, rpc)
            if not _is_registered(rpc, distributor, version.id):
                continue
        station.write(_mark_anchored, version.id)
        moved = True
    return moved


def _is_registered(rpc: Rpc, distributor: str, version: bytes) -> bool:
    try:
        return contract.is_registered(rpc, distributor, version)
    except RejectedError as error:
        raise BlockedError(
            "The station's contract keeps no versions of datasets.",
            "It is an older one: income needs a newer contract.",
        ) from error


def _unanchored(session: Session) -> list[bytes]:
    return list(session.scalars(select(VersionRow.data).where(~VersionRow.anchored).order_by(VersionRow.log_size)))


def _mark_anchored(session: Session, version: bytes) -> None:
    session.execute(update(VersionRow).where(VersionRow.id == version).values(anchored=True))


def record_income(station: Station, income: bytes, version: bytes, token: str, amount: int) -> Split:
    """Signs and logs an income of a version and makes everybody's line of it; the same id again is the same income.

    That the money came is the word of whoever calls this. Refusal for another income with this id or a version that is
    not there, InputError for a token that the station does not pay or an amount out of range.
    """
    if not 0 < amount < AMOUNT_LIMIT:
        raise InputError("The income is out of range.", "An amount is a whole number of base units from 1 to 2^128.")
    chain = station.authority.network.chain
    if token not in {one.address for one in (chain.tokens if chain else station.authority.network.tokens)}:
        raise InputError("The station does not pay in this token.", f"{token} is not in its network document.")
    split: Split = station.write(_record, station, income, version, token, amount)
    tell_statements(station, station.read(_contributors, version))
    return split


def _contributors(session: Session, version: bytes) -> list[str]:
    return list(session.scalars(select(WeightRow.worker).where(WeightRow.version == version)))


def _record(session: Session, station: Station, income: bytes, version: bytes, token: str, amount: int) -> Split:
    row, known = session.get(VersionRow, version), session.get(IncomeRow, income)
    if row is None:
        raise Refusal(ProblemType.NOT_FOUND, "There is no such version.", "Register it first.")
    if known is not None:
        if (known.version, known.token, known.amount) != (version, token, amount):
            raise Refusal(ProblemType.CONFLICT, "Another income with this id is here already.", "The first one stays.")
        record = logged(session, known.log_index)
        return _split(session, record.encode(), record.digest(station.authority.records), known.carried)
    if station.authority.network.chain is not None and not row.anchored:
        raise BlockedError("The contract does not know this version yet.", "Nothing was split; try again in a minute.")
    now, weights = station.clock(), _weights(session, version)
    message = {"incomeId": income, "versionId": version, "token": token, "amount": amount, "receivedMs": now}
    record = station.sign("Income", message, row.data)
    digest = record.digest(station.authority.records)
    index = station.log.append(session, record, now, digest=digest)
    lines, carried = royalty_lines(message, digest, row.project, weights, _carried(session, version, token))
    session.add(
        IncomeRow(
            id=income, version=version, token=token, amount=amount, carried=carried, log_index=index, received_ms=now
        )
    )
    insert_lines(session, lines, now)
    return Split(record.encode(), len(lines), sum(line.amount for line in lines), carried)


def _split(session: Session, record: bytes, digest: bytes, carried: int) -> Split:
    amounts = session.scalars(select(RewardRow.amount).where(RewardRow.submission == digest)).all()
    return Split(record, len(amounts), sum(amounts), carried)


def _weights(session: Session, version: bytes) -> Mapping[str, int]:
    return dict(
        session.execute(select(WeightRow.worker, WeightRow.weight).where(WeightRow.version == version)).tuples().all()
    )


def _carried(session: Session, version: bytes, token: str) -> int:
    query = select(IncomeRow.carried).where(IncomeRow.version == version, IncomeRow.token == token)
    return session.scalar(query.order_by(IncomeRow.log_index.desc()).limit(1)) or 0
