"""Which `Name:` lines are labels: decided by the evidence of the whole document, never by one line alone."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Mapping, Sequence

from qa_editor.structure.asking import asks_something, ends_asking, has_question
from qa_editor.structure.changes import asks_alone
from qa_editor.structure.evidence import PEOPLE, Evidence, Group, group_labels, weigh
from qa_editor.structure.label_kinds import may_be_body, words_of
from qa_editor.structure.lines import ends_sentence
from qa_editor.structure.singles import Speech, one_key_per_person
from qa_editor.structure.thresholds import (
    ALL_BOLD_POINTS,
    ASKING_POINTS,
    BARE_SHARE,
    COVERED,
    FORM_POINTS,
    IN_FULL_POINTS,
    LIKELY,
    LONE_POINTS,
    REPLY_POINTS,
    STYLE_MISMATCH,
    SURE,
)

_TOP_LINES = 3  # lines that may stand above a note of one question and one answer
_CASELESS = ("qa", "engine", "initials", "script", "letter")


def accept_marked(evidence: Evidence, indices: Sequence[int]) -> list[int]:
    """Return the lines, of those with `Name:` or a time beside the name, that open a turn; in order."""
    groups = group_labels(evidence, indices)
    for group in groups.values():
        weigh(evidence, group)
    if sum(group.count for group in groups.values() if group.kind == "qa") == 1:
        for group in groups.values():  # `Question:` once is a way of speaking
            group.points += LONE_POINTS if group.kind == "qa" else 0
    sure = [group for group in groups.values() if group.points >= SURE]
    if not _establishes(evidence, sure):
        sure = _talking(evidence, sure, groups) or _short_exchange(evidence, groups)
        if not sure:
            return []
    core = [group for group in sure if group.kin > 1] or sure
    accepted = {group.key for group in core}
    caps = mostly_caps(core)
    words = Counter(len(group.label.split()) for group in core)
    order = sorted(i for group in core for i in group.at)
    person = one_key_per_person(core)
    owner = {i: person[group.key] for group in core for i in group.at}
    speech = Speech.of(evidence, core)
    forms = _forms(evidence, core)
    bold = all(evidence.shapes[i].bold for i in order)
    for group in groups.values():
        points = group.points
        if group.label.isupper() != caps and group.kind not in _CASELESS:
            points += STYLE_MISMATCH
        if group.count < 3 and _has_text(evidence, group) not in forms:
            points += FORM_POINTS
        if group.kind in ("name", "letter") and group.count == 1:
            points += _neighbourhood(order, owner, group.at[0], len(group.label.split()) in words)
        if bold and group.kind in ("phrase", *PEOPLE) and all(evidence.shapes[i].bold for i in group.at):
            points += ALL_BOLD_POINTS
        if group.count < 3 and _is_in_full(group, core):
            points += IN_FULL_POINTS
        if group.kind == "phrase" and group.count == 1 and may_be_body(group.label):
            points += REPLY_POINTS if _replies(evidence, order, owner, group.at[0]) else 0
        if group.kin < 3:
            points += speech.points(evidence, group, order)
        if group.kind in ("phrase", "handle") and group.count > 1:
            points += _answers(order, owner, group.at)
            asking = sum(ends_asking(evidence.words_of(i)) for i in group.at)
            points += ASKING_POINTS if 2 * asking >= group.count and may_be_body(group.label) else 0
        if points >= LIKELY:
            accepted.add(group.key)
    found = sorted(i for key in accepted for i in groups[key].at)
    return _without_inner(evidence, found)


def _is_in_full(group: Group, core: Sequence[Group]) -> bool:
    """Whether another label is the initials of this one: `HP` and `Harbour Post`."""
    words = words_of(group.label)
    initials = "".join(word[0] for word in words).upper()
    return len(words) > 1 and any(other.kind == "initials" and other.label.upper() == initials for other in core)


def _establishes(evidence: Evidence, sure: Sequence[Group]) -> bool:
    """Whether these labels are turns for certain: two speakers of whom one speaks twice, or a machine's labels."""
    if not sure:
        return False
    if len(sure) == 1:
        only = sure[0]
        return (only.kind in ("engine", "qa", "role") and only.count >= 2) or (
            only.count >= 2 and (all(evidence.shapes[i].stamp for i in only.at) or asks_alone(evidence, only.at))
        )
    total = sum(group.count for group in sure)
    if max(group.kin for group in sure) >= 2:
        return True
    if all(evidence.shapes[i].stamp for g in sure for i in g.at):
        return any(ends_sentence(evidence.words_of(i)) for g in sure for i in g.at)  # not a programme of talks
    at = sorted(i for group in sure for i in group.at)
    asked = any(has_question(evidence.words_of(i)) for i in at)
    if len(at) == 2 and all(group.kind in ("person", "caps") for group in sure):
        return _is_exchange(evidence, *at)
    return total <= 4 and asked and _covers(evidence, at, COVERED)


