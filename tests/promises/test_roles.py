"""Who gets what: every call of the station, asked by everybody, beside the table in tests/data/station/roles.txt.

`python -m tests.promises.test_roles` writes the table anew: read the difference before it is kept.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from app.protocol.hexadecimal import to_hex
from app.station.call import Call
from app.station.openapi import describe
from app.station.routes import CALLS
from tests.stations import Person, Served, serve, write_texts

TABLE = Path(__file__).parents[1] / "data" / "station" / "roles.txt"
COLUMNS = ("nobody", "owner", "annotator", "reviewer", "manager", "auditor")
STRANGERS = ("nobody", "annotator", "reviewer")
# These change what the others would be answered: each is asked by somebody who does nothing else.
_LAST = ("POST /v1/sign-out",)


@dataclass
class Scene:
    """A station where `owner` has leased, sent and stored things; `secret` are names that nobody else may see."""

    served: Served
    people: dict[str, Person | None]
    names: dict[str, str]
    secret: dict[str, str]
    session: requests.Session


@contextmanager
def scene(folder: Path) -> Iterator[Scene]:
    with serve(folder / "station") as served:
        project = served.project(write_texts(folder / "texts"), reviewers_per_item=0, quorum=0)
        hidden = served.project(write_texts(folder / "more", ["Another text, for the owner alone."]))
        roles = ("annotator", "annotator", "reviewer", "manager", "auditor")
        made = [served.person(role) for role in roles]
        owner = made[0]
        owner.join(project)
        owner.join(hidden)
        kept = owner.lease(hidden, 1)
        lease = owner.lease(project, 2)
        record = owner.submission(lease, lease.items[0])
        receipt = owner.send(record)
        blob = owner.client.put_blob(b"a part of a payload" * 10)
        names = {
            "project": to_hex(project), "lease": kept.lease["message"]["leaseId"], "sha256": kept.items[0].asset[2:],
            "id": to_hex(record.message["submissionId"]), "claim": "0x" + "11" * 32, "number": "1", "role": "annotator",
        }  # fmt: skip
        digest = record.digest(owner.authority.records)
        secret = {
            "address": owner.worker, "submission": to_hex(record.message["submissionId"]), "digest": to_hex(digest),
            "payload": to_hex(record.message["payloadHash"]), "record": to_hex(receipt.message["recordHash"]),
            "lease": lease.lease["message"]["leaseId"], "other lease": kept.lease["message"]["leaseId"],
            "lease digest": to_hex(record.message["leaseHash"]), "blob": to_hex(blob),
        }  # fmt: skip
        with requests.Session() as session:
            yield Scene(served, dict(zip(COLUMNS, [None, *made], strict=True)), names, secret, session)


def ask(scene: Scene, call: Call, who: str) -> requests.Response:
    person = scene.people[who]
    path = re.sub(r"\{(\w+)\}", lambda found: scene.names.get(found[1], "0x" + "22" * 32), call.path)
    headers = {"Content-Type": "application/json"}
    if person is not None:
        headers["Authorization"] = f"Bearer {person.client.token}"
    query = {"index": "0", "size": "1", "old": "1", "new": "1"}
    data = b"{}" if call.body is not None else None
    return scene.session.request(
        call.method, scene.served.server.url + path, params=query if call.query else None, data=data, headers=headers,
        timeout=30,
    )  # fmt: skip


def ordered() -> list[Call]:
    """Those that only read first: what is asked later changes none of their answers."""
    name = {id(call): f"{call.method} {call.path}" for call in CALLS}
    return sorted(CALLS, key=lambda call: (name[id(call)] in _LAST, call.method != "GET", call.path, call.method))


def cell(response: requests.Response) -> str:
    """The status, and for a refusal its type."""
    if response.status_code < 400:
        return str(response.status_code)
    return f"{response.status_code} {response.json()['type']}"


def table(scene: Scene, leaks: list[str]) -> str:
    lines = ["call | " + " | ".join(COLUMNS)]
    for call in ordered():
        cells = []
        for who in COLUMNS:
            response = ask(scene, call, who)
            cells.append(cell(response))
            if who in STRANGERS:
                text = response.text.lower()
                for what, value in scene.secret.items():
                    if value.removeprefix("0x") in text:
                        leaks.append(f"{call.method} {call.path} tells {who} the {what}")
        lines.append(f"{call.method} {call.path} | " + " | ".join(cells))
    return "\n".join(lines) + "\n"


@pytest.mark.promise("H7")
def test_every_call_answers_everybody_as_the_table_says(tmp_path: Path) -> None:
    leaks: list[str] = []
    with scene(tmp_path) as made:
        found = table(made, leaks)
    assert leaks == []
    assert found.splitlines() == TABLE.read_text("utf-8").splitlines(), "see the head of this file"


@pytest.mark.promise("H7")
def test_the_table_agrees_with_what_the_calls_declare() -> None:
    """Written by hand into the table or not: a role that a call does not name is refused, one it names is not."""
    rows = [line.split(" | ") for line in TABLE.read_text("utf-8").splitlines()[1:]]
    declared = {f"{call.method} {call.path}": call.roles for call in CALLS}
    assert {row[0] for row in rows} == set(declared)
    for name, *cells in rows:
        roles = declared[name]
        for who, said in zip(COLUMNS, cells, strict=True):
            role = "annotator" if who == "owner" else who
            if roles is None:
                assert not said.startswith(("401 sign-in", "403")) or name == "POST /v1/sign-in", (name, who)
            elif who == "nobody":
                assert said == "401 sign-in", (name, who)
            else:
                assert (said == "403 forbidden") == (role not in roles), (name, who)


@pytest.mark.promise("H7")
def test_the_description_names_the_same_roles() -> None:
    paths = describe(CALLS, "x")["paths"]
    for call in CALLS:
        operation = paths[call.path][call.method.lower()]
        assert operation["x-roles"] == (["anybody"] if call.roles is None else sorted(call.roles))
        assert ("security" in operation) == (call.roles is not None)


@pytest.mark.promise("H7")
def test_work_of_somebody_else_is_not_there(tmp_path: Path) -> None:
    """The answer for another's object is the answer for one that does not exist: nobody learns that it does."""
    with scene(tmp_path) as made:
        for call in ordered():
            if call.method != "GET" or "{" not in call.path or call.roles is None:
                continue
            theirs = ask(made, call, "annotator")
            names = dict(made.names)
            made.names = {
                name: "33" * 32 if name == "sha256" else "9999" if name == "number" else "0x" + "33" * 32
                for name in names
            }
            nothing = ask(made, call, "annotator")
            made.names = names
            if theirs.status_code >= 400:
                assert (theirs.status_code, theirs.json()["title"]) == (
                    nothing.status_code,
                    nothing.json()["title"],
                ), call.path
        other, owner = made.people["annotator"], made.people["owner"]
        assert other is not None and owner is not None
        entries = [{"id": made.secret["submission"], "digest": made.secret["digest"]}]
        answers = [
            requests.post(
                made.served.server.url + "/v1/have", json={"entries": entries}, timeout=30,
                headers={"Authorization": f"Bearer {person.client.token}"},
            ).json()
            for person in (owner, other)
        ]  # fmt: skip
        assert [one["results"][0]["state"] for one in answers] == ["same", "missing"]
        assert other.client.changes("").changes == ()


if __name__ == "__main__":
    told: list[str] = []
    with tempfile.TemporaryDirectory() as name, scene(Path(name)) as written:
        TABLE.write_text(table(written, told), "utf-8")
    print("\n".join(told) or f"{TABLE} is written")
    sys.exit(bool(told))
