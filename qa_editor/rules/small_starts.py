"""Whether a mark ends a sentence although a small letter follows: `it presents. recent reports`."""

from __future__ import annotations

from qa_editor import lexicon
from qa_editor.core.page import GUARD
from qa_editor.rules.abbreviations import is_abbreviation, word_before_mark
from qa_editor.rules.sentence_words import SHOUTED_NAMES, is_starter, opening_bracket

_ENDS_WORD = ")]}\"'”’%°*…?!" + GUARD
_SPEECH_VERBS = frozenset("said says asked asks cried adds added replied he she they i we it is was and or but".split())
_CARRIES_ON = frozenset("to in at on for from with of as by into over until till about nor than".split())


def ends_before_small(text: str, stop: int, closers: str, openers: str, word: str) -> bool:
    """Decide on the mark at `stop` before `word`; closers and openers as in `sentence_ends.ends_sentence`."""
    if openers.strip("\"“‘'*"):
        return False
    before = text[stop - 1] if stop else "\n"
    if not (before.isalnum() or before in _ENDS_WORD) or (before in "\"'”’" and closers.strip("*")):
        return False  # a mark that is spoken of: the "." key
    if closers.strip("*") and word in _CARRIES_ON:
        return False
    if text[stop] == "…":
        return False
    if text[stop] != ".":
        if before in "?!" or closers.strip("*") or _is_interjection(text, stop) or _is_title(text, stop, word):
            return False
        named = word_before_mark(text, stop)
        return not (named.lower() in SHOUTED_NAMES and named[:1].isupper())
    if ")" in closers or "]" in closers:
        return _opened_by_capital(text, stop)
    if closers.strip("*") and (word in _SPEECH_VERBS or openers.strip("*")):
        return False
    return before not in "?!" and not is_abbreviation(text, stop)


def _is_interjection(text: str, stop: int) -> bool:
    """Whether one word alone is exclaimed, as in `Oh! the drudgery`, or a piece of a question, `what? and I said`."""
    word = word_before_mark(text, stop)
    before = text[max(0, stop - len(word) - 2) : stop - len(word)].strip(" \"“‘'(")
    return (not before or before[-1] in ".?!\n") and (text[stop] == "!" or word.islower())


def _is_title(text: str, stop: int, word: str) -> bool:
    """Whether the mark belongs to a title or a company: an ordinary word has a capital in mid-sentence."""
    named = word_before_mark(text, stop)
    before = text[stop - len(named) - 2 : stop - len(named)] if stop > len(named) + 1 else ""
    if not (len(named) > 1 and named.istitle() and before[1:] == " " and before[0].islower()):
        return False
    return word in _CARRIES_ON or (not is_starter(word) and named.lower() in lexicon.words())


def _opened_by_capital(text: str, stop: int) -> bool:
    """Whether the bracket that closes after `stop` holds whole sentences: it opens with a capital after a stop."""
    opening = opening_bracket(text, stop)
    return opening > 1 and text[opening + 1].isupper() and text[opening - 2] in ".?!"