def _talking(evidence: Evidence, sure: Sequence[Group], groups: Mapping[str, Group]) -> list[Group]:
    """Return one sure label and those that say whole sentences between its turns, where one of the sides asks."""
    only = max(sure, key=lambda group: group.count, default=None)
    if not only or only.count < 2 or only.kind not in ("name", "person", "caps", "handle"):
        return []
    others = [
        group for group in groups.values()
        if group is not only and _may_talk(group) and any(only.at[0] < i < only.at[-1] for i in group.at)
    ]  # fmt: skip
    theirs = [i for group in others for i in group.at]
    at = sorted([*only.at, *theirs])
    asking = sum(asks_something(evidence.words_of(i)) for i in theirs)
    if not others or not (has_question(evidence.words_of(only.at[0])) or 2 * asking >= len(theirs)):
        return []
    whole = all(ends_sentence(text := evidence.words_of(i)) or ends_asking(text) for i in at)
    return [only, *others] if whole and _covers(evidence, at, BARE_SHARE) else []


def _may_talk(group: Group) -> bool:
    """Whether the label may be a speaker's: a person's, or a body's that stands several times."""
    return (group.kind in PEOPLE and group.points >= LIKELY) or (group.kind == "phrase" and group.count > 1)


def _is_exchange(evidence: Evidence, first: int, second: int) -> bool:
    """Whether one person asks, at the top or below a heading, and the other answers in the next paragraph."""
    between = sum(not wrap for wrap in evidence.wraps[first + 1 : second])
    return not between and ends_asking(evidence.words_of(first)) and first <= _TOP_LINES


def _short_exchange(evidence: Evidence, groups: Mapping[str, Group]) -> list[Group]:
    """Labels that look doubtful but stand before nearly every paragraph, and before words that are speech."""
    people = [
        group for group in groups.values()
        if (group.kind in PEOPLE and group.points >= 0) or (group.kind == "phrase" and group.count > 1)
    ]  # fmt: skip
    at = sorted(i for group in people for i in group.at)
    if len(people) < 2 or not _covers(evidence, at, COVERED):
        return []
    if len(at) > 3 and len(at) < 2 * len(people) and not all(evidence.shapes[i].bold for i in at):
        return []
    spoken = sum(ends_sentence(text := evidence.words_of(i)) or ends_asking(text) for i in at)
    asked = any(has_question(evidence.words_of(i)) for i in at)
    return people if asked and spoken >= 0.7 * len(at) else []


def _covers(evidence: Evidence, at: Sequence[int], share: float) -> bool:
    """Whether so many paragraphs from the first label on begin with one."""
    first = min(at)
    taken = set(at)
    opening = sum(evidence.lines[i].opens or i in taken for i in range(first, len(evidence.lines)))
    return len(at) >= share * opening


def mostly_caps(groups: Sequence[Group]) -> bool:
    """Whether most turns of these labels have them in capitals."""
    cased = [group for group in groups if group.kind in ("caps", "person", "name", "role")]
    return sum(g.count for g in cased if g.label.isupper()) > 0.5 * sum(g.count for g in cased) if cased else False


def _forms(evidence: Evidence, sure: Sequence[Group]) -> set[bool]:
    """Return whether text stands beside the labels, below them, or both."""
    beside = Counter(bool(evidence.text_after(i)) for group in sure for i in group.at)
    return {form for form, count in beside.items() if count >= 0.1 * beside.total()}


def _has_text(evidence: Evidence, group: Group) -> bool:
    return bool(evidence.text_after(group.at[0]))


def _neighbourhood(order: Sequence[int], owner: Mapping[int, str], at: int, same_length: bool) -> float:
    """Return points for a label that stands once: between two turns of one person it is another person."""
    place = bisect(order, at)
    if 0 < place < len(order) and owner[order[place - 1]] == owner[order[place]]:
        return 1.0
    if not same_length:
        return -1.0
    return 0.0 if len(set(owner.values())) > 2 or not 0 < place < len(order) else -0.5


def _replies(evidence: Evidence, order: Sequence[int], owner: Mapping[int, str], at: int) -> bool:
    """Whether the label stands right below a question, and the one who asked speaks next, if anybody does."""
    place = bisect(order, at)
    if not place or (place < len(order) and owner[order[place - 1]] != owner[order[place]]):
        return False
    return ends_asking(evidence.lines[at - 1].text) and ends_sentence(evidence.words_of(at))


def _answers(order: Sequence[int], owner: Mapping[int, str], at: Sequence[int]) -> float:
    """Return points for a label that keeps standing between two turns of one person."""
    between = 0
    for index in at:
        place = bisect(order, index)
        between += 0 < place < len(order) and owner[order[place - 1]] == owner[order[place]]
    return 1.5 if between >= 0.5 * len(at) else 0.0


def _without_inner(evidence: Evidence, found: list[int]) -> list[int]:
    """Drop labels in the midst of a wrapped sentence where all the others open a paragraph."""
    opening = sum(evidence.lines[i].opens for i in found)
    if opening < 0.9 * len(found):
        return found
    return [
        i
        for i in found
        if evidence.lines[i].opens or not evidence.wraps[i] or ends_sentence(evidence.lines[i - 1].text)
    ]
