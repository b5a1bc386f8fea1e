import json
import shutil
import zipfile
from pathlib import Path

import pytest

from app.core.cancel import Cancel
from app.errors import Cancelled, FormatError, InputError
from app.protocol.canonical import canonical, sha256
from app.protocol.code import Role, Verdict
from app.protocol.hexadecimal import to_hex
from app.signing.verify import recover
from app.verify.export import verify_export

ZERO = "0x" + "00" * 32


def name(text):
    return sha256(text.encode())


@pytest.fixture
def export(honest, tmp_path):
    return Path(shutil.copytree(honest, tmp_path / "copy"))


def lines(export, file):
    return (export / "provenance" / file).read_bytes().splitlines()


def write(export, file, rows):
    (export / "provenance" / file).write_bytes(b"".join(row + b"\n" for row in rows))


def failure(export):
    report = verify_export(export, recover=recover)
    assert not report.ok
    assert "does not verify" in report.lines()[0]
    return report.failure


def position(export, kind, nth=0):
    found = [n for n, row in enumerate(lines(export, "records.jsonl")) if json.loads(row)["type"] == kind]
    return found[nth]


def test_an_honest_export(honest, tmp_path):
    steps = []
    report = verify_export(honest, recover=recover, progress=lambda done, total: steps.append(done))
    assert report.ok, report.lines()
    assert report.counts["Submission"] == 3
    assert report.counts["Review"] == 3
    assert report.counts["Receipt"] == 7
    assert report.counts["Distribution"] == 2
    assert report.counts["Statement"] == 1
    assert report.withheld == 0
    assert "verifies" in report.lines()[0]


def test_from_a_zip_file(honest, tmp_path):
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(honest.rglob("*")):
            archive.write(file, Path("my-project") / file.relative_to(honest))
    assert verify_export(path, recover=recover).ok


def test_no_export(tmp_path):
    with pytest.raises(InputError):
        verify_export(tmp_path, recover=recover)
    with pytest.raises(InputError):
        verify_export(tmp_path / "absent.zip", recover=recover)
    (tmp_path / "x.zip").write_bytes(b"nothing")
    with pytest.raises(FormatError):
        verify_export(tmp_path / "x.zip", recover=recover)


def test_cancel(station, tmp_path):
    station.work(90)
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        verify_export(station.export(tmp_path), recover=recover, cancel=cancel)


@pytest.mark.promise("M6")
@pytest.mark.parametrize("file", ["records.jsonl", "receipts.jsonl", "statements.jsonl"])
def test_every_changed_record_is_named(export, file):
    rows = lines(export, file)
    for number, row in enumerate(rows):
        record = json.loads(row)
        for change in ("signature", "payload", "message"):
            altered = json.loads(row)
            if change == "signature":
                altered["signature"] = "0x" + "11" * 64 + "1b"
            elif change == "payload":
                if record["payload"] is None:
                    continue
                altered["payload"] = record["payload"] + " "
            else:
                field = next(
                    key
                    for key, value in record["message"].items()
                    if (isinstance(value, str) and len(value) == 66) or key == "newKey"
                )
                value = altered["message"][field]
                altered["message"][field] = value[:-1] + ("1" if value[-1] == "0" else "0")
            write(export, file, [*rows[:number], canonical(altered), *rows[number + 1 :]])
            found = failure(export)
            assert (found.file, found.line) == (file, number + 1), (change, str(found))
            assert found.kind == record["type"]
    write(export, file, rows)
    assert verify_export(export, recover=recover).ok


@pytest.mark.promise("M6")
def test_every_deleted_log_entry_and_record_is_named(export):
    rows = lines(export, "log.txt")
    for number in range(len(rows)):
        write(export, "log.txt", rows[:number] + rows[number + 1 :])
        found = failure(export)
        # Its own record names it; a gold commitment has none and shows in the next root that spans it.
        assert found.what
    write(export, "log.txt", rows)
    records = lines(export, "records.jsonl")
    for number in range(len(records)):
        write(export, "records.jsonl", records[:number] + records[number + 1 :])
        found = failure(export)
        index = number if number < 2 else number + 1  # one entry, the gold commitment, has no record
        assert (found.file, found.line) == ("log.txt", index + 1), str(found)


@pytest.mark.promise("M6")
def test_inserted_reordered_and_edited_log_entries(export):
    rows = lines(export, "log.txt")
    extra = b"03" + b"77" * 72
    for number in range(len(rows) - 1):
        for changed in (
            [*rows[:number], extra, *rows[number:]],
            [*rows[:number], rows[number + 1], rows[number], *rows[number + 2 :]],
            [*rows[:number], rows[number][:-1] + (b"0" if rows[number][-1:] != b"0" else b"1"), *rows[number + 1 :]],
        ):
            write(export, "log.txt", changed)
            assert not verify_export(export, recover=recover).ok
    write(export, "log.txt", [*rows, extra])
    assert failure(export).line == len(rows) + 1
    write(export, "log.txt", [*rows[:3], b"zz", *rows[4:]])
    assert failure(export).line == 4


def test_records_twice_or_in_another_order(export):
    rows = lines(export, "records.jsonl")
    write(export, "records.jsonl", [*rows[:6], rows[5], *rows[6:]])
    assert failure(export).line == 7
    write(export, "records.jsonl", [*rows[:5], rows[6], rows[5], *rows[7:]])
    assert "out of order" in failure(export).what


