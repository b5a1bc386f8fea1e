"""A statement as a PDF for people and payroll offices: totals per token, every line with its cause, what is signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QBuffer, QCoreApplication, QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextOption

from app.core.cancel import Cancel, Progress, no_progress
from app.core.reward import RewardState
from app.gui.rewards.amount import amount_text
from app.gui.rewards.wording import STATES, cause_words, state_words
from app.gui.sync.wording import day
from app.ops.earning import Earning
from app.ops.rewards import TokenTotal

translate = QCoreApplication.translate
_STEP = 100
_DPI = 1200
_MARGIN_MM = 16.0
# Print is ink on paper, whatever the theme of the window.
_INK, _QUIET, _RULE, _BAND = QColor("#15181d"), QColor("#5a626e"), QColor("#c9ced6"), QColor("#f3f5f8")
# Parts of the width; the columns that hold people's words get the most.
_COLUMNS = (0.10, 0.17, 0.17, 0.24, 0.16, 0.16)
_SUMS = ("pending", "frozen", "claimable", "claiming", "claimed", "external")
ROYALTY = "royalty"


@dataclass(frozen=True, slots=True)
class Payslip:
    """What a statement's PDF shows. Hashes are lower-case hexadecimal with 0x; `lines` newest first."""

    station: str
    station_id: str
    worker: str
    number: int
    lines: Sequence[Earning]
    totals: Sequence[TokenTotal]
    record_digest: str
    lines_hash: str
    log_size: int
    log_root: str
    signature: str


