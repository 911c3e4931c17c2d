"""Plain text: one line a paragraph, a blank line between paragraphs, UTF-8, line feeds."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.format import Writer
from qa_editor.core.inline import plain_text
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.layout import Cast, Part, Speech, encode, lay_out


def write(transcript: Transcript, style: Style) -> bytes:
    """Return the transcript as text that our own reader takes back to the same turns."""
    lines = [line for part in lay_out(transcript, style) for line in _lines(part, transcript)]
    return encode("\n\n".join(lines) + "\n" if lines else "")


def _lines(part: Part, transcript: Transcript) -> Iterator[str]:
    if isinstance(part, Cast):
        yield str(part)
    elif isinstance(part, Speech):
        first, *rest = part.paragraphs or ("",)
        mark = f"{part.label}: " if part.label else ">> "
        yield (mark + plain_text(first, transcript.syntax)).rstrip(" ")
        yield from (plain_text(text, transcript.syntax) for text in rest)
    else:
        yield plain_text(part.text, transcript.syntax)


WRITER = Writer("text", (".txt", ".text"), "plain text, a blank line between paragraphs", write)
