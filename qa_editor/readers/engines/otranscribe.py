"""oTranscribe's `.otr`: JSON with the typed text as HTML, and times of the recording in spans.

https://github.com/oTranscribe/oTranscribe (`src/js/app/export-formats.js`, `data-timestamp` in seconds)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Paragraph, Place, Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict

_BREAKS = frozenset(("p", "div", "br", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"))
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_ESCAPED = lazy_pattern(r"[\\*_`\[<&]")


class _Piece(NamedTuple):
    """A stretch of the text. kind: "text", "mark" (its text is `*` or `**`) or "break"."""

    kind: str
    text: str = ""


def read(value: Record, source: str) -> Transcript:
    """Return the lines as paragraphs, times as they were typed; `structure` finds the turns."""
    pieces: list[_Piece] = []
    _feed(value["text"], pieces.append)
    pieces = _without_empty(pieces)
    formatted = any(piece.kind == "mark" for piece in pieces)
    blocks = []
    for number, line in enumerate(_lines(pieces, formatted=formatted), 1):
        blocks.append(Paragraph(Markup.of(line), Place(number)))
    if not blocks:
        raise UnreadableInput("an oTranscribe file without any text; give one with a transcript in it")
    media = value.get("media")
    fields = {"recording": media} if isinstance(media, str) and media else {}
    return Transcript(tuple(blocks), source=source, syntax="markdown" if formatted else "plain", fields=fields)


def _feed(html: str, add: Callable[[_Piece], None]) -> None:
    from html.parser import HTMLParser

    class Parser(HTMLParser):
        """Turns tags into marks and breaks; a time is followed by one blank."""

        in_time = False

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag == "span" and any(name in ("data-timestamp", "class") and value for name, value in attrs):
                self.in_time = dict(attrs).get("class") == "timestamp" or "data-timestamp" in dict(attrs)
            self._tag(tag)

        def handle_endtag(self, tag: str) -> None:
            if tag == "span" and self.in_time:
                self.in_time = False
                add(_Piece("text", " "))
            self._tag(tag)

        def _tag(self, tag: str) -> None:
            if tag in _BREAKS:
                add(_Piece("break"))
            elif tag in _MARKS:
                add(_Piece("mark", _MARKS[tag]))

        def handle_data(self, data: str) -> None:
            add(_Piece("text", data.replace("\n", " ")))

    parser = Parser(convert_charrefs=True)
    parser.feed(html)
    parser.close()


def _without_empty(pieces: list[_Piece]) -> list[_Piece]:
    """Return the pieces without marks that hold nothing: `<b></b>`."""
    kept: list[_Piece] = []
    for piece in pieces:
        if piece.kind == "mark" and kept and kept[-1] == piece:
            kept.pop()
        else:
            kept.append(piece)
    return kept


def _lines(pieces: list[_Piece], *, formatted: bool) -> list[str]:
    lines = [""]
    for kind, text in pieces:
        if kind == "break":
            lines.append("")
        elif kind == "text" and lines[-1].endswith(" ") and text[:1] in (" ", "\u00a0"):
            lines[-1] += _escape(text[1:], formatted=formatted)
        else:
            lines[-1] += text if kind == "mark" else _escape(text, formatted=formatted)
    lines = [line.strip(" \t\u00a0") for line in lines]
    return [line for line in lines if line]


def _escape(text: str, *, formatted: bool) -> str:
    return _ESCAPED.sub(r"\\\g<0>", text) if formatted else text


READER = Reader(
    name="otranscribe",
    suffixes=(".otr",),
    what="oTranscribe: typed text with times",
    recognises=recognises_dict(
        lambda value: isinstance(value.get("text"), str) and value.keys() & {"media", "media-time", "media-source"}
    ),
    read=reads(read),
)
