"""What a file to import holds, found out on a worker: its format, what would come of it, the first pictures drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.core.cancel import Cancel, Progress
from app.core.project import Project
from app.errors import AppError, FormatError

if TYPE_CHECKING:
    from app.core.label import LabelSchema
    from app.media.worker import DecodeWorker
    from app.ops.previewing import Preview, Sample
    from app.workspace import Workspace

THUMBNAIL = QSize(192, 136)
"""Logical pixels of a drawn picture; twice as many are drawn."""
_RATIO = 2
_FULL = 60
"""With more regions than this, lines are thin."""
_FAR = 30_000.0


@dataclass(frozen=True, slots=True)
class Inspection:
    """`guesses`: formats that know the file, the likeliest first. `preview` is None when no format was chosen or the
    file cannot be read as one (`fault`)."""

    guesses: tuple[str, ...]
    chosen: str
    preview: Preview | None
    pictures: tuple[QImage, ...]
    fault: AppError | None = None


def inspect(
    workspace: Workspace,
    project: Project,
    path: Path,
    chosen: str,
    settings: Mapping[str, str],
    canvas: str,
    *,
    progress: Progress,
    cancel: Cancel,
) -> Inspection:
    """`chosen` is a format's name; empty: the likeliest one. `canvas` is the colour where no picture is."""
    from app.media.worker import DecodeWorker
    from app.ops import previewing

    guesses = tuple(previewing.formats_of(project, path))
    cancel.check()
    chosen = chosen or (guesses[0] if guesses else "")
    if not chosen:
        return Inspection(guesses, "", None, ())
    try:
        preview = previewing.preview_import(workspace, project.id, path, chosen, progress, cancel, settings)
    except FormatError as error:
        return Inspection(guesses, chosen, None, (), error)
    pictures = []
    if preview.samples:
        with DecodeWorker() as decoder:
            for sample in preview.samples:
                cancel.check()
                pictures.append(_drawn(sample, preview.schema, decoder, canvas, cancel))
    return Inspection(guesses, chosen, preview, tuple(pictures))


def _drawn(sample: Sample, schema: LabelSchema, decoder: DecodeWorker, canvas: str, cancel: Cancel) -> QImage:
    """The picture with its regions, in the middle of a thumbnail; without the picture where it is not there."""
    from app.gui.labeling.image.index import NORMAL
    from app.gui.labeling.image.shape import FULL, THIN, draw_region
    from app.modalities.image.regions import MILLI, bounds

    photo, width, height = _photo(sample, decoder, cancel)
    if not width or not height:
        corners = [bounds(region) for region in sample.regions]
        width = max(1, min(max(c[2] for c in corners) // MILLI + 1, 100_000))
        height = max(1, min(max(c[3] for c in corners) // MILLI + 1, 100_000))
    whole = THUMBNAIL * _RATIO
    scale = min(whole.width() / width, whole.height() / height)
    place = QRectF(0, 0, max(1.0, width * scale), max(1.0, height * scale))
    place.moveCenter(QRectF(0, 0, whole.width(), whole.height()).center())
    image = QImage(whole, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(place, QColor(canvas))
    if photo is not None:
        painter.drawImage(place, photo)
    painter.setClipRect(place)
    painter.translate(place.topLeft())
    for region in sample.regions:
        label = schema.get(region.label)
        if max(map(abs, bounds(region))) * scale / MILLI > _FAR:
            continue
        color = QColor(label.color if label else "#808080")
        edges = label.skeleton.edges if label and label.skeleton else ()
        detail = FULL if sample.count <= _FULL else THIN
        draw_region(painter, region, scale, 0, 0, color, NORMAL, _RATIO, detail, edges)
    painter.end()
    image.setDevicePixelRatio(_RATIO)
    return image


def _photo(sample: Sample, decoder: DecodeWorker, cancel: Cancel) -> tuple[QImage | None, int, int]:
    if sample.source is None:
        return None, sample.width, sample.height
    try:
        decoded = decoder.image(sample.source, THUMBNAIL.width() * _RATIO, cancel, name=sample.name)
    except FormatError:
        return None, sample.width, sample.height
    pixels = decoded.pixels
    height, width, channels = pixels.shape
    form = QImage.Format.Format_RGBA8888 if channels == 4 else QImage.Format.Format_RGB888
    image = QImage(pixels.tobytes(), width, height, width * channels, form).copy()
    return image, decoded.width, decoded.height
