# ruff: noqa: E501 -- markup reads best in one line
"""Small documents made in memory: a Word file, an OpenDocument text, RTF and a PDF, out of their bare markup."""

from __future__ import annotations

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile

from qa_editor.core.source import Source
from qa_editor.core.transcript import Heading, Paragraph, Removed, Transcript, Turn
from qa_editor.readers import reader_for

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return file.getvalue()


def docx(body: str, *, links: Mapping[str, str] | None = None, **parts: str) -> bytes:
    """A Word file. body: what stands in `w:body`. parts: what stands in the root of styles, comments, header1 …"""
    roots = {"styles": "styles", "numbering": "numbering", "comments": "comments", "footnotes": "footnotes",
             "endnotes": "endnotes", "header1": "hdr", "footer1": "ftr"}  # fmt: skip
    relations = "".join(
        f'<Relationship Id="p{n}" Type="{_TYPE}{name.rstrip("1")}" Target="{name}.xml"/>'
        for n, name in enumerate(parts)
    ) + "".join(
        f'<Relationship Id="{key}" Type="{_TYPE}hyperlink" Target="{to}" TargetMode="External"/>'
        for key, to in (links or {}).items()
    )
    files: dict[str, str | bytes] = {
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="a" Type="{_TYPE}officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>',
    }
    for name, inner in parts.items():
        files[f"word/{name}.xml"] = f"<w:{roots[name]} {_SPACES}>{inner}</w:{roots[name]}>"
    return zipped(files)


def p(*runs: str, style: str = "", more: str = "") -> str:
    """A paragraph of Word; a run that is no markup is plain text."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{inner}</w:p>"


def r(text: str, *properties: str, tag: str = "t") -> str:
    """A run of Word: `r("Why?", "b")`."""
    inner = "".join(f"<w:{one}/>" for one in properties)
    return f'<w:r><w:rPr>{inner}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def odt(body: str, styles: str = "", automatic: str = "", master: str = "") -> bytes:
    content = (
        f'<office:document-content{_ODF} office:version="1.3"><office:automatic-styles>{automatic}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    outside = (
        f"<office:document-styles{_ODF}><office:styles>{styles}</office:styles><office:master-styles>{master}"
        "</office:master-styles></office:document-styles>"
    )
    return zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "styles.xml": outside}
    )


def rtf(body: str) -> bytes:
    start = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Georgia;}{\f1\fnil\fcharset204 Georgia;}}"
    return (start + body + "}").encode("latin-1")


def pdf(*pages: str, head: bytes = b"", encrypt: str = "") -> bytes:
    """A PDF whose pages show the given lines; `encrypt` is put into the trailer as it is."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        lines = "".join(
            f"BT /F1 11 Tf 1 0 0 1 72 {780 - 14 * row} Tm ({line}) Tj ET\n"
            for row, line in enumerate(page.split("\n")) if line
        )  # fmt: skip
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(lines)} >>\nstream\n{lines}endstream")
    out = head + b"%PDF-1.4\n"
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {encrypt} >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("latin-1")


def bomb(size: int = 300 * 2**20) -> bytes:
    """A Word file whose text part unpacks to `size` bytes of nothing."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=1) as package, package.open("word/document.xml", "w") as part:
        block = b" " * 2**20
        for _ in range(size // len(block)):
            part.write(block)
    return file.getvalue()


def read(data: bytes, name: str = "notes") -> Transcript:
    """Read with the reader that recognises the bytes; nothing of the structure is looked for."""
    source = Source(name, data)
    return reader_for(source).read(source)


def outline(transcript: Transcript) -> list[tuple[str, str]]:
    """What stands in a transcript, a pair a block: kind or reason, and text."""
    found: list[tuple[str, str]] = []
    for block in transcript.blocks:
        if isinstance(block, Heading):
            found.append((f"h{block.level}", block.text.before))
        elif isinstance(block, Removed):
            found.append((block.why, block.text.before))
        elif isinstance(block, Paragraph):
            found.append((block.field or "p", block.text.before))
        elif isinstance(block, Turn):
            found += [(f"{block.speaker}:", paragraph.text.before) for paragraph in block.paragraphs]
    return found


def texts(data: bytes, name: str = "notes") -> list[str]:
    """The paragraphs of a document, without what was set aside."""
    return [text for kind, text in outline(read(data, name)) if kind in ("p", "standfirst") or kind.endswith(":")]
