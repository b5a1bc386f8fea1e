"""A project's labels in a file of another program, with a report of what that format cannot hold."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType

from app.core.cancel import Cancel, Progress, no_progress
from app.core.item import Item
from app.core.project import ModalityName
from app.errors import FormatError, InputError
from app.formats.base import LabeledItem, Options, Report
from app.formats.documented import DocumentedItem
from app.formats.registry import format_named
from app.media.worker import DecodeWorker
from app.ops import bulk, content, items, projects
from app.ops.collecting import seldom
from app.ops.door import Door

PAGE = 500


def export_project(
    door: Door,
    project_id: str,
    format_name: str,
    target: Path,
    options: Mapping[str, str] | Options | None = None,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
) -> Report:
    """Write every item of a project; `target` appears complete or not at all. What was lost is in the report. Runs on a
    worker."""
    project = door.read(projects.get_project, project_id)
    chosen = format_named(format_name)
    if chosen.write is None:
        raise InputError("This format can only be read.", "Choose another format.")
    if project.modality.value not in chosen.modalities:
        raise InputError(f"{chosen.title} cannot hold this kind of item.", "Choose another format.")
    settings = options if isinstance(options, Options) else Options(project.schema, project.questions, options or {})
    report, cancel = Report(settings), cancel or Cancel()
    total = door.read(items.count, project_id)
    with _Decoder() as decoder, seldom():
        labeled = _labeled(door, project_id, total, decoder, report, cancel, progress)
        chosen.write(target, project, labeled, settings, report, cancel, no_progress)
    return report


def preview_losses(
    door: Door,
    project_id: str,
    format_name: str,
    options: Mapping[str, str] | Options | None = None,
    progress: Progress = no_progress,
    cancel: Cancel | None = None,
) -> Report:
    """What `export_project` would lose: the real export into a place that is thrown away."""
    # One file, also where many would be written: making 100,000 files takes longer than all the rest.
    name = "preview" + next((ending for ending in format_named(format_name).extensions if ending == ".zip"), "")
    with tempfile.TemporaryDirectory(prefix="caravan-preview-") as folder:
        return export_project(door, project_id, format_name, Path(folder) / name, options, progress, cancel)


class _Decoder:
    """The decoding process, started when the first item must be looked at."""

    def __init__(self) -> None:
        self._worker: DecodeWorker | None = None

    @property
    def worker(self) -> DecodeWorker:
        if self._worker is None:
            self._worker = DecodeWorker()
        return self._worker

    def __enter__(self) -> _Decoder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._worker is not None:
            self._worker.close()


def _labeled(
    door: Door,
    project_id: str,
    total: int,
    decoder: _Decoder,
    report: Report,
    cancel: Cancel,
    progress: Progress,
) -> Iterator[LabeledItem]:
    texts = door.read(projects.get_project, project_id).modality is ModalityName.TEXT
    for offset in range(0, total, PAGE):
        cancel.check()
        page = door.read(items.page, project_id, items.ALL, offset, PAGE)
        for one in door.read(bulk.documents_of, page, door.person):
            item = _measured(door, one.item, decoder, report, needed=not one.is_empty)
            if texts:
                yield LabeledItem(item, one.annotation, _text(door, item, decoder, report, cancel))
            else:
                yield one if item is one.item else DocumentedItem(item, one.documents, one.about)
            progress(item.position + 1, total)


def _measured(door: Door, item: Item, decoder: _Decoder, report: Report, *, needed: bool) -> Item:
    """An image that was never opened has no size yet; formats that count in shares of it need one."""
    if not item.media_type.startswith("image/") or (item.width and item.height):
        return item
    try:
        info = decoder.worker.probe(content.file_of(door, item), name=item.name, page=content.page_of(item))
    except FormatError as error:
        if needed:
            report.skip(item.name, "size", f"{error.title} {error.message}")
        return item
    door.write(items.set_size, item.id, info.width, info.height, info.orientation)
    return door.read(items.get, item.id)


def _text(door: Door, item: Item, decoder: _Decoder, report: Report, cancel: Cancel) -> str:
    try:
        return content.text_of(door, item, decoder.worker, cancel).text
    except FormatError as error:
        report.skip(item.name, "text", f"{error.title} {error.message}")
        return ""
