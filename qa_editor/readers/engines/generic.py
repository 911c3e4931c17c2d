"""JSON of any other engine or tool: the list of records that holds the speech is found by what stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.markup import Markup
from qa_editor.core.source import Source
from qa_editor.core.transcript import Paragraph, Transcript
from qa_editor.readers.engines.keys import FIRST_OF, NOT_SPEECH, TEXT, Keys, bare, dig, find_keys
from qa_editor.readers.engines.load import could_be_json, looks_like_json, peek, reads
from qa_editor.readers.engines.records import Names, label_of, speech_of, unit_of
from qa_editor.readers.engines.speech import NOTHING, fields_of, names_of, transcript_of
from qa_editor.readers.engines.tracks import Timeline
from qa_editor.readers.engines.words import Spoken

_DEEPEST = 14  # objects in objects; no engine goes half as deep
_NEARLY = 0.85  # of the letters of the fullest list: a list with so many holds the whole speech too
_WHOLE = ("text", "transcript", "transcription", "fulltext", "fulltranscript", "transcripttext")
_MOST_WRAPPED = 3
_PEOPLE = ("speaker", "participant", "attendee", "people", "voices")


class _Level(NamedTuple):
    """All lists at one path of keys, as one: the words of every segment are one level."""

    path: tuple[str, ...]
    records: list[Any]


def _levels(value: Any) -> Iterator[_Level]:
    found: dict[tuple[str, ...], list[Any]] = {}
    _gather(value, (), found)
    for path, records in found.items():
        if any(isinstance(record, dict) for record in records):
            yield _Level(path, records)


def _gather(value: Any, path: tuple[str, ...], found: dict[tuple[str, ...], list[Any]]) -> None:
    if len(path) > _DEEPEST:
        return
    if isinstance(value, dict) and value and all(key.isdigit() for key in value):
        value = list(value.values())  # `{"0": {…}, "1": {…}}`
    if isinstance(value, list):
        found.setdefault(path, []).extend(value)
        inside = (*path, "*")
        for one in value:
            if isinstance(one, dict | list):
                _gather(one, inside, found)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, dict | list):
                name = bare(key)
                if any(part in name for part in NOT_SPEECH):
                    continue
                _gather(inner[:1] if name in FIRST_OF and isinstance(inner, list) else inner, (*path, key), found)


class _Found(NamedTuple):
    """A level as a candidate. letters: of its text. voices: how many speakers it names."""

    level: _Level
    keys: Keys
    letters: int
    voices: int


def find_speech(value: Any) -> list[Spoken]:
    """Return what is said in a JSON value of unknown shape, [] for nothing.

    Of the lists that hold the whole speech the outermost is taken that names speakers, and one of segments before one
    of words; a word list inside its records gives the times. Where speakers stand only in a list of their own, with
    times and without text, the times tell who says what.
    """
    levels = [_weigh(level) for level in _levels(value)]
    most = max((found.letters for found in levels), default=0)
    full = [found for found in levels if found.letters >= _NEARLY * most > 0]
    if not full:
        return []
    best = max(full, key=_rank)
    names = names_of(*_name_lists(value))
    spoken = speech_of(best.level.records, names)
    if best.voices:
        return spoken
    unit = unit_of(best.level.records)
    silent = [found for found in levels if not found.letters and found.voices]
    spans = max((_spans(found, names, unit) for found in silent), key=len, default=[])
    return _told_apart(spoken, spans) if spans else spoken


def _weigh(level: _Level) -> _Found:
    keys = find_keys(level.records)
    records = [record for record in level.records if isinstance(record, dict)]
    texts = [found for record in records if isinstance(found := dig(record, keys.text), str)] if keys.text else []
    letters = sum(map(len, texts)) - sum(text.count(" ") for text in texts)
    voices = _voices(records, keys)
    if keys.words:
        words = [word for record in records for word in dig(record, keys.words) or () if isinstance(word, dict)]
        inner = find_keys(words)
        inside = sum(len(found.strip()) for word in words if isinstance(found := dig(word, inner.text), str))
        letters = max(letters, inside)
        voices |= _voices(words, inner)
    if not (keys.start or keys.span or keys.speaker or keys.words or _is_main(level)):
        letters = 0
    return _Found(level, keys, letters, len(voices - {""}))


def _voices(records: list[Any], keys: Keys) -> set[str]:
    if not keys.speaker:
        return set()
    values = [dig(record, keys.speaker) for record in records]
    plain = {value for value in values if isinstance(value, str | int | float)}
    return {label_of(value) for value in plain} | {label_of(value) for value in values if isinstance(value, dict)}


def _rank(found: _Found) -> tuple[bool, bool, bool, int]:
    return (found.voices > 0, bool(found.keys.start or found.keys.span or found.keys.words), found.voices > 1,
            -len(found.level.path))  # fmt: skip


def _spans(found: _Found, names: Names, unit: float) -> list[tuple[int, int, str]]:
    """Return when who speaks, of records that say no more than that."""
    records = [{**record, "text": "x"} for record in found.level.records if isinstance(record, dict)]
    spoken = speech_of(records, names, found.keys.unit or unit)
    return [(one.start_ms, one.end_ms, who) for who, one in spoken if one.start_ms is not None and one.end_ms and who]


def _told_apart(spoken: list[Spoken], spans: list[tuple[int, int, str]]) -> list[Spoken]:
    timeline = Timeline(spans)
    return [(timeline.speaker_at(one.start_ms, one.end_ms), one) for _, one in spoken]


def _is_main(level: _Level) -> bool:
    """Whether a list without times and speakers may be speech: it is called so, or is all there is."""
    name = bare(level.path[-1]) if level.path else ""
    return not name or name in TEXT or name in ("segments", "utterances", "sentences", "paragraphs", "turns", "lines")


def _name_lists(value: Any, depth: int = 0) -> Iterator[Any]:
    """Yield the lists and maps of people, wherever they stand."""
    if isinstance(value, dict) and depth < _DEEPEST:
        for key, inner in value.items():
            if any(part in bare(key) for part in _PEOPLE) and _are_people(inner):
                yield inner
            for one in inner[:3] if isinstance(inner, list) else (inner,):
                if isinstance(one, dict):
                    yield from _name_lists(one, depth + 1)


def _are_people(value: Any) -> bool:
    if isinstance(value, list):
        return not any(isinstance(one, dict) and find_keys([one]).text for one in value)
    return isinstance(value, dict) and all(isinstance(one, str | dict) for one in value.values())


def _bare_text(value: Any, depth: int = 0) -> str:
    """Return the longest text that is called one and stands in no list, "" for none: `{"text": "…"}`."""
    if not isinstance(value, dict) or depth > _MOST_WRAPPED:
        return ""
    found = [one for key, one in value.items() if isinstance(one, str) and bare(key) in _WHOLE and " " in one.strip()]
    return max((*found, *(_bare_text(inner, depth + 1) for inner in value.values())), key=len, default="")


def read(value: Any, source: str) -> Transcript:
    """Return the transcript that stands anywhere in a JSON value; a mere text as its lines, for labels to be found.

    Raises UnreadableInput where there is none.
    """
    if spoken := find_speech(value):
        return transcript_of(spoken, source, fields_of(value))
    lines = [line.strip() for line in _bare_text(value).splitlines()]
    blocks = tuple(Paragraph(Markup.of(line)) for line in lines if line)
    if not blocks:
        raise UnreadableInput(NOTHING)
    return Transcript(blocks=blocks, source=source, fields=fields_of(value))


def _recognises(source: Source) -> bool:
    return looks_like_json(source) or (could_be_json(source) and peek(source) is not None)


READER = Reader(
    name="engine",
    suffixes=(".json", ".jsonl", ".ndjson"),
    what="JSON of any other engine or tool: records with text, and speakers and times where they have them",
    recognises=_recognises,
    read=reads(read),
)
