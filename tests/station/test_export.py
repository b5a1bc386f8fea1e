"""Exports: labels in any format, the proof that verifies offline, and tampering that is found."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from immutables import Map

from app.core.annotation import Annotation
from app.core.cancel import Cancel, no_progress
from app.core.question import Option, Question, QuestionKind
from app.errors import InputError
from app.formats.base import Options, Report
from app.formats.registry import format_named
from app.protocol.envelope import Envelope
from app.protocol.statement import Contents, page_names
from app.protocol.struct_type import learnt
from app.signing.verify import recover
from app.station import distribute
from app.station.export import export
from app.station.export_statistics import Agreement
from app.station.leaf import claim_root
from app.station.project import ProjectPlan, create_project
from app.station.statement import lines_of, rewards_answer
from app.station.tables import StatementRow
from app.verify.export import verify_export
from app.verify.report import Report as Verified
from tests.station.scene import DAY, Scene, chained, fields, scene


def verified(path: Path) -> Verified:
    return verify_export(path, recover=recover, claim_root=claim_root)


def work(s: Scene) -> list[bytes]:
    """Two accepted, one corrected, one rejected and disputed, one by timeout."""
    made = s.accept_one(count=2)
    made += s.accept_one("anton", verdict="fixed", fixed="dog")
    [one] = s.accept_one("aline", verdict="rejected")
    old = s.decision(one)
    assert old is not None
    s.dispute("aline", old.digest)
    s.review("ruth", s.lease("ruth", "reviewer"), one, "rejected")
    late = s.submit("alba", s.lease("alba", count=1), answer="emu")
    s.later(15 * DAY)
    s.decide()
    return [*made, one, late]


def test_an_export_verifies_and_holds_the_labels(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        work(s)
        rewards_answer(s.station, s.person("anna").worker)
        made = export(s.station, tmp_path / "out", project=s.project, assets=True)
        assert (made.labels, made.items) == (4, 4) and made.losses == ()
    report = verified(tmp_path / "out")
    assert report.ok and report.withheld == 0, report.lines()
    assert report.counts["Submission"] == 5 and report.counts["Decision"] == 6 and report.counts["Statement"] > 1
    [labels] = (tmp_path / "out" / "labels").iterdir()
    found = list(format_named("caravan").read(labels, Options(), Report(), Cancel(), no_progress))  # type: ignore[misc]
    assert sorted(one.annotation.answers["q"] for one in found) == ["cat", "cat", "dog", "emu"]
    lines = [json.loads(line) for line in (tmp_path / "out" / "decisions.jsonl").read_text().splitlines()]
    assert [line["unreviewed"] for line in lines].count(True) == 1
    assert {line["annotator"] for line in lines} == {"annotator-001", "annotator-002", "annotator-003"}
    assert len(list((tmp_path / "out" / "assets").iterdir())) == 6
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]


def test_the_description_names_licence_files_and_pseudonyms(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        work(s)
        export(s.station, tmp_path / "out", project=s.project)
        workers = [person.worker for person in s.people.values()]
    text = (tmp_path / "out" / "croissant.json").read_text()
    document = json.loads(text)
    assert document["@type"] == "sc:Dataset" and document["license"] == "https://spdx.org/licenses/CC-BY-4.0"
    assert {one["@id"] for one in document["distribution"]} >= {"decisions.jsonl"}
    assert not any(worker in text or worker in path.read_text() for worker in workers for path in labels_of(tmp_path))


def test_the_statistics_say_how_far_people_agreed(tmp_path: Path) -> None:
    question = {"id": "q", "text": "What is it?", "kind": "text", "required": True}
    with scene(tmp_path, annotators_per_item=2, questions=[question], reviewing={"share_bp": 10_000}) as s:
        leases = {name: s.lease(name, count=3) for name in ("anna", "anton")}
        made = [s.submit("anna", leases["anna"], n, "cat") for n in range(3)]
        made += [s.submit("anton", leases["anton"], n, answer) for n, answer in enumerate(("cat", "cat", "dog"))]
        reviewing = s.lease("rita", "reviewer", 6)
        for digest in made:
            s.review("rita", reviewing, digest)
        s.decide()
        s.later(15 * DAY)
        s.decide()
        export(s.station, tmp_path / "out")
    [said] = json.loads((tmp_path / "out" / "statistics.json").read_text())["projects"].values()
    agreed = said["agreement"]
    assert (agreed["labels"], agreed["items"], agreed["items_labelled_by_several"]) == (6, 3, 3)
    assert agreed["mean_agreement"] == pytest.approx(2 / 3, abs=1e-3)
    assert said["review"]["decisions"] == {"accepted": 6}
    assert said["review"]["accepted_of_judged"] == {"judged": 6, "low": 0.6097, "high": 1.0}
    document = json.loads((tmp_path / "out" / "croissant.json").read_text())
    assert "mean agreement 66.7% on 3 items" in document["rai:dataAnnotationAnalysis"][0]
    assert [part["license"] for part in document["hasPart"]] == ["https://spdx.org/licenses/CC-BY-4.0"]
    assert {"@id": "#annotator-001"} in document["prov:wasGeneratedBy"]["prov:wasAssociatedWith"]


def test_alpha_of_named_answers() -> None:
    """The worked example of Krippendorff (2011), two observers and ten nominal units: alpha is 0.095."""
    question = Question("q", "Which?", QuestionKind.SINGLE, (Option("a", "A"), Option("b", "B")))
    found = Agreement("text", (question,))
    for item, pair in enumerate(zip("aaaaaaaaaa", "aaaaaaaaaa", strict=True)):
        for n, answer in enumerate(pair):
            found.add(str(item), Annotation(f"{item}-{n}", str(item), answers=Map(q=answer)))
    assert found.document()["krippendorff_alpha"] == {"q": {"alpha": None, "items": 10}}
    found = Agreement("text", (question,))
    first, second = "abaaaaaaba", "bbbaabaaaa"
    for item, pair in enumerate(zip(first, second, strict=True)):
        for n, answer in enumerate(pair):
            found.add(str(item), Annotation(f"{item}-{n}", str(item), answers=Map(q=answer)))
    assert found.document()["krippendorff_alpha"] == {"q": {"alpha": 0.0952, "items": 10}}
    assert found.document()["items_labelled_by_several"] == 10


def labels_of(folder: Path) -> list[Path]:
    return [folder / "out" / "decisions.jsonl", *(folder / "out" / "labels").iterdir()]


def test_a_zip_and_another_format(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        work(s)
        made = export(s.station, tmp_path / "out.zip", format_name="csv")
        assert made.path == tmp_path / "out.zip" and made.labels == 4
        with pytest.raises(InputError, match="already"):
            export(s.station, tmp_path / "out.zip")
        with pytest.raises(InputError, match="not known"):
            export(s.station, tmp_path / "other", format_name="nonsense")
        with pytest.raises(InputError, match="no such project"):
            export(s.station, tmp_path / "other", project=bytes(32))
        with pytest.raises(InputError, match="cannot hold"):
            export(s.station, tmp_path / "other", format_name="coco")
        assert not (tmp_path / "other").exists()
    assert verified(tmp_path / "out.zip").ok
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert archive.namelist()[-1] == "provenance/export.json"


def test_distributions_are_in_the_proof(tmp_path: Path) -> None:
    with chained(tmp_path) as (s, rpc):
        s.lease("anna", count=1)
        s.bind_payout("anna", "0x" + "77" * 20)
        work(s)
        s.later(4 * DAY)
        assert distribute.distribute(s.station, rpc, fund=True) == 1
        export(s.station, tmp_path / "out")
    report = verified(tmp_path / "out")
    assert report.ok, report.lines()
    assert report.counts["Distribution"] == 1 and report.counts["Statement"] > 5
    leaves = tmp_path / "out" / "provenance" / "leaves" / "000001.json"
    leaves.write_text(leaves.read_text().replace("40000", "40001"))
    report = verified(tmp_path / "out")
    assert not report.ok and report.failure is not None and report.failure.kind == "Distribution"


def test_statements_with_pages_are_in_the_proof(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every statement of the person's is checked, each with its own state of the pages."""
    # The bound of a page is read when its type is first met; it must not be the one of this test.
    learnt(Contents)
    monkeypatch.setattr("app.protocol.statement.PAGE_LINES", 3)
    with scene(tmp_path) as s:
        for _ in range(3):
            s.accept_one(count=2)
            rewards_answer(s.station, s.person("anna").worker)
        made = s.station.read(lambda session: session.query(StatementRow).count())
        export(s.station, tmp_path / "out")
        assert verify_export(tmp_path / "out", recover=recover).counts["Statement"] == made
        wire = rewards_answer(s.station, s.person("anna").worker).statement
        assert wire is not None
        record = Envelope.from_wire(wire)
        assert len(page_names(record.payload or b"")) > 3
        assert len(s.station.read(lines_of, record)) == 12
    pages = tmp_path / "out" / "provenance" / "pages.jsonl"
    pages.write_bytes(pages.read_bytes().replace(b'"amount":"20000"', b'"amount":"20001"', 1))
    report = verified(tmp_path / "out")
    assert report.failure is not None and report.failure.kind == "Statement"


