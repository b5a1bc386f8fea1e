"""The manager's page: what it shows of a real station, what it decides there, and who does not see it."""

from __future__ import annotations

import json

import pytest

from app.errors import InputError
from app.gui.overview import wording
from app.gui.overview.decide_dialog import DistributeDialog, StateDialog
from app.gui.overview.export_dialog import ExportDialog
from app.gui.overview.invite_dialog import InviteDialog
from app.ops import stations
from app.protocol.administration import MoneyTotal
from app.protocol.code import Verdict
from app.protocol.messages import Accuracy
from app.signing.verify import recover
from app.station.backup import back_up, restore
from app.station.decide import decide_all
from app.sync.account import read_invitation
from app.verify.export import verify_export
from tests.gui.joined import Memory, dialog, join, opened, review_all, system_keyring, until
from tests.stations import TOKEN, serve, write_texts


@pytest.fixture(autouse=True)
def _keyring():
    with system_keyring(Memory()):
        yield


def _worked(served, folder, **fields):
    """A project with four accepted submissions, one refused and one waiting."""
    project = served.project(write_texts(folder), times={"hold_s": 0}, budget={TOKEN: 10_000}, **fields)
    annotator, reviewer = served.person(), served.person("reviewer")
    annotator.join(project)
    lease = annotator.lease(project, 6)
    for item in lease.items[:4]:
        annotator.send(annotator.submission(lease, item))
    review_all(reviewer, project, Verdict.accepted)
    annotator.send(annotator.submission(lease, lease.items[4]))
    review_all(reviewer, project, Verdict.rejected)
    annotator.send(annotator.submission(lease, lease.items[5]))
    decide_all(served.station)
    return project


def _manage(qtbot, desk):
    """The page with the station's first answer on it."""
    desk.window.show_page("manage")
    page = desk.window.pages["manage"]
    until(qtbot, lambda: page.report is not None and page.again.isEnabled())
    return page


def _choose(qtbot, page, title: str) -> None:
    rows = [page.list.item(row).text() for row in range(page.list.count())]
    page.list.setCurrentRow(next(row for row, text in enumerate(rows) if text.startswith(title)))
    until(qtbot, lambda: page.project_panel.heading.text() == title)


