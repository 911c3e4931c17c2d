"""What a full stop belongs to: an abbreviation, an initial, a unit, a number of a list, or a sentence."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache
from typing import Literal

from qa_editor import lexicon
from qa_editor.core.page import GUARD
from qa_editor.core.pattern import lazy_pattern

StopRole = Literal["", "title", "never", "number", "weak", "place", "last", "time", "unit", "initial", "item", "self"]

_LONGEST = 40  # characters that are looked at in front of a mark
_MORE_INNER = frozenset(  # of trades, kitchens and catalogues; ordinary words besides, so never certain
    "temp max min orig misc avg excl incl ref op cit sq fl dc stat sec inst gr ex tog sl tab tabs pop pat pub "
    "ff seq".split()
)
_MORE_WEAK = frozenset(  # written with a capital
    "Esq Ct Ln Sq Cres Pty Bhd Mfg Intl Natl Hosp Dist Div Mgr Dir Bp Cllr Ald Terr Pk Pte KG AG SA PLC LLC LLP".split()
)
_DAYS = frozenset("Mon Sat Sun Mar Jun Jul".split())  # words besides, but for their capital
_STATES = frozenset(  # after a town and a comma
    "Ala Ark Ariz Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Me Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa "
    "Tenn Tex Va Vt Wash Wis Wyo".split()
)
_NEVER = frozenset("e.g i.e eg ie v vs cf viz c ca approx esp incl attn resp n.b al.e op.cit al".split())
_LAST = frozenset(["etc"])  # ends a sentence before any capital
_TIMES = frozenset(["a.m", "p.m"])
_PLACES = frozenset("u.s u.k e.u u.n u.s.a u.s.s.r d.c l.a n.y n.j n.c s.c u.a.e".split())
_UNITS = frozenset(
    "in ft yd mi lb lbs oz min mins sec secs hr hrs yr yrs pt qt gal cm mm km kg ml mg mph sq cu tbsp tsp deg".split()
)
_ALWAYS_TITLES = frozenset("mr mrs ms dr prof st".split())
_ROW = lazy_pattern(r"(?<![\w.])(?:[A-Z][a-z]{0,4}\. ?)+$")
_REGNAL = lazy_pattern("[IVX]{2,}|[VX]|[ivx]{2,}")  # `Edward VIII. was`: whether a sentence ends there, nobody can tell
_DOTTED_INITIALS = lazy_pattern(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}")
_DEGREES = lazy_pattern(r".?[°'’\"″′] ?[NSEW]\.")
_COUNTED = lazy_pattern(r"\d+(?:s|st|nd|rd|th)")  # 1990s, 5th
_READS = lazy_pattern("[aeiouyà-ÿ]|^(?:[hmprsfbtzgk]+)$")  # a word, or a sound such as `hmm`; no `xkcd`
_SMALL_ROMAN = lazy_pattern("[ivx]{2,}")
_BEFORE_NUMBER = ("", *"\n(,;:.?!•⁃")  # of an item: `1. soak, 2. split`
_OPENING = "\"'“‘([{<*_«„—–-…=/+~•⁃"


@cache
def small_names() -> frozenset[str]:
    """Return names that their owners write with a small letter throughout, such as `npm`."""
    return frozenset(key for key, form in lexicon.inner_caps().items() if form.islower())


def is_readable(word: str) -> bool:
    """Whether a word in small letters can be said: no `xkcd`, no `iv`."""
    return not _SMALL_ROMAN.fullmatch(word) and (bool(_READS.search(word)) or word in lexicon.words())


def token_before(text: str, stop: int) -> str:
    """Return what stands between the last space and `stop`, without the quotes and brackets that open it."""
    chunk = text[max(0, stop - _LONGEST) : stop]
    if not chunk or chunk[-1].isspace():
        return ""
    token = chunk.split()[-1].lstrip(_OPENING)
    for dash in ("—", "–", "--", "("):
        token = token.rpartition(dash)[2]
    return token


def word_before_mark(text: str, end: int) -> str:
    """Return the letters and digits that end at `end`, at most forty."""
    start = end
    while start and end - start < _LONGEST and text[start - 1].isalnum():
        start -= 1
    return text[start:end]


def word_in_front(text: str, stop: int) -> str:
    """Return the word before the token at `stop`, as it is written, "" where a mark stands between or nothing."""
    words = text[max(0, stop - 60) : stop].split()
    return words[-2] if len(words) > 1 and words[-2].isalnum() else ""


@cache
def doubtful_words() -> frozenset[str]:
    """Return the small-letter words of which `stop_role` may say that the full stop is theirs.

    After any other word of two letters and more, in small letters alone, a full stop ends a sentence.
    """
    known = {word for word in lexicon.abbreviations() if "." not in word}
    return frozenset(known | _MORE_INNER | _NEVER | _LAST | _UNITS)


def stop_role(text: str, stop: int) -> StopRole:
    """Tell what the full stop at `stop` belongs to, were the next word to begin with a capital or a figure.

    "": to the sentence alone. title: a name follows. never: ends no sentence. number: a number may follow. weak, place,
    last, time, unit: may end a sentence. initial: one letter. item: a number. self: a mark that is spoken of.
    """
    token = token_before(text, stop)
    if not token:
        return ""
    if len(token) == 1:
        if token in "NSEW" and _DEGREES.match(text, max(0, stop - 4)):  # 79.38° W.
            return "unit"
        return _one_character(token)
    lower = token.lower()
    if token.isdigit():
        return "item" if len(token) < 3 else ""
    if lower[-1] == "°" and lower[:-1].isalpha():  # N°. 12
        return "never"
    if "'" in token or "’" in token or token[-1] in '"”)]':
        return _after_apostrophe(token)
    last = lower.rpartition(".")[2]
    if last != lower and last in _ALWAYS_TITLES:  # glued: `noon.Mr. Vance`
        return "title"
    kind = lexicon.abbreviations().get(lower, "")
    if lower in _NEVER:
        return "never"
    if lower in _LAST:
        return "last"
    if lower in _TIMES or (kind == "" and lower.lstrip("0123456789:.") in ("a.m", "p.m")):
        return "time"
    if lower in _PLACES:
        return "place"
    if _is_unit(text, stop, lower):
        return "unit"
    if kind == "title":
        return "title" if not token.islower() or lower in _ALWAYS_TITLES else "weak"
    if kind == "number":
        return "number"
    if kind or is_short_form(text, stop - len(token), token):
        return "weak"
    if _DOTTED_INITIALS.fullmatch(token):
        return "place"
    return ""


def _one_character(token: str) -> StopRole:
    if token.isdigit():
        return "item"
    if token.isalpha():
        return {"c": "never", "v": "never", "p": "number"}.get(token, "initial")  # type: ignore[return-value]
    return "" if token in "%°)]”’»" or token == GUARD else "self"


def _after_apostrophe(token: str) -> StopRole:
    """`0°30'N.` is a place on the map, `gov't.` an abbreviation, `it's.` a word."""
    if token[-1].isupper() and len(token) > 2 and token[-2] in "'’\"”":
        return "initial"
    return "weak" if token.lower().replace("’", "'") in lexicon.abbreviations() else ""


def _is_unit(text: str, stop: int, lower: str) -> bool:
    bare = lower.lstrip("0123456789.,/½¼¾")
    if bare not in _UNITS:
        return False
    before = text[max(0, stop - len(bare) - 2) : stop - len(bare)].rstrip()
    return bare != lower or before[-1:].isdigit() or before[-1:] in ("½", "¼", "¾")


def is_short_form(text: str, start: int, word: str) -> bool:
    """Whether the word at `start` is short by its capital: `Esq`, `Sat` but for `the Sat`, `Ill` after a comma."""
    front = text[max(0, start - 4) : start]
    if word in _DAYS:
        return front.endswith(" ") and front != "the "
    return word in _MORE_WEAK or (word in _STATES and front.endswith(", "))


def is_abbreviation(text: str, stop: int) -> bool:
    """Whether the full stop at `stop`, with a small letter after it, is no sentence's: it takes little to believe it.

    An abbreviation, an initial, a list number, or what is no word at all.
    """
    word = word_before_mark(text, stop)
    if not word:
        return text[stop - 1] == GUARD and text[stop - 2 : stop - 1] != GUARD
    if word == GUARD * 3:  # `i.e .`, before its space is taken out
        return True
    start = stop - len(word)
    if word.isdigit():
        return len(word) < 3 and text[max(0, start - 2) : start].strip(" ")[-1:] in _BEFORE_NUMBER
    if _COUNTED.fullmatch(word):
        return False
    lower = word.lower()
    if text[start - 1 : start] in ("'", "’") and start > 1 and text[start - 2].isalpha():  # didn't. it's. gov't.
        return _after_apostrophe(token_before(text, stop)) == "weak"
    if len(word) == 1:
        return word != "I" or word_in_front(text, stop).istitle()  # `Stage I. was`
    if lower in _UNITS and text[start - 2 : start - 1].isdigit():
        return True
    kind = lexicon.abbreviations().get(lower, "")
    if kind in ("title", "inner", "either") or lower in _MORE_INNER or (kind == "number" and lower != "no"):
        return True
    if _REGNAL.fullmatch(word) or is_short_form(text, start, word):
        return True
    if text[start - 1 : start] == "." and start > 1 and text[start - 2].isalnum():  # of `example.org`
        return bool(_DOTTED_INITIALS.fullmatch(token_before(text, stop)))
    known = lower in lexicon.words() or lower in lexicon.both() or lower in small_names()
    if word.istitle():
        return len(word) < 9 and _is_in_row(text, start, lower)
    return len(word) < 6 and word.islower() and not known


def _is_in_row(text: str, start: int, last: str) -> bool:
    """Whether the word at `start` ends a row of shortened ones: `J. Am. Chem. Soc. in the end`, not `No. Never. we`."""
    row = _ROW.search(text[max(0, start - 40) : start])
    words = [word.lower() for word in row[0].replace(".", " ").split()] if row else []
    person = all(len(word) == 1 or lexicon.abbreviations().get(word) == "title" for word in words)
    if person and (len(words) < 2 or _is_known(last, lexicon.surnames(), lexicon.first_names())):
        return False  # `Dr. Marsh. that`, `J. Marsh. that`
    letters = any(len(word) == 1 and word != "i" for word in words)
    return letters or not all(_is_known(word, lexicon.words(), lexicon.both()) for word in (*words, last))


def _is_known(word: str, *lists: AbstractSet[str]) -> bool:
    return word in lexicon.names() or any(word in one for one in lists)
