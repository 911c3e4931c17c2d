"""YAML: the same object as JSON, whatever the strings look like."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from hypothesis import given, settings

from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers import as_json, as_yaml
from tests.writers.sample import TRANSCRIPTS, interview


@settings(deadline=None)
@given(TRANSCRIPTS)
def test_same_as_json(transcript: Transcript) -> None:
    data = as_json.write(transcript, Style()).decode()
    data = re.sub(r"(?<!\\)((?:\\\\)*)\\ud[89a-f]..", r"\1\\ufffd", data)  # half a surrogate pair has no YAML
    assert yaml.safe_load(as_yaml.write(transcript, Style())) == json.loads(data)


@settings(deadline=None)
@given(TRANSCRIPTS)
def test_same_without_libyaml(transcript: Transcript) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CSafeDumper", raising=False)
        slow = yaml.safe_load(as_yaml.write(transcript, Style()))
    assert slow == yaml.safe_load(as_yaml.write(transcript, Style()))


def test_block_style_without_anchors() -> None:
    text = as_yaml.write(interview(), Style()).decode()
    assert "\n- speaker: The Harbour Review\n  label: THE HARBOUR REVIEW\n  role: question\n" in text
    assert "&id" not in text
    assert text.startswith("version: 1\nsource: notes/wall.txt\n")
