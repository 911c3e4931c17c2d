# ruff: noqa: E501 -- markup reads best in one line
"""OpenDocument texts: the same promises as for Word."""

from __future__ import annotations

from qa_editor.core.transcript import Comment, Paragraph
from tests.readers.documents.build import odt, outline, read, texts

AUTOMATIC = (
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Frage"/>'
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/></text:list-style>'
)


def span(style: str, text: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def test_emphasis_blanks_and_breaks() -> None:
    body = (
        f"<text:p>{span('T1', 'Mara:')}  Why\n   <text:s text:c='2'/>now<text:tab/>?<text:line-break/>"
        f"{span('T2', 'Softly')}.{span('T3', 'ghost')}</text:p>"
    )
    assert outline(read(odt(body, automatic=AUTOMATIC))) == [
        ("p", "**Mara:** Why   now\t?"), ("p", "*Softly*."), ("hidden text", "ghost"),
    ]  # fmt: skip


def test_headings_lists_tables_and_links() -> None:
    body = (
        '<text:p text:style-name="Title">Bread</text:p><text:h text:outline-level="2">Part</text:h>'
        '<text:list text:style-name="L1"><text:list-item><text:p>a</text:p><text:p>more</text:p></text:list-item>'
        "<text:list-item><text:p>b</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Place</text:p></table:table-cell><table:table-cell>"
        "<text:p>Turku</text:p></table:table-cell></table:table-row></table:table>"
        '<text:p>See <text:a xlink:href="https://ink.example">us</text:a></text:p>'
    )
    assert outline(read(odt(body, automatic=AUTOMATIC))) == [
        ("h0", "Bread"), ("h2", "Part"), ("p", "1. a"), ("p", "more"), ("p", "2. b"), ("p", "Place\tTurku"),
        ("p", "See [us](https://ink.example)"),
    ]  # fmt: skip


def test_the_style_that_a_person_named_is_a_look() -> None:
    body = '<text:p text:style-name="P1">Why?</text:p><text:p>It was time.</text:p>'
    styles = '<style:style style:name="Frage" style:family="paragraph"/>'
    first, second = read(odt(body, styles, AUTOMATIC)).blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert (first.looks, second.looks) == (("style Frage",), ())


def test_comments_notes_and_tracked_changes() -> None:
    body = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Ed'
        "</dc:creator></office:change-info><text:p>dead</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>A <text:change text:change-id="c1"/><office:annotation office:name="1"><dc:creator>Ed</dc:creator>'
        '<text:p>check</text:p></office:annotation>new<office:annotation-end office:name="1"/> word<text:note>'
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>In May.</text:p></text:note-body></text:note></text:p>"
    )
    transcript = read(
        odt(
            body,
            master="<style:master-page><style:header><text:p>Ink House</text:p></style:header></style:master-page>",
        )
    )
    assert outline(transcript) == [
        ("p", "A new word"), ("a tracked deletion", "dead"), ("a footnote or endnote", "In May."),
        ("a page header", "Ink House"),
    ]  # fmt: skip
    paragraph = transcript.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.comments == (Comment(2, 5, "check", "Ed"),)


def test_a_text_box_comes_behind_its_paragraph() -> None:
    body = (
        "<text:p>Body<draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box></draw:frame> text</text:p>"
    )
    assert texts(odt(body)) == ["Body text", "In the box"]
