"""Every state of every kind of thing, and which may follow which, as one table."""

from __future__ import annotations

_TRANSITIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "project": {
        "draft": ("published",),
        "published": ("paused", "closed"),
        "paused": ("published", "closed"),
        "closed": ("settled",),
        "settled": (),
    },
    "exam": {"none": ("open",), "open": ("passed", "failed"), "passed": (), "failed": ("open",)},
    "assignment": {
        "active": ("validation", "late", "expired", "resigned", "canceled"),
        "late": ("validation", "expired", "resigned", "canceled"),
        "validation": ("completed", "returned"),
        "returned": ("active",),
        "completed": (),
        "expired": (),
        "resigned": (),
        "canceled": (),
    },
    "outbox": {
        "unsigned": ("queued",),
        "queued": ("sending", "waiting", "parked"),
        "sending": ("received", "queued", "waiting", "parked"),
        "waiting": ("queued", "parked"),
        "parked": ("queued", "discarded"),
        "discarded": (),
        # A restored station may have forgotten it: offered again with its receipt as evidence.
        "received": ("queued",),
    },
    "submission": {
        "received": ("in_review", "accepted", "fixed", "rejected", "returned", "accepted_by_timeout", "superseded"),
        "in_review": ("accepted", "fixed", "rejected", "returned", "accepted_by_timeout"),
        "accepted": (),
        "accepted_by_timeout": (),
        "fixed": ("disputed",),
        # Judged by a control item that was withdrawn: reviewers look at it instead.
        "rejected": ("disputed", "in_review"),
        "returned": ("superseded", "in_review"),
        "disputed": ("upheld", "overturned"),
        "upheld": (),
        "overturned": (),
        "superseded": (),
    },
    "reward": {
        "pending": ("frozen", "void", "external"),
        "frozen": ("claimable", "void"),
        "claimable": ("claiming", "frozen"),
        "claiming": ("claimed", "claimable"),
        "claimed": (),
        "void": (),
        "external": (),
    },
    "claim": {
        "checked": ("requested", "signed", "done_elsewhere"),
        "requested": ("sent", "failed", "done_elsewhere"),
        "signed": ("sent", "failed", "done_elsewhere"),
        "sent": ("mined", "failed", "replaced", "done_elsewhere"),
        # A reorganisation takes the block away: the same bytes are sent again.
        "mined": ("final", "sent", "failed", "done_elsewhere"),
        "replaced": ("sent", "mined", "done_elsewhere"),
        "final": (),
        "failed": ("checked",),
        "done_elsewhere": (),
    },
}
KINDS = frozenset(_TRANSITIONS)
MAX_SUPERSEDED = 3


def states(kind: str) -> frozenset[str]:
    """The states of a kind; KeyError for an unknown kind."""
    return frozenset(_TRANSITIONS[kind])


def initial(kind: str) -> str:
    """The state a thing of this kind is made in (a record sealed with an open key begins as queued)."""
    return next(iter(_TRANSITIONS[kind]))


def following(kind: str, state: str) -> tuple[str, ...]:
    """The states that may follow; KeyError for an unknown one."""
    return _TRANSITIONS[kind][state]


def can(kind: str, before: str, after: str) -> bool:
    """Whether a thing of this kind may go from `before` to `after`; KeyError for an unknown kind or state."""
    table = _TRANSITIONS[kind]
    if after not in table:
        raise KeyError(after)
    return after in table[before]
