"""Files of each image format with values, names and structures that no sound program would write."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import numpy as np

from app.media.indexed import encode_indices

Files = dict[str, bytes]
Corners = tuple[Any, Any, Any, Any]


@dataclass(frozen=True)
class Picture:
    """A picture as a file speaks of it: `boxes` are corners in pixels, with a label."""

    name: str
    boxes: tuple[tuple[Corners, str], ...] = ()
    size: tuple[Any, Any] = (100, 50)
    id: Any = None
    category: Any = None
    """Instead of the label's own number."""


GOOD = Picture("good.png", (((10, 5, 30, 25), "good"),))


def dumped(value: Any) -> bytes:
    return json.dumps(value).encode()


def _coco(pictures: list[Picture]) -> Files:
    labels = _labels(pictures)
    images, annotations = [], []
    for n, one in enumerate(pictures, 1):
        key = n if one.id is None else one.id
        images.append({"id": key, "file_name": one.name, "width": one.size[0], "height": one.size[1]})
        for (x1, y1, x2, y2), label in one.boxes:
            which = labels.index(label) if one.category is None else one.category
            box = [x1, y1, _less(x2, x1), _less(y2, y1)]
            annotations.append({"id": len(annotations) + 1, "image_id": key, "category_id": which, "bbox": box})
    categories = [{"id": n, "name": name} for n, name in enumerate(labels)]
    return {"x.json": dumped({"images": images, "categories": categories, "annotations": annotations})}


def _panoptic(pictures: list[Picture]) -> Files:
    labels = _labels(pictures)
    images, annotations, files = [], [], {}
    for n, one in enumerate(pictures, 1):
        key = n if one.id is None else one.id
        images.append({"id": key, "file_name": one.name, "width": one.size[0], "height": one.size[1]})
        which = [labels.index(label) if one.category is None else one.category for _, label in one.boxes]
        segments = [{"id": k, "category_id": w} for k, w in enumerate(which, 1)]
        annotations.append({"image_id": key, "file_name": f"p{n}.png", "segments_info": segments})
        pixels = np.zeros((50, 100, 3), np.uint8)
        pixels[5:25, 10:30, 0] = 1
        files[f"panoptic/p{n}.png"] = encode_indices(pixels)
    categories = [{"id": n, "name": name} for n, name in enumerate(labels)]
    document = {"images": images, "annotations": annotations, "categories": categories}
    return {"panoptic.json": dumped(document), **files}


def _yolo(pictures: list[Picture]) -> Files:
    labels = _labels(pictures)
    files = {"data.yaml": b"names: " + json.dumps(labels, ensure_ascii=False).encode(errors="surrogatepass")}
    for one in pictures:
        lines = []
        for (x1, y1, x2, y2), label in one.boxes:
            which = labels.index(label) if one.category is None else one.category
            shares = (_less(x1, -x2) / 200, _less(y1, -y2) / 100, _less(x2, x1) / 100, _less(y2, y1) / 50)
            lines.append(f"{which} {' '.join(map(str, shares))}\n")
        files[f"labels/{_stem(one.name)}.txt"] = "".join(lines).encode(errors="surrogatepass")
    return files


def _voc(pictures: list[Picture]) -> Files:
    files = {}
    for n, one in enumerate(pictures):
        objects = "".join(
            f"<object><name>{_xml(label)}</name><bndbox><xmin>{x1}</xmin><ymin>{y1}</ymin><xmax>{x2}</xmax>"
            f"<ymax>{y2}</ymax></bndbox></object>"
            for (x1, y1, x2, y2), label in one.boxes
        )
        size = f"<size><width>{one.size[0]}</width><height>{one.size[1]}</height></size>"
        folder = one.name.rpartition("/")[0] if n and ".." not in one.name else ""
        text = f"<annotation><filename>{_xml(one.name)}</filename>{size}{objects}</annotation>"
        files[f"Annotations/{folder.strip('/')}/{n}.xml".replace("//", "/")] = text.encode()
    return files


