import io
import zipfile

import pytest

from app.errors import FormatError, InputError
from app.protocol.bundle import Bundle, BundleHeader, bundle_name, write_bundle
from app.protocol.manifest import encode

HEADER = BundleHeader(station="0x" + "ab" * 32, worker="0x" + "cd" * 20, direction="to_station", number=12)
RECORDS = "records/000001.jsonl"


def zipped(tmp_path, *entries, header=True, method=zipfile.ZIP_DEFLATED):
    path = tmp_path / "bundle.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        if header:
            archive.writestr("bundle.json", encode(HEADER))
        for name, data in entries:
            archive.writestr(name, data)
    return path


def test_there_and_back(tmp_path):
    asset = tmp_path / "asset"
    asset.write_bytes(b"\x89PNG" * 100_000)
    path = tmp_path / bundle_name(HEADER)
    repetitive = b"[" + b"0," * 500_000 + b"0]"
    entries = [(RECORDS, b'{"a":1}\n'), ("changes/000001.json", repetitive), ("assets/" + "ef" * 32, asset)]
    write_bundle(path, HEADER, entries)
    assert path.name == "caravan-cdcdcdcd-to-station-000012.zip"
    with Bundle(path) as bundle:
        assert bundle.header == HEADER
        assert [entry.name for entry in bundle.entries("records")] == [RECORDS]
        assert len(bundle.entries()) == 3
        assert bundle.read(RECORDS, 100) == b'{"a":1}\n'
        assert bundle.read("changes/000001.json", 2_000_000) == repetitive
        assert b"".join(bundle.stream("assets/" + "ef" * 32)) == asset.read_bytes()
        with pytest.raises(FormatError):
            bundle.read("changes/000001.json", 1000)
        with pytest.raises(FormatError):
            bundle.read("records/000002.jsonl", 1000)


def test_the_same_content_makes_the_same_file(tmp_path):
    for name in ("a.zip", "b.zip"):
        write_bundle(tmp_path / name, HEADER, [(RECORDS, b"{}\n")])
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "/etc/passwd", "records/../../evil", "C:\\evil", "records\\000001.jsonl", "con", "records/NUL",
        "a.zip",
        "records/1.jsonl", "assets/" + "EF" * 32, "assets/", "records/000001.jsonl\n", "records/000001.jsonl/x", " ",
    ],
)  # fmt: skip
def test_names_that_lead_elsewhere(tmp_path, name):
    with pytest.raises(FormatError):
        Bundle(zipped(tmp_path, (name, b"x")))
    with pytest.raises(InputError):
        write_bundle(tmp_path / "out.zip", HEADER, [(name, b"x")])
    assert not (tmp_path / "out.zip").exists()


def test_a_name_cut_by_nul(tmp_path):
    path = zipped(tmp_path, ("records/000001.jsonlX", b"x"))
    path.write_bytes(path.read_bytes().replace(b"jsonlX", b"jsonl\0"))
    with pytest.raises(FormatError):
        Bundle(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_one_name_twice(tmp_path):
    with pytest.raises(FormatError, match="twice"):
        Bundle(zipped(tmp_path, (RECORDS, b"a"), (RECORDS, b"b")))


def test_links_and_bombs(tmp_path):
    link = zipfile.ZipInfo(RECORDS)
    link.external_attr = 0o120777 << 16
    with pytest.raises(FormatError, match="not a file"):
        Bundle(zipped(tmp_path, (link, b"/etc/passwd")))
    with pytest.raises(FormatError, match="inflates"):
        Bundle(zipped(tmp_path, (RECORDS, bytes(5_000_000))))
    with pytest.raises(FormatError, match="packed"):
        Bundle(zipped(tmp_path, (RECORDS, b"abc"), method=zipfile.ZIP_BZIP2))


def test_a_size_that_lies(tmp_path):
    """The claimed size is small, what inflates is not: stopped while inflating."""
    path = zipped(tmp_path, (RECORDS, bytes(3_000_000)))
    data = path.read_bytes()
    honest, lie = (3_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little")
    path.write_bytes(data.replace(honest, lie))
    with pytest.raises(FormatError), Bundle(path) as bundle:
        bundle.read(RECORDS, 10_000_000)


def test_damaged_and_foreign(tmp_path):
    whole = zipped(tmp_path, (RECORDS, b"abc" * 1000), method=zipfile.ZIP_STORED).read_bytes()
    path = tmp_path / "damaged.zip"
    for data in (b"", b"PK", whole[: len(whole) // 2], whole[:-10], b"\0" * 1000):
        path.write_bytes(data)
        with pytest.raises(FormatError):
            Bundle(path)
    path.write_bytes(whole.replace(b"abcabc", b"abdabc", 1))
    with Bundle(path) as bundle, pytest.raises(FormatError, match="damaged"):
        bundle.read(RECORDS, 10_000)
    with pytest.raises(FormatError):
        Bundle(zipped(tmp_path, (RECORDS, b"a"), header=False))
    with pytest.raises(InputError):
        Bundle(tmp_path / "absent.zip")
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("bundle.json", b'{"schema":"bundle/9"}')
    path.write_bytes(other.getvalue())
    with pytest.raises(FormatError):
        Bundle(path)
