"""Compiles resources/contracts/*.vy to JSON with ABI and bytecode, or with --check compares with what is there."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "contracts"
EVM = "cancun"
UNDEPLOYED = frozenset({"TransferProbe"})
"""Run in place of another account's code, so what a deployment would leave there is wanted as well."""


def compile_contract(source: Path) -> str:
    """The JSON text that stands beside `source`. The same source and compiler give the same bytes on every machine."""
    import vyper
    from vyper.compiler import compile_code
    from vyper.compiler.settings import Settings

    text = source.read_text(encoding="utf-8")
    wanted = ["abi", "bytecode", "bytecode_runtime"]
    output = compile_code(text, output_formats=wanted, settings=Settings(evm_version=EVM))
    record = {
        "contract": source.stem,
        "compiler": f"vyper {vyper.__version__}",
        "evm": EVM,
        "sourceSha256": hashlib.sha256(text.encode()).hexdigest(),
        "abi": output["abi"],
        "bytecode": output["bytecode"],
        **({"runtime": output["bytecode_runtime"]} if source.stem in UNDEPLOYED else {}),
    }
    return json.dumps(record, indent=1) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    stale = []
    for source in sorted(FOLDER.glob("*.vy")):
        built, text = source.with_suffix(".json"), compile_contract(source)
        if built.exists() and built.read_text(encoding="utf-8") == text:
            print(f"{built.name}: as built")
        elif options.check:
            stale.append(built.name)
        else:
            built.write_text(text, encoding="utf-8", newline="\n")
            print(f"{built.name}: written")
    if stale:
        print(f"Not what the source compiles to: {', '.join(stale)}. Run packaging/dev.py contracts.", file=sys.stderr)
    return int(bool(stale))


if __name__ == "__main__":
    sys.exit(main())
