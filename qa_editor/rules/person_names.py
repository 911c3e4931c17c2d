"""A word after a given name or a title that can only be the surname begins with a capital: `Peter zarvonik`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule, trimmed
from qa_editor.rules.name_evidence import introduces_name
from qa_editor.rules.names import is_compound, is_derived, is_inside, is_ordinary
from qa_editor.rules.sentences import PARTICLES
from qa_editor.rules.surname_words import ALSO_PLACES, ASKING, ENDS_NAME, GOES_ON, LEADS_ON, MADE_A_THING, MOSTLY_PEOPLE
from qa_editor.rules.titles import OFFICES

_NEXT = lazy_pattern(r"([A-Z][a-z]+) ((?:o['’])?[a-z]{3,})(?![\w-]|['’][a-rt-z])")
_BEFORE = lazy_pattern(r"([^\W\d_]+(?:['’][a-z]+)?) $")
_AFTER = lazy_pattern(r" ([^\W\d_]+)")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each surname in small letters."""
    text = page.text
    if known.writes_small:
        return
    firsts = {word.capitalize() for word in page.spots if word.lower() in first_parts()}
    for at, _ in page.places_as_read(firsts):
        match = _NEXT.match(text, at)
        if match is None:
            continue
        first, word = match.groups()
        if is_inside(text, match.start(2), word):
            continue
        if is_ordinary(word):
            sure = _is_part(text, match.start(), first, word)
        else:
            sure = _is_surname(word) and (introduces_name(first) or _is_given(text, match.start(), first))
        if sure:
            yield trimmed(match.start(2), word, surname_form(word))


@cache
def first_parts() -> frozenset[str]:
    """Return the words, in small letters, after which a surname is looked for: given names, titles and offices."""
    return OFFICES.union(lexicon.first_names(), lexicon.first_names_both(), lexicon.honorifics())


def surname_form(word: str) -> str:
    """Return a surname with its capitals: `mcallister` is `McAllister`."""
    if word[1:2] in ("'", "’"):
        return word[:2].upper() + word[2:].capitalize()
    if word.startswith("mc") and len(word) > 4:
        return "Mc" + word[2:].capitalize()
    return word.capitalize()


def _is_surname(word: str) -> bool:
    """Whether a word without another life is on the list of surnames, or on no list and not made of words."""
    if word[1:2] in ("'", "’"):  # o'connor
        return True
    return word not in PARTICLES and (word in lexicon.surnames() or not (is_derived(word) or is_compound(word)))


def _is_given(text: str, start: int, first: str) -> bool:
    """Whether a word with two lives is a given name here, as its capital shows inside a sentence: `met Mark`."""
    return first.lower() in MOSTLY_PEOPLE and text[start - 2 : start - 1].islower()


def _is_part(text: str, start: int, first: str, word: str) -> bool:
    """Whether an ordinary word can only be the surname: after a title without an article, or a given name alone."""
    if word in GOES_ON or word in PARTICLES or not (word in lexicon.surnames_both() or word in lexicon.surnames()):
        return False
    before = _BEFORE.search(text[max(0, start - 30) : start])
    lead = before[1].lower() if before else ""
    if lead in MADE_A_THING or _is_done(text, start + len(first) + 1, word):
        return False
    if first.lower() in OFFICES:
        return lead not in ("mr", "madam")
    if lead in LEADS_ON or first.lower() in ALSO_PLACES:
        return False
    if before and before[1][0].isupper() and not introduces_name(before[1]):
        return (
            is_ordinary(lead) and lead not in ASKING and first.lower() in lexicon.first_names()
        )  # not `San Jose park`
    return first.lower() in lexicon.first_names() or _is_given(text, start, first)


def _is_done(text: str, start: int, word: str) -> bool:
    """Whether a word in s can be what the person does: `Mark waters the plants`, not `Mark waters was late`."""
    if not (word.endswith("s") and word[:-1] in lexicon.words()):
        return False
    after = _AFTER.match(text, start + len(word))
    return after is not None and after[1] not in ENDS_NAME


RULE = Rule(
    code="C10",
    name="surname",
    why="After a given name or a title, this can only be the surname.",
    find=find,
    fixes=(
        ("I met Peter zarvonik and Professor okoye.", "I met Peter Zarvonik and Professor Okoye."),
        ("We wrote to Stan brown about President carter.", "We wrote to Stan Brown about President Carter."),
    ),
    leaves=(
        "I met Peter and the others.",
        "Peter googled it, and Professor said so.",
        "Then Peter rose, and I gave Peter flowers and made Peter king.",
        "Is Peter young? Peter waters the plants.",
    ),
    languages=("en",),
)
