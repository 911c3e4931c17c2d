"""Acronyms are capitals: `nato` becomes `NATO`; and names with inner capitals are written so: `iphone`, `iPhone`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule, trimmed
from qa_editor.rules.names import is_inside, is_ordinary

_WORD_BEFORE = lazy_pattern(r"([^\W\d_]+)[ ,]+$")
_WORD_AFTER = lazy_pattern(r"[ ,]+([^\W\d_]+)")
_SQUARE = lazy_pattern("[a-h][1-8]")  # of a chessboard


_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")
_SHORTHAND = frozenset(  # of chats and notes, and noises
    """
    brb btwn cmd ctrl dm fwd grl grr grrr hmmm jk kph lmk mgmt mins mph msg msgs ngl nvm pfft plz pls ppl
    prob psi pst pts rly rpm rt secs smh srsly tbh thnx tldr thx tks tmrw tsk tss txt vrs wknd wks
    """.split()
)


@cache
def acronym_forms() -> dict[str, str]:
    """Return lower-case word -> form, for acronyms and for names with inner capitals."""
    return {k: v for k, v in {**lexicon.inner_caps(), **lexicon.acronyms()}.items() if k.isalnum() and k != v}


def is_unsayable(word: str) -> bool:
    """Whether a word in small letters that no list has can only be spelt out: three to five letters, no vowel."""
    if not 3 <= len(word) <= 5 or not _CONSONANTS.issuperset(word) or len(set(word)) == 1:
        return False
    known = word in lexicon.words() or word in lexicon.abbreviations() or word in lexicon.file_suffixes()
    return not known and word not in _SHORTHAND and word not in lexicon.honorifics()


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each acronym in small letters."""
    forms = acronym_forms()
    for start, word in page.places(forms.keys()):
        if (
            word not in known.ordinary
            and not is_inside(page.text, start, word)
            and not (_SQUARE.fullmatch(word) and page.text[max(0, start - 4) : start].lower() != "the ")
            and not _is_compound(page.text, start, word, known)
        ):
            yield trimmed(start, word, forms[word])


def _is_compound(text: str, start: int, word: str, known: Known) -> bool:
    """Whether a short word is a part of a compound, as in `un-named`, or of a name such as `-webkit-box`."""
    before, after = text[start - 1 : start] == "-", text[start + len(word) : start + len(word) + 1] == "-"
    return ((before or after) and (len(word) < 4 or before or known.dotted.code)) or _is_foreign(text, start, word)


def _is_foreign(text: str, start: int, word: str) -> bool:
    """Whether a short word stands between words that English does not have: `è un uomo`, `je vous ai`."""
    if len(word) > 3:
        return False
    before = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    after = _WORD_AFTER.match(text, start + len(word))
    beside = [match[1].lower() for match in (before, after) if match]
    return any(not (is_ordinary(one) or one in lexicon.names() or one in acronym_forms()) for one in beside)


RULE = Rule(
    code="C05",
    name="acronym",
    why="An acronym is written in capitals.",
    find=find,
    fixes=(("He worked for nato and the bbc.", "He worked for NATO and the BBC."),),
    leaves=("She aids us, and it is who we are.", "Hmm, brr, thx for the txt, pfft."),
    languages=("en",),
)
