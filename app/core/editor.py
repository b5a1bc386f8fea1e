"""The one door to an annotation while it is being edited."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TypeVar

from immutables import Map

from app.core.annotation import Annotation, Relation
from app.core.event import Event
from app.core.history import Change, History, Step
from app.core.label import LabelSchema, default_value
from app.core.question import Answer
from app.core.region import Origin, Region

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Edit:
    """What changed just now: views update only these regions; nobody compares whole annotations."""

    name: str
    annotation_id: str
    put: tuple[Region, ...] = ()
    drop: tuple[str, ...] = ()
    answers: tuple[tuple[str, Answer | None], ...] = ()
    relations: tuple[tuple[str, Relation | None], ...] = ()
    suggestions: tuple[tuple[str, Region | None], ...] = ()
    ready: object = field(default=None, compare=False, repr=False)
    """What somebody who shows regions has made ready for this edit beforehand."""

    @property
    def shown(self) -> tuple[Region, ...]:
        """Every region and suggestion that is new or another than it was."""
        return (*self.put, *(region for _, region in self.suggestions if region is not None))

    @property
    def gone(self) -> tuple[str, ...]:
        """Ids that are neither a region nor a suggestion any more."""
        if not self.suggestions:
            return self.drop
        here = {region.id for region in self.shown}
        left = (key for key, region in self.suggestions if region is None)
        return tuple(key for key in (*self.drop, *left) if key not in here)


@dataclass(frozen=True, slots=True)
class Commit:
    """One finished gesture, to be stored: the edit, and where the history stands after it.

    `pushed` is the step added at `position` (what stood at or after it is gone); None for undo and redo,
    which only move `cursor`. Positions are absolute and never reused while a step lives; steps before `first` are
    forgotten.
    """

    edit: Edit
    item_id: str
    revision: int
    grown: int
    """By how many regions the annotation grew."""
    proposed: int
    """By how many open suggestions it grew."""
    cursor: int
    first: int
    position: int = -1
    pushed: Step | None = None
    cut: bool = False
    """Undone steps stood at or after `position` and are gone."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an edit would do to `base` and its history, worked out from values alone, in any thread; `take` does it."""

    base: Annotation
    before: History
    after: Annotation
    history: History
    edit: Edit
    commit: Commit


