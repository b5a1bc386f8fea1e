"""CSV with one line per label: of an item, a region, a row or a cell; also one per answer.

Columns: item, type, label, row, column, geometry, attributes, text, question, answer. Rows count from 1, without the
header. A cell that a spreadsheet would run is written with an apostrophe before it, which reading takes off again.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from immutables import Map

from app.core.annotation import Annotation
from app.core.cancel import Cancel, Progress
from app.core.ids import record_id
from app.core.item import Item
from app.core.project import Project
from app.core.question import Answer, Option, Question, QuestionKind
from app.core.region import Origin, Region
from app.errors import FormatError
from app.formats.base import Format, LabeledItem, Options, Report
from app.formats.target import fresh_file, safe_name
from app.media.delimited import Notes, read_rows
from app.media.delimited import sniff as sniff_dialect
from app.media.limit import Limits
from app.media.scan import media_type_of
from app.media.source import checked_size, shown_name
from app.modalities.registry import region_kinds
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.tabular.rowset import each, from_rows

COLUMNS = ("item", "type", "label", "row", "column", "geometry", "attributes", "text", "question", "answer")
ITEM_QUESTION = "label"
"""The question that labels of whole items answer, in files that hold no more than an item and a label."""
_LIMITS = Limits(bytes=10_000_000_000)
_NAMES_OF_ITEM = ("item", "name", "file", "filename", "file_name", "image", "path", "id")
# H5: a spreadsheet runs what begins so; an apostrophe before it may itself be part of the value.
_FORMULA = re.compile(r"'*[=+\-@\t\r\0\n＝＋－＠]")


def escaped(value: str) -> str:
    """The value with an apostrophe before it when a spreadsheet might run it."""
    return "'" + value if _FORMULA.match(value) else value


def unescaped(value: str) -> str:
    """The inverse of `escaped`."""
    return value[1:] if value.startswith("'") and _FORMULA.match(value) else value


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
        text = io.TextIOWrapper(file, "utf-8-sig", errors="surrogatepass", newline="", write_through=True)
        writer = csv.DictWriter(text, COLUMNS, restval="", quoting=csv.QUOTE_ALL)
        writer.writeheader()
        for labeled in items:
            for count, line in enumerate(_lines(labeled, project, report)):
                if count % 1024 == 0:
                    cancel.check()
                writer.writerow({key: escaped(value) for key, value in line.items()})
            report.count(labeled)
            progress(report.items, 0)
        text.detach()


def _lines(labeled: LabeledItem, project: Project, report: Report) -> Iterator[dict[str, str]]:
    name, annotation = labeled.item.name, labeled.annotation
    report.lose("relations", len(annotation.relations))
    if not annotation.regions and not annotation.answers:
        yield {"item": name}
    for region in annotation.ordered():
        report.lose("groups, locks and hidden marks", int(bool(region.group) or region.locked or region.hidden))
        report.lose("notes on regions", int(bool(region.text)))
        report.lose("confidences", int(bool(region.confidence)))
        label = project.schema.get(region.label)
        line = {"item": name, "type": region.kind, "label": label.name if label else region.label}
        if region.attributes:
            line["attributes"] = json.dumps(dict(region.attributes), ensure_ascii=False)
        match region:
            case Cell():
                yield line | {"row": str(region.row + 1), "column": region.column}
            case Rows():
                yield from (line | {"row": str(row + 1)} for row in each(region.ranges))
            case _:
                yield line | {"geometry": json.dumps(region.geometry()), "text": _words(region, labeled.text)}
    for question in sorted(annotation.answers):
        answer = annotation.answers[question]
        said = json.dumps(answer, ensure_ascii=False) if isinstance(answer, tuple) else str(answer)
        yield {"item": name, "type": "answer", "question": question, "answer": said}


def _words(region: Region, text: str) -> str:
    if region.kind != "span" or not text:
        return ""
    return " … ".join(text[start:end] for start, end in region.geometry())


def read(path: Path, options: Options, report: Report, cancel: Cancel, progress: Progress) -> Iterator[LabeledItem]:
    """Lines of one item that follow each other are given together."""
    size = checked_size(path, _LIMITS)
    name = shown_name(path)
    notes = Notes()

    def at(done: int) -> None:
        cancel.check()
        progress(done, size)

    rows = read_rows(path, sniff_dialect(path), notes, at)
    heads = [head.strip().casefold() for head in next(rows, [])]
    item_column = next((candidate for candidate in _NAMES_OF_ITEM if candidate in heads), "")
    if not item_column or not {"label", "answer"} & set(heads):
        raise FormatError(
            f"“{name}” does not look like a table of labels.",
            "Its first line must name columns “item” and “label”. To label the rows of a table, open it as a table.",
        )
    used: dict[str, int] = defaultdict(int)
    ids: dict[str, str] = {}
    gathered: list[tuple[int, dict[str, str]]] = []
    for number, row in enumerate(rows, 2):
        line = {head: unescaped(cell) for head, cell in zip(heads, row, strict=False)}
        line["item"] = line.get(item_column, "")
        if gathered and line["item"] != gathered[0][1]["item"]:
            yield from _item(gathered, name, used, ids, report)
            gathered = []
        gathered.append((number, line))
    if gathered:
        yield from _item(gathered, name, used, ids, report)
    for sentence in notes.lines():
        report.skip(name, "as a whole", sentence)


def _item(
    lines: list[tuple[int, dict[str, str]]], file: str, used: dict[str, int], ids: dict[str, str], report: Report
) -> Iterator[LabeledItem]:
    name = safe_name(lines[0][1]["item"])
    if not name:
        report.skip(file, f"row {lines[0][0]:,}", "its item has no name, or one that leads outside")
        return
    regions: dict[str, Region] = {}
    answers: dict[str, Answer] = {}
    row_labels: dict[tuple[str, str], list[int]] = defaultdict(list)
    item_id = ids.setdefault(name, record_id())

    def put(kind: type[Region], geometry: Any, label: str, attributes: str) -> None:
        used[name] += 1
        key = f"r{used[name]}"
        fields = {"attributes": _attributes(attributes), "origin": Origin.IMPORT, "order": used[name]}
        regions[key] = kind.from_geometry(geometry, id=key, label=label, **fields)

    for number, line in lines:
        try:
            kind = line.get("type", "")
            if kind == "answer" or line.get("question"):
                question, answer = line.get("question", ""), line.get("answer", "")
                answers[question] = _answer(question, answer, report)
            elif not line.get("label"):
                continue
            elif kind == "rows" or (not kind and line.get("row") and not line.get("column")):
                row_labels[line["label"], line.get("attributes", "")].append(_row(line))
            elif kind == "cell" or (not kind and line.get("row")):
                geometry = {"row": _row(line), "column": line.get("column", "")}
                put(Cell, geometry, report.label(line["label"]), line.get("attributes", ""))
            elif kind:
                geometry = json.loads(line.get("geometry", ""))
                put(region_kinds()[kind], geometry, report.label(line["label"]), line.get("attributes", ""))
            else:
                answers[ITEM_QUESTION] = _item_label(line["label"], report)
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            report.skip(file, f"row {number:,}", f"not a label that can be read ({str(error)[:160]})")
    for (label, attributes), numbers in row_labels.items():
        try:
            put(Rows, from_rows(numbers), report.label(label), attributes)
        except (ValueError, TypeError, AttributeError) as error:
            report.skip(file, f"rows labelled {label[:40]}", str(error)[:160])
    item = Item(item_id, "", name, media_type_of(name), position=len(ids) - 1)
    annotation = Annotation(record_id(), item_id, regions=Map(regions), answers=Map(answers))
    yield report.count(LabeledItem(item, annotation))


def _row(line: dict[str, str]) -> int:
    row = int(line["row"]) - 1
    if not 0 <= row < 2**53:
        raise ValueError("rows count from 1")
    return row


def _attributes(text: str) -> tuple[tuple[str, str | int | bool], ...]:
    found = json.loads(text) if text else {}
    if not all(isinstance(value, str | int) for value in found.values()):
        raise ValueError("an attribute is neither text, number nor flag")
    return tuple(sorted(found.items()))


def _answer(question_id: str, text: str, report: Report) -> Answer:
    """The answer in the question's own form; of a question nobody knows, as text."""
    question = next((q for q in report.questions if q.id == question_id), None)
    if not question_id:
        raise ValueError("an answer names no question")
    if question is None:
        report.lose("questions that the project does not have (their answers are kept as text)")
        return text
    if question.kind is QuestionKind.SCALE:
        return int(text)
    if question.kind in (QuestionKind.MULTIPLE, QuestionKind.RANKING):
        entries = json.loads(text)
        if not isinstance(entries, list) or not all(isinstance(entry, str) for entry in entries):
            raise ValueError("the answer must be a list of options")
        return tuple(entries)
    return text


def _item_label(label: str, report: Report) -> str:
    """The label of a whole item as the answer to one question, which is made when needed."""
    question = next((q for q in report.questions if q.id == ITEM_QUESTION), None)
    if question is None:
        question = Question(ITEM_QUESTION, "Label", QuestionKind.SINGLE)
    if label not in {option.id for option in question.options}:
        options = (*question.options, Option(label, label))
        question = Question(ITEM_QUESTION, question.text, question.kind, options, question.required)
        others = tuple(q for q in report.questions if q.id != ITEM_QUESTION)
        report.questions = (*others, question)
    return label


def sniff(path: Path, head: bytes) -> bool:
    """Only our own header: any other CSV may just as well be a table to label."""
    first = head.decode("utf-8-sig", "replace").splitlines()[:1]
    return bool(first) and first[0].replace('"', "").split(",") == list(COLUMNS)


FORMAT = Format(
    "csv",
    "CSV, one line per label",
    frozenset({"image", "text", "tabular"}),
    (".csv",),
    read,
    write,
    sniff,
    losses=("relations", "groups, locks and hidden marks", "notes on regions", "confidences", "drawing order"),
)
