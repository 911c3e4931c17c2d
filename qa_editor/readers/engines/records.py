"""Records (segments, utterances, words) read by the keys that they have, to who says what and when."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from qa_editor.readers.engines.keys import Keys, Path, dig, find_keys, name_in
from qa_editor.readers.engines.words import Spoken, Word, join_words, place_words
from qa_editor.readers.spoken import Stretch
from qa_editor.readers.times import guess_unit, milliseconds

Names = Mapping[str, str]
NO_NAMES: Names = {}
_NOBODY = frozenset(("", "uu", "unknown", "unk", "none", "null", "-1"))
_LOOKED_AT = 400
_FAR = 10.0**12
_PLAIN = (float, int)


def label_of(value: Any, names: Names = NO_NAMES) -> str:
    """Return how a speaker is called: by the file's list of names, as given, or `Speaker 1` for a mere 1 or A.

    "" where the engine says that it cannot tell (`UU`, `unknown`).
    """
    if isinstance(value, dict):
        value = name_in(value)
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip()
    if text in names:
        return names[text]
    if text.casefold() in _NOBODY:
        return ""
    if text.isdigit() or (len(text) == 1 and text.isalpha()):
        return f"Speaker {text}"
    return " ".join(text.split())


def sureness(value: Any) -> float | None:
    """Return a confidence from 0 to 1, None for what is none; percent and logarithms are understood."""
    if type(value) is float and 0 <= value <= 1:
        return value
    try:
        number = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    if isinstance(value, bool) or not math.isfinite(number):
        return None
    if number < 0:
        return math.exp(number)
    return number if number <= 1 else number / 100 if number <= 100 else None


def speech_of(records: Sequence[Any], names: Names = NO_NAMES, unit: float | None = None) -> list[Spoken]:
    """Return what is said in the records, in their order, cut at words where the words' times are known.

    unit: what makes milliseconds of bare times, None to tell it by the keys and the pace of speech. A record's text
    goes before its words, which give it times and, where they name speakers, its changes of speaker.
    """
    kept = [record for record in records if isinstance(record, dict)]
    keys = find_keys(kept)
    if not keys.words:
        words = _Parser(keys, names, unit or _unit(kept, keys)).words(kept)
        if _are_words(words):
            return join_words(words)
        return [(w.speaker, Stretch(text, *w[1:4])) for w in words if (text := w.text.strip())]
    inner = find_keys(_inner_words(kept, keys))
    unit = unit or _unit(kept, keys, inner)
    outer = _Parser(keys, names, keys.unit or unit)
    parser = _Parser(inner, names, inner.unit or unit)
    return list(chain.from_iterable(_said(record, outer, parser) for record in kept))


def unit_of(records: Sequence[Any]) -> float:
    """Return what makes milliseconds of the bare times of records, or of the words in them."""
    kept = [record for record in records if isinstance(record, dict)]
    keys = find_keys(kept)
    return _unit(kept, keys, find_keys(_inner_words(kept, keys)))


def _unit(records: Sequence[dict[str, Any]], keys: Keys, inner: Keys | None = None) -> float:
    if keys.unit or keys.start or keys.span or not inner:
        return keys.unit or _guess(records, keys)
    return inner.unit or _guess(list(islice(_inner_words(records, keys), _LOOKED_AT)), inner)


def _inner_words(records: Iterable[dict[str, Any]], keys: Keys) -> Iterator[dict[str, Any]]:
    if keys.words:
        yield from (_as_record(word) for record in records for word in dig(record, keys.words) or ())


def _said(record: dict[str, Any], outer: _Parser, inner: _Parser) -> list[Spoken]:
    """Return what one record with words says."""
    whole = outer.word(record)
    words = inner.words(map(_as_record, dig(record, outer.keys.words) or ()))
    text = whole.text.strip()
    if not text:
        joined = join_words(words, whole.speaker)
        if whole.start_ms is None or any(word.start_ms is not None for word in words):
            return joined
        return [(whole.speaker, Stretch(" ".join(one.text for _, one in joined), *whole[1:4]))] if joined else []
    if words and (placed := place_words(text, words, whole.speaker)):
        return placed
    several = len({word.speaker for word in words if word.text}) > 1
    if several or sum(len(word.text.strip()) for word in words) > len(text):  # the text is a part of the words
        return join_words(words, whole.speaker)
    return [(whole.speaker, Stretch(text, *whole[1:4]))]


class _Parser:
    """Makes a `Word` of a record, or of a whole segment, by the keys of its kind."""

    def __init__(self, keys: Keys, names: Names, unit: float) -> None:
        self.keys, self.names, self.unit = keys, names, unit
        self.text, self.speaker, self.start, self.end = map(_getter, (keys.text, keys.speaker, keys.start, keys.end))
        self.confidence, self.span, self.duration = map(_getter, (keys.confidence, keys.span, keys.duration))
        self.labels: dict[Any, str] = {}

    def words(self, records: Iterable[dict[str, Any]]) -> list[Word]:
        """Return the words of records; where all keys are plain ones, three times as fast as one by one."""
        keys = self.keys
        if keys.span or keys.duration or any(len(path) > 1 for path in keys[:7]):
            return [self.word(record) for record in records]
        text, speaker, start, end = (path[0] if path else "" for path in keys[:4])
        sure = keys.confidence[0] if keys.confidence else ""
        unit, label, found = self.unit, self._label, []
        for record in records:
            get: Callable[[str], Any] = record.get
            said, who, first, last, trust = get(text), get(speaker), get(start), get(end), get(sure)
            if type(first) in _PLAIN and 0 <= first < _FAR:
                first = round(first * unit)
            elif first is not None:
                first = milliseconds(first, unit)
            if type(last) in _PLAIN and 0 <= last < _FAR:
                last = round(last * unit)
            elif last is not None:
                last = milliseconds(last, unit)
            if trust is not None and not (type(trust) is float and 0 <= trust <= 1):
                trust = sureness(trust)
            found.append(Word(said if type(said) is str else "", first, last, trust, "" if who is None else label(who)))
        return found

    def word(self, record: dict[str, Any]) -> Word:
        """Return the record's own text, times, confidence and speaker."""
        text, value = self.text(record), self.speaker(record)
        start, end = self.start(record), self.end(record)
        if start is None and self.keys.span and isinstance(pair := self.span(record), list):
            start, end = (*pair, None, None)[:2]
        start_ms = None if start is None else milliseconds(start, self.unit)
        end_ms = None if end is None else milliseconds(end, self.unit)
        if end_ms is None and start_ms is not None and self.keys.duration:
            length = milliseconds(self.duration(record), self.unit)
            end_ms = None if length is None else start_ms + length
        speaker = "" if value is None else self._label(value)
        sure = sureness(self.confidence(record)) if self.keys.confidence else None
        return Word(text if isinstance(text, str) else "", start_ms, end_ms, sure, speaker)

    def _label(self, value: Any) -> str:
        try:
            return self.labels[value]
        except KeyError:
            label = self.labels[value] = label_of(value, self.names)
            return label
        except TypeError:
            return label_of(value, self.names)


