"""A Word document in styles that a house can restyle: Title, Byline, Question, Answer, Turn, Speaker ….

python-docx gives the package; the body is one string, parsed once, for its `add_paragraph` takes a time that
grows with the square of the length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from qa_editor.core.format import Writer
from qa_editor.core.inline import Run, plain_text, runs
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.style import Style
from qa_editor.core.transcript import Syntax, Transcript
from qa_editor.writers.layout import Cast, Headline, Part, Passage, Speech, lay_out, printable
from qa_editor.writers.word_parts import HANG, NS, footer_xml, header_xml, styles_xml
from qa_editor.writers.word_template import Model, open_model

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
    """Return a .docx, the same bytes for the same transcript; characters that XML forbids are left out.

    Raises QaEditorError where the style names a model (`reference_doc`) that is no Word file.
    """
    import docx
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import parse_xml

    document = open_model(style.reference_doc) if style.reference_doc else docx.Document()
    links: dict[str, str] = {}

    def link(address: str) -> str:
        if address not in links:
            links[address] = document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return links[address]

    parts = list(lay_out(transcript, style))
    hanging = _hangs(parts)
    language = transcript.language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", transcript.language) else ""
    styles = parse_xml(styles_xml(_PROOFED.get(language, language), hanging))
    model = Model(document, styles) if style.reference_doc else None
    hanging = hanging and not (model and model.has_turns)
    xml = "".join(
        [text for part, after in _with_next(parts) for text in _paragraphs(part, after, transcript, hanging, link)]
    )
    body = parse_xml(f'<w:body xmlns:w="{NS}" xmlns:r="{_RELATIONS}">{xml}</w:body>')
    if model:
        model.fit(body)
    else:
        _set_page(document, styles, language, _title(parts, transcript))
    ends = document.element.body.get_or_add_sectPr()
    for paragraph in body:
        ends.addprevious(paragraph)
    _describe(document, transcript, language, keep=model is not None)
    return _packed(document)


def _with_next(parts: list[Part]) -> Iterator[tuple[Part, Part | None]]:
    return zip_longest(parts, parts[1:])


def _title(parts: list[Part], transcript: Transcript) -> str:
    """Return the title in one line, without emphasis, escaped for XML; "" for none."""
    title = next((part.text for part in parts if isinstance(part, Headline) and part.level == 0), "")
    title = " ".join(printable(plain_text(title, transcript.syntax)).split())
    return title.replace("&", "&amp;").replace("<", "&lt;")


def _hangs(parts: list[Part]) -> bool:
    labels = {part.label for part in parts if isinstance(part, Speech)}
    return bool(labels & {"Q", "A"})


def _paragraphs(
    part: Part, after: Part | None, transcript: Transcript, hanging: bool, link: Callable[[str], str]
) -> Iterator[str]:
    syntax = transcript.syntax
    if isinstance(part, Speech):
        yield from _turn(part, syntax, hanging, link)
    elif isinstance(part, Cast):
        yield _paragraph("Cast", _run_xml(Run(str(part)), link))
    elif isinstance(part, Headline):
        yield _paragraph(f"Heading{part.level}" if part.level else "Title", _inline(part.text, syntax, link))
    elif isinstance(part, Passage):
        name = _FIELD_STYLES.get(part.field, "Normal")
        following = _FIELD_STYLES.get(after.field, "Normal") if isinstance(after, Passage) else ""
        last = '<w:spacing w:after="280"/>' if name == "Byline" and following == "Normal" else ""
        yield _paragraph(name, _inline(part.text, syntax, link), last)


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


def _set_page(document: Document, styles: Any, language: str, title: str) -> None:
    """Put styles, header and footer into the package, on A4; the title heads every page but the first."""
    from docx.oxml import parse_xml
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(30)
    section.top_margin, section.bottom_margin = Mm(25), Mm(25)
    section.header_distance = Mm(13)
    feet = [section.footer]
    if title:
        section.different_first_page_header_footer = True
        feet.append(section.first_page_footer)
        _replace(section.header.paragraphs[0], parse_xml(header_xml(title)))
        _replace(section.first_page_header.paragraphs[0], parse_xml(header_xml("")))
    for foot in feet:
        _replace(foot.paragraphs[0], parse_xml(footer_xml(language)))
    document.styles.element[:] = styles[:]


def _replace(paragraph: Any, element: Any) -> None:
    paragraph._p.getparent().replace(paragraph._p, element)


def _describe(document: Document, transcript: Transcript, language: str, *, keep: bool) -> None:
    """State title, keywords and language; take out what the default template brings of its own.

    keep: whether it is a house's own model, whose parts all stay.
    """
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
    if keep:
        return
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
