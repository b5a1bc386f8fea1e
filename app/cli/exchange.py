"""Importing and exporting from the command line: what the menus do, with progress and an exit status."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.cli.unlocking import open_workspace
from app.core.cancel import Cancel, Progress, no_progress
from app.core.project import ModalityName, Project
from app.errors import InputError
from app.formats.base import Report
from app.formats.registry import format_named, formats, sniff
from app.ops import exporting, importing, opening, projects
from app.ops.merging import Arrival, Labeled
from app.workspace import Workspace

DONE, SOMETHING_SKIPPED, NOTHING = 0, 1, 2


def import_main(arguments: Sequence[str]) -> int:
    """`caravan import SOURCE --workspace W [--format F] [--into PROJECT]`."""
    parser = argparse.ArgumentParser(prog="caravan import", description="Read a folder or file into a workspace.")
    parser.add_argument("source", type=Path, help="a folder of images or texts, a table, or a file of labels")
    parser.add_argument("--workspace", type=Path, required=True, help="the workspace folder; made when absent")
    parser.add_argument("--format", default="", help="the format of a file of labels; recognised when left out")
    parser.add_argument("--into", default="", help="title of the project that gets the labels; a new one when left out")
    parser.add_argument("--texts", default="", metavar="COLUMN", help="the column of a table that holds texts to label")
    parser.add_argument(
        "--kind", default="", choices=["", *ModalityName], help="what a folder holds, where it is mixed"
    )
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a setting of the format")
    parser.add_argument("--suggestions", action="store_true", help="with --into: as suggestions, not as own labels")
    parser.add_argument(
        "--labeled", choices=list(Labeled), default="add", help="with --into: what to do with items that have labels"
    )
    given = parser.parse_args(arguments)
    settings = dict(pair.partition("=")[::2] for pair in given.set)
    arrival = Arrival(given.suggestions, Labeled(given.labeled))
    with _opened(given.workspace) as workspace, _interruptible() as cancel:
        source: Path = given.source
        # A folder or zip of labels is one too; a plain folder of pictures is not recognised and opened as such.
        labels = source.exists() and (given.format or (sniff(source) if not given.texts and not given.kind else None))
        if given.into or labels:
            return _import_labels(workspace, source, given.format, given.into, settings, arrival, cancel)
        kind = ModalityName(given.kind) if given.kind else None
        project = opening.open_source(
            workspace, source, kind=kind, as_texts=given.texts or None, progress=_progress("Listing"), cancel=cancel
        )
        _end_progress()
        print(f"{project.title}: {_count(workspace, project)} items ({project.modality})")
    return DONE


def _import_labels(
    workspace: Workspace,
    source: Path,
    name: str,
    into: str,
    settings: dict[str, str],
    arrival: Arrival,
    cancel: Cancel,
) -> int:
    progress = _progress("Reading")
    if into:
        project = _project(workspace, into)
        chosen = format_named(_known(name)) if name else sniff(source)
        if chosen is None:
            raise InputError(f"The format of “{source.name}” is not known.", "Name it with --format; nothing was read.")
        report = importing.import_file(workspace, project.id, source, chosen.name, progress, cancel, settings, arrival)
    else:
        project, report = importing.import_as_project(workspace, source, _known(name), progress, cancel, settings)
    _end_progress()
    print(f"{project.title}: {report.items} items, {report.regions} regions read")
    return _said(report)


def export_main(arguments: Sequence[str]) -> int:
    """`caravan export --workspace W --format F OUT [--project TITLE]`."""
    parser = argparse.ArgumentParser(prog="caravan export", description="Write a project in another format.")
    parser.add_argument("target", type=Path, metavar="OUT")
    parser.add_argument("--workspace", type=Path, required=True)
    parser.add_argument("--format", required=True, help="see `caravan formats`")
    parser.add_argument("--project", default="", help="title of the project; needed when there are several")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a setting of the format")
    given = parser.parse_args(arguments)
    if not given.workspace.is_dir():
        raise InputError(f"There is no workspace “{given.workspace}”.", "Name its folder with --workspace.")
    settings = dict(pair.partition("=")[::2] for pair in given.set)
    with _opened(given.workspace) as workspace, _interruptible() as cancel:
        project = _project(workspace, given.project)
        report = exporting.export_project(
            workspace, project.id, _known(given.format), given.target, settings, _progress("Writing"), cancel
        )
    _end_progress()
    print(f"{project.title}: written to {given.target}")
    return _said(report)


def formats_main(arguments: Sequence[str]) -> int:
    """`caravan formats`: what each reads, writes and cannot hold."""
    argparse.ArgumentParser(prog="caravan formats", description="List the formats.").parse_args(arguments)
    for known in formats():
        ways = "/".join(way for way, can in (("read", known.can_read), ("write", known.can_write)) if can)
        print(f"{known.name:<12} {ways:<11} {', '.join(sorted(known.modalities)):<22} {known.title}")
        for loss in known.losses:
            print(f"{'':<12} cannot hold: {loss}")
        for name, setting in known.settings.items():
            print(f"{'':<12} --set {name}=…  {setting.meaning}")
    return DONE


@contextmanager
def _opened(folder: Path) -> Iterator[Workspace]:
    workspace = open_workspace(folder)
    try:
        yield workspace
    finally:
        workspace.close()


@contextmanager
def _interruptible() -> Iterator[Cancel]:
    """Ctrl+C ends the job at the next safe place instead of in the middle."""
    cancel = Cancel()
    before = signal.signal(signal.SIGINT, lambda *_: cancel.set())
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, before)


def _project(workspace: Workspace, title: str) -> Project:
    found = workspace.read(projects.all_projects)
    named = [project for project in found if not title or title in (project.title, project.id)]
    if len(named) == 1:
        return named[0]
    titles = ", ".join(f"“{project.title}”" for project in found) or "none"
    what = f"There is no project “{title}”." if title else "Which project is meant?"
    raise InputError(what, f"In this workspace: {titles}.")


def _known(name: str) -> str:
    if name and name not in {known.name for known in formats()}:
        raise InputError(f"There is no format “{name}”.", "`caravan formats` lists them.")
    return name


def _count(workspace: Workspace, project: Project) -> int:
    from app.ops import items

    return workspace.read(items.count, project.id)


def _said(report: Report) -> int:
    for line in report.lines():
        print(line, file=sys.stderr)
    if report.items == 0 and report.skipped_count:
        return NOTHING
    return SOMETHING_SKIPPED if report.skipped_count else DONE


def _progress(verb: str) -> Progress:
    """One line that is written over, on a terminal only."""
    if not sys.stderr.isatty():
        return no_progress

    def show(done: int, total: int) -> None:
        share = f"{100 * done // total} %" if total else f"{done:,}"
        print(f"\r{verb} … {share}", end="", file=sys.stderr, flush=True)

    return show


def _end_progress() -> None:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)
