"""SBV, LRC, TTML, SubStation Alpha, YouTube's XML."""

from __future__ import annotations

import pytest

from tests.readers.captions.helpers import format_of, read, removed, said, times

SBV = (
    "0:00:00.599,0:00:04.160\n>> MARA: Is the mill\ndry?\n\n0:00:04.160,0:00:06.770\n>> It is.[br]Since May.\n\n"
    "0:00:06.770,0:00:09.000\n>> MARA: Oh.\n"
)


def test_sbv() -> None:
    transcript = read(SBV)
    assert format_of(SBV) == "sbv"
    assert said(transcript) == ["MARA: Is the mill dry?", ">>: It is. Since May.", "MARA: Oh."]
    assert times(transcript)[0] == ("Is the mill dry?", 599, 4160)


LRC = (
    "[ti:The Mill]\n[ar: Ivo Ranta]\n[la:en]\n[offset:+500]\n\n[00:01.50]Mara: Is it dry?\n[00:03.00]\n"
    "[00:10.00][00:20.00]Ivo: It is <00:10.50>dry\n[01:02.5]and so it stays.\nfor years\n"
)


def test_lrc() -> None:
    transcript = read(LRC)
    assert format_of(LRC) == "lrc"
    assert said(transcript) == [
        "Mara: Is it dry?", "Ivo: It is dry It is dry and so it stays. for years",
    ]  # fmt: skip
    assert times(transcript)[:2] == [("Is it dry?", 1000, 2500), ("It is dry", 9500, 19500)]
    assert transcript.fields == {"title": "The Mill", "language": "en"}
    assert removed(transcript) == ["[ti:The Mill]", "[ar: Ivo Ranta]", "[la:en]", "[offset:+500]"]


@pytest.mark.parametrize(
    "text",
    ["[00:00:01] Mara Lind: Is it dry?\n\n[00:00:05] Ivo Ranta: It is.\n", "[inaudible 00:12.50] is dry.\n\nIt is.\n",
     "Mara: Dry?\nIvo: Dry.\n[00:01.20] Mara: Oh.\nIvo: Yes.\n"],
)  # fmt: skip
def test_times_in_a_text_are_no_lrc(text: str) -> None:
    assert format_of(text) != "lrc"


TTML = """<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"
 xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:tts="http://www.w3.org/ns/ttml#styling"
 ttp:frameRate="25" ttp:tickRate="1000" xml:lang="en">
<head><metadata><ttm:title>The mill</ttm:title><ttm:desc>Made by hand</ttm:desc>
<ttm:agent xml:id="a" type="person"><ttm:name type="family">Lind</ttm:name><ttm:name type="full">Mara Lind</ttm:name>
</ttm:agent><ttm:agent xml:id="b" type="person"><ttm:name type="alias">Ivo</ttm:name></ttm:agent></metadata>
<styling><style xml:id="s" tts:color="white"/></styling></head>
<body begin="1h"><div begin="10s">
<!-- a comment -->
<p xml:id="p1" begin="00:00:01:05" end="00:00:03.5" ttm:agent="a">Why did you
   close<br/>the <span style="s">mill?</span></p>
<div begin="1m" ttm:agent="b"><p begin="500ms" dur="2500t">The river &amp; the wheel<tts:x/> moved.</p>
<p begin="4s" end="4s">And <span ttm:agent="a">dried?</span> Yes.</p></div>
</div><div xml:lang="fi"><p begin="10s" end="12s">Miksi?</p></div></body></tt>
"""


def test_ttml() -> None:
    transcript = read(TTML)
    assert format_of(TTML) == "ttml"
    assert said(transcript) == [
        "Mara Lind: Why did you close the mill?", "Ivo: The river & the wheel moved. And", "Mara Lind: dried?",
        "Ivo: Yes.",
    ]  # fmt: skip
    hour = 3_600_000
    assert times(transcript)[:2] == [
        ("Why did you close the mill?", hour + 11_200, hour + 13_500),
        ("The river & the wheel moved.", hour + 70_500, hour + 73_000),
    ]
    assert transcript.fields == {"title": "The mill", "language": "en"}
    assert removed(transcript) == ["Made by hand", "Miksi?"]


def test_ttml_with_times_on_its_spans_and_white_space_kept() -> None:
    text = (
        '<tt:tt xmlns:tt="http://www.w3.org/ns/ttml" xml:lang=""><tt:body><tt:div><tt:p xml:space="preserve">'
        '<tt:span begin="1s" end="2s">One\nline</tt:span><tt:span begin="2s" end="3.5s">and  two</tt:span></tt:p>'
        "<tt:p begin='5' end='6'>Bare.</tt:p></tt:div></tt:body></tt:tt>"
    )
    assert times(read(text)) == [("One line", 1000, 2000), ("and  two", 2000, 3500), ("Bare.", 5000, 6000)]


ASS = r"""[Script Info]
; made by hand
Title: The Mill
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:05.00,0:00:07.00,Default,Ivo,0,0,0,,{\i1}It is,{\i0} since\NMay.
Dialogue: 0,0:00:01.00,0:00:03.50,Default,Mara Lind,0,0,0,,Is it\hdry, {\pos(1,2)}then?
Comment: 0,0:00:04.00,0:00:05.00,Default,,0,0,0,,check this
Dialogue: 1,0:00:05.00,0:00:07.00,Default,Ivo,0,0,0,,{\i1}It is,{\i0} since\NMay.
Dialogue: 0,0:00:08.00,0:00:09.00,Default,,0,0,0,,A bad year.
Dialogue: 0,0:00:08.00,0:00:09.00,Sign,,0,0,0,,{\p1}m 0 0 l 10 10{\p0}
"""


def test_ass() -> None:
    transcript = read(ASS)
    assert format_of(ASS) == "ass"
    assert said(transcript) == ["Mara Lind: Is it\u00a0dry, then?", "Ivo: It is, since May. A bad year."]
    assert times(transcript)[0] == ("Is it\u00a0dry, then?", 1000, 3500)
    assert transcript.fields == {"title": "The Mill"}
    assert "check this" in removed(transcript)


def test_ssa_with_its_own_columns() -> None:
    text = (
        "[Script Info]\nScriptType: v4.00\n\n[Events]\nFormat: Marked, Start, End, Name, Text\n"
        "Dialogue: Marked=0,0:00:01.00,0:00:02.00,Mara,Dry, then?\n"
        "Dialogue: Marked=0,0:00:02.00,0:00:03.00,Ivo,Dry.\n"
    )
    assert said(read(text)) == ["Mara: Dry, then?", "Ivo: Dry."]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('<?xml version="1.0" encoding="utf-8" ?><transcript><text start="1.5" dur="2">The mill&amp;#39;s</text>'
         '<text start="3.5" dur="1">\ndry.</text></transcript>', [("The mill's", 1500, 3500), ("dry.", 3500, 4500)]),
        ('<timedtext format="3"><head><ws id="0"/></head><body><w t="0" id="1"/><p t="1500" d="2000" w="1"><s>the</s>'
         '<s t="200"> mill</s></p><p t="2000" d="10" w="1" a="1">\n</p><p t="3500" d="900" w="1"><s>is dry</s></p>'
         "</body></timedtext>", [("the mill", 1500, 3500), ("is dry", 3500, 4400)]),
    ],
)  # fmt: skip
def test_youtube_xml(text: str, wanted: list[tuple[str, int, int]]) -> None:
    assert format_of(text) == "youtube-xml"
    assert times(read(text)) == wanted
