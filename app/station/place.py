"""Where a station runs, for the doctor: its files on disk or in a bucket, its database's connections, its work."""

from __future__ import annotations

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.errors import StoreError
from app.station.finding import Finding
from app.station.queue import backlog, now_ms
from app.station.station import Station
from app.station.tables import AssetRow, BlobRow

_LOOKED_AT = 20
_A_WORKER = 20
"""Connections that one worker may have open at a busy moment."""
_LATE_MS = 120_000


def kept_elsewhere(station: Station) -> str:
    """Where the station's files are, as part of a sentence."""
    place = station.configuration.assets
    return f"the files are in {place}" if place else "and the files in assets and blobs"


def look_at_files(station: Station) -> Finding:
    """Whether the place of the files answers, and some of what the database names is there."""
    place = station.configuration.assets or "the station's folder"
    try:
        assets, blobs = station.read(_newest)
        missing = sum(station.assets.size(name) is None for name in assets)
        missing += sum(station.blobs.size(name) is None for name in blobs)
        # One that is surely not there: a bucket must answer even where nothing was kept yet.
        station.blobs.size(bytes(32))
    except StoreError as error:
        return Finding(
            "files", "warning", f"{place} cannot be reached: {error.title} {error.message}",
            "Records are taken meanwhile; items and uploads are not. See the bucket, its endpoint and its key.",
        )  # fmt: skip
    count = len(assets) + len(blobs)
    if missing:
        return Finding(
            "files", "fault", f"{missing} of {count} files looked at are not in {place}",
            "Put them back from the newest backup, or name the place where they are.",
        )  # fmt: skip
    return Finding("files", "ok", f"{count} of them looked for and found in {place}")


def look_at_connections(station: Station) -> Finding:
    """Whether PostgreSQL lets all workers in."""
    if station.reader.dialect.name == "sqlite":
        return Finding("connections", "ok", "one process serves this database")

    def ask(session: Session) -> tuple[int, int, str]:
        row = session.execute(
            text(
                "SELECT current_setting('max_connections')::int, current_setting('server_version'), "
                "(SELECT count(*) FROM pg_stat_activity WHERE datname = current_database())"
            )
        ).one()
        return row[0], row[2], row[1]

    most, used, version = station.read(ask)
    workers = most // _A_WORKER
    told = f"PostgreSQL {version} allows {most} ({used} open): enough for {workers} workers"
    if most < 2 * _A_WORKER:
        return Finding("connections", "warning", told, f"Raise max_connections: about {_A_WORKER} for each worker.")
    return Finding("connections", "ok", told)


def look_at_work(station: Station) -> Finding:
    """Background work that fails, or that nobody has taken for long."""
    jobs, now = station.queue.look(), now_ms()
    if not jobs:
        return Finding("work", "ok", "nothing waits here; while it is served, /metrics shows what does")
    found = backlog(jobs, now)
    told = f"{found.waiting} waiting, {found.running} running, {found.failed} failed"
    if found.problems:
        name, problem = found.problems[0]
        return Finding("work", "warning", f"{told}; {name}: {problem}", "It is tried again; see the log.")
    if found.oldest_ms > _LATE_MS:
        return Finding("work", "warning", f"{told}; due for {found.oldest_ms // 1000} s", "Is a worker running?")
    return Finding("work", "ok", told)


def _newest(session: Session) -> tuple[list[bytes], list[bytes]]:
    assets = select(AssetRow.sha256).where(AssetRow.inline.is_(None)).limit(_LOOKED_AT)
    blobs = select(BlobRow.sha256).where(BlobRow.inline.is_(None)).order_by(BlobRow.made_ms.desc()).limit(_LOOKED_AT)
    return list(session.scalars(assets)), list(session.scalars(blobs))
