"""Opening and saving drafts: one row per region, the undo history beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from immutables import Map
from sqlalchemy import ColumnElement, Text, bindparam, case, delete, literal_column, or_, select, type_coerce, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from app.core.annotation import Annotation, Relation
from app.core.changes import Changes
from app.core.editor import Commit
from app.core.history import Change, History, Step
from app.core.ids import record_id
from app.core.item import ItemState
from app.core.question import Answer
from app.core.region import Region, region_document, region_from_document
from app.modalities.registry import region_kinds
from app.ops.collecting import seldom
from app.ops.many import put_rows
from app.store.base import document_text
from app.store.errors import damaged
from app.store.statement import Statement
from app.store.tables import AnnotationRow, AnswerRow, ItemRow, RegionRow, RelationRow, StepRow, SuggestionRow


def _put(table: Any, keys: tuple[str, ...], kept: tuple[str, ...]) -> Statement:
    """Insert a row, or renew the columns `kept` of the one with its keys; documents are given as text."""
    statement = insert(table)
    return Statement(
        statement.on_conflict_do_update(
            index_elements=list(keys), set_={name: statement.excluded[name] for name in kept}
        )
    )


# Of every gesture, so they are put into words once.
_PUT_ANNOTATION = _put(AnnotationRow, ("id",), ("revision", "cursor", "first"))
_PUT_REGION = _put(RegionRow, ("annotation_id", "region_id"), ("label", "document"))
_PUT_SUGGESTION = _put(SuggestionRow, ("annotation_id", "region_id"), ("label", "document"))
_PUT_STEP = _put(StepRow, ("annotation_id", "position"), ("document",))


def _as_it_is(value: str | int) -> ColumnElement[Any]:
    return literal_column(repr(value))


_BEGUN = or_(*(ItemRow.state == _as_it_is(state.value) for state in (ItemState.NEW, ItemState.DONE)))
_NONE = _as_it_is(0)
_TOUCH_ITEM = Statement(
    update(ItemRow.__table__)  # type: ignore[arg-type]  # a declarative table is a Table
    .where(ItemRow.id == bindparam("key"), or_(bindparam("grown") != _NONE, bindparam("proposed") != _NONE, _BEGUN))
    .values(
        regions=ItemRow.regions + bindparam("grown"),
        suggestions=ItemRow.suggestions + bindparam("proposed"),
        state=case((_BEGUN, _as_it_is(ItemState.DRAFT.value)), else_=ItemRow.state),
    )
)


_LARGE = 1_000
_BEGIN_ITEM = (
    update(ItemRow.__table__)  # type: ignore[arg-type]
    .where(ItemRow.id == bindparam("key"))
    .values(regions=bindparam("count"), suggestions=bindparam("proposed"), state=bindparam("begun"))
)


def open_annotation(session: Session, item_id: str, annotator: str) -> tuple[Annotation, History]:
    """The person's draft of an item and its undo history; a new, empty one (not stored yet) when there is none."""
    query = select(AnnotationRow).where(AnnotationRow.item_id == item_id, AnnotationRow.annotator == annotator)
    row = session.scalars(query).first()
    if row is None:
        return Annotation(record_id(), item_id, annotator), History()
    return _annotation(session, row), _history(session, row)


def annotation_of(session: Session, item_id: str, annotator: str) -> Annotation | None:
    """The same without the history; None when the person has said nothing about the item yet."""
    query = select(AnnotationRow).where(AnnotationRow.item_id == item_id, AnnotationRow.annotator == annotator)
    row = session.scalars(query).first()
    return _annotation(session, row) if row else None


def annotations_of(session: Session, item_ids: Sequence[str], annotator: str) -> dict[str, Annotation]:
    """The person's annotations of many items at once, by item id; items nobody has labelled are left out."""
    found: dict[str, Annotation] = {}
    for start in range(0, len(item_ids), 500):
        some = item_ids[start : start + 500]
        query = select(AnnotationRow).where(AnnotationRow.item_id.in_(some), AnnotationRow.annotator == annotator)
        rows = list(session.scalars(query))
        keys = [row.id for row in rows]
        regions: dict[str, dict[str, Region]] = {key: {} for key in keys}
        relations: dict[str, dict[str, Relation]] = {key: {} for key in keys}
        answers: dict[str, dict[str, Answer]] = {key: {} for key in keys}
        kinds = region_kinds()
        of_region = select(RegionRow.annotation_id, type_coerce(RegionRow.document, Text))
        for key, text in session.execute(of_region.where(RegionRow.annotation_id.in_(keys))):
            region = region_from_document(_decoded(text), kinds)
            regions[key][region.id] = region
        for link in session.scalars(select(RelationRow).where(RelationRow.annotation_id.in_(keys))):
            one = Relation(link.relation_id, link.label, link.source, link.target)
            relations[link.annotation_id][one.id] = one
        for answer in session.scalars(select(AnswerRow).where(AnswerRow.annotation_id.in_(keys))):
            answers[answer.annotation_id][answer.question_id] = _answer(answer.value)
        for row in rows:
            parts = Map(regions[row.id]), Map(relations[row.id]), Map(answers[row.id])
            found[row.item_id] = Annotation(row.id, row.item_id, row.annotator, *parts, row.revision)
    return found


