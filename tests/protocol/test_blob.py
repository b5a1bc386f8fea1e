"""Large parts of work apart from it: what is taken out comes back the same, and nothing else is taken for it."""

from __future__ import annotations

from typing import Any

import pytest

from app.errors import FormatError
from app.protocol import blob
from app.protocol.canonical import canonical, canonical_size, parse_canonical, sha256


def _mask(number: int, runs: int) -> dict[str, Any]:
    geometry = {"box": [0, 0, runs, 1], "counts": [1] * runs}
    return {"id": f"r{number}", "type": "mask", "label": "m", "geometry": geometry}


def _polygon(number: int, points: int) -> dict[str, Any]:
    geometry = {"outer": [1_000_000 + n for n in range(2 * points)], "holes": []}
    return {"id": f"r{number}", "type": "polygon", "label": "p", "geometry": geometry}


def _work(regions: list[dict[str, Any]]) -> dict[str, Any]:
    frame = {"width": 100_000, "height": 10, "orientation": 1}
    return {
        "schema": "annotation/1", "modality": "image", "frame": frame, "regions": regions, "relations": [],
        "answers": [],
    }  # fmt: skip


SMALL = _work([_mask(1, 1000), _polygon(2, 10)])
MASKS = _work([_mask(1, 40_000), _polygon(2, 10), _mask(3, 40_000), _mask(4, 50_000)])
LONG = _work([_polygon(n + 1, 30_000) for n in range(12)] + [_mask(13, 60_000)])
ONE_LARGE = _work([_polygon(1, 350_000), _polygon(2, 3)])


@pytest.mark.parametrize(
    ("value", "count"), [(SMALL, 0), (MASKS, 2), (LONG, 3), (ONE_LARGE, 2)], ids=["small", "masks", "long", "one"]
)
def test_what_is_apart_comes_back_the_same(value: dict[str, Any], count: int) -> None:
    packed = blob.pack(value)
    assert len(packed.blobs) == count and len(packed.payload) < 100_000
    assert all(sha256(data) == name for name, data in packed.blobs.items())
    parsed = parse_canonical(packed.payload)
    assert blob.is_packed(packed.payload) is bool(count)
    assert blob.unpack(parsed, packed.blobs.__getitem__) == value
    assert set(blob.names(parsed, packed.blobs.__getitem__)) == packed.blobs.keys()
    assert blob.pack(value) == packed


def test_a_list_is_cut_only_above_its_limit() -> None:
    regions = [_polygon(n + 1, 3) for n in range(9)]
    short = blob.REGION_BYTES - canonical_size(regions)
    regions[0]["text"] = "x" * (short - len(',"text":""'))
    assert canonical_size(regions) == blob.REGION_BYTES and not blob.pack(_work(regions)).blobs
    regions[0]["text"] += "x"
    packed = blob.pack(_work(regions))
    assert len(packed.blobs) == 2 and all(len(one) <= blob.REGION_BYTES for one in packed.blobs.values())


def test_the_corrected_work_of_a_review_is_apart_too() -> None:
    review = {"schema": "review/1", "verdict": "fixed", "reasons": [], "comment": "", "fixed": MASKS}
    packed = blob.pack(review)
    parsed = parse_canonical(packed.payload)
    assert canonical(parsed["fixed"]) == blob.pack(MASKS).payload
    assert blob.unpack(parsed, packed.blobs.__getitem__) == review
    accepted = {**review, "verdict": "accepted", "fixed": None}
    assert blob.unpack(accepted, packed.blobs.__getitem__) == accepted and not blob.pack(accepted).blobs


def _with(regions: Any) -> dict[str, Any]:
    return _work([]) | {"regions": regions}


def _naming(data: bytes) -> Any:
    return {"blobs": ["0x" + sha256(data).hex()]}


BAD_LIST, BAD_FORM, NOT_JSON = b'{"a":1}', b"[ ]", b"[1,"
REPEATED = canonical([_polygon(1, 3)] * 200_000)


@pytest.mark.parametrize(
    "regions",
    [
        {"blobs": []}, {"blobs": ["0x12"]}, {"blobs": [7]}, {"blobs": "0x" + "11" * 32}, {"blob": ["0x" + "11" * 32]},
        {"blobs": ["0x" + "11" * 32] * 1001}, _naming(BAD_LIST), _naming(BAD_FORM), _naming(NOT_JSON),
        [_mask(1, 3) | {"geometry": {"box": [0, 0, 3, 1], "blob": "0x" + "11" * 32, "counts": []}}],
        [_mask(1, 3) | {"geometry": {"blob": "0x" + "11" * 32}}],
        {"blobs": ["0x" + sha256(REPEATED).hex()] * 4},
    ],
)  # fmt: skip
def test_what_is_malformed_or_too_large_is_refused(regions: Any) -> None:
    known = {sha256(data): data for data in (BAD_LIST, BAD_FORM, NOT_JSON, REPEATED)}
    with pytest.raises(FormatError):
        blob.unpack(_with(regions), lambda name: known.get(name, b"[]"))


def test_other_bytes_than_were_named_are_refused() -> None:
    packed = blob.pack(MASKS)
    parsed = parse_canonical(packed.payload)
    first, second = packed.blobs
    swapped = {first: packed.blobs[second], second: packed.blobs[first]}
    with pytest.raises(FormatError, match="not the one that was signed"):
        blob.unpack(parsed, swapped.__getitem__)


def test_work_that_is_too_large_is_refused_before_it_is_signed() -> None:
    with pytest.raises(FormatError, match="too large"):
        blob.pack(_work([_polygon(n + 1, 300_000) | {"label": str(n)} for n in range(15)]))
