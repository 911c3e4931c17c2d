"""The first two promises: what was read comes back to the character, and no letter or digit changes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_editor.core.errors import BrokenPromise
from qa_editor.core.markup import Change, Edit, Markup, Piece, letters_of

TEXTS = st.text(alphabet=st.sampled_from("aB3é ßǅ.,\n\tİ\u0301“😀\u200b"), max_size=30)


@st.composite
def rounds(draw: st.DrawFn) -> tuple[str, list[list[Edit]]]:
    """A text, and some rounds of edits in order, each of the text that the round before left."""
    first = text = draw(TEXTS)
    made = []
    for _ in range(draw(st.integers(0, 4))):
        cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
        edits = [Edit(a, b, draw(st.text("xY ,", max_size=3))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
        made.append(edits)
        text = replaced(text, edits)
    return first, made


def replaced(text: str, edits: list[Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def replayed(text: str, changes: list[Change]) -> str:
    for change in reversed(changes):
        assert text[change.start : change.end] == change.old
        text = text[: change.start] + change.new + text[change.end :]
    return text


@given(rounds())
def test_ledger_keeps_source_and_replays_to_result(case: tuple[str, list[list[Edit]]]) -> None:
    text, made = case
    markup, plain = Markup.of(text), text
    for number, edits in enumerate(made):
        markup = markup.apply(edits, f"X{number}", rewords=True)
        plain = replaced(plain, edits)
        assert markup.before == text
        assert markup.after == plain
    assert replayed(text, markup.changes()) == plain


@given(rounds())
def test_neighbouring_pieces_differ_and_none_is_empty(case: tuple[str, list[list[Edit]]]) -> None:
    markup = Markup.of(case[0])
    for number, edits in enumerate(case[1]):
        markup = markup.apply(edits, f"X{number}", rewords=True)
    kinds = [(piece.kind, piece.rule) for piece in markup.pieces]
    assert all(a != b for a, b in pairwise(kinds))
    assert all(piece.text for piece in markup.pieces)


def test_each_rule_signs_its_own_edits() -> None:
    markup = Markup.of("our rivals.this").apply([Edit(11, 11, " ")], "S01").apply([Edit(12, 13, "T")], "C01")
    assert markup.after == "our rivals. This"
    assert markup.changes() == [Change(11, 11, "", " ", "S01"), Change(11, 12, "t", "T", "C01")]


def test_deleting_what_a_rule_inserted_leaves_no_trace() -> None:
    markup = Markup.of("ab").apply([Edit(1, 1, " ")], "S01").apply([Edit(1, 2, "")], "S02")
    assert markup.pieces == (Piece("keep", "a"), Piece("keep", "b")) or markup == Markup.of("ab")


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("colour", Edit(4, 5, "")),
        ("two", Edit(0, 3, "2")),
        ("naive", Edit(2, 3, "ï")),
        ("caf\u0065\u0301", Edit(4, 5, "")),
        ("3.5", Edit(0, 1, "4")),
        ("a", Edit(1, 1, "b")),
    ],
)
def test_changed_letter_breaks_the_promise(text: str, edit: Edit) -> None:
    with pytest.raises(BrokenPromise, match="R99"):
        Markup.of(text).apply([edit], "R99")
    assert Markup.of(text).apply([edit], "R99", rewords=True).before == text


@pytest.mark.parametrize("edit", [Edit(0, 1, "A"), Edit(1, 2, ""), Edit(2, 2, "—"), Edit(3, 4, "ß".upper())])
def test_case_and_marks_may_change(edit: Edit) -> None:
    assert letters_of(Markup.of("a,bß").apply([edit], "X").after) == letters_of("a,bß")


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(2, 1, "")],
        [Edit(0, 9, "")],
        [Edit(1, 2, ""), Edit(0, 1, "")],
        [Edit(0, 2, ""), Edit(1, 3, "")],
        [Edit(-1, 0, "")],
    ],
)
def test_edits_out_of_order_or_range_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="X1"):
        Markup.of(". . .").apply(edits, "X1")


def test_empty_text_has_no_pieces() -> None:
    assert Markup.of("").pieces == ()
    assert not Markup.of("").is_edited
    assert Markup.of("").changes() == []


def test_a_place_in_the_clean_text_knows_its_line_in_the_source() -> None:
    wrapped = Markup.of("one\ntwo\nthree").apply([Edit(3, 4, " "), Edit(7, 8, " ")], "T01")
    assert wrapped.after == "one two three"
    assert [wrapped.lines_before(at) for at in (0, 4, 8, 12)] == [0, 1, 2, 2]
