"""What a manager's program and the station say to each other: the overview, invitations, exports, distributions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from msgspec import Meta

from app.core.cancel import Cancel, Progress, no_progress
from app.protocol.hexadecimal import ZERO_HASH, Address, Amount, Hash, from_hex
from app.protocol.manifest import Count, Strict
from app.protocol.messages import Accuracy, Answer, Invitation, Millis, Record

if TYPE_CHECKING:
    # The shapes are wanted where nobody is asked anything, and the client brings the whole network in.
    from app.protocol.client import StationClient

MAX_USES = 1_000
MAX_DAYS = 365
OPEN_PATH = "/overview/open"
"""Where a browser link leads; the code follows as a query."""


class AnnotatorQuality(Answer, frozen=True, kw_only=True):
    """`accuracy` is accepted of decided (by timeout counts as neither); `gold_bp` the mean score on control items."""

    worker: str
    name: str
    submitted: Count
    decided: Count
    accepted: Count
    fixed: Count
    rejected: Count
    accuracy: Accuracy | None = None
    gold_items: Count = 0
    gold_bp: int | None = None


class ReviewerQuality(Answer, frozen=True, kw_only=True):
    """`accuracy`: known errors found, of those seen; `agreement`: votes that were the outcome, of those on decided
    work."""

    worker: str
    name: str
    reviews: Count
    agreement: Accuracy | None = None
    accuracy: Accuracy | None = None


class GoldQuality(Answer, frozen=True, kw_only=True):
    """One control item: how many reached the floor, over everybody and over good annotators. `alias`: an ordinary item
    under another id; `why` it was withdrawn, where it was."""

    item: Hash
    title: str
    state: str
    alias: bool = False
    why: str = ""
    passed: Accuracy | None = None
    good: Accuracy | None = None


class OverlapAdvice(Answer, frozen=True, kw_only=True):
    """Of `items` begun and still open, `sure` ones have an answer that is right with at least `level_bp`; whether that
    ends their overlap by the project's rule, or only advises."""

    items: Count
    sure: Count
    level_bp: Count
    decides: bool = False


class WithdrawRequest(Strict, frozen=True, kw_only=True):
    """Why a control item goes out of use: the people it concerns read it."""

    why: Annotated[str, Meta(min_length=1, max_length=500)]


class MoneyTotal(Answer, frozen=True, kw_only=True):
    """One token of one project, in base units as text; tokens are never added up."""

    token: str
    symbol: str
    decimals: Count
    funded: str | None
    reserved: str
    states: dict[str, str]


class ProjectOverview(Answer, frozen=True, kw_only=True):
    project: str
    title: str
    state: str
    modality: str
    items: Count
    places: Count
    places_taken: Count
    open_leases: Count
    submissions: dict[str, int]
    reviews: Count
    open_disputes: Count
    annotators: tuple[AnnotatorQuality, ...]
    reviewers: tuple[ReviewerQuality, ...]
    money: tuple[MoneyTotal, ...]
    accuracy: Accuracy | None = None
    """Accepted of decided over everybody."""
    gold: tuple[GoldQuality, ...] = ()
    overlap: OverlapAdvice | None = None


class ExportFormat(Answer, frozen=True, kw_only=True):
    """What labels can be written as, and of which kinds of items."""

    name: str
    title: str
    modalities: tuple[str, ...]


class PersonLine(Answer, frozen=True, kw_only=True):
    """An admitted account; `projects` are the ids of those it joined."""

    worker: str
    name: str
    roles: tuple[str, ...]
    state: str
    joined_ms: Millis
    projects: tuple[str, ...] = ()


class BackgroundWork(Answer, frozen=True, kw_only=True):
    """What the station does by itself: decisions, distributions, exports. `oldest_s` is how long the longest waiting
    piece has been due; `problems` what failed the last time it was tried, and why."""

    waiting: Count = 0
    running: Count = 0
    oldest_s: Count = 0
    problems: tuple[str, ...] = ()


class Overview(Answer, frozen=True, kw_only=True):
    """`distribution` is the number of the newest one, in the state `distribution_state`. `restored_ms` is when the
    station came back from a backup, 0 when it never did; `unsettled`: for a week after that somebody must confirm."""

    name: str
    station: str
    people: Count
    log_size: Count
    log_root: str
    pay: str
    distribution: Count
    distribution_state: str
    claims: dict[str, int]
    projects: tuple[ProjectOverview, ...]
    accounts: tuple[PersonLine, ...] = ()
    restored_ms: Millis = 0
    unsettled: bool = False
    formats: tuple[ExportFormat, ...] = ()
    background: BackgroundWork = BackgroundWork()


class InviteRequest(Strict, frozen=True, kw_only=True):
    """`project` (zero: none) is joined at once where no exam stands before it."""

    role: str
    name: Annotated[str, Meta(max_length=200)] = ""
    person: Annotated[str, Meta(max_length=200)] = ""
    uses: Annotated[int, Meta(ge=1, le=MAX_USES)] = 1
    days: Annotated[int, Meta(ge=1, le=MAX_DAYS)] = 30
    project: Hash = ZERO_HASH


