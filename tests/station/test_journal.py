"""The log file of a station turns over in time, and loses no line by it."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from app.station.journal import JsonFormatter, PatientFile


def test_full_files_are_turned_over_and_every_line_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "station.jsonl"
    file.write_text('{"message": "of the run before"}\n', "utf-8")
    handler = PatientFile(file, maxBytes=1_000, backupCount=20, encoding="utf-8", delay=True)
    handler.setFormatter(JsonFormatter())
    logger = logging.Logger("caravan.station")
    logger.addHandler(handler)
    for number in range(40):
        logger.info("line %d", number)
    handler.close()
    files = [file.with_name(f"{file.name}.{number}") for number in range(20, 0, -1)] + [file]
    present = [one for one in files if one.exists()]
    assert len(present) > 2 and all(one.stat().st_size <= 1_000 for one in present)
    told = [json.loads(line)["message"] for one in present for line in one.read_text("utf-8").splitlines()]
    assert told == ["of the run before", *(f"line {number}" for number in range(40))]
