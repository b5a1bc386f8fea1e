"""What a manager sees of a station at a glance: progress, quality with its intervals, rewards, money on its way."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.protocol.administration import (
    AnnotatorQuality,
    BackgroundWork,
    ExportFormat,
    GoldQuality,
    MoneyTotal,
    Overview,
    PersonLine,
    ProjectOverview,
    ReviewerQuality,
)
from app.protocol.code import Verdict
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import Manifest
from app.station import overlap
from app.station.accuracy import DECIDED, SHOWN_FROM, accuracy, agreements, known_errors, of_annotator, verdicts
from app.station.distribute import is_unsettled, restored_ms
from app.station.gold_withdrawal import People, tally_of
from app.station.leaf import newest
from app.station.log import head_of
from app.station.queue import backlog, now_ms
from app.station.tables import (
    AccountRow,
    BudgetRow,
    ClaimRow,
    DecisionRow,
    DisputeRow,
    GoldRow,
    ItemRow,
    LeaseRow,
    MemberRow,
    ProjectRow,
    ReviewRow,
    RewardRow,
    SubmissionRow,
)

if TYPE_CHECKING:
    from app.station.station import Station

_MOST_GOLD = 200


def overview(session: Session, station: Station) -> Overview:
    """As of one state of the database."""
    head, last = head_of(session), newest(session)
    claims = session.execute(select(ClaimRow.state, func.count()).group_by(ClaimRow.state)).tuples().all()
    names = dict(session.execute(select(AccountRow.worker, AccountRow.name)).tuples().all())
    rows = session.scalars(select(ProjectRow).where(ProjectRow.state != "draft").order_by(ProjectRow.created_ms))
    return Overview(
        name=station.authority.network.name,
        station=to_hex(station.id),
        people=len(names),
        log_size=head.size,
        log_root=to_hex(head.root),
        pay=station.authority.network.pay,
        distribution=0 if last is None else last.number,
        distribution_state="" if last is None else last.state,
        claims=dict(claims),
        projects=tuple(project_overview(session, station, row, names) for row in rows),
        accounts=_accounts(session),
        restored_ms=restored_ms(session),
        unsettled=is_unsettled(session, station.clock()),
        formats=_formats(),
        background=_background(station),
    )


def _accounts(session: Session) -> tuple[PersonLine, ...]:
    joined: dict[str, list[str]] = {}
    pairs = session.execute(select(MemberRow.worker, MemberRow.project).distinct()).tuples()
    for worker, project in pairs:
        joined.setdefault(worker, []).append(to_hex(project))
    rows = session.scalars(select(AccountRow).order_by(AccountRow.created_ms.desc()))
    return tuple(
        PersonLine(
            worker=row.worker, name=row.name, roles=tuple(row.roles), state=row.state, joined_ms=row.created_ms,
            projects=tuple(sorted(joined.get(row.worker, ()))),
        )
        for row in rows
    )  # fmt: skip


def _background(station: Station) -> BackgroundWork:
    found = backlog(station.queue.look(), now_ms())
    return BackgroundWork(
        waiting=found.waiting, running=found.running, oldest_s=found.oldest_ms // 1000,
        problems=tuple(f"{name}: {problem}" for name, problem in found.problems),
    )  # fmt: skip


def _formats() -> tuple[ExportFormat, ...]:
    # Imported here: reading formats takes half a second to load, and only managers ask.
    from app.formats.registry import formats

    return tuple(
        ExportFormat(name=one.name, title=one.title, modalities=tuple(sorted(one.modalities)))
        for one in formats()
        if one.can_write
    )


def project_overview(session: Session, station: Station, row: ProjectRow, names: dict[str, str]) -> ProjectOverview:
    """One project; `names` are those of its people, empty for whoever may not see them."""
    manifest = station.catalog.terms(session, row.manifest_hash).manifest
    items, taken, extra = session.execute(
        select(
            func.count(), func.coalesce(func.sum(ItemRow.taken), 0), func.coalesce(func.sum(ItemRow.extra), 0)
        ).where(ItemRow.project == row.id, ItemRow.kind == "item")
    ).one()
    states = session.execute(
        select(SubmissionRow.state, func.count()).where(SubmissionRow.project == row.id).group_by(SubmissionRow.state)
    )
    leases = select(func.count()).where(LeaseRow.project == row.id, LeaseRow.state.in_(("active", "late")))
    reviews = select(func.count()).where(ReviewRow.project == row.id, ReviewRow.current)
    disputes = select(func.count()).where(DisputeRow.project == row.id, DisputeRow.state == "open")
    annotators = _annotators(session, row.id, names)
    return ProjectOverview(
        project=to_hex(row.id),
        title=row.title,
        state=row.state,
        modality=row.modality,
        items=items,
        places=items * manifest.annotators_per_item + int(extra),
        places_taken=int(taken),
        open_leases=session.scalar(leases) or 0,
        submissions=dict(states.tuples().all()),
        reviews=session.scalar(reviews) or 0,
        open_disputes=session.scalar(disputes) or 0,
        annotators=annotators,
        reviewers=_reviewers(session, row.id, names),
        money=_money(session, station, row.id),
        accuracy=accuracy(sum(one.accepted for one in annotators), sum(one.decided for one in annotators)),
        gold=_gold(session, station, row.id, manifest),
        overlap=overlap.advice(session, row.id, manifest),
    )


def _annotators(session: Session, project: bytes, names: dict[str, str]) -> tuple[AnnotatorQuality, ...]:
    submitted = dict(
        session.execute(
            select(SubmissionRow.worker, func.count())
            .where(SubmissionRow.project == project, SubmissionRow.current)
            .group_by(SubmissionRow.worker)
        )
        .tuples()
        .all()
    )
    counted = verdicts(session, project)
    gold = {
        worker: (count, score)
        for worker, count, score in session.execute(
            select(DecisionRow.worker, func.count(), func.avg(DecisionRow.score_bp))
            .join(GoldRow, GoldRow.item == DecisionRow.item)
            .where(DecisionRow.project == project, DecisionRow.current, DecisionRow.score_bp.is_not(None))
            .group_by(DecisionRow.worker)
        )
    }
    found = []
    for worker in sorted(submitted.keys() | counted.keys()):
        counts = counted.get(worker, Counter())
        gold_items, score = gold.get(worker, (0, None))
        found.append(
            AnnotatorQuality(
                worker=worker, name=names.get(worker, ""), submitted=submitted.get(worker, 0),
                decided=sum(counts[verdict] for verdict in DECIDED), accepted=counts[Verdict.accepted],
                fixed=counts[Verdict.fixed], rejected=counts[Verdict.rejected], accuracy=of_annotator(counts),
                gold_items=gold_items,
                gold_bp=round(score) if score is not None and gold_items >= SHOWN_FROM else None,
            )
        )  # fmt: skip
    return tuple(found)


def _reviewers(session: Session, project: bytes, names: dict[str, str]) -> tuple[ReviewerQuality, ...]:
    # An outcome may be another one after a dispute: the one in force is what a vote is compared with.
    errors = known_errors(session, project)
    return tuple(
        ReviewerQuality(
            worker=worker, name=names.get(worker, ""), reviews=sum(found.values()),
            agreement=accuracy(found[True], found[True] + found[False]), accuracy=accuracy(*errors.get(worker, (0, 0))),
        )
        for worker, found in sorted(agreements(session, project).items())
    )  # fmt: skip


def _gold(session: Session, station: Station, project: bytes, manifest: Manifest) -> tuple[GoldQuality, ...]:
    rows = session.execute(
        select(GoldRow, ItemRow.title, ItemRow.kind)
        .join(ItemRow, ItemRow.id == GoldRow.item)
        .where(GoldRow.project == project, GoldRow.use == "gold")
        .order_by(GoldRow.state.desc(), ItemRow.position)
        .limit(_MOST_GOLD)
    ).all()
    found, people = [], People(session, station, project, manifest)
    for row, title, kind in rows:
        tally = tally_of(session, station, row, manifest, people)
        found.append(
            GoldQuality(
                item=to_hex(row.item), title=title, state=row.state, alias=kind == "alias", why=row.why,
                passed=accuracy(tally.passed, tally.asked), good=accuracy(tally.good_passed, tally.good_asked),
            )
        )  # fmt: skip
    return tuple(found)


def _money(session: Session, station: Station, project: bytes) -> tuple[MoneyTotal, ...]:
    network = station.authority.network
    known = {token.address: token for token in (network.chain.tokens if network.chain else network.tokens)}
    sums: dict[str, Counter[str]] = {}
    # Amounts are text in the database, since no database keeps such integers exactly: they are added here.
    lines = select(RewardRow.token, RewardRow.state, RewardRow.amount).where(RewardRow.project == project)
    for token, state, amount in session.execute(lines.execution_options(yield_per=5000)):
        sums.setdefault(token, Counter())[state] += amount
    budgets = {row.token: row for row in session.scalars(select(BudgetRow).where(BudgetRow.project == project))}
    found = []
    for token in sorted(sums.keys() | budgets.keys()):
        named, budget = known.get(token), budgets.get(token)
        found.append(
            MoneyTotal(
                token=token, symbol=named.symbol if named else "tokens", decimals=named.decimals if named else 0,
                funded=str(budget.funded) if budget else None, reserved=str(budget.reserved if budget else 0),
                states={state: str(amount) for state, amount in sorted(sums.get(token, Counter()).items())},
            )
        )  # fmt: skip
    return tuple(found)