def as_pdf(
    slip: Payslip,
    locale: QLocale | None = None,
    *,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
) -> bytes:
    """The bytes of an A4 document, laid out from right to left where the locale is. On any thread; Cancelled."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(translate("Payslip", "Statement of rewards"))
    writer.setCreator("Caravan")
    writer.setResolution(_DPI)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins,
                    QPageLayout.Unit.Millimeter)
    )  # fmt: skip
    painter = QPainter(writer)
    try:
        sheets = _Sheets(writer, painter, slip, locale or QLocale())
        sheets.draw(progress, cancel or Cancel())
    finally:
        painter.end()
    return bytes(buffer.data().data())


class _Sheets:
    """Draws blocks one below the other and begins a new page where one does not fit."""

    def __init__(self, writer: QPdfWriter, painter: QPainter, slip: Payslip, locale: QLocale) -> None:
        self.writer, self.painter, self.slip, self.locale = writer, painter, slip, locale
        area = writer.pageLayout().paintRectPixels(_DPI)
        self.width, self.height = float(area.width()), float(area.height())
        self.rtl = locale.textDirection() == Qt.LayoutDirection.RightToLeft
        self.y, self.page = 0.0, 1
        self.point = _DPI / 72
        self.foot = 22 * self.point
        self.heading: Callable[[], None] | None = None
        self._tall: dict[tuple[str, float, float, bool], float] = {}

    # --- text ---------------------------------------------------------------------------------------------------------

    def font(self, points: float, *, bold: bool = False, fixed: bool = False) -> QFont:
        font = QFont()
        if fixed:
            font.setFamilies(["DejaVu Sans Mono", "Menlo", "Consolas"])
            font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPointSizeF(points)
        font.setBold(bold)
        return font

    def option(self, *, end: bool = False, anywhere: bool = False) -> QTextOption:
        # Absolute: the side is chosen here, so that names in another script do not pull their cell to theirs.
        right = self.rtl is not end
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self.rtl else Qt.LayoutDirection.LeftToRight)
        wrap = QTextOption.WrapMode.WrapAnywhere if anywhere else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        option.setWrapMode(wrap)
        return option

    def tall(self, text: str, width: float, font: QFont) -> float:
        # Projects, causes and amounts come again and again, and measuring costs as much as drawing.
        key = text, width, font.pointSizeF(), font.bold()
        if key not in self._tall:
            self._tall[key] = self._measured(text, width, font)
        return self._tall[key]

    def _measured(self, text: str, width: float, font: QFont) -> float:
        wrap = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
        bounds = QFontMetricsF(font, self.writer).boundingRect(QRectF(0, 0, width, 1e7), wrap, text)
        return float(bounds.height())

    def put(
        self, rect: QRectF, text: str, font: QFont, color: QColor = _INK, *, end: bool = False, anywhere: bool = False
    ) -> None:
        self.painter.setFont(font)
        self.painter.setPen(color)
        self.painter.drawText(rect, text, self.option(end=end, anywhere=anywhere))

    def paragraph(
        self, text: str, font: QFont, color: QColor = _INK, after: float = 0.0, *, anywhere: bool = False
    ) -> None:
        tall = self.tall(text, self.width, font)
        self.room(tall)
        self.put(QRectF(0, self.y, self.width, tall * 1.1), text, font, color, anywhere=anywhere)
        self.y += tall + after * self.point

    # --- pages --------------------------------------------------------------------------------------------------------

    def room(self, tall: float) -> None:
        """A new page unless `tall` still fits on this one."""
        if self.y + tall <= self.height - self.foot:
            return
        self.footer()
        self.writer.newPage()
        self.page, self.y = self.page + 1, 0.0
        if self.heading is not None:
            self.heading()

    def footer(self) -> None:
        font, top = self.font(7), self.height - 12 * self.point
        half = self.width / 2
        left, right = QRectF(0, top, half, 12 * self.point), QRectF(half, top, half, 12 * self.point)
        name = translate("Payslip", "Statement {number} of {station}").format(
            number=self.locale.toString(self.slip.number), station=self.slip.station
        )
        self.put(right if self.rtl else left, name, font, _QUIET)
        page = translate("Payslip", "Page {page}").format(page=self.locale.toString(self.page))
        self.put(left if self.rtl else right, page, font, _QUIET, end=True)

    def draw(self, progress: Progress, cancel: Cancel) -> None:
        self.head()
        self.sums()
        self.table(progress, cancel)
        self.proof()
        self.footer()

    # --- blocks -------------------------------------------------------------------------------------------------------

    def head(self) -> None:
        slip, quiet = self.slip, self.font(8)
        self.paragraph(translate("Payslip", "Statement of rewards"), self.font(18, bold=True), after=2)
        self.paragraph(slip.station, self.font(11), after=8)
        moments = [one.earned_ms or one.line.available_ms for one in slip.lines]
        known = [moment for moment in moments if moment]
        if known:
            span = (day(min(known), self.locale), day(max(known), self.locale))
            self.pair(
                translate("Payslip", "Period"),
                translate("Payslip", "{first} to {last}").format(first=span[0], last=span[1]),
            )
        self.pair(translate("Payslip", "Number"), self.locale.toString(slip.number))
        self.pair(translate("Payslip", "Worker"), slip.worker)
        self.pair(translate("Payslip", "Station"), slip.station_id)
        made = int(datetime.now(UTC).timestamp() * 1000)
        self.pair(translate("Payslip", "Printed"), day(made, self.locale))
        self.y += quiet.pointSizeF() * self.point

    def pair(self, name: str, value: str) -> None:
        font, tall = self.font(8), 12 * self.point
        first = self.width * 0.16
        self.put(self.cell(0, first, tall), name, font, _QUIET)
        self.put(self.cell(first, self.width - first, tall), value, font)
        self.y += tall

    def cell(self, start: float, width: float, tall: float) -> QRectF:
        """A rectangle at the present height; `start` counts from the side where lines begin."""
        left = self.width - start - width if self.rtl else start
        return QRectF(left, self.y, width, tall)

    def sums(self) -> None:
        """One row for each token: amounts of different tokens are never added."""
        names = [translate("Payslip", "Token"), *(translate("Rewards", STATES[RewardState(name)]) for name in _SUMS)]
        kept = [n for n, name in enumerate(_SUMS) if any(getattr(total, name) for total in self.slip.totals)]
        widths = [0.16, *(0.84 / max(1, len(kept)) for _ in kept)]
        self.title(translate("Payslip", "Totals per token"))
        self.row([names[0], *(names[n + 1] for n in kept)], widths, self.font(7.5), _QUIET, numbers=1)
        for total in self.slip.totals:
            cells = [amount_text(getattr(total, _SUMS[n]), total.decimals, total.symbol, self.locale) for n in kept]
            self.row([total.symbol, *cells], widths, self.font(8.5), numbers=1, rule=True)
        self.y += 10 * self.point

    def title(self, text: str) -> None:
        self.room(40 * self.point)
        self.paragraph(text, self.font(11, bold=True), after=3)

    def row(
        self, cells: Sequence[str], widths: Sequence[float], font: QFont, color: QColor = _INK, *, numbers: int,
        rule: bool = False, band: bool = False,
    ) -> None:  # fmt: skip
        """One row of a table; from cell `numbers` on the cells hold amounts and stand at the far side."""
        gap, pad = 6 * self.point, 2.5 * self.point
        inner = [width * self.width - gap for width in widths]
        tall = max(self.tall(text, width, font) for text, width in zip(cells, inner, strict=True)) + 2 * pad
        self.room(tall)
        if band:
            self.painter.fillRect(QRectF(0, self.y, self.width, tall), _BAND)
        start = 0.0
        for n, (text, width) in enumerate(zip(cells, inner, strict=True)):
            rect = self.cell(start + gap / 2, width, tall)
            self.put(rect.adjusted(0, pad, 0, pad), text, font, color, end=n >= numbers)
            start += width + gap
        self.y += tall
        if rule:
            self.painter.setPen(_RULE)
            self.painter.drawLine(0, round(self.y), round(self.width), round(self.y))

    def table(self, progress: Progress, cancel: Cancel) -> None:
        self.title(translate("Payslip", "Line by line"))
        names = (
            translate("Payslip", "Date"),
            translate("Payslip", "Project"),
            translate("Payslip", "Item"),
            translate("Payslip", "Why"),
            translate("Payslip", "State"),
            translate("Payslip", "Amount"),
        )

        def heading() -> None:
            self.heading = None
            self.row(names, _COLUMNS, self.font(7.5, bold=True), numbers=5, band=True)
            self.heading = heading

        heading()
        for n, one in enumerate(self.slip.lines):
            if n % _STEP == 0:
                cancel.check()
                progress(n, len(self.slip.lines))
            line = one.line
            self.row(
                (
                    day(one.earned_ms or line.available_ms, self.locale), line.project, line.item,
                    cause_words(line.cause), state_words(line, self.locale),
                    amount_text(line.amount, line.decimals, line.symbol, self.locale),
                ),
                _COLUMNS, self.font(7.5), numbers=5, rule=True,
            )  # fmt: skip
        self.heading = None
        self.y += 10 * self.point

    def proof(self) -> None:
        slip, font = self.slip, self.font(8)
        self.title(translate("Payslip", "What is signed"))
        if any(one.line.cause == ROYALTY for one in slip.lines):
            text = translate(
                "Payslip",
                "Shares of a dataset's income: that the income came, and how much it was, is the word of the station "
                "and of who paid it. How it was split can be checked.",
            )
            self.paragraph(text, font, after=4)
        text = translate(
            "Payslip",
            "The station signed the lines of this statement, not this page. The signed record is the JSON file of the "
            "same number: its lines have the hash below, and its signature covers the worker, the number, that hash, "
            "and the size and root of the station's log. It shows who signed what and that it is unchanged; not that "
            "money was received.",
        )
        self.paragraph(text, font, after=6)
        for name, value in (
            (translate("Payslip", "Digest of the signed record (EIP-712)"), slip.record_digest),
            (translate("Payslip", "SHA-256 of the lines"), slip.lines_hash),
            (translate("Payslip", "Log: size and root"), f"{slip.log_size} {slip.log_root}"),
            (translate("Payslip", "Signature"), slip.signature),
        ):
            self.paragraph(name, self.font(7.5), _QUIET)
            self.paragraph(value, self.font(7.5, fixed=True), after=4, anywhere=True)