class ProjectRequest(Strict, frozen=True, kw_only=True):
    """`source` is a name in the station's folder `sources`; `fields` those of the manifest."""

    source: str
    fields: dict[str, Any]
    budget: dict[str, str] = {}


class ProjectMade(Answer, frozen=True, kw_only=True):
    project: Hash


class StateRequest(Strict, frozen=True, kw_only=True):
    state: str


class DistributeRequest(Strict, frozen=True, kw_only=True):
    """`fund`: from the publisher's own tokens; `confirm`: although restored within a week; `paid`: payroll only."""

    fund: bool = False
    confirm: bool = False
    paid: bool = False


class DistributeAnswer(Answer, frozen=True, kw_only=True):
    """`number` 0: there was nothing new to pay (or a payroll station); `lines`: what a payroll station settled."""

    number: Count = 0
    lines: Count = 0


class VersionRequest(Strict, frozen=True, kw_only=True):
    project: Hash


class VersionLine(Answer, frozen=True, kw_only=True):
    """A registered version of a project's dataset; `anchored`: the contract has written it down. `income` per token."""

    version: Hash
    project: Hash
    log_size: Count
    records: Count
    contributors: Count
    total_weight: Count
    anchored: bool
    income: dict[str, str] = {}


class VersionsAnswer(Answer, frozen=True, kw_only=True):
    versions: tuple[VersionLine, ...] = ()


class IncomeRequest(Strict, frozen=True, kw_only=True):
    """`income` is an id drawn by the caller: sent twice, it is one income. `amount` in base units."""

    income: Hash
    version: Hash
    token: Address
    amount: Amount


class IncomeAnswer(Answer, frozen=True, kw_only=True):
    """The signed Income, how many people got `paid` of it together, and what waits for the version's next income."""

    income: Record
    people: Count
    paid: Amount
    carried: Amount


class ExportRequest(Strict, frozen=True, kw_only=True):
    """`project` zero: everything the station holds. `assets` adds the items' own bytes."""

    project: Hash = ZERO_HASH
    format: str = "caravan"
    assets: bool = False


class ExportStatus(Answer, frozen=True, kw_only=True):
    """One export on its way; `sha256` and `bytes` are those of the finished file, `problem` says why there is none."""

    export: Hash
    state: Literal["running", "done", "failed"]
    done: Count = 0
    total: Count = 0
    sha256: Hash = ZERO_HASH
    bytes: Count = 0
    labels: Count = 0
    items: Count = 0
    losses: tuple[str, ...] = ()
    problem: str = ""


class BrowserLink(Answer, frozen=True, kw_only=True):
    """A way into the overview in a browser: `code` opens it once, until `expires_ms` of the station's clock."""

    code: Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{20,100}$")]
    expires_ms: Millis


class ManagerClient:
    """The calls under /v1/admin of a signed-in client; the station refuses whoever has not the role."""

    def __init__(self, client: StationClient) -> None:
        self._client = client

    def overview(self) -> Overview:
        return self._client.call("GET", "/v1/admin/overview", Overview)

    def distribute(self, request: DistributeRequest) -> DistributeAnswer:
        return self._client.call("POST", "/v1/admin/distributions", DistributeAnswer, request)

    def register_version(self, project: str) -> VersionLine:
        return self._client.call("POST", "/v1/admin/versions", VersionLine, VersionRequest(project=project))

    def versions(self) -> VersionsAnswer:
        return self._client.call("GET", "/v1/admin/versions", VersionsAnswer)

    def record_income(self, request: IncomeRequest) -> IncomeAnswer:
        return self._client.call("POST", "/v1/admin/incomes", IncomeAnswer, request)

    def set_state(self, project: str, state: str) -> None:
        path = f"/v1/admin/projects/{from_hex(project).hex()}/state"
        self._client.call("POST", path, Done, StateRequest(state=state))

    def invite(self, request: InviteRequest) -> Invitation:
        return self._client.call("POST", "/v1/admin/invitations", Invitation, request)

    def withdraw_control(self, item: str, why: str) -> None:
        path = f"/v1/admin/control-items/{from_hex(item).hex()}/withdraw"
        self._client.call("POST", path, Done, WithdrawRequest(why=why))

    def browser_address(self) -> str:
        """Opens the overview in a browser once, within a minute. Made of the client's own address for the station, so
        that a station cannot send a browser elsewhere."""
        link = self._client.call("POST", "/v1/admin/browser", BrowserLink)
        return f"{self._client.url}{OPEN_PATH}?code={link.code}"

    def begin_export(self, request: ExportRequest) -> ExportStatus:
        return self._client.call("POST", "/v1/admin/exports", ExportStatus, request)

    def export(self, name: str) -> ExportStatus:
        return self._client.call("GET", f"/v1/admin/exports/{from_hex(name).hex()}", ExportStatus)

    def fetch_export(
        self, status: ExportStatus, target: Path, *, progress: Progress = no_progress, cancel: Cancel | None = None
    ) -> None:
        """Downloads to `target`, resumable and verified."""
        path = f"/v1/admin/exports/{from_hex(status.export).hex()}/file"
        self._client.fetch_file(
            path, from_hex(status.sha256), target, max_bytes=max(1, status.bytes), progress=progress, cancel=cancel
        )


class Done(Answer, frozen=True):
    """Nothing more to say."""
