"""Decoding: the order of the attempts, and what is refused."""

import codecs

import pytest

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.source import Source, decode

LINE = "Maya Öst: “Why now?” — a naïve question…\r\nIvo: It’s time.\n"


@pytest.mark.parametrize(
    "data",
    [
        LINE.encode("utf-8"),
        codecs.BOM_UTF8 + LINE.encode("utf-8"),
        codecs.BOM_UTF16_LE + LINE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + LINE.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + LINE.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + LINE.encode("utf-32-be"),
        LINE.encode("utf-16-le"),
        LINE.encode("utf-16-be"),
        LINE.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16le mark", "utf-16be mark", "utf-32le mark", "utf-32be mark",
         "utf-16le", "utf-16be", "cp1252"],
)  # fmt: skip
def test_every_encoding_gives_the_same_text(data: bytes) -> None:
    assert decode(data) == LINE


def test_utf8_goes_before_cp1252() -> None:
    assert decode("Zoë".encode()) == "Zoë"
    assert decode(b"Zo\xeb said yes") == "Zoë said yes"


def test_bytes_that_cp1252_leaves_undefined_lose_nothing_else() -> None:
    text = decode(b"caf\xe9 " * 60 + b"\x9d then")
    assert text.startswith("café")
    assert text.endswith("then")


def test_undefined_byte_does_not_spoil_curly_quotes() -> None:
    text = decode(b"\x93Why\x94 he asked, \x81 and left the room with his coat on his arm. ")
    assert "“Why” he asked" in text


def test_stray_bytes_do_not_spoil_utf8() -> None:
    assert decode("“Why” — naïve".encode() + b" caf\xe9 \x93") == "“Why” — naïve café “"
    assert decode("Zoë, Ünal — “yes”".encode()[:-1]).startswith("Zoë, Ünal — “yes")
    assert decode(codecs.BOM_UTF8 + "Zoë — ".encode() + b"\x93") == "Zoë — “"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
        b"PK\x03\x04\x14\0\x06\0" + b"\0\1\2" * 50,
        bytes(range(1, 32)) * 20 + b"\xff\xfe\xfd",
        b"\0\1\2\3" * 50,
        b"text\0with a zero byte, of odd length",
    ],
)
def test_binary_is_refused_with_advice(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match="; "):
        decode(data)


def test_broken_text_behind_a_mark_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="utf-16"):
        decode(codecs.BOM_UTF16_LE + b"a\0b")


def test_empty_input_is_empty_text() -> None:
    assert decode(b"") == ""
    assert decode(codecs.BOM_UTF8) == ""


def test_suffix_is_lower_case() -> None:
    assert Source("Notes.TXT", b"").suffix == ".txt"
    assert Source("-", b"").suffix == ""
