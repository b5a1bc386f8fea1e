"""Who gets which page: every page of the station, opened by everybody, beside tests/data/station/pages.txt.

`python -m tests.promises.test_roles_of_pages` writes the table anew: read the difference before it is kept.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

import pytest
import requests
from sqlalchemy.orm import Session

from app.protocol.canonical import sha256
from app.station.browser import SESSION_MS
from app.station.routes import CALLS
from app.station.server import make_app
from app.station.tables import BrowserSessionRow
from tests.promises.test_roles import COLUMNS, Scene, scene

TABLE = Path(__file__).parents[1] / "data" / "station" / "pages.txt"
FOR_MACHINES = {"/health", "/ready", "/metrics", "/v1/openapi.json"}


def pages(scene: Scene) -> list[tuple[str, str]]:
    """Everything the station answers that is no call, as it is really put together; what writes comes last."""
    server = scene.served.server
    app = make_app(server.station, server.intake, server.metrics)
    calls = {(call.method, call.path) for call in CALLS}
    found = [one for one in app.listed() if one not in calls and one[1] not in FOR_MACHINES]
    assert {(method, path) for method, path in app.listed()} >= calls
    return sorted(found, key=lambda one: (one[0] != "GET", one[1]))


def cookies(scene: Scene) -> dict[str, dict[str, str]]:
    """A cookie for everybody, also for those who would never be given one: it alone must not open anything."""
    station = scene.served.station
    made: dict[str, dict[str, str]] = {}

    def give(session: Session) -> None:
        for who, person in scene.people.items():
            if person is None:
                made[who] = {}
                continue
            session.add(
                BrowserSessionRow(
                    cookie_hash=sha256(who.encode()), worker=person.worker,
                    token_hash=sha256(person.client.token.encode()), issued_ms=station.clock(),
                    expires_ms=station.clock() + SESSION_MS,
                )
            )  # fmt: skip
            made[who] = {"caravan": who}

    station.write(give)
    return made


def ask(scene: Scene, method: str, path: str, jar: dict[str, str]) -> requests.Response:
    names = {"project": scene.names["project"][2:], "name": "a" * 32}
    path = re.sub(r"\{(\w+)\}", lambda found: names[found[1]], path)
    return requests.request(method, scene.served.server.url + path, cookies=jar, timeout=30, allow_redirects=False)


def table(scene: Scene, leaks: list[str]) -> str:
    lines, jars = ["page | " + " | ".join(COLUMNS)], cookies(scene)
    for method, path in pages(scene):
        cells = []
        for who in COLUMNS:
            response = ask(scene, method, path, jars[who])
            cells.append(str(response.status_code))
            if who == "manager":
                continue  # they may see who is who
            text = response.text.lower()
            for what, value in scene.secret.items():
                if value.removeprefix("0x")[:12] in text:
                    leaks.append(f"{method} {path} tells {who} the {what}")
        lines.append(f"{method} {path} | " + " | ".join(cells))
    return "\n".join(lines) + "\n"


@pytest.mark.promise("H7")
def test_every_page_answers_everybody_as_the_table_says(tmp_path: Path) -> None:
    leaks: list[str] = []
    with scene(tmp_path) as made:
        found = table(made, leaks)
    assert leaks == []
    assert found.splitlines() == TABLE.read_text("utf-8").splitlines(), "see the head of this file"


@pytest.mark.promise("H7")
def test_only_who_oversees_the_station_sees_the_overview() -> None:
    rows = [line.split(" | ") for line in TABLE.read_text("utf-8").splitlines()[1:]]
    overview = [row for row in rows if row[0].split()[1].startswith("/overview") and "open" not in row[0]]
    assert len(overview) == 3
    for _, nobody, *workers, manager, auditor in overview:
        assert nobody == "401" and set(workers) == {"403"} and manager == auditor not in ("401", "403")
    others = [row for row in rows if row not in overview]
    assert others and all(len(set(cells)) == 1 for _, *cells in others), "everybody sees the same of what is public"


if __name__ == "__main__":
    told: list[str] = []
    with tempfile.TemporaryDirectory() as name, scene(Path(name)) as written:
        TABLE.write_text(table(written, told), "utf-8")
    print("\n".join(told) or f"{TABLE} is written")
    sys.exit(bool(told))
