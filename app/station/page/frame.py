"""What all pages of a station share: head, foot and the headers that keep them to themselves."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response

from app.station.page.markup import Markup, document, element
from app.station.page.script import SCRIPT
from app.station.page.style import ICON, STYLE
from app.station.page.tongue import Tongue

_STRICT = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_WITH_SCRIPT = f"{_STRICT}; script-src 'self'; connect-src 'self'"
_HEADERS = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}  # fmt: skip
_KEPT = {**_HEADERS, "Content-Security-Policy": _STRICT, "Cache-Control": "max-age=3600"}


@dataclass(frozen=True, slots=True)
class Frame:
    """Whose page it is, in which language, and where in it the reader is."""

    station: str
    tongue: Tongue
    place: str = ""
    """The path in the head's list that this page belongs to."""
    scripted: bool = False
    signed_in: bool = False

    def page(self, title: str, *inside: str, status: int = 200) -> Response:
        """A whole page; `title` empty for the first one, whose heading is the station's name."""
        head = element(
            "head", element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("title", f"{title} – {self.station}" if title else self.station),
            element("link", rel="stylesheet", href="/style.css"),
            element("link", rel="icon", href="/icon.svg", type="image/svg+xml"),
            element("script", src="/drop.js", defer=True) if self.scripted else None,
        )  # fmt: skip
        heading = element("h1", element("bdi", title or self.station))
        body = element("body", self._top(), element("main", heading, *inside), self._foot())
        headers = {
            **_HEADERS, "Content-Security-Policy": _WITH_SCRIPT if self.scripted else _STRICT,
            "Cache-Control": "no-store", "Vary": "Accept-Language",
        }  # fmt: skip
        return Response(document(self.tongue.code, self.tongue.direction, head, body), status, headers, "text/html")

    def _top(self) -> Markup:
        say = self.tongue
        places = [("/", say("Projects")), ("/check", say("Check a record")), ("/export", say("Check an export"))]
        if self.signed_in:
            places.append(("/overview", say("Overview")))
        links = (
            element("a", text, href=path, aria_current="page" if path == self.place else None) for path, text in places
        )
        return element(
            "header",
            # The first page says the name in its heading.
            element("a", self.station, href="/", class_="name", dir="auto") if self.place != "/" else None,
            element("nav", *links, aria_label=say("Pages")),
        )

    def _foot(self) -> Markup:
        say = self.tongue
        about = say(
            "A Caravan station. Work is labelled offline, signed once, and kept in a log that anybody can check."
        )
        if self.scripted:
            kept = say("This page uses one small script of its own, no cookies and nothing from elsewhere.")
        elif self.signed_in:
            kept = say("This page uses one cookie, until you log out, no scripts and nothing from elsewhere.")
        else:
            kept = say("This page uses no scripts, no cookies and nothing from elsewhere.")
        return element("footer", f"{about} {kept}")


def style() -> Response:
    return Response(STYLE, 200, _KEPT, "text/css")


def icon() -> Response:
    return Response(ICON, 200, _KEPT, "image/svg+xml")


def script() -> Response:
    return Response(SCRIPT, 200, _KEPT, "text/javascript")
