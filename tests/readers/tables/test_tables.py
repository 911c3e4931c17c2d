# ruff: noqa: E501
"""Tables of many kinds: which column is what, who speaks when, what is set aside."""

from __future__ import annotations

import pytest

import qa_editor
from qa_editor.core.errors import UnreadableInput
from qa_editor.core.source import Source
from qa_editor.core.transcript import Paragraph, Removed, Turn
from qa_editor.readers import reader_for

Turns = list[tuple[str, int | None, str]]
TWO: Turns = [("Ada Moor", 1000, "Where is the mill?"), ("Ben Orde", 4000, "Past the ford, I think.")]
CASES: dict[str, tuple[str, str, Turns]] = {
    "our own": ("a.csv", "speaker,start,end,role,text\r\nAda Moor,0:00:01.000,0:00:03.000,question,Where is the mill?\r\n"
        'Ben Orde,0:00:04.000,0:00:07.000,answer,"Past the ford, I think."\r\n', TWO),
    "semicolons": ("a.csv", "Sprecher;Anfang;Ende;Text\nAda Moor;00:00:01,000;00:00:03,0;Where is the mill?\n"
        "Ben Orde;00:00:04,000;00:00:07,0;Past the ford, I think.\n", TWO),
    "French": ("a.csv", "Locuteur\tDébut\tTexte\nAda Moor\t0:01\tWhere is the mill?\nBen Orde\t0:04\tPast the ford, I think.\n", TWO),
    "milliseconds": ("a.tsv", "start_ms\tend_ms\tspeaker\tutterance\n1000\t3000\tAda Moor\tWhere is the mill?\n"
        "4000\t7000\tBen Orde\tPast the ford, I think.\n", TWO),
    "seconds": ("a.csv", 'Speaker,Start (s),End (s),Text\nAda Moor,1,3,Where is the mill?\nBen Orde,4,7,"Past the ford, I think."\n', TWO),
    "NVivo": ("a.csv", "Timespan,Content,Speaker\n0:01.0 - 0:03.5,Where is the mill?,Ada Moor\n"
        '0:04.0 - 0:07.0,"Past the ford, I think.",Ben Orde\n', TWO),
    "MAXQDA's times": ("a.csv", "Speaker;Timestamp;Text\nAda Moor;#00:00:01-0#;Where is the mill?\n"
        "Ben Orde;#00:00:04-0#;Past the ford, I think.\n", TWO),
    "an empty speaker": ("a.csv", "[00:00:01],AM:,\"Where is the mill?\"\n[00:00:02],,\"Do you know?\"\n[00:00:04],BO:,\"Past it.\"\n",
        [("AM", 1000, "Where is the mill? Do you know?"), ("BO", 4000, "Past it.")]),
    "no names of columns": ("a.csv", "Ada Moor,Where is the mill?\nBen Orde,Past the old ford.\nAda Moor,Is it far from here?\n",
        [("Ada Moor", None, "Where is the mill?"), ("Ben Orde", None, "Past the old ford."), ("Ada Moor", None, "Is it far from here?")]),
    "a cell of two lines": ("a.csv", 'who,said\nAda Moor,"Where is\nthe mill?"\nBen Orde,Far.\n',
        [("Ada Moor", None, "Where is\nthe mill?"), ("Ben Orde", None, "Far.")]),
    "no suffix": ("-", "speaker,start,text\nAda Moor,0:01,Where is the mill?\nBen Orde,0:04,\"Past the ford, I think.\"\n", TWO),
}  # fmt: skip


def turns_of(data: bytes, name: str) -> Turns:
    transcript = qa_editor.read(data, name=name)
    return [
        (turn.speaker, turn.start_ms, " ".join(p.text.before for p in turn.paragraphs))
        for turn in transcript.blocks
        if isinstance(turn, Turn)
    ]


@pytest.mark.parametrize(("name", "text", "turns"), CASES.values(), ids=CASES)
def test_csv_and_tsv(name: str, text: str, turns: Turns) -> None:
    assert reader_for(Source(name, text.encode())).name == "table"
    assert turns_of(text.encode(), name) == turns


def test_whispers_tsv_has_no_quotes_and_no_speakers() -> None:
    text = 'start\tend\ttext\n0\t2400\t"Where is it?\n2400\t6000\tPast the ford.\n'
    transcript = qa_editor.read(text.encode(), name="a.tsv")
    block, names = transcript.blocks
    assert isinstance(block, Paragraph)
    assert isinstance(names, Removed)
    assert block.text.before == '"Where is it? Past the ford.'
    assert [(time.start_ms, time.end_ms) for time in block.times] == [(0, 2400), (2400, 6000)]


def test_other_columns_are_set_aside() -> None:
    text = "speaker,text,note,id\nAda,Where is it?,laughs,1\nBen,Past the ford.,,2\n"
    transcript = qa_editor.read(text.encode(), name="a.csv")
    assert [removed.text.before for removed in transcript.removed] == ["speaker, text, note, id", "note\nlaughs\n"]


@pytest.mark.parametrize(
    "text", ["Dear Ada, thank you.\n\nIt was late, so we left.\n", "Ada, Ben, Cem\nmet here, there, and then\n", "a\n"]
)
def test_prose_is_no_table(text: str) -> None:
    assert reader_for(Source("notes.txt", text.encode())).name == "text"


CHAT = """\
@UTF8
@Begin
@Languages:\teng
@Participants:\tINV Ada_Moor Investigator, PAR Participant
@ID:\teng|mill|PAR|||||Participant|||
@Date:\t12-MAY-1998
*INV:\twhere is the mill ? \x151000_3000\x15
%mor:\tadv|where cop|be
*PAR:\tpast the ford (.) &-um I
\tthink . \x154000_7000\x15
*PAR:\tor [//] near it +... \x157100_8000\x15
@End
"""


