"""H11: signing in counts once, here and soon; what opens a session is kept nowhere in the clear, nor in a log."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.errors import InputError
from app.protocol import connection
from app.protocol.client import StationClient
from app.protocol.connection import ProblemError, SignInNeeded, base_url
from app.signing import holder, keystore
from app.station import auth
from app.station.invitation import make_invitation
from app.sync.account import join, sign_in
from app.workspace import Workspace
from tests.stations import Clock, Served, serve, write_texts

pytestmark = [pytest.mark.promise("H11"), pytest.mark.timeout(120)]
WORDS = "correct horse battery"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def served(tmp_path: Path, clock: Clock) -> Iterator[Served]:
    with serve(tmp_path / "station", clock=clock) as found:
        yield found


def test_a_nonce_counts_once(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    ann = served.person()
    record = ann.sign_in_record()
    ann.client.sign_in(record)
    with pytest.raises(SignInNeeded):
        ann.client.sign_in(record)
    # The guard off: the same record opens a second session.
    monkeypatch.setattr(auth, "_use_nonce", lambda *_: None)
    assert ann.client.sign_in(record).worker == ann.worker


def test_a_sign_in_is_of_this_station_and_this_address(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    ann = served.person()
    with pytest.raises(ProblemError) as error:
        ann.client.sign_in(ann.sign_in_record(url="https://elsewhere.example"))
    assert error.value.problem.type == "wrong-station"
    monkeypatch.setattr(auth, "origin_hash", lambda _url: connection.origin_hash("https://elsewhere.example"))
    assert ann.client.sign_in(ann.sign_in_record(url="https://elsewhere.example")).worker == ann.worker


def test_a_sign_in_is_soon_too_old(served: Served, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    ann = served.person()
    old = ann.sign_in_record()
    clock.pass_(301)
    with pytest.raises(SignInNeeded):
        ann.client.sign_in(old)
    monkeypatch.setattr(auth, "_use_nonce", lambda *_: None)
    assert ann.client.sign_in(old).worker == ann.worker


def test_tokens_are_hashed_at_rest_and_end_at_sign_out(
    served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def on_disk(token: str) -> bool:
        served.station.write(lambda session: None)
        return any(token.encode() in path.read_bytes() for path in (tmp_path / "station").glob("station.db*"))

    ann = served.person()
    token = ann.client.token
    assert not on_disk(token)
    ann.client.sign_out()
    late = StationClient(served.server.url, ann.authority.station, token=token)
    with pytest.raises(SignInNeeded):
        late.projects()
    late.close()
    # The guard off: what is kept is the token itself.
    monkeypatch.setattr(auth, "sha256", lambda data: data)
    assert on_disk(served.person().client.token)


@pytest.mark.parametrize(
    "url",
    [
        "http://station.example",
        "http://10.0.0.1",
        "http://[::ffff:8.8.8.8]",
        "http://127.0.0.1.evil",
        "http://2130706433.x",
    ],
)
def test_without_a_certificate_only_this_computer_is_spoken_to(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError):
        base_url(url)
    assert base_url("http://127.0.0.1:8765") and base_url("http://localhost:1") and base_url("https://station.example")


def test_no_log_holds_a_secret(served: Served, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    served.project(write_texts(tmp_path / "texts"))
    folder = tmp_path / "w"
    made = keystore.create_keystore(folder / holder.FILE, WORDS, n=2**12)
    key = keystore.decrypt(made, WORDS)
    invitation = make_invitation(served.station, "annotator")
    workspace = Workspace.open(folder)
    workspace.key.unlock(WORDS)
    account = join(workspace, invitation)
    with pytest.raises(InputError):
        workspace.key.unlock("wrong words") if workspace.key.lock() is None else None
    workspace.key.unlock(WORDS)
    client = sign_in(workspace, account)
    tokens = [account.token, client.token]
    client.close()
    workspace.close()
    secrets = [WORDS, "wrong words", key.hex(), invitation.code, *tokens]
    assert all(secrets)
    assert _secrets_in(caplog, tmp_path, secrets) == []
    logging.getLogger("caravan.test").error("token %s", tokens[0])
    assert _secrets_in(caplog, tmp_path, secrets) == [tokens[0]] or tokens[0] in _secrets_in(caplog, tmp_path, secrets)


def _secrets_in(caplog: pytest.LogCaptureFixture, folder: Path, secrets: list[str]) -> list[Any]:
    said = "\n".join(record.getMessage() for record in caplog.records)
    said += "\n".join(path.read_text("utf-8", "replace") for path in folder.rglob("*.log*"))
    return sorted({one for one in secrets if one in said})
