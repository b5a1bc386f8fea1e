"""What a format is, what it reads and writes, and the report of what it could not hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from app.core.annotation import Annotation
from app.core.cancel import Cancel, Progress
from app.core.item import Item
from app.core.label import KeypointSchema, LabelSchema, new_label
from app.core.project import Project
from app.core.question import Question
from app.formats.tree import Tree

_NAMED = 1_000
"""How many skipped records are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class LabeledItem:
    """An item with what one annotator says about it. When read, `item.name` tells which item is meant (`item.id` is
    new, except in our own format) and `item.path` is empty. `text` is a text item's text: needed to write CoNLL and the
    words of spans, given when a file holds the text itself. A reader may give an item again, with further regions."""

    item: Item
    annotation: Annotation
    text: str = ""


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
        self.schema = options.schema
        self.questions = options.questions
        self.title = ""
        self.modality = ""
        self.guideline = ""

    def lose(self, what: str, count: int = 1) -> None:
        """`what` is a plural noun phrase: "holes in polygons"."""
        if count:
            self.losses[what] = self.losses.get(what, 0) + count

    def skip(self, file: str, place: str, reason: str) -> None:
        self.skipped_count += 1
        if len(self.skipped) < _NAMED:
            self.skipped.append(Skip(file, place, reason))

    def label(self, name: str) -> str:
        """The id of the label called `name`; a new label when the schema has none."""
        if found := self.schema.get(name) or self.schema.named(name):
            return found.id
        made = new_label(self.schema, name)
        self.schema = self.schema.with_label(made)
        return made.id

    def keypoints(self, label_id: str, names: Sequence[str], edges: Iterable[tuple[int, int]] = ()) -> bool:
        """Give a label its keypoints; False when it has others already, or these are not sound."""
        label = self.schema.get(label_id)
        if label is None:
            return False
        if label.skeleton is not None:
            return label.skeleton.names == tuple(names)
        try:
            skeleton = KeypointSchema(tuple(names), tuple(edges))
        except ValueError:
            return False
        self.schema = self.schema.with_label(replace(label, skeleton=skeleton))
        return True

    def count(self, labeled: LabeledItem) -> LabeledItem:
        self.items += 1
        self.regions += len(labeled.annotation.regions)
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


@dataclass(frozen=True)
class Format:
    """`sniff` looks at a path (which may be a name within a zip) and its first 64 KB; `sniff_tree` at a folder or zip
    as a whole. `reads_trees`: the reader takes a folder or zip as well as a file. `losses` say in advance what the
    format cannot hold; `settings` map the names in `Options.values` to what they mean."""

    name: str
    title: str
    modalities: frozenset[str]
    extensions: tuple[str, ...]
    read: Reader | None = None
    write: Writer | None = None
    sniff: Callable[[Path, bytes], bool] = lambda _path, _head: False
    losses: tuple[str, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    reads_trees: bool = False
    sniff_tree: Callable[[Tree], bool] = lambda _tree: False

    @property
    def can_read(self) -> bool:
        return self.read is not None

    @property
    def can_write(self) -> bool:
        return self.write is not None
