"""What waits for a reviewer, and since when."""

from __future__ import annotations

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from app.station.tables import ItemRow, LeaseItemRow, SubmissionRow


def waits_since(session: Session, project: bytes, places: int) -> int | None:
    """When the longest waiting item of a project was finished (ms UTC); None when none waits.

    Finished is an item that as many as `places` people hold, all of whom have submitted.
    """
    open_place = exists().where(
        LeaseItemRow.item == SubmissionRow.item, LeaseItemRow.role == "annotator", LeaseItemRow.state == "open",
        LeaseItemRow.holds,
    )  # fmt: skip
    finished = (
        select(SubmissionRow.item, func.max(SubmissionRow.received_ms).label("at"))
        .join(ItemRow, ItemRow.id == SubmissionRow.item)
        .where(
            SubmissionRow.project == project, SubmissionRow.current,
            SubmissionRow.state.in_(("received", "in_review", "disputed")),
            SubmissionRow.reviews_taken < SubmissionRow.reviews_wanted,
            ItemRow.taken >= places, ~open_place,
        )
        .group_by(SubmissionRow.item)
        .subquery()
    )  # fmt: skip
    return session.scalar(select(func.min(finished.c.at)))
