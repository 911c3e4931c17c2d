"""Which column of a table is what: by the names in its first row, in several languages, or by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern
from qa_editor.readers.times import MILLISECONDS, SECONDS, guess_unit, is_bare, milliseconds

Rows = Sequence[Sequence[str]]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Names of columns, in small letters and without blanks and marks.
_TEXT = _words("""
    text transcript transcription content utterance speech caption captions subtitle subtitles dialogue dialog sentence
    words said statement message segment quote turn line spokentext speechtext answer
    texte contenu propos parole paroles énoncé texto transcripción contenido enunciado inhalt äußerung aussage wortlaut
    gesagt beitrag transkript transkription testo trascrizione contenuto battuta transcrição conteúdo fala tekst tekstur
    utskrift replik tekstinhoud текст реплика содержание 文本 内容 テキスト 発言 내용
""")
_SPEAKER = _words("""
    speaker speakers speakername speakerlabel speakerid name who person participant actor voice author user role label
    sprecher sprecherin sprechername redner person wer locuteur locutrice intervenant intervenante orateur qui nom
    hablante orador interlocutor persona nombre quién parlante relatore interlocutore nome chi falante locutor quem
    spreker naam wie talare taler puhuja mówca mluvčí говорящий спикер участник 说话人 发言人 話者 発言者 화자
""")
_START = _words("""
    start begin in from time timestamp timecode starttime begintime timein tcin inpoint incue onset timespan offset tc
    startzeit anfang beginn von zeit zeitstempel début debut horodatage temps heure de inicio tiempo hora desde marca
    inizio tempo da dalle início minutagem begintijd tijd starttid börjar начало время 开始时间 开始 時間 시작
""")
_END = _words("""
    end stop out to until finish endtime stoptime timeout tcout outpoint outcue offsettime endzeit ende bis fin fim fine
    hasta à al alle eindtijd einde sluttid slutar конец 结束时间 结束 終了 끝
