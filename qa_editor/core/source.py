"""One input: its name and its bytes, decoded once, in one place."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from qa_editor.core.errors import UnreadableInput

_MARKS = (  # the longer mark first: a UTF-32 mark begins with the UTF-16 one
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_MAC_QUOTE = rb"[a-z]\xd5(?:[stdm]|re|ve|ll)\b|(?:^|[\s(])\xd2[^\xd2\xd3\r\n]{2,400}[.,?!\w]\xd3(?:[\s.,;:?!)]|$)"
_WINDOWS_QUOTE = rb"[\x91-\x94]"
_HEAD_BYTES = 8192
_BINARY = "a binary file, not text; export it as plain text or Markdown"


@dataclass(frozen=True)
class Source:
    """An input as it was given. name: a path or what stands for one ("-" for standard input)."""

    name: str
    data: bytes

    @property
    def suffix(self) -> str:
        """The lower-case suffix of the name with its dot, "" for none."""
        return PurePath(self.name).suffix.lower()

    @cached_property
    def head(self) -> str:
        """The first characters, a few thousand, for a first look; never raises, whatever the bytes are."""
        start = self.data[:_HEAD_BYTES]
        for mark, encoding in _MARKS:
            if start.startswith(mark):
                return start.decode(encoding, "ignore")
        return start.removeprefix(codecs.BOM_UTF8).decode(_utf16_guess(start) or "utf-8", "ignore")

    @cached_property
    def text(self) -> str:
        """The decoded text, line ends as they are. Raises UnreadableInput for what is no text."""
        return decode(self.data)


def decode(data: bytes) -> str:
    """Return the text of `data`: by its byte-order mark, as UTF-8, as UTF-16 by its zero bytes, as Windows-1252.

    It is Mac Roman where its quotation marks and apostrophes are those of Mac Roman and none are those of Windows.
    UTF-8 with a few stray bytes (a pasted line, a file cut short) stays UTF-8, those bytes read as Windows-1252.
    Raises UnreadableInput where the bytes are no text in any of these.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableInput(
                    f"marked as {encoding} but broken at byte {error.start}; save it again as UTF-8"
                ) from None
    if guess := _utf16_guess(data):
        try:
            return _checked(data.decode(guess))
        except UnicodeDecodeError:
            pass
    if b"\0" in data:
        raise UnreadableInput(_BINARY)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return _checked(_mixed(data))


def _cp1252(byte: int) -> str:
    """Read one byte; the five that Windows-1252 leaves undefined are control characters, as on the web."""
    return bytes((byte,)).decode("cp1252", "ignore") or chr(byte)


def _mixed(data: bytes) -> str:
    """Decode what is not valid UTF-8: as UTF-8 where most characters beyond ASCII are, else as Windows-1252."""
    lenient = data.decode("utf-8", "surrogateescape")
    beyond = [ch for ch in lenient if ch > "\x7f"]
    stray = sum("\udc80" <= ch <= "\udcff" for ch in beyond)
    if stray < len(beyond) - stray:
        return lenient.translate({0xDC00 + byte: _cp1252(byte) for byte in range(0x80, 0x100)})
    if re.search(_MAC_QUOTE, data) and not re.search(_WINDOWS_QUOTE, data):
        return data.decode("mac_roman")
    return data.decode("latin-1").translate({byte: _cp1252(byte) for byte in range(0x80, 0xA0)})


def _utf16_guess(data: bytes) -> str:
    """Name the UTF-16 byte order that zero bytes betray in Western text, "" for none."""
    sample = data[:4096]
    pairs = len(sample) // 2
    if pairs < 2:
        return ""
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    if low > 0.4 * pairs and high < 0.05 * pairs:
        return "utf-16-le"
    if high > 0.4 * pairs and low < 0.05 * pairs:
        return "utf-16-be"
    return ""


def _checked(text: str) -> str:
    """Return a text that was guessed; one with many control characters is none."""
    sample = text[:4096]
    control = sum(1 for ch in sample if (ch < " " and ch not in "\t\n\r\f\v") or "\x7f" <= ch < "\xa0")
    if control > 0.02 * len(sample):
        raise UnreadableInput(_BINARY)
    return text
