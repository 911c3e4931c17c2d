"""Lines that state who wrote a text and when: bylines and dates."""

from __future__ import annotations

import re

from qa_editor.core.pattern import lazy_pattern

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = lazy_pattern(
    rf"(?:(?:published|updated|posted|recorded)(?: on)?:? )?"
    rf"(?:(?:mon|tues?|wed|wednes|thurs?|fri|sat|satur|sun)(?:day)?,? )?"
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|"
    rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? \d{{4}}|{_MONTH},? \d{{4}}|"
    r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?:[,|]? (?:at )?\d{1,2}:\d\d(?: ?[ap]m)?)?"
    r"(?:\s*[•|·]\s*[\d:]+(?: ?min(?:ute)?s?)?)?",
    re.IGNORECASE,
)
_BYLINE = lazy_pattern(
    r"(?:(?:written|words|text|story|interview|reported|article|posted) )?by:? (?=[A-Z\[*_@]|\w+ \w+$).{2,80}",
    re.IGNORECASE,
)


def field_stated(text: str) -> str:
    """Return "byline" or "date" for a line that states one, "" for any other."""
    bare = text.strip(" *_")
    if len(bare) > 120 or "\n" in bare:
        return ""
    if _BYLINE.fullmatch(bare) and not bare.endswith((".", "?", "!")):
        return "byline"
    return "date" if _DATE.fullmatch(bare) else ""


def states_byline_or_date(text: str) -> bool:
    """Whether the line states who wrote the text or when."""
    return field_stated(text) != ""
