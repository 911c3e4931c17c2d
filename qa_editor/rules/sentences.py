"""Where sentences start that begin with a small letter: after a mark that ends one, and at fresh paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from qa_editor import lexicon
from qa_editor.core.page import GUARD, NOTE, Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.rules.letters import SMALL

_CANDIDATE = lazy_pattern(
    rf"""[.?!](["'”’)\]*]{{0,3}}) +(?:\[{NOTE}+\] +)?(["“‘'*]{{0,3}})([{SMALL}]+)(?![\w.])"""
    rf"""|[.?!](["'”’)\]*]{{0,3}}) +(?:\[{NOTE}+\] +)?(["“‘'*]{{0,3}})([{SMALL}]+)(?=\.(?:\s|$))"""
)
_FIRST = lazy_pattern(rf"""(?:\[{NOTE}+\] +)?["“‘'*]{{0,3}}([{SMALL}]+)(?!\w)""")
_CUT_OFF = lazy_pattern(r"(?:--?|–|—)(?:\s|$)|…|\.\.\.")  # `tod-`, of which nobody knows what it was to be
_READS = lazy_pattern("[aeiouyà-ÿ]|^(?:[hmprsfbtzgk]+)$")  # a word, or a sound such as `hmm`; no `xkcd`
_ROMAN = lazy_pattern("[ivx]{2,}")
_UNITS = frozenset("in ft yd mi lb lbs oz min sec hr hrs pt qt gal cm mm km kg".split())
_ENDS_WORD = ")]}\"'”’%°*…?!" + GUARD
_REGNAL = lazy_pattern("[IVX]{2,}|[VX]")  # `Edward VIII. was`: whether a sentence ends there, nobody can tell
_MORE_ABBREVIATIONS = frozenset(  # of trades, kitchens and catalogues; ordinary words besides, so never certain
    "temp max min orig misc avg excl incl ref op cit sq fl dc stat sec inst gr ex tog sl tab tabs pop pat pub".split()
)
PARTICLES = frozenset("van von de der den da di du dos la le el al bin ibn".split())
_SPEECH_VERBS = frozenset("said says asked asks cried adds added replied he she they i we it is was and or but".split())
_SHOUTED_NAMES = frozenset(
    "yahoo jeopardy yum mamma oklahoma wham".split()
)  # their exclamation mark is part of the name


def sentence_starts(text: str) -> Iterator[int]:
    """Yield the offset of every small letter that begins a sentence after another one."""
    for match in _CANDIDATE.finditer(text):
        group = 1 if match[3] is not None else 4
        closers, openers, word = match[group], match[group + 1], match[group + 2]
        if _may_start(word, text, match.end(group + 2)) and _ends_sentence(text, match.start(), closers, openers, word):
            yield match.start(group + 2)


def paragraph_starts(page: Page) -> Iterator[int]:
    """Yield the offset of every small letter that begins a fresh paragraph."""
    for index in page.fresh:
        match = _FIRST.match(page.text, *page.bounds(index))
        if match and _may_start(match[1], page.text, match.end(1)):
            yield match.start(1)


def _may_start(word: str, text: str, end: int) -> bool:
    """Whether the word would take a capital: no `npm`, no `x`, no `van der Berg`."""
    if len(word) == 1 and word not in "ai":
        return False
    if word == "a" and text[end : end + 1] in (")", ".", "-"):  # a list's letter, or A-level
        return text[end : end + 1] == "-"
    if _CUT_OFF.match(text, end) or text[end : end + 1] in ("?", "!"):  # `mine? yours?`
        return False
    if not _READS.search(word) or _ROMAN.fullmatch(word):
        return word in lexicon.words()
    if word in PARTICLES and text[end + 1 : end + 2].isupper():
        return False
    return word not in small_names() and text[end : end + 1] not in ("@", "/", "\\", "=", GUARD)


@cache
def small_names() -> frozenset[str]:
    """Return names that their owners write with a small letter throughout, such as `npm`."""
    return frozenset(key for key, form in lexicon.inner_caps().items() if form.islower())


def _ends_sentence(text: str, stop: int, closers: str, openers: str, word: str) -> bool:
    before = text[stop - 1] if stop else "\n"
    if not (before.isalnum() or before in _ENDS_WORD) or (before in "\"'”’" and closers.strip("*")):
        return False  # a mark that is spoken of: the "." key
    if text[stop] != ".":
        if before in "?!" or closers.strip("*") or _is_interjection(text, stop):
            return False
        return _last_word(text, stop).lower() not in _SHOUTED_NAMES
    if ")" in closers or "]" in closers:
        return _opened_by_capital(text, stop)
    if closers.strip("*") and (word in _SPEECH_VERBS or openers.strip("*")):
        return False
    if before in "?!":
        return False
    return not _is_abbreviation(text, stop)


def _is_interjection(text: str, stop: int) -> bool:
    """Whether one word alone is exclaimed, as in `Oh! the drudgery`, or a piece of a question, `what? and I said`."""
    word = _last_word(text, stop)
    before = text[max(0, stop - len(word) - 2) : stop - len(word)].strip(" \"“‘'(")
    return (not before or before[-1] in ".?!\n") and (text[stop] == "!" or word.islower())


def _opened_by_capital(text: str, stop: int) -> bool:
    """Whether the bracket that closes after `stop` holds whole sentences: it opens with a capital after a stop."""
    opening = max(text.rfind("(", max(0, stop - 300), stop), text.rfind("[", max(0, stop - 300), stop))
    return opening > 1 and text[opening + 1].isupper() and text[opening - 2] in ".?!"


def _is_abbreviation(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation, an initial or a list number."""
    word = _last_word(text, stop)
    if not word:
        return text[stop - 1] == GUARD and text[stop - 2 : stop - 1] != GUARD
    start = stop - len(word)
    if word.isdigit():  # `1. soak, 2. split` is a list
        return len(word) < 3 and text[max(0, start - 2) : start].strip(" ")[-1:] in ("", "\n", "(", ",", ";", ":")
    lower = word.lower()
    if len(word) == 1:
        return word != "I"
    if lower in _UNITS and text[start - 2 : start - 1].isdigit():
        return True
    kind = lexicon.abbreviations().get(lower, "")
    if kind in ("title", "inner", "either") or lower in _MORE_ABBREVIATIONS or (kind == "number" and lower != "no"):
        return True
    if _REGNAL.fullmatch(word):
        return True
    return len(word) < 6 and word.islower() and lower not in lexicon.words() and lower not in lexicon.both()


def _last_word(text: str, end: int) -> str:
    start = end
    while start and end - start < 40 and text[start - 1].isalnum():
        start -= 1
    return text[start:end]
