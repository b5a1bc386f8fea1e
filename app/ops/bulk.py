"""Regions as the documents they are kept as, many at once: what large files go through on their way in and out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.annotation import Annotation
from app.core.changes import Changes
from app.core.ids import record_id
from app.core.item import Item, ItemState
from app.core.region import Origin
from app.formats.documented import Document, DocumentedItem
from app.ops import labeling
from app.ops.many import put_rows
from app.ops.merging import Arrival, brought
from app.protocol.struct_type import learnt
from app.store.errors import damaged
from app.store.tables import AnnotationRow, AnswerRow, RelationRow

_ANNOTATIONS = ("INSERT INTO annotation (id, item_id, annotator, revision, cursor, first)", "(?, ?, ?, 1, 0, 0)")
_BEGIN = f"UPDATE item SET regions = counted.column1, state = '{ItemState.DRAFT.value}' FROM ("
_PROPOSE = "UPDATE item SET suggestions = counted.column1 FROM ("
_COUNTED = ") AS counted WHERE item.id = counted.column2"
# One text for each item: a row of a region costs more on its way to Python than the database needs for it.
_READ = "SELECT annotation_id, '[' || group_concat(document, ',') || ']' FROM region WHERE annotation_id IN"
_AT_ONCE = 500
_WIDE, _USUAL = -131_072, -2_000
"""KiB of the database that the writing connection holds in memory; the second is what SQLite does by itself."""


def hold_more(session: Session, more: bool) -> Changes:
    """While a million rows come in, the tables' inner pages stay in memory: each row finds its place among all."""
    session.connection().exec_driver_sql(f"PRAGMA cache_size={_WIDE if more else _USUAL}")
    return Changes()


def put_documents(
    session: Session,
    labeled: Sequence[tuple[str, DocumentedItem]],
    person: str,
    arrival: Arrival,
    ids: Iterator[str],
) -> None:
    """Store (item id, what is said of it) for items of which nobody has said anything yet; `ids` are for what is
    made."""
    proposed = arrival.as_suggestions
    keys: list[str] = []
    documents: list[Document] = []
    annotations, begun = [], []
    rest = [(item_id, one) for item_id, one in labeled if not one.about.is_empty]
    labeling.put_new(session, [brought(one.annotation, item_id, person, arrival) for item_id, one in rest])
    done = {item_id for item_id, _ in rest}
    for item_id, one in labeled:
        if not one.documents or item_id in done:
            continue
        key, count = next(ids), len(one.documents)
        keys += [key] * count
        documents += one.documents
        annotations.append((key, item_id, person))
        begun.append((count, item_id))
    if proposed:
        documents = [{**document, "origin": Origin.SUGGESTION.value} for document in documents]
    # All at once: in JSON a line ends nowhere but between two of them.
    texts = msgspec.json.Encoder().encode_lines(documents).decode().split("\n")
    rows = [(key, one["id"], one["label"], text) for key, one, text in zip(keys, documents, texts, strict=False)]
    put_rows(session, *_ANNOTATIONS, annotations)
    labeling.put_new_regions(session, "suggestion" if proposed else "region", rows)
    put_rows(session, _PROPOSE if proposed else _BEGIN, "(?, ?)", begun, _COUNTED)


def documents_of(session: Session, items: Sequence[Item], person: str) -> list[DocumentedItem]:
    """What the person said of each item, empty where nothing."""
    found: dict[str, tuple[str, list[Document]]] = {}
    decode = msgspec.json.Decoder(learnt(list[Document])).decode
    others: set[str] = set()
    for start in range(0, len(items), _AT_ONCE):
        some = [item.id for item in items[start : start + _AT_ONCE]]
        query = select(AnnotationRow.id, AnnotationRow.item_id).where(
            AnnotationRow.item_id.in_(some), AnnotationRow.annotator == person
        )
        lists: dict[str, list[Document]] = {}
        for key, item_id in session.execute(query):
            found[item_id] = key, lists.setdefault(key, [])
        for table in (AnswerRow, RelationRow):
            others |= set(session.scalars(select(table.annotation_id).where(table.annotation_id.in_(lists))))
        if not lists:
            continue
        # From the driver as they are: layers above it cost more than the database.
        query_text = f"{_READ} ({', '.join('?' * len(lists))}) GROUP BY annotation_id"
        try:
            for key, text in session.connection().exec_driver_sql(query_text, tuple(lists)).fetchall():
                lists[key] += decode(text)
        except msgspec.MsgspecError as error:
            raise damaged() from error
    told = [item.id for item in items if item.id in found and found[item.id][0] in others]
    more = labeling.annotations_of(session, told, person) if told else {}
    result = []
    for item in items:
        key, documents = found.get(item.id, ("", []))
        about = more.get(item.id) or Annotation(key or record_id(), item.id, person)
        result.append(DocumentedItem(item, documents, about))
    return result
