"""The head of a place's or school's name: `at Harvard university`, `in Nassau county`, `the Hudson river`.

English has an article before one thing that can be counted; where there is none, a name and a head are one name
("a river" and "the river" are things, so what has an article anyway needs a word of water behind a name).
"""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.names import is_inside
from qa_editor.rules.surname_words import FOLLOWS_NAME

BARE_HEADS = frozenset(
    """
    university college institute academy street avenue boulevard road square county airport station hospital cathedral
    abbey castle palace bridge park beach bay island city prison stadium zoo
    """.split()
)
WATERS = frozenset("river sea ocean strait straits gulf creek canal".split())

_NAME_BEFORE = lazy_pattern(r"(?:^|[\s(\"“])([^\W\d_]+) (?:[A-Z][a-zà-ÿ]+ ){0,2}?([A-Z][a-zà-ÿ]{2,}) $")
_AFTER = lazy_pattern(r" ([^\W\d_]+)|[-/](?=\w)()")
_NAME_AFTER = lazy_pattern(r" of ([A-Z][a-zà-ÿ]{2,})(?![\w-]|['’])")
_LEADS = frozenset(
    "about across along at between by down for from in into near of off on outside through to towards via with".split()
)
_NOT_NAMES = ("ish", "ese", "ench", "erman", "ican", "ian", "ean", "day")  # `in Spanish city life`, `on Sunday street`


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield an edit for each head in small letters behind a name that it belongs to."""
    text = page.text
    for start, word in page.places(BARE_HEADS | WATERS):
        if _heads_name(text, start, word):
            yield Edit(start, start + 1, word[0].upper())
            continue
        before = _NAME_BEFORE.search(text[max(0, start - 60) : start])
        if before is None or is_inside(text, start, word) or not _is_place(before[2].lower()):
            continue
        after = _AFTER.match(text, start + len(word))
        if after is not None and after[1] not in FOLLOWS_NAME:
            continue
        if before[1] in _LEADS if word in BARE_HEADS else before[1] in ("the", "The"):
            yield Edit(start, start + 1, word[0].upper())


def _heads_name(text: str, start: int, word: str) -> bool:
    """Whether the word begins a name: `the gulf of Aden`, but not `the island of Crete` or `a university of Lund`."""
    kind = lexicon.heads_before().get(f"{word} of")
    if kind not in ("water", "school") or text[start - 4 : start].lower() != "the ":
        return False
    name = _NAME_AFTER.match(text, start + len(word))
    return name is not None and name[1].lower() in lexicon.names()


def _is_place(name: str) -> bool:
    """Whether a word with a capital can be what a place is called after: no ordinary word, and no people's."""
    return not name.endswith(_NOT_NAMES) and name not in lexicon.words()


RULE = Rule(
    code="C12",
    name="head-of-name",
    why="This word is part of the name in front of it.",
    find=find,
    fixes=(
        (
            "She taught at Zarvon university and lived in Nassau county.",
            "She taught at Zarvon University and lived in Nassau County.",
        ),
        ("We crossed the Zarvon river at night.", "We crossed the Zarvon River at night."),
        ("He taught at the university of Lund.", "He taught at the University of Lund."),
    ),
    leaves=(
        "We crossed a Texas river, and the London street was wet.",
        "He studied in Spanish city life and Leeds college football.",
        "In every Paris station there is a clock.",
        "We saw the island of Crete, a university of Lund.",
    ),
    languages=("en",),
)
