"""A labelling effort: what is labelled, with which labels and questions, under which guideline and terms."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.core.label import LabelSchema
from app.core.question import Question


class ModalityName(StrEnum):
    IMAGE = "image"
    TEXT = "text"
    TABULAR = "tabular"


class Role(StrEnum):
    ANNOTATOR = "annotator"
    REVIEWER = "reviewer"
    MANAGER = "manager"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why work may be rejected, with the guideline paragraph it rests on (a heading anchor, or empty)."""

    code: str
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class TokenTerms:
    """The price of one role in one token, in its base unit; shares and bonuses in 1/10,000."""

    token: str
    symbol: str
    decimals: int
    base: int
    share_bp: int = 5_000
    bonus_bp: int = 0
    bonus_threshold_bp: int = 10_000
    payer: str = "station"


@dataclass(frozen=True, slots=True)
class Exam:
    """One attempt at a project's exam: its id at the station (hex), and how it ended. `marks`: (the item's id at the
    station, agreement with the known answer); shares in 1/10,000."""

    attempt: str
    pass_mark_bp: int
    attempts_left: int
    """How many further attempts there are."""
    state: str = "open"
    """open, passed or failed."""
    score_bp: int = 0
    marks: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """`station_id` and `manifest_hash` are empty for a project that lives only in this workspace."""

    id: str
    title: str
    modality: ModalityName
    schema: LabelSchema = field(default_factory=LabelSchema)
    questions: tuple[Question, ...] = ()
    guideline: str = ""
    summary: str = ""
    source: str = ""
    """The folder or file a local project was opened from."""
    station_id: str = ""
    remote: str = ""
    """The project's id at the station (hex)."""
    manifest_hash: str = ""
    role: Role = Role.ANNOTATOR
    reasons: tuple[Reason, ...] = ()
    terms: tuple[tuple[Role, TokenTerms], ...] = ()
    exam: Exam | None = None
    """Set where the items are those of an exam: they are answered like others, and handed in together."""

    @property
    def is_local(self) -> bool:
        return not self.station_id

    @property
    def sends_work(self) -> bool:
        """Whether finishing an item signs it and sends it: not in a project of one's own, nor in an exam."""
        return not self.is_local and self.exam is None
