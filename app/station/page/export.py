"""The page where an export is dropped: what was checked in it, the first bad record, and then any record of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.protocol.code import LEAF_KINDS
from app.station.page.frame import Frame
from app.station.page.inspection import Verified
from app.station.page.kept import KEEP_S, LARGEST, KeptExports
from app.station.page.markup import Markup, element
from app.station.page.record import KINDS, Facts, is_sound, mark, record_sheet
from app.station.page.table import NUMBER, table
from app.station.page.tongue import Tongue
from app.station.page.upload import Receiver
from app.verify.lookup import named

if TYPE_CHECKING:
    from app.station.page.inspector import Inspector

_FIELD = "export"
_OTHER_KINDS = {"checkpoint": "Checkpoint", "Receipt": "Receipt", "Statement": "Statement"}


def form_page(frame: Frame) -> Response:
    say = frame.tongue
    return frame.page(
        say("Check an export"),
        element("p", say("Drop what a station exported (a zip file with the folder provenance in it) and see what "
                         "caravan verify says: every signature, the log, receipts, decisions, statements and "
                         "payments.")),
        _form(say),
        element("p", say("The file is checked on the station, kept for {n} minutes so that you can look up its "
                         "records, and then deleted. It may come from any station.", n=KEEP_S // 60),
                class_="soft small"),
    )  # fmt: skip


def _form(say: Tongue) -> Markup:
    return element(
        "form",
        element("label", say("Export (zip, at most {n} MiB)", n=LARGEST // 2**20), for_=_FIELD),
        element("input", id=_FIELD, name=_FIELD, type="file", accept=".zip,application/zip", required=True),
        element("p", say("or drop the file anywhere on this page"), class_="hint soft small", hidden=True),
        element(
            "div", element("button", say("Check this export"), type="submit"),
            element("button", say("Cancel"), type="button", class_="quiet", hidden=True), class_="row",
        ),
        element("progress", max=100, hidden=True, aria_label=say("Sent so far")),
        element("p", role="status"),
        class_="drop", action="/export", method="post", enctype="multipart/form-data",
        data_sending=say("Sending…"), data_checking=say("Sent. Checking it now…"), data_most=LARGEST,
        data_large=say("This file is too large to be checked here. Use caravan verify."),
        data_failed=say("The file could not be sent. Nothing was kept; try again."),
    )  # fmt: skip


async def receive(frame: Frame, request: Request, receiver: Receiver, kept: KeptExports) -> Response:
    """Takes the file, has it checked, and leads to what was found."""
    say = frame.tongue
    path = await run_in_threadpool(kept.new)
    try:
        await receiver.receive(request, {}, (_FIELD, path, LARGEST))
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    if not path.exists():
        return frame.page(
            say("No file was chosen"), element("p", say("Choose an export first."), data_why=True), _form(say),
            status=422,
        )  # fmt: skip
    await run_in_threadpool(kept.check, path)
    return RedirectResponse(f"/export/{path.stem}", 303)


async def result(frame: Frame, request: Request, inspector: Inspector, kept: KeptExports, own: str) -> Response:
    """`own` is the id of this station: an export of another one may name any id it likes."""
    say, name = frame.tongue, request.path_params["name"]
    found = await run_in_threadpool(kept.find, name)
    if found is None:
        return frame.page(
            say("This export is not here any more"),
            element("p", say("It was checked more than {n} minutes ago, or others came after it. Drop it again.",
                             n=KEEP_S // 60)),
            _form(say), status=404,
        )  # fmt: skip
    path, verified = found
    asked = request.query_params.get("id", "").strip()
    if not asked or not verified.ok:
        return frame.page(_title(say, verified), *_report(say, verified, name, own))
    record = None
    if named(asked[:100]) is not None:
        record = await run_in_threadpool(inspector.find, path, asked[:100])
    if record is None:
        what = say("This export has no record of this id or number.")
        return frame.page(
            say("Nothing found"), element("p", what), _lookup(say, name, asked), _back(say, name), status=404
        )
    title = say("The record is in the export") if is_sound(record) else say("Something is wrong with this record")
    return frame.page(
        title, *record_sheet(say, record, told=True), element("h2", say("Check another")), _lookup(say, name, asked),
        _back(say, name),
    )  # fmt: skip


def _title(say: Tongue, verified: Verified) -> str:
    if verified.unreadable:
        return say("This is no export with proof")
    return say("This export verifies") if verified.ok else say("This export does not verify")


def _report(say: Tongue, verified: Verified, name: str, own: str) -> list[Markup]:
    if verified.unreadable:
        return [
            element("p", say("An export is the zip file that a station wrote, whole and unchanged.")),
            element("p", verified.unreadable, class_="said", lang="en", dir="ltr"),
            element("h2", say("Check another")), _form(say),
        ]  # fmt: skip
    facts = Facts()
    good, bad = say("every record is what it says"), say("a record is not what it says")
    facts.add(say("Result"), mark(verified.ok, good, bad))
    whose = say("this station") if verified.station == own else say("another station: is this the id that you know?")
    facts.add(say("Station"), whose, *([element("br"), element("code", verified.station)] if verified.station else []))
    facts.add(say("Log"), say("{n} records", n=verified.log_size))
    if verified.log_size:
        facts.add(say("Root"), element("code", verified.log_root))
    if verified.withheld:
        facts.add(say("Not in this export"), say("{n} records of other projects", n=verified.withheld))
    shown = []
    if verified.failure is not None:
        wrong, where = Facts(), verified.failure
        wrong.add(say("File"), element("code", where.file), f", {say('line {n}', n=where.line)}" if where.line else "")
        if where.kind or where.id:
            wrong.add(say("Record"), element("code", f"{where.kind} {where.id}".strip()))
        wrong.add(say("Why"), element("span", where.what, lang="en", dir="ltr", class_="bad"))
        shown += [element("h2", say("The first bad record")), wrong.sheet()]
        shown.append(element("h2", say("Checked until then")))
    counts = [[say(_kind(kind)), say.number(count)] for kind, count in sorted(verified.counts.items()) if count]
    counted = [element("p", say("No record."))]
    if counts:
        counted = [table([(say("Kind"), ""), (say("Checked"), NUMBER)], counts, say("What was checked"), few=True)]
    notes = [element("p", note, class_="soft small", lang="en", dir="ltr") for note in verified.notes]
    if not verified.ok:
        return [*shown, *counted, *notes, element("h2", say("The export")), facts.sheet(),
                element("h2", say("Check another")), _form(say)]  # fmt: skip
    proves = say("It proves who signed what and that it is unchanged; not that a person did it, nor when.")
    return [
        facts.sheet(), element("p", proves, class_="soft small"), *notes,
        element("h2", say("A record of it")), _lookup(say, name, ""),
        element("h2", say("What was checked")), *counted,
        element("h2", say("Check another export")), _form(say),
    ]  # fmt: skip


def _kind(type_name: str) -> str:
    kind = LEAF_KINDS.get(type_name)
    return KINDS[kind.name] if kind is not None else _OTHER_KINDS.get(type_name, type_name)


def _lookup(say: Tongue, name: str, asked: str) -> Markup:
    return element(
        "form",
        element(
            "div",
            element("div", element("label", say("Id or number of a record"), for_="id"),
                    element("input", id="id", name="id", value=asked, required=True, maxlength=100, autocomplete="off",
                            spellcheck="false", placeholder="0x…"), class_="grow"),
            element("button", say("Check")), class_="row",
        ),
        action=f"/export/{name}", method="get", role="search",
    )  # fmt: skip


def _back(say: Tongue, name: str) -> Markup:
    return element("p", element("a", say("Back to the export"), href=f"/export/{name}"))
