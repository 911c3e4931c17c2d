# ruff: noqa: E501 -- markup reads best in one line
"""Both views of documents that other readers get wrong: (body, after accepting all, after rejecting all)."""

from __future__ import annotations

import pytest

from qa_editor.core.errors import UnreadableInput
from qa_editor.review.opening import read_reviewed
from qa_editor.review.reviewed import Who
from qa_editor.review.views import read_views
from tests.review.documents import DEL, INS, SPACES, dele, docx, field, ins, p, r, zipped

BOX = "<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>"
ROW = '<w:tr><w:trPr><w:{} w:id="4" w:author="Ruth Vale"/></w:trPr><w:tc>{}</w:tc></w:tr>'
CODE = "<w:r><w:instrText> DATE </w:instrText></w:r>"

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "plain": (p("Why now?"), ["Why now?"], ["Why now?"]),
    "insertion": (p("A ", ins("new "), "word"), ["A new word"], ["A word"]),
    "deletion": (p("A ", dele("old "), "word"), ["A word"], ["A old word"]),
    "replacement": (p(dele("russia"), ins("Russia"), " won"), ["Russia won"], ["russia won"]),
    "deletion inside an insertion": (p("A", ins(dele(" gone")), " word"), ["A word"], ["A word"]),
    "insertion inside a deletion": (p("A", dele(ins(r(" gone", "delText"))), " word"), ["A word"], ["A word"]),
    "deletion with w:t": (p("A ", dele(r("old ")), "word"), ["A word"], ["A old word"]),
    "insertion in a hyperlink": (p(f'<w:hyperlink r:id="x">{r("see ")}{ins("the ")}{r("map")}</w:hyperlink>'), ["see the map"], ["see map"]),
    "hyperlink in an insertion": (p("A ", ins(f'<w:hyperlink w:anchor="x">{r("map")}</w:hyperlink>')), ["A map"], ["A "]),
    "a move": (p('<w:moveFrom w:id="3" w:author="x">' + r("here ") + "</w:moveFrom>", "and ", '<w:moveTo w:id="4" w:author="x">' + r("there") + "</w:moveTo>"), ["and there"], ["here and "]),
    "a move with its ranges": (p('<w:moveFromRangeStart w:id="3" w:name="m"/><w:moveFrom w:id="5" w:author="x">' + r("b", "delText") + '</w:moveFrom><w:moveFromRangeEnd w:id="3"/>', "a"), ["a"], ["ba"]),
    "smart tag": (p('<w:smartTag w:element="City"><w:smartTagPr><w:attr w:name="a" w:val="b"/></w:smartTagPr>' + r("Turku") + "</w:smartTag>", ins(" lies")), ["Turku lies"], ["Turku"]),
    "content control in a line": (p(f'<w:sdt><w:sdtPr><w:alias w:val="x"/><w:text/></w:sdtPr><w:sdtContent>{r("Kept")}{dele(" not")}</w:sdtContent></w:sdt>'), ["Kept"], ["Kept not"]),
    "content control around paragraphs": (f'<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>{p("One")}{p("two")}</w:sdtContent></w:sdt>', ["One", "two"], ["One", "two"]),
    "simple field": (p('<w:fldSimple w:instr=" PAGE ">' + r("7") + "</w:fldSimple>", ins(" pages")), ["7 pages"], ["7"]),
    "complex field": (p("On ", field("begin"), CODE, field("separate"), r("3 May"), field("end"), "."), ["On 3 May."], ["On 3 May."]),
    "nested fields": (p(field("begin"), "<w:r><w:instrText>IF </w:instrText></w:r>", field("begin"), CODE, field("separate"), r("x"), field("end"), field("separate"), r("yes"), field("end")), ["yes"], ["yes"]),
    "a deleted field": (p("On ", dele(field("begin") + "<w:r><w:delInstrText> DATE </w:delInstrText></w:r>" + field("separate") + r("3 May", "delText") + field("end")), "."), ["On ."], ["On 3 May."]),
    "a field that never ends": (p(field("begin"), CODE) + p("Kept"), ["", "Kept"], ["", "Kept"]),
    "a field over paragraphs": (p(field("begin"), CODE, field("separate"), "One") + p("two", field("end")), ["One", "two"], ["One", "two"]),
    "tab and break": (p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>"), ["a\tb\nc\nd"], ["a\tb\nc\nd"]),
    "tab stops are no tabs": ('<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>' + r("a") + "</w:p>", ["a"], ["a"]),
    "an inserted tab": (p("a", ins("<w:r><w:tab/></w:r>"), "b"), ["a\tb"], ["ab"]),
    "hyphens": (p("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>ma</w:t><w:softHyphen/><w:t>il</w:t></w:r>"), ["e\u2011ma\u00adil"], ["e\u2011ma\u00adil"]),
    "symbol": (p('<w:r><w:sym w:font="Cambria" w:char="2192"/></w:r>', " on"), ["→ on"], ["→ on"]),
    "ruby": (p("<w:r><w:ruby><w:rubyPr/><w:rt>" + r("over") + "</w:rt><w:rubyBase>" + r("base") + "</w:rubyBase></w:ruby></w:r>"), ["base"], ["base"]),
    "table": (f"<w:tbl><w:tr><w:tc>{p('Q')}</w:tc><w:tc>{p('Why', ins(' now'), '?')}</w:tc></w:tr></w:tbl>", ["Q", "Why now?"], ["Q", "Why?"]),
    "an inserted row": (f"<w:tbl>{ROW.format('ins', p(ins('new')))}<w:tr><w:tc>{p('old')}</w:tc></w:tr></w:tbl>", ["new", "old"], ["old"]),
    "a deleted row": (f"<w:tbl>{ROW.format('del', p('gone'))}<w:tr><w:tc>{p('old')}</w:tc></w:tr></w:tbl>", ["old"], ["gone", "old"]),
    "a deleted mark at a cell's end joins nothing": (f"<w:tbl><w:tr><w:tc>{p('a', mark='del')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>", ["a", "b"], ["a", "b"]),
    "a deleted mark": (p("One ", mark="del") + p("line"), ["One line"], ["One ", "line"]),
    "three deleted marks": (p("a", mark="del") * 3 + p("b") + p("c"), ["aaab", "c"], ["a", "a", "a", "b", "c"]),
    "an inserted mark": (p("One ", mark="ins") + p("line"), ["One ", "line"], ["One line"]),
    "a deleted paragraph": (p("One") + p(dele("gone"), mark="del") + p("two"), ["One", "two"], ["One", "gone", "two"]),
    "an inserted paragraph": (p("One") + p(ins("new"), mark="ins") + p("two"), ["One", "new", "two"], ["One", "two"]),
    "a numbering that was put in": ('<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:ins w:id="9" w:author="x"/></w:numPr></w:pPr>' + r("a") + "</w:p>", ["a"], ["a"]),
    "text box once": (p("Body", '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>' + BOX.format(p("In ", ins("the "), "box")) + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + p("In the box") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>", " text"), ["Body text", "In the box"], ["Body text", "In box"]),
    "a fallback alone": (p("<w:r><mc:AlternateContent><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + p("In the box") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"), ["", "In the box"], ["", "In the box"]),
    "comment ranges": (p('<w:commentRangeStart w:id="0"/>', "Why", '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>', ins("?")), ["Why?"], ["Why"]),
    "a change of looks": (p('<w:r><w:rPr><w:b/><w:rPrChange w:id="6" w:author="x"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>loud</w:t></w:r>'), ["loud"], ["loud"]),
    "old looks of a paragraph's mark": ('<w:p><w:pPr><w:rPr><w:b/><w:rPrChange w:id="6" w:author="x"><w:rPr><w:del w:id="7" w:author="x"/></w:rPr></w:rPrChange></w:rPr></w:pPr>' + r("a") + "</w:p>" + p("b"), ["a", "b"], ["a", "b"]),
    "properties of a section": (p("a") + "<w:sectPr><w:pgSz w:w='1'/></w:sectPr>", ["a"], ["a"]),
    "custom XML": (p('<w:customXml w:element="x"><w:customXmlPr><w:placeholder w:val="no"/></w:customXmlPr>' + ins("in") + "</w:customXml>"), ["in"], [""]),
    "direction": (p("<w:bdo w:val='rtl'>" + r("abc") + "</w:bdo>"), ["abc"], ["abc"]),
    "entities and spaces": (p(r("a &amp; b  &lt;c&gt; "), ins(" &#233;")), ["a & b  <c>  é"], ["a & b  <c> "]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_both_views_of_hard_cases(case: str) -> None:
    body, accepted, rejected = CASES[case]
    found = read_views(docx(body))
    assert (list(found.accepted), list(found.rejected)) == (accepted, rejected)


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 25


def test_footnotes_stand_behind_the_text_and_their_marks_nowhere() -> None:
    note = f'<w:footnote w:id="1">{p("See ", ins("the "), "map.")}</w:footnote>'
    found = read_views(docx(p("A", '<w:r><w:footnoteReference w:id="1"/></w:r>', " word"), footnotes=note))
    assert found.accepted == ("A word", "See the map.")
    assert found.rejected == ("A word", "See map.")


@pytest.mark.parametrize("case", CASES)
def test_other_prefixes_and_the_strict_namespace_make_no_difference(case: str) -> None:
    body, accepted, rejected = CASES[case]
    other = f"<x:document {SPACES.replace('xmlns:w=', 'xmlns:x=')}><x:body>{body}</x:body></x:document>"
    other = other.replace("<w:", "<x:").replace("</w:", "</x:").replace(" w:", " x:")
    strict = other.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    for xml in (other, strict):
        found = read_views(zipped({"word/document.xml": xml}))
        assert (list(found.accepted), list(found.rejected)) == (accepted, rejected)


def test_a_stretch_says_who_and_when() -> None:
    passage = read_reviewed(docx(p("A ", ins("new "), dele("old ")))).passages[0]
    ruth = Who("Ruth Vale", "2026-05-04T09:30:00Z")
    assert [(text, mark.state, mark.inserted or mark.deleted) for text, mark in passage.stretches] == [
        ("A ", "kept", None), ("new ", "inserted", ruth), ("old ", "deleted", ruth),
    ]  # fmt: skip


def test_bookmarks_and_comments_are_anchored() -> None:
    body = '<w:bookmarkStart w:id="0" w:name="_qa_t0001"/>' + p("One", '<w:commentRangeStart w:id="5"/>', "two")
    passage = read_reviewed(docx(body + '<w:bookmarkEnd w:id="0"/>')).passages[0]
    assert [tuple(edge) for edge in passage.edges] == [
        ("bookmark", "_qa_t0001", True, 0), ("comment", "5", True, 3), ("bookmark", "_qa_t0001", False, 6),
    ]  # fmt: skip


def test_replies_name_what_they_answer() -> None:
    def comment(key: int, author: str, text: str) -> str:
        inner = p(text).replace("<w:p>", f'<w:p w14:paraId="0000000{key}">')
        return f'<w:comment w:id="{key}" w:author="{author}">{inner}</w:comment>'

    files = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{p('a')}</w:body></w:document>",
        "word/comments.xml": f"<w:comments {SPACES}>{comment(1, 'qa-editor Q01', 'Who?')}{comment(2, 'Ruth', 'Ivo.')}</w:comments>",
        "word/commentsExtended.xml": '<w15:commentsEx xmlns:w15="urn:x"><w15:commentEx w15:paraId="00000001"/>'
        '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001"/></w15:commentsEx>',
    }
    remarks = read_reviewed(zipped(dict(files))).remarks
    assert [(one.key, one.author, one.text, one.parent) for one in remarks] == [
        ("1", "qa-editor Q01", "Who?", ""), ("2", "Ruth", "Ivo.", "1"),
    ]  # fmt: skip


BOMB = zipped({"word/document.xml": b"<a>" + b" " * 30_000_000 + b"</a>"})
HOSTILE = {
    "no zip": b"Q: Why now?",
    "cut short": docx(p("Why now?" * 500))[:300],
    "no text part": zipped({"other.xml": "<a/>"}),
    "a spreadsheet": zipped({"xl/workbook.xml": "<a/>"}),
    "a password": b"\xd0\xcf\x11\xe0" + b"\0" * 100,
    "broken XML": zipped({"word/document.xml": f"<w:document {SPACES}><w:p>"}),
    "entities": zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
    "an entity from a file": zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///x">]><a>&b;</a>'}),
    "a bomb": BOMB,
}


@pytest.mark.parametrize("case", HOSTILE)
def test_traps_are_refused_in_one_line(case: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read_reviewed(HOSTILE[case])
    assert "\n" not in str(caught.value)
    assert ";" in str(caught.value)


def test_changes_inside_each_other_come_undone_in_order() -> None:
    body = p("a", f"{INS}{r('b')}{DEL}{r('c', 'delText')}</w:del>{r('d')}</w:ins>", "e")
    assert read_views(docx(body)) == (("abde",), ("ae",))
