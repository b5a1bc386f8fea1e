"""The whole way over HTTP: label, review, decide, distribute, claim, paid; and the same on the command line."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.chain import distributor as contract
from app.chain import merkle
from app.chain.rpc import Rpc
from app.core.claim import Distribution, Entitlement
from app.core.reward import RewardLine as OwnLine
from app.core.reward import RewardState
from app.devchain.server import DevChain
from app.ops.claiming import check_own_lines
from app.protocol.administration import Overview
from app.protocol.authority import check_station_record
from app.protocol.canonical import parse_canonical
from app.protocol.code import Verdict
from app.protocol.connection import ProblemError
from app.protocol.earning import ClaimRequest, RewardLine
from app.protocol.envelope import Envelope
from app.protocol.hexadecimal import from_hex, to_hex
from app.protocol.manifest import convert, decode
from app.signing.verify import recover
from app.station.chain_setup import deploy
from app.station.leaf import chain_leaf, claim_root
from app.station.run import main
from app.station.work import STEPS
from app.verify.export import verify_export
from tests.stations import Person, Served, make_station, serve, write_texts


def wait(look: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not look():
        assert time.monotonic() < end, "it does not happen"
        time.sleep(0.02)


def lines_of(person: Person) -> tuple[RewardLine, ...]:
    record = Envelope.from_wire(person.client.rewards().statement or {})
    check_station_record(record, record.message["logSize"] - 1, person.authority, recover)
    return convert(parse_canonical(record.payload or b""), tuple[RewardLine, ...], "statement")


def check_as_an_app_does(person: Person, number: int) -> None:
    """The leaves of the distribution against the own lines, and the proofs against the root."""
    answer = person.client.distribution(number)
    record = Envelope.from_wire(answer.distribution)
    check_station_record(record, record.message["logSize"] - 1, person.authority, recover)
    entitled = []
    for own in answer.own:
        assert merkle.verify(record.message["root"], chain_leaf(own.leaf), [from_hex(node) for node in own.proof])
        entitled.append(
            Entitlement(own.leaf.worker, own.leaf.account, own.leaf.token, int(own.leaf.cumulative), own.proof)
        )
    lines = [
        OwnLine(
            id=line.submission, submission_digest=line.submission, project="", item="", token=line.token, symbol="",
            decimals=0, base=int(line.base), share_bp=line.share_bp, bonus_bp=line.bonus_bp, amount=int(line.amount),
            cause=line.cause, state=RewardState(line.state), account=line.account,
        )
        for line in lines_of(person)
    ]  # fmt: skip
    check_own_lines(Distribution(number, "", "", 0, "", tuple(entitled), True), lines)


def label_and_review(served: Served, project: bytes) -> tuple[Person, Person]:
    ann, rita = served.person(), served.person("reviewer")
    ann.join(project)
    lease = ann.lease(project, 2)
    for item in lease.items:
        ann.send(ann.submission(lease, item))
    rita.join(project, "reviewer")
    review = rita.lease(project, 2, "reviewer")
    for item in review.items:
        for subject in item.subjects:
            rita.send(rita.review(review, item, subject, Verdict.accepted))
    return ann, rita


def test_from_the_label_to_the_payment(tmp_path: Path) -> None:
    folder = make_station(tmp_path / "station")
    with DevChain() as chain, serve(folder, steps=STEPS) as served, Rpc(chain.url) as rpc:
        first, second = (token.address for token in deploy(served.station, chain.url, delay_s=1).tokens)
        terms = {
            "annotator": [{"token": first, "base": "20"}, {"token": second, "base": "3"}],
            "reviewer": [{"token": first, "base": "5"}],
        }
        project = served.project(write_texts(tmp_path / "texts"), terms=terms, times={"hold_s": 0})
        ann, rita = label_and_review(served, project)
        served.server.ticker.wake()
        wait(lambda: [line.state for line in lines_of(ann)] == ["frozen"] * 4)
        manager = served.person("manager")
        with pytest.raises(ProblemError, match="too little"):
            manager.client._bytes("POST", "/v1/admin/distributions", b"{}")
        assert b'"number":1' in manager.client._bytes("POST", "/v1/admin/distributions", b'{"fund":true}')
        wait(lambda: ann.client.rewards().distribution == 1)
        assert [line.state for line in lines_of(ann)] == ["claimable"] * 4
        check_as_an_app_does(ann, 1)
        check_as_an_app_does(rita, 1)
        with pytest.raises(ProblemError, match="not in force"):
            ann.client.claim(ClaimRequest(claim=to_hex(secrets.token_bytes(32)), number=2))
        request = ClaimRequest(claim=to_hex(secrets.token_bytes(32)), number=1)
        assert ann.client.claim(request).state == "requested"
        assert ann.client.claim(request).claim == request.claim
        served.server.ticker.wake()
        wait(lambda: ann.client.claim_status(from_hex(request.claim)).state == "final")
        with pytest.raises(ProblemError):
            rita.client.claim_status(from_hex(request.claim))
        assert [contract.read_balance(rpc, token, ann.worker) for token in (first, second)] == [40, 6]
        assert [line.state for line in lines_of(ann)] == ["claimed"] * 4
        check_as_an_app_does(ann, 1)
        kinds = [change.record["type"] for change in ann.client.changes().changes]
        assert kinds[-3:] == ["Distribution", "Statement", "Statement"] and kinds.count("Decision") == 2
        found = decode(manager.client._bytes("GET", "/v1/admin/overview"), Overview)
        [shown] = found.projects
        assert (found.distribution, found.distribution_state, found.claims) == (1, "promoted", {"final": 1})
        assert shown.annotators[0].accuracy is not None and shown.annotators[0].accuracy.n == 2
        assert {one.symbol: one.states for one in shown.money} == {
            "CRV": {"claimable": "10", "claimed": "40"},
            "PTS": {"claimed": "6"},
        }
        assert shown.reviewers[0].agreement is not None and shown.reviewers[0].agreement.rate_bp == 10_000
        with pytest.raises(ProblemError):
            ann.client._bytes("GET", "/v1/admin/overview")


def test_the_same_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make_station(tmp_path / "station")
    with DevChain() as chain:
        assert main(["deploy", str(folder), "--chain", chain.url, "--delay", "0"]) == 0
        first = next(line.split()[1] for line in capsys.readouterr().out.splitlines() if line.startswith("token"))
        with serve(folder, steps=STEPS) as served:
            terms = {"annotator": [{"token": first, "base": "20"}], "reviewer": []}
            project = served.project(write_texts(tmp_path / "texts"), terms=terms, times={"hold_s": 0})
            label_and_review(served, project)
            # Another process beside the one that serves.
            assert main(["distribute", str(folder), "--fund", "--wait"]) == 0
            assert main(["distribute", str(folder)]) == 1
        out = str(tmp_path / "out.zip")
        assert main(["export", str(folder), "--project", to_hex(project), "--to", out]) == 0
        assert main(["export", str(folder), "--project", to_hex(project), "--to", out]) == 2
    printed = capsys.readouterr()
    assert "Distribution 1 is in force." in printed.out and "There is nothing new to pay." in printed.out
    assert "2 labels of 2 items" in printed.out and "already" in printed.err
    report = verify_export(Path(out), recover=recover, claim_root=claim_root)
    assert report.ok and report.counts["Distribution"] == 1, report.lines()
