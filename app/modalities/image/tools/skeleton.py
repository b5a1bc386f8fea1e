"""The skeleton tool: the keypoints of the label in their order, each visible, hidden or left out."""

from __future__ import annotations

from app.core.ids import local_id
from app.modalities.image.paths import ABSENT, OCCLUDED, VISIBLE, skeleton_points
from app.modalities.image.regions import Skeleton
from app.modalities.image.tools.pen import DrawingTool
from app.modalities.image.tools.surface import EMPTY, Sketch, Surface
from app.modalities.tool import KeyEvent, PointerEvent


class SkeletonTool(DrawingTool):
    """Invariant: `triples` are the first keypoints of the label's schema; a label without one draws nothing.

    A click or Enter is a visible keypoint, with Shift a hidden one; X leaves one out; the last one finishes, and Enter
    before leaves out the rest.
    """

    name = "skeleton"
    letters = "xX"

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self.triples: list[tuple[int, int, int]] = []
        self._label = surface.label

    @property
    def names(self) -> tuple[str, ...]:
        known = self.surface.keypoints(self.surface.label)
        return known.names if known is not None else ()

    @property
    def busy(self) -> bool:
        return bool(self.triples)

    @property
    def hint(self) -> str:
        return "skeleton.next" if self.names else "skeleton.none"

    @property
    def subject(self) -> str:
        names = self.names
        return f"{names[len(self.triples)]} ({len(self.triples) + 1}/{len(names)})" if names else ""

    def press(self, event: PointerEvent) -> None:
        self._follow(event)
        self._set(OCCLUDED if event.shift else VISIBLE)

    def move(self, event: PointerEvent) -> None:
        self._follow(event)
        self._keep_label()

    def double_click(self, event: PointerEvent) -> None:
        """Quick clicks are keypoints too, unless they fall in one place."""
        x, y = self._follow(event)
        if not self.triples or max(abs(x - self.triples[-1][0]), abs(y - self.triples[-1][1])) > event.near:
            self.press(event)

    def key(self, event: KeyEvent) -> bool:
        if self._steer(event):
            return True
        if not self.names:
            return False
        if event.key == "Enter":
            if self.triples and (not self.by_key or self.triples[-1][:2] == (self.x, self.y)):
                self._finish()
            else:
                self.by_key = True
                self._set(OCCLUDED if event.shift else VISIBLE)
            return True
        if event.key in ("x", "X"):
            self._set(ABSENT)
            return True
        if event.key == "Backspace" and self.triples:
            self.triples.pop()
            return True
        return False

    def cancel(self) -> None:
        self.triples = []

    def preview(self) -> Sketch:
        self._keep_label()
        if not self.names:
            return Sketch(cursor=self._cursor) if self._cursor else EMPTY
        live = (self._skeleton(""),) if any(seen for *_, seen in self.triples) else ()
        return Sketch(
            live=live, cursor=self._cursor, snapped=self.snapped, caption=(self.subject, self.x, self.y)
        )  # fmt: skip

    def _keep_label(self) -> None:
        # Keypoints of one label mean nothing to another.
        if self.surface.label != self._label:
            self._label, self.triples = self.surface.label, []

    def _set(self, seen: int) -> None:
        self._keep_label()
        if not self.names:
            return
        self.triples.append((self.x, self.y, seen) if seen else (0, 0, ABSENT))
        if len(self.triples) == len(self.names):
            self._finish()

    def _skeleton(self, region_id: str) -> Skeleton:
        rest = [(0, 0, ABSENT)] * (len(self.names) - len(self.triples))
        return Skeleton(id=region_id, label=self.surface.label, points=skeleton_points([*self.triples, *rest]))

    def _finish(self) -> None:
        skeleton = self._skeleton(local_id())
        self.cancel()
        if skeleton.seen():
            self._add("Draw skeleton", skeleton)
