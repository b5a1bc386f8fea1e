import json
import os
import stat
import subprocess
import sys
import time
import tracemalloc

import pytest
from eth_account import Account

from app.errors import BlockedError, FormatError, InputError, RejectedError, StoreError
from app.protocol.typed_data import NO_CHAIN
from app.signing import passphrase
from app.signing.keystore import (
    create_keystore,
    decrypt,
    encrypt,
    export_keystore,
    import_keystore,
    parse_keystore,
    read_keystore,
    write_keystore,
)
from app.signing.signer import KeyRole, Signer

SECRET = b"\x11" * 32
ADDRESS = "0x19e7e376e7c213b7e7e7e46cc70a5dd086daff2a"
FAST = 2**10


@pytest.fixture(scope="module")
def keystore():
    return encrypt(SECRET, "open sésame", n=FAST)


def changed(keystore, path, value):
    document = json.loads(keystore.data)
    place = document
    *parents, last = path.split(".")
    for name in parents:
        place = place[name]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return json.dumps(document).encode()


def test_eth_account_opens_ours_and_we_open_theirs(keystore):
    assert keystore.address == ADDRESS
    assert bytes(Account.decrypt(json.loads(keystore.data), "open sésame")) == SECRET
    for kdf, rounds in (("scrypt", FAST), ("pbkdf2", 1000)):
        theirs = json.dumps(Account.encrypt(SECRET, "open sésame", kdf=kdf, iterations=rounds)).encode()
        assert decrypt(parse_keystore(theirs), "open sésame", ADDRESS) == SECRET


def test_a_new_key_file_takes_its_time_to_guess():
    # In a program of its own: the tests make quick keys, see tests/conftest.py.
    make = "from app.signing import keystore; print(keystore.encrypt(b'1' * 32, 'words').data.decode())"
    made = subprocess.run([sys.executable, "-c", make], capture_output=True, check=True).stdout
    assert json.loads(made)["crypto"]["kdfparams"]["n"] == 2**18


def test_wrong_passphrase_and_wrong_key(keystore):
    with pytest.raises(InputError, match="passphrase"):
        decrypt(keystore, "open sesame")
    with pytest.raises(RejectedError):
        decrypt(keystore, "open sésame", "0x" + "22" * 20)
    with pytest.raises(RejectedError):
        decrypt(parse_keystore(changed(keystore, "address", "22" * 20)), "open sésame")
    with pytest.raises(RejectedError):  # the MAC does not cover the IV: only the address tells
        decrypt(parse_keystore(changed(keystore, "crypto.cipherparams.iv", "00" * 16)), "open sésame")


@pytest.mark.promise("M5")
@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("crypto.kdfparams.n", 2**30),
        ("crypto.kdfparams.n", 2**60),
        ("crypto.kdfparams.n", 1000),
        ("crypto.kdfparams.n", 0),
        ("crypto.kdfparams.n", 1),
        ("crypto.kdfparams.n", -1024),
        ("crypto.kdfparams.n", "1024"),
        ("crypto.kdfparams.n", 1024.0),
        ("crypto.kdfparams.n", True),
        ("crypto.kdfparams.r", 2**20),
        ("crypto.kdfparams.r", 2**40),
        ("crypto.kdfparams.r", 0),
        ("crypto.kdfparams.p", 5),
        ("crypto.kdfparams.p", 10**9),
        ("crypto.kdfparams.dklen", 64),
        ("crypto.kdfparams.dklen", 2**31),
        ("crypto.kdfparams.salt", "zz"),
        ("crypto.kdfparams.salt", "00" * 5000),
        ("crypto.kdfparams", None),
        ("crypto.kdfparams", [1]),
        ("crypto.kdf", "argon2"),
        ("crypto.kdf", ["scrypt"]),
        ("crypto.cipher", "aes-256-cbc"),
        ("crypto.ciphertext", "00" * 31),
        ("crypto.mac", None),
        ("crypto.cipherparams.iv", "00" * 15),
        ("crypto", "x"),
        ("version", 4),
        ("version", None),
        ("address", None),
        ("padding", "x" * 20_000),
    ],
)
def test_hostile_parameters_are_refused_unread(keystore, path, value):
    data = changed(keystore, path, value)
    tracemalloc.start()
    begun = time.process_time()
    try:
        with pytest.raises(FormatError):
            parse_keystore(data)
        assert time.process_time() - begun < 0.05  # promise M5
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.promise("M5")
def test_hostile_pbkdf2():
    theirs = Account.encrypt(SECRET, "x", kdf="pbkdf2", iterations=10)
    for name, value in (("c", 10**7 + 1), ("c", 0), ("prf", "hmac-md5"), ("dklen", 16)):
        hostile = json.loads(json.dumps(theirs))
        hostile["crypto"]["kdfparams"][name] = value
        with pytest.raises(FormatError):
            parse_keystore(json.dumps(hostile).encode())


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b'{"version":3,"version":3}', b"\xff\xfe", b"[" * 5000])
def test_not_a_key_file(data):
    with pytest.raises(FormatError):
        parse_keystore(data)


