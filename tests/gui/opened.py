"""Waiting for what the real window opens."""

from __future__ import annotations


def label_page(qtbot, desk):
    """The labelling page once its first item is on the screen."""
    qtbot.waitUntil(
        lambda: "label" in desk.window.pages and desk.window.pages["label"].editor is not None, timeout=20_000
    )
    return desk.window.pages["label"]
