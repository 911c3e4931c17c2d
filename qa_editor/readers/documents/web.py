"""Web pages (.html, .htm, .xhtml, and .doc files that are HTML): the HTML standard, Word's HTML, podcast transcripts.

Kept: the main text with headings, lists, tables, emphasis and links, `<br>` as a break, speakers and times that the
page marks; navigation, footers, share buttons and the like are set aside with the reason. Scripts and style sheets
are code and are left out.
"""

from __future__ import annotations

import codecs
import re

from qa_editor.core.format import Reader
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source, decode
from qa_editor.core.transcript import Transcript

_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_ROOT = lazy_pattern(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_FIRST = lazy_pattern(
    r"\s*(?:<!--.*?-->\s*)*<(?:cite|p|div|article|section|main|header|h[1-6]|table|dl|ul|ol|pre|blockquote|meta|title|center|"
    r"span|font|b|strong|br)\b[^<>]*>",
    re.I | re.S,
)
_MORE = lazy_pattern(
    r"</(?:p|div|h[1-6]|cite|article|section|span|b|strong|em|i|a)\s*>|<(?:p|li|td|dd|dt|tr|div)\b[^<>]*>", re.I
)
_BLOCK = lazy_pattern(r"<(?:p|div|br|h[1-6]|li|td|dd|dt|article|section|main|cite|blockquote|center|title)\b", re.I)
_TAG = lazy_pattern(r"</?[a-z][a-z0-9]*\b[^<>]*>", re.I)
_CHARSET = lazy_pattern(r"<meta[^>]{0,300}charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_XML = lazy_pattern(r"^\s*<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w-]+)")


def recognises(source: Source) -> bool:
    """By its root, by a first tag that others follow, or by its suffix and a tag."""
    head = source.head
    if _ROOT.match(head) or (source.suffix in _SUFFIXES and _TAG.search(head)):
        return True
    if not _FIRST.match(head) or len(_MORE.findall(head)) < 2:
        return False
    return _BLOCK.search(head) is not None  # in a text with bold labels alone, line ends part the turns


def read(source: Source) -> Transcript:
    """Return the page's main text. Raises UnreadableInput where it holds none, or is no text."""
    from qa_editor.readers.documents.web_page import transcript_of_page

    return transcript_of_page(source.name, page_text(source.data))


def page_text(data: bytes) -> str:
    """Return the page decoded: by its byte-order mark, as UTF-8, as it declares itself, else as any text."""
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    start = data[:4096].decode("latin-1")
    declared = _CHARSET.search(start) or _XML.match(start)
    if not marked and declared and b"\0" not in data[:4096]:
        name = declared[1].lower()
        name = {
            "iso-8859-1": "cp1252",
            "latin1": "cp1252",
            "us-ascii": "cp1252",
            "gb2312": "gb18030",
            "gbk": "gb18030",
            "shift_jis": "cp932",
            "ks_c_5601-1987": "cp949",
            "euc-kr": "cp949",
            "iso-8859-9": "cp1254",
        }.get(name, name)
        try:
            if name != "cp1252" and not name.startswith(("utf-16", "utf-32")):
                return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


READER = Reader(
    name="html",
    suffixes=_SUFFIXES,
    what="web pages: the main text; speakers and times where the page marks them",
    recognises=recognises,
    read=read,
)
