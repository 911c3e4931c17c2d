"""Questions told by the looks of the paragraphs: a style, a list, emphasis; and looks that tell nothing."""

from __future__ import annotations

from qa_editor.core.markup import Markup
from qa_editor.core.transcript import Comment, Paragraph, Place, Transcript, Turn
from qa_editor.structure import find_structure

ROUNDS = (
    ("Why did you leave the mill?", "The river had moved by then."),
    ("Who told you so (your brother, …)?", "Nobody, I saw it."),
    ("What did you take along?", "A pencil."),
    ("And what did you leave behind?", "All of my books, and the cat."),
)


def found(*paragraphs: tuple[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    blocks = tuple(Paragraph(Markup.of(text), Place(n + 1), looks=looks) for n, (text, looks) in enumerate(paragraphs))
    out: list[tuple[str, str]] = []
    for block in find_structure(Transcript(blocks, syntax="markdown")).blocks:
        if isinstance(block, Turn):
            out += [(block.role, paragraph.text.before) for paragraph in block.paragraphs]
        else:
            out.append((type(block).__name__, block.text.before))
    return out


ASKED = [(role, text) for pair in ROUNDS for role, text in zip(("question", "answer"), pair, strict=True)]


def test_a_list_marks_the_questions() -> None:
    paragraphs = [
        part
        for n, (asked, told) in enumerate(ROUNDS)
        for part in ((f"{n + 1}. {asked}", ("list",)), (f"*{told}*", ("italic",)))
    ]
    assert found(*paragraphs) == ASKED


def test_a_style_marks_them_even_where_few_ask() -> None:
    asked = ("Why did you leave?", "The mill.", "Your brother then.", "And the books.")
    paragraphs = [
        part
        for text, (_, told) in zip(asked, ROUNDS, strict=True)
        for part in ((text, ("style Interviewer",)), (told, ("style Befragter",)))
    ]
    assert found(*paragraphs)[:4] == [
        ("question", "Why did you leave?"), ("answer", ROUNDS[0][1]), ("question", "The mill."),
        ("answer", ROUNDS[1][1]),
    ]  # fmt: skip


def test_bold_lines_between_are_headings() -> None:
    paragraphs = [part for asked, told in ROUNDS for part in ((asked, ("list",)), (told, ()))]
    paragraphs[4:4] = [("**The way out**", ("bold",))]
    assert found(*paragraphs) == [*ASKED[:4], ("Heading", "The way out"), *ASKED[4:]]


def test_labels_go_before_looks() -> None:
    paragraphs = [part for asked, told in ROUNDS for part in ((f"Mara: {asked}", ("list",)), (f"Ivo: {told}", ()))]
    assert found(*paragraphs) == ASKED


def test_looks_that_say_nothing() -> None:
    guide = [(asked, ("list",)) for asked, _ in ROUNDS]
    assert not any(kind in ("question", "answer") for kind, _ in found(*guide))  # questions without answers
    prose = [(told + " It was so.", ("list",) if n % 2 else ()) for n, (_, told) in enumerate(ROUNDS * 2)]
    assert not any(kind in ("question", "answer") for kind, _ in found(*prose))  # a list that does not ask


def test_comments_stay_at_their_words() -> None:
    blocks = tuple(
        Paragraph(Markup.of(text), Place(n + 1), comments=(Comment(5, 8, "hm"),) * (n == 0), looks=looks)
        for n, (text, looks) in enumerate(
            part for asked, told in ROUNDS for part in ((f"1. {asked}", ("list",)), (told, ()))
        )
    )
    first = find_structure(Transcript(blocks, syntax="markdown")).turns[0].paragraphs[0]
    assert (first.text.before, first.comments) == (ROUNDS[0][0], (Comment(2, 5, "hm"),))
