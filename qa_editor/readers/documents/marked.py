r"""Pieces in their guises to one line of Markdown: `**bold**`, `*italic*`, `[text](address)`, literal signs escaped.

What is written is read back (CommonMark, as `core.inline` knows it) and compared: where the marks would not come out
as meant, the paragraph keeps its words and gives up its emphasis.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from qa_editor.core.inline import runs
from qa_editor.core.pattern import lazy_pattern
from qa_editor.readers.documents.passages import Piece

_SIGN = lazy_pattern(r"[*_`\\\[\]<&]")
_FEW = r"\\(?=[!-/:-@\[-`{-~]|$)|`|(?<!\s)\*|\*(?!\s)|(?<!\w)_|_(?!\w)|<(?=[A-Za-z/!?])|&(?=#?\w+;)|\](?=\()"
_ESCAPED = ("", _FEW, r"[*_`\\<&\[\]]")  # signs that get a backslash: as few as will do
_BLANKS = " \t\u00a0"
_HEAD = lazy_pattern(r"[^\w\s]+")
_TAIL = lazy_pattern(r"[^\w\s]+$")
_WEB = lazy_pattern(r"(?:https?://|mailto:)[^\s<>()\\]+$")


class Marked(NamedTuple):
    """A line of Markdown. raw: offsets in the words, ascending; at: where each of them stands in `text`."""

    text: str
    raw: tuple[int, ...] = (0,)
    at: tuple[int, ...] = (0,)

    def place(self, offset: int) -> int:
        """Return where the character `offset` of the words stands in `text`."""
        index = bisect_right(self.raw, offset) - 1
        return min(self.at[index] + offset - self.raw[index], len(self.text))


def mark(pieces: Sequence[Piece]) -> Marked:
    """Return the pieces, which hold no line feed, as one line of Markdown."""
    words = "".join([piece.text for piece in pieces])
    bare = not _SIGN.search(words)
    if bare and not any(piece.bold or piece.italic or piece.link for piece in pieces):
        return Marked(words)
    plain = [Piece(words)] if words else []
    for wanted in (_levelled(pieces), plain):
        sure = bare and _stand_apart(wanted)
        for escaped in _ESCAPED:
            marked = _written(wanted, escaped)
            if sure or _reads_as(marked.text, wanted):
                return marked
    return marked


def _stand_apart(parts: Sequence[Piece]) -> bool:
    """Whether each guise has blanks or nothing on both sides: its marks then read as meant, whatever it holds."""
    before = ""
    dressed = False
    for text, bold, italic, link, _ in parts:
        if link or (dressed and (bold or italic or text[0] not in _BLANKS)):
            return False
        if (bold or italic) and before and before[-1] not in _BLANKS:
            return False
        dressed, before = bold or italic, text
    return True


def _levelled(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with blanks outside of the guises, neighbours of one guise joined, unfit edges moved out."""
    parts: list[Piece] = []
    for text, bold, italic, link, _ in _joined(pieces):
        bare = text.strip()
        link = link if link and _WEB.match(link) and link != bare else ""
        if not (link or ((bold or italic) and any(ch.isalnum() for ch in bare))):
            parts.append(Piece(text))
            continue
        lead = len(text) - len(text.lstrip())
        parts += (Piece(text[:lead]), Piece(bare, bold, italic, link), Piece(text[lead + len(bare) :]))
    parts = [part for part in parts if part.text]
    for index in range(1, len(parts) - 1):
        before, here, after = parts[index - 1 : index + 2]
        if here.text.isspace():
            link = before.link if before.link == after.link else ""
            parts[index] = Piece(here.text, before.bold and after.bold, before.italic and after.italic, link)
    return _fitted(_joined(parts))


def _joined(parts: Sequence[Piece]) -> list[Piece]:
    """Return the parts, neighbours of one guise as one; at the edges of a guise no blank is left."""
    out: list[Piece] = []
    for part in parts:
        if not part.text:
            continue
        if out and out[-1][1:4] == part[1:4]:
            out[-1] = Piece(out[-1].text + part.text, *part[1:4])
        else:
            out.append(part if part.run < 0 else Piece(*part[:4]))
    return out


def _fitted(parts: list[Piece]) -> list[Piece]:
    """Move marks of punctuation out of a guise where they touch a letter beyond it: `**Name:**text` closes nothing."""
    out = [Piece(""), *parts, Piece("")]
    for index in range(1, len(out) - 1):
        before, here, after = out[index - 1 : index + 2]
        if not (here.bold or here.italic) or here.link:
            continue
        if after.text[:1].isalnum() and _is_plain(after) and (tail := _TAIL.search(here.text)):
            after = Piece(tail[0] + after.text)
            here = here._replace(text=here.text[: tail.start()])
        if before.text[-1:].isalnum() and _is_plain(before) and (head := _HEAD.match(here.text)):
            before = Piece(before.text + head[0])
            here = here._replace(text=here.text[head.end() :])
        out[index - 1 : index + 2] = before, here, after
    return _joined([part for part in out if part.text])


def _is_plain(part: Piece) -> bool:
    return not (part.bold or part.italic or part.link)


def _written(parts: Sequence[Piece], escaped: str) -> Marked:
    """Return the Markdown of the parts, a backslash before each sign that the pattern `escaped` finds."""
    text: list[str] = []
    raw, at = [0], [0]
    seen = size = 0
    marks = ""
    for part in (*parts, Piece("")):
        lead, marks = _turn_to(marks, part)
        words = re.split(f"({escaped})", part.text) if escaped else [part.text]
        for number, word in enumerate(words):
            lead = (lead + "[" * bool(part.link) if not number else "") + "\\" * (number % 2)
            size += len(lead)
            raw.append(seen)
            at.append(size)
            text += (lead, word)
            seen, size = seen + len(word), size + len(word)
        if part.link:
            text.append(f"]({part.link})")
            size += len(text[-1])
    return Marked("".join(text), tuple(raw), tuple(at))


def _turn_to(marks: str, part: Piece) -> tuple[str, str]:
    """Return what closes and opens between a text under the open `marks` and the part, and what is open then.

    Bold is `b`, italic `i`; what was opened last is closed first.
    """
    out = ""
    while ("b" in marks and not part.bold) or ("i" in marks and not part.italic):
        out += "**" if marks[-1] == "b" else "*"
        marks = marks[:-1]
    for sign, wanted in (("b", part.bold), ("i", part.italic)):
        if wanted and sign not in marks:
            out += "**" if sign == "b" else "*"
            marks += sign
    return out, marks


def _reads_as(text: str, parts: Sequence[Piece]) -> bool:
    """Whether Markdown reads the text as these pieces."""
    found = [run[:5] for run in runs(text, "markdown")]
    return found == [(part.text, part.bold, part.italic, False, part.link) for part in parts]
