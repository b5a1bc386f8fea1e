"""What all pages of a station share: head, foot, style and the headers that keep them to themselves."""

from __future__ import annotations

from starlette.responses import Response

from app.station.page.markup import Markup, document, element

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY", "Cross-Origin-Opener-Policy": "same-origin", "Cache-Control": "no-store",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}  # fmt: skip
STYLE = """
:root { color-scheme: light dark; --ground: #f6f5f2; --sheet: #fff; --ink: #1d1f23; --soft: #5d626b; --line: #dedcd5;
  --accent: #1f6f5c; --track: #e7e5de; --good: #1f6f5c; --bad: #a8321f; }
@media (prefers-color-scheme: dark) { :root { --ground: #16181b; --sheet: #1f2226; --ink: #e9e8e4; --soft: #a2a7af;
  --line: #34383e; --accent: #62c3a8; --track: #30343a; --good: #62c3a8; --bad: #f08a75; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
header a { color: inherit; text-decoration: none; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .35rem; letter-spacing: -.01em; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .9rem; }
h3 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
p { margin: .4rem 0; max-width: 44rem; }
a { color: var(--accent); }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 1rem; padding: 0;
  margin: 0; }
.card, .sheet { list-style: none; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px;
  padding: 1.1rem 1.2rem; }
.card { display: flex; flex-direction: column; gap: .5rem; }
.card p { margin: 0; }
.facts { display: flex; flex-wrap: wrap; gap: .3rem .5rem; }
.fact { font-size: .8rem; color: var(--soft); border: 1px solid var(--line); border-radius: 99px;
  padding: .05rem .6rem; }
progress { width: 100%; height: .5rem; flex: none; margin-top: auto; appearance: none; border: 0;
  border-radius: 99px; overflow: hidden;
  background: var(--track); }
progress::-webkit-progress-bar { background: var(--track); }
progress::-webkit-progress-value { background: var(--accent); }
progress::-moz-progress-bar { background: var(--accent); }
ol { padding-left: 1.3rem; max-width: 44rem; }
li { margin: .25rem 0; }
form { display: flex; gap: .6rem; flex-wrap: wrap; margin: .8rem 0; }
input { flex: 1 1 20rem; min-width: 0; font: inherit; padding: .55rem .75rem; border: 1px solid var(--line);
  border-radius: 8px; background: var(--sheet); color: inherit; }
button { font: inherit; font-weight: 600; padding: .55rem 1.2rem; border: 0; border-radius: 8px; cursor: pointer;
  background: var(--accent); color: var(--ground); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
details { margin: .9rem 0; }
summary { cursor: pointer; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.2rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; font-size: .85rem; }
pre { overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; margin: .6rem 0 0; }
.good { color: var(--good); font-weight: 600; }
.bad { color: var(--bad); font-weight: 600; }
footer { margin-top: 3rem; padding-bottom: 2.5rem; color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; } }
"""


def page(station: str, title: str, *inside: str, status: int = 200) -> Response:
    """A whole page; `station` is its name."""
    head = element(
        "head", element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{title} – {station}" if title else station),
        element("link", rel="stylesheet", href="/style.css"),
    )  # fmt: skip
    heading = element("header", element("h1", element("a", station, href="/")))
    text = document(head, element("body", heading, element("main", *inside), _foot()))
    return Response(text, status, _HEADERS, "text/html")


def style() -> Response:
    return Response(STYLE, 200, {**_HEADERS, "Cache-Control": "max-age=3600"}, "text/css")


def _foot() -> Markup:
    return element(
        "footer",
        "A Caravan station. Work is labelled offline, signed once, and kept in a log that anybody can check. ",
        "This page uses no scripts, no cookies and nothing from elsewhere.",
    )  # fmt: skip
