"""A description of an export that machines read: Croissant (MLCommons) JSON-LD with its responsible-AI fields.

Source: Croissant 1.1 and Croissant RAI 1.0, https://docs.mlcommons.org/croissant/ ; attribution as in PROV-O (W3C).
"""

from __future__ import annotations

import hashlib
import mimetypes
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.protocol.hexadecimal import to_hex
from app.protocol.manifest import Manifest

# As published with Croissant 1.1, and PROV-O beside it.
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "conformsTo": "dct:conformsTo",
    **{
        name: f"cr:{name}"
        for name in (
            "arrayShape", "citeAs", "column", "containedIn", "equivalentProperty", "extract", "field", "fileObject",
            "fileProperty", "fileSet", "format", "includes", "isArray", "isLiveDataset", "jsonPath", "key", "md5",
            "parentField", "path", "recordSet", "references", "regex", "repeated", "replace", "samplingRate",
            "separator", "source", "subField", "transform",
        )
    },
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "description": {"@container": "@language"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "name": {"@container": "@language"},
}  # fmt: skip
_SPDX = re.compile(r"(?:Apache|BSD|CC|CC0|CDLA|MIT|ODC|ODbL|OGL|PDDL)[A-Za-z0-9.-]*")
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
    url: str,
    folder: Path,
    files: Iterable[Path],
    annotators: Sequence[str],
    made_ms: int,
    decisions: str,
    analysis: Sequence[str] = (),
    tools: Sequence[str] = (),
) -> dict[str, Any]:
    """The JSON-LD document; `files` below `folder` are listed with size and SHA-256, `decisions` names their index.

    `analysis` says in words how far people agreed, `tools` what machines proposed.
    """
    first = manifests[0]
    licences = sorted({_licence(manifest) for manifest in manifests})
    made = datetime.fromtimestamp(made_ms / 1000, UTC)
    organisation = {"@type": "sc:Organization", "@id": "#station", "name": name, "identifier": to_hex(station)}
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"],
        "name": first.title if len(manifests) == 1 else name,
        "description": " ".join(manifest.summary or manifest.title for manifest in manifests),
        "license": licences[0] if len(licences) == 1 else licences,
        "url": url,
        "citeAs": f"{', '.join(m.title for m in manifests)}. Labelled at {name}, exported {made.date().isoformat()}.",
        "version": f"{first.version}.0.0",
        "datePublished": made.date().isoformat(),
        "inLanguage": sorted({language for manifest in manifests for language in manifest.languages}) or ["und"],
        "identifier": [manifest.project for manifest in manifests],
        "creator": organisation,
        "publisher": {"@id": "#station"},
        "hasPart": [_part(manifest) for manifest in manifests],
        "distribution": [_file(folder, path) for path in files],
        "recordSet": [
            {
                "@type": "cr:RecordSet",
                "@id": "decisions",
                "name": "decisions",
                "description": "One record for each label: whose work it is and who accepted it.",
                "field": [_field(decisions, field, kind, text) for field, kind, text in _FIELDS],
            }
        ],
        "prov:wasAttributedTo": [{"@type": "prov:Person", "@id": f"#{one}", "name": one} for one in annotators],
        "prov:wasGeneratedBy": {
            "@type": "prov:Activity",
            "@id": "#labelling",
            "prov:wasAssociatedWith": [{"@id": "#station"}, *({"@id": f"#{one}"} for one in annotators)],
            "prov:endedAtTime": {
                "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
                "@value": made.isoformat(timespec="seconds"),
            },
        },
        "rai:dataAnnotationProtocol": "\n\n".join(m.guideline.markdown or m.title for m in manifests),
        "rai:dataAnnotationPlatform": ["Caravan"],
        "rai:annotationsPerItem": ", ".join(str(manifest.annotators_per_item) for manifest in manifests),
        "rai:annotatorDemographics": ["Not collected; annotators are named by pseudonyms."],
        "rai:machineAnnotationTools": list(tools),
        "rai:dataAnnotationAnalysis": [
            *analysis,
            *(f"{m.title}: {m.reviewers_per_item} reviewers per submission, quorum {m.quorum}." for m in manifests),
        ],
        "rai:dataReleaseMaintenancePlan": "A later export of the same station holds what was decided since.",
    }


def _licence(manifest: Manifest) -> str:
    """The address of a licence that SPDX knows, else its name as the manifest has it."""
    name = manifest.licence.name
    return f"https://spdx.org/licenses/{name}" if _SPDX.fullmatch(name) else name


def _part(manifest: Manifest) -> dict[str, Any]:
    """One project of the export with the licence its contributors gave."""
    return {
        "@type": "sc:CreativeWork", "@id": f"#{manifest.project}", "name": manifest.title,
        "identifier": manifest.project, "license": _licence(manifest), "version": f"{manifest.version}.0.0",
    }  # fmt: skip


def _field(decisions: str, field: str, kind: str, text: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"decisions/{field}",
        "name": field,
        "description": text,
        "dataType": kind,
        "source": {"fileObject": {"@id": decisions}, "extract": {"column": field}},
    }
    if field == "annotator":
        made["equivalentProperty"] = "prov:wasAttributedTo"
    return made


def _file(folder: Path, path: Path) -> dict[str, Any]:
    place = path.relative_to(folder).as_posix()
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    kind = "application/jsonlines" if path.suffix == ".jsonl" else mimetypes.guess_type(path.name)[0]
    return {
        "@type": "cr:FileObject",
        "@id": place,
        "name": place,
        "contentUrl": place,
        "contentSize": f"{path.stat().st_size} B",
        "encodingFormat": kind or "application/octet-stream",
        "sha256": digest.hexdigest(),
    }
