"""Publishes what everybody has earned: signed, funded, proposed to the contract, promoted after its delay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.chain import distributor as contract
from app.chain import transaction as chain_transaction
from app.chain.distributor import DistributorState
from app.chain.rpc import Rpc
from app.errors import BlockedError, InputError, OfflineError, RejectedError
from app.protocol.canonical import sha256
from app.protocol.earning import DistributionAnswer, LeafProof
from app.protocol.messages import Chain
from app.protocol.opening import distribution_payload
from app.protocol.problem import ProblemType
from app.signing.signer import KeyRole
from app.station import reward, transaction
from app.station.decide import decide_all
from app.station.feed import tell
from app.station.leaf import Plan, newest, plan, proofs
from app.station.log import head_of, logged
from app.station.refusal import Refusal
from app.station.statement import tell_statements
from app.station.tables import DistributionRow, LeafRow, MetaRow, RewardRow

if TYPE_CHECKING:
    from app.station.station import Station

_OPEN = ("draft", "proposed")
ALONE = "publishing"
"""The turn to hold while `distribute` runs: two at once would send what the contract lacks twice."""
_PAIRS_AT_ONCE = 250
_AFTER_RESTORE_MS = 7 * 86_400_000


@dataclass(frozen=True, slots=True)
class Funding:
    """What a token still lacks: `needed` by its leaves, `held` by the contract, `claimed` already; base units."""

    token: str
    needed: int
    held: int
    claimed: int

    @property
    def missing(self) -> int:
        return max(0, self.needed - self.held - self.claimed)


def distribute(station: Station, rpc: Rpc | None = None, *, fund: bool = False, confirm: bool = False) -> int | None:
    """Publishes the next distribution and proposes it; its number, None when there is nothing new to pay.

    `fund` first sends what is missing from the publisher's own tokens. BlockedError while the distribution before is
    not in force, while the contract holds too little, or for a week after a restore unless `confirm`.
    """
    chain = transaction.chain_of(station)
    _check_restore(station, confirm)
    own = rpc or transaction.open_rpc(station)
    try:
        advance(station, own)
        waiting = station.read(_open_distributions)
        if waiting:
            raise BlockedError(
                f"Distribution {waiting[0].number} is not in force yet.", "Wait for its delay to end, then try again."
            )
        decide_all(station)
        now = station.clock()
        found = station.read(plan, station, now)
        if found is None:
            return None
        _check_numbers(contract.read_state(own, chain.distributor), found)
        funding = read_funding(own, chain, found)
        if fund:
            send_funds(station, own, funding)
            funding = read_funding(own, chain, found)
        short = [one for one in funding if one.missing]
        if short:
            names = ", ".join(f"{one.missing} of {one.token}" for one in short)
            raise BlockedError("The contract holds too little.", f"Missing: {names}. Nothing was published.")
        station.write(_publish, station, found, now)
        advance(station, own)
        return found.number
    finally:
        if rpc is None:
            own.close()


def settle_payroll(station: Station, *, paid: bool = False) -> int:
    """For a station without a chain: lines whose hold has ended become payable (or, with `paid`, paid); how many."""
    decide_all(station)
    count, workers = station.write(_settle_payroll, station, paid)
    tell_statements(station, workers)
    return int(count)


def advance(station: Station, rpc: Rpc) -> bool:
    """One look at the chain: proposes what is signed, promotes what is mature; whether a distribution moved."""
    chain = transaction.chain_of(station)
    rows = station.read(_open_distributions)
    if not rows:
        return False
    transaction.follow_all(station, rpc)
    state = contract.read_state(rpc, chain.distributor)
    moved = False
    for row in rows:
        moved |= _advance_one(station, rpc, row, state)
    return moved


def read_funding(rpc: Rpc, chain: Chain, found: Plan) -> list[Funding]:
    """For each token of a plan, what its leaves need and what is there. InputError for one that is not the chain's."""
    known = {token.address for token in chain.tokens}
    funding = []
    for token, needed in sorted(found.totals.items()):
        if token not in known:
            raise InputError("A reward is in a token that the network document does not name.", f"{token}.")
        pairs = [(leaf.worker, token) for leaf in found.leaves if leaf.token == token]
        claimed = sum(read_claimed(rpc, chain.distributor, pairs))
        funding.append(Funding(token, needed, contract.read_balance(rpc, token, chain.distributor), claimed))
    return funding


