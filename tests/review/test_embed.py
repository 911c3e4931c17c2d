"""The transcript inside the file: what is put in comes out, beside other people's properties."""

from __future__ import annotations

import io
from dataclasses import replace
from zipfile import ZipFile

import pytest
from hypothesis import given, settings

from qa_editor.core.markup import Markup, Piece
from qa_editor.core.transcript import Comment, Paragraph, Place, Query, Timed, Transcript
from qa_editor.review.embed import PART, embed, embed_transcript, extract, extract_part, extract_transcript
from tests.writers.sample import TRANSCRIPTS, interview

SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
THEIRS = (
    f'<x:Properties xmlns:x="{SPACE}" xmlns:v="{TYPES}"><x:property fmtid="{{0}}" pid="4" name="Client">'
    "<v:lpwstr>The Harbour Review</v:lpwstr></x:property></x:Properties>"
).encode()


def package(part: bytes) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w") as made:
        made.writestr(PART, part)
    return out.getvalue()


def test_a_record_comes_back() -> None:
    record = {"a": "é\ud800\x00" * 40_000, "b": [1, None, True]}
    assert extract(package(embed(record))) == record
    assert max(map(len, embed(record).decode().split("lpwstr>"))) <= 30_000 + 200


def test_other_properties_stay_and_an_older_record_goes() -> None:
    once = embed({"n": 1}, THEIRS)
    twice = embed({"n": 2}, once)
    assert extract_part(twice) == {"n": 2}
    assert twice.count(b"qa-editor-1") == 1
    assert b"The Harbour Review" in twice
    assert b'pid="5"' in twice


@pytest.mark.parametrize(
    "data",
    [
        b"", b"PK\x03\x04", b"<", package(b""), package(THEIRS), package(b"<a/>"),
        package(embed({"a": "b" * 500}).replace(b"lpwstr>e", b"lpwstr>A")),
        package(embed({"a": 1}).replace(b"editor-1", b"editor-2")),
        package(b'<!DOCTYPE a [<!ENTITY b "c">]>' + embed({"a": 1}).partition(b"?>\n")[2]),
    ],
)  # fmt: skip
def test_what_is_broken_is_nothing(data: bytes) -> None:
    assert extract(data) is None
    assert extract_transcript(data) is None


@settings(deadline=None, max_examples=100)
@given(TRANSCRIPTS)
def test_any_transcript_comes_back(transcript: Transcript) -> None:
    assert extract_transcript(package(embed_transcript(transcript))) == transcript


def test_signs_of_our_own_in_the_text() -> None:
    pieces = (Piece("keep", "a\x1eb"), Piece("delete", "\x1f", "S01"), Piece("insert", "\x1d\x1e", "S02"))
    paragraph = Paragraph(
        Markup(pieces), Place(3, 4, 5), "date", (Timed(0, 1, 2, 3, 0.5),), (Comment(0, 1, "?", "Bea"),), ("bold",)
    )
    transcript = replace(
        interview(paragraph), queries=(Query("Q01", "who?", block=1),), fields={"title": "T"}, format="text"
    )
    found = extract_transcript(package(embed_transcript(transcript)))
    assert found == transcript
    assert found is not None
    assert found.format == "text"
