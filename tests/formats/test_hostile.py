"""Each image format against each kind of bad input: one clear message, the rest imported, nothing else touched."""

from __future__ import annotations

import json
import math
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.errors import AppError, FormatError
from app.formats.base import Report
from app.formats.registry import format_named, formats
from app.modalities.image.regions import bounds
from app.ops import importing, items, labeling
from app.workspace import Workspace
from tests.formats.hostile import GOOD, MADE, Files, Picture, dumped, put

IMAGE_FORMATS = sorted(MADE)
PIXELS = {"mask_png", "coco_panoptic"}
"""Their places are pixels, so that no coordinate can be wrong."""
SIZELESS = {"yolo", "dota", "open_images", "mot", "via", "geojson", "mask_png", "coco_panoptic"}
BY_FILE = ("yolo", "dota", "mask_png")
"""A picture is called as its file of labels."""

_touched: list[tuple[str, str]] | None = None
_PATHS = {
    "open": 1, "os.listdir": 1, "os.scandir": 1, "os.mkdir": 1, "os.remove": 1, "os.rmdir": 1, "os.rename": 2,
    "os.link": 2, "os.symlink": 2, "os.truncate": 1, "os.chmod": 1, "shutil.copyfile": 2, "shutil.move": 2,
}  # fmt: skip


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _touched is not None and event in _PATHS:
        for path in arguments[: _PATHS[event]]:
            if isinstance(path, str | bytes | os.PathLike):
                _touched.append((event, os.path.realpath(os.fsdecode(path))))


sys.addaudithook(_hook)


def test_every_image_format_is_attacked() -> None:
    assert set(MADE) == {known.name for known in formats() if known.can_read} - {"csv", "conll"}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path_factory.mktemp("workspace"))
    yield made
    made.close()


class Imported:
    """What came of an import: the boxes by picture and label, and the report."""

    def __init__(self, workspace: Workspace, name: str, source: Path) -> None:
        global _touched
        # Code is loaded when it is first needed; that is not what is looked for.
        allowed = [str(source), str(source.parent), str(workspace.path), sys.prefix, sys.base_prefix, "/dev", "/proc"]
        allowed += [str(Path(importing.__file__).parents[2]), *filter(None, sys.path)]
        before = _state(source.parent)
        _touched = []
        try:
            project, self.report = importing.import_as_project(workspace, source, name)
        finally:
            touched, _touched = _touched, None
        allowed += [os.path.realpath(root) for root in allowed]
        outside = {(e, p) for e, p in touched if not any(p == root or p.startswith(root + os.sep) for root in allowed)}
        assert not outside, "files elsewhere were touched"
        assert _state(source.parent) == before, "the source was changed"
        page = workspace.read(items.page, project.id, limit=1_000)
        said = workspace.read(labeling.annotations_of, [item.id for item in page], workspace.person)
        labels = {label.id: label.name for label in project.schema.labels}
        self.names = [item.name for item in page]
        self.sizes = {item.name: (item.width, item.height) for item in page}
        self.found = {
            (item.name, labels[region.label]): bounds(region)
            for item in page
            for region in (said[item.id].regions.values() if item.id in said else ())
        }
        check_report(self.report)


def check_report(report: Report) -> None:
    for skip in report.skipped:
        assert skip.file and skip.place and skip.reason
    for line in report.lines():
        assert line.isprintable() and len(line) < 2_000, line


def _state(folder: Path) -> dict[str, float]:
    return {str(path): path.lstat().st_mtime_ns for path in folder.rglob("*")}


@pytest.fixture
def run(workspace: Workspace, tmp_path: Path, request: pytest.FixtureRequest) -> Callable[..., Imported]:
    # YOLO and Open Images count in shares of a picture: it must be there.
    def run(name: str, *pictures: Picture, files: Files | None = None) -> Imported:
        made = dict(files if files is not None else MADE[name]([GOOD, *pictures]))
        if name in ("yolo", "open_images"):
            names = dict.fromkeys(("good.png", *(one.name for one in pictures)))
            made |= {f"images/{one}": png() for one in names if _is_plain(one)}
        folder = tmp_path / "in"
        path = put({key.replace("\0", "0"): value for key, value in made.items()}, folder)
        return Imported(workspace, name, path)

    return run


def png() -> bytes:
    import numpy as np

    from app.media.indexed import encode_indices

    return encode_indices(np.zeros((50, 100), np.uint8))


def _is_plain(name: str) -> bool:
    return not name.startswith(("/", "..")) and name.isascii() and name.isprintable() and len(name) < 200


