"""How fast bytes go, and how long the rest takes: over the last seconds, so that a pause is soon forgotten."""

from __future__ import annotations

import time
from collections import deque

from PySide6.QtCore import QCoreApplication, QLocale

WINDOW_S = 15.0
LEAST_S = 1.0
"""Nothing is said about a rate before so much time was seen."""


class Pace:
    """Main thread. One direction at a time: going back, or another total that is smaller, begins anew."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()
        self._total = 0

    def clear(self) -> None:
        self._seen.clear()
        self._total = 0

    def note(self, done: int, total: int, now: float | None = None) -> None:
        """`done` of `total` bytes at `now` (monotonic seconds)."""
        now = time.monotonic() if now is None else now
        if self._seen and done < self._seen[-1][1]:
            self.clear()
        self._total = total
        self._seen.append((now, done))
        while len(self._seen) > 2 and now - self._seen[0][0] > WINDOW_S:
            self._seen.popleft()

    def rate(self) -> float:
        """Bytes a second; 0 while it is not known."""
        if len(self._seen) < 2:
            return 0.0
        (first, before), (last, now) = self._seen[0], self._seen[-1]
        return (now - before) / (last - first) if last - first >= LEAST_S else 0.0

    def left_s(self) -> int | None:
        """Seconds that the rest takes at this rate; None while that is not known."""
        rate = self.rate()
        if not self._seen or rate <= 0:
            return None
        return max(0, round((self._total - self._seen[-1][1]) / rate))

    def words(self, locale: QLocale) -> str:
        """“1.2 MB of 8 MB · 340 kB a second · 20 s left”."""
        if not self._seen:
            return ""
        size = locale.formattedDataSize
        text = QCoreApplication.translate("Pace", "{done} of {total}")
        parts = [text.format(done=size(self._seen[-1][1]), total=size(self._total))]
        rate, left = self.rate(), self.left_s()
        if rate > 0:
            parts.append(QCoreApplication.translate("Pace", "{rate} a second").format(rate=size(round(rate))))
        if left is not None:
            parts.append(time_left(left))
        return " · ".join(parts)


def time_left(seconds: int) -> str:
    if seconds < 90:
        return QCoreApplication.translate("Pace", "%Ln second(s) left", "", seconds)
    if seconds < 5_400:
        return QCoreApplication.translate("Pace", "%Ln minute(s) left", "", round(seconds / 60))
    return QCoreApplication.translate("Pace", "%Ln hour(s) left", "", round(seconds / 3_600))
