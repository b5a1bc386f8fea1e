"""The language a page is read in: the reader's own where it is one of ours, with its numbers, dates and direction."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from app.station.page import arabic, french
from app.station.page.markup import Markup, join

_PLACE = re.compile(r"\{(\w+)\}")
_ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tongue:
    """Called with a sentence in English, it says it in its own language. `{name}` in it is filled in."""

    code: str
    direction: str
    words: Mapping[str, str]
    months: tuple[str, ...]
    thousands: str
    point: str

    def __call__(self, text: str, /, **values: str | int) -> str:
        said = self.words.get(text, text)
        return _PLACE.sub(lambda found: self._shown(values[found[1]]), said) if values else said

    def mixed(self, text: str, /, **parts: str) -> Markup:
        """The sentence with elements in it; everything that is no Markup is escaped."""
        pieces = _PLACE.split(self.words.get(text, text))
        return join(*(parts[piece] if place % 2 else piece for place, piece in enumerate(pieces)))

    def number(self, value: int) -> str:
        return f"{value:,}".replace(",", self.thousands)

    def amount(self, units: int, decimals: int, symbol: str = "") -> str:
        """Exact, without zeros at its end; with the token's symbol where one is given."""
        whole, part = divmod(units, 10**decimals)
        fraction = f"{part:0{decimals}d}".rstrip("0") if decimals else ""
        return f"{self.number(whole)}{self.point + fraction if fraction else ''} {symbol}".rstrip()

    def percent(self, basis_points: int) -> str:
        """In whole percent."""
        return f"{(basis_points + 50) // 100} %".replace(" ", "\u202f")

    def day(self, ms: int) -> str:
        at = datetime.fromtimestamp(ms / 1000, UTC)
        return f"{at.day} {self.months[at.month - 1]} {at.year}"

    def moment(self, ms: int) -> str:
        return f"{self.day(ms)}, {datetime.fromtimestamp(ms / 1000, UTC):%H:%M:%S} UTC"

    def _shown(self, value: str | int) -> str:
        return self.number(value) if isinstance(value, int) else value


def _typeset(words: Mapping[str, str]) -> dict[str, str]:
    """French marks are not parted from their words at the end of a line."""
    return {text: re.sub(" (?=[:;?!])", "\u00a0", said) for text, said in words.items()}


ENGLISH = Tongue("en", "ltr", {}, _ENGLISH_MONTHS, ",", ".")
FRENCH = Tongue("fr", "ltr", _typeset(french.WORDS), french.MONTHS, "\u202f", ",")
ARABIC = Tongue("ar", "rtl", arabic.WORDS, arabic.MONTHS, ",", ".")
TONGUES = {one.code: one for one in (ENGLISH, FRENCH, ARABIC)}


def tongue_of(accepted: str) -> Tongue:
    """The first of the reader's languages (Accept-Language, RFC 9110 12.5.4) that is spoken here; English otherwise."""
    best, weight = ENGLISH, 0.0
    for part in accepted[:500].split(","):
        name, _, rest = part.strip().partition(";")
        known = TONGUES.get(name.strip().lower().partition("-")[0])
        found = re.fullmatch(r"\s*q=([01](?:\.[0-9]{0,3})?)\s*", rest)
        given = float(found[1]) if found else 0.0 if rest.strip() else 1.0
        if known is not None and given > weight:
            best, weight = known, given
    return best
