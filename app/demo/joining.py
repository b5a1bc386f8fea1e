"""Makes the workspaces of the demo's people: a key, the station joined, the passphrase kept in the demo's folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from msgspec import structs

from app.demo.place import COLLEAGUES, PEOPLE, Person, with_person
from app.demo.stage import Stage
from app.signing import holder, keystore
from app.signing.passphrase import random_passphrase
from app.sync.account import join
from app.workspace import Workspace

_SCRYPT_N = 2**14
"""Opens in a twentieth of a second; a real key file takes a second on purpose."""
_FOLDERS = {"annotator": "Annotator", "reviewer": "Reviewer", "manager": "Manager"}


def settle_people(stage: Stage, say: Callable[[str], None]) -> None:
    """Everybody who is not there yet gets a workspace that has joined the station."""
    have = {person.role for person in stage.memory.people}
    for role in PEOPLE:
        if role not in have:
            say(f"Making your workspace as {role} …")
            _settle(stage, role, _FOLDERS[role], colleague=False)
    have = {person.role for person in stage.memory.colleagues}
    for role in COLLEAGUES:
        if role not in have:
            say(f"Inviting a simulated {role} …")
            _settle(stage, role, f"colleague-{role}", colleague=True)
    if not stage.memory.ready:
        stage.remember(structs.replace(stage.memory, ready=True))


def open_workspace(folder: Path, words: str) -> Workspace:
    """The workspace of one of the demo's people, its key open."""
    workspace = Workspace.open(folder)
    try:
        workspace.key.unlock(words)
    except BaseException:
        workspace.close()
        raise
    return workspace


def _settle(stage: Stage, role: str, folder: str, *, colleague: bool) -> None:
    person = Person(role=role, folder=folder, words=random_passphrase())
    path = stage.place.colleague(person) if colleague else stage.place.workspace(person)
    # A start that was broken off here left a key nobody remembers the words of, and nothing else.
    shutil.rmtree(path, ignore_errors=True)
    keystore.create_keystore(path / holder.FILE, person.words, n=_SCRYPT_N)
    workspace = open_workspace(path, person.words)
    try:
        join(workspace, stage.invite(role, folder))
    finally:
        workspace.close()
    stage.remember(with_person(stage.memory, person, colleague=colleague))
