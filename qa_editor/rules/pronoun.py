"""The pronoun *I* is a capital."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule

_SMALL_I = lazy_pattern(r"(?<![\w.'’\-/\\&=_])i(?![\w.)\-/\\=_*+]|['’]i)")
_BEFORE = lazy_pattern(r"([A-Za-z’']+),?[ \t]+[\"“‘(\[]?$")
_NAMES_A_LETTER = frozenset(
    """
    sub subscript superscript index variable letter letters vowel section part chapter type phase class item
    point figure step level number column row the an this that each every for small let act scene war world volume
    book stage grade group lower-case lowercase dotted
    """.split()
)
_AUXILIARIES = frozenset(
    """
    do did don't didn't am was wasn't have had can could couldn't should shouldn't would wouldn't will shall may
    might must than and as or if when where what how why who because so but that since until unless before after
    though although while think thought know guess mean said say like whatever
    """.split()
)
_AFTER = lazy_pattern(r"['’](?:m|ve|ll|d|re)\b")
_NEXT = lazy_pattern(r",? ([a-z’']+)")
_NO_VERB = frozenset("of in on at to from equals is are and or the squared times plus minus".split())


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield an edit for each small *i* that speaks of the speaker."""
    for at, _ in page.places({"i"}):
        if _SMALL_I.match(page.text, at) and _is_pronoun(page.text, at):
            yield Edit(at, at + 1, "I")


def _is_pronoun(text: str, at: int) -> bool:
    if _AFTER.match(text, at + 1):
        return True
    before = _BEFORE.search(text[max(0, at - 24) : at])
    word = before[1].lower().replace("’", "'") if before else ""
    if word in _NAMES_A_LETTER and word != "that":
        return False
    following = _NEXT.match(text, at + 1)
    if following and (len(following[1]) == 1 or following[1] in ("is", "equals") or not _is_english(following[1])):
        return False
    if following is None:
        return word in _AUXILIARIES and text[at + 1 : at + 2] in (",", "?", "!", ";", ".", "")
    return following[1] not in _NO_VERB or word in _AUXILIARIES


def _is_english(word: str) -> bool:
    return word.partition("'")[0].partition("’")[0] in lexicon.words() or word.replace("’", "'") in _AUXILIARIES


RULE = Rule(
    code="C02",
    name="pronoun-i",
    why="The pronoun I is a capital.",
    find=find,
    fixes=(
        ("So i said that i’m late, as i often am.", "So I said that I’m late, as I often am."),
        ("Well, i think so.", "Well, I think so."),
        ("So do i, she said.", "So do I, she said."),
    ),
    leaves=(
        "the subscript i in x sub i squared",
        'the letter "i", i.e. the vowel',
        "(i) first, (ii) second",
        "for i in range, i = 0",
        "“I ragazzi e i vecchi,” he sang, act i, scene ii",
    ),
    languages=("en",),
)
