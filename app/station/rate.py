"""How often somebody may ask: a bucket of tokens per account and per address, so that nobody takes it all."""

from __future__ import annotations

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable

from app.protocol.problem import ProblemType
from app.station.refusal import Refusal

_MOST = 20_000


class Rate:
    """`per_second` requests on average, and `burst` at once; 0 a second is no limit. Event loop only."""

    def __init__(self, per_second: float, burst: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_second, self._burst, self._clock = per_second, burst, clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, name: str) -> None:
        """Refusal (429) that says when to come again, once the bucket of `name` is empty."""
        if not self._per_second:
            return
        now = self._clock()
        left, at = self._buckets.pop(name, (self._burst, now))
        left = min(self._burst, left + (now - at) * self._per_second)
        taken = left >= 1
        self._buckets[name] = (left - 1 if taken else left, now)
        if len(self._buckets) > _MOST:
            self._buckets.popitem(last=False)
        if not taken:
            after = max(1, min(3600, round((1 - left) / self._per_second + 0.5)))
            raise Refusal(
                ProblemType.RATE, "Too many requests at once.", f"Come again in {after} s.", retry_after_s=after
            )


def bucket_of(address: str) -> str:
    """The bucket of an IP address: an IPv6 network of one customer (/64) counts as one."""
    try:
        found = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return address[:60]
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return str(found.ipv4_mapped)
        return str(ipaddress.ip_network((int(found) >> 64 << 64, 64)))
    return address
