"""Figures of a running station for Prometheus: counts and times only, nothing about a person or a project."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import AppError
from app.station import gas
from app.station.log import head_of
from app.station.queue import backlog, now_ms
from app.station.tables import AccountRow, ClaimRow, LeaseRow, ProjectRow, RewardRow, SubmissionRow

if TYPE_CHECKING:
    from app.station.station import Station

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 10.0)
_COUNTS = {
    "submissions": SubmissionRow.state, "leases": LeaseRow.state, "projects": ProjectRow.state,
    "accounts": AccountRow.state, "reward_lines": RewardRow.state, "claims": ClaimRow.state,
}  # fmt: skip


class Metrics:
    """One per served station, with a registry of its own. Counters: any thread."""

    def __init__(self, station: Station) -> None:
        self._registry = CollectorRegistry()
        self.requests = Counter(
            "caravan_requests_total", "Answers by call and status.", ("call", "status"), registry=self._registry
        )
        self.seconds = Histogram(
            "caravan_request_seconds", "Time to an answer.", ("call",), buckets=_SECONDS, registry=self._registry
        )
        self.records = Counter(
            "caravan_records_total", "Signed records by outcome.", ("outcome",), registry=self._registry
        )
        self.group = Histogram(
            "caravan_group_requests", "Requests that shared a transaction.", buckets=(1, 2, 4, 8, 16, 32, 64, 128),
            registry=self._registry,
        )  # fmt: skip
        self.bodies = Gauge(
            "caravan_body_bytes", "Request bodies held in memory.", registry=self._registry, multiprocess_mode="livesum"
        )
        self._state = _State(station)
        self._known: dict[tuple[str, int], tuple[Counter, Histogram]] = {}

    def note(self, call: str, status: int, seconds: float) -> None:
        pair = self._known.get((call, status))
        if pair is None:
            pair = self._known[call, status] = (self.requests.labels(call, str(status)), self.seconds.labels(call))
        pair[0].inc()
        pair[1].observe(seconds)

    def text(self) -> bytes:
        """The exposition, of all workers together; reads the database."""
        shown = CollectorRegistry()
        if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
            MultiProcessCollector(shown)  # type: ignore[no-untyped-call]
        else:
            shown.register(self._registry)
        shown.register(self._state)
        return bytes(generate_latest(shown))


class _State:
    """What the database says at the moment of asking."""

    def __init__(self, station: Station) -> None:
        self._station = station

    def describe(self) -> Iterator[GaugeMetricFamily]:
        # Without this the registry would ask the database while it is put together.
        return iter(())

    def collect(self) -> Iterator[GaugeMetricFamily]:
        up = GaugeMetricFamily("caravan_database_up", "Whether the database answers.")
        try:
            counts, size = self._station.read(_count)
        except AppError:
            up.add_metric((), 0)
            yield up
            return
        up.add_metric((), 1)
        yield up
        yield GaugeMetricFamily("caravan_log_size", "Records in the log.", value=size)
        for name, states in counts.items():
            family = GaugeMetricFamily(f"caravan_{name}", f"{name.replace('_', ' ').capitalize()}.", labels=("state",))
            for state, count in states.items():
                family.add_metric((state,), count)
            yield family
        yield from _background(self._station)
        balance = self._station.read(gas.balance_seen)
        if balance is not None:
            yield GaugeMetricFamily(
                "caravan_relayer_coin", "The relayer's balance when last seen.", value=balance / 1e18
            )
        free = shutil.disk_usage(self._station.folder).free
        yield GaugeMetricFamily("caravan_disk_free_bytes", "Free space where the station's files are.", value=free)


def _background(station: Station) -> Iterator[GaugeMetricFamily]:
    found = backlog(station.queue.look(), now_ms())
    jobs = GaugeMetricFamily("caravan_jobs", "Background work.", labels=("state",))
    for state, count in (("waiting", found.waiting), ("running", found.running), ("failed", found.failed)):
        jobs.add_metric((state,), count)
    yield jobs
    yield GaugeMetricFamily(
        "caravan_job_oldest_seconds", "How long the oldest background work has been due.", value=found.oldest_ms / 1000
    )


def _count(session: Session) -> tuple[dict[str, dict[str, int]], int]:
    counts = {
        name: dict(session.execute(select(column, func.count()).group_by(column)).tuples().all())
        for name, column in _COUNTS.items()
    }
    return counts, head_of(session).size
