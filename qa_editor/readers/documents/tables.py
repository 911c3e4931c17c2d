"""Tables that hold the dialogue: a column says who speaks, one what is said, another when; or questions and answers.

Any other table is read row by row, its cells parted by tabs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Paragraph, Place, Removed, Role, Turn
from qa_editor.readers.documents.assemble import blocks_of, paragraphs_of
from qa_editor.readers.documents.clock import times_of
from qa_editor.readers.documents.passages import Item, Passage, Piece, Table, passages_in

Kind = Literal["speaker", "text", "time", "length", "number", "question", "answer", "beside"]

_LENGTH = lazy_pattern(r"(\d+(?:[.,]\d+)?)\s*(?:s|sec|secs|seconds|sek)?\.?")
_NAME_CHARS, _NAME_WORDS = 60, 7
_MOST = 0.8  # of the filled cells of a column
_HEADS: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("speaker", frozenset(
        "speaker speakers name who person participant role voice sprecher sprecherin sprecher:in wer rolle locuteur "
        "locutrice interlocuteur qui hablante orador quién nombre parlante chi spreker wie falante speaker/role "
        "говорящий спикер 話者 发言人".split())),
    ("time", frozenset(
        "time times timecode timestamp timestamps start begin tc zeit zeitmarke zeitstempel temps heure tiempo hora "
        "tempo minute minutes tijd время 時間 时间".split())),
    ("length", frozenset(("duration", "length", "dauer", "durée", "duración", "durata"))),
    ("number", frozenset(("no", "nr", "no.", "nr.", "#", "line", "id", "turn", "zeile", "n°", "№"))),
    ("question", frozenset(
        "question questions frage fragen pregunta preguntas domanda domande vraag vragen q".split())),
    ("answer", frozenset(
        "answer answers response responses antwort antworten réponse réponses respuesta respuestas risposta risposte "
        "antwoord antwoorden a".split())),
    ("text", frozenset(
        "text transcript transcription utterance content speech dialogue dialog words said statement inhalt aussage "
        "transkript texte propos parole paroles texto testo tekst transcripción trascrizione content: реплика текст "
        "内容 発話".split())),
)  # fmt: skip


class Cell(NamedTuple):
    """A cell: what stands in it, and its words in one line."""

    items: list[Item]
    text: str


def blocks_of_table(table: Table, *, as_text: bool = False) -> Iterator[Block]:
    """Yield the turns of a table that holds a dialogue, the paragraphs of any other, or of every one `as_text`."""
    rows = [[Cell(cell, _words(cell)) for cell in row] for row in table.rows]
    rows = [row for row in rows if any(cell.text or cell.items for cell in row)]
    kinds, head = ([], 0) if as_text else columns_of(rows)
    if kinds:
        yield from _turns(rows, kinds, head)
        return
    for row in rows:
        yield from _plain_row(row)


def _words(items: Iterable[Item]) -> str:
    return " ".join(" ".join(passage.text.split()) for passage in passages_in(items)).strip()


def _plain_row(row: Sequence[Cell]) -> Iterator[Block]:
    filled = [cell for cell in row if cell.text]
    single = all(len(cell.items) == 1 and isinstance(cell.items[0], Passage) for cell in filled)
    if not single or len(filled) < 2 or any("\n" in cell.items[0].text for cell in filled):  # type: ignore[union-attr]
        for cell in row:
            yield from blocks_of(cell.items)
        return
    passages = [cell.items[0] for cell in filled if isinstance(cell.items[0], Passage)]
    joined = Passage(number=passages[0].number)
    for passage in passages:
        joined.pieces += [Piece("\t")] * bool(joined.pieces) + passage.pieces
        joined.asides += passage.asides
    yield from blocks_of([joined])


def columns_of(rows: Sequence[Sequence[Cell]]) -> tuple[list[Kind], int]:
    """Return what each column of a dialogue holds and how many rows are its head; ([], 0) for any other table."""
    width = max(map(len, rows), default=0)
    if width < 2 or not rows:
        return [], 0
    named = _named(rows[0])
    head = 1 if any(named) else 0
    columns = [[row[i].text if i < len(row) else "" for row in rows[head:]] for i in range(width)]
    kinds: list[Kind] = [named[i] if head and i < len(named) else "beside" for i in range(width)]  # type: ignore[misc]
    kinds = [kind or "beside" for kind in kinds]
    if not any(any(column) for column in columns):
        return [], 0
    if {"question", "answer"} <= set(kinds):
        return kinds, head
    for i, column in enumerate(columns):
        if kinds[i] == "beside":
            kinds[i] = _kind_of_numbers(column)
    if "text" not in kinds:
        free = [i for i in range(width) if kinds[i] == "beside"]
        if not free:
            return [], 0
        kinds[max(free, key=lambda i: sum(map(len, columns[i])))] = "text"
    if "speaker" not in kinds:
        free = [i for i in range(width) if kinds[i] == "beside" and _holds_names(columns[i])]
        text = columns[kinds.index("text")]
        if free and sum(map(len, text)) > sum(map(len, columns[free[0]])):
            kinds[free[0]] = "speaker"
        elif width == 2 and not head and _asks(columns[0], columns[1]):
            return ["question", "answer"], 0
        else:
            return [], 0
    return kinds, head


def _named(row: Sequence[Cell]) -> list[Kind | None]:
    """Return what the cells of a head row say of their columns; all None where it is none."""
    found: list[Kind | None] = []
    for cell in row:
        words = cell.text.lower().rstrip(":").split()
        kinds = [kind for kind, names in _HEADS if len(words) <= 3 and names.intersection(words)]
        found.append(kinds[0] if kinds else None)
    told = {kind for kind in found if kind}
    return (
        found if ({"speaker", "text"} & told and len(told) > 1) or {"question", "answer"} <= told else [None] * len(row)
    )


def _kind_of_numbers(column: Sequence[str]) -> Kind:
    filled = [text for text in column if text]
    if not filled:
        return "beside"
    if sum(times_of(text) is not None for text in filled) >= _MOST * len(filled):
        return "time"
    if sum(_LENGTH.fullmatch(text) is not None for text in filled) < _MOST * len(filled):
        return "beside"
    return "number" if all(text.rstrip(".").isdigit() for text in filled) else "length"


def _holds_names(column: Sequence[str]) -> bool:
    """Whether the cells look like names that come again: short, without an end, few for many rows."""
    filled = [text.rstrip(":").strip() for text in column if text.rstrip(":").strip()]
    short = [t for t in filled if len(t) <= _NAME_CHARS and len(t.split()) <= _NAME_WORDS and t[-1] not in "?!,;…"]
    if len(filled) < 2 or len(short) < len(filled):
        return False
    counts = Counter(text.casefold() for text in filled)
    return (
        len(counts) <= max(2, len(filled) // 2) and len(counts) < len(column) and (len(counts) > 1 or len(column) > 2)
    )


def _asks(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the left column asks and the right one answers."""
    asked = [text.rstrip(' "”’)»').endswith(("?", "？", "؟")) for text in left if text]
    told = [text.rstrip(' "”’)»').endswith(("?", "？", "؟")) for text in right if text]
    return len(asked) > 1 and bool(told) and sum(asked) >= 0.6 * len(asked) and sum(told) <= 0.2 * len(told)


