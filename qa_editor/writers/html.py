"""One self-contained web page: semantic markup, styles inside, no script, nothing fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor.core.format import Writer
from qa_editor.core.inline import Run, plain_text, runs
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.style import Style
from qa_editor.core.transcript import Syntax, Transcript
from qa_editor.writers.html_style import CSS
from qa_editor.writers.layout import Cast, Headline, Part, Passage, Speech, encode, lay_out, printable

_SAFE_LINK = lazy_pattern(r"(?:https?://|mailto:)", re.IGNORECASE)
_RIGHT_TO_LEFT = frozenset(("ar", "dv", "fa", "he", "ps", "ur", "yi"))


def write(transcript: Transcript, style: Style) -> bytes:
    """Return the page; its title is the transcript's, or else the name of the source."""
    parts = list(lay_out(transcript, style))
    title = next((p.text for p in parts if isinstance(p, Headline) and p.level == 0), "")
    name = plain_text(title, transcript.syntax) or re.split(r"[/\\]", transcript.source)[-1] or "Transcript"
    body = "\n".join([line for part in parts for line in _lines(part, transcript.syntax)])
    language = transcript.language
    rtl = ' dir="rtl"' if language.partition("-")[0].lower() in _RIGHT_TO_LEFT else ""
    return encode(
        f'<!DOCTYPE html>\n<html lang="{_escape(language)}"{rtl}>\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_escape(name)}</title>\n<style>\n{CSS}</style>\n</head>\n"
        f"<body>\n<main>\n<article{_kind(parts)}>\n{body}\n</article>\n</main>\n</body>\n</html>\n"
    )


def _kind(parts: list[Part]) -> str:
    """Mark a page whose labels are all short: there they hang in the margin."""
    labels = {part.label for part in parts if isinstance(part, Speech)}
    return ' class="short"' if labels and all(len(label) <= 2 for label in labels) else ""


def _lines(part: Part, syntax: Syntax) -> Iterator[str]:
    if isinstance(part, Headline):
        level = min(max(part.level, 2), 6) if part.level else 1
        yield f"<h{level}>{_inline(part.text, syntax)}</h{level}>"
    elif isinstance(part, Cast):
        yield f'<p class="cast">{_escape(str(part))}</p>'
    elif isinstance(part, Passage):
        field = re.sub(r"[^a-z0-9]+", "-", part.field.lower()).strip("-")
        yield (
            f'<p class="{field}">{_inline(part.text, syntax)}</p>' if field else f"<p>{_inline(part.text, syntax)}</p>"
        )
    else:
        yield from _turn(part, syntax)


def _turn(part: Speech, syntax: Syntax) -> Iterator[str]:
    yield f'<div class="turn {part.role}">' if part.role else '<div class="turn">'
    mark = part.label + ":" if part.label else "—" if part.follows else ""
    label = f'<span class="speaker">{_escape(mark)}</span> ' if mark else ""
    for number, text in enumerate(part.paragraphs or ("",)):
        yield f"<p>{'' if number else label}{_inline(text, syntax)}</p>"
    yield "</div>"


def _inline(text: str, syntax: Syntax) -> str:
    if syntax == "plain":
        return _escape(text)
    return "".join([_run(run) for run in runs(text, syntax)])


def _run(run: Run) -> str:
    text = _escape(run.text)
    for tag, on in (("code", run.code), ("em", run.italic), ("strong", run.bold)):
        if on:
            text = f"<{tag}>{text}</{tag}>"
    return f'<a href="{_escape(run.link)}">{text}</a>' if _SAFE_LINK.match(run.link) else text


def _escape(text: str) -> str:
    text = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


WRITER = Writer("html", (".html", ".htm"), "one self-contained web page", write)
