"""Plays the demo's journey in the real window: label, submit, review, object, claim, and check the export offline."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from app import config
from app.chain import distributor
from app.chain.rpc import Rpc
from app.core.project import Project
from app.core.reward import in_units
from app.demo.place import Place
from app.demo.process import ROOT, BackstageProcess
from app.demo.report import Report, Step
from app.demo.sample import known_work
from app.errors import AppError
from app.gui.run import Desk, make_application
from app.gui.tour import annotating, deciding, earning
from app.gui.tour.desk import TourDesk
from app.gui.tour.hand import Hand, NotShownError
from app.gui.tour.player import Player
from app.log import start_log
from app.ops import stations

PAID, VERIFIED = "paid on the chain in two tokens", "the export verifies offline"
WORK = {"Photos": 2, "Messages": 3, "Products": 1}
_SAMPLES = {"Photos": "photos", "Messages": "messages", "Products": "products"}
_NEVER_S = 3_600.0
OBJECTION = "The marked cell is wrong indeed: see the guideline on weights."


def play(place: Place, out: Path) -> Report:
    """Writes `report.md` and its pictures to `out`; `complete` when the journey reached its end."""
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.png"):
        old.unlink()
    os.environ[config.HOME_VARIABLE] = str(place.root / "home")
    report = Report({PAID: False, VERIFIED: False})
    settings = config.Settings(place.settings, theme="light", language="en")
    app = make_application(settings)
    start_log(place.logs, "journey")
    behind = BackstageProcess(place)
    desk = Desk(app, settings, quit_with_window=False)
    journey = Journey(Player(TourDesk(desk, behind), Hand(out)), behind, report, out)
    desk.window.resize(1280, 860)
    desk.window.show()
    try:
        journey.run()
    except (NotShownError, AppError) as error:
        journey.player.shoot("where-it-ended")
        report.notes.append(f"It ended early: {error}")
    finally:
        desk.window.close()
        desk.close()
        behind.close()
        report.write(out / "report.md")
    return report


class Journey:
    """The steps in order; each leaves its facts in the report."""

    def __init__(self, player: Player, behind: BackstageProcess, report: Report, out: Path) -> None:
        self.player, self.behind, self.report, self.out = player, behind, report, out
        self.projects: dict[str, Project] = {}
        self.decided: list[Any] = []
        self.claimed: dict[str, int] = {}

    def run(self) -> None:
        for title, step in (
            ("The demo starts", self.start), ("Get work", self.get_work), ("Label photos", self.label_photos),
            ("Label texts", self.label_texts), ("Label a table", self.label_table), ("Deliver", self.deliver),
            ("Review as the reviewer", self.review), ("See what was decided", self.see), ("Object", self.object),
            ("Claim", self.claim), ("Paid", self.paid), ("Export and verify", self.verify),
        ):  # fmt: skip
            with self.report.step(title, self.player.hand.shots) as made:
                step(made)

    def start(self, step: Step) -> None:
        self.player.tour.start()
        self.player.start()
        # The simulated reviewer leaves everything to the reviewer who is played.
        self.behind.order("hurry", seconds=_NEVER_S)
        page = self.player.page("projects")
        self.player.wait(lambda: len(page.cards) == len(WORK), "the projects' cards")
        self.player.shoot("projects")
        step.facts += [f"{card.card.title}: {card.pay.text()}" for card in page.cards]

    def get_work(self, step: Step) -> None:
        for title, count in WORK.items():
            project = self.projects[title] = self.player.get_work(title, count)
            step.facts.append(
                f"{project.title}: {len(self.player.items(project))} items, their files verified and here"
            )
        self.player.shoot("work-is-here")

    def label_photos(self, step: Step) -> None:
        page = annotating.begin(self.player, self.projects["Photos"])
        for number in range(WORK["Photos"]):
            known, name = self._known("Photos", page), page.item.name
            drawn = annotating.label_photo(self.player, page, known)
            annotating.answer(self.player, page, "sharp", known["answers"]["sharp"])
            self.player.shoot(f"photo-{number + 1}")
            self._submit(step, page, f"{name}: {drawn} regions drawn with the mouse", last=number + 1 == WORK["Photos"])

    def label_texts(self, step: Step) -> None:
        page = annotating.begin(self.player, self.projects["Messages"])
        for number in range(WORK["Messages"]):
            known, name = self._known("Messages", page), page.item.name
            # The first letter is done badly: the reviewer will have something to fix.
            spans = known["spans"][:1] if number == 0 else known["spans"]
            marked = annotating.label_text(self.player, page, spans)
            annotating.answer(self.player, page, "tone", known["answers"]["tone"])
            self.player.shoot(f"text-{number + 1}")
            texts = [page.view.pane.text[r.start : r.end] for r in page.editor.annotation.regions.values()]
            if sorted(texts) != sorted(part for _, part in spans):
                raise NotShownError(f"the marks hold {texts}, not {spans}")
            said = f"{name}: {marked} spans, {', '.join(f'“{text}”' for text in texts)}"
            self._submit(step, page, said, last=number + 1 == WORK["Messages"])

    def label_table(self, step: Step) -> None:
        page = annotating.begin(self.player, self.projects["Products"])
        known = self._known("Products", page)
        # Only one fault of many: the reviewer will reject it.
        done = annotating.label_table(self.player, page, {"cells": known["cells"][:1], "rows": known["rows"][:1]})
        annotating.answer(self.player, page, "clean", 4)
        self.player.shoot("table")
        self._submit(step, page, f"{page.item.name}: {done} labels on cells and rows", last=True)

    def deliver(self, step: Step) -> None:
        self.player.wait(self.player.delivered, "the last receipt")
        self.player.page("outbox")
        self.player.hand.settle(300)
        self.player.shoot("outbox")
        step.facts.append("every submission has the station's signed receipt")

    def review(self, step: Step) -> None:
        self.player.be("reviewer")
        acts = {"Photos": deciding.accept_all, "Messages": self._review_text, "Products": self._review_table}
        for title, count in WORK.items():
            project = self.player.get_work(title, count)
            page = deciding.begin(self.player, project)
            for _ in range(count):
                if page.case is None:
                    self.player.wait(lambda page=page: page.case, "the next item to review")
                name, people = page.case.item.name, len(page.case.subjects)
                spots = deciding.step_through_differences(self.player, page)
                self.player.shoot(f"review-{title.lower()}")
                step.facts.append(
                    f"{name}: {people} annotators side by side, {spots} differences: {page.agreement.label.text()}"
                )
                acts[title](self.player, page)
        self.player.wait(self.player.delivered, "the receipts of the reviews")

    def _review_text(self, player: Player, page: Any) -> None:
        first = page.case.item.name.endswith("#1")
        (deciding.fix_poorest if first else deciding.accept_all)(player, page)

    def _review_table(self, player: Player, page: Any) -> None:
        deciding.reject_poorest(player, page, 1, "Four more faults are in these rows.")

    def see(self, step: Step) -> None:
        self.player.be("annotator")
        self.decided = earning.decisions(self.player, sum(WORK.values()))
        for one in self.decided:
            step.facts.append(f"{one.verdict.value}: {one.text or 'no reason needed'} ({one.rule})")
        verdicts = sorted(one.verdict.value for one in self.decided)
        if verdicts != ["accepted"] * 4 + ["fixed", "rejected"]:
            raise NotShownError(f"other decisions than the reviewer made: {verdicts}")
        self.player.page("label")
        self.player.hand.settle(400)
        self.player.shoot("decided")

    def object(self, step: Step) -> None:
        decision = earning.rejected(self.decided)
        earning.dispute(self.player, decision, OBJECTION)
        self.player.wait(self.player.delivered, "the receipt of the objection")
        # The reviewer who voted may not answer it: now the simulated one does.
        self.behind.order("hurry", seconds=0.0)
        second = earning.answered(self.player, decision)
        step.facts.append(f"a second reviewer decided: {second.verdict.value} ({second.rule})")
        self.player.shoot("objection-answered")

    def claim(self, step: Step) -> None:
        amounts = earning.claimable(self.player, 2)
        step.facts += [
            f"claimable: {in_units(units, self._decimals(symbol))} {symbol}" for symbol, units in amounts.items()
        ]
        found = earning.claim(self.player)
        self.claimed = amounts
        step.facts.append(f"transaction {found.transaction}, {found.state.value}")

    def paid(self, step: Step) -> None:
        lines = earning.paid(self.player)
        self.player.page("rewards")
        self.player.hand.settle(300)
        self.player.shoot("paid")
        [account] = self.player.read(stations.all_stations)
        chain = account.authority.network.chain
        assert chain is not None
        with Rpc(chain.endpoints[0]) as rpc:
            held = {
                token.symbol: distributor.read_balance(rpc, token.address, account.worker) for token in chain.tokens
            }
        for symbol, units in held.items():
            amount = in_units(units, self._decimals(symbol))
            step.facts.append(f"the chain says that {account.worker} holds {amount} {symbol}")
        if not (held == lines == self.claimed and len(held) == 2):
            raise NotShownError(f"the chain says {held}, the lines say {lines}, claimed was {self.claimed}")
        self.report.goals[PAID] = True

    def verify(self, step: Step) -> None:
        target = self.out / "export.zip"
        target.unlink(missing_ok=True)
        self.behind.order("export", target=str(target))
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "verify", str(target)], capture_output=True, text=True, check=False
        )
        said = (done.stdout + done.stderr).strip().splitlines()
        step.facts += [f"caravan verify: {line}" for line in said]
        step.facts.append(
            f"exit status {done.returncode}, {time.monotonic() - began:.1f} s, {target.stat().st_size:,} bytes"
        )
        if done.returncode:
            raise NotShownError("the export does not verify")
        self.report.goals[VERIFIED] = True

    def _submit(self, step: Step, page: Any, said: str, *, last: bool) -> None:
        item = annotating.submit(self.player, page)
        step.facts.append(f"{said}; signed, {item.state.value}")
        if not last:
            self.player.wait(
                lambda: page.item is not None and page.item.id != item.id and page.editor is not None, "the next item"
            )

    def _known(self, title: str, page: Any) -> Any:
        return known_work(_SAMPLES[title])[page.item.name]

    def _decimals(self, symbol: str) -> int:
        [account] = self.player.read(stations.all_stations)
        chain = account.authority.network.chain
        return next((token.decimals for token in (chain.tokens if chain else ()) if token.symbol == symbol), 0)