def _turns(rows: Sequence[Sequence[Cell]], kinds: Sequence[Kind], head: int) -> Iterator[Block]:
    for row in rows[:head]:
        text = "\t".join(cell.text for cell in row if cell.text)
        yield Removed(Markup.of(text), "the head of a table")
    turn: Turn | None = None
    for row in rows[head:]:
        cells = {kind: cell for kind, cell in zip(kinds, row, strict=False) if cell.text}
        if "question" in kinds:
            yield from _asked(cells)
            continue
        texts, asides = _said([cells["text"]] if "text" in cells else [])
        name = re.sub(r"\s*:$", "", cells["speaker"].text) if "speaker" in cells else ""
        start, end = _times(cells)
        if turn and texts and (not name or (name == turn.speaker and turn.start_ms is None and start is None)):
            turn = turn._replace(paragraphs=turn.paragraphs + texts, end_ms=end or turn.end_ms)
        elif texts or name:
            if turn:
                yield turn
            turn = Turn(name, name, texts, "", start, end, _place(row))
        if asides or any(kind in ("beside", "number") for kind in cells):
            if turn:
                yield turn
                turn = None
            yield from asides
            yield from (_beside(cells[kind]) for kind in ("beside", "number") if kind in cells)
    if turn:
        yield turn


def _asked(cells: dict[Kind, Cell]) -> Iterator[Block]:
    roles: tuple[tuple[Kind, Role], ...] = (("question", "question"), ("answer", "answer"))
    for kind, role in roles:
        if kind in cells:
            texts, asides = _said([cells[kind]])
            if texts:
                yield Turn("", "", texts, role, place=texts[0].place)
            yield from asides
    yield from (_beside(cell) for kind, cell in cells.items() if kind not in ("question", "answer"))


def _said(cells: Iterable[Cell]) -> tuple[tuple[Paragraph, ...], list[Block]]:
    """Return the paragraphs of cells, and what else stands in them."""
    texts: list[Paragraph] = []
    asides: list[Block] = []
    for cell in cells:
        for passage in passages_in(cell.items):
            passage.level = -1
            texts += paragraphs_of(passage) if passage.text.strip() else ()
            asides += [block for block in blocks_of([passage]) if isinstance(block, Removed)]
    return tuple(texts), asides


def _beside(cell: Cell) -> Removed:
    why = "the number of a row" if cell.text.rstrip(".").isdigit() else "a column beside the dialogue"
    return Removed(Markup.of(cell.text), why, _place([cell]))


def _place(row: Iterable[Cell]) -> Place:
    return Place(next((passage.number for cell in row for passage in passages_in(cell.items)), 0))


def _times(cells: dict[Kind, Cell]) -> tuple[int | None, int | None]:
    found = times_of(cells["time"].text) if "time" in cells else None
    if not found:
        return None, None
    start, end = found
    if "length" in cells and (length := _LENGTH.fullmatch(cells["length"].text)):
        end = start + round(1000 * float(length[1].replace(",", ".")))
    return start, end
