"""Reading never opens another file than the chosen one, whatever names stand in it."""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.cancel import Cancel, no_progress
from app.formats.base import Options, Report
from app.formats.registry import format_named, formats

_opened: list[str] | None = None


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _opened is not None and event == "open" and isinstance(arguments[0], str | bytes | Path):
        _opened.append(str(arguments[0]))


sys.addaudithook(_hook)


@pytest.fixture
def opened() -> Iterator[list[str]]:
    global _opened
    _opened = []
    yield _opened
    _opened = None


def _files(names: list[str]) -> dict[str, list[tuple[str, str]]]:
    """Files of each further image format that name pictures elsewhere."""
    box = "<bndbox><xmin>1</xmin><ymin>1</ymin><xmax>9</xmax><ymax>9</ymax></bndbox>"
    voc = "<annotation><filename>{}</filename><object><name>a</name>" + box + "</object></annotation>"
    tasks = [{"data": {"image": name}, "annotations": [{"result": []}]} for name in names]
    via = {name: {"filename": name, "size": 1, "regions": []} for name in names}
    shapes = [json.dumps({"shapes": [], "imagePath": name, "imageData": None}) for name in names]
    features = [json.dumps({"type": "FeatureCollection", "image": name, "features": []}) for name in names]
    images = "".join(f'<image id="1" name="{name}" width="9" height="9"/>' for name in names)
    panoptic = {
        "images": [{"id": n, "file_name": name} for n, name in enumerate(names)],
        "annotations": [{"image_id": n, "file_name": name, "segments_info": []} for n, name in enumerate(names)],
    }
    return {
        "coco_panoptic": [("p.json", json.dumps(panoptic))],
        "yolo": [("data.yaml", "names: [a]"), ("labels/x.txt", ""), ("train.txt", "\n".join(names))],
        "voc": [(f"Annotations/{n}.xml", voc.format(name)) for n, name in enumerate(names)],
        "labelme": [(f"{n}.json", text) for n, text in enumerate(shapes)],
        "cvat": [("a.xml", f"<annotations><version>1.1</version>{images}</annotations>")],
        "label_studio": [("a.json", json.dumps(tasks))],
        "datumaro": [("a.json", json.dumps({"items": [{"id": n, "image": {"path": n}} for n in names]}))],
        "dota": [("labelTxt/x.txt", "imagesource:" + names[0])],
        "mot": [("gt/gt.txt", "1,1,1,1,5,5,1,1,1"), ("frames.txt", "\n".join(names))],
        "via": [("a.json", json.dumps(via))],
        "mask_png": [("masks/x.png", "no picture"), ("masks/y.png", ""), ("pictures.txt", "\n".join(names))],
        "geojson": [(f"{n}.geojson", text) for n, text in enumerate(features)],
        "open_images": [("a.csv", "ImageID,LabelName,XMin,XMax,YMin,YMax\n" + "\n".join(f"{n},,,,," for n in names))],
    }


@pytest.mark.promise("H4")
def test_names_in_a_file_are_never_opened(tmp_path: Path, opened: list[str]) -> None:
    outside = tmp_path / "secret.png"
    outside.write_bytes(b"x")
    names = [str(outside), "../secret.png", "secret.png", "a/../../secret.png"]
    folder = tmp_path / "in"
    folder.mkdir()
    head = {"caravan": 1, "project": {"modality": "image"}}
    contents = {
        "caravan": [head, *({"item": {"id": name, "name": name}, "annotation": {}} for name in names)],
        "coco": [{"images": [{"id": n, "file_name": name} for n, name in enumerate(names)]}],
    }
    texts = {name: "\n".join(map(json.dumps, lines)) for name, lines in contents.items()}
    texts["csv"] = "item,label\n" + "".join(f"{name},x\n" for name in names)
    texts["conll"] = "".join(f"-DOCSTART- {name} 1 O\n\na 0 1 O\n\n" for name in names)
    files = _files(names)
    assert set(texts) | set(files) == {known.name for known in formats()}
    for name in (*texts, *files):
        known = format_named(name)
        path = folder / f"x{known.extensions[0]}"
        if name in texts:
            path.write_text(texts[name], encoding="utf-8")
        elif len(files[name]) == 1 and known.extensions[0] != ".zip":
            path.write_text(files[name][0][1], encoding="utf-8")
        else:
            with zipfile.ZipFile(path, "w") as archive:
                for inner, content in (*files[name], ("../evil.txt", "0 0 0 1 1"), ("/abs.json", "{}")):
                    archive.writestr(inner, content)
        opened.clear()
        assert known.read is not None
        found = list(known.read(path, Options(), Report(), Cancel(), no_progress))
        assert {item.item.path for item in found} <= {""}, name
        assert all(".." not in item.item.name and not item.item.name.startswith("/") for item in found)
        inside = [place for place in opened if str(tmp_path) in place]
        assert set(inside) == {str(path)}
