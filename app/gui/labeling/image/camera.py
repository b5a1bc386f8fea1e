"""Where on the image the window looks: zoom, place, turn, and the way between widget and image."""

from __future__ import annotations

from math import cos, floor, radians, sin

LEAST, MOST = 1 / 64, 64.0
STEP = 1.25
ARROWS = ("Right", "Down", "Left", "Up")


class Camera:
    """Device pixels throughout. Invariant: `left`, `top` are whole numbers, so tiles fall on whole pixels;
    the middle of the view stays on the image. The zoomed image is first mirrored (left and right), then turned by
    `angle` degrees clockwise about its origin; the view begins at (left, top) of the result."""

    def __init__(self) -> None:
        self.width, self.height = 1, 1
        self.view_width, self.view_height = 1, 1
        self.ratio = 1.0
        self.scale = 1.0
        self.left, self.top = 0, 0
        self.fitted = True
        self.angle, self.mirrored = 0.0, False
        self._matrix = (1.0, 0.0, 0.0, 1.0)

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

    def turn(self, angle: float, mirrored: bool) -> None:
        """Turn the view to `angle` degrees clockwise, after mirroring the image; the place in its middle stays."""
        cx, cy = self.center
        self.angle, self.mirrored = angle % 360, mirrored
        quarters = {0: (1.0, 0.0), 90: (0.0, 1.0), 180: (-1.0, 0.0), 270: (0.0, -1.0)}
        c, s = quarters.get(self.angle, (cos(radians(self.angle)), sin(radians(self.angle))))
        side = -1.0 if mirrored else 1.0
        self._matrix = (side * c, -s, side * s, c)
        if self.fitted:
            self.fit()
        else:
            self._look(cx, cy, self.scale)

    @property
    def is_turned(self) -> bool:
        """Whether the image does not stand as it is stored."""
        return self.angle != 0 or self.mirrored

    @property
    def zoom(self) -> float:
        """Logical pixels of the screen for each pixel of the image."""
        return self.scale / self.ratio

    @property
    def center(self) -> tuple[float, float]:
        """The image point in the middle of the view, in pixels."""
        return self.to_image(self.view_width / 2, self.view_height / 2)

    def fit(self) -> None:
        """All of the image with a small margin; a small image is never blown up beyond 16:1."""
        margin = 12 * self.ratio
        a, b, c, d = (abs(n) for n in self._matrix)
        across = max(1.0, self.view_width - 2 * margin) / (a * self.width + b * self.height)
        down = max(1.0, self.view_height - 2 * margin) / (c * self.width + d * self.height)
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
        dx, dy = self._back(vx - self.view_width / 2, vy - self.view_height / 2)
        self._look(ix - dx / scale, iy - dy / scale, scale)
        self.fitted = False

    def pan(self, dx: float, dy: float) -> None:
        """Move the image by (dx, dy) device pixels."""
        cx, cy = self.center
        px, py = self._back(dx, dy)
        self._look(cx - px / self.scale, cy - py / self.scale, self.scale)
        self.fitted = False

    def reveal(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Bring a rectangle of the image into view; zoom only where it is too small to see or too large to fit."""
        a, b, c, d = (abs(n) for n in self._matrix)
        across, down = max(x2 - x1, 1e-3), max(y2 - y1, 1e-3)
        width, height = a * across + b * down, c * across + d * down
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
        x, y = self._back(vx + self.left, vy + self.top)
        return x / self.scale, y / self.scale

    def to_view(self, x: float, y: float) -> tuple[float, float]:
        """Image pixel to device pixel of the view."""
        a, b, c, d = self._matrix
        x, y = x * self.scale, y * self.scale
        return a * x + b * y - self.left, c * x + d * y - self.top

    def seen(self) -> tuple[float, float, float, float]:
        """The rectangle of the image (left, top, right, bottom) that holds all that is in view; it may reach out."""
        corners = [self.to_image(x, y) for x in (0, self.view_width) for y in (0, self.view_height)]
        xs, ys = zip(*corners, strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def arrow(self, name: str) -> str:
        """The arrow key that moves along the image as `name` moves on the screen."""
        if name not in ARROWS or not self.is_turned:
            return name
        place = (ARROWS.index(name) - round(self.angle / 90)) % 4
        if self.mirrored and place % 2 == 0:
            place = (place + 2) % 4
        return ARROWS[place]

    def steps(self, dx: int, dy: int) -> tuple[int, int]:
        """The way along the image that is (dx, dy) on the screen, along its nearest sides."""
        if not self.is_turned:
            return dx, dy
        quarter = round(self.angle / 90) % 4
        for _ in range(quarter):
            dx, dy = dy, -dx
        return (-dx, dy) if self.mirrored else (dx, dy)

    def straight(self) -> tuple[Camera, tuple[float, float, float, float, float, float]]:
        """A camera that shows the same without a turn, and more at the edges; and the way from its device pixels to
        those of this one: (m11, m12, m21, m22, dx, dy) as QTransform has them."""
        if not self.is_turned:
            return self, (1, 0, 0, 1, 0, 0)
        twin = Camera()
        twin.width, twin.height, twin.ratio, twin.scale = self.width, self.height, self.ratio, self.scale
        x1, y1, x2, y2 = (n * self.scale for n in self.seen())
        twin.left, twin.top = floor(x1) - 1, floor(y1) - 1
        twin.view_width, twin.view_height = floor(x2) + 3 - twin.left, floor(y2) + 3 - twin.top
        twin.fitted = False
        a, b, c, d = self._matrix
        dx = a * twin.left + b * twin.top - self.left
        dy = c * twin.left + d * twin.top - self.top
        return twin, (a, c, b, d, dx, dy)

    def _back(self, x: float, y: float) -> tuple[float, float]:
        """The inverse of the turn: the matrix is orthogonal."""
        a, b, c, d = self._matrix
        return a * x + c * y, b * x + d * y

    def _shows(self, x1: float, y1: float, x2: float, y2: float) -> bool:
        corners = [self.to_view(x, y) for x in (x1, x2) for y in (y1, y2)]
        return all(0 <= vx <= self.view_width and 0 <= vy <= self.view_height for vx, vy in corners)

    def _look(self, cx: float, cy: float, scale: float) -> None:
        self.scale = min(max(scale, LEAST * self.ratio), MOST * self.ratio)
        cx, cy = min(max(cx, 0.0), self.width), min(max(cy, 0.0), self.height)
        self.left = self.top = 0
        vx, vy = self.to_view(cx, cy)
        self.left, self.top = round(vx - self.view_width / 2), round(vy - self.view_height / 2)
