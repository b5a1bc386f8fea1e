"""The overview in a browser: how one gets in, that it only shows, whom it shows what, and that logged out is out."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.protocol.administration import ManagerClient
from app.protocol.code import Verdict
from app.protocol.connection import SignInNeeded
from app.station import auth, browser
from app.station.decide import decide_all
from app.station.exact import sums, whole
from app.station.page import route_overview
from app.station.tables import AccountRow, BrowserLinkRow, BrowserSessionRow, RewardRow
from tests.stations import TOKEN, Clock, Person, Served, write_texts

HOSTILE = "<img src=x onerror=alert(1)>"


def link_of(person: Person) -> str:
    return ManagerClient(person.client).browser_address()


def entered(person: Person) -> requests.Session:
    """A browser that has opened a link of this person."""
    session = requests.Session()
    answer = session.get(link_of(person), timeout=10)
    assert answer.status_code == 200 and urlsplit(answer.url).path == "/overview"
    return session


def page(session: requests.Session, served: Served, path: str = "/overview") -> requests.Response:
    return session.get(served.server.url + path, timeout=10)


@pytest.fixture(autouse=True)
def _always_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(route_overview, "_FRESH_S", -1.0)


@pytest.fixture
def worked(served: Served, tmp_path: Path) -> Iterator[tuple[Served, bytes, dict[str, Person]]]:
    """Four accepted submissions, one refused, one waiting; somebody in every role."""
    project = served.project(
        write_texts(tmp_path / "texts"), times={"hold_s": 0}, budget={TOKEN: 10_000}, title=f"Moods {HOSTILE}"
    )
    people = {role: served.person(role) for role in ("annotator", "reviewer", "manager", "auditor")}
    ann, rev = people["annotator"], people["reviewer"]
    ann.join(project)
    rev.join(project, "reviewer")
    lease = ann.lease(project, 6)
    for item in lease.items[:5]:
        ann.send(ann.submission(lease, item))
    judging = rev.lease(project, 5, role="reviewer")
    for number, item in enumerate(judging.items):
        verdict = Verdict.accepted if number else Verdict.rejected
        rev.send(rev.review(judging, item, item.subjects[0], verdict))
    decide_all(served.station)
    ann.send(ann.submission(lease, lease.items[5]))

    def name_them(session: Session) -> None:
        for row in session.scalars(select(AccountRow)):
            row.name = f"{'/'.join(row.roles)} {HOSTILE}"

    served.station.write(name_them)
    yield served, project, people


def test_a_link_opens_once_and_only_soon(served: Served, clock: Clock) -> None:
    manager = served.person("manager")
    link = link_of(manager)
    assert link.startswith(served.server.url + "/overview/open?code=")
    # What looks ahead, or only asks for the head, does not use it up.
    assert requests.head(link, timeout=10).status_code == 204
    assert requests.get(link, headers={"Sec-Purpose": "prefetch;prerender"}, timeout=10).status_code == 204
    elsewhere = requests.get(link, headers={"Sec-Fetch-Site": "cross-site"}, timeout=10)
    assert elsewhere.status_code == 403 and "opened from the program" in elsewhere.text
    first = requests.get(link, allow_redirects=False, timeout=10)
    assert first.status_code == 303 and first.headers["Location"] == "/overview"
    again = requests.get(link, allow_redirects=False, timeout=10)
    assert again.status_code == 401 and "was used or is too old" in again.text and "Set-Cookie" not in again.headers
    late = link_of(manager)
    clock.pass_(61)
    assert requests.get(late, timeout=10).status_code == 401
    for code in ("", "x", "0" * 5000):
        assert requests.get(served.server.url + "/overview/open", params={"code": code}, timeout=10).status_code == 401
    older, newer = link_of(manager), link_of(manager)
    assert requests.get(older, timeout=10).status_code == 401 and requests.get(newer, timeout=10).status_code == 200


@pytest.mark.parametrize("address", ["http://127.0.0.1:1", "https://station.example"])
def test_the_cookie_goes_nowhere_else(served: Served, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    link = link_of(served.person("manager"))
    monkeypatch.setattr(served.station, "url", address)
    answer = requests.get(link, allow_redirects=False, timeout=10)
    [(name, cookie)] = SimpleCookie(answer.headers["Set-Cookie"]).items()
    assert cookie["httponly"] and cookie["samesite"] == "strict" and cookie["path"] == "/" and not cookie["domain"]
    assert int(cookie["max-age"]) == 8 * 3600
    secure = address.startswith("https")
    assert bool(cookie["secure"]) is secure and name == ("__Host-caravan" if secure else "caravan")


def test_neither_code_nor_cookie_is_kept_as_it_is(served: Served) -> None:
    manager = served.person("manager")
    code = link_of(manager).partition("code=")[2]
    session = entered(manager)
    [cookie] = session.cookies.values()

    def look(session: Session) -> list[bytes]:
        return [
            *session.scalars(select(BrowserLinkRow.code_hash)), *session.scalars(select(BrowserSessionRow.cookie_hash))
        ]  # fmt: skip

    kept = served.station.read(look)
    assert len(kept) == 1 and cookie.encode() not in kept and code.encode() not in kept


def test_a_manager_sees_how_the_station_stands(worked: tuple[Served, bytes, dict[str, Person]]) -> None:
    served, project, people = worked
    session = entered(people["manager"])
    answer = page(session, served)
    text = html.unescape(re.sub("<[^>]*>", " ", answer.text))
    for shown in (
        "4 of 6 accepted, 1 waiting, 1 refused", "80\u202f% (n = 5, 38\u202f% to 96\u202f%)",
        "100\u202f% (n = 5, 57\u202f% to 100\u202f%)", "CRED", "takes work",
        f"annotator {HOSTILE}", f"reviewer {HOSTILE}", "Decision", "Checkpoint",
    ):  # fmt: skip
        assert shown in text, shown
    assert HOSTILE not in answer.text and "<script" not in answer.text and "style=" not in answer.text
    assert (
        answer.headers["Cache-Control"] == "no-store" and "script-src" not in answer.headers["Content-Security-Policy"]
    )
    detail = page(session, served, f"/overview/{project.hex()}")
    text = html.unescape(re.sub("<[^>]*>", " ", detail.text))
    assert f"annotator {HOSTILE}" in text and "80\u202f% (n = 5" in text and HOSTILE not in detail.text
    assert page(session, served, "/overview/" + "ab" * 32).status_code == 404
    assert page(session, served, "/overview/x").status_code == 404


def test_an_auditor_sees_counts_and_no_names(worked: tuple[Served, bytes, dict[str, Person]]) -> None:
    served, project, people = worked
    session = entered(people["auditor"])
    for path in ("/overview", f"/overview/{project.hex()}"):
        text = page(session, served, path).text
        for person in (people["annotator"], people["reviewer"]):
            assert person.worker not in text and person.worker[:10] not in text
        assert f"annotator {html.escape(HOSTILE)}" not in text
    assert "Person 1" in text
    assert "Annotators" in page(session, served).text


def test_logged_out_means_out(worked: tuple[Served, bytes, dict[str, Person]]) -> None:
    served, project, people = worked
    session = entered(people["manager"])
    [(name, cookie)] = session.cookies.items()
    leave = served.server.url + "/overview/leave"
    seal = re.search(r'name="seal" value="([0-9a-f]{64})"', page(session, served).text)
    assert seal is not None
    # A form of another page, or of another browser of the same person, does nothing.
    other = entered(people["manager"])
    foreign = re.search(r'name="seal" value="([0-9a-f]{64})"', page(other, served).text)
    assert foreign is not None and foreign[1] != seal[1]
    for wrong in ("", "x", foreign[1], "é"):
        refused = session.post(leave, files={"seal": (None, wrong)}, timeout=10)
        assert refused.status_code == 403 and page(session, served).status_code == 200, wrong
    assert requests.get(leave, cookies={name: cookie}, timeout=10).status_code in (404, 405)
    out = session.post(leave, files={"seal": (None, seal[1])}, timeout=10)
    assert out.status_code == 200 and "You are logged out" in out.text and "Max-Age=0" in out.headers["Set-Cookie"]
    for path in ("/overview", f"/overview/{project.hex()}"):
        assert requests.get(served.server.url + path, cookies={name: cookie}, timeout=10).status_code == 401
    assert page(other, served).status_code == 200


def test_a_session_ends_with_its_time_its_sign_in_its_role_or_its_account(served: Served, clock: Clock) -> None:
    def change(**fields: object) -> None:
        def set_(session: Session) -> None:
            row = session.get_one(AccountRow, manager.worker)
            for field, value in fields.items():
                setattr(row, field, value)

        served.station.write(set_)

    manager = served.person("manager")
    session = entered(manager)
    change(state="blocked")
    assert page(session, served).status_code == 401
    change(state="active", roles=["annotator"])
    assert page(session, served).status_code == 403
    change(roles=["auditor"])
    assert page(session, served).status_code == 200
    change(roles=["manager"])
    clock.pass_(8 * 3600 + 1)
    assert page(session, served).status_code == 401
    again = entered(manager)
    manager.client.sign_out()
    assert page(again, served).status_code == 401
    with pytest.raises(SignInNeeded):
        link_of(manager)
    assert served.station.write(auth.forget_old, clock() + browser.SESSION_MS + 1)
    assert served.station.read(lambda session: session.scalars(select(BrowserSessionRow)).all()) == []


def test_a_cookie_is_no_key_to_any_call(worked: tuple[Served, bytes, dict[str, Person]]) -> None:
    served, _, people = worked
    session = entered(people["manager"])
    [cookie] = session.cookies.values()
    for headers in ({}, {"Authorization": f"Bearer {cookie}"}):
        answer = session.get(served.server.url + "/v1/admin/overview", headers=headers, timeout=10)
        assert answer.status_code == 401
    assert session.post(served.server.url + "/v1/admin/browser", timeout=10).status_code == 401


def test_few_browsers_at_once(served: Served, clock: Clock) -> None:
    manager = served.person("manager")
    sessions = []
    for _ in range(6):
        clock.pass_(1)
        sessions.append(entered(manager))
    assert [page(one, served).status_code for one in sessions] == [401, 200, 200, 200, 200, 200]


def test_sums_of_amounts_are_exact(served: Served) -> None:
    """Larger than any integer or float a database has, and of every length."""
    amounts = [0, 1, 999_999_999_999, 10**12, 10**24 - 1, 2**128 - 1, 2**128 - 1, 10**11, 123_456_789_012_345_678_901]

    def fill(session: Session) -> None:
        for number, amount in enumerate(amounts):
            name = number.to_bytes(32)
            session.add(
                RewardRow(
                    worker="w", account="a", role="annotator", lease=name, place=name, submission=name, decision=name,
                    item=name, project=name, token="t", payer="station", base=amount, share_bp=0, bonus_bp=0,
                    amount=amount, cause="accepted", state="frozen",
                )
            )  # fmt: skip

    served.station.write(fill)
    parts = served.station.read(lambda session: session.execute(select(*sums(RewardRow.amount))).one())
    assert whole(parts) == sum(amounts)
    nothing = served.station.read(
        lambda session: session.execute(select(*sums(RewardRow.amount)).where(RewardRow.token == "x")).one()
    )
    assert whole(nothing) == 0
