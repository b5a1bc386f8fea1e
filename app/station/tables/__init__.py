"""All tables of the station, so that `Base.metadata` is complete once this is imported."""

from app.station.tables.assignment import LeaseItemRow, LeaseRow, ReservationRow, SubjectRow
from app.station.tables.blob import BlobOwnerRow, BlobPartRow, BlobRow, PayloadBlobRow
from app.station.tables.browser import BrowserLinkRow, BrowserSessionRow
from app.station.tables.log import ChangeRow, CheckpointRow, LogRow, NodeRow
from app.station.tables.person import (
    AccountRow,
    CarriedRow,
    InvitationRow,
    MemberRow,
    NonceRow,
    PayoutBindingRow,
    SessionRow,
)
from app.station.tables.project import AssetRow, BudgetRow, ExamAttemptRow, GoldRow, ItemRow, ManifestRow, ProjectRow
from app.station.tables.record import DecisionRow, DisputeRow, ReviewRow, SubmissionRow
from app.station.tables.reward import ClaimRow, DistributionRow, LeafRow, RewardRow, StatementRow, TransactionRow
from app.station.tables.royalty import IncomeRow, VersionRow, WeightRow
from app.station.tables.station import KeyChangeRow, MetaRow, NetworkRow
from app.station.tables.work import ExportRow, JobRow

__all__ = [
    "AccountRow", "AssetRow", "BlobOwnerRow", "BlobPartRow", "BlobRow", "BrowserLinkRow", "BrowserSessionRow",
    "BudgetRow", "CarriedRow", "ChangeRow", "CheckpointRow", "ClaimRow", "DecisionRow", "DisputeRow",
    "DistributionRow", "ExamAttemptRow", "ExportRow", "GoldRow", "IncomeRow", "InvitationRow", "ItemRow", "JobRow",
    "KeyChangeRow", "LeafRow", "LeaseItemRow", "LeaseRow", "LogRow", "ManifestRow", "MemberRow", "MetaRow",
    "NetworkRow", "NodeRow", "NonceRow", "PayloadBlobRow", "PayoutBindingRow", "ProjectRow", "ReservationRow",
    "ReviewRow", "RewardRow", "SessionRow", "StatementRow", "SubjectRow", "SubmissionRow", "TransactionRow",
    "VersionRow", "WeightRow",
]  # fmt: skip
