"""Words with a full stop between them: a name (`example.org`), an abbreviation, or two sentences run together.

The one place that tells them apart. What stays in doubt is left alone, and asked about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from qa_editor import lexicon
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Dotted
from qa_editor.rules.openers import OPENERS

DottedKind = Literal["name", "glued", "doubt", "title", "tail"]

SURE_GLUES = 1  # so many glued sentences beyond doubt, and the doubtful ones of the document are taken for glued too
_STOP = lazy_pattern(r"\.(?=\w)")
_EDGE = "._-'’"
_LONGEST = 80
_IN_CODE = frozenset(
    "all any as at by each every first for from here if in is last next now of on one then to with".split()
)
_LEADS_TO_ADDRESS = frozenset("at on to visit via see called from site domain website www http https".split())


def dotted_tokens(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of every token with a full stop inside, in order."""
    done = 0
    for match in _STOP.finditer(text):
        stop = match.start()
        if stop < done or not stop or not _is_part(text[stop - 1]):
            continue
        start, end = stop, stop + 1
        while start > done and stop - start < _LONGEST and _is_part(text[start - 1]):
            start -= 1
        while end < len(text) and end - stop < _LONGEST and _is_part(text[end]):
            end += 1
        done = end
        yield start, end


def word_before(text: str, place: int) -> str:
    """Return the word in front of `place`, in lower case, "" where none is near."""
    match = re.search(r"([\w’']+)[ \t]$", text[max(0, place - 20) : place])
    return match[1].lower() if match else ""


def _is_part(char: str) -> bool:
    return char.isalnum() or char in _EDGE or char == "°"


def survey(text: str, names: AbstractSet[str] = frozenset(), *, english: bool = True) -> Dotted:
    """Gather the evidence of a whole document; `names` are dotted names that are known, such as labels."""
    known = Dotted(frozenset(name for name in names if "." in name), english=english)
    tokens = Counter(text[start:end].strip(_EDGE) for start, end in dotted_tokens(text))
    if not tokens:
        return known
    kinds = {token: kind_of(token, known) for token in tokens}
    recurring = {token for token, number in tokens.items() if number > 1 and kinds[token] == "doubt"}
    sure = sum(tokens[token] for token, kind in kinds.items() if kind == "glued" and _is_plain_glue(token))
    code = sum(tokens[token] for token, kind in kinds.items() if kind == "doubt" and _CODE.fullmatch(token))
    return Dotted(
        known.names | recurring, sure >= SURE_GLUES, code > sure or any(m in text for m in _CODE_MARKS), english
    )


_CODE = lazy_pattern(r"[a-z]+(?:\.[A-Za-z]+)+|[A-Z][a-z]+\.[A-Z][A-Za-z]+")
_CODE_MARKS = ("::", "()", "=>", "==", "->", "`", "#include", "&&", "||")


_CARRIES_ON = lazy_pattern(r" [a-z]|,\d")
_NUMBER = lazy_pattern(r"[vV]?\d+(?:°?[CFKNSEW]|°|[ap]m|[kcm]m|kg|ml|lb|oz|ft|bn)?")
_OF_VERSIONS = frozenset("Final Release Alpha Beta Test Build Patch Update".split())


def _is_plain_glue(token: str) -> bool:
    """Whether the second sentence begins with a word that no name ends with."""
    return _first_word(token.partition(".")[2]).lower() in OPENERS


@lru_cache(maxsize=10_000)
def kind_of(token: str, known: Dotted, before: str = "", after: str = "") -> DottedKind:
    """Tell what a dotted token is. before: the word in front of it, in lower case; after: what follows it.

    "title" is an honorific run into a name (`Dr.Vance`), "tail" a name, a number or an abbreviation run into the next
    word (`a.m.and`, `example.org.Then`), "doubt" what only a person can decide.
    """
    bare = token.strip(_EDGE)
    parts = bare.split(".")
    if bare in known.names:
        return "name"
    if len(parts) > 2 and "" not in parts and _has_tail(parts, known):
        return "tail"
    if _holds_name(bare, known.names):
        return "name"
    if len(parts) < 2 or "" in parts:
        return "name" if len(parts) < 2 else "doubt"
    if len(parts) == 2 and after[:1] == "(" and parts[1].islower():
        return "name"  # foo.bar()
    if len(parts) == 2 and _is_title(parts[0], parts[1]):
        return "title" if len(parts[1]) > 1 else "name"
    if len(parts) == 2 and parts[1].isdigit() and parts[0].isalpha() and not _CARRIES_ON.match(after):
        return "name"  # a footnote's number: `it came back.12 Nobody knew.13`
    if _is_fixed(parts, known):
        return "name"
    if len(parts) > 2:  # `major.minor.build`
        return "doubt" if all(p.isalpha() for p in parts) else "name"
    return _two_parts(parts[0], parts[1], known, before)


@lru_cache(maxsize=10_000)
def _holds_name(token: str, names: AbstractSet[str]) -> bool:
    return any(name in token for name in names)


