"""Edits drawn by words: what a reviewer sees struck out and put in, and by whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_editor.core.markup import Markup, Piece
from qa_editor.review.redline_words import Redrawn, redraw

CASES = (
    # (the pieces: text, or (old, new, rule)), (what is drawn: kept text, or (old, new, codes))
    (("to ", ("r", "R", "C03"), "iga today"), ("to ", ("riga", "Riga", "C03"), " today")),
    (("came,", ("", " ", "S04"), "and went"), (("came,", "came, ", "S04"), "and went")),
    (("I ", (" ", "", "S01"), "think so"), (("I  ", "I ", "S01"), "think so")),
    (("end", (" ", "", "S02"), ". So"), (("end ", "end", "S02"), ". So")),
    (("end", (".", "", "P01"), ". So"), (("end.", "end", "P01"), ". So")),
    (("yes,", (",", "", "P02"), " no"), (("yes,,", "yes,", "P02"), " no")),
    (("it", (",", "'", "P05"), "s so"), (("it,s", "it's", "P05"), " so")),
    # rules that touch two words stay apart
    (("end.", ("", " ", "S05"), "", ("t", "T", "C01"), "hen"), (("end.", "end. ", "S05"), ("then", "Then", "C01"))),
    ((("m", "M", "C03"), "ay,", ("", " ", "S04"), "we go"), (("may", "May", "C03"), ",", ("we", " we", "S04"), " go")),
    # in one word they are one
    ((("m", "M", "C01"), "c", ("d", "D", "C03"), "uff"), (("mcduff", "McDuff", "C01 C03"),)),
    # a wrap shows by itself
    (("the", ("\n", " ", "T01"), "wall"), ("the", ("\n", " ", "T01"), "wall")),
    (("extra", ("-\n", "", "T01"), "ordinary it"), (("extra-\nordinary", "extraordinary", "T01"), " it")),
    # neighbours of one rule are one
    (("a,", ("", " ", "S04"), "b,", ("", " ", "S04"), "c"), (("a,b,", "a, b, ", "S04"), "c")),
    (("all kept",), ("all kept",)),
    ((), ()),
)


def pieces_of(parts: tuple[str | tuple[str, str, str], ...]) -> list[Piece]:
    found = []
    for part in parts:
        if isinstance(part, str):
            found.append(Piece("keep", part))
        else:
            found += [Piece("delete", part[0], part[2]), Piece("insert", part[1], part[2])]
    return [piece for piece in found if piece.text]


@pytest.mark.parametrize(("parts", "drawn"), CASES)
def test_drawn(parts: tuple[str | tuple[str, str, str], ...], drawn: tuple[str | tuple[str, str, str], ...]) -> None:
    found = [
        one if isinstance(one, str) else (one.old, one.new, " ".join(one.codes)) for one in redraw(pieces_of(parts))
    ]
    assert "".join(one if isinstance(one, str) else one[0] for one in found) == "".join(
        one if isinstance(one, str) else one[0] for one in parts
    )
    assert tuple(found) == drawn


PIECES = st.lists(
    st.tuples(
        st.sampled_from(("keep", "keep", "insert", "delete")),
        st.text("ab .,'\n\u0301“x東", min_size=1, max_size=6),
        st.sampled_from("XYZ"),
    ),
    max_size=12,
).map(lambda rows: tuple(Piece(kind, text, "" if kind == "keep" else rule) for kind, text, rule in rows))  # type: ignore[arg-type]


@given(PIECES)
def test_nothing_is_lost(pieces: tuple[Piece, ...]) -> None:
    text, drawn = Markup(pieces), redraw(pieces)
    assert "".join(one if isinstance(one, str) else one.old for one in drawn) == text.before
    assert "".join(one if isinstance(one, str) else one.new for one in drawn) == text.after
    rules = {piece.rule for piece in pieces if piece.rule}
    assert {code for one in drawn if isinstance(one, Redrawn) for code in one.codes} == rules
