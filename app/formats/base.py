"""What a format is, what it reads and writes, and the report of what it could not hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from app.core.annotation import Annotation
from app.core.cancel import Cancel, Progress
from app.core.item import Item
from app.core.label import PALETTE, KeypointSchema, Label, LabelSchema, label_id_for
from app.core.project import Project
from app.core.question import Option, Question
from app.formats.tree import Tree

_NAMED = 1_000
"""How many skipped records are named; the rest is counted."""
_KINDS = 200
"""How many kinds of losses are told apart: a file can name as many as it likes."""
_LONG = 400


def plain(text: str) -> str:
    """Words from somebody's file in a message: nothing that breaks lines or turns the direction, and not endless."""
    text = text if len(text) <= _LONG else text[:_LONG] + "…"
    return text if text.isprintable() else "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


@dataclass(frozen=True)
class LabeledItem:
    """An item with what one annotator says about it. When read, `item.name` tells which item is meant (`item.id` is
    new, except in our own format) and `item.path` is empty. `text` is a text item's text: needed to write CoNLL and the
    words of spans, given when a file holds the text itself. A reader may give an item again, with further regions."""

    item: Item
    annotation: Annotation
    text: str = ""

    @property
    def size(self) -> int:
        """How many regions it has."""
        return len(self.annotation.regions)

    @property
    def is_empty(self) -> bool:
        return self.annotation.is_empty


