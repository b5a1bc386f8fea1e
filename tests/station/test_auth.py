"""Signing in: nonce once, station and origin bound, tokens hashed and revocable; and who may call what."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
import requests

from app.protocol.client import StationClient
from app.protocol.connection import ProblemError, SignInNeeded
from app.signing.keystore import new_secret
from app.signing.signer import KeyRole, Signer
from app.station.call import MANAGERS, OVERSEERS, SIGNED_IN, WORKERS
from app.station.invitation import make_invitation
from app.station.routes import CALLS
from app.station.tables import InvitationRow, SessionRow
from tests.stations import Clock, Served, write_texts

ROLES = ("annotator", "reviewer", "manager", "auditor")


def kind(error: pytest.ExceptionInfo[ProblemError]) -> str:
    return error.value.problem.type


@pytest.mark.promise("H11")
def test_a_sign_in_counts_once_here_and_now(served: Served, clock: Clock) -> None:
    ann = served.person()
    record = ann.sign_in_record()
    assert ann.client.sign_in(record).worker == ann.worker
    with pytest.raises(SignInNeeded):
        ann.client.sign_in(record)
    for bad in (ann.sign_in_record(station=bytes(32)), ann.sign_in_record(url="https://elsewhere.example")):
        with pytest.raises(ProblemError) as error:
            ann.client.sign_in(bad)
        assert kind(error) in ("wrong-station", "bad-signature")
    old = ann.sign_in_record()
    clock.pass_(301)
    with pytest.raises(SignInNeeded):
        ann.client.sign_in(old)


def test_an_unknown_key_needs_an_invitation(served: Served) -> None:
    ann = served.person()
    ann.signer = Signer.from_secret(new_secret(), KeyRole.WORKER)
    with pytest.raises(ProblemError) as error:
        ann.client.sign_in(ann.sign_in_record())
    assert kind(error) == "invitation"


def test_an_invitation_admits_one_and_may_be_repeated_by_them(served: Served) -> None:
    ann, other = served.person(), served.person()
    invitation = make_invitation(served.station, "reviewer")
    ann.client.accept_invitation(invitation.code, ann.sign_in_record())
    answer = ann.client.accept_invitation(invitation.code, ann.sign_in_record())
    assert set(answer.roles) == {"annotator", "reviewer"}
    other.signer = Signer.from_secret(new_secret(), KeyRole.WORKER)
    with pytest.raises(ProblemError) as error:
        other.client.accept_invitation(invitation.code, other.sign_in_record())
    assert kind(error) == "invitation"


@pytest.mark.promise("H11")
def test_tokens_end_and_are_never_kept(served: Served, clock: Clock, tmp_path: Path) -> None:
    ann = served.person()
    token = ann.client.token
    hashes = served.station.read(lambda session: [row.token_hash for row in session.query(SessionRow)])
    codes = served.station.read(lambda session: [row.code_hash for row in session.query(InvitationRow)])
    assert len(hashes) == 1 and len(codes) == 1
    served.station.write(lambda session: None)
    for path in (tmp_path / "station").glob("station.db*"):
        assert token.encode() not in path.read_bytes()
    ann.client.sign_out()
    late = StationClient(served.server.url, ann.authority.station, token=token)
    served.people[0].client.close()
    with pytest.raises(SignInNeeded):
        late.projects()
    late.close()


@pytest.mark.promise("H11")
def test_tokens_live_thirty_days(served: Served, clock: Clock) -> None:
    ann = served.person()
    clock.pass_(31 * 86_400)
    headers = {"Authorization": f"Bearer {ann.client.token}"}
    # The server remembers a caller for two seconds of real time: a token it has not seen yet is looked up.
    assert requests.get(served.server.url + "/v1/projects", headers=headers, timeout=10).status_code == 401


@pytest.mark.promise("H11")
def test_logs_hold_no_secret(served: Served, caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    caplog.set_level(logging.DEBUG)
    ann = served.person()
    project = served.project(write_texts(tmp_path / "texts"))
    ann.join(project)
    lease = ann.lease(project, 1)
    ann.send(ann.submission(lease, lease.items[0]))
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("caravan"))
    assert ours and ann.client.token not in ours and "mood" not in ours


def path_of(template: str) -> str:
    names = dict.fromkeys(("project", "lease", "item", "sha256", "id", "claim"), "11" * 32)
    return template.format(**names, number="1", name="x")


def test_every_call_answers_every_role_by_the_table(served: Served) -> None:
    people = {role: served.person(role) for role in ROLES}
    # Signing out last: it ends the tokens the others use.
    for call in sorted(CALLS, key=lambda call: call.path == "/v1/sign-out"):
        url = served.server.url + path_of(call.path)
        for role in (None, *ROLES):
            headers = {} if role is None else {"Authorization": f"Bearer {people[role].client.token}"}
            body = b"{}" if call.method != "GET" else None
            found = requests.request(call.method, url, headers=headers, data=body, timeout=10)
            assert found.status_code < 500, (call.path, role, found.text)
            kind = found.json().get("type") if found.status_code >= 400 else ""
            if call.roles is None:
                assert kind != "sign-in" or "sign-in" in call.path
            elif role is None:
                assert (found.status_code, kind) == (401, "sign-in"), call.path
            elif role not in call.roles:
                assert (found.status_code, kind) == (403, "forbidden"), (call.path, role)
            else:
                assert kind not in ("sign-in",), (call.path, role)
    assert WORKERS | OVERSEERS | MANAGERS <= SIGNED_IN


def test_nobody_reaches_what_is_somebody_elses(served: Served, tmp_path: Path) -> None:
    """Own and other for every call that names something: another's is refused like what does not exist."""
    project = served.project(write_texts(tmp_path / "texts"))
    ann, other = served.person(), served.person()
    for person in (ann, other):
        person.join(project)
    lease = ann.lease(project, 2)
    record = ann.submission(lease, lease.items[0])
    ann.send(record)
    theirs = {
        "lease": lease.lease["message"]["leaseId"][2:], "sha256": lease.items[0].asset[2:],
        "id": record.message["submissionId"].hex(), "claim": "11" * 32, "project": project.hex(), "number": "0",
    }  # fmt: skip
    secrets = [theirs["lease"], theirs["id"], ann.worker, record.digest(ann.authority.records).hex()]
    own_answers = 0
    for call in (call for call in CALLS if "{" in call.path):
        if call.roles is None or not {"annotator"} <= call.roles or call.path.startswith("/v1/projects"):
            continue
        url = served.server.url + call.path.format(**theirs)
        mine, found = (
            requests.request(
                call.method, url, headers={"Authorization": f"Bearer {person.client.token}"},
                data=b"{}" if call.method != "GET" else None, timeout=10,
            )
            for person in (ann, other)
        )  # fmt: skip
        own_answers += mine.status_code < 300
        assert 400 <= found.status_code < 500, (call.path, found.status_code)
        assert not any(secret in found.text for secret in secrets), call.path
    assert own_answers >= 2
    for path in ("/v1/assignments", "/v1/changes", "/v1/rewards", "/v1/projects"):
        headers = {"Authorization": f"Bearer {other.client.token}"}
        text = requests.get(served.server.url + path, headers=headers, timeout=10).text
        assert not any(secret in text for secret in secrets), path


