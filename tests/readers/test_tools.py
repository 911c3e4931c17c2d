# ruff: noqa: E501
"""Files as tools write them, read without being told what they are: the turns as `speaker@seconds: paragraphs`."""

from __future__ import annotations

import json

import pytest

from qa_editor import pipeline
from qa_editor.core.errors import UnreadableInput
from qa_editor.core.transcript import Paragraph
from tests.structure.test_exports import spoken

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_TEI = f"""{_XML}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><title>Ovens</title><listPerson>
<person xml:id="TM"><persName>Tessa Moor</persName></person></listPerson></teiHeader><text><body>
<note type="speaker">The Chair</note><u who="#TM"><seg>How did it</seg><seg>begin?</seg></u>
<u who="#IB"><seg>With one oven.</seg><kinesic><desc>Laughter</desc></kinesic></u></body></text></TEI>"""
_AKN = f"""{_XML}<akomaNtoso><debate><references><TLCPerson id="tm" showAs="Tessa Moor"/></references><debateBody>
<heading>Ovens</heading><speech by="#tm"><p>How did it begin?</p></speech>
<speech by="#ib"><from>The Minister (Ivo Brandt):</from><p>With one oven.</p><p>And a loan.</p></speech></debateBody></debate></akomaNtoso>"""
_TRS = """<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE Trans SYSTEM "trans-14.dtd">
<Trans><Speakers><Speaker id="spk1" name="Tessa"/><Speaker id="spk2" name="Ivo"/></Speakers><Episode><Section>
<Turn speaker="spk1" startTime="0" endTime="2.5"><Sync time="0"/>
How did
<Sync time="1.2"/>
it begin?
<Event desc="i" type="noise"/></Turn><Turn speaker="spk2" startTime="2.5" endTime="4"><Sync time="2.5"/>
With one oven.</Turn></Section></Episode></Trans>"""
_EXB = f"""{_XML}<basic-transcription><head><speakertable><speaker id="S0"><abbreviation>TES</abbreviation></speaker>
<speaker id="S1"><abbreviation>IVO</abbreviation></speaker></speakertable></head><basic-body><common-timeline>
<tli id="T0" time="0.0"/><tli id="T1" time="2.5"/><tli id="T2" time="4.0"/></common-timeline>
<tier id="A" speaker="S1" category="v" type="t"><event start="T1" end="T2">With one oven.</event></tier>
<tier id="B" speaker="S0" category="v" type="t"><event start="T0" end="T1">How did it begin?</event></tier>
<tier id="C" speaker="S0" category="nn" type="a"><event start="T0" end="T1">[asks]</event></tier></basic-body></basic-transcription>"""
_APPLE = f"""{_XML}<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><body><div>
<p begin="0.0" end="2.0" ttm:agent="SPEAKER_1"><span begin="0.0" end="2.0"><span begin="0.0" end="0.5">How</span><span begin="0.5" end="1.0">so?</span></span></p>
<p begin="2.0" end="3.0" ttm:agent="SPEAKER_2"><span begin="2.0" end="3.0"><span begin="2.0" end="2.5">One</span><span begin="2.5" end="3.0">oven.</span></span></p></div></body></tt>"""
_SYLLABLES = f"""{_XML}<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="0.0" end="2.0">
<span begin="0.0" end="0.5">An</span><span begin="0.5" end="1.0">na</span> <span begin="1.0" end="2.0">bakes.</span></p></div></body></tt>"""
_SAID = (("Tessa", 0, "How did it begin?"), ("Ivo", 3, "With one oven."), ("Tessa", 9, "Only one?"), ("Ivo", 11, "Then two."))  # fmt: skip
_TURNS = tuple(f"{who}@{at}: {text}" for who, at, text in _SAID)
_BARE = tuple(f"{who}: {text}" for who, _, text in _SAID)