def _getter(path: Path) -> Callable[[dict[str, Any]], Any]:
    if not path:
        return lambda record: None  # noqa: ARG005
    if len(path) == 1:
        key = path[0]
        return lambda record: record.get(key)
    return lambda record: dig(record, path)


def _as_record(word: Any) -> dict[str, Any]:
    """Return a word as an object; one that is a row (`["hello", 1.2, 1.6]`) by the places of its parts."""
    if isinstance(word, dict):
        return word
    if isinstance(word, list):
        return dict(zip(("text", "start", "end", "confidence"), word, strict=False))
    return {"text": word}


def _are_words(words: Sequence[Word]) -> bool:
    """Whether the records are single words: few of them hold a blank between letters."""
    texts = [text for word in islice(words, _LOOKED_AT) if (text := word.text.strip())]
    blanks = sum(" " in text for text in texts)
    return len(texts) > 1 and blanks * 8 < len(texts) and sum(map(len, texts)) < 16 * len(texts)


def _guess(records: Sequence[dict[str, Any]], keys: Keys) -> float:
    """Return the unit that the pace of speech speaks for."""
    start, end, span, text = map(_getter, (keys.start, keys.end, keys.span, keys.text))
    sample = records[:_LOOKED_AT]
    letters = sum(len(found) for record in sample if isinstance(found := text(record), str))
    if not letters and keys.words:
        letters = sum(5 * len(dig(record, keys.words) or ()) for record in sample)
    return guess_unit((_bounds(r, start, end, span) for r in sample), letters)


def _bounds(record: dict[str, Any], start: Any, end: Any, span: Any) -> tuple[Any, Any]:
    pair = span(record)
    if isinstance(pair, list) and len(pair) == 2:
        return pair[0], pair[1]
    return start(record), end(record)
