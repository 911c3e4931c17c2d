# ruff: noqa: E501 -- markup reads best in one line
"""Small Word documents with tracked changes, made in memory out of their bare markup."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
INS = '<w:ins w:id="1" w:author="Ruth Vale" w:date="2026-05-04T09:30:00Z">'
DEL = '<w:del w:id="2" w:author="Ruth Vale" w:date="2026-05-04T09:30:00Z">'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return file.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file. body: what stands in `w:body`. parts: what stands in the root of comments, footnotes …"""
    files: dict[str, str | bytes] = {"word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"}
    for name, inner in parts.items():
        files[f"word/{name}.xml"] = f"<w:{name} {SPACES}>{inner}</w:{name}>"
    return zipped(files)


def p(*runs: str, mark: str = "") -> str:
    """A paragraph; a run that is no markup is plain text. mark: "ins" or "del" for its tracked end."""
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    ends = f'<w:rPr><w:{mark} w:id="8" w:author="Ruth Vale"/></w:rPr>' if mark else ""
    return f'<w:p><w:pPr><w:pStyle w:val="Answer"/>{ends}</w:pPr>{inner}</w:p>'


def r(text: str, tag: str = "t") -> str:
    return f'<w:r><w:rPr><w:b/></w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def ins(text: str) -> str:
    return f"{INS}{text if text.startswith('<') else r(text)}</w:ins>"


def dele(text: str) -> str:
    return f"{DEL}{text if text.startswith('<') else r(text, 'delText')}</w:del>"


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
