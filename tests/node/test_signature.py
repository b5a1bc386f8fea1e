"""M1: a second implementation (viem), which knows nothing of our code, agrees about every signature."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from random import Random

import pytest

from app.protocol.canonical import canonical, sha256
from app.protocol.code import CODES
from app.protocol.envelope import Envelope
from app.protocol.typed_data import MONEY_TYPES, TYPES
from app.signing.signer import SIGNABLE
from app.signing.verify import recover
from app.verify.export import verify_export
from tests.node.toolbox import Toolbox
from tests.verify.small_station import Station, key

pytestmark = pytest.mark.node
TEXTS = ("naïve café", "東京は雨です。", "مرحبا", '👩‍🚀 \\ " \u2028 \x7f', "", "́e")


def random_record(station: Station, chance: Random) -> Envelope:
    """A record of any kind but sign-in (a money kind in its own domain), signed by whoever may sign it."""
    role, name = chance.choice(sorted((role, name) for role, names in SIGNABLE.items() for name in names - {"SignIn"}))
    signer = {"root": station.root, "record": station.record, "publisher": station.publisher}.get(role.value)
    signer = signer or key(chance.randrange(20, 60), role)
    message = {}
    for field in TYPES[name].fields:
        codes = CODES.get((name, field.name))
        if field.name in ("worker", "reviewer", "oldKey") and role.value == "worker":
            message[field.name] = signer.address
        elif field.kind == "address":
            message[field.name] = "0x" + chance.randbytes(20).hex()
        elif field.kind.startswith("bytes"):
            message[field.name] = chance.randbytes(field.size)
        elif codes is not None:
            message[field.name] = chance.choice(sorted(codes))
        else:
            # Also the largest that JSON numbers carry exactly, and what only text can carry.
            message[field.name] = chance.choice((0, 1, chance.randrange(2**31), 2 ** min(53, 8 * field.size) - 1))
            if field.size > 8:
                message[field.name] = chance.randrange(2**256)
    payload = canonical({"text": chance.choice(TEXTS), "n": chance.randrange(10**6)})
    bound = {"Submission": "payloadHash", "Review": "payloadHash", "Dispute": "textHash", "Statement": "linesHash",
             "Manifest": "manifestHash", "Network": "networkHash"}.get(name)  # fmt: skip
    if bound:
        message[bound] = sha256(payload)
    return signer.seal(name, message, station.money if name in MONEY_TYPES else station.domain, payload)


def digest_of(station: Station, record: Envelope) -> str:
    return "0x" + record.digest(station.money if record.type in MONEY_TYPES else station.domain).hex()


@pytest.mark.promise("M1")
def test_every_signature_of_an_export(toolbox: Toolbox, tmp_path: Path, size, figure) -> None:
    station = Station()
    station.work(items=size(12, 340))
    export = station.export(tmp_path)
    assert verify_export(export, recover=recover).ok
    found = toolbox.run("records.cjs", str(export / "provenance"))
    figure("records of an export checked by viem", found["count"], "", "1,000")
    assert found["bad"] == [] and found["count"] >= size(60, 1_000)
    assert found["station"] == "0x" + station.station.hex()
    lines = [*station.lines, *station.receipts, *station.statements, station.network.encode()]
    assert found["digests"] == [digest_of(station, Envelope.decode(line)) for line in lines]
    assert {"Lease", "Submission", "Review", "Decision", "Distribution", "Receipt", "Statement"} <= set(found["types"])


@pytest.mark.promise("M1")
def test_random_records_of_every_kind(toolbox: Toolbox, tmp_path: Path, size, figure) -> None:
    station, chance, number = Station(), Random(7), size(60, 1_000)
    folder = station.export(tmp_path) / "provenance"
    records = [random_record(station, chance) for _ in range(number)]
    (folder / "records.jsonl").write_bytes(b"".join(record.encode() + b"\n" for record in records))
    found = toolbox.run("records.cjs", str(folder))
    figure("random records checked by viem", number, "", "1,000")
    assert found["bad"] == []
    assert found["digests"][:number] == [digest_of(station, record) for record in records]
    if number >= 1_000:
        assert set(found["types"]) >= set(TYPES) - {"SignIn"}


def test_it_notices_what_was_changed(toolbox: Toolbox, tmp_path: Path) -> None:
    """The guard on the guard: one bit in a message, a payload or a signature is named with its line."""
    station = Station()
    station.work(items=2)
    export = station.export(tmp_path / "whole") / "provenance"
    lines = (export / "records.jsonl").read_text(encoding="utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if json.loads(line)["type"] == "Submission")

    def faults(change: str) -> list[list[object]]:
        folder = Path(shutil.copytree(export, tmp_path / change))
        record = json.loads(lines[at])
        if change == "message":
            record["message"]["activeMs"] += 1
        elif change == "payload":
            record["payload"] = record["payload"].replace("caf", "cbf")
        else:
            last = record["signature"][60]
            record["signature"] = record["signature"][:60] + ("0" if last != "0" else "1") + record["signature"][61:]
        changed = [*lines[:at], json.dumps(record, ensure_ascii=False), *lines[at + 1 :]]
        (folder / "records.jsonl").write_text("\n".join(changed), encoding="utf-8")
        return toolbox.run("records.cjs", str(folder))["bad"]

    assert faults("message") == [[at, "Submission", "signer"]]
    assert faults("payload") == [[at, "Submission", "payload"]]
    assert faults("signature") == [[at, "Submission", "signer"]]
