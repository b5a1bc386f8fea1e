"""Exports for managers: asked for, watched while they are written, and fetched like any other file."""

from __future__ import annotations

from app.protocol.administration import ExportRequest, ExportStatus
from app.protocol.hexadecimal import from_hex
from app.station.call import MANAGERS, OVERSEERS, Answered, Asked, Call
from app.station.routes.file import send_file

_ZIP = "application/zip"


def _begin(asked: Asked) -> Answered:
    return Answered(asked.station.exports.begin(asked.body), 202)


def _status(asked: Asked) -> Answered:
    return Answered(asked.station.exports.status(from_hex(asked.path["id"])))


def _file(asked: Asked) -> Answered:
    exports = asked.station.exports
    return send_file(asked, exports.store, exports.sha256(from_hex(asked.path["id"])), _ZIP)


CALLS = (
    Call(
        "POST", "/v1/admin/exports", MANAGERS, _begin, ExportStatus, ExportRequest,
        summary="Begins to write an export with its proof",
    ),
    Call("GET", "/v1/admin/exports/{id}", OVERSEERS, _status, ExportStatus, summary="How far an export is"),
    Call("GET", "/v1/admin/exports/{id}/file", OVERSEERS, _file, summary="The finished export (zip)"),
)  # fmt: skip
