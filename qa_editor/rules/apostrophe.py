"""No space inside a contraction: `it 's` becomes `it's`, `do n't` becomes `don't`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule

_EARLY = {mark: lazy_pattern(rf"{mark}(?<=[A-Za-z] .)(?:s|re|ve|ll|m|d|t)\b(?!['’])") for mark in "'’"}
_LATE = {mark: lazy_pattern(rf"{mark} (?<=[A-Za-z]..)(?=(?:s|re|ve|ll|m|t)\b)") for mark in "'’"}
_NOT = lazy_pattern(r" (?=n['’]t\b)")
_HEADS = frozenset(
    """
    it that what there here he she who how where when why let i you we they this everybody everyone somebody
    someone nobody something nothing everything don doesn didn isn wasn aren weren can couldn wouldn shouldn
    haven hasn hadn won ain
    """.split()
)
_CUT_NEGATIONS = frozenset(
    "don doesn didn isn wasn aren weren can couldn wouldn shouldn haven hasn hadn won ain mustn needn".split()
)
_AUXILIARIES = frozenset("do does did is was were are has have had ca wo could would should must need might ai".split())


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield a deletion for each space inside a contraction."""
    text = page.text
    found = []
    for mark in "'’":
        if f" {mark}" in text:
            found += [m.start() - 1 for m in _EARLY[mark].finditer(text) if _joins(m)]
        if f"{mark} " in text:
            found += [m.end() - 1 for m in _LATE[mark].finditer(text) if _head(m) in _HEADS]
    if " n'" in text or " n’" in text:
        found += [m.start() for m in _NOT.finditer(text) if _head(m) in _AUXILIARIES]
    for place in sorted(found):
        yield Edit(place, place + 1, "")


def _head(match: re.Match[str]) -> str:
    """Return the word in front of the match, in lower case."""
    head = re.search(r"([A-Za-z]+) ?$", match.string[max(0, match.start() - 12) : match.start()])
    return head[1].lower() if head else ""


def _joins(match: re.Match[str]) -> bool:
    """Whether what follows the mark belongs to the word in front of it."""
    if match[0][1:] == "t":
        return _head(match) in _CUT_NEGATIONS
    return not _opens_quotation(match)


def _opens_quotation(match: re.Match[str]) -> bool:
    """Whether the mark has a partner further on, as in `he said 'm is a letter' to me`."""
    mark = match[0][0]
    return re.match(rf"[^{mark}\n]{{1,60}}{mark}(?!\w)", match.string[match.end() : match.end() + 61]) is not None


RULE = Rule(
    code="S09",
    name="split-contraction",
    why="The parts of a contraction belong together.",
    find=find,
    fixes=(
        ("It 's late, and we 're tired.", "It's late, and we're tired."),
        ("I ’ve seen it.", "I’ve seen it."),
        ("It' s late, and we did n't know.", "It's late, and we didn't know."),
    ),
    leaves=(
        "The letter 's' is silent.",
        "the '70s were good",
        "get 'em, 'cause we can",
        "he said 'm is a letter' to me",
        "the boys' s key",
    ),
    languages=("en",),
)
