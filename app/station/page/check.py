"""The page where a record is checked: by its id or number, or pasted whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.errors import FormatError
from app.station.page.frame import Frame
from app.station.page.markup import Markup, element
from app.station.page.pasted import LONGEST, examine, pasted_sheet
from app.station.page.record import find, is_sound, record_sheet
from app.station.page.tongue import Tongue
from app.station.page.upload import Receiver
from app.verify.lookup import named

if TYPE_CHECKING:
    from app.station.station import Station

_LONGEST_NAME = 100
_EXAMPLE = '{"message":{…},"payload":"…","signature":"0x…","type":"Submission"}'


async def check(station: Station, frame: Frame, request: Request) -> Response:
    say, asked = frame.tongue, request.query_params.get("id", "").strip()
    if not asked:
        return frame.page(say("Check a record"), *forms(say))
    found = None if len(asked) > _LONGEST_NAME else await run_in_threadpool(station.read, find, station, asked)
    if found is None:
        what = say("This station has no record of this id or number.")
        return frame.page(say("Nothing found"), element("p", what), *forms(say, asked), status=404)
    title = say("The record is here") if is_sound(found) else say("Something is wrong with this record")
    told = not isinstance(named(asked), int)
    return frame.page(title, *record_sheet(say, found, told=told), *_again(say, asked))


async def paste(station: Station, frame: Frame, request: Request, receiver: Receiver) -> Response:
    say = frame.tongue
    fields = await receiver.receive(request, {"record": LONGEST})
    text = fields.get("record", b"").strip()
    if len(text) <= _LONGEST_NAME and named(text.decode("utf-8", "replace")) is not None:
        return RedirectResponse(f"/check?id={text.decode('ascii').lstrip('#')}", 303)
    try:
        pasted = await run_in_threadpool(station.read, examine, station, text)
    except FormatError as error:
        return frame.page(
            say("This is no signed record"),
            element("p", say("A record is one JSON object with exactly type, message, signature and payload. Copy all "
                             "of it, from the first brace to the last.")),
            element("p", f"{error.title} {error.message}".strip(), class_="said", lang="en", dir="ltr"),
            *forms(say), status=422,
        )  # fmt: skip
    title = say("The record is sound") if pasted.sound else say("This record does not hold")
    return frame.page(title, *pasted_sheet(say, pasted), *_again(say, ""))


def _again(say: Tongue, asked: str) -> list[Markup]:
    return [element("h2", say("Check another")), *forms(say, asked)]


def forms(say: Tongue, asked: str = "") -> list[Markup]:
    about = say(
        "Give the id of a submission, review, decision or lease, or its number in the log, and see its receipt, what "
        "was decided, and the proof that it is kept."
    )
    whole = say(
        "A record that you hold yourself, for example from an export or from Caravan's outbox, is checked to the last "
        "byte: signature, content and place in the log."
    )
    return [
        element("p", about),
        element(
            "form",
            element(
                "div",
                element("div", element("label", say("Id or number of a record"), for_="id"),
                        element("input", id="id", name="id", value=asked, required=True, maxlength=_LONGEST_NAME,
                                autocomplete="off", spellcheck="false", placeholder="0x…"), class_="grow"),
                element("button", say("Check")),
                class_="row",
            ),
            action="/check", method="get", role="search",
        ),
        element("p", whole),
        element(
            "form",
            element("label", say("The whole record, as JSON"), for_="record"),
            element("textarea", id="record", name="record", required=True, maxlength=LONGEST, spellcheck="false",
                    autocomplete="off", placeholder=_EXAMPLE),
            element("button", say("Check this record")),
            action="/check", method="post", enctype="multipart/form-data",
        ),
    ]  # fmt: skip
