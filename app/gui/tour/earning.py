"""The end of the journey: what was decided and why, an objection, and the claim up to paid."""

from __future__ import annotations

from typing import Any

from app.core.claim import ClaimState
from app.core.decision import Decision
from app.core.review import Verdict
from app.gui.rewards.claim_dialog import ClaimDialog
from app.gui.tour.player import Player


def decisions(player: Player, count: int) -> list[Decision]:
    """Wait for the decisions on the annotator's own work."""
    from app.ops import disputing

    def come() -> list[Decision] | None:
        found = player.read(disputing.unseen)
        return found if len(found) >= count else None

    found: list[Decision] = player.wait(come, f"{count} decisions", 40)
    return found


def rejected(found: list[Decision]) -> Decision:
    return next(one for one in found if one.verdict is Verdict.REJECTED)


def read(player: Player, decision: Decision) -> Any:
    """Open a decision on its page; the frame that shows it."""
    from app.ops import disputing

    entry = next(one for one in player.read(disputing.inbox) if one.decision.id == decision.id)
    player.window.shell.go("decisions", entry.item_id)
    frame = player.window.pages["decisions"].frame
    player.wait(lambda: frame.case is not None and frame.item_id == entry.item_id, "the decision")
    player.wait(lambda: frame.banner.object.isVisible() and frame.banner.object.isEnabled(), "the button Dispute")
    return frame


def dispute(player: Player, decision: Decision, text: str) -> None:
    """Object on the decision's page, with the reason beside the own answer."""
    from app.ops import disputing

    banner = read(player, decision).banner
    player.hand.click(banner.object)
    player.wait(lambda: banner.form.isVisible(), "the form of the objection")
    player.hand.type(banner.field, text)
    player.shoot("objection")
    player.hand.click(banner.send)
    player.wait(lambda: player.read(disputing.dispute_of, decision.id), "the signed objection")


def answered(player: Player, decision: Decision) -> Decision:
    """Wait for the decision that takes the disputed one's place."""
    from app.ops import disputing

    def come() -> Decision | None:
        found = player.read(disputing.decision_of, decision.submission_digest)
        return found if found is not None and found.id != decision.id else None

    found: Decision = player.wait(come, "the answer to the objection", 40)
    return found


def claimable(player: Player, tokens: int) -> dict[str, int]:
    """Wait until everything accepted can be claimed; {symbol: base units}."""
    from app.ops import rewards

    def ready() -> dict[str, int] | None:
        totals = player.read(lambda session: rewards.totals(rewards.lines(session)))
        settled = all(not total.pending and not total.frozen for total in totals)
        found = {total.symbol: total.claimable for total in totals if total.claimable}
        return found if settled and len(found) == tokens else None

    found: dict[str, int] = player.wait(ready, "rewards that can be claimed", 60)
    return found


def claim(player: Player) -> Any:
    """Press Claim, check what the dialog says, confirm; the claim when it is final."""
    from app.ops import claiming

    page = player.page("rewards")
    player.wait(lambda: page.claim.isVisible() and page.claim.isEnabled(), "the button “Claim”")
    player.shoot("rewards")
    dialog: ClaimDialog | None = None
    for _ in range(20):
        player.hand.click(page.claim)
        dialog = player.wait(lambda: next(iter(page.findChildren(ClaimDialog)), None), "the claim dialog")
        shown = dialog
        player.wait(lambda d=shown: d.offer is not None or d.main.property("ends"), "the checked offer")
        if dialog.offer is not None:
            break
        # Published, but its delay has not ended yet.
        dialog.reject()
        player.hand.settle(500)
    assert dialog is not None
    player.shoot("claim-offer", dialog)
    player.hand.click(dialog.main)

    def final() -> Any:
        found = player.read(claiming.claims)
        return found[0] if found and found[0].state in (ClaimState.FINAL, ClaimState.ELSEWHERE) else None

    found = player.wait(final, "the final transaction", 60)
    player.hand.settle(400)
    player.shoot("claim-final", dialog)
    dialog.accept()
    return found


def paid(player: Player) -> dict[str, int]:
    """Wait until the lines say paid; {symbol: base units}."""
    from app.ops import rewards

    def ready() -> dict[str, int] | None:
        totals = player.read(lambda session: rewards.totals(rewards.lines(session)))
        waits = any(total.claimable or total.claiming for total in totals)
        return None if waits else {total.symbol: total.claimed for total in totals if total.claimed}

    found: dict[str, int] = player.wait(ready, "the lines that say paid", 40)
    return found
