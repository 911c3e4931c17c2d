"""Questions without labels: paragraphs of one kind that ask, alternating with paragraphs of another that answer.

The kinds: quoted lines (`> Why?`), lines in capitals, lines behind a double dash (`――`), whole paragraphs that ask.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern
from qa_editor.structure.asking import ends_asking
from qa_editor.structure.evidence import Evidence
from qa_editor.structure.shape import Shape
from qa_editor.structure.thresholds import (
    ADDRESS_SHARE,
    ANSWERED_SHARE,
    LONG_ANSWERS,
    QUESTION_SHARE,
    QUESTION_WORDS,
    QUESTIONS,
    TO_A_QUESTION,
)

_QUOTE = lazy_pattern(r"[ \t]*>[ \t]*(?=[^\s>])")
_DOUBLE_DASH = lazy_pattern(r"[ \t\u3000]*[―—─–ー]{2,}[ \t\u3000]*(?=\S)")
_NAME_AND_SPACE = lazy_pattern(r"([^\W\d_]{1,6})\u3000+(?=\S)")
_YOU = lazy_pattern(
    r"\b(?:you|your|yours|yourself|sie|ihr|ihre|ihrer|ihrem|ihren|ihnen|du|dein|deine|dich|dir|vous|votre|vos|tu|toi|"
    r"te|ton|tes|usted|ustedes|su|sus|lei|suo|sua|tuo|você|ni|din|dina|dit|jij|je|jouw|uw|pan|pani|pana|panu|panią|państwo|twój|twoja|ty|vy|vám|vás|váš|vaše|вы|вас|вам|ваш|ваша|ты)\b"
    r"|¿|あなた|[您你]",
    re.IGNORECASE,
)
_INTERVIEW = lazy_pattern(
    r"(?i)\b(?:interview(?:s|ed)?\b|q ?& ?a\b|in conversation with|"
    r"(?:spoke|spoken|talked|sat down|caught up|met) (?:with|to)|we asked|"
    r"entretien|entrevista|intervista|gespräch mit|wywiad|im gespräch)"
)
_ABOVE = 40  # lines above the first question that may announce an interview
_QUOTES = "\"'“”„«»‘’"


class Asked(NamedTuple):
    """Lines that ask. first: line -> its shape. more: lines that go on with the question above, likewise."""

    first: Mapping[int, Shape]
    more: Mapping[int, Shape]


def find_questions(evidence: Evidence) -> Asked | None:
    """Return the lines that ask where they alternate with answers all through the document, None for none."""
    for find, least, addressed in _KINDS:
        asked = _runs(evidence, find(evidence))
        if len(asked.first) >= least and _alternates(evidence, asked, addressed=addressed):
            return asked
    return None


def find_answerer(evidence: Evidence, asked: Asked) -> dict[int, Shape]:
    """Return the answers that bear a name and a wide space, as Japanese interviews print them."""
    found = {
        i: Shape("asked", match[1], 0, match.end(), len(line.text))
        for i, line in enumerate(evidence.lines)
        if i not in asked.first and i not in asked.more and (match := _NAME_AND_SPACE.match(line.text))
    }
    names = Counter(shape.label for shape in found.values())
    return {i: shape for i, shape in found.items() if names[shape.label] >= QUESTIONS}


def _quoted(evidence: Evidence) -> dict[int, Shape]:
    return _matching(evidence, _QUOTE)


def _double_dashed(evidence: Evidence) -> dict[int, Shape]:
    return _matching(evidence, _DOUBLE_DASH)


def _matching(evidence: Evidence, pattern: re.Pattern[str]) -> dict[int, Shape]:
    return {
        i: Shape("asked", "", match.start(), match.end(), len(line.text))
        for i, line in enumerate(evidence.lines)
        if (match := pattern.match(line.text))
    }


def _in_capitals(evidence: Evidence) -> dict[int, Shape]:
    return {
        i: Shape("asked", "", 0, 0, len(line.text))
        for i, line in enumerate(evidence.lines)
        if line.text.isupper() and " " in line.text.strip() and i not in evidence.shapes
    }


def _asking_paragraphs(evidence: Evidence) -> dict[int, Shape]:
    found = {}
    for i, line in enumerate(evidence.lines):
        bare = line.text.lstrip()
        if not line.opens or not bare or bare[0] in _QUOTES or bare.count(" ") > QUESTION_WORDS:
            continue
        last = _last_line(evidence, i)
        if ends_asking(evidence.lines[last].text) and last - i < _QUESTION_LINES:
            found[i] = Shape("asked", "", 0, 0, len(line.text))
    return found


_QUESTION_LINES = 5  # a question without a mark of its own is no longer
_KINDS: tuple[tuple[Callable[[Evidence], dict[int, Shape]], int, bool], ...] = (
    (_quoted, QUESTIONS, False),
    (_double_dashed, QUESTIONS, False),
    (_in_capitals, QUESTIONS, False),
    (_asking_paragraphs, QUESTIONS + 1, True),
)


def _runs(evidence: Evidence, found: Mapping[int, Shape]) -> Asked:
    """Tell the first line of each question from those that go on in the same paragraph."""
    more = {i: shape for i, shape in found.items() if i - 1 in found and not evidence.lines[i].opens}
    return Asked({i: shape for i, shape in found.items() if i not in more}, more)


def _alternates(evidence: Evidence, asked: Asked, *, addressed: bool) -> bool:
    """Whether most of the lines ask, answers stand below nearly all, and little else stands between.

    addressed: whether the questions must also speak to somebody, as those of an article do not.
    """
    first = sorted(asked.first)
    ends = {i: _end_of(evidence, asked, i) for i in first}
    asking = sum(_asks(evidence.lines[end].text) for end in ends.values())
    size = len(evidence.lines)
    answered = sum(end + 1 < size and end + 1 not in asked.first for end in ends.values())
    paragraphs = sum(not wrap for wrap in evidence.wraps[first[0] :]) - len(asked.more)
    if asking < QUESTION_SHARE * len(first) or answered < max(QUESTIONS, ANSWERED_SHARE * (len(first) - 1)):
        return False
    if paragraphs > LONG_ANSWERS * len(first):
        return False
    spoken = sum(_speaks_to_you(evidence, range(i, end + 1)) for i, end in ends.items())
    if paragraphs > TO_A_QUESTION * len(first):  # long answers, or an article that asks now and then
        return len(first) > QUESTIONS and 2 * spoken >= len(first) and _announces_interview(evidence, first[0])
    return not addressed or spoken >= ADDRESS_SHARE * len(first)


def _announces_interview(evidence: Evidence, first: int) -> bool:
    """Whether a line above the first question says that somebody was asked."""
    return any(_INTERVIEW.search(line.text) for line in evidence.lines[:first][-_ABOVE:])


def _speaks_to_you(evidence: Evidence, lines: Sequence[int]) -> bool:
    return any(_YOU.search(evidence.lines[i].text) for i in lines)


def _asks(text: str) -> bool:
    return ends_asking(text) or text.rstrip(" 。」").endswith(("か", "吗", "呢"))


def _end_of(evidence: Evidence, asked: Asked, index: int) -> int:
    last = _last_line(evidence, index)
    while last + 1 in asked.more:
        last = _last_line(evidence, last + 1)
    return last


def _last_line(evidence: Evidence, index: int) -> int:
    return evidence.following[index] - 1
