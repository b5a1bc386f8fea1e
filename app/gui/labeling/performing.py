"""Commands on very many regions: worked out on a worker from frozen values, then done in one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from app.core.annotation import Annotation
from app.core.cancel import Cancel, Progress, no_progress
from app.core.editor import Edit, Plan
from app.core.region import Region
from app.ops.collecting import seldom

if TYPE_CHECKING:
    from app.gui.labeling.view import LabelingView
    from app.gui.runner import Job

T = TypeVar("T")
MANY = 1_000
"""From this many regions on a command takes longer than a person feels as at once."""
_STRIDE = 250


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command would do: regions put and dropped, and what is selected then (None: what is selected now)."""

    put: Sequence[Region] = ()
    drop: Sequence[str] = ()
    select: Sequence[str] | None = None
    as_is: bool = False
    losses: frozenset[str] = frozenset()
    refused: int = 0
    """How many regions the command left as they were."""


class Pace:
    """Counts what is worked through, and raises Cancelled there when the person asked to stop."""

    def __init__(self, progress: Progress = no_progress, cancel: Cancel | None = None) -> None:
        self._progress, self._cancel = progress, cancel or Cancel()

    def __call__(self, values: Sequence[T]) -> Iterator[T]:
        for number, value in enumerate(values):
            if number % _STRIDE == 0:
                self._cancel.check()
                self._progress(number, len(values))
            yield value


class Performer(QObject):
    """Main thread. One command at a time; if the annotation is another when it is worked out, it is not done."""

    def __init__(self, view: LabelingView) -> None:
        super().__init__(view)
        self._view = view
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether a command is being worked out."""
        return self._job is not None

    def stop(self) -> None:
        """Give up what is being worked out, without a trace."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def perform(
        self,
        name: str,
        work: Callable[[Pace], Outcome],
        size: int,
        then: Callable[[Outcome], object] = lambda outcome: None,
    ) -> None:
        """Do what `work` says about `size` regions, as one step called `name`; `then` is told when it is done."""
        view = self._view
        if view.editor is None or not view.editable:
            return
        if size < MANY or view.runner is None:
            outcome = work(Pace())
            view.editor.apply(name, put=outcome.put, drop=outcome.drop, as_is=outcome.as_is)
            self._settle(outcome, then)
            return
        planner = view.editor.planner()

        def plan(pace: Pace) -> tuple[Plan | None, Outcome]:
            outcome = work(pace)
            return planner(name, put=outcome.put, drop=outcome.drop, as_is=outcome.as_is), outcome

        self._start(plan, size, then)

    def travel(self, *, backwards: bool) -> None:
        """Undo or redo a step; what was selected before it, or after, is selected again."""
        view = self._view
        found = view.recollection.travelling(backwards=backwards) if view.recollection is not None else None
        if view.editor is None or view.editor.sealed or found is None:
            return
        step, chosen = found
        # What was said about the step is true no more.
        view.noted.emit("")
        outcome = Outcome(select=None if chosen is None else tuple(chosen))
        size = len(step.regions) + len(step.suggestions)
        if size < MANY or view.runner is None:
            (view.editor.undo if backwards else view.editor.redo)()
            self._settle(outcome, lambda outcome: None)
            return
        traveller = view.editor.traveller(backwards=backwards)
        self._start(lambda pace: (traveller(), outcome), size, lambda outcome: None)

    def _start(
        self,
        work: Callable[[Pace], tuple[Plan | None, Outcome]],
        size: int,
        then: Callable[[Outcome], object],
    ) -> None:
        view = self._view
        if self._job is not None:
            view.noted.emit(self.tr("The last command is still being worked out."))
            return
        assert view.runner is not None and view.editor is not None
        make_ready, editor = view.maker(), view.editor

        def whole(progress: Progress, cancel: Cancel) -> tuple[Plan | None, Outcome]:
            with seldom():
                found, outcome = work(Pace(progress, cancel))
                if found is not None:
                    cancel.check()
                    edit = replace(found.edit, ready=make_ready(found.after, found.edit))
                    found = replace(found, edit=edit)
            cancel.check()
            return found, outcome

        def done(found: tuple[Plan | None, Outcome]) -> None:
            plan, outcome = found
            self._job = None
            if view.editor is not editor or (plan is not None and not editor.take(plan)):
                view.noted.emit(self.tr("The regions were changed meanwhile, so nothing was done. Try again."))
                return
            self._settle(outcome, then)

        title = self.tr("%Ln region(s) are being worked on", "", size)
        job = view.runner.start(whole, title=title, done=done, owner=self, tracked=True)
        self._job = job
        job.ended.connect(lambda: self._forget(job))

    def _settle(self, outcome: Outcome, then: Callable[[Outcome], object]) -> None:
        if outcome.select is not None:
            self._view.select(outcome.select)
        then(outcome)

    def _forget(self, job: Job) -> None:
        if self._job is job:
            self._job = None


def nothing_ready(after: Annotation, edit: Edit) -> object:
    """For views that show any edit at once."""
    return None


def each(make: Callable[[Region], Region], regions: Iterable[Region]) -> Callable[[Pace], Outcome]:
    """Work that makes each region anew by itself."""
    some = list(regions)
    return lambda pace: Outcome([make(region) for region in pace(some)])
