"""What can go wrong between client and station, and how an answer is read as that."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import msgspec

from app.errors import BlockedError, FormatError, InputError, OfflineError, RejectedError
from app.protocol.canonical import parse
from app.protocol.problem import MEDIA_TYPE, Problem
from app.protocol.struct_type import learnt

MAX_RETRY_AFTER_S = 3600
_MAX_PROBLEM_BYTES = 64 * 1024
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class ProblemError(RejectedError):
    """The station refused with a problem of our list that names it; `problems.parks` says whether a record parks."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.title, problem.detail)
        self.problem = problem


class SignInNeeded(BlockedError):
    """401: the account waits until the person's key signs in again; nothing else changes."""


class UpdateNeeded(BlockedError):
    """426: the account waits until the program is updated."""


class BusyError(OfflineError):
    """429 or 503: come back after `retry_after_s` (capped at an hour; None where it was not said)."""

    def __init__(self, title: str, message: str, retry_after_s: int | None) -> None:
        super().__init__(title, message)
        self.retry_after_s = retry_after_s


class PortalError(OfflineError):
    """Something that is no station answers with a page or sends elsewhere: a network that asks for a log-in first."""

    def __init__(self, host: str) -> None:
        super().__init__(
            "This network seems to ask you to log in first.",
            f"Something else answers for {host}. Open a web page and log in; your work is saved on this computer and "
            "goes on by itself.",
        )


def log_in_page(url: str) -> str:
    """An address of the station's host that a network's log-in page can stand in for: it cannot for https."""
    return f"http://{urlsplit(url).netloc}/"


def is_loopback(url: str) -> bool:
    return (urlsplit(url).hostname or "") in _LOOPBACK


def base_url(url: str) -> str:
    """The station's address without a final slash; InputError unless https, or http on this computer."""
    parts = urlsplit(url.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise InputError("This is not a station's address.", "It looks like https://station.example.org.")
    if parts.scheme == "http" and not is_loopback(url.strip()):
        raise InputError("This address is not protected.", "Plain http is for this computer only; use https.")
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


def origin_hash(url: str) -> bytes:
    """originHash of a SignIn: SHA-256 of scheme://host[:port] of the configured address, lower case."""
    parts = urlsplit(base_url(url))
    return hashlib.sha256(f"{parts.scheme}://{parts.netloc.lower()}".encode()).digest()


def content_digest(data: bytes) -> str:
    """The Content-Digest header (RFC 9530) of the bytes as sent, after any content coding."""
    return f"sha-256=:{base64.b64encode(hashlib.sha256(data).digest()).decode()}:"


def check_content_digest(header: str | None, data: bytes) -> bool:
    """Whether the header names exactly these bytes by SHA-256."""
    return header is not None and content_digest(data) in [part.strip() for part in header.split(",")]


def retry_after(headers: Mapping[str, str]) -> int | None:
    """Seconds of a Retry-After header, at most an hour; None without one in seconds."""
    text = headers.get("Retry-After", "").strip()
    return min(int(text), MAX_RETRY_AFTER_S) if text.isdecimal() and len(text) < 10 else None


def read_date(headers: Mapping[str, str]) -> float | None:
    """The station's clock, seconds since 1970; None without a usable Date header."""
    try:
        return parsedate_to_datetime(headers["Date"]).timestamp()
    except (KeyError, ValueError, TypeError, OverflowError):
        return None


def _read_problem(media_type: str, body: bytes) -> Problem | None:
    if media_type != MEDIA_TYPE:
        return None
    try:
        return msgspec.convert(parse(body, max_bytes=_MAX_PROBLEM_BYTES), learnt(Problem))
    except (FormatError, msgspec.ValidationError):
        return None


def failure(host: str, station: str, status: int, headers: Mapping[str, str], body: bytes) -> Exception:
    """The error an answer with a status outside 2xx stands for. `station` is the pinned id, 0x hex."""
    media_type = headers.get("Content-Type", "").partition(";")[0].strip().lower()
    found = _read_problem(media_type, body)
    if status == 401:
        return SignInNeeded("Sign in to the station again.", "Your work is saved on this computer and waits.")
    if status == 426:
        return UpdateNeeded(
            "The station needs a newer Caravan.", "Your work is saved on this computer; update Caravan."
        )
    if status in (429, 503):
        after = retry_after(headers)
        return BusyError(f"{host} is busy.", "Your work is saved on this computer; it is tried again.", after)
    if 400 <= status < 500 and found is not None and found.kind is not None and found.station == station:
        return ProblemError(found)
    if 300 <= status < 400 or status == 511:
        # RFC 6585 §6 gives 511 for this; most log-in pages redirect.
        return PortalError(host)
    return OfflineError(
        f"{host} does not answer as a station.", f"Status {status}. Your work is saved; it is tried again."
    )
