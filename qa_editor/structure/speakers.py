"""One speaker for all the labels of one person; never one for two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from qa_editor.core.transcript import Speaker, Transcript, Turn
from qa_editor.structure.cast import Member, find_cast, states_short_form
from qa_editor.structure.label_kinds import key_of, kind_of, plain_label, without_number, words_of
from qa_editor.structure.words import HONORIFICS, ROLE_WORDS, SUFFIXES

MOST_LABELS = 300  # beyond so many labels none are united: no interview has them, and each is weighed against each
_ADJACENT_TURNS = 3  # so many direct exchanges between two labels make them two people


@dataclass
class Person:
    """The labels taken for one person, with how often each stands; `at` are indices of turns.

    tagged: the tag in brackets is part of the name, as others share the label. full: the name that the header or
    the introduction gives, "" where none is certain.
    """

    labels: Counter[str] = field(default_factory=Counter)
    at: list[int] = field(default_factory=list)
    tagged: bool = False
    full: str = ""

    @property
    def name(self) -> str:
        """The most complete label; of equals the readable one, then the commonest."""
        if self.full:
            return self.full
        best = max(self.labels, key=lambda label: (len(_tokens(label)), not label.isupper(), self.labels[label]))
        return best if self.tagged else readable_name(best)


def unite_speakers(transcript: Transcript) -> Transcript:
    """Return the transcript with its speakers listed in order of appearance and named in every turn."""
    people: dict[str, Person] = {}
    found: dict[str, Person | None] = {}
    shared = _shared_labels(transcript.turns)
    for index, turn in enumerate(transcript.turns):
        name = without_number(turn.speaker or turn.label.strip("0123456789"))  # a number names nobody
        if name not in found:
            key = key_of(name)
            who = name if key in shared else key
            found[name] = people.setdefault(who, Person(tagged=key in shared)) if key else None
        if person := found[name]:
            person.labels[name] += 1
            person.at.append(index)
    for short, full in _same_people(list(people.items())):
        people[full].labels.update(people[short].labels)
        people[full].at += people.pop(short).at
    _name_in_full(people, find_cast(transcript))
    ordered = sorted(people.values(), key=lambda person: min(person.at))
    names = {index: name for person in ordered for name in (person.name,) for index in person.at}
    known = {speaker.name: speaker for speaker in transcript.speakers}
    labels: dict[str, dict[str, None]] = {}
    for index, turn in enumerate(transcript.turns):
        if index in names:
            labels.setdefault(names[index], {})[turn.label or turn.speaker] = None
    speakers = tuple(
        known.get(name, Speaker(name))._replace(labels=tuple(labels[name]))
        for name in dict.fromkeys(person.name for person in ordered)
    )
    blocks, index = [], 0
    for block in transcript.blocks:
        if isinstance(block, Turn):
            if block.speaker != (name := names.get(index, "")):
                block = block._replace(speaker=name)
            index += 1
        blocks.append(block)
    return replace(transcript, blocks=tuple(blocks), speakers=speakers)


def _name_in_full(people: dict[str, Person], cast: Sequence[Member]) -> None:
    """Give people the full names that the header states, where only one fits; unite those who turn out to be one."""
    if not cast or len(people) > MOST_LABELS:
        return
    takers: dict[str, list[str]] = {}
    for key, person in people.items():
        stated = {member.name for member in cast if any(states_short_form(member, label) for label in person.labels)}
        fitting = stated or {member.name for member in cast if _fits(person, member)}
        fitting = {name for name in fitting if not any(_is_short_for(_split(name), _split(other)) for other in fitting)}
        if len({_split(name) for name in fitting}) == 1 and not person.tagged:
            takers.setdefault(min(fitting), []).append(key)
    for name, keys in takers.items():
        if any(_talk_together(people[one], people[other]) for one in keys for other in keys if one != other):
            continue
        first = people[keys[0]]
        for key in keys[1:]:
            first.labels.update(people[key].labels)
            first.at += people.pop(key).at
        named = [member for member in cast if member.name == name]
        is_stated = any(states_short_form(member, label) for member in named for label in first.labels)
        if is_stated or len(_split(name)[1]) > max(len(_split(label)[1]) for label in first.labels) or len(keys) > 1:
            first.full = name


def _fits(person: Person, member: Member) -> bool:
    """Whether each label is short for the name; `Dr. Lind` and `DL` stay where only running text says more."""
    full = _split(member.name)
    if member.told and any(_split(label)[0] or kind_of(label) == "initials" for label in person.labels):
        return False
    return all(
        _is_short_for(_split(label), full) or _split(label)[1] == full[1]
        or (kind_of(label) == "initials" and _are_initials(key_of(label), full[1]))
        for label in person.labels
    )  # fmt: skip


def _shared_labels(turns: Sequence[Turn]) -> set[str]:
    """Return the keys of labels that several people bear, told apart by a tag: `Guard (Post)`, `Guard (Mail)`."""
    tags: dict[str, set[str]] = {}
    for turn in turns:
        label = turn.speaker or turn.label
        if label.endswith((")", "]")) and (bare := plain_label(label)) != label:
            if label[len(bare) :].lstrip(" ([")[:1].islower():
                continue  # `(laughing)`, `(on the phone)`: how it is said, not who says it
            tags.setdefault(key_of(label), set()).add(label[len(bare) :].strip().casefold())
    return {key for key, found in tags.items() if len(found) > 1}


def readable_name(label: str) -> str:
    """Return the label without a tag or a role: `Ana Ruiz (host)` -> `Ana Ruiz`; a degree stays."""
    bare = plain_label(label)
    head, _, title = bare.partition(",")
    words = [word.casefold().strip(".") for word in title.split()]
    if head.strip() and words and (ROLE_WORDS.intersection(words) or (title.isupper() and words[0] not in SUFFIXES)):
        return head.strip()
    return bare


def _tokens(label: str) -> list[str]:
    return [word.casefold() for word in words_of(label) if word.casefold() not in SUFFIXES]


def _split(label: str) -> tuple[str, tuple[str, ...]]:
    """Return (title, name) of a label: `Dr. Vance` -> ("dr", ("vance",))."""
    tokens = _tokens(label)
    titles = [token for token in tokens if token in HONORIFICS]
    rest = tuple(token for token in tokens if token not in HONORIFICS)
    return (" ".join(titles), rest) if rest else ("", tuple(tokens))


def _same_people(people: Sequence[tuple[str, Person]]) -> list[tuple[str, str]]:
    """Return (shorter, fuller) keys of labels that can only be one person's, fuller ones last."""
    parts = {key: _split(next(iter(person.labels))) for key, person in people}
    kinds = {key: kind_of(next(iter(person.labels))) for key, person in people}
    ats = dict(people)
    merged: list[tuple[str, str]] = []
    if len(people) > MOST_LABELS:
        return merged
    gone: dict[str, str] = {}
    named = [key for key, _ in people if kinds[key] in ("person", "name", "caps", "initials", "script", "phrase")]
    for short in sorted(named, key=lambda key: (len(parts[key][1]), len(parts[key][0]))):
        fuller = [key for key in named if key != short and key not in gone and _is_short_for(parts[short], parts[key])]
        if not fuller and kinds[short] == "initials":
            fuller = [key for key in named if kinds[key] != "initials" and _are_initials(short, parts[key][1])]
        if len(fuller) > 1:
            fuller = _one_chain(fuller, parts)
        if len(fuller) == 1 and not _talk_together(ats[short], ats[fuller[0]]):
            merged.append((short, fuller[0]))
            gone[short] = fuller[0]
    return merged