def test_another_project_is_withheld(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        work(s)
        source = tmp_path / "more.csv"
        source.write_text("text\nOne more.\n")
        other = create_project(s.station, ProjectPlan(source, fields(), as_texts=True))
        export(s.station, tmp_path / "one", project=s.project)
        export(s.station, tmp_path / "two", project=other)
        export(s.station, tmp_path / "all")
    first, second, both = (verified(tmp_path / name) for name in ("one", "two", "all"))
    assert first.ok and second.ok and both.ok
    assert first.withheld == 1 and second.withheld > 10 and both.withheld == 0
    assert "Submission" not in second.counts and "Statement" not in first.counts


@pytest.mark.parametrize(
    ("name", "old", "new", "kind"),
    [
        ("records.jsonl", '"verdict":1', '"verdict":3', "Review"),
        ("records.jsonl", "emu", "ape", "Submission"),
        ("records.jsonl", "quorum", "custom", "Manifest"),
        ("receipts.jsonl", '"status":1', '"status":2', "Receipt"),
        ("network.json", '"pay":"payroll"', '"pay":"chain"', "Network"),
    ],
)
def test_tampering_is_found_and_named(tmp_path: Path, name: str, old: str, new: str, kind: str) -> None:
    with scene(tmp_path) as s:
        work(s)
        export(s.station, tmp_path / "out")
    file = tmp_path / "out" / "provenance" / name
    text = file.read_text()
    old, new = (old, new) if old in text else (old.replace('"', '\\"'), new.replace('"', '\\"'))
    assert old in text
    file.write_text(text.replace(old, new, 1))
    report = verified(tmp_path / "out")
    assert not report.ok and report.failure is not None and report.failure.kind == kind, report.lines()


def test_a_record_that_is_taken_out_is_missed(tmp_path: Path) -> None:
    with scene(tmp_path) as s:
        work(s)
        export(s.station, tmp_path / "out")
    file = tmp_path / "out" / "provenance" / "records.jsonl"
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:-1]))
    report = verified(tmp_path / "out")
    assert not report.ok and report.failure is not None and "missing" in report.failure.what
