"""Labelling rows and cells of a table, without a window: one row set a label, however many rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.core.editor import AnnotationEditor
from app.core.ids import local_id
from app.core.region import Region
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.tabular.rowset import Ranges, difference, normal, union

Place = tuple[int, str]
"""A cell: row number and column id."""


def row_set(editor: AnnotationEditor, label: str) -> Rows | None:
    """The row set that further rows with `label` join: one that says nothing else about its rows."""
    for region in editor.annotation.regions.values():
        if (
            isinstance(region, Rows)
            and region.label == label
            and not (region.locked or region.attributes or region.text)
        ):
            return region
    return None


def label_rows(editor: AnnotationEditor, ranges: Ranges, label: str) -> Rows | None:
    """Give rows a label as one step; the row set they are in now, None when there are no rows."""
    ranges = normal(ranges)
    if not ranges:
        return None
    known = row_set(editor, label)
    if known is None:
        region = Rows(id=local_id(), label=label, ranges=ranges)
    else:
        region = replace(known, ranges=union(known.ranges, ranges))
    editor.apply("Label rows", put=[region])
    return region


def unlabel_rows(editor: AnnotationEditor, ranges: Ranges, label: str | None = None) -> bool:
    """Take `label` (None: every label) off rows as one step; False when none of them had it."""
    ranges = normal(ranges)
    put: list[Region] = []
    drop: list[str] = []
    for region in editor.annotation.regions.values():
        if not isinstance(region, Rows) or region.locked or label not in (None, region.label):
            continue
        left = difference(region.ranges, ranges)
        if not left:
            drop.append(region.id)
        elif left != region.ranges:
            put.append(replace(region, ranges=left))
    if put or drop:
        editor.apply("Remove label from rows", put=put, drop=drop)
    return bool(put or drop)


def label_cells(editor: AnnotationEditor, places: Iterable[Place], label: str) -> list[Region]:
    """Give cells a label as one step; cells that have it keep it. The regions that were added."""
    known = {(r.row, r.column) for r in editor.annotation.regions.values() if isinstance(r, Cell) and r.label == label}
    fresh = [place for place in dict.fromkeys(places) if place not in known]
    added: list[Region] = [Cell(id=local_id(), label=label, row=row, column=column) for row, column in fresh]
    if added:
        editor.apply("Label cells", put=added)
    return added


def unlabel_cells(editor: AnnotationEditor, places: Iterable[Place], label: str | None = None) -> bool:
    """Take `label` (None: every label) off cells as one step; False when none of them had it."""
    chosen = set(places)
    drop = [
        r.id
        for r in editor.annotation.regions.values()
        if isinstance(r, Cell) and not r.locked and (r.row, r.column) in chosen and label in (None, r.label)
    ]
    if drop:
        editor.apply("Remove label from cells", drop=drop)
    return bool(drop)


def relabel(editor: AnnotationEditor, regions: Sequence[Region], label: str) -> list[str]:
    """Give regions another label as one step; row sets join the one that has it already. Ids of what has it now."""
    put: dict[str, Region] = {}
    drop: list[str] = []
    home = row_set(editor, label)
    for region in regions:
        if region.locked or region.label == label:
            continue
        if isinstance(region, Rows) and home is not None and not (region.attributes or region.text):
            home = replace(home, ranges=union(home.ranges, region.ranges))
            put[home.id] = home
            drop.append(region.id)
        else:
            put[region.id] = replace(region, label=label)
    if put:
        editor.apply("Change label", put=list(put.values()), drop=drop)
    return list(put)
