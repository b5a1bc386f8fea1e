"""What the load on a station is made of: people with leases, and their signed records as finished HTTP requests."""

from __future__ import annotations

import base64
import os
from dataclasses import dataclass
from pathlib import Path

DATABASE = "CARAVAN_BENCH_DATABASE"
"""The URL of an empty PostgreSQL database to measure on, in place of SQLite."""
_MOST = 2000


@dataclass(frozen=True, slots=True)
class Lane:
    """The requests of one person on one connection."""

    singles: list[bytes]
    batches: list[bytes]


def prepare(folder: Path, people: int, singles: int, batched: int, batch: int = 100) -> list[Lane]:
    """A station in `folder` with that many people, each with leases over all that they will send."""
    from app.protocol.canonical import canonical
    from app.protocol.hexadecimal import to_hex
    from app.station.configuration import Configuration
    from tests.stations import make_station, serve, write_texts

    url = os.environ.get(DATABASE)
    if url:
        make_station(folder, configuration=Configuration(url="http://127.0.0.1:1", database=url))
    count = people * (singles + batched)
    with serve(folder) as served:
        texts = [f"Text number {number}, short and plain." for number in range(count)]
        project = served.project(write_texts(folder.with_name("texts"), texts), batch_items=_MOST)
        lanes = []
        for _ in range(people):
            person = served.person()
            person.join(project)
            records = []
            while len(records) < singles + batched:
                wanted = min(_MOST, singles + batched - len(records))
                lease = person.lease(project, wanted)
                records += [person.submission(lease, item) for item in lease.items]
            head = f"Host: station\r\nAuthorization: Bearer {person.client.token}\r\nContent-Type: application/json\r\n"
            plain = [
                _request("PUT", f"/v1/submissions/{to_hex(record.message['submissionId'])}", head, record.encode())
                for record in records[:singles]
            ]
            parts = [records[start : start + batch] for start in range(singles, len(records), batch)]
            together = [
                _request("POST", "/v1/batch", head, canonical({"records": [one.to_wire() for one in part]}))
                for part in parts
            ]
            lanes.append(Lane(plain, together))
        return lanes


def _request(method: str, path: str, head: str, body: bytes) -> bytes:
    from app.protocol.canonical import sha256

    digest = base64.b64encode(sha256(body)).decode()
    return (
        f"{method} {path} HTTP/1.1\r\n{head}Content-Digest: sha-256=:{digest}:\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode() + body
