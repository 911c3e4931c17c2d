# ruff: noqa: E501 -- markup reads best in one line
"""Rich Text Format: characters of any code page, groups, tables, tracked changes, notes."""

from __future__ import annotations

import pytest

from qa_editor.core.transcript import Comment, Paragraph
from tests.readers.documents.build import outline, read, rtf, texts

CASES: dict[str, tuple[str, list[str]]] = {
    "paragraphs": (r"Why?\par It was time.\par", ["Why?", "It was time."]),
    "emphasis": (r"{\b Mara:} Why {\i so} soon?\par", ["**Mara:** Why *so* soon?"]),
    "bold off": (r"\b Mara:\b0  Why?\par", ["**Mara:** Why?"]),
    "bytes": (r"caf\'e9 \'84so\'93\par", ["café „so“"]),
    "a font's code page": (r"{\f1 \'c4\'e0}\par", ["Да"]),
    "unicode": (r"\u1044?\u1072?, \uc0\u8364 5, \u-10179\u-8704\par", ["Да, €5, 😀"]),
    "skipped fallback": (r"{\uc2\u8364\'80\'81}!\par", ["€!"]),
    "characters": (r"a\emdash b\~c\_d\-e\tab f\{\}\\\line g\par",
                   ["a—b\u00a0c\u2011d\u00ade\tf{}\\", "g"]),
    "destinations": (r"{\*\unknown hidden}{\pict 0102}{\info{\title x}}{\field{\*\fldinst PAGE}{\fldrslt 7}}\par", ["7"]),
    "binary": (r"{\pict\bin4 {{{{}ok\par", ["ok"]),
    "no last par": (r"Why?\par It was", ["Why?", "It was"]),
    "table": (r"\trowd\intbl Place\cell Turku\cell\row\trowd\intbl Year\cell 1994\cell\row\pard End\par",
              ["Place\tTurku", "Year\t1994", "End"]),
    "list": (r"{\listtext\pard 1.\tab}a\par{\listtext\'b7\tab}b\par", ["1. a", "b"]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_text(case: str) -> None:
    body, expected = CASES[case]
    assert texts(rtf(body)) == expected


def test_what_is_set_aside() -> None:
    body = r"{\header Ink House\par}A {\deleted dead }{\v ghost}new{\footnote In May.} word\par"
    assert outline(read(rtf(body))) == [
        ("p", "A new word"), ("a footnote or endnote", "In May."), ("a tracked deletion", "dead "), ("hidden text", "ghost"),
        ("a page header", "Ink House"),
    ]  # fmt: skip


def test_styles_are_known_by_name() -> None:
    body = r"{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2 Frage;}}\pard\s1 Part\par\pard\s2 Why?\par\pard Time.\par"
    _, question, _ = read(rtf(body)).blocks
    assert outline(read(rtf(body)))[0] == ("h1", "Part")
    assert isinstance(question, Paragraph)
    assert question.looks == ("style Frage",)


def test_comments() -> None:
    body = (
        r"A {\*\atrfstart 1}new{\*\atrfend 1}{\*\atnid E}{\*\atnauthor Ed}\chatn{\*\annotation{\*\atnref 1}\pard check\par}"
        r" word\par"
    )
    (paragraph,) = read(rtf(body)).blocks
    assert isinstance(paragraph, Paragraph)
    assert (paragraph.text.before, paragraph.comments) == ("A new word", (Comment(2, 5, "check", "Ed"),))


def test_a_doc_that_is_rtf_is_read_as_rtf() -> None:
    assert texts(rtf(r"Why?\par"), "old.doc") == ["Why?"]
