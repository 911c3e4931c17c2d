"""Tables, podcast JSON and pairs out: what stands in them, and that our own readers take them back."""

# ruff: noqa: E501

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import qa_editor
from qa_editor.core.errors import QaEditorError
from qa_editor.core.markup import Edit, Markup
from qa_editor.core.style import Style
from qa_editor.core.transcript import Paragraph, Timed, Transcript, Turn
from qa_editor.writers import as_csv, as_tsv, podcast, qa_pairs
from tests.writers.sample import interview

NAMES = Style(labels="names")


def timed(speaker: str, start: int, *texts: str) -> Turn:
    """A turn whose paragraphs each have one time, a second long."""
    times = [(start + 1000 * n, start + 1000 * n + 900) for n in range(len(texts))]
    paragraphs = tuple(
        Paragraph(Markup.of(text), times=(Timed(0, len(text), *time),)) for text, time in zip(texts, times, strict=True)
    )
    return Turn(speaker, speaker, paragraphs, "", start, times[-1][1])


TALK = Transcript(
    (timed("Ada Moor", 1000, "Where is it?"), timed("Ben Orde", 4000, "=Past the ford.", 'A "mill",\nthere.'))
)


def test_csv() -> None:
    data = as_csv.write(TALK, NAMES)
    rows = list(csv.reader(io.StringIO(data.decode(), newline="")))
    assert rows == [
        ["speaker", "start", "end", "role", "text"],
        ["Ada Moor", "0:00:01.000", "0:00:01.900", "", "Where is it?"],
        ["Ben Orde", "0:00:04.000", "0:00:04.900", "", "=Past the ford."],
        ["Ben Orde", "0:00:05.000", "0:00:05.900", "", 'A "mill", there.'],
    ]
    assert data.endswith(b"\r\n")


def test_csv_of_an_interview_has_roles_and_only_what_is_said() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv.write(interview(), NAMES).decode(), newline="")))
    assert [(row["speaker"], row["role"], row["start"]) for row in rows] == [
        ("The Harbour Review", "question", ""), ("Dr. Lena Vale", "answer", "0:00:01.500"), ("Dr. Lena Vale", "answer", ""),
    ]  # fmt: skip


def test_tsv() -> None:
    assert as_tsv.write(TALK, NAMES).decode().splitlines()[1].split("\t")[0] == "Ada Moor"


def test_podcast() -> None:
    text = "Past the ford. There,Dr. Hale,it is."
    words = [(0, 4), (5, 8), (9, 14), (15, 21), (22, 25), (26, 30), (31, 33), (34, 36)]
    markup = Markup.of(text).apply([Edit(21, 21, " ")], "S04")
    times = tuple(Timed(a, b, 1000 * n, 1000 * n + 800) for n, (a, b) in enumerate(words))
    transcript = Transcript((Turn("Ada", "Ada", (Paragraph(markup, times=times),), "", 0, 7800),))
    value = json.loads(podcast.write(transcript, NAMES))
    assert value["version"] == "1.0.0"
    assert [(one["speaker"], one["startTime"], one["body"]) for one in value["segments"]] == [
        ("Ada", 0.0, "Past the ford."), ("Ada", 3.0, "There, Dr. Hale,it is."),
    ]  # fmt: skip


def test_podcast_needs_times() -> None:
    with pytest.raises(QaEditorError, match="no times"):
        podcast.write(Transcript((Turn("Ada", "Ada", (Paragraph(Markup.of("Yes.")),)),)), NAMES)


def test_pairs() -> None:
    (line,) = qa_pairs.write(interview(), Style()).decode().splitlines()
    assert json.loads(line) == {
        "question": "Was it <planned>?", "answer": "No, not really\n\nNobody asked.", "asked_by": ["The Harbour Review"],
        "answered_by": ["Dr. Lena Vale"], "start_ms": None, "end_ms": 9000, "turns": [0, 1], "source": "notes/wall.txt",
    }  # fmt: skip
    assert qa_pairs.write(Transcript(), Style()) == b""


_WORD = st.sampled_from(["mill", "ford,", "Past", "the", "=1", '"so"', "“Why?”", "1:30", "NO", "end."])
_TEXTS = st.lists(st.lists(_WORD, min_size=3, max_size=8).map(" ".join), min_size=1, max_size=2)


@st.composite
def talks(draw: st.DrawFn) -> Transcript:
    """Return a conversation of two or three in which nobody follows on themselves."""
    turns, at, last = [], 0, ""
    for _ in range(draw(st.integers(2, 6))):
        who = draw(st.sampled_from([name for name in ("Ada Moor", "Ben Orde", "Speaker 3") if name != last]))
        texts = draw(_TEXTS)
        turns.append(timed(who, at, *texts))
        at, last = at + 1000 * len(texts) + 5000, who
    return Transcript(tuple(turns))


def seen(transcript: Transcript) -> list[tuple[str, int | None, int | None, str]]:
    return [
        (turn.speaker, turn.start_ms, turn.end_ms, " ".join(p.text.after for p in turn.paragraphs))
        for turn in transcript.turns
    ]


@pytest.mark.parametrize(
    ("write", "name"),
    [(as_csv.write, "a.csv"), (as_tsv.write, "a.tsv"), (podcast.write, "a.json")],
    ids=["csv", "tsv", "json"],
)
@settings(max_examples=15, deadline=None)
@given(transcript=talks())
def test_reading_gives_back_turns_speakers_and_times(write: object, name: str, transcript: Transcript) -> None:
    data = write(transcript, NAMES)  # type: ignore[operator]
    assert seen(qa_editor.read(data, name=name)) == seen(transcript)
