"""Beginning to edit the result changes nothing in it, whatever is marked at that moment."""

from __future__ import annotations

from collections import Counter

import pytest


@pytest.mark.parametrize("modality", ["image", "text", "tabular"])
def test_pressing_edit_relabels_nothing(qtbot, reviewing, modality) -> None:
    page = reviewing(modality)
    qtbot.waitUntil(lambda: page.case is not None, timeout=20_000)
    comparison = page.comparison
    for place in range(len(comparison.spots)):
        page.side.differences.choose(place)
        comparison.begin_result(0)
        before = Counter((r.label, repr(r.geometry())) for r in comparison.editor.annotation.regions.values())
        page.desk.window.actions_table["review.edit"].trigger()
        assert comparison.editing and comparison.result.view.current_label
        after = Counter((r.label, repr(r.geometry())) for r in comparison.editor.annotation.regions.values())
        assert after == before
        comparison.result.view.current_label = ""
        page.desk.window.actions_table["review.edit"].trigger()
