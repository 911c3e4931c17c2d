"""The page finds words where they stand, whatever stands beside them and however their case has changed."""

from __future__ import annotations

import pytest

from qa_editor.core import page as page_module
from qa_editor.core.page import GUARD, Page, words_by_line

TEXT = "we met peter, and Peter left\nThe usa“saw” peter😀 there"
STARTS = (0, 29)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Russia’s plan, at_last.", ["Russia", "s", "plan", "at", "last"]),
        ("in „Berlin“ and «Paris»", ["in", "Berlin", "and", "Paris"]),
        ("so I went😀home", ["so", "I", "went", "home"]),
        (f"see {GUARD * 4}, café", ["see", GUARD * 4, "café"]),
        ("cafe\u0301 bc\u0301", ["cafe\u0301", "bc\u0301"]),  # a combining mark is part of its word
        ("", []),
    ],
)
def test_a_line_is_cut_into_words(line: str, words: list[str]) -> None:
    assert words_by_line(line) == [words]


@pytest.mark.parametrize("text", ["one two\nthree\n\nfour, five\nsix", "one\ntwo\nthree\n", "\n\n\none two three\n\n"])
def test_a_long_text_is_cut_in_portions(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "PORTION", 3)
    assert words_by_line(text) == [line.replace(",", "").split() for line in text.split("\n")]


def test_a_word_that_stands_twice_is_kept_once() -> None:
    first, second = words_by_line("harbour\nharbour")
    assert first[0] is second[0]


def test_places_are_found_in_order_and_only_of_watched_words() -> None:
    page = Page(TEXT, STARTS, watch=frozenset({"peter", "usa", "Peter"}))
    assert list(page.places({"usa", "peter", "there"})) == [(7, "peter"), (33, "usa"), (42, "peter")]


def test_after_a_change_of_case_a_word_is_found_as_it_reads() -> None:
    page = Page(TEXT, STARTS, watch=frozenset({"peter", "Peter"}))
    assert page.spots
    page = page.with_case(TEXT.replace("met peter", "met Peter"), [0])
    assert [at for at, _ in page.places({"peter"})] == [42]
    assert page.places_as_read({"Peter"}) == [(7, "Peter"), (18, "Peter")]


def test_words_of_an_edited_paragraph_are_read_again() -> None:
    page = Page("THe boat\nleft", (0, 9), watch=frozenset({"The"}))
    assert page.words == [["THe", "boat"], ["left"]]
    assert page.with_case("The boat\nleft", [0]).words == [["The", "boat"], ["left"]]


@pytest.mark.parametrize(("place", "index"), [(0, 0), (28, 0), (29, 1), (len(TEXT), 1)])
def test_a_place_belongs_to_a_paragraph(place: int, index: int) -> None:
    assert Page(TEXT, STARTS).index_at(place) == index
