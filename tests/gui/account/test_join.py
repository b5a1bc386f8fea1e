"""Joining: what the invitation says is shown first, the key is made quietly, and errors stand beside the field."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from app.gui.account.join_dialog import JoinDialog
from app.gui.account.key_form import LEAST
from app.gui.account.unlock_dialog import KeyFileDialog, UnlockDialog
from app.ops import stations
from app.protocol.manifest import decode, encode
from app.protocol.messages import Invitation
from app.protocol.proquint import words
from tests.gui.joined import Memory, dialog, invitation_text, join, opened, stored, system_keyring, until
from tests.stations import serve, write_texts


@pytest.fixture
def served(tmp_path):
    with serve(tmp_path / "station") as served:
        served.project(write_texts(tmp_path / "texts"))
        yield served


@pytest.fixture(autouse=True)
def _no_keyring():
    with system_keyring():
        yield


def fault(field) -> str:
    return field.property("fault_label").text()


def ask(qtbot, desk, text: str) -> JoinDialog:
    opened(qtbot, desk)
    desk.window.account.join()
    shown = dialog(qtbot, desk, JoinDialog)
    shown.field.setPlainText(text)
    return shown


def press_join(qtbot, shown: JoinDialog) -> None:
    until(qtbot, lambda: shown.new_key is not None)
    shown.new_key.kept.setChecked(True)
    until(qtbot, lambda: shown.main.isEnabled())
    shown.main.click()


def test_without_a_keyring_the_passphrase_is_shown_once_and_opens_the_key_later(qtbot, start, served) -> None:
    desk = start()
    page = join(qtbot, desk, served)
    assert page.cards[0].card.title == "Moods"
    workspace = desk.session.workspace
    [account] = workspace.read(stations.all_stations)
    assert account.name == "Test station" and account.worker == workspace.signer.address
    until(qtbot, lambda: desk.window.status.text("outbox") == "Everything delivered")
    assert desk.window.status.text("key") == "Back up your key"
    desk.window.close()
    desk.close()

    again = start()
    until(qtbot, lambda: again.window.status.text("key") == "Key locked")
    again.window.status.clicked.emit("key")
    shown = dialog(qtbot, again, UnlockDialog)
    shown.field.edit.setText("not this one")
    shown.main.click()
    until(qtbot, lambda: fault(shown.field.edit))
    assert again.session.workspace.signer.locked and shown.isVisible()
    shown.field.edit.setText(desk.passphrase)
    shown.main.click()
    until(qtbot, lambda: not again.session.workspace.signer.locked)
    until(qtbot, lambda: again.window.status.text("key") == "Back up your key")


def test_with_a_keyring_nothing_is_asked_and_the_backup_has_both_parts(qtbot, start, served, tmp_path) -> None:
    from app.gui.account.backup_dialog import BackupDialog

    with system_keyring(Memory()) as memory:
        desk = start()
        join(qtbot, desk, served)
        [kept] = memory.kept.values()
        desk.window.account.back_up()
        shown = dialog(qtbot, desk, BackupDialog)
        until(qtbot, lambda: not shown.reveal.isHidden())
        shown.reveal.click()
        from app.gui.account.key_form import ShownPassphrase

        assert shown.findChild(ShownPassphrase).words.text() == kept
        copy = tmp_path / "key-backup.json"
        shown.save(copy)
        until(qtbot, lambda: desk.window.status.text("key") == "Key open")
        address = desk.session.workspace.signer.address
        desk.window.close()
        desk.close()

        again = start()
        until(qtbot, lambda: again.window.status.text("key") == "Key open")
        assert not again.session.workspace.signer.locked

        # The backup alone, with its passphrase, is the same person elsewhere.
        again.window.open_workspace(tmp_path / "elsewhere")
        until(qtbot, lambda: again.session.path == tmp_path / "elsewhere")
        until(qtbot, lambda: again.window.actions_table["account.key_file"].isEnabled())
        again.window.actions_table["account.key_file"].trigger()
        shown = dialog(qtbot, again, KeyFileDialog)
        shown.path.setText(str(copy))
        shown.field.edit.setText("wrong")
        shown.main.click()
        until(qtbot, lambda: fault(shown.field.edit))
        shown.field.edit.setText(kept)
        shown.main.click()
        until(qtbot, lambda: again.session.workspace.signer is not None)
        assert again.session.workspace.signer.address == address


def test_a_passphrase_of_ones_own_has_to_be_long_and_typed_twice(qtbot, start, served) -> None:
    desk = start()
    shown = ask(qtbot, desk, invitation_text(served))
    until(qtbot, lambda: shown.new_key is not None and shown.invitation is not None)
    form = shown.new_key
    form.own_link.click()
    form.first.edit.setText("x" * (LEAST - 1))
    shown.main.click()
    assert str(LEAST) in fault(form.first.edit)
    form.first.edit.setText("a good long one")
    form.again.edit.setText("another long one")
    shown.main.click()
    assert fault(form.again.edit)
    form.again.edit.setText("a good long one")
    shown.main.click()
    until(qtbot, lambda: desk.window.page_name == "projects")
    workspace = desk.session.workspace
    workspace.key.lock()
    workspace.key.unlock("a good long one")
    assert not workspace.signer.locked


def test_what_is_no_invitation_is_said_beside_the_field(qtbot, start, tmp_path) -> None:
    desk = start()
    shown = ask(qtbot, desk, "Dear friend, please come in.")
    until(qtbot, lambda: fault(shown.field))
    assert "not an invitation" in fault(shown.field) and not shown.main.isEnabled()
    shown.field.setPlainText(str(stored(tmp_path, json.dumps({"schema": "invitation/1"}))))
    until(qtbot, lambda: shown._timer.isActive() is False and fault(shown.field))
    assert shown.card.isHidden()


def test_a_used_invitation(qtbot, start, served) -> None:
    used = invitation_text(served, "reviewer")
    person = served.person()
    person.client.accept_invitation(decode(used.encode(), Invitation).code, person.sign_in_record())
    desk = start()
    shown = ask(qtbot, desk, used)
    press_join(qtbot, shown)
    until(qtbot, lambda: fault(shown.field))
    assert "another" in fault(shown.field) and shown.isVisible()
    # The key is there now; a good invitation needs nothing more.
    shown.field.setPlainText(invitation_text(served))
    until(qtbot, lambda: shown.main.isEnabled())
    shown.main.click()
    until(qtbot, lambda: desk.window.page_name == "projects")


def test_another_station_at_the_address(qtbot, start, served, tmp_path) -> None:
    invitation = replace(decode(invitation_text(served).encode(), Invitation), station_id="0x" + "12" * 32)
    desk = start()
    shown = ask(qtbot, desk, encode(invitation).decode())
    press_join(qtbot, shown)
    until(qtbot, lambda: fault(shown.field))
    assert "Another station" in fault(shown.field)
    assert desk.session.workspace.read(stations.all_stations) == []


def test_an_address_nobody_answers_at(qtbot, start, served) -> None:
    invitation = decode(invitation_text(served).encode(), Invitation)
    served.close()
    desk = start()
    shown = ask(qtbot, desk, encode(invitation).decode())
    press_join(qtbot, shown)
    until(qtbot, lambda: not shown.outcome.isHidden() and "cannot be reached" in shown.outcome.text())
    assert shown.main.isEnabled() and shown.main.text() == "Try again"


def test_a_dropped_invitation_is_shown_with_six_words(qtbot, start, tmp_path) -> None:
    desk = start()
    opened(qtbot, desk)
    invitation = Invitation(
        station_id="0x" + "12" * 32,
        url="https://station.example",
        fingerprint="ab" * 32,
        code="c" * 24,
        name="Far <i>away</i>",
        role="reviewer",
    )
    path = stored(tmp_path, encode(invitation).decode())
    desk.window.shell.paths_opened.emit([path], "")
    shown = dialog(qtbot, desk, JoinDialog)
    until(qtbot, lambda: shown.invitation is not None)
    assert shown.card.name.text() == "Far <i>away</i>"
    assert words(bytes.fromhex("ab" * 32)) in shown.card.check.text()
    assert shown.card.role.text() == "Review other people's work"
    shown.reject()
