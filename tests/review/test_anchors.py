"""What stands outside of all turns, within one, or several in a paragraph, keeps its place through a review."""

from __future__ import annotations

import pytest

import qa_editor
from qa_editor.pipeline import merge, write_review
from qa_editor.review.anchors import is_unchanged_other, list_number, number_name, numbered_of, other_name
from qa_editor.review.views import read_views
from tests.review.own_document import line, own_document, run

WITHIN = b"""Mara Lind: Why now ?

Ivo Ranta: It was time,at last.

* * *

We went on ,slowly.

Mara Lind: And then ?

Ivo Ranta: Nothing,really.
"""
BREAK = "<w:r><w:br/></w:r>"


def test_bookmarks_say_what_they_stand_for() -> None:
    assert numbered_of(number_name(3, 1)) == (3, 1)
    assert numbered_of("_qa_t0001") is None
    assert is_unchanged_other(other_name(1, "Mara Lind"), "Mara  Lind")
    assert not is_unchanged_other(other_name(1, "Mara Lind"), "Ivo Ranta")
    assert (list_number("a. Why?"), list_number("Why?")) == ("a. ", "")


def test_what_is_set_aside_within_a_turn_stands_where_it_stood() -> None:
    transcript = qa_editor.clean(qa_editor.read(WITHIN))
    document = write_review(transcript).data
    refused = "\n".join(read_views(document).rejected)
    assert refused.index("time,at") < refused.index("* * *") < refused.index("We went")
    assert merge(document).transcript.blocks == transcript.blocks


@pytest.mark.parametrize(
    "lines",
    [
        [line(run(f"{name}  0:{at}0")) + line(run(words)) for at, name, words in (
            (1, "Mara Lind", "Why did you go ?"), (2, "Ivo Ranta", "It was time,at last."),
            (3, "Mara Lind", "And then ?"), (4, "Ivo Ranta", "Nothing,really."))],
        [line(BREAK.join(map(run, ("Q: Why did you go ?", "A: It was time,at last.", "Q: And then ?", "A: No,no."))))],
    ],
    ids=["labels alone", "turns in one paragraph"],
)  # fmt: skip
def test_an_own_document_that_nobody_touched_merges_as_planned(lines: list[str]) -> None:
    original = own_document(*lines)
    transcript = qa_editor.clean(qa_editor.read(original))
    merged = merge(write_review(transcript, original=original).data)
    assert len(transcript.turns) == 4
    assert merged.own == ()
    assert merged.counts["pending"] == len(merged.decisions)
    assert merged.transcript.blocks == transcript.blocks
