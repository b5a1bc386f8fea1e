"""The overview of a station, for managers and auditors."""

from __future__ import annotations

from app.station.call import OVERSEERS, Answered, Asked, Call
from app.station.overview import Overview, overview


def _overview(asked: Asked) -> Answered:
    return Answered(asked.station.read(overview, asked.station))


CALLS = (
    Call("GET", "/v1/admin/overview", OVERSEERS, _overview, Overview, summary="Progress, quality, rewards and claims"),
)