def good_is_there(done: Imported) -> None:
    name = next(name for name in done.names if name.rpartition("/")[2].startswith("good"))
    place = done.found[(name, "good")]
    assert max(abs(a - b) for a, b in zip(place, (10_000, 5_000, 30_000, 25_000), strict=True)) <= 1_000


BAD_CORNERS: dict[str, tuple[Any, Any, Any, Any]] = {
    "not a number": (math.nan, 5, 30, 25),
    "infinite": (10, 5, math.inf, 25),
    "beyond every picture": (10, 5, 1e300, 25),
    "a number of a hundred digits": (10, 5, 10**100, 25),
}
COORDINATES = [name for name in IMAGE_FORMATS if name not in PIXELS]


@pytest.mark.promise("H1")
@pytest.mark.parametrize("case", BAD_CORNERS)
@pytest.mark.parametrize("name", COORDINATES)
def test_coordinates_that_cannot_be(name: str, case: str, run: Callable[..., Imported]) -> None:
    done = run(name, Picture("bad.png", ((BAD_CORNERS[case], "bad"), ((1, 2, 9, 8), "rest"))))
    good_is_there(done)
    assert len(done.found) == (2 if name != "caravan" else 1), "our own files are judged item by item"
    assert done.report.skipped_count == 1


@pytest.mark.parametrize("name", COORDINATES)
def test_reversed_and_outside(name: str, run: Callable[..., Imported]) -> None:
    done = run(name, Picture("bad.png", (((30, 25, 10, 5), "turned"), ((-20, -10, 150, 60), "over"))))
    good_is_there(done)
    for (_, label), (x1, y1, x2, y2) in done.found.items():
        assert x1 < x2 and y1 < y2, label
    turned = any(label == "turned" for _, label in done.found)
    assert turned or done.report.skipped_count, "left out without a word"
    if turned and name not in ("dota", "geojson", "caravan"):
        assert done.report.losses, "turned round without a word"
    over = next((place for (_, label), place in done.found.items() if label == "over"), None)
    assert over is None or (over[0] <= -18_000 and over[2] >= 148_000), "what lies outside is kept as it is"


SIZES: dict[str, tuple[Any, Any]] = {
    "none": (None, None), "negative": (-5, 0), "words": ("wide", "high"), "ten gigabytes": (100_000, 100_000),
    "beyond 2^63": (2**70, 2**70), "fractions": (100.5, math.nan),
}  # fmt: skip


@pytest.mark.parametrize("case", SIZES)
@pytest.mark.parametrize("name", [name for name in IMAGE_FORMATS if name not in SIZELESS])
def test_sizes_that_cannot_be(name: str, case: str, run: Callable[..., Imported]) -> None:
    done = run(name, Picture("bad.png", (((1, 2, 9, 8), "rest"),), size=SIZES[case]))
    good_is_there(done)
    for width, height in done.sizes.values():
        assert 0 <= width < 2**31 and 0 <= height < 2**31


HOSTILE_NAMES = {
    "above": "../../evil.png", "absolute": "/etc/hosts.png", "drive": "C:\\evil.png", "share": "\\\\host\\share\\e.png",
    "device": "NUL", "device with an ending": "con.png", "above in between": "a/../../evil.png",
    "home": "~/../evil.png", "zero": "a\0b.png", "too long": "x" * 5_000 + ".png", "blank": " ",
    "bidirectional": "a\u202egnp.exe.png", "lone surrogate": "a\ud800.png",
}  # fmt: skip
# No file can be called so, and XML cannot hold some; archives are attacked elsewhere.
NO_FILE = {"above", "absolute", "above in between", "too long", "zero", "home", "lone surrogate"}
NAMED = [
    (name, case)
    for name in IMAGE_FORMATS
    for case in HOSTILE_NAMES
    if not ((name in BY_FILE and case in NO_FILE) or (name in ("cvat", "voc") and case in ("zero", "lone surrogate")))
]


@pytest.mark.promise("H4")
@pytest.mark.parametrize(("name", "case"), NAMED)
def test_names_that_lead_elsewhere(name: str, case: str, run: Callable[..., Imported]) -> None:
    told = HOSTILE_NAMES[case]
    done = run(name, Picture(told, (((1, 2, 9, 8), "rest"),)))
    good_is_there(done)
    for each in done.names:
        assert each and not each.startswith(("/", "\\", "~/..")) and ".." not in each.split("/") and ":" not in each
        each.encode()


