"""The families of formats, and what tells at a glance that a source may be of one.

A family is a module or package of this folder with a tuple `READERS`; it is loaded only for a source that may be of it,
so that a plain text pays for no other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source

_BLANK = "\ufeff \t\r\n"
_CAPTIONS = lazy_pattern(
    r"(?m)^[ \t\ufeff]*(?:\[\d{1,3}:\d\d[.:]\d|\[(?:ti|ar|al|au|by|re|ve|la|length|offset):|\d+:\d\d:\d\d\.\d{1,3},\d|"
    r"\[Script Info|\[Events\]|Dialogue:)|<(?:\w+:)?tt[\s>]|<timedtext|<transcript\b|\d\s?(?:[–—]>|→|=>)\s?-?\d"
)
_OWN_YAML = lazy_pattern(r"\ufeff?(?:---\s+)?version: \d+\s+source: ")


def _has_captions(source: Source) -> bool:
    """Whether any mark of a caption format stands near the start; two times with an arrow may come later."""
    head = source.head
    return head.lstrip(_BLANK).startswith("WEBVTT") or "-->" in head or _CAPTIONS.search(head) is not None


class Family(NamedTuple):
    """A group of readers. module: its name below `qa_editor.readers`. could_be: never False for one of its formats."""

    module: str
    could_be: Callable[[Source], bool]


_TIMES = lazy_pattern(r"(?m)^[ \t]*[\[(]?\d{1,3}:\d\d|\d\][ \t]*$")
_MAIL = ("\nSubject:", "\nTo:", "\nDate:", "\nSent:", "\nBetreff:", "\nAn:", "\nObjet:", "\nÀ:", "\nAsunto:", "\nPara:",
         "\nOggetto:", "\nsubject:", "\nto:")  # fmt: skip


def _may_be_export(source: Source) -> bool:
    """Whether it begins as a mail does, lines begin or end with a time, or marks such as `#00:01:23-4#` stand in it."""
    head = source.head
    if source.suffix == ".eml" or "#0" in head or b"#0" in source.data[:100_000]:
        return True
    first = head.lstrip(_BLANK).partition("\n")[0][:100]
    if (":" in first or first.startswith("From ")) and any(name in head for name in _MAIL):
        return True
    return _TIMES.search(head) is not None


def _may_be_record(source: Source) -> bool:
    """Whether it begins as JSON does, or as our own YAML."""
    head = source.head
    return head.lstrip(_BLANK)[:1] in ("{", "[") or source.suffix in (".yaml", ".yml") or bool(_OWN_YAML.match(head))


_TIERS = lazy_pattern(r"\s*(?:@UTF8|@Begin|File type = \"ooTextFile|ooTextFile|<\?xml\s|<ANNOTATION_DOCUMENT)")


_TABLES = (".csv", ".tsv", ".tab", ".cha", ".eaf", ".textgrid", ".exb", ".xml", ".trs", ".tei")


def _may_be_table(source: Source) -> bool:
    """Whether it begins as XML, CHAT or Praat do, or its first two lines look like rows of short cells and cells."""
    head = source.head.lstrip("\ufeff")
    if source.suffix in _TABLES or _TIERS.match(head):
        return True
    first, _, rest = head.partition("\n")
    return any(
        mark in first and rest.partition("\n")[0].count(mark) >= first.count(mark)
        and (max(map(len, first.split(mark)[: -1 if mark == "\t" else None])) < 30 or '"' in first)
        for mark in "\t;,|"
    )  # fmt: skip


_DOCUMENT = (b"PK\x03\x04", b"PK\x05\x06", b"{\\rtf", b"%PDF-", b"\xd0\xcf\x11\xe0")
_PAGES = (".html", ".htm", ".xhtml", ".shtml", ".fodt")


def _may_be_document(source: Source) -> bool:
    """Whether the first bytes are those of a package, RTF, PDF or an old Office file, or a tag opens the text."""
    start = source.data[:1024]
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_DOCUMENT) or b"%PDF-" in start or source.suffix in _PAGES:
        return True
    return source.head.lstrip(_BLANK)[:1] == "<"


FAMILIES: tuple[Family, ...] = (  # surest first; plain text takes what nobody else claims
    Family("documents", _may_be_document),
    Family("engines", _may_be_record),
    Family("captions", lambda source: b"-->" in source.data[:100_000] or _has_captions(source)),
    Family("tables", _may_be_table),
    Family("exports", _may_be_export),
    Family("plain", lambda source: bool(source.data)),
)
