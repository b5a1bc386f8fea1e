"""CoNLL-2003-like columns: one token a line, blank line between sentences, BIO tags in the last column.

The two columns in the middle (part of speech and chunk, in 2003) hold each token's start and end in code points, so
that a file written here gives exactly the same spans back; readers of the first and last column do not notice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote, unquote

import regex
from immutables import Map

from app.core.annotation import Annotation
from app.core.cancel import Cancel, Progress
from app.core.ids import record_id
from app.core.item import Item
from app.core.project import Project
from app.core.region import Origin, Region
from app.errors import FormatError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.target import fresh_file, safe_name
from app.media.limit import Limits
from app.media.source import access_errors, checked_size, shown_name
from app.modalities.text.regions import Span

_LIMITS = Limits(bytes=10_000_000_000)
_MAX_LINE = 1 << 20
_START = "-DOCSTART-"
# A word with its marks and joiners, else one grapheme cluster; white space is between tokens.
_TOKEN = regex.compile(r"[\w\p{M}\u200c\u200d]+|(?!\s)\X")
_TAG = regex.compile(r"([BIESLU])-(.+)", regex.DOTALL)


@dataclass
class _Document:
    """Tokens as (text, tag, start, end), −1 where the file gives no places. A sentence ends after each of `breaks`."""

    name: str
    length: int = -1
    tokens: list[tuple[str, str, int, int]] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    size = checked_size(path, _LIMITS)

    def at(done: int) -> None:
        cancel.check()
        progress(done, size)

    for document in _documents(path, report, at):
        text, places = _laid_out(document, report)
        item = Item(record_id(), "", document.name, "text/plain", position=report.items, height=len(text))
        spans = _spans(document, places, report)
        keyed = {f"r{n}": Span(id=f"r{n}", label=label, parts=((start, end),), origin=Origin.IMPORT)
                 for n, (label, start, end) in enumerate(spans, 1)}  # fmt: skip
        yield report.count(LabeledItem(item, Annotation(record_id(), item.id, regions=Map(keyed)), text))


def _documents(path: Path, report: Report, at: Callable[[int], None]) -> Iterator[_Document]:
    name = shown_name(path)
    document: _Document | None = None
    count = 0
    with access_errors(path), open(path, "rb") as file:
        number = 0
        while raw := file.readline(_MAX_LINE):
            number += 1
            if number % 1024 == 1:
                at(file.tell())
            try:
                line = raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
            except UnicodeDecodeError as error:
                raise FormatError(
                    f"“{name}” is not UTF-8 (line {number:,}).", "Save it as UTF-8 with the program that made it."
                ) from error
            columns = [column for column in regex.split(r"[\t ]", line) if column]
            if columns and columns[0] == _START:
                if document is not None and document.tokens:
                    yield document
                count += 1
                document = _started(columns, f"{path.stem} {count}")
            elif not columns:
                if document is not None and document.tokens:
                    document.breaks.add(len(document.tokens) - 1)
            elif len(columns) < 2 or "\0" in line:
                report.skip(name, f"line {number:,}", "a token and a tag are expected")
            else:
                document = document or _Document(path.stem)
                document.tokens.append((columns[0], columns[-1], *_given_offsets(columns)))
    if document is not None and (document.tokens or document.length == 0):
        yield document


def _started(columns: list[str], otherwise: str) -> _Document:
    given = safe_name(unquote(columns[1])) if len(columns) == 4 and columns[1] not in ("-X-", "O") else ""
    length = int(columns[2]) if given and columns[2].isascii() and columns[2].isdigit() and len(columns[2]) < 12 else -1
    return _Document(given or otherwise, length)


def _given_offsets(columns: list[str]) -> tuple[int, int]:
    if len(columns) == 4 and all(c.isascii() and c.isdigit() and len(c) < 12 for c in columns[1:3]):
        start, end = int(columns[1]), int(columns[2])
        if end - start == len(columns[0]):
            return start, end
    return -1, -1


def _laid_out(document: _Document, report: Report) -> tuple[str, list[tuple[int, int]]]:
    """The text, with a space or a line break where the file says nothing, and each token's place in it."""
    given = [(start, end) for _, _, start, end in document.tokens]
    ascending = all(a[1] <= b[0] for a, b in pairwise(given))
    exact = all(start >= 0 for start, _ in given) and ascending and (not given or given[-1][1] < 100_000_000)
    if not exact:
        report.lose("white space between tokens (one space is put there)")
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    length = 0
    for n, (token, _, start, end) in enumerate(document.tokens):
        if not exact:
            start = length + (1 if n else 0)
            end = start + len(token)
        gap = start - length
        if gap:
            parts.append("\n" + " " * (gap - 1) if n - 1 in document.breaks else " " * gap)
        parts.append(token)
        places.append((start, end))
        length = end
    if exact and length < document.length < length + 1_000_000:
        parts.append(" " * (document.length - length))
    return "".join(parts), places


