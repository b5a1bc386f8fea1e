"""Decides how a person sees an error: not at all, in the status bar, beside the field, as a notice, or as a dialog."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QWidget

from app.errors import AppError, BlockedError, Cancelled, InputError, OfflineError
from app.gui.messages import sentence, shown
from app.gui.plain import plain_label, plain_tip

if TYPE_CHECKING:
    from logging import Logger

    from app.gui.notices import Notices, Toast

_tell: Notices | None = None
_dialog_open = False


def set_notices(notices: Notices | None) -> None:
    """Where errors are shown from now on; the window sets itself."""
    global _tell
    _tell = notices


def show_error(
    error: BaseException,
    *,
    field: QWidget | None = None,
    action: str = "",
    on_action: Callable[[], object] | None = None,
) -> Toast | None:
    """Show `error` as its kind asks; the notice, if it became one. `field` is what an `InputError` is about; `action`
    a button that helps."""
    if isinstance(error, Cancelled):
        return None
    if not isinstance(error, AppError):
        _show_bug(error)
        return None
    _log().info("%s: %s", type(error).__name__, error, exc_info=error.__cause__ and error)
    if isinstance(error, InputError) and field is not None:
        mark_field(field, sentence(error))
        return None
    if _tell is None:
        sys.stderr.write(f"{error.title} {error.message}\n")
    elif isinstance(error, OfflineError):
        _tell.status(shown(error.title))
    else:
        tone = "warning" if isinstance(error, InputError | BlockedError) else "error"
        return _tell.show(shown(error.title), shown(error.message), tone=tone, action=action, on_action=on_action)
    return None


def mark_field(field: QWidget, text: str) -> None:
    """Put `text` on the label beside `field` and outline the field; empty text takes both away."""
    field.setProperty("faulty", bool(text))
    field.style().unpolish(field)
    field.style().polish(field)
    label = field.property("fault_label")
    if isinstance(label, QLabel):
        label.setText(text)
        label.setVisible(bool(text))
    else:
        field.setToolTip(plain_tip(text))
    field.setAccessibleDescription(text)
    if text:
        field.setFocus()


def fault_label(field: QLineEdit | QPlainTextEdit | QWidget) -> QLabel:
    """The label, to be laid out under `field`, in which `mark_field` writes."""
    label = plain_label()
    label.setProperty("role", "error")
    label.setWordWrap(True)
    label.hide()
    field.setProperty("fault_label", label)
    return label


def install_excepthook() -> None:
    """From now on an error nobody caught is logged and shown in one dialog instead of on a terminal."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        show_error(error.with_traceback(trace))

    sys.excepthook = hook


def _show_bug(error: BaseException) -> None:
    global _dialog_open
    _log().error("unexpected error", exc_info=error)
    if _dialog_open or not isinstance(QApplication.instance(), QApplication):
        return
    _dialog_open = True
    try:
        box = QMessageBox(QApplication.activeWindow())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(QCoreApplication.translate("Errors", "Something went wrong"))
        box.setText(QCoreApplication.translate("Errors", "Caravan met an error it did not expect."))
        box.setInformativeText(
            QCoreApplication.translate(
                "Errors",
                "Everything you labelled until now is saved. You can go on; if it happens again, start the program "
                "again. The details below are in the log file, too.",
            )
        )
        import traceback

        box.setDetailedText("".join(traceback.format_exception(error)))
        box.exec()
    finally:
        _dialog_open = False


def _log() -> Logger:
    # Imported when there is something to log: the first paint does without.
    import logging

    return logging.getLogger(__name__)
