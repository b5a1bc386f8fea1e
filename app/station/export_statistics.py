"""How far people agreed on what an export holds: overlapping labels, verdicts, disputes and control items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.core.annotation import Annotation
from app.core.question import Question, QuestionKind
from app.modalities.registry import modality
from app.protocol.code import Verdict
from app.protocol.reward import WHOLE_BP
from app.quality.alpha import alpha
from app.quality.intervals import wilson
from app.station.tables import DecisionRow, DisputeRow

_NAMED = (QuestionKind.SINGLE,)
"""Questions whose answers can be compared as names, so that chance can be taken out."""


@dataclass
class Agreement:
    """Fed with an export's labels, those of one item together; keeps counts alone, whatever the number of items."""

    modality: str
    questions: tuple[Question, ...]
    labels: int = 0
    items: int = 0
    compared: int = 0
    _score: int = 0
    _item: str = ""
    _same: list[Annotation] = field(default_factory=list)
    _answers: dict[str, Counter[tuple[Hashable, ...]]] = field(default_factory=dict)

    def add(self, item: str, annotation: Annotation) -> None:
        if item != self._item:
            self._finish()
            self._item, self.items = item, self.items + 1
        self._same.append(annotation)
        self.labels += 1

    def _finish(self) -> None:
        if len(self._same) > 1:
            self.compared += 1
            self._score += modality(self.modality).compare(tuple(self._same)).score
            for question in self.questions:
                if question.kind in _NAMED:
                    given = sorted((_name(one.answers.get(question.id)) for one in self._same), key=repr)
                    self._answers.setdefault(question.id, Counter())[tuple(given)] += 1
        self._same = []

    def document(self) -> dict[str, Any]:
        """What was compared and how it came out; shares with their number, coefficients None where undefined."""
        self._finish()
        said: dict[str, Any] = {"labels": self.labels, "items": self.items, "items_labelled_by_several": self.compared}
        if self.compared:
            said["mean_agreement"] = round(self._score / self.compared / WHOLE_BP, 4)
        for question, patterns in self._answers.items():
            by_item = [one for one, count in patterns.items() for _ in range(count)]
            found = alpha(list(zip_longest(*by_item)))
            value = None if found.value is None else round(found.value, 4)
            said.setdefault("krippendorff_alpha", {})[question] = {"alpha": value, "items": patterns.total()}
        return said


def _name(answer: object) -> Hashable | None:
    return answer if isinstance(answer, str) else None


def verdicts(session: Session, project: bytes) -> dict[str, Any]:
    """What was decided, how often it was disputed with success, and the mean on control items, each with its number."""
    rows = session.execute(
        select(DecisionRow.verdict, func.count())
        .where(DecisionRow.project == project, DecisionRow.current)
        .group_by(DecisionRow.verdict)
    )
    counts = {Verdict(verdict).name: count for verdict, count in rows}
    judged = sum(counts.get(name, 0) for name in ("accepted", "fixed", "rejected"))
    low, high = wilson(counts.get("accepted", 0), judged)
    disputes = dict(
        session.execute(
            select(DisputeRow.state, func.count()).where(DisputeRow.project == project).group_by(DisputeRow.state)
        )
        .tuples()
        .all()
    )
    scores = (DecisionRow.project == project, DecisionRow.current, DecisionRow.score_bp.is_not(None))
    asked, mean = session.execute(select(func.count(), func.avg(DecisionRow.score_bp)).where(*scores)).one()
    said: dict[str, Any] = {
        "decisions": counts, "accepted_of_judged": {"judged": judged, "low": round(low, 4), "high": round(high, 4)},
        "disputes": disputes,
    }  # fmt: skip
    if asked:
        said["control_items"] = {"answered": asked, "mean_score": round(float(mean) / WHOLE_BP, 4)}
    return said


def in_words(title: str, said: Mapping[str, Any]) -> str:
    """A project's statistics as one sentence for people."""
    agreed, judged = said["agreement"], said["review"]["accepted_of_judged"]
    text = f"{title}: {agreed['labels']:,} labels of {agreed['items']:,} items"
    if agreed["items_labelled_by_several"]:
        mean = agreed["mean_agreement"]
        text += f"; mean agreement {mean:.1%} on {agreed['items_labelled_by_several']:,} items with several labels"
    for question, one in agreed.get("krippendorff_alpha", {}).items():
        if one["alpha"] is not None:
            text += f"; Krippendorff's alpha {one['alpha']:.3f} for {question} (n = {one['items']:,})"
    if judged["judged"]:
        text += (
            f"; {said['review']['decisions'].get('accepted', 0):,} of {judged['judged']:,} judged accepted unchanged "
            f"(95 % interval {judged['low']:.1%} to {judged['high']:.1%})"
        )
    return text + "."