def read_claimed(rpc: Rpc, distributor: str, pairs: Sequence[tuple[str, str]], tag: str = "latest") -> list[int]:
    """What was paid so far to each (worker, token) by the block `tag`, asked in portions."""
    found: list[int] = []
    for start in range(0, len(pairs), _PAIRS_AT_ONCE):
        found += contract.read_claimed(rpc, distributor, pairs[start : start + _PAIRS_AT_ONCE], tag)
    return found


def send_funds(station: Station, rpc: Rpc, funding: Sequence[Funding]) -> None:
    """Sends what is missing from the publisher to the contract and waits until it is mined."""
    chain = transaction.chain_of(station)
    for one in funding:
        if one.missing:
            data = contract.transfer(chain.distributor, one.missing)
            transaction.send(station, rpc, KeyRole.PUBLISHER, "fund", data, to=one.token, subject=one.token)
    transaction.follow_all(station, rpc)


def distribution_answer(station: Station, worker: str, number: int) -> DistributionAnswer:
    """GET /v1/distributions/{n}: the signed record and the worker's own leaves with proofs."""

    def read(session: Session) -> DistributionAnswer:
        row = session.get(DistributionRow, number)
        if row is None:
            raise Refusal(ProblemType.NOT_FOUND, "There is no such distribution.")
        own = tuple(LeafProof(leaf=leaf, proof=proof) for leaf, proof in proofs(row, worker))
        record = logged(session, row.log_index).to_wire()
        return DistributionAnswer(distribution=record, state=row.state, own=own)  # type: ignore[arg-type]

    return station.read(read)


def restored_ms(session: Session) -> int:
    """When the station came back from a backup; 0 when it never did."""
    row = session.get(MetaRow, "restarted_ms")
    return int(row.value) if row is not None else 0


def is_unsettled(session: Session, now: int) -> bool:
    """Whether people may still offer again what a restored station has forgotten."""
    restored = restored_ms(session)
    return bool(restored) and now < restored + _AFTER_RESTORE_MS


def _check_restore(station: Station, confirm: bool) -> None:
    if not confirm and station.read(is_unsettled, station.clock()):
        raise BlockedError(
            "This station was restored from a backup less than a week ago.",
            "People may still send again what it has forgotten. Wait, or confirm that everything is here.",
        )


def _check_numbers(state: DistributorState, found: Plan) -> None:
    if state.last_number != found.number - 1:
        raise BlockedError(
            "The contract and this station count differently.",
            f"The contract knows number {state.last_number}, this would be {found.number}. Nothing was published.",
        )


def _publish(session: Session, station: Station, found: Plan, now: int) -> None:
    if plan(session, station, now) != found:
        raise BlockedError("The ledger changed meanwhile.", "Nothing was published; try again.")
    before, head = newest(session), head_of(session)
    data, root = found.file(), found.tree().root
    payload, totals_hash = distribution_payload(found.totals)
    message = {
        "number": found.number, "previousRoot": bytes(32) if before is None else before.root, "root": root,
        "leafFileHash": sha256(data), "totalsHash": totals_hash, "logSize": head.size, "logRoot": head.root,
    }  # fmt: skip
    index = station.log.append(session, station.sign("Distribution", message, payload), now)
    session.add(
        DistributionRow(
            number=found.number, root=root, leaf_file=data, state="draft", log_index=index, made_ms=now,
            totals={token: str(amount) for token, amount in found.totals.items()},
        )
    )  # fmt: skip
    session.flush()
    rows = [
        {
            "number": found.number, "worker": leaf.worker, "token": leaf.token, "account": leaf.account,
            "cumulative": int(leaf.cumulative),
        }
        for leaf in found.leaves
    ]  # fmt: skip
    session.execute(insert(LeafRow), rows)
    # Without reading back the million lines that it counts.
    counted = update(RewardRow).where(*reward.matured_where(now)).values(distribution=found.number)
    session.execute(counted.execution_options(synchronize_session=False))


