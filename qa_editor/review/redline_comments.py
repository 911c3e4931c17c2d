"""Queries as comments at their place, and the summary of the rules as the first comment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from qa_editor.core.transcript import Query, Removed, Transcript, paragraphs_of
from qa_editor.review.redline_xml import AUTHOR, FURNITURE, printed

MOST = 400
"""Comments in a document; LibreOffice needs minutes to open a file with thousands."""
NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Remark(NamedTuple):
    """A comment: its lines, who signs it, and the words that it stands at ("" for the whole paragraph).

    block: index into `Transcript.blocks`, None for the first paragraph. paragraph: index in the block. nth: which
    occurrence of the words, 0-based.
    """

    lines: tuple[str, ...]
    author: str
    block: int | None = None
    paragraph: int = 0
    words: str = ""
    nth: int = 0


def remarks_of(queries: Sequence[Query], most: int = MOST) -> list[Remark]:
    """Return a comment for each query; where they are too many, for each turn; what is left goes into the last one."""
    seen: Counter[tuple[str, int | None, int, str]] = Counter()
    found = []
    for query in queries:
        key = (query.code, query.block, query.paragraph, query.excerpt)
        line = query.message
        if query.suggestion and query.suggestion not in line:
            line += f" Suggested: {query.suggestion}"
        author = f"{AUTHOR} {query.code}"
        found.append(Remark((line,), author, query.block, query.paragraph, query.excerpt, seen[key]))
        seen[key] += 1
    if len(found) > most:
        found = list(_grouped(found))
    if len(found) > most:
        rest = [line for one in found[most - 1 :] for line in one.lines]
        last = found[most - 1]._replace(words="", author=AUTHOR)
        found[most - 1 :] = [last._replace(lines=(f"{len(rest)} further queries:", *rest))]
    return found


def _grouped(remarks: Iterable[Remark]) -> Iterator[Remark]:
    by_block: dict[int | None, list[Remark]] = {}
    for one in remarks:
        by_block.setdefault(one.block, []).append(one)
    for here in by_block.values():
        authors = dict.fromkeys(one.author.removeprefix(AUTHOR).strip() for one in here)
        lines = tuple(f"“{one.words}”: {line}" if one.words else line for one in here for line in one.lines)
        author = " ".join((AUTHOR, *authors)) if len(authors) < 4 else AUTHOR
        yield here[0]._replace(lines=lines, author=author, words="" if len(here) > 1 else here[0].words)


def summary(transcript: Transcript, notes: Iterable[str] = ()) -> Remark:
    """Return the comment that says how to review the document and what each rule did, how often and why."""
    counts = _edits_by_rule(transcript)
    lines = [
        "Each change is signed with its rule, such as “qa-editor S01”: to take or refuse one rule alone, show that "
        "reviewer (Review, Show Markup, Specific People), then accept or reject all changes shown.",
        *(f"{rule} ({times}): {transcript.reasons.get(rule, '')}" for rule, times in sorted(counts.items())),
    ]
    if transcript.removed:
        whys = Counter(one.why for one in transcript.removed)
        told = ", ".join(f"{why} ({times})" for why, times in whys.items())
        lines.append(f"{FURNITURE} ({len(transcript.removed)}): set aside as no part of the interview: {told}")
    if transcript.queries:
        asked = Counter(query.code for query in transcript.queries)
        told = ", ".join(f"{code} ({times})" for code, times in sorted(asked.items()))
        lines.append(f"Queries, as comments: {told}")
    return Remark((*lines, *notes), AUTHOR)


def _edits_by_rule(transcript: Transcript) -> Mapping[str, int]:
    """Return how many edits each rule made, as `Markup.changes` counts them."""
    counts: dict[str, int] = {}
    for block in transcript.blocks:
        if isinstance(block, Removed):
            continue
        for paragraph in paragraphs_of(block):
            last = ""
            for _, _, rule in paragraph.text.pieces:  # a kept piece has the rule ""
                if rule != last:
                    last = rule
                    if rule:
                        counts[rule] = counts.get(rule, 0) + 1
    return counts


def comments_xml(remarks: Mapping[int, Remark], date: str) -> str:
    """Return the elements of the comments by id, for the part `word/comments.xml`."""
    return "".join(_comment(key, remark, date) for key, remark in remarks.items())


def comments_part(inner: str) -> bytes:
    """Return a whole comments part."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<w:comments xmlns:w="{NS}">{inner}</w:comments>'.encode()


def _comment(key: int, remark: Remark, date: str) -> str:
    words = "".join(f'<w:p><w:r><w:t xml:space="preserve">{printed(line)}</w:t></w:r></w:p>' for line in remark.lines)
    initials = remark.author.rpartition(" ")[2][:9]
    return (
        f'<w:comment w:id="{key}" w:author="{printed(remark.author)}" w:date="{date}" '
        f'w:initials="{printed(initials)}">{words}</w:comment>'
    )
