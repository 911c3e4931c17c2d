"""Two versions of a transcript, turn by turn."""

from __future__ import annotations

import pytest

import qa_editor
from qa_editor.review.align import align, unique_pairs
from qa_editor.review.compare import Compared, compare_transcripts

FIRST = """Mara Lind: Why did you close the mill?

Ivo Ranta: The river moved, and the wheel stood dry. We had no choice.

Mara Lind: Who bought it from you in the end?

Ivo Ranta: A man from Oslo bought it, and he never came to see it.
"""


def compared(second: str, first: str = FIRST) -> Compared:
    return compare_transcripts(qa_editor.read(first.encode()), qa_editor.read(second.encode()))


def kinds(found: Compared) -> list[tuple[str, int, int]]:
    return [(one.kind, one.first, one.second) for one in found.differences]


def test_the_same_is_the_same_whatever_its_blanks() -> None:
    assert compared(FIRST).is_same
    assert compared(FIRST.replace("river moved", "river\nmoved").replace("He ", "He  ")).is_same


def test_words_that_changed() -> None:
    found = compared(FIRST.replace("wheel stood dry", "great wheel ran dry"))
    (one,) = found.differences
    assert (one.kind, one.first, one.second, one.speaker) == ("words", 2, 2, "Ivo Ranta")
    assert [(words.old, words.new) for words in one.words] == [("", "great"), ("stood", "ran")]
    assert one.words[1].before.endswith("wheel")
    assert one.words[1].after.startswith("dry.")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda text: text.replace("Mara Lind: Who bought it from you in the end?\n\n", ""), [("removed", 3, 0)]),
        (lambda text: text + "\nMara Lind: Thank you for your time.\n", [("added", 0, 5)]),
        (lambda text: "Ivo Ranta: Come in and sit down.\n\n" + text, [("added", 0, 1)]),
        (lambda text: text.replace("Mara Lind: Who", "Otto Berg: Who"), [("speaker", 3, 3)]),
        (
            lambda text: text.replace("Mara Lind: Who bought", "Ivo Ranta: Who sold"),
            [("speaker", 3, 3), ("words", 3, 3)],
        ),
    ],
)
def test_turns_that_changed(change: object, expected: list[tuple[str, int, int]]) -> None:
    assert kinds(compared(change(FIRST))) == expected  # type: ignore[operator]


def test_a_speaker_called_otherwise_throughout_is_told_once() -> None:
    found = compared(FIRST.replace("Mara Lind", "M. Lind"))
    assert found.renamed == (("Mara Lind", "M. Lind"),)
    assert found.is_same


@pytest.mark.parametrize(
    ("first", "second", "pairs"),
    [
        ("abc", "abc", [(0, 0), (1, 1), (2, 2)]),
        ("abc", "axc", [(0, 0), (2, 2)]),
        ("abcd", "bd", [(1, 0), (3, 1)]),
        ("xaay", "xay", [(0, 0), (1, 1), (3, 2)]),
        ("ab", "ba", [(1, 0)]),
        ("", "abc", []),
        ("qaabbz", "rabbaz", [(1, 1), (3, 2), (4, 3), (5, 5)]),
    ],
)
def test_rows_are_set_side_by_side(first: str, second: str, pairs: list[tuple[int, int]]) -> None:
    found = align(first, second)
    assert [first[a] for a, _ in found] == [second[b] for _, b in found]
    assert len(found) == len(pairs)
    assert found == sorted(found)


def test_unique_things_that_cross_are_left_out() -> None:
    assert unique_pairs("abcx", "bcay") == [(1, 0), (2, 1)]
