"""What was earned: the station's signed lines, the distributions they went into, and what each token comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from app.core.changes import Changes
from app.core.claim import Distribution, Entitlement
from app.core.reward import RewardLine, RewardState
from app.protocol.canonical import sha256
from app.protocol.earning import DistributionAnswer
from app.protocol.earning import RewardLine as Line
from app.protocol.envelope import Envelope
from app.protocol.messages import Token
from app.protocol.statement import page_names
from app.store.tables import DistributionRow, EntitlementRow, ItemRow, OutboxRow, ProjectRow, RewardRow, StatementRow

_BREAK = b"\n"
"""Between pages: canonical JSON holds no line break."""


@dataclass(frozen=True, slots=True)
class TokenTotal:
    """Sums of one token in base units; tokens are never added to one another."""

    token: str
    symbol: str
    decimals: int
    pending: int = 0
    frozen: int = 0
    claimable: int = 0
    claiming: int = 0
    claimed: int = 0
    external: int = 0


def keep_statement(
    session: Session,
    station_id: str,
    record: Envelope,
    lines: Sequence[Line],
    tokens: Sequence[Token],
    pages: Sequence[bytes],
) -> Changes:
    """Put a verified statement in place of the one before: it names every line of this worker.

    `pages` are the exact bytes that hold the lines.
    """
    named = {token.address: token for token in tokens}
    session.execute(delete(RewardRow).where(RewardRow.station_id == station_id))
    rows = []
    for line in lines:
        token = named.get(line.token)
        rows.append(
            {
                "id": f"{line.submission[2:]}:{line.token[2:12]}:{line.decision[2:18]}",
                "station_id": station_id,
                "submission_digest": line.submission[2:],
                "token": line.token,
                "amount": line.amount,
                "state": line.state,
                "account": line.account,
                "available_ms": line.available_ms or 0,
                "document": {
                    "symbol": token.symbol if token else "tokens",
                    "decimals": token.decimals if token else 0,
                    "base": line.base,
                    "share_bp": line.share_bp,
                    "bonus_bp": line.bonus_bp,
                    "cause": line.cause,
                    "payer": line.payer,
                    "project": line.project[2:],
                    "item": line.item[2:],
                    "role": line.role,
                },
            }
        )
    for start in range(0, len(rows), 500):
        session.execute(insert(RewardRow), rows[start : start + 500])
    number = record.message["number"]
    if page_names(record.payload or b"[]"):
        # Long statements differ little from one another: only the newest keeps its pages.
        older = (StatementRow.station_id == station_id, StatementRow.number < number)
        session.execute(update(StatementRow).where(*older).values(lines=b""))
    kept = {"station_id": station_id, "number": number, "record": record.encode(), "lines": _BREAK.join(pages)}
    session.execute(insert(StatementRow).values(kept).on_conflict_do_nothing())
    return Changes(rewards=True)


def newest_statement(session: Session, station_id: str) -> tuple[Envelope, list[bytes]] | None:
    """(the newest statement, the exact bytes that hold its lines); None before one came."""
    where = StatementRow.station_id == station_id
    row = session.scalars(select(StatementRow).where(where).order_by(StatementRow.number.desc()).limit(1)).first()
    return None if row is None else (Envelope.decode(row.record), row.lines.split(_BREAK))


def statement_pages(session: Session, station_id: str) -> dict[bytes, bytes]:
    """{hash: page} of the newest statement."""
    found = newest_statement(session, station_id)
    return {} if found is None else {sha256(page): page for page in found[1]}


def statement_number(session: Session, station_id: str) -> int:
    """The number of the newest statement that is kept; 0 before the first."""
    query = select(func.max(StatementRow.number)).where(StatementRow.station_id == station_id)
    return session.scalar(query) or 0


def keep_distribution(session: Session, station_id: str, answer: DistributionAnswer) -> Changes:
    """Remember a verified distribution and this worker's leaves in it."""
    record = Envelope.from_wire(answer.distribution)
    number = record.message["number"]
    row = {
        "station_id": station_id,
        "number": number,
        "root": record.message["root"].hex(),
        "record": record.encode(),
        "active": answer.state == "promoted",
    }
    statement = insert(DistributionRow).values(row)
    session.execute(
        statement.on_conflict_do_update(index_elements=["station_id", "number"], set_={"active": row["active"]})
    )
    for own in answer.own:
        leaf = {
            "station_id": station_id,
            "number": number,
            "token": own.leaf.token,
            "account": own.leaf.account,
            "cumulative": own.leaf.cumulative,
            "proof": list(own.proof),
        }
        known = insert(EntitlementRow).values(leaf)
        newest = {name: known.excluded[name] for name in ("account", "cumulative", "proof")}
        session.execute(known.on_conflict_do_update(index_elements=["station_id", "number", "token"], set_=newest))
    return Changes(rewards=True, claims=True)


