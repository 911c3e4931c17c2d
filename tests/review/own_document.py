"""Somebody's own Word document: interview notes with whatever Word puts into a paragraph."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile

_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS = ("styles", "comments", "footnotes", "header")
_DECLARED = "".join(f'<Override PartName="/word/{kind}.xml" ContentType="{_WORD}.{kind}+xml"/>' for kind in _KINDS)
_RELATED = "".join(
    f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>' for n, kind in enumerate(_KINDS, 1)
)
PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>{_DECLARED}</Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
    "word/_rels/document.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">{_RELATED}'
        f'<Relationship Id="rId8" Type="{_OFFICE}/image" Target="media/image1.png"/>'
        f'<Relationship Id="rId9" Type="{_OFFICE}/hyperlink" Target="https://x.org/" TargetMode="External"/>'
        "</Relationships>"
    ),
    "word/styles.xml": (
        f'<w:styles xmlns:w="{_NS}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style></w:styles>'
    ),
    "word/comments.xml": (
        f'<w:comments xmlns:w="{_NS}"><w:comment w:id="7" w:author="Bea" w:date="2024-01-01T00:00:00Z">'
        "<w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment></w:comments>"
    ),
    "word/footnotes.xml": (
        f'<w:footnotes xmlns:w="{_NS}"><w:footnote w:id="1"><w:p><w:r><w:t>A note,too.</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    ),
    "word/header.xml": f'<w:hdr xmlns:w="{_NS}"><w:p><w:r><w:t>Draft ,one</w:t></w:r></w:p></w:hdr>',
    "word/media/image1.png": "not really a picture",
}
_BOLD = "<w:rPr><w:b/></w:rPr>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r w:rsidR="00A1">{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def line(inner: str, properties: str = "") -> str:
    return f"<w:p>{properties}{inner}</w:p>\n"


def locked(inner: str, lock: str) -> str:
    return f'<w:sdt><w:sdtPr><w:lock w:val="{lock}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def field(inner: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText> QUOTE x </w:instrText></w:r>{marks[1]}{inner}{marks[2]}"


def tracked(kind: str, inner: str) -> str:
    return f'<w:{kind} w:id="{len(kind + inner)}" w:author="Bea" w:date="2024-01-01T00:00:00Z">{inner}</w:{kind}>'


NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
PICTURE = '<w:r><w:drawing><a xmlns="urn:x"/></w:drawing></w:r>'
REMARK = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'

LINES: tuple[tuple[str, str], ...] = (
    # (the paragraph, how it reads when the changes are accepted)
    (line(run("Mara: Why did you leave it ?", _BOLD)), "Mara: Why did you leave it?"),
    (line(run("Ivo: It was ti") + run("me,at", _BOLD) + run(" last. we left.")), "Ivo: It was time, at last. We left."),
    (line(run("Mara: Where to , then?")), "Mara: Where to, then?"),
    (line(run("Ivo: To the sea,") + NOTE + run("of course ; the house") + PICTURE + run(",though,was cold.")),
     "Ivo: To the sea, of course; the house, though, was cold."),
    (line(run("Mara: And then ?"), '<w:pPr><w:spacing w:after="90"/></w:pPr>'), "Mara: And then?"),
    (line(run("Ivo: ") + f'<w:hyperlink r:id="rId9">{run("We read,slept", _BOLD)}</w:hyperlink>' + run(" and ate.")),
     "Ivo: We read, slept and ate."),
    (line(run("Mara: Who came ,then?") + "<w:r><w:tab/><w:t>Anyone ?</w:t><w:br/></w:r>"),
     "Mara: Who came, then? Anyone?\n"),
    (line(run("Ivo: ") + REMARK[0] + run("Nobody,ever") + REMARK[1] + run(".")), "Ivo: Nobody, ever."),
    (line(run("Mara: Not even ") + field(run("Bea,say")) + run(" or Tom ?")), "Mara: Not even Bea,say or Tom?"),
    (line(run("Ivo: ") + locked(run("No,she"), "sdtContentLocked") + run(" could not,really.")),
     "Ivo: No,she could not, really."),
    (line(run("Mara: ") + locked(run("Why ,now"), "sdtLocked") + run("?")), "Mara: Why, now?"),
    (line(run("Ivo: She ")
          + tracked("ins", run("was,as ever,")) + tracked("del", "<w:r><w:delText>is</w:delText></w:r>")
          + run(" far,too far.")),
     "Ivo: She was,as ever, far, too far."),
    ("<w:tbl><w:tr><w:tc>" + line(run("Mara: Is that all ?")) + "</w:tc></w:tr></w:tbl>", "Mara: Is that all?"),
    (line(run("Ivo: Yes,it is.")), "Ivo: Yes, it is."),
)  # fmt: skip


def own_document(*lines: str) -> bytes:
    body = "".join(lines) + '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/></w:sectPr>'
    main = f'<w:document xmlns:w="{_NS}" xmlns:r="{_OFFICE}"><w:body>{body}</w:body></w:document>'
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, xml in {**PARTS, "word/document.xml": main}.items():
            package.writestr(
                name, f'<?xml version="1.0" encoding="UTF-8"?>\n{xml}' if name.endswith(("xml", "rels")) else xml
            )
    return out.getvalue()
