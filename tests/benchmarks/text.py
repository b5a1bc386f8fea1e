"""Many texts and one long one: import, the next item, saving, searching, scrolling; beside bare SQLite and bare Qt."""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from tests.benchmarks.frame import Row, benchmark, median_ms, paired_ms

TEXTS = 100_000
CHARACTERS, SPANS = 5_000_000, 50_000
WORDS = ("label", "river", "stone", "method", "evening", "letter", "garden", "number", "window", "paper")


def _words(chance: random.Random, number: int) -> str:
    return " ".join(chance.choices(WORDS, k=number))


def make_file(path: Path) -> None:
    """One text a line, about 200 characters each; one in ten thousand holds the word that is searched for."""
    import msgspec

    chance = random.Random(5)
    encode = msgspec.json.Encoder().encode
    with path.open("wb") as file:
        for number in range(TEXTS):
            rare = " needle" if number % 10_000 == 5_000 else ""
            file.write(encode({"text": f"{number} {_words(chance, 32)}{rare}"}) + b"\n")


def _bare_import(source: Path, target: Path) -> Any:
    """The lines in one table; the open connection."""
    import msgspec
    from sqlcipher3 import dbapi2

    decode = msgspec.json.Decoder().decode
    database = dbapi2.connect(str(target), isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        database.execute(f"PRAGMA {pragma}").fetchall()
    database.execute("CREATE TABLE text (id INTEGER PRIMARY KEY, document TEXT)")
    database.execute("CREATE TABLE label (id INTEGER PRIMARY KEY, document TEXT)")
    database.execute("BEGIN")
    with source.open("rb") as file:
        rows = ((decode(line)["text"],) for line in file)
        database.executemany("INSERT INTO text (document) VALUES (?)", rows)
    database.execute("COMMIT")
    return database


@benchmark("text")
def text() -> Iterator[Row]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        yield from _many(Path(name))
    yield from _long()


def _many(folder: Path) -> Iterator[Row]:
    from app.core.project import ModalityName
    from app.ops import items, opening
    from app.ops.filtering import ItemFilter
    from tests.workspaces import opened

    source = folder / "texts.jsonl"
    make_file(source)
    begin = time.perf_counter()
    bare = _bare_import(source, folder / "bare.db")
    floor = time.perf_counter() - begin
    with opened(folder / "w") as workspace:
        begin = time.perf_counter()
        project = opening.open_source(workspace, source, kind=ModalityName.TEXT)
        yield Row("text", f"import {TEXTS:,} texts", time.perf_counter() - begin, "s", floor, asked="≤ 5 × floor")
        yield from _one_after_another(workspace, project, bare)
        wanted = ItemFilter(text="needle")
        ours, least = paired_ms(
            lambda: workspace.read(items.positions, project.id, wanted),
            lambda: bare.execute("SELECT id FROM text WHERE document LIKE '%needle%'").fetchall(),
            repeat=5,
        )
        assert len(workspace.read(items.positions, project.id, wanted)) == TEXTS // 10_000
        yield Row("text", f"search {TEXTS:,} texts (floor: LIKE)", ours, "ms", least, asked="≤ 10 ms")
    bare.close()


def _one_after_another(workspace: Any, project: Any, bare: Any) -> Iterator[Row]:
    """The next item from the store to the painted view, and one label of it made durable."""
    from app.core.editor import AnnotationEditor
    from app.gui.labeling.text.view import TextView
    from app.media.worker import DecodeWorker
    from app.modalities.text.regions import Span
    from app.ops import content, items, labeling
    from tests.benchmarks.canvas import _application

    app = _application()
    view = TextView()
    view.resize(900, 700)
    view.show()
    places = count(TEXTS // 2)
    with DecodeWorker() as decoder:

        def following() -> None:
            [item] = workspace.read(items.page, project.id, items.ALL, next(places), 1)
            draft = workspace.read(labeling.open_annotation, item.id, workspace.person)
            view.open(item, content.load(workspace, item, decoder), AnnotationEditor(*draft), project.schema)
            view.pane.viewport().repaint()
            app.processEvents()

        rows = count(TEXTS // 2)
        ours, least = paired_ms(
            following, lambda: bare.execute("SELECT document FROM text WHERE id = ?", (next(rows),)).fetchone()
        )
        yield Row("text", f"next item of {TEXTS:,}, painted", ours, "ms", least, asked="≤ 16 ms")
        editor = view.editor
        assert editor is not None
        editor.committed.connect(lambda commit: workspace.write(labeling.save, [commit], workspace.person))
        editor.apply("Mark", put=[Span(id="s", label="", parts=((0, 4),))])
        ends = count(1)

        def save() -> None:
            editor.apply("Mark", put=[Span(id="s", label="", parts=((0, 5 + next(ends) % 50),))])

        def least_save() -> None:
            bare.execute("INSERT OR REPLACE INTO label VALUES (1, ?)", (f'{{"id":"s","parts":[[0,{next(ends)}]]}}',))

        ours, least = paired_ms(save, least_save, repeat=60)
        yield Row("text", "save one label", ours, "ms", least, asked="≤ 4 × floor")
    view.close_item()
    view.close()


def _long() -> Iterator[Row]:
    """One text of five million characters, with spans everywhere, opened and scrolled."""
    from immutables import Map
    from PySide6.QtWidgets import QPlainTextEdit

    from app.core.annotation import Annotation
    from app.core.editor import AnnotationEditor
    from app.core.item import Item
    from app.core.label import PALETTE, Label, LabelSchema
    from app.gui.labeling.text.view import TextView
    from app.media.text import DecodedText, Newlines
    from app.modalities.text.regions import Span
    from tests.benchmarks.canvas import _application

    app = _application()
    chance = random.Random(6)
    written = "\n".join(_words(chance, 40) for _ in range(CHARACTERS // 260))
    whole = (written * 2)[:CHARACTERS]
    step = CHARACTERS // SPANS
    spans = {
        str(n): Span(id=str(n), label=str(n % 10), parts=((n * step, n * step + 12),), order=n) for n in range(SPANS)
    }
    schema = LabelSchema(tuple(Label(str(n), f"Label {n}", PALETTE[n]) for n in range(10)))
    decoded = DecodedText(whole, "utf-8", "", Newlines.LF)
    plain = QPlainTextEdit()
    view = TextView()
    for widget in (plain, view):
        widget.resize(900, 700)
        widget.show()

    def fill() -> None:
        plain.setPlainText(whole)
        plain.viewport().repaint()

    floor = median_ms(fill, repeat=3, warm=1)

    def open_it() -> None:
        editor = AnnotationEditor(Annotation("a", "i", regions=Map(spans)))
        view.open(Item("i", "p", "long", "text/plain"), decoded, editor, schema)
        view.pane.viewport().repaint()

    ours = median_ms(open_it, repeat=3, warm=1)
    case = f"{CHARACTERS:,} characters, {SPANS:,} spans"
    yield Row("text", f"open {case}", ours, "ms", floor, asked="≤ 1.2 × floor")
    places = [chance.random() for _ in range(40)]

    def scrolled(widget: Any) -> Any:
        turn = iter(places * 3)

        def scroll() -> None:
            bar = widget.verticalScrollBar()
            bar.setValue(int(next(turn) * bar.maximum()))
            widget.viewport().repaint()

        return scroll

    ours, floor = paired_ms(scrolled(view.pane), scrolled(plain), repeat=39)
    yield Row("text", f"scroll {case}", ours, "ms", floor, asked="≤ 1.2 × floor")
    app.processEvents()
    view.close_item()
    for widget in (plain, view):
        widget.close()
