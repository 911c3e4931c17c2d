"""Files that are broken, locked or traps: a line that says so, quickly and in little memory; the rest is cleaned."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from qa_editor.cli import main
from qa_editor.core.errors import UnreadableInput
from tests.readers.documents.build import bomb, docx, odt, p, pdf, read, rtf, zipped

GOOD = docx(p("Mara: Why did you leave ?") + p("Ivo: It was time,at last."))
_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def _locked_zip() -> bytes:
    """A package whose parts are marked as encrypted."""
    data = bytearray(GOOD)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def _stored(name: str, inner: bytes) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as package:
        package.writestr(name, inner)
    return file.getvalue()


HOSTILE: dict[str, tuple[bytes, str]] = {
    "empty.docx": (b"", "empty"),
    "blank.html": (b" \n ", "empty"),
    "truncated.docx": (GOOD[: len(GOOD) // 2], "damaged"),
    "truncated.odt": (odt("<text:p>Why?</text:p>")[:300], "damaged"),
    "truncated.rtf": (rtf(r"Why?\par It was time")[:-4], "cut short"),
    "truncated.pdf": (pdf("Why?")[:300], "damaged"),
    "part-cut.docx": (_stored("word/document.xml", b"<w:document xmlns:w='x'><w:body><w:p>"), "damaged"),
    "binary.docx": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", "binary"),
    "garbage-in-zip.docx": (b"PK\x03\x04" + bytes(range(256)) * 40, "damaged"),
    "locked.docx": (_OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "locked-zip.docx": (_locked_zip(), "password"),
    "locked.odt": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "x",
                "META-INF/manifest.xml": "<manifest:encryption-data/>"}), "password"),
    "locked.pdf": (
        pdf("Why?", encrypt="/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32 + "> /U <" + "42" * 32
            + "> >> /ID [<00><00>]"), "password"),
    "scanned.pdf": (pdf("", ""), "OCR"),
    "old.doc": (_OLE + "WordDocument".encode("utf-16-le"), "soffice --headless --convert-to docx"),
    "sheet.docx": (zipped({"xl/workbook.xml": "<x/>"}), "Excel"),
    "letter.pages": (zipped({"Index/Document.iwa": "x"}), "Pages"),
    "novel.epub": (zipped({"mimetype": "application/epub+zip"}), "e-book"),
    "archive.docx": (zipped({"notes.txt": "Mara: Why?"}), "archive"),
    "bomb.docx": (bomb(), "unpacks to more"),
    "entities.docx": (zipped({"word/document.xml": _LAUGHS + "<w>&c;</w>"}), "entities"),
    "outside.docx": (
        zipped({"word/document.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><w/>'}), "entities"),
    "deep.docx": (zipped({"word/document.xml": "<w>" * 50_000}), "nested too deeply"),
    "deep.rtf": (b"{\\rtf1" + b"{" * 50_000, "nested too deeply"),
    "no-text.docx": (docx("<w:p/>"), "no text"),
    "no-text.html": (b"<html><body><script>let a = 1</script></body></html>", "no text"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_each_is_an_error_of_one_line(name: str) -> None:
    data, message = HOSTILE[name]
    if name.endswith(".pdf"):
        pytest.importorskip("pypdf", reason="the extra `pdf` is not installed")
    with pytest.raises(UnreadableInput) as raised:
        read(data, name)
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)
    assert ";" in str(raised.value)


def test_the_rest_of_the_folder_is_cleaned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes, clean = tmp_path / "notes", tmp_path / "clean"
    notes.mkdir()
    for name, (data, _) in HOSTILE.items():
        (notes / name).write_bytes(data)
    (notes / "good.docx").write_bytes(GOOD)
    (notes / "good.txt").write_text("Mara: Why ?\n\nIvo: I left.\n", "utf-8")
    assert main(["clean", str(notes), "--to", "text", "-o", f"{clean}/"]) == 3
    assert sorted(path.name for path in clean.iterdir()) == ["good.docx.txt", "good.txt.txt"]
    errors = capsys.readouterr().err
    assert sum(f"{name}: " in errors for name in HOSTILE) == len(HOSTILE)
    assert "fault in qa-editor" not in errors


@pytest.mark.parametrize(
    "page",
    [b"<div>" * 20_000, b"<b>" * 20_000 + b"x" * 10, b"<p>a<table>" * 4_000, b"</p>" * 20_000 + b"<p>x",
     b"<ul>" + b"<li>a" * 5_000, b"<" * 50_000, b"<a <b " * 4_000, b"<!--" * 4_000, b"&#" * 20_000],
    ids=["div", "b", "table", "p", "li", "angle", "tag", "comment", "reference"],
)  # fmt: skip
def test_a_page_of_nonsense_ends(page: bytes) -> None:
    with contextlib.suppress(UnreadableInput):
        assert read(b"<html><p>Why?</p>" + page, "page.html").blocks