""")
_DURATION = _words("duration length dauer durée durata duración duração duur längd длительность")
_UNITS = (("ms", MILLISECONDS), ("millisecond", MILLISECONDS), ("sec", SECONDS), ("(s)", SECONDS), ("[s]", SECONDS))
_NOT_LETTERS = lazy_pattern(r"\s*[(\[][^)\]]*[)\]]|[\W_]+")
_MARK = lazy_pattern(r"[\[(<#]*\s*(-?[\d:.,;]+(?:-\d+)?\s?(?:ms|s)?)\s*[\])>#]*")
_SPAN = lazy_pattern(r"\s*(?:-->|→|–|—|\s-\s|\bto\b|(?<=\d)-(?=\d{1,3}:\d\d))\s*")
_FRAMES = lazy_pattern(r"(\d+:\d\d:\d\d)[:;]\d\d")
_LABEL_LETTERS = 48  # a speaker's name is not longer
_SAMPLE = 200
_MOSTLY = 0.9


class Columns(NamedTuple):
    """Where the columns stand, 0-based, None for one that there is not. header: whether the first row names them."""

    text: int
    speaker: int | None = None
    start: int | None = None
    end: int | None = None
    duration: int | None = None
    header: bool = False


def find_columns(rows: Rows) -> Columns | None:
    """Return the columns of a table, None where no column holds speech."""
    return _by_names(rows) or _by_content(rows)


def _by_names(rows: Rows) -> Columns | None:
    names = [_bare(cell) for cell in rows[0]] if rows else []
    text = _place(names, _TEXT)
    if text is None:
        return None
    speaker = _place(names, _SPEAKER - _TEXT, but=text)
    start = _place(names, _START, but=text)
    found = Columns(text, speaker, start, _place(names, _END, but=text), _place(names, _DURATION, but=text), True)
    return found if speaker is not None or start is not None or len(names) == 1 else None


def _bare(cell: str) -> str:
    return _NOT_LETTERS.sub("", cell.strip().casefold()).strip()


def _place(names: Sequence[str], known: frozenset[str], but: int | None = None) -> int | None:
    """Return the first column so named; one whose name ends in a unit counts too (`start_ms`)."""
    for number, name in enumerate(names):
        if number != but and (
            name in known or re.sub(r"(?:ms|millis|milliseconds|sec|secs|seconds)$", "", name) in known
        ):
            return number
    return None


def _by_content(rows: Rows) -> Columns | None:
    """Tell the columns by what stands in them: times that rise, few short labels, and the longest text."""
    width = len(rows[0]) if rows else 0
    if width < 2 or len(rows) < 3:
        return None
    columns = [[row[number].strip() if number < len(row) else "" for row in rows[:_SAMPLE]] for number in range(width)]
    lengths = [sum(map(len, column)) for column in columns]
    text = max(range(width), key=lengths.__getitem__)
    if sum(" " in cell for cell in columns[text]) < 0.5 * len(columns[text]):
        return None
    timed = [number for number, column in enumerate(columns) if number != text and _are_times(column)]
    rising = [number for number in timed if _rises(columns[number])]
    speaker = next((n for n, c in enumerate(columns) if n != text and n not in timed and _are_labels(c)), None)
    if speaker is None and not rising:
        return None
    return Columns(text, speaker, rising[0] if rising else None, rising[1] if len(rising) > 1 else None)


def _are_times(column: Sequence[str]) -> bool:
    filled = [cell for cell in column if cell]
    return bool(filled) and sum(time_in(cell) is not None for cell in filled) >= _MOSTLY * len(filled)


def _rises(column: Sequence[str]) -> bool:
    times = [time for cell in column if cell and (time := time_in(cell)) is not None]
    steps = [later - earlier for earlier, later in pairwise(times)]
    clocks = any(":" in cell or "." in cell for cell in column)
    return bool(steps) and all(step >= 0 for step in steps) and (clocks or set(steps) != {1000})  # 1, 2, 3: row numbers


def _are_labels(column: Sequence[str]) -> bool:
    filled = [cell for cell in column if cell]
    named = [cell for cell in filled if len(cell) <= _LABEL_LETTERS and any(ch.isalpha() for ch in cell)]
    return bool(named) and len(named) >= _MOSTLY * len(filled) and len(set(named)) <= max(2, len(column) // 2)


def time_in(cell: str, unit: float = SECONDS) -> int | None:
    """Return the time that a cell states, in milliseconds: `1:02.5`, `[00:01:02]`, `#00:01:02-5#`, a bare number."""
    found = _MARK.fullmatch(cell.strip())
    text = found[1] if found else cell.strip()
    if frames := _FRAMES.fullmatch(text):
        text = frames[1]
    if "-" in text[1:]:
        text = text.replace("-", ".")  # tenths, as MAXQDA writes them
    return milliseconds(text.replace(",", ".", 1) if text.count(",") == 1 else text, unit)


def span_in(cell: str) -> tuple[str, str]:
    """Return begin and end of a cell that states both (`0:01.2 - 0:04.9`); the end is "" where it does not."""
    first, *more = _SPAN.split(cell, maxsplit=1)
    return first, more[0] if more else ""


def unit_of(rows: Rows, columns: Columns) -> float:
    """Return what makes milliseconds of bare times: by the column's name, else by the pace of speech."""
    if columns.start is None:
        return SECONDS
    if columns.header and columns.start < len(rows[0]):
        name = rows[0][columns.start].casefold()
        for mark, unit in _UNITS:
            if name.endswith(mark) or f"({mark}" in name:
                return unit
    body = rows[columns.header : _SAMPLE]
    spans = [(_number(row, columns.start), _number(row, columns.end)) for row in body]
    letters = sum(len(row[columns.text]) for row in body if columns.text < len(row))
    return guess_unit(spans, letters)


def _number(row: Sequence[str], column: int | None) -> float | None:
    if column is None or column >= len(row) or not is_bare(cell := row[column].strip()):
        return None
    return float(cell)
