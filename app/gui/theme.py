"""Light, dark and high-contrast looks on the Fusion style, from one table of colours each."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

RESOURCES = Path(__file__).parents[2] / "resources"


@dataclass(frozen=True, slots=True)
class Colors:
    """One look. `window` lies behind everything, `base` behind lists and fields, `raised` behind cards and panels."""

    name: str
    window: str
    base: str
    raised: str
    hover: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    selection: str
    on_selection: str
    success: str
    warning: str
    danger: str
    canvas: str
    focus: str

    @property
    def is_dark(self) -> bool:
        return QColor(self.window).lightness() < 128


LIGHT = Colors(
    "light", window="#f4f5f7", base="#ffffff", raised="#ffffff", hover="#e9ecf1", text="#1a1f26", muted="#5a6472",
    border="#d3d8e0", accent="#1660c4", on_accent="#ffffff", selection="#dbe8fb", on_selection="#10305c",
    success="#1a7a46", warning="#8f5d00", danger="#c0282d", canvas="#e4e7ec", focus="#1660c4",
)  # fmt: skip
DARK = Colors(
    "dark", window="#1a1d22", base="#14171b", raised="#22262c", hover="#2d323a", text="#e6e9ee", muted="#9aa5b3",
    border="#363c46", accent="#62a5ff", on_accent="#0b1626", selection="#24426b", on_selection="#e8f1ff",
    success="#56c288", warning="#e3ae4a", danger="#ff7b78", canvas="#0f1114", focus="#62a5ff",
)  # fmt: skip
CONTRAST = Colors(
    "contrast", window="#000000", base="#000000", raised="#000000", hover="#333333", text="#ffffff", muted="#e6e6e6",
    border="#ffffff", accent="#ffd500", on_accent="#000000", selection="#ffd500", on_selection="#000000",
    success="#6dff9c", warning="#ffd500", danger="#ff9a96", canvas="#000000", focus="#00e5ff",
)  # fmt: skip

THEMES = {colors.name: colors for colors in (LIGHT, DARK, CONTRAST)}

_current = LIGHT


def colors() -> Colors:
    """The look in use."""
    return _current


def chosen(name: str) -> Colors:
    """The look called `name`; the system's own preference for "system" and anything unknown."""
    if name in THEMES:
        return THEMES[name]
    dark = QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def apply_theme(app: QApplication, name: str, scale: float = 1.0) -> Colors:
    """Dress the whole application; safe to call again at any time."""
    global _current
    _current = chosen(name)
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    base = app.property("base_points")
    if base is None:
        base = max(app.font().pointSizeF(), 10.0)
        app.setProperty("base_points", base)
    font = QFont(app.font())
    font.setPointSizeF(base * scale)
    app.setFont(font)
    app.setPalette(palette(_current))
    app.setStyleSheet(stylesheet(_current))
    return _current


def palette(colors: Colors) -> QPalette:
    role = QPalette.ColorRole
    result = QPalette()
    for which, value in (
        (role.Window, colors.window), (role.WindowText, colors.text), (role.Base, colors.base),
        (role.AlternateBase, colors.hover), (role.Text, colors.text), (role.Button, colors.raised),
        (role.ButtonText, colors.text), (role.BrightText, colors.danger), (role.Highlight, colors.selection),
        (role.HighlightedText, colors.on_selection), (role.ToolTipBase, colors.raised), (role.ToolTipText, colors.text),
        (role.PlaceholderText, colors.muted), (role.Link, colors.accent), (role.LinkVisited, colors.accent),
        (role.Light, colors.hover), (role.Midlight, colors.hover), (role.Mid, colors.border),
        (role.Dark, colors.border), (role.Shadow, colors.border), (role.Accent, colors.accent),
    ):  # fmt: skip
        result.setColor(which, QColor(value))
    faded = QColor(colors.muted)
    faded.setAlpha(150)
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, which, faded)
    return result


def stylesheet(colors: Colors) -> str:
    source = (RESOURCES / "styles" / "window.qss").read_text("utf-8")
    # A style sheet cannot colour a picture, so these have one file a look.
    pictures = {
        name: (RESOURCES / "icons" / f"{name}_{colors.name}.svg").as_posix()
        for name in ("chevron", "tick", "close", "float")
    }
    # Style sheets know left and right only; where lines begin on the right, the end is on the left.
    start, end = "left", "right"
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        start, end = end, start
    return Template(source).substitute(asdict(colors), **pictures, start=start, end=end)


def scaled(length: int) -> int:
    """A length in device-independent pixels that is right for text of the usual size, for text as large as it is."""
    app = QApplication.instance()
    base = app.property("base_points") if app is not None else None
    return round(length * QApplication.font().pointSizeF() / base) if base else length


def title_font(step: int) -> QFont:
    """The type scale: 0 body, 1 section, 2 page, 3 welcome; -1 small."""
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * {-1: 0.88, 0: 1.0, 1: 1.15, 2: 1.5, 3: 2.1}[step])
    if step > 0:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def hollow() -> tuple[str, str]:
    """Ground and ink of what is drawn hollow in texts, tables and lists."""
    return colors().base, colors().text


def on_color(background: str) -> str:
    """Black or white, whichever reads better on `background` (WCAG relative luminance)."""
    color = QColor(background)
    channels = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (color.redF(), color.greenF(), color.blueF())
    ]
    luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    return "#000000" if luminance > 0.179 else "#ffffff"