def _labelme(pictures: list[Picture]) -> Files:
    files = {}
    for n, one in enumerate(pictures):
        shapes = [
            {"label": label, "points": [[x1, y1], [x2, y2]], "shape_type": "rectangle", "group_id": one.id}
            for (x1, y1, x2, y2), label in one.boxes
        ]
        about = {"imagePath": one.name, "imageData": None, "imageWidth": one.size[0], "imageHeight": one.size[1]}
        files[f"{n}.json"] = dumped({"version": "5", "shapes": shapes, **about})
    return files


def _cvat(pictures: list[Picture]) -> Files:
    text = ""
    for n, one in enumerate(pictures):
        boxes = "".join(
            f'<box label={quoteattr(_plain(label))} xtl="{x1}" ytl="{y1}" xbr="{x2}" ybr="{y2}"/>'
            for (x1, y1, x2, y2), label in one.boxes
        )
        about = f'id="{n if one.id is None else one.id}" width="{one.size[0]}" height="{one.size[1]}"'
        text += f"<image name={quoteattr(_plain(one.name))} {about}>{boxes}</image>"
    return {"x.xml": f"<annotations><version>1.1</version>{text}</annotations>".encode()}


def _label_studio(pictures: list[Picture]) -> Files:
    tasks = []
    for n, one in enumerate(pictures):
        result = []
        for (x1, y1, x2, y2), label in one.boxes:
            value = {"x": x1, "y": _half(y1), "width": _less(x2, x1), "height": _half(_less(y2, y1))}
            value["rectanglelabels"] = [label]
            about = {"original_width": one.size[0], "original_height": one.size[1]}
            result.append({"id": one.id or f"r{n}", "type": "rectanglelabels", "value": value, **about})
        tasks.append({"id": one.id, "data": {"image": one.name}, "annotations": [{"result": result}]})
    return {"x.json": dumped(tasks)}


def _datumaro(pictures: list[Picture]) -> Files:
    labels = _labels(pictures)
    items = []
    for one in pictures:
        made = []
        for (x1, y1, x2, y2), label in one.boxes:
            which = labels.index(label) if one.category is None else one.category
            box = [x1, y1, _less(x2, x1), _less(y2, y1)]
            made.append({"type": "bbox", "id": one.id, "label_id": which, "bbox": box, "group": one.id or 0})
        size = [one.size[1], one.size[0]]
        items.append({"id": one.name, "annotations": made, "image": {"path": one.name, "size": size}})
    categories = {"label": {"labels": [{"name": name} for name in labels]}}
    return {"x.json": dumped({"dm_format_version": "1.0", "items": items, "categories": categories})}


def _dota(pictures: list[Picture]) -> Files:
    files = {}
    for one in pictures:
        lines = [
            f"{x1} {y1} {x2} {y1} {x2} {y2} {x1} {y2} {label} 0\n" for (x1, y1, x2, y2), label in one.boxes
        ]  # fmt: skip
        files[f"labelTxt/{_stem(one.name)}.txt"] = "".join(lines).encode(errors="surrogatepass")
    return files


def _mot(pictures: list[Picture]) -> Files:
    lines = []
    labels = _labels(pictures)
    for frame, one in enumerate(pictures, 1):
        for n, ((x1, y1, x2, y2), label) in enumerate(one.boxes):
            track = one.id or n + 1
            place = f"{x1},{y1},{_less(x2, x1)},{_less(y2, y1)}"
            lines.append(f"{frame},{track},{place},1,{labels.index(label) + 1},1\n")
    names = "".join(one.name + "\n" for one in pictures)
    return {
        "gt/gt.txt": "".join(lines).encode(),
        "gt/labels.txt": "".join(label + "\n" for label in labels).encode(errors="surrogatepass"),
        "frames.txt": names.encode(errors="surrogatepass"),
    }


