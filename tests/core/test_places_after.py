"""Where characters of a text as it came stand in the cleaned one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qa_editor.core.edits import places_after
from qa_editor.core.markup import Edit, Markup


def test_edits_before_a_place_move_it() -> None:
    text = Markup.of("so,we went  on").apply([Edit(0, 1, "S"), Edit(3, 3, " "), Edit(10, 11, "")], "S01")
    assert text.after == "So, we went on"
    assert places_after(text, (0, 3, 6, 12, 14)) == [0, 4, 7, 12, 14]


def test_what_was_deleted_stands_where_the_deletion_is() -> None:
    text = Markup.of("one two three").apply([Edit(3, 7, "")], "S01", rewords=True)
    assert places_after(text, (4, 7)) == [3, 3]
    assert places_after(Markup.of(""), (0, 3)) == [0, 0]


@given(st.text(max_size=20), st.data())
def test_kept_characters_are_found_again(before: str, data: st.DataObject) -> None:
    size = len(before)
    start, end = sorted(data.draw(st.tuples(st.integers(0, size), st.integers(0, size))))
    text = Markup.of(before).apply([Edit(start, end, data.draw(st.text(max_size=4)))], "S01", rewords=True)
    for offset in (*range(start), *range(end, size)):
        (place,) = places_after(text, (offset,))
        assert text.after[place] == before[offset]
