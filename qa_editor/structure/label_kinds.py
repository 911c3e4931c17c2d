"""What a label looks like, by itself: a person, a role, initials, a metadata key, the start of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from qa_editor.core.pattern import lazy_pattern
from qa_editor.structure.thresholds import LABEL_CHARS, LABEL_WORDS
from qa_editor.structure.words import (
    ENGINE_WORDS,
    HONORIFICS,
    METADATA,
    METADATA_LAST,
    OPENERS,
    ORDINARY,
    PARTICLES,
    PEOPLE_FIELDS,
    ROLE_WORDS,
    SALUTATIONS,
    SPEECH_VERBS,
    SUFFIXES,
)

Kind = Literal[
    "engine", "qa", "role", "person", "caps", "initials", "name", "script", "letter", "handle", "phrase", "ordinary",
    "meta", "sentence", "none",
]  # fmt: skip

_POSTSCRIPTS = frozenset(("ps", "pps", "nb"))
_QA = lazy_pattern(
    r"(?:q|a|question|answer|frage|antwort|pregunta|respuesta|réponse|domanda|risposta|pergunta|resposta|вопрос|ответ)"
    r"[ .#-]*\d{0,3}\.?",
    re.IGNORECASE,
)
_ENGINE = lazy_pattern(r"([^\W\d_]+)(?:[ _#-]*\d{1,3}|[ _#-]+[A-Z])")
_TAG = lazy_pattern(r"(?:\s*[(\[（][^()\[\]（）]*[)\]）])+\s*$")
_DOTTED = lazy_pattern(r"(?:[^\W\d_a-z]\.[ \u00a0]?){2,4}")
_DASHED_TITLE = lazy_pattern(r"(?<=\w\w)[ \t]+[-–—]{1,2}[ \t]+.*", re.DOTALL)  # `Ana Bell -- Chief Executive`
_OFFICE = lazy_pattern(r"(?:The|An?|Le|La|Der|Die|El) [^()]{3,50} \((?P<name>[^\W\d_][\w.'’-]* [^()]{2,40})\)")
_WORD = lazy_pattern(r"[^\W\d_][\w'’.-]*")
_RECORDING = lazy_pattern(r"(?i)\w\.(?:mp[34]|m4[av]|wav|aac|aiff?|flac|og[ga]|opus|wma|wmv|mov|avi|mkv|webm|amr)$")
_EDGES = " \t\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff*_"
_NEVER = lazy_pattern(r"[:!?;…=|{}@\\^~<>\"“”„«»]|://")
_STOP = lazy_pattern(r"([^\W\d_]+)\.(?=\s|$)")


@lru_cache(maxsize=8192)
def plain_label(label: str) -> str:
    """Return the label without a tag in brackets at its end: `Ana Ruiz (SL)` -> `Ana Ruiz`."""
    if label[-1:] == ")" and (office := _OFFICE.fullmatch(label)) and office["name"].istitle():
        return office["name"]  # `The Minister for Harbours (Mara Quill)`
    bare = _DASHED_TITLE.sub("", _TAG.sub("", label)).strip(_EDGES)
    return bare or label.strip("()[] ")


def without_title(label: str) -> str:
    """Return the label without what stands after a comma: `TERRY GROSS, HOST` -> `TERRY GROSS`."""
    return label.partition(",")[0].strip() or label


@lru_cache(maxsize=8192)
def kind_of(label: str) -> Kind:
    """Return what the label looks like, without its colon; "none" for what can be no label at all."""
    if not label or (len(label) > LABEL_CHARS and " -" not in label[:LABEL_CHARS]) or _unbalanced(label):
        return "none"
    bare = plain_label(label).lstrip("@#")
    if "." in bare and _RECORDING.search(bare):
        return "none"
    if _QA.fullmatch(bare):
        return "letter" if len(bare) == 1 and bare.islower() else "qa"
    if _DOTTED.fullmatch(bare):
        return "initials"
    low = bare.casefold()
    if low in METADATA or (low.endswith(".") and low.replace(".", "") in _POSTSCRIPTS):
        return "meta"
    if _NEVER.search(bare) or any(not _is_short_form(match[1]) for match in _STOP.finditer(bare)):
        return "none"
    head, _, title = bare.partition(",")
    head = head.strip()
    if title and not _is_title(head, title.strip()):
        return "none"
    words = head.replace("_", " ").replace("/", " ").split()
    count = len(bare.split())
    if not words or not any(ch.isalpha() for ch in head):
        return "none"
    lows = [word.casefold().strip(".") for word in words]
    if low not in PEOPLE_FIELDS and (_is_metadata(lows)):
        return "meta"
    match = _ENGINE.fullmatch(head)
    if match and match[1].casefold() in ENGINE_WORDS:
        return "engine"
    if count > LABEL_WORDS:
        return "sentence"
    if SPEECH_VERBS.intersection(lows) and (lows[0] in OPENERS or SPEECH_VERBS.intersection(words) or len(words) != 2):
        return "sentence"  # but `Omar Said` is a name
    if any(low.endswith(("'s", "’s", "s'", "s’")) for low in lows[:-1]) and lows[0] not in HONORIFICS:
        return "role" if lows[-1] in ROLE_WORDS else "sentence"
    if lows[0] in SALUTATIONS and (len(words) > 1 or lows[0] == "signed"):
        return "sentence"
    if lows[0] in HONORIFICS and len(words) > 1 and lows[1] not in _ROLES_IN_FULL and words[1][0].isupper():
        return "person"
    if (
        ROLE_WORDS.intersection(_without_initials(lows))
        and len(words) <= 5
        and (lows[0] not in OPENERS or lows[0] in ("the", "one"))
    ):
        return "letter" if len(low) == 1 else "role"
    if lows[0] in OPENERS and not (head.isupper() and len(words) == 1 and len(head) <= 3):
        return "phrase" if may_be_body(head) else "sentence"
    return _name_kind(head, words, lows)


def _without_initials(lows: Sequence[str]) -> Sequence[str]:
    """Return the words without the Latin letters that stand beside others: the `A` of `A. Holm` is no answer."""
    return lows if len(lows) == 1 else [low for low in lows if len(low) > 1 or low > "z"]


def role_words(label: str) -> list[str]:
    """Return the words of a label that may name a role, in lower case; initials of a name may not."""
    return list(_without_initials(re.findall(r"[^\W\d_]+", label.casefold())))


def _name_kind(head: str, words: list[str], lows: list[str]) -> Kind:
    letters = [ch for ch in head if ch.isalpha()]
    if not any(ch.lower() != ch.upper() for ch in letters):
        return "script" if len(letters) <= 12 else "sentence"
    if len(letters) == 1:
        return "letter"
    if all(low in ORDINARY or low.isdigit() for low in lows) and not (len(lows) == 1 and lows[0] in _GIVEN):
        return "ordinary"
    if head.isupper():
        if len(words) == 1 and len(letters) <= 4:
            return "initials"
        return "caps"
    named = [word for word in words if word[0].isupper() or word[0].isdigit()]
    if len(named) == len(words) or (named and _only_particles(words, named)):
        if len(words) == 1:
            return "initials" if len(letters) <= 4 and sum(ch.isupper() for ch in letters) > 1 else "name"
        return "person"
    if not named:
        return "handle" if len(words) <= 2 and not OPENERS.intersection(lows) else "sentence"
    return "phrase"


def may_be_body(label: str) -> bool:
    """Whether it is `The` and a capitalised name: `The Harbour Post`, `THE BAKER`."""
    words = label.split()
    return words[0] in ("The", "THE") and 1 < len(words) <= 5 and all(word[0].isupper() for word in words)


def _only_particles(words: list[str], named: list[str]) -> bool:
    """Whether each word that is not capitalised may stand inside a name; a name ends with a capital."""
    others = [word for word in words if word not in named]
    return words[-1] in named and all(
        word.casefold() in PARTICLES or word in _JOINING or word.casefold().strip(".") in SUFFIXES or "'" in word[:3]
        for word in others
    )


_GIVEN = frozenset("april may june august".split())  # months that are given names too
_ROLES_IN_FULL = frozenset(word for word in ROLE_WORDS if len(word) > 1)
_JOINING = frozenset("& and of for und et".split())


def _is_metadata(lows: list[str]) -> bool:
    if len(lows) < 2:
        return False
    if lows[-1] in METADATA_LAST:
        return True
    return lows[0] in METADATA and (lows[-1] in METADATA or lows[1] in ("of", "by", "at", "on", "in", "from"))


def _is_short_form(word: str) -> bool:
    """Whether a full stop after the word does not end a sentence: `Dr.`, `J.`, `Jr.`."""
    low = word.casefold()
    return (
        len(word) == 1
        or low in HONORIFICS
        or low in SUFFIXES
        or (len(word) <= 4 and word[0].isupper() and low not in _SHORT_WORDS)
    )


_SHORT_WORDS = frozenset("ok okay yes no yeah well so hi hey oh um uh ah now then true sure wow what nope yep".split())


def _is_title(head: str, title: str) -> bool:
    """Whether a degree, a role or a given name follows the comma: `Lind, PhD`, `GROSS, HOST`, `Lind, Jonas`."""
    words = head.split()
    if not words or head.casefold() in _SHORT_WORDS or words[0].casefold() in OPENERS:
        return False
    tail = [word.casefold().strip(".,") for word in title.replace("/", " ").split()]
    if not tail or len(tail) > 5:
        return False
    if all(word in SUFFIXES or word.isdigit() for word in tail) or ROLE_WORDS.intersection(tail):
        return True
    if title.isupper() or (head.isupper() and len(words) < 5):
        return True
    return len(words) <= 3 and len(tail) <= 3 and words[0][0].isupper() and (title[0].isupper() or len(words) > 1)


def _unbalanced(label: str) -> bool:
    return label.count("(") != label.count(")") or label.count("[") != label.count("]")


@lru_cache(maxsize=8192)
def key_of(label: str) -> str:
    """Return what makes two labels the same label: letters and digits, case-folded, words parted by one space."""
    return " ".join(_WORD_OR_DIGITS.findall(plain_label(label).casefold()))


_WORD_OR_DIGITS = lazy_pattern(r"[^\W_]+")


def looks_like_name(text: str) -> bool:
    """Whether a header's value reads like the names of people: `Ana Ruiz`, `Ana Ruiz and Bo Lind (Oslo)`."""
    parts = re.split(r"\s*(?:,|;|&|/|\band\b|\bund\b|\by\b|\bet\b)\s*", plain_label(text.strip(" .")))
    kinds = [kind_of(part) for part in parts if part]
    return bool(kinds) and kinds[0] in ("person", "name", "caps", "initials", "script", "role") and len(parts) <= 8


def without_number(label: str) -> str:
    """Return `Q` for `Q12` and `Question` for `Question 3`; any other label as it is."""
    return label.rstrip("0123456789").rstrip(" .#-") if kind_of(label) == "qa" else label


@lru_cache(maxsize=8192)
def words_of(label: str) -> tuple[str, ...]:
    """Return the words of a label's name part, as written, without tag and title."""
    found = _WORD.findall(without_title(plain_label(label)).replace(".", ". "))
    return tuple(word.strip(".,'’") for word in found)
