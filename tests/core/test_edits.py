"""The ledger: where each edit stands, and how its words read before and after."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_editor.core.edits import ledger, original
from qa_editor.core.markup import Edit, Markup
from qa_editor.core.transcript import Heading, Paragraph, Place, Removed, Transcript, Turn


def one(text: str, *edits: Edit) -> Transcript:
    return Transcript((Paragraph(Markup.of(text).apply(edits, "X1"), Place(5)),))


@pytest.mark.parametrize(
    ("text", "edit", "before", "after"),
    [
        ("of our rivals.this was", Edit(14, 14, " "), "rivals.this", "rivals. this"),
        ("I  think so", Edit(1, 2, ""), "I  think", "I think"),
        ("I  think so", Edit(2, 3, ""), "I  think", "I think"),
        ("why now ?", Edit(7, 8, ""), "now ?", "now?"),
        ("went to russia once", Edit(8, 9, "R"), "russia", "Russia"),
        ("no,, really", Edit(3, 4, ""), "no,,", "no,"),
        ("word ,and", Edit(4, 6, ", "), "word ,and", "word, and"),
        ("  led in", Edit(0, 2, ""), "  led", "led"),
        ("done ", Edit(4, 5, ""), "done ", "done"),
        ("it", Edit(2, 2, "."), "it", "it."),
    ],
)
def test_words_around_an_edit(text: str, edit: Edit, before: str, after: str) -> None:
    (line,) = ledger(one(text, edit))
    assert (line.before, line.after) == (before, after)
    assert (line.old, line.new) == (text[edit.start : edit.end], edit.new)


def test_text_without_blanks_gives_a_short_excerpt() -> None:
    (line,) = ledger(one("x" * 500, Edit(250, 250, " ")))
    assert len(line.before) < 100


def test_lines_are_counted_inside_a_paragraph() -> None:
    lines = list(ledger(one("a,b\nc,d\n\ne,f", Edit(2, 2, " "), Edit(6, 6, " "), Edit(11, 11, " "))))
    assert [line.line for line in lines] == [5, 6, 8]


def test_places_count_blocks_turns_and_paragraphs() -> None:
    def said(text: str) -> Paragraph:
        return Paragraph(Markup.of(text).apply([Edit(0, 1, text[0].upper())], "C1"))

    blocks = (
        Heading(said("top").text),
        Turn("A", "A", (said("one"), said("two"))),
        Removed(said("ad").text, "furniture"),
        Turn("B", "B", (said("three"),)),
    )
    found = [(line.block, line.turn, line.paragraph, line.after) for line in ledger(Transcript(blocks))]
    assert found == [(0, None, 0, "Top"), (1, 0, 0, "One"), (1, 0, 1, "Two"), (2, None, 0, "Ad"), (3, 1, 0, "Three")]


@given(st.text("ab ,.", max_size=20), st.data())
def test_original_comes_back_from_the_cleaned_text_and_its_edits(text: str, data: st.DataObject) -> None:
    markup = Markup.of(text)
    for rule in ("X1", "X2"):
        cuts = sorted(data.draw(st.lists(st.integers(0, len(markup.after)), max_size=6)))
        pairs = zip(cuts[::2], cuts[1::2], strict=False)
        markup = markup.apply([Edit(a, b, data.draw(st.text("xY ", max_size=2))) for a, b in pairs], rule, rewords=True)
    lines = ledger(Transcript((Paragraph(markup),)))
    assert original(markup.after, [(line.start, line.old, line.new) for line in lines]) == text
