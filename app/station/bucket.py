"""Bytes named by their SHA-256 in an S3-compatible bucket, for stations whose files must outlive their computers.

Prevents: an object under a name its bytes do not have (hashed before it is finished, and signed on its way), a station
whose threads all wait for a bucket that is gone, and credentials in a file or a log.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from app.errors import InputError, StoreError
from app.station.configuration import Configuration
from app.station.file import CHUNK, MissingBytes, OtherBytes

try:
    import boto3
    from botocore.config import Config
    from botocore.exceptions import BotoCoreError, ClientError
except ImportError as error:
    raise InputError("A bucket cannot be used.", f"Install the extra `s3`. It says: {error}.") from error

KEY_VARIABLE, SECRET_VARIABLE, TOKEN_VARIABLE = "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"
_PART = 8 * 1024 * 1024
"""S3 takes parts of 5 MiB and more."""
_REST_S = 5.0
_MISSING = frozenset({"NoSuchKey", "404", "NotFound"})


def open_bucket(configuration: Configuration, name: str) -> HashedObjects:
    """The store `name` below the configured `s3://bucket/prefix`. InputError for an address or environment that cannot
    be used."""
    bucket, prefix = read_address(configuration.assets)
    if "@" in urlsplit(configuration.s3_endpoint).netloc:
        raise InputError("The bucket's endpoint holds a password.", f"Give {KEY_VARIABLE} and {SECRET_VARIABLE}.")
    key, secret = os.environ.get(KEY_VARIABLE), os.environ.get(SECRET_VARIABLE)
    if not key or not secret:
        raise InputError("The bucket's key is missing.", f"Set {KEY_VARIABLE} and {SECRET_VARIABLE}.")
    client = boto3.session.Session().client(
        "s3", endpoint_url=configuration.s3_endpoint or None, region_name=configuration.s3_region or "us-east-1",
        aws_access_key_id=key, aws_secret_access_key=secret, aws_session_token=os.environ.get(TOKEN_VARIABLE),
        config=Config(
            connect_timeout=5, read_timeout=30, retries={"total_max_attempts": 2, "mode": "standard"},
            max_pool_connections=50,
            # What a server calls its own checksum differs; the signature over the body's hash is understood by all.
            request_checksum_calculation="when_required", response_checksum_validation="when_required",
            s3={"payload_signing_enabled": True, "addressing_style": "path" if configuration.s3_endpoint else "auto"},
        ),
    )  # fmt: skip
    return HashedObjects(client, bucket, "/".join(part for part in (prefix, name) if part))


def read_address(address: str) -> tuple[str, str]:
    """(bucket, prefix) of s3://bucket/prefix; InputError for anything else."""
    found = urlsplit(address)
    if found.scheme != "s3" or not found.netloc or found.query or "@" in found.netloc:
        raise InputError("The place of the station's files is not known.", "Give s3://BUCKET/PREFIX, or leave it out.")
    return found.netloc, found.path.strip("/")


