"""Files of suggestions: what fits comes through as proposals, everything else is refused as a whole and by name."""

from __future__ import annotations

import copy
import json

import pytest

from app.core.label import Attribute, AttributeKind, Label, LabelSchema
from app.core.region import Origin
from app.errors import FormatError
from app.protocol import payload
from app.protocol.canonical import canonical
from app.protocol.codec import image_frame, text_frame
from app.protocol.suggestion import (
    MAX_REGIONS,
    lenient,
    read_suggestions,
    region_fault,
    suggested_regions,
    suggestions_bytes,
)

SCHEMA = LabelSchema(
    (
        Label("car", "Car", kinds=("box",), attributes=(Attribute("wheels", "Wheels", required=True),)),
        Label("road", "Road", attributes=(Attribute("wet", "Wet", AttributeKind.CHOICE, ("yes", "no")),)),
    )
)
FRAME = image_frame(100, 50)
BOX = {"type": "box", "label": "car", "geometry": [1000, 1000, 20_000, 20_000], "confidence": 9_100}
SIZE = {"width": 100, "height": 50}


def file(*regions, frame=FRAME, modality="image") -> bytes:
    return suggestions_bytes(regions or (BOX,), modality, frame)


def test_what_is_written_comes_back_as_proposals() -> None:
    other = {"type": "polygon", "label": "road", "geometry": {"outer": [0, 0, 9, 0, 9, 9], "holes": []}, "group": "g1"}
    found = suggested_regions(file(BOX, other), "image", SIZE, SCHEMA)
    assert {one.origin for one in found.values()} == {Origin.SUGGESTION}
    first, second = sorted(found.values(), key=lambda one: one.order)
    assert (first.kind, first.confidence, second.kind, second.group) == ("box", 9_100, "polygon", "g1")
    assert suggested_regions(file(BOX, other), "image", {}, SCHEMA).keys() != found.keys()  # ids are made anew
    assert read_suggestions(file())["regions"][0]["origin"] == "suggestion"


def test_a_required_attribute_is_for_the_person_to_say() -> None:
    assert not region_fault(BOX, "image", FRAME, lenient(SCHEMA))
    assert len(suggested_regions(file(), "image", SIZE, SCHEMA)) == 1


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"label": "bus"}, "the label 'bus' is not one of the project's."),
        ({"label": ""}, "the label '' is not one of the project's."),
        ({"type": "point", "geometry": [1, 1]}, "the label 'Car' does not mark a point."),
        ({"geometry": [0, 0, 200_000, 9]}, "geometry lies outside the image."),
        ({"geometry": [9, 0, 3, 9]}, "geometry is not a box"),
        ({"geometry": [0.5, 0, 3, 9]}, "geometry holds something else"),
        ({"confidence": 10_001}, "confidence is not a whole number"),
        ({"attributes": {"colour": "red"}}, "the attribute 'colour' is not one of the label's."),
        ({"label": "road", "attributes": {"wet": "maybe"}}, "Wet is not one of its options."),
        ({"origin": "suggestion"}, "origin is not for suggestions."),
        ({"type": "mask", "label": "road", "geometry": {"box": [0, 0, 1, 1], "blob": "0x" + "11" * 32}}, "not whole"),
        ({"shape": 1}, "must have"),
    ],
)
def test_a_region_that_does_not_fit_says_why(change, told) -> None:
    assert told in region_fault({**BOX, **change}, "image", FRAME, lenient(SCHEMA))


def _spoilt():
    good = json.loads(file())
    for change in (
        {"schema": "annotation/1"}, {"schema": "suggestions/2"}, {"modality": "text"}, {"modality": []},
        {"frame": None}, {"frame": {**FRAME, "width": 101}}, {"frame": {**FRAME, "width": -1}}, {"frame": 7},
        {"regions": {"blobs": ["0x" + "00" * 32]}}, {"regions": None}, {"regions": [7]}, {"answers": []},
        {"regions": [{**good["regions"][0], "id": "r2"}]}, {"regions": [{**good["regions"][0], "label": "bus"}]},
        {"regions": [{**good["regions"][0], "origin": "hand"}]},
        {"regions": [{**good["regions"][0], "geometry": [0, 0, 2**60, 5]}]},
    ):  # fmt: skip
        value = copy.deepcopy(good) | change
        yield json.dumps(value, separators=(",", ":"), sort_keys=True).encode()
    plain = file().decode()
    yield plain.replace("1000", "NaN", 1).encode()
    yield plain.replace("1000", "1e3", 1).encode()
    yield plain.replace("1000", "1000.5", 1).encode()
    yield (" " + plain).encode()
    yield plain.replace('"schema"', '"schema":"x","schema"').encode()
    yield b""
    yield b"\xff\xfe"
    yield b"[" * 100_000
    yield b"\x89PNG\r\n"


@pytest.mark.parametrize("data", list(_spoilt()))
def test_anything_else_is_refused_whole(data: bytes) -> None:
    with pytest.raises(FormatError) as error:
        suggested_regions(data, "image", SIZE, SCHEMA)
    assert error.value.title == "The suggestions of this item cannot be used."
    assert error.value.message.endswith("Label it without them.")


def test_a_million_regions_are_refused_before_they_are_made() -> None:
    one = canonical({**BOX, "id": "r1"})
    head = b'{"frame":' + canonical(FRAME) + b',"modality":"image","regions":['
    data = head + b",".join([one] * 1_000_000) + b'],"schema":"suggestions/1"}'
    with pytest.raises(FormatError, match="Label it without them"):
        suggested_regions(data, "image", SIZE, SCHEMA)
    short = b'{"id":1}'
    some = head + b",".join([short] * (MAX_REGIONS + 1)) + b'],"schema":"suggestions/1"}'
    with pytest.raises(FormatError, match="50,000"):
        read_suggestions(some)
    with pytest.raises(FormatError, match="too many"):
        suggestions_bytes([BOX] * (MAX_REGIONS + 1), "image", FRAME)


def test_suggestions_are_never_work() -> None:
    assert all("suggestions/1" not in kinds for kinds in payload.SCHEMAS_OF.values())
    with pytest.raises(FormatError):
        payload.check(json.loads(file()))


def test_texts_are_measured_in_code_points() -> None:
    schema = LabelSchema((Label("name", "Name"),))
    span = {"type": "span", "label": "name", "geometry": [[0, 3]]}
    assert len(suggested_regions(file(span, frame=text_frame(3), modality="text"), "text", {"length": 3}, schema)) == 1
    with pytest.raises(FormatError, match="another item"):
        suggested_regions(file(span, frame=text_frame(3), modality="text"), "text", {"length": 4}, schema)
