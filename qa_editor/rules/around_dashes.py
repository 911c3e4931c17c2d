"""A dash that has a space on one side only gets the other, where its partner in the sentence has both."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.letters import SMALL

_SENTENCE_END = lazy_pattern(r"[.?!…\n]")
_LONGEST = 300  # characters of the sentence that are looked at, on either side
_ONE_SIDED = {
    dash: (lazy_pattern(rf"{dash} (?<=[{SMALL}]{dash} )(?=([{SMALL}]+))"), lazy_pattern(rf" {dash}(?=([{SMALL}]+))"))
    for dash in ("-", "--", "–")
}
_ASIDE_OPENERS = frozenset(  # none of those that take up again what was cut off: `well- you know`
    """
    before after of off over into onto under between among during against around through than who whom whose which
    where when because although though without with by from at in as
    """.split()
)


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an insertion for each dash that lacks one of its spaces."""
    text = page.text
    if known.dotted.code:
        return
    found: list[int] = []
    for dash, (stuck_left, stuck_right) in _ONE_SIDED.items():
        if f" {dash} " not in text:
            continue
        found += [m.start() for m in stuck_left.finditer(text) if _links(text, m) and _has_partner(text, m, dash)]
        found += [m.end() for m in stuck_right.finditer(text) if _goes_on(text, m) and _has_partner(text, m, dash)]
    for place in sorted(found):
        yield Edit(place, place, " ")


def _links(text: str, match: re.Match[str]) -> bool:
    """Whether what stands before the dash is a whole word, and what follows begins an aside: `early- before dawn`."""
    word = re.search(r"[^\W\d_]+$", text[max(0, match.start() - 30) : match.start()])
    if word is None or len(word[0]) < 3 or word[0].lower() not in lexicon.words():
        return False
    return match[1] in _ASIDE_OPENERS and match[1][0] != word[0][0]  # `wh- when` is a stammer


def _goes_on(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1 : match.start()].isalpha() and match[1] in lexicon.common()


def _has_partner(text: str, match: re.Match[str], dash: str) -> bool:
    """Whether the sentence has one more dash of this kind, with a space on both sides."""
    start, end = match.span()
    before = _SENTENCE_END.split(text[max(0, start - _LONGEST) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + _LONGEST])[0]
    return before.count(f" {dash} ") + after.count(f" {dash} ") == 1


RULE = Rule(
    code="S11",
    name="space-at-dash",
    why="The dash has a space on one side, and its partner on both.",
    find=find,
    fixes=(
        ("We left early- before dawn - and walked home.", "We left early - before dawn - and walked home."),
        ("The barn - built by my aunt -stood for years.", "The barn - built by my aunt - stood for years."),
        ("It was late – we knew –but we stayed.", "It was late – we knew – but we stayed."),
    ),
    leaves=(
        "the pre- and post-war years - all of them",
        "We ran it - twice - with the -rf flag.",
        "I was th- there - or so I thought.",
        "It was a well-known barn - and an old one.",
        "I was late- so what?",
    ),
    languages=("en",),
)
