"""How a word typed in CAPITALS is written amid small letters: acronyms, initials and titled names keep capitals."""

from __future__ import annotations

import re

from qa_editor import lexicon
from qa_editor.core.pattern import lazy_pattern
from qa_editor.rules.openers import OPENERS
from qa_editor.rules.titles import OFFICES

# a word with what an apostrophe joins to it, or letters behind a figure (5TH, 1970S, 9AM) or in brackets: FRIEND(S)
WORD = lazy_pattern(
    r"(?<!\w)(?<!\w\.)([^\W\d_]++(?:['’][^\W\d_]++)*+)(?![\d_]|\.[^\W\d_])"
    r"|((?<=\d)(?:ST|ND|RD|TH|['’]?S|AM|PM|KM|MPH)\b|(?<=\w\()S(?=\)))"
)
_ROMAN = lazy_pattern(r"(?=..)X{0,3}(?:IX|IV|VI{0,3}|I{0,3})")
_NO_VOWEL = lazy_pattern(r"[B-DF-HJ-NP-TV-XZ]{2,5}")
_CLITIC = lazy_pattern(r"['’](?:S|M|D|LL|RE|VE|T)$")
_IRISH = lazy_pattern(r"O['’]([^\W\d_]{3,})")
_SCOTTISH = lazy_pattern(r"M[Cc]([^\W\d_]{3,})")
_BEFORE = lazy_pattern(r"([^\W\d_]+)(\.?)[^\S\n]+$")
_WORD_END = lazy_pattern(r"(?<!\w)[^\W\d_]+$")
_NEXT = lazy_pattern(r"[^\S\n]([^\W\d_]+)")
_INITIALS = lazy_pattern(r"(?<![^\W_])[^\W\d_]\.[^\S\n]?$")
_COUNTRY = lazy_pattern(r"\bTHE[^\S\n]$")
_NO_COUNTRY = lazy_pattern(r"[^\S\n](?:ALL|BOTH|TWO|THREE|AND[^\S\n]THEM|OR|VERSUS|VS)\b")

_TITLES = frozenset("mr mrs ms dr prof st".split())  # before these and a full stop nothing but a name can stand
_WITHOUT_STOP = frozenset("mr mrs dr".split())
_LETTER_AFTER = frozenset("plan vitamin grade class group section type team hepatitis exhibit letter option".split())
_AFTER_LETTER = frozenset("is was and or but to for in of at we it had has were are with by on as".split())
_SHORT_FORMS = frozenset(
    "mr mrs ms dr st sr jr vs pls thx hmm hm mm mmm shh psst brr tsk pfft nth ft lb lbs km kg mm".split()
)
_SHORT_FORMS |= frozenset("cm ml mg hr hrs mph kph sq ltd bldg blvd pt yr yrs wk wks dept jct pct".split())
_AS_WRITTEN = {
    "ok": "OK",
    "uss": "USS",
    "hz": "Hz",
    "khz": "kHz",
    "mhz": "MHz",
    "ghz": "GHz",
    "kw": "kW",
    "mw": "MW",
    "kwh": "kWh",
}


def form_of(match: re.Match[str]) -> str:
    """Return how a word in capitals is written amid small letters, as far as it and its neighbours tell.

    match: of `WORD`, in the text in capitals. Names that only a list or the document knows come back small.
    """
    word, text, start, end = match[0], match.string, match.start(), match.end()
    if match[2]:
        return word.lower()
    if not word.isupper():
        return _scottish(word)
    stem, tail = _parted(word)
    lower = stem.lower()
    if len(stem) == 1:
        return _one_letter(stem, text, start, end) + tail
    known = lexicon.acronyms().get(lower) or _AS_WRITTEN.get(lower)
    if known:
        return known + tail
    if _ROMAN.fullmatch(stem) and not tail and not _starts(text, start):
        return lower if _ends_phrase(text, start, lower) else word
    if _NO_VOWEL.fullmatch(stem) and lower not in _SHORT_FORMS and lower not in lexicon.words():
        return stem + tail
    if lower == "us" and _is_country(text, start, end):
        return "US" + tail
    if irish := _IRISH.fullmatch(stem):
        return stem[:2] + irish[1].capitalize() + tail if irish[1] not in ("CLOCK", "ER") else lower
    if _SCOTTISH.fullmatch(stem) and lower not in lexicon.words():
        return _scottish(stem) + tail
    if _is_title(text, end, lower):
        return stem.capitalize()
    if _follows_title(text, start, lower) or _joins_given_name(text, start, lower):
        return stem.capitalize() + tail
    return lower + tail


