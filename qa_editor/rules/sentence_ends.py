"""Whether a mark ends a sentence: the one decision that finding sentence starts and splitting sentences share."""

from __future__ import annotations

from qa_editor import lexicon
from qa_editor.core.page import GUARD
from qa_editor.core.pattern import lazy_pattern
from qa_editor.rules.abbreviations import (
    is_abbreviation,
    is_readable,
    small_names,
    stop_role,
    token_before,
    word_before_mark,
    word_in_front,
)
from qa_editor.rules.openers import OPENERS

_ENDS_WORD = ")]}\"'”’%°*…?!" + GUARD
_NEXT_WORD = lazy_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENUMERATOR = lazy_pattern(r"(?:[A-Za-z]|[ivx]{1,5}|\d{1,2})(?:\.\)|[.)])\s")
_CUT_OFF = lazy_pattern(r"(?:--?|–|—)(?:\s|$)|…|\.\.\.")  # `tod-`, of which nobody knows what it was to be
_ROMAN = lazy_pattern("[ivxIVX]+(?!\\w)")
_SPEECH_VERBS = frozenset("said says asked asks cried adds added replied he she they i we it is was and or but".split())
_CARRIES_ON = frozenset("to in at on for from with of as by into over until till about nor than".split())
_SHOUTED_NAMES = frozenset(  # their mark is part of the name
    "yahoo jeopardy yum mamma oklahoma wham kahoot joomla ahoy".split()
)
_CRIES = frozenset("oh o ah hello help".split())
_STARTERS = OPENERS | frozenset(
    "both many few during either neither whatever whenever whose which soon meanwhile suddenly besides unless whether "
    "eventually especially half four five six seven eight nine ten everywhere somewhere nowhere between".split()
)
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
_LOOK_BACK = 300


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
        word = _NEXT_WORD.match(text, at)
        found = word[0].partition("-")[0] if word else ""
        if found.islower():
            sure = not carries_on(found, text, at + len(found))
            return sure and _ends_before_small(text, stop, closers, openers, found)
    if closers.strip("*") and not _closes_sentence(text, run, closers, openers, at):
        return False
    if run[1] - run[0] > 1 or text[stop] == "…":
        return _ends_after_many(text, run, openers, at)
    if text[stop] == ".":
        return _ends_after_stop(text, stop, openers, at)
    return _ends_after_cry(text, stop, at)


def next_word(text: str, at: int) -> str:
    """Return the letters that begin at `at`, without what follows an apostrophe, "" where there are none."""
    match = _NEXT_WORD.match(text, at)
    return match[0] if match else ""


def is_starter(word: str) -> bool:
    """Whether the word, written with a capital, shows a new sentence: it is in no name."""
    lower = word.lower()
    return lower in _STARTERS or (lower.endswith("ly") and word[1:].islower() and lower in lexicon.words())


def carries_on(word: str, text: str, end: int) -> bool:
    """Whether a word in small letters is no start whatever stands before it: `x`, a word cut off, `mine? yours?`."""
    after = text[end : end + 1]
    if len(word) == 1 and word not in "ai":
        return True
    if word == "a" and after in (")", "."):  # a list's letter
        return True
    return bool(_CUT_OFF.match(text, end)) or after in ("?", "!") or not (is_readable(word) or word in small_names())


def _ends_before_small(text: str, stop: int, closers: str, openers: str, word: str) -> bool:
    if openers.strip("\"“‘'*"):
        return False
    before = text[stop - 1] if stop else "\n"
    if not (before.isalnum() or before in _ENDS_WORD) or (before in "\"'”’" and closers.strip("*")):
        return False  # a mark that is spoken of: the "." key
    if closers.strip("*") and word in _CARRIES_ON:
        return False
    if text[stop] == "…":
        return False
    if text[stop] != ".":
        if before in "?!" or closers.strip("*") or _is_interjection(text, stop) or _is_title(text, stop, word):
            return False
        return word_before_mark(text, stop).lower() not in _SHOUTED_NAMES
    if ")" in closers or "]" in closers:
        return _opened_by_capital(text, stop)
    if closers.strip("*") and (word in _SPEECH_VERBS or openers.strip("*")):
        return False
    return before not in "?!" and not is_abbreviation(text, stop)


def _is_interjection(text: str, stop: int) -> bool:
    """Whether one word alone is exclaimed, as in `Oh! the drudgery`, or a piece of a question, `what? and I said`."""
    word = word_before_mark(text, stop)
    before = text[max(0, stop - len(word) - 2) : stop - len(word)].strip(" \"“‘'(")
    return (not before or before[-1] in ".?!\n") and (text[stop] == "!" or word.islower())


def _is_title(text: str, stop: int, word: str) -> bool:
    """Whether the mark belongs to a title or a company: an ordinary word has a capital in mid-sentence."""
    named = word_before_mark(text, stop)
    before = text[stop - len(named) - 2 : stop - len(named)] if stop > len(named) + 1 else ""
    if not (len(named) > 1 and named.istitle() and before[1:] == " " and before[0].islower()):
        return False
    return word in _CARRIES_ON or (not is_starter(word) and named.lower() in lexicon.words())


def _opened_by_capital(text: str, stop: int) -> bool:
    """Whether the bracket that closes after `stop` holds whole sentences: it opens with a capital after a stop."""
    opening = _opening_bracket(text, stop)
    return opening > 1 and text[opening + 1].isupper() and text[opening - 2] in ".?!"


def _opening_bracket(text: str, stop: int) -> int:
    return max(text.rfind("(", max(0, stop - _LOOK_BACK), stop), text.rfind("[", max(0, stop - _LOOK_BACK), stop))


def _closes_sentence(text: str, run: tuple[int, int], closers: str, openers: str, at: int) -> bool:
    """Whether a sentence may end at these closing quotes and brackets, before a capital."""
    before = text[run[0] - 1 : run[0]]
    if before in ("[", "(") or (before and before in "\"“‘'"):  # [...], (?), the "." key
        return False
    if "(" in openers and _CITATION.match(text, at - 1):
        return False
    if ")" in closers or "]" in closers:
        opening = _opening_bracket(text, run[0])
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
    if lower in _SHOUTED_NAMES and named[:1].isupper():
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
    if starter or word in ("Mr", "Mrs", "Ms") or word.lower() in lexicon.first_names():
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
