"""Journey 2: join with an invitation, fetch work, work without a network, come back: every record has its receipt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.core.item import ItemState
from app.core.outbox import OutboxState
from app.gui.account.join_dialog import JoinDialog
from app.gui.tour import annotating
from app.ops import items, outbox, projects
from app.protocol.manifest import encode
from app.signing import keystore
from app.station.invitation import make_invitation
from tests.gui.joined import system_keyring


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch):
    """A key file that opens at once (its strength is tested elsewhere), on a computer without a keyring."""
    plain = keystore.create_keystore
    monkeypatch.setattr(keystore, "create_keystore", lambda path, words: plain(path, words, n=2**4))
    with system_keyring():
        yield


class Driven:
    """What the scenes of the tour need, with a desk of our own."""

    def __init__(self, desk, hand) -> None:
        self.desk, self.hand = desk, hand
        self.window = desk.window

    def wait(self, ready, what, seconds=30.0):
        return self.hand.wait(ready, what, seconds)

    def read(self, query, *args):
        return self.desk.session.read(query, *args)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        from PySide6.QtWidgets import QApplication

        self.hand.key(QApplication.focusWidget() or self.window, key, modifier)


def _join(player: Driven, invitation: bytes) -> None:
    player.window.actions_table["file.join"].trigger()
    dialog = player.wait(lambda: next(iter(player.window.findChildren(JoinDialog)), None), "the join dialog")
    dialog.field.setPlainText(invitation.decode())
    player.wait(lambda: dialog.invitation is not None, "the invitation's card")
    player.wait(lambda: dialog.new_key is not None, "the passphrase")
    dialog.new_key.kept.setChecked(True)
    player.wait(lambda: dialog.ready, "the button Join")
    player.hand.click(dialog.main)
    player.wait(lambda: player.window.page_name == "projects", "the projects")


def test_work_goes_on_without_a_network_and_arrives_afterwards(start, hand, network, tmp_path) -> None:
    desk = start()
    player = Driven(desk, hand)
    player.wait(lambda: desk.session.workspace, "the workspace")
    _join(player, encode(make_invitation(network.station, "annotator")))
    page = desk.window.pages["projects"]
    card = player.wait(lambda: next((c for c in page.cards if c.get.isVisible() and c.get.isEnabled()), None), "a card")
    hand.click(card.get)

    def arrived():
        for project in player.read(projects.all_projects):
            found = player.read(items.page, project.id)
            if len(found) == 3 and all(desk.session.workspace.assets.has(item.asset) for item in found):
                return project
        return None

    project = player.wait(arrived, "three texts")
    network.down()

    desk.window.show_page("label", project.id)
    labels = player.wait(lambda: desk.window.pages.get("label"), "the labelling page")
    player.wait(lambda: labels.item is not None, "the first text")
    for number, part in enumerate(("Ada", "Київ", "القاهرة")):
        annotating.label_text(player, labels, [("name", part)])
        annotating.answer(player, labels, "mood", "good")
        item = annotating.submit(player, labels)
        assert item.state is ItemState.QUEUED
        assert player.read(outbox.counts).pending == number + 1
        if number < 2:
            player.wait(lambda item=item: labels.item is not None and labels.item.id != item.id, "the next text")
    offline = player.wait(lambda: "Offline" in desk.window.status.text("station") and True, "the word Offline")
    assert offline

    network.up()
    desk.window.actions_table["sync.now"].trigger()
    player.wait(lambda: player.read(outbox.counts).pending == 0, "an empty outbox")
    entries = player.read(outbox.entries)
    assert [entry.state for entry in entries] == [OutboxState.RECEIVED] * 3
    assert {item.state for item in player.read(items.page, project.id)} == {ItemState.RECEIVED}
    hashes = network.station.read(_record_digests)
    assert {entry.digest for entry in entries} == hashes


def _record_digests(session):
    from sqlalchemy import select

    from app.station.tables import SubmissionRow

    return {digest.hex() for digest in session.scalars(select(SubmissionRow.digest))}
