"""A throw-away S3-compatible server on loopback: moto's, in a process of its own that can be killed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.station.configuration import Configuration

SECRET = "tests-own-secret-that-no-log-may-hold"
ENVIRONMENT = {"AWS_ACCESS_KEY_ID": "tests-own-key", "AWS_SECRET_ACCESS_KEY": SECRET}
_SERVE = """
import sys
from moto.server import ThreadedMotoServer
server = ThreadedMotoServer(ip_address="127.0.0.1", port=int(sys.argv[1]), verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
"""


class BucketServer:
    """A running server with the bucket `station`; `kill` it, and `start` it again empty at the same port."""

    def __init__(self) -> None:
        self._port = 0
        self.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SERVE, str(self._port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        assert self._process.stdout is not None
        self._port = int(self._process.stdout.readline())
        self.client().create_bucket(Bucket="station")

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()

    def client(self) -> Any:
        """A plain client, to look at what is there."""
        import boto3

        return boto3.client(
            "s3", endpoint_url=self.url, region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x"
        )

    def names(self) -> list[str]:
        return [found["Key"] for found in self.client().list_objects_v2(Bucket="station").get("Contents", [])]

    def configuration(self, **more: Any) -> Configuration:
        """Of a station whose files are in the bucket."""
        return Configuration(url="http://127.0.0.1:1", assets="s3://station/ours", s3_endpoint=self.url, **more)


@contextmanager
def bucket_server() -> Iterator[BucketServer]:
    server = BucketServer()
    try:
        yield server
    finally:
        server.kill()
