"""What is no transcript, or a broken one: one line that says what is wrong, and what to try."""

# ruff: noqa: E501, PT017

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

import qa_editor
from qa_editor.core.errors import UnreadableInput
from qa_editor.core.source import Source
from qa_editor.readers import reader_for
from tests.readers.engines.samples import SAMPLES, Sample

SEGMENT = '{"text": "", "language": "en", "segments": [{"start": %s, "end": 2, "text": "At the ford."}]}'
BAD = {
    "cut off": ('{"results": {"items": [{"al', "broken or incomplete JSON"),
    "deep lists": ("[" * 100_000, "nested too deeply"),
    "deep lists, closed": ("[" * 100_000 + "]" * 100_000, "nested too deeply"),
    "lists as deep as can be parsed": ("[" * 900 + "]" * 900, "no transcript was found|nested too deeply"),
    "objects as deep as can be parsed": ('{"results":' * 900 + "1" + "}" * 900, "no transcript was found|nested too deeply"),
    "deep objects": ('{"a":' * 100_000, "nested too deeply"),
    "a number of 5,000 digits": (SEGMENT % ("1" + "0" * 5000), "a number too long"),
    "two texts in one": ('{"segments": [{"start": 1, "end": 2, "text": "Yes.", "text": "No."}]}', "'text' stands twice"),
    "nothing": ("{}", "no transcript was found"),
    "an empty list": ("[]", "no transcript was found"),
    "numbers": ("[1, 2, 3]", "no transcript was found"),
    "no segments": ('{"segments": []}', "no transcript was found"),
    "settings": ('{"name": "mill", "scripts": {"build": "make it"}, "files": ["a b", "c d"]}', "no transcript was found"),
    "parts": ('{"deps": [{"name": "mill", "version": "1.0"}, {"name": "ford", "version": "2.0"}]}', "no transcript was"),
    "a map": (json.dumps({"features": [{"properties": {"name": "Old mill"}, "at": [1, 2]}] * 9}), "no transcript was found"),
    "another shape inside": ('{"results": {"transcripts": 3, "items": 7}}', "lacks what its format promises"),
    "a record of the future": (
        '{"version": 2, "turns": [], "blocks": [], "pairs": [], "edits": [], "queries": []}', "a record of version 2"),
    "no record": (
        '{"version": 1, "turns": 1, "blocks": 2, "pairs": 3, "edits": 4, "queries": 5}', "does not keep to its schema"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "what"), BAD.values(), ids=BAD)
def test_what_is_wrong_is_said_in_one_line(text: str, what: str) -> None:
    with pytest.raises(UnreadableInput, match=what) as error:
        qa_editor.read(text.encode(), name="talk.json")
    assert "\n" not in str(error.value)
    assert "; " in str(error.value)


@pytest.mark.parametrize("start", ["NaN", "-Infinity", "1e999", "1" + "0" * 400, '"soon"', "null", "true", "{}", "[]"])
def test_an_absurd_time_is_no_time(start: str) -> None:
    transcript = qa_editor.read((SEGMENT % start).encode())
    assert "At the ford." in str(transcript.blocks)


@pytest.mark.parametrize("name", ["notes.txt", "notes.json"])
@pytest.mark.parametrize(
    "text", ["[00:00:01] Mara: Why?\n\n[00:00:02] Ivo: No.\n", "[laughs] Mara: Why?\n", "Mara: Why?\n"]
)
def test_notes_are_no_json_whatever_they_are_called(text: str, name: str) -> None:
    assert reader_for(Source(name, text.encode())).name not in ("engine", "json")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_file_that_is_cut_off_is_an_error_or_is_read(sample: Sample) -> None:
    data = sample.data()
    for share in (0.3, 0.6, 0.95):
        try:
            qa_editor.read(data[: int(len(data) * share)], name="talk.json")
        except UnreadableInput as error:
            assert "\n" not in str(error)


OTHERS: tuple[Any, ...] = (None, 7, "x", [], {})


def spoilt(value: Any) -> Iterator[Any]:
    """The value again and again, each time with one thing in it made into something else."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield {name: one for name, one in value.items() if name != key}
            for other in OTHERS:
                yield {**value, key: other}
            for changed in spoilt(inner):
                yield {**value, key: changed}
    elif isinstance(value, list):
        yield [*value, None]
        yield [*value, 7, "x"]
        for number, inner in enumerate(value[:2]):
            for changed in spoilt(inner):
                yield [*value[:number], changed, *value[number + 1 :]]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_part_of_another_kind_is_an_error_or_is_read(sample: Sample) -> None:
    if isinstance(sample.value, str):
        return
    for value in spoilt(sample.value):
        source = Source("talk.json", json.dumps(value).encode())
        try:
            reader_for(source).read(source)
        except UnreadableInput as error:
            assert "\n" not in str(error)
