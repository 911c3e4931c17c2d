"""Text without punctuation, in which nobody can tell where sentences begin."""

from __future__ import annotations

from qa_editor.core.pattern import lazy_pattern

FEWEST_WORDS = 60  # of a document
FEWEST_OF_TURN = 40  # words of one turn: a shorter one may be a single sentence without its full stop
MOST_WORDS_A_MARK = 150  # a transcript with fewer marks than that has no punctuation to speak of
_MARKS = lazy_pattern(r"[.?!,;:…](?=[\s\"”’')\]*_]|$)")


def is_unpunctuated(text: str, fewest: int = FEWEST_WORDS) -> bool:
    """Whether a text of at least `fewest` words has next to no punctuation."""
    if len(text) < 2 * fewest - 1:  # all words of one letter would not be enough
        return False
    if len(text) > 2_000 * fewest:  # a look at the start saves counting a long text
        text = text[: 2_000 * fewest]
    words = text.count(" ") + text.count("\n") + 1
    if words < fewest or len(text) <= 2 * MOST_WORDS_A_MARK * (text.count(", ") + text.count(". ")):
        return False  # too few words; or so many marks that it cannot be, were all words of one letter
    words = len(text.split())
    return words >= fewest and words > MOST_WORDS_A_MARK * len(_MARKS.findall(text))
