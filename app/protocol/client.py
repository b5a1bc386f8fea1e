"""The station's HTTP calls, version 1, each with time limits and one kind of error for each kind of failure."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

import requests
import zstandard
from requests.adapters import HTTPAdapter

from app.core.cancel import Cancel, Progress, no_progress
from app.errors import FormatError, InputError, OfflineError, RejectedError
from app.protocol import earning, messages, version
from app.protocol.adapter import Adapter
from app.protocol.authority import station_id
from app.protocol.canonical import sha256
from app.protocol.connection import PortalError, base_url, content_digest, failure, is_loopback, read_date
from app.protocol.download import Piece, download
from app.protocol.envelope import MAX_BATCH_BYTES, MAX_BATCH_RECORDS, RECORD_PATHS, Envelope, record_id
from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import decode, encode
from app.protocol.proxy import proxies_for

T = TypeVar("T")
MAX_ANSWER_BYTES = 48 * 1024 * 1024
PART_BYTES = 4 * 1024 * 1024
_COMPRESS_FROM = 2048
_CHUNK = 64 * 1024
_JSON = "application/json"


class StationClient:
    """One station, pinned by id and certificate. Any thread; every call ends within its time limit.

    Raises OfflineError (BusyError with a time) for the network's failures, SignInNeeded and UpdateNeeded when the
    account has to wait, ProblemError when this station refuses by a type of our list. An answer is never taken for
    delivery: check its receipt with `authority.check_receipt`.
    """

    def __init__(
        self,
        url: str,
        station: bytes,
        *,
        fingerprint: str = "",
        token: str = "",
        connect_s: float = 5.0,
        read_s: float = 15.0,
        compress: bool = True,
    ) -> None:
        self.url = base_url(url)
        self.station = station
        self.token = token
        self.skew_s: float | None = None
        """Station's clock minus ours, from the last answer's Date; None before one came."""
        self._host = urlsplit(self.url).netloc
        self._timeout = (connect_s, read_s)
        self._compress = compress
        self._verify = not fingerprint
        self._session = requests.Session()
        # A proxy of the environment has nothing to do with this computer's own station.
        self._session.trust_env = not is_loopback(self.url)
        self._session.proxies.update(proxies_for(self.url))
        self._session.headers.update({version.HEADER: str(version.HTTP), "User-Agent": "Caravan"})
        self._closed = False
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, Adapter(fingerprint if scheme == "https://" else ""))

    def close(self) -> None:
        """Closes every connection at once, idle or in use; a call under way ends with OfflineError. Any thread."""
        self._closed = True
        for adapter in self._session.adapters.values():
            if isinstance(adapter, Adapter):
                adapter.cut()
            pools = adapter.poolmanager.pools if isinstance(adapter, HTTPAdapter) else {}
            for key in list(pools.keys()):
                pool = pools.get(key)
                if pool is not None:
                    pool.close()
        self._session.close()

    # --- one request --------------------------------------------------------------------------------------------------

    @contextmanager
    def _open(
        self,
        method: str,
        path: str,
        *,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
        patience_s: float = 0.0,
    ) -> Iterator[requests.Response]:
        if self._closed:
            raise OfflineError(f"The connection to {self._host} was closed.", "Your work is saved on this computer.")
        sent = {"Accept": _JSON, **(headers or {})}
        if self.token:
            sent["Authorization"] = f"Bearer {self.token}"
        if body is not None:
            sent.setdefault("Content-Type", _JSON)
            if self._compress and len(body) >= _COMPRESS_FROM and sent["Content-Type"] == _JSON:
                body = zstandard.ZstdCompressor().compress(body)
                sent["Content-Encoding"] = "zstd"
            sent["Content-Digest"] = content_digest(body)
        before = time.time()
        try:
            with self._session.request(
                method, self.url + path, data=body, headers=sent, stream=True,
                timeout=(self._timeout[0], self._timeout[1] + patience_s),
                allow_redirects=False, verify=self._verify,
            ) as answer:  # fmt: skip
                date = read_date(answer.headers)
                if date is not None:
                    self.skew_s = date - (before + time.time()) / 2
                yield answer
        except requests.exceptions.SSLError as error:
            raise OfflineError(
                f"{self._host} shows another certificate.",
                "Nothing was sent. Ask whoever invited you whether it changed.",
            ) from error
        except requests.exceptions.RequestException as error:
            raise OfflineError(f"{self._host} cannot be reached.", "Your work is saved on this computer.") from error

    def _read(self, answer: requests.Response, limit: int = MAX_ANSWER_BYTES) -> bytes:
        deadline = time.monotonic() + 4 * self._timeout[1]
        parts, size = [], 0
        for chunk in answer.iter_content(_CHUNK):
            size += len(chunk)
            if size > limit or time.monotonic() > deadline:
                raise OfflineError(f"{self._host} answers too much or too slowly.", "It is tried again.")
            parts.append(chunk)
        return b"".join(parts)

    def _fail(self, answer: requests.Response) -> Exception:
        body = self._read(answer, 1024 * 1024)
        return failure(self._host, to_hex(self.station), answer.status_code, answer.headers, body)

    def _bytes(
        self, method: str, path: str, body: bytes | None = None, *, content_type: str = _JSON, patience_s: float = 0.0
    ) -> bytes:
        headers = {"Content-Type": content_type} if body is not None else None
        with self._open(method, path, body=body, headers=headers, patience_s=patience_s) as answer:
            if answer.status_code not in (200, 201, 202, 204):
                raise self._fail(answer)
            data = self._read(answer)
            if answer.status_code != 204 and answer.headers.get("Content-Type", "").partition(";")[0].strip() != _JSON:
                raise PortalError(self._host)
            return data

    def call(self, method: str, path: str, type_: type[T], body: Any = None) -> T:
        """One JSON call of another module's kind (`administration`), with the same limits and errors."""
        return self._call(method, path, type_, body)

    def _call(self, method: str, path: str, type_: type[T], body: Any = None, *, patience_s: float = 0.0) -> T:
        sent = None if body is None else body if isinstance(body, bytes) else encode(body)
        data = self._bytes(method, path, sent, patience_s=patience_s)
        try:
            return decode(data, type_, what="answer", max_bytes=MAX_ANSWER_BYTES)
        except FormatError as error:
            raise OfflineError(f"{self._host} does not answer as a station.", error.message) from error

    # --- network and account ------------------------------------------------------------------------------------------

    def network(self) -> messages.NetworkAnswer:
        """RejectedError when another station answers; check the signatures with `authority.establish_answer`."""
        answer = self._call("GET", "/v1/network", messages.NetworkAnswer)
        if station_id(answer.charter) != self.station:
            raise RejectedError(
                "Another station answers at this address.", "Nothing was sent; local work is untouched."
            )
        return answer

    def nonce(self) -> messages.NonceAnswer:
        return self._call("POST", "/v1/sign-in/nonce", messages.NonceAnswer, {})

    def sign_in(self, record: Envelope) -> messages.SignInAnswer:
        """Exchanges a SignIn record for a token, which this client uses from now on."""
        body = messages.SignInRequest(sign_in=record.to_wire())
        answer = self._call("POST", "/v1/sign-in", messages.SignInAnswer, body)
        self.token = answer.token
        return answer

    def sign_out(self) -> None:
        self._bytes("POST", "/v1/sign-out", b"{}")
        self.token = ""

    def accept_invitation(self, code: str, record: Envelope) -> messages.SignInAnswer:
        """Admits the key of a SignIn record; signs in as well."""
        body = messages.InvitationAccept(code=code, sign_in=record.to_wire())
        answer = self._call("POST", "/v1/invitations/accept", messages.SignInAnswer, body)
        self.token = answer.token
        return answer

    # --- projects and assignments -------------------------------------------------------------------------------------

    def projects(self) -> messages.ProjectsAnswer:
        return self._call("GET", "/v1/projects", messages.ProjectsAnswer)

    def manifest(self, project: bytes, manifest_hash: bytes) -> bytes:
        """The exact manifest bytes with this hash; OfflineError when others arrive."""
        data = self._bytes("GET", f"/v1/projects/{project.hex()}/manifest?hash={manifest_hash.hex()}")
        if sha256(data) != manifest_hash:
            raise OfflineError("A project's description arrived damaged.", "It is fetched again.")
        return data

    def exam(self, project: bytes) -> messages.ExamSheet:
        return self._call("POST", f"/v1/projects/{project.hex()}/exam", messages.ExamSheet, {})

    def exam_answers(self, project: bytes, answers: messages.ExamAnswers) -> messages.ExamResult:
        return self._call("POST", f"/v1/projects/{project.hex()}/exam/answers", messages.ExamResult, answers)

    def join(self, project: bytes, role: messages.RoleName) -> messages.JoinAnswer:
        body = messages.JoinRequest(role=role)
        return self._call("POST", f"/v1/projects/{project.hex()}/join", messages.JoinAnswer, body)

    def request_assignment(self, request: messages.AssignmentRequest) -> messages.AssignmentsAnswer:
        return self._call("POST", "/v1/assignments", messages.AssignmentsAnswer, request)

    def assignments(self) -> messages.AssignmentsAnswer:
        return self._call("GET", "/v1/assignments", messages.AssignmentsAnswer)

    def offer_leases(self, leases: Sequence[bytes]) -> messages.LeasesAnswer:
        """Exact bytes of leases that a restored station may have forgotten, at most 100."""
        body = b'{"leases":[' + b",".join(leases) + b"]}"
        return self._call("POST", "/v1/leases", messages.LeasesAnswer, body)

    def resign(self, lease: bytes) -> messages.AssignmentsAnswer:
        return self._call("POST", f"/v1/assignments/{lease.hex()}/resign", messages.AssignmentsAnswer, {})

    # --- files --------------------------------------------------------------------------------------------------------

    def fetch_asset(
        self,
        digest: bytes,
        target: Path,
        *,
        max_bytes: int,
        progress: Progress = no_progress,
        cancel: Cancel | None = None,
        blob: bool = False,
    ) -> None:
        """Downloads to `target`, resuming `target`.part; see `download.download` for the errors."""
        path = f"/v1/{'blobs' if blob else 'assets'}/{digest.hex()}"
        self.fetch_file(path, digest, target, max_bytes=max_bytes, progress=progress, cancel=cancel)

    def fetch_file(
        self,
        path: str,
        digest: bytes,
        target: Path,
        *,
        max_bytes: int,
        progress: Progress = no_progress,
        cancel: Cancel | None = None,
    ) -> None:
        """The same from any path of the station that answers with these bytes."""

        @contextmanager
        def fetch(start: int) -> Iterator[Piece]:
            headers = {"Accept": "*/*", "Accept-Encoding": "identity"}
            if start:
                headers |= {"Range": f"bytes={start}-", "If-Range": f'"{digest.hex()}"'}
            with self._open("GET", path, headers=headers) as answer:
                length = answer.headers.get("Content-Length", "")
                size = int(length) if length.isdecimal() and len(length) < 16 else None
                if answer.status_code == 206 and answer.headers.get("Content-Range", "").startswith(f"bytes {start}-"):
                    yield Piece(start, None if size is None else start + size, answer.iter_content(_CHUNK))
                elif answer.status_code == 200:
                    yield Piece(0, size, answer.iter_content(_CHUNK))
                elif answer.status_code in (206, 416):
                    yield Piece(0, 0, iter(()))  # the part on the disk is not of these bytes: it is thrown away
                else:
                    raise self._fail(answer)

        download(fetch, digest, target, max_bytes=max_bytes, progress=progress, cancel=cancel)

    def fetch_blob(self, digest: bytes, target: Path, *, max_bytes: int) -> None:
        self.fetch_asset(digest, target, max_bytes=max_bytes, blob=True)

    def blob(self, digest: bytes) -> bytes:
        """A small blob (a payload to review, a correction) with this hash; OfflineError when others arrive."""
        with self._open("GET", f"/v1/blobs/{digest.hex()}", headers={"Accept": "*/*"}) as answer:
            if answer.status_code != 200:
                raise self._fail(answer)
            data = self._read(answer)
        if sha256(data) != digest:
            raise OfflineError(f"Something else answers for {self._host}.", "The file is fetched again.")
        return data

    def put_blob(self, data: bytes, *, cancel: Cancel | None = None) -> bytes:
        """Uploads in parts of 4 MiB and finalises; its SHA-256. Repeating it changes nothing."""
        digest = hashlib.sha256(data).digest()
        parts = [data[start : start + PART_BYTES] for start in range(0, len(data), PART_BYTES)] or [b""]
        for number, part in enumerate(parts):
            if cancel is not None:
                cancel.check()
            self.put_part(digest, number, part)
        self.finish_blob(digest, len(data), tuple(map(sha256, parts)))
        return digest

    def put_part(self, digest: bytes, number: int, part: bytes) -> None:
        """One part of at most 4 MiB; the same again replaces it."""
        path = f"/v1/blobs/{digest.hex()}/parts/{number}"
        self._bytes("PUT", path, part, content_type="application/octet-stream")

    def finish_blob(self, digest: bytes, size: int, parts: Sequence[bytes]) -> None:
        """Has the parts (SHA-256 of each) put together."""
        body = messages.BlobParts(bytes=size, parts=tuple(map(to_hex, parts)))
        self._bytes("POST", f"/v1/blobs/{digest.hex()}", encode(body))

    def held_blobs(self, names: Sequence[bytes]) -> messages.HeldBlobsAnswer:
        """What has arrived of our blobs, at most 100."""
        body = messages.HeldBlobsRequest(blobs=tuple(map(to_hex, names)))
        return self._call("POST", "/v1/have/blobs", messages.HeldBlobsAnswer, body)

    # --- records ------------------------------------------------------------------------------------------------------

    def send(self, record: Envelope, data: bytes | None = None) -> Envelope:
        """The receipt for one record, not yet checked. `data` are its exact bytes where they are at hand."""
        if record.type not in RECORD_PATHS:
            raise InputError(f"A {record.type} record is not sent to a station.")
        path = f"/v1/{RECORD_PATHS[record.type][0]}/{record_id(record).hex()}"
        answer = self._call("PUT", path, messages.ReceiptAnswer, record.encode() if data is None else data)
        return self._receipt(answer.receipt)

    def batch(self, records: Sequence[bytes], *, patience_s: float = 0.0) -> messages.BatchAnswer:
        """Sends exact record bytes, at most 500 and 32 MiB; one result for each, found by its record hash. The answer
        may take `patience_s` longer where blobs are read with them."""
        if not 0 < len(records) <= MAX_BATCH_RECORDS or sum(map(len, records)) > MAX_BATCH_BYTES:
            raise InputError("A batch holds 1 to 500 records and at most 32 MiB.")
        body = b'{"records":[' + b",".join(records) + b"]}"
        return self._call("POST", "/v1/batch", messages.BatchAnswer, body, patience_s=patience_s)

    def have(self, entries: Sequence[tuple[bytes, bytes]]) -> messages.HaveAnswer:
        """What the station holds of our own (id, digest)."""
        rows = tuple(messages.HaveEntry(id=to_hex(one), digest=to_hex(digest)) for one, digest in entries)
        return self._call("POST", "/v1/have", messages.HaveAnswer, messages.HaveRequest(entries=rows))

    def changes(self, cursor: str = "", limit: int = 200) -> messages.ChangesPage:
        return self._call("GET", f"/v1/changes?cursor={quote(cursor, safe='')}&limit={limit}", messages.ChangesPage)

    def _receipt(self, wire: dict[str, Any]) -> Envelope:
        try:
            return Envelope.from_wire(wire)
        except FormatError as error:
            raise OfflineError(f"{self._host} does not answer as a station.", error.message) from error

    # --- money and log ------------------------------------------------------------------------------------------------

    def rewards(self) -> earning.RewardsAnswer:
        return self._call("GET", "/v1/rewards", earning.RewardsAnswer)

    def distribution(self, number: int) -> earning.DistributionAnswer:
        return self._call("GET", f"/v1/distributions/{number}", earning.DistributionAnswer)

    def claim(self, request: earning.ClaimRequest) -> earning.ClaimStatus:
        return self._call("POST", "/v1/claims", earning.ClaimStatus, request)

    def claim_status(self, claim: bytes) -> earning.ClaimStatus:
        return self._call("GET", f"/v1/claims/{claim.hex()}", earning.ClaimStatus)

    def checkpoint(self) -> messages.CheckpointBody:
        return self._call("GET", "/v1/log/checkpoint", messages.CheckpointBody)

    def log_proof(self, index: int, size: int) -> earning.ProofAnswer:
        return self._call("GET", f"/v1/log/proof?index={index}&size={size}", earning.ProofAnswer)

    def consistency(self, old: int, new: int) -> earning.ConsistencyAnswer:
        return self._call("GET", f"/v1/log/consistency?old={old}&new={new}", earning.ConsistencyAnswer)
