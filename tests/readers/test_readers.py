import pytest

from qa_editor.core.errors import UnknownFormat, UnreadableInput
from qa_editor.core.source import Source
from qa_editor.core.transcript import Heading, Paragraph, Removed, paragraphs_of
from qa_editor.readers import all_readers, reader_for


def read(text: str, name: str = "notes.txt") -> list[str]:
    source = Source(name, text.encode())
    return [p.text.before for block in reader_for(source).read(source).blocks for p in paragraphs_of(block)]


@pytest.mark.parametrize("data", [b"", b"\n \n\t\n", "\ufeff\n".encode(), "\u00a0\n".encode()])
def test_an_empty_file_is_an_error_that_says_so(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match="the file is empty; "):
        reader_for(Source("notes.txt", data))


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UnknownFormat, match="text"):
        reader_for(Source("notes.txt", b"Bread."), "papyrus")


def test_a_binary_file_is_no_text() -> None:
    with pytest.raises(UnreadableInput):
        reader_for(Source("notes.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"))


@pytest.mark.parametrize(
    ("name", "text", "reader"),
    [("a.txt", "Bread.", "text"), ("a.md", "Bread.", "markdown"), ("-", "Bread.", "text"),
     ("-", "# Bread\n\n**Ivo:** Yes.\n\n**Tessa:** No.\n", "markdown"), ("a.markdown", "Bread.", "markdown")],
)  # fmt: skip
def test_the_reader_is_recognised(name: str, text: str, reader: str) -> None:
    assert reader_for(Source(name, text.encode())).name == reader


def test_a_reader_is_found_by_its_name() -> None:
    assert [reader_for(Source("a.md", b"Bread."), reader.name) for reader in all_readers()] == list(all_readers())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_paragraphs_at_any_line_end(end: str) -> None:
    assert read(f"One{end}two{end}{end}three") == [f"One{end}two", "three"]


def test_form_feeds_and_invisible_lines_part_paragraphs() -> None:
    assert read("\ufeffOne\n\u200b\ntwo\n\u00a0\nthree\ffour") == ["One", "two", "three", "four"]


def test_places_count_lines_from_one_and_characters_from_zero() -> None:
    source = Source("a.txt", b"One\r\n\r\ntwo\r\nthree\r\n")
    blocks = reader_for(source).read(source).blocks
    assert [tuple(p.place) for block in blocks for p in paragraphs_of(block)] == [(1, 0, 3), (3, 7, 17)]


def test_markdown_parts() -> None:
    text = "# Bread #\n\nSetext\n======\n\nText with *emphasis* and \\[inaudible\\].\n\n***\n\n## Part\nmore text\n"
    source = Source("a.md", text.encode())
    transcript = reader_for(source).read(source)
    assert transcript.syntax == "markdown"
    kinds = [
        (type(block), block.text.before)
        for block in transcript.blocks
        if isinstance(block, Heading | Paragraph | Removed)
    ]
    assert kinds == [
        (Heading, "Bread"), (Heading, "Setext"), (Paragraph, "Text with *emphasis* and [inaudible]."), (Removed, "***"),
        (Heading, "Part"), (Paragraph, "more text"),
    ]  # fmt: skip


def test_front_matter_is_kept_and_understood() -> None:
    text = '---\ntitle: "Bread: a life"\ntags:\n  - rye\n  - wheat\ndraft:\n---\nOne.\n'
    source = Source("a.md", text.encode())
    transcript = reader_for(source).read(source)
    assert transcript.fields == {"title": "Bread: a life", "tags": "rye, wheat"}
    assert [type(block) for block in transcript.blocks] == [Removed, Paragraph]
