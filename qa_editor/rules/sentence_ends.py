"""Whether a mark ends a sentence: the one decision that finding sentence starts and splitting sentences share."""

from __future__ import annotations

from qa_editor import lexicon
from qa_editor.core.pattern import lazy_pattern
from qa_editor.rules.abbreviations import (
    is_readable,
    small_names,
    stop_role,
    token_before,
    word_before_mark,
    word_in_front,
)
from qa_editor.rules.sentence_words import SHOUTED_NAMES, is_starter, next_word, opening_bracket
from qa_editor.rules.small_starts import ends_before_small

_ENUMERATOR = lazy_pattern(r"(?:[A-Za-z]|[ivx]{1,5}|\d{1,2})(?:\.\)|[.)])\s")
_CUT_OFF = lazy_pattern(r"(?:--?|–|—)(?:\s|$)|…|\.\.\.")  # `tod-`, of which nobody knows what it was to be
_ROMAN = lazy_pattern("[ivxIVX]+(?!\\w)")
_CRIES = frozenset("oh o ah hello help".split())
_ARTICLES = frozenset("the a an my our your his her their this that".split())
_AFTER_HOURS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun "
    "est edt cst cdt mst mdt pst pdt gmt utc bst cet eastern central mountain pacific greenwich".split()
)
_FRONTED = lazy_pattern(  # `At 5 a.m. Mr. Tan went`
    r"(?:^|[.?!…\n][\"”’)]*\s+|[\"“‘(])(?:(?:And|But|So|Then) )?"
    r"(?i:at|by|around|about|from|before|after|until|since|on)(?: [a-z]+){0,2} [\d:.]+ ?[AaPp]\.[Mm]$"
)
_TAG = lazy_pattern(
    r"(?:I|(?:Mr|Mrs|Ms|Dr)\. [A-Z]\w+|[A-Z]\w+(?: [A-Z]\w+)?) (?:said|asked|cried|shouted|whispered|replied|answered|"
    r"muttered|yelled|called|added|wondered|screamed|exclaimed|demanded|says|asks|repeated|called out)"
    r"(?:[.,;:?!]|$| (?:me|him|her|us|them|again|softly|[a-z]+ly)\b)"
)
_CITATION = lazy_pattern(r"\([A-Z][^().?!]{0,40} \d{1,4}\)")


def ends_sentence(text: str, run: tuple[int, int], closers: str, gap: str, openers: str, at: int) -> bool:
    """Whether the marks at `text[run[0]:run[1]]` end a sentence.

    closers: the quotes and brackets right after them, gap: the white space after these, openers: the quotes and
    brackets that open next. at: the offset of the first character after all of them.
    """
    stop = run[1] - 1
    char = text[at : at + 1]
    if not char or (char.islower() and not gap):
        return False
    if _ENUMERATOR.match(text, at):
        return text[stop] != "." or stop_role(text, stop) in ("", "last", "item", "unit")
    if char.islower():
        found = next_word(text, at).partition("-")[0]
        if found.islower():
            sure = not carries_on(found, text, at + len(found))
            return sure and ends_before_small(text, stop, closers, openers, found)
    if closers.strip("*") and not _closes_sentence(text, run, closers, openers, at):
        return False
    if run[1] - run[0] > 1 or text[stop] == "…":
        return _ends_after_many(text, run, openers, at)
    if text[stop] == ".":
        return _ends_after_stop(text, stop, openers, at)
    return _ends_after_cry(text, stop, at)


def carries_on(word: str, text: str, end: int) -> bool:
    """Whether a word in small letters is no start whatever stands before it: `x`, a word cut off, `mine? yours?`."""
    after = text[end : end + 1]
    if len(word) == 1 and word not in "ai":
        return True
    if len(word) == 1 and after in (")", "."):  # a list's letter
        return True
    return bool(_CUT_OFF.match(text, end)) or after in ("?", "!") or not (is_readable(word) or word in small_names())


def _closes_sentence(text: str, run: tuple[int, int], closers: str, openers: str, at: int) -> bool:
    """Whether a sentence may end at these closing quotes and brackets, before a capital."""
    before = text[run[0] - 1 : run[0]]
    if before in ("[", "(") or (before and before in "\"“‘'"):  # [...], (?), the "." key
        return False
    if "(" in openers and _CITATION.match(text, at - 1):
        return False
    if ")" in closers or "]" in closers:
        opening = opening_bracket(text, run[0])
        whole = opening < 2 or (text[opening - 1].isspace() and text[opening - 2] in '.?!…"”:')
        item = stop_role(text, run[0]) == "item" and text[run[0]] == "."
        return item or whole or is_starter(next_word(text, at))
    word = next_word(text, at)
    return bool(openers) or (is_starter(word) and word != "I") or not _TAG.match(text, at)


