"""All tables of the workspace, so that `Base.metadata` is complete once this is imported."""

from app.store.tables.account import MetaRow, StationRow
from app.store.tables.handed import HandedRow
from app.store.tables.item import AssetRow, AssignmentRow, ItemRow, ProjectRow
from app.store.tables.labeling import AnnotationRow, AnswerRow, RegionRow, RelationRow, StepRow, SuggestionRow
from app.store.tables.record import DecisionRow, DisputeRow, OutboxRow, ReceiptRow, ReviewRow, SubjectRow, SubmissionRow
from app.store.tables.reward import ClaimRow, DistributionRow, EntitlementRow, RewardRow, StatementRow

__all__ = [
    "AnnotationRow",
    "AnswerRow",
    "AssetRow",
    "AssignmentRow",
    "ClaimRow",
    "DecisionRow",
    "DisputeRow",
    "DistributionRow",
    "EntitlementRow",
    "HandedRow",
    "ItemRow",
    "MetaRow",
    "OutboxRow",
    "ProjectRow",
    "ReceiptRow",
    "RegionRow",
    "RelationRow",
    "ReviewRow",
    "RewardRow",
    "StatementRow",
    "StationRow",
    "StepRow",
    "SubjectRow",
    "SubmissionRow",
    "SuggestionRow",
]
