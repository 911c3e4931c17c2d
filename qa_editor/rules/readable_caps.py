"""What is typed in CAPITALS throughout is put into ordinary letters, where that is no shout (see `turn_case`).

This rule lowers. What is surely a capital stays one: acronyms, Roman numbers, initials, titles with their names. The
rules about names and sentences then raise what they know, and `as_one_edit` signs the whole with this rule's code, so
that a reviewer sees one edit a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit, Markup
from qa_editor.core.page import GUARD, NOTE, Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.caps_forms import WORD, form_of

_ENDED = lazy_pattern(r"([^\W\d_]{2,})[.?!][^\S\n]+[\"“‘(]?$")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each word of the paragraphs that are to be lowered (`Known.capitals`)."""
    for index in sorted(known.capitals):
        start, end = page.bounds(index)
        names = {at: form for name in known.full_names for at, form in _named(page.text, start, end, name)}
        for match in WORD.finditer(page.text, start, end):
            if GUARD in match[0] or NOTE in match[0]:
                continue
            form = names.get(match.start()) or form_of(match)
            if _begins(page, index, match):
                form = form[:1].upper() + form[1:]
            if form != match[0] and len(form) == len(match[0]):
                yield Edit(match.start(), match.end(), form)


def as_one_edit(before: Markup, after: Markup) -> Markup:
    """Return `before` with all that `after` changes to its letters' case entered as this rule's edits, one a word."""
    old, new = before.after, after.after
    if len(old) != len(new):
        return after
    edits = [
        Edit(match.start(), match.end(), new[match.start() : match.end()])
        for match in re.finditer(r"\S+", old)
        if match[0] != new[match.start() : match.end()]
    ]
    return before.apply(edits, RULE.code)


def _begins(page: Page, index: int, match: re.Match[str]) -> bool:
    """Whether a sentence surely begins here that the rule about sentences would doubt for its small letter: `WHY?`."""
    text, start, end = page.text, match.start(), match.end()
    if not text[page.starts[index] : start].strip("[]\"“‘'(*¿¡ " + NOTE):
        return index in page.fresh
    before = _ENDED.search(text[max(page.starts[index], start - 30) : start])
    return before is not None and before[1].lower() in lexicon.words() and text[end : end + 1] in ("?", "!", "…")


def _named(text: str, start: int, end: int, name: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, form) of each word where a speaker's whole name stands in capitals."""
    upper, at = name.upper(), text.find(name.upper(), start, end)
    while at >= 0 and len(upper) == len(name):
        after = text[at + len(name) : at + len(name) + 1]
        if not after.isalnum() and not text[at - 1 : at].isalnum():
            for match in WORD.finditer(text, at, end):
                if match.start() >= at + len(name):
                    break
                own = name[match.start() - at : match.end() - at]
                yield match.start(), own + match[0][len(own) :].lower()
        at = text.find(upper, at + len(name), end)


RULE = Rule(
    code="C09",
    name="all-caps",
    why="This was typed in capitals throughout; sentences want capitals and small letters.",
    find=find,
    fixes=(
        (
            "WE MET DR. HALE OF NASA IN MAY 1990. THEN I'M TOLD O'BRIEN FLEW HOME TO RUSSIA ON THE 5TH.",
            "We met Dr. Hale of NASA in May 1990. Then I'm told O'Brien flew home to Russia on the 5th.",
        ),
    ),
    leaves=("WE WENT HOME TO THE HARBOUR.", "NO! STOP IT!", "We saw a sign: DO NOT ENTER THE HARBOUR BY NIGHT OR DAY."),
    languages=("en",),
)  # fmt: skip
