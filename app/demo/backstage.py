"""What runs behind the demo's window, in a process of its own: stage and colleagues, told what to do line by line."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from app.demo.colleague import Colleague, annotator_duty, reviewer_duty
from app.demo.joining import settle_people
from app.demo.place import Place
from app.demo.stage import Say, Stage, open_stage
from app.errors import AppError, InputError

REVIEW_AFTER_S = 20.0
"""So long finished work waits for a person who wants to review it in the other workspace."""


class Backstage:
    """Stage, people and colleagues of one demo; running from construction to `close`."""

    def __init__(self, place: Place, say: Say, *, review_after_s: float = REVIEW_AFTER_S) -> None:
        self.review_after_s = review_after_s
        self.stage: Stage = open_stage(place, say)
        self.colleagues: dict[str, Colleague] = {}
        try:
            settle_people(self.stage, say)
            say("Calling the colleagues …")
            self._engage()
        except BaseException:
            self.close()
            raise

    @property
    def place(self) -> Place:
        return self.stage.place

    def export(self, target: Path) -> None:
        """The station's signed export of all projects, with its provenance."""
        from app.station.export import export

        export(self.stage.station, target)

    def close(self) -> None:
        for colleague in self.colleagues.values():
            colleague.close()
        self.stage.close()

    def _engage(self) -> None:
        stage, names = self.stage, self.stage.memory.projects
        duties = {
            "annotator": annotator_duty(names),
            "reviewer": reviewer_duty(names, stage.waits_since, lambda: self.review_after_s),
        }
        for person in stage.memory.colleagues:
            made = Colleague(person.role, stage.place.colleague(person), person.words, duties[person.role])
            self.colleagues[person.role] = made
            made.start()


def serve(place: Place, orders: TextIO, answers: TextIO) -> int:
    """Runs a backstage until its orders end (the window is gone, however it went) or say so.

    Answers are lines of JSON: {"say"}, {"ready"}, {"done"} with the order's number, {"error", "message"}.
    """
    lock = threading.Lock()

    def tell(**fields: Any) -> None:
        with lock:
            try:
                answers.write(json.dumps(fields) + "\n")
                answers.flush()
            except (OSError, ValueError):
                pass  # nobody listens any more; the end of the orders follows

    try:
        backstage = Backstage(place, lambda text: tell(say=text))
    except AppError as error:
        tell(error=error.title, message=error.message)
        return 2
    except ModuleNotFoundError as error:
        tell(
            error="The demo needs a package that is not installed.",
            message=f"pip install 'caravan[demo]': {error.name}",
        )
        return 2
    try:
        tell(ready=True, station=backstage.stage.url, chain=backstage.stage.chain_url)
        for line in orders:
            order = json.loads(line)
            if order["do"] == "end":
                break
            try:
                _ORDERS[order["do"]](backstage, order)
                tell(done=order["number"])
            except AppError as error:
                tell(done=order["number"], error=error.title, message=error.message)
    finally:
        backstage.close()
    return 0


def _pause(backstage: Backstage, order: dict[str, Any]) -> None:
    backstage.colleagues[order["who"]].paused = bool(order["paused"])


def _hurry(backstage: Backstage, order: dict[str, Any]) -> None:
    backstage.review_after_s = float(order["seconds"])


def _export(backstage: Backstage, order: dict[str, Any]) -> None:
    backstage.export(Path(order["target"]))


_ORDERS: dict[str, Callable[[Backstage, dict[str, Any]], None]] = {"pause": _pause, "hurry": _hurry, "export": _export}


def main(folder: Path) -> int:
    """The child process of `caravan demo`."""
    from app.log import start_log

    place = Place(folder)
    try:
        place.root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError("The demo's folder cannot be made.", f"{folder}: {error.strerror}.") from error
    start_log(place.logs, "backstage")
    # Whatever prints by accident must not end up between the answers.
    answers, sys.stdout = sys.stdout, sys.stderr
    return serve(place, sys.stdin, answers)
