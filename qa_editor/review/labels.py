"""The label before a turn's words: told from the words, and read as a speaker."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Role, Speaker, Transcript, Turn

_LABEL = lazy_pattern(r"[\s\u2029]*([^\n\u2029\t:]{1,80}?)[ \u00a0]?:(?:[ \t\u00a0\n]|\Z)")
_DASH = lazy_pattern(r"[\s\u2029]*—[ \t]")
_ROLES: dict[str, Role] = {"q": "question", "a": "answer"}
_FAR = 120  # characters: a label with its time and its title is no longer


class Label(NamedTuple):
    """What stands before the words of a turn. text: without its colon, "" for none. end: where the words begin."""

    text: str
    end: int


def label_of(text: str, words: Iterable[str], known: Iterable[str]) -> Label:
    """Return the label at the start of a turn as it was left.

    words: how the turn's words begin without it, in one reading or another. known: labels and names of the document.
    """
    names = {_plain(name) for name in known} | set(_ROLES)
    starts = [start for start in (" ".join(one.split()[:3]) for one in words) if start]
    found = _LABEL.match(text)
    if found and _plain(found[1]) in names and not any(start.startswith(found[1] + ":") for start in starts):
        return Label(found[1].strip(), found.end())
    if any(text.lstrip().startswith(start) for start in starts):
        return Label("", 0)
    if dash := _DASH.match(text):
        return Label("", dash.end())
    near = [at for at in (text.find(start, 0, _FAR + len(start)) for start in starts) if at > 0]
    if near and (head := text[: min(near)]).rstrip().endswith((":", "]", ")", ".", "\t")):
        return Label(head.strip().rstrip(":").strip(), min(near))
    if found and len(found[1].split()) <= 5 and found[1][:1].isupper():
        return Label(found[1].strip(), found.end())
    return Label("", 0)


class Voices:
    """The speakers of a transcript, by every label."""

    def __init__(self, transcript: Transcript) -> None:
        self._by_label: dict[str, Speaker] = {}
        for speaker in transcript.speakers:
            for label in (speaker.name, *speaker.labels):
                self._by_label.setdefault(_plain(label), speaker)
        self._roles = {speaker.name: speaker.role for speaker in transcript.speakers}
        self.known = (*self._by_label, *_ROLES)

    def is_of(self, label: str, turn: Turn) -> bool:
        """Whether a label says what the turn's own would: nothing has changed."""
        plain = _plain(label)
        if not plain or plain in (_plain(turn.speaker), _plain(turn.label)):
            return True
        if plain in _ROLES:
            return _ROLES[plain] == (self._roles.get(turn.speaker) or turn.role)
        found = self._by_label.get(plain)
        if found is None:  # a label in full, of which the source had a part, or the other way round
            return bool(turn.label) and _plain(turn.label) in plain and plain.endswith(_plain(turn.label))
        return found.name == turn.speaker

    def speaker(self, label: str) -> tuple[str, Role]:
        """Return the name and role of the speaker whom a label stands for; a new name stands for somebody new."""
        plain = _plain(label)
        if plain in _ROLES:
            names = [name for name, role in self._roles.items() if role == _ROLES[plain]]
            return (names[0] if names else ""), _ROLES[plain]
        found = self._by_label.get(plain)
        return (found.name, found.role) if found else (" ".join(label.split()), "")


def _plain(label: str) -> str:
    return " ".join(label.casefold().split()).strip(" :.—*")
