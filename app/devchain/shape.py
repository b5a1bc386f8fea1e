"""Blocks, transactions, receipts and logs in the shape of the Ethereum JSON-RPC specification."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.devchain.evm import Mined

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class BlockRecord:
    """One block as it is answered; `transaction` and `receipt` are None in an empty one."""

    block: Json
    transaction: Json | None
    receipt: Json | None

    @property
    def logs(self) -> Sequence[Json]:
        return self.receipt["logs"] if self.receipt else ()

    def with_transactions(self, *, full: bool) -> Json:
        entry = self.transaction if full else self.transaction and self.transaction["hash"]
        return {**self.block, "transactions": [entry] if entry else []}


def quantity(number: int) -> str:
    """EIP-1474 quantity: hexadecimal without leading zeros."""
    return hex(number)


def octets(data: bytes) -> str:
    """EIP-1474 data: hexadecimal, two digits a byte."""
    return "0x" + data.hex()


def record(mined: Mined) -> BlockRecord:
    """Shape what `Evm.mine` made."""
    block = _block(mined.block)
    if mined.transaction is None:
        return BlockRecord(block, None, None)
    place = {
        "blockHash": block["hash"],
        "blockNumber": block["number"],
        "transactionIndex": "0x0",
    }
    transaction = _transaction(mined.transaction, int(mined.block.header.base_fee_per_gas)) | place
    return BlockRecord(block, transaction, _receipt(mined, transaction, place))


def _block(block: Any) -> Json:
    header = block.header
    return {
        "number": quantity(header.block_number),
        "hash": octets(header.hash),
        "parentHash": octets(header.parent_hash),
        "nonce": octets(header.nonce),
        "mixHash": octets(header.mix_hash),
        "sha3Uncles": octets(header.uncles_hash),
        "logsBloom": octets(int(header.bloom).to_bytes(256, "big")),
        "transactionsRoot": octets(header.transaction_root),
        "stateRoot": octets(header.state_root),
        "receiptsRoot": octets(header.receipt_root),
        "miner": octets(header.coinbase),
        "difficulty": quantity(header.difficulty),
        "extraData": octets(header.extra_data),
        "gasLimit": quantity(header.gas_limit),
        "gasUsed": quantity(header.gas_used),
        "timestamp": quantity(header.timestamp),
        "baseFeePerGas": quantity(header.base_fee_per_gas),
        "uncles": [],
    }


def _transaction(transaction: Any, base_fee: int) -> Json:
    kind = int(getattr(transaction, "type_id", None) or 0)
    shaped: Json = {
        "type": quantity(kind),
        "hash": octets(transaction.hash),
        "from": octets(transaction.sender),
        "to": octets(transaction.to) if transaction.to else None,
        "nonce": quantity(transaction.nonce),
        "gas": quantity(transaction.gas),
        "value": quantity(transaction.value),
        "input": octets(transaction.data),
        "r": quantity(transaction.r),
        "s": quantity(transaction.s),
    }
    if kind == 0:
        return shaped | {"v": quantity(transaction.v), "gasPrice": quantity(transaction.gas_price)}
    shaped |= {"chainId": quantity(transaction.chain_id), "yParity": quantity(transaction.y_parity), "accessList": []}
    shaped["v"] = shaped["yParity"]
    if kind == 1:
        return shaped | {"gasPrice": quantity(transaction.gas_price)}
    most, tip = int(transaction.max_fee_per_gas), int(transaction.max_priority_fee_per_gas)
    return shaped | {
        "maxFeePerGas": quantity(most),
        "maxPriorityFeePerGas": quantity(tip),
        "gasPrice": quantity(min(most, base_fee + tip)),
    }


def _receipt(mined: Mined, transaction: Json, place: Json) -> Json:
    receipt = mined.receipt
    logs = [
        {
            "address": octets(log.address),
            "topics": [octets(int(topic).to_bytes(32, "big")) for topic in log.topics],
            "data": octets(log.data),
            "logIndex": quantity(index),
            "removed": False,
            "transactionHash": transaction["hash"],
            **place,
        }
        for index, log in enumerate(receipt.logs)
    ]
    return {
        "type": transaction["type"],
        "transactionHash": transaction["hash"],
        "from": transaction["from"],
        "to": transaction["to"],
        "contractAddress": octets(mined.created) if mined.created else None,
        # The block holds this transaction alone: what it used is what the block used.
        "gasUsed": quantity(receipt.gas_used),
        "cumulativeGasUsed": quantity(receipt.gas_used),
        "effectiveGasPrice": transaction["gasPrice"],
        "status": "0x1" if receipt.state_root == b"\x01" else "0x0",
        "logs": logs,
        "logsBloom": octets(int(receipt.bloom).to_bytes(256, "big")),
        **place,
    }