def _one_chain(fuller: list[str], parts: dict[str, tuple[str, tuple[str, ...]]]) -> list[str]:
    """Of several fuller labels keep the fullest if the others are short for it, else all: nobody can tell."""
    last = max(fuller, key=lambda key: (len(parts[key][1]), len(parts[key][0])))
    return [last] if all(key == last or _is_short_for(parts[key], parts[last]) for key in fuller) else fuller


def _is_short_for(short: tuple[str, tuple[str, ...]], full: tuple[str, tuple[str, ...]]) -> bool:
    (title, name), (full_title, full_name) = short, full
    if title and full_title and title != full_title:
        return False
    if name == full_name:
        return title != full_title and not title
    if len(name) > len(full_name) or len(full_name) < 2:
        return False
    if len(name) == 1:
        return name[0] == full_name[-1] or (name[0] == full_name[0] and not title and len(name[0]) > 1)
    if name[-1] != full_name[-1] or not _same_given(name[0], full_name[0]):
        return False
    return (len(name) < len(full_name) and (len(name) == 2 or set(name) <= set(full_name))) or (
        len(name) == len(full_name) == 2 and name[0] != full_name[0] and len(name[0]) == 1
    )


def _same_given(short: str, full: str) -> bool:
    return short == full or (len(short) == 1 and full.startswith(short))


def _are_initials(label: str, name: tuple[str, ...]) -> bool:
    return len(name) > 1 and label.replace(" ", "") == "".join(word[0] for word in name)


def _talk_together(one: Person, other: Person) -> bool:
    """Whether the two labels answer each other so often that they must be two people."""
    others = set(other.at)
    direct = sum((index + 1 in others) + (index - 1 in others) for index in one.at)
    return direct >= _ADJACENT_TURNS and direct > 0.5 * len(one.at)
