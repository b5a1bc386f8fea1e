"""What an export says of itself: how long its log is, and which station signed it."""

from __future__ import annotations

from app.errors import FormatError
from app.protocol.authority import Authority, Recover, establish, station_id
from app.protocol.canonical import parse_canonical
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import convert
from app.verify import layout
from app.verify.source import Source


def read_header(source: Source) -> layout.Header:
    """BadRecord or FormatError when it is missing or does not fit."""
    return convert(parse_canonical(source.read(layout.HEADER)), layout.Header, "export header")


def read_authority(source: Source, header: layout.Header, recover: Recover) -> Authority:
    """The keys of the station whose id the header names; FormatError or RejectedError unless they lead to its root."""
    file = convert(parse_canonical(source.read(layout.NETWORK)), layout.NetworkFile, "network file")
    if to_hex(station_id(file.charter)) != header.station:
        raise FormatError("", "it is the charter of another station")
    changes = [Envelope.from_wire(change) for change in file.key_changes]
    return establish(file.charter, changes, Envelope.from_wire(file.network), recover)
