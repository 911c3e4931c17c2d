# ruff: noqa: E501
"""Paragraphs and turns whose times a reader gave: they are speech, and keep their times through every step."""

from __future__ import annotations

import itertools

import pytest

from qa_editor.core.markup import Markup
from qa_editor.core.transcript import Block, Heading, Paragraph, Place, Removed, Timed, Transcript, Turn
from qa_editor.structure import find_structure

SEEMINGLY_FURNITURE = ("Share", "Subscribe now", "Advertisement", "12", "Read more", "THE END", "Photo by Ida Lom", "[ad break]",
                       "You may also like", "By Ida Lom", "3 May 2021", "Date: the third of May", "Keywords: bread, water")  # fmt: skip


def timed(text: str, start: int = 0, step: int = 1000, cues: int = 1) -> Paragraph:
    """Return a paragraph of so many cues of equal length, a second each."""
    size = -(-len(text) // cues)
    times = tuple(
        Timed(at, min(at + size, len(text)), start + n * step, start + (n + 1) * step)
        for n, at in enumerate(range(0, len(text), size))
    )
    return Paragraph(Markup.of(text), Place(1), times=times)


def structured(*blocks: Block) -> Transcript:
    return find_structure(Transcript(blocks=blocks))


@pytest.mark.parametrize("text", SEEMINGLY_FURNITURE)
def test_speech_without_labels_stays_speech(text: str) -> None:
    blocks = (timed("Good evening, and welcome."), timed(text, 2000), timed("So we went on.", 4000), timed(text, 6000))
    assert structured(*blocks).blocks == blocks


@pytest.mark.parametrize("text", SEEMINGLY_FURNITURE)
def test_turns_of_a_reader_stay_whole(text: str) -> None:
    said = (timed("With one oven."), timed(text, 2000), timed(text, 4000))
    turns = tuple(
        Turn(name, name, said, start_ms=0, end_ms=5000, place=Place(n)) for n, name in enumerate(("Ana", "Bo") * 2, 1)
    )
    found = structured(*turns)
    assert [block for block in found.blocks if not isinstance(block, Turn)] == []
    assert [turn.paragraphs for turn in found.turns] == [said] * 4
    assert [(turn.start_ms, turn.end_ms) for turn in found.turns] == [(0, 5000)] * 4


def test_a_title_above_timed_speech_is_one() -> None:
    found = structured(Paragraph(Markup.of("Harbour talk"), Place(1)), timed("Good evening, and welcome."))
    assert isinstance(found.blocks[0], Heading)


def test_furniture_without_times_is_set_aside_between_timed_paragraphs() -> None:
    turns = tuple(
        Turn(name, name, (timed("With one oven."),), start_ms=0, end_ms=1000) for name in ("Ana", "Bo", "Ana", "Bo")
    )
    found = structured(*turns, Paragraph(Markup.of("Transcribed by https://otter.ai"), Place(9)))
    assert [block.why for block in found.blocks if isinstance(block, Removed)] == ["a tool's footer"]


def test_labels_in_timed_paragraphs_open_turns_with_their_times() -> None:
    texts = (
        "Ana: How did it begin?",
        "Bo: With one oven.",
        "Ana: And then?",
        "Bo: Then two, and a third one in the yard.",
    )
    found = structured(*(timed(text, n * 10_000, cues=2) for n, text in enumerate(texts)))
    assert [(turn.speaker, turn.role) for turn in found.turns] == [("Ana", "question"), ("Bo", "answer")] * 2
    assert [(turn.start_ms, turn.end_ms) for turn in found.turns] == [(n * 10_000, n * 10_000 + 2000) for n in range(4)]
    for turn, text in zip(found.turns, texts, strict=True):
        (paragraph,) = turn.paragraphs
        assert paragraph.text.before == text.partition(": ")[2]
        spans = [(time.start, time.end) for time in paragraph.times]
        cut = len(text) - len(paragraph.text.before)
        assert spans == [(0, -(-len(text) // 2) - cut), (-(-len(text) // 2) - cut, len(paragraph.text.before))]


def test_several_labels_in_one_timed_paragraph_share_its_times() -> None:
    text = "Ana: How? Bo: So. Ana: And then? Bo: Then two."
    spots = [text.index(part) for part in ("Ana: How", "Bo: So", "Ana: And", "Bo: Then")] + [len(text)]
    times = tuple(Timed(a, b, n * 1000, n * 1000 + 900) for n, (a, b) in enumerate(itertools.pairwise(spots)))
    found = structured(Paragraph(Markup.of(text), Place(1), times=times))
    assert [(turn.speaker, turn.start_ms, turn.end_ms) for turn in found.turns] == [
        ("Ana", 0, 900), ("Bo", 1000, 1900), ("Ana", 2000, 2900), ("Bo", 3000, 3900),
    ]  # fmt: skip
    assert all(
        paragraph.times[-1].end <= len(paragraph.text.before) for turn in found.turns for paragraph in turn.paragraphs
    )


def test_chevrons_in_timed_paragraphs_part_the_speakers() -> None:
    texts = (">> How did it begin?", ">> With one oven.", ">> And then?", ">> Then two.")
    found = structured(*(timed(text, n * 10_000) for n, text in enumerate(texts)))
    assert [(turn.role, turn.start_ms) for turn in found.turns] == [
        ("question", 0), ("answer", 10_000), ("question", 20_000), ("answer", 30_000),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "names", [("Speaker 1", "Speaker 2"), ("SPEAKER_00", "SPEAKER_01"), ("spk_0", "spk_1"), ("S1", "S2"), ("A", "B")]
)
def test_numbered_speakers_are_two_and_have_roles(names: tuple[str, str]) -> None:
    texts = (
        "How did it begin?",
        "With one oven.",
        "And who helped you?",
        "My aunt did. She had a boat.",
        "And then?",
        "Then two.",
    )
    turns = tuple(
        Turn(who, who, (timed(text, n * 1000),), start_ms=n * 1000)
        for n, (who, text) in enumerate(zip(names * 3, texts, strict=True))
    )
    found = structured(*turns)
    assert [speaker.name for speaker in found.speakers] == list(names)
    assert [turn.role for turn in found.turns] == ["question", "answer"] * 3
    assert len(found.pairs) == 3
