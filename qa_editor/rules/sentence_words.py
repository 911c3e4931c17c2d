"""Words and marks that tell where sentences start, which its finders share."""

from __future__ import annotations

from qa_editor import lexicon
from qa_editor.core.pattern import lazy_pattern
from qa_editor.rules.openers import OPENERS

_NEXT_WORD = lazy_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SHOUTED_NAMES = frozenset(  # their mark is part of the name
    "yahoo jeopardy yum mamma mia oklahoma wham kahoot joomla ahoy e".split()
)
_STARTERS = OPENERS | frozenset(
    "both many few during either neither whatever whenever whose which soon meanwhile suddenly besides unless whether "
    "eventually especially half four five six seven eight nine ten everywhere somewhere nowhere between".split()
)
_LOOK_BACK = 300


def next_word(text: str, at: int) -> str:
    """Return the letters that begin at `at`, without what follows an apostrophe, "" where there are none."""
    match = _NEXT_WORD.match(text, at)
    return match[0] if match else ""


def is_starter(word: str) -> bool:
    """Whether the word, written with a capital, shows a new sentence: it is in no name."""
    lower = word.lower()
    return lower in _STARTERS or (lower.endswith("ly") and word[1:].islower() and lower in lexicon.words())


def opening_bracket(text: str, stop: int) -> int:
    """Return the offset of the last bracket that opens before `stop`, -1 where none is near."""
    return max(text.rfind("(", max(0, stop - _LOOK_BACK), stop), text.rfind("[", max(0, stop - _LOOK_BACK), stop))
