"""The sample projects as a station can take them, and what is known about their items."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from app.errors import InputError
from app.protocol.canonical import parse
from app.protocol.messages import Token
from app.station.project import ProjectPlan

FOLDER = Path(__file__).parents[2] / "resources" / "samples" / "projects"
NAMES = ("photos", "messages", "products")
_BUDGET_ITEMS = 1_000
"""So many items each token is budgeted for."""


def read_plan(name: str, tokens: Sequence[Token]) -> ProjectPlan:
    """The sample project `name` with prices in these tokens. InputError when its files are not there."""
    folder = FOLDER / name
    document = _read(folder / "project.json")
    manifest = dict(document["manifest"])
    named = {token.symbol: token for token in tokens}
    manifest["terms"] = {role: [_term(term, named) for term in terms] for role, terms in manifest["terms"].items()}
    manifest["guideline"] = {"markdown": (folder / "guideline.md").read_text("utf-8"), "samples": []}
    more = {key: document[key] for key in ("column", "slice_rows") if key in document}
    return ProjectPlan((folder / document["source"]).resolve(), manifest, budget=_budget(manifest["terms"]), **more)


@cache
def known_work(name: str) -> Mapping[str, Mapping[str, Any]]:
    """{item name at the station: what there is to mark on it}."""
    return {entry["item"]: entry for entry in _read(FOLDER / name / "known.json")["items"]}


def _read(path: Path) -> Any:
    try:
        return parse(path.read_bytes(), max_bytes=4_000_000)
    except OSError as error:
        raise InputError("The samples are not part of this installation.", f"{path}: {error.strerror}.") from error


def _term(term: Mapping[str, Any], named: Mapping[str, Token]) -> dict[str, Any]:
    """A price in whole tokens as one in base units."""
    token = named.get(term["token"])
    if token is None:
        raise InputError("The station of this demo lacks a token.", f"{term['token']}; start again in a new folder.")
    units = int(Decimal(term["base"]) * 10**token.decimals)
    return {**term, "token": token.address, "base": str(units)}


def _budget(terms: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for role in terms.values():
        for term in role:
            sums[term["token"]] = sums.get(term["token"], 0) + 2 * _BUDGET_ITEMS * int(term["base"])
    return sums
