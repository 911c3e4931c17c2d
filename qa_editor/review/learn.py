"""What reviewers teach: what they refuse again and again is left alone, what they write again and again is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from qa_editor.core.style import Style
from qa_editor.review.merged import Decision, Merged, OwnChange

CASES = 2
"""Of a word, before it is learnt."""
RULE_CASES, RULE_SHARE = 8, 0.8
"""Of a whole rule: refusals, and their share of all decisions about it."""
_LONGEST = 60  # characters of a word or phrase that is worth remembering
_EDGES = ".,;:!?\"'“”‘’«»()[]{}…*_"


class Lesson(NamedTuple):
    """Something learnt. key: of the house style that it goes to. entry: what goes there. why: the evidence."""

    key: Literal["off", "keep", "glossary"]
    entry: str
    why: str
    cases: int


def find_lessons(merged: Iterable[Merged], style: Style, *, from_one: bool = False) -> list[Lesson]:
    """Return what reviewed documents teach that the house style does not say yet; the surest first.

    from_one: whether one case is enough; a whole rule is never learnt so.
    """
    merged = list(merged)
    decisions = [decision for one in merged for decision in one.decisions if decision.rule]
    least = 1 if from_one else CASES
    off = list(_rules(decisions, style))
    left_out = {lesson.entry for lesson in off} | style.off
    keep = _kept([decision for decision in decisions if decision.rule not in left_out], style, least)
    written = _written([change for one in merged for change in one.own], style, least)
    return [*off, *sorted((*keep, *written), key=lambda lesson: -lesson.cases)]


def with_lessons(style: Style, lessons: Iterable[Lesson]) -> Style:
    """Return the style with what was learnt."""
    from dataclasses import replace

    found: dict[str, list[str]] = {"off": [], "keep": [], "glossary": []}
    for lesson in lessons:
        found[lesson.key].append(lesson.entry)
    return replace(
        style,
        off=style.off | frozenset(found["off"]),
        keep=tuple(dict.fromkeys((*style.keep, *found["keep"]))),
        glossary=tuple(dict.fromkeys((*style.glossary, *found["glossary"]))),
    )


def _rules(decisions: Iterable[Decision], style: Style) -> Iterator[Lesson]:
    """Yield the rules that are refused nearly always, and not for the sake of one word."""
    refused: Counter[str] = Counter()
    decided: Counter[str] = Counter()
    words: dict[str, set[str]] = {}
    for decision in decisions:
        if decision.status in ("accepted", "rejected"):
            decided[decision.rule] += 1
            if decision.status == "rejected":
                refused[decision.rule] += 1
                words.setdefault(decision.rule, set()).add(decision.before)
    for rule, count in refused.most_common():
        share = count / decided[rule]
        if count >= RULE_CASES and share >= RULE_SHARE and len(words[rule]) > 2 and rule not in style.off:
            yield Lesson("off", rule, f"refused {count} times of {decided[rule]}", count)


def _kept(decisions: Iterable[Decision], style: Style, least: int) -> Iterator[Lesson]:
    """Yield the words that are always to stay as they are."""
    refused: Counter[str] = Counter()
    taken: Counter[str] = Counter()
    rules: dict[str, str] = {}
    for decision in decisions:
        if decision.status in ("accepted", "rejected") and (word := _term(decision.before)):
            (refused if decision.status == "rejected" else taken)[word] += 1
            rules[word] = decision.rule
    for word, count in refused.items():
        if count >= least and not taken[word] and word not in style.keep:
            times = "once" if count == 1 else f"{count} times"
            yield Lesson("keep", word, f"{rules[word]} refused {times}, never taken", count)


def _written(own: Iterable[OwnChange], style: Style, least: int) -> Iterator[Lesson]:
    """Yield the names and terms that reviewers put in the place of others."""
    pairs: Counter[tuple[str, str]] = Counter()
    against: Counter[str] = Counter()
    for change in own:
        if change.kind != "words":
            continue
        before, after = change.before.strip(_EDGES), change.after.strip(_EDGES)
        if before and after and before != after:
            pairs[before, after] += 1
            against[before] += 1
    for (before, after), count in pairs.items():
        if count >= least and not against[after] and _is_name(after) and after not in style.glossary:
            times = "once" if count == 1 else f"{count} times"
            yield Lesson("glossary", after, f"written {times} for {before!r}", count)


def _term(before: str) -> str:
    """Return the words of an edit that could be left as they are; "" for blanks and marks between words alone."""
    word = before.strip(_EDGES + " \t")
    plain = len(word) <= _LONGEST and "  " not in word and "\t" not in word and "\n" not in word
    return word if plain and any(map(str.isalpha, word)) else ""


def _is_name(text: str) -> bool:
    """Whether a glossary would hold it: a name or a term of at most four words, with a capital in it."""
    words = text.split()
    return 0 < len(words) <= 4 and len(text) <= _LONGEST and any(map(str.isupper, text)) and "\n" not in text
