"""Our own JSON Lines: a first line for the project, then one line per item; nothing about the labels is lost.

{"caravan": 1, "project": {"title", "modality", "labels", "questions", "guideline"}}
{"item": {"id", "name", "media_type", …}, "annotation": {"id", "annotator", "regions", "relations", "answers", …}}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
from immutables import Map

from app.core.annotation import Annotation, Relation
from app.core.cancel import Cancel, Progress
from app.core.item import Item
from app.core.label import PALETTE, Label, LabelSchema
from app.core.project import ModalityName, Project
from app.core.question import Answer, Question
from app.core.region import Region, region_document, region_from_document
from app.errors import FormatError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.target import fresh_file, safe_name
from app.media.limit import Limits
from app.media.source import access_errors, checked_size, shown_name
from app.modalities.registry import region_kinds
from app.protocol.struct_type import learnt

VERSION = 1
MAX_LINE = 256 << 20
_LIMITS = Limits(bytes=50_000_000_000)
_ITEM_FIELDS = ("asset", "position", "size", "mtime_ns", "width", "height")
_MOST = 2**53
_COLOR = re.compile(r"#[0-9a-f]{6}")


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    encoder = msgspec.json.Encoder()
    with fresh_file(target) as file:
        file.write(encoder.encode({"caravan": VERSION, "project": _project_document(project)}) + b"\n")
        for labeled in items:
            cancel.check()
            file.write(encoder.encode(_document(labeled)) + b"\n")
            report.count(labeled)
            progress(report.items, 0)


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    size = checked_size(path, _LIMITS)
    name = shown_name(path)
    with access_errors(path), open(path, "rb") as file:
        _read_head(file.readline(MAX_LINE), name, report)
        number = 1
        while line := file.readline(MAX_LINE):
            cancel.check()
            number += 1
            if line.strip():
                try:
                    labeled = _labeled(msgspec.json.decode(line), report)
                except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
                    report.skip(name, f"line {number:,}", f"not a labelled item ({_reason(error)})")
                else:
                    yield report.count(labeled)
            progress(file.tell(), size)


def sniff(path: Path, head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf").startswith(b'{"caravan"')


def _reason(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"“{error.args[0]}” is missing or unknown"
    return str(error)[:200] or type(error).__name__


def _project_document(project: Project) -> dict[str, Any]:
    return {
        "title": project.title,
        "modality": project.modality.value,
        "labels": msgspec.to_builtins(project.schema.labels),
        "questions": msgspec.to_builtins(project.questions),
        "guideline": project.guideline,
    }


def _read_head(line: bytes, name: str, report: Report) -> None:
    try:
        head = msgspec.json.decode(line)
        version, project = head["caravan"], head["project"]
        labels = [_label(label) for label in msgspec.convert(project.get("labels", []), learnt(list[Label]))]
        LabelSchema(tuple(labels))
        questions = msgspec.convert(project.get("questions", []), learnt(list[Question]))
        modality = ModalityName(project["modality"])
        title, guideline = str(project.get("title", "")), str(project.get("guideline", ""))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise FormatError(
            f"“{name}” does not begin as a file of labels.",
            f"Its first line must describe the project ({_reason(error)}).",
        ) from error
    if version != VERSION:
        raise FormatError(
            f"“{name}” was written by a newer version ({version}).",
            "Update the program; the file itself is not changed.",
        )
    report.title, report.modality, report.guideline = title, modality.value, guideline
    for label in labels:
        if report.label_of(label.id) is None:
            report.put_label(label)
    known = {question.id for question in report.questions}
    report.questions += tuple(question for question in questions if question.id not in known)


def _label(label: Label) -> Label:
    return label if _COLOR.fullmatch(label.color) else replace(label, color=PALETTE[0])


def _document(labeled: LabeledItem) -> dict[str, Any]:
    item, annotation = labeled.item, labeled.annotation
    about = {"id": item.id, "name": item.name, "media_type": item.media_type}
    about |= {key: getattr(item, key) for key in _ITEM_FIELDS if getattr(item, key)}
    said: dict[str, Any] = {
        "id": annotation.id,
        "annotator": annotation.annotator,
        "revision": annotation.revision,
        "regions": [region_document(region) for region in annotation.ordered()],
    }
    if annotation.relations:
        said["relations"] = [msgspec.to_builtins(annotation.relations[key]) for key in sorted(annotation.relations)]
    if annotation.answers:
        said["answers"] = {key: annotation.answers[key] for key in sorted(annotation.answers)}
    document: dict[str, Any] = {"item": about, "annotation": said}
    if labeled.text:
        document["text"] = labeled.text
    return document


def _labeled(document: dict[str, Any], report: Report) -> LabeledItem:
    about, said = document["item"], document["annotation"]
    name = safe_name(about["name"])
    if not name:
        raise ValueError("its name leads outside, or is none")
    fields = {key: about[key] for key in ("id", "media_type", *_ITEM_FIELDS) if key in about}
    item = msgspec.convert({"media_type": "", **fields, "name": name, "project_id": ""}, learnt(Item))
    places = item.width, item.height, item.position, item.size
    if not all(0 <= n <= _MOST for n in places) or not -(2**63) <= item.mtime_ns < 2**63:
        raise ValueError("its size or place is a number that cannot be")
    regions: dict[str, Region] = {}
    for entry in said.get("regions", []):
        if not _is_small(entry):
            raise ValueError("one of its numbers is too large to stand for a place")
        region = region_from_document(entry, region_kinds())
        if region.id in regions:
            raise ValueError(f"two regions have the id {region.id}")
        _check_fields(region)
        if region.label and (known := report.label(region.label)) != region.label:
            region = replace(region, label=known)
        regions[region.id] = region
    relations = {link.id: link for link in msgspec.convert(said.get("relations", []), learnt(list[Relation]))}
    answers = {str(key): _answer(value) for key, value in said.get("answers", {}).items()}
    annotation = Annotation(
        str(said.get("id", "")),
        item.id,
        str(said.get("annotator", "")),
        Map(regions),
        Map(relations),
        Map(answers),
        int(said.get("revision", 0)),
    )
    return LabeledItem(item, annotation, str(document.get("text", "")))


def _is_small(value: Any) -> bool:
    """Whether all whole numbers in a JSON value can be stored and signed."""
    if isinstance(value, list):
        if set(map(type, value)) == {int}:
            return min(value) >= -_MOST and max(value) <= _MOST
        return all(map(_is_small, value))
    if isinstance(value, dict):
        return all(map(_is_small, value.values()))
    return not isinstance(value, int) or -_MOST <= value <= _MOST


def _check_fields(region: Region) -> None:
    texts = (region.id, region.label, region.text, region.group, *(key for key, _ in region.attributes))
    numbers = (region.order, region.confidence)
    values = [value for _, value in region.attributes]
    if not all(isinstance(text, str) for text in texts) or not all(type(n) is int for n in numbers):
        raise ValueError("a region's field has the wrong type")
    if not all(isinstance(value, str | bool | int) for value in values):
        raise ValueError("an attribute is neither text, number nor flag")


def _answer(value: Any) -> Answer:
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return tuple(value)
    if isinstance(value, str) or type(value) is int:
        return value
    raise ValueError("an answer is neither text, whole number nor list of options")


FORMAT = Format(
    "caravan",
    "Caravan JSON Lines",
    frozenset({"image", "text", "tabular"}),
    (".jsonl",),
    read,
    write,
    sniff,
)
