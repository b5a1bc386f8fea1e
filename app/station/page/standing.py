"""How a station stands, for who oversees it: counted by the database in a few questions, however many projects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.protocol.code import LeafKind, Verdict
from app.protocol.log import Checkpoint
from app.protocol.messages import Accuracy, Token
from app.station.accuracy import accuracy
from app.station.budget import left_of
from app.station.distribute import is_unsettled
from app.station.exact import sums, whole
from app.station.leaf import newest
from app.station.log import head_of
from app.station.tables import (
    AccountRow,
    BudgetRow,
    CheckpointRow,
    ClaimRow,
    DecisionRow,
    DisputeRow,
    ItemRow,
    LeaseRow,
    LogRow,
    ProjectRow,
    ReviewRow,
    RewardRow,
    SubmissionRow,
    TransactionRow,
)

if TYPE_CHECKING:
    from app.station.station import Station

PER_PAGE = 20
_DECIDED = (int(Verdict.accepted), int(Verdict.fixed), int(Verdict.rejected))
_NEWEST, _CHECKPOINTS = 10, 5


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """`agreement`: of votes with the outcome. Both rates None before anything was decided."""

    id: bytes
    title: str
    state: str
    places: int
    taken: int
    submissions: Mapping[str, int]
    accuracy: Accuracy | None
    agreement: Accuracy | None


@dataclass(frozen=True, slots=True)
class TokenLine:
    """Base units: what is held back, claimable, on its way and paid; set aside for work under way; left of budgets
    (None where nothing limits them)."""

    symbol: str
    decimals: int
    states: Mapping[str, int]
    reserve: int
    left: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    projects: Sequence[ProjectLine]
    page: int
    pages: int
    total: int
    tokens: Sequence[TokenLine]
    head: Checkpoint
    newest: Sequence[tuple[int, LeafKind, int]]
    """(number, kind, received ms), the newest first."""
    checkpoints: Sequence[tuple[int, bytes, int]]
    """(size, root, made ms), the newest first."""
    roles: Mapping[str, int]
    people: int
    blocked: int
    leases: Mapping[str, int]
    disputes: int
    claims: Mapping[str, int]
    transactions: Mapping[str, int]
    distribution: tuple[int, str] | None
    unsettled: bool
    waiting: int
    """Submissions that nobody has decided yet."""


def standing(session: Session, station: Station, page: int) -> Standing:
    """As of one state of the database; projects of one page, everything else as a whole."""
    total = session.scalar(select(func.count()).select_from(ProjectRow).where(ProjectRow.state != "draft")) or 0
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(1, page), pages)
    rows = session.scalars(
        select(ProjectRow)
        .where(ProjectRow.state != "draft")
        .order_by(ProjectRow.created_ms.desc(), ProjectRow.id)
        .limit(PER_PAGE)
        .offset((page - 1) * PER_PAGE)
    ).all()
    last = newest(session)
    accounts = session.execute(select(AccountRow.roles, AccountRow.state)).tuples().all()
    waiting = select(func.count()).where(SubmissionRow.state.in_(("received", "in_review")), SubmissionRow.current)
    return Standing(
        projects=_projects(session, station, rows), page=page, pages=pages, total=total,
        tokens=_tokens(session, station), head=head_of(session),
        newest=[
            (index, LeafKind(kind), at)
            for index, kind, at in session.execute(
                select(LogRow.index, LogRow.kind, LogRow.received_ms).order_by(LogRow.index.desc()).limit(_NEWEST)
            )
        ],
        checkpoints=session.execute(
            select(CheckpointRow.size, CheckpointRow.root, CheckpointRow.made_ms)
            .order_by(CheckpointRow.size.desc())
            .limit(_CHECKPOINTS)
        ).tuples().all(),
        roles=Counter(role for roles, _ in accounts for role in roles), people=len(accounts),
        blocked=sum(state != "active" for _, state in accounts),
        leases=_states(session, LeaseRow), claims=_states(session, ClaimRow),
        transactions=_states(session, TransactionRow),
        disputes=session.scalar(select(func.count()).where(DisputeRow.state == "open")) or 0,
        distribution=None if last is None else (last.number, last.state),
        unsettled=is_unsettled(session, station.clock()), waiting=session.scalar(waiting) or 0,
    )  # fmt: skip


def _states(session: Session, table: type[LeaseRow] | type[ClaimRow] | type[TransactionRow]) -> dict[str, int]:
    return dict(session.execute(select(table.state, func.count()).group_by(table.state)).tuples().all())


def _projects(session: Session, station: Station, rows: Sequence[ProjectRow]) -> list[ProjectLine]:
    ids = [row.id for row in rows]
    items = {
        project: (count, int(taken))
        for project, count, taken in session.execute(
            select(ItemRow.project, func.count(), func.coalesce(func.sum(ItemRow.taken), 0))
            .where(ItemRow.project.in_(ids), ItemRow.kind == "item")
            .group_by(ItemRow.project)
        )
    }
    sent: dict[bytes, dict[str, int]] = {}
    for project, state, count in session.execute(
        select(SubmissionRow.project, SubmissionRow.state, func.count())
        .where(SubmissionRow.project.in_(ids))
        .group_by(SubmissionRow.project, SubmissionRow.state)
    ):
        sent.setdefault(project, {})[state] = count
    verdicts: dict[bytes, Counter[int]] = {}
    for project, verdict, count in session.execute(
        select(DecisionRow.project, DecisionRow.verdict, func.count())
        .where(DecisionRow.project.in_(ids), DecisionRow.current, DecisionRow.verdict.in_(_DECIDED))
        .group_by(DecisionRow.project, DecisionRow.verdict)
    ):
        verdicts.setdefault(project, Counter())[verdict] = count
    votes: dict[bytes, Counter[bool]] = {}
    same = DecisionRow.verdict == ReviewRow.verdict
    for project, agrees, count in session.execute(
        select(ReviewRow.project, same, func.count())
        .join(DecisionRow, (DecisionRow.submission == ReviewRow.submission) & DecisionRow.current)
        .where(ReviewRow.project.in_(ids), ReviewRow.current)
        .group_by(ReviewRow.project, same)
    ):
        votes.setdefault(project, Counter())[bool(agrees)] = count
    found = []
    for row in rows:
        wanted = station.catalog.terms(session, row.manifest_hash).manifest.annotators_per_item
        count, taken = items.get(row.id, (0, 0))
        decided, voted = verdicts.get(row.id, Counter()), votes.get(row.id, Counter())
        found.append(
            ProjectLine(
                row.id, row.title, row.state, count * wanted, taken, sent.get(row.id, {}),
                accuracy(decided[int(Verdict.accepted)], decided.total()), accuracy(voted[True], voted.total()),
            )
        )  # fmt: skip
    return found


def _tokens(session: Session, station: Station) -> list[TokenLine]:
    network = station.authority.network
    named: dict[str, Token] = {
        token.address: token for token in (network.chain.tokens if network.chain else network.tokens)
    }
    lines: dict[str, dict[str, int]] = {}
    for token, state, *parts in session.execute(
        select(RewardRow.token, RewardRow.state, *sums(RewardRow.amount)).group_by(RewardRow.token, RewardRow.state)
    ):
        lines.setdefault(token, {})[state] = whole(parts)
    reserve: Counter[str] = Counter()
    left: Counter[str] = Counter()
    for row in session.scalars(select(BudgetRow)):
        reserve[row.token] += row.reserved
        left[row.token] += left_of(row)
    found = []
    for token in sorted({*named, *lines, *left}):
        known = named.get(token)
        symbol, decimals = (known.symbol, known.decimals) if known else (token, 0)
        line = TokenLine(symbol, decimals, lines.get(token, {}), reserve[token], left.get(token))
        found.append(line)
    return found
