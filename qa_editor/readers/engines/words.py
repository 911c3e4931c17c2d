"""Words and marks as engines give them, put together to running text with the times of its words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from qa_editor.readers.spoken import Stretch

_CLOSING = frozenset(".,?!;:…%)]}’”»、。，？！：；）」』।؟،")
_OPENING = frozenset("([{“‘«¿¡（「『")
_BLANKS = " \u00a0"  # a line break at a word's end marks a paragraph, and says nothing of the others
_REACH = 24  # characters between two words of a text, at most: marks, a word that the list leaves out


class Word(NamedTuple):
    """A word or mark. text: with the blanks that the engine gives it. start_ms, end_ms: None where unknown.

    confidence: 0 to 1, or None. speaker: "" where the engine names none for the word. glue: "previous", "next" or
    "both" where the engine says what the mark clings to, "" where it says nothing.
    """

    text: str
    start_ms: int | None = None
    end_ms: int | None = None
    confidence: float | None = None
    speaker: str = ""
    glue: str = ""


def word_text(value: object) -> str:
    """Return what an engine gives as a word: a text, or a number for one; anything else is none."""
    return value if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""


Spoken = tuple[str, Stretch]
"""Who says it, and what."""


def join_words(words: Sequence[Word], speaker: str = "") -> list[Spoken]:
    """Return the words as they read in running text: marks and parts of words cling to what they belong to.

    speaker: who says those words that name nobody; a mark that names nobody is its neighbour's.
    Where words bring their own blanks (` Hello`), these decide.
    """
    spaced = _bring_blanks(words)
    out: list[Spoken] = []
    last, last_who, opened = "", "", False
    for word in words:
        text = word.text.strip()
        if not text:
            opened = opened and not word.text
            continue
        if spaced:
            clings = opened and word.text[0] == text[0]
            opened = word.text[-1] == text[-1]
        else:
            clings = opened or _clings(last, text, word.glue)
            opened = text in _OPENING or word.glue in ("next", "both")
        who = word.speaker or (last_who if clings and not text[0].isalnum() else speaker)
        if clings and out and who == last_who:
            _cling(out, word, text)
        else:
            out.append((who, Stretch(text, word.start_ms, word.end_ms, word.confidence)))
        last, last_who = text, who
    return out


def _bring_blanks(words: Sequence[Word]) -> bool:
    sample = [word.text for word in words[:400] if word.text]
    return sum(text[0] in _BLANKS or text[-1] in _BLANKS for text in sample) * 4 > len(sample)


def _clings(last: str, text: str, glue: str) -> bool:
    """Whether no blank stands between two neighbours that bring no blanks of their own."""
    if not last or glue == "next":
        return False
    if glue:
        return True
    first = text[0]
    if not first.isalnum() and first in _CLOSING:
        return all(ch in _CLOSING for ch in text)
    return first >= "\u0e00" and _unspaced(first) and _unspaced(last[-1])


def _unspaced(char: str) -> bool:
    """Whether it is of a script that parts no words by blanks: Thai, Lao, Burmese, Khmer, Chinese, Japanese."""
    return (
        "\u0e00" <= char < "\u0f00" or "\u1000" <= char < "\u10a0" or "\u1780" <= char < "\u1800"
        or "\u3000" <= char < "\ua000" or "\uf900" <= char < "\ufb00" or "\uff00" <= char < "\uffe0"
        or char >= "\U00020000"
    )  # fmt: skip


def _cling(out: list[Spoken], word: Word, text: str) -> None:
    """Make the mark or part of a word one with what it clings to; characters of a script without blanks stay apart."""
    who, held = out[-1]
    if _unspaced(text[0]) and text[0].isalnum():
        out.append((who, Stretch(text, word.start_ms, word.end_ms, word.confidence, glued=True)))
        return
    sure = held.confidence
    if text[0].isalnum() and word.confidence is not None:
        sure = word.confidence if sure is None else min(sure, word.confidence)
    end = held.end_ms if word.end_ms is None else max(word.end_ms, held.end_ms or 0)
    start = word.start_ms if held.start_ms is None else held.start_ms
    out[-1] = (who, Stretch(held.text + text, start, end, sure, held.glued))


def place_words(text: str, words: Sequence[Word], speaker: str = "") -> list[Spoken] | None:
    """Return the text cut at its words, each piece with its word's times; None where they are not the text's words.

    The text wins: its marks stay, and what the words leave out goes with the word before it.
    """
    bare_words = [word.text.strip() for word in words]
    if " ".join(bare_words) == text:  # most segments: nothing to look for
        return [
            (word.speaker or speaker, Stretch(bare, word.start_ms, word.end_ms, word.confidence))
            for word, bare in zip(words, bare_words, strict=True)
            if bare
        ]
    if "".join([word.text for word in words]).strip() == text and _bring_blanks(words):
        return join_words(words, speaker)
    spots: list[tuple[int, Word]] = []
    at, low = 0, ""
    for word, bare in zip(words, bare_words, strict=True):
        if not bare:
            continue
        spot = text.find(bare, at, at + len(bare) + _REACH)
        if spot < 0:
            low = low or text.lower()
            bare = bare.lower().strip(".,?!;:")
            if len(low) != len(text) or not bare:
                continue
            spot = low.find(bare, at, at + len(bare) + _REACH)
            if spot < 0:
                return None
        spots.append((spot, word))
        at = spot + len(bare)
    if not spots or len(text) - at > _REACH:
        return None
    return _pieces(text, spots, speaker)


def _pieces(text: str, spots: list[tuple[int, Word]], speaker: str) -> list[Spoken]:
    cuts = [0]
    for (before, word), (spot, _) in pairwise(spots):
        gap = before + len(word.text.strip())
        blank = text.rfind(" ", min(gap, spot), spot)
        cuts.append(blank + 1 if blank >= 0 else spot)
    cuts.append(len(text))
    out: list[Spoken] = []
    for (_, word), start, end in zip(spots, cuts, cuts[1:], strict=False):
        piece = text[start:end]
        bare = " ".join(piece.split())
        if bare:
            glued = start > 0 and not text[start - 1].isspace() and not piece[0].isspace()
            out.append((word.speaker or speaker, Stretch(bare, word.start_ms, word.end_ms, word.confidence, glued)))
    return out
