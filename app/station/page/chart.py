"""Bars drawn on the station as small SVG pictures: attributes only, since the pages allow no style of their own."""

from __future__ import annotations

from app.protocol.messages import Accuracy
from app.station.page.markup import Markup, element
from app.station.page.tongue import Tongue

_WIDE, _HIGH = 200, 10


def share_bar(label: str, *parts: tuple[int, str], total: int) -> Markup:
    """Parts of a whole side by side, each (how much, its class); `label` says it in words."""
    shapes, at = [element("rect", width=_WIDE, height=_HIGH, class_="track")], 0.0
    for amount, name in parts:
        width = _WIDE * min(amount, total) / total if total else 0.0
        if width:
            shapes.append(element("rect", x=f"{at:.1f}", width=f"{width:.1f}", height=_HIGH, class_=name))
        at += width
    return _picture(label, *shapes)


def interval_bar(say: Tongue, found: Accuracy | None) -> list[Markup | str]:
    """A rate as a mark upon its 95 % interval, and in words with n; a dash before anything was counted."""
    if found is None:
        return ["–"]
    words = rate_words(say, found)
    low, high, mark = (_WIDE * value / 10_000 for value in (found.low_bp, found.high_bp, found.rate_bp))
    return [
        _picture(
            words,
            element("rect", width=_WIDE, height=_HIGH, class_="track"),
            element("rect", x=f"{low:.1f}", y=2, width=f"{max(1.0, high - low):.1f}", height=6, class_="span"),
            element("rect", x=f"{max(0.0, min(mark - 2, _WIDE - 4)):.1f}", width=4, height=_HIGH, class_="mark"),
        ),
        element("span", words, class_="small"),
    ]  # fmt: skip


def rate_words(say: Tongue, found: Accuracy) -> str:
    return say(
        "{rate} (n = {n}, {low} to {high})", rate=say.percent(found.rate_bp), n=found.n, low=say.percent(found.low_bp),
        high=say.percent(found.high_bp),
    )  # fmt: skip


def _picture(label: str, *shapes: Markup) -> Markup:
    return element(
        "svg", *shapes, viewBox=f"0 0 {_WIDE} {_HIGH}", preserveAspectRatio="none", role="img", aria_label=label
    )
