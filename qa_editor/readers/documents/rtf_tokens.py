r"""Rich Text Format 1.9.1 as tokens: groups, control words, and characters decoded by font and code page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern

_TOKEN = lazy_pattern(
    r"\\([A-Za-z]{1,32})(-?\d{1,10})?[ ]?"  # 1, 2: a control word and its number
    r"|\\'([0-9A-Fa-f]{2})"  # 3: a byte
    r"|\\([^A-Za-z'])"  # 4: a control symbol
    r"|([{}])"  # 5
    r"|[\r\n\0]+"
    r"|([^\\{}\r\n\0]+)"  # 6: text
    r"|\\",
    0,
)
CODE_PAGES = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""The code page of a font by its `\\fcharset`."""

CHARACTERS = {
    "tab": "\t", "line": "\n", "page": "\n", "column": "\n", "softline": "", "emdash": "—", "endash": "–",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u2003",
    "enspace": "\u2002", "qmspace": "\u2005", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e",
    "rtlmark": "\u200f", "zwbo": "\u200b",
}  # fmt: skip
SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "{": "{", "}": "}", "\\": "\\", "\t": "\t"}


class Token(NamedTuple):
    """kind: "open", "close", "word", "byte", "symbol", "text" or "hole" (bytes that are no text).

    value: the word, sign or text. number: the word's number, None for none.
    """

    kind: str
    value: str
    number: int | None = None


def tokens_of(text: str) -> Iterator[Token]:
    r"""Yield the tokens of RTF that was decoded byte for byte (Latin-1); what `\bin` carries is left out."""
    at, size = 0, len(text)
    match = _TOKEN.match
    while at < size:
        found = match(text, at)
        if found is None:
            return
        at = found.end()
        kind = found.lastindex
        if kind == 6:
            yield Token("text", found[6])
        elif kind in (1, 2):
            number = int(found[2]) if found[2] else None
            if found[1] == "bin" and number:
                at += number
            else:
                yield Token("word", found[1], number)
        elif kind == 3:
            yield Token("byte", found[3])
        elif kind == 5:
            yield Token("open" if found[5] == "{" else "close", "")
        elif kind == 4:
            yield Token("word", "par") if found[4] in "\r\n" else Token("symbol", found[4])


def code_page(number: int) -> str:
    """Return Python's name of a Windows code page, Windows-1252 for one that it does not know."""
    import codecs

    name = {10000: "mac_roman", 65001: "utf-8"}.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


def decoded(data: bytes, encoding: str) -> str:
    """Return bytes as text; what the code page leaves undefined is read as Windows-1252 reads it on the web."""
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in data)
