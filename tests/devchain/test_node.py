"""The development chain itself: time, blocks, snapshots, and being the same after a restart."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from eth_account import Account

from app.chain.artifact import token_creation
from app.devchain.account import DEV_ACCOUNTS
from app.devchain.failure import RpcFailure
from app.devchain.node import Node
from app.errors import FormatError

ALICE, BOB = DEV_ACCOUNTS[0], DEV_ACCOUNTS[1]
START = 1_800_000_000
ROOT = Path(__file__).resolve().parents[2]


class Clock:
    def __init__(self) -> None:
        self.now = float(START)

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def node(clock: Clock) -> Node:
    return Node(clock=clock)


def transfer(
    nonce: int, *, value: int = 5, chain_id: int = 31337, fee: int = 3 * 10**9, tip: int = 10**9, gas: int = 21000
) -> str:
    transaction = {
        "type": 2, "chainId": chain_id, "nonce": nonce, "to": "0x" + "22" * 20, "value": value, "gas": gas,
        "maxFeePerGas": fee, "maxPriorityFeePerGas": tip,
    }  # fmt: skip
    return "0x" + bytes(Account.sign_transaction(transaction, ALICE.key).raw_transaction).hex()


def newest(node: Node) -> dict[str, Any]:
    return node.call("eth_getBlockByNumber", ["latest", False])


def test_known_accounts_fit_their_keys() -> None:
    for account in DEV_ACCOUNTS:
        assert Account.from_key(account.key).address.lower() == account.address


def test_it_says_what_it_is(node: Node) -> None:
    assert "development-chain" in node.call("web3_clientVersion", [])
    assert "not a real network" in node.call("web3_clientVersion", [])
    assert node.call("eth_chainId", []) == hex(31337)


def test_a_transaction_is_a_block(node: Node) -> None:
    name = node.call("eth_sendRawTransaction", [transfer(0)])
    receipt = node.call("eth_getTransactionReceipt", [name])
    assert receipt["status"] == "0x1"
    assert receipt["gasUsed"] == hex(21000)
    assert receipt["from"] == ALICE.address
    assert newest(node)["transactions"] == [name]
    full = node.call("eth_getBlockByHash", [receipt["blockHash"], True])
    assert full["transactions"][0]["value"] == "0x5"
    assert node.call("eth_getTransactionByHash", [name])["nonce"] == "0x0"
    assert node.call("eth_getBalance", ["0x" + "22" * 20, "latest"]) == "0x5"
    assert node.call("eth_getBalance", ["0x" + "22" * 20, "0x0"]) == "0x0"
    assert node.call("eth_getTransactionCount", [ALICE.address, "latest"]) == "0x1"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (transfer(1), "nonce too high"),
        (transfer(0, value=10**30), "insufficient funds"),
        (transfer(0, fee=10**9 - 1), "higher than max fee"),
        (transfer(0, fee=10**8, tip=1), "less than block base fee"),
        (transfer(0, gas=20000), "gas too low"),
        (transfer(0, chain_id=1), "invalid chain id"),
        ("0x02ff", "cannot decode"),
        ("0x", "cannot decode"),
        ("nonsense", "not hexadecimal"),
    ],
)
def test_bad_transactions_change_nothing(node: Node, raw: str, words: str) -> None:
    with pytest.raises(RpcFailure, match=words):
        node.call("eth_sendRawTransaction", [raw])
    assert node.call("eth_blockNumber", []) == "0x0"
    assert node.call("eth_sendRawTransaction", [transfer(0)])


def test_older_kinds_of_transactions_are_taken(node: Node) -> None:
    old = {"nonce": 0, "to": "0x" + "22" * 20, "value": 5, "gas": 21000, "gasPrice": 10**10, "chainId": 31337}
    listed = {**old, "nonce": 1, "type": 1, "accessList": []}
    for kind, transaction in enumerate((old, listed)):
        raw = "0x" + bytes(Account.sign_transaction(transaction, ALICE.key).raw_transaction).hex()
        name = node.call("eth_sendRawTransaction", [raw])
        assert node.call("eth_getTransactionReceipt", [name])["type"] == hex(kind)
    foreign = Account.sign_transaction({**old, "nonce": 2, "chainId": 1}, ALICE.key)
    with pytest.raises(RpcFailure, match="invalid chain id"):
        node.call("eth_sendRawTransaction", ["0x" + bytes(foreign.raw_transaction).hex()])


def test_the_same_bytes_are_known_and_a_used_nonce_is_low(node: Node) -> None:
    node.call("eth_sendRawTransaction", [transfer(0)])
    with pytest.raises(RpcFailure, match="already known"):
        node.call("eth_sendRawTransaction", [transfer(0)])
    with pytest.raises(RpcFailure, match="nonce too low"):
        node.call("eth_sendRawTransaction", [transfer(0, value=6)])


def test_time_follows_the_clock_and_its_shifts(node: Node, clock: Clock) -> None:
    clock.now += 100
    node.call("evm_mine", [])
    assert int(newest(node)["timestamp"], 16) == START + 100
    node.call("evm_mine", [])
    assert int(newest(node)["timestamp"], 16) == START + 101
    node.call("evm_increaseTime", [3600])
    node.call("evm_mine", [])
    assert int(newest(node)["timestamp"], 16) == START + 3701
    node.call("evm_mine", [hex(START + 9000)])
    assert int(newest(node)["timestamp"], 16) == START + 9000
    with pytest.raises(RpcFailure):
        node.call("evm_mine", [hex(START)])


def test_snapshot_and_revert(node: Node) -> None:
    node.call("eth_sendRawTransaction", [transfer(0)])
    before = newest(node)
    name = node.call("evm_snapshot", [])
    second = node.call("eth_sendRawTransaction", [transfer(1, value=7)])
    assert node.call("evm_revert", [name]) is True
    assert newest(node) == before
    assert node.call("eth_getTransactionReceipt", [second]) is None
    assert node.call("eth_getBalance", ["0x" + "22" * 20, "latest"]) == "0x5"
    assert node.call("evm_revert", [name]) is False
    node.call("eth_sendRawTransaction", [transfer(1, value=9)])
    assert node.call("eth_getBalance", ["0x" + "22" * 20, "latest"]) == hex(14)


def test_final_stays_behind(clock: Clock) -> None:
    node = Node(clock=clock, finality=2)
    for _ in range(3):
        node.call("evm_mine", [])
    assert newest(node)["number"] == "0x3"
    assert node.call("eth_getBlockByNumber", ["finalized", False])["number"] == "0x1"
    assert node.call("eth_getBlockByNumber", ["0x9", False]) is None


def test_contract_reverts_carry_their_reason(node: Node) -> None:
    creation = "0x" + token_creation(name="Points", symbol="PTS", decimals=18).hex()
    name = node.call("eth_sendTransaction", [{"from": ALICE.address, "data": creation}])
    token = node.call("eth_getTransactionReceipt", [name])["contractAddress"]
    mint = "0x40c10f19" + BOB.address[2:].rjust(64, "0") + hex(1000)[2:].rjust(64, "0")
    assert node.call("eth_estimateGas", [{"from": ALICE.address, "to": token, "data": mint}])
    for method in ("eth_call", "eth_estimateGas"):
        with pytest.raises(RpcFailure, match="execution reverted: not owner") as caught:
            node.call(method, [{"from": BOB.address, "to": token, "data": mint}])
        assert caught.value.code == 3
    minted = node.call("eth_sendTransaction", [{"from": ALICE.address, "to": token, "data": mint}])
    logs = node.call("eth_getLogs", [{"fromBlock": "0x0", "toBlock": "latest", "address": token}])
    assert [log["transactionHash"] for log in logs] == [minted]
    to_bob = "0x" + BOB.address[2:].rjust(64, "0")
    assert len(node.call("eth_getLogs", [{"fromBlock": "0x0", "topics": [None, None, to_bob]}])) == 1
    assert node.call("eth_getLogs", [{"fromBlock": "0x0", "topics": [None, to_bob]}]) == []
    with pytest.raises(RpcFailure, match="unknown account"):
        node.call("eth_sendTransaction", [{"from": "0x" + "33" * 20, "to": token, "gas": "0xffff"}])


def test_restart_gives_the_same_chain(tmp_path: Path, clock: Clock) -> None:
    journal = tmp_path / "data" / "chain.jsonl"
    node = Node(clock=clock, journal=journal)
    node.call("eth_sendRawTransaction", [transfer(0)])
    node.call("evm_increaseTime", [86400])
    node.call("evm_mine", [])
    kept = node.call("evm_snapshot", [])
    node.call("eth_sendRawTransaction", [transfer(1)])
    node.call("evm_revert", [kept])
    node.call("eth_sendRawTransaction", [transfer(1, value=8)])
    before = newest(node)
    clock.now += 60
    again = Node(clock=clock, journal=journal)
    assert newest(again) == before
    assert again.replayed == 3
    again.call("eth_sendRawTransaction", [transfer(2)])
    assert int(newest(again)["timestamp"], 16) > int(before["timestamp"], 16)


def test_a_line_cut_off_by_a_crash_is_dropped(tmp_path: Path, clock: Clock) -> None:
    journal = tmp_path / "chain.jsonl"
    node = Node(clock=clock, journal=journal)
    node.call("evm_mine", [])
    before = newest(node)
    with journal.open("a") as file:
        file.write('{"time": 18000')
    again = Node(clock=clock, journal=journal)
    assert newest(again) == before
    again.call("evm_mine", [])
    assert Node(clock=clock, journal=journal).call("eth_blockNumber", []) == "0x2"


def test_foreign_and_damaged_journals_are_refused(tmp_path: Path, clock: Clock) -> None:
    journal = tmp_path / "chain.jsonl"
    Node(clock=clock, journal=journal).call("evm_mine", [])
    with pytest.raises(FormatError, match="another chain id"):
        Node(clock=clock, journal=journal, chain_id=1337)
    whole = journal.read_text("utf-8")
    for bad in (whole + "nonsense\n", whole + '{"time": 1, "raw": "xy"}\n', json.dumps({"a": 1}) + "\n", "[]\n"):
        journal.write_text(bad, "utf-8")
        with pytest.raises(FormatError):
            Node(clock=clock, journal=journal)
        assert journal.read_text("utf-8") == bad


def test_deeply_nested_input_stays_an_error() -> None:
    # In a process of its own: a raised recursion limit would end it, not fail it.
    code = "import json\nfrom app.devchain.node import Node\nNode()\n"
    code += "try: json.loads('[' * 10**6)\nexcept RecursionError: pass"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
