"""Between what the program holds and what travels: annotations and payloads, manifests and label schemas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from immutables import Map

from app.core.annotation import Annotation, Relation
from app.core.ids import local_id
from app.core.label import Attribute, AttributeKind, KeypointSchema, Label, LabelSchema
from app.core.question import Answer, Option, Question, QuestionKind, fault, is_empty
from app.core.region import Origin, Region
from app.errors import FormatError
from app.modalities.image.regions import REGION_TYPES as IMAGE
from app.modalities.tabular.regions import REGION_TYPES as TABULAR
from app.modalities.text.regions import REGION_TYPES as TEXT
from app.protocol.manifest import AttributeSpec, LabelSpec, Manifest, OptionSpec, QuestionSpec, SkeletonSpec
from app.protocol.payload import check

KINDS: dict[str, type[Region]] = {kind.kind: kind for kind in (*IMAGE, *TEXT, *TABULAR)}


def image_frame(width: int, height: int, orientation: int = 1) -> dict[str, Any]:
    """Pixels of the upright image, and the EXIF orientation of the file."""
    return {"width": width, "height": height, "orientation": orientation}


def text_frame(length: int) -> dict[str, Any]:
    """Code points of the asset's text."""
    return {"length": length}


def tabular_frame(rows: int) -> dict[str, Any]:
    """Rows of the asset, without its header."""
    return {"rows": rows}


