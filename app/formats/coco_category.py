"""COCO's categories: label ids by category id, parents, keypoints; and the numbers that are written."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.core.project import Project
from app.formats.base import Report
from app.formats.picture import LabelNumbers, label_name

Record = dict[str, Any]
_MOST_DEEP = 100


def place_of(what: str, record: Any, n: int) -> str:
    """How a record is named in the report: by its id, else by its position."""
    number = record.get("id") if isinstance(record, dict) else None
    return f"{what} {str(number)[:40] if number is not None else f'no. {n + 1:,}'}"


def key_of(value: Any) -> Any:
    """An id to look up by: whole numbers of any size, and texts; None for what cannot be one."""
    if type(value) is int:
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int | str) and not isinstance(value, bool) else None


def labels_of(records: list[Any], name: str, report: Report) -> dict[Any, str]:
    """Label ids by category id; parents from “supercategory” where that names a category, and never in a circle."""
    found: dict[Any, str] = {}
    above: dict[str, str] = {}
    for n, record in enumerate(records):
        place = place_of("category", record, n)
        key = key_of(record.get("id")) if isinstance(record, dict) else None
        if key is None or not isinstance(record.get("name"), str) or not record["name"].strip():
            report.skip(name, place, "it has no id or no name")
        elif key in found:
            report.skip(name, place, "another category has the same id")
        else:
            found[key] = report.label(record["name"].strip())
            above[found[key]] = str(record.get("supercategory") or "")
            _keypoints(record, found[key], name, place, report)
    for label_id, parent_name in above.items():
        parent = report.label_named(parent_name)
        label = report.label_of(label_id)
        if parent is None or label is None or parent.id == label_id or label.parent:
            continue
        if _leads_to(report, parent.id, label_id):
            report.lose("supercategories that go round in a circle, or too deep")
        else:
            report.put_label(replace(label, parent=parent.id))
    return found


def _keypoints(record: Record, label_id: str, name: str, place: str, report: Report) -> None:
    names = record.get("keypoints")
    if not names:
        return
    edges = record.get("skeleton") or []
    try:
        # COCO counts keypoints from 1.
        pairs = [(int(a) - 1, int(b) - 1) for a, b in edges]
    except (ValueError, TypeError, OverflowError):
        report.skip(name, place, "the edges of its skeleton are not pairs of keypoints")
        pairs = []
    if not isinstance(names, list) or not report.keypoints(label_id, [str(one) for one in names], pairs):
        report.skip(name, place, "its keypoints are not sound, or the label has others already")


def _leads_to(report: Report, start: str, goal: str) -> bool:
    for _ in range(_MOST_DEEP):
        if start == goal:
            return True
        label = report.label_of(start)
        if label is None or not label.parent:
            return False
        start = label.parent
    return True


class Categories(LabelNumbers):
    """Numbers from 1 for the labels in the schema's order."""

    def __init__(self, project: Project) -> None:
        super().__init__(project.schema, 1)

    def documents(self) -> list[Record]:
        documents = [self._document(label_id, n) for label_id, n in self.items()]
        if any("keypoints" in document for document in documents):
            # Where one category has keypoints, some readers look for them in all.
            documents = [{"keypoints": [], "skeleton": [], **document} for document in documents]
        return documents

    def _document(self, label_id: str, n: int) -> Record:
        label = self.schema.get(label_id)
        above = label_name(self.schema, label.parent) if label and label.parent else ""
        document: Record = {"id": n, "name": label_name(self.schema, label_id), "supercategory": above}
        if label and label.skeleton:
            document["keypoints"] = list(label.skeleton.names)
            document["skeleton"] = [[a + 1, b + 1] for a, b in label.skeleton.edges]
        return document