def last_distribution(session: Session, station_id: str) -> Distribution | None:
    """The newest distribution known here, with this worker's leaves."""
    where = DistributionRow.station_id == station_id
    row = session.scalars(select(DistributionRow).where(where).order_by(DistributionRow.number.desc())).first()
    return _distribution(session, row) if row else None


def distribution_of(session: Session, station_id: str, number: int) -> Distribution | None:
    """The distribution of that number as it was kept here; None when it was not."""
    row = session.get(DistributionRow, (station_id, number))
    return _distribution(session, row) if row else None


def _distribution(session: Session, row: DistributionRow) -> Distribution:
    message = Envelope.decode(row.record).message
    mine = (EntitlementRow.station_id == row.station_id, EntitlementRow.number == row.number)
    leaves = [
        Entitlement("", leaf.account, leaf.token, int(leaf.cumulative), tuple(leaf.proof))
        for leaf in session.scalars(select(EntitlementRow).where(*mine).order_by(EntitlementRow.token))
    ]
    return Distribution(
        row.number,
        row.root,
        message["previousRoot"].hex(),
        message["logSize"],
        message["logRoot"].hex(),
        tuple(leaves),
        row.active,
    )


def lines(session: Session, station_id: str = "") -> list[RewardLine]:
    """Every reward line with the names this workspace knows, newest items last."""
    query = select(RewardRow).order_by(RewardRow.available_ms, RewardRow.id)
    if station_id:
        query = query.where(RewardRow.station_id == station_id)
    titles = {row.remote: row.title for row in session.scalars(select(ProjectRow)) if row.remote}
    names: dict[str, str] = {}
    for name, digest in session.execute(
        select(ItemRow.name, OutboxRow.digest).join(OutboxRow, OutboxRow.item_id == ItemRow.id)
    ):
        names[digest] = name
    return [_line(row, titles, names) for row in session.scalars(query)]


def totals(rewards: Sequence[RewardLine]) -> list[TokenTotal]:
    """Per token, in order of symbol: what is pending, frozen, claimable, on its way, paid."""
    sums: dict[str, dict[str, int]] = {}
    seen: dict[str, RewardLine] = {}
    for line in rewards:
        seen[line.token] = line
        if line.state is not RewardState.VOID:
            per_state = sums.setdefault(line.token, {})
            per_state[line.state.value] = per_state.get(line.state.value, 0) + line.amount
    return [
        TokenTotal(token, line.symbol, line.decimals, **sums.get(token, {}))
        for token, line in sorted(seen.items(), key=lambda pair: (pair[1].symbol, pair[0]))
    ]


def _line(row: RewardRow, titles: dict[str, str], names: dict[str, str]) -> RewardLine:
    document = row.document
    return RewardLine(
        id=row.id,
        submission_digest=row.submission_digest,
        project=titles.get(document["project"], document["project"][:8]),
        item=names.get(row.submission_digest, document["item"][:8]),
        token=row.token,
        symbol=document["symbol"],
        decimals=document["decimals"],
        base=int(document["base"]),
        share_bp=document["share_bp"],
        bonus_bp=document["bonus_bp"],
        amount=int(row.amount),
        cause=document["cause"],
        state=RewardState(row.state),
        payer=document["payer"],
        account=row.account,
        available_ms=row.available_ms,
    )
