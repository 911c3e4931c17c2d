"""A full stop and a comma side by side: the one that the next word asks for stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.abbreviations import doubtful_words, is_short_form
from qa_editor.rules.letters import SMALL

_BOTH = lazy_pattern(rf"(?:\.,|,\.)(?<=([{SMALL}]{{2}})..)(?![.,])(?: +[\"“]?(\w+)|(?=\s*$|\n))", re.M)


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield a deletion of the mark that does not fit."""
    if ".," not in page.text and ",." not in page.text:
        return
    for match in _BOTH.finditer(page.text):
        word = re.search(r"[\w'’]+$", page.text[max(0, match.start() - 30) : match.start()])
        lower = word[0].lower() if word else ""
        if lower not in lexicon.words() or lower in lexicon.abbreviations() or lower in doubtful_words():
            continue
        if word and is_short_form(page.text, match.start() - len(word[0]), word[0]):  # Sat., Sun.
            continue
        following = match[2]
        if following and following[0].isupper() and (following == "I" or following.lower() not in lexicon.common()):
            continue  # a name, or I, begins a sentence and goes on with one alike
        keep = "," if following and following[0].islower() else "."
        start = match.start()
        drop = start if page.text[start] != keep else start + 1
        yield Edit(drop, drop + 1, "")


RULE = Rule(
    code="P04",
    name="stop-and-comma",
    why="A full stop and a comma do not stand side by side.",
    find=find,
    fixes=(
        ("We waited., and then it came.", "We waited, and then it came."),
        ("We waited,. Then it came.", "We waited. Then it came."),
    ),
    leaves=(
        "ships, boats, etc., and so on",
        "Acme Inc., the Ph.D., and I.e., yes",
        "We waited... it came.",
        "Falk, op. cit., p. 4",
    ),
    languages=("en", "fr", "de", "es"),
)
