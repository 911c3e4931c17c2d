"""Captions out: times, lines and speed as the guides ask, and read back to the same turns, words and times."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import qa_editor
from qa_editor.core.errors import QaEditorError
from qa_editor.core.markup import Edit, Markup
from qa_editor.core.style import Style
from qa_editor.core.transcript import Heading, Paragraph, Timed, Transcript, Turn
from qa_editor.readers.spoken import Stretch, paragraph_of, turn_of
from qa_editor.writers import writer_named
from qa_editor.writers.cues import CHARS_A_SECOND, LONGEST_MS, SHORTEST_MS, cues_of
from qa_editor.writers.line_breaks import LINE_CHARS, broken, width
from qa_editor.writers.timed_words import spoken

NAMES = ("Mara Lind", "Ivo Ranta", "Dr. Tessa Quill")
WORDS = (
    "the river moved and wheel stood dry for years, because nobody asked. Why? R&D < 5 --> &amp; <b> “mill” — it’s "
    "1,340 unbelievably-long-compound-words Yes. No… flour [laughs] (inaudible) ♪ naïve"
).split()


@st.composite
def _spoken_cues(draw: st.DrawFn, words: st.SearchStrategy[list[str]], least: int, most: int) -> list[list[Stretch]]:
    """Turns of cues, each cue so long and so far from the next as people speak."""
    at = draw(st.integers(0, 5000))
    turns = []
    for _ in range(draw(st.integers(2, 6))):
        cues = []
        for _ in range(draw(st.integers(1, 5))):
            length = draw(st.integers(least, most))
            cues.append(Stretch(" ".join(draw(words)), at, at + length))
            at += length + draw(st.sampled_from([0, 0, 1, 40, 700, 2500]))
        turns.append(cues)
    return turns


CUES = _spoken_cues(st.lists(st.sampled_from(WORDS), min_size=2, max_size=14), 1000, 6500)
SINGLE = _spoken_cues(st.lists(st.sampled_from(WORDS), min_size=1, max_size=1), 120, 900)


def _transcript(turns: list[list[Stretch]]) -> Transcript:
    who = itertools.cycle(NAMES)
    return Transcript(tuple(turn_of(next(who), cues) for cues in turns))


@pytest.mark.parametrize("kind", ["srt", "webvtt"])
@settings(max_examples=80, deadline=None)
@given(turns=st.one_of(CUES, SINGLE))
def test_read_back(kind: str, turns: list[list[Stretch]]) -> None:
    transcript = _transcript(turns)
    data = writer_named(kind).write(transcript, Style())
    back = qa_editor.read(data, name=f"back{writer_named(kind).suffixes[0]}")
    before, after = spoken(transcript, Style()), spoken(back, Style())
    assert [(part.label, [word.text for word in part.words]) for part in before] == [
        (part.label, [word.text for word in part.words]) for part in after
    ]
    for one, two in zip(before, after, strict=True):
        for word, again in zip(one.words, two.words, strict=True):
            if again.opens:  # a caption that stays longer, to be read, shifts no more than the words inside it
                assert abs(word.start_ms - again.start_ms) <= SHORTEST_MS, (word, again)


@settings(max_examples=80, deadline=None)
@given(turns=st.one_of(CUES, SINGLE))
def test_what_the_guides_ask(turns: list[list[Stretch]]) -> None:
    cues = cues_of(_transcript(turns), Style(), lambda label: f"{label}:")
    for cue in cues:
        assert 1 <= len(cue.lines) <= 2
        assert all(width(line) <= LINE_CHARS or " " not in line for line in cue.lines), cue
        assert 0 < cue.end_ms - cue.start_ms <= LONGEST_MS
    for cue, after in itertools.pairwise(cues):
        assert cue.end_ms <= after.start_ms
        wanted = max(SHORTEST_MS, 1000 * width(" ".join(cue.lines)) // CHARS_A_SECOND)
        room = after.start_ms - cue.start_ms
        assert cue.end_ms - cue.start_ms >= min(wanted, room, LONGEST_MS)


def _words(*cues: tuple[str, int, int]) -> Paragraph:
    return paragraph_of([Stretch(text, start, end) for text, start, end in cues])


def _written(kind: str, *turns: Turn | Heading | Paragraph, **style: object) -> str:
    return writer_named(kind).write(Transcript(turns), Style(**style)).decode()  # type: ignore[arg-type]


MILL = (
    Heading(Markup.of("The mill"), 0),
    Turn("Mara Lind", "MARA", (_words(("Why did you", 1000, 2000), ("close R&D?", 2000, 3250)),), "question"),
    Turn(
        "Ivo <I>",
        "IVO",
        (
            _words(
                ("It --> moved.", 4000, 6000),
            ),
        ),
        "answer",
        4000,
        6000,
    ),
    Turn(
        "",
        "",
        (
            _words(
                ("So <b>?", 7000, 8000),
            ),
        ),
        "",
        7000,
        8000,
    ),
)


def test_webvtt_names_the_speaker_in_each_cue() -> None:
    assert _written("webvtt", *MILL) == (
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Mara Lind>Why did you</v>\n\n"
        "00:00:02.000 --> 00:00:03.250\n<v Mara Lind>close R&amp;D?</v>\n\n"
        "00:00:04.000 --> 00:00:06.000\n<v Ivo &lt;I&gt;>It --&gt; moved.</v>\n\n"
        "00:00:07.000 --> 00:00:08.000\n&gt;&gt; So &lt;b&gt;?\n"
    )


def test_subrip_names_the_speaker_where_a_turn_begins() -> None:
    assert _written("srt", *MILL) == (
        "1\n00:00:01,000 --> 00:00:02,000\nMara Lind: Why did you\n\n2\n00:00:02,000 --> 00:00:03,250\nclose R&D?\n\n"
        "3\n00:00:04,000 --> 00:00:06,000\nIvo &lt;I>: It --&gt; moved.\n\n"
        "4\n00:00:07,000 --> 00:00:08,000\n>> So &lt;b>?\n"
    )


def test_short_labels_where_the_house_style_asks() -> None:
    assert "Q: Why did you\n" in _written("srt", *MILL, labels="qa")


def test_times_follow_the_words_through_the_edits() -> None:
    text = "so we went,and then then it moved"
    edited = Markup.of(text).apply([Edit(0, 1, "S"), Edit(11, 11, " ")], "C01")
    edited = edited.apply([Edit(20, 25, "")], "R01", rewords=True)
    times = (Timed(0, 11, 0, 1000), Timed(11, 25, 1000, 4000), Timed(25, 33, 4000, 6000))
    turn = Turn("Mara", "Mara", (Paragraph(edited, times=times),), "", 0, 6000)
    assert [cue.lines for cue in cues_of(Transcript((turn,)), Style(), lambda _: "")] == [
        ("So we went,",), ("and then",), ("it moved",),
    ]  # fmt: skip


def test_a_turns_time_is_shared_out_by_words() -> None:
    said = "The river moved that spring, and the wheel stood dry. " * 4
    turn = Turn("Ivo", "Ivo", (Paragraph(Markup.of(said.strip())),), "", 10_000, 30_000)
    cues = cues_of(Transcript((turn,)), Style(), lambda label: f"{label}:")
    assert cues[0].start_ms == 10_000
    assert cues[-1].end_ms == 30_000
    assert all("".join(cue.lines).endswith(".") for cue in cues)


def test_a_turn_without_an_end_lasts_to_the_next() -> None:
    turns = [Turn(name, name, (Paragraph(Markup.of(text)),), "", start) for name, text, start in
             (("Mara", "Is it dry?", 2000), ("Ivo", "It is.", 4000))]  # fmt: skip
    cues = cues_of(Transcript(tuple(turns)), Style(), lambda _: "")
    assert [(cue.start_ms, cue.end_ms) for cue in cues] == [(2000, 4000), (4000, 5000)]


@pytest.mark.parametrize("kind", ["srt", "webvtt"])
def test_without_times_there_are_no_captions(kind: str) -> None:
    transcript = qa_editor.read(b"Mara: Is it dry?\n\nIvo: It is.\n")
    with pytest.raises(QaEditorError, match=r"has no times.*; write another format") as error:
        qa_editor.write(transcript, kind)
    assert "\n" not in str(error.value)


def test_captions_that_begin_together_stand_one_after_the_other() -> None:
    turns = [Turn(name, name, (_words((f"{name} speaks.", 1000, 5000)),), "", 1000, 5000) for name in ("Mara", "Ivo")]
    first, second = cues_of(Transcript(tuple(turns)), Style(), lambda _: "")
    assert first.end_ms <= second.start_ms < second.end_ms == 5000


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("A short line.", ("A short line.",)),
        ("It was the year of the flood, and it stood dry.", ("It was the year of the flood,", "and it stood dry.")),
        ("They gave the old mill on the river to the town", ("They gave the old mill", "on the river to the town")),
        ("https://example.org/a-long-address-that-no-line", ("https://example.org/a-long-address-that-no-line",)),
        ("磨坊已经干了很多年，因为河流改道了，没有人知道", ("磨坊已经干了很多年，", "因为河流改道了，没有人知道")),
    ],
)  # fmt: skip
def test_lines_break_where_a_phrase_ends(text: str, lines: tuple[str, ...]) -> None:
    words = [(word, True) for word in text.split()] if text.isascii() else [(char, False) for char in text]
    assert broken(words) == lines


def test_a_web_vtt_file_is_read_back_without_a_difference() -> None:
    text = _written("webvtt", *MILL[1:3])
    assert _written("webvtt", *qa_editor.read(text.encode()).blocks) == text  # type: ignore[arg-type]