class HashedObjects:
    """A HashedStore below one prefix of a bucket. Nothing is ever listed."""

    def __init__(self, client: Any, bucket: str, prefix: str) -> None:
        self._client, self._bucket, self._prefix = client, bucket, prefix
        self._gone_until, self._guard = 0.0, threading.Lock()

    def key(self, sha256: bytes) -> str:
        """The object's name."""
        name = sha256.hex()
        return f"{self._prefix}/{name[:2]}/{name}"

    def size(self, sha256: bytes) -> int | None:
        try:
            with self._asking():
                return int(self._client.head_object(**self._at(sha256))["ContentLength"])
        except MissingBytes:
            return None

    def put(self, chunks: Iterable[bytes], expected: bytes | None = None) -> tuple[bytes, int]:
        if expected is not None:
            return self._put_named(chunks, expected)
        with tempfile.SpooledTemporaryFile(max_size=_PART) as file:
            digest, size = hashlib.sha256(), 0
            for chunk in chunks:
                digest.update(chunk)
                size += len(chunk)
                file.write(chunk)
            file.seek(0)
            return self._put_named(_portions(file), digest.digest())

    def put_file(self, path: Path) -> tuple[bytes, int]:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").digest()
            file.seek(0)
            kept = self._put_named(_portions(file), found)
        path.unlink(missing_ok=True)
        return kept

    def read(self, sha256: bytes) -> bytes:
        with self._asking():
            data = bytes(self._client.get_object(**self._at(sha256))["Body"].read())
        if hashlib.sha256(data).digest() != sha256:
            raise StoreError("A file in the station's bucket is damaged.", "Restore it from the bucket's own copies.")
        return data

    def pieces(self, sha256: bytes, start: int, size: int) -> Iterator[bytes]:
        if not size:
            return
        with self._asking():
            wanted = {"Range": f"bytes={start}-{start + size - 1}"}
            body = self._client.get_object(**self._at(sha256), **wanted)["Body"]
            try:
                yield from body.iter_chunks(CHUNK)
            finally:
                body.close()

    def whole(self, sha256: bytes) -> bytes:
        return self.read(sha256)

    def remove(self, sha256: bytes) -> None:
        with self._asking():
            self._client.delete_object(**self._at(sha256))

    # --- inside -------------------------------------------------------------------------------------------------------

    def _at(self, sha256: bytes) -> dict[str, str]:
        return {"Bucket": self._bucket, "Key": self.key(sha256)}

    def _put_named(self, chunks: Iterable[bytes], expected: bytes) -> tuple[bytes, int]:
        """In one request where it fits; else in parts that become an object once the whole has the right hash."""
        parts = _parts(chunks)
        first = next(parts, b"")
        digest = hashlib.sha256(first)
        if len(first) < _PART:
            if digest.digest() != expected:
                raise OtherBytes
            if self.size(expected) is None:
                with self._asking():
                    self._client.put_object(**self._at(expected), Body=first)
            return expected, len(first)
        size, done = 0, []
        with self._asking():
            upload = self._client.create_multipart_upload(**self._at(expected))["UploadId"]
            place = {**self._at(expected), "UploadId": upload}
            try:
                for number, part in enumerate(chain((first,), parts), 1):
                    if number > 1:
                        digest.update(part)
                    size += len(part)
                    answer = self._client.upload_part(**place, PartNumber=number, Body=part)
                    done.append({"PartNumber": number, "ETag": answer["ETag"]})
                if digest.digest() != expected:
                    raise OtherBytes
                self._client.complete_multipart_upload(**place, MultipartUpload={"Parts": done})
            except BaseException:
                self._abort(place)
                raise
        return expected, size

    def _abort(self, place: dict[str, str]) -> None:
        try:
            self._client.abort_multipart_upload(**place)
        except (BotoCoreError, ClientError):
            pass  # the bucket's own rule for unfinished uploads takes it away

    @contextmanager
    def _asking(self) -> Iterator[None]:
        """Turns what the library raises into a StoreError. After a failure nobody waits for the bucket for a while:
        it would take every thread of the station."""
        if time.monotonic() < self._gone_until:
            raise _unreachable("no answer")
        try:
            yield
        except ClientError as error:
            code = str(error.response.get("Error", {}).get("Code", ""))
            status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
            if code in _MISSING:
                raise MissingBytes from None
            if status >= 500:
                self._rest()
            raise _unreachable(code[:60]) from error
        except (BotoCoreError, OSError) as error:
            self._rest()
            raise _unreachable(type(error).__name__) from error

    def _rest(self) -> None:
        with self._guard:
            self._gone_until = time.monotonic() + _REST_S


def _unreachable(what: str) -> StoreError:
    return StoreError(
        "The station's bucket cannot be used.", f"Everything confirmed by a receipt is safe. It says: {what}."
    )


def _portions(file: IO[bytes]) -> Iterator[bytes]:
    while data := file.read(CHUNK):
        yield data


def _parts(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in parts of exactly the size of a part, but for the last."""
    kept = bytearray()
    for chunk in chunks:
        kept += chunk
        while len(kept) >= _PART:
            yield bytes(kept[:_PART])
            del kept[:_PART]
    if kept:
        yield bytes(kept)
