"""What the lexicon answers, and that asking is cheap."""

from __future__ import annotations

import subprocess
import sys

import pytest

from qa_editor import lexicon
from qa_editor.lexicon._read import LongList


@pytest.mark.parametrize(
    "word",
    "russia riyadh monday american lebanese christmas kremlin jonathan dmitri john april james kyiv wednesdays".split(),
)
def test_names_know(word: str) -> None:
    assert word in lexicon.names()


@pytest.mark.parametrize("word", "may march turkey polish china will rose google congress mark grace august".split())
def test_both_knows(word: str) -> None:
    assert word in lexicon.both()


@pytest.mark.parametrize("word", "grey colour color rivals podcast organised don't running emails".split())
def test_words_know(word: str) -> None:
    assert word in lexicon.words()


@pytest.mark.parametrize(
    ("key", "form"),
    [("nato", "NATO"), ("phd", "PhD"), ("ceos", "CEOs"), ("apis", "APIs"), ("dvds", "DVDs"), ("msc", "MSc")],
)
def test_acronyms_know(key: str, form: str) -> None:
    assert lexicon.acronyms()[key] == form


@pytest.mark.parametrize(
    ("key", "form"),
    [
        ("united states", "United States"),
        ("white house", "White House"),
        ("gulf of mexico", "Gulf of Mexico"),
        ("merrill lynch", "Merrill Lynch"),
        ("new york times", "New York Times"),
        ("google maps", "Google Maps"),
    ],
)
def test_phrases_know(key: str, form: str) -> None:
    assert lexicon.phrases()[key] == form


@pytest.mark.parametrize(
    ("key", "form"),
    [("iphone", "iPhone"), ("github", "GitHub"), ("ebay", "eBay"), ("mcdonald's", "McDonald's"), ("npm", "npm")],
)
def test_inner_caps_know(key: str, form: str) -> None:
    assert lexicon.inner_caps()[key] == form


def test_evidence_lists_know_their_own() -> None:
    assert {"fatima", "giuseppe", "kwame", "dmitri"} <= lexicon.first_names()
    assert {"mark", "grace", "will"} <= lexicon.first_names_both()
    assert {"okoye", "nguyen", "garcia", "johnson", "kowalski"} <= lexicon.surnames()
    assert {"smith", "baker", "brown", "young"} <= lexicon.surnames_both()
    assert lexicon.abbreviations()["mr"] == "title"
    assert lexicon.abbreviations()["e.g"] == "inner"
    assert lexicon.abbreviations()["etc"] == "either"
    assert lexicon.abbreviations()["no"] == "number"
    assert lexicon.honorifics()["dr"] == "Dr"
    assert lexicon.heads_after()["sea"] == "water"
    assert lexicon.heads_before()["gulf of"] == "water"
    assert {"the", "and", "said", "this"} <= lexicon.common()
    assert ("color", "colour") in lexicon.variants()
    assert "news" in lexicon.word_tlds()
    assert "com" not in lexicon.word_tlds()
    assert "key" in lexicon.word_file_suffixes()
    assert "pdf" not in lexicon.word_file_suffixes()
    assert "lima beans" in lexicon.stays()


def test_importing_reads_no_list_and_nothing_heavy() -> None:
    code = (
        "import sys, types\n"
        "package = sys.modules['qa_editor'] = types.ModuleType('qa_editor')\n"
        "package.__path__ = [sys.argv[1]]\n"
        "from qa_editor import lexicon\n"
        "assert lexicon.names.cache_info().currsize == 0\n"
        "heavy = {'importlib.resources', 'importlib.metadata', 'babel', 'spylls', 'rich', 'typer', 'yaml'}\n"
        "print(sorted(heavy & set(sys.modules)), 'qa_editor.lexicon.build' in sys.modules)"
    )
    package = str(lexicon.__path__[0]).removesuffix("lexicon")
    done = subprocess.run([sys.executable, "-c", code, package], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[] False"


def test_a_long_list_answers_alike_by_halves_and_by_set() -> None:
    entries = list(lexicon.words())
    absent = ["", "a b", "aaaa", "zzzz", entries[0] + "zz", entries[-1] + "zz", "\n"]
    for word in [*entries[:40], *entries[-40:], *entries[::997], *absent]:
        fresh = LongList("words")
        assert (word in fresh) is (word in frozenset(entries))
