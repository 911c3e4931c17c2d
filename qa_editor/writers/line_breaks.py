"""Caption text in lines: at most two of 42 characters, broken where a phrase ends.

BBC, "Subtitle Guidelines", "Line breaks" (behind punctuation, before conjunctions and prepositions, never between
article and noun); Netflix, "English Timed Text Style Guide", "Character Limitation" and "Line Treatment" (42
characters, two lines, the longer one below).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from qa_editor import lexicon

LINE_CHARS = 42

_BEFORE = frozenset(  # a phrase begins with these
    "and but or nor so yet because although though while when where which who that if unless until since as than then "
    "of in on at by for from with without to into onto over under about after before between through during against "
    "und oder aber weil wenn dass die der das mit von zu auf et ou mais que qui dans avec pour de y o pero con "
    "para".split()
)
_CLINGS = frozenset(  # and never ends with these
    "a an the my your his her its our their this that these those no very mr mrs ms dr of to in on at by for from "
    "with and or but i we you he she they it is are was were ein eine der die das un une le la les el los las".split()
)
_STOPS = (".", "?", "!", "…", "。", "？", "！")
_COMMAS = (",", ";", ":", "—", "–", "-", "、", "，")
_CLOSERS = "\"'”’)]»"


def width(text: str) -> int:
    """Return how many characters wide the text is; Chinese, Japanese and Korean characters count as two."""
    if text.isascii():
        return len(text)
    return sum(_char_width(char) for char in text)


@lru_cache(maxsize=4096)
def _char_width(char: str) -> int:
    import unicodedata

    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def joined(words: Sequence[tuple[str, bool]]) -> str:
    """Return the words as text; each says whether a blank stands before it."""
    text = "".join([f" {word}" if spaced else word for word, spaced in words])
    return text[1:] if words and words[0][1] else text


def ending(word: str, after: str) -> float:
    """Return how well a text breaks between two words: 3 behind a sentence, 0 anywhere, less where it should not."""
    bare = word.rstrip(_CLOSERS) if word[-1] in _CLOSERS else word
    if bare.endswith(_STOPS):
        return -1.5 if _is_short_form(bare) else 3.0
    if bare.endswith(_COMMAS):
        return 2.0
    if word.lower() in _CLINGS:
        return -1.5
    return 1.0 if after.lower() in _BEFORE else 0.0


def _is_short_form(word: str) -> bool:
    """Whether the full stop belongs to the word, and more follows: `Dr.`, `J.`, `e.g.`."""
    stem = word.lower().removesuffix(".")
    return word.endswith(".") and (len(stem) == 1 or lexicon.abbreviations().get(stem) in ("title", "inner"))


def broken(words: Sequence[tuple[str, bool]]) -> tuple[str, ...]:
    """Return the words as one line, or two where they need two; a word that is wider than a line stands as it is."""
    sizes = _sizes(words)
    total = sum(sizes)
    if total <= LINE_CHARS or len(words) < 2:
        return (joined(words),)
    best, at, first = -1e9, 0, 0
    for cut in range(1, len(words)):
        first += sizes[cut - 1]
        second = total - first - words[cut][1]
        if first > LINE_CHARS and at:
            break
        if second > LINE_CHARS and cut < len(words) - 1:
            continue
        points = ending(words[cut - 1][0], words[cut][0]) - abs(first - second) / 12 - (first > second) / 4
        if points > best:
            best, at = points, cut
    at = at or 1
    return joined(words[:at]), joined(words[at:])


def _sizes(words: Sequence[tuple[str, bool]]) -> list[int]:
    """Return how wide each word is on one line with those before it, the blank before it counted."""
    wide = width if not "".join([word for word, _ in words]).isascii() else len
    sizes = [wide(word) + spaced for word, spaced in words]
    sizes[0] -= words[0][1]
    return sizes


def fits(words: Sequence[tuple[str, bool]]) -> bool:
    """Whether the words have room on two lines."""
    sizes = _sizes(words)
    if sum(sizes) <= LINE_CHARS or len(words) < 2:
        return True
    at = first = 0
    while at < len(sizes) and first + sizes[at] <= LINE_CHARS:
        first += sizes[at]
        at += 1
    return at > 0 and sum(sizes[at:]) - words[at][1] <= LINE_CHARS
