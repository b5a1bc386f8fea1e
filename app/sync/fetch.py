"""Downloads what leased items refer to, one file a step, resumable and verified before it gets its name."""

from __future__ import annotations

from collections.abc import Callable

from app.core.cancel import Cancel
from app.errors import FormatError, InputError, RejectedError
from app.ops import incoming, proposing
from app.ops.door import Door
from app.protocol.download import OtherBytesError
from app.protocol.hexadecimal import from_hex
from app.sync import blob
from app.sync.link import Link

MAX_ASSET_BYTES = 4 * 2**30
MAX_SUGGESTIONS_BYTES = 16 * 2**20
_TRIES = 3
_BROKEN = "The suggestions of this item cannot be used."


def fetch_next(door: Door, link: Link, cancel: Cancel, report: Callable[[int, int], None]) -> bool:
    """Fetch one missing file; False when nothing is missing. `report` gets (bytes so far, bytes in all)."""
    _find(door, link)
    if _fetch_suggestions(door, link, cancel):
        return True
    if link.assets:
        sha256, size = link.assets[0]
        if not door.assets.has(sha256):
            target = door.assets.incoming(sha256, size)
            link.client.fetch_asset(
                from_hex(sha256),
                target,
                max_bytes=max(size, 1) if size else MAX_ASSET_BYTES,
                progress=lambda done, total: report(link.fetched + done, link.to_fetch),
                cancel=cancel,
            )
            door.assets.adopt(target, sha256)
        link.fetched += size
        report(link.fetched, link.to_fetch)
        link.assets.pop(0)
        return True
    return _fetch_payload(door, link, cancel, report)


def _fetch_suggestions(door: Door, link: Link, cancel: Cancel) -> bool:
    """One file of suggestions, before the items' own: whoever opens an item finds them there."""
    if not link.suggestions:
        return False
    sha256 = link.suggestions[0]
    try:
        if not door.assets.has(sha256):
            target = door.assets.incoming(sha256)
            link.client.fetch_asset(from_hex(sha256), target, max_bytes=MAX_SUGGESTIONS_BYTES, cancel=cancel)
            door.assets.adopt(target, sha256)
    except OtherBytesError as error:
        # Whatever the station sends in their place, the items themselves are not kept waiting.
        link.damaged[sha256] = link.damaged.get(sha256, 0) + 1
        if link.damaged[sha256] < _TRIES:
            link.suggestions.append(sha256)
        else:
            proposing.give_up(door, sha256, RejectedError(_BROKEN, error.title))
    except (RejectedError, FormatError, InputError) as error:
        proposing.give_up(door, sha256, error)
    else:
        proposing.take_in(door, sha256)
    link.suggestions.pop(0)
    return True


def waiting_bytes(door: Door, link: Link) -> int:
    """How much is still to be fetched."""
    _find(door, link)
    return max(0, link.to_fetch - link.fetched)


def _find(door: Door, link: Link) -> None:
    if link.assets is None:
        link.suggestions = door.read(proposing.waiting, link.account.id, encrypted=door.encrypted)
        wanted = door.read(incoming.missing_assets, link.account.id, encrypted=door.encrypted)
        missing = [pair for pair in wanted if not door.assets.has(pair[0])]
        link.assets = missing
        link.fetched, link.to_fetch = 0, sum(size for _, size in missing)


def _fetch_payload(door: Door, link: Link, cancel: Cancel, report: Callable[[int, int], None]) -> bool:
    """One annotator's work for a reviewer, or a large part of somebody's work."""
    if not link.payloads_stale:
        return False
    missing = door.read(incoming.missing_payloads)
    if not missing:
        link.payloads_stale = blob.fetch_next(door, link, cancel, report)
        return link.payloads_stale
    door.write(incoming.put_payload, missing[0], link.client.blob(from_hex(missing[0])))
    return True