def _via(pictures: list[Picture]) -> Files:
    entries = {}
    for n, one in enumerate(pictures):
        regions = [
            {
                "shape_attributes": {"name": "rect", "x": x1, "y": y1, "width": _less(x2, x1), "height": _less(y2, y1)},
                "region_attributes": {"label": label},
            }
            for (x1, y1, x2, y2), label in one.boxes
        ]
        entries[f"{n}"] = {"filename": one.name, "size": one.id or -1, "regions": regions, "file_attributes": {}}
    return {"x.json": dumped(entries)}


def _mask_png(pictures: list[Picture]) -> Files:
    labels = _labels(pictures)
    files = {"labels.txt": "".join(name + "\n" for name in labels).encode(errors="surrogatepass")}
    for one in pictures:
        pixels = np.zeros((50, 100), np.uint8)
        for _, label in one.boxes:
            pixels[5:25, 10:30] = labels.index(label) + 1 if one.category is None else one.category
        files[f"masks/{_stem(one.name)}.png"] = encode_indices(pixels)
    return files


def _geojson(pictures: list[Picture]) -> Files:
    files = {}
    for n, one in enumerate(pictures):
        features = []
        for (x1, y1, x2, y2), label in one.boxes:
            ring = [[x1, y1], [x2, y1], [x2, y2], [x1, y2], [x1, y1]]
            geometry = {"type": "Polygon", "coordinates": [ring]}
            about = {"classification": {"name": label}}
            features.append({"type": "Feature", "id": one.id, "geometry": geometry, "properties": about})
        files[f"{n}.geojson"] = dumped({"type": "FeatureCollection", "image": one.name, "features": features})
    return files


def _open_images(pictures: list[Picture]) -> Files:
    lines = ["ImageID,LabelName,Confidence,XMin,XMax,YMin,YMax"]
    for one in pictures:
        for (x1, y1, x2, y2), label in one.boxes:
            name = '"' + one.name.replace('"', '""') + '"'
            lines.append(f"{name},{label},1,{x1 / 100},{x2 / 100},{y1 / 50},{y2 / 50}")
    return {"x.csv": "\n".join(lines).encode(errors="surrogatepass")}


def _caravan(pictures: list[Picture]) -> Files:
    lines: list[Any] = [{"caravan": 1, "project": {"modality": "image", "title": "x"}}]
    for n, one in enumerate(pictures):
        regions = [
            {"id": f"r{k}", "type": "box", "label": label, "geometry": [_milli(c) for c in corners]}
            for k, (corners, label) in enumerate(one.boxes)
        ]
        item = {"id": str(one.id or n), "name": one.name, "media_type": "image/png"}
        item |= {"width": one.size[0], "height": one.size[1]}
        lines.append({"item": item, "annotation": {"id": f"a{n}", "regions": regions}})
    return {"x.jsonl": b"".join(dumped(line) + b"\n" for line in lines)}


MADE: dict[str, Callable[[list[Picture]], Files]] = {
    "caravan": _caravan, "coco": _coco, "coco_panoptic": _panoptic, "yolo": _yolo, "voc": _voc, "labelme": _labelme,
    "cvat": _cvat, "label_studio": _label_studio, "datumaro": _datumaro, "dota": _dota, "mot": _mot, "via": _via,
    "mask_png": _mask_png, "geojson": _geojson, "open_images": _open_images,
}  # fmt: skip


def put(files: Files, folder: Path) -> Path:
    """The files in a folder; the file itself where it stands alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder / next(iter(files)) if len(files) == 1 else folder


def packed(files: Files, path: Path, compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def _labels(pictures: list[Picture]) -> list[str]:
    return list(dict.fromkeys(label for one in pictures for _, label in one.boxes))


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _less(a: Any, b: Any) -> Any:
    return a - b


def _half(value: Any) -> Any:
    return value * 2


def _milli(value: Any) -> Any:
    return value * 1000


def _plain(text: str) -> str:
    """What XML can hold."""
    return "".join(c for c in text if c >= " " and not "\ud800" <= c <= "\udfff")


def _xml(text: str) -> str:
    return escape(_plain(text))