def test_chat() -> None:
    transcript = qa_editor.read(CHAT.encode(), name="a.cha")
    assert transcript.format == "chat"
    assert [(t.speaker, t.label, t.start_ms, t.end_ms, t.paragraphs[0].text.before) for t in transcript.turns] == [
        ("Ada Moor", "INV", 1000, 3000, "where is the mill ?"),
        ("PAR", "PAR", 4000, 8000, "past the ford (.) &-um I think . or [//] near it +..."),
    ]
    assert transcript.metadata["date"] == "12-MAY-1998"
    assert [removed.why for removed in transcript.removed] == ["headers of a CHAT file", "the dependent tier %mor"]


ELAN = """<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT FORMAT="3.0"><HEADER TIME_UNITS="milliseconds"/><TIME_ORDER>
<TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="3000"/>
<TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="4000"/><TIME_SLOT TIME_SLOT_ID="ts4"/></TIME_ORDER>
<TIER TIER_ID="text@B" PARTICIPANT="Ben Orde" LINGUISTIC_TYPE_REF="t"><ANNOTATION><ALIGNABLE_ANNOTATION
 ANNOTATION_ID="a2" TIME_SLOT_REF1="ts3" TIME_SLOT_REF2="ts4"><ANNOTATION_VALUE>Past the ford, I think.</ANNOTATION_VALUE>
</ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="Ada Moor" LINGUISTIC_TYPE_REF="t"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1"
 TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>Where is the mill?</ANNOTATION_VALUE>
</ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="gloss" PARENT_REF="Ada Moor" LINGUISTIC_TYPE_REF="g"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3"
 ANNOTATION_REF="a1"><ANNOTATION_VALUE>where.INT</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>
</ANNOTATION_DOCUMENT>
"""


def test_elan() -> None:
    assert turns_of(ELAN.encode(), "a.eaf") == TWO
    assert [one.text.before for one in qa_editor.read(ELAN.encode()).removed] == ["where.INT"]


INTERVALS = ((0, 1, ""), (1, 3, "Where is the mill?"), (3, 9, ""))
ANSWERS = ((0, 4, ""), (4, 7, "Past the ford, I think."), (7, 9, ""))


def long_textgrid() -> str:
    out = 'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 9\ntiers? <exists>\nsize = 3\nitem []:\n'
    for number, (name, parts) in enumerate((("Ada Moor - words", INTERVALS), ("Ben Orde", ANSWERS)), 1):
        out += f'    item [{number}]:\n        class = "IntervalTier"\n        name = "{name}"\n        xmin = 0\n        xmax = 9\n'
        out += f"        intervals: size = {len(parts)}\n"
        for index, (start, end, text) in enumerate(parts, 1):
            out += f'        intervals [{index}]:\n            xmin = {start}\n            xmax = {end}\n            text = "{text}"\n'
    out += '    item [3]:\n        class = "TextTier"\n        name = "marks"\n        xmin = 0\n        xmax = 9\n'
    return (
        out
        + '        points: size = 1\n        points [1]:\n            number = 2.5\n            mark = "a ""cough"""\n'
    )


def short_textgrid() -> str:
    out = '"ooTextFile"\n"TextGrid"\n0\n9\n<exists>\n2\n'
    for name, parts in (("Ada Moor", INTERVALS), ("Ben Orde", ANSWERS)):
        out += f'"IntervalTier"\n"{name}"\n0\n9\n{len(parts)}\n'
        out += "".join(f'{start}\n{end}\n"{text}"\n' for start, end, text in parts)
    return "File type = " + out.replace('"TextGrid"', 'Object class = "TextGrid"', 1)


@pytest.mark.parametrize("text", [long_textgrid(), short_textgrid()], ids=["long", "short"])
def test_textgrid(text: str) -> None:
    assert turns_of(text.encode(), "a.TextGrid") == TWO
    assert turns_of(text.encode("utf-16"), "a.TextGrid") == TWO


def test_points_are_set_aside() -> None:
    assert [one.text.before for one in qa_editor.read(long_textgrid().encode()).removed] == ['a "cough"']


BAD = {
    "entities": ("a.eaf", '<!DOCTYPE x [<!ENTITY a "b">]><ANNOTATION_DOCUMENT>&a;</ANNOTATION_DOCUMENT>', "XML with a document type"),
    "broken XML": ("a.eaf", "<ANNOTATION_DOCUMENT><TIER>", "broken XML"),
    "no tier": ("a.eaf", "<ANNOTATION_DOCUMENT/>", "no tier with a word"),
    "a grid cut off": ("a.TextGrid", long_textgrid()[:300], "cut off or broken"),
    "a grid that claims much": ("a.TextGrid", 'File type = "ooTextFile"\n"TextGrid"\n0 1 <exists> 99999999999\n', "cut off"),
    "another Praat file": ("a.TextGrid", 'File type = "ooTextFile"\nObject class = "PitchTier"\n0 1', "not a TextGrid"),
    "no utterance": ("a.cha", "@UTF8\n@Begin\n@End\n", "without an utterance"),
    "no speech in the table": ("a.csv", "speaker,text\nAda,\nBen,\n", "is empty"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "text", "what"), BAD.values(), ids=BAD)
def test_what_is_wrong_is_said_in_one_line(name: str, text: str, what: str) -> None:
    with pytest.raises(UnreadableInput, match=what) as error:
        qa_editor.read(text.encode(), name=name)
    assert "\n" not in str(error.value)
