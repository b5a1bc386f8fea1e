"""Where on the image the window looks: zoom, place, and the way between widget and image."""

from __future__ import annotations

LEAST, MOST = 1 / 64, 64.0
STEP = 1.25


class Camera:
    """Device pixels throughout. Invariant: `left`, `top` are whole numbers, so tiles fall on whole pixels;
    the middle of the view stays on the image."""

    def __init__(self) -> None:
        self.width, self.height = 1, 1
        self.view_width, self.view_height = 1, 1
        self.ratio = 1.0
        self.scale = 1.0
        self.left, self.top = 0, 0
        self.fitted = True

    def set_image(self, width: int, height: int) -> None:
        """A new image of `width` × `height` pixels, fitted."""
        self.width, self.height = max(1, width), max(1, height)
        self.fit()

    def set_view(self, width: float, height: float, ratio: float) -> None:
        """The widget is `width` × `height` logical pixels, `ratio` device pixels each."""
        cx, cy = self.center
        factor = ratio / self.ratio
        self.view_width, self.view_height, self.ratio = (
            max(1, round(width * ratio)),
            max(1, round(height * ratio)),
            ratio,
        )
        if self.fitted:
            self.fit()
        else:
            self._look(cx, cy, self.scale * factor)

    @property
    def zoom(self) -> float:
        """Logical pixels of the screen for each pixel of the image."""
        return self.scale / self.ratio

    @property
    def center(self) -> tuple[float, float]:
        """The image point in the middle of the view, in pixels."""
        return (self.left + self.view_width / 2) / self.scale, (self.top + self.view_height / 2) / self.scale

    def fit(self) -> None:
        """All of the image with a small margin; a small image is never blown up beyond 16:1."""
        margin = 12 * self.ratio
        across = max(1.0, self.view_width - 2 * margin) / self.width
        down = max(1.0, self.view_height - 2 * margin) / self.height
        self._look(self.width / 2, self.height / 2, min(across, down, 16 * self.ratio))
        self.fitted = True

    def look(self, x: float, y: float, zoom: float) -> None:
        """Put image point (x, y) in the middle at `zoom` (0: fit)."""
        if zoom <= 0:
            self.fit()
        else:
            self._look(x, y, zoom * self.ratio)
            self.fitted = False

    def zoom_at(self, zoom: float, vx: float, vy: float) -> None:
        """Zoom so that the image point under device pixel (vx, vy) stays there."""
        ix, iy = self.to_image(vx, vy)
        zoom = min(max(zoom, LEAST), MOST)
        low, high = sorted((self.zoom, zoom))
        # Stop at 1:1 on the way past it, where pixels are exact.
        if low < 0.999 and high > 1.001 and high / low < 2:
            zoom = 1.0
        scale = zoom * self.ratio
        self._look(ix - (vx - self.view_width / 2) / scale, iy - (vy - self.view_height / 2) / scale, scale)
        self.fitted = False

    def pan(self, dx: float, dy: float) -> None:
        """Move the image by (dx, dy) device pixels."""
        cx, cy = self.center
        self._look(cx - dx / self.scale, cy - dy / self.scale, self.scale)
        self.fitted = False

    def reveal(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Bring a rectangle of the image into view; zoom only where it is too small to see or too large to fit."""
        width, height = max(x2 - x1, 1e-3), max(y2 - y1, 1e-3)
        scale = self.scale
        if max(width, height) * scale < 24 * self.ratio:
            scale = 48 * self.ratio / max(width, height)
        elif width * scale > self.view_width or height * scale > self.view_height:
            scale = 0.8 * min(self.view_width / width, self.view_height / height)
        elif self._shows(x1, y1, x2, y2):
            return
        self._look((x1 + x2) / 2, (y1 + y2) / 2, scale)
        self.fitted = False

    def to_image(self, vx: float, vy: float) -> tuple[float, float]:
        """Device pixel of the view to image pixel."""
        return (vx + self.left) / self.scale, (vy + self.top) / self.scale

    def to_view(self, x: float, y: float) -> tuple[float, float]:
        """Image pixel to device pixel of the view."""
        return x * self.scale - self.left, y * self.scale - self.top

    def _shows(self, x1: float, y1: float, x2: float, y2: float) -> bool:
        vx1, vy1 = self.to_view(x1, y1)
        vx2, vy2 = self.to_view(x2, y2)
        return vx1 >= 0 and vy1 >= 0 and vx2 <= self.view_width and vy2 <= self.view_height

    def _look(self, cx: float, cy: float, scale: float) -> None:
        self.scale = min(max(scale, LEAST * self.ratio), MOST * self.ratio)
        cx, cy = min(max(cx, 0.0), self.width), min(max(cy, 0.0), self.height)
        self.left = round(cx * self.scale - self.view_width / 2)
        self.top = round(cy * self.scale - self.view_height / 2)
