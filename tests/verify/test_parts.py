"""An export that lacks something says what: each of its files deleted, cut short or changed in turn."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from app.chain.leaf_file import root_of
from app.protocol.canonical import canonical, sha256
from app.protocol.code import Role, Verdict
from app.protocol.hexadecimal import to_hex
from app.protocol.statement import PAGE_LINES
from app.signing.verify import recover
from app.verify.export import verify_export
from app.verify.report import Report
from tests.station.scene import scene
from tests.verify.small_station import Station, name


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a real station exports, with labels and assets."""
    from app.station.export import export
    from app.station.statement import rewards_answer

    folder = tmp_path_factory.mktemp("parts")
    with scene(folder) as s:
        s.accept_one("anna", count=2)
        rewards_answer(s.station, s.person("anna").worker)
        export(s.station, folder / "out", assets=True)
    return folder / "out"


def checked(path: Path) -> Report:
    return verify_export(path, recover=recover, claim_root=root_of)


def test_each_file_deleted_in_turn(whole: Path, tmp_path: Path) -> None:
    assert checked(whole).ok
    copy = Path(shutil.copytree(whole, tmp_path / "copy"))
    files = sorted(path for path in copy.rglob("*") if path.is_file() and path.name != "export.json")
    assert len(files) > 12
    for path in files:
        kept = path.read_bytes()
        path.unlink()
        found = checked(copy).failure
        assert found is not None, path
        assert found.file and path.as_posix().endswith(found.file) and "missing" in found.what, str(found)
        path.write_bytes(kept)
    assert checked(copy).ok


def test_each_file_of_lines_cut_after_a_line(whole: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(whole, tmp_path / "copy"))
    for name_ in ("log.txt", "records.jsonl", "receipts.jsonl", "statements.jsonl", "checkpoints.jsonl"):
        path = copy / "provenance" / name_
        kept = path.read_bytes()
        path.write_bytes(b"".join(kept.splitlines(keepends=True)[:-1]))
        report = checked(copy)
        assert not report.ok, name_
        path.write_bytes(kept)


def test_labels_changed_afterwards(whole: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(whole, tmp_path / "copy"))
    index = copy / "decisions.jsonl"
    index.write_bytes(index.read_bytes().replace(b"accepted", b"rejected", 1))
    found = checked(copy).failure
    assert found is not None and found.file == "decisions.jsonl" and "not the file" in found.what


def test_the_same_in_a_zip_file(whole: Path, tmp_path: Path) -> None:
    def pack(target: Path, leave_out: str = "") -> Path:
        with zipfile.ZipFile(target, "w") as archive:
            for path in sorted(whole.rglob("*")):
                if path.is_file() and path.name != leave_out:
                    archive.write(path, path.relative_to(whole).as_posix())
        return target

    assert checked(pack(tmp_path / "whole.zip")).ok
    for name_ in ("receipts.jsonl", "statistics.json"):
        found = checked(pack(tmp_path / f"{name_}.zip", name_)).failure
        assert found is not None and found.file.endswith(name_) and "missing" in found.what


def test_the_proof_alone(whole: Path, tmp_path: Path) -> None:
    report = checked(Path(shutil.copytree(whole / "provenance", tmp_path / "alone")))
    assert report.ok and any("labels beside it" in note for note in report.notes)


@pytest.mark.parametrize("name_", ["../secret", "/etc/passwd", "a/../../b", "C:x", "a\\b", "provenance/log.txt", ""])
def test_a_header_that_names_files_elsewhere(whole: Path, tmp_path: Path, name_: str) -> None:
    copy = Path(shutil.copytree(whole, tmp_path / "copy"))
    (tmp_path / "secret").write_bytes(b"")
    path = copy / "provenance" / "export.json"
    header = json.loads(path.read_bytes())
    header["files"] = {name_: "0x" + "00" * 32}
    path.write_bytes(canonical(header))
    found = checked(copy).failure
    assert found is not None and "outside the export" in found.what


