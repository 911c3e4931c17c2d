"""The shipped lists: sorted, well-formed, disjoint where they must be, and free of words that are traps."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qa_editor import lexicon
from qa_editor.lexicon._read import read_lines

HERE = Path(__file__).parent
LISTS = sorted(path.stem for path in Path(lexicon.__file__).parent.glob("*.txt"))
KEYS = ("names", "both", "words", "common", "first_names", "first_names_both", "surnames", "surnames_both", "stays")


def words_of(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def lines_of(name: str) -> list[str]:
    return [x for x in (HERE / name).read_text(encoding="utf-8").splitlines() if not x.startswith("#")]


@pytest.mark.parametrize("name", LISTS)
def test_list_is_sorted_and_has_no_double(name: str) -> None:
    lines = read_lines(name)
    assert lines == sorted(set(lines))
    assert len(lines) > 40


@pytest.mark.parametrize("name", KEYS)
def test_keys_are_lower_case_ascii(name: str) -> None:
    assert [key for key in read_lines(name) if not re.fullmatch(r"[a-z][a-z' .-]*", key)] == []


@pytest.mark.parametrize("name", ["acronyms", "inner_caps", "phrases", "honorifics"])
def test_no_key_has_two_forms(name: str) -> None:
    lines = read_lines(name)
    assert len({line.lower() for line in lines}) == len(lines)


def test_forms_casefold_to_their_keys() -> None:
    for forms in (lexicon.acronyms(), lexicon.inner_caps(), lexicon.phrases(), lexicon.honorifics()):
        assert [key for key, form in forms.items() if form.casefold() != key or not form.isascii()] == []


def test_names_are_plain_words_of_three_letters_or_more() -> None:
    assert [name for name in lexicon.names() if not re.fullmatch(r"[a-z]{3,}", name)] == []


@pytest.mark.parametrize("other", ["both", "words", "common", "acronyms", "inner_caps", "first_names_both"])
def test_names_share_no_word_with(other: str) -> None:
    assert sorted(lexicon.names() & set(getattr(lexicon, other)())) == []


def test_acronyms_are_no_words() -> None:
    assert sorted(set(lexicon.acronyms()) & frozenset(lexicon.words())) == []
    assert sorted(set(lexicon.acronyms()) & set(lexicon.inner_caps())) == []


def test_people_are_told_from_words() -> None:
    assert sorted(lexicon.first_names() & frozenset(lexicon.words())) == []
    assert sorted(lexicon.first_names() & lexicon.first_names_both()) == []
    assert sorted(lexicon.surnames() & frozenset(lexicon.words())) == []
    assert sorted(lexicon.surnames() & lexicon.surnames_both()) == []


def test_common_words_are_words() -> None:
    assert sorted(lexicon.common() - frozenset(lexicon.words())) == []


@pytest.mark.parametrize("word", words_of("must_not.txt"))
def test_trap_is_in_no_safe_list(word: str) -> None:
    assert word not in lexicon.names()
    assert word not in lexicon.acronyms()
    assert lexicon.inner_caps().get(word, word) == word


@pytest.mark.parametrize("phrase", lines_of("must_not_phrases.txt"))
def test_trap_is_no_phrase(phrase: str) -> None:
    assert phrase not in lexicon.phrases() or phrase in lexicon.soft_phrases()


def test_there_are_traps_enough() -> None:
    assert len(set(words_of("must_not.txt"))) + len(set(lines_of("must_not_phrases.txt"))) >= 200


def test_a_stay_holds_a_name() -> None:
    names = lexicon.names() | set(lexicon.acronyms()) | lexicon.both() | lexicon.surnames()
    assert [idiom for idiom in lexicon.stays() if not names & set(re.findall(r"[a-z]+", idiom))] == []


def test_stays_and_phrases_do_not_meet() -> None:
    assert sorted(lexicon.stays() & set(lexicon.phrases())) == []


def test_variants_are_two_spellings_in_no_second_pair() -> None:
    words = [word for pair in lexicon.variants() for word in pair]
    assert len(words) == len(set(words))


def test_classes_are_known() -> None:
    assert set(lexicon.abbreviations().values()) == {"title", "inner", "either", "number"}
    places = {"water", "land", "street", "place", "school", "body", "time"}
    assert set(lexicon.heads_after().values()) | set(lexicon.heads_before().values()) == places


def test_flagged_words_are_of_their_list() -> None:
    assert lexicon.word_tlds() < lexicon.tlds()
    assert lexicon.word_file_suffixes() < lexicon.file_suffixes()
