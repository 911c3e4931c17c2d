# ruff: noqa: E501
"""One small invented file at least for each reader: (reader, usual suffix, bytes). The matrix tries each on all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import qa_editor
from qa_editor.core.style import Style
from qa_editor.writers import writer_named
from tests.readers.documents import build
from tests.readers.engines.samples import SAMPLES as ENGINES

_FOLDER = Path(__file__).parent / "samples"  # files named `<reader>.<suffix>`
_TALK = "Tessa: How did it begin?\n\nIvo: With one oven.\n\nTessa: And then?\n\nIvo: Then two.\n"
_CUES = "00:00:0{a}{dot}000 --> 00:00:0{b}{dot}000\n{text}\n\n"
_SAID = ("Tessa: How did it begin?", "Ivo: With one oven.", "Tessa: And then?")


class Sample(NamedTuple):
    """A file. reader: whose it is. suffix: with which it usually comes."""

    reader: str
    suffix: str
    data: bytes


def cues(dot: str, *, numbered: bool) -> str:
    """Return three cues as SRT or WebVTT has them."""
    return "".join(
        (f"{n}\n" if numbered else "") + _CUES.format(a=n, b=n + 1, dot=dot, text=text)
        for n, text in enumerate(_SAID, 1)
    )


_TEXTS: tuple[tuple[str, str, str], ...] = (
    ("text", ".txt", _TALK),
    ("text", ".txt", "It rained.\n\nNobody spoke for an hour.\n"),
    ("text", ".txt", "[00:00:02] Tessa: How did it begin?\n[00:00:07] Ivo: With one oven.\n[00:01:00] Tessa: And then?\n"),
    ("text", ".txt", "Tessa Moor  0:02\nHow did it begin?\n\nIvo Brandt  0:07\nWith one oven.\n\nTessa Moor  1:00\nAnd then?\n"),
    ("text", ".txt", "[12/03/2021, 10:22:11] Tessa Moor: How?\n[12/03/2021, 10:23:40] Ivo Brandt: So.\n[12/03/2021, 10:24:12] Tessa Moor: And then?\n"),
    ("text", ".txt", ">> How did it begin?\n>> With one oven.\n>> And then?\n"),
    ("text", ".txt", "#Tessa#\nHow did it begin?\n#Ivo#\nWith one oven.\n#Tessa#\nAnd then?\n"),
    ("text", ".txt", " 1   Q.  Where were you?\n 2   A.  At the harbour.\n 3   Q.  Alone?\n 4   A.  With my aunt.\n"),
    ("text", ".txt", "Flour, water, and salt.\nMix, wait, and bake.\nEat, drink, and rest.\n"),
    ("text", ".txt", "<b>Tessa:</b> How did it begin?\n\n<b>Ivo:</b> With one oven.\n\n<b>Tessa:</b> And then?\n"),
    ("markdown", ".md", "# Bread\n\n**Tessa:** How?\n\n**Ivo:** So.\n\n**Tessa:** And then?\n"),
    ("mail", ".eml", "MIME-Version: 1.0\r\nFrom: ivo@example.org\r\nTo: tessa@example.com\r\nSubject: Bread\r\n\r\n> How?\r\n\r\nSo.\r\n"),
    ("mail", ".txt", "From: Ivo <ivo@example.org>\nTo: Tessa <tessa@example.com>\nSubject: Bread\n\n> How did it begin?\n\nWith one oven.\n"),
    ("zoom-chat", ".txt", "00:12:33\t From Ana Bell to Everyone : hi\n00:12:40\t From Bo Lind to Everyone : can you hear me?\n"),
    ("time-marks", ".txt", "I: How did it begin? #00:00:07-1#\n\nB: With one oven. #00:00:58-4#\n"),
    ("timed-lines", ".txt", "[00:43.810 --> 00:47.850]  Hello and welcome, everyone.\n[00:47.850 --> 00:50.000]  I am here with Ivo.\n[00:50.000 --> 00:53.500]  How did it all begin?\n"),
    ("timed-lines", ".txt", "0:00\nhello and welcome everyone\n0:03\nto the harbour talk\n0:05\ntoday we have bread\n"),
    ("webvtt", ".vtt", "WEBVTT\n\n" + cues(".", numbered=False)),
    ("webvtt", ".vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Tessa>How did it begin?</v>\n\n00:02.000 --> 00:03.000\n<v Ivo>With one oven.</v>\n"),
    ("webvtt", ".txt", cues(".", numbered=False)),
    ("srt", ".srt", cues(",", numbered=True)),
    ("sbv", ".sbv", "0:00:01.000,0:00:02.000\nTessa: How did it begin?\n\n0:00:02.000,0:00:03.000\nIvo: With one oven.\n\n"),
    ("lrc", ".lrc", "[ti:Bread]\n[00:01.00]Tessa: How did it begin?\n[00:02.00]Ivo: With one oven.\n[00:03.00]Tessa: And then?\n"),
    ("ass", ".ass", "[Script Info]\nScriptType: v4.00+\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:02.00,Default,Tessa,0,0,0,,How did it begin?\nDialogue: 0,0:00:02.00,0:00:03.00,Default,Ivo,0,0,0,,With one oven.\n"),
    ("ttml", ".ttml", '<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="2s">How did it begin?</p><p begin="2s" end="3s">With one oven.</p></div></body></tt>\n'),
    ("youtube-xml", ".srv1", '<?xml version="1.0" encoding="utf-8"?><transcript><text start="1" dur="1">how did it begin</text><text start="2" dur="1">with one oven</text></transcript>\n'),
    ("table", ".csv", "speaker,start,text\nTessa,0:01,How did it begin?\nIvo,0:02,With one oven.\nTessa,0:03,And then?\n"),
    ("table", ".tsv", "start\tend\ttext\n0\t2000\thello and welcome\n2000\t4000\tto the harbour talk\n"),
    ("chat", ".cha", "@UTF8\n@Begin\n@Languages:\teng\n@Participants:\tTES Tessa Investigator, IVO Ivo Participant\n*TES:\thow did it begin ?\n*IVO:\twith one oven .\n@End\n"),
    ("elan", ".eaf", '<?xml version="1.0" encoding="UTF-8"?>\n<ANNOTATION_DOCUMENT AUTHOR="" DATE="2021-05-03" FORMAT="3.0" VERSION="3.0"><HEADER TIME_UNITS="milliseconds"/><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="0"/><TIME_SLOT TIME_SLOT_ID="ts2" TIME_VALUE="900"/></TIME_ORDER><TIER TIER_ID="Tessa" LINGUISTIC_TYPE_REF="d"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>How?</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>\n'),
    ("textgrid", ".textgrid", 'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 2\ntiers? <exists>\nsize = 1\nitem []:\n    item [1]:\n        class = "IntervalTier"\n        name = "Tessa"\n        xmin = 0\n        xmax = 2\n        intervals: size = 1\n        intervals [1]:\n            xmin = 0\n            xmax = 2\n            text = "How did it begin?"\n'),
    ("exmaralda", ".exb", '<?xml version="1.0" encoding="UTF-8"?>\n<basic-transcription><head><speakertable><speaker id="SPK0"><abbreviation>TES</abbreviation></speaker></speakertable></head><basic-body><common-timeline><tli id="T0" time="0.0"/><tli id="T1" time="0.9"/></common-timeline><tier id="TIE0" speaker="SPK0" category="v" type="t"><event start="T0" end="T1">How?</event></tier></basic-body></basic-transcription>\n'),
    ("speech-xml", ".xml", '<?xml version="1.0"?>\n<TEI><text><body><u who="#TES">How did it begin?</u><u who="#IVO">With one oven.</u></body></text></TEI>\n'),
    ("speech-xml", ".trs", '<?xml version="1.0"?>\n<!DOCTYPE Trans SYSTEM "trans-14.dtd">\n<Trans><Speakers><Speaker id="spk1" name="Tessa"/></Speakers><Episode><Section><Turn speaker="spk1" startTime="0" endTime="2.5"><Sync time="0"/>How did it begin?</Turn></Section></Episode></Trans>\n'),
    ("html", ".html", "<!DOCTYPE html>\n<html><head><title>Bread</title></head><body><p><b>Tessa:</b> How did it begin?</p><p><b>Ivo:</b> With one oven.</p></body></html>\n"),
    ("html", ".htm", "<p><b>Tessa:</b> How did it begin?</p>\n<p><b>Ivo:</b> With one oven.</p>\n"),
)  # fmt: skip


def samples() -> Iterator[Sample]:
    """Yield every sample: texts, engines' files, documents, our own records, and the files in the folder."""
    for reader, suffix, text in _TEXTS:
        yield Sample(reader, suffix, text.encode())
    for each in ENGINES:
        yield Sample(each.reader, ".otr" if each.reader == "otranscribe" else ".json", each.data())
    own = qa_editor.read(_TALK.encode(), name="talk.txt")
    for name in ("json", "yaml", "html", "markdown"):
        yield Sample(name, writer_named(name).suffixes[0], writer_named(name).write(own, Style()))
    yield Sample("docx", ".docx", writer_named("docx").write(own, Style()))
    yield Sample("docx", ".docx", build.docx(build.p(build.r("Tessa: How?")) + build.p(build.r("Ivo: So."))))
    yield Sample("odt", ".odt", build.odt("<text:p>Tessa: How?</text:p><text:p>Ivo: So.</text:p>"))
    yield Sample("rtf", ".rtf", build.rtf(r"Tessa: How?\par Ivo: So.\par"))
    yield Sample("rtf", ".doc", build.rtf(r"Tessa: How?\par Ivo: So.\par"))
    yield Sample("pdf", ".pdf", build.pdf("Tessa: How?"))
    yield Sample("doc", ".doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1024))
    for path in sorted(_FOLDER.glob("*.*")):
        yield Sample(path.stem, path.suffix, path.read_bytes())
