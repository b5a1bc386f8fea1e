"""How the pages look: light and dark, from a phone of 320 pixels on, from left to right and from right to left."""

STYLE = """
:root { color-scheme: light dark; --ground: #f6f5f2; --sheet: #fff; --ink: #1d1f23; --soft: #5d626b; --line: #dedcd5;
  --accent: #1f6f5c; --track: #e2e0d8; --good: #1f6f5c; --bad: #a8321f; --edge: #85888e; }
@media (prefers-color-scheme: dark) { :root { --ground: #16181b; --sheet: #1f2226; --ink: #e9e8e4; --soft: #a2a7af;
  --line: #34383e; --accent: #62c3a8; --track: #3a3f46; --good: #62c3a8; --bad: #f08a75; --edge: #7d838c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.75rem; display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: baseline;
  justify-content: space-between; padding-bottom: .9rem; }
header .name { font-size: 1.1rem; font-weight: 650; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; }
nav a { text-decoration: none; padding: .15rem 0; }
nav a[aria-current] { color: var(--ink); font-weight: 600; }
h1 { font-size: 1.8rem; line-height: 1.25; margin: .6rem 0 .5rem; letter-spacing: -.01em; overflow-wrap: anywhere; }
:lang(ar) h1 { letter-spacing: 0; }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 2.4rem 0 .8rem; }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 0; overflow-wrap: anywhere; }
p { margin: .4rem 0; max-width: 44rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
/* Text of other languages reads its own way and stands on the page's side. */
[dir=ltr] [dir=auto] { text-align: left; }
[dir=rtl] [dir=auto] { text-align: right; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); gap: 1rem;
  padding: 0; margin: 0; }
.card, .sheet { list-style: none; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px;
  padding: 1.1rem 1.2rem; }
.sheet + .sheet { margin-top: 1rem; }
.card { display: flex; flex-direction: column; gap: .5rem; margin: 0; }
.card p { margin: 0; }
.facts { display: flex; flex-wrap: wrap; gap: .3rem .5rem; }
.fact { font-size: .8rem; color: var(--soft); border: 1px solid var(--line); border-radius: 99px;
  padding: .05rem .6rem; }
.card dl { grid-template-columns: max-content 1fr; gap: .1rem .8rem; font-size: .875rem; }
.pages { display: flex; gap: 1.25rem; margin-top: 1rem; }
progress { width: 100%; height: .5rem; flex: none; margin-top: auto; appearance: none; border: 0;
  border-radius: 99px; overflow: hidden; background: var(--track); }
progress::-webkit-progress-bar { background: var(--track); }
progress::-webkit-progress-value { background: var(--accent); }
progress::-moz-progress-bar { background: var(--accent); }
ol, ul { padding-inline-start: 1.3rem; max-width: 44rem; }
ul.cards { max-width: none; }
li { margin: .25rem 0; }
form { margin: .8rem 0; }
.row { display: flex; gap: .6rem; flex-wrap: wrap; align-items: end; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
.grow { flex: 1 1 20rem; min-width: 0; }
input, textarea { width: 100%; font: inherit; padding: .55rem .75rem; border: 1px solid var(--edge);
  border-radius: 8px; background: var(--sheet); color: inherit; }
textarea { display: block; min-height: 7rem; resize: vertical; margin-bottom: .6rem; direction: ltr;
  font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; font-size: .85rem; }
input[name=id] { direction: ltr; }
[dir=rtl] input[name=id]::placeholder { text-align: left; }
button { font: inherit; font-weight: 600; padding: .55rem 1.2rem; border: 1px solid transparent; border-radius: 8px;
  cursor: pointer; background: var(--accent); color: var(--ground); }
button.quiet { background: none; border-color: var(--edge); color: inherit; font-weight: 500; padding: .35rem .9rem; }
button:disabled { opacity: .55; cursor: default; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.drop { border: 2px dashed var(--edge); border-radius: 12px; padding: 1.6rem 1.3rem; background: var(--sheet); }
.drop.over { border-color: var(--accent); border-style: solid; }
.drop input[type=file] { border: 0; padding: .3rem 0; background: none; margin-bottom: .6rem; }
.drop input::file-selector-button { font: inherit; padding: .4rem .9rem; margin-inline-end: .8rem; border-radius: 8px;
  border: 1px solid var(--edge); background: var(--ground); color: inherit; cursor: pointer; }
.drop progress { margin: .9rem 0 .3rem; display: block; }
[hidden] { display: none !important; }
details { margin: .9rem 0; }
summary { cursor: pointer; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.2rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; min-width: 0; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; font-size: .85rem; }
code { direction: ltr; unicode-bidi: isolate; overflow-wrap: anywhere; }
pre { direction: ltr; text-align: left; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere;
  margin: .6rem 0 0; }
.good { color: var(--good); font-weight: 600; }
.bad { color: var(--bad); font-weight: 600; }
.said { border-inline-start: 4px solid var(--bad); padding-inline-start: .9rem; }
.scroll { overflow-x: auto; background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding: .45rem .8rem; border-bottom: 1px solid var(--line); vertical-align: middle;
  overflow-wrap: break-word; }
thead th { color: var(--soft); font-weight: 500; white-space: nowrap; }
tbody th { font-weight: 600; min-width: 5rem; max-width: 22rem; }
tbody th .soft { font-weight: 400; }
.few { max-width: 26rem; }
main > .scroll, main > .sheet { margin-top: .6rem; }
main > h3 { margin: 1.4rem 0 0; }
tbody tr:last-child > * { border-bottom: 0; }
td.number, th.number { text-align: end; white-space: nowrap; }
td.wide { min-width: 11rem; }
svg { display: block; width: 100%; max-width: 20rem; height: .6rem; margin: .3rem 0 .2rem; border-radius: 99px; }
svg .track { fill: var(--track); } svg .full { fill: var(--accent); } svg .span { fill: var(--edge); }
svg .mark { fill: var(--accent); }
[dir=rtl] svg { transform: scaleX(-1); }
.between { display: flex; flex-wrap: wrap; gap: .6rem 1.5rem; justify-content: space-between; align-items: baseline; }
.between form { margin: 0; }
footer { margin-top: 3rem; padding-bottom: 2.5rem; color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; }
  .card dl { grid-template-columns: max-content 1fr; } .card dd { margin-bottom: 0; } button { width: 100%; }
  .between button { width: auto; } }
"""
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f6f5c"/>'
    '<path d="M8 17l6 6 10-13" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" '
    'stroke-linejoin="round"/></svg>'
)
