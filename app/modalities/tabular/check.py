"""What may be wrong with the labelled cells and rows of a table."""

from __future__ import annotations

from app.core.annotation import Annotation
from app.core.item import Item
from app.core.label import LabelSchema
from app.core.problem import Problem, Severity
from app.modalities.labels import label_problems
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.tabular.rowset import count, intersection


def validate(annotation: Annotation, item: Item, schema: LabelSchema) -> list[Problem]:
    """Problems in drawing order; row numbers are compared with the table's rows when their number is known."""
    problems: list[Problem] = []
    cells: set[tuple[str, int, str]] = set()
    row_sets: list[Rows] = []
    for region in annotation.ordered():
        problems += label_problems(region, schema, "cell" if isinstance(region, Cell) else "row label")
        if isinstance(region, Cell):
            last = region.row
            if (region.label, region.row, region.column) in cells:
                text = "This cell has the same label twice. Delete one of them."
                problems.append(Problem(Severity.WARNING, text, region.id))
            cells.add((region.label, region.row, region.column))
        elif isinstance(region, Rows):
            last = region.ranges[-1][1] - 1
            twice = sum(
                count(intersection(region.ranges, other.ranges)) for other in row_sets if other.label == region.label
            )
            if twice:
                text = f"{twice:,} of these rows have the same label twice. Delete one of them."
                problems.append(Problem(Severity.WARNING, text, region.id))
            row_sets.append(region)
        else:
            continue
        if item.height and last >= item.height:
            text = f"Row {last + 1:,} is labelled, but the table has {item.height:,} rows. Delete this label."
            problems.append(Problem(Severity.ERROR, text, region.id))
    return problems
