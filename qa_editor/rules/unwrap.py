"""Lines that were broken at the margin are joined; a word cut by a hyphen is made whole where that is sure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import WRAP, Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule

_WRAP = lazy_pattern(rf"([^\W\d_]+)?(-|\u00ad|‐)?[ \t]*(?:{WRAP}[ \t\u00a0]*)+([^\W\d_]+)?")


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield an edit for each line break inside a paragraph."""
    if WRAP not in page.text:
        return
    for match in _WRAP.finditer(page.text):
        head, hyphen, tail = match[1], match[2], match[3]
        start = match.end(2) if hyphen else match.end(1) if head else match.start()
        end = match.start(3) if tail else match.end()
        if not hyphen or not head or not tail:
            yield Edit(start, end, "" if hyphen and tail and head else " ")
        elif _is_cut(head, tail, page):
            yield Edit(match.start(2), end, "")
        else:
            yield Edit(start, end, "")


def _is_cut(head: str, tail: str, page: Page) -> bool:
    """Whether the hyphen was put in by the line break: the joined word is a word, or the document has it."""
    joined = (head + tail).lower()
    if not tail[0].islower() or f"{head}-{tail}" in page.text:
        return False
    if joined in lexicon.words():
        return True
    return re.search(rf"(?<!\w){re.escape(head + tail)}(?!\w)", page.text) is not None


RULE = Rule(
    code="T01",
    name="hard-wrap",
    why="The line was broken at the margin, not by the speaker.",
    find=find,
    fixes=(
        ("We walked along\nthe harbour wall.", "We walked along the harbour wall."),
        ("It was an extra-\nordinary day.", "It was an extraordinary day."),
        ("She is a well-\nknown baker.", "She is a well-known baker."),
    ),
    leaves=("We walked along the harbour wall.",),
)
