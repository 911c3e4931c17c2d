"""Names in sentences that no list was written from come back, and ordinary sentences stay as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qa_editor import lexicon

HERE = Path(__file__).parent
MISSED = frozenset(  # ordinary words besides, or known to no list: the rules need evidence for them
    """
    Nomad Trinity Julia Gatorade Chequers Boraine Richmond Eliud Kharagpur Gombe Lillehammer ASML Nginx Redis National
    Theatre Harbour Bridge Wellington Dr Apple Computer Bologna University
    """.split()
)


def lines_of(name: str) -> list[str]:
    return [x for x in (HERE / name).read_text(encoding="utf-8").splitlines() if not x.startswith("#")]


def restore(text: str) -> str:
    """Raise what the safe lists raise, without any evidence."""
    found = (form for word in set(re.findall(r"\w+", text)) for form in lexicon.phrase_keys().get(word, ()))
    for form in sorted(found, key=len, reverse=True):
        if form.lower() not in lexicon.soft_phrases():
            text = re.sub(rf"(?<!\w){re.escape(form.lower())}(?!\w)", form, text)

    def raised(match: re.Match[str]) -> str:
        word = match[0]
        form = lexicon.acronyms().get(word) or lexicon.inner_caps().get(word)
        return form or (word.capitalize() if word in lexicon.names() else word)

    return re.sub(r"[A-Za-z]+", raised, text)


@pytest.mark.parametrize("right", lines_of("hits.txt"))
def test_names_come_back(right: str) -> None:
    got = restore(right.lower())
    wrong = [(a, b) for a, b in zip(got.split()[1:], right.split()[1:], strict=True) if a != b]
    assert [(a, b) for a, b in wrong if b.strip(".,") not in MISSED] == []


@pytest.mark.parametrize("text", lines_of("stays.txt"))
def test_ordinary_words_stay(text: str) -> None:
    small = re.sub(r"\bI\b", "i", text[0].lower() + text[1:])
    for idiom in lexicon.stays():
        small = re.sub(rf"\b{re.escape(idiom)}\b", "", small)
    assert restore(small) == small


def test_there_are_samples_enough() -> None:
    assert len(lines_of("hits.txt")) >= 100
    assert len(lines_of("stays.txt")) >= 100
