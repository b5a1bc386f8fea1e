"""The decoding process: answers one request at a time, holds its own memory limit, and may be killed at any moment.

Messages are JSON and plain bytes, never pickles: what comes out of here was made from somebody else's file.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from typing import Any

from app.errors import AppError, FormatError
from app.media.limit import Limits, TooLarge, too_much_memory

_SHARED_FROM = 1 << 18
Reply = tuple[dict[str, Any], Any]
"""Facts, and bytes or a memoryview of bytes."""
Report = Callable[[dict[str, Any]], None]


def serve(connection: Connection, limits: Limits) -> None:
    """Run in the child until the other end closes the connection."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program; it closes us in order
    _silence()
    _warm()
    _limit_memory(limits.memory)
    shared: SharedMemory | None = None
    warm = False
    try:
        connection.send_bytes(b'{"ready": true}')
        while True:
            if not warm and not connection.poll():
                warm = _warm_numbers(limits.memory)
            request = json.loads(connection.recv_bytes())
            if not warm and request["do"] != "plain":
                warm = _warm_numbers(limits.memory)
            content = connection.recv_bytes() if request.get("bytes") else None
            if shared is not None:  # the other end has taken the last answer
                shared.close()
                shared = None
            reply, data = _answer(request, content, lambda note: _send(connection, note))
            if len(data):
                shared = _share(request["shared"], data)
                reply |= {"length": len(data), "shared": shared is not None}
            _send(connection, reply)
            if len(data) and shared is None:
                connection.send_bytes(data)
    except (EOFError, OSError):
        pass  # the program has closed the connection, or is gone
    finally:
        if shared is not None:
            shared.close()


def _send(connection: Connection, message: dict[str, Any]) -> None:
    connection.send_bytes(json.dumps(message).encode())


def _answer(request: dict[str, Any], content: bytes | None, report: Report) -> Reply:
    limits = Limits(**request["limits"])
    name = request["name"]
    try:
        return _HANDLERS[request["do"]](request, content, limits, report)
    except AppError as error:
        return {"error": [error.title, error.message], "large": isinstance(error, TooLarge)}, b""
    except MemoryError:
        refusal = too_much_memory(name, limits)
        return {"error": [refusal.title, refusal.message]}, b""


def _image(request: dict[str, Any], content: bytes | None, limits: Limits, _report: Report) -> Reply:
    from app.media.image import decode_image

    source = content if content is not None else request["path"]
    info, samples, low, high = decode_image(
        source, request["max_side"], limits, request["name"], request["page"], request["whole"]
    )
    facts = {"shape": list(samples.shape), "depth": str(samples.dtype), "low": low, "high": high}
    return asdict(info) | facts, _bytes(samples)


def _plain(request: dict[str, Any], content: bytes | None, limits: Limits, _report: Report) -> Reply:
    from app.media.image import plain_image

    source = content if content is not None else request["path"]
    found = plain_image(source, request["max_side"], limits, request["name"], request["whole"])
    return ({"shape": found[:3]}, found[3]) if found is not None else ({}, b"")


def _probe(request: dict[str, Any], content: bytes | None, limits: Limits, _report: Report) -> Reply:
    from app.media.image import probe_image

    source = content if content is not None else request["path"]
    return asdict(probe_image(source, limits, request["name"], request["page"])), b""


def _build(request: dict[str, Any], _content: bytes | None, limits: Limits, report: Report) -> Reply:
    from app.media.image import streamed
    from app.media.tilefile import write_tiles
    from app.media.vips import vips_errors

    # What libvips must put aside on its way goes where the squares go, not into memory or a small /tmp.
    os.environ["TMPDIR"] = os.path.dirname(request["target"])
    with vips_errors(request["name"], limits):
        info, image = streamed(request["path"], limits, request["name"], request["page"])
        return asdict(info) | {"facts": write_tiles(image, request["target"], report)}, b""


def _parts(request: dict[str, Any], _content: bytes | None, limits: Limits, _report: Report) -> Reply:
    """Which parts of a tiled TIFF hold which size of its picture; none when it must be read from top to bottom."""
    from app.media.vips import open_vips, pyramid, vips_errors

    page, parts, sizes = request["page"], list[dict[str, Any]](), list[list[int]]()
    with vips_errors(request["name"], limits):
        for part in pyramid(request["path"], open_vips(request["path"], "image/tiff", page=page), page):
            image = open_vips(request["path"], "image/tiff", **part)
            parts.append(part)
            sizes.append([image.width, image.height])
    return {"parts": parts, "sizes": sizes}, b""