def _advance_one(station: Station, rpc: Rpc, row: DistributionRow, state: DistributorState) -> bool:
    if row.state == "draft":
        if state.last_number >= row.number:
            station.write(_mark_proposed, row.number, station.clock(), state.pending_matures * 1000)
            # With no delay the same look may already see it in force.
            return _advance_one(station, rpc, station.read(_get, row.number), state) or True
        return _propose(station, rpc, row)
    if state.number >= row.number:
        _come_into_force(station, row.number)
        return True
    if state.last_number < row.number:
        # A reorganisation took the proposal back: it is proposed again, by the same bytes while those are alive.
        station.write(_mark_draft, row.number)
        return False
    if state.pending_number != row.number:
        final = hex(chain_transaction.final_height(rpc, station.configuration.confirmations))
        settled = contract.read_state(rpc, transaction.chain_of(station).distributor, final)
        if settled.last_number < row.number or settled.pending_number == row.number:
            return False  # a reorganisation may still undo it
        station.write(_mark_revoked, row.number)
        return True
    return _promote(station, rpc, row, state)


def _propose(station: Station, rpc: Rpc, row: DistributionRow) -> bool:
    subject = str(row.number)
    if not station.read(transaction.in_flight, "propose", subject):
        record = station.read(logged, row.log_index)
        data = contract.propose(row.number, row.root, record.message["leafFileHash"], record.message["logRoot"])
        transaction.send(station, rpc, KeyRole.PUBLISHER, "propose", data, subject=subject)
    transaction.follow_all(station, rpc)
    state = contract.read_state(rpc, transaction.chain_of(station).distributor)
    if state.last_number < row.number:
        return False
    return _advance_one(station, rpc, row, state)


def _promote(station: Station, rpc: Rpc, row: DistributionRow, state: DistributorState) -> bool:
    chain, subject = transaction.chain_of(station), str(row.number)
    if station.clock() < state.pending_matures * 1000 or station.read(transaction.in_flight, "promote", subject):
        return False
    try:
        transaction.send(station, rpc, KeyRole.PUBLISHER, "promote", contract.promote(), subject=subject)
    except (RejectedError, OfflineError):
        return False  # the chain's clock is behind ours: the next look tries again
    transaction.follow_all(station, rpc)
    if contract.read_state(rpc, chain.distributor).number < row.number:
        return False
    _come_into_force(station, row.number)
    return True


def _come_into_force(station: Station, number: int) -> None:
    tell_statements(station, station.write(_mark_promoted, station, number))


def is_any_open(session: Session) -> bool:
    """Whether a distribution is signed and not in force yet."""
    return bool(_open_distributions(session))


def _open_distributions(session: Session) -> list[DistributionRow]:
    query = select(DistributionRow).where(DistributionRow.state.in_(_OPEN))
    return list(session.scalars(query.order_by(DistributionRow.number)))


def _get(session: Session, number: int) -> DistributionRow:
    return session.get_one(DistributionRow, number)


def _mark_proposed(session: Session, number: int, now: int, matures_ms: int) -> None:
    row = session.get_one(DistributionRow, number)
    row.state, row.proposed_ms, row.active_ms = "proposed", now, matures_ms or now
    workers = session.scalars(select(LeafRow.worker).where(LeafRow.number == number).distinct())
    tell(session, workers, "Distribution", now, log_index=row.log_index)


def _mark_promoted(session: Session, station: Station, number: int) -> set[str]:
    """Whose lines it moved."""
    row = session.get_one(DistributionRow, number)
    if row.state == "promoted":
        return set()
    row.state, row.active_ms = "promoted", station.clock()
    return reward.make_claimable(session, number)


def _mark_draft(session: Session, number: int) -> None:
    row = session.get_one(DistributionRow, number)
    row.state, row.proposed_ms, row.active_ms = "draft", None, None


def _mark_revoked(session: Session, number: int) -> None:
    # Its lines stay counted: the next distribution pays them, and no amount ever falls.
    session.get_one(DistributionRow, number).state = "revoked"


def _settle_payroll(session: Session, station: Station, paid: bool) -> tuple[int, set[str]]:
    """(how many lines moved, whose they are)."""
    if station.authority.network.chain is not None:
        raise InputError("This station pays through its chain.", "Use its distributions.")
    count, workers = reward.move_matured(session, station.clock())
    if not paid:
        return count, workers
    return reward.move_paid(session)
