"""What a screen reader meets on the canvas."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from tests.gui.labeling.image.gesture import box, opened, place, polygon


def test_regions_are_children_with_name_place_and_state(qtbot) -> None:
    view = opened(qtbot, box("b", 200, 100, 300, 200, locked=True, text="STOP"), polygon("a", 10, 10, 60, 10, 10, 60))
    canvas = QAccessible.queryAccessibleInterface(view.canvas)
    assert canvas.childCount() == 2 and canvas.text(QAccessible.Text.Name) == "Image"
    first, second = canvas.child(0), canvas.child(1)
    assert first.text(QAccessible.Text.Name) == "Voiture, polygon"
    assert second.text(QAccessible.Text.Name) == "Voiture, box, “STOP”, locked"
    assert second.text(QAccessible.Text.Description) == "at 200, 100, 100 by 100 pixels"
    assert canvas.indexOfChild(second) == 1 and second.parent() is canvas and canvas.child(2) is None
    assert second.rect().topLeft() == view.canvas.mapToGlobal(place(view, 200, 100))
    at = view.canvas.mapToGlobal(place(view, 250, 150))
    assert canvas.childAt(at.x(), at.y()) is second
    view.select(["b"])
    assert second.state().selected and second.state().readOnly and not first.state().selected
    assert canvas.focusChild() is None  # locked: nothing to hold


def test_what_is_gone_is_no_longer_valid(qtbot) -> None:
    view = opened(qtbot, box("b", 200, 100, 300, 200), box("h", 20, 10, 30, 20, hidden=True))
    canvas = QAccessible.queryAccessibleInterface(view.canvas)
    child = canvas.child(0)
    assert canvas.childCount() == 1 and child.isValid()
    view.editor.apply("x", drop=["b"])
    assert canvas.childCount() == 0 and not child.isValid() and child.text(QAccessible.Text.Name) == ""
    assert child.rect().isEmpty()
    view.close_item()
    assert canvas.childCount() == 0


def test_stepping_is_spoken_while_somebody_listens(qtbot) -> None:
    view = opened(qtbot, box("a", 10, 10, 60, 60), box("b", 200, 100, 300, 200))
    QAccessible.setActive(True)
    try:
        view.select_next(1)
        view.select_next(1)
    finally:
        QAccessible.setActive(False)
    assert view.selection == {"b"}
    assert view.canvas.accessible.of("b").state().selected


def test_many_regions_are_counted_but_not_all_made(qtbot) -> None:
    view = opened(qtbot, *(box(f"{n}", n % 300, n // 300, n % 300 + 1, n // 300 + 1) for n in range(5_000)))
    canvas = QAccessible.queryAccessibleInterface(view.canvas)
    assert canvas.childCount() == 2_000
    assert canvas.child(1_999).text(QAccessible.Text.Name).startswith("Voiture")
    assert len(view.canvas.accessible._children) == 1
