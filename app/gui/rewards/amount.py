"""Amounts of money as people read them; tokens are never added to one another."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.core.reward import in_units


def amount_text(amount: int, decimals: int, symbol: str, locale: QLocale | None = None) -> str:
    """Base units as “1,204.5 TEST”, in the locale's digits, without trailing zeros."""
    locale = locale or QLocale()
    whole, point, part = in_units(amount, decimals).partition(".")
    # QLocale counts in 64 bits; an amount may have 128.
    shown = locale.toString(int(whole)) if len(whole) < 18 else _digits(whole, locale)
    return f"{shown}{locale.decimalPoint() if point else ''}{_digits(part, locale)} {symbol}"


def range_text(low: int, high: int, decimals: int, symbol: str, locale: QLocale | None = None) -> str:
    """“40 to 62.5 TEST”."""
    first = amount_text(low, decimals, "", locale).strip()
    words = QCoreApplication.translate("Rewards", "{low} to {high}")
    return words.format(low=first, high=amount_text(high, decimals, symbol, locale))


def _digits(text: str, locale: QLocale) -> str:
    zero = ord(locale.zeroDigit())
    return "".join(chr(zero + int(digit)) for digit in text)


def short_address(address: str) -> str:
    """“0x19E7…ff2A”: enough to recognise, with the whole one click deeper."""
    from app.protocol.keccak import checksum_address

    whole = checksum_address(address.lower())
    return f"{whole[:6]}…{whole[-4:]}"
