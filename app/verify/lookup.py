"""One record of an export: where it stands in the log, its receipt, what was decided on it, and its proof."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec import Struct

from app.errors import AppError, FormatError
from app.protocol.authority import Authority, Recover, check_receipt
from app.protocol.canonical import sha256
from app.protocol.code import LeafKind
from app.protocol.envelope import Envelope, record_id
from app.protocol.hexadecimal import to_hex
from app.protocol.log import Tree, leaf_hash, parse_leaf_data, verify_inclusion
from app.verify import layout
from app.verify.opening import read_authority, read_header
from app.verify.source import Source

_HEX = re.compile(r"(?:0x)?([0-9a-fA-F]{64})")
_NUMBER = re.compile(r"#?([0-9]{1,15})")


class Ruling(Struct, frozen=True, kw_only=True):
    """The newest decision on a submission: its verdict (a code), when, and the signed record without its payload (the
    reasons are for the person alone; the signature covers their hash)."""

    verdict: int
    decided_ms: int
    record: dict[str, Any]


class FoundRecord(Struct, frozen=True, kw_only=True):
    """A log entry and what speaks for it. `receipt_sound`: signed by the station, for exactly these bytes; `included`:
    `proof` leads from `leaf` to `root`. `withheld`: the entry is here, its record is not (another project's)."""

    kind: str
    digest: str
    index: int
    received_ms: int
    status: int
    size: int
    root: str
    leaf: str
    proof: tuple[str, ...]
    included: bool
    receipt: dict[str, Any] | None = None
    receipt_sound: bool = False
    ruling: Ruling | None = None
    withheld: bool = False


def named(text: str) -> bytes | int | None:
    """What a person typed: an id or digest (32 bytes), a number in the log, or neither."""
    if (found := _HEX.fullmatch(text.strip())) is not None:
        return bytes.fromhex(found[1])
    return int(found[1]) if (found := _NUMBER.fullmatch(text.strip())) is not None else None


def find_record(path: Path, text: str, *, recover: Recover) -> FoundRecord | None:
    """By id, digest or log number, in an export that `verify_export` found whole; None when there is no such record."""
    name = named(text)
    if name is None:
        return None
    with Source(path) as source:
        authority = read_authority(source, read_header(source), recover)
        leaves = [bytes.fromhex(line.decode("ascii", "replace")) for _, line in source.lines(layout.LOG)]
        index = name if isinstance(name, int) else _place(source, leaves, name)
        if index is None or index >= len(leaves):
            return None
        return _found(source, authority, leaves, index, recover)


def _place(source: Source, leaves: list[bytes], name: bytes) -> int | None:
    parsed = [parse_leaf_data(leaf) for leaf in leaves]
    for index, (_, digest, record_hash, _) in enumerate(parsed):
        if name in (digest, record_hash):
            return index
    line = _line(source, lambda data: name.hex().encode() in data and record_id(Envelope.decode(data)) == name)
    if line is None:
        return None
    wanted = sha256(line)
    return next((index for index, leaf in enumerate(parsed) if leaf[2] == wanted), None)


def _line(source: Source, wanted: Callable[[bytes], bool]) -> bytes | None:
    return next((line for _, line in source.lines(layout.RECORDS) if wanted(line)), None)


def _found(source: Source, authority: Authority, leaves: list[bytes], index: int, recover: Recover) -> FoundRecord:
    kind, digest, record_hash, received = parse_leaf_data(leaves[index])
    tree = Tree(leaf_hash(leaf) for leaf in leaves)
    leaf, root = leaf_hash(leaves[index]), tree.root()
    proof = tree.inclusion(index)
    line = _line(source, lambda data: sha256(data) == record_hash)
    receipt = _receipt(source, record_hash)
    sound = False
    if receipt is not None and line is not None:
        try:
            check_receipt(receipt, Envelope.decode(line), authority, recover)
            sound = True
        except AppError:
            sound = False
    return FoundRecord(
        kind=LeafKind(kind).name, digest=to_hex(digest), index=index, received_ms=received,
        status=0 if receipt is None else receipt.message["status"], size=len(leaves), root=to_hex(root),
        leaf=to_hex(leaf), proof=tuple(map(to_hex, proof)),
        included=verify_inclusion(leaf, index, len(leaves), proof, root),
        receipt=None if receipt is None else receipt.to_wire(), receipt_sound=sound,
        ruling=_ruling(source, digest) if kind == LeafKind.submission else None,
        withheld=line is None and kind != LeafKind.gold_commitment,
    )  # fmt: skip


def _receipt(source: Source, record_hash: bytes) -> Envelope | None:
    name = record_hash.hex().encode()
    for _, line in source.lines(layout.RECEIPTS):
        if name in line:
            receipt = Envelope.decode(line)
            if receipt.type != "Receipt":
                raise FormatError("This is not an export.", "A receipt in it is none.")
            return receipt
    return None


def _ruling(source: Source, submission: bytes) -> Ruling | None:
    """The last one in the log, since a later decision takes the place of an earlier one."""
    found, name = None, submission.hex().encode()
    for _, line in source.lines(layout.RECORDS):
        if name in line and b'"type":"Decision"' in line:
            record = Envelope.decode(line)
            if record.type == "Decision" and record.message["submissionHash"] == submission:
                found = record
    if found is None:
        return None
    message = found.message
    return ruling_of(message["verdict"], message["decidedMs"], found)


def ruling_of(verdict: int, decided_ms: int, record: Envelope) -> Ruling:
    wire = {name: value for name, value in record.to_wire().items() if name != "payload"}
    return Ruling(verdict=verdict, decided_ms=decided_ms, record=wire)
