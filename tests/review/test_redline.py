"""Tracked changes in house layout: accepted they are the cleaned text, rejected the original, to the character."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from hypothesis import given, settings

from qa_editor.core.inline import plain_text
from qa_editor.core.markup import Markup
from qa_editor.core.style import Style
from qa_editor.core.transcript import Query, Removed, Transcript, paragraphs_of
from qa_editor.pipeline import clean, read, write_review
from qa_editor.review.embed import extract_transcript
from qa_editor.review.redline_comments import remarks_of
from qa_editor.writers.layout import Labels
from tests.review.redlines import View, W, authors, complaints, part, texts
from tests.writers.sample import TRANSCRIPTS, interview, paragraph

NOTES = """Keywords: sea,sand

By Marta Quill

Mara: was it planned ?

Ivo: no,not really.we walked to riga  and
saw the  wall.. It was [inaudible] then.

Mara: And then?

Ivo: I left.

It was late,by the way.

Mara: And?

Ivo: We left.

Leave a Comment

You may also like
"""


@pytest.fixture
def reviewed(monkeypatch: pytest.MonkeyPatch) -> tuple[Transcript, bytes]:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    transcript = clean(read(NOTES.encode(), name="wall.txt"))
    return transcript, write_review(transcript).data


def wanted(transcript: Transcript, how: View) -> list[str]:
    """The words of every paragraph, without what XML cannot hold."""
    found = []
    for block in transcript.blocks:
        for one in paragraphs_of(block):
            gone = isinstance(block, Removed) and how == "accept"
            text = "" if gone else one.text.after if how == "accept" else one.text.before
            found.append(printed(plain_text(text, transcript.syntax)))
    return [text for text in found if text]


def printed(text: str) -> str:
    text = re.sub(r"[\0-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffe\uffff]", "", re.sub(r"[\v\f\x1c-\x1f]", " ", text))
    return text.replace("\r", "\n")


def without_labels(lines: list[str], transcript: Transcript) -> list[str]:
    labels = Labels(transcript, Style())
    marks = {f"{labels.label(turn)}:" for turn in transcript.turns if labels.label(turn)}
    cast = [", ".join(f"{name} ({label})" for label, name in labels.cast())]
    found = []
    for line in lines:
        mark = next((mark for mark in marks if line.startswith((mark + "\t", mark + " "))), "")
        found.append(line[len(mark) + 1 :] if mark else line)
    return [line for line in found if line and [line] != cast]


@pytest.mark.parametrize("how", ["accept", "reject"])
def test_both_readings(reviewed: tuple[Transcript, bytes], how: View) -> None:
    transcript, data = reviewed
    assert without_labels(texts(data, how), transcript) == wanted(transcript, how)
    assert complaints(data) == []
    assert texts(data, "accept")[-1] == "A:\tWe left."  # and no empty line in its stead


def test_each_rule_signs(reviewed: tuple[Transcript, bytes]) -> None:
    _, data = reviewed
    signed = {author.removeprefix("qa-editor ") for author in authors(data)}
    assert {"S02", "S04", "T01", "furniture"} <= {code for names in signed for code in names.split()}
    assert {one.get(f"{W}date") for one in part(data).iter(f"{W}ins")} == {"2023-11-14T22:13:20Z"}


def test_the_same_bytes(reviewed: tuple[Transcript, bytes]) -> None:
    transcript, data = reviewed
    assert write_review(transcript).data == data


def test_blocks_stand_in_bookmarks(reviewed: tuple[Transcript, bytes]) -> None:
    transcript, data = reviewed
    names = [str(one.get(f"{W}name")) for one in part(data).iter(f"{W}bookmarkStart")]
    assert [name for name in names if "t" in name] == [f"_qa_t{n:04}" for n in range(1, len(transcript.turns) + 1)]
    others = [n for n, block in enumerate(transcript.blocks, 1) if block not in transcript.turns]
    assert [name for name in names if "b" in name] == [f"_qa_b{n:04}" for n in others]


def test_the_transcript_travels_in_the_file(reviewed: tuple[Transcript, bytes]) -> None:
    transcript, data = reviewed
    assert extract_transcript(data) == transcript


def test_queries_stand_at_their_words(reviewed: tuple[Transcript, bytes]) -> None:
    transcript, data = reviewed
    comments = list(part(data, "word/comments.xml"))
    assert {one.get(f"{W}author") for one in comments} == {
        "qa-editor",
        *(f"qa-editor {q.code}" for q in transcript.queries),
    }
    first = next(part(data).iter(f"{W}p"))
    assert [one.get(f"{W}id") for one in first.iter(f"{W}commentReference")][:1] == ["0"]  # the summary heads it all
    assert any("inaudible" in "".join(one.itertext()) for one in comments)
    assert "S04" in "".join(comments[0].itertext())
    assert "spac" in "".join(comments[0].itertext())  # and why


def test_comments_are_capped() -> None:
    queries = [Query("Q01", f"what is {n}?", "Nobody", block=n // 4, paragraph=0) for n in range(4000)]
    found = remarks_of(queries)
    assert len(found) == 400
    assert sum("what is" in line for one in found for line in one.lines) == 4000
    assert [one.block for one in found[:3]] == [0, 1, 2]


def test_control_characters_are_left_out_and_told() -> None:
    transcript = interview(paragraph("a\x07b\ud800 c\x0bd"))
    found = write_review(transcript)
    assert found.notes == ("control characters that a Word file cannot hold were left out: 2",)
    assert "ab c d" in texts(found.data, "accept")
    assert "left out: 2" in "".join(part(found.data, "word/comments.xml").itertext())


def test_a_line_put_in_and_a_line_taken_out() -> None:
    put, taken = (
        Markup.of("").apply([(0, 0, "New.")], "R1", rewords=True),
        Markup.of("Old.").apply([(0, 4, "")], "R2", rewords=True),
    )
    lines = (paragraph("One."), paragraph("")._replace(text=put), paragraph("")._replace(text=taken), paragraph("Two."))
    data = write_review(Transcript(lines)).data
    assert (texts(data, "accept"), texts(data, "reject")) == (["One.", "New.", "Two."], ["One.", "Old.", "Two."])
    assert complaints(data) == []


def test_guises_and_links() -> None:
    text = Markup.of("**bold,text** and [a](https://x.org/?a=1&b=2) \\*").apply([(7, 7, " ")], "S04")
    data = write_review(Transcript((paragraph("")._replace(text=text),), syntax="markdown")).data
    assert (texts(data, "accept"), texts(data, "reject")) == (["bold, text and a *"], ["bold,text and a *"])
    runs = [run for run in part(data).iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None]
    assert ["".join(run.itertext()) for run in runs] == ["bold,", "bold, ", "text"]
    (line,) = docx.Document(io.BytesIO(data)).paragraphs
    assert [(link.text, link.address) for link in line.hyperlinks] == [("a", "https://x.org/?a=1&b=2")]


def test_styles_of_a_model(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles.add_style("Answer", WD_STYLE_TYPE.PARAGRAPH).font.italic = True
    document.save(str(tmp_path / "house.docx"))
    data = write_review(interview(), Style(reference_doc=str(tmp_path / "house.docx"))).data
    assert complaints(data) == []
    opened = docx.Document(io.BytesIO(data))
    assert opened.styles["Answer"].font.italic
    assert [str(p.style and p.style.name) for p in opened.paragraphs][-2:] == ["Answer", "Answer"]


def test_python_docx_opens_it(reviewed: tuple[Transcript, bytes]) -> None:
    document = docx.Document(io.BytesIO(reviewed[1]))
    assert {str(p.style and p.style.name) for p in document.paragraphs} <= {s.name for s in document.styles}
    with ZipFile(io.BytesIO(reviewed[1])) as package:
        assert package.testzip() is None
        assert package.namelist()[0] == "[Content_Types].xml"


@settings(deadline=None, max_examples=150)
@given(TRANSCRIPTS)
def test_any_transcript(transcript: Transcript) -> None:
    data = write_review(transcript).data
    assert complaints(data) == []
    for how in ("accept", "reject"):
        shown = "".join(texts(data, how)).replace("\n", "")
        for text in wanted(transcript, how):
            text = text.replace("\n", "")  # the two signs of a line's end may be cut apart
            at = shown.find(text)
            assert at >= 0, (how, text, shown)
            shown = shown[at + len(text) :]
    kept = extract_transcript(data)
    assert kept == replace(transcript, format="")


def spoken(text: str) -> str:
    return "".join(text.split())


@pytest.mark.skipif(not shutil.which("pandoc"), reason="needs pandoc")
@pytest.mark.parametrize("how", ["accept", "reject"])
def test_pandoc_reads_the_same(reviewed: tuple[Transcript, bytes], tmp_path: Path, how: View) -> None:
    (tmp_path / "review.docx").write_bytes(reviewed[1])
    command = ["pandoc", f"--track-changes={how}", "-t", "plain", "--wrap=none", str(tmp_path / "review.docx")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=100)
    assert spoken(done.stdout) == spoken("".join(texts(reviewed[1], how)))
