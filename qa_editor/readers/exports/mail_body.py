"""The body of a mail: quoted paragraphs, answers between them, and what nobody says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Paragraph, Place, Removed
from qa_editor.readers.lines import Line, is_blank, lines_of, paragraphs_of_lines

_QUOTED = lazy_pattern(r"[ \t]*>[ \t]?(?=[^>]|$)")
_SIGNATURE = lazy_pattern(r"-- ?\s*")
_SAYS_WHO = lazy_pattern(
    r"(?i)(?:>\s*)*(?:on|am|le|el|il|op|den|em|na|dne)\b[^\n]{5,200}"
    r"(?:wrote|writes|schrieb|écrit|escribió|scritto|schreef|skrev|escreveu|napsal|napisał)\b[^\n]{0,80}:\s*"
)
_OPENS_SAYING = lazy_pattern(r"(?:>\s*)*(?:On|Am|Le|El|Il|Op|Den|Em) .*\d")
_ORIGINAL = lazy_pattern(r"(?i)-{3,}\s*(?:original message|forwarded message|ursprüngliche nachricht)\s*-{3,}")
_SENT_FROM = lazy_pattern(r"(?i)(?:sent|gesendet|envoyé|enviado) (?:from|von|de|desde) (?:my|mein\w*|mon|mi) .{2,40}")


def blocks_of_body(text: str, number: int = 1, start: int = 0) -> Iterator[Block]:
    """Yield the blocks of the text from offset `start`, which is on line `number`."""
    run: list[Line] = []
    quote: list[Line] = []
    signed = False
    lines = list(lines_of(text[start:], number, start))
    skipped = 0
    for index, line in enumerate(lines):
        if skipped:
            skipped -= 1
            continue
        quoted = _QUOTED.match(line.text) is not None
        if quote and (not quoted or is_blank(_unquoted(line))):
            yield _paragraph_of_quote(quote)
            quote = []
        if count := _who_wrote(lines, index):
            yield from _plain(text, run, signed)
            run, skipped, signed = [], count - 1, False
            yield _removed(text, lines[index : index + count], "says whose words are quoted")
        elif quoted:
            yield from _plain(text, run, signed)
            run, signed = [], False
            if not is_blank(_unquoted(line)):
                quote.append(line)
        elif _SIGNATURE.fullmatch(line.text) and not signed:
            yield from _plain(text, run, signed)
            run, signed = [line], True
        elif _SENT_FROM.fullmatch(line.text.strip()):
            yield from _plain(text, run, signed)
            run = []
            yield _removed(text, [line], "a mail program's line")
        else:
            run.append(line)
    if quote:
        yield _paragraph_of_quote(quote)
    yield from _plain(text, run, signed)


def _plain(text: str, run: Sequence[Line], signed: bool) -> Iterator[Block]:
    if signed and run:
        yield _removed(text, run, "a mail signature")
    else:
        yield from paragraphs_of_lines(text, run)


def _removed(text: str, run: Sequence[Line], why: str) -> Removed:
    end = run[-1].start + len(run[-1].text)
    raw = text[run[0].start : end].rstrip()
    return Removed(Markup.of(raw), why, Place(run[0].number, run[0].start, run[0].start + len(raw)))


def _unquoted(line: Line) -> str:
    match = _QUOTED.match(line.text)
    return line.text[match.end() :] if match else line.text


def _paragraph_of_quote(quote: Sequence[Line]) -> Paragraph:
    """Return the quoted lines as one paragraph with one mark: what broke them was the mail's width."""
    words = " ".join(_unquoted(line).strip() for line in quote)
    return Paragraph(Markup.of(f"> {words}"), Place(quote[0].number))


def _who_wrote(lines: Sequence[Line], index: int) -> int:
    """Return how many lines say who wrote what is quoted below: one, or two where the mail's width broke it."""
    text = lines[index].text
    if _SAYS_WHO.fullmatch(text) or _ORIGINAL.fullmatch(text.strip()):
        return 1
    if index + 1 < len(lines) and lines[index + 1].text.rstrip().endswith(":") and _OPENS_SAYING.match(text):
        return 2 if _SAYS_WHO.fullmatch(f"{text.rstrip()} {lines[index + 1].text.lstrip('> ')}") else 0
    return 0