def _decoded(text: str) -> Any:
    try:
        return msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        raise damaged() from error


def save(session: Session, commits: Sequence[Commit], annotator: str) -> Changes:
    """Store finished gestures in their order. The cost is that of what they changed, whatever else the item holds."""
    changes = Changes()
    for commit in commits:
        if len(commit.edit.put) < _LARGE:
            changes |= _save(session, commit, annotator)
            continue
        with seldom():
            # Looking for cycles among all that is written would halt the window each time.
            changes |= _save(session, commit, annotator)
    return changes


def put_all(session: Session, annotation: Annotation) -> Changes:
    """Store a whole annotation at once (an import); what the person had said about the item is replaced, with its
    history."""
    old = session.scalars(
        select(AnnotationRow.id).where(
            AnnotationRow.item_id == annotation.item_id, AnnotationRow.annotator == annotation.annotator
        )
    ).first()
    if old:
        for table in (RegionRow, SuggestionRow, AnswerRow, RelationRow, StepRow):
            session.execute(delete(table).where(table.annotation_id == old))
        session.execute(delete(AnnotationRow).where(AnnotationRow.id == old))
    key = annotation.id
    session.execute(
        insert(AnnotationRow),
        [{"id": key, "item_id": annotation.item_id, "annotator": annotation.annotator, "revision": 1}],
    )
    _PUT_REGION.run(session.connection(), [_region_row(key, one) for one in annotation.regions.values()])
    _PUT_SUGGESTION.run(session.connection(), [_region_row(key, one) for one in annotation.suggestions.values()])
    for question, value in annotation.answers.items():
        session.execute(insert(AnswerRow).values(annotation_id=key, question_id=question, value=value))
    for link in annotation.relations.values():
        session.execute(insert(RelationRow).values(_relation_values(key, link)))
    session.execute(_BEGIN_ITEM, _beginning(annotation))
    return Changes(items=frozenset({annotation.item_id}), annotations=frozenset({key}))


def put_new(session: Session, annotations: Sequence[Annotation]) -> Changes:
    """Store whole annotations of items of which nobody has said anything yet, many at once (a large import)."""
    annotations = [one for one in annotations if one.suggestions or not one.is_empty]
    if not annotations:
        return Changes()
    rows: dict[Any, list[dict[str, Any]]] = {AnnotationRow: [], AnswerRow: [], RelationRow: []}
    encode = msgspec.json.Encoder().encode
    regions: list[tuple[str, str, str, str]] = []
    proposed: list[tuple[str, str, str, str]] = []
    for one in annotations:
        key = one.id
        rows[AnnotationRow].append({"id": key, "item_id": one.item_id, "annotator": one.annotator, "revision": 1})
        for found, rows_of in ((one.regions, regions), (one.suggestions, proposed)):
            for region in found.values():
                rows_of.append((key, region.id, region.label, encode(region_document(region)).decode()))
        rows[AnswerRow] += [{"annotation_id": key, "question_id": q, "value": v} for q, v in one.answers.items()]
        rows[RelationRow] += [_relation_values(key, link) for link in one.relations.values()]
    for table, values in rows.items():
        if values:
            session.execute(insert(table.__table__), values)
    put_new_regions(session, "region", regions)
    put_new_regions(session, "suggestion", proposed)
    session.execute(_BEGIN_ITEM, [_beginning(one) for one in annotations])
    keys = frozenset(one.id for one in annotations)
    return Changes(items=frozenset(one.item_id for one in annotations), annotations=keys)


def put_new_regions(session: Session, table: str, rows: Sequence[tuple[str, str, str, str]]) -> None:
    """Into “region” or “suggestion”: (annotation, id, label, document as text) of each."""
    put_rows(session, f"INSERT INTO {table} (annotation_id, region_id, label, document)", "(?, ?, ?, ?)", rows)


def _beginning(annotation: Annotation) -> dict[str, Any]:
    """What an item begins with; where there are only suggestions, nobody has said anything yet."""
    state = ItemState.NEW if annotation.is_empty else ItemState.DRAFT
    counts = {"count": len(annotation.regions), "proposed": len(annotation.suggestions)}
    return {"key": annotation.item_id, "begun": state.value, **counts}


