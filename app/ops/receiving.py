"""What a station hands out, as projects and items of this workspace: the same for leased work and for exams."""

from __future__ import annotations

from collections.abc import Sequence

from app.core.ids import record_id
from app.core.item import Item
from app.core.label import with_keys
from app.core.project import Exam, ModalityName, Project, Reason, Role, TokenTerms
from app.protocol.codec import label_schema, questions
from app.protocol.manifest import Manifest
from app.protocol.messages import ItemBody, Token


def project_from(
    manifest: Manifest,
    tokens: Sequence[Token],
    *,
    station_id: str,
    remote: str,
    manifest_hash: str,
    role: Role,
    exam: Exam | None = None,
) -> Project:
    """A new local project of a manifest version; ids and hashes are hex."""
    named = {token.address: token for token in tokens}
    return Project(
        id=record_id(),
        title=manifest.title,
        modality=ModalityName(manifest.modality),
        schema=with_keys(label_schema(manifest)),
        questions=questions(manifest),
        guideline=manifest.guideline.markdown,
        summary=manifest.summary,
        station_id=station_id,
        remote=remote,
        manifest_hash=manifest_hash,
        role=role,
        reasons=tuple(Reason(reason.code, reason.text, reason.anchor) for reason in manifest.reasons),
        terms=tuple(
            (
                of,
                TokenTerms(
                    term.token,
                    named[term.token].symbol if term.token in named else "tokens",
                    named[term.token].decimals if term.token in named else 0,
                    int(term.base),
                    term.share_bp,
                    term.bonus_bp,
                    term.bonus_threshold_bp,
                    term.payer,
                ),
            )
            for of in (Role.ANNOTATOR, Role.REVIEWER)
            for term in manifest.terms.of(of.value)
        ),
        exam=exam,
    )


def items_from(bodies: Sequence[ItemBody], project_id: str, assignment_id: str = "") -> list[Item]:
    """New local items, in the station's order."""
    return [
        Item(
            id=record_id(),
            project_id=project_id,
            name=body.title or body.item[2:10],
            media_type=body.media_type,
            asset=body.asset[2:],
            size=body.bytes,
            width=body.width or 0,
            height=body.height or 0,
            assignment_id=assignment_id,
            remote=body.item[2:],
        )
        for body in bodies
    ]
