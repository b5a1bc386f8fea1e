from __future__ import annotations

import csv
import datetime as dt
import json
import threading
from pathlib import Path

import duckdb
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.cancel import Cancel
from app.errors import Cancelled, FormatError, InputError
from app.media.condition import Compare, Condition
from app.media.limit import Limits
from app.media.load import load_table
from app.media.table import TABLE_LIMITS, FirstRows, Table, open_table


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def cells(table: Table) -> list[tuple[str, ...]]:
    return [row for _, row in table.page(0, 1_000_000)]


def test_values_stay_exactly_as_in_the_file(tmp_path: Path) -> None:
    path = write(tmp_path / "[a]*.csv", 'id,größe,id\n007,1.50,\n1e3, x ,"a ""b"", c\nd"\n')
    with open_table(path) as table:
        assert [c.name for c in table.columns] == ["id", "größe", "id (2)"]
        assert cells(table) == [("007", "1.50", ""), ("1e3", " x ", 'a "b", c\nd')]
        assert table.row_count == 2 and table.notes == ()


@pytest.mark.parametrize("delimiter", (",", ";", "\t", "|"))
@pytest.mark.parametrize("encoding", ("utf-8", "utf-8-sig", "utf-16", "cp1252"))
def test_dialects_and_encodings(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [["name", "città", "n"]] + [
        [f"Zoë {n}", "Łódź" if encoding != "cp1252" else "Málaga", f"{n},5"] for n in range(50)
    ]
    path = tmp_path / "x.csv"
    with path.open("w", newline="", encoding=encoding) as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    with open_table(path) as table:
        assert [c.name for c in table.columns] == rows[0]
        assert [list(row) for row in cells(table)] == rows[1:]


def test_odd_rows_are_kept_and_named(tmp_path: Path) -> None:
    path = write(
        tmp_path / "odd.csv",
        b'a;b;c\r\n1;2\r\n"x;y\nz";2;3;4;5\r\n\r\n\xe9t\xe9;5;6\r\n\xc3\xa9;n\x00l;7\r\n8;"open;9\r\n',
    )
    with open_table(path) as table:
        assert [c.name for c in table.columns] == ["a", "b", "c", "(surplus cells)"]
        assert cells(table) == [
            ("1", "2", "", ""),
            ("x;y\nz", "2", "3", "4;5"),
            ("été", "5", "6", ""),
            ("é", "n\ufffdl", "7", ""),
            ("8", "open;9\r\n", "", ""),
        ]
        text = "\n".join(table.notes)
        assert "(rows 1, 5)" in text and "(row 2)" in text and "Windows-1252 (row 3)" in text
        assert "NUL" in text and "never closed" in text


def test_millions_of_columns_and_other_bad_tables(tmp_path: Path) -> None:
    wide = ",".join("1" * 2_000_000)
    with open_table(write(tmp_path / "row.csv", f"a,b\n1,2\n{wide}\n3,4\n")) as table:
        assert table.row_count == 3 and "surplus" in table.notes[0] and cells(table)[2][:2] == ("3", "4")
    bad = {
        "wide.csv": (wide, "2,000,000 columns"),
        "empty.csv": (b"", "empty"),
        "blank.csv": ("\n\n\n", "no rows"),
        "binary.csv": (bytes(range(256)) * 40, "binary"),
        "not.xlsx": ("hello", "spreadsheet"),
        "cut.xlsx": (b"PK\x03\x04" + b"\0" * 99, "spreadsheet"),
        "not.parquet": ("hello", "table"),
        "cut.parquet": (b"PAR1" + b"\0" * 99, "table"),
        "none.jsonl": ("nonsense\n[1]\n", "no records"),
    }
    for name, (content, words) in bad.items():
        with pytest.raises(FormatError, match=words) as caught:
            open_table(write(tmp_path / name, content))
        assert name in caught.value.title and caught.value.message
    with pytest.raises(FormatError, match="The limit is 1 MB"):
        open_table(tmp_path / "row.csv", limits=Limits(bytes=1_000_000))


def test_spreadsheets(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Données"
    sheet.append(["name", "n", "when", "yes"])
    sheet.append(["=1+1 as text", 3.0, dt.date(2024, 2, 29), True])
    sheet.append([None, 2.5, dt.datetime(2024, 1, 1, 12, 30), False])  # noqa: DTZ001 - spreadsheets have no zones
    book.create_sheet("Other")
    book.save(tmp_path / "b.xlsx")
    with open_table(tmp_path / "b.xlsx") as table:
        assert [c.name for c in table.columns] == ["name", "n", "when", "yes"]
        rows = cells(table)
        assert rows[0][1:] == ("3", "2024-02-29", "TRUE")
        assert rows[1] == ("", "2.5", "2024-01-01T12:30:00", "FALSE")
        assert "Données" in table.notes[0]


def test_json_lines_and_parquet(tmp_path: Path) -> None:
    lines = [
        '{"id": 1, "x": 1.50, "deep": {"a": [1, null, true]}}',
        "",
        "{oops",
        '{"y": "é\\ud800", "id": null}',
        "[1]",
        '"alone"',
    ]
    with open_table(write(tmp_path / "a.jsonl", "\n".join(lines))) as table:
        assert [c.name for c in table.columns] == ["id", "x", "deep", "y", "text"]
        assert cells(table) == [
            ("1", "1.50", '{"a": [1, null, true]}', "", ""),
            ("", "", "", "é?", ""),
            ("", "", "", "", "alone"),
        ]
        assert "(line 3)" in table.notes[0] and "(line 5)" in table.notes[1]
    path = tmp_path / "it's [1].parquet"
    plain = tmp_path / "plain.parquet"
    duckdb.connect().execute(f"COPY (SELECT 7 AS n, 'x' AS s, NULL AS z UNION ALL SELECT 8, 'y', NULL) TO '{plain}'")
    plain.rename(path)
    with open_table(path) as table:
        assert cells(table) == [("7", "x", ""), ("8", "y", "")]


def test_view_sorts_filters_and_finds(tmp_path: Path) -> None:
    path = tmp_path / "n.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["n", "word", "mixed"])
        writer.writerows([n * 7 % 100, "AbC"[n % 3], n if n % 2 else f"x{n}"] for n in range(100))
        writer.writerow(["", "", ""])
    with open_table(path) as table:
        table.sort("n")
        assert [row[1][0] for row in table.page(0, 5)] == ["0", "1", "2", "3", "4"]
        assert table.page(100, 1)[0][0] == 100, "empty cells come last"
        table.sort("n", descending=True)
        assert [row[1][0] for row in table.page(0, 2)] == ["99", "98"] and table.page(100, 1)[0][0] == 100
        table.sort("mixed")
        assert table.page(0, 2)[0][1][2] == "1" and table.page(1, 1)[0][1][2] == "11"
        table.filter("a")
        assert table.view_count == 34 and table.row_position(0) is not None and table.row_position(1) is None
        assert table.rows_matching()[:2] == ((0, 1), (3, 4))
        table.sort(None)
        assert [row for row, _ in table.page(0, 3)] == [0, 3, 6] and table.row_position(6) == 2
        table.filter(Condition(Compare.LESS, "20", "n"), Condition(Compare.EQUALS, "B", "word"))
        assert all(int(row[1][0]) < 20 and row[1][1] == "b" for row in table.page(0, 99)) and table.view_count
        table.filter(Condition(Compare.MATCHES, "^x[0-9]$", "mixed"))
        assert table.view_count == 5
        table.filter(Condition(Compare.EMPTY, column="n"))
        assert table.rows_matching() == ((100, 101),)
        with pytest.raises(InputError):
            table.filter(Condition(Compare.MATCHES, "(", "mixed"))
        assert table.view_count == 1
        with pytest.raises(InputError):
            table.sort("absent")
        table.filter()
        assert table.view_count == 101 and table.rows_matching() == ((0, 101),)
        assert table.rows([5, 2, 500])[0][0] == 5 and len(table.rows([5, 2, 500])) == 2
        assert dict(table.value_counts("word"))["A"] == 34


def test_first_rows_progress_cancel_and_cache(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["a", "b"])
        writer.writerows([n, f"text {n}"] for n in range(20_000))
    cache, seen = tmp_path / "cache", []
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        open_table(path, cache, cancel=cancel)
    assert list(cache.iterdir()) == []
    with open_table(path, cache, first=seen.append) as table:
        assert isinstance(seen[0], FirstRows) and seen[0].rows[1] == ("1", "text 1") and len(seen[0].rows) == 200
        with open_table(path, cache, first=seen.append) as again:
            assert len(seen) == 1 and again.page(19_999, 5) == [(19_999, ("19999", "text 19999"))]
        assert table.page(-5, 1) == [(0, ("0", "text 0"))]


def test_threads_share_a_table(tmp_path: Path) -> None:
    path = write(tmp_path / "t.csv", "a,b\n" + "".join(f"{n},{n}\n" for n in range(1000)))
    with open_table(path) as table:
        found: list[bool] = []
        threads = [
            threading.Thread(target=lambda n=n: found.append(table.rows([n])[0][1] == (str(n), str(n))))
            for n in range(16)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == [True] * 16


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8), min_size=2, max_size=2)
    )
)
def test_any_csv_comes_back_as_it_was(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    path = tmp_path_factory.mktemp("csv") / "x.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows([["first", "second"], *rows])
    assert loaded(path) == rows
    records = path.with_suffix(".jsonl")
    records.write_text("".join(json.dumps({"a": a, "b": b}) + "\n" for a, b in rows), encoding="utf-8")
    if rows:
        assert loaded(records) == rows


def loaded(path: Path) -> list[list[str]]:
    """As the decoding process does it, but here."""
    target = path.with_suffix(path.suffix + ".duckdb")
    load_table(str(path), str(target), TABLE_LIMITS, lambda _: None)
    with Table(target, path.name) as table:
        return [list(row) for row in cells(table)]
