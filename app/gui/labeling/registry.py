"""Which view shows which modality: a new one is one line here."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, cast

from app.core.project import ModalityName

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.gui.labeling.page import LabelingPage
    from app.gui.labeling.view import LabelingView

VIEWS: Mapping[ModalityName, str] = {
    ModalityName.IMAGE: "app.gui.labeling.image.view:ImageView",
    ModalityName.TEXT: "app.gui.labeling.text.view:TextView",
    ModalityName.TABULAR: "app.gui.labeling.tabular.view:TableView",
}
"""Each "module:class", imported when the first item of its kind is opened."""


def make_view(modality: ModalityName) -> LabelingView:
    module, _, name = VIEWS[modality].partition(":")
    return cast("LabelingView", getattr(import_module(module), name)())


def decision_frame(page: LabelingPage) -> QWidget:
    """The page's centre, with the decision on the open item around it once there is one, and an exam's bar above."""
    frame = import_module("app.gui.decision.frame").LabelingFrame
    whole = cast("QWidget", frame(page.shell, page.centre, lambda: page.view, page.loader))
    import_module("app.gui.exam.bar").add_bar(page.shell, whole, lambda: page.project, page.loader, page.flush)
    return whole
