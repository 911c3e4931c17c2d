# ruff: noqa: E501 -- markup reads best in one line
"""PDF: lines joined to paragraphs, running heads and page numbers set aside, errors that say what to do."""

from __future__ import annotations

import sys

import pytest

from qa_editor.core.errors import UnreadableInput
from tests.readers.documents.build import outline, pdf, read, texts

LONG = "The river moved away from us in the spring of that year and the wheel"


def test_without_the_extra_an_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(UnreadableInput, match=r'pip install "qa-editor\[pdf\]"'):
        read(pdf("Why?"))


def test_lines_are_joined_where_they_are_full() -> None:
    pytest.importorskip("pypdf")
    page = f"Mara: Why?\nIvo: {LONG}\nstood dry until the autumn. It was hard.\nMara: And then?\n\nIvo: I left."
    assert texts(pdf(page)) == [
        "Mara: Why?", f"Ivo: {LONG} stood dry until the autumn. It was hard.", "Mara: And then?", "Ivo: I left.",
    ]  # fmt: skip


def test_running_heads_and_page_numbers() -> None:
    pytest.importorskip("pypdf")
    data = pdf(*(f"The Wall\n\nMara: Why {n}?\nIvo: So {n}.\n\n\nPage {n} of 3" for n in (1, 2, 3)))
    found = outline(read(data))
    assert [text for kind, text in found if kind == "p"] == [f"{who} {n}{end}" for n in (1, 2, 3)
                                                            for who, end in (("Mara: Why", "?"), ("Ivo: So", "."))]  # fmt: skip
    assert [text for kind, text in found if kind == "a page number"] == [f"Page {n} of 3" for n in (1, 2, 3)]
    assert [text for kind, text in found if kind == "a running head"] == ["The Wall"] * 3


def test_a_sentence_goes_on_over_the_page() -> None:
    pytest.importorskip("pypdf")
    assert texts(pdf(f"Ivo: {LONG}", "stood dry.")) == [f"Ivo: {LONG} stood dry."]
