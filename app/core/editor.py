"""The one door to an annotation while it is being edited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
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
        now = self.annotation
        open_ones: dict[str, Region | None] = dict(suggestions or {})
        if now.suggestions:
            open_ones |= {key: None for key in (*(r.id for r in put), *drop) if key in now.suggestions}
        if not as_is:
            put = [_filled(now.find(r.id), r, self.schema) for r in put]
        put = [_told_apart(now.find(r.id), r) for r in put]
        regions = [Change(r.id, now.regions.get(r.id), r) for r in put if now.regions.get(r.id) != r]
        regions += [Change(key, now.regions[key], None) for key in drop if key in now.regions]
        links = {key: value for key, value in (relations or {}).items() if now.relations.get(key) != value}
        if drop and now.relations:
            gone = set(drop)
            links |= {k: None for k, link in now.relations.items() if link.source in gone or link.target in gone}
        step = Step(
            name,
            tuple(regions),
            tuple(Change(k, now.answers.get(k), v) for k, v in (answers or {}).items() if now.answers.get(k) != v),
            tuple(Change(k, now.relations.get(k), v) for k, v in links.items()),
            tuple(Change(k, old, v) for k, v in open_ones.items() if (old := now.suggestions.get(k)) != v),
        )
        if step.is_empty:
            return
        self._do(step)
        if self._group is not None:
            self._group.append(step)
        else:
            self._push(step)

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
                self._push(merged)
        finally:
            self._group = None

    def undo(self) -> str | None:
        """Take the last step back; its name, or None when there is none."""
        return self._travel(self.history.back(), backwards=True)

    def redo(self) -> str | None:
        """Do the last undone step again; its name, or None when there is none."""
        return self._travel(self.history.forward(), backwards=False)

    @property
    def can_undo(self) -> bool:
        return not self.sealed and self.history.cursor > 0

    @property
    def can_redo(self) -> bool:
        return not self.sealed and self.history.cursor < len(self.history.steps)

    def seal(self) -> None:
        """Submitted: nothing may change any more."""
        self.sealed = True

    def _travel(self, found: tuple[Step, History] | None, *, backwards: bool) -> str | None:
        if found is None or self.sealed or self._group is not None:
            return None
        step, self.history = found
        done = step.inverse() if backwards else step
        self._commit(self._do(done), done)
        return step.name

    def _push(self, step: Step) -> None:
        position = self.history.first + self.history.cursor
        cut = self.history.cursor < len(self.history.steps)
        self.history = self.history.pushed(step)
        self._commit(_edit(step, self.annotation.id), step, position, step, cut)

    def _do(self, step: Step) -> Edit:
        now = self.annotation
        self.annotation = replace(
            now,
            regions=_with(now.regions, step.regions),
            answers=_with(now.answers, step.answers),
            relations=_with(now.relations, step.relations),
            suggestions=_with(now.suggestions, step.suggestions),
            revision=now.revision + 1,
        )
        edit = _edit(step, now.id)
        self.changed.emit(edit)
        return edit

    def _commit(
        self, edit: Edit, done: Step, position: int = -1, pushed: Step | None = None, cut: bool = False
    ) -> None:
        now, history = self.annotation, self.history
        cursor = history.first + history.cursor
        grown, proposed = _growth(done.regions), _growth(done.suggestions)
        self.committed.emit(
            Commit(edit, now.item_id, now.revision, grown, proposed, cursor, history.first, position, pushed, cut)
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
