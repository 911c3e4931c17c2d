"""Queries about words of which an engine was not sure: the least sure, joined, not too many."""

# ruff: noqa: E501

from __future__ import annotations

import json

import qa_editor
from qa_editor.core.transcript import Query
from qa_editor.rules.checks.low_confidence import MOST


def asked(words: list[tuple[str, float]]) -> list[Query]:
    """The queries about a segment of such words with their confidence, half a second each."""
    segment = {
        "start": 0.0, "end": len(words) / 2, "text": " ".join(word for word, _ in words),
        "words": [{"word": word, "start": n / 2, "end": n / 2 + 0.4, "probability": sure} for n, (word, sure) in enumerate(words)],
    }  # fmt: skip
    data = json.dumps({"text": "", "language": "en", "segments": [segment]}).encode()
    return [query for query in qa_editor.clean(qa_editor.read(data)).queries if query.code == "Q12"]


SURE = [("We", 0.9), ("walked", 0.9), ("on.", 0.9)] * 10


def test_the_word_and_the_time_are_named() -> None:
    (query,) = asked([*SURE, ("Past", 0.9), ("Ardwin", 0.3), ("Ford", 0.4), ("again.", 0.9)])
    assert query.message == "at 00:00:15 the engine was not sure of “Ardwin Ford” (30%)"
    assert "Ardwin Ford" in query.excerpt


def test_the_place_is_found_after_cleaning() -> None:
    (query,) = asked([("So", 0.9), (",", 0.9), ("we", 0.9), ("went ,", 0.9), ("to", 0.9), ("Ardwin", 0.1), *SURE])
    assert "“Ardwin”" in query.message


def test_short_words_are_not_asked_about_but_numbers_and_names_are() -> None:
    assert asked([*SURE, ("The", 0.1), ("end.", 0.9), ("a", 0.2), ("mill", 0.9)]) == []
    messages = [
        query.message for query in asked([*SURE, ("in", 0.9), ("42", 0.2), ("we", 0.9), ("saw", 0.9), ("Bo", 0.3)])
    ]
    assert [message.split("“")[1].split("”")[0] for message in messages] == ["42", "Bo"]


def test_only_the_least_sure_and_how_many_more() -> None:
    queries = asked([word for n in range(20) for word in ((f"doubtful{n}", 0.1 + n / 100), *SURE)])
    assert len(queries) == MOST + 1
    assert queries[-1].message == "the engine was not sure of 15 more places, less doubtful ones"
    assert [query.message.split("“")[1][:9] for query in queries[:-1]] == [f"doubtful{n}"[:9] for n in range(MOST)]


def test_an_engine_that_is_sure_of_nothing_says_nothing() -> None:
    assert asked([(word, 0.0) for word, _ in SURE]) == []