class AnnotationEditor:
    """The only mutable thing while labelling; main thread. After `seal` every edit is refused with ValueError."""

    def __init__(self, annotation: Annotation, history: History | None = None) -> None:
        self.annotation = annotation
        self.history = history or History()
        self.changed: Event[Edit] = Event()
        self.committed: Event[Commit] = Event()
        self.sealed = False
        self.schema = LabelSchema()
        """What labels ask of their regions: new ones begin with the defaults of their attributes."""
        self._group: list[Step] | None = None

    def apply(
        self,
        name: str,
        *,
        put: Sequence[Region] = (),
        drop: Sequence[str] = (),
        answers: Mapping[str, Answer | None] | None = None,
        relations: Mapping[str, Relation | None] | None = None,
        suggestions: Mapping[str, Region | None] | None = None,
        as_is: bool = False,
    ) -> None:
        """Put and drop regions, set answers, relations and suggestions (None removes) as one undo step, or as part of
        the open group.

        Relations of a dropped region go with it. What would change nothing makes no step. Putting a region with the
        id of a suggestion accepts it, dropping that id refuses it. A suggestion that says something else now is an
        edited one. What is drawn, and what gets another label, begins with the defaults of its label's attributes;
        with `as_is` (copies) nothing is filled in.
        """
        if self.sealed:
            raise ValueError("this annotation is sealed")
        step = _step(self.annotation, self.schema, name, put, drop, answers, relations, suggestions, as_is)
        if step.is_empty:
            return
        if self._group is not None:
            self._do(step)
            self._group.append(step)
        else:
            self.take(_pushed(self.annotation, _after(self.annotation, step), self.history, step))

    def planner(self) -> Callable[..., Plan | None]:
        """What `apply` would do now, to be worked out in any thread: called with the arguments of `apply`, it gives the
        plan, None when nothing would change."""
        now, history, schema = self.annotation, self.history, self.schema

        def plan(
            name: str, *, put: Sequence[Region] = (), drop: Sequence[str] = (), as_is: bool = False
        ) -> Plan | None:
            step = _step(now, schema, name, put, drop, None, None, None, as_is)
            return None if step.is_empty else _pushed(now, _after(now, step), history, step)

        return plan

    def traveller(self, *, backwards: bool) -> Callable[[], Plan | None]:
        """The same for `undo` or `redo`."""
        now, history = self.annotation, self.history
        return lambda: _travelled(now, history, backwards=backwards)

    def take(self, plan: Plan) -> bool:
        """Do what was planned, as one step; False, and nothing is done, when something else was done meanwhile."""
        same = plan.base is self.annotation and plan.before is self.history
        if self.sealed or self._group is not None or not same:
            return False
        self.annotation, self.history = plan.after, plan.history
        self.changed.emit(plan.edit)
        self.committed.emit(plan.commit)
        return True

    @contextmanager
    def group(self, name: str) -> Iterator[None]:
        """Everything applied inside is one undo step; an exception leaves no trace. Groups nest into the outermost."""
        if self._group is not None:
            yield
            return
        self._group = []
        try:
            yield
        except BaseException:
            for step in reversed(self._group):
                self._do(step.inverse())
            raise
        else:
            merged = _merge(name, self._group)
            if not merged.is_empty:
                plan = _pushed(self.annotation, self.annotation, self.history, merged)
                self.history = plan.history
                self.committed.emit(plan.commit)
        finally:
            self._group = None

    def undo(self) -> str | None:
        """Take the last step back; its name, or None when there is none."""
        return self._travel(backwards=True)

    def redo(self) -> str | None:
        """Do the last undone step again; its name, or None when there is none."""
        return self._travel(backwards=False)

    @property
    def can_undo(self) -> bool:
        return not self.sealed and self.history.cursor > 0

    @property
    def can_redo(self) -> bool:
        return not self.sealed and self.history.cursor < len(self.history.steps)

    def seal(self) -> None:
        """Submitted: nothing may change any more."""
        self.sealed = True

    def _travel(self, *, backwards: bool) -> str | None:
        plan = self.traveller(backwards=backwards)()
        return plan.edit.name if plan is not None and self.take(plan) else None

    def _do(self, step: Step) -> None:
        self.annotation = _after(self.annotation, step)
        self.changed.emit(_edit(step, self.annotation.id))


def _step(
    now: Annotation,
    schema: LabelSchema,
    name: str,
    put: Sequence[Region],
    drop: Sequence[str],
    answers: Mapping[str, Answer | None] | None,
    relations: Mapping[str, Relation | None] | None,
    suggestions: Mapping[str, Region | None] | None,
    as_is: bool,
) -> Step:
    open_ones: dict[str, Region | None] = dict(suggestions or {})
    if now.suggestions:
        open_ones |= {key: None for key in (*(r.id for r in put), *drop) if key in now.suggestions}
    if not as_is:
        put = [_filled(now.find(r.id), r, schema) for r in put]
    put = [_told_apart(now.find(r.id), r) for r in put]
    regions = [Change(r.id, now.regions.get(r.id), r) for r in put if now.regions.get(r.id) != r]
    regions += [Change(key, now.regions[key], None) for key in drop if key in now.regions]
    links = {key: value for key, value in (relations or {}).items() if now.relations.get(key) != value}
    if drop and now.relations:
        gone = set(drop)
        links |= {k: None for k, link in now.relations.items() if link.source in gone or link.target in gone}
    return Step(
        name,
        tuple(regions),
        tuple(Change(k, now.answers.get(k), v) for k, v in (answers or {}).items() if now.answers.get(k) != v),
        tuple(Change(k, now.relations.get(k), v) for k, v in links.items()),
        tuple(Change(k, old, v) for k, v in open_ones.items() if (old := now.suggestions.get(k)) != v),
    )


