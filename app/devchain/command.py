"""`caravan devchain`: start a development chain in the foreground."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from app.devchain.account import DEV_ACCOUNTS
from app.devchain.server import DevChain
from app.errors import AppError


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until interrupted. Exit status 0, or 2 when it could not start."""
    parser = argparse.ArgumentParser(prog="caravan devchain", description="A local EVM chain to try rewards with.")
    parser.add_argument("--port", type=int, default=8545, help="0 takes a free one (default: %(default)s)")
    parser.add_argument("--chain-id", type=int, default=31337, help="default: %(default)s")
    parser.add_argument("--data", type=Path, metavar="DIR", help="keep the chain here over restarts")
    parser.add_argument("--finality", type=int, default=0, help="blocks until final (default: %(default)s)")
    options = parser.parse_args(argv)
    chain = DevChain(port=options.port, chain_id=options.chain_id, data=options.data, finality=max(0, options.finality))
    try:
        chain.start()
    except ModuleNotFoundError as error:
        print(f"The development chain needs the package {error.name}: pip install 'caravan[devchain]'", file=sys.stderr)
        return 2
    except AppError as error:
        print(f"{error.title} {error.message}", file=sys.stderr)
        return 2
    stop = threading.Event()
    for name in ("SIGINT", "SIGTERM"):
        signal.signal(getattr(signal, name), lambda *_: stop.set())
    kept = f"kept in {options.data}, {chain.replayed} blocks so far" if options.data else "kept in memory only"
    print(f"Development chain {options.chain_id} at {chain.url} ({kept}).")
    print("Not a real network: its money is worth nothing.")
    print("Funded accounts, with keys that everybody knows:")
    for account in DEV_ACCOUNTS:
        print(f"  {account.address}  {account.key}")
    sys.stdout.flush()
    while not stop.wait(0.5):  # in slices, because Windows delivers signals only between waits
        pass
    chain.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
