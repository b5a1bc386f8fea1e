"""H6: requests made from the station's own description, well formed and spoilt: no fault of its own, no answer that it
does not describe."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote

import msgspec
import pytest
import requests

from app.protocol.canonical import sha256
from app.protocol.problem import MEDIA_TYPE, Problem, ProblemType
from app.station.call import Call
from app.station.routes import CALLS
from tests.promises.test_roles import COLUMNS, Scene, scene

_TEXTS = (
    "", " ", "a", "0", "-1", "1e5", "9" * 30, "\0", "\u202e", "ÿ", "😀" * 40, "../../etc/passwd", "%00",
    "'; DROP TABLE log;--", "0x", "0x" + "00" * 32, "0x" + "ff" * 32, "0x" + "0" * 40, "0X" + "AA" * 32, "null",
    "[]", "{}", "x" * 5000, "NaN",
)  # fmt: skip
_NUMBERS = (0, 1, -1, 2, 7, 200, 2**31, 2**53 - 1, 2**53, 2**63, 2**64, -(2**63), 10**30)
_ANY: tuple[Any, ...] = (None, True, False, 1.5, [], {}, [[]], {"a": 1})
# What it says of itself, and what would make the station do long work or go away for the others.
_LEFT_OUT = ("POST /v1/sign-out",)


class Maker:
    """Values of a JSON schema: mostly as it asks, now and then not."""

    def __init__(self, schemas: dict[str, Any], known: list[str], chance: Random, spoil: float) -> None:
        self._schemas, self._known, self._chance, self._spoil = schemas, known, chance, spoil

    def value(self, schema: dict[str, Any], depth: int = 0) -> Any:
        chance = self._chance
        if chance.random() < self._spoil:
            return chance.choice((chance.choice(_TEXTS), chance.choice(_NUMBERS), chance.choice(_ANY)))
        if "$ref" in schema:
            return self.value(self._schemas[schema["$ref"].rpartition("/")[2]], depth)
        for word in ("anyOf", "oneOf"):
            if word in schema:
                return self.value(chance.choice(schema[word]), depth + 1)
        if "enum" in schema:
            return chance.choice(schema["enum"])
        kind = schema.get("type")
        if isinstance(kind, list):
            kind = chance.choice(kind)
        if kind == "object":
            return self._object(schema, depth)
        if kind == "array":
            few = max(schema.get("minItems", 0), 0 if depth > 4 else chance.randrange(3))
            items = schema.get("items", {})
            return [self.value(items, depth + 1) for _ in range(few)] if items else []
        if kind == "integer":
            return chance.choice((schema.get("minimum", 0), schema.get("maximum", 5), 1, 3, chance.choice(_NUMBERS)))
        if kind == "boolean":
            return chance.random() < 0.5
        if kind == "null":
            return None
        return chance.choice(self._known) if chance.random() < 0.6 else chance.choice(_TEXTS)

    def _object(self, schema: dict[str, Any], depth: int) -> dict[str, Any]:
        chance, made = self._chance, {}
        required = schema.get("required", ())
        for name, inner in schema.get("properties", {}).items():
            if (name in required and chance.random() >= self._spoil / 2) or chance.random() < 0.4:
                made[name] = self.value(inner, depth + 1)
        if chance.random() < self._spoil:
            made[chance.choice(_TEXTS)] = chance.choice(_ANY)
        return made


def judge(call: Call, response: requests.Response, problems: msgspec.json.Decoder[Problem]) -> str:
    """What is wrong with an answer; nothing otherwise."""
    if response.status_code >= 500 and response.status_code != 503:
        return f"status {response.status_code}: {response.text[:200]}"
    # A name with a slash in it makes the address one of no call, which has no name to be found by in the journal.
    named = "X-Request-Id" in response.headers or response.status_code in (404, 405)
    if response.headers.get("X-Content-Type-Options") != "nosniff" or not named:
        return "lacks its headers"
    if response.status_code >= 400:
        if not response.headers["Content-Type"].startswith(MEDIA_TYPE):
            return f"refuses without a problem: {response.headers['Content-Type']}"
        try:
            found = problems.decode(response.content)
        except msgspec.ValidationError as error:
            return f"its problem is not as described: {error}"
        if found.status != response.status_code or found.type not in {kind.value for kind in ProblemType}:
            return f"its problem is of an unknown kind: {found.type} {found.status}"
        return "" if "Traceback" not in response.text and ".py" not in response.text else "tells of its inside"
    if call.answer is not None and response.content and response.status_code != 304:
        try:
            msgspec.json.decode(response.content, type=call.answer)
        except (msgspec.ValidationError, msgspec.DecodeError) as error:
            return f"its answer is not as described: {error}"
    return ""


def ask(made: Scene, call: Call, described: dict[str, Any], maker: Maker, chance: Random) -> requests.Response:
    """One request to a call as somebody."""
    who = chance.choice(COLUMNS) if chance.random() < 0.4 else _able(call, chance)
    person = made.people[who]
    path = call.path
    for name in [part[1:-1] for part in call.path.split("/") if part.startswith("{")]:
        good = made.names.get(name, "1")
        value = good if chance.random() < 0.6 else str(maker.value({"type": "string"}))
        path = path.replace("{" + name + "}", quote(value[:2000], safe="") or "x")
    query = {name: str(maker.value({"type": "string"}))[:2000] for name in call.query if chance.random() < 0.8}
    headers = {} if person is None else {"Authorization": f"Bearer {person.client.token}"}
    data: bytes | None = None
    if call.body is bytes:
        data = chance.choice((b"", b"{}", b"\xff\xfe", json.dumps(maker.value({"type": "object"})).encode()))
    elif call.body is not None:
        schema = described["paths"][call.path][call.method.lower()]["requestBody"]["content"]["application/json"]
        data = json.dumps(maker.value(schema["schema"])).encode()
        if chance.random() < 0.05:
            data = data[: len(data) // 2]
    if data is not None and chance.random() < 0.9:
        headers["Content-Digest"] = f"sha-256=:{base64.b64encode(sha256(data)).decode()}:"
    for name, values in {
        "Range": ("bytes=0-1", "bytes=5-1", "bytes=-0", "x"), "Content-Encoding": ("zstd", "gzip"),
        "If-None-Match": ("*", '"x"'), "Caravan-Protocol": ("1", "99", "x"),
    }.items():  # fmt: skip
        if chance.random() < 0.04:
            headers[name] = chance.choice(values)
    return made.session.request(
        call.method, made.served.server.url + path, params=query, data=data, headers=headers, timeout=30
    )


def _able(call: Call, chance: Random) -> str:
    if call.roles is None:
        return "nobody"
    return chance.choice([who for who in COLUMNS[1:] if ("annotator" if who == "owner" else who) in call.roles])


@pytest.mark.promise("H6")
@pytest.mark.timeout(3600)
def test_no_request_makes_the_station_fail(
    tmp_path: Path, size: Callable[[int, int], int], figure: Callable[..., None]
) -> None:
    number, limit = size(12, 2500), size(20, 3600)
    faults: list[str] = []
    calls = [call for call in CALLS if f"{call.method} {call.path}" not in _LEFT_OUT]
    problems, done, began = msgspec.json.Decoder(Problem), 0, time.monotonic()
    with scene(tmp_path) as made:
        session = made.session
        described = session.get(made.served.server.url + "/v1/openapi.json", timeout=10).json()
        known = [*made.names.values(), *made.secret.values(), "annotator", "reviewer", "published", "paused"]
        for seed in range(number):
            for call in calls:
                chance = Random(f"{seed} {call.method} {call.path}")
                maker = Maker(described["components"]["schemas"], known, chance, chance.choice((0.0, 0.05, 0.3)))
                response = ask(made, call, described, maker, chance)
                done += 1
                if wrong := judge(call, response, problems):
                    faults.append(f"seed {seed} {call.method} {call.path}: {wrong}")
            if time.monotonic() - began > limit:
                break
        assert session.get(made.served.server.url + "/v1/network", timeout=10).status_code == 200
    figure("requests from the description", done)
    figure("faults of the station, answers it does not describe", len(faults), "", "0")
    assert faults == []


@pytest.mark.promise("H6")
def test_the_description_is_whole(tmp_path: Path) -> None:
    """Every reference in it is there, every parameter of a path is named, every answer has a form."""
    with scene(tmp_path) as made:
        described = requests.get(made.served.server.url + "/v1/openapi.json", timeout=10).json()
    schemas = described["components"]["schemas"]

    def references(value: Any) -> list[str]:
        if isinstance(value, dict):
            own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
            return own + [one for inner in value.values() for one in references(inner)]
        return [one for inner in value for one in references(inner)] if isinstance(value, list) else []

    assert {one.rpartition("/")[2] for one in references(described)} <= set(schemas)
    for path, operations in described["paths"].items():
        wanted = {part[1:-1] for part in path.split("/") if part.startswith("{")}
        for operation in operations.values():
            assert {one["name"] for one in operation["parameters"] if one["in"] == "path"} == wanted
            assert operation["summary"] and set(operation["responses"]) == {"2XX", "default"}
