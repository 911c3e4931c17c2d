# ruff: noqa: E501 -- markup reads best in one line
"""Word documents: what is kept, what is set aside and why, tracked changes in the cases that other readers miss."""

from __future__ import annotations

import pytest

from qa_editor.core.transcript import Comment, Paragraph
from tests.readers.documents.build import W, docx, outline, p, r, read, texts, zipped

INS, DEL = '<w:ins w:id="1" w:author="Ed">', '<w:del w:id="2" w:author="Ed">'


def deleted(text: str) -> str:
    return f"{DEL}{r(text, tag='delText')}</w:del>"


def field(instruction: str, result: str) -> str:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        f"{char('begin')}<w:r><w:instrText>{instruction}</w:instrText></w:r>{char('separate')}{r(result)}{char('end')}"
    )


HARD: dict[str, tuple[str, list[str]]] = {
    "plain": (p("Why now?") + p("It was time."), ["Why now?", "It was time."]),
    "insertion": (p("A ", f"{INS}{r('new ')}</w:ins>", "word"), ["A new word"]),
    "deletion": (p("A ", deleted("old "), "word"), ["A word"]),
    "replacement": (p(deleted("russia"), f"{INS}{r('Russia')}</w:ins>", " won"), ["Russia won"]),
    "deletion inside an insertion": (p("A", f"{INS}{deleted(' gone')}</w:ins>", " word"), ["A word"]),
    "a move": (p(f"<w:moveFrom w:id='3'>{r('here ')}</w:moveFrom>", "and ", f"<w:moveTo w:id='4'>{r('there')}</w:moveTo>"),
               ["and there"]),
    "a paragraph mark deleted": (p("One ", more="<w:rPr><w:del w:id='5'/></w:rPr>") + p("line"), ["One line"]),
    "three marks deleted": (
        p("a", more="<w:rPr><w:del w:id='5'/></w:rPr>") * 3 + p("b") + p("c"), ["aaab", "c"]),
    "a paragraph mark inserted": (p("One", more="<w:rPr><w:ins w:id='5'/></w:rPr>") + p("two"), ["One", "two"]),
    "insertion in a link": (p(f'<w:hyperlink w:anchor="x">{r("a ")}{INS}{r("b")}</w:ins></w:hyperlink>'), ["a b"]),
    "smart tag": (p('<w:smartTag w:element="City">' + r("Turku") + "</w:smartTag>", " lies"), ["Turku lies"]),
    "content control": (
        f'<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>{p("Kept")}</w:sdtContent></w:sdt>', ["Kept"]),
    "field": (p("On ", field("DATE", "3 May"), "."), ["On 3 May."]),
    "nested fields": (p(field(f"IF {field('PAGE', 'x')}", "yes")), ["yes"]),
    "simple field": (p(f'<w:fldSimple w:instr=" PAGE ">{r("7")}</w:fldSimple>'), ["7"]),
    "a field that never ends": (p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p("Kept"), ["Kept"]),
    "tab": (p("Mara:<TAB>Why?").replace("<TAB>", '</w:t><w:tab/><w:t xml:space="preserve">'), ["Mara:\tWhy?"]),
    "tab stops": (p("Why?", more='<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'), ["Why?"]),
    "break": (p("Why?<w:br/>Because.").replace("<w:br/>", "</w:t><w:br/><w:t>"), ["Why?", "Because."]),
    "hyphens": (p("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>ma</w:t><w:softHyphen/><w:t>il</w:t></w:r>"),
                ["e\u2011ma\u00adil"]),
    "symbol": (p('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', " on"), ["→ on"]),
    "text box once": (
        p("Body", '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>'
          + p("In the box") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
          "<w:txbxContent>" + p("In the box") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
          "</mc:AlternateContent></w:r>", " text"), ["Body text", "In the box"]),
    "old properties": (
        p('<w:r><w:rPr><w:b/><w:rPrChange w:id="6"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>loud</w:t></w:r>',
          " words go on"), ["**loud** words go on"]),
    "bold in several runs": (p(r("Mara", "b"), r(" Lind", "b"), r(": ", "b"), "Why?"), ["**Mara Lind:** Why?"]),
    "bold off": (p('<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>Why?</w:t></w:r>'), ["Why?"]),
    "bold and italic": (p("so ", r("very", "b", "i"), r(" bold", "b"), " it was"), ["so ***very* bold** it was"]),
    "literal signs": (p("5 * 3, a_b, *so*, [x](y)"), ["5 * 3, a_b, \\*so\\*, [x\\](y)"]),
    "colon outside of bold": (p(r("Mara:", "b"), "Why?"), ["**Mara**:Why?"]),
}  # fmt: skip


@pytest.mark.parametrize("case", HARD)
def test_hard_cases(case: str) -> None:
    body, expected = HARD[case]
    assert texts(docx(body)) == expected


def test_deletions_and_hidden_text_are_set_aside() -> None:
    found = outline(read(docx(p("A ", deleted("dead "), r("ghost", "vanish"), "word"))))
    assert found == [("p", "A word"), ("a tracked deletion", "dead "), ("hidden text", "ghost")]


def test_tracked_changes_are_counted() -> None:
    body = p("A", deleted("b"), f"{INS}{r('c')}</w:ins>")
    assert read(docx(body)).fields == {"tracked changes": "1 insertions and 1 deletions in the file, taken as accepted"}


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Titel"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="Überschrift 2"/><w:basedOn w:val="a"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="hh"><w:name w:val="Zwischentitel"/><w:basedOn w:val="h"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="o"><w:name w:val="Ours"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="e"><w:name w:val="Emph"/><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="s"><w:name w:val="Subtitle"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="y"><w:name w:val="Byline"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>'
)


