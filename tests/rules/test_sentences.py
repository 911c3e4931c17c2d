"""Cutting text into sentences: nothing is lost, both finders agree, and the classes that splitters stumble over."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa_editor.core.page import NOTE, Page
from qa_editor.rules import sentences
from qa_editor.rules.sentences import paragraph_starts, sentence_starts, small_names, split_sentences
from tests.rules.test_cases import SENTENCES

TABLE = [row[1].replace("\\n", "\n") for row in SENTENCES]

# `|` marks a boundary; what no line of the table shows
MORE = (
    "That is what it presents.| recent reports say more.",
    "We saw our rivals.|This was new.",
    "We saw our rivals.|this was new.",
    "Why?|Because it was time.",
    "He stopped...|Then he ran.",
    'She turned.|"Come in."',
    'She said "Come in."|Then she turned.',
    "It began at noon.|Mr. Abara wept.",
    "Go to https://example.org/find?q=Eel.Trap!A for it.",
    "No, never [laughs]| Well, once.",
    "(laughs)| No, the pig won.",
    "He fell. (laughter) [pause]| We ran.",
    "They met in the E.U.| Where else?",
    "The U.S. Senate met.| The U.K. Parliament did not.",
    "She asked the Dr.| She got no answer.",
    "We live on Mill St.| The door is green.",
    "We met at St. Bride's.| He was late.",
    "He was born in Tamworth, Ill. and stayed.",
    "Ask Ana and co.| They know the way.",
    "The looms are by Falk GmbH & Co. KG in Ulm.",
    "Oduya Inc. President Anna Falk resigned.| Shares in Oduya Inc.| Farmers bought them.",
    "Use glue B.| It holds.",
    "It was you and I.| Did you see Ferdinand I. Lisle there?",
    "They gave her the i.v. at dawn.| She hated the i.v.| It hurt.",
    "The shop opens at 6 a.m. EST on Monday.| It shuts at 9 p.m.| Trains stop then.",
    "He is 6 ft. tall.| She is 5 ft. 2 in.| We are short.",
    "The martyr was a cook.[1]| The king was not.",
    "“Where to?” I asked.| “Home,” he said.",
    "“Is it late?” Anna Lisle asked.",
    "“Is it late?”| Anna Lisle had no watch.",
    'He calls it "a bridge [...]" (Lisle 41).| I do not.',
    "So . . . what I mean is . . . I am tired.",
    "It was left out. . . .",
    "It ended.| . . . The rest is lost.",
    "It was late.| He . . . went.",
    "I read Oh! What a Lovely War.| It is long.",
    "Is it the (right?) Hall?",
    "1.) The first lamp| 2.) The second lamp",
    "1) The first lamp| 2) The second lamp| 3) The third",
    "a. The first lamp| b. The second lamp",
    "• 9. The first lamp| • 10. The second lamp",
    "I. The mill|\nII. The war",
    "Bring:|\n- a lamp|\n- a rope",
    "lamps|\nropes and hooks|\na map, a pen",
    "He was cut\noff in the middle of it.",
    "The mill|\n\nwe sold it",
    "版本。|这是第二句。",
    "It is 40° there.| Take a coat.",
    "We had 19.| Then we had none.",
    "I paid $3.5 million.| 20 people saw it.",
)


@pytest.mark.parametrize("marked", MORE)
def test_boundaries(marked: str) -> None:
    found = split_sentences(marked.replace("|", ""))
    assert [piece.strip() for piece in found] == [piece.strip() for piece in marked.split("|")]


def test_white_space_does_not_decide() -> None:
    for marked in TABLE:
        pieces = marked.split("|")
        if "\n" not in marked and all(piece.startswith((" ", "[")) for piece in pieces[1:]):
            text = "  ".join(piece.strip() for piece in pieces)
            assert [piece.strip() for piece in split_sentences(text)] == [piece.strip() for piece in pieces]


def assert_finders_agree(text: str) -> None:
    pieces = split_sentences(text)
    assert "".join(pieces) == text
    places, at = set(), 0
    for piece in pieces:
        places.add(at + len(piece) - len(piece.lstrip(" \"“‘'*")))
        at += len(piece)
    assert set(sentence_starts(text)) <= places


@pytest.mark.parametrize("marked", [*TABLE, *MORE])
def test_both_finders_agree(marked: str) -> None:
    text = marked.replace("|", "")
    assert_finders_agree(text)
    assert_finders_agree(text.lower())


WORDS = (
    "we ran the Dr. No. U.S. Abara npm iPhone van a I x 2 12. 1. etc. a.m. e.g. [laughs] example.org Yahoo! ii".split()
)
MARKS = [*".?!…,:\"“”'()[]*-–\n ", "...", ". ", "? ", "! ", ".” ", '." ', ".) ", " (", " “", ". . . "]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, *MARKS, " ", " "]), max_size=30).map("".join))
def test_nothing_is_lost_and_the_finders_agree(text: str) -> None:
    assert_finders_agree(text)


@given(st.text(max_size=60))
def test_any_text_comes_back(text: str) -> None:
    assert "".join(split_sentences(text)) == text


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", ".", '"', "[laughs]", "1."])
def test_what_holds_no_sentence_is_one_piece_at_most(text: str) -> None:
    assert split_sentences(text) == ([text] if text else [])


def test_sentence_starts_are_small_letters_that_take_a_capital() -> None:
    text = "We left. nobody saw. npm did. iPhone repairs did. van Dyck did. “why not?” x is so. a) is not."
    assert [text[at : at + 6] for at in sentence_starts(text)] == ["nobody", "why no"]
    assert "npm" in small_names()


def test_a_note_stands_between() -> None:
    text = f"We left. [{NOTE * 6}] nobody saw."
    assert [text[at:] for at in sentence_starts(text)] == ["nobody saw."]


def test_only_fresh_paragraphs_start() -> None:
    page = Page("we left\nand ran\nii. was lost\n“so it was", (0, 8, 16, 29), frozenset({0, 2, 3}))
    assert list(paragraph_starts(page)) == [0, 30]


def test_the_example_holds() -> None:
    assert doctest.testmod(sentences).failed == 0
