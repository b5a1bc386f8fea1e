"""What the caller earned: the signed statement, distributions with the caller's own proofs, relayed claims."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.protocol.earning import ClaimRequest, ClaimStatus, DistributionAnswer, RewardsAnswer
from app.protocol.hexadecimal import from_hex
from app.protocol.problem import ProblemType
from app.station import relay
from app.station.call import SIGNED_IN, WORKERS, Answered, Asked, Call
from app.station.distribute import distribution_answer
from app.station.refusal import Refusal
from app.station.statement import rewards_answer


def _rewards(asked: Asked) -> Answered:
    return Answered(rewards_answer(asked.station, asked.caller.worker))


def _distribution(asked: Asked) -> Answered:
    text = asked.path["number"]
    if not text.isdecimal() or len(text) > 9:
        raise Refusal(ProblemType.INPUT, "A distribution is named by its number, from 1.")
    return Answered(distribution_answer(asked.station, asked.caller.worker, int(text)))


def _claim(asked: Asked) -> Answered:
    station = asked.station
    if station.authority.network.chain is None:
        raise Refusal(
            ProblemType.NOT_CLAIMABLE, "This station pays by payroll.", "Your signed statement is the result."
        )

    def ask(session: Session) -> ClaimStatus:
        row = relay.request_claim(session, station, asked.caller.worker, asked.body, station.clock())
        return relay.status_of(session, station, row)

    return Answered(station.write(ask), 202)


def _claim_status(asked: Asked) -> Answered:
    claim_id = from_hex(asked.path["claim"])
    return Answered(asked.station.read(relay.claim_status, asked.station, asked.caller.worker, claim_id))


CALLS = (
    Call("GET", "/v1/rewards", SIGNED_IN, _rewards, RewardsAnswer, summary="The caller's newest signed statement"),
    Call(
        "GET", "/v1/distributions/{number}", SIGNED_IN, _distribution, DistributionAnswer,
        summary="A signed distribution with the caller's own leaves and proofs",
    ),
    Call(
        "POST", "/v1/claims", WORKERS, _claim, ClaimStatus, ClaimRequest,
        summary="Asks the relayer to claim; the same id again tells how far it is",
    ),
    Call("GET", "/v1/claims/{claim}", WORKERS, _claim_status, ClaimStatus, summary="How far a claim is"),
)  # fmt: skip
