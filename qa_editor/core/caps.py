"""A name in ALL CAPS, put into ordinary capitals: `MR. CARNEY` -> `Mr. Carney`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from qa_editor.core.pattern import lazy_pattern


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What is written small inside a name, in the languages where such parts are common.
_SMALL = _words("""
    af al am and at av bin binti da das de dei del della den der des di do dos du el et for from in la las
    le los of on op or the to und van vom von zu zum zur
""")
# Short forms without a vowel that are written small, unlike `BBC`.
_SMALL_FORMS = _words("dr drs fr gen jr sr mr mrs ms mx sgt st ste lt ltd col cpl cmdr capt hrs ng pvt")
_SHORT_FORMS = {
    word.upper(): word
    for word in _words("""
        AI BA CEO CFO CIA CIO COO CTO DPhil EdD EU FBI HIV IBM LLB LLM MBA MD MEP MIT MP NASA NATO NGO OBE
        OECD OPEC PhD PsyD QC RAF RN TV UAE UK UN UNESCO UNICEF US USA USSR VP WHO
    """)
}
_FIRST_NAMES = _words("""
    abe ada amy ana ann art ava bea ben bob dan deb don ed eli eva eve gus guy hal ian ida ike ira ivy jan
    jay jed jim jo joe jon joy kay ken kim lee leo les lia liz lou max may meg mia nat ned ola pam pat ray
    rex rob ron roy sam sid sue ted tim tom una val vic viv zoe
""")
_ROMAN = lazy_pattern(r"X{0,3}(?:IX|IV|VI{0,3}|I{1,3})")
_WORD = lazy_pattern(r"[^\W\d_](?:[^\W_]|[’'](?=[^\W\d_]))*(?:\.[^\W\d_])*")
_NO_VOWEL = lazy_pattern(r"[B-DF-HJ-NP-TV-XZ]{1,4}")
_INNER = lazy_pattern(r"\bMa?c(?=[A-Z])|(?<=\d)(?:th|st|nd|rd)\b")


def is_all_caps(text: str) -> bool:
    """Whether `text` has a word of two letters or more, and no small letter but that of `Mc` or `5th`."""
    bare = _INNER.sub("", text)
    return bare == bare.upper() != bare.lower() and re.search(r"[^\W\d_]{2}", bare) is not None


def readable_caps(text: str, spellings: Mapping[str, str] | None = None) -> str:
    """Return a name or label in ALL CAPS in ordinary capitals; any other text comes back as it is.

    spellings: lower-case word -> how it is written, where that is known better.
    Initials (`J.R.`), abbreviations with points (`U.S.`), well-known short forms (`CEO`, `NATO`), Roman
    numbers after a name and words without a vowel (`PBS`) stay capital; `McDONALD`, `O'BRIEN` and `JEAN-
    LUC` keep their inner capital; `van der`, `of` and their like are small unless the name begins with
    them. One word of at most three letters that is no first name (`KA`, `MSM`) is taken for initials and
    stays.
    """
    known = spellings or {}
    if not is_all_caps(text) or _is_initials(text, known):
        return text
    return _WORD.sub(lambda match: known.get(match[0].lower()) or _readable(match), text)


def _is_initials(text: str, known: Mapping[str, str]) -> bool:
    small = text.lower()
    return re.fullmatch(r"[^\W\d_]{2,3}", text) is not None and small not in _FIRST_NAMES | _SMALL_FORMS | known.keys()


def _readable(match: re.Match[str]) -> str:
    word, before = match[0], match.string[: match.start()].rstrip()
    small = word.lower()
    begins = not before or before.endswith((",", "(", "—", "–", "-"))
    if len(word) == 1 or "." in word:
        return word
    if small in _SMALL and not begins and match.end() < len(match.string):
        return small
    if word in _SHORT_FORMS:
        return _SHORT_FORMS[word]
    if (_ROMAN.fullmatch(word) and before) or (_NO_VOWEL.fullmatch(word) and small not in _SMALL_FORMS):
        return word
    return _capital(word)


def _capital(word: str) -> str:
    """Capitalise a word and what follows `Mc`, or an apostrophe in its second place."""
    if found := re.match(r"M[Cc](?=\w{3})|Mac(?=[A-Z])|[DLO][’'](?=\w{2})", word):
        return found[0].capitalize() + _capital(word[found.end() :])
    return word[0] + word[1:].lower()
