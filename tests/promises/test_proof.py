"""M2, M3, M4, M6: nothing changed, replayed or foreign is accepted or signed, and a rewritten log is noticed."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from app.errors import AppError
from app.ops import outbox, stations
from app.protocol import opening
from app.protocol.canonical import sha256
from app.protocol.code import Verdict
from app.protocol.connection import ProblemError
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex
from app.protocol.problem import ProblemType
from app.protocol.typed_data import MONEY_TYPES, TYPES, Domain, money_domain, record_domain
from app.signing import verify
from app.signing.call import SELECTORS, ChainPin
from app.signing.signer import CALLS, SIGNABLE, KeyRole, Signer
from app.sync import pull
from app.sync.status import SyncState
from tests.promises.scene import drain, holding, new_project, submit
from tests.promises.test_delivery import move
from tests.stations import Served, make_station, serve
from tests.sync.people import engine, leased_all

WORKER = Signer.from_secret(b"\x11" * 32, KeyRole.WORKER)
STATION = b"\xab" * 32


def message_of(name: str, chance: Random) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for field in TYPES[name].fields:
        if field.name in ("worker", "reviewer"):
            made[field.name] = WORKER.address
        elif field.kind == "address":
            made[field.name] = "0x" + chance.randbytes(20).hex()
        elif field.kind.startswith("bytes"):
            made[field.name] = chance.randbytes(field.size)
        elif field.name == "verdict":
            made[field.name] = Verdict.accepted
        else:
            made[field.name] = chance.randrange(2**31)
    return made


def domain_of(name: str) -> Domain:
    return money_domain(31337, "0x" + "dd" * 20) if name in MONEY_TYPES else record_domain(STATION)


PAYLOADS = {
    "Submission": ("payloadHash", '{"schema":"answers/1","answers":[{"question":"q","value":"naïve café"}]}'),
    "Review": ("payloadHash", '{"comment":"Ça va.","verdict":"accepted"}'),
    "Dispute": ("textHash", '{"schema":"dispute/1","text":"違う"}'),
}


def sealed_records() -> list[Envelope]:
    """A record of each type a worker sends, with its payload."""
    from app.protocol.canonical import canonical, parse

    chance, made = Random(1), []
    for name in ("Submission", "Review", "Dispute", "PayoutBinding"):
        message, payload = message_of(name, chance), None
        if name in PAYLOADS:
            field, text = PAYLOADS[name]
            payload = canonical(parse(text.encode()))
            message[field] = sha256(payload)
        made.append(WORKER.seal(name, message, domain_of(name), payload))
    return made


def accepted(data: bytes) -> bool:
    """As every receiver does it: strict bytes, signature of the person, payload."""
    try:
        envelope = Envelope.decode(data)
        verify.accept(envelope, domain_of(envelope.type), WORKER.address)
        opening.check_payload(envelope)
    except AppError:
        return False
    return True


def mutations_accepted(number: int) -> int:
    chance, found = Random(2), 0
    records = [record.encode() for record in sealed_records()]
    assert all(accepted(data) for data in records)
    for data in itertools.islice(itertools.cycle(records), number):
        bit = chance.randrange(len(data) * 8)
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        found += accepted(bytes(changed))
    return found


@pytest.mark.promise("M2")
@pytest.mark.timeout(900)
def test_no_flipped_bit_is_accepted(size, figure) -> None:
    number = size(6_000, 100_000)
    found = mutations_accepted(number)
    figure("one-bit mutations", number, "", "100,000")
    figure("accepted", found, "", "0")
    assert found == 0


@pytest.mark.promise("M2")
@pytest.mark.parametrize("guard", ["signer", "payload"])
def test_without_a_guard_flipped_bits_pass(monkeypatch, guard: str) -> None:
    if guard == "signer":
        monkeypatch.setattr(verify, "accept", lambda *_: b"")
    else:
        monkeypatch.setattr(opening, "check_payload", lambda _: None)
    assert mutations_accepted(2_000) > 0


# --- replay -----------------------------------------------------------------------------------------------------------

PLACES = ("chain", "distributor", "station", "project", "lease", "item", "worker", "guideline")


def place(name: str, other: bool) -> bytes:
    return sha256(f"{name} {other}".encode())


def signed_at(where: dict[str, bool]) -> tuple[Envelope, Envelope]:
    """A submission and a payout binding for one place; `where` says for each dimension which of two values."""
    signer = Signer.from_secret(place("worker", where["worker"]), KeyRole.WORKER)
    submission = message_of("Submission", Random(3)) | {
        "projectId": place("project", where["project"]),
        "leaseHash": place("lease", where["lease"]),
        "itemId": place("item", where["item"]),
        "manifestHash": place("guideline", where["guideline"]),
        "worker": signer.address,
    }
    binding = message_of("PayoutBinding", Random(3)) | {"worker": signer.address}
    records, money = domains_at(where)
    return signer.seal("Submission", submission, records), signer.seal("PayoutBinding", binding, money)


def domains_at(where: dict[str, bool]) -> tuple[Domain, Domain]:
    distributor = "0x" + place("distributor", where["distributor"])[:20].hex()
    return record_domain(place("station", where["station"])), money_domain(1 + where["chain"], distributor)


@pytest.mark.promise("M3")
def test_a_signature_counts_at_one_place_only(figure) -> None:
    """Signatures of every place, put onto the records of every other place: the signer is another one each time."""
    spots = [dict(zip(PLACES, values, strict=True)) for values in itertools.product((False, True), repeat=len(PLACES))]
    chance, pairs, replayed = Random(5), 0, 0
    chosen = [spots[0], *({**spots[0], name: True} for name in PLACES), *chance.sample(spots, 20)]
    signed = [signed_at(where) for where in chosen]
    for (here, mine), (there, theirs) in itertools.permutations(zip(chosen, signed, strict=True), 2):
        if here == there:
            continue
        records, money = domains_at(there)
        for kind, domain in ((0, records), (1, money)):
            own, foreign = mine[kind], theirs[kind]
            if own.digest(domains_at(here)[kind]) == foreign.digest(domain):
                continue  # they differ only in what this kind of record has nothing to do with
            pairs += 1
            borrowed = Envelope(foreign.type, foreign.message, own.signature)
            try:
                verify.accept(borrowed, domain, foreign.message["worker"])
                replayed += 1
            except AppError:
                pass
    figure("replayed pairs", pairs)
    figure("accepted", replayed, "", "0")
    assert pairs > 500 and replayed == 0


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(tmp_path_factory.mktemp("station") / "s") as found:
        yield found


@pytest.mark.promise("M3")
def test_a_station_takes_no_record_of_another_place(served: Served, tmp_path: Path, figure) -> None:
    """Rightly signed by the worker, but naming another lease, item, project, guideline, asset or station."""
    one, two = served.person(), served.person()
    first, second = (new_project(served, tmp_path / name, 6) for name in ("a", "b"))
    for person, project in ((one, first), (one, second), (two, first)):
        person.join(project)
    mine, further, theirs = one.lease(first, 2), one.lease(second, 2), two.lease(first, 2)
    other = Envelope.from_wire(further.lease).message
    swaps: dict[str, dict[str, Any]] = {
        "lease of another project": {
            "leaseHash": Envelope.from_wire(further.lease).digest(one.authority.records)
        },
        "lease of another worker": {"leaseHash": Envelope.from_wire(theirs.lease).digest(one.authority.records)},
        "item of another lease": {"itemId": from_hex(theirs.items[0].item)},
        "item of another project": {"itemId": from_hex(further.items[0].item)},
        "project": {"projectId": other["projectId"]},
        "guideline": {"manifestHash": other["manifestHash"]},
        "asset": {"assetHash": from_hex(mine.items[1].asset)},
        "worker": {"worker": two.worker},
    }  # fmt: skip
    for name, swap in swaps.items():
        with pytest.raises(ProblemError) as refused:
            one.send(one.submission(mine, mine.items[0], **swap))
        assert refused.value.problem.kind in (
            ProblemType.NOT_LEASED, ProblemType.UNKNOWN_LEASE, ProblemType.WRONG_SIGNER, ProblemType.PAYLOAD_MISMATCH
        ), name  # fmt: skip
    record = one.submission(mine, mine.items[0])
    with pytest.raises(ProblemError) as refused:
        two.send(record)
    assert refused.value.problem.kind is ProblemType.WRONG_SIGNER
    one.send(record)
    with serve(tmp_path / "s2") as elsewhere:
        guest = elsewhere.person(signer=one.signer)
        with pytest.raises(ProblemError):
            guest.send(record)
    figure("wrong places refused", len(swaps) + 2)


# --- the signer -------------------------------------------------------------------------------------------------------

FOREIGN = ("Permit", "PermitSingle", "OrderComponents", "Mail", "EIP712Domain", "SafeTx", "MetaTransaction", "")


def transaction(chance: Random) -> tuple[str, dict[str, Any], ChainPin, bool]:
    """A call with nothing or one thing wrong in it: (name, transaction, pin, whether it is right)."""
    pin = ChainPin(31337, "0x" + "cd" * 20, frozenset({"0x" + "ef" * 20}))
    name = chance.choice(sorted(CALLS[KeyRole.WORKER]))
    made: dict[str, Any] = {
        "chainId": 31337, "nonce": 1, "to": pin.distributor, "data": SELECTORS[name] + chance.randbytes(32 * 8),
        "gas": 200_000, "maxFeePerGas": 10**9, "maxPriorityFeePerGas": 1,
    }  # fmt: skip
    wrong: list[Callable[[], object]] = [
        lambda: made.update(chainId=chance.choice([1, 137, 0, "31337", True])),
        lambda: made.update(to=chance.choice(["0x" + chance.randbytes(20).hex(), "0x" + "ef" * 20, None, "", b""])),
        lambda: made.update(value=chance.randrange(1, 10**18)),
        lambda: made.update(data=chance.randbytes(chance.randrange(0, 200))),
        lambda: made.update(data=bytes.fromhex("a9059cbb") + chance.randbytes(64)),
        lambda: made.update(data=made["data"] + b"\0"),
        lambda: made.update(gas=chance.choice([-1, 10**9, "1"])),
        lambda: made.update({chance.choice(["accessList", "authorizationList", "blobs", "gasPrice"]): []}),
        lambda: made.update(type=chance.choice([0, 1, 3, 4, "0x4"])),
        lambda: made.pop(chance.choice(["chainId", "nonce", "gas", "data"])),
    ]
    right = chance.random() < 0.1
    if not right:
        chance.choice(wrong)()
    return name, made, pin, right


@pytest.mark.promise("M4")
@pytest.mark.timeout(600)
def test_the_signer_signs_nothing_outside_its_list(size, figure) -> None:
    chance, signed, right, number = Random(6), 0, 0, size(1_000, 5_000)
    for turn in range(number):
        if turn % 2:
            kind = chance.choice(FOREIGN + tuple(sorted(set(TYPES) - SIGNABLE[KeyRole.WORKER])))
            message = message_of(kind, chance) if kind in TYPES else {"owner": WORKER.address, "value": 2**256 - 1}
            domain = chance.choice([record_domain(STATION), Domain(True, chance.randbytes(32), ())])
            with pytest.raises(AppError):
                WORKER.sign(kind, message, domain)
            continue
        name, made, pin, good = transaction(chance)
        call = name if good else chance.choice([name, name, *(set(SELECTORS) - CALLS[KeyRole.WORKER]), "transfer", ""])
        try:
            WORKER.sign_transaction(call, made, pin)
        except AppError:
            assert not good
            continue
        right += good
        signed += not good
    figure("requests", number, "", "5,000")
    figure("signed outside the list", signed, "", "0")
    assert right > 5 and signed == 0


# --- the log as a client sees it --------------------------------------------------------------------------------------


def rolled_back(folder: Path, *, grown: bool) -> tuple[SyncState, str, int]:
    """A station put back to an older state without saying so, and what its worker is told: (state, words, pending)."""
    make_station(folder / "s")
    with serve(folder / "s") as served:
        project = new_project(served, folder / "t", 12)
        with holding(served, folder / "w", project, 6) as (workspace, station):
            sync, clock = engine(workspace)
            served.station.close()
            shutil.copytree(folder / "s", folder / "old")
            served.server.close()
            with serve(folder / "s") as again:
                workspace.write(move, station, again.server.url)
                submit(workspace, leased_all(workspace)[:4])
                drain(workspace, sync, clock)
                assert workspace.read(outbox.counts).received == 4
            with serve(folder / "old") as liar:
                if grown:
                    somebody = liar.person()
                    somebody.join(project)
                    lease = somebody.lease(project, 6)
                    for item in lease.items:
                        somebody.send(somebody.submission(lease, item))
                workspace.write(move, station, liar.server.url)
                before = workspace.read(stations.get, station)
                sync.wake()
                for _ in range(3):
                    sync.step()
                    clock.pass_ms(400_000)
                said = sync.last
                after = workspace.read(stations.get, station)
                assert (after.checkpoint, after.cursor) == (before.checkpoint, before.cursor) or not said.text
                pending = workspace.read(outbox.counts).received
                sync.stop()
    return said.state, said.text, pending


@pytest.mark.promise("M6")
@pytest.mark.parametrize("grown", [False, True], ids=["truncated", "rewritten"])
def test_a_client_notices_a_log_that_is_not_the_one_it_saw(tmp_path: Path, grown: bool) -> None:
    state, words, received = rolled_back(tmp_path, grown=grown)
    assert state is SyncState.BLOCKED
    assert "log is not the one" in words
    assert received == 4


@pytest.mark.promise("M6")
def test_without_the_consistency_check_it_does_not(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(pull, "_check_consistent", lambda *_: None)
    state, _, _ = rolled_back(tmp_path, grown=False)
    assert state is not SyncState.BLOCKED


@pytest.mark.promise("M6")
def test_every_mutation_of_an_export_is_reported(tmp_path: Path, size, figure) -> None:
    """Deleted, doubled, swapped or changed lines of the log and of the records, over a larger log."""
    from app.verify.export import verify_export
    from tests.verify.small_station import Station

    made = Station()
    made.work(size(10, 3_400))
    export = made.export(tmp_path / "export")
    chance, tries, missed, late = Random(12), size(25, 200), 0, 0
    for _ in range(tries):
        file = export / "provenance" / chance.choice(["log.txt", "records.jsonl"])
        data = file.read_bytes()
        rows = data.splitlines(keepends=True)
        at = chance.randrange(len(rows) - 1)
        match chance.randrange(4):
            case 0:
                changed = rows[:at] + rows[at + 1 :]
            case 1:
                changed = [*rows[: at + 1], *rows[at:]]
            case 2:
                changed = [*rows[:at], rows[at + 1], rows[at], *rows[at + 2 :]]
            case _:
                place = chance.randrange(len(rows[at]) - 1)
                row = rows[at][:place] + bytes([rows[at][place] ^ 1]) + rows[at][place + 1 :]
                changed = [*rows[:at], row, *rows[at + 1 :]]
        file.write_bytes(b"".join(changed))
        report = verify_export(export, recover=verify.recover)
        missed += report.ok
        late += not report.ok and report.failure.line > at + 3 and report.failure.file == file.name
        file.write_bytes(data)
    assert verify_export(export, recover=verify.recover).ok
    figure("log entries", len(made.leaves), "", "10,000")
    figure("mutations not reported", missed, f"of {tries}", "0")
    assert missed == 0 and late == 0
