from dataclasses import replace

from immutables import Map

from app.core.annotation import Annotation, Relation
from app.core.question import Option, Question, QuestionKind
from app.core.region import Origin
from app.modalities.image.regions import Box, Polygon
from app.modalities.tabular.regions import Cell, Rows
from app.modalities.text.regions import Span
from app.protocol.canonical import canonical
from app.protocol.codec import (
    annotation_from_payload,
    annotation_payload,
    image_frame,
    label_schema,
    label_specs,
    payload_faults,
    question_specs,
    questions,
)
from app.protocol.manifest import AttributeSpec, LabelSpec, Licence, Manifest, read_manifest, write_manifest

QUESTIONS = (
    Question("q2", "Sharp?", QuestionKind.SCALE, low="1", high="5"),
    Question("q1", "What?", QuestionKind.SINGLE, (Option("cat", "Cat"),), required=True),
    Question("q3", "Which?", QuestionKind.MULTIPLE, (Option("a", "A"), Option("b", "B"))),
)


def image_annotation():
    box = Box(id="zz", label="cat", x1=0, y1=0, x2=1000, y2=2000, order=5, group="pair", attributes=(("sex", "f"),))
    polygon = Polygon(
        id="aa", label="dog", outer=(0, 0, 9, 0, 9, 9), order=2, group="pair", origin=Origin.EDITED, confidence=42
    )
    return Annotation(
        "annotation", "item", "0xsomebody", Map({"zz": box, "aa": polygon}),
        Map({"rel": Relation("rel", "chases", "aa", "zz")}), Map({"q1": "cat", "q3": ("a",), "q2": 3}), revision=9,
    )  # fmt: skip


def test_ids_are_local_and_nobody_is_named():
    payload = annotation_payload(image_annotation(), "image", QUESTIONS, image_frame(10, 10))
    data = canonical(payload)
    for secret in (b"somebody", b"zz", b"aa", b'rel"', b"pair", b"revision", b"item"):
        assert secret not in data
    assert [region["id"] for region in payload["regions"]] == ["r1", "r2"]
    assert [region["type"] for region in payload["regions"]] == ["polygon", "box"]
    assert payload["relations"] == [{"id": "l1", "label": "chases", "source": "r1", "target": "r2"}]
    assert [row["question"] for row in payload["answers"]] == ["q2", "q1", "q3"]


def test_comes_back_the_same():
    payload = annotation_payload(image_annotation(), "image", QUESTIONS, image_frame(10, 10))
    back = annotation_from_payload(payload, "new", "item")
    assert annotation_payload(back, "image", QUESTIONS, image_frame(10, 10)) == payload
    assert back.answers == image_annotation().answers


def test_ids_do_not_change_the_bytes():
    """The same work under other local ids is the same payload: ids carry nothing out."""
    first = image_annotation()
    back = annotation_from_payload(annotation_payload(first, "image", QUESTIONS), "other", "item")
    assert canonical(annotation_payload(back, "image", QUESTIONS)) == canonical(
        annotation_payload(first, "image", QUESTIONS)
    )


def test_every_kind_of_the_modalities_travels():
    cases = {
        "text": [Span(id="s", label="a", parts=((0, 2), (4, 6)))],
        "tabular": [Cell(id="c", label="a", row=1, column="x"), Rows(id="r", label="b", ranges=((0, 3), (5, 6)))],
    }
    for modality, regions in cases.items():
        made = Annotation("a", "i", regions=Map({region.id: region for region in regions}))
        back = annotation_from_payload(annotation_payload(made, modality, ()), "a", "i")
        found = sorted((r.kind, str(r.geometry())) for r in back.regions.values())
        assert found == sorted((r.kind, str(r.geometry())) for r in regions)


def manifest():
    sex = AttributeSpec(id="sex", name="Sex", kind="choice", options=("f", "m"), required=True)
    labels = (LabelSpec(id="cat", name="Cat", kinds=("box",), attributes=(sex,)), LabelSpec(id="dog", name="Dog"))
    return Manifest(
        project="0x" + "01" * 32, version=1, title="Cats", modality="image", labels=labels,
        questions=question_specs(QUESTIONS), licence=Licence(name="CC0-1.0"),
    )  # fmt: skip


def test_manifest_and_schema():
    data, _ = write_manifest(manifest())
    read = read_manifest(data)
    assert read == manifest()
    assert questions(read) == QUESTIONS
    again = replace(label_schema(read))
    assert label_schema(read) == again
    assert [spec.id for spec in label_specs(again)] == ["cat", "dog"]


def test_faults_are_named():
    schema = label_schema(manifest())
    good = annotation_payload(image_annotation(), "image", QUESTIONS)
    assert payload_faults(good, schema, QUESTIONS) == []
    good["regions"][0]["label"] = "cow"
    good["regions"][1]["attributes"] = {"sex": "x", "age": 3}
    good["answers"] = []
    faults = payload_faults(good, schema, QUESTIONS)
    assert len(faults) == 4
