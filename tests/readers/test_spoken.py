"""Timed stretches to paragraphs: where they are parted, and that times and words stay."""

from __future__ import annotations

import pytest

from qa_editor.core.transcript import Timed
from qa_editor.readers.spoken import LONG, VERY_LONG, Stretch, paragraph_of, paragraphs_of, turn_of


def stretches(text: str, count: int, pause: int, *, glued: bool = False) -> list[Stretch]:
    length = 2000
    return [
        Stretch(text, n * (length + pause), n * (length + pause) + length, glued=glued and n > 0) for n in range(count)
    ]


SENTENCE = "The river moved that spring."
WORDS = "the river moved that spring"


@pytest.mark.parametrize(
    ("text", "pause", "glued", "least"),
    [
        (SENTENCE, 1500, False, LONG),  # a pause behind a sentence
        (SENTENCE, 0, False, VERY_LONG),  # the end of a sentence
        (WORDS, 1500, False, VERY_LONG),  # a pause, where there are no sentences
        ("河流在那个春天改道了。", 0, True, VERY_LONG),
    ],
)
def test_a_long_text_is_parted(text: str, pause: int, glued: bool, least: int) -> None:
    found = list(paragraphs_of(stretches(text, 200, pause, glued=glued)))
    sizes = [len(paragraph.text.before) for paragraph in found[:-1]]
    assert sizes
    assert all(least <= size <= least + len(text) + 1 for size in sizes)
    assert sum(len(paragraph.times) for paragraph in found) == 200


@pytest.mark.parametrize("last", [WORDS, SENTENCE])
def test_no_comma_begins_a_paragraph(last: str) -> None:
    words = [*stretches(WORDS, 80, 0), Stretch(last, 160_000, 161_000), Stretch(",", 163_000, 163_100, glued=True)]
    assert [p.text.before.endswith(f"{last},") for p in paragraphs_of(words)] == [True]


def test_a_text_without_pauses_and_sentences_is_one() -> None:
    assert len(list(paragraphs_of(stretches(WORDS, 400, 0)))) == 1


def test_offsets_are_those_of_the_text() -> None:
    paragraph = paragraph_of([Stretch("So", 0, 10, 0.5), Stretch(",", 10, 12, glued=True), Stretch("yes", line=4)])
    assert paragraph.text.before == "So, yes"
    assert paragraph.times == (Timed(0, 2, 0, 10, 0.5), Timed(2, 3, 10, 12))
    assert paragraph.place.line == 4


def test_a_turn_lasts_from_its_first_to_its_last_word() -> None:
    turn = turn_of("Ivo", [Stretch("So", 5, 30), Stretch(""), Stretch("yes", 10, 20)])
    assert (turn.start_ms, turn.end_ms, turn.label, len(turn.paragraphs)) == (5, 30, "Ivo", 1)
