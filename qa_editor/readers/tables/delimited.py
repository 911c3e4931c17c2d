"""Tables as text: CSV and TSV (RFC 4180; also with semicolons), as tools, archives and spreadsheets export them.

A column of words is needed, and one of speakers or of times; an empty speaker is the one above. What stands in other
columns is set aside. Whisper's TSV has times in milliseconds; NVivo's transcripts `Timespan`, `Content`, `Speaker`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block, Paragraph, Place, Removed, Transcript, Turn
from qa_editor.readers.spoken import Stretch, paragraphs_of, turn_of
from qa_editor.readers.tables.columns import Columns, find_columns, span_in, time_in, unit_of

DELIMITERS = ("\t", ";", ",", "|")
_FIRST_ROWS = 60
_CUE_LETTERS = 160  # rows longer than this on average are turns or paragraphs, not cues
_PARAGRAPHS = lazy_pattern(r"\s*\n\s*\n\s*")
_STUCK_QUOTE = lazy_pattern(r'(?:\A|[\t\n])"[^"\t]*""(?:[^"]|"")*"(?:\Z|[\t\r\n])')


class _Cell(NamedTuple):
    """A row as it is used: who, what and when; line: of the source, 1-based."""

    speaker: str
    text: str
    start_ms: int | None
    end_ms: int | None
    line: int


def _recognises(source: Source) -> bool:
    head = source.text[:40_000]
    by_name = source.suffix in (".csv", ".tsv", ".tab")
    for delimiter in DELIMITERS:
        rows = list(islice((cells for _, cells in _rows(head, delimiter)), _FIRST_ROWS))
        columns = find_columns(rows) if _is_table(rows) else None
        if not columns:
            continue
        timed = columns.start is not None and (delimiter in ";," or columns.end is not None)
        if by_name or columns.header or timed:
            return True  # without names of columns, a tab parts times and labels in notes of many kinds
    return False


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether nearly all rows have as many cells as the first, and the first more than one."""
    width = len(rows[0]) if rows else 0
    even = sum(len(row) == width for row in rows)
    return width > 1 and len(rows) > 1 and even >= 0.9 * len(rows) - 1


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (line, cells) of each row that has any; quotes are marks of a cell unless the table has none."""
    import csv

    csv.field_size_limit(2**31 - 1)
    plain = delimiter == "\t" and _STUCK_QUOTE.search(text) is None
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    reader = csv.reader(
        lines, delimiter=delimiter, skipinitialspace=delimiter != "\t",
        quoting=csv.QUOTE_NONE if plain else csv.QUOTE_MINIMAL,
    )  # fmt: skip
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells) and not (delimiter == "|" and _is_rule(cells)):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableInput(f"a table that breaks off at line {line} ({error}); export it again") from None


def _is_rule(cells: Sequence[str]) -> bool:
    """Whether the row is the line below the head of a Markdown table: `|---|:--|`."""
    return len(cells) > 1 and all(not cell.strip(" \t:-") for cell in cells) and "-" in "".join(cells)


def _delimiter(text: str) -> str:
    """Return the delimiter that makes a table with speech in it of the text; the likeliest where none does."""
    head = text[:40_000]
    for delimiter in DELIMITERS:
        rows = list(islice((cells for _, cells in _rows(head, delimiter)), _FIRST_ROWS))
        if _is_table(rows) and find_columns(rows):
            return delimiter
    return max(DELIMITERS, key=head.count)


def read(source: Source) -> Transcript:
    """Return the rows as turns, or as paragraphs where no column names speakers."""
    text = source.text
    numbered = list(_rows(text, _delimiter(text)))
    rows = [cells for _, cells in numbered]
    columns = find_columns(rows)
    if columns is None:
        raise UnreadableInput("a table without a column of speech; name its columns speaker, start, end, text")
    unit = unit_of(rows, columns)
    cells = list(_cells(numbered[columns.header :], columns, unit))
    if not any(cell.text for cell in cells):
        raise UnreadableInput("a table whose column of speech is empty; give one with some text in it")
    blocks = (*_blocks(cells, columns), *_others(rows, columns))
    return Transcript(blocks=blocks, source=source.name)


def _cells(rows: Iterable[tuple[int, Sequence[str]]], columns: Columns, unit: float) -> Iterator[_Cell]:
    who = ""
    for line, row in rows:
        named = " ".join(_cell(row, columns.speaker).split()).rstrip(":").rstrip()
        who = (f"Speaker {named}" if named.isdecimal() else named) or who
        first, last = span_in(_cell(row, columns.start))
        start, end = time_in(first, unit), time_in(_cell(row, columns.end) or last, unit)
        length = time_in(_cell(row, columns.duration), unit)
        if end is None and start is not None and length is not None:
            end = start + length
        yield _Cell(who, _cell(row, columns.text), start, end, line)


def _cell(row: Sequence[str], column: int | None) -> str:
    return row[column].strip() if column is not None and column < len(row) else ""


def _blocks(cells: list[_Cell], columns: Columns) -> Iterator[Block]:
    said = [cell for cell in cells if cell.text]
    timed = any(cell.start_ms is not None for cell in said)
    cues = timed and sum(len(cell.text) for cell in said) < _CUE_LETTERS * len(said)
    for who, group in groupby(said, key=lambda cell: cell.speaker):
        rows = list(group)
        if cues:
            stretches = [
                Stretch(" ".join(cell.text.split()), cell.start_ms, cell.end_ms, line=cell.line) for cell in rows
            ]
            yield from [turn_of(who, stretches)] if columns.speaker is not None else paragraphs_of(stretches)
            continue
        paragraphs = tuple(paragraph for cell in rows for paragraph in _paragraphs(cell))
        if columns.speaker is None:
            yield from paragraphs
            continue
        ends = [cell.end_ms for cell in rows if cell.end_ms is not None]
        yield Turn(who, who, paragraphs, "", rows[0].start_ms, max(ends, default=None), Place(rows[0].line))


def _paragraphs(cell: _Cell) -> Iterator[Paragraph]:
    for number, text in enumerate(_PARAGRAPHS.split(cell.text)):
        if text:
            timed = cell if not number else cell._replace(start_ms=None)
            (paragraph,) = paragraphs_of([Stretch(text, timed.start_ms, cell.end_ms, line=cell.line)])
            yield paragraph


def _others(rows: Sequence[Sequence[str]], columns: Columns) -> Iterator[Removed]:
    """Yield the names of the columns, and each column that holds no speech, whole, unless it is of mere numbers."""
    if columns.header:
        names = ", ".join(name for cell in rows[0] if (name := cell.strip()))
        yield Removed(Markup.of(names), "the names of the columns", Place(1))
    for number in range(max(map(len, rows))):
        if number in (columns.text, columns.speaker, columns.start, columns.end, columns.duration):
            continue
        cells = [row[number].strip() for row in rows if number < len(row)]
        if any(ch.isalpha() for cell in cells[columns.header :] for ch in cell):
            yield Removed(Markup.of("\n".join(cells)), "a column of the table that holds no speech", Place(1))


READER = Reader(
    name="table",
    suffixes=(".csv", ".tsv", ".tab"),
    what="CSV and TSV with a column of speech, and speakers or times",
    recognises=_recognises,
    read=read,
)
