"""What a Word file has besides the transcript's text: styles and footer, as WordprocessingML.

Element order is that of the schema (ECMA-376, part 1, 17.7 and 17.10); lengths are twentieths of a point,
sizes half points. Word reads a file with a part out of order as broken.
"""

from __future__ import annotations

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HANG = 567
"""The indent that a short label stands in: one centimetre."""

_SERIF = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/>'
_SANS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'
_GREY, _INK = '<w:color w:val="595959"/>', '<w:color w:val="1F1F1F"/>'


def styles_xml(language: str, hanging: bool) -> str:
    """Return the whole styles part.

    language: for the spelling checker, which wants a region ("en-US"), "" for unknown.
    hanging: whether labels are short and stand in an indent of their own.
    """
    lang = f'<w:lang w:val="{language}"/>' if language else ""
    indent = f'<w:ind w:left="{HANG}" w:hanging="{HANG}"/>' if hanging else ""
    headings = "".join(_heading(level) for level in range(1, 7))
    return (
        f'<w:styles xmlns:w="{NS}"><w:docDefaults><w:rPrDefault><w:rPr>{_SERIF}{_size(22)}'
        f'{lang}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" '
        'w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "<w:pPr><w:widowControl/></w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        + _style("Title", "Title", '<w:keepNext/><w:spacing w:after="160" w:line="252" w:lineRule="auto"/>',
                 f'<w:b/>{_INK}{_size(44)}')
        + _style("Subtitle", "Subtitle", '<w:spacing w:before="120" w:after="240"/>',
                 f'<w:i/>{_GREY}{_size(25)}')
        + _style("Byline", "Byline", '<w:spacing w:after="40"/>', f"{_SANS}{_GREY}{_size(20)}")
        + _style("Cast", "Cast", '<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="BFBFBF"/>'
                 '<w:bottom w:val="single" w:sz="4" w:space="6" w:color="BFBFBF"/></w:pBdr>'
                 '<w:spacing w:before="300" w:after="300"/>', f"{_SANS}{_GREY}{_size(20)}")
        + headings
        + _style("Turn", "Turn", f'<w:spacing w:before="160"/>{indent}', "")
        + _style("Question", "Question",
                 f'<w:keepNext/><w:spacing w:before="280"/>{indent}', "<w:b/><w:bCs/>")
        + _style("Answer", "Answer", indent, "")
        + _style("Footer", "footer", '<w:spacing w:after="0"/><w:jc w:val="center"/>',
                 f'{_SANS}{_GREY}{_size(18)}')
        + _style("Header", "header", '<w:spacing w:after="0"/>', f'{_SANS}{_GREY}{_size(18)}')
        + '<w:style w:type="character" w:customStyle="1" w:styleId="Speaker">'
        '<w:name w:val="Speaker"/><w:qFormat/>'
        f'<w:rPr>{_SANS}<w:b/><w:bCs/><w:color w:val="7A2A1A"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:uiPriority w:val="99"/>'
        '<w:rPr><w:color w:val="1F4E79"/><w:u w:val="single"/></w:rPr></w:style>'
        '<w:style w:type="character" w:customStyle="1" w:styleId="Code"><w:name w:val="Code"/><w:rPr>'
        '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>'
        '<w:sz w:val="20"/></w:rPr></w:style>'
        "</w:styles>"
    )  # fmt: skip


def footer_xml(language: str) -> str:
    """Return the paragraph of the footer, `Page 2 of 9`; outside English `2 / 9`."""
    first, between = ("Page ", " of ") if language.startswith("en") or not language else ("", " / ")
    return f'<w:p xmlns:w="{NS}"><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{_text(first)}{_field("PAGE")}' + (
        f"{_text(between)}{_field('NUMPAGES')}</w:p>"
    )


def header_xml(title: str) -> str:
    """Return the paragraph of the page header, the title in one line; `title` is escaped for XML."""
    return f'<w:p xmlns:w="{NS}"><w:pPr><w:pStyle w:val="Header"/></w:pPr>{_text(title)}</w:p>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


_BUILT_IN = frozenset(("Title", "Subtitle", "Footer", "Header"))


def _style(style_id: str, name: str, paragraph: str, run: str) -> str:
    custom = "" if style_id in _BUILT_IN or style_id.startswith("Heading") else ' w:customStyle="1"'
    run = f"<w:rPr>{run}</w:rPr>" if run else ""
    following = {
        "Question": "Answer", "Answer": "Answer", "Turn": "Turn", "Footer": "Footer", "Header": "Header",
    }.get(style_id, "Normal")  # fmt: skip
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="{following}"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr>{run}</w:style>"
    )


def _heading(level: int) -> str:
    size = (30, 26, 24, 22, 22, 22)[level - 1]
    return _style(
        f"Heading{level}", f"heading {level}",
        f'<w:keepNext/><w:keepLines/><w:spacing w:before="{400 - 40 * level}" w:after="120"/>'
        f'<w:outlineLvl w:val="{level - 1}"/>',
        f'<w:b/><w:bCs/>{_INK}{_size(size)}',
    )  # fmt: skip
