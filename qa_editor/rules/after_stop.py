"""A space follows a full stop, a question mark or an exclamation mark that ends a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import each_mark, lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.dotted import dotted_tokens, kind_of, word_before
from qa_editor.rules.guards import is_note
from qa_editor.rules.letters import CAPITAL, LETTER, SMALL
from qa_editor.rules.quotes import way_of

_ASKED = each_mark("?!", rf"""MARK(?<=[{LETTER}\d)\]”"'?!]MARK)(?=[{LETTER}"“(¿¡]|[$£€]\d)""")
_IS_ASKED = lazy_pattern(rf"""(?:[{SMALL}\d)\]”"']|[{CAPITAL}]{{2}}(?=[?!]+(?:[{CAPITAL}][{SMALL}]|I\b)))[?!]+""")
_CLOSED = lazy_pattern(rf"""\.(?<=[)\]”"’%*][.])(?=([{CAPITAL}][{SMALL}]|I[ '’]|[{SMALL}]{{2,}}))""")
_QUOTED = lazy_pattern(rf"""\.(?<=[{SMALL}]{{2}}\.)(?=["“][{CAPITAL}]|[¿¡])""")
_ASIDE = lazy_pattern(rf"""\.(?<=[{SMALL}]{{2}}\.)(?=\((?:[{CAPITAL}][{SMALL}]+[ ,.]|I |([{SMALL} ]{{3,40}})\)))""")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an insertion after each mark that is stuck to the next sentence."""
    places = {*_after_words(page, known), *_after_marks(page, code=known.dotted.code)}
    for place in sorted(places):
        yield Edit(place, place, " ")


def _after_words(page: Page, known: Known) -> Iterator[int]:
    """After a full stop between two words; the doubtful ones are blanked already."""
    text, evidence = page.text, known.dotted
    for start, end in dotted_tokens(text):
        token = text[start:end]
        kind = "" if ".." in token else kind_of(token, evidence, word_before(text, start), text[end : end + 2])
        if kind == "glued":
            inside = token.rstrip("._-'’")
            for at in range(1, len(inside) - 1):
                if inside[at] == "." and inside[at + 1].isalnum():
                    yield start + at + 1
        elif kind == "tail":
            yield start + token.rstrip("._-'’").rindex(".") + 1


def _after_marks(page: Page, *, code: bool) -> Iterator[int]:
    text = page.text
    for match in _ASKED(text):
        if _is_asked(text, match.start()) and (text[match.end()] not in '"“' or _opens(page, match.end())):
            yield match.end()
    for match in _CLOSED.finditer(text):
        if not match[1].islower() or (match[1] in lexicon.common() and text[match.start() - 1] != "*"):
            yield match.end()
    if ".(" in text and not code:
        yield from (match.end() for match in _ASIDE.finditer(text) if not match[1] or is_note(match[1]))
    if any(mark in text for mark in '"“¿¡'):
        for match in _QUOTED.finditer(text):
            if text[match.end()] in "¿¡" or _opens(page, match.end()):
                yield match.end()


def _is_asked(text: str, last: int) -> bool:
    """Whether the question or exclamation marks that end at `last` stand behind a word: `what?!`, `OK?`."""
    first = last
    while first and text[first - 1] in "?!":
        first -= 1
    return first > 0 and (_IS_ASKED.match(text, first - 1) or _IS_ASKED.match(text, max(0, first - 2))) is not None


def _opens(page: Page, place: int) -> bool:
    return way_of(page, place) == "open"


RULE = Rule(
    code="S05",
    name="space-after-stop",
    why="A space belongs between two sentences.",
    find=find,
    fixes=(
        ("We saw our rivals.This was new.", "We saw our rivals. This was new."),
        ("We saw our rivals.this was new.", "We saw our rivals. This was new."),
        ("Why?Because it was time.", "Why? Because it was time."),
        ("It was 2019.The town was empty.", "It was 2019. The town was empty."),
        ("He left (at last).Nobody minded.", "He left (at last). Nobody minded."),
        ("She turned.“Come in.”", "She turned. “Come in.”"),
        ("It came at 9 a.m.and late.", "It came at 9 a.m. and late."),
        ("You did what?!Nobody knew.", "You did what?! Nobody knew."),
        ("We ran on 2.4.1.Then it broke.", "We ran on 2.4.1. Then it broke."),
        ("I read it on example.org.Then I wept.", "I read it on example.org. Then I wept."),
        ("He joined Falk Inc.He left soon.", "He joined Falk Inc. He left soon."),
        ("He signed it.(He always did.)", "He signed it. (He always did.)"),
    ),
    leaves=(
        "Go to example.com, or to docs.python.org.",
        "We wrote it in Node.js and kept a README.md there.",
        "The U.S.A. and the U.K. agreed at 9 a.m. on version 2.4.",
        "He has a Ph.D. and listens to will.i.am.",
        "It rose by 3.5 to 10.30.",
        "The eels came back.12 Nobody knew why.13",
        "We run 5.0.1.Final and com.example.Then here.",
        "so we waited...and waited...Then it came…I left",
        "„Komm mit!“, und sie kam. „Nein!“ sagte er.",
    ),
)
