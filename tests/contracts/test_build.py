"""What is committed beside the contracts is what their source compiles to."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from app.protocol.keccak import keccak256
from app.signing.call import SELECTORS

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "contracts"


def compile_in(folder: Path) -> subprocess.CompletedProcess[str]:
    script = folder / "packaging" / "contracts.py"
    return subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)


def test_rebuild_is_identical() -> None:
    done = compile_in(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_changed_source_is_noticed(tmp_path: Path) -> None:
    for name in ("packaging/contracts.py", "resources/contracts/TestToken.vy", "resources/contracts/TestToken.json"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    source = tmp_path / "resources" / "contracts" / "TestToken.vy"
    source.write_text(source.read_text("utf-8").replace('"not owner"', '"owner only"'), "utf-8")
    done = compile_in(tmp_path)
    assert done.returncode == 1
    assert "TestToken.json" in done.stderr


def test_signed_calls_are_those_of_the_contract() -> None:
    found = set()
    for name in ("RewardDistributor", "TestToken"):
        for entry in json.loads((FOLDER / f"{name}.json").read_text("utf-8"))["abi"]:
            if entry["type"] == "function":
                inputs = ",".join(map(spelled, entry["inputs"]))
                found.add(keccak256(f"{entry['name']}({inputs})".encode())[:4])
    assert set(SELECTORS.values()) <= found


def test_distributor_lets_nothing_out_but_claims() -> None:
    abi = json.loads((FOLDER / "RewardDistributor.json").read_text("utf-8"))["abi"]
    changing = {entry["name"] for entry in abi if entry["type"] == "function" and entry["stateMutability"] != "view"}
    assert changing == {"propose", "promote", "revoke", "pause", "claim", "claim_many", "pay_from_self", "register"}
    assert not any(entry.get("stateMutability") == "payable" for entry in abi)


def spelled(parameter: dict[str, object]) -> str:
    kind = str(parameter["type"])
    components = parameter.get("components")
    if isinstance(components, list):
        return "(" + ",".join(map(spelled, components)) + ")" + kind.removeprefix("tuple")
    return kind
