"""Statements as files, amounts and causes in words, earnings per day."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime, timedelta

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale

from app.core.cancel import Cancel
from app.core.reward import RewardLine, RewardState
from app.errors import Cancelled
from app.formats.payslip import as_csv
from app.gui.rewards.amount import amount_text, short_address
from app.gui.rewards.chart import EarningsChart, per_day, per_week
from app.gui.rewards.line_model import AMOUNT, LineModel
from app.gui.rewards.payslip import Payslip, as_pdf
from app.gui.rewards.statement import rows
from app.gui.rewards.wording import cause_words, share_words, state_words
from app.ops import rewards
from app.ops.earning import Earning, Estimate, estimate

TOKEN = "0x" + "aa" * 20
ENGLISH = QLocale("en_US")


def earning(amount: int, ms: int = 0, **fields) -> Earning:
    known = {
        "id": str(amount), "submission_digest": "d" * 64, "project": "Moods", "item": "one", "token": TOKEN,
        "symbol": "TEST", "decimals": 2, "base": amount, "share_bp": 10_000, "bonus_bp": 0, "amount": amount,
        "cause": "accepted", "state": RewardState.CLAIMABLE,
    }  # fmt: skip
    return Earning(RewardLine(**(known | fields)), "annotator", ms)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    table = as_csv(rows([earning(1, item=text)])).decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(table, newline=""))
    assert row["item"] == "'" + text


def test_names_from_outside_cannot_run_in_a_spreadsheet() -> None:
    lines = [earning(2050, project='=HYPERLINK("http://x")', item='a "quoted", name\nof two lines')]
    text = as_csv(rows(lines)).decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text, newline=""))
    assert row["project"] == '\'=HYPERLINK("http://x")' and row["item"] == 'a "quoted", name\nof two lines'
    assert (row["amount"], row["state"], row["token"]) == ("20.5", "claimable", TOKEN)


@pytest.mark.parametrize(
    ("amount", "decimals", "text"),
    [
        (0, 18, "0 TEST"),
        (1_234_500_000, 6, "1,234.5 TEST"),
        (1, 18, "0.000000000000000001 TEST"),
        (2**127, 0, f"{2**127} TEST"),
    ],
)
def test_amounts_are_exact_whatever_their_size(qapp, amount: int, decimals: int, text: str) -> None:
    assert amount_text(amount, decimals, "TEST", ENGLISH) == text


def test_addresses_are_short_with_their_checksum_letters() -> None:
    assert short_address("0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a") == "0x19E7…ff2A"


def test_causes_and_states_are_words(qapp) -> None:
    assert cause_words("fixed_late") == "Accepted with corrections (sent late: base only)"
    assert "appeal" in cause_words("accepted_late_difference")
    assert cause_words("something_new") == "something new"
    line = earning(5, share_bp=5_000, bonus_bp=500, state=RewardState.FROZEN, available_ms=1_800_000_000_000).line
    assert share_words(line) == "50 % + 5 %"
    assert state_words(line, ENGLISH).startswith("In hold until ")


def test_earnings_per_day_leave_out_what_is_void_or_another_token(qapp, qtbot) -> None:
    today = date(2026, 3, 10)
    noon = int(datetime(2026, 3, 9, 12, tzinfo=UTC).timestamp() * 1000)
    found = per_day(
        [
            earning(100, noon), earning(50, noon), earning(7, noon, state=RewardState.VOID),
            earning(9, noon, token="0x" + "bb" * 20), earning(3), earning(4, noon - 90 * 86_400_000),
        ],
        TOKEN, today,
    )  # fmt: skip
    assert len(found) == 30 and found[-1][0] == today and sum(amount for _, amount in found) == 150
    assert dict(found)[today - timedelta(days=1)] == 150
    chart = EarningsChart()
    qtbot.addWidget(chart)
    chart.show_spans(found, 2, "TEST")
    assert chart.accessibleName().startswith("1.5 TEST in the last 30 days")
    chart.show_spans([], 0, "TEST")


def test_the_table_filters_and_sorts_by_amount_within_a_token(qapp) -> None:
    model = LineModel()
    model.show_lines([earning(n, state=RewardState.CLAIMED if n % 2 else RewardState.VOID) for n in (5, 2, 9, 4)])
    model.show_state(RewardState.CLAIMED)
    model.sort(AMOUNT)
    assert [model.earning(row).line.amount for row in range(model.rowCount())] == [5, 9]


def test_what_waits_is_a_range_from_ones_own_record() -> None:
    waiting = [earning(100, state=RewardState.PENDING, cause="waiting") for _ in range(3)]
    assert estimate(waiting, TOKEN) == Estimate(0, 300, 0, 0)
    paid = [earning(100) for _ in range(9)]
    lost = [earning(0, base=100, state=RewardState.VOID, cause="rejected")]
    elsewhere = [earning(10**9, token="0x" + "bb" * 20, state=RewardState.PENDING)]
    found = estimate([*waiting, *paid, *lost, *elsewhere], TOKEN)
    # Wilson, 9 of 10: 0.5958 to 0.9821
    assert found == Estimate(178, 295, 9, 10)


def test_weeks_begin_as_the_country_begins_them(qapp) -> None:
    wednesday = date(2026, 7, 15)
    ms = int(datetime(2026, 7, 12, 12, tzinfo=UTC).timestamp() * 1000)  # a Sunday
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("en_US"))
        assert per_week([earning(5, ms)], TOKEN, wednesday, 2) == [(date(2026, 7, 5), 0), (date(2026, 7, 12), 5)]
        QLocale.setDefault(QLocale("fr_FR"))
        assert per_week([earning(5, ms)], TOKEN, wednesday, 2) == [(date(2026, 7, 6), 5), (date(2026, 7, 13), 0)]
    finally:
        QLocale.setDefault(before)


def test_amounts_are_in_the_digits_of_the_language(qapp) -> None:
    assert amount_text(205, 1, "TEST", QLocale("ar_EG")) == "٢٠٫٥ TEST"


@pytest.mark.parametrize("name", ["en_US", "ar_EG"])
def test_a_pdf_holds_every_line_on_numbered_pages(qapp, tmp_path, name: str) -> None:
    lines = [earning(10_000 + n, 1_780_000_000_000 + n, item=f"item-{n}") for n in range(150)]
    lines.append(earning(7, cause="royalty"))
    slip = Payslip(
        "Lab", "0x" + "ab" * 32, "0x" + "19" * 20, 3, lines, rewards.totals([one.line for one in lines]),
        "0x" + "34" * 32, "0x" + "56" * 32, 77, "0x" + "78" * 32, "0x" + "9a" * 65,
    )  # fmt: skip
    steps: list[int] = []
    data = as_pdf(slip, QLocale(name), progress=lambda done, _total: steps.append(done))
    assert data.startswith(b"%PDF") and steps == [0, 100]
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    assert len(pages) > 2
    text = "\n".join(pages)
    assert all(f"item-{n}" in text for n in range(150))
    assert text.count("34" * 32) == 1 and "word of the station" in " ".join(text.split())
    stopped = Cancel()
    stopped.set()
    with pytest.raises(Cancelled):
        as_pdf(slip, cancel=stopped)
