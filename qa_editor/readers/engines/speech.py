"""The transcript of an engine: its spoken words as turns, or as paragraphs where it names no speaker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.transcript import Block, Transcript
from qa_editor.readers.engines.keys import bare, name_in
from qa_editor.readers.engines.words import Spoken
from qa_editor.readers.spoken import paragraphs_of, turn_of

NOTHING = "JSON, but no transcript was found in it; give the file in which the words stand"


def transcript_of(spoken: Iterable[Spoken], source: str, fields: Mapping[str, str] | None = None) -> Transcript:
    """Return what was said as a transcript: neighbours of one speaker are a turn.

    Raises UnreadableInput where nothing was said.
    """
    said = [pair for pair in spoken if pair[1].text]
    if not said:
        raise UnreadableInput(NOTHING)
    blocks: Iterable[Block]
    if any(who for who, _ in said):
        blocks = (turn_of(who, [one for _, one in group]) for who, group in groupby(said, key=lambda pair: pair[0]))
    else:
        blocks = paragraphs_of([one for _, one in said])
    return Transcript(blocks=tuple(blocks), source=source, fields=dict(fields or {}))


def names_of(*lists: Any) -> dict[str, str]:
    """Return id -> name of lists of speakers (`[{"id": …, "name": …}]`) and of maps (`{"0": "Ann"}`)."""
    names: dict[str, str] = {}
    for given in lists:
        if isinstance(given, dict):
            for key, value in given.items():
                name = name_in(value) if isinstance(value, dict) else value
                if isinstance(name, str) and name.strip():
                    names[str(key)] = name.strip()
        elif isinstance(given, list):
            for one in given:
                if isinstance(one, dict) and (found := _named(one)):
                    names[found[0]] = found[1]
    return names


_IDS = ("id", "@id", "speakerid", "spkid", "uuid", "key", "speaker", "label", "speakerlabel", "index")
_NAMES = ("name", "displayname", "speakername", "fullname", "label")


def _named(record: dict[str, Any]) -> tuple[str, str] | None:
    by_key = {bare(key): value for key, value in record.items()}
    ids = [str(by_key[key]) for key in _IDS if isinstance(by_key.get(key), str | int)]
    names = [by_key[key].strip() for key in _NAMES if isinstance(by_key.get(key), str)]
    names = [name for name in names if name]
    return (ids[0], names[0]) if ids and names and ids[0] != names[0] else None


def fields_of(*records: Any) -> dict[str, str]:
    """Return the title that the first of some objects to have one states."""
    for record in records:
        if isinstance(record, dict):
            for key in ("title", "episode_title", "episodeTitle"):
                if isinstance(record.get(key), str) and record[key].strip():
                    return {"title": record[key].strip()}
    return {}
