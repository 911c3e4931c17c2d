"""A Word document in styles that a house can restyle: Title, Byline, Question, Answer, Turn, Speaker ….

python-docx gives the package; the body is one string, parsed once, for its `add_paragraph` takes a time that
grows with the square of the length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from qa_editor.core.format import Writer
from qa_editor.core.inline import Run, plain_text, runs
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.style import Style
from qa_editor.core.transcript import Syntax, Transcript
from qa_editor.writers.layout import Cast, Headline, Part, Passage, Speech, lay_out, printable
from qa_editor.writers.word_parts import HANG, NS, footer_xml, styles_xml

if TYPE_CHECKING:
    from docx.document import Document

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = {"question": "Question", "answer": "Answer", "": "Turn"}
_FIELD_STYLES = {"byline": "Byline", "date": "Byline", "keywords": "Byline", "standfirst": "Subtitle"}
_TEMPLATE_PARTS = (
    "/thumbnail",
    "/numbering",
    "/stylesWithEffects",
    "/customXml",
)  # they name styles that are gone
_PROOFED = {
    "de": "de-DE",
    "en": "en-US",
    "es": "es-ES",
    "fr": "fr-FR",
    "it": "it-IT",
    "nl": "nl-NL",
    "pt": "pt-PT",
}
# Bold in a paragraph style and in a character style cancel out (ECMA-376, part 1, 17.7.3): said once more.
_SPEAKER = '<w:rPr><w:rStyle w:val="Speaker"/><w:b/><w:bCs/></w:rPr>'
_SAFE_LINK = lazy_pattern(r"(?:https?://|mailto:)[^\s]+$", re.IGNORECASE)


def write(transcript: Transcript, style: Style) -> bytes:
    """Return a .docx, the same bytes for the same transcript; characters that XML forbids are left out."""
    import docx
    from docx.opc.constants import RELATIONSHIP_TYPE

    document = docx.Document()
    links: dict[str, str] = {}

    def link(address: str) -> str:
        if address not in links:
            links[address] = document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return links[address]

    parts = list(lay_out(transcript, style))
    hanging = _hangs(parts)
    body = [xml for part in parts for xml in _paragraphs(part, transcript.syntax, hanging, link)]
    language = transcript.language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", transcript.language) else ""
    _fill(document, "".join(body), styles_xml(_PROOFED.get(language, language), hanging), footer_xml(language))
    _describe(document, transcript, language)
    return _packed(document)


def _hangs(parts: list[Part]) -> bool:
    labels = {part.label for part in parts if isinstance(part, Speech)}
    return bool(labels & {"Q", "A"})


def _paragraphs(part: Part, syntax: Syntax, hanging: bool, link: Callable[[str], str]) -> Iterator[str]:
    if isinstance(part, Speech):
        yield from _turn(part, syntax, hanging, link)
    elif isinstance(part, Cast):
        yield _paragraph("Cast", _run_xml(Run(str(part)), link))
    elif isinstance(part, Headline):
        yield _paragraph(f"Heading{part.level}" if part.level else "Title", _inline(part.text, syntax, link))
    elif isinstance(part, Passage):
        yield _paragraph(_FIELD_STYLES.get(part.field, "Normal"), _inline(part.text, syntax, link))


def _turn(part: Speech, syntax: Syntax, hanging: bool, link: Callable[[str], str]) -> Iterator[str]:
    name = _STYLES[part.role]
    mark = part.label + ":" if part.label else "—" if part.follows else ""
    for number, text in enumerate(part.paragraphs or ("",)):
        runs_xml = _inline(text, syntax, link)
        if number == 0 and mark:
            gap = "<w:tab/>" if hanging and len(mark) <= 2 else '<w:t xml:space="preserve"> </w:t>'
            label = f"<w:r>{_SPEAKER}{_t(mark)}</w:r><w:r>{gap}</w:r>"
            yield _paragraph(name, label + runs_xml)
        else:
            indent = f'<w:ind w:left="{HANG}" w:firstLine="0"/>' if hanging else ""
            yield _paragraph(name, runs_xml, ('<w:spacing w:before="0"/>' if number else "") + indent)


def _paragraph(style: str, runs_xml: str, properties: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs_xml}</w:p>'


def _inline(text: str, syntax: Syntax, link: Callable[[str], str]) -> str:
    return "".join([_run_xml(run, link) for run in runs(text, syntax)])


def _run_xml(run: Run, link: Callable[[str], str]) -> str:
    linked = _SAFE_LINK.match(printable(run.link)) is not None
    guise = ('<w:rStyle w:val="Hyperlink"/>' if linked else '<w:rStyle w:val="Code"/>' if run.code else "") + (
        "<w:b/><w:bCs/>" * run.bold + "<w:i/><w:iCs/>" * run.italic
    )
    xml = f"<w:r>{f'<w:rPr>{guise}</w:rPr>' if guise else ''}{_t(run.text)}</w:r>"
    return f'<w:hyperlink r:id="{link(printable(run.link))}">{xml}</w:hyperlink>' if linked else xml


def _t(text: str) -> str:
    text = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    xml = f'<w:t xml:space="preserve">{text}</w:t>'
    return xml.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">') if "\t" in text else xml


def _fill(document: Document, body: str, styles: str, footer: str) -> None:
    """Put the paragraphs, styles and footer into the package, on A4 with margins of an inch and a little."""
    from docx.oxml import parse_xml
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(30)
    section.top_margin, section.bottom_margin = Mm(25), Mm(25)
    foot = section.footer.paragraphs[0]._p
    foot.getparent().replace(foot, parse_xml(footer))
    document.styles.element[:] = parse_xml(styles)[:]
    ends = document.element.body.sectPr
    for paragraph in parse_xml(f'<w:body xmlns:w="{NS}" xmlns:r="{_RELATIONS}">{body}</w:body>'):
        ends.addprevious(paragraph)


def _describe(document: Document, transcript: Transcript, language: str) -> None:
    """State title, keywords and language; take out what the template brings of its own."""
    properties = document.core_properties
    found = transcript.metadata
    title, keywords = found.get("title", ""), found.get("keywords", [])
    properties.title = printable(plain_text(str(title), transcript.syntax))[:255]
    properties.keywords = printable(", ".join(keywords) if isinstance(keywords, list) else keywords)[:255]
    properties.language = language
    properties.author = properties.last_modified_by = properties.comments = ""
    for element in list(properties._element):
        if str(element.tag).endswith(("}created", "}modified", "}revision")):
            properties._element.remove(element)
    package = document.part.package
    for relations in (document.part.rels, package.rels if package else {}):
        for key in [key for key, one in relations.items() if one.reltype.endswith(_TEMPLATE_PARTS)]:
            del relations[key]


def _packed(document: Document) -> bytes:
    """Save, with the date of every member fixed: the same transcript gives the same bytes."""
    import io
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    first, second = io.BytesIO(), io.BytesIO()
    document.save(first)
    with ZipFile(first) as saved, ZipFile(second, "w", ZIP_DEFLATED) as fixed:
        for name in saved.namelist():
            member: Any = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = ZIP_DEFLATED
            fixed.writestr(member, saved.read(name))
    return second.getvalue()


WRITER = Writer("docx", (".docx",), "a Word document in restylable styles", write)
