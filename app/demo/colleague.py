"""Simulated colleagues: real workspaces that lease, label, review, sign and sync like anybody else's."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from random import Random

from app.core.annotation import Annotation
from app.core.item import Item
from app.core.project import Project, Role
from app.core.review import Subject, Verdict
from app.demo.joining import open_workspace
from app.demo.known import annotation_of, shaken
from app.demo.sample import known_work
from app.errors import AppError, OfflineError, RejectedError
from app.media.worker import DecodeWorker
from app.modalities.registry import modality
from app.ops import content, items, labeling, projects, reviewing, stations, submitting
from app.ops.clock import now_ms
from app.sync.account import ask_for_work
from app.sync.engine import SyncEngine
from app.workspace import Workspace

PAUSE_S = 0.4
ALIKE = 2_500
"""From this agreement on (in 1/10,000) the simulated reviewer accepts."""
log = logging.getLogger(__name__)


class Colleague:
    """One thread with one workspace; `paused` lets it rest. Every round does a little of `duty`, then syncs."""

    def __init__(self, name: str, folder: Path, words: str, duty: Callable[[Colleague], bool]) -> None:
        self.name = name
        self.paused = False
        self._folder, self._words, self._duty = folder, words, duty
        self.decoder: DecodeWorker | None = None
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"colleague-{name}")

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        self.workspace: Workspace = open_workspace(self._folder, self._words)
        self.engine = SyncEngine(self.workspace, poll_ms=1_000)
        try:
            while not self._stop.is_set():
                if not self._round():
                    self._stop.wait(PAUSE_S)
        finally:
            self._close_decoder()
            self.engine.stop()
            self.workspace.close()

    def _close_decoder(self) -> None:
        if self.decoder is not None:
            self.decoder.close()

    def _round(self) -> bool:
        try:
            synced = self.engine.step()
            return synced if self.paused else (self._duty(self) or synced)
        except (OfflineError, RejectedError) as error:
            log.info("%s: %s %s", self.name, error.title, error.message)
        except AppError as error:
            log.warning("%s: %s %s", self.name, error.title, error.message)
        return False

    # --- what duties share --------------------------------------------------------------------------------------------

    def lease(self, project: str, role: Role, count: int) -> bool:
        """Ask for work; False when there is none now."""
        [account] = self.workspace.read(stations.all_stations)
        try:
            ask_for_work(self.workspace, account, project, role.value, count)
        except RejectedError:
            return False
        self.engine.wake()
        return True

    def leased(self, role: Role) -> list[tuple[Project, Item]]:
        """Items of that role that are not finished, with those whose files are on their way."""
        found: list[tuple[Project, Item]] = []
        for project in self.workspace.read(projects.all_projects):
            if project.role is role:
                page = self.workspace.read(items.page, project.id)
                found += [(project, one) for one in page if one.state.editable]
        return found

    def is_here(self, item: Item) -> bool:
        return self.workspace.assets.has(item.asset)

    def load(self, item: Item) -> Item:
        """The item measured, as when it is opened on a screen."""
        if self.decoder is None:
            self.decoder = DecodeWorker()
        shown = content.load(self.workspace, item, self.decoder)
        measured = content.measured(self.workspace, item, shown)
        if hasattr(shown, "close"):
            shown.close()
        return measured

    def text_of(self, item: Item) -> str:
        path = self.workspace.assets.path(item.asset)
        return path.read_text("utf-8") if item.media_type == "text/plain" else ""


def annotator_duty(names: dict[str, str]) -> Callable[[Colleague], bool]:
    """Labels every item of the sample projects ({name: id}) once, each a little off."""
    exhausted: set[str] = set()

    def work(colleague: Colleague) -> bool:
        todo = colleague.leased(Role.ANNOTATOR)
        if not todo:
            for name, remote in names.items():
                if name not in exhausted:
                    if colleague.lease(remote, Role.ANNOTATOR, 20):
                        return True
                    exhausted.add(name)
            return False
        here = [(project, item) for project, item in todo if colleague.is_here(item)]
        if not here:
            return False
        project, item = here[0]
        label(colleague, _sample_of(names, project), item)
        return True

    return work


def _sample_of(names: dict[str, str], project: Project) -> str:
    return next(name for name, one in names.items() if one[2:] == project.remote)


def label(colleague: Colleague, sample: str, item: Item) -> None:
    """One item of a sample project: labelled from what is known about it, sealed, queued."""
    workspace, measured = colleague.workspace, colleague.load(item)
    known = known_work(sample).get(item.name, {})
    careful = annotation_of(item.id, workspace.person, known, text=colleague.text_of(item))
    random = Random(item.name)
    limits = (measured.width, measured.height) if item.media_type.startswith("image/") else (0, 0)
    made = shaken(careful, random, width=limits[0], height=limits[1])
    workspace.write(labeling.put_all, made)
    stored = workspace.read(labeling.annotation_of, item.id, workspace.person)
    assert stored is not None
    submitting.finish(workspace, item.id, stored)


def reviewer_duty(
    names: dict[str, str], waits_since: Callable[[str], int | None], after_s: Callable[[], float]
) -> Callable[[Colleague], bool]:
    """Reviews finished items once they have waited for `after_s()`; `waits_since(project)` is in ms UTC."""

    def work(colleague: Colleague) -> bool:
        done = False
        todo = colleague.leased(Role.REVIEWER)
        for project, item in todo:
            found = colleague.workspace.read(reviewing.subjects, item.id)
            if found and colleague.is_here(item) and all(one.payload for one in found):
                review(colleague, project, item, found)
                done = True
        if not todo:
            for remote in names.values():
                since = waits_since(remote)
                if since is not None and now_ms() >= since + 1_000 * after_s():
                    done = colleague.lease(remote, Role.REVIEWER, 1) or done
        return done

    return work


def review(colleague: Colleague, project: Project, item: Item, found: list[Subject]) -> None:
    """A verdict on each annotator's work, from how far they agree with one another."""
    workspace = colleague.workspace
    colleague.load(item)
    works = [reviewing.annotation(colleague.workspace, one, item.id) for one in found]
    decided = {one.submission_hash for one in workspace.read(reviewing.reviews, item.id)}
    for one, work in zip(found, works, strict=True):
        if one.submission_hash in decided:
            continue
        others = [other for other in works if other is not work]
        verdict, fixed = _judge(project, work, others)
        reason = project.reasons[0].code if verdict is Verdict.REJECTED else ""
        comment = "Nothing is marked here." if verdict is Verdict.REJECTED else ""
        reviewing.decide(workspace, item.id, one.submission_hash, verdict, reason=reason, comment=comment, fixed=fixed)


def _judge(project: Project, work: Annotation, others: list[Annotation]) -> tuple[Verdict, Annotation | None]:
    if project.schema.labels and not work.regions:
        return Verdict.REJECTED, None
    best = max(others, key=lambda other: len(other.regions), default=None)
    if best is None or len(best.regions) <= len(work.regions):
        return Verdict.ACCEPTED, None
    agreement = modality(project.modality).compare([work, best])
    if agreement.score >= ALIKE:
        return Verdict.ACCEPTED, None
    return Verdict.FIXED, best
