"""A space stands before an opening quotation mark and after a closing one, none on their inner sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import each_mark, lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.letters import LETTER, SMALL
from qa_editor.rules.quotes import way_of

_CONTRACTED = "s|t|d|m|re|ve|ll|em|er|til|tis|twas|cause|bout|round|un|all|am"
_STUCK = each_mark('"”', rf"MARK([{LETTER}]+)")
_OPENING = each_mark('"“', rf"MARK(?<=[{SMALL}]{{2}}MARK)(?=[{LETTER}]{{2}})")
_OPENING_SINGLE = lazy_pattern(rf",'(?<=[{SMALL}],')(?=[A-Z])")
_OPENING_CURLY = lazy_pattern(  # wrote‘yes’
    rf"‘(?<=[{SMALL}]{{2}}‘)(?!(?i:{_CONTRACTED})(?![{LETTER}]))(?=[{LETTER}]{{2}}[^‘’\n]{{0,200}}’(?!\w))"
)
_SINGLE = each_mark("'’", rf"MARK(?!(?i:{_CONTRACTED})(?![{LETTER}]))(?<=[{LETTER}?!.,…]MARK)([{LETTER}]+)")
_CLOSES_LATER = lazy_pattern(r"[^‘’\n]{0,200}’(?!\w)")
_LOOSE = lazy_pattern(  # asked, " Is it on? " and left
    rf""""(?<![^\s]")(?<!\d ")( +)(?=[{LETTER}])[^"\n]{{1,200}}[{LETTER}.,?!]( +)"(?![^\s.,;:?!)])"""
)
_INSIDE_OPEN = lazy_pattern(rf"“ +(?=[{LETTER}])")
_INSIDE_CLOSE = lazy_pattern(rf"”(?<=[{LETTER}.,?!] ”)")


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield an edit for each missing space outside quotation marks, and for each space inside curly ones."""
    text = page.text
    if not any(mark in text for mark in "\"“”‘'"):
        return
    found = []
    for match in _STUCK(text):
        at = match.start()
        if at and text[at - 1] not in " \n\t([{—–-" and _is_closing(page, at, match[1]):
            found.append(Edit(at + 1, at + 1, " "))
    opening = [match.start() for match in _OPENING(text) if way_of(page, match.start()) == "open"]
    opening += [match.start() + 1 for match in _OPENING_SINGLE.finditer(text)]
    found += [Edit(at, at, " ") for at in opening]
    if "‘" in text or " '" in text or text.startswith("'"):
        found += [Edit(m.start() + 1, m.start() + 1, " ") for m in _SINGLE(text) if _closes_single(text, m)]
    if "‘" in text:
        found += [Edit(m.start(), m.start(), " ") for m in _OPENING_CURLY.finditer(text) if _word_to(text, m.start())]
    if '" ' in text and ' "' in text:
        for match in _LOOSE.finditer(text):
            if text.count('"', text.rfind("\n", 0, match.start()) + 1, match.start()) % 2 == 0:
                found += [Edit(*match.span(group), "") for group in (1, 2)]
    if "“ " in text or " ”" in text:
        inside = (match for match in _INSIDE_OPEN.finditer(text) if way_of(page, match.start()) == "open")
        found += [Edit(match.start() + 1, match.end(), "") for match in inside]
        found += [Edit(match.start() - 1, match.start(), "") for match in _INSIDE_CLOSE.finditer(text)]
    yield from sorted(found)


def _word_to(text: str, end: int) -> bool:
    """Whether an ordinary word ends at `end`: `wrote‘yes’`, unlike the Hawaiian `Hawai‘i`."""
    word = re.search(r"[^\W\d_]+$", text[max(0, end - 30) : end])
    return word is not None and word[0].lower() in lexicon.common()


def _is_closing(page: Page, at: int, word: str) -> bool:
    text = page.text
    if text[at] == '"' and way_of(page, at) != "close":
        return False
    if text[at - 1] in ",.?!…;:":
        return True
    opening = max(text.rfind(mark, max(0, at - 200), at) for mark in '"“')
    if opening > 0 and text[opening - 1].isalnum():  # Toys"R"Us
        return False
    return len(word) > 1 and word.lower() in lexicon.common()  # not the plural in “maybe”s


def _closes_single(text: str, match: re.Match[str]) -> bool:
    """Whether a single mark closes a quotation, with a word stuck to it: `‘never’is`, `'Why?'she`, unlike `don’t`."""
    at, word = match.start(), match[1]
    if not (word in ("I", "a", "A") or word.lower() in lexicon.common()):
        return False
    mark = text[at]
    line = text.rfind("\n", 0, at) + 1
    opening = text.rfind("‘" if mark == "’" else "'", max(line, at - 200), at)
    if opening < 0 or text[opening - 1 : opening].isalnum() or not text[opening + 1].isalnum():
        return False
    if mark == "'" and (text[at - 1].isalnum() or "’" in text[opening:at]):
        return False
    if text[at - 1].isalnum() and (mark in text[opening + 1 : at] or _CLOSES_LATER.match(text, at + 1)):
        return False
    return mark == "’" or text.count("'", opening + 1, at) == 0


RULE = Rule(
    code="S07",
    name="space-at-quote",
    why="A space belongs outside quotation marks, none inside them.",
    find=find,
    fixes=(
        ('"Why?"she asked.', '"Why?" she asked.'),
        ("“Come in,”he said.", "“Come in,” he said."),
        ("we called it“the barn” then", "we called it “the barn” then"),
        ("“ Go home. ” she said", "“Go home.” she said"),
        ("“close”and “far”", "“close” and “far”"),
        ("He wrote‘yes’ and then ‘no’.", "He wrote ‘yes’ and then ‘no’."),
        ('I asked, " Is it on? " and left.', 'I asked, "Is it on?" and left.'),
        ("‘Why?’she asked. The word ‘no’was all he had.", "‘Why?’ she asked. The word ‘no’ was all he had."),
        ("'Why?'she asked.", "'Why?' she asked."),
    ),
    leaves=(
        '"Why?" she asked.',
        "a few “maybe”s",
        'a 6 " pipe and a 4 " pipe',
        'a 6"x4" board',
        '("so")',
        "‘Yes, ma’am, it’s theirs,’ he said, ‘don’t ask.’",
        "the ‘rock’n’roll’ years, and 'don't ask' too",
    ),
    languages=("en", "es"),
)
