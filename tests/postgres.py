"""A throw-away PostgreSQL on loopback for a test run, started from the system's own programs."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


def find_programs() -> Path | None:
    """The folder of initdb and pg_ctl; None where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    program = shutil.which("initdb")
    return Path(program).resolve().parent if program else None


@contextmanager
def throw_away_server(*, durable: bool = False) -> Iterator[str]:
    """The URL of its empty default database; gone afterwards. As root it runs as another user, as it demands.

    It waits for the disk only when `durable`: to be measured, not to be tested with.
    """
    programs = find_programs()
    assert programs is not None
    with tempfile.TemporaryDirectory(prefix="caravan-pg-", ignore_cleanup_errors=True) as name:
        folder, user = Path(name), {}
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(folder, owner.pw_uid, owner.pw_gid)
            user = {"user": "postgres", "group": owner.pw_gid}

        def run(program: str, *words: str) -> None:
            subprocess.run(
                [str(programs / program), *words], check=True, cwd=folder, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, **user,
            )  # fmt: skip

        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        data = str(folder / "data")
        run("initdb", "-D", data, "-U", "station", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 {'' if durable else _QUICK}"
        run("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield f"postgresql://station@127.0.0.1:{port}/postgres"
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "stop")


@contextmanager
def new_database(server: str, name: str) -> Iterator[str]:
    """The URL of a new empty database on a server."""
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')  # type: ignore[call-overload]
        yield server.rpartition("/")[0] + "/" + name
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')  # type: ignore[call-overload]
