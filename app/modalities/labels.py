"""Checks of a region's label and attributes that are the same for every kind of item."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from app.core.label import Attribute, AttributeKind, LabelSchema
from app.core.problem import Problem, Severity
from app.core.region import Region, Value


def label_problems(region: Region, schema: LabelSchema, noun: str) -> list[Problem]:
    """Unknown or unfit label, required attributes that are missing, values that do not fit. `noun` names the region."""
    if not region.label:
        return [Problem(Severity.ERROR, f"This {noun} has no label. Choose one.", region.id)]
    label = schema.get(region.label)
    if label is None:
        text = f"This {noun} has the label “{region.label}”, which the project does not have. Choose another label."
        return [Problem(Severity.ERROR, text, region.id)]
    problems = []
    if label.kinds and region.kind not in label.kinds:
        text = (
            f"“{label.name}” may not mark a {noun} here. Choose another label, or draw a {' or a '.join(label.kinds)}."
        )
        problems.append(Problem(Severity.ERROR, text, region.id))
    values = dict(region.attributes)
    for attribute in label.attributes:
        value = values.pop(attribute.id, None)
        if value is None or value == "":
            if attribute.required:
                text = f"“{label.name}” needs “{attribute.name}”. Fill it in."
                problems.append(Problem(Severity.ERROR, text, region.id))
        elif words := _fault(attribute, value):
            problems.append(Problem(Severity.ERROR, f"“{attribute.name}” of “{label.name}”: {words}", region.id))
    for name in sorted(values):
        text = f"“{label.name}” has no attribute “{name}”. It will be kept, but nobody asked for it."
        problems.append(Problem(Severity.WARNING, text, region.id))
    return problems


def _fault(attribute: Attribute, value: Value) -> str:
    match attribute.kind:
        case AttributeKind.CHOICE:
            return "" if value in attribute.options else f"“{value}” is not one of its options. Choose one of them."
        case AttributeKind.FLAG:
            return "" if isinstance(value, bool) else "it is either set or not. Set it again."
        case AttributeKind.NUMBER:
            try:
                fits = not isinstance(value, bool) and Decimal(str(value)).is_finite()
            except InvalidOperation:
                fits = False
            return "" if fits else f"“{value}” is not a number. Enter one."
        case AttributeKind.TEXT:
            return "" if isinstance(value, str) and "\0" not in value else "it must be text. Enter it again."
