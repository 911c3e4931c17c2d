"""The look of the web page: system fonts, a measure of about 66 characters, light, dark and paper."""

CSS = """\
:root {
  color-scheme: light dark;
  --ink: #1d1d1b; --soft: #66645f; --line: #dedbd4; --page: #fdfcfa; --accent: #8c2f1b;
  --serif: "Iowan Old Style", "Charter", "Palatino Linotype", Palatino, Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e3dc; --soft: #a19d94; --line: #3a3833; --page: #191817; --accent: #e89a80; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 1.125rem/1.62 var(--serif); overflow-wrap: break-word;
}
article { max-width: 41rem; margin: 0 auto; padding: clamp(2.5rem, 8vw, 6rem) 1.5rem 6rem; }
h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.2; text-wrap: balance; break-after: avoid; }
h1 { margin: 0 0 1rem; font-size: clamp(1.9rem, 1.4rem + 2.4vw, 2.7rem); letter-spacing: -.012em; }
h2 { margin: 2.6rem 0 .8rem; font-size: 1.45rem; }
h3, h4, h5, h6 { margin: 2rem 0 .6rem; font-size: 1.15rem; }
p { margin: 0 0 .85em; hanging-punctuation: first; orphans: 2; widows: 2; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
code { font: .88em ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.byline, .date, .keywords, .cast { font: .875rem/1.5 var(--sans); color: var(--soft); }
.byline, .date { margin-bottom: .25rem; }
.standfirst { margin: 1.2rem 0 1.6rem; font-size: 1.25rem; line-height: 1.5; color: var(--soft); }
.cast { margin: 2rem 0; padding: .75rem 0; border: solid var(--line); border-width: 1px 0; }
.turn { margin-top: 1.1rem; }
.turn.question { margin-top: 2.1rem; font-weight: 600; break-after: avoid; }
.speaker { color: var(--accent); font: 700 .82em/1 var(--sans); letter-spacing: .02em; }
.speaker { margin-inline-end: .2em; }
.answer .speaker { color: var(--soft); }
.short .turn { padding-inline-start: 2.1rem; }
.short .speaker { display: inline-block; width: 1.82rem; margin-inline: -2.1rem 0; }
@media (max-width: 30rem) { body { font-size: 1.0625rem; } article { padding-inline: 1.15rem; } }
@media print {
  :root { --ink: #000; --soft: #444; --line: #bbb; --page: #fff; --accent: #000; }
  @page { margin: 22mm 20mm; }
  body { font-size: 11pt; line-height: 1.45; }
  article { max-width: none; padding: 0; }
  .speaker, .turn > p:first-child { break-inside: avoid-page; }
  a { text-decoration: none; }
}
"""