def _has_tail(parts: list[str], known: Dotted) -> bool:
    """Whether the last part begins a sentence, and the others are whole without it."""
    head, last = parts[:-1], parts[-1]
    word = _first_word(last)
    opens = word.lower() in OPENERS
    if all(_NUMBER.fullmatch(part) for part in head):
        opens = opens or (word.lower() in lexicon.common() and word not in _OF_VERSIONS)
        return opens and word.istitle() and len(word) > 1
    if all(len(part) == 1 for part in head):
        if last in OPENERS and len(last) > 1:
            return True
        whole = ".".join(head).lower() in lexicon.abbreviations() or "".join(head).lower() in lexicon.acronyms()
        return whole and opens and word.istitle() and len(word) > 1
    if not word.istitle():
        return False
    if ".".join(head).lower() in lexicon.abbreviations():  # Ph.D.
        return opens and len(word) > 1
    end = head[-1].lower()
    return opens and not known.code and (end in lexicon.tlds() or end in lexicon.file_suffixes())


def _is_title(left: str, right: str) -> bool:
    small = left in ("mr", "mrs", "ms", "dr", "prof") and right.isalpha()
    if left.islower() and _first_word(right).lower() in OPENERS and not small:  # drunk as a lord.I never
        return False
    return small or (left.lower() in lexicon.honorifics() and right[:1].isupper())


def _is_fixed(parts: list[str], known: Dotted) -> bool:
    """Decimals, versions, initials and abbreviations, file names, addresses: by their shape alone."""
    pairs = list(pairwise(parts))
    if any(left[-1].isdigit() and right[0].isdigit() for left, right in pairs):
        return True
    if any(len(p) == 1 for p in parts[:-1]) or (len(parts[-1]) == 1 and parts[-1] not in "iIaA"):
        return True
    last = parts[-1].lower()
    if not known.english and parts[-1].istitle() and parts[0].islower() and len(parts) == 2:
        return False  # `dire.Ma mère`: in other languages domains are words
    if last in lexicon.file_suffixes() and last not in lexicon.word_file_suffixes():
        return True
    if last in lexicon.tlds() and last not in lexicon.word_tlds():
        return True
    return ".".join(parts).lower() in lexicon.abbreviations() or any("_" in p for p in parts)


def _two_parts(left: str, right: str, known: Dotted, before: str) -> DottedKind:
    left_word, right_word = _last_word(left), _first_word(right)
    ordinary = left_word.islower() and len(left_word) > 1 and _is_ordinary(left_word)
    if left_word.lower() in lexicon.abbreviations():
        return "glued" if _goes_on(left_word.lower(), right, known) else "doubt"
    if not left_word or not right_word:
        return _with_digits(left, right, ordinary)
    lower = right_word.lower()
    like_address = right_word == right and (lower in lexicon.word_tlds() or lower in lexicon.word_file_suffixes())
    if not known.english:  # no word list: a small letter before the mark, a capital after it
        return "glued" if right_word.istitle() and left_word.islower() and len(left_word) > 1 else "doubt"
    if right_word.istitle():
        if lower in OPENERS or lower in lexicon.honorifics():
            return "glued"
        if like_address and not ordinary:
            return "doubt"
        if ordinary or lower in lexicon.common():
            return "doubt" if known.code or (left_word.istitle() and not known.glues) else "glued"
        return "doubt"
    if like_address:
        return "glued" if ordinary and known.glues and before not in _LEADS_TO_ADDRESS else "doubt"
    if lower in OPENERS and right_word.islower():
        return "doubt" if known.code and lower in _IN_CODE else "glued"
    begins = right_word.isupper() or _is_ordinary(lower) or lower in lexicon.names()
    return "glued" if ordinary and known.glues and begins else "doubt"


def _goes_on(abbreviation: str, right: str, known: Dotted) -> bool:
    """Whether a word that opens sentences is run into an abbreviation: `Inc.He`, `etc.and`, but not `vol.I`."""
    word = _first_word(right)
    if word.lower() not in OPENERS or not known.english:
        return False
    if word.istitle():
        return len(word) > 1 or lexicon.abbreviations()[abbreviation] == "either"
    return word == right and len(word) > 1 and not known.code and word not in lexicon.tlds()


def _is_ordinary(word: str) -> bool:
    return word in lexicon.words() or word in lexicon.both()


def _with_digits(left: str, right: str, ordinary: bool) -> DottedKind:
    """`end.20 people` and `in 2019.The` are glued; `fig.2` and `mp3.player` are not for us to say."""
    if right[0].isdigit():
        return "glued" if ordinary and len(left) > 2 and right.isdigit() else "doubt"
    if left[-1].isdigit() or left[-1] == "°":
        word = _first_word(right)
        if word.lower() in OPENERS or (word.istitle() and word.lower() in lexicon.common()):
            return "glued"
    return "doubt"


def _last_word(part: str) -> str:
    match = re.search(r"[^\W\d_]+(?:['’][^\W\d_]+)?$", part)
    return match[0].partition("'")[0].partition("’")[0] if match else ""


def _first_word(part: str) -> str:
    match = re.match(r"[^\W\d_]+", part)
    return match[0] if match else ""
