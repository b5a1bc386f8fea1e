"""What travels in bundles beside records and receipts: wishes for work, how they were answered, and how far a feed is.

A wish is proved by a SignIn record whose nonce is the SHA-256 of the wishes' exact bytes: nonces of a real sign-in are
random and 32 bytes long, so that neither can stand for the other.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from app.protocol.earning import ConsistencyAnswer
from app.protocol.hexadecimal import ZERO_HASH, Hash
from app.protocol.manifest import Count, Strict
from app.protocol.messages import Answer, ChangesPage, Invitation, NetworkAnswer, Record, RoleName

WISHES, SIGN_IN, ANSWERS = "wishes.json", "sign_in.json", "answers.json"
NETWORK, PROJECTS, REWARDS, CONSISTENCY = "network.json", "projects.json", "rewards.json", "consistency.json"
INVITATION = "invitation.json"
MOST_WISHES = 100


class Wish(Strict, frozen=True, kw_only=True):
    """Work wanted from a project; `id` is random, so that the same bundle again is the same wish."""

    id: Hash
    project: Hash
    role: RoleName = "annotator"
    count: Annotated[int, Meta(ge=1, le=10_000)]


class Wishes(Strict, frozen=True, kw_only=True):
    """What a machine without a network asks for. `cursor`, `seen_size` and `seen_root` say what it has already;
    `code` is the invitation by which its key wants to be admitted."""

    schema: Literal["wishes/1"] = "wishes/1"
    cursor: str = ""
    seen_size: Count = 0
    seen_root: Hash = ZERO_HASH
    code: Annotated[str, Meta(max_length=200)] = ""
    wishes: Annotated[tuple[Wish, ...], Meta(max_length=MOST_WISHES)] = ()


class Proof(Strict, frozen=True, kw_only=True):
    """`sign_in.json`: that the person's key made these wishes."""

    sign_in: Record


class WishAnswer(Answer, frozen=True, kw_only=True):
    """`items` were leased for a wish; where there were none, `reason` says why."""

    id: Hash
    items: Count = 0
    reason: str = ""


class CarriedAnswers(Answer, frozen=True, kw_only=True):
    """`admitted`: why the invitation was not accepted, empty when it was or there was none."""

    wishes: tuple[WishAnswer, ...] = ()
    admitted: str = ""
    roles: tuple[str, ...] = ()


class CarriedPage(Answer, frozen=True, kw_only=True):
    """A page of the feed and the cursor it begins after: a reader who is not that far keeps its own cursor."""

    after: str
    page: ChangesPage


class CarriedLog(Answer, frozen=True, kw_only=True):
    """That the log the reader has seen is a beginning of this one; None where the station could not show it."""

    consistency: ConsistencyAnswer | None = None


class Welcome(Strict, frozen=True, kw_only=True):
    """The invitation in a bundle that lets somebody join who has no network; the network document lies beside it."""

    invitation: Invitation


__all__ = [
    "ANSWERS", "CONSISTENCY", "INVITATION", "NETWORK", "PROJECTS", "REWARDS", "SIGN_IN", "WISHES", "CarriedAnswers",
    "CarriedLog", "CarriedPage", "NetworkAnswer", "Proof", "Welcome", "Wish", "WishAnswer", "Wishes", "cursor_number",
]  # fmt: skip


def cursor_number(cursor: str) -> tuple[str, int]:
    """(epoch, number) of a feed's cursor; ("", 0) for an empty or foreign one."""
    epoch, _, number = cursor.partition(".")
    return (epoch, int(number)) if number.isdecimal() and len(number) < 19 else ("", 0)
