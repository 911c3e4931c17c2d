"""May, March and August are months beside a day or a year, and words of their own elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule

_MONTH = "(may|march|august)"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)"
_ANY = lazy_pattern(rf"(?<![\w-]){_MONTH}(?![\w-])")
_DAY_BEFORE = lazy_pattern(r"(?:\b(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fifth|tenth|end|start|middle) of|"
                         r"\b\d{1,2}(?:st|nd|rd|th)|\b(?:mid|late|early)[- ]) ?$")  # fmt: skip
_PLAIN_DAY_BEFORE = lazy_pattern(r"\b\d{1,2} $")
_DAY_AFTER = lazy_pattern(rf" \d{{1,2}}(?:(?:st|nd|rd|th)\b|,? {_YEAR}|(?=[,.;)?!]|$))|,? {_YEAR}")
_IN = lazy_pattern(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|[Nn]ext|[Ee]very) $")
_YEAR_AFTER = lazy_pattern(rf",? (?:of )?{_YEAR}")


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield an edit for each of the three months in small letters that a day or a year stands beside."""
    for at, word in page.places(frozenset({"may", "march", "august"})):
        if _ANY.match(page.text, at) and _is_month(page.text, at, at + len(word), word):
            yield Edit(at, at + 1, word[0].upper())


def _is_month(text: str, start: int, end: int, word: str) -> bool:
    before = text[max(0, start - 20) : start]
    if _PLAIN_DAY_BEFORE.search(before):
        return _YEAR_AFTER.match(text, end) is not None
    if _DAY_BEFORE.search(before):
        return True
    if _IN.search(before):
        return (
            word == "august" or _YEAR_AFTER.match(text, end) is not None or text[end : end + 1] in (",", ".", ";", "?")
        )
    return _DAY_AFTER.match(text, end) is not None and (word != "may" or not _YEAR_AFTER.match(text, end))


RULE = Rule(
    code="C11",
    name="month",
    why="Beside a day or a year this is the month.",
    find=find,
    fixes=(("On 12 may 1961, or march 4, 1950, in august.", "On 12 May 1961, or March 4, 1950, in August."),),
    leaves=("Of those 12 may come on a march 4 miles long, an august day.", "It may, in 2019 or later."),
    languages=("en",),
)
