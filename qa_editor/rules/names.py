"""Countries, peoples, languages, days, months and other words that exist only as names begin with a capital."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule

_CUT_OFF = lazy_pattern(r" ?(?:--?|–|—)(?:\s|$)")  # of a word that the speaker broke off, nobody knows the rest


_PREFIXES = tuple("anti co de inter micro mis multi non over post pre re sub super un under".split())
_ENDINGS = tuple("able ally ed er ers es ie ies ification ify ing ish ism ist ists ize less ness s y".split())
_INITIALS = lazy_pattern(r"(?<![\w.])[a-z]\. ?(?:[a-z]\. ?)+$")
_AFTER_ARTICLE = lazy_pattern(r"\b(?:an?|every|each|another|no|any|these|those|some) $", re.I)


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each name in small letters that has no other life as a word."""
    text = page.text
    for start, word in page.places(lexicon.names()):
        if word in known.ordinary or is_inside(text, start, word) or is_idiom(text, start, word):
            continue
        if _is_person(word) and _has_small_initials(text, start) and page.index_at(start) not in known.small:
            continue
        if not (_is_person(word) and _AFTER_ARTICLE.search(text[max(0, start - 9) : start])):  # `a slater`
            yield Edit(start, start + 1, text[start].upper())


def is_inside(text: str, start: int, word: str) -> bool:
    """Whether the word is part of something longer: an address, a path, an elision such as `d'angers`."""
    before, after = text[start - 1 : start], text[start + len(word) : start + len(word) + 1]
    if len(word) < 4 and _CUT_OFF.match(text, start + len(word)):
        return True
    if before == "(" and after == ")" and text[start + len(word) + 1 : start + len(word) + 2].isalpha():
        return True  # (un)finished
    if before in ("/", "\\", "@", "_", "&", "#", "=", ".") or after in ("/", "\\", "@", "_", "="):
        return True
    if before == "]" or (after == "[" and text[start + len(word) + 1 : start + len(word) + 2].isalpha()):  # [t]hus
        return True
    if before == "-" and text[start - 3 : start - 1] == " -":  # ` --json` is an option of a command
        return True
    return before in ("'", "’") and text[start - 2 : start - 1].isalpha()


def is_ordinary(word: str) -> bool:
    """Whether a lower-case word has a life of its own as an ordinary word."""
    return word in lexicon.words() or word in lexicon.both()


def is_derived(word: str) -> bool:
    """Whether a word that no dictionary has is made from one it has: `preprocess`, `clutchy`."""
    words = lexicon.words()
    if any(word.startswith(prefix) and word[len(prefix) :] in words for prefix in _PREFIXES):
        return True
    return any(word.endswith(ending) and _is_stem(word.removesuffix(ending)) for ending in _ENDINGS)


def is_compound(word: str) -> bool:
    """Whether two ordinary words make up a word that no dictionary has: `pinecone`."""
    words = lexicon.words()
    return any(word[:at] in words and word[at:] in words for at in range(3, len(word) - 2))


def _is_stem(stem: str) -> bool:
    words = lexicon.words()
    return len(stem) > 3 and (stem in words or stem + "e" in words or (stem[-1] == stem[-2] and stem[:-1] in words))


def _has_small_initials(text: str, start: int) -> bool:
    """Whether initials in small letters stand in front: `e. e. cummings` writes himself so."""
    initials = _INITIALS.search(text[max(0, start - 16) : start])
    return initials is not None and initials[0].replace(" ", "").rstrip(".") not in lexicon.abbreviations()


def _is_person(word: str) -> bool:
    if word.endswith(("ish", "ese", "ian", "ch")):  # a surname, but a people first
        return False
    return word in lexicon.first_names() or word in lexicon.surnames()


@cache
def _idioms() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for idiom in lexicon.stays():
        for word in idiom.split():
            found[word].append(idiom)
    return found


def is_idiom(text: str, start: int, word: str) -> bool:
    """Whether the word at `start` stands in a set idiom in which it is small: `plaster of paris`."""
    near = text[max(0, start - 40) : start + len(word) + 40]
    return any(idiom in near for idiom in _idioms().get(word, ()))


RULE = Rule(
    code="C03",
    name="name",
    why="A name begins with a capital.",
    find=find,
    fixes=(
        ("I went to russia on a monday in october.", "I went to Russia on a Monday in October."),
        ("We saw russia’s harbour.", "We saw Russia’s harbour."),
    ),
    leaves=("They may march in turkey feathers, if china breaks.", "I went to Russia."),
    languages=("en",),
)
