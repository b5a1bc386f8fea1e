"""Fetches the signed statement and the newest distribution; nothing unverified is kept."""

from __future__ import annotations

from app.chain.merkle import Leaf, verify
from app.errors import RejectedError
from app.ops import rewards
from app.ops.door import Door
from app.protocol.authority import check_station_record
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex
from app.protocol.opening import check_payload
from app.protocol.statement import page_names, read_lines, read_pages
from app.signing.verify import recover
from app.sync.link import Link


def fetch_rewards(door: Door, link: Link) -> None:
    """Keep the worker's newest statement, and the distribution it has gone into."""
    answer = link.client.rewards()
    if answer.statement is None:
        return
    record = Envelope.from_wire(answer.statement)
    check_station_record(record, record.message["logSize"] - 1, link.authority, recover)
    if record.message["worker"] != link.account.worker:
        raise RejectedError("The station sent somebody else's statement.", "It was not applied.")
    payload = record.payload or b"[]"
    check_payload(record)
    # Only what is new in it is fetched: most pages are those of the statement before.
    known = door.read(rewards.statement_pages, link.account.id) if page_names(payload) else {}
    pages = read_pages(payload, lambda digest: known.get(digest) or link.client.blob(digest))
    lines = read_lines(payload, pages)
    chain = link.authority.network.chain
    tokens = chain.tokens if chain else link.authority.network.tokens
    door.write(rewards.keep_statement, link.account.id, record, lines, tokens, pages)
    if answer.distribution:
        fetch_distribution(door, link, answer.distribution)


def fetch_distribution(door: Door, link: Link, number: int) -> None:
    """Keep one distribution with this worker's leaves in it."""
    answer = link.client.distribution(number)
    record = Envelope.from_wire(answer.distribution)
    check_station_record(record, record.message["logSize"] - 1, link.authority, recover)
    if record.message["number"] != number or any(own.leaf.worker != link.account.worker for own in answer.own):
        raise RejectedError("The station sent another distribution.", "It was not applied.")
    chain = link.authority.network.chain
    for own in answer.own:
        fields = (own.leaf.worker, own.leaf.account, own.leaf.token, int(own.leaf.cumulative))
        if chain is None or not verify(
            record.message["root"], Leaf(chain.id, chain.distributor, *fields), [from_hex(node) for node in own.proof]
        ):
            raise RejectedError(
                "A proof does not fit the published distribution.", "It was not kept; nothing is claimed."
            )
    door.write(rewards.keep_distribution, link.account.id, answer)
