"""Label Studio JSON: a list of tasks; places in percent, boxes turned about their top left corner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from app.core.cancel import Cancel, Progress
from app.core.region import Region
from app.errors import FormatError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.label_studio_shape import LABELS, region_of, sizes_of
from app.formats.label_studio_write import write
from app.formats.markup import json_value
from app.formats.picture import image_item, labeled, picture_answer, refusals, rest_of
from app.formats.target import safe_name
from app.formats.tree import Tree, opened

_MOST_TOLD = 100
"""Results about one region that are looked at together."""
_PREFIX = 9
"""Label Studio puts eight hexadecimal digits and a dash before the name of an uploaded file."""


def sniff(path: Path, head: bytes) -> bool:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    keys = (b'"annotations"', b'"completions"', b'"predictions"', b'"data"')
    return start.startswith(b"[") and sum(key in start for key in keys) >= 2 and b'"result"' in start


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    with opened(path) as tree:
        refusals(tree, report)
        seen: set[str] = set()
        for file in tree.label_files(sniff, ".json"):
            tasks = json_value(tree.read(file), tree.shown(file))
            if isinstance(tasks, dict) and ("data" in tasks or "result" in tasks):
                tasks = [tasks]
            if not isinstance(tasks, list):
                raise FormatError(f"“{tree.shown(file)}” is not a Label Studio file.", "It must be a list of tasks.")
            for n, task in enumerate(tasks, 1):
                cancel.check()
                found = _task(task, f"task no. {n:,}", tree, file, seen, report)
                if found is not None:
                    yield report.count(found)
                progress(n, len(tasks))
        yield from rest_of(tree, seen, report)


def _task(task: Any, place: str, tree: Tree, file: str, seen: set[str], report: Report) -> LabeledItem | None:
    if not isinstance(task, dict):
        report.skip(tree.shown(file), place, "it is not an object")
        return None
    if isinstance(task.get("id"), int | str):
        place = f"task {str(task['id'])[:40]}"
    name = _picture(task, tree)
    if not name or name in seen:
        reason = f"another task has the picture {name}" if name else "it names no picture, or one that leads outside"
        report.skip(tree.shown(file), place, reason)
        return None
    results = _results(task, report)
    size = next((found for entry in results if (found := sizes_of(entry))), (0, 0))
    regions: list[Region] = []
    answers: dict[str, str] = {}
    told: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for entry in results:
        about = told[str(entry.get("id"))]
        if len(about) < _MOST_TOLD:
            about.append(entry)
        else:
            report.lose("results of one region beyond the first hundred")
    ids: dict[str, int] = {}
    for n, entry in enumerate(results, 1):
        kind = entry.get("type")
        try:
            if kind in LABELS:
                made = region_of(entry, told[str(entry.get("id"))], report)
                ids[str(entry.get("id"))] = len(regions) + 1
                regions += made
            elif kind == "choices" and "x" not in (entry.get("value") or {}):
                for choice in (entry["value"].get("choices") or [])[:1]:
                    answers["label"] = picture_answer(str(choice), report)
            elif kind == "relation":
                report.lose("relations")
            elif str(entry.get("id")) not in told or not _belongs(entry, told):
                report.lose(f"results of the kind “{str(kind)[:40]}”")
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            reason = str(error) if isinstance(error, ValueError) else "its value is not as it should be"
            report.skip(tree.shown(file), f"{place}, result no. {n}", reason)
    seen.add(name)
    return labeled(image_item(name, *size, position=len(seen)), regions, answers)


def _belongs(entry: dict[str, Any], told: dict[str, list[dict[str, Any]]]) -> bool:
    """Whether a result says more about a region that is read anyway."""
    return any(other.get("type") in LABELS for other in told[str(entry.get("id"))])


def _results(task: dict[str, Any], report: Report) -> list[dict[str, Any]]:
    """Of the latest annotation that was not cancelled, else of the first prediction."""
    given = task.get("annotations") or task.get("completions") or []
    sound = [a for a in given if isinstance(a, dict) and not a.get("was_cancelled")] if isinstance(given, list) else []
    report.lose("further annotations of one task (the latest is kept)", max(0, len(sound) - 1))
    if not sound and isinstance(task.get("predictions"), list):
        sound = [a for a in task["predictions"] if isinstance(a, dict)][:1]
    if not sound and "result" in task:
        sound = [task]
    result = sound[-1].get("result") if sound else []
    return [entry for entry in result if isinstance(entry, dict)] if isinstance(result, list) else []


def _picture(task: dict[str, Any], tree: Tree) -> str:
    data = task.get("data")
    told = ""
    if isinstance(data, dict):
        texts = {key: value for key, value in data.items() if isinstance(value, str)}
        told = texts.get("image") or texts.get("img") or next((v for v in texts.values() if "." in v[-6:]), "")
    told = told or (task.get("image") if isinstance(task.get("image"), str) else "") or ""
    parts = urlsplit(told) if "://" in told or "?" in told or told.startswith("/") else None
    if parts is not None:
        # /data/local-files/?d=folder/a.png and /data/upload/1/0123abcd-a.png
        query = parse_qs(parts.query)
        local = "local-files" in parts.path and query.get("d")
        told = local[0] if local else unquote(parts.path)
    name = safe_name(told.lstrip("/"))
    for top in ("data/upload/", "data/local-files/"):
        if name.startswith(top):
            name = name[len(top) :].rpartition("/")[2]
            name = name[_PREFIX:] if name[8:9] == "-" and _is_hex(name[:8]) else name
    if parts is not None and parts.scheme:
        name = name.rpartition("/")[2]
    return next((n for n in (name, f"images/{name}") if n in tree), name)


def _is_hex(text: str) -> bool:
    return all(c in "0123456789abcdef" for c in text)


FORMAT = Format(
    "label_studio",
    "Label Studio (JSON)",
    frozenset({"image"}),
    (".json", ".zip"),
    read,
    write,
    sniff,
    losses=("answers but one label a picture", "relations", "holes in polygons (written as brush masks)",
            "lines and quadrilaterals", "locks and hidden marks", "groups"),
    reads_trees=True,
)  # fmt: skip
