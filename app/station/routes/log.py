"""The log for whoever wants to check it: head, inclusion and consistency."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from app.protocol.earning import ConsistencyAnswer, ProofAnswer
from app.protocol.hexadecimal import to_hex
from app.protocol.log import Checkpoint, consistency_proof, inclusion_proof, root_at
from app.protocol.messages import CheckpointBody
from app.protocol.problem import ProblemType
from app.station.call import ANYBODY, SIGNED_IN, Answered, Asked, Call
from app.station.log import head_of, nodes
from app.station.refusal import Refusal


def _body(checkpoint: Checkpoint) -> CheckpointBody:
    return CheckpointBody(size=checkpoint.size, root=to_hex(checkpoint.root))


def _number(query: Mapping[str, str], name: str) -> int:
    text = query.get(name, "")
    if not text.isdecimal() or len(text) > 15:
        raise Refusal(ProblemType.INPUT, f"{name} must be a whole number.")
    return int(text)


def _checkpoint(asked: Asked) -> Answered:
    return Answered(_body(asked.station.checkpoint()))


def _proof(asked: Asked) -> Answered:
    index, size = _number(asked.query, "index"), _number(asked.query, "size")

    def prove(session: Session) -> ProofAnswer:
        _within(size, head_of(session))
        if index >= size:
            raise Refusal(ProblemType.NOT_FOUND, "There is no such log entry.")
        node = nodes(session)
        return ProofAnswer(
            checkpoint=_body(Checkpoint(size, root_at(size, node))),
            index=index,
            leaf=to_hex(node(0, index)),
            proof=tuple(map(to_hex, inclusion_proof(index, size, node))),
        )

    return Answered(asked.station.read(prove))


def _consistency(asked: Asked) -> Answered:
    old, new = _number(asked.query, "old"), _number(asked.query, "new")

    return Answered(asked.station.read(consistency, old, new))


def consistency(session: Session, old: int, new: int) -> ConsistencyAnswer:
    """The proof between two sizes of the log; Refusal for sizes it does not have."""
    _within(new, head_of(session))
    if old > new:
        raise Refusal(ProblemType.INPUT, "old must not be above new.")
    node = nodes(session)
    return ConsistencyAnswer(
        old=_body(Checkpoint(old, root_at(old, node))),
        new=_body(Checkpoint(new, root_at(new, node))),
        proof=tuple(map(to_hex, consistency_proof(old, new, node))),
    )


def _within(size: int, head: Checkpoint) -> None:
    if size > head.size:
        raise Refusal(ProblemType.NOT_FOUND, "The log is not that long.", f"It has {head.size} entries.")


CALLS = (
    Call("GET", "/v1/log/checkpoint", ANYBODY, _checkpoint, CheckpointBody, summary="Size and root of the log"),
    Call(
        "GET", "/v1/log/proof", SIGNED_IN, _proof, ProofAnswer, query={"index": "of the leaf", "size": "of the log"},
        summary="That a leaf stands in the log",
    ),
    Call(
        "GET", "/v1/log/consistency", SIGNED_IN, _consistency, ConsistencyAnswer,
        query={"old": "smaller size", "new": "larger size"}, summary="That the log was only appended to",
    ),
)  # fmt: skip
