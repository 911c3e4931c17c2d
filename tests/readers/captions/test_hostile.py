"""What is broken, empty or made to hurt: one line that says what to do."""

from __future__ import annotations

import pytest

from qa_editor.core.errors import UnreadableInput
from tests.readers.captions.helpers import read

NS = 'xmlns="http://www.w3.org/ns/ttml"'
BOMB = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))

BAD = {
    "only a header": ("a.vtt", "WEBVTT\n", "without a word"),
    "only times": ("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n", "without a word"),
    "only arrows": ("a.vtt", "WEBVTT\n\n" + "-->\n" * 30_000, "without a word"),
    "entities that grow": (
        "a.ttml",
        f'<?xml version="1.0"?><!DOCTYPE tt [<!ENTITY a "ha">{BOMB}]><tt {NS}><body><div><p>&i;</p></div></body></tt>',
        "document type",
    ),
    "an outside entity": (
        "a.ttml",
        f'<!DOCTYPE tt SYSTEM "file:///etc/passwd"><tt {NS}><body><div><p begin="1s">x</p></div></body></tt>',
        "document type",
    ),
    "nested without end": ("a.ttml", f"<tt {NS}>" + "<div>" * 50_000, "nested"),
    "cut short": ("a.ttml", f'<tt {NS}><body><div><p begin="1s">The mil', "broken XML"),
    "no cues": ("a.ttml", f"<tt {NS}><body/></tt>", "without a word"),
    "binary": ("a.vtt", "WEBVTT\n\0\x01\x02", "binary"),
}


@pytest.mark.parametrize("name", BAD)
def test_one_line_says_what_is_wrong(name: str) -> None:
    path, text, words = BAD[name]
    with pytest.raises(UnreadableInput, match=words) as error:
        read(text, path)
    assert "\n" not in str(error.value)
    assert "; " in str(error.value) or "export" in str(error.value)


TEXT = "WEBVTT\n\n00:01.000 --> 00:02.000\n"
HEAVY = {
    "arrows": TEXT + "-->" * 33_000,
    "tags that never end": TEXT + "<v A" * 25_000,
    "brackets": TEXT + "<" * 100_000,
    "ampersands": TEXT + "&" * 100_000,
    "escaped styles": TEXT + "&lt;i&gt;" * 5_000 + "x" + "&lt;/i&gt;" * 5_000,
    "braces": TEXT + "{\\an" * 25_000,
    "colons": TEXT + "A:" * 50_000,
    "chevrons": TEXT + ">> " * 33_000 + "x",
    "one note": "WEBVTT\n\nNOTE\n" + "x\n" * 50_000 + "\n00:01.000 --> 00:02.000\nhi",
    "one cue of many lines": TEXT + "a\n" * 50_000,
    "a long line of digits": "1\n00:00:01,000 --> 00:00:02,000\n" + "0" * 100_000 + " -> ",
    "times without end": "1\n00:00:01,000 --> 00:00:02,000\n" + "0:0 " * 25_000,
}


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_text_is_read(name: str) -> None:
    """A pattern that goes back and forth over these would take minutes."""
    assert read(HEAVY[name], "a.vtt").blocks
