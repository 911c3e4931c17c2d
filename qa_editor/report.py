"""What a person sees: summaries, diffs, tables, progress. Plain text by itself; Rich only at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

from qa_editor.core.edits import LedgerLine, ledger
from qa_editor.core.letter_case import restored_turns
from qa_editor.core.transcript import Block, Removed, Transcript, Turn, paragraphs_of

T = TypeVar("T")
_DEEDS = {"question": "asks", "answer": "answers", "": "role unclear"}
_AT_MOST = 20  # rows of one list in a summary
_CONTEXT = 32  # characters on either side of a change


def in_columns(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows under their heads, as columns parted by two spaces, one line each."""
    table = [list(head), *map(list, rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in table)
    return "".join(line.rstrip() + "\n" for line in lines)


def in_markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows under their heads as a Markdown table."""
    lines = [list(head), ["---"] * len(head), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def counted(number: int, thing: str) -> str:
    """Return "1 query", "2 queries", "2 fixes"."""
    plural = thing[:-1] + "ies" if thing.endswith("y") else thing + ("es" if thing.endswith("x") else "s")
    return f"{number:,} {thing if number == 1 else plural}"


def headline(transcript: Transcript) -> str:
    """Return the figures of one transcript in one line."""
    fixes = sum(1 for _ in ledger(transcript))
    aside = sum(block.text.before.count("\n") + 1 for block in transcript.removed)
    return (
        f"{counted(fixes, 'fix')}, {counted(len(transcript.queries), 'query')}, "
        f"{counted(aside, 'line')} set aside; "
        f"{counted(len(transcript.turns), 'turn')}, {counted(len(transcript.pairs), 'pair')}"
        f"{_recased(transcript)}"
    )


def _recased(transcript: Transcript) -> str:
    """Say how many turns came in one letter case throughout and read as sentences do now."""
    small, capitals = restored_turns(transcript)
    thing, said = "turn" if transcript.turns else "paragraph", ""
    deeds = ("in small letters {} given capitals", "in CAPITALS {} put into ordinary capitals")
    for number, what in zip((small, capitals), deeds, strict=True):
        if number:
            said += f"; {counted(number, thing)} {what.format('was' if number == 1 else 'were')}"
    return said


def summary(transcript: Transcript, names: Mapping[str, str]) -> str:
    """Return the summary of one cleaned transcript. names: of the rules and checks, by code."""
    fixes = Counter(line.rule for line in ledger(transcript))
    parts = [
        ("Fixes", [(code, names.get(code, ""), f"{fixes[code]:,}") for code in sorted(fixes)]),
        ("Queries for a person", _grouped((q.line, q.code, q.message) for q in transcript.queries)),
        ("Set aside", _grouped((b.place.line, b.why, _short(b.text.before)) for b in transcript.removed)),
        ("Speakers", _speaker_rows(transcript)),
    ]
    text = headline(transcript) + "\n"
    for title, rows in parts:
        if rows:
            table = in_columns(("",) * len(rows[0]), rows[:_AT_MOST]).splitlines()[1:]
            text += f"{title}\n" + "".join(f"  {line}\n" for line in table)
        if len(rows) > _AT_MOST:
            text += f"  and {len(rows) - _AT_MOST} more; `--to json` lists all\n"
    if not transcript.turns:
        text += "No turns were found: the text was cleaned as running text.\n"
    return text


def _grouped(found: Iterable[tuple[int, str, str]]) -> list[tuple[str, str, str]]:
    """Join what is said of several lines: (line, kind, words) to (lines, kind, words), in order."""
    lines: dict[tuple[str, str], list[int]] = {}
    for line, kind, words in found:
        lines.setdefault((kind, words), []).append(line)
    return [(_line_list(numbers), kind, words) for (kind, words), numbers in lines.items()]


def _line_list(numbers: Sequence[int]) -> str:
    known = [str(number) for number in dict.fromkeys(numbers) if number]
    if not known:
        return "all"
    more = f" and {len(known) - 4} more" if len(known) > 4 else ""
    return f"line{'s' * (len(known) > 1)} {', '.join(known[:4])}{more}"


def _speaker_rows(transcript: Transcript) -> list[tuple[str, str, str]]:
    turns = Counter(turn.speaker for turn in transcript.turns)
    rows = [(one.name, _DEEDS[one.role], counted(turns[one.name], "turn")) for one in transcript.speakers]
    if turns[""]:
        rows.append(("(nobody named)", "", counted(turns[""], "turn")))
    return rows


def _short(text: str, width: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def total(fates: Mapping[str, int], fixes: Mapping[str, int], names: Mapping[str, str]) -> str:
    """Return the last words on many files: how many were cleaned, failed, skipped, and the fixes of all by rule."""
    text = f"{counted(fates.get('cleaned', 0), 'file')} cleaned"
    text += "".join(f", {fates[fate]} {fate}" for fate in ("failed", "skipped") if fates.get(fate)) + "\n"
    rows = [(code, names.get(code, ""), f"{fixes[code]:,}") for code in sorted(fixes)]
    return text + "".join(f"  {line}\n" for line in in_columns(("",) * 3, rows).splitlines()[1:])


def diff(transcript: Transcript, *, colour: bool = False) -> str:
    """Return every change with its line and rule, grouped by turn, "" where there is none.

    Plain: `[-old-]{+new+}`, whole words. colour: old struck through in red, new in green.
    """
    edits: dict[int, list[LedgerLine]] = {}
    for line in ledger(transcript):
        edits.setdefault(line.block, []).append(line)
    spans: list[tuple[str, str]] = []
    last, turns = "", 0
    for number, block in enumerate(transcript.blocks):
        turns += isinstance(block, Turn)
        if number not in edits and not isinstance(block, Removed):
            continue
        heading = _heading(block, turns)
        if heading != last:
            spans.append((f"{heading}\n", "bold"))
        last = heading
        for line in edits.get(number, ()):
            spans += _change(line, paragraphs_of(block)[line.paragraph].text.before)
        if isinstance(block, Removed):
            spans += [(f"  {block.place.line:>5}  ", "dim"), (f"[-{_short(block.text.before)}-]", "red"), ("\n", "")]
    return _coloured(spans) if colour else "".join(text for text, _ in spans)


def _heading(block: Block, turn: int) -> str:
    if isinstance(block, Turn):
        return f"turn {turn}, {block.speaker or 'nobody named'}"
    return f"set aside: {block.why}" if isinstance(block, Removed) else type(block).__name__.lower()


def _change(line: LedgerLine, source: str) -> list[tuple[str, str]]:
    """Return one change between the words around it, which are cut at a word."""
    left, right = source[: line.left].rpartition("\n")[2], source[line.left + len(line.before) :].partition("\n")[0]
    if len(left) > _CONTEXT:
        left = "…" + left[-_CONTEXT:].partition(" ")[2]
    if len(right) > _CONTEXT:
        right = right[:_CONTEXT].rpartition(" ")[0] + "…"
    return [
        (f"  {line.line:>5}  {line.rule}  ", "dim"),
        (_visible(left), ""),
        (f"[-{_visible(line.before)}-]", "red"),
        (f"{{+{_visible(line.after)}+}}", "green"),
        (_visible(right) + "\n", ""),
    ]


def _visible(text: str) -> str:
    """Show what cannot be seen; line breaks of what is not a line are shown too."""
    return "".join(ch if ch.isprintable() else repr(ch)[1:-1] for ch in text)


def _coloured(spans: Iterable[tuple[str, str]]) -> str:
    from io import StringIO

    from rich.console import Console
    from rich.text import Text

    held = StringIO()
    console = Console(file=held, force_terminal=True, color_system="standard", width=1000)
    styles = {"red": "red strike", "green": "green"}
    for text, style in spans:
        marked = style in styles and text[:2] in ("[-", "{+")
        console.print(Text(text[2:-2] if marked else text, styles.get(style, style)), end="", soft_wrap=True)
    return held.getvalue()


def rendered(markdown: str, width: int) -> str:
    """Return a Markdown transcript as a terminal of `width` columns shows it, with colours."""
    from io import StringIO

    from rich.console import Console
    from rich.markdown import Markdown

    held = StringIO()
    Console(file=held, force_terminal=True, width=min(width, 100)).print(Markdown(markdown))
    return held.getvalue()


@contextmanager
def progress(items: Iterable[T], count: int, *, shown: bool) -> Iterator[Iterator[T]]:
    """Give the items again, with a progress bar on standard error where `shown`."""
    if not shown:
        yield iter(items)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield iter(bar.track(items, total=count))
