"""D9: a download that breaks anywhere goes on where it was, and a file gets its name only when it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from app.errors import OfflineError
from app.protocol.canonical import sha256
from app.protocol.client import StationClient
from app.protocol.hexadecimal import from_hex
from tests.promises.wire import proxied
from tests.stations import Person, Served, serve

BYTES = 2 * 1024 * 1024


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serve(tmp_path_factory.mktemp("station") / "s") as found:
        yield found


@pytest.fixture(scope="module")
def asset(served: Served, tmp_path_factory: pytest.TempPathFactory) -> tuple[Person, bytes, bytes]:
    """(who may fetch it, its hash, its bytes)."""
    chance = Random(1)
    data = bytes(chance.choices(b"abcdefghijklmnopqrstuvwxyz \n", k=BYTES))
    folder = tmp_path_factory.mktemp("texts")
    (folder / "long.txt").write_bytes(data)
    project = served.project(folder)
    person = served.person()
    person.join(project)
    lease = person.lease(project, 1)
    digest = from_hex(lease.items[0].asset)
    assert digest == sha256(data)
    return person, digest, data


@pytest.mark.promise("D9")
@pytest.mark.timeout(900)
@pytest.mark.parametrize("reset", [False, True], ids=["ended", "reset"])
def test_a_broken_download_goes_on_where_it_was(
    served: Served, asset: tuple[Person, bytes, bytes], tmp_path: Path, size, figure, reset: bool
) -> None:
    person, digest, data = asset
    offsets, chance, worst, named = size(10, 250), Random(9), 0.0, 0
    for number in range(offsets):
        limits = iter([chance.randrange(1, BYTES)])
        target = tmp_path / f"{number}" / digest.hex()
        with proxied(served.server.url, lambda _, left=limits: next(left, None), reset=reset) as proxy:
            client = StationClient(proxy.url, served.station.id, token=person.client.token)
            while not target.exists():
                try:
                    client.fetch_asset(digest, target, max_bytes=BYTES)
                except OfflineError:
                    named += target.exists()
            client.close()
            assert proxy.connections >= 2
            worst = max(worst, proxy.down_bytes / BYTES - 1)
        assert target.read_bytes() == data
        assert not target.with_name(target.name + ".part").exists()
        target.unlink()
    figure(f"offsets ({'reset' if reset else 'ended'})", offsets, "", "500")
    figure("fetched twice at worst", round(100 * worst, 1), "%", "5")
    figure("partial files under their final name", named, "", "0")
    assert named == 0
    # A reset throws away what this computer's kernel already had: that is the network's share, not the program's.
    assert reset or worst <= 0.05


@pytest.mark.promise("D9")
def test_what_is_not_the_promised_bytes_gets_no_name(
    served: Served, asset: tuple[Person, bytes, bytes], tmp_path: Path
) -> None:
    person, digest, data = asset
    target = tmp_path / digest.hex()
    part = target.with_name(target.name + ".part")
    part.write_bytes(b"x" + data[1 : BYTES // 2])
    with pytest.raises(OfflineError, match="damaged"):
        person.client.fetch_asset(digest, target, max_bytes=BYTES)
    assert not target.exists() and not part.exists()
    person.client.fetch_asset(digest, target, max_bytes=BYTES)
    assert target.read_bytes() == data
