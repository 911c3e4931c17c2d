"""A Word package in house layout without text: what a review document is drawn into (ISO 29500-1 and -2).

Made of strings, for python-docx takes longer to start than all else; with a house's model it makes the package.
"""

from __future__ import annotations

import re
from typing import Any

from qa_editor.core.frame import Frame
from qa_editor.core.style import Style
from qa_editor.core.transcript import Heading, Transcript
from qa_editor.writers.layout import Cast, Headline, Labels, one_line
from qa_editor.writers.word import _PROOFED, _title, write
from qa_editor.writers.word_parts import HANG, NS, footer_xml, header_xml, styles_xml

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_PAGE = (  # A4
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1701" w:bottom="1417" w:left="1701" '
    'w:header="737" w:footer="708" w:gutter="0"/>'
)
_SETTINGS = (  # what a reviewer writes is tracked too
    f'<w:settings xmlns:w="{NS}"><w:trackRevisions/><w:defaultTabStop w:val="708"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)
_OURS = (
    "Normal", "Title", "Subtitle", "Byline", "Cast", "Turn", "Question", "Answer", "Speaker", "Hyperlink", "Code",
    *(f"Heading{level}" for level in range(1, 7)),
)  # fmt: skip


def frame_of(transcript: Transcript, style: Style) -> Frame:
    """Return the frame in which a review document of the transcript is drawn.

    Raises QaEditorError where the style names a model (`reference_doc`) that is no Word file.
    """
    labels = Labels(transcript, style)
    shown = tuple([(labels.label(turn), labels.role(turn)) for turn in transcript.turns])
    hanging = not {"Q", "A"}.isdisjoint(label for label, _ in shown)
    ids = {name: name for name in _OURS}
    if style.reference_doc:
        package, ids, has_turns = _from_model(transcript, style)
        hanging = hanging and not has_turns
    else:
        titles = [block.text for block in transcript.blocks if isinstance(block, Heading) and block.level == 0]
        title = _title([*(Headline(one_line(text), 0) for text in titles[:1])], transcript)
        package = _made(transcript, hanging, title)
    return Frame(
        parts=package,
        labels=shown,
        cast=str(Cast(labels.cast())),
        hang=HANG if hanging else 0,
        styles=ids,
    )


def _made(transcript: Transcript, hanging: bool, title: str) -> dict[str, bytes]:
    language = transcript.language if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", transcript.language) else ""
    feet = [("header", "default", header_xml(title)), ("footer", "default", footer_xml(language))]
    if title:
        feet += [("header", "first", header_xml("")), ("footer", "first", footer_xml(language))]
    else:
        del feet[0]
    targets = [
        ("styles", "styles"),
        ("settings", "settings"),
        *((f"{kind}{n}", kind) for n, (kind, _, _) in enumerate(feet, 1)),
    ]
    references = "".join(
        f'<w:{kind}Reference w:type="{use}" r:id="rId{number}"/>' for number, (kind, use, _) in enumerate(feet, 3)
    )
    core = ("docProps/core.xml", f"{_PACKAGE}/relationships/metadata/core-properties")
    parts = {
        "[Content_Types].xml": _types(targets),
        "_rels/.rels": _relations([("word/document.xml", f"{_OFFICE}/officeDocument"), core]),
        "word/document.xml": (
            f'<w:document xmlns:w="{NS}" xmlns:r="{_OFFICE}"><w:body><w:sectPr>{references}{_PAGE}'
            f"{'<w:titlePg/>' if title else ''}</w:sectPr></w:body></w:document>"
        ),
        "word/_rels/document.xml.rels": _relations([(f"{name}.xml", f"{_OFFICE}/{kind}") for name, kind in targets]),
        "word/styles.xml": styles_xml(_PROOFED.get(language, language), hanging),
        "word/settings.xml": _SETTINGS,
        "docProps/core.xml": _core(title, language),
    }
    for number, (kind, _, xml) in enumerate(feet, 1):
        root = {"header": "hdr", "footer": "ftr"}[kind]
        parts[f"word/{kind}{number}.xml"] = f'<w:{root} xmlns:w="{NS}">{xml}</w:{root}>'
    return {name: (_DECLARED + xml).encode() for name, xml in parts.items()}


def _types(targets: list[tuple[str, str]]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in targets
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>{overrides}'
        f'<Override PartName="/docProps/core.xml" ContentType="{_CORE}"/></Types>'
    )


def _relations(targets: list[tuple[str, str]]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _core(title: str, language: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title[:255]}</dc:title><dc:language>{language}</dc:language></cp:coreProperties>"
    )


def _from_model(transcript: Transcript, style: Style) -> tuple[dict[str, bytes], dict[str, str], bool]:
    """Return the package that the writer makes of a house's model, the ids that our styles have in it, and whether the
    model itself says how turns look.
    """  # noqa: D205
    import io
    from dataclasses import replace
    from zipfile import ZipFile

    with ZipFile(io.BytesIO(write(replace(transcript, blocks=()), style))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with ZipFile(style.reference_doc) as model:
        own = _style_ids(model.read("word/styles.xml")) if "word/styles.xml" in model.namelist() else {}
    ids = _style_ids(parts["word/styles.xml"])
    found = {key: ids.get(re.sub(r"(?<=Heading)(?=\d)", " ", key).lower(), key) for key in _OURS}
    return parts, found, not own.keys().isdisjoint(("question", "answer", "turn"))


def _style_ids(styles: bytes) -> dict[str, str]:
    """Return name in small letters -> style id."""
    from xml.etree import ElementTree

    found = {}
    for one in ElementTree.fromstring(styles).iter(f"{{{NS}}}style"):
        name: Any = one.find(f"{{{NS}}}name")
        if name is not None:
            found[str(name.get(f"{{{NS}}}val")).lower()] = str(one.get(f"{{{NS}}}styleId"))
    return found