def _square(request: dict[str, Any], _content: bytes | None, limits: Limits, _report: Report) -> Reply:
    from app.media.vips import fetch, open_vips, plain, vips_errors

    path, part, stamp = request["path"], request["part"], os.stat(request["path"]).st_mtime_ns
    key = (path, stamp, tuple(sorted(part.items())))
    with vips_errors(request["name"], limits):
        image = _open_parts.get(key)
        if image is None:
            if any(known[:2] != key[:2] for known in _open_parts):
                _open_parts.clear()
            image = _open_parts[key] = plain(open_vips(path, "image/tiff", **part))
        samples = fetch(image, *request["rect"])
    return {"shape": list(samples.shape), "depth": str(samples.dtype)}, _bytes(samples)


_open_parts: dict[Any, Any] = {}


def _bytes(samples: Any) -> Any:
    """The samples row by row, without a copy where they lie so already."""
    import numpy as np

    return np.ascontiguousarray(samples).data.cast("B")


def _indices(request: dict[str, Any], content: bytes | None, limits: Limits, _report: Report) -> Reply:
    from app.media.indexed import decode_indices

    source = content if content is not None else request["path"]
    width, height, channels, size, numbers = decode_indices(source, limits, request["name"])
    return {"shape": [height, width, channels], "size": size}, numbers


def _text(request: dict[str, Any], content: bytes | None, limits: Limits, _report: Report) -> Reply:
    from app.media.text import decode_text, decode_text_file

    if content is not None:
        decoded = decode_text(content, request["name"], request["encoding"])
    else:
        decoded = decode_text_file(request["path"], limits, request["encoding"])
    facts = {
        "encoding": decoded.encoding,
        "sha256_source": decoded.sha256_source,
        "newlines": decoded.newlines.value,
        "certain": decoded.certain,
    }
    try:
        return facts, decoded.text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise _surrogates(request["name"]) from error


def _surrogates(name: str) -> FormatError:
    return FormatError(
        f"“{name}” holds half a character (a lone surrogate).", "Get a fresh copy of the file, or leave it out."
    )


def _table(request: dict[str, Any], _content: bytes | None, limits: Limits, report: Report) -> Reply:
    from app.media.load import load_table

    load_table(request["path"], request["target"], limits, report)
    return {}, b""


_HANDLERS: dict[str, Callable[[dict[str, Any], bytes | None, Limits, Report], Reply]] = {
    "image": _image,
    "plain": _plain,
    "probe": _probe,
    "build": _build,
    "parts": _parts,
    "square": _square,
    "indices": _indices,
    "text": _text,
    "table": _table,
}


def _share(name: str, data: Any) -> SharedMemory | None:
    """`data` in shared memory of that name; None (it then goes the slow way) when it is small or there is no room."""
    if len(data) < _SHARED_FROM:
        return None
    if hasattr(os, "statvfs") and os.path.isdir("/dev/shm"):
        space = os.statvfs("/dev/shm")
        if space.f_bavail * space.f_frsize < len(data) + (1 << 20):
            return None  # writing beyond it would end the process with SIGBUS
    try:
        shared = SharedMemory(name, create=True, size=len(data))
    except OSError:
        return None
    memoryview(shared.buf or b"")[: len(data)] = data
    return shared


def _silence() -> None:
    """Libraries in C write their complaints about damaged files to the terminal; the error reply says it better."""
    with open(os.devnull, "w") as nowhere:
        for stream in (1, 2):
            try:
                os.dup2(nowhere.fileno(), stream)
            except OSError:
                pass


def _warm() -> None:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # nothing here is linear algebra; its threads reserve memory
    from PIL import Image, WebPImagePlugin  # noqa: F401

    import app.media.image  # noqa: F401


def _warm_numbers(memory: int) -> bool:
    """Import numpy, for which one picture need not wait; what it reserves for itself does not count."""
    _limit_memory(sys.maxsize)
    import numpy  # noqa: F401, ICN001

    _limit_memory(memory)
    return True


def _limit_memory(size: int) -> None:
    if sys.platform == "win32" or sys.platform == "darwin":
        return  # no such limit there; pixels, bytes and time still hold
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = size if hard == resource.RLIM_INFINITY else min(size, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
