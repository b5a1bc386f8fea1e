"""How errors and messages are shown, by their kind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QMessageBox, QVBoxLayout, QWidget

from app.errors import BlockedError, Cancelled, InputError, OfflineError, StoreError
from app.gui import errors
from app.gui.language import apply_language
from app.gui.notices import Notices, ProgressToast
from app.gui.runner import Job


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    widget.resize(900, 600)
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def notices(window):
    made = Notices(window)
    errors.set_notices(made)
    yield made
    errors.set_notices(None)
    made.clear()


def test_each_kind_of_error_has_its_place(qtbot, notices) -> None:
    status: list[str] = []
    notices.status_shown.connect(status.append)
    errors.show_error(Cancelled())
    errors.show_error(OfflineError("The station cannot be reached."))
    assert (notices.texts, status) == ([], ["The station cannot be reached."])
    errors.show_error(BlockedError("Unlock your key.", "Then it goes on."))
    errors.show_error(StoreError("The disk is full.", "Everything before is safe."))
    assert notices.texts == ["Unlock your key. Then it goes on.", "The disk is full. Everything before is safe."]


def test_an_input_error_is_written_beside_its_field(window, notices) -> None:
    field = QLineEdit()
    label = errors.fault_label(field)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(label)
    errors.show_error(InputError("Too long.", "Use fewer letters."), field=field)
    assert (label.text(), label.isVisible()) == ("Too long. Use fewer letters.", True)
    assert notices.texts == []
    errors.mark_field(field, "")
    assert not label.isVisible()


def test_a_bug_opens_one_dialog_and_never_a_second(monkeypatch, qapp, notices) -> None:
    opened: list[str] = []

    def exec_(box: QMessageBox) -> int:
        opened.append(box.detailedText())
        errors.show_error(RuntimeError("meanwhile"))
        return 0

    monkeypatch.setattr(QMessageBox, "exec", exec_)
    errors.show_error(ZeroDivisionError("what"))
    assert len(opened) == 1
    assert "ZeroDivisionError: what" in opened[0]


def test_the_same_message_is_shown_once_and_the_oldest_make_room(notices) -> None:
    notices.show("Saved")
    notices.show("Saved")
    assert notices.texts == ["Saved"]
    for n in range(6):
        notices.show(f"Message {n}")
    assert notices.texts == [f"Message {n}" for n in range(2, 6)]


def test_a_button_in_a_notice_acts_and_dismisses_it(qtbot, notices) -> None:
    done: list[int] = []
    toast = notices.show("Removed", action="Undo", on_action=lambda: done.append(1))
    from PySide6.QtWidgets import QPushButton

    toast.findChild(QPushButton).click()
    assert done == [1]
    assert notices.texts == []


def test_progress_says_count_rate_and_time_left(qapp, window) -> None:
    apply_language(qapp, "en")
    toast = ProgressToast(window, Job("Importing"))
    toast.setLocale(QLocale("en"))
    assert toast._figures(1_000, 10_000, 2.0) == "1,000 / 10,000 · 500 a second · 18 seconds left"
    assert toast._figures(30, 0, 60.0) == "30"
    assert toast._figures(100, 100_000, 100.0).endswith("28 hours left")
    toast.deleteLater()
