"""How many annotators an item needs: more where answers disagree, fewer where one is surely right, by printed rules.

The probability that an answer is right is Toloka's: from each annotator's smoothed accuracy, over the options of a
single-choice question. It advises the manager; it ends an item's overlap only where the manifest says at how much.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.administration import OverlapAdvice
from app.protocol.canonical import parse_canonical
from app.protocol.manifest import Manifest
from app.protocol.reward import WHOLE_BP
from app.quality.aggregation import skill_posterior, smoothed_accuracy
from app.station import accuracy, budget, content
from app.station.catalog import Terms
from app.station.grade import agreement
from app.station.log import logged
from app.station.tables import GoldRow, ItemRow, ProjectRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

ADVISED_BP = 9_500
"""What counts as sure where the manifest names nothing."""
_LOOKED_AT = 500


def adjust(session: Session, station: Station, items: Iterable[bytes]) -> int:
    """Opens or closes places of items that were just answered, by the rule of their project; how many were changed."""
    changed = 0
    for item_id in dict.fromkeys(items):
        item = session.get_one(ItemRow, item_id)
        project = session.get_one(ProjectRow, item.project)
        terms = station.catalog.terms(session, project.manifest_hash)
        if item.kind != "item" or not (terms.manifest.overlap.most or terms.manifest.overlap.stop_bp):
            continue
        extra = _extra(session, station, item, terms)
        if extra != item.extra:
            item.extra = extra
            changed += 1
    session.flush()
    return changed


def _extra(session: Session, station: Station, item: ItemRow, terms: Terms) -> int:
    manifest, rule = terms.manifest, terms.manifest.overlap
    rows = _answers(session, [item.id]).get(item.id, [])
    planned = manifest.annotators_per_item
    if not rows or session.get(GoldRow, item.id) is not None:
        return item.extra
    open_places = len(rows) < planned + item.extra and item.taken == len(rows)
    if rule.stop_bp and open_places and _surest(session, item.project, manifest, rows) >= rule.stop_bp:
        return len(rows) - planned
    # One more at a time, once everybody has answered, and only where it can be paid.
    if len(rows) < planned + item.extra or planned + item.extra >= rule.most or len(rows) < 2:
        return item.extra
    works = [content.opened(session, station, value) for _, value in rows]
    if agreement(works, manifest.modality) >= rule.agree_bp:
        return item.extra
    reserve = manifest.dispute_reserve_bp
    if budget.affordable(session, item.project, manifest.terms.annotator, 1, reserve_bp=reserve) < 1:
        return item.extra
    return item.extra + 1


def advice(session: Session, project: bytes, manifest: Manifest) -> OverlapAdvice | None:
    """Of the items under way: how many are sure enough to need no more annotators; None where nobody else is planned or
    no question has options."""
    most = max(manifest.annotators_per_item, manifest.overlap.most)
    if most < 2 or not any(one.kind == "single_choice" for one in manifest.questions):
        return None
    open_items = session.scalars(
        select(ItemRow.id)
        .where(
            ItemRow.project == project, ItemRow.kind == "item", ItemRow.taken >= 1,
            ItemRow.taken < manifest.annotators_per_item + ItemRow.extra,
        )
        .order_by(ItemRow.position)
        .limit(_LOOKED_AT)
    ).all()  # fmt: skip
    level = manifest.overlap.stop_bp or ADVISED_BP
    skills: dict[str, float] = {}
    found = _answers(session, open_items)
    sure = sum(_surest(session, project, manifest, rows, skills) >= level for rows in found.values())
    return OverlapAdvice(items=len(found), sure=sure, level_bp=level, decides=bool(manifest.overlap.stop_bp))


def _answers(session: Session, items: Sequence[bytes]) -> dict[bytes, list[tuple[str, dict[str, Any]]]]:
    """{item: (worker, payload) of what counts}."""
    rows = session.execute(
        select(SubmissionRow.item, SubmissionRow.worker, SubmissionRow.log_index)
        .where(
            SubmissionRow.item.in_(items), SubmissionRow.current, SubmissionRow.state.not_in(("rejected", "returned"))
        )
        .order_by(SubmissionRow.log_index)
    )  # fmt: skip
    found: dict[bytes, list[tuple[str, dict[str, Any]]]] = {}
    for item, worker, index in rows.all():
        found.setdefault(item, []).append((worker, parse_canonical(logged(session, index).payload or b"")))
    return found


def _surest(
    session: Session,
    project: bytes,
    manifest: Manifest,
    rows: Sequence[tuple[str, dict[str, Any]]],
    skills: dict[str, float] | None = None,
) -> int:
    """The probability of the likeliest answers in 1/10,000: that of the least sure single-choice question."""
    skills = {} if skills is None else skills
    for worker, _ in rows:
        if worker not in skills:
            counts = accuracy.verdicts(session, project, worker).get(worker)
            found = None if counts is None else accuracy.of_annotator(counts)
            right = 0 if found is None else round(found.rate_bp * found.n / WHOLE_BP)
            skills[worker] = smoothed_accuracy(right, 0 if found is None else found.n)
    surest = WHOLE_BP
    asked = [one for one in manifest.questions if one.kind == "single_choice" and len(one.options) > 1]
    for question in asked:
        given = [
            (answer["value"], skills[worker])
            for worker, value in rows
            for answer in value.get("answers", ())
            if answer["question"] == question.id
        ]
        best = max(skill_posterior(given, len(question.options)).values(), default=0.0) if given else 0.0
        surest = min(surest, int(best * WHOLE_BP))
    return surest if asked else 0
