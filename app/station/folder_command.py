"""What commands about one station's folder share: their arguments, and the station open while they work."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.station.station import Station

T = TypeVar("T")


def parser_of(name: str, text: str) -> argparse.ArgumentParser:
    """Arguments of a command about one station's folder."""
    parser = argparse.ArgumentParser(prog=f"caravan station {name}", description=text)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the station's folder")
    return parser


def with_station(folder: Path, work: Callable[[Station], T]) -> T:
    """What `work` gives with the station open."""
    station = Station.open(folder)
    try:
        return work(station)
    finally:
        station.close()