def _parted(word: str) -> tuple[str, str]:
    """Part `HALE'S` into `HALE` and `'s`."""
    found = _CLITIC.search(word)
    return (word, "") if found is None else (word[: found.start()], found[0].lower())


def _scottish(word: str) -> str:
    found = _SCOTTISH.fullmatch(word)
    return "Mc" + found[1].capitalize() if found else word


def _one_letter(letter: str, text: str, start: int, end: int) -> str:
    """Lower the article and the `E` of `E-MAIL`; any other letter is an initial, a note, a mark."""
    if letter == "A" and text[end : end + 1] == " ":
        before, after = _BEFORE.search(text[max(0, start - 24) : start]), _NEXT.match(text, end)
        is_name = before is not None and before[1].lower() in _LETTER_AFTER
        return letter if is_name and (after is None or after[1].lower() in _AFTER_LETTER) else "a"
    if letter == "A" and text[start - 1 : start] == "-" == text[end : end + 1]:  # `TWO-AND-A-HALF`
        return "a"
    return "e" if letter == "E" and text[end : end + 5] == "-MAIL" else letter


def _ends_phrase(text: str, start: int, roman: str) -> bool:
    """Whether the number is part of a name that the rule about such names raises as a whole: `WORLD WAR II`."""
    words = text[max(0, start - 30) : start].lower().split()[-2:]
    return all(word in lexicon.words() for word in words) and " ".join([*words, roman]) in lexicon.phrases()


def _starts(text: str, start: int) -> bool:
    return start == 0 or text[start - 1] == "\n"


def _is_country(text: str, start: int, end: int) -> bool:
    """Whether `US` is the country: after `THE`, and before no word that suits the pronoun (`THE US ALL`)."""
    return _COUNTRY.search(text[max(0, start - 8) : start]) is not None and not _NO_COUNTRY.match(text, end)


def _follows_title(text: str, start: int, lower: str) -> bool:
    """Whether a name must stand here: after `MR.`, after an initial, after a title and a given name."""
    if lower in OPENERS or lower in ("has", "had", "would", "will", "may", "says", "said"):
        return False
    if _INITIALS.search(text[max(0, start - 3) : start]):
        return True
    before = _BEFORE.search(text[max(0, start - 30) : start])
    if before is None:
        return False
    word, stop = before[1].lower(), before[2]
    if stop:
        return word in _TITLES or lexicon.abbreviations().get(word) == "title"
    if word in _WITHOUT_STOP:
        return lower not in lexicon.common() or lower in lexicon.surnames_both()
    if word not in lexicon.first_names() and word not in lexicon.first_names_both():
        return False
    surname = lower in lexicon.surnames() or lower in lexicon.surnames_both()
    at = before.start() + max(0, start - 30)
    return surname and word not in OFFICES and _titled(text, at)


def _joins_given_name(text: str, start: int, lower: str) -> bool:
    """Whether the word is the second half of a double name: `JEAN-LUC`."""
    if text[start - 1 : start] != "-" or (lower in lexicon.words() and lower not in lexicon.first_names_both()):
        return False
    before = _WORD_END.search(text[max(0, start - 16) : start - 1])
    given = before[0].lower() if before else ""
    return given in lexicon.first_names() or given in lexicon.first_names_both()


def _is_title(text: str, end: int, lower: str) -> bool:
    """Whether the word is a title in front of a name: `DR. HALE`, `GEN. ODE`."""
    if text[end : end + 1] != ".":
        return lower in _WITHOUT_STOP
    if lower in _TITLES:
        return True
    after = _NEXT.match(text, end + 1)
    return lexicon.abbreviations().get(lower) == "title" and after is not None and after[1].lower() not in OPENERS


def _titled(text: str, start: int) -> bool:
    before = _BEFORE.search(text[max(0, start - 12) : start])
    return before is not None and before[1].lower() in _TITLES
