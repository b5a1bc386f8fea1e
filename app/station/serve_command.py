"""`station serve`: one process, or with PostgreSQL several workers behind one socket."""

from __future__ import annotations

import argparse
import logging

from app.protocol.hexadecimal import to_hex
from app.station.crew import Crew, Serving
from app.station.journal import start_journal
from app.station.server import StationServer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host")
    parser.add_argument("--port", type=int, help="0 takes a free one")
    parser.add_argument("--workers", type=int, default=0, metavar="N", help="processes that serve it (PostgreSQL only)")
    parser.add_argument("--tick", type=float, default=1.0, help="seconds between rounds of background work")
    parser.add_argument(
        "--behind-proxy", action="store_true", help="plain http: a proxy in front, and nobody else, reaches the port"
    )


def serve(arguments: argparse.Namespace) -> int:
    start_journal(arguments.folder / "logs")
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    server: Crew | StationServer
    if arguments.workers:
        serving = Serving(
            arguments.folder, arguments.workers, arguments.tick, arguments.behind_proxy, keep_url=arguments.port is None
        )
        server = Crew(serving, host=arguments.host, port=arguments.port)
        station, url = server.id, server.url
    else:
        server = StationServer(
            arguments.folder, host=arguments.host, port=arguments.port, tick_s=arguments.tick,
            behind_proxy=arguments.behind_proxy,
        )  # fmt: skip
        station, url = server.station.id, server.url
    print(f"station {to_hex(station)}", flush=True)
    print(f"listening on {url}", flush=True)
    server.run()
    print("stopped", flush=True)
    return 0
