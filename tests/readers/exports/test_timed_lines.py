# ruff: noqa: E501
from __future__ import annotations

import pytest

from qa_editor.core.transcript import Paragraph
from tests.readers.exports.helpers import reader_name, removed, transcript_of

_LINES = ("hello everyone and welcome", "to the harbour talk", "today we have bread", "and rye with us")
_TIMES = [(0, 2000), (2000, 4000), (4000, 6000), (6000, 8000)]


def read(raw: str, name: str = "notes.txt") -> list[tuple[str, list[tuple[int, int]]]]:
    assert reader_name(raw, name) == "timed-lines"
    return [
        (block.text.before, [(time.start_ms, time.end_ms) for time in block.times])
        for block in transcript_of(raw, name).blocks
        if isinstance(block, Paragraph)
    ]


@pytest.mark.parametrize(
    "shape",
    [lambda n, text: f"[00:0{2 * n}.000 --> 00:0{2 * n + 2}.000]  {text}\n", lambda n, text: f"(0:0{2 * n} - 0:0{2 * n + 2}) {text}\n".replace(" - ", " --> ")],
)  # fmt: skip
def test_lines_with_a_span_are_joined(shape: object) -> None:
    assert callable(shape)
    assert read("".join(shape(n, text) for n, text in enumerate(_LINES))) == [(" ".join(_LINES), _TIMES)]


@pytest.mark.parametrize(
    "shape",
    [lambda n, text: f"0:0{2 * n}\n{text}\n", lambda n, text: f"00:00:0{2 * n} {text}\n", lambda n, text: f"[00:0{2 * n}] {text}\n",
     lambda n, text: f"00:00:0{2 * n}.00\t{text}\n"],
)  # fmt: skip
def test_a_line_lasts_until_the_next(shape: object) -> None:
    assert callable(shape)
    assert read("".join(shape(n, text) for n, text in enumerate(_LINES))) == [
        (" ".join(_LINES), [*_TIMES[:3], (6000, 6000)])
    ]


def test_whole_sentences_apart_stay_paragraphs() -> None:
    raw = "[00:00:02] How did it begin, in those hungry years?\n\n[00:00:07] With one oven, and a loan from my aunt.\n\n[00:00:11] And then two more of them.\n"
    assert [text for text, _ in read(raw)] == [line.partition("] ")[2] for line in raw.strip().split("\n\n")]


def test_a_mark_of_another_speaker_parts_them() -> None:
    raw = "0:00\n>> how did it all begin for you\n0:03\n>> with one oven and a loan\n0:06\nfrom my old aunt\n0:08\n>> and what happened after that\n"
    assert [turn.start_ms for turn in transcript_of(raw).turns] == [0, 3000, 8000]


def test_a_tool_s_header_is_set_aside() -> None:
    raw = "# free video transcript\n# https://example.org/watch\n\n" + "".join(
        f"00:00:0{2 * n} {text}\n" for n, text in enumerate(_LINES)
    )
    transcript = transcript_of(raw)
    assert removed(transcript) == [
        ("# free video transcript", "a tool's header"),
        ("# https://example.org/watch", "a tool's header"),
    ]


@pytest.mark.parametrize(
    "raw",
    ["[00:02] Opening\n[05:10] The first oven\n[10:00] Rye\n[20:00] Closing\n", "10:30 Opening\n11:00 Ana Bell: The future of bread\n12:00 Lunch\n",
     "00:02 Tessa Moor\nHow did it begin?\n00:05 Ivo Brandt\nWith one oven.\n00:09 Tessa Moor\nAnd then?\n00:12 Ivo Brandt\nThen two.\n",
     "[00:00:02] Tessa: How did it begin?\n[00:00:04] Ivo: With one oven.\n[00:00:06] Tessa: And then?\n",
     "[00:02] <tess> how did it begin\n[00:04] <ivo> with one oven\n[00:06] <tess> and then\n",
     "12:30 was the hour.\n09:30 was another.\n10:10 was a third, in the morning of the day.\n"],
)  # fmt: skip
def test_chapters_timetables_and_labels_are_none(raw: str) -> None:
    assert reader_name(raw) == "text"