def _spans(document: _Document, places: list[tuple[int, int]], report: Report) -> list[tuple[str, int, int]]:
    """BIO, IOB, BIOES and BILOU: a span goes on with I, E or L of its own label, and not into the next sentence."""
    found: list[tuple[str, int, int]] = []
    open_label = ""
    for n, (_, tag, _, _) in enumerate(document.tokens):
        match = _TAG.fullmatch(tag)
        if match is None:
            report.lose("tags without B-, I- or O", int(tag not in ("O", "_")))
            open_label = ""
            continue
        prefix, label = match.groups()
        if prefix in "IEL" and label == open_label:
            found[-1] = (*found[-1][:2], places[n][1])
        else:
            found.append((report.label(_known_name(label, report)), *places[n]))
        open_label = label if prefix in "BI" and n not in document.breaks else ""
    return found


def _known_name(tag: str, report: Report) -> str:
    """Tags cannot hold spaces: `Red_car` is the label `Red car` where there is one."""
    spaced = tag.replace("_", " ")
    return spaced if report.label_named(tag) is None and report.label_named(spaced) is not None else tag


def write(
    target: Path,
    project: Project,
    items: Iterable[LabeledItem],
    options: Options,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> None:
    with fresh_file(target) as file:
        for labeled in items:
            cancel.check()
            if not labeled.text and labeled.annotation.regions:
                report.skip(target.name, f"item {labeled.item.name[:200]}", "its text is not at hand")
                continue
            for line in _lines(labeled, project, report):
                file.write(line.encode("utf-8", "surrogatepass") + b"\n")
            report.count(labeled)
            progress(report.items, 0)


def _lines(labeled: LabeledItem, project: Project, report: Report) -> Iterator[str]:
    annotation, text = labeled.annotation, labeled.text
    report.lose("answers", len(annotation.answers))
    report.lose("relations", len(annotation.relations))
    report.lose("kinds of white space between tokens", int(_has_odd_space(text)))
    entities = _entities(annotation.ordered(), text, project, report)
    yield f"{_START} {quote(labeled.item.name) or '-X-'} {len(text)} O"
    yield ""
    cuts = {place for _, start, end in entities for place in (start, end)}
    current = 0
    last_end = 0
    for start, end in _tokens(text, cuts):
        broken = "\n" in text[last_end:start]
        while current < len(entities) and entities[current][2] <= start:
            current += 1
        tag = "O"
        if current < len(entities) and entities[current][1] <= start:
            label, first, _ = entities[current]
            tag = f"{'B' if first == start else 'I'}-{label}"
        if broken and tag.startswith("I-"):
            report.lose("line breaks within spans")  # a blank line would end the span
        elif broken:
            yield ""
        yield f"{text[start:end]} {start} {end} {tag}"
        last_end = end
    yield ""


def _has_odd_space(text: str) -> bool:
    return any(c.isspace() and c not in " \n" for c in text) or "\n " in text or " \n" in text or "\n\n" in text


def _tokens(text: str, cuts: set[int]) -> Iterator[tuple[int, int]]:
    """Tokens, cut where a span begins or ends."""
    edges = sorted(cuts)
    place = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while place < len(edges) and edges[place] <= start:
            place += 1
        while place < len(edges) and edges[place] < end:
            yield start, edges[place]
            start = edges[place]
            place += 1
        yield start, end


def _entities(regions: list[Region], text: str, project: Project, report: Report) -> list[tuple[str, int, int]]:
    """(tag, start, end) that begin and end with a token and do not overlap: the longer, then the earlier one stays."""
    wanted: list[tuple[str, int, int]] = []
    for region in regions:
        if not isinstance(region, Span) or not region.label:
            report.lose(
                "regions without a label" if isinstance(region, Span) else f"regions of the kind “{region.kind}”"
            )
            continue
        report.lose("spans in several parts (each part is written as a span)", int(len(region.parts) > 1))
        report.lose("attributes of spans", len(region.attributes))
        report.lose("notes on spans", int(bool(region.text)))
        report.lose("groups, locks and hidden marks", int(bool(region.group) or region.locked or region.hidden))
        label = project.schema.get(region.label)
        name = label.name if label else region.label
        tag = "_".join(name.split())
        report.lose("spaces in label names (written as _)", int(tag != name))
        for start, end in region.parts:
            trimmed = _on_tokens(text, start, end)
            report.lose("white space at the ends of spans", int(trimmed != (start, end)))
            if trimmed[0] < trimmed[1]:
                wanted.append((tag, *trimmed))
    kept: list[tuple[str, int, int]] = []
    taken = bytearray(len(text))
    for entity in sorted(wanted, key=lambda e: (e[1] - e[2], e[1], e[0])):
        _, start, end = entity
        if any(taken[start:end]):
            report.lose("spans that overlap another one")
        else:
            taken[start:end] = b"\1" * (end - start)
            kept.append(entity)
    return sorted(kept, key=lambda e: e[1])


def _on_tokens(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and regex.match(r"\s", text[end - 1]):
        end -= 1
    while start < end and regex.match(r"\s", text[start]):
        start += 1
    return start, end


def sniff(path: Path, head: bytes) -> bool:
    if path.suffix.lower() in (".conll", ".bio", ".iob", ".iob2"):
        return True
    lines = head.decode("utf-8", "replace").splitlines()[:40]
    return any(line.startswith(_START) for line in lines)


FORMAT = Format(
    "conll",
    "CoNLL-2003 (BIO)",
    frozenset({"text"}),
    (".conll", ".bio", ".iob"),
    read,
    write,
    sniff,
    losses=("overlapping spans", "attributes, answers and relations", "kinds of white space between tokens"),
)
