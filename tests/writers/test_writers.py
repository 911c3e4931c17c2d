"""The table of writers, and how one is found."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

import qa_editor.writers as room
from qa_editor.core.errors import QaEditorError, UnknownFormat
from qa_editor.core.format import Writer
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers import WRITERS, writer_for_suffix, writer_named
from tests.writers.sample import TRANSCRIPTS, interview

NEED_TIMES = ("srt", "webvtt", "podcast")
OWN = [writer for writer in WRITERS if writer.name not in ("odt", "pdf")]  # these two are LibreOffice's: test_office


def test_every_file_with_a_writer_is_in_the_table() -> None:
    folder = Path(room.__file__).parent
    files = [path.name for path in folder.glob("*.py") if "\nWRITER = " in path.read_text("utf-8")]
    assert len(files) == len(WRITERS)
    suffixes = [suffix for writer in WRITERS for suffix in writer.suffixes]
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("text", "text"),
        ("Markdown", "markdown"),
        ("md", "markdown"),
        (".htm", "html"),
        ("docx", "docx"),
        ("yml", "yaml"),
    ],
)
def test_named(name: str, expected: str) -> None:
    assert writer_named(name).name == expected


@pytest.mark.parametrize(("suffix", "expected"), [(".txt", "text"), (".MD", "markdown"), (".json", "json")])
def test_by_suffix(suffix: str, expected: str) -> None:
    assert writer_for_suffix(suffix).name == expected


@pytest.mark.parametrize("name", ["", "doc", "wordperfect"])
def test_unknown_name_lists_the_formats(name: str) -> None:
    with pytest.raises(UnknownFormat, match=r"text, markdown, html, json, yaml.* or ") as error:
        writer_named(name)
    assert all(writer.name in str(error.value) for writer in WRITERS)


@pytest.mark.parametrize("suffix", ["", ".", ".doc"])
def test_unknown_suffix_lists_the_suffixes(suffix: str) -> None:
    with pytest.raises(UnknownFormat, match=r"\.txt, \.md, \.html, \.json, \.yaml.* or \.") as error:
        writer_for_suffix(suffix)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("writer", OWN, ids=lambda writer: writer.name)
def test_same_bytes_twice(writer: Writer) -> None:
    assert writer.write(interview(), Style()) == writer.write(interview(), Style())


@pytest.mark.parametrize("writer", OWN, ids=lambda writer: writer.name)
@settings(max_examples=25)
@given(transcript=TRANSCRIPTS)
def test_anything_can_be_written(writer: Writer, transcript: Transcript) -> None:
    for labels in ("auto", "names", "qa"):
        try:
            data = writer.write(transcript, Style(labels=labels, readable_caps=True))
        except QaEditorError:
            if writer.name not in NEED_TIMES:
                raise
            continue
        if writer.name != "docx":
            data.decode("utf-8")


def test_heavy_libraries_stay_out_until_needed() -> None:
    code = "import sys, qa_editor.writers; print({'json', 'yaml', 'docx', 'lxml', 'html'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout == "set()\n"
