r"""The text of a cue without its marks: voices, styles, times of words, entities.

WebVTT: W3C, "WebVTT: The Web Video Text Tracks Format", 4.2 and 6.4 (cue text). SubRip has no specification; players
know `<b>`, `<i>`, `<u>`, `<font>` and `{\an8}`. What is no known mark is text: `<laughs>`, `a < b`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor.core.pattern import lazy_pattern
from qa_editor.readers.captions.cue import BLANKS, Line, lines_of_text

_TAG = lazy_pattern(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<rest>[^<>]{0,400})>|<(?:\d+:)?\d+:\d\d[.,]\d+>")
_BRACES = lazy_pattern(r"\{\\[^{}\n]{0,200}\}|\{/?[ibuIBU]\}|\{[yYcCfFsSpP]:[^{}\n]{0,60}\}")
_ONE_VOICE = lazy_pattern(r"<v ([^<>&]*)>([^<>&{]*)(?:</v>)?\s*")
_ENTITY = lazy_pattern(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});")
_ESCAPED = lazy_pattern(r"<(i|b|u|s|em|strong|font)(?: [^<>\n]{0,200})?>([^<>]*)</\1>", re.IGNORECASE)
_STYLES = frozenset(
    "b c i u s v em strong small big sub sup font span div p lang ruby rt rp tt body strike del ins a center "
    "blockquote code mark q".split()
)
_NESTED = 3  # escaped styles inside each other
_INSTEAD = {"br": "\n", "rt": "(", "/rt": ")"}


def said(payload: str) -> tuple[Line, ...]:
    """Return the lines of a cue's text that say anything, each with its voice where a `<v Name>` states one."""
    if "<" not in payload and "&" not in payload and "{" not in payload:
        return lines_of_text(payload)
    if match := _ONE_VOICE.fullmatch(payload):  # nearly every cue of a meeting
        name = " ".join(match[1].split())
        return tuple(_without_doubled_label(line) for line in lines_of_text(match[2], name.rstrip(":") or None))
    if "{" in payload:
        payload = _BRACES.sub("", payload)
    found: list[Line] = []
    for voice, text in _voices(payload):
        found += lines_of_text(unescaped(text), voice)
    return tuple(_without_doubled_label(line) for line in found)


def unescaped(text: str) -> str:
    """Return the text with its entities as characters; styles that were escaped in pairs (`&lt;i&gt;`) are dropped."""
    if "&" not in text:
        return text
    import html

    plain = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    if "&lt;" not in text:
        return plain
    for _ in range(_NESTED):
        plain = _ESCAPED.sub(r"\2", plain)
    return plain


def _voices(payload: str) -> Iterator[tuple[str | None, str]]:
    """Yield the stretches between voice tags, each with its voice: None for none."""
    voice: str | None = None
    parts: list[str] = []
    at = 0
    for match in _TAG.finditer(payload):
        parts.append(payload[at : match.start()])
        at = match.end()
        name = (match["name"] or "").lower()
        if name == "v":
            yield voice, "".join(parts)
            voice, parts = (None if match["end"] else _annotation(match["rest"])), []
        elif name and match["end"] + name in _INSTEAD:
            parts.append(_INSTEAD[match["end"] + name])
        elif name and name not in _STYLES and name != "br":
            parts.append(match[0])
    parts.append(payload[at:])
    yield voice, "".join(parts)


def _annotation(rest: str) -> str | None:
    """Return the name in what follows `<v`: classes (`.loud`) stand before it, blanks inside it count as one."""
    if rest[:1] == ".":
        rest = rest.partition(" ")[2]
    return " ".join(unescaped(rest).split()).strip(BLANKS).rstrip(":") or None


def _without_doubled_label(line: Line) -> Line:
    """Return the line without its voice's name where that stands in the text again: `<v Ana>Ana: yes`."""
    if line.speaker and line.text.startswith(line.speaker + ":"):
        return line._replace(text=line.text[len(line.speaker) + 1 :].strip(BLANKS))
    return line
