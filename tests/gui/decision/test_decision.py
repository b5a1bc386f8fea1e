"""Journey 4: the annotator reads why, in words, beside the own answer; objects, or takes note."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from app.core.item import ItemState
from app.core.review import Verdict
from app.gui.decision.paragraph import section
from app.ops import disputing, items
from app.protocol.canonical import parse_canonical
from app.protocol.code import Verdict as Code
from app.signing.verify import recover
from tests.gui.handed_out import GUIDELINE, outbox_records


def opened(qtbot, page, name: str):
    qtbot.waitUntil(lambda: page.frame.case is not None and page.frame.case.item.name == name, timeout=20_000)
    return page.frame


def badge(window) -> str:
    label = window.rail._badges.get("decisions")
    return label.text() if label is not None and not label.isHidden() else ""


def test_the_inbox_lists_what_is_new_and_the_rail_counts_it(qtbot, decided) -> None:
    given = decided()
    qtbot.waitUntil(lambda: badge(given.desk.window) == "3", timeout=10_000)
    page = given.page()
    assert [entry.seen for entry in page.model.entries] == [False] * 3
    frame = opened(qtbot, page, page.model.entries[0].item)
    assert badge(given.desk.window) == "3"
    frame.banner.got_it.click()
    qtbot.waitUntil(lambda: badge(given.desk.window) == "2", timeout=10_000)
    assert page.count.text() == "2 new"
    assert not frame.banner.got_it.isVisible()


def test_a_rejection_says_reason_comment_guideline_and_pay(qtbot, decided) -> None:
    given = decided()
    page = given.page(given.items["astronaut.png"].id)
    banner = opened(qtbot, page, "astronaut.png").banner
    assert banner.heading.text() == "Rejected: The box is not tight"
    assert banner.comment.text() == "“Look at the left edge of the face.”"
    assert banner.source.text().endswith("Tight boxes")
    assert "outermost pixels" in banner.paragraph.toPlainText()
    assert "Write what is said" not in banner.paragraph.toPlainText()
    assert banner.reward.text() == "Nothing is paid for this submission."
    assert banner.object.isVisible()
    (view,) = page.frame.views()
    assert len(view.editor.annotation.regions) == 2
    assert not view.editable
    assert not page.frame.changes.isVisible()


def test_a_fix_shows_both_versions_in_step_with_every_change(qtbot, decided) -> None:
    given = decided()
    page = given.page(given.items["camera.png"].id)
    frame = opened(qtbot, page, "camera.png")
    assert frame.banner.heading.text() == "Accepted with corrections: The label is wrong"
    assert "0.5 PAY" in frame.banner.reward.text()
    own, better = frame.views()
    assert {len(view.editor.annotation.regions) for view in (own, better)} == {2, 3}
    own.zoom_in()
    assert own.view_state().zoom == better.view_state().zoom > 0
    seen = set()
    for _ in range(len(frame.spots)):
        frame.step(1)
        seen.add(frame.place)
        spot = frame.spots[frame.place]
        if spot.regions:
            assert own.selection == {key for key in spot.regions[:1] if key}
            assert better.selection == {key for key in spot.regions[1:] if key}
    assert len(seen) == len(frame.spots) == 4
    assert frame.answers.item(1, 0).text() == "Yes, all of it"
    assert frame.answers.item(1, 1).text() == "No"


def test_an_accepted_item_cannot_be_disputed(qtbot, decided) -> None:
    given = decided()
    page = given.page(given.items["coffee.png"].id)
    banner = opened(qtbot, page, "coffee.png").banner
    assert banner.heading.text() == "Accepted"
    assert not banner.object.isVisible()
    assert not banner.paragraph.isVisible()


def test_a_dispute_is_signed_with_what_was_written(qtbot, decided) -> None:
    given = decided()
    page = given.page(given.items["astronaut.png"].id)
    frame = opened(qtbot, page, "astronaut.png")
    banner = frame.banner
    banner.object.click()
    banner.send.click()
    fault = next(label for label in banner.findChildren(QLabel) if label.property("role") == "error")
    qtbot.waitUntil(lambda: "Say why" in fault.text(), timeout=10_000)
    assert [record.type for record in outbox_records(given.desk.session.workspace)].count("Dispute") == 0
    banner.field.setPlainText("The edge of the face is exactly there.")
    banner.send.click()
    qtbot.waitUntil(lambda: "waiting for a second reviewer" in banner.dispute.text(), timeout=10_000)
    assert not banner.object.isVisible()
    assert not banner.form.isVisible()
    workspace = given.desk.session.workspace
    (record,) = (one for one in outbox_records(workspace) if one.type == "Dispute")
    assert parse_canonical(record.payload)["text"] == "The edge of the face is exactly there."
    assert recover(record.digest(given.given.station.domain), record.signature) == given.given.signer.address
    assert workspace.read(items.get, given.items["astronaut.png"].id).state is ItemState.DISPUTED


def test_the_answer_to_a_dispute_takes_the_decisions_place(qtbot, decided) -> None:
    given = decided()
    workspace = given.desk.session.workspace
    page = given.page(given.items["astronaut.png"].id)
    frame = opened(qtbot, page, "astronaut.png")
    disputing.dispute(workspace, given.ids["astronaut.png"], "Look again.")
    first = bytes.fromhex(given.ids["astronaut.png"])
    digest = given.submissions["astronaut.png"].digest
    given.given.decide(digest, Code.accepted, supersedes=first, later=True)
    qtbot.waitUntil(lambda: frame.case is not None and frame.case.decision.verdict is Verdict.ACCEPTED, timeout=10_000)
    assert frame.banner.heading.text() == "Accepted"
    assert len(page.model.entries) == 3


def test_on_the_labelling_page_a_decided_item_opens_with_its_decision(qtbot, decided) -> None:
    given = decided()
    window = given.desk.window
    window.show_page("label", given.project.id)
    page = window.pages["label"]
    qtbot.waitUntil(lambda: page.item is not None, timeout=20_000)
    page.open_item(given.items["camera.png"])
    frame = page.frame.centralWidget()
    qtbot.waitUntil(lambda: frame.case is not None and frame.case.item.name == "camera.png", timeout=20_000)
    own, better = frame.views()
    assert own is page.view
    assert better is frame.fixed.view and frame.fixed.isVisible()
    own.zoom_in()
    assert better.view_state().zoom == own.view_state().zoom
    frame.step(1)
    assert own.marks
    page.open_item(given.items["chelsea.png"])
    qtbot.waitUntil(lambda: page.item is not None and page.item.name == "chelsea.png", timeout=20_000)
    assert frame.case is None
    assert not frame.banner.isVisible() and not frame.fixed.isVisible()
    assert not own.marks


def test_a_decision_can_be_read_when_the_item_is_gone(qtbot, decided) -> None:
    given = decided()
    workspace = given.desk.session.workspace
    item = given.items["astronaut.png"]
    workspace.assets.path(item.asset).unlink()
    page = given.page(item.id)
    banner = opened(qtbot, page, "astronaut.png").banner
    assert banner.heading.text() == "Rejected: The box is not tight"
    assert "has not been fetched" in banner.meaning.text()


def test_the_section_of_a_heading_ends_at_the_next_of_its_level() -> None:
    title, text = section(GUIDELINE, "tight-boxes")
    assert title == "Tight boxes"
    assert text.startswith("A box touches") and "### Occlusion" in text and "Write what" not in text
    assert section(GUIDELINE, "nowhere") == ("", "")
    assert section("```\n# code\n```\n# real #\ntext", "real") == ("real", "text")
    assert section("```\n# code\n```", "code") == ("", "")


def test_html_in_a_guideline_stays_text(qtbot) -> None:
    from app.gui.decision.paragraph import Paragraph

    paragraph = Paragraph()
    qtbot.addWidget(paragraph)
    paragraph.show_markdown("Look <img src='http://127.0.0.1/x'> here <b>now</b>")
    assert "<b>" in paragraph.toPlainText()


def test_a_window_made_anew_goes_on_counting_and_the_old_one_does_not(qtbot, decided) -> None:
    given = decided()
    old = given.desk.window
    given.desk.settings.language = "fr"
    given.desk.rebuild()
    assert given.desk.window is not old
    qtbot.waitUntil(lambda: badge(given.desk.window) == "3", timeout=10_000)
    page = given.page(given.items["coffee.png"].id)
    banner = opened(qtbot, page, "coffee.png").banner
    assert banner.heading.text() == "Accepté"
    banner.got_it.click()
    qtbot.waitUntil(lambda: badge(given.desk.window) == "2", timeout=10_000)
