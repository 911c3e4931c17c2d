"""Turns without names: `>>` and `-` at a change of speaker, numbered questions, bold questions."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from qa_editor.structure.asking import ends_asking
from qa_editor.structure.evidence import Evidence
from qa_editor.structure.label_kinds import kind_of
from qa_editor.structure.lines import ends_sentence
from qa_editor.structure.statements import states_byline_or_date
from qa_editor.structure.thresholds import (
    ANSWERED_SHARE,
    CHANGE_SHARE,
    DASH_COUNT,
    MARK_COUNT,
    QUESTION_SHARE,
    QUESTIONS,
    STATING_SHARE,
)

_CLOSERS = " \t\"'”’»)*_"


def accept_chevrons(evidence: Evidence, marked: Sequence[int]) -> list[int]:
    """Return the lines that begin with `>>`, with a name behind it or without."""
    bare = [i for i, shape in evidence.shapes.items() if shape.style == "mark" and shape.label == ">>"]
    named = [i for i in marked if evidence.lines[i].text.lstrip().startswith((">>", "&gt;&gt;"))]
    found = sorted({*bare, *named})
    if (
        not bare
        or len(found) < MARK_COUNT
        or (len(bare) < MARK_COUNT and len(named) < 0.9 * len(marked))
        or len(found) < 0.3 * _paragraphs(evidence, found[0])
    ):
        return []
    return found


def accept_dashes(evidence: Evidence) -> list[int]:
    """Return the lines that begin with a dash where the dash marks each change of speaker, as in printed dialogue."""
    found = [i for i, shape in evidence.shapes.items() if shape.style == "mark" and shape.label in ("-", "–", "—")]
    if len(found) < DASH_COUNT or len(found) < CHANGE_SHARE * _paragraphs(evidence, found[0]):
        return []
    asking = sum(_asks(evidence, i) for i in found)
    ended = sum(
        evidence.text_after(i).rstrip(_CLOSERS).endswith((".", "!", "…")) or ends_asking(evidence.text_after(i))
        for i in found
    )
    return found if 0.2 * len(found) <= asking < len(found) and ended >= 0.8 * len(found) else []


def accept_numbers(evidence: Evidence) -> list[int]:
    """Return numbered lines where the numbers count up and most of the lines ask."""
    found = [i for i, shape in evidence.shapes.items() if shape.style == "number"]
    numbers = [int(evidence.shapes[i].label) for i in found]
    rising = sum(b == a + 1 for a, b in itertools.pairwise(numbers))
    if len(found) < QUESTIONS or rising < len(found) - 1 or not _answered(evidence, found):
        return []
    return found


def accept_bold(evidence: Evidence) -> list[int]:
    """Return the paragraphs that are bold as a whole where most of them ask and plain ones follow.

    Of several marks (`**`, `*`) the one that asks most often counts. A byline, a date or a line without an end is
    no question; where fewer ask, each must end as a sentence does.
    """
    by_mark: dict[str, list[int]] = {}
    for i, shape in evidence.shapes.items():
        if shape.style == "bold" and evidence.lines[i].opens and not evidence.text_after(i).endswith(":"):
            by_mark.setdefault(evidence.lines[i].text[shape.start : shape.end].strip(), []).append(i)
    best: list[int] = []
    for found in by_mark.values():
        spoken = [i for i in found if ends_sentence(_whole(evidence, i)) or _asks(evidence, i)]
        spoken = [i for i in spoken if not states_byline_or_date(_whole(evidence, i).strip(" *_"))]
        asking = sum(_asks(evidence, i) for i in spoken)
        share = QUESTION_SHARE if len(spoken) <= QUESTIONS or len(spoken) < 0.6 * len(found) else STATING_SHARE
        if len(spoken) >= QUESTIONS and asking > len(best) * share and _answered(evidence, spoken, share):
            best = spoken
    return best


def _whole(evidence: Evidence, index: int) -> str:
    """Return the text after the label, to the end of its paragraph's last line."""
    last = evidence.following[index] - 1
    return evidence.text_after(index) if last == index else evidence.lines[last].text


def asks_alone(evidence: Evidence, found: Sequence[int]) -> bool:
    """Whether a name stands before questions only, nearly each of them answered below without a label."""
    if len(found) < QUESTIONS or (len(found) == QUESTIONS and not all(evidence.shapes[i].bold for i in found)):
        return False
    taken = set(found)
    below = {evidence.following[i] for i in found}
    labelled = [i for i in below if i in evidence.shapes and i not in taken and evidence.shapes[i].style != "bold"]
    return not labelled and _answered(evidence, found, ANSWERED_SHARE)


def only_asks(evidence: Evidence, found: Sequence[int]) -> bool:
    """Whether these labels stand before questions only, their answers below without a label."""
    kinds = {evidence.shapes[i].label.casefold().rstrip(" .0123456789") for i in found}
    if len(kinds) != 1 or len(found) < QUESTIONS:
        return False
    kind = kind_of(evidence.shapes[found[0]].label)
    if kind in ("person", "name", "caps", "initials", "phrase"):
        return asks_alone(evidence, found)
    return kind in ("qa", "role", "number", "none", "letter") and _answered(evidence, found)


def _answered(evidence: Evidence, found: Sequence[int], share: float = QUESTION_SHARE) -> bool:
    """Whether most of the lines ask, and most have another paragraph below before the next of them."""
    asking = sum(_asks(evidence, i) for i in found)
    taken = set(found)
    size = len(evidence.lines)
    below = sum(1 for i in found if (j := evidence.following[i]) < size and j not in taken)
    return asking >= share * len(found) and below >= 0.8 * len(found)


def _asks(evidence: Evidence, index: int) -> bool:
    shape = evidence.shapes[index]
    return ends_asking(_whole(evidence, index)) and shape.end <= len(evidence.lines[index].text)


def _paragraphs(evidence: Evidence, first: int) -> int:
    return sum(not wrap for wrap in evidence.wraps[first:])