def test_styles_say_what_a_paragraph_is() -> None:
    body = (
        p("Bread", style="t") + p("By Marta Quill", style="y") + p("Wed, 8 June 2022", style="y") + p("A life", style="s") + p("Part 1 .... 3", style="toc1") + p("One", style="h")
        + p("Two", style="hh") + p("Three", style="o") + p("All loud", style="b") + p("plain words here, and more of them")
        + p("Soft ", '<w:r><w:rPr><w:rStyle w:val="e"/></w:rPr><w:t>word</w:t></w:r>')
    )  # fmt: skip
    assert outline(read(docx(body, styles=STYLES))) == [
        ("h0", "Bread"), ("byline", "By Marta Quill"), ("date", "Wed, 8 June 2022"), ("standfirst", "A life"),
        ("a table of contents", "Part 1 .... 3"), ("h2", "One"), ("h2", "Two"), ("h1", "Three"), ("p", "**All loud**"), ("p", "plain words here, and more of them"), ("p", "Soft *word*"),
    ]  # fmt: skip


def test_bold_everywhere_marks_nothing() -> None:
    assert texts(docx(p(r("Why?", "b")) + p(r("It was time.", "b")))) == ["Why?", "It was time."]


def test_comments_stand_at_their_words() -> None:
    body = p(
        r("Mara:", "b"), " Why ", '<w:commentRangeStart w:id="7"/>', "now", '<w:commentRangeEnd w:id="7"/>',
        '<w:r><w:commentReference w:id="7"/></w:r>', "?", '<w:r><w:commentReference w:id="8"/></w:r>',
    )  # fmt: skip
    comments = f'<w:comment w:id="7" w:author="Ed">{p("check")}{p("twice")}</w:comment><w:comment w:id="8">{p("ok")}</w:comment>'
    (paragraph,) = read(docx(body, comments=comments)).blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text.before == "**Mara:** Why now?"
    assert paragraph.comments == (Comment(14, 17, "check\ntwice", "Ed"), Comment(18, 18, "ok", ""))


def test_a_comment_over_two_paragraphs_stays_in_the_first() -> None:
    body = p("a ", '<w:commentRangeStart w:id="7"/>', "bc") + p("d", '<w:commentRangeEnd w:id="7"/>')
    first, _ = read(docx(body, comments=f'<w:comment w:id="7">{p("hm")}</w:comment>')).blocks
    assert isinstance(first, Paragraph)
    assert first.comments == (Comment(2, 4, "hm"),)


def test_notes_headers_and_footers_are_set_aside() -> None:
    data = docx(
        p("Why", '<w:r><w:footnoteReference w:id="2"/></w:r>', "?"),
        footnotes=f'<w:footnote w:id="0" w:type="separator">{p("")}</w:footnote><w:footnote w:id="2">{p("In May.")}</w:footnote>',
        header1=p("Ink House"),
        footer1=p("Page 3"),
    )
    assert outline(read(data)) == [
        ("p", "Why?"), ("a footnote", "In May."), ("a page header", "Ink House"), ("a page footer", "Page 3"),
    ]  # fmt: skip


NUMBERING = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>'
    '</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/>'
    '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def test_lists_keep_their_numbers() -> None:
    def item(text: str, number: int, level: int = 0) -> str:
        return p(text, more=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')

    body = item("a", 1) + item("b", 1, 1) + item("c", 1, 1) + item("d", 1) + item("e", 2) + item("f", 3) + item("g", 0)
    assert texts(docx(body, numbering=NUMBERING)) == ["1. a", "1a) b", "1b) c", "2. d", "e", "5. f", "g"]


def test_links_keep_their_address() -> None:
    body = p("See ", f'<w:hyperlink r:id="l1">{r("our page")}</w:hyperlink>', " now")
    assert texts(docx(body, links={"l1": "https://ink.example/a"})) == ["See [our page](https://ink.example/a) now"]


def test_each_piece_knows_its_run() -> None:
    from qa_editor.readers.documents.passages import Passage
    from qa_editor.readers.documents.word_walk import Walk

    walk = Walk()
    walk.walk(f'<w:body xmlns:w="{W}">{p("a", deleted("b"), "c")}{p(r("d", "b"))}</w:body>'.encode())
    runs = [(piece.text, piece.run) for item in walk.items if isinstance(item, Passage) for piece in item.pieces]
    assert runs == [("a", 0), ("c", 2), ("d", 3)]


def test_word_2003_and_packages_in_one_file() -> None:
    old = (
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w='
        '"http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Mara:</w:t></w:r>'
        "<w:r><w:t> Why?</w:t></w:r><w:r><w:delText>gone</w:delText></w:r></w:p></w:body></w:wordDocument>"
    )
    assert outline(read(old.encode(), "old.doc")) == [("p", "**Mara:** Why?"), ("a tracked deletion", "gone")]
    flat = (
        '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part><pkg:xmlData>'
        f'<w:document xmlns:w="{W}"><w:body>{p("Why?")}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>'
    )
    assert texts(flat.encode(), "flat.xml") == ["Why?"]


def test_the_text_part_may_have_any_name() -> None:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/text/main.xml"/>'
        "</Relationships>"
    )
    parts = {
        "[Content_Types].xml": f'<Types><Override PartName="/text/main.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": relations,
        "text/main.xml": f'<w:document xmlns:w="{W}"><w:body>{p("Why?")}</w:body></w:document>',
    }
    assert texts(zipped(parts)) == ["Why?"]
