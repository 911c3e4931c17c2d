"""PDF (ISO 32000) by pypdf, which the extra `pdf` installs: text with its lines, running heads set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.documents.assemble import transcript_of
from qa_editor.readers.documents.passages import Piece
from qa_editor.readers.documents.pdf_lines import Line, passages_of_pages

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_BOLD, _ITALIC = ("bold", "black", "heavy", "semibold", "demi"), ("italic", "oblique")


def recognises(source: Source) -> bool:
    """By its header, which ISO 32000 wants within the first 1,024 bytes."""
    return b"%PDF-" in source.data[:1024]


def read(source: Source) -> Transcript:
    """Return the paragraphs of the pages.

    Raises UnreadableInput where pypdf is not installed, or for a PDF that is damaged, locked or without text.
    """
    try:
        import pypdf  # noqa: F401
    except ImportError:
        raise UnreadableInput('reading PDF needs a further package; pip install "qa-editor[pdf]"') from None
    import logging

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = _opened(source.data)
        pages = [_lines(page) for page in reader.pages]
        fields = _fields(reader)
    except UnreadableInput:
        raise
    except Exception:  # pypdf lets many kinds through from damaged files
        raise UnreadableInput("the PDF is damaged or cut short; open it and print it to a new PDF") from None
    if not any(line.text.strip() for page in pages for line in page):
        raise UnreadableInput("the PDF holds pictures and no text; run text recognition (OCR) on it first")
    return transcript_of(source.name, list(passages_of_pages(pages)), fields)


def _opened(data: bytes) -> PdfReader:
    import io

    from pypdf import PasswordType, PdfReader
    from pypdf.errors import DependencyError

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        try:
            opened = reader.decrypt("") != PasswordType.NOT_DECRYPTED
        except (DependencyError, NotImplementedError):
            opened = False
        if not opened:
            raise UnreadableInput("the PDF is protected by a password; print it to a new PDF without one")
    return reader


def _lines(page: PageObject) -> list[Line]:
    """Return the printed lines of a page, in the order of the file."""
    lines = [Line()]

    def take(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
        name = str((font or {}).get("/BaseFont", "")).lower()
        bold, italic = any(word in name for word in _BOLD), any(word in name for word in _ITALIC)
        for number, part in enumerate(text.replace("\xa0", " ").split("\n")):  # a printed page has one kind of space
            if number:
                lines.append(Line())
            line = lines[-1]
            if part.strip() and not line.size:
                line.x, line.y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                line.size = abs(size * (tm[3] or tm[0]) * (cm[3] or 1)) or 1.0
            if part and (part.strip() or line.pieces):
                line.pieces.append(Piece(part, bold, italic))

    page.extract_text(visitor_text=take)
    return [line for line in lines if line.text.strip()]


def _fields(reader: PdfReader) -> dict[str, str]:
    title = str((reader.metadata.title if reader.metadata else "") or "")
    plain = " " in title.strip() and not title.lower().startswith("microsoft word") and "\\" not in title
    return {"title": " ".join(title.split())} if plain and title.isprintable() else {}


READER = Reader(
    name="pdf",
    suffixes=(".pdf",),
    what='PDF with text in it (pip install "qa-editor[pdf]"): lines joined, running heads set aside',
    recognises=recognises,
    read=read,
)
