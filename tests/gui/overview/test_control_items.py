"""Control items on the manager's page: what people made of them, and withdrawing one with a reason."""

from __future__ import annotations

import json

import pytest

from app.gui.overview import wording
from app.gui.overview.decide_dialog import WithdrawDialog
from app.protocol.administration import OverlapAdvice
from app.station.decide import decide_all
from tests.gui.joined import Memory, dialog, join, opened, system_keyring, until
from tests.stations import answer, serve, write_texts


@pytest.fixture(autouse=True)
def _keyring():
    with system_keyring(Memory()):
        yield


@pytest.mark.timeout(240)
def test_a_manager_sees_control_items_and_withdraws_one(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station") as served:
        texts = write_texts(tmp_path / "texts")
        names = sorted(path.name for path in texts.iterdir())
        project = served.project(
            texts, gold={"share_bp": 5000, "floor_bp": 9000}, annotators_per_item=2,
            gold_answers=dict.fromkeys(names[:2], json.loads(answer())),
        )  # fmt: skip
        person = served.person()
        person.join(project)
        lease = person.lease(project, 6)
        made = [person.submission(lease, item, answer("bad")) for item in lease.items]
        for one in made:
            person.send(one)
        decide_all(served.station)
        desk = start()
        opened(qtbot, desk)
        join(qtbot, desk, served, "manager")
        desk.window.show_page("manage")
        page = desk.window.pages["manage"]
        until(qtbot, lambda: page.report is not None and page.again.isEnabled())
        page.list.setCurrentRow(1)
        panel = page.project_panel.control
        until(qtbot, panel.isVisible)
        assert panel.model.rowCount() == 2 and not panel.withdraw.isEnabled()
        assert panel.model.index(0, 2).data().startswith("0 % (n = 1, 0 % to 79")
        panel.table.selectRow(0)
        assert panel.withdraw.isEnabled()
        title = panel.chosen().title
        panel.withdraw.click()
        asked = dialog(qtbot, desk, WithdrawDialog)
        assert title in asked.heading.text() and not asked.main.isEnabled()
        asked.why.setText("The text is ambiguous.")
        asked.main.click()
        until(qtbot, lambda: "withdrawn" in [panel.model.index(row, 1).data() for row in range(panel.model.rowCount())])
        [gone] = [one for one in page.report.overview.projects[0].gold if one.state == "withdrawn"]
        assert (gone.title, gone.why) == (title, "The text is ambiguous.")
        states = page.report.overview.projects[0].submissions
        assert states["in_review"] == 1 and states["rejected"] == 1


def test_advice_about_overlap_says_what_it_does(qapp) -> None:
    assert wording.overlap_words(None) == "" and wording.overlap_words(OverlapAdvice(items=9, sure=0, level_bp=1)) == ""
    advice = wording.overlap_words(OverlapAdvice(items=12, sure=3, level_bp=9_500))
    assert advice.startswith("3 of 12 begun items") and "95 %" in advice and "only advises" in advice
    assert "advises" not in wording.overlap_words(OverlapAdvice(items=12, sure=3, level_bp=9_500, decides=True))
