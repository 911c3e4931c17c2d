"""The family of documents: what word processors, browsers and printers make."""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.readers.documents import odt, pdf, rtf, unreadable, web, word

READERS: tuple[Reader, ...] = (
    word.READER,
    odt.READER,
    rtf.READER,
    pdf.READER,
    unreadable.READER,
    web.READER,
)
