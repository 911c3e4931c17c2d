"""Labels without a colon: a name alone on its line, or parted from the words by a tab, a dash or brackets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qa_editor.structure.asking import ends_asking
from qa_editor.structure.evidence import PEOPLE, Evidence, Group, group_labels, weigh
from qa_editor.structure.label_kinds import kind_of
from qa_editor.structure.labels import mostly_caps
from qa_editor.structure.lines import ends_sentence
from qa_editor.structure.separated_shapes import bare_shape
from qa_editor.structure.shape import Shape
from qa_editor.structure.thresholds import (
    BARE_CHARS,
    BARE_SHARE,
    COVERED,
    FEW_TURNS,
    LIKELY,
    SEPARATOR_SHARE,
    STYLE_MISMATCH,
    SURE,
    TIMED_LABELS,
    TITLE_WORDS,
)


def accept_bare(evidence: Evidence, taken: Mapping[int, Shape]) -> dict[int, Shape]:
    """Return the lines on which a name stands alone, its words below: `Jonas Lind` / `Good evening.`."""
    shapes: dict[int, Shape] = {}
    titled = _with_titles(evidence, taken)
    for index, line in enumerate(evidence.lines):
        short = len(line.text) <= BARE_CHARS or index in titled
        if short and not evidence.wraps[index] and index + 1 < len(evidence.lines):
            found = taken.get(index)
            shape = found if found and found.style == "bare" else None if found else bare_shape(line.text)
            if not shape and index in titled:
                shape = Shape("bare", line.text.strip(), 0, len(line.text), len(line.text))
            if shape:
                below = evidence.lines[index + 1].stamp  # `Jonas Lind` / `10:32 AM` / `Good evening.`
                if below and below.start_ms is None:
                    below = below._replace(start=0, end=0)  # it is kept where it stands
                shapes[index] = shape._replace(stamp=shape.stamp or line.stamp or below)
    if len(shapes) < 2:
        return {}
    here = Evidence(evidence.lines, evidence.wraps, shapes)
    tight = [i for i in shapes if here.goes_on(i)]
    loose = [i for i in shapes if not here.goes_on(i)]
    best = _accept_bare_among(here, tight)
    other = _accept_bare_among(here, loose)
    chosen = best if len(best) >= len(other) else other
    return {i: shapes[i] for i in _from_first_time(chosen, shapes)}


def _from_first_time(chosen: Sequence[int], shapes: Mapping[int, Shape]) -> Sequence[int]:
    """Return the labels from the first that has a time on, where nearly all have one: above stands a list of people."""
    timed = [i for i in chosen if (stamp := shapes[i].stamp) and stamp.start_ms is not None]
    if len(timed) < TIMED_LABELS or len(timed) < COVERED * len([i for i in chosen if i >= timed[0]]):
        return chosen
    return [i for i in chosen if i >= timed[0]]


def _with_titles(evidence: Evidence, taken: Mapping[int, Shape]) -> set[int]:
    """Return the lines on which a name stands alone with a title behind a dash: `Ana Bell -- Chief Executive`.

    Words said there would not be the same each time, and would end as sentences do.
    """
    said: dict[str, set[str]] = {}
    at: dict[str, list[int]] = {}
    for index, shape in taken.items():
        if shape.style == "dash" and kind_of(shape.label) in ("person", "caps"):
            said.setdefault(shape.label, set()).add(evidence.text_after(index))
            at.setdefault(shape.label, []).append(index)
    same = [
        label for label, texts in said.items()
        if len(texts) == 1 and not ends_sentence(text := min(texts)) and not ends_asking(text)
        and text[:1].isupper() and len(text.split()) <= TITLE_WORDS
    ]  # fmt: skip
    if not any(len(at[label]) > 1 for label in same) or len(same) < len(said):
        return set()
    return {index for label in same for index in at[label]}


def _accept_bare_among(evidence: Evidence, indices: Sequence[int]) -> list[int]:
    groups = group_labels(evidence, indices)
    for group in groups.values():
        weigh(evidence, group)
    sure = [g for g in groups.values() if g.points >= SURE + 1 and (g.count > 1 or _all_stamped(evidence, g))]
    if len(sure) < 2:
        often = [g for g in groups.values() if g.count > 1 and g.points >= -SURE]
        if len(often) > 1 and _bare_share(often, evidence) >= 0.9:
            sure = often
    if not sure:
        sure = [g for g in groups.values() if g.points >= SURE and g.kind in ("person", "engine", "role", "caps", "qa")]
        if len(sure) < 2 or sum(g.count for g in sure) > FEW_TURNS or _bare_share(sure, evidence) < 0.9:
            return []
    if len(sure) < 2 and sure[0].kind not in ("engine", "qa"):
        return []
    if _bare_share(sure, evidence) < BARE_SHARE and not (
        len(sure) >= 2 and sum(g.count for g in sure) >= 4 and all(evidence.goes_on(i) for g in sure for i in g.at)
    ):
        return []
    caps = mostly_caps(sure)
    accepted = {g.key for g in sure}
    tight = all(evidence.goes_on(i) for g in sure for i in g.at)
    for group in groups.values():
        wanted = LIKELY if tight else SURE
        points = group.points + (STYLE_MISMATCH if group.label.isupper() != caps else 0)
        if points >= wanted and group.kind in PEOPLE:
            accepted.add(group.key)
    return sorted(i for key in accepted for i in groups[key].at)


def _all_stamped(evidence: Evidence, group: Group) -> bool:
    return all(evidence.shapes[i].stamp for i in group.at)


def _bare_share(groups: Sequence[Group], evidence: Evidence) -> float:
    at = {i for g in groups for i in g.at}
    first = min(at)
    opening = [i for i in range(first, len(evidence.lines)) if not evidence.wraps[i]]
    after = {i + 1 for i in at}
    directed = {i for i in after if i < len(evidence.lines) and _is_direction(evidence.lines[i].text)}
    after |= {i + 1 for i in directed}
    return len(at) / max(1, sum(i not in after for i in opening))


def _is_direction(text: str) -> bool:
    """Whether the line says how something is said, as in a play: `(smiling)`."""
    bare = text.strip()
    return bare[:1] == "(" and bare[-1:] == ")"


def accept_separated(evidence: Evidence, indices: Sequence[int]) -> list[int]:
    """Return the lines of `Name<tab>text`, `Name - text` or `[Name] text` that open a turn."""
    groups = group_labels(evidence, indices)
    for group in groups.values():
        weigh(evidence, group)
    sure = [g for g in groups.values() if (g.count > 1 or _all_stamped(evidence, g)) and g.points >= SURE - 1]
    if len(sure) < 2:
        return []
    weak = any(g.points < SURE for g in sure)
    first = min(i for g in sure for i in g.at)
    opening = sum(line.opens for line in evidence.lines[first:])
    inner = sum(not evidence.lines[i].opens for g in sure for i in g.at)
    share = sum(g.count for g in sure) / (opening + inner)
    if share < (COVERED if weak else SEPARATOR_SHARE):
        return []
    accepted = {g.key for g in groups.values() if g in sure or g.points >= LIKELY + 0.5}
    return sorted(i for key in accepted for i in groups[key].at)
