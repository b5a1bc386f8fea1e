"""Puts the reward contract on a chain: with two test tokens on a development chain, the contract alone elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec import structs

from app.chain import artifact, distributor
from app.chain import transaction as chain_transaction
from app.chain.rpc import Rpc, quantity
from app.chain.token_check import check_token
from app.chain.transaction import Stage
from app.errors import BlockedError, InputError
from app.protocol.messages import Chain, Token
from app.signing.call import DEVELOPMENT_CHAINS
from app.station.init import replace_network
from app.station.station import Station
from app.station.tables import DistributionRow

_GIFT = 10**18
"""Of the chain's own coin, in wei, to each of the station's keys that sends transactions."""
_SUPPLY = 10**9


@dataclass(frozen=True, slots=True)
class TokenPlan:
    """A token to be made on a development chain."""

    symbol: str
    name: str
    decimals: int


TOKENS = (TokenPlan("CRV", "Caravan test token", 18), TokenPlan("PTS", "Partner test token", 6))


def deploy_development(
    rpc_url: str,
    *,
    publisher: str,
    guardian: str,
    relayer: str,
    delay_s: int = 5,
    tokens: Sequence[TokenPlan] = TOKENS,
    seconds: float = 60.0,
) -> Chain:
    """Deploys tokens and contract from the development chain's own unlocked account; what the network document names.

    The publisher gets the whole supply of each token, publisher, guardian and relayer coin for their fees. BlockedError
    on a chain that is not for development; OfflineError where none answers.
    """
    with Rpc(rpc_url) as rpc:
        chain_id = rpc.chain_id()
        if chain_id not in DEVELOPMENT_CHAINS:
            raise BlockedError(
                "This is not a development chain.",
                f"It is chain {chain_id}. Deploy the contract there yourself and name its address.",
            )
        rich = _unlocked_account(rpc)

        def send(to: str | None, data: bytes, value: int = 0) -> str:
            return _send(rpc, rich, to, data, value, seconds)

        for address in (publisher, guardian, relayer):
            send(address, b"", _GIFT)
        made = [_deploy_token(send, token, publisher) for token in tokens]
        creation = artifact.distributor_creation(publisher=publisher, guardian=guardian, delay=delay_s)
        contract = send(None, creation)
        for one in made:
            check_token(rpc, one.address, publisher, contract)
        return Chain(id=chain_id, distributor=contract, tokens=tuple(made), delay_s=delay_s, endpoints=(rpc_url,))


def connect(station: Station, chain: Chain) -> None:
    """Names the chain in a new signed network document: from now on the station pays through it.

    InputError once distributions were signed for another chain: their signatures and proofs would no longer hold.
    """
    network, old = station.authority.network, station.authority.network.chain
    moved = old is not None and (old.id, old.distributor) != (chain.id, chain.distributor)
    if moved and station.read(lambda session: session.query(DistributionRow).count()):
        raise InputError("This station has paid through another contract.", "Nothing was changed.")
    replace_network(station, structs.replace(network, pay="chain", chain=chain, tokens=()))


def deploy(station: Station, rpc_url: str, *, delay_s: int = 5, tokens: Sequence[TokenPlan] = TOKENS) -> Chain:
    """`deploy_development` for this station's keys, and `connect`."""
    keys = station.authority.network.keys
    chain = deploy_development(
        rpc_url, publisher=keys.publisher, guardian=keys.guardian, relayer=keys.relayer, delay_s=delay_s, tokens=tokens
    )
    connect(station, chain)
    return chain


def inspect(rpc_url: str, contract: str, tokens: Sequence[str], *, publisher: str, guardian: str) -> Chain:
    """A chain where the contract stands already: read and compared. InputError when its roles are other keys, or for a
    token that does not move exactly what is sent."""
    with Rpc(rpc_url) as rpc:
        state = distributor.read_state(rpc, contract)
        if state.publisher != publisher or state.guardian != guardian:
            raise InputError(
                "The contract was deployed for other keys.",
                f"It names the publisher {state.publisher} and the guardian {state.guardian}; "
                f"this station has {publisher} and {guardian}.",
            )
        found = [distributor.read_token(rpc, token, contract) for token in tokens]
        for token in tokens:
            check_token(rpc, token, publisher, contract)
        return Chain(
            id=rpc.chain_id(), distributor=contract, delay_s=state.delay, endpoints=(rpc_url,),
            tokens=tuple(Token(address=one.address, symbol=one.symbol, decimals=one.decimals) for one in found),
        )  # fmt: skip


def _deploy_token(send: Callable[..., str], token: TokenPlan, owner: str) -> Token:
    address = send(None, artifact.token_creation(name=token.name, symbol=token.symbol, decimals=token.decimals))
    send(address, distributor.mint(owner, _SUPPLY * 10**token.decimals))
    return Token(address=address, symbol=token.symbol, decimals=token.decimals)


def _unlocked_account(rpc: Rpc) -> str:
    accounts = rpc.call("eth_accounts")
    if not isinstance(accounts, list) or not accounts or not isinstance(accounts[0], str):
        raise BlockedError("This chain has no account to deploy with.", "Start one with: caravan devchain")
    return accounts[0].lower()


def _send(rpc: Rpc, sender: str, to: str | None, data: bytes, value: int, seconds: float) -> str:
    """Sends from the node's own account and waits; the address of the contract it made, if any."""
    call: dict[str, Any] = {"from": sender, "value": hex(value)}
    if to is not None:
        call["to"] = to
    if data:
        call["data"] = "0x" + data.hex()
    name = str(rpc.call("eth_sendTransaction", call)).lower()
    return _wait(rpc, name, seconds)


def _wait(rpc: Rpc, name: str, seconds: float) -> str:
    deadline, pause = time.monotonic() + seconds, 0.02
    while (receipt := rpc.call("eth_getTransactionReceipt", name)) is None:
        if time.monotonic() > deadline:
            raise BlockedError("The development chain mines nothing.", f"The transaction {name} waits in it.")
        time.sleep(pause)
        pause = min(1.0, pause * 1.5)
    if quantity(receipt.get("status")) != 1:
        raise BlockedError("The contract could not be deployed.", f"The transaction {name} failed.")
    return chain_transaction.Progress(Stage.MINED, quantity(receipt.get("blockNumber")), receipt).contract