def _pushed(now: Annotation, after: Annotation, history: History, step: Step) -> Plan:
    """The plan of a step done in front of all that could have been redone."""
    later = history.pushed(step)
    cut = history.cursor < len(history.steps)
    return _plan(now, after, history, later, step, history.first + history.cursor, step, cut)


def _travelled(now: Annotation, history: History, *, backwards: bool) -> Plan | None:
    found = history.back() if backwards else history.forward()
    if found is None:
        return None
    step, later = found
    done = step.inverse() if backwards else step
    return _plan(now, _after(now, done), history, later, done)


def _plan(
    now: Annotation,
    after: Annotation,
    before: History,
    history: History,
    done: Step,
    position: int = -1,
    pushed: Step | None = None,
    cut: bool = False,
) -> Plan:
    edit = _edit(done, now.id)
    grown, proposed = _growth(done.regions), _growth(done.suggestions)
    cursor = history.first + history.cursor
    commit = Commit(edit, now.item_id, after.revision, grown, proposed, cursor, history.first, position, pushed, cut)
    return Plan(now, before, after, history, edit, commit)


def _after(now: Annotation, step: Step) -> Annotation:
    return replace(
        now,
        regions=_with(now.regions, step.regions),
        answers=_with(now.answers, step.answers),
        relations=_with(now.relations, step.relations),
        suggestions=_with(now.suggestions, step.suggestions),
        revision=now.revision + 1,
    )


def _told_apart(before: Region | None, after: Region) -> Region:
    """Suggested work can be told from hand work for ever: what somebody changed of a suggestion is no longer that."""
    proposed = Origin.SUGGESTION
    if before is None or before is after or before.origin is not proposed or after.origin is not proposed:
        return after
    same = (before.kind, before.label, before.attributes, before.text) == (
        after.kind, after.label, after.attributes, after.text,
    )  # fmt: skip
    return after if same and before.geometry() == after.geometry() else replace(after, origin=Origin.EDITED)


def _filled(before: Region | None, after: Region, schema: LabelSchema) -> Region:
    """With the defaults of its label, where that is new to the region and leaves something open."""
    if before is None and (after.attributes or after.origin is not Origin.HAND):
        return after
    label = schema.get(after.label) if before is None or before.label != after.label else None
    if label is None or not label.attributes:
        return after
    given = dict(after.attributes)
    wanted = {a.id: value for a in label.attributes if a.id not in given and (value := default_value(a)) is not None}
    return replace(after, attributes=tuple(sorted({**given, **wanted}.items()))) if wanted else after


def _growth(changes: Sequence[Change[Region]]) -> int:
    return sum((c.after is not None) - (c.before is not None) for c in changes)


def _with(values: Map[str, T], changes: Sequence[Change[T]]) -> Map[str, T]:
    if not changes:
        return values
    target = values.mutate()
    for change in changes:
        if change.after is None:
            target.pop(change.key, None)
        else:
            target[change.key] = change.after
    return target.finish()


def _edit(step: Step, annotation_id: str) -> Edit:
    return Edit(
        step.name,
        annotation_id,
        tuple(c.after for c in step.regions if c.after is not None),
        tuple(c.key for c in step.regions if c.after is None),
        tuple((c.key, c.after) for c in step.answers),
        tuple((c.key, c.after) for c in step.relations),
        tuple((c.key, c.after) for c in step.suggestions),
    )


def _merge(name: str, steps: Sequence[Step]) -> Step:
    return Step(
        name,
        _merged([c for s in steps for c in s.regions]),
        _merged([c for s in steps for c in s.answers]),
        _merged([c for s in steps for c in s.relations]),
        _merged([c for s in steps for c in s.suggestions]),
    )


def _merged(changes: Sequence[Change[T]]) -> tuple[Change[T], ...]:
    """First `before` and last `after` of every key; a key that ends as it began is left out."""
    merged: dict[str, Change[T]] = {}
    for change in changes:
        first = merged.get(change.key)
        merged[change.key] = Change(change.key, first.before if first else change.before, change.after)
    return tuple(change for change in merged.values() if change.before != change.after)
