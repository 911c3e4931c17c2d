"""Markdown that renders to the very text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from qa_editor.core.style import Style
from qa_editor.core.transcript import Heading, Transcript
from qa_editor.writers.markdown import escape, escape_start, write
from tests.writers.sample import interview, paragraph, turn

PARTS = st.sampled_from(
    ["*", "**", "_", "__", "a", "word", " ", "b.", "\\", "`", "```", "(", "[x](y)", "[x]: y", "[", "]", "“", "1.", "1)",
     "#", "##", "-", "---", " - ", "+", ">", "<b>", "</i>", "<", "<http://a.b>", "&", "&amp;", "&#35;", "~~~", "===",
     "!", "|", "x_y", "5 * 3", "é", "2020. "]
)  # fmt: skip
TEXTS = st.lists(PARTS, min_size=1, max_size=10).map(lambda parts: "".join(parts).strip()).filter(bool)


def rendered(source: bytes) -> list[str]:
    """Return every block's text, with the names of its marks, as an independent parser reads it."""
    found = []
    for token in MarkdownIt("commonmark").parse(source.decode()):
        if token.type == "inline":
            inner = token.children or []
            found.append("".join(t.content if t.type in ("text", "text_special") else f"<{t.type}>" for t in inner))
        elif token.type not in ("paragraph_open", "paragraph_close", "heading_open", "heading_close"):
            found.append(f"<{token.type}>")
    return found


@given(TEXTS, TEXTS, TEXTS)
def test_renders_to_the_same_text(title: str, first: str, second: str) -> None:
    transcript = Transcript((Heading(paragraph(title).text, 0), turn("A_*b", "", first, second), paragraph(second)))
    expected = [title, f"<strong_open>A_*b:<strong_close> {first}", second, second]
    assert rendered(write(transcript, Style())) == expected


@pytest.mark.parametrize(
    "text",
    [
        "snake_case and __",
        "5 * 3",
        "[laughs] I said",
        "a < b & c",
        "AT&T",
        "C:\\dir",
        "- 3",
        "3.5 m",
        "#1",
        "it!",
    ],
)
def test_ordinary_prose_is_untouched(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2020. Then", "2020\\. Then"),
        ("- so", "\\- so"),
        ("# one", "\\# one"),
        ("-- so", "-- so"),
        ("#1 fan", "#1 fan"),
    ],
)
def test_starts_of_paragraphs(text: str, expected: str) -> None:
    assert escape_start(escape(text)) == expected


def test_whole_interview() -> None:
    assert write(interview(), Style()).decode() == (
        "# The Wall & the Water\n\n*By Marta Quill*\n\nKeywords: sea, sand\n\nRecorded in May.\n\n"
        "*The Harbour Review (Q), Dr. Lena Vale (A)*\n\n**Q:** Was it \\<planned>?\n\n"
        "**A:** No, not really\n\nNobody asked.\n"
    )


def test_markdown_stays_as_it_is() -> None:
    blocks = (turn("", "", "a **b** \\*", "- c"), turn("", "", "d"), paragraph("_By X_", "byline"))
    marked = replace(Transcript(blocks), syntax="markdown")
    assert write(marked, Style()) == "a **b** \\*\n\n- c\n\n— d\n\n_By X_\n".encode()
