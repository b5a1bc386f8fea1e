"""A description of an export that machines read: Croissant (MLCommons) JSON-LD with its responsible-AI fields.

Source: Croissant 1.1 and Croissant RAI 1.0, https://docs.mlcommons.org/croissant/ ; attribution as in PROV-O (W3C).
"""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import Manifest

_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "conformsTo": "dct:conformsTo",
    "recordSet": "cr:recordSet",
    "field": "cr:field",
    "source": "cr:source",
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "extract": "cr:extract",
    "column": "cr:column",
    "fileObject": "cr:fileObject",
}
_FIELDS = (
    ("item", "sc:Text", "The item's id at the station."),
    ("title", "sc:Text", "The item's name."),
    ("asset", "sc:Text", "SHA-256 of the item's bytes."),
    ("annotator", "sc:Text", "Who labelled it, under a name that is used in this export alone."),
    ("submission", "sc:Text", "Digest of the annotator's signed submission."),
    ("decision", "sc:Text", "Digest of the station's signed decision."),
    ("verdict", "sc:Text", "accepted, fixed (corrected by a reviewer) or accepted_by_timeout."),
    ("unreviewed", "sc:Boolean", "True when nobody reviewed it in time."),
    ("decided_ms", "sc:Integer", "When it was decided, milliseconds UTC."),
)


def describe(
    manifests: Sequence[Manifest],
    *,
    station: bytes,
    name: str,
    folder: Path,
    files: Iterable[Path],
    annotators: Sequence[str],
    made_ms: int,
    decisions: str,
) -> dict[str, Any]:
    """The JSON-LD document; `files` below `folder` are listed with size and SHA-256, `decisions` names their index."""
    first = manifests[0]
    licences = sorted({manifest.licence.name for manifest in manifests})
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"],
        "name": first.title if len(manifests) == 1 else name,
        "description": " ".join(manifest.summary or manifest.title for manifest in manifests),
        "license": licences[0] if len(licences) == 1 else licences,
        "version": f"{first.version}.0.0",
        "datePublished": datetime.fromtimestamp(made_ms / 1000, UTC).date().isoformat(),
        "inLanguage": sorted({language for manifest in manifests for language in manifest.languages}),
        "identifier": [manifest.project for manifest in manifests],
        "publisher": {"@type": "sc:Organization", "name": name, "identifier": to_hex(station)},
        "distribution": [_file(folder, path) for path in files],
        "recordSet": [
            {
                "@type": "cr:RecordSet",
                "@id": "decisions",
                "name": "decisions",
                "description": "One record for each label: whose work it is and who accepted it.",
                "field": [
                    {
                        "@type": "cr:Field",
                        "@id": f"decisions/{field}",
                        "name": field,
                        "description": text,
                        "dataType": kind,
                        "source": {"fileObject": {"@id": decisions}, "extract": {"column": field}},
                    }
                    for field, kind, text in _FIELDS
                ],
            }
        ],
        "prov:wasAttributedTo": [{"@type": "prov:Person", "@id": f"#{one}", "name": one} for one in annotators],
        "rai:dataAnnotationProtocol": "\n\n".join(m.guideline.markdown or m.title for m in manifests),
        "rai:annotationsPerItem": ", ".join(str(manifest.annotators_per_item) for manifest in manifests),
        "rai:annotatorDemographics": "Not collected; annotators are named by pseudonyms.",
        "rai:machineAnnotationTools": [],
        "rai:dataAnnotationAnalysis": "; ".join(
            f"{m.title}: {m.reviewers_per_item} reviewers per submission, quorum {m.quorum}" for m in manifests
        ),
    }


def _file(folder: Path, path: Path) -> dict[str, Any]:
    place = path.relative_to(folder).as_posix()
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    kind = "application/jsonl" if path.suffix == ".jsonl" else mimetypes.guess_type(path.name)[0]
    return {
        "@type": "cr:FileObject",
        "@id": place,
        "name": place,
        "contentUrl": place,
        "contentSize": f"{path.stat().st_size} B",
        "encodingFormat": kind or "application/octet-stream",
        "sha256": digest.hexdigest(),
    }