def test_a_header_without_its_parts(whole: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(whole, tmp_path / "copy"))
    path = copy / "provenance" / "export.json"
    header = json.loads(path.read_bytes())
    del header["parts"]["receipts.jsonl"]
    path.write_bytes(canonical(header))
    assert "every part" in str(checked(copy).failure)
    # As it was written before parts were named: still read, and its files are asked for all the same.
    old = {key: header[key] for key in ("station", "size", "root", "complete")} | {"schema": "export/1"}
    path.write_bytes(canonical(old))
    (copy / "provenance" / "pages.jsonl").unlink()
    assert checked(copy).ok
    (copy / "provenance" / "receipts.jsonl").unlink()
    assert checked(copy).failure is not None


# --- what the log gives, and what the station says --------------------------------------------------------------------


def stated(tmp_path: Path, times: int = 1, **changes: object) -> Report:
    """An export whose only fault is one field of one statement's line, or that it stands more than once."""
    station = Station()
    station.publish()
    lease, answer = station.lease(station.worker, Role.annotator, _rows("a", "b")), canonical(_ANSWER)
    submission = station.submit(lease, name("a"), answer)
    judging = station.lease(station.reviewer, Role.reviewer, [
        [to_hex(name("a")), to_hex(name("asset")), [[to_hex(submission), to_hex(sha256(answer))]]]
    ])  # fmt: skip
    review = station.review(judging, name("a"), submission, answer, Verdict.accepted)
    decided = station.clock
    decision = station.decide(submission, Verdict.accepted, [review])
    line = station.line(submission, decision, name("a"), decided, **changes)
    station.state([line] * times)
    return checked(station.export(tmp_path))


_ANSWER = {"schema": "answers/1", "answers": []}


def _rows(*names: str) -> list[list[str]]:
    return [[to_hex(name(one)), to_hex(name("asset")), to_hex(bytes(32)), to_hex(bytes(32))] for one in names]


def test_an_honest_statement(tmp_path: Path) -> None:
    assert stated(tmp_path / "once").ok
    assert "twice" in str(stated(tmp_path / "twice", 2).failure)


@pytest.mark.parametrize(
    "changes",
    [
        {"amount": "101"}, {"amount": "99"}, {"base": "200", "amount": "200"}, {"cause": "fixed"}, {"share_bp": 5000},
        {"bonus_bp": 500}, {"available_ms": 1}, {"state": "void"}, {"state": "external"}, {"role": "reviewer"},
        {"decision": "0x" + "01" * 32}, {"submission": "0x" + "01" * 32}, {"token": "0x" + "01" * 20},
        {"state": "pending"}, {"item": "0x" + "01" * 32}, {"payer": "partner"},
    ],
)  # fmt: skip
def test_a_statement_that_is_not_the_logs(tmp_path: Path, changes: dict[str, object]) -> None:
    found = stated(tmp_path, **changes).failure
    assert found is not None and found.kind == "Statement", changes


def test_a_statement_that_leaves_out_a_review(tmp_path: Path) -> None:
    station = Station()
    station.work()
    station.worker = station.reviewer
    station.state([])
    found = verify_export(station.export(tmp_path), recover=recover).failure
    assert found is not None and "leaves out" in found.what


def test_a_statement_with_pages(tmp_path: Path) -> None:
    station = Station()
    items = PAGE_LINES + 3
    station.work(items)
    assert len(station.pages) == 2
    export = station.export(tmp_path / "out")
    report = verify_export(export, recover=recover)
    assert report.ok, report.lines()
    pages = export / "provenance" / "pages.jsonl"
    kept = pages.read_bytes().splitlines(keepends=True)
    for changed in (kept[1:], [*kept, kept[0]], [kept[0].replace(b'"100"', b'"101"', 1), kept[1]]):
        pages.write_bytes(b"".join(changed))
        assert not verify_export(export, recover=recover).ok
