from itertools import pairwise

import pytest

from app.protocol import state

PATHS = [
    ("project", "draft published paused published closed settled"),
    ("exam", "none open failed open passed"),
    ("assignment", "active late validation returned active validation completed"),
    ("outbox", "unsigned queued sending queued sending received"),
    ("submission", "received in_review rejected disputed overturned"),
    ("reward", "pending frozen claimable frozen claimable claiming claimed"),
    ("claim", "checked requested sent mined final"),
]


@pytest.mark.parametrize(("kind", "path"), PATHS)
def test_paths(kind, path):
    steps = path.split()
    assert state.initial(kind) == steps[0]
    assert all(state.can(kind, a, b) for a, b in pairwise(steps))


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("submission", "in_review", "superseded"),
        ("submission", "accepted", "rejected"),
        ("reward", "claimable", "void"),
        ("reward", "claimed", "frozen"),
        ("project", "settled", "published"),
        ("claim", "final", "sent"),
    ],
)
def test_never(kind, before, after):
    assert not state.can(kind, before, after)


def test_every_state_is_declared_and_reached():
    for kind in state.KINDS:
        reached = {state.initial(kind)} | {b for a in state.states(kind) for b in state.following(kind, a)}
        assert reached == state.states(kind)
    with pytest.raises(KeyError):
        state.can("project", "draft", "gone")
