"""CommonMark that renders to the very text: what Markdown would misread is escaped, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from qa_editor.core.format import Writer
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.layout import Cast, Headline, Part, Speech, encode, lay_out

_INSIDE = lazy_pattern(
    r"\\(?=[!-/:-@\[-`{-~]|$)"  # a backslash that would escape something
    r"|`"
    r"|\*+"
    r"|_+"
    r"|~(?=~)|(?<=~)~"
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)"
    r"|\](?=\()"  # [text](address)
)
_START = lazy_pattern(
    r"(?P<mark>#{1,6}(?=\s|$)|[-+](?=\s|$)|>|[-=]+(?=\s*$)|-(?=[ \t]*-[- \t]*$)|\[(?=[^\]]*\]:)|~(?=~~)|\|)"
)
_CLOSING = lazy_pattern(r"(?:(?<=[ \t])|^)(?=#+$)")  # would end a heading and vanish
_BACKSLASH = r"\\"
_NUMBER = lazy_pattern(r"(\d{1,9})([.)])(?=\s|$)")


def write(transcript: Transcript, style: Style) -> bytes:
    """Return the transcript as Markdown; a text that is Markdown already is written as it is."""
    keep: Callable[[str], str] = (lambda text: text) if transcript.syntax == "markdown" else escape
    lines = [line for part in lay_out(transcript, style) for line in _lines(part, keep)]
    return encode("\n\n".join(lines) + "\n" if lines else "")


def _lines(part: Part, keep: Callable[[str], str]) -> Iterator[str]:
    if isinstance(part, Cast):
        yield f"*{escape(str(part))}*"
    elif isinstance(part, Headline):
        yield f"{'#' * min(max(part.level, 1), 6)} {_CLOSING.sub(_BACKSLASH, keep(part.text))}"
    elif isinstance(part, Speech):
        first, *rest = part.paragraphs or ("",)
        label = f"**{escape(part.label)}:**" if part.label else "—" if part.follows else ""
        yield f"{label} {keep(first)}".rstrip() if label else escape_start(keep(first), keep is escape)
        yield from (escape_start(keep(text), keep is escape) for text in rest)
    elif part.field == "byline":
        yield _italic(keep(part.text))
    else:
        yield escape_start(keep(part.text), keep is escape)


def _italic(text: str) -> str:
    return text if re.match(r"[*_]", text) else f"*{text}*"


def escape(text: str) -> str:
    """Return plain text so that Markdown reads it as it stands, wherever in a line it is.

    Left alone is what Markdown leaves alone: `snake_case`, `5 * 3`, `a < b`, `[laughs]`.
    """
    return _INSIDE.sub(_escaped, text)


def escape_start(text: str, plain: bool = True) -> str:
    """Return escaped text so that it begins a paragraph and no list, heading, quotation or rule."""
    if not plain:
        return text
    if number := _NUMBER.match(text):
        return f"{number[1]}\\{text[number.end(1) :]}"
    return "\\" + text if _START.match(text) else text


def _escaped(match: re.Match[str]) -> str:
    mark, text = match[0], match.string
    if mark[0] in "*_":
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        apart = before in ("", " ", "\t") and after in ("", " ", "\t") and match.start() > 0
        inside = mark[0] == "_" and before.isalnum() and after.isalnum()
        if apart or inside:
            return mark
    return "".join("\\" + ch for ch in mark)


WRITER = Writer("markdown", (".md", ".markdown"), "Markdown, labels in bold", write)
