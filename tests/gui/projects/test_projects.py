"""The station's projects: what they pay, how the person stands, getting work, and what is said when there is none."""

from __future__ import annotations

import json

import pytest

from app.gui.projects import wording
from app.ops import items
from app.protocol.code import Verdict
from app.protocol.manifest import Term
from app.protocol.messages import Accuracy, Token
from app.station.tables import LeaseRow
from app.station.work import STEPS
from tests.gui.joined import get_work, join, opened, review_all, submit_all, system_keyring, until
from tests.stations import serve, write_texts


@pytest.fixture(autouse=True)
def _no_keyring():
    with system_keyring():
        yield


def test_without_a_station_it_says_what_one_is(qtbot, start) -> None:
    desk = start()
    opened(qtbot, desk)
    desk.window.show_page("projects")
    page = desk.window.pages["projects"]
    assert page.none.isVisible() and not page.area.isVisible()


@pytest.mark.timeout(180)
def test_from_a_card_to_labelling_and_back_to_the_own_accuracy(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station", steps=STEPS) as served:
        project = served.project(write_texts(tmp_path / "texts"), summary="Short <b>notes</b>.", times={"hold_s": 0})
        desk = start()
        page = join(qtbot, desk, served)
        [card] = page.cards
        assert card.pay.text() == "0.2 CRED per accepted item"
        assert "50 %" in card.bonus.text() and not card.roles.isVisible() and not card.start.isVisible()
        local = get_work(qtbot, desk, 4)
        workspace = desk.session.workspace
        assert sum(workspace.read(items.state_counts, local).values()) == 4
        until(qtbot, lambda: page.cards[0].start.isVisible())
        page.cards[0].start.click()
        assert desk.window.page_name == "label" and desk.window.pages["label"].project.id == local
        submit_all(workspace, local)
        desk.window.account.sync_now()
        until(qtbot, lambda: desk.window.status.text("outbox") == "Everything delivered")
        review_all(served.person("reviewer"), project, Verdict.accepted)
        served.server.ticker.wake()

        def accurate() -> bool:
            if page.again.isEnabled():  # asked again only when the last answer is here: a new question drops it
                desk.window.show_page("projects")
            found = page.cards[0].card.accuracy if page.cards else None
            return found is not None and found.n == 4  # the station decides them one after another

        until(qtbot, accurate)
        found = page.cards[0].card.accuracy
        assert wording.accuracy_words(found).startswith("Accuracy 100 % (n = 4, 95 % interval 5")


@pytest.mark.timeout(180)
def test_offline_shows_what_the_station_said_last(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station") as served:
        served.project(write_texts(tmp_path / "texts"))
        desk = start()
        page = join(qtbot, desk, served)
        served.server.close()
        page.again.click()
        until(qtbot, lambda: page.state.isVisible())
        assert "cannot be reached" in page.state.text() and "said on" in page.state.text()
        assert [card.card.title for card in page.cards] == ["Moods"]
        page.cards[0].get.click()
        until(qtbot, lambda: page.cards[0].outcome.isVisible())
        assert "cannot be reached" in page.cards[0].outcome.text() and page.cards[0].get.isEnabled()
        desk.window.close()
        desk.close()

        # The cards are still known at the next start, without a network and with the key locked.
        again = start()
        opened(qtbot, again)
        again.window.show_page("projects")
        second = again.window.pages["projects"]
        until(qtbot, lambda: second.cards and second.state.isVisible())
        assert [card.card.title for card in second.cards] == ["Moods"]


@pytest.mark.timeout(180)
def test_no_work_left_is_explained_on_the_card(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station") as served:
        project = served.project(write_texts(tmp_path / "texts"))
        other = served.person()
        desk = start()
        page = join(qtbot, desk, served)
        other.join(project)
        other.lease(project, 10)
        page.cards[0].get.click()
        until(qtbot, lambda: page.cards[0].outcome.isVisible())
        assert page.cards[0].outcome.text()


def test_an_exam_comes_first(qtbot, start, tmp_path) -> None:
    from tests.stations import answer

    with serve(tmp_path / "station") as served:
        texts = write_texts(tmp_path / "texts")
        names = sorted(path.name for path in texts.iterdir())
        served.project(
            texts,
            exam={"pass_mark_bp": 5_000, "attempts": 2, "items": 2},
            exam_answers=dict.fromkeys(names[:2], json.loads(answer())),
        )
        desk = start()
        page = join(qtbot, desk, served)
        # A card put into a layout is shown by the event loop.
        until(qtbot, lambda: page.cards[0].exam.isVisible() and not page.cards[0].get.isEnabled())


def test_prices_name_each_token_and_reviews_their_own(qapp) -> None:
    tokens = {
        "0x" + "aa" * 20: Token(address="0x" + "aa" * 20, symbol="TEST", decimals=18),
        "0x" + "bb" * 20: Token(address="0x" + "bb" * 20, symbol="COIN", decimals=6),
    }
    terms = (
        Term(token="0x" + "aa" * 20, base=str(20 * 10**18)),
        Term(token="0x" + "bb" * 20, base="5000000"),
        Term(token="0x" + "cc" * 20, base="7"),
    )
    assert wording.price(terms, tokens) == "20 TEST + 5 COIN + 7 0xcccccc"


def test_whoever_will_be_offline_gets_a_longer_lease(qtbot, start, tmp_path) -> None:
    with serve(tmp_path / "station") as served:
        served.project(write_texts(tmp_path / "texts"), daily_limit=5)
        desk = start()
        page = join(qtbot, desk, served)
        [card] = page.cards
        until(qtbot, card.offline.isVisible)
        assert "30 days" in card.offline.text() and card.count.maximum() == 5
        card.offline.setChecked(True)
        get_work(qtbot, desk, 5)
        [lease] = served.station.read(lambda session: session.query(LeaseRow).all())
        assert 29 < (lease.expires_ms - lease.leased_ms) / 86_400_000 < 31
        until(qtbot, lambda: page.cards[0].gate.isVisible())
        assert "Today's limit" in page.cards[0].gate.text()


def test_an_accuracy_without_decisions_is_not_shown(qapp) -> None:
    assert wording.accuracy_words(None) == ""
    assert wording.accuracy_words(Accuracy(n=0, rate_bp=0, low_bp=0, high_bp=10_000)) == ""
    assert wording.language_name("fr") == "français" and wording.language_name("en") == "English"
