"""H3: no text from outside is ever markup in the window: labels, tool tips, boxes, tables, guidelines."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QColor, QImage, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from app.core.label import Label, LabelSchema
from app.errors import StoreError
from app.gui import plain
from app.gui.decision.paragraph import Paragraph
from app.gui.errors import show_error
from app.gui.labeling.guideline_panel import GuidelinePanel, _Reader
from app.gui.pages import PAGES
from app.ops import items, projects
from app.protocol.code import Verdict
from app.station.work import STEPS
from tests.gui.conftest import home, photos, start  # noqa: F401 - fixtures
from tests.gui.joined import get_work, join, review_all, submit_all, system_keyring, until
from tests.stations import serve, write_texts

pytestmark = [pytest.mark.promise("H3"), pytest.mark.timeout(600)]
GUI = Path(__file__).parents[2] / "app" / "gui"
MARK = "hostile"
HOSTILE = f'<b>{MARK}</b> <img src="file:///etc/hostname"> & \u202eevil'


@pytest.fixture(autouse=True)
def _no_keyring() -> Iterator[None]:
    with system_keyring():
        yield


def offences() -> list[str]:
    """Every place of every widget there is, shown or not, that takes hostile text for markup."""
    found = []
    for widget in QApplication.allWidgets():
        where = f"{type(widget).__module__}.{type(widget).__name__} {widget.accessibleName()[:30]!r}"
        for text in (widget.toolTip(), widget.whatsThis(), widget.statusTip()):
            if _is_markup(text):
                found.append(f"tool tip of {where}: {text[:60]!r}")
        if isinstance(widget, QLabel) and _label_is_markup(widget):
            parent = type(widget.parent()).__name__
            found.append(f"label in {parent} {widget.objectName()}: {widget.text()[:60]!r}")
        if isinstance(widget, QMessageBox) and widget.textFormat() != Qt.TextFormat.PlainText:
            found += [f"box: {text[:60]!r}" for text in (widget.text(), widget.informativeText()) if _is_markup(text)]
        if isinstance(widget, QTextEdit):
            found += [f"{where}: {one}" for one in _document_offences(widget.document())]
        if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
            found += [f"tip in {where}: {text[:60]!r}" for text in _tips(widget.model()) if _is_markup(text)]
        for action in widget.actions():
            if isinstance(action, QAction) and _is_markup(action.toolTip()):
                found.append(f"tool tip of an action: {action.toolTip()[:60]!r}")
    return found


def _is_markup(text: str) -> bool:
    return f"<b>{MARK}" in text and plain.looks_like_markup(text)


def _label_is_markup(label: QLabel) -> bool:
    if f"<b>{MARK}" not in label.text() or label.textFormat() == Qt.TextFormat.PlainText:
        return False
    return label.textFormat() != Qt.TextFormat.AutoText or plain.looks_like_markup(label.text())


def _document_offences(document: QTextDocument) -> Iterator[str]:
    if MARK in document.toPlainText() and f"<b>{MARK}" not in document.toPlainText():
        yield f"read as HTML: {document.toPlainText()[:60]!r}"
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            form = fragments.fragment().charFormat()
            if form.isImageFormat() and _is_loaded(document, form.toImageFormat().name()):
                yield f"a picture is loaded: {form.toImageFormat().name()!r}"
            fragments += 1
        block = block.next()


def _is_loaded(document: QTextDocument, name: str) -> bool:
    """Whether the document has found anything under this name but the empty picture."""
    found = document.resource(QTextDocument.ResourceType.ImageResource, QUrl(name))
    return not (isinstance(found, QImage) and found.width() == 1)


def _tips(model: Any) -> Iterator[str]:
    for row in range(min(model.rowCount(), 20)):
        for column in range(12):
            # A list knows no number of columns; a place that is not there is an invalid one.
            tip = (
                model.data(model.index(row, column), Qt.ItemDataRole.ToolTipRole)
                if model.hasIndex(row, column)
                else None
            )
            if isinstance(tip, str):
                yield tip


def shown_anywhere() -> set[str]:
    """Kinds of widgets in which hostile text stands: a test that shows it nowhere proves nothing."""
    kinds = set()
    for widget in QApplication.allWidgets():
        if isinstance(widget, QLabel) and f"<b>{MARK}" in widget.text():
            kinds.add("label")
        if f"&lt;b&gt;{MARK}" in widget.toolTip():
            kinds.add("tool tip")
        if isinstance(widget, QTextEdit) and f"<b>{MARK}" in widget.toPlainText():
            kinds.add("document")
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            texts = [
                widget.model().data(widget.model().index(row, 0)) for row in range(min(5, widget.model().rowCount()))
            ]
            if any(isinstance(text, str) and MARK in text for text in texts):
                kinds.add("list")
    return kinds


def _look_through(qtbot: Any, desk: Any, names: Iterable[str]) -> None:
    for name in names:
        desk.window.show_page(name)
        qtbot.wait(50)
        until(qtbot, lambda: len(desk.runner._futures) < 3)
        assert offences() == [], name


def test_a_hostile_station_writes_no_markup_anywhere(qtbot, start, tmp_path) -> None:  # noqa: F811
    texts = [f"{HOSTILE} {number}" for number in range(4)]
    markdown = f"# {HOSTILE}\n\n{HOSTILE}\n\n![x](file:///etc/hostname) ![y](http://127.0.0.1:9/a.png)\n\n[link](https://x.example)"
    with serve(tmp_path / "station", steps=STEPS, name=HOSTILE) as served:
        project = served.project(
            write_texts(tmp_path / "texts", texts), title=HOSTILE, summary=HOSTILE, times={"hold_s": 0},
            labels=[{"id": "a", "name": HOSTILE}], reasons=[{"code": "wrong", "text": HOSTILE, "anchor": "x"}],
            questions=[{"id": "mood", "text": HOSTILE, "kind": "single_choice", "help": HOSTILE,
                        "options": [{"id": "good", "text": HOSTILE}, {"id": "bad", "text": "Bad"}]}],
            guideline={"markdown": markdown, "samples": []}, licence={"name": HOSTILE, "consent": HOSTILE},
        )  # fmt: skip
        desk = start()
        page = join(qtbot, desk, served)
        assert page.cards and offences() == []
        local = get_work(qtbot, desk, 4, title=HOSTILE)
        desk.window.show_page("label", local)
        until(qtbot, lambda: desk.window.pages["label"].editor is not None)
        assert offences() == []
        submit_all(desk.session.workspace, local)
        desk.window.account.sync_now()
        until(qtbot, lambda: desk.window.status.text("outbox") == "Everything delivered")
        review_all(served.person("reviewer"), project, Verdict.rejected)
        served.server.ticker.wake()
        desk.window.account.sync_now()
        workspace = desk.session.workspace
        until(
            qtbot,
            lambda: desk.window.account.sync_now() or workspace.read(items.state_counts, local).get("rejected"),
            60,
        )
        _look_through(qtbot, desk, [entry.name for entry in PAGES])
        assert {"label", "document"} <= shown_anywhere(), shown_anywhere()


def test_hostile_files_labels_and_notices_write_no_markup(qtbot, start, photos) -> None:  # noqa: F811
    folder = photos.parent / "<b>hostile<b> folder"
    photos.rename(folder)
    (folder / "rocket.jpg").rename(folder / "<b>hostile<b> & \u202eevil.jpg")
    (folder / "camera.png").write_bytes(b"no picture")
    (folder / "camera.png").rename(folder / "<b>hostile broken.png")
    desk = start(folder)
    until(qtbot, lambda: "label" in desk.window.pages and desk.window.pages["label"].project is not None)
    page = desk.window.pages["label"]
    until(qtbot, lambda: page.strip.model.rowCount() == 4)
    schema = LabelSchema((Label("a", HOSTILE, "#0072b2", "1"),))
    desk.session.workspace.write(projects.set_schema, page.project.id, schema)
    for _ in range(4):
        qtbot.wait(100)
        until(qtbot, lambda: page.item is not None or page.centre.currentWidget() is page.failure)
        assert offences() == []
        page.step(1)
    desk.window.notices.show(HOSTILE, HOSTILE, tone="warning", action="OK", on_action=lambda: None)
    show_error(StoreError(HOSTILE, HOSTILE))
    desk.window.shell.status_changed.emit("outbox", HOSTILE, "error")
    desk.window.status.show_place("hint", HOSTILE)
    assert offences() == []
    assert {"label", "tool tip"} <= shown_anywhere(), shown_anywhere()
    _look_through(qtbot, desk, ["home", "label", "statistics", "settings"])


def test_the_test_sees_a_label_and_a_tip_that_take_markup(qtbot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    label = QLabel(HOSTILE, widget)
    widget.setToolTip(HOSTILE)
    assert len([one for one in offences() if MARK in one]) == 2
    label.setTextFormat(Qt.TextFormat.PlainText)
    widget.setToolTip(plain.plain_tip(HOSTILE))
    assert offences() == []


def test_a_guideline_shows_no_html_loads_nothing_and_shows_links_first(qtbot, monkeypatch) -> None:
    panel = GuidelinePanel()
    qtbot.addWidget(panel)
    opened: list[str] = []
    monkeypatch.setattr(
        "app.gui.labeling.guideline_panel.QDesktopServices.openUrl", lambda url: opened.append(url.toString())
    )
    panel.set_guideline(
        f"{HOSTILE}\n\n<script>x</script> ![p](http://127.0.0.1:9/a.png) ![q](a.svg) [out](https://x.example/<b>) [f](file:///x)",
        fixed=True,
    )
    panel.show()
    assert "<script>" in panel.reader.toPlainText() and f"<b>{MARK}" in panel.reader.toPlainText()
    boxes: list[tuple[str, bool]] = []

    def answer(box: QMessageBox) -> int:
        can_open = box.button(QMessageBox.StandardButton.Open) is not None
        boxes.append((box.informativeText(), can_open))
        assert box.textFormat() == Qt.TextFormat.PlainText
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "exec", answer)
    for url in ("https://x.example/a", "file:///etc/passwd", "javascript:alert(1)"):
        panel._on_link(QUrl(url))
    assert boxes == [("https://x.example/a", True), ("file:///etc/passwd", False), ("javascript:alert(1)", False)]
    assert opened == []


@pytest.mark.parametrize("kind", [_Reader, Paragraph])
def test_a_picture_of_a_text_is_not_looked_for_on_the_disk(qtbot, tmp_path, monkeypatch, kind) -> None:
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    path = tmp_path / "picture.png"
    picture.save(str(path))
    names = (path.as_uri(), str(path), "picture.png", "data:image/svg+xml;base64,PHN2Zy8+")

    def reader() -> Any:
        made = kind()
        qtbot.addWidget(made)
        made.document().setBaseUrl(QUrl(tmp_path.as_uri() + "/"))
        made.document().setMarkdown("\n\n".join(f"![p]({name})" for name in names))
        return made

    guarded = reader()
    assert list(_document_offences(guarded.document())) == []
    # The guard off: nothing is given, so the document looks for itself.
    monkeypatch.setattr(kind, "loadResource", lambda _self, _kind, _name: None)
    open_one = reader()
    loaded = open_one.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(path.as_uri()))
    assert loaded.width() == 40


def test_every_label_and_tip_that_is_not_our_own_sentence_is_plain() -> None:
    """In the source: a text that was put together may hold what others wrote."""
    bad = [
        f"{path.relative_to(GUI)}:{line}"
        for path in sorted(GUI.rglob("*.py"))
        for line in careless(path.read_text("utf-8"))
    ]
    assert bad == []


def test_the_source_is_really_looked_at() -> None:
    assert list(careless("a = QLabel(name)")) == [1]
    assert list(careless("a = QLabel()\na.setText(name)")) == [1]
    assert list(careless("layout.addWidget(QLabel(title))")) == [1]
    assert list(careless("a.setToolTip(f'{name}')")) == [1]
    assert list(careless("a = QLabel(self.tr('Fixed'))\nb = plain_label(name)\nb.setToolTip(plain_tip(name))")) == []
    assert list(careless("a = QLabel(name)\na.setTextFormat(Qt.TextFormat.PlainText)")) == []


def careless(source: str) -> Iterator[int]:
    """Lines that make a label or a tool tip of a text which is not one fixed sentence, without saying that it is
    plain."""
    tree = ast.parse(source)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    methods = [(node, node.func) for node in calls if isinstance(node.func, ast.Attribute)]
    plain_ones = {ast.unparse(func.value) for _, func in methods if func.attr == "setTextFormat"}
    filled = {
        ast.unparse(func.value)
        for node, func in methods
        if func.attr == "setText" and node.args and not _fixed(node.args[0])
    }
    names = {id(node.value): ast.unparse(node.targets[0]) for node in ast.walk(tree) if isinstance(node, ast.Assign)}
    for node in calls:
        if ast.unparse(node.func) == "QLabel":
            name = names.get(id(node), "")
            variable = bool(node.args) and not _fixed(node.args[0])
            said = any(keyword.arg == "textFormat" for keyword in node.keywords)
            if name not in plain_ones and not said and (variable or name in filled):
                yield node.lineno
    for node, func in methods:
        careful = len(node.args) != 1 or _fixed(node.args[0]) or ast.unparse(node.args[0]).startswith("plain_tip(")
        if func.attr == "setToolTip" and not careful:
            yield node.lineno


def _fixed(node: ast.expr) -> bool:
    if isinstance(node, ast.IfExp):
        return _fixed(node.body) and _fixed(node.orelse)
    translated = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"
    return isinstance(node, ast.Constant) or (translated and isinstance(node.args[0], ast.Constant))