@pytest.mark.timeout(240)
def test_a_manager_sees_progress_quality_and_pay_and_decides(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station") as served:
        project = _worked(served, tmp_path / "texts")
        desk = start()
        opened(qtbot, desk)
        assert not desk.window.actions_table["go.manage"].isVisible()
        join(qtbot, desk, served, "manager")
        assert desk.window.actions_table["go.manage"].isVisible()
        page = _manage(qtbot, desk)
        assert page.station_panel.model.rowCount() == 3 and page.station_panel.invite.isVisible()
        _choose(qtbot, page, "Moods")
        panel = page.project_panel
        assert panel.state.text() == "Running"
        assert "5 decided · 1 waiting" in panel.progress.text()
        assert "80 % (n = 5, " in panel.quality.text()
        assert panel.annotators.rowCount() == 1 and panel.reviewers.rowCount() == 1
        texts = [panel.annotators.index(0, column).data() for column in range(1, 8)]
        assert texts[0].startswith("80 % (n = 5") and texts[1:] == ["–", "6", "5", "4", "0", "1"]
        [money] = page.report.overview.projects[0].money
        pay = wording.pay_of(money)
        assert pay.earned == pay.held + pay.payable + pay.paid and pay.earned > 0 and pay.budget == 10_000

        panel.pause.click()
        asked = dialog(qtbot, desk, StateDialog)
        assert "Nobody gets new work" in asked.text.text()
        asked.main.click()
        until(qtbot, lambda: panel.state.text() == "Paused")
        panel.pause.click()
        dialog(qtbot, desk, StateDialog).main.click()
        until(qtbot, lambda: panel.state.text() == "Running")

        page.list.setCurrentRow(0)
        page.station_panel.distribute.click()
        paying = dialog(qtbot, desk, DistributeDialog)
        assert paying.fund.isHidden() and not paying.paid.isHidden()
        paying.main.click()
        until(qtbot, lambda: "settled" in paying.outcome.text())
        paying.main.click()
        until(qtbot, lambda: wording.pay_of(page.report.overview.projects[0].money[0]).payable > 0)

        _choose(qtbot, page, "Moods")
        panel.export.click()
        exporting = dialog(qtbot, desk, ExportDialog)
        target = tmp_path / "out.zip"
        exporting.export_to(target)
        until(qtbot, lambda: exporting.saved is not None)
        assert "labels of" in exporting.outcome.text()
        assert verify_export(target, recover=recover).failure is None
        exporting.reject()

        panel.finish.click()
        closing = dialog(qtbot, desk, StateDialog)
        assert "cannot be taken back" in closing.text.text()
        closing.main.click()
        until(qtbot, lambda: panel.state.text() == "Closed" and not panel.pause.isVisible())
        assert project


@pytest.mark.timeout(240)
def test_an_invitation_is_shown_once_and_leads_into_its_project(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station") as served:
        project = served.project(write_texts(tmp_path / "texts"))
        desk = start()
        join(qtbot, desk, served, "manager")
        page = _manage(qtbot, desk)
        page.station_panel.invite.click()
        shown = dialog(qtbot, desk, InviteDialog)
        shown.project.setCurrentIndex(1)
        shown.uses.setValue(3)
        shown.days.setValue(2)
        shown.main.click()
        until(qtbot, lambda: shown.invitation is not None)
        shown.save_to(tmp_path / "invitation.json")
        document = json.loads((tmp_path / "invitation.json").read_text())
        assert document["role"] == "annotator" and document["url"] == served.server.url
        line = shown.code.toPlainText()
        assert line.startswith("caravan:join:")
        assert read_invitation(line[:40] + "\n" + line[40:]) == read_invitation(str(tmp_path / "invitation.json"))
        with pytest.raises(InputError):
            read_invitation(line[:-7])
        assert (tmp_path / "invitation.json").stat().st_mode & 0o077 == 0
        shown.main.click()

        from app.protocol.authority import establish_answer
        from app.protocol.client import StationClient
        from app.protocol.hexadecimal import from_hex
        from app.signing.keystore import new_secret
        from app.signing.signer import KeyRole, Signer
        from tests.stations import Person

        people = []
        for _ in range(3):
            client = StationClient(served.server.url, from_hex(document["station_id"]))
            authority = establish_answer(client.network(), from_hex(document["station_id"]), recover)
            one = Person(served.server, Signer.from_secret(new_secret(), KeyRole.WORKER), client, authority)
            client.accept_invitation(document["code"], one.sign_in_record())
            served.people.append(one)
            people.append(one)
        # It named a project: there is work without joining it first.
        assert people[0].lease(project, 1).items
        with pytest.raises(Exception, match="cannot be used"):
            client = StationClient(served.server.url, from_hex(document["station_id"]))
            late = Person(served.server, Signer.from_secret(new_secret(), KeyRole.WORKER), client, people[0].authority)
            served.people.append(late)
            client.accept_invitation(document["code"], late.sign_in_record())


@pytest.mark.timeout(180)
def test_others_do_not_see_it_and_an_auditor_only_looks(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station") as served:
        served.project(write_texts(tmp_path / "texts"))
        desk = start()
        join(qtbot, desk, served)
        assert not desk.window.rail._buttons["manage"].isVisible()
        assert not desk.window.actions_table["go.manage"].isVisible()
        desk.window.show_page("manage")
        page = desk.window.pages["manage"]
        assert page.empty.isVisible() and not page.body.isVisible()
        join(qtbot, desk, served, "auditor")
        until(qtbot, lambda: desk.window.rail._buttons["manage"].isVisible())
        page = _manage(qtbot, desk)
        until(qtbot, lambda: page.body.isVisible())
        assert not page.station_panel.invite.isVisible() and not page.station_panel.distribute.isVisible()
        page.list.setCurrentRow(1)
        assert not page.project_panel.pause.isVisible() and not page.project_panel.export.isVisible()


@pytest.mark.timeout(180)
def test_offline_shows_what_was_known_and_a_restore_wants_a_confirmation(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station") as served:
        served.project(write_texts(tmp_path / "texts"))
        desk = start()
        join(qtbot, desk, served, "manager")
        page = _manage(qtbot, desk)
        until(qtbot, lambda: page.body.isVisible())
        port = int(served.server.url.rpartition(":")[2])
        backup = back_up(tmp_path / "station", tmp_path / "backup")
        served.server.close()
        page.again.click()
        until(qtbot, lambda: page.state.isVisible())
        assert "cannot be reached" in page.state.text() and "said on" in page.state.text() and page.body.isVisible()
    restore(backup, tmp_path / "again")
    from app.station.server import StationServer

    server = StationServer(tmp_path / "again", host="127.0.0.1", port=port, steps=())
    server.start()
    try:
        page.again.click()
        until(qtbot, lambda: page.report.overview is not None and page.report.overview.unsettled)
        assert page.station_panel.warning.isVisible()
        page.station_panel.distribute.click()
        shown = dialog(qtbot, desk, DistributeDialog)
        assert not shown.main.isEnabled()
        shown.confirm.setChecked(True)
        assert shown.main.isEnabled()
        shown.reject()
        [account] = desk.session.read(stations.all_stations)
        assert account.roles == ("manager",)
    finally:
        server.close()


def test_pay_adds_up_and_rates_carry_their_interval(qapp) -> None:
    money = MoneyTotal(
        token=TOKEN, symbol="CRED", decimals=2, funded="1000", reserved="100",
        states={"pending": "20", "frozen": "30", "claimable": "40", "claiming": "1", "claimed": "9", "void": "500"},
    )  # fmt: skip
    assert wording.pay_of(money) == wording.Pay(100, 50, 41, 9, 1000, 800, 100)
    assert wording.rate_words(None) == "–"
    found = Accuracy(n=5, rate_bp=8_000, low_bp=3_755, high_bp=9_638)
    assert wording.rate_words(found).startswith("80 % (n = 5, 37.5")