@pytest.mark.parametrize("name", IMAGE_FORMATS)
def test_the_same_base_name_in_two_folders_stays_two_items(name: str, run: Callable[..., Imported]) -> None:
    done = run(name, *(Picture(f"{folder}/x.png", (((1, 2, 9, 8), "rest"),)) for folder in ("a", "b")))
    good_is_there(done)
    assert len({each for each in done.names if each.endswith("x.png")}) == 2
    assert not done.report.skipped_count


@pytest.mark.parametrize("name", IMAGE_FORMATS)
def test_any_script_in_names_and_labels(name: str, run: Callable[..., Imported]) -> None:
    label = "Größe_🚗" if name in ("dota",) else "Größe 🚗, <b>“x”"
    label = label.replace(",", "").replace("“x”", "") if name == "open_images" else label
    done = run(name, Picture("папка/图 é (1).png", (((1, 2, 9, 8), label),)))
    good_is_there(done)
    if name in ("yolo", "open_images"):
        assert done.report.skipped_count == 1  # its picture is not there, so its size is not known
    else:
        assert ("папка/图 é (1).png", label) in done.found and not done.report.skipped_count


WITH_IDS = ("coco", "coco_panoptic", "label_studio", "datumaro", "mot", "cvat", "labelme", "via", "geojson", "caravan")


@pytest.mark.parametrize("key", (2**80, -(2**80), "x" * 300, 1e400), ids=("large", "negative", "text", "infinite"))
@pytest.mark.parametrize("name", WITH_IDS)
def test_ids_that_no_computer_counts(name: str, key: Any, run: Callable[..., Imported]) -> None:
    done = run(name, Picture("bad.png", (((1, 2, 9, 8), "rest"),), id=key))
    good_is_there(done)
    assert ("bad.png", "rest") in done.found or done.report.skipped_count


@pytest.mark.parametrize("name", [name for name in IMAGE_FORMATS if name != "caravan"])
def test_two_records_of_one_picture(name: str, run: Callable[..., Imported]) -> None:
    files = MADE[name]([GOOD, Picture("twice.png", (((1, 2, 9, 8), "rest"),), id=7)] * (1 if name in BY_FILE else 2))
    done = run(name, files=files)
    good_is_there(done)
    assert len(done.names) == len(set(done.names))


@pytest.mark.parametrize("name", ("coco", "coco_panoptic", "datumaro", "yolo"))
@pytest.mark.parametrize("which", (99, -1, 2**70), ids=("absent", "negative", "large"))
def test_absent_categories(name: str, which: int, run: Callable[..., Imported]) -> None:
    done = run(name, Picture("bad.png", (((1, 2, 9, 8), "rest"),), category=which))
    good_is_there(done)
    assert done.report.skipped_count == 1 and len(done.found) == 1


def test_categories_that_go_round_in_a_circle(run: Callable[..., Imported]) -> None:
    document = json.loads(MADE["coco"]([GOOD])["x.json"])
    above = {"a": "b", "b": "c", "c": "a", "self": "self", "orphan": "nobody"}
    document["categories"] += [{"id": 10 + n, "name": k, "supercategory": v} for n, (k, v) in enumerate(above.items())]
    done = run("coco", files={"x.json": dumped(document)})
    good_is_there(done)
    assert done.report.losses["supercategories that go round in a circle, or too deep"] == 1


OVERRUNS: dict[str, Any] = {
    "compressed beyond the end": "o" * 50, "compressed that never ends": "P" * 40, "not of this alphabet": "\x00\x7f~",
    "a list beyond the end": [0, 10**9], "negative": [5, -3, 4_998], "of floats": [1.5, 2.5], "too long": [1] * 60_000,
    "huge": [2**70, 1], "empty": "", "an object": {},
}  # fmt: skip


@pytest.mark.promise("H1")
@pytest.mark.parametrize("case", OVERRUNS)
@pytest.mark.parametrize("name", ("coco", "datumaro", "cvat", "label_studio"))
def test_masks_that_overrun(name: str, case: str, run: Callable[..., Imported]) -> None:
    counts = OVERRUNS[case]
    rle = {"size": [50, 100], "counts": counts}
    if name == "cvat":
        text = ",".join(map(str, counts)) if isinstance(counts, list) else "x"
        shape = f'<mask label="m" rle="{text}" left="0" top="0" width="100" height="50"/>'
        body = MADE["cvat"]([GOOD])["x.xml"].replace(b"</image>", shape.encode() + b"</image>")
        done = run(name, files={"x.xml": body})
    else:
        document = json.loads(MADE[name]([GOOD])["x.json"])
        if name == "coco":
            document["annotations"].append({"id": 9, "image_id": 1, "category_id": 0, "segmentation": rle})
        elif name == "datumaro":
            document["items"][0]["annotations"].append({"type": "mask", "label_id": 0, "rle": rle})
        else:
            value = {"format": "rle", "rle": counts, "brushlabels": ["m"]}
            about = {"original_width": 100, "original_height": 50}
            document[0]["annotations"][0]["result"].append({"id": "m", "type": "brushlabels", "value": value, **about})
        done = run(name, files={"x.json": dumped(document)})
    good_is_there(done)
    assert done.report.skipped_count == 1 and len(done.found) == 1


