"""Headings, notices and page furniture at the end of a turn: they stand between two turns and are nobody's words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Heading, Paragraph, Removed, Transcript, Turn
from qa_editor.structure.furniture import opens_tail
from qa_editor.structure.label_kinds import key_of, words_of
from qa_editor.structure.lines import ends_sentence, source_text
from qa_editor.structure.notices import is_note_of_record, why_notice, writer_named
from qa_editor.structure.thresholds import HEADING_BETWEEN_WORDS, HEADINGS_BETWEEN, PUNCTUATED_SHARE

_PART = lazy_pattern(
    r"(?:part|chapter|act|section|day|session|teil|kapitel|partie|chapitre|parte|capítulo) [\w]{1,8}", re.IGNORECASE
)
_EXAMINATION = lazy_pattern(
    r"(?:(?:further )?(?:direct|cross|redirect|recross)[- ]examination|(?:further )?examination|voir dire examination)"
    r"(?: by .{2,40}| \(.{2,40}\)| ?[-–—]+ ?continued)?",
    re.IGNORECASE,
)
_LEVEL = 2
SET_APART = frozenset(("bold", "underlined"))
"""Looks in which a short line is set apart like a heading."""


def part_turns(transcript: Transcript) -> Transcript:
    """Return the transcript with what stands between the turns taken out of them; a turn keeps its first paragraph.

    A heading stands alone on its line before a turn, without an end, where the turns do end as sentences do.
    """
    blocks = list(transcript.blocks)
    turns = [index for index, block in enumerate(blocks) if isinstance(block, Turn)]
    if not turns:
        return transcript
    names = [block.label for block in transcript.turns] + [_byline(block) for block in blocks]
    headings = _headings(blocks, turns)
    parted: list[Block] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Turn) and len(block.paragraphs) > 1:
            parted += _part(block, index in headings, index == turns[-1], names)
        else:
            parted.append(block)
    return replace(transcript, blocks=tuple(parted))


def _byline(block: Block) -> str:
    return (
        block.text.before if isinstance(block, Paragraph | Removed) and block.field in ("byline", "interviewer") else ""
    )


def _part(turn: Turn, headed: bool, last: bool, names: Sequence[str]) -> list[Block]:
    """Return the turn without what is not its own, and that behind it, in order."""
    kept: list[Paragraph] = list(turn.paragraphs[:1])
    behind: list[Block] = []
    below = _notices_from(turn, names) if last else len(turn.paragraphs)
    speech = _last_speech(turn)
    tail = False
    for number, paragraph in enumerate(turn.paragraphs[1:], 1):
        if paragraph.times:
            kept.append(paragraph)
            continue
        text = source_text(paragraph.text)
        final = number == len(turn.paragraphs) - 1
        why = why_notice(text, last=number >= below)
        if not why and number >= below:
            why = "introduces the writer"
        if is_note_of_record(text):
            behind.append(paragraph)
            continue
        teaser = tail and not ends_sentence(text) and len(text.split()) <= HEADING_BETWEEN_WORDS
        if not why and number > speech and (teaser or opens_tail(text)):
            tail, why = True, "a web page's furniture"
        if why:
            behind.append(Removed(paragraph.text, why, paragraph.place))
        elif headed and final:
            behind.append(Heading(paragraph.text, _LEVEL, paragraph.place))
        else:
            kept.append(paragraph)
    return [turn._replace(paragraphs=tuple(kept)), *behind] if behind else [turn]


def _notices_from(turn: Turn, names: Sequence[str]) -> int:
    """Return the index of the first of the notices that close the last turn."""
    first = len(turn.paragraphs)
    while first > 1:
        text = source_text(turn.paragraphs[first - 1].text)
        if not why_notice(text, last=True) and not _is_writer(text, names):
            break
        first -= 1
    return first


def _last_speech(turn: Turn) -> int:
    """Return the index of the last paragraph that ends as a sentence does: all above it may be what is said."""
    ends = (ends_sentence(source_text(paragraph.text)) for paragraph in turn.paragraphs)
    return max((number for number, ended in enumerate(ends) if ended), default=-1)


def _is_writer(text: str, names: Sequence[str]) -> bool:
    writer = writer_named(text)
    if not writer:
        return False
    surname = key_of(words_of(writer)[-1]) if words_of(writer) else ""
    return text.strip()[0] in "*_" or any(surname and surname in key_of(name).split() for name in names)


def _headings(blocks: Sequence[Block], turns: Sequence[int]) -> set[int]:
    """Return the turns whose last paragraph is a heading of what follows."""
    likely = [
        index for index, after in itertools.pairwise(turns)
        if all(isinstance(block, Removed) for block in blocks[index + 1 : after])
        and _may_end_with_heading(blocks[index], blocks[after])
    ]  # fmt: skip
    if not likely or len(likely) > len(turns) / 2 or not _are_punctuated(blocks, turns, likely):
        return set()
    above = sum(isinstance(block, Heading) for block in blocks)
    if len(likely) + above >= HEADINGS_BETWEEN:
        return set(likely)
    return {index for index in likely if _is_plain_heading(blocks[index])}


def _may_end_with_heading(turn: Block, after: Block) -> bool:
    if not isinstance(turn, Turn) or not isinstance(after, Turn) or len(turn.paragraphs) < 2 or not after.label:
        return False
    before, line = turn.paragraphs[-2:]
    if line.times:
        return False
    text = source_text(line.text).strip(" *_")
    if _is_examination(text):
        return True
    if "\n" in text or not text or text[-1] in '.,;:!?…)]"”’»—–-' or len(text.split()) > HEADING_BETWEEN_WORDS:
        return False
    if not (text[0].isupper() or text[0].isdigit()) or why_notice(text, last=False) or ":" in text:
        return False
    above = source_text(before.text)
    if not ends_sentence(above) or above.rstrip().endswith(":"):
        return False
    if not SET_APART.isdisjoint(line.looks):  # as documents do it, which leave no line blank
        return SET_APART.isdisjoint(before.looks)
    apart = before.place.line + above.count("\n") + 1 < line.place.line
    return apart and line.place.line + 1 < after.place.line


def _is_plain_heading(turn: Block) -> bool:
    """Whether the line is one for certain: several words in capitals, or `Part Two`."""
    assert isinstance(turn, Turn)
    text = source_text(turn.paragraphs[-1].text).strip(" *_")
    return (text.isupper() and " " in text) or _PART.fullmatch(text) is not None or _is_examination(text)


def _is_examination(text: str) -> bool:
    return text.isupper() and _EXAMINATION.fullmatch(text) is not None


def _are_punctuated(blocks: Sequence[Block], turns: Sequence[int], likely: Sequence[int]) -> bool:
    """Whether the other paragraphs of the turns end as sentences do, and are not in capitals."""
    taken = set(likely)
    texts = [
        source_text(paragraph.text)
        for index in turns
        if isinstance(block := blocks[index], Turn)
        for paragraph in (block.paragraphs[:-1] if index in taken else block.paragraphs)
    ]
    ended = sum(ends_sentence(text) for text in texts)
    return ended >= PUNCTUATED_SHARE * len(texts) and sum(text.isupper() for text in texts) < 0.5 * len(texts)
