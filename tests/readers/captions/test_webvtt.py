"""WebVTT: the specification's cue text, and what meeting tools, players and engines write."""

from __future__ import annotations

import pytest

from qa_editor.core.transcript import Paragraph
from tests.readers.captions.helpers import format_of, read, removed, said, times

CUE = "00:01.000 --> 00:02.000\n"

CASES = {
    "voices": (
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Mara Lind>Why did you\nclose the mill?</v>\n\n"
        "00:00:02.000 --> 00:00:03.000\n<v Ivo Ranta>The river moved,\n\n"
        "00:00:03.000 --> 00:00:04.000\n<v Ivo Ranta>and the wheel stood dry.</v>\n",
        ["Mara Lind: Why did you close the mill?", "Ivo Ranta: The river moved, and the wheel stood dry."],
    ),
    "classes, styles, ruby, words": (
        f"WEBVTT\n\n{CUE}<v.loud.first Mara>It is <i.x>so</i> <b>very</b> <c.yellow>dry</c>,\n"
        "<00:01.500><ruby>水<rt>mizu</rt></ruby> <lang en>said</lang> <u>all</u></v>\n",
        ["Mara: It is so very dry, 水(mizu) said all"],
    ),
    "several voices in one cue": (
        f"WEBVTT\n\n{CUE}<v Mara>Dry?</v><v Ivo>Dry.</v>\n\n00:02.000 --> 00:03.000\n<v Mara>Oh.\n<v Ivo>Yes.\n",
        ["Mara: Dry?", "Ivo: Dry.", "Mara: Oh.", "Ivo: Yes."],
    ),
    "a cue outside all voices goes on": (
        f"WEBVTT\n\n{CUE}<v Mara>Was it\n\n00:02.000 --> 00:03.000\ndry?\n\n00:03.000 --> 00:04.000\n<v Ivo>Yes.\n",
        ["Mara: Was it dry?", "Ivo: Yes."],
    ),
    "entities": (
        f"WEBVTT\n\n{CUE}R&amp;D &lt;was&gt;&nbsp;&quot;dry&quot; &amp;amp; AT&T &#8212; a &lt; b\n",
        ['R&D <was>\u00a0"dry" &amp; AT&T — a < b'],
    ),
    "escaped styles, in pairs alone": (
        f"WEBVTT\n\n{CUE}&lt;i&gt;Softly&lt;/i&gt; the &lt;b&gt; element\n",
        ["Softly the <b> element"],
    ),
    "what is no tag is text": (f"WEBVTT\n\n{CUE}I <3 mills <laughs> and 2 < 3\n", ["I <3 mills <laughs> and 2 < 3"]),
    "a tag that never ends": (f"WEBVTT\n\n{CUE}It was <i dry\n", ["It was <i dry"]),
    "comma for the decimals, blank lines inside": (
        "WEBVTT\n\n1\n00:00:01,000 --> 00:00:02,000\nOne line\n\nand another.\n\n"
        "2\n00:00:03,000 --> 00:00:04,000\nLast.\n",
        ["One line and another. Last."],
    ),
    "no header": ("00:00.000 --> 00:02.640\nHello, all.\n\n00:02.640 --> 00:03.000\nYes.\n", ["Hello, all. Yes."]),
    "byte-order mark and CRLF": ("\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nOne\r\ntwo.\r\n", ["One two."]),
    "an arrow is text": (f"WEBVTT\n\n{CUE}From here --> there.\n", ["From here --> there."]),
    "Zoom": (
        "WEBVTT\n\n1\n00:00:02.100 --> 00:00:05.400\nMara Lind: Is it dry?\n\n2\n00:00:05.400 --> 00:00:07.900\n"
        "Ivo Ranta: It is.\n\n3\n00:00:07.900 --> 00:00:09.000\nIvo Ranta: Since May: note it.\n",
        ["Mara Lind: Is it dry?", "Ivo Ranta: It is. Since May: note it."],
    ),
    "names in the cues' heads": (
        'WEBVTT\n\n1 "Mara Lind" (40021)\n00:00:02.100 --> 00:00:05.400\nIs it dry?\n\n2 "Ivo Ranta" (40022)\n'
        "00:00:05.400 --> 00:00:07.900\nIt is.\n",
        ["Mara Lind: Is it dry?", "Ivo Ranta: It is."],
    ),
    "Teams": (
        "WEBVTT\n\n5f0c9d1e-77aa-4d0e-9a7e-3c50a2b1c001/12-0\n00:00:01.000 --> 00:00:02.000\n<v Lind, Mara>Dry?</v>\n\n"
        "5f0c9d1e-77aa-4d0e-9a7e-3c50a2b1c001/12-1\n00:00:02.000 --> 00:00:03.000\n<v Ivo Ranta>Yes.</v>\n",
        ["Lind, Mara: Dry?", "Ivo Ranta: Yes."],
    ),
    "Descript": (
        f"WEBVTT\n\n{CUE}<v Mara Lind>[Mara Lind] Dry?\n\n00:02.000 --> 00:03.000\n<v Ivo>Yes.\n",
        ["Mara Lind: [Mara Lind] Dry?", "Ivo: Yes."],
    ),
    "Vimeo and Kaltura: numbers and settings": (
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000 line:90% position:50% align:middle\nThe mill\n\n"
        "2\n00:00:02.000 --> 00:00:03.000 align:middle\nis dry.\n",
        ["The mill is dry."],
    ),
    "Panopto": (
        "WEBVTT\n\n1\n00:00:00.000 --> 00:00:02.000\n[Auto-generated transcript. Edits may have been applied.]\n\n"
        "2\n00:00:02.000 --> 00:00:05.000\nToday we look at mills.\n",
        ["[Auto-generated transcript. Edits may have been applied.] Today we look at mills."],
    ),
    "3Play": (
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nMARA LIND: Dry?\n\n00:00:02.000 --> 00:00:03.000\nIVO RANTA: Yes.\n"
        "MARA LIND: Oh.\n",
        ["MARA LIND: Dry?", "IVO RANTA: Yes.", "MARA LIND: Oh."],
    ),
    "Google Meet: a name above the words": (
        "".join(f"\n00:0{n}.000 --> 00:0{n}.900\n{who}\nWords number {n}.\n" for n, who in
                enumerate(["Mara Lind", "Ivo Ranta", "Mara Lind", "Ivo Ranta"], 1)),
        ["Mara Lind: Words number 1.", "Ivo Ranta: Words number 2.", "Mara Lind: Words number 3.",
         "Ivo Ranta: Words number 4."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_turns(name: str) -> None:
    text, wanted = CASES[name]
    assert format_of(text) == "webvtt"
    assert said(read(text)) == wanted


def test_old_stream_notes() -> None:
    text = (
        'WEBVTT\n\nNOTE duration:"00:30:00.0000000"\n\nNOTE language:en-us\n\nNOTE Confidence: 0.89\n\n'
        "3f9b0c11-92a1-4c2e-8f55-0a1b2c3d4e5f\n00:00:01.000 --> 00:00:02.000\nThe mill is dry.\n\n"
        "NOTE Confidence: 0.31\n\n4f9b0c11-92a1-4c2e-8f55-0a1b2c3d4e5f\n00:00:02.000 --> 00:00:03.000\nSo they say.\n"
    )
    transcript = read(text, "meeting.vtt")
    assert said(transcript) == ["The mill is dry. So they say."]
    (paragraph,) = [block for block in transcript.blocks if isinstance(block, Paragraph)]
    assert [time.confidence for time in paragraph.times] == [0.89, 0.31]
    assert transcript.fields == {"language": "en-us"}
    assert removed(transcript) == ['NOTE duration:"00:30:00.0000000"', "NOTE language:en-us"]


def test_header_styles_regions_and_notes_are_set_aside() -> None:
    text = (
        "WEBVTT - The mill\nKind: captions\nLanguage: fi\n\nSTYLE\n::cue(b) {\n  color: red;\n}\n\nREGION\nid:fred\n\n"
        "NOTE\nNot for\nprint\n\nopening\n00:01.000 --> 00:02.000 region:fred\nDry.\n\nNOTE after\n"
    )
    transcript = read(text)
    assert said(transcript) == ["Dry."]
    assert transcript.fields == {"language": "fi"}
    assert removed(transcript) == [
        "WEBVTT - The mill\nKind: captions\nLanguage: fi", "STYLE\n::cue(b) {\n  color: red;\n}", "REGION\nid:fred",
        "NOTE\nNot for\nprint", "NOTE after", "opening",
    ]  # fmt: skip


def test_times() -> None:
    text = f"WEBVTT\n\n{CUE}One.\n\n01:00:02.500 --> 01:00:04.010\nTwo\nlines.\n"
    assert times(read(text)) == [("One.", 1000, 2000), ("Two lines.", 3602500, 3604010)]


def test_what_stands_above_the_first_cue_stays() -> None:
    text = (
        "# The mill\n\nRecorded in May.\n\n-----\n00:00.000 --> 00:02.000\nDry.\n\n00:02.000 --> 00:03.000\nYes.\n\n"
        "00:03.000 --> 00:04.000\nSo it was.\n"
    )
    assert said(read(text, "mill.md")) == ["The mill", "Recorded in May.", "Dry. Yes. So it was."]