@dataclass(frozen=True, slots=True)
class Options:
    """`schema` and `questions` of the project that is read into: labels are found there by id, then by name.
    `values` are the format's own settings, named in `Format.settings`. `size_of` tells the size of the upright picture
    called by a name, in pixels, for files that count in shares of it; None when nobody knows."""

    schema: LabelSchema = field(default_factory=LabelSchema)
    questions: tuple[Question, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    size_of: Callable[[str], tuple[int, int] | None] = lambda _name: None


@dataclass(frozen=True, slots=True)
class Skip:
    """A record that was left out: where it stands, and why."""

    file: str
    place: str
    reason: str


class Report:
    """What a conversion lost, skipped and met. `schema` and `questions` grow by what a file brings with it."""

    def __init__(self, options: Options | None = None) -> None:
        options = options or Options()
        self.items = 0
        self.regions = 0
        self.losses: dict[str, int] = {}
        self.skipped: list[Skip] = []
        self.skipped_count = 0
        # Labels apart from the schema, so that the ten thousandth costs no more than the first.
        self._schema: LabelSchema | None = None
        self._labels: dict[str, Label] = {}
        self._by_name: dict[str, str] = {}
        self._free_keys: list[str] = []
        self.schema = options.schema
        self.questions = options.questions
        self._options: dict[str, set[str]] = {}
        self.title = ""
        self.modality = ""
        self.guideline = ""

    def lose(self, what: str, count: int = 1) -> None:
        """`what` is a plural noun phrase: "holes in polygons"."""
        if not count:
            return
        if what not in self.losses:
            what = plain(what) if len(self.losses) < _KINDS else "other things that have no place here"
        self.losses[what] = self.losses.get(what, 0) + count

    def skip(self, file: str, place: str, reason: str) -> None:
        self.skipped_count += 1
        if len(self.skipped) < _NAMED:
            self.skipped.append(Skip(plain(file), plain(place), plain(reason)))

    @property
    def schema(self) -> LabelSchema:
        """The labels met so far, in the order in which they came."""
        if self._schema is None:
            self._schema = LabelSchema(tuple(self._labels.values()))
        return self._schema

    @schema.setter
    def schema(self, schema: LabelSchema) -> None:
        self._schema = schema
        self._labels = {label.id: label for label in schema.labels}
        self._by_name = {label.name: label.id for label in reversed(schema.labels)}
        self._free_keys = [key for key in "1234567890" if key not in {label.key for label in schema.labels}]

    def label(self, name: str) -> str:
        """The id of the label called `name`; a new label when the schema has none."""
        if name in self._labels:
            return name
        if name in self._by_name:
            return self._by_name[name]
        if len(name) > _LONG:
            self.lose("ends of very long label names")
            return self.label(name[:_LONG])
        key = self._free_keys.pop(0) if self._free_keys else ""
        color = PALETTE[len(self._labels) % len(PALETTE)]
        made = Label(label_id_for(name, self._labels.keys()), name, color, key)
        self._by_name[name] = made.id
        self.put_label(made)
        return made.id

    def label_of(self, label_id: str) -> Label | None:
        return self._labels.get(label_id)

    def label_named(self, name: str) -> Label | None:
        return self._labels.get(self._by_name.get(name, ""))

    def put_label(self, label: Label) -> None:
        """Add a label, or put it in place of the one with its id."""
        self._labels[label.id] = label
        self._schema = None

    def keypoints(self, label_id: str, names: Sequence[str], edges: Iterable[tuple[int, int]] = ()) -> bool:
        """Give a label its keypoints; False when it has others already, or these are not sound."""
        label = self.label_of(label_id)
        if label is None:
            return False
        if label.skeleton is not None:
            return label.skeleton.names == tuple(names)
        try:
            skeleton = KeypointSchema(tuple(names), tuple(edges))
        except ValueError:
            return False
        self.put_label(replace(label, skeleton=skeleton))
        return True

    def option(self, question: Question, name: str) -> str:
        """`name` as one of the answers to a question about items, which is made where it is new."""
        if name in self._options.get(question.id, ()):
            return name
        known = next((q for q in self.questions if q.id == question.id), question)
        ids = self._options.setdefault(question.id, {option.id for option in known.options})
        if name not in ids:
            ids.add(name)
            known = replace(known, options=(*known.options, Option(name, name)))
            self.questions = (*(q for q in self.questions if q.id != question.id), known)
        return name

    def count(self, labeled: LabeledItem) -> LabeledItem:
        self.items += 1
        self.regions += labeled.size
        return labeled

    @property
    def is_clean(self) -> bool:
        return not self.losses and not self.skipped_count

    def lines(self) -> list[str]:
        """The report in sentences, losses first."""
        result = [f"Not kept: {what} ({count:,})." for what, count in sorted(self.losses.items())]
        result += [f"Left out: {skip.file}, {skip.place}: {skip.reason}" for skip in self.skipped]
        if more := self.skipped_count - len(self.skipped):
            result.append(f"Left out: {more:,} more records.")
        return result


class Reader(Protocol):
    def __call__(
        self, path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress, /
    ) -> Iterator[LabeledItem]:
        """Items one by one. FormatError when the file cannot be read at all; single bad records go to the report."""


class Writer(Protocol):
    def __call__(
        self,
        target: Path,
        project: Project,
        items: Iterable[LabeledItem],
        options: Options,
        report: Report,
        cancel: Cancel,
        progress: Progress,
        /,
    ) -> None:
        """All items into `target`, which appears complete or not at all."""


@dataclass(frozen=True, slots=True)
class Setting:
    """`meaning` in words. One of `values`, the first where nothing was chosen, or a whole number from 0 to `most`.
    `reads`, `writes`: when it matters; `found`: a file says it itself unless somebody chooses."""

    meaning: str
    values: tuple[str, ...] = ()
    most: int = 0
    reads: bool = False
    writes: bool = True
    found: bool = False


@dataclass(frozen=True)
class Format:
    """`sniff` looks at a path (which may be a name within a zip) and its first 64 KB; `sniff_tree` at a folder or zip
    as a whole. `reads_trees`: the reader takes a folder or zip as well as a file. `losses` say in advance what the
    format cannot hold; `settings` are told by the names they have in `Options.values`."""

    name: str
    title: str
    modalities: frozenset[str]
    extensions: tuple[str, ...]
    read: Reader | None = None
    write: Writer | None = None
    sniff: Callable[[Path, bytes], bool] = lambda _path, _head: False
    losses: tuple[str, ...] = ()
    settings: Mapping[str, Setting] = field(default_factory=dict)
    reads_trees: bool = False
    sniff_tree: Callable[[Tree], bool] = lambda _tree: False

    @property
    def can_read(self) -> bool:
        return self.read is not None

    @property
    def can_write(self) -> bool:
        return self.write is not None
