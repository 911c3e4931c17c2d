"""A word after a given name or a title that can only be the surname begins with a capital: `Peter zarvonik`."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule, trimmed
from qa_editor.rules.known import introduces_name
from qa_editor.rules.names import is_inside, is_ordinary
from qa_editor.rules.sentences import PARTICLES

_NEXT = lazy_pattern(r"([A-Z][a-z]+) ((?:o['’])?[a-z]{3,})(?![\w-]|['’][a-rt-z])")
_VERB_ENDINGS = ("ed", "ing", "ly", "ish", "ness", "ize", "ise", "'d")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each surname in small letters."""
    text = page.text
    if known.writes_small:
        return
    for match in _NEXT.finditer(text):
        first, word = match.groups()
        if introduces_name(first) and _is_surname(word) and not text[match.start() - 1 : match.start()].isalnum():
            start = match.start(2)
            if not is_inside(text, start, word):
                yield trimmed(start, word, surname_form(word))


def surname_form(word: str) -> str:
    """Return a surname with its capitals: `mcallister` is `McAllister`."""
    if word[1:2] in ("'", "’"):
        return word[:2].upper() + word[2:].capitalize()
    if word.startswith("mc") and len(word) > 4:
        return "Mc" + word[2:].capitalize()
    return word.capitalize()


def _is_surname(word: str) -> bool:
    """Whether the word is on the list of surnames, or on no list at all and does not look like a verb."""
    if word[1:2] in ("'", "’"):  # o'connor
        return True
    if is_ordinary(word) or word in PARTICLES:
        return False
    return word in lexicon.surnames() or not word.endswith(_VERB_ENDINGS)


RULE = Rule(
    code="C10",
    name="surname",
    why="After a given name or a title, this can only be the surname.",
    find=find,
    fixes=(("I met Peter zarvonik and Professor okoye.", "I met Peter Zarvonik and Professor Okoye."),),
    leaves=("I met Peter and the others.", "Peter googled it, and Professor said so."),
    languages=("en",),
)
