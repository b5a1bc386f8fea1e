"""The part of a guideline that a decision rests on."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from app.gui.labeling.guideline_panel import slug
from app.gui.plain import no_picture

MOST_HEIGHT = 132


def section(markdown: str, anchor: str) -> tuple[str, str]:
    """(heading, everything below it up to the next heading of its level or above) of the heading whose words, in lower
    case and joined by hyphens, are `anchor`; empty texts when there is none."""
    found: list[str] = []
    title, level, fenced = "", 0, False
    for line in markdown.splitlines():
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        depth = 0 if fenced else _level(line)
        if level and depth and depth <= level:
            break
        if level:
            found.append(line)
        elif depth and slug(line.strip().strip("#")) == anchor:
            title, level = line.strip().strip("#").strip(), depth
    return title, "\n".join(found).strip()


def _level(line: str) -> int:
    """1 … 6 for an ATX heading (CommonMark 4.2), 0 for anything else."""
    text = line.lstrip(" ")
    marks = len(text) - len(text.lstrip("#"))
    return marks if len(line) - len(text) < 4 and 1 <= marks <= 6 and text[marks : marks + 1] in ("", " ", "\t") else 0


class Paragraph(QTextBrowser):
    """Markdown without HTML; never fetches anything, opens no links, and is as high as its text up to a limit."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("From the guideline"))
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(4)
        self.hide()

    def show_markdown(self, text: str) -> None:
        """Hidden when empty."""
        features = QTextDocument.MarkdownFeature
        self.document().setMarkdown(text, features.MarkdownNoHTML | features.MarkdownDialectGitHub)
        self.setVisible(bool(text))
        self._fit()

    def loadResource(self, kind: int, name: QUrl) -> object:
        return no_picture()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(min(MOST_HEIGHT, round(self.document().size().height()) + 14))
