"""Whether a passage is written in small letters throughout, in CAPITALS throughout, or as sentences are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Paragraph, Transcript, Turn, paragraphs_of

LetterCase = Literal["small", "capitals", "mixed"]

FEWEST_WORDS = 3  # a shorter passage may be an acronym or a shout, and its small letters mere haste
MOST_SMALL = 0.1  # the share of small letters that a passage in capitals may have: `McDONALD`, `5th`
_NOTE = lazy_pattern(r"\[[^\[\]\n]*\]")
_ADDRESS = lazy_pattern(r"\S*(?:@|://|www\.)\S*")
_RAISED = lazy_pattern(r"\b[A-Z](?:[a-z]|\b)")  # a word with a capital that is no acronym
_LOOK = 60  # characters that tell which of the two a passage might be
_WORD = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def letter_case(text: str, fewest: int = FEWEST_WORDS) -> LetterCase:
    """Tell how a passage of at least `fewest` words is written; a shorter one counts as "mixed".

    Words in brackets and addresses are passed over. In small letters, acronyms may be capitals (`i went to NASA`).

    >>> letter_case("i went home. it was late."), letter_case("WE WENT HOME."), letter_case("We went home.")
    ('small', 'capitals', 'mixed')
    """
    if begins_as_usual(text):
        return "mixed"
    if "[" in text:
        text = _NOTE.sub(" ", text)
    if "@" in text or "://" in text or "www." in text:
        text = _ADDRESS.sub(" ", text)
    if text.lower() == text:
        return "small" if text.upper() != text and _has_words(text, fewest) else "mixed"
    if text.upper() == text:
        return "capitals" if _has_words(text, fewest) else "mixed"
    return _nearly(text, fewest)


def begins_as_usual(text: str) -> bool:
    """Whether a passage begins as sentences do (`We went`), so that it is "mixed" without a second look."""
    return text[1:3].islower() and text[:1].isupper()


def _nearly(text: str, fewest: int) -> LetterCase:
    """Tell of a passage with a few small letters among capitals, or with a few acronyms among small letters."""
    start = text[:_LOOK]
    if sum(map(str.islower, start)) > sum(map(str.isupper, start)):
        if _RAISED.search(text):
            return "mixed"
        words = _WORD.findall(text)
        capitals = sum(word != word.lower() for word in words)
        raised = words[0] != words[0].lower()
        return "small" if len(words) >= fewest * max(1, capitals) and not raised else "mixed"
    capitals, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return "capitals" if small <= MOST_SMALL * (capitals + small) and _has_words(text, fewest) else "mixed"


def _has_words(text: str, fewest: int) -> bool:
    return len(text.split()) >= fewest and len(_WORD.findall(text)) >= fewest


def is_spoken(block: Block, transcript: Transcript) -> bool:
    """Whether a block holds what is said: a turn, or running text where there are no turns."""
    return isinstance(block, Turn) or (not transcript.turns and isinstance(block, Paragraph) and not block.field)


def restored_turns(transcript: Transcript) -> tuple[int, int]:
    """Return how many turns came in small letters and in CAPITALS, and read as sentences do after cleaning.

    Without turns, paragraphs are counted. Where one of `FEWEST_WORDS` words and more did, short ones count as well.
    """
    spoken = [block for block in transcript.blocks if is_spoken(block, transcript)]
    edited = [[one.text for one in paragraphs_of(block) if not _came_as_usual(one.text)] for block in spoken]
    odd = [texts for texts in edited if texts]
    return _count(odd, "small"), _count(odd, "capitals")


def _came_as_usual(text: Markup) -> bool:
    """Whether nothing was edited, or the text began as sentences do; told from its first piece."""
    return len(text.pieces) < 2 or (text.pieces[0].kind == "keep" and begins_as_usual(text.pieces[0].text))


def _count(turns: Sequence[Sequence[Markup]], case: LetterCase) -> int:
    def count(fewest: int) -> int:
        return sum(
            any(letter_case(one.before, fewest) == case != letter_case(one.after, fewest) for one in texts)
            for texts in turns
        )

    return count(1) if count(FEWEST_WORDS) else 0
