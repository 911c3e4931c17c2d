"""Markdown: headings, front matter and break lines told apart; emphasis inside the text stays as it is.

Follows CommonMark 0.31 for ATX and setext headings, thematic breaks and backslash escapes, so far as notes use
them. An escape is undone unless the bare sign would mean emphasis, code or a tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block, Heading, Paragraph, Place, Removed, Transcript
from qa_editor.readers.lines import Line, is_blank, lines_of, paragraphs_of_lines

_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
_ATX = lazy_pattern(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_SETEXT = lazy_pattern(r" {0,3}(?:=+|-{2,})[ \t]*$")
_BREAK = lazy_pattern(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ESCAPE = lazy_pattern(r"\\([!\"#$%&'()+,\-./:;=>?@\[\]^{|}~])")
_FIELD = lazy_pattern(r"([A-Za-z][\w -]{0,40}):[ \t]*(.*)")
_OWN_MARKS = lazy_pattern(r"^(?:#{1,6} \S|\*\*[^*\n]{1,60}:\*\*|\*\*[^*\n]{1,60}\*\*:)", re.MULTILINE)
_FRONT_MATTER_LINES = 200


def recognises(source: Source) -> bool:
    """By the suffix, or by three headings or bold labels of Markdown near the start."""
    if source.suffix in _SUFFIXES:
        return True
    return len(list(islice(_OWN_MARKS.finditer(source.text[:20_000]), 3))) == 3


def read(source: Source) -> Transcript:
    """Return headings, paragraphs and break lines in reading order; YAML front matter becomes `fields`."""
    lines = list(lines_of(source.text))
    fields, front, used = _front_matter(source.text, lines)
    blocks = (*front, *(_unescaped(block) for block in _blocks(source.text, lines[used:])))
    if not blocks and not fields:
        raise UnreadableInput("the file is empty; give one with some text in it")
    return Transcript(blocks=blocks, source=source.name, syntax="markdown", fields=fields)


def _blocks(text: str, lines: list[Line]) -> Iterator[Block]:
    run: list[Line] = []
    for line in lines:
        first = line.text.lstrip(" ")[:1]
        if first and first in "#=-*_" and (block := _own_block(line, run)):
            yield from paragraphs_of_lines(text, run)
            run = []
            yield block
        else:
            run.append(line)
    yield from paragraphs_of_lines(text, run)


def _own_block(line: Line, run: list[Line]) -> Block | None:
    """Return the heading or break line that `line` is; a setext heading takes its one line from `run`."""
    text = line.text
    if match := _ATX.match(text):
        title = text[match.end() :].strip()
        bare = title.rstrip("#")
        title = bare.rstrip() if not bare or bare[-1] in " \t" else title
        return _heading(title, len(match[1]), line) if title else None
    if run and _SETEXT.match(text) and not is_blank(run[-1].text) and (len(run) < 2 or is_blank(run[-2].text)):
        return _heading(run[-1].text.strip(), 1 if "=" in text else 2, run.pop())
    if _BREAK.match(text):
        place = Place(line.number, line.start, line.start + len(text))
        return Removed(Markup.of(text.strip()), "a break line between parts", place)
    return None


def _heading(text: str, level: int, line: Line) -> Heading:
    return Heading(Markup.of(text), level, Place(line.number, line.start, line.start + len(line.text)))


def _unescaped(block: Block) -> Block:
    if not isinstance(block, Heading | Paragraph) or "\\" not in block.text.before:
        return block
    text = Markup.of(_ESCAPE.sub(r"\1", block.text.before))
    if isinstance(block, Heading):
        return Heading(text, block.level, block.place)
    return Paragraph(text, block.place)


def _front_matter(text: str, lines: list[Line]) -> tuple[dict[str, str], tuple[Block, ...], int]:
    """Return (fields, the block that keeps them as they stand, number of lines used) of YAML front matter.

    Only `key: value` lines and lists below a key are understood; anything else is kept in the block alone.
    """
    if not lines or lines[0].text.strip(" \t\ufeff") != "---":
        return {}, (), 0
    fields: dict[str, str] = {}
    key = ""
    for index, line in enumerate(lines[1:_FRONT_MATTER_LINES], 1):
        bare = line.text.strip()
        if bare in ("---", "..."):
            end = line.start + len(line.text)
            kept = Removed(Markup.of(text[lines[0].start : end]), "front matter", Place(1, lines[0].start, end))
            return {k: v for k, v in fields.items() if v}, (kept,), index + 1
        if match := _FIELD.match(line.text):
            key = match[1].strip().lower()
            fields[key] = _scalar(match[2])
        elif bare.startswith("- ") and key:
            item = _scalar(bare[2:])
            fields[key] = f"{fields[key]}, {item}" if fields[key] else item
        elif bare and not bare.startswith("#"):
            key = ""
    return {}, (), 0


def _scalar(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(part.strip().strip("\"'") for part in value[1:-1].split(","))
    return "" if value in (">", "|", ">-", "|-", "null", "~") else value


READER = Reader(
    name="markdown",
    suffixes=_SUFFIXES,
    what="Markdown: headings, bold labels, front matter",
    recognises=recognises,
    read=read,
)
