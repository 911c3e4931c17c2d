"""Captions that roll, grow or stand twice: each word once, and every word that was said twice, twice."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.captions.helpers import read, removed, said, times


def clock(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def cue(start: int, end: int, *lines: str) -> str:
    return f"{clock(start)} --> {clock(end)} align:start position:0%\n" + "\n".join(lines) + "\n"


def tagged(line: str, at: int) -> str:
    """A line with the times of its words, as YouTube writes it; a line of one word has none."""
    first, *rest = line.split()
    return first + "".join(f"<{clock(at + 100 * n)}><c> {word}</c>" for n, word in enumerate(rest, 1))


def youtube(lines: list[str]) -> str:
    """Automatic captions: the new line below the last one, then the finished line alone for 10 ms."""
    cues = ["WEBVTT\nKind: captions\nLanguage: en\n"]
    shown = " "
    for n, line in enumerate(lines):
        start, end = 2000 * n, 2000 * n + 1990
        cues += [cue(start, end, shown, tagged(line, start)), cue(end, end + 10, line, " ")]
        shown = line
    return "\n".join(cues)


def without_fillers(lines: list[str]) -> str:
    pairs = zip(["", *lines], lines, strict=False)
    return "WEBVTT\n\n" + "\n".join(cue(2000 * n, 2000 * n + 2000, *filter(None, two)) for n, two in enumerate(pairs))


def three_rows(lines: list[str]) -> str:
    rows = [lines[max(0, n - 2) : n + 1] for n in range(len(lines))]
    return "WEBVTT\n\n" + "\n".join(cue(2000 * n, 2000 * n + 2000, *row) for n, row in enumerate(rows))


def joined(lines: list[str]) -> str:
    """Two rows put into one line by a converter."""
    pairs = zip(["", *lines], lines, strict=False)
    return "WEBVTT\n\n" + "\n".join(cue(2000 * n, 2000 * n + 2000, " ".join(two)) for n, two in enumerate(pairs))


def doubled(lines: list[str]) -> str:
    """The rows of automatic captions without the row above: each line, and once more for 10 ms."""
    return "WEBVTT\n\n" + "\n".join(
        cue(2000 * n, 2000 * n + 1990, line) + "\n" + cue(2000 * n + 1990, 2000 * n + 2000, line)
        for n, line in enumerate(lines)
    )


def growing(lines: list[str]) -> str:
    cues = []
    at = 0
    for line in lines:
        words = line.split()
        for count in range(1, len(words) + 1):
            cues.append(cue(at, at + 300, " ".join(words[:count])))
            at += 300
    return "WEBVTT\n\n" + "\n".join(cues)


LINES = [
    "so the river moved and the", "wheel stood dry for years", "no", "no", "no no", "it did not come back", "yes",
    "so we", "so we left the mill and went", "to the coast where", "it did not come back",
]  # fmt: skip


@pytest.mark.parametrize("roll", [youtube, without_fillers, three_rows, doubled])
def test_each_line_once(roll: object) -> None:
    assert callable(roll)
    assert said(read(roll(LINES))) == [" ".join(LINES)]


def test_lines_that_were_joined() -> None:
    lines = [line for line in LINES if len(line.split()) > 2]
    assert said(read(joined(lines))) == [" ".join(lines)]


def test_lines_that_grow() -> None:
    lines = ["so the river moved and the", "wheel stood dry for years", "it did not come back that year"]
    transcript = read(growing(lines))
    assert said(transcript) == [" ".join(lines)]
    assert [start for _, start, _ in times(transcript)] == [0, 1800, 3300]


WORDS = st.sampled_from("so the river moved no yes and dry for it years I we".split())


@pytest.mark.parametrize("roll", [youtube, three_rows])
@settings(max_examples=60, deadline=None)
@given(lines=st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=8, max_size=25))
def test_no_word_is_lost_or_doubled(roll: object, lines: list[str]) -> None:
    """Three rows cannot be told from a repeat where the same line stands in all of them; so neighbours differ there."""
    assert callable(roll)
    if roll is three_rows:
        lines = [line for n, line in enumerate(lines) if line not in lines[max(0, n - 3) : n]]
    if sum(len(set(line)) > 4 for line in lines) > len(lines) / 2:
        assert said(read(roll(lines))) == [" ".join(lines)]


def test_times_of_a_line_are_those_when_it_was_first_shown() -> None:
    assert times(read(youtube(LINES)))[:2] == [(LINES[0], 0, 1990), (LINES[1], 2000, 3990)]


def test_what_a_speaker_or_an_engine_repeats_stays() -> None:
    lines = ["Thank you.", "Thank you.", "Thank you very much.", "Thank you.", "Thank you.", "Bye."] * 4
    text = "WEBVTT\n\n" + "\n".join(cue(2000 * n, 2000 * n + 1500, line) for n, line in enumerate(lines))
    assert said(read(text)) == [" ".join(lines)]


def test_a_chorus_stays() -> None:
    verses = ["La la la la", "the wheel goes round", "La la la la", "the wheel goes round", "and round"] * 3
    text = "WEBVTT\n\n" + "\n".join(
        cue(4000 * n, 4000 * n + 3000, *two) for n, two in enumerate(zip(verses[::2], verses[1::2], strict=False))
    )
    assert said(read(text)) == [" ".join(verses[: len(verses) // 2 * 2])]


def test_the_same_cue_twice_at_the_same_time_stands_once() -> None:
    text = "WEBVTT\n\n" + "\n".join(cue(2000 * n, 2000 * n + 1500, f"Line {n}.") for n in (0, 0, 1, 2, 2))
    assert said(read(text)) == ["Line 0. Line 1. Line 2."]


def test_a_change_of_speaker_inside_rolling_captions() -> None:
    transcript = read(youtube([">> so is the mill dry", "or not >> yes it is", "dry for years", ">> oh"]))
    assert said(transcript) == [">>: so is the mill dry or not", ">>: yes it is dry for years", ">>: oh"]
    assert removed(transcript) == ["WEBVTT\nKind: captions\nLanguage: en"]


def test_a_line_in_which_one_word_after_the_other_is_lit() -> None:
    cues = []
    lines = ["the river moved", "no no", "dry for years"]
    for n, line in enumerate(lines):
        words = line.split()
        for k in range(len(words)):
            lit = " ".join(f"<u>{word}</u>" if i == k else word for i, word in enumerate(words))
            cues.append(cue(3000 * n + 500 * k, 3000 * n + 500 * k + 500, lit))
    transcript = read("WEBVTT\n\n" + "\n".join(cues))
    assert said(transcript) == [" ".join(lines)]
    assert times(transcript)[0] == (lines[0], 0, 1500)


def test_a_line_that_comes_again_in_italics_stays() -> None:
    lines = ["No.", "<i>No.</i>", "So we left.", "The mill was dry.", "And the river?", "It moved on.", "It did."]
    text = "WEBVTT\n\n" + "\n".join(cue(2000 * n, 2000 * n + 1500, line) for n, line in enumerate(lines))
    assert said(read(text)) == ["No. No. So we left. The mill was dry. And the river? It moved on. It did."]


def test_starts_rise() -> None:
    starts = [start for _, start, _ in times(read(youtube(LINES)))]
    assert all(a < b for a, b in itertools.pairwise(starts))