def test_the_interface_describes_itself(served: Served) -> None:
    document = requests.get(served.server.url + "/v1/openapi.json", timeout=10).json()
    assert document["openapi"] == "3.1.0"
    assert {(call.path, call.method.lower()) for call in CALLS} == {
        (path, method) for path, methods in document["paths"].items() for method in methods
    }


def test_a_manager_invites_and_sees_progress(served: Served, tmp_path: Path) -> None:
    manager = served.person("manager")
    headers = {"Authorization": f"Bearer {manager.client.token}"}
    write_texts(tmp_path / "station" / "sources" / "texts")
    url = served.server.url + "/v1/admin"
    fields = {"title": "From afar", "licence": {"name": "CC0-1.0"}}
    for bad in ("..", "../texts", "/etc", "a/b", "missing"):
        found = requests.post(url + "/projects", json={"source": bad, "fields": fields}, headers=headers, timeout=10)
        assert found.status_code in (404, 422), bad
    made = requests.post(url + "/projects", json={"source": "texts", "fields": fields}, headers=headers, timeout=30)
    assert made.status_code == 201, made.text
    state = f"{url}/projects/{made.json()['project'][2:]}/state"
    assert requests.post(state, json={"state": "paused"}, headers=headers, timeout=10).status_code == 200
    assert requests.post(state, json={"state": "settled"}, headers=headers, timeout=10).status_code == 422
    invited = requests.post(url + "/invitations", json={"role": "annotator"}, headers=headers, timeout=10)
    assert invited.status_code == 201 and invited.json()["station_id"]
    seen = requests.get(url + "/progress", headers=headers, timeout=10).json()
    assert seen["projects"][0]["items"] == 6 and seen["projects"][0]["state"] == "paused"