def test_files(tmp_path, keystore):
    path = tmp_path / "keys" / "worker.json"
    made = create_keystore(path, "secret", n=FAST)
    assert read_keystore(path) == made
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(StoreError):
        create_keystore(path, "secret", n=FAST)
    assert read_keystore(path) == made
    copy = tmp_path / "copy.json"
    export_keystore(path, copy)
    assert copy.read_bytes() == path.read_bytes()
    other = tmp_path / "other.json"
    with pytest.raises(InputError):
        import_keystore(copy, "wrong", other)
    assert not other.exists()
    assert import_keystore(copy, "secret", other, expected_address=made.address) == made
    with pytest.raises(InputError):
        read_keystore(tmp_path / "absent.json")
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_file()) == ["copy.json", "other.json", "worker.json"]


def test_a_folder_that_cannot_be_written(tmp_path, keystore):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError):
        write_keystore(tmp_path / "file" / "worker.json", keystore)


def test_the_signer_unlocks_its_own_key_only(keystore):
    signer = Signer(ADDRESS, KeyRole.WORKER)
    binding = {"worker": ADDRESS, "payout": ADDRESS, "nonce": 1, "issuedMs": 1, "expiresMs": 2}
    with pytest.raises(BlockedError):
        signer.sign("PayoutBinding", binding, NO_CHAIN)
    with pytest.raises(InputError):
        signer.unlock(keystore, "wrong")
    assert signer.locked
    signer.unlock(keystore, "open sésame")
    assert len(signer.sign("PayoutBinding", binding, NO_CHAIN)) == 65
    with pytest.raises(RejectedError):
        Signer("0x" + "22" * 20, KeyRole.WORKER).unlock(keystore, "open sésame")


def test_passphrases():
    assert len({passphrase.random_passphrase() for _ in range(50)}) == 50


def test_a_keyring_that_works_and_one_that_does_not(monkeypatch):
    keyring = pytest.importorskip("keyring", reason="the keyring extra is not installed")
    from keyring.backend import KeyringBackend
    from keyring.backends.fail import Keyring as NoKeyring

    class Memory(KeyringBackend):
        priority = 1
        kept = {}

        def set_password(self, service, name, value):
            self.kept[service, name] = value

        def get_password(self, service, name):
            return self.kept.get((service, name))

        def delete_password(self, service, name):
            del self.kept[service, name]

    before = keyring.get_keyring()
    try:
        keyring.set_keyring(NoKeyring())
        assert not passphrase.has_keyring()
        assert not passphrase.keep_passphrase(ADDRESS, "x")
        assert passphrase.kept_passphrase(ADDRESS) is None
        keyring.set_keyring(Memory())
        assert passphrase.has_keyring()
        assert passphrase.keep_passphrase(ADDRESS, "x")
        assert passphrase.kept_passphrase(ADDRESS) == "x"
        passphrase.forget_passphrase(ADDRESS)
        assert passphrase.kept_passphrase(ADDRESS) is None
    finally:
        keyring.set_keyring(before)
