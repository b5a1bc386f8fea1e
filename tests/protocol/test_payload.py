import copy
import hashlib
import json
from pathlib import Path

import pytest

from app.errors import FormatError
from app.protocol.canonical import canonical, parse_canonical
from app.protocol.payload import QUESTION_TYPES, check
from app.protocol.region_payload import GEOMETRY

DATA = Path(__file__).parents[1] / "data" / "protocol"
VECTORS = json.loads((DATA / "vectors.json").read_text())
FRAMES = {"image": {"width": 10, "height": 10, "orientation": 1}, "text": {"length": 10}, "tabular": {"rows": 10}}


@pytest.mark.parametrize("name", sorted(VECTORS))
def test_vector(name):
    data = (DATA / name).read_bytes()
    assert hashlib.sha256(data).hexdigest() == VECTORS[name]
    value = parse_canonical(data)
    assert canonical(value) == data
    assert check(value) == value["schema"]


def test_there_is_a_vector_for_every_kind():
    wanted = {f"region-{kind}.json" for kind in GEOMETRY} | {f"question-{kind}.json" for kind in QUESTION_TYPES}
    assert wanted <= VECTORS.keys()


def annotation(kind, geometry):
    modality = GEOMETRY[kind][0]
    region = {"id": "r1", "type": kind, "label": "a", "geometry": geometry}
    return {
        "schema": "annotation/1", "modality": modality, "frame": FRAMES[modality],
        "regions": [region], "relations": [], "answers": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "geometry"),
    [
        ("box", [0, 0, 0, 1000]),
        ("box", [0, 0, 10001, 1000]),
        ("box", [-1, 0, 1000, 1000]),
        ("box", [0, 0, 1000]),
        ("box", [0, 0, True, 1000]),
        ("box", {"x": 1}),
        ("polygon", {"outer": [0, 0, 1, 1], "holes": []}),
        ("polygon", {"outer": [0, 0, 1, 1, 2, 0]}),
        ("polygon", {"outer": [0, 0, 1, 1, 2, 0], "holes": [[1, 1]]}),
        ("rotated_box", [0, 0, 10, 10, 360000]),
        ("rotated_box", [0, 0, 0, 10, 0]),
        ("point", [1, 2, 3, 4]),
        ("polyline", [1, 2]),
        ("skeleton", [1, 2, 3]),
        ("skeleton", [1, 2, 0]),
        ("skeleton", [0, 0, 0]),
        ("skeleton", [0, 0, 0, 11000, 0, 1]),
        ("ellipse", [0, 0, 10, 0, 0]),
        ("ellipse", [-1, 0, 10, 10, 0]),
        ("quad", [0, 0, 1, 0, 1, 1]),
        ("mask", {"box": [0, 0, 2, 2], "counts": [4]}),
        ("mask", {"box": [0, 0, 2, 2], "counts": [1, 0, 3]}),
        ("mask", {"box": [0, 0, 2, 2], "counts": [1, 4, -1]}),
        ("mask", {"box": [0, 0, 2, 2], "counts": [3]}),
        ("mask", {"box": [0, 0, 20, 2], "counts": [40]}),
        ("mask", {"box": [0, 0, 2, 2], "blob": "abc"}),
        ("span", []),
        ("span", [[3, 3]]),
        ("span", [[0, 2], [2, 4]]),
        ("span", [[4, 6], [0, 2]]),
        ("span", [[8, 11]]),
        ("cell", {"row": 10, "column": "a"}),
        ("cell", {"row": 1, "column": ""}),
        ("rows", [[0, 11]]),
    ],
)
def test_bad_geometry(kind, geometry):
    with pytest.raises(FormatError):
        check(annotation(kind, geometry))


@pytest.mark.parametrize(
    "change",
    [
        lambda v: v.update(worker="0x00"),
        lambda v: v.update(schema="annotation/2"),
        lambda v: v.pop("answers"),
        lambda v: v["regions"][0].update(id="r2"),
        lambda v: v["regions"][0].update(id="20240501-x"),
        lambda v: v["regions"][0].update(updated=1),
        lambda v: v["regions"][0].update(confidence=10001),
        lambda v: v["regions"][0].update(attributes={"a": [1]}),
        lambda v: v["regions"][0].update(type="cell"),
        lambda v: v["relations"].append({"id": "l1", "label": "x", "source": "r1", "target": "r9"}),
        lambda v: v["answers"].append({"question": "q", "type": "number", "value": "1e3"}),
        lambda v: v["answers"].append({"question": "q", "type": "scale", "value": "3"}),
        lambda v: v["answers"].append({"question": "q", "type": "ranking", "value": ["a", "a"]}),
        lambda v: v["answers"].extend([{"question": "q", "type": "text", "value": "a"}] * 2),
        lambda v: v["frame"].update(path="/home"),
    ],
)
def test_bad_annotations(change):
    value = copy.deepcopy(annotation("box", [0, 0, 1000, 1000]))
    check(value)
    change(value)
    with pytest.raises(FormatError):
        check(value)


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {"schema": ["annotation/1"]},
        {"schema": "review/1", "verdict": "rejected", "reasons": [], "comment": "", "fixed": None},
        {"schema": "review/1", "verdict": "fixed", "reasons": [], "comment": "", "fixed": None},
        {"schema": "review/1", "verdict": ["x"], "reasons": [], "comment": "", "fixed": None},
        {"schema": "review/1", "verdict": "accepted", "reasons": [], "comment": "", "fixed": {"schema": "dispute/1"}},
        {"schema": "dispute/1", "text": "  "},
    ],
)
def test_bad_reviews_and_disputes(value):
    with pytest.raises(FormatError):
        check(value)


def test_schemas_are_json_and_name_every_kind():
    folder = Path(__file__).parents[2] / "resources" / "schemas"
    names = {path.name.removesuffix(".schema.json") for path in folder.iterdir()}
    assert {
        "annotation",
        "answers",
        "review",
        "dispute",
        "manifest",
        "labels",
        "questions",
        "terms",
        "exam",
        "gold",
        "suggestions",
        "suggestion_list",
    } <= names
    known = (folder / "annotation.schema.json").read_text()
    for path in folder.iterdir():
        json.loads(path.read_text())
    assert all(f'"const": "{kind}"' in known for kind in (*GEOMETRY, *QUESTION_TYPES))
    for name in ("suggestions", "suggestion_list"):
        proposed = (folder / f"{name}.schema.json").read_text()
        assert all(f'"const": "{kind}"' in proposed for kind in GEOMETRY)
