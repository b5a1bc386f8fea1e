"""The least server that takes records: the same HTTP server, msgspec, one durable insert a request. No receipts.

Run as `python -m tests.benchmarks.station_floor FOLDER`: prints its port. `PUT /…` takes one record as it comes;
`POST /…` takes a batch and recovers who signed each.
"""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.station_load import DATABASE


def main(folder: Path) -> None:
    import coincurve
    import msgspec
    import uvicorn
    from sqlcipher3 import dbapi2

    from app.protocol.canonical import sha256
    from app.protocol.typed_data import digest, message_from_wire, record_domain

    url = os.environ.get(DATABASE)
    if url:
        import psycopg

        database: Any = psycopg.connect(url, autocommit=True)
        database.execute("CREATE TABLE floor_record (hash BYTEA PRIMARY KEY, data BYTEA)")
        insert = "INSERT INTO floor_record VALUES (%s, %s)"
    else:
        database = dbapi2.connect(str(folder / "floor.db"), isolation_level=None, check_same_thread=False)
        for statement in (
            "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
            "CREATE TABLE record (hash BLOB PRIMARY KEY, data BLOB)",
        ):  # fmt: skip
            database.execute(statement).fetchall()
        insert = "INSERT INTO record VALUES (?, ?)"
    cursor = database.cursor()
    domain = record_domain(b"\xab" * 32)

    def one(data: bytes) -> bytes:
        msgspec.json.decode(data)
        cursor.execute(insert, (sha256(data), data))
        return b'{"receipt":{}}'

    def batch(data: bytes) -> bytes:
        rows = []
        for record in msgspec.json.decode(data)["records"]:
            signature = bytes.fromhex(record["signature"][2:])
            hashed = digest(record["type"], message_from_wire(record["type"], record["message"]), domain)
            flat = signature[:64] + bytes((signature[64] - 27,))
            coincurve.PublicKey.from_signature_and_message(flat, hashed, hasher=None).format(compressed=False)
            plain = msgspec.json.encode(record)
            rows.append((sha256(plain), plain))
        cursor.execute("BEGIN" if url else "BEGIN IMMEDIATE")
        cursor.executemany(insert, rows)
        cursor.execute("COMMIT")
        return b'{"results":[]}'

    async def app(scope: Any, receive: Any, send: Any) -> None:
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)
        answer = one(body) if scope["method"] == "PUT" else batch(body)
        headers = [(b"content-length", str(len(answer)).encode()), (b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 201, "headers": headers})
        await send({"type": "http.response.body", "body": answer})

    listening = socket.create_server(("127.0.0.1", 0))
    print(listening.getsockname()[1], flush=True)
    config = uvicorn.Config(app, log_config=None, lifespan="off", access_log=False, server_header=False, ws="none")
    uvicorn.Server(config).run([listening])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
