"""Honorifics, and the names that follow them, begin with a capital: `mr. hale` becomes `Mr. Hale`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.openers import OPENERS
from qa_editor.rules.surname_words import GOES_ON

_TITLE = lazy_pattern(r"(?:(Mrs?|Ms|Dr|Prof)(\.?) ([a-z])([a-z’']+))")
_SMALL_TITLE = lazy_pattern(r"(mrs?|ms|dr|prof)(\.?) ([A-Za-z])([a-z’']+)")
OFFICES = frozenset(
    """
    professor president captain senator judge governor colonel sergeant lieutenant admiral bishop archbishop congressman
    congresswoman rabbi sheriff inspector detective councillor
    """.split()
)
_SURNAME = lazy_pattern(r" ([A-Z][a-z]{2,})(?![\w-])")
_WORD_BEFORE = lazy_pattern(r"([A-Za-z]+) $")
_LEADS_TO_NAME = frozenset(
    "by with to from for of under after before like met saw and thank ask asked told when".split()
)
TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Prof"})
_SMALL = frozenset({"mr", "mrs", "ms", "dr", "prof"})
_ALWAYS = frozenset({"mr", "mrs"})  # these are nothing else; `ms` and `dr` may be


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield edits for an honorific in small letters before a name, and for a name in small letters after one."""
    raised: dict[int, str] = {}
    small = (_SMALL_TITLE.match(page.text, at) for at, _ in page.places(_SMALL))
    large = (_TITLE.match(page.text, at) for at, _ in page.places_as_read(TITLES))
    for match in sorted(filter(None, (*large, *small)), key=re.Match.start):
        title, stop, first, rest = match.groups()
        before = match.string[match.start() - 1 : match.start()]
        if before.isalnum() or before in ("'", "’", ".", "_"):
            continue
        name = first.lower() + rest.partition("'")[0].partition("’")[0]
        if first.isupper():
            sure = bool(stop) or title in _ALWAYS
        else:
            known_name = _is_name(name) or (name in lexicon.surnames_both() and name not in GOES_ON)
            sure = bool(stop) and (known_name or (title.lower() in _ALWAYS and not _is_plain(name)))
        if sure:
            raised.update({match.start(1): title[0].upper(), match.start(3): first.upper()})
    for at, title in page.places(OFFICES):
        if _is_office(page.text, at, at + len(title)):
            raised[at] = title[0].upper()
    for at in sorted(raised):
        if page.text[at] != raised[at]:
            yield Edit(at, at + 1, raised[at])


def _is_office(text: str, start: int, end: int) -> bool:
    """Whether a surname follows, and nothing in front makes the office a description: `the judge Hale had known`."""
    name = _SURNAME.match(text, end)
    before = _WORD_BEFORE.search(text[max(0, start - 24) : start])
    if name is None or not (name[1].lower() in lexicon.surnames() or name[1].lower() in lexicon.surnames_both()):
        return False
    return before is not None and before[1].islower() and before[1] in _LEADS_TO_NAME


def _is_name(word: str) -> bool:
    """Whether the word is no ordinary one, so that after a title it can only be a name."""
    if len(word) < 3:  # `Mr. uh, Nelson`
        return False
    return word in lexicon.surnames() or word in lexicon.first_names() or word not in lexicon.words()


def _is_plain(word: str) -> bool:
    return len(word) < 3 or word in lexicon.common() or word in OPENERS


RULE = Rule(
    code="C08",
    name="title-and-name",
    why="A title and the name after it begin with capitals.",
    find=find,
    fixes=(("I saw mr. hale and Dr. okoye there.", "I saw Mr. Hale and Dr. Okoye there."),),
    leaves=("I saw Mr. Hale there.", "The ms of the book is lost."),
    languages=("en",),
)  # fmt: skip
