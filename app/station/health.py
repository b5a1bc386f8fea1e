"""Whether the station lives, and whether it can take work now: for load balancers and whoever watches over it."""

from __future__ import annotations

import hmac
import ipaddress
import os
import shutil
from typing import TYPE_CHECKING

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from app.errors import AppError
from app.station.call import JSON
from app.station.metrics import MEDIA_TYPE, Metrics

if TYPE_CHECKING:
    from app.station.application import Application
    from app.station.station import Station

METRICS_VARIABLE = "CARAVAN_STATION_METRICS_TOKEN"
LEAST_FREE = 100 * 2**20
"""Bytes of free disk below which a station says that it is not ready."""


def readiness(station: Station) -> dict[str, str]:
    """{what: "ok" or what is wrong}."""
    found = {}
    try:
        station.checkpoint()
        found["database"] = "ok"
    except AppError as error:
        found["database"] = error.title
    free = shutil.disk_usage(station.folder).free
    found["disk"] = "ok" if free >= LEAST_FREE else f"only {free // 2**20} MiB are free"
    return found


def add_health(app: Application, station: Station, metrics: Metrics) -> None:
    """`/health`, `/ready`, and `/metrics` (from this computer, or with the token of the environment)."""

    async def health(_: Request) -> Response:
        return _json({"status": "ok"})

    async def ready(_: Request) -> Response:
        found = await run_in_threadpool(readiness, station)
        sound = all(value == "ok" for value in found.values())
        return _json({"status": "ok" if sound else "not ready", **found}, 200 if sound else 503)

    async def figures(request: Request) -> Response:
        if not _may_see(request):
            return _json({"status": "forbidden"}, 403)
        return Response(
            await run_in_threadpool(metrics.text), media_type=MEDIA_TYPE, headers={"Cache-Control": "no-store"}
        )

    app.add("GET", "/health", health)
    app.add("GET", "/ready", ready)
    app.add("GET", "/metrics", figures)


def _may_see(request: Request) -> bool:
    wanted = os.environ.get(METRICS_VARIABLE)
    if wanted:
        given = request.headers.get("authorization", "")
        return hmac.compare_digest(given.encode(), f"Bearer {wanted}".encode())
    try:
        return request.client is not None and ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


def _json(value: dict[str, str], status: int = 200) -> Response:
    return Response(msgspec.json.encode(value), status, {"Cache-Control": "no-store"}, JSON)
