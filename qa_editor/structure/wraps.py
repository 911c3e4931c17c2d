"""Which line breaks inside a paragraph are mere wraps."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from qa_editor.structure.lines import Line, ends_sentence
from qa_editor.structure.notices import is_note_of_record, why_notice
from qa_editor.structure.thresholds import (
    VERSE_CHARS,
    VERSE_LINES,
    VERSE_SHARE,
    WRAP_LINES,
    WRAP_SAMPLE,
    WRAP_SHARE,
    WRAP_WIDTH,
)

_MAY_STAND_ALONE = "([©CcTtPp*"  # how a notice begins that is no part of the sentence above it


def find_wraps(lines: Sequence[Line], labelled: Container[int], *, hard_breaks: bool = False) -> list[bool]:
    """Return for each line whether it goes on with the paragraph of the line before it.

    labelled: the lines that seem to bear a label. hard_breaks: two spaces at a line's end break it (Markdown).
    A break is a wrap where the next word would not have fitted into the document's width, or where a sentence
    goes on in lower case.
    """
    joined = [False] * len(lines)
    inner = [i for i, line in enumerate(lines) if not line.opens]
    if not inner:
        return joined
    width = _width(lines, [i for i in inner if i not in labelled])
    for i in inner:
        joined[i] = lines[i].stamp is None and _is_wrap(lines[i - 1].text, lines[i].text, width, hard_breaks)
    for i in _in_verses(lines, labelled):
        joined[i] = False
    return joined


def _in_verses(lines: Sequence[Line], labelled: Container[int]) -> Iterator[int]:
    """Yield the lines, but for its first, of each paragraph that is set in and whose lines are short on purpose."""
    if not any(line.text[:2].isspace() and not line.opens for line in lines):
        return
    longest = max((len(line.text.rstrip()) for line in lines if not line.text[:1].isspace()), default=0)
    most = min(VERSE_CHARS, VERSE_SHARE * longest)
    starts = [i for i, line in enumerate(lines) if line.opens]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        inner = range(start, end)
        if len(inner) < VERSE_LINES or any(i in labelled or not lines[i].text[:2].isspace() for i in inner):
            continue
        widths = [len(lines[i].text.strip()) for i in inner]
        words = [(lines[i].text.split() or [""])[0] for i in inner[1:]]
        room = any(width + 1 + len(word) <= max(widths) for width, word in zip(widths, words, strict=False))
        if room and max(widths) <= most:  # a line that was broken at a margin has no room for the next word
            yield from inner[1:]


def _is_wrap(before: str, after: str, width: int, hard_breaks: bool) -> bool:
    if hard_breaks and before.endswith(("  ", "\\")):
        return False
    bare, rest = before.rstrip(), after.lstrip()
    if not bare or not rest:
        return False
    if rest[0] in "([" and is_note_of_record(rest):
        return False
    if (rest[0] in _MAY_STAND_ALONE and why_notice(rest, last=True)) or (
        bare[0] in "([" and why_notice(bare, last=True)
    ):
        return False
    open_end = not ends_sentence(bare)
    if open_end and rest[0].islower():
        return True
    if not width:
        return False
    if len(after) - len(rest) > len(before) - len(before.lstrip()) + 1 and not open_end:
        return False
    if len(bare) + 1 + len(rest.split(None, 1)[0]) > width:
        return True
    return open_end and len(bare) > 0.6 * width and bare[-1].isalnum() is False


def _width(lines: Sequence[Line], inner: Sequence[int]) -> int:
    """Return the width at which the document is wrapped, 0 where it is not."""
    if len(inner) < WRAP_LINES:
        return 0
    inner = [i for i in inner[:: len(inner) // WRAP_SAMPLE + 1] if lines[i].text.strip()]
    if not inner:
        return 0
    lengths = sorted(len(lines[i - 1].text.rstrip()) for i in inner)
    width = lengths[int(0.97 * (len(lengths) - 1))]
    if not WRAP_WIDTH[0] <= width <= WRAP_WIDTH[1]:
        return 0
    full = sum(len(lines[i - 1].text.rstrip()) + 1 + len(lines[i].text.split(None, 1)[0]) > width for i in inner)
    return width if full >= WRAP_SHARE * len(inner) else 0