def _save(session: Session, commit: Commit, annotator: str) -> Changes:
    edit = commit.edit
    key = edit.annotation_id
    placed = {"revision": commit.revision, "cursor": commit.cursor, "first": commit.first}
    connection = session.connection()
    _PUT_ANNOTATION.run(connection, [{"id": key, "item_id": commit.item_id, "annotator": annotator} | placed])
    _PUT_REGION.run(connection, [_region_row(key, region) for region in edit.put])
    _drop(session, RegionRow, key, edit.drop)
    proposed = [region for _, region in edit.suggestions if region is not None]
    _PUT_SUGGESTION.run(connection, [_region_row(key, region) for region in proposed])
    _drop(session, SuggestionRow, key, [one for one, region in edit.suggestions if region is None])
    for question, answer in edit.answers:
        value = None if answer is None else {"value": answer}
        _put_or_drop(session, AnswerRow, {"annotation_id": key, "question_id": question}, value)
    for relation_id, link in edit.relations:
        values = None if link is None else {"label": link.label, "source": link.source, "target": link.target}
        _put_or_drop(session, RelationRow, {"annotation_id": key, "relation_id": relation_id}, values)
    if commit.pushed is not None:
        _save_step(session, commit, key, commit.pushed)
    _TOUCH_ITEM.run(connection, [{"key": commit.item_id, "grown": commit.grown, "proposed": commit.proposed}])
    return Changes(items=frozenset({commit.item_id}), annotations=frozenset({key}))


def _drop(session: Session, table: Any, key: str, ids: Sequence[str]) -> None:
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        session.execute(delete(table).where(table.annotation_id == key, table.region_id.in_(some)))


def _save_step(session: Session, commit: Commit, key: str, step: Step) -> None:
    if commit.cut:
        session.execute(delete(StepRow).where(StepRow.annotation_id == key, StepRow.position >= commit.position))
    row = {"annotation_id": key, "position": commit.position, "document": document_text(_step_document(step))}
    _PUT_STEP.run(session.connection(), [row])
    if commit.first:
        session.execute(delete(StepRow).where(StepRow.annotation_id == key, StepRow.position < commit.first))


def _put_or_drop(session: Session, table: Any, key: Mapping[str, str], values: Mapping[str, Any] | None) -> None:
    if values is None:
        session.execute(delete(table).filter_by(**key))
    else:
        row = insert(table).values(**key, **values)
        session.execute(row.on_conflict_do_update(index_elements=list(key), set_=dict(values)))


def _region_row(key: str, region: Region) -> dict[str, str]:
    document = document_text(region_document(region))
    return {"annotation_id": key, "region_id": region.id, "label": region.label, "document": document}


def _relation_values(key: str, link: Relation) -> dict[str, str]:
    return {
        "annotation_id": key,
        "relation_id": link.id,
        "label": link.label,
        "source": link.source,
        "target": link.target,
    }


def _annotation(session: Session, row: AnnotationRow) -> Annotation:
    kinds = region_kinds()
    answers = session.scalars(select(AnswerRow).where(AnswerRow.annotation_id == row.id))
    relations = session.scalars(select(RelationRow).where(RelationRow.annotation_id == row.id))
    return Annotation(
        row.id,
        row.item_id,
        row.annotator,
        _regions(session, RegionRow, row.id, kinds),
        Map({r.relation_id: Relation(r.relation_id, r.label, r.source, r.target) for r in relations}),
        Map({a.question_id: _answer(a.value) for a in answers}),
        row.revision,
        _regions(session, SuggestionRow, row.id, kinds),
    )


def _regions(session: Session, table: Any, key: str, kinds: Mapping[str, type[Region]]) -> Map[str, Region]:
    query = select(type_coerce(table.document, Text)).where(table.annotation_id == key)
    # All read as one text, and few looks for garbage meanwhile: of 50,000 regions either takes as long as the rest.
    with seldom():
        documents = _decoded(f"[{','.join(session.scalars(query))}]")
        return Map({document["id"]: region_from_document(document, kinds) for document in documents})


def _history(session: Session, row: AnnotationRow) -> History:
    kinds = region_kinds()
    query = (
        select(StepRow.document)
        .where(StepRow.annotation_id == row.id, StepRow.position >= row.first)
        .order_by(StepRow.position)
    )
    return History(
        tuple(_step(document, kinds) for document in session.scalars(query)), row.cursor - row.first, row.first
    )


def _step_document(step: Step) -> dict[str, Any]:
    def both(change: Change[Any], form: Any) -> list[Any]:
        return [
            change.key,
            None if change.before is None else form(change.before),
            None if change.after is None else form(change.after),
        ]

    return {
        "name": step.name,
        "regions": [both(c, region_document) for c in step.regions],
        "answers": [both(c, lambda answer: answer) for c in step.answers],
        "relations": [both(c, lambda link: [link.label, link.source, link.target]) for c in step.relations],
        **({"suggestions": [both(c, region_document) for c in step.suggestions]} if step.suggestions else {}),
    }


def _step(document: Mapping[str, Any], kinds: Mapping[str, type[Region]]) -> Step:
    def region(value: Any) -> Region | None:
        return None if value is None else region_from_document(value, kinds)

    return Step(
        document["name"],
        tuple(Change(key, region(before), region(after)) for key, before, after in document["regions"]),
        tuple(Change(key, _answer(before), _answer(after)) for key, before, after in document["answers"]),
        tuple(Change(key, _link(key, before), _link(key, after)) for key, before, after in document["relations"]),
        tuple(Change(key, region(before), region(after)) for key, before, after in document.get("suggestions", ())),
    )


def _link(key: str, value: Any) -> Relation | None:
    return None if value is None else Relation(key, *value)


def _answer(value: Any) -> Answer:
    return tuple(value) if isinstance(value, list) else value