def _ends_after_many(text: str, run: tuple[int, int], openers: str, at: int) -> bool:
    """Decide on an ellipsis or doubled marks before a capital or a figure."""
    marks = text[run[0] : run[1]].replace(" ", "")
    if "?" in marks or "!" in marks:
        return True
    if len(marks) > 3 and "…" not in marks:
        return True
    if not run[0] or text[run[0] - 1] in "\n[(\"“‘'" or text[max(0, run[0] - 4) : run[0]].isspace():
        return False  # it opens the sentence
    word = next_word(text, at)
    if not word:
        return False
    if openers and not openers.isspace():
        return True
    lower = word.lower()  # a capital that the word has anyway shows nothing
    return not (lower == "i" or lower in lexicon.names() or lower in lexicon.first_names() or word.isupper())


def _ends_after_cry(text: str, stop: int, at: int) -> bool:
    """Decide on a question or exclamation mark before a capital or a figure."""
    named = word_before_mark(text, stop)
    lower = named.lower()
    if lower in SHOUTED_NAMES and named[:1].isupper():
        return is_starter(next_word(text, at))
    before = text[max(0, stop - len(named) - 2) : stop - len(named)]
    return not (lower in _CRIES and named.istitle() and before[-1:] == " " and before[:1].islower())


def _ends_after_stop(text: str, stop: int, openers: str, at: int) -> bool:
    """Decide on a full stop before a capital or a figure."""
    role = stop_role(text, stop)
    if role in ("", "never", "self"):
        return role == ""
    char = text[at]
    if role == "item":
        return not _opens_line(text, stop)
    if char.isdigit() or not char.isalpha():
        return role in ("last", "unit") and not char.isdigit()
    if openers.strip("*") and role not in ("title", "initial"):
        return True
    word = next_word(text, at)
    starter = is_starter(word)
    if role == "time":
        return word.lower() not in _AFTER_HOURS and not _FRONTED.search(text[max(0, stop - 60) : stop])
    if role in ("last", "unit"):
        return True
    if role == "number":
        token = token_before(text, stop)
        return starter or not (len(word) == 1 or _ROMAN.fullmatch(word) or (len(token) == 1 and word.isupper()))
    if role == "title":
        front = word_in_front(text, stop)  # `the Dr. She`, `on Mill St. The`
        return starter and (front in _ARTICLES or (front.istitle() and text.endswith("St", 0, stop)))
    if role == "initial":
        return _ends_after_initial(text, stop, word, at)
    token = token_before(text, stop).lower()
    if token in _AFTER_HOURS and word.lower() in _AFTER_HOURS:  # Fri. Jan. 3
        return False
    named = word.lower() in lexicon.first_names() and lexicon.abbreviations().get(token) != "inner"  # Mt. Kenya
    if starter or named or word in ("Mr", "Mrs", "Ms"):
        return True
    return role == "weak" and _is_plain_start(text, at, word)


def _opens_line(text: str, stop: int) -> bool:
    return text[stop - len(token_before(text, stop)) - 1 : stop - len(token_before(text, stop))] in ("", "\n")


def _ends_after_initial(text: str, stop: int, word: str, at: int) -> bool:
    """`she and I. Then` and `plan B. Oranges are` end; `K. Adeyemi` and `Albert I. Jones` do not."""
    letter = text[stop - 1]
    front = word_in_front(text, stop)
    if letter == "I":
        return is_starter(word) or text[max(0, stop - 2) : stop - 1] != " " or front.islower()
    if letter.islower() and not front:
        return False
    return is_starter(word) or (front.islower() and _is_plain_start(text, at, word))


def _is_plain_start(text: str, at: int, word: str) -> bool:
    """Whether the word is an ordinary one, and the next one no capital either: `Shares fell`, not `Main Street`."""
    lower = word.lower()
    after = text[at + len(word) : at + len(word) + 2]
    return (
        word[1:].islower()
        and lower in lexicon.words()
        and lower not in lexicon.both()
        and lower not in lexicon.surnames_both()
        and (after[:1] in ".,?!;:'’" or after[1:].islower() or after[1:].isdigit())
    )