def test_masks_of_ten_gigabytes_cost_nothing(run: Callable[..., Imported]) -> None:
    document = json.loads(MADE["coco"]([GOOD])["x.json"])
    for size in ([100_000, 100_000], [2**31, 2**31], [2**70, 1], [-1, 5], [0, 0], "x"):
        rle = {"size": size, "counts": [0, 10**10]}
        document["annotations"].append({"id": 9, "image_id": 1, "category_id": 0, "segmentation": rle})
    done = run("coco", files={"x.json": dumped(document)})
    good_is_there(done)
    assert done.report.skipped_count == 6


LAUGHS = '<!DOCTYPE z [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
) + "]>"  # fmt: skip


@pytest.mark.promise("H1")
@pytest.mark.parametrize("head", (LAUGHS, '<!DOCTYPE z [<!ENTITY j SYSTEM "file:///etc/passwd">]>',
                                  '<!DOCTYPE z SYSTEM "http://127.0.0.1:9/x.dtd">'),
                         ids=("billion laughs", "external", "outside type"))  # fmt: skip
@pytest.mark.parametrize("name", ("voc", "cvat"))
def test_xml_that_declares_entities(name: str, head: str, run: Callable[..., Imported], workspace: Workspace) -> None:
    (key, body), *_ = MADE[name]([GOOD]).items()
    bad = head.encode() + body.replace(b"good.png", b"bad.png").replace(b">good<", b">&j;<")
    if name == "voc":
        done = run(name, files={key: body, "Annotations/bad.xml": bad})
        good_is_there(done)
        assert len(done.report.skipped) == 1 and "entities" in done.report.skipped[0].reason
    else:
        with pytest.raises(FormatError, match="declares its own entities"):
            run(name, files={key: bad})


JSONS = [name for name in IMAGE_FORMATS if any(key.endswith("json") for key in MADE[name]([GOOD]))]


@pytest.mark.promise("H1")
@pytest.mark.parametrize("name", JSONS)
def test_json_as_deep_as_the_sea(name: str, run: Callable[..., Imported]) -> None:
    for deep in (b"[" * 100_000, b'{"a":' * 100_000, b"[" * 5_000 + b"]" * 5_000):
        with pytest.raises(FormatError) as caught:
            run(name, files={next(iter(MADE[name]([GOOD]))): deep})
        assert caught.value.title and caught.value.message


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text there")
@pytest.mark.parametrize("name", BY_FILE)
def test_a_file_whose_name_is_no_text_is_left_out(name: str, run: Callable[..., Imported], tmp_path: Path) -> None:
    files = MADE[name]([GOOD])
    folder = next(iter(reversed(files))).rpartition("/")[0]
    (tmp_path / "in" / folder).mkdir(parents=True)
    (tmp_path / "in" / folder / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"")
    done = run(name, Picture("other.png"))
    good_is_there(done)
    assert done.report.skipped_count == 1


@pytest.mark.promise("H1")
@pytest.mark.parametrize("name", IMAGE_FORMATS)
def test_ten_thousand_labels_take_no_time(name: str, workspace: Workspace, tmp_path: Path) -> None:
    """What grows with the square of what a file holds is a way to stop the program."""
    count = 200 if name in PIXELS else 3_000
    boxes = tuple(((1, 2, 9, 8), f"label {n}".replace(" ", "_")) for n in range(count))
    files = MADE[name]([Picture("many.png", boxes)])
    if name in ("yolo", "open_images"):
        files["images/many.png"] = png()
    project, report = importing.import_as_project(workspace, put(files, tmp_path / "in"), name)
    if name not in PIXELS:
        assert len(project.schema.labels) == report.regions == count


def test_nothing_of_a_file_that_cannot_be_read(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b'{"images": 3}')
    before = _state(tmp_path)
    for name in IMAGE_FORMATS:
        if format_named(name).sniff(path, path.read_bytes()):
            with pytest.raises(AppError):
                importing.import_as_project(workspace, path, name)
    assert _state(tmp_path) == before