def test_other_files(export):
    checkpoints = lines(export, "checkpoints.jsonl")
    write(export, "checkpoints.jsonl", [checkpoints[0], checkpoints[1].replace(b'"0x', b'"0x1', 1)[:-1] + b"}"])
    assert failure(export).file == "checkpoints.jsonl"
    write(export, "checkpoints.jsonl", checkpoints)
    leaves = export / "provenance" / "leaves" / "000002.json"
    kept = leaves.read_bytes()
    leaves.write_bytes(kept.replace(b'"300"', b'"310"'))
    found = failure(export)
    assert found.kind == "Distribution"
    assert found.line == position(export, "Distribution", 1) + 1
    leaves.unlink()
    assert "missing" in failure(export).what
    leaves.write_bytes(kept)
    header = export / "provenance" / "export.json"
    header.write_bytes(header.read_bytes().replace(b'"size":', b'"size":1'))
    assert failure(export).file == "log.txt"


def test_another_station(export, station, tmp_path):
    """A network file of another root does not fit the station id, nor the signatures below it."""
    network = export / "provenance" / "network.json"
    document = json.loads(network.read_bytes())
    document["charter"]["nonce"] = "0x" + "08" * 32
    network.write_bytes(canonical(document))
    assert failure(export).file == "network.json"


# --- a station that signs what it must not ----------------------------------------------------------------------------


def rows_of(*names):
    return [[to_hex(name(one)), to_hex(name("asset")), ZERO, ZERO] for one in names]


ANSWER = canonical({"schema": "answers/1", "answers": []})


def check(station, tmp_path):
    return failure(station.export(tmp_path))


def test_work_outside_its_lease(station, tmp_path):
    station.publish()
    lease = station.lease(station.worker, Role.annotator, rows_of("a"))
    station.submit(lease, name("a"), ANSWER)
    station.submit(lease, name("b"), ANSWER)
    found = check(station, tmp_path)
    assert found.kind == "Submission"
    assert found.line == 5
    assert "not in its lease" in found.what


def test_a_lease_of_somebody_else(station, tmp_path):
    station.publish()
    lease = station.lease(station.reviewer, Role.annotator, rows_of("a"))
    station.submit(lease, name("a"), ANSWER)
    assert "somebody else" in check(station, tmp_path).what


def test_own_work_reviewed(station, tmp_path):
    station.publish()
    station.reviewer = station.worker
    lease = station.lease(station.worker, Role.annotator, rows_of("a"))
    submission = station.submit(lease, name("a"), ANSWER)
    subject = [[to_hex(name("a")), to_hex(name("asset")), [[to_hex(submission), to_hex(sha256(ANSWER))]]]]
    judging = station.lease(station.worker, Role.reviewer, subject)
    station.review(judging, name("a"), submission, ANSWER, Verdict.accepted)
    assert "own work" in check(station, tmp_path).what


def test_a_rejection_without_evidence(station, tmp_path):
    station.publish()
    lease = station.lease(station.worker, Role.annotator, rows_of("a"))
    submission = station.submit(lease, name("a"), ANSWER)
    station.decide(submission, Verdict.rejected, [])
    found = check(station, tmp_path)
    assert found.kind == "Decision"
    assert "void" in found.what


def test_gold_opened_otherwise(station, tmp_path):
    station.publish()
    lease = station.lease(station.worker, Role.annotator, rows_of("a"), gold=name("commitment"))
    submission = station.submit(lease, name("a"), ANSWER)
    station.decide(submission, Verdict.rejected, [], {"salt": ZERO, "opening": []})
    assert "gold" in check(station, tmp_path).what


def test_terms_that_change_after_the_manifest(station, tmp_path):
    station.publish()
    station.terms = [station.terms[0].__class__(token=station.terms[0].token, base="1")]
    station.lease(station.worker, Role.annotator, rows_of("a"))
    found = check(station, tmp_path)
    assert found.kind == "Lease"
    assert "terms" in found.what


def test_an_amount_that_falls(station, tmp_path):
    station.publish()
    worker = station.worker.address
    root = station.distribute(1, {worker: 100}, bytes(32))
    station.distribute(2, {worker: 99}, root)
    assert "falls" in failure(station.export(tmp_path / "part", complete=False)).what
    assert f"gives {worker} 100" in failure(station.export(tmp_path / "whole")).what


def test_signed_by_a_key_of_the_station(station, tmp_path):
    station.publish()
    lease = station.lease(station.worker, Role.annotator, rows_of("a"))
    honest, station.worker = station.worker, type(station.worker).from_secret(bytes([2]) * 32, station.worker.role)
    station.submit(lease, name("a"), ANSWER)
    station.worker = honest
    assert "key of the station" in check(station, tmp_path).what


def test_a_log_its_signer_never_saw(station, tmp_path):
    station.publish()
    lease = station.lease(station.worker, Role.annotator, rows_of("a"))
    real = station._sealed
    station._sealed = lambda: real() | {"seenRoot": name("forged")}
    station.submit(lease, name("a"), ANSWER)
    found = check(station, tmp_path)
    assert found.kind == "Submission"
    assert "log" in found.what


def test_what_is_withheld_is_counted(station, tmp_path):
    station.publish()
    lease = station.lease(station.worker, Role.annotator, rows_of("a", "b"))
    station.submit(lease, name("a"), ANSWER)
    station.submit(lease, name("b"), ANSWER)
    del station.lines[-1], station.receipts[-1]
    report = verify_export(station.export(tmp_path / "part", complete=False), recover=recover)
    assert report.ok
    assert report.withheld == 1
    assert "missing" in failure(station.export(tmp_path / "whole")).what


def test_an_export_that_broke_off_has_no_header(station, tmp_path, monkeypatch):
    from app.verify.layout import ProvenanceWriter

    with (
        pytest.raises(RuntimeError),
        ProvenanceWriter(tmp_path, station.charter, station.network, station.key_changes, complete=True) as writer,
    ):
        writer.add_leaf(station.leaves[0])
        raise RuntimeError
    with pytest.raises(InputError):
        verify_export(tmp_path, recover=recover)
