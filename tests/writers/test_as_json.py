"""JSON: the published schema, nothing lost, stable and quick."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, ValidationError

import qa_editor.writers
from qa_editor.core.edits import original
from qa_editor.core.style import Style
from qa_editor.core.transcript import Removed, Transcript, paragraphs_of
from qa_editor.writers.as_json import write
from tests.writers.sample import TRANSCRIPTS, interview

SCHEMA = json.loads((Path(qa_editor.writers.__file__).parent / "transcript.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def record(transcript: Transcript) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(write(transcript, Style()))
    return found


def texts_of(data: dict[str, Any]) -> dict[tuple[int, int], str]:
    """Return the cleaned text of every (block, paragraph), from JSON alone."""
    found: dict[tuple[int, int], str] = {}
    for number, block in enumerate(data["blocks"]):
        match block["type"]:
            case "turn":
                paragraphs = data["turns"][block["turn"]]["paragraphs"]
            case "removed":
                paragraphs = [data["removed"][block["removed"]]["text"]]
            case _:
                paragraphs = [block["text"]]
        found |= {(number, index): text for index, text in enumerate(paragraphs)}
    return found


def originals_of(data: dict[str, Any]) -> list[str]:
    """Return every paragraph as it was read, from JSON alone."""
    edits: defaultdict[tuple[int, int], list[tuple[int, str, str]]] = defaultdict(list)
    for edit in data["edits"]:
        edits[edit["block"], edit["paragraph"]].append((edit["place"]["start"], edit["old"], edit["new"]))
    return [original(text, edits[key]) for key, text in texts_of(data).items()]


def test_schema_is_one_and_forbids_strangers() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    with pytest.raises(ValidationError):
        VALIDATOR.validate({**record(interview()), "colour": "red"})
    with pytest.raises(ValidationError):
        VALIDATOR.validate({**record(interview()), "version": 2})


def test_every_property_is_described() -> None:
    kinds = [SCHEMA, *SCHEMA["$defs"].values(), *SCHEMA["$defs"]["block"]["oneOf"]]
    plain = [(name, p) for kind in kinds for name, p in kind.get("properties", {}).items() if "$ref" not in p]
    assert [name for name, p in plain if "description" not in p and name != "type"] == []


def test_whole_interview() -> None:
    data = record(interview())
    VALIDATOR.validate(data)
    assert list(data) == SCHEMA["required"]
    assert list(record(replace(interview(), syntax="markdown"))) == list(SCHEMA["properties"])
    assert data["metadata"] == {
        "title": "The Wall & the Water",
        "byline": "By Marta Quill",
        "keywords": ["sea", "sand"],
    }
    assert [block["type"] for block in data["blocks"]] == ["heading"] + ["paragraph"] * 3 + ["turn"] * 2 + ["removed"]
    assert data["turns"][1] == {
        "speaker": "Dr. Lena Vale", "label": "VALE", "role": "answer",
        "paragraphs": ["No, not really ", "Nobody\nasked."], "start_ms": 1500, "end_ms": 9000, "line": 0,
    }  # fmt: skip
    assert data["edits"][1] == {
        "rule": "S01", "reason": "A comma is followed by a space.", "turn": 1, "block": 5, "paragraph": 0,
        "place": {"line": 9, "start": 3, "end": 3}, "before": "no,not", "after": "no, not",
        "old": "", "new": " ",
    }  # fmt: skip
    assert [(q["turn"], q["block"], q["paragraph"]) for q in data["queries"]] == [(1, 5, 1), (None, None, 0)]
    assert data["removed"] == [{"text": "Share this", "why": "a button of the page", "field": "", "line": 12}]


def test_one_item_a_line() -> None:
    text = write(interview(), Style()).decode()
    assert text.endswith("\n}\n")
    assert '\n    {"type": "turn", "turn": 0},\n' in text
    assert '"turns": []' in write(Transcript(), Style()).decode()


@given(TRANSCRIPTS)
def test_nothing_is_lost(transcript: Transcript) -> None:
    data = record(transcript)
    VALIDATOR.validate(data)
    source = [p.text.before for block in transcript.blocks for p in paragraphs_of(block)]
    # Two halves of a surrogate pair, each a character of its own, are one character to JSON.
    assert [fused(text) for text in originals_of(data)] == [fused(text) for text in source]
    assert len(data["removed"]) == sum(isinstance(block, Removed) for block in transcript.blocks)


def fused(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
