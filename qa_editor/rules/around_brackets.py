"""A space stands before an opening bracket and after a closing one, none on their inner sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import GUARD, NOTE, Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.guards import is_note
from qa_editor.rules.letters import CLOSE_QUOTES, LETTER, SMALL
from qa_editor.rules.openers import OPENERS

_INNER = lazy_pattern(r"\((?<![:;=8\-]\() +(?=[^\s)])")
_BEFORE = lazy_pattern(rf"\((?<=[{SMALL}\d,;\"{CLOSE_QUOTES}]\()(?=[^()\n]{{3,}}\)|\d\d?\))")
_AFTER = lazy_pattern(rf"\)(?=([{LETTER}]{{2,}}|[aI]\b))")
_NOTE_BEFORE = lazy_pattern(rf"\[(?<=[{SMALL},;.?!]\[)(?={NOTE})")
_NOTE_AFTER = lazy_pattern(rf"\](?<={NOTE}\])(?=[{LETTER}])")
_GAP_BEFORE = lazy_pattern(rf"\[(?<=[{SMALL}]{{2}}\[)(?={GUARD}{{6,}}\]([{SMALL}]{{2,}}))")
_STUCK = lazy_pattern(rf"[{SMALL}]{{2,}}")
_NUMBERS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    """.split()
)
_WHOLE_AFTER = lazy_pattern(rf"\](?<={GUARD}{{8}}\])(?=[A-Z][a-z])")
_CLOSED = lazy_pattern(r"[^()\n]{0,200}\)")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield the insertions and deletions around brackets, in order."""
    text = page.text
    found = []
    if "(" in text:
        found += [Edit(m.start() + 1, m.end(), "") for m in _INNER.finditer(text)]
        found += [Edit(m.start(), m.start(), " ") for m in _BEFORE.finditer(text) if _is_aside(text, m.start())]
        found += [Edit(m.end(), m.end(), " ") for m in _AFTER.finditer(text) if _ends_aside(text, m)]
    if "[" in text:
        found += [Edit(m.start(), m.start(), " ") for m in _NOTE_BEFORE.finditer(text)]
        found += [Edit(m.end(), m.end(), " ") for m in _NOTE_AFTER.finditer(text)]
        found += [Edit(m.end(), m.end(), " ") for m in _WHOLE_AFTER.finditer(text) if _stands_free(text, m.start())]
        if not known.dotted.code:
            for m in _GAP_BEFORE.finditer(text):
                if m[1] in lexicon.common() and _word_to(text, m.start()) in lexicon.words():
                    found += [Edit(m.start(), m.start(), " "), Edit(m.start(1), m.start(1), " ")]
    yield from sorted(found)


def _stands_free(text: str, end: int) -> bool:
    """Whether the square bracket that closes at `end` opens at the start of a word."""
    opening = text.rfind("[", 0, end)
    return opening >= 0 and (opening == 0 or text[opening - 1] in " \n")


def _word_to(text: str, end: int) -> str:
    match = re.search(r"(?:^|[\s\"“‘'])([^\W\d_]+)$", text[max(0, end - 30) : end])
    return match[1].lower() if match else ""


def _is_aside(text: str, at: int) -> bool:
    """Whether the bracket at `at` holds prose, unlike `person(s)`, `print(x)` and `f(a, b)`."""
    word = re.search(r"\.?[^\W_]+$", text[max(0, at - 30) : at])
    if word and not (word[0].isdigit() or word[0].istitle() or word[0] in lexicon.words()):  # isinstance(
        return False
    match = _CLOSED.match(text, at + 1)
    if match and word and word[0].lower() in _NUMBERS and match[0][:-1].isdigit():  # eleven(11)
        return True
    inside = match[0][:-1] if match else ""
    words = re.findall(rf"[{LETTER}]+", inside)
    if re.search(r"[=<>{}\[\]_\"]", inside) or text[at - 2 : at] in (' "', '("', '\n"'):
        return False
    prose = sum(1 for word in words if len(word) > 1 and word.lower() in lexicon.common())
    if match and word and word[0] in lexicon.words() and " " in inside and "," not in inside:
        stuck = _STUCK.match(text, match.end())  # the firm(Falk & Sons)went
        prose += stuck is not None and stuck[0] in lexicon.common()
    if match and word and len(words) == 1 and inside == words[0]:  # asked us(politely)to leave
        return _is_plain(inside, word[0], _STUCK.match(text, match.end()))
    return len(words) + len(re.findall(r"\d+", inside)) > 1 and prose > 0


def _is_plain(inside: str, before: str, after: re.Match[str] | None) -> bool:
    """Whether three words run together around a bracket are ordinary ones each, and none with its neighbour."""
    if after is None or len(inside) < 4 or inside not in lexicon.words():
        return False
    joined = before + inside in lexicon.words() or inside + after[0] in lexicon.words()
    return before in lexicon.common() and after[0] in lexicon.common() and not joined


def _ends_aside(text: str, match: re.Match[str]) -> bool:
    """Whether the bracket closes an aside and an ordinary word is stuck to it, unlike `(re)write`, `(s)he`."""
    opening = text.rfind("(", max(0, match.start() - 200), match.start())
    if opening < 0 or match.start() - opening < 4 or "\n" in text[opening : match.start()]:
        return False
    stands_free = opening == 0 or not text[opening - 1].isalnum() or _is_aside(text, opening)
    word, inside = match[1].lower(), text[opening + 1 : match.start()]
    ordinary = (" " in inside or is_note(inside)) and (len(word) == 1 or word in lexicon.words())
    return stands_free and ((word in OPENERS and len(word) > 1) or ordinary)


RULE = Rule(
    code="S08",
    name="space-at-bracket",
    why="A space belongs outside a bracket, none inside it.",
    find=find,
    fixes=(
        ("the town ( where I lived) was small", "the town (where I lived) was small"),
        ("the word(in 2019 it was new)and so on", "the word (in 2019 it was new) and so on"),
        ("I did not know[laughs]what it was", "I did not know [laughs] what it was"),
        ("the choir[inaudible]left at noon", "the choir [inaudible] left at noon"),
        ("the firm(Falk & Sons)went under", "the firm (Falk & Sons) went under"),
        ('the "expert"(so he said) slept', 'the "expert" (so he said) slept'),
        ("they asked us(politely)to leave", "they asked us (politely) to leave"),
    ),
    leaves=(
        "the person(s) in charge, thirty(ish) of them",
        "you call print(x) or max(a, b) and that is it",
        "a (re)written text that (s)he signed",
        "the govern[ment] said so",
        "a sad one :( I know",
    ),
    languages=("en", "de", "es"),
)