CASES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("tei.xml", _TEI, ("Tessa Moor: How did it / begin?", "IB: With one oven.")),
    ("akoma-ntoso.xml", _AKN, ("Tessa Moor: How did it begin?", "Ivo Brandt: With one oven. / And a loan.")),
    ("transcriber.trs", _TRS, ("Tessa@0: How did it begin?", "Ivo@2.5: With one oven.")),
    ("exmaralda.exb", _EXB, ("TES@0: How did it begin?", "IVO@2.5: With one oven.")),
    ("apple.ttml", _APPLE, ("SPEAKER_1@0: How so?", "SPEAKER_2@2: One oven.")),
    ("footer.txt", "Oven.mp3\n\n" + "\n\n".join(f"{who}: [00:00:{at:02}] {text}" for who, at, text in _SAID)
     + "\n\nAutomatically transcribed by Scribo with the latest algorithms. Scribo is the best way to convert audio to text.\n", _TURNS),
    ("named-file.txt", "Oven.mp3: Audio automatically transcribed by Scribo\n\nOven.mp3: this mp3 audio file was automatically transcribed by Scribo with the best algorithms.\n\n"
     + "\n\n".join(f"{who}:\n{text}" for who, _, text in _SAID) + "\n\nScribo has many features that you will love. Try Scribo today.\n", _BARE),
    ("list-above.txt", "Call with Ivo\n\nParticipants\n\nHarbour Press\nTessa Moor, Reporter\n\nOther\nIvo Brandt\n\nTranscript\n\n"
     + "\n\n".join(f"0:{at:02} | {who}\n{text}" for who, at, text in _SAID), _TURNS),
    ("frames.txt", "\n\n".join(f"00:00:{at:02}:00 - 00:00:{at + 1:02}:12\n{who}\n{text}" for who, at, text in _SAID), _TURNS),
    ("time-below.txt", "\n\n".join(f"{who}\n[00:00:{at:02}] {text}" for who, at, text in _SAID), _TURNS),
    ("numbers.csv", "start,end,speaker,text\n0,2500,0,How did it begin?\n2500,4000,1,With one oven.\n", ("Speaker 0@0: How did it begin?", "Speaker 1@2.5: With one oven.")),
    ("spans.txt", "Timespan\tSpeaker\tContent\n0:00:00.0-0:00:02.5\tTessa\tHow did it begin?\n0:00:02.5-0:00:04.0\tIvo\tWith one oven.\n", ("Tessa@0: How did it begin?", "Ivo@2.5: With one oven.")),
    ("mark-below.txt", "#00:00:00-0#\n\nTessa: How did it begin? #00:00:02-5#\n\nIvo: With one oven.\n\nAnd a loan. #00:00:09-0#\n\nTessa: Only one? #00:00:11-0#\n",
     ("Tessa@0: How did it begin?", "Ivo@2.5: With one oven. / And a loan.", "Tessa@9: Only one?")),
    ("table.md", "| Time | Speaker | Text |\n|---|:--|---|\n" + "".join(f"| 0:{at:02} | {who} | {text} |\n" for who, at, text in _SAID), _TURNS),
    ("labels.txt", "".join(f"{at}.000000\t{at + 1}.000000\t{who}: {text}\n" for who, at, text in _SAID), _TURNS),
    ("notice.txt", "\n\n".join(f"{who}: {text}" for who, _, text in _SAID)
     + "\n\nCopyright © 2024 Harbour Radio. All rights reserved.\n\nHarbour transcripts are made in haste and may be revised.\n", _BARE),
    ("blocks.json", json.dumps({"speaker_blocks": [{"start_time": at, "speaker": {"name": who}, "words": text} for who, at, text in _SAID]}), _TURNS),
    ("users.json", json.dumps({"timeline": [{"ts": f"00:00:{at:02}.000", "text": text, "users": [{"username": who}]} for who, at, text in _SAID]}), _TURNS),
    ("sentences.json", json.dumps({"transcript": [{"speakerId": who, "sentences": [{"start": at * 1000, "end": at * 1000 + 900, "text": text}]} for who, at, text in _SAID]}), _TURNS),
)  # fmt: skip


@pytest.mark.parametrize(("name", "raw", "turns"), CASES, ids=[case[0] for case in CASES])
def test_turns_of_a_tool(name: str, raw: str, turns: tuple[str, ...]) -> None:
    assert spoken(pipeline.read(raw.encode(), name=name)) == list(turns)


def test_spans_that_blanks_part_elsewhere_are_syllables() -> None:
    (block,) = pipeline.read(_SYLLABLES.encode(), name="a.ttml").blocks
    assert isinstance(block, Paragraph)
    assert block.text.before == "Anna bakes."


def test_xml_without_speech_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="marks no speech"):
        pipeline.read(f"{_XML}<project><version>4</version></project>".encode(), name="a.txt")


def test_notes_of_a_parliament_are_kept() -> None:
    removed = [(block.text.before, block.why) for block in pipeline.read(_TEI.encode(), name="a.xml").removed]
    assert ("The Chair", "a note in the file") in removed
    assert ("Laughter", "a note in the file") in removed


def test_mac_roman_is_told_by_its_quotation_marks() -> None:
    text = "Tessa: “So,” she said — don’t.\rIvo: It’s fine, José.\rTessa: And then?\rIvo: Two.\r"
    turns = pipeline.read(text.encode("mac_roman"), name="a.txt").turns
    assert [turn.paragraphs[0].text.before for turn in turns[:2]] == ["“So,” she said — don’t.", "It’s fine, José."]
