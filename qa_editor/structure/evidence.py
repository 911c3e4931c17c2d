"""What can be seen of a label over the whole document, and the points that it earns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from qa_editor import lexicon
from qa_editor.core.pattern import lazy_pattern
from qa_editor.structure.asking import ends_asking
from qa_editor.structure.label_kinds import Kind, key_of, kind_of, without_number, words_of
from qa_editor.structure.lines import Line, ends_sentence
from qa_editor.structure.shape import Shape
from qa_editor.structure.thresholds import (
    BOLD_POINTS,
    EMPTY_POINTS,
    HEADING_WORDS,
    HEADLINE_POINTS,
    INSIDE_POINTS,
    KIND_POINTS,
    ORDINARY_POINTS,
    RECURRENCE,
    STAMP_POINTS,
    USER_NAME_POINTS,
)
from qa_editor.structure.words import HONORIFICS, ROLE_WORDS

_USER_NAME = lazy_pattern(r"(?=[^_\d]*[a-z]+[_\d])@?[a-z]\w*(?:[.-]\w+)*(?:#\d+)?")
PEOPLE: tuple[Kind, ...] = ("engine", "qa", "role", "person", "caps", "initials", "name", "script", "letter", "handle")


@dataclass
class Group:
    """All the places of one label, and the points that speak for its being a speaker's."""

    key: str
    label: str
    kind: Kind
    at: list[int] = field(default_factory=list)
    points: float = 0.0
    kin: int = 0  # how often labels with the same last word stand: `TESSA MOOR` and `MOOR`

    @property
    def count(self) -> int:
        """How often the label stands in the document."""
        return len(self.at)


@dataclass
class Evidence:
    """What the decision looks at: the lines, which of them are wraps, and the label shapes found on them."""

    lines: Sequence[Line]
    wraps: Sequence[bool]
    shapes: Mapping[int, Shape]

    @cached_property
    def following(self) -> Sequence[int]:
        """For each line the first line of the next paragraph, the number of lines where there is none."""
        after = [len(self.lines)] * len(self.lines)
        for i in range(len(self.lines) - 2, -1, -1):
            after[i] = after[i + 1] if self.wraps[i + 1] else i + 1
        return after

    def text_after(self, index: int) -> str:
        """Return the text after the label on its own line."""
        shape = self.shapes[index]
        return self.lines[index].text[shape.end : shape.stop].strip()

    def words_of(self, index: int) -> str:
        """Return the words that the label introduces: on its line, or where nothing stands there on the next."""
        below = self.lines[index + 1].text if index + 1 < len(self.lines) else ""
        return self.text_after(index) or below

    def is_headline(self, index: int) -> bool:
        """Whether the line is a heading with a colon in it: short, whole, without an end, and prose below."""
        text = self.text_after(index)
        if not text or text[-1] in '.?!…,;"”’)]-–—' or not text[0].isupper() or self.goes_on(index):
            return False
        if len(text.split()) > HEADING_WORDS or index + 1 >= len(self.lines) or self._is_spoken(index + 1):
            return False
        return self.lines[index].opens and len(self.lines[index + 1].text) > 1.5 * len(text)

    def _is_spoken(self, index: int) -> bool:
        return index in self.shapes and kind_of(self.shapes[index].label) in PEOPLE

    def goes_on(self, index: int) -> bool:
        """Whether a line of text follows in the same paragraph."""
        return index + 1 < len(self.lines) and not self.lines[index + 1].opens


def group_labels(evidence: Evidence, indices: Sequence[int]) -> dict[str, Group]:
    """Return the groups of equal labels among the shapes at `indices`, by key."""
    groups: dict[str, Group] = {}
    keys: dict[str, str] = {}
    for index in indices:
        label = evidence.shapes[index].label
        if label not in keys:
            keys[label] = key_of(label)
        key = keys[label]
        if key not in groups:
            groups[key] = Group(key, label, kind_of(label))
        groups[key].at.append(index)
    surnames: Counter[str] = Counter()
    for key, group in groups.items():
        surnames[_surname(group, key)] += group.count
    for key, group in groups.items():
        group.kin = surnames[_surname(group, key)]
    return groups


def _surname(group: Group, key: str) -> str:
    if group.kind == "qa":
        return key_of(without_number(group.label))
    if group.kind == "letter":  # `B1` and `B2` are kin
        return key.rstrip("0123456789")
    if group.kind not in ("person", "name", "caps") or not (words := words_of(group.label)):
        return key
    return words[-1].casefold()


def weigh(evidence: Evidence, group: Group) -> None:
    """Give the group its points: looks, recurrence, time stamps, emphasis, place in the line."""
    shapes = [evidence.shapes[i] for i in group.at]
    stamped = sum(shape.stamp is not None for shape in shapes)
    is_short = group.label.isupper() and len(group.label.replace(".", "")) <= 3
    if group.kind == "meta" and is_short and (group.count > 3 or stamped == group.count):
        group.kind = "initials"  # CC, PS: a call sign if it goes on speaking
    points = KIND_POINTS[group.kind] + RECURRENCE[min(group.kin, len(RECURRENCE) - 1)]
    if group.kind not in ("meta", "sentence", "none"):
        points += STAMP_POINTS * stamped / group.count if group.kind != "ordinary" or group.count > 1 else 0
        points += BOLD_POINTS * sum(shape.bold for shape in shapes) / group.count
    if not any(evidence.text_after(i) or evidence.goes_on(i) for i in group.at):
        points += EMPTY_POINTS
    inside = sum(evidence.wraps[i] and not ends_sentence(evidence.lines[i - 1].text) for i in group.at)
    points += INSIDE_POINTS * inside / group.count
    if group.kind in ("name", "person", "caps") and group.kin < 5 and is_ordinary(group.label):
        points += ORDINARY_POINTS if group.kin == 1 else 0.5 * ORDINARY_POINTS
    if group.kind == "handle" and _USER_NAME.fullmatch(group.label):
        whole = sum(ends_sentence(text := evidence.words_of(i)) or ends_asking(text) for i in group.at)
        points += USER_NAME_POINTS if stamped or 2 * whole >= group.count else 0
    if group.count == 1 and group.kind not in ("engine", "qa") and evidence.is_headline(group.at[0]):
        points += HEADLINE_POINTS
    group.points = points


def is_ordinary(label: str) -> bool:
    """Whether the label is made of ordinary words alone: `Comparative Context`, not `Mark Price` or `Robin Dahl`."""
    if "." in label.rstrip(".") and " " not in label:
        return False
    words = [word.casefold().removesuffix("'s").removesuffix("’s") for word in words_of(label)]
    if not words or HONORIFICS.intersection(words) or ROLE_WORDS.intersection(words):
        return False
    if words[0] in lexicon.first_names() or (len(words) > 1 and words[0] in lexicon.first_names_both()):
        return False
    if len(words) == 1 and (words[0] in lexicon.surnames_both() or words[0] in lexicon.first_names_both()):
        return False
    known = lexicon.words()
    return all(word in known for word in words)
