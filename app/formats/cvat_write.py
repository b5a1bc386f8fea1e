"""Writing CVAT XML 1.1, picture by picture."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.core.region import Region
from app.formats.base import LabeledItem, Options, Report
from app.formats.keyhole import holes_as_mask
from app.formats.picture import decimal, fitted, label_name
from app.formats.target import fresh_file, named_apart
from app.modalities.image.mask import Mask, runs, unpacked
from app.modalities.image.regions import MILLI, Box, Ellipse, Point, Polygon, Polyline, RotatedBox, Skeleton

_KINDS = ("box", "polygon", "rotated_box", "ellipse", "mask", "polyline", "point", "skeleton")


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    with fresh_file(target) as file:
        file.write(b'<?xml version="1.0" encoding="utf-8"?>\n<annotations>\n<version>1.1</version>\n')
        file.write(_encoded(_meta(project)))
        for number, (name, source) in enumerate(named_apart(items, target, report, cancel)):
            file.write(_encoded(_image(source, name, number, project, report)))
            report.count(source)
            progress(report.items, 0)
        file.write(b"</annotations>\n")


def _encoded(element: Element) -> bytes:
    indent(element)
    return tostring(element, encoding="unicode").encode() + b"\n"


def _meta(project: Project) -> Element:
    meta = Element("meta")
    task = SubElement(meta, "task")
    _text(task, "name", project.title)
    labels = SubElement(task, "labels")
    for label in project.schema.labels:
        entry = SubElement(labels, "label")
        _text(entry, "name", label.name)
        _text(entry, "color", label.color)
        _text(entry, "type", "skeleton" if label.skeleton else "any")
        attributes = SubElement(entry, "attributes")
        for attribute in label.attributes:
            about = SubElement(attributes, "attribute")
            kind = {"choice": "select", "flag": "checkbox", "number": "number"}.get(attribute.kind.value, "text")
            for tag, text in (
                ("name", attribute.id), ("mutable", "False"), ("input_type", kind),
                ("default_value", attribute.default), ("values", "\n".join(attribute.options)),
            ):  # fmt: skip
                _text(about, tag, text)
        for part in label.skeleton.names if label.skeleton else ():
            inner = SubElement(labels, "label")
            _text(inner, "name", part)
            _text(inner, "type", "points")
            _text(inner, "parent", label.name)
    return meta


def _image(source: LabeledItem, name: str, number: int, project: Project, report: Report) -> Element:
    size = {"width": str(source.item.width), "height": str(source.item.height)}
    image = Element("image", {"id": str(number), "name": name, **size})
    answers = dict(source.annotation.answers)
    label = answers.pop("label", None)
    report.lose("answers", len(answers) + int(label is not None and not isinstance(label, str)))
    groups: dict[str, int] = {}
    for z, region in enumerate(fitted(source, _KINDS, report, keeps="attributes group answers")):
        element = _shape(region, project, report)
        element.set("label", label_name(project.schema, region.label))
        element.set("source", "manual")
        element.set("z_order", str(z))
        if region.group:
            element.set("group_id", str(groups.setdefault(region.group, len(groups) + 1)))
        values = dict(region.attributes)
        element.set("occluded", str(int(values.pop("occluded", False) is True)))
        for key, value in values.items():
            attribute = SubElement(element, "attribute", {"name": _clean(key)})
            attribute.text = ("true" if value else "false") if isinstance(value, bool) else _clean(str(value))
        image.append(element)
    if isinstance(label, str):
        SubElement(image, "tag", {"label": _clean(label), "source": "manual"})
    return image


def _shape(region: Region, project: Project, report: Report) -> Element:
    region = holes_as_mask(region, report)
    match region:
        case Box(x1=x1, y1=y1, x2=x2, y2=y2):
            return Element("box", {"xtl": _px(x1), "ytl": _px(y1), "xbr": _px(x2), "ybr": _px(y2)})
        case RotatedBox(cx=cx, cy=cy, width=width, height=height, angle=angle):
            ends = {"xtl": cx - width / 2, "ytl": cy - height / 2, "xbr": cx + width / 2, "ybr": cy + height / 2}
            return Element("box", {key: _px(n) for key, n in ends.items()} | {"rotation": _px(angle)})
        case Polygon():
            return Element("polygon", {"points": _pairs(region.outer)})
        case Polyline():
            return Element("polyline", {"points": _pairs(region.points)})
        case Point():
            return Element("points", {"points": _pairs((region.x, region.y))})
        case Ellipse():
            place = {"cx": region.cx, "cy": region.cy, "rx": region.rx, "ry": region.ry, "rotation": region.angle}
            return Element("ellipse", {key: _px(n) for key, n in place.items()})
        case Mask():
            rows = runs(unpacked(region).T)
            box = {"left": region.x, "top": region.y, "width": region.width, "height": region.height}
            return Element("mask", {"rle": ", ".join(map(str, rows))} | {key: str(n) for key, n in box.items()})
        case Skeleton():
            return _skeleton(region, project)
    raise TypeError(region.kind)


def _skeleton(region: Skeleton, project: Project) -> Element:
    label = project.schema.get(region.label)
    names = label.skeleton.names if label and label.skeleton else ()
    element = Element("skeleton")
    for n, (x, y, seen) in enumerate(region.triples()):
        part = names[n] if n < len(names) else str(n + 1)
        flags = {"outside": str(int(seen == 0)), "occluded": str(int(seen == 1))}
        SubElement(element, "points", {"label": _clean(part), "points": _pairs((x, y)), **flags})
    return element


def _px(n: float) -> str:
    return decimal(n / MILLI, 4)


def _pairs(flat: tuple[int, ...]) -> str:
    return ";".join(f"{_px(x)},{_px(y)}" for x, y in zip(flat[::2], flat[1::2], strict=True))


def _text(parent: Element, tag: str, text: str) -> None:
    SubElement(parent, tag).text = _clean(text)


def _clean(text: str) -> str:
    """XML has no place for control characters."""
    return "".join(c for c in text if c >= " " or c in "\t\n\r")
