"""Large parts of work travel apart from its payload, as blobs named by their SHA-256.

A mask whose run lengths take more than 64 KiB is `{"box", "blob"}`, a list of regions of more than 4 MiB is
`{"blobs": [...]}`; a blob is the canonical JSON of the run lengths, or of a stretch of the list. Prevents: work that is
too large to be signed, and contents that are not the ones whose names were signed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from app.errors import FormatError
from app.protocol.canonical import canonical, canonical_size, parse_canonical, sha256
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.region_payload import BLOB_NAME, bad

MASK_BYTES = 64 * 1024
REGION_BYTES = 4 * 1024 * 1024
MAX_BYTES = 64 * 1024 * 1024
"""Of all blobs of one piece of work."""
MAX_VALUES = 8_000_000
MAX_STRETCHES = 1000
_MARK = b'"blob'
_LONGEST_NUMBER = 17

Read = Callable[[bytes], bytes]
"""The bytes of the blob of this name (32 bytes); raises where there are none."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A payload as it is signed, and {name: bytes} of what travels beside it."""

    payload: bytes
    blobs: dict[bytes, bytes]


def pack(value: dict[str, Any]) -> Packed:
    """The payload of annotation/1, answers/1 or review/1 that was checked. FormatError when it is too large."""
    blobs: dict[bytes, bytes] = {}
    packed = _of_work(value, lambda work: _apart(work, blobs))
    if sum(map(len, blobs.values())) > MAX_BYTES:
        raise FormatError(
            "This work is too large to be sent.",
            f"Its regions take more than {MAX_BYTES >> 20} MiB. Simplify outlines, or take regions away.",
        )
    return Packed(canonical(packed), blobs)


def is_packed(payload: bytes) -> bool:
    """Whether a payload may name blobs: quick, and never wrongly False."""
    return _MARK in payload


def unpack(value: dict[str, Any], read: Read) -> dict[str, Any]:
    """The whole value of a parsed payload: nothing of it is apart any more. FormatError for what is malformed, too
    large or not what was named; and whatever `read` raises."""
    return _of_work(value, _Opening(read).whole)


def names(value: dict[str, Any], read: Read) -> Iterator[bytes]:
    """Every blob a parsed payload needs, each once; one is read only when its name was taken, for those it names."""
    seen: set[bytes] = set()
    for work in _works(value):
        regions = work.get("regions")
        for name in _stretches(regions):
            if name not in seen:
                seen.add(name)
                yield name
                for inner in _masks(_opened(name, read(name), MAX_VALUES)):
                    if inner not in seen:
                        seen.add(inner)
                        yield inner
        for name in _masks(regions):
            if name not in seen:
                seen.add(name)
                yield name


def _works(value: Any) -> list[dict[str, Any]]:
    found = value.get("fixed") if value.get("schema") == "review/1" else value
    return [found] if type(found) is dict else []


def _of_work(value: dict[str, Any], change: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    """The value with its annotation changed: itself, or the corrected one of a review."""
    if value.get("schema") != "review/1":
        return change(value)
    return {**value, "fixed": change(value["fixed"])} if type(value.get("fixed")) is dict else value


def _apart(work: dict[str, Any], blobs: dict[bytes, bytes]) -> dict[str, Any]:
    regions = work.get("regions")
    if not regions:
        return work
    regions = [_mask_apart(region, blobs) for region in regions]
    if canonical_size(regions) <= REGION_BYTES:
        return {**work, "regions": regions}
    stretches = [_keep(data, blobs) for data in _cut(regions)]
    return {**work, "regions": {"blobs": [to_hex(name) for name in stretches]}}


def _mask_apart(region: dict[str, Any], blobs: dict[bytes, bytes]) -> dict[str, Any]:
    counts = region["geometry"].get("counts") if region["type"] == "mask" else None
    if not counts or len(counts) * _LONGEST_NUMBER <= MASK_BYTES:
        return region
    data = canonical(counts)
    if len(data) <= MASK_BYTES:
        return region
    return {**region, "geometry": {"box": region["geometry"]["box"], "blob": to_hex(_keep(data, blobs))}}


def _cut(regions: list[dict[str, Any]]) -> Iterator[bytes]:
    """The list in stretches of at most 4 MiB, or of one region that is larger."""
    stretch: list[bytes] = []
    size = 2
    for region in regions:
        data = canonical(region)
        if stretch and size + len(data) > REGION_BYTES:
            yield b"[" + b",".join(stretch) + b"]"
            stretch, size = [], 2
        stretch.append(data)
        size += len(data) + 1
    yield b"[" + b",".join(stretch) + b"]"


def _keep(data: bytes, blobs: dict[bytes, bytes]) -> bytes:
    name = sha256(data)
    blobs[name] = data
    return name


def _name(value: Any, where: str) -> bytes:
    if type(value) is not str or not BLOB_NAME.fullmatch(value):
        raise bad(where, "is not a hash")
    return from_hex(value)


def _stretches(regions: Any) -> list[bytes]:
    if type(regions) is not dict:
        return []
    if regions.keys() != {"blobs"} or type(regions["blobs"]) is not list:
        raise bad("regions", "is neither a list nor the names of its stretches")
    if not 0 < len(regions["blobs"]) <= MAX_STRETCHES:
        raise bad("regions.blobs", f"must name 1 to {MAX_STRETCHES} stretches")
    return [_name(one, "regions.blobs") for one in regions["blobs"]]


def _masks(regions: Any) -> Iterator[bytes]:
    for region in regions if type(regions) is list else ():
        geometry = region.get("geometry") if type(region) is dict and region.get("type") == "mask" else None
        if type(geometry) is dict and "blob" in geometry:
            yield _name(geometry["blob"], "geometry.blob")


def _opened(name: bytes, data: bytes, most_values: int) -> list[Any]:
    if sha256(data) != name:
        raise FormatError("A part of this work is not the one that was signed.", f"{to_hex(name)} was changed.")
    value = parse_canonical(data, max_bytes=MAX_BYTES, max_values=most_values)
    if type(value) is not list:
        raise bad("A blob", "is not a list")
    return value


class _Opening:
    """Puts one piece of work together, within the limits of all its blobs."""

    def __init__(self, read: Read) -> None:
        self._read, self._bytes, self._values = read, MAX_BYTES, MAX_VALUES

    def whole(self, work: dict[str, Any]) -> dict[str, Any]:
        regions = work.get("regions")
        if type(regions) is dict:
            regions = [region for name in _stretches(regions) for region in self._take(name)]
        elif type(regions) is not list:
            return work
        return {**work, "regions": [self._region(region) for region in regions]}

    def _region(self, region: Any) -> Any:
        found = next(_masks([region]), None)
        if found is None:
            return region
        geometry = region["geometry"]
        if geometry.keys() != {"box", "blob"}:
            raise bad("geometry", "must have exactly blob, box")
        return {**region, "geometry": {"box": geometry["box"], "counts": self._take(found)}}

    def _take(self, name: bytes) -> list[Any]:
        data = self._read(name)
        self._bytes -= len(data)
        self._values -= data.count(b",") + 1
        if self._bytes < 0 or self._values < 0:
            raise FormatError(
                "This work is too large.", f"At most {MAX_BYTES >> 20} MiB and {MAX_VALUES:,} values travel beside it."
            )
        return _opened(name, data, MAX_VALUES)
