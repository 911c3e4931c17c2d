"""A quotation mark or bracket without its partner."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from qa_editor.core.copy import Copy
from qa_editor.core.pattern import each_mark, lazy_pattern
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

MOST_IN_ONE = 3  # queries about one paragraph; where more marks stand alone, they were not set with care
_PARTNERS = {"(": ")", "[": "]", "“": "”", "«": "»"}
_CLOSERS = {close: opener for opener, close in _PARTNERS.items()}
_NO_BRACKET = lazy_pattern(  # smileys, `a)`, `iii)` and `1)` of lists
    r"[:;=8][-']?[()]|(?<!\w)(?:\w{1,2}|[ivx]{3,5})\)|\(?\b\d{1,2}\)"
)
_MARKS, _EACH = lazy_pattern('[()\\[\\]“”«»"]'), each_mark('()[]“”«»"', "MARK")
_IN_PAIRS, _NONE = lazy_pattern(r"(?:“”|«»|\[\])*"), lazy_pattern("")  # what needs no closer look
_INCHES = lazy_pattern(r"\d\"")

NEAR = 300  # characters before a list's `a)` in which its opening bracket is looked for


def find(copy: Copy, known: Known) -> Iterator[Query]:
    """Yield a query for each mark that opens or closes alone in its paragraph."""
    text, bounds = copy.text, list(copy.paragraphs())
    numbers = {bisect_right(copy.starts, match.start()) - 1 for match in _EACH(text)}
    in_pairs = _IN_PAIRS if "„" not in text else _NONE
    for number in sorted(numbers):
        start, end = bounds[number]
        if not in_pairs.fullmatch("".join(_MARKS.findall(text, start, end))):
            follows = number + 1 < len(bounds) and copy.spots[number][0] == copy.spots[number + 1][0]
            goes_on = follows and text[bounds[number + 1][0] : bounds[number + 1][0] + 1] in ("“", '"')
            for at, message in islice(_lonely(text[start:end], goes_on, known), MOST_IN_ONE):
                yield copy.query("Q05", message, start + at, start + at + 1)


def _lonely(text: str, goes_on: bool, known: Known) -> Iterator[tuple[int, str]]:
    """Yield (offset, message) for each mark without a partner; `goes_on`: the quotation does, in a new paragraph."""
    if "(" in text or ")" in text:
        text = _NO_BRACKET.sub(lambda m: m[0] if _has_partner(m) else " " * len(m[0]), text)
    waiting: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        if mark in _PARTNERS:
            if not (mark == "“" and (known.language == "de" or "„" in text)):  # in German this mark closes „…“
                waiting.append((mark, at))
        elif mark in _CLOSERS:
            if waiting and waiting[-1][0] == _CLOSERS[mark]:
                waiting.pop()
            elif not (mark in "”»" and known.language in ("de", "sv", "pl")):
                yield at, f"{mark} closes nothing: where does it open?"
    for mark, at in waiting:
        if not (mark in "“«" and goes_on):
            yield at, f"{mark} is never closed: where does it end?"
    if '"' not in text:
        return
    straight = [m.start() for m in re.finditer('"', _INCHES.sub("  ", text))]
    if len(straight) % 2 and text.count('"') % 2 and not goes_on:  # "about 1,600" has a pair, whatever the figure
        yield straight[-1], '" stands alone: where is its partner?'


def _has_partner(match: re.Match[str]) -> bool:
    """Whether what looks like a list's `a)` has an opening bracket before it."""
    before = match.string[max(0, match.end() - NEAR) : match.end() - 1]
    return match[0][-1] == ")" and before.count("(") > before.count(")")


CHECK = Check(
    code="Q05",
    name="unclosed",
    why="A quotation mark or bracket has no partner in its paragraph.",
    find=find,
    asks=("Q: Why?\n\nA: She said, “come in and sat down.\n", "Q: Why (then?\n\nA: Because.\n"),
    quiet=('Q: Why?\n\nA: “Because,” she said (twice). :) It was 6" long.\n',),
)
