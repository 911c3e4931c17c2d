"""Markdown's inline marks, read as CommonMark reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from qa_editor.core.inline import Run, plain_text, runs

CASES: list[tuple[str, list[Run]]] = [
    ("plain", [Run("plain")]),
    ("", []),
    ("a **b** c", [Run("a "), Run("b", bold=True), Run(" c")]),
    ("*b* _c_", [Run("b", italic=True), Run(" "), Run("c", italic=True)]),
    ("***b***", [Run("b", bold=True, italic=True)]),
    ("**a *b* c**", [Run("a ", bold=True), Run("b", bold=True, italic=True), Run(" c", bold=True)]),
    ("snake_case_name", [Run("snake_case_name")]),
    ("5 * 3 * 2", [Run("5 * 3 * 2")]),
    (r"\*not\* \[x\]", [Run("*not* [x]")]),
    ("`a*b*`", [Run("a*b*", code=True)]),
    (
        "[a *b*](https://x.org)",
        [Run("a ", link="https://x.org"), Run("b", italic=True, link="https://x.org")],
    ),
    ("<https://x.org>", [Run("https://x.org", link="https://x.org")]),
    ("![a map](m.png)", [Run("a map")]),
    ("Q&amp;A [laughs] *", [Run("Q&A [laughs] *")]),
    ("**open", [Run("**open")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_runs(text: str, expected: list[Run]) -> None:
    assert runs(text, "markdown") == expected


def test_plain_syntax_has_no_marks() -> None:
    assert runs("a **b**", "plain") == [Run("a **b**")]
    assert plain_text("a **b**", "plain") == "a **b**"
    assert plain_text("a **b**", "markdown") == "a b"


def by_markdown_it(text: str) -> list[tuple[str, bool, bool]]:
    """Return the text letter by letter with bold and italic, by an independent parser."""
    found, bold, italic = [], 0, 0
    for token in MarkdownIt("commonmark").parseInline(text)[0].children or []:
        bold += {"strong_open": 1, "strong_close": -1}.get(token.type, 0)
        italic += {"em_open": 1, "em_close": -1}.get(token.type, 0)
        found += [(ch, bold > 0, italic > 0) for ch in token.content]
    return found


MARKED = st.lists(st.sampled_from(["*", "**", "_", "__", "***", "a", "word", " ", "b.", "“", "(", "\\*", "`c`"]))


@given(MARKED.map(lambda parts: "".join(parts).strip()))
def test_agrees_with_markdown_it(text: str) -> None:
    ours = [(ch, run.bold, run.italic) for run in runs(text, "markdown") for ch in run.text]
    assert ours == by_markdown_it(text)


@pytest.mark.parametrize("text", ["*a " * 5000, "a* " * 5000, "*a_ " * 5000, "[" * 9000, "`" * 9000, "[a](" * 3000])
def test_unpaired_marks_are_text(text: str) -> None:
    assert plain_text(text, "markdown") == text
