"""Spans that no rule may touch, found once: addresses, code, file names, initials, abbreviations, stage notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from qa_editor import lexicon
from qa_editor.core.page import GUARD, NOTE, Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Dotted
from qa_editor.rules.dotted import dotted_tokens, kind_of, word_before
from qa_editor.rules.openers import OPENERS

# Each pattern begins with its rarest character, so that the search runs at the speed of `str.find`.
_URL = lazy_pattern(r"://[^\s<>\"“”]+")
_WWW = {w: lazy_pattern(rf"{w}\.(?<!\w....)[^\s<>\"“”]+") for w in ("www", "Www", "WWW")}
_MAIL = lazy_pattern(r"@[\w-]+(?:\.[\w-]+)*")
_HASHTAG = lazy_pattern(r"#(?<!\w#)\w+")
_CODE = lazy_pattern(r"`[^`\n]+`")
_SNAKE = lazy_pattern(r"_(?<=\w_)\w+")
_TAG = lazy_pattern(r"</?[A-Za-z][^<>\n]{0,200}>")
_ENTITY = lazy_pattern(r"&(?:[A-Za-z]{2,8}|#\d{1,6});")
_PATH = lazy_pattern(r"/(?<![\w/]/)[\w.-]+(?:/[\w.-]+)+")
_DRIVE = lazy_pattern(r":\\(?<=\b[A-Za-z]:\\)\S+")
_BRACKET = lazy_pattern(r"\[([^\[\]\n]{1,300})\](\([^()\s]*\))?")
_STARS = lazy_pattern(r"\*(?<![\w*]\*)([a-z][a-z ,]{1,40})\*(?![\w*])")
_CALL = lazy_pattern(r"\((?<=\w\()[^()\s]+\)")
_GOES_ON = lazy_pattern(r"/|:\d|\?\w+=")
_IN_WORD = lazy_pattern(r"\((?<=[A-Za-z]\()([a-z]{1,6})\)([a-z]+)")
_LETTERS = lazy_pattern("[a-z]+")
_REST = lazy_pattern(r"[^\s<>\"“”]*")
_BRACES = lazy_pattern(r"\{[^{}\n]{0,200}\}")
_LOCANTS = lazy_pattern(r"\(\d+[A-Z]?(?:,\d+[A-Z]?)+\)")  # (2S,3R)-threonine
_STUCK_WORD = lazy_pattern(r",(?=([a-z]{2,})(?:\s|$))")
_STUCK_SENTENCE = lazy_pattern(r"\.(?=([A-Z][a-z]*)(?:['’,]|\s|$))")
_TRAILING = ".,;:!?)]}'’*"


def blank_guards(text: str, dotted: Dotted) -> str:
    """Return `text` with every guarded span blanked by `GUARD`, the inside of stage notes by `NOTE`."""
    spans = sorted(_spans(text, dotted))
    if not spans:
        return text
    out, at = [], 0
    for start, end, mark in spans:
        if start < at:
            start = at
        if start < end:
            out += [text[at:start], mark * (end - start)]
            at = end
    return "".join([*out, text[at:]])


def shield(page: Page, words: Iterable[str]) -> Page:
    """Return the page with words and phrases that stay as they are (`Style.keep`) blanked where they stand whole."""
    text = page.text
    for word in words:
        if word in text:
            pattern = rf"(?<!\w){re.escape(word)}(?!\w)"
            text = re.sub(pattern, lambda match: GUARD * len(match[0]), text)
    return Page(text, page.starts, page.fresh, page.watch)


def _spans(text: str, dotted: Dotted) -> Iterator[tuple[int, int, str]]:
    for needle, pattern, before, trailing in _ADDRESSES:
        if needle in text:
            for match in pattern.finditer(text):
                start = _reach_back(text, match.start(), before)
                yield start, match.start() + len(_until_word(match[0]).rstrip(trailing)), GUARD
    if "[" in text:
        yield from _brackets(text)
    if "*" in text:
        yield from ((*match.span(1), NOTE) for match in _STARS.finditer(text) if is_note(match[1]))
    if "(" in text:
        yield from ((*match.span(), GUARD) for match in _CALL.finditer(text) if _is_code(match[0]))
        for match in _IN_WORD.finditer(text):  # un(der)paid
            start = _reach_back(text, match.start(), "letters")
            if f"{text[start : match.start()]}{match[1]}{match[2]}".lower() in lexicon.words():
                yield start, match.end(), GUARD
    for start, end in dotted_tokens(text):
        kind = kind_of(text[start:end], dotted, word_before(text, start), text[end : end + 2])
        if kind == "tail":
            stop = text.rindex(".", start, start + len(text[start:end].rstrip("._-'’")))
            if text[start:stop].lower() not in lexicon.abbreviations():
                yield start, stop, GUARD
        elif kind in ("name", "doubt") and ".." not in text[start:end]:
            if _GOES_ON.match(text, end):  # example.com/path?id=5
                rest = _REST.match(text, end)
                yield start, end + len(_until_word(rest[0]).rstrip(_TRAILING) if rest else ""), GUARD
            else:
                yield _with_thousands(text, start), start + len(_without_full_stop(text[start:end])), GUARD


# (what must be in the text at all, the pattern, what may stand before its first character, what ends a sentence)
_ADDRESSES = (
    ("://", _URL, "letters", _TRAILING),
    *((f"{w}.", pattern, "", _TRAILING) for w, pattern in _WWW.items()),
    ("@", _MAIL, "mail", ""),
    ("#", _HASHTAG, "", ""),
    ("`", _CODE, "", ""),
    ("_", _SNAKE, "letters", ""),
    ("{", _BRACES, "", ""),
    ("(", _LOCANTS, "", ""),
    ("<", _TAG, "", ""),
    ("&", _ENTITY, "", ""),
    ("/", _PATH, "", "."),
    (":\\", _DRIVE, "letters", _TRAILING),
)
_LONGEST_BACK = 64


def _until_word(address: str) -> str:
    """Cut `www.example.com,and` before the comma, `example.org/map.Then` before the full stop."""
    if "," in address:
        for match in _STUCK_WORD.finditer(address):
            if match[1] in lexicon.common():
                return address[: match.start()]
    for match in _STUCK_SENTENCE.finditer(address):
        if match[1].lower() in OPENERS:
            return address[: match.start()]
    return address


def _with_thousands(text: str, start: int) -> int:
    """Return where the number begins of which `text[start:]` is the end: `1,250.00`."""
    while text[start - 1 : start] == "," and text[start : start + 3].isdigit() and not text[start + 3].isdigit():
        begin = start - 1
        while begin and start - begin < 5 and text[begin - 1].isdigit():
            begin -= 1
        if not 1 < start - begin < 5:
            break
        start = begin
    return start


def _reach_back(text: str, at: int, what: str) -> int:
    """Return where the token begins whose rarest character is at `at`."""
    marks = "._+-" if what == "mail" else ""
    start = at
    while what and start and at - start < _LONGEST_BACK and (text[start - 1].isalnum() or text[start - 1] in marks):
        start -= 1
    return start


def _brackets(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _BRACKET.finditer(text):
        inside, link = match[1], match[2]
        if link:
            yield match.start(2), match.end(2), GUARD
        elif is_note(inside):
            yield match.start(1), match.end(1), NOTE
        else:
            yield match.start(1), match.end(1), GUARD


def _is_code(arguments: str) -> bool:
    """Whether brackets that are stuck to a word hold what a program is given: `(1,2,"x")`, not `(you,me)`."""
    return any(mark in arguments for mark in ",=\"'") and not any(
        len(word) > 1 and word in lexicon.common() for word in _LETTERS.findall(arguments)
    )


def is_note(inside: str) -> bool:
    """Whether the inside of a square bracket says what happened beside the words (`laughs`), and replaces none.

    `[inaudible]` stands for words, `govern[ment]` is a part of one.
    """
    return inside.partition(" ")[0].lower().rstrip(".,:") in _STAGE_WORDS


_STAGE_WORDS: AbstractSet[str] = frozenset(
    """
    laughs laughing laughter chuckles chuckling giggles applause music pause silence sighs coughs cheers cheering
    gasps crying cries snaps claps clapping noise whistles whispers nods smiles grins groans beep long short both all
    everyone speaker audience crowd clears
    """.split()
)


def _without_full_stop(token: str) -> str:
    """Drop the mark that ends the sentence from `example.org.`, but not the one that belongs to `U.S.`."""
    bare = token.rstrip("._-'’")
    parts = bare.split(".")
    return token if len(parts[0]) == 1 or all(len(part) <= 2 for part in parts) else bare
