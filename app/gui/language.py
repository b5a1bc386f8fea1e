"""Which language the window speaks, and in which direction it reads."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from app.gui.theme import RESOURCES

LANGUAGES: Mapping[str, str] = {"en": "English", "fr": "Français", "ar": "العربية"}
"""Each called by its own name, so that one finds one's own from any other."""

TRANSLATIONS = RESOURCES / "translations"

QT_WORDS = (
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""Buttons that Qt makes in its own dialogs and ours: translated here too, so that one window has one word for each. And
what Qt's own translations have lost."""

_RIGHT_TO_LEFT = {"ar"}
_LOCALES = {"ar": "ar_001"}
"""The locale of a language where its own name says too much: Qt takes `ar` for Egypt's, which writes numbers with other
digits than the sentences have that they are put into."""
_installed: list[QTranslator] = []


def chosen(language: str) -> str:
    """`language` when the window speaks it, else the system's, else English."""
    if language in LANGUAGES:
        return language
    system = QLocale.system().name().split("_")[0]
    return system if system in LANGUAGES else "en"


def apply_language(app: QApplication, language: str) -> str:
    """From now on translate into `language` (empty: the system's); windows made earlier keep their texts."""
    name = chosen(language)
    while _installed:
        app.removeTranslator(_installed.pop())
    for folder, base in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase"),
        (str(TRANSLATIONS), "caravan"),
    ):
        if base == "qtbase" and name == "en":
            continue
        translator = QTranslator(app)
        if translator.load(f"{base}_{name}", folder):
            app.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(
        QLocale(_LOCALES.get(name, name))
        if name != "en"
        else QLocale.system()
        if QLocale.system().name().startswith("en")
        else QLocale("en")
    )
    right = name in _RIGHT_TO_LEFT
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
    return name
