"""The elements of a redline as WordprocessingML (ISO 29500-1, 17.3 and 17.13.5), made as strings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count

from qa_editor.core.pattern import lazy_pattern
from qa_editor.review.redline_words import Change

AUTHOR = "qa-editor"
FURNITURE = "furniture"
"""Signs, as a rule's code does, what was set aside as no part of the interview."""

_SPECIAL = lazy_pattern(r"[&<>\t\r\n\v\f\0-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_PARTING = lazy_pattern(r"[\v\f\x1c-\x1f]")  # as the writers do: what parts words becomes a blank
_FORBIDDEN = lazy_pattern(r"[\0-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffe\uffff]")
_BREAK = lazy_pattern(r"(\r\n|\r|\n|\t)")
_KEEP = ' xml:space="preserve"'


class Pen:
    """Draws, and counts what it drew. ids: of changes, bookmarks and comments, no two alike. left_out: how many
    characters XML cannot hold.
    """  # noqa: D205

    def __init__(self, date: str, first: int = 1) -> None:
        self.date = date
        self.ids = count(first)
        self.left_out = 0
        self._signed: dict[tuple[str, ...], str] = {}

    def sign(self, codes: tuple[str, ...]) -> str:
        """Return the attributes that sign and date a change of these rules, behind its id."""
        found = self._signed.get(codes)
        if found is None:
            author = escaped(" ".join((AUTHOR, *codes))).replace('"', "&quot;")
            found = self._signed[codes] = f'" w:author="{author}" w:date="{self.date}">'
        return found

    def run(self, text: str, properties: str = "", tag: str = "w:t") -> str:
        """Return a run of text; tag is `w:delText` for what is deleted."""
        if _SPECIAL.search(text):
            return f"<w:r>{properties}{self.words(text, tag)}</w:r>"
        return f"<w:r>{properties}<{tag}{_KEEP}>{text}</{tag}></w:r>"

    def words(self, text: str, tag: str, prefix: str = "w:") -> str:
        """Return text as the children of a run, its tabs and line breaks as signs."""
        text = _PARTING.sub(" ", text)
        text, left_out = _FORBIDDEN.subn("", text)
        self.left_out += left_out
        parts = []
        for part in _BREAK.split(text):
            if part == "\t":
                parts.append(f"<{prefix}tab/>")
            elif part in ("\n", "\r", "\r\n"):
                parts.append(f"<{prefix}br/>")
            elif part:
                parts.append(f"<{tag}{_KEEP}>{escaped(part)}</{tag}>")
        return "".join(parts)

    def plain(self, stretches: Sequence[str | Change]) -> str:
        """Return kept text and changes, all of them in plain text.

        Where nothing is to be escaped, which is nearly always so, one look at the whole takes the place of many.
        """
        text = "".join([one if isinstance(one, str) else one[0] + one[1] for one in stretches])
        if not text.isprintable() or "&" in text or "<" in text or ">" in text:
            return "".join([self.run(one) if isinstance(one, str) else self.change(one) for one in stretches])
        signs, ids, xml = self._signed, self.ids, []
        for one in stretches:
            if isinstance(one, str):
                xml.append(f"<w:r><w:t{_KEEP}>{one}</w:t></w:r>")
                continue
            old, new, codes = one
            signed = signs.get(codes) or self.sign(codes)
            if old:
                xml.append(f'<w:del w:id="{next(ids)}{signed}<w:r><w:delText{_KEEP}>{old}</w:delText></w:r></w:del>')
            if new:
                xml.append(f'<w:ins w:id="{next(ids)}{signed}<w:r><w:t{_KEEP}>{new}</w:t></w:r></w:ins>')
        return "".join(xml)

    def change(self, change: Change) -> str:
        """Return a change in plain text: what is deleted, then what is put in."""
        old, new, codes = change
        signed, ids = self.sign(codes), self.ids
        xml = ""
        if old:
            xml = f'<w:del w:id="{next(ids)}{signed}{self.run(old, "", "w:delText")}</w:del>'
        if new:
            xml += f'<w:ins w:id="{next(ids)}{signed}{self.run(new)}</w:ins>'
        return xml

    def opened(self, kind: str, codes: tuple[str, ...], prefix: str) -> bytes:
        """Return the first tag of a change ("ins", "del")."""
        signed = self.sign(codes).replace(" w:", f" {prefix}")
        return f'<{prefix}{kind} {prefix}id="{next(self.ids)}{signed}'.encode()

    def mark(self, kind: str, codes: tuple[str, ...]) -> str:
        """Return what says in `w:rPr` that the paragraph's mark is inserted ("ins") or deleted ("del")."""
        return f'<w:{kind} w:id="{next(self.ids)}{self.sign(codes)[:-1]}/>'

    def bookmark(self, name: str) -> tuple[str, str]:
        """Return the start and the end of a bookmark."""
        key = next(self.ids)
        return f'<w:bookmarkStart w:id="{key}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{key}"/>'


def escaped(text: str) -> str:
    """Return text as XML holds it between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def printed(text: str) -> str:
    """Return text without what XML cannot hold, in one line, escaped; fit for an attribute too."""
    return escaped(re.sub(r"\s+", " ", _FORBIDDEN.sub("", _PARTING.sub(" ", text))).strip()).replace('"', "&quot;")


def comment_start(key: int) -> str:
    """Return where a comment's range begins; it stands in the paragraph, never in a change (word.md, pitfalls)."""
    return f'<w:commentRangeStart w:id="{key}"/>'


def comment_end(key: int) -> str:
    """Return where a comment's range ends, with the reference to it."""
    return f'<w:commentRangeEnd w:id="{key}"/><w:r><w:commentReference w:id="{key}"/></w:r>'
