"""Each document is read as what it is, whatever its name says; what is none goes to other readers."""

from __future__ import annotations

import pytest

from qa_editor.core.source import Source
from qa_editor.readers import reader_for
from tests.readers.documents.build import docx, odt, p, pdf, rtf, zipped

SAMPLES = {
    "docx": docx(p("Why?")),
    "odt": odt("<text:p>Why?</text:p>"),
    "rtf": rtf(r"Why?\par"),
    "pdf": pdf("Why?"),
    "html": b"<!DOCTYPE html><p>Why?</p>",
    "doc": zipped({"notes.txt": "Why?"}),
    "webvtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mara>Why?</v>\n",
    "text": b"Mara: Why < How > When?\n\nIvo: It was time.\n",
    "markdown": b"# Bread\n\n**Ivo:** Yes.\n\n**Tessa:** No.\n",
}


@pytest.mark.parametrize("name", ["-", "notes.txt", "notes.doc", "notes.docx", "notes.odt", "notes.rtf", "notes.pdf"])
@pytest.mark.parametrize("reader", SAMPLES)
def test_by_content_before_name(reader: str, name: str) -> None:
    assert reader_for(Source(name, SAMPLES[reader])).name == reader


@pytest.mark.parametrize("mark", ["\ufeff", "  \n"])
def test_a_mark_or_blanks_before_the_page_do_not_matter(mark: str) -> None:
    assert reader_for(Source("-", mark.encode() + SAMPLES["html"])).name == "html"
