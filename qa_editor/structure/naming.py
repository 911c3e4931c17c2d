"""Speakers whom somebody names from outside: `Speaker 1` is Dr. Vance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from qa_editor.core.errors import UnknownSpeaker
from qa_editor.core.transcript import Speaker, Transcript, Turn
from qa_editor.structure.label_kinds import key_of


def name_speakers(transcript: Transcript, names: Mapping[str, str]) -> Transcript:
    """Return the transcript with some labels (the keys, in any capitals) given to people (the values).

    Turns keep the label that the source gave them. Speakers that are listed already are renamed; two that come to bear
    one name are one.
    """
    wanted = {_key(label): name for label, name in names.items()}
    if not wanted:
        return transcript
    renamed = {
        speaker.name: name
        for speaker in transcript.speakers
        if (name := next((wanted[k] for k in map(_key, (speaker.name, *speaker.labels)) if k in wanted), None))
    }
    blocks = tuple(
        block._replace(speaker=name)
        if isinstance(block, Turn) and (name := _name_of(block, wanted, renamed)) and name != block.speaker
        else block
        for block in transcript.blocks
    )
    speakers: dict[str, Speaker] = {}
    for speaker in transcript.speakers:
        name = renamed.get(speaker.name, speaker.name)
        held = speakers.get(name)
        labels = (*held.labels, *speaker.labels) if held else speaker.labels
        speakers[name] = (held or speaker)._replace(name=name, labels=tuple(dict.fromkeys(labels)))
    return replace(transcript, blocks=blocks, speakers=tuple(speakers.values()))


def require_labels(transcript: Transcript, labels: Iterable[str]) -> None:
    """Raise UnknownSpeaker, naming the labels that there are, where nobody bears one of `labels`."""
    there = dict.fromkeys(found for turn in transcript.turns for found in (turn.label, turn.speaker) if found)
    keys = {_key(label) for label in there}
    for label in labels:
        if _key(label) not in keys:
            own = list(
                dict.fromkeys(turn.label or turn.speaker for turn in transcript.turns if turn.label or turn.speaker)
            )
            known = f"the labels are {', '.join(own[:12])}" if own else "no turn has a label"
            raise UnknownSpeaker(f"nobody is labelled {label!r} here; {known}" + (" …" if len(own) > 12 else ""))


def _name_of(turn: Turn, wanted: Mapping[str, str], renamed: Mapping[str, str]) -> str:
    for label in (turn.label, turn.speaker):
        if label and (name := wanted.get(_key(label))):
            return name
    return renamed.get(turn.speaker, "")


def _key(label: str) -> str:
    return key_of(label) or label.strip().casefold()