def annotation_payload(
    annotation: Annotation, modality: str, questions: Sequence[Question], frame: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """annotation/1 of an annotation: regions from bottom to top as r1 … rn, answers in the order of the questions.

    Nothing in it names a person or a time. FormatError when something cannot travel (see `payload.check`).
    """
    ordered = annotation.ordered()
    names = {region.id: f"r{number}" for number, region in enumerate(ordered, 1)}
    groups: dict[str, str] = {}
    regions = [region_payload(region, names, groups) for region in ordered]
    links = sorted(
        (r for r in annotation.relations.values() if r.source in names and r.target in names),
        key=lambda link: (int(names[link.source][1:]), int(names[link.target][1:]), link.label, link.id),
    )
    payload = {
        "schema": "annotation/1",
        "modality": modality,
        "frame": None if frame is None else dict(frame),
        "regions": regions,
        "relations": [
            {"id": f"l{number}", "label": link.label, "source": names[link.source], "target": names[link.target]}
            for number, link in enumerate(links, 1)
        ],
        "answers": answers_list(annotation.answers, questions),
    }
    check(payload)
    return payload


def region_payload(region: Region, names: Mapping[str, str], groups: dict[str, str]) -> dict[str, Any]:
    """A region as annotation/1 has it. `names`: {id: r1 …}; `groups` grows: {group: g1 …}."""
    document: dict[str, Any] = {
        "id": names[region.id],
        "type": region.kind,
        "label": region.label,
        "geometry": region.geometry(),
    }
    if region.attributes:
        document["attributes"] = dict(region.attributes)
    if region.text:
        document["text"] = region.text
    if region.group:
        document["group"] = groups.setdefault(region.group, f"g{len(groups) + 1}")
    if region.origin is not Origin.HAND:
        document["origin"] = region.origin.value
    if region.confidence:
        document["confidence"] = region.confidence
    return document


def answers_list(answers: Mapping[str, Answer], questions: Sequence[Question]) -> list[dict[str, Any]]:
    """The `answers` of a payload: those given, in the order of the questions."""
    rows = []
    for question in questions:
        answer = answers.get(question.id)
        if answer is None or is_empty(answer):
            continue
        value = list(answer) if isinstance(answer, tuple) else answer
        rows.append({"question": question.id, "type": question.kind.value, "value": value})
    return rows


def annotation_from_payload(
    payload: Mapping[str, Any], annotation_id: str, item_id: str, annotator: str = "", *, checked: bool = False
) -> Annotation:
    """The annotation of an annotation/1 or answers/1 payload, with new local ids; FormatError otherwise.

    `checked` where `check` has just passed it.
    """
    if not checked:
        check(payload)
    ids: dict[str, str] = {}
    regions: dict[str, Region] = {}
    for order, document in enumerate(payload.get("regions", ())):
        kind = KINDS.get(document["type"])
        if kind is None:
            raise FormatError(
                "This work has a kind of region that is not known.", f"{document['type']!r}; update Caravan."
            )
        ids[document["id"]] = one = local_id()
        try:
            regions[one] = kind.from_geometry(
                document["geometry"],
                id=one,
                label=document["label"],
                attributes=tuple(sorted(document.get("attributes", {}).items())),
                text=document.get("text", ""),
                group=document.get("group", ""),
                order=order,
                origin=Origin(document.get("origin", Origin.HAND)),
                confidence=document.get("confidence", 0),
            )
        except (ValueError, TypeError, KeyError) as error:
            raise FormatError("This work is not well formed.", f"regions[{order}]: {error}.") from error
    relations = {}
    for link in payload.get("relations", ()):
        one = local_id()
        relations[one] = Relation(one, link["label"], ids[link["source"]], ids[link["target"]])
    return Annotation(
        annotation_id, item_id, annotator, Map(regions), Map(relations), Map(answers_from_payload(payload["answers"]))
    )


def answers_from_payload(rows: Sequence[Mapping[str, Any]]) -> dict[str, Answer]:
    """{question id: answer} of a payload's `answers`."""
    return {row["question"]: tuple(row["value"]) if isinstance(row["value"], list) else row["value"] for row in rows}


def payload_faults(payload: Mapping[str, Any], schema: LabelSchema, questions: Sequence[Question]) -> list[str]:
    """What in a checked payload the project does not allow, in words: the machine check of client and station alike."""
    faults = []
    for document in payload.get("regions", ()):
        label = schema.get(document["label"])
        if label is None:
            faults.append(f"{document['id']}: the label {document['label']!r} is not one of the project's.")
            continue
        if label.kinds and document["type"] not in label.kinds:
            faults.append(f"{document['id']}: the label {label.name!r} does not mark a {document['type']}.")
        if document["type"] == "skeleton":
            wanted = len(label.skeleton.names) if label.skeleton else 0
            if len(document["geometry"]) != 3 * wanted:
                faults.append(f"{document['id']}: the label {label.name!r} has {wanted} keypoints.")
        faults += _attribute_faults(document, label)
    known = {question.id: question for question in questions}
    answered = answers_from_payload(payload["answers"])
    for row in payload["answers"]:
        question = known.get(row["question"])
        if question is None or question.kind.value != row["type"]:
            faults.append(f"The question {row['question']!r} is not one of the project's.")
        elif why := fault(question, answered[question.id]):
            faults.append(f"{question.text}: {why}")
    faults += [f"{q.text}: an answer is needed." for q in questions if q.required and q.id not in answered]
    return faults


def _attribute_faults(document: Mapping[str, Any], label: Label) -> list[str]:
    given, faults = document.get("attributes", {}), []
    for attribute in label.attributes:
        value = given.get(attribute.id)
        if value is None or value == "":
            if attribute.required:
                faults.append(f"{document['id']}: {attribute.name} is needed.")
        elif attribute.kind is AttributeKind.CHOICE and value not in attribute.options:
            faults.append(f"{document['id']}: {attribute.name} is not one of its options.")
        elif attribute.kind is AttributeKind.FLAG and not isinstance(value, bool):
            faults.append(f"{document['id']}: {attribute.name} is yes or no.")
    unknown = given.keys() - {attribute.id for attribute in label.attributes}
    return faults + [f"{document['id']}: the attribute {name!r} is not one of the label's." for name in sorted(unknown)]


# --- what a project allows --------------------------------------------------------------------------------------------


def label_schema(manifest: Manifest) -> LabelSchema:
    """The labels of a manifest."""
    return LabelSchema(tuple(_label(spec) for spec in manifest.labels))


def _label(spec: LabelSpec) -> Label:
    attributes = tuple(
        Attribute(a.id, a.name, AttributeKind(a.kind), a.options, a.required, a.default) for a in spec.attributes
    )
    fields = {"color": spec.color} if spec.color else {}
    skeleton = KeypointSchema(spec.skeleton.names, spec.skeleton.edges) if spec.skeleton else None
    return Label(
        spec.id, spec.name, key=spec.key, kinds=spec.kinds, attributes=attributes, parent=spec.parent,
        skeleton=skeleton, **fields,
    )  # fmt: skip


def questions(manifest: Manifest) -> tuple[Question, ...]:
    """The questions of a manifest."""
    return tuple(
        Question(
            q.id, q.text, QuestionKind(q.kind), tuple(Option(o.id, o.text) for o in q.options),
            q.required, q.low, q.high, q.help,
        )
        for q in manifest.questions
    )  # fmt: skip


def label_specs(schema: LabelSchema) -> tuple[LabelSpec, ...]:
    """The labels as a manifest holds them."""
    return tuple(
        LabelSpec(
            id=label.id, name=label.name, color=label.color, key=label.key, kinds=label.kinds, parent=label.parent,
            attributes=tuple(
                AttributeSpec(
                    id=a.id, name=a.name, kind=a.kind.value, options=a.options, required=a.required, default=a.default
                )
                for a in label.attributes
            ),
            skeleton=SkeletonSpec(names=label.skeleton.names, edges=label.skeleton.edges) if label.skeleton else None,
        )
        for label in schema.labels
    )  # fmt: skip


def question_specs(asked: Sequence[Question]) -> tuple[QuestionSpec, ...]:
    """The questions as a manifest holds them."""
    return tuple(
        QuestionSpec(
            id=q.id, text=q.text, kind=q.kind.value, required=q.required, low=q.low, high=q.high, help=q.help,
            options=tuple(OptionSpec(id=option.id, text=option.text) for option in q.options),
        )
        for q in asked
    )  # fmt: skip
