"""Taking an exam: what needs an answer of the station at once. Runs on a worker.

The items are fetched whole before the first is shown, so that the exam can be taken without a network.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.core.cancel import Cancel, Progress, no_progress
from app.core.project import Project
from app.errors import InputError
from app.ops import examining, guarding, projects, stations
from app.ops.door import Door
from app.ops.examining import Paper
from app.ops.stations import StationAccount
from app.protocol.client import StationClient
from app.protocol.hexadecimal import from_hex
from app.protocol.manifest import ExamSpec, read_manifest
from app.protocol.messages import ProjectCard
from app.sync.account import sign_in
from app.sync.fetch import MAX_ASSET_BYTES


@dataclass(frozen=True, slots=True)
class ExamTerms:
    """What the person should know before beginning."""

    spec: ExamSpec
    guideline: str


def terms(door: Door, account: StationAccount, card: ProjectCard) -> ExamTerms:
    """Read in the project's description; nothing is used up by asking."""
    client = sign_in(door, account)
    try:
        manifest = read_manifest(client.manifest(from_hex(card.project), from_hex(card.manifest)))
    finally:
        client.close()
    if manifest.exam is None:
        raise InputError("This project has no exam.", "Get work from it right away.")
    return ExamTerms(manifest.exam, manifest.guideline.markdown)


def begin(
    door: Door,
    account: StationAccount,
    card: ProjectCard,
    *,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
) -> Project:
    """Open an attempt (or go on with the one under way) and fetch its items; the local project. Asking again after a
    failure goes on where it stopped."""
    client = sign_in(door, account)
    try:
        data = client.manifest(from_hex(card.project), from_hex(card.manifest))
        guarding.check_policy(read_manifest(data), door.encrypted)
        sheet = client.exam(from_hex(card.project))
        chain = account.authority.network.chain
        tokens = chain.tokens if chain else account.authority.network.tokens
        remote = card.project[2:]
        door.write(
            examining.keep_sheet, account.id, remote, read_manifest(data), data, card.manifest[2:], tokens, sheet
        )
        found = door.read(examining.newest, account.id, remote)
        assert found is not None
        _fetch(door, client, found.id, progress, cancel or Cancel())
    finally:
        client.close()
    return found


def missing(door: Door, project_id: str) -> int:
    """How many files of an exam are not on this computer yet."""
    return sum(not door.assets.has(sha256) for sha256, _ in door.read(examining.assets, project_id))


def resume(door: Door, project_id: str, *, progress: Progress = no_progress, cancel: Cancel | None = None) -> Project:
    """The project of an exam that was begun; fetches what is still missing of it. No network is needed when nothing
    is."""
    project = door.read(projects.get_project, project_id)
    if missing(door, project_id):
        client = sign_in(door, door.read(stations.get, project.station_id))
        try:
            _fetch(door, client, project_id, progress, cancel or Cancel())
        finally:
            client.close()
    return project


def hand_in(door: Door, account: StationAccount, project_id: str) -> Paper:
    """Send the answers and keep the result. OfflineError leaves everything as it was: hand in again later; a lost
    reply costs nothing, since the station tells the same result again."""
    given = examining.answers(door, project_id)
    project = door.read(projects.get_project, project_id)
    client = sign_in(door, account)
    try:
        result = client.exam_answers(from_hex("0x" + project.remote), given)
    finally:
        client.close()
    door.write(examining.keep_result, project_id, result)
    return examining.paper(door, project_id)


def _fetch(door: Door, client: StationClient, project_id: str, progress: Progress, cancel: Cancel) -> None:
    wanted = door.read(examining.assets, project_id)
    total = sum(size for _, size in wanted)
    before = 0
    for sha256, size in wanted:
        cancel.check()
        if not door.assets.has(sha256):
            target = door.assets.incoming(sha256, size)
            client.fetch_asset(
                from_hex(sha256), target, max_bytes=size or MAX_ASSET_BYTES, cancel=cancel,
                progress=_shifted(progress, before, total),
            )  # fmt: skip
            door.assets.adopt(target, sha256)
        before += size
        progress(before, total)


def _shifted(progress: Progress, before: int, total: int) -> Progress:
    """The progress of one file among others."""
    return lambda done, _size: progress(before + done, total)
