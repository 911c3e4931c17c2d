"""Where sentences start and end: text cut into sentences, and the small letters that begin one."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.page import GUARD, NOTE, Page
from qa_editor.core.pattern import each_mark, lazy_pattern
from qa_editor.rules.abbreviations import doubtful_words, small_names
from qa_editor.rules.dotted import dotted_tokens, kind_of, survey
from qa_editor.rules.guards import is_note
from qa_editor.rules.letters import SMALL
from qa_editor.rules.list_items import ITEM, at_items, at_lines, labels_after
from qa_editor.rules.openers import OPENERS
from qa_editor.rules.sentence_ends import carries_on, ends_sentence
from qa_editor.rules.sentence_words import is_starter, next_word

__all__ = ["PARTICLES", "paragraph_starts", "sentence_starts", "small_names", "split_sentences"]

PARTICLES = frozenset("van von de der den da di du dos la le el al bin ibn".split())

# Each pattern begins with the mark, so that the search runs at the speed of one look a character.
_AFTER_MARK = rf"""(["'”’)\]*]{{0,3}})( +)(?:[\[*]{NOTE}+[\]*] +)?(["“‘'*]{{0,3}})([{SMALL}]+)"""
_CANDIDATE = each_mark(".?!", rf"MARK{_AFTER_MARK}(?:(?![\w.])|(?=\.(?:\s|$)))")
_MARKS = lazy_pattern(r"""[.?!…](?:[.?!…]|[ ](?=[.…](?![^\W_])))*+((?:["'”’»)\]*_]|[¹²³⁰-⁹]|\[\d{1,3}\])*+)(\s*+)""")
_WIDE_MARKS = lazy_pattern("[。！？｡۔؟।॥‽]+[”’」』）]*\\s*")
_NOTE = lazy_pattern(r"[\[(]([^\[\]()\n]{1,60})[\])](\s*+)")
_OPENERS = lazy_pattern(r"""(?:["“„‘'«¿¡(\[*_•⁃▪‣]|[–—-] )*+""")
_FIRST = lazy_pattern(rf"""(?:[\[*]{NOTE}+[\]*] +)?["“‘'*]{{0,3}}([{SMALL}]+)(?!\w)""")
_LONGEST_LABEL = 12


def split_sentences(text: str) -> list[str]:
    """Cut a text, of one line or several, into its sentences.

    White space and stage notes stay with the sentence in front of them, so the pieces joined are `text` itself.
    A single line break ends no sentence by itself; an empty line, a bullet and a numbered item do.

    >>> split_sentences("Mr. Abara asked “Why?” twice. Nobody knew.")
    ['Mr. Abara asked “Why?” twice. ', 'Nobody knew.']
    """
    places = {*_after_marks(text), *_after_glued_stops(text)}
    if "[" in text or "(" in text:
        places.update(_after_notes(text))
    if "\n" in text:
        places.update(at_lines(text))
    places.update(at_items(text))
    pieces, start, label = [], 0, ""
    for place in sorted(places):
        if place - start < _LONGEST_LABEL and (item := ITEM.match(text, start)):
            counts = _opens_line(text, start) or item[3] in labels_after(label)
            if counts and item.end() >= place and not text[place : place + 4].lstrip("\"“‘'*")[:1].islower():
                continue  # `2. ` is no sentence
            label = item[3]
        elif item := ITEM.match(text, start):
            label = item[3]
        if text[start:place].strip():
            pieces.append(text[start:place])
            start = place
    return [*pieces, text[start:]] if start < len(text) else pieces


def sentence_starts(text: str) -> Iterator[int]:
    """Yield the offset of every small letter that ought to be a capital, since it begins a sentence after another one.

    Only after a space: what is stuck together, and what begins a line, is for others to judge.
    """
    for match in _CANDIDATE(text):
        closers, gap, openers, word = match.groups()
        at, end = match.span(4)
        run = match.start(), match.start() + 1
        if ends_sentence(text, run, closers, gap, openers, at) and _takes_capital(word, text, end):
            yield at


def paragraph_starts(page: Page) -> Iterator[int]:
    """Yield the offset of every small letter that begins a fresh paragraph."""
    for index in page.fresh:
        if match := _FIRST.match(page.text, *page.bounds(index)):
            word = match[1], page.text, match.end(1)
            if not carries_on(*word) and _takes_capital(*word):
                yield match.start(1)


def _takes_capital(word: str, text: str, end: int) -> bool:
    """Whether a word that begins a sentence is to have a capital: no `npm`, no `van Dyck`."""
    if word in PARTICLES and text[end + 1 : end + 2].isupper():
        return False
    if word == "a" and text[end : end + 1] in (")", "."):  # a list's letter
        return False
    after, beyond = text[end : end + 1], text[end + 1 : end + 2]
    if after in ("@", "/", "\\", "=", "+", "(", GUARD) or (after == ":" and beyond and not beyond.isspace()):
        return False  # code, and addresses: `i++`, `print(x)`, `std::vector`, `mailto:`
    return word not in small_names()


def _after_marks(text: str) -> Iterator[int]:
    """Yield where a sentence begins after a mark that ends one."""
    doubtful, length = doubtful_words(), len(text)
    for match in _MARKS.finditer(text):
        start, end = match.span()
        if end == length:
            break
        if end == start + 2 and text[start + 1] == " " and text[end].isupper():  # the common case, decided at once
            word = text[max(0, start - 24) : start].rpartition(" ")[2]
            if len(word) > 1 and text[start] == "." and word.isalpha() and word.islower() and word not in doubtful:
                yield end
                continue
        yield from _decide(text, match.start(), match.start(1), match[1], match[2], end)
    if not text.isascii():
        for match in _WIDE_MARKS.finditer(text):
            if match.end() < length:
                yield match.end()


def _decide(text: str, start: int, run_end: int, closers: str, gap: str, place: int) -> Iterator[int]:
    """Yield the place after the marks `text[start:run_end]`, and after the notes behind them, if a sentence ends."""
    marks = text[start:run_end]
    if marks == ". . . ." and text[start - 1 : start].isalpha() and text[place].isupper():
        yield start + 2  # `it ended. . . . The rest`
        return
    while text[place : place + 1] in ("[", "(") and (note := _NOTE.match(text, place)) and _is_note(note[1]):
        place, gap = note.end(), note[2] or gap
    openers = _OPENERS.match(text, place)
    at = openers.end() if openers else place
    if not gap:
        if not _may_be_glued(text, start, run_end, closers, at):
            return
        gap = " "
        if closers == '"' and text[max(0, start - 300) : start].rpartition("\n")[2].count('"') % 2 == 0:
            place, closers = run_end, ""  # `She turned."Come in."`: it opens
    if ends_sentence(text, (start, run_end), closers, gap, text[place:at], at):
        yield place


def _may_be_glued(text: str, start: int, run_end: int, closers: str, at: int) -> bool:
    """Whether a sentence may begin right after the marks: `Why?Because`, `(at last).Nobody`, not `?q=Query`."""
    before, word = text[start - 1 : start], next_word(text, at)
    around = text[max(0, start - 40) : at + 40].split(" ")
    if not before or not word or any(mark in "".join(around) for mark in ("://", "www.")):
        return False
    if word.islower():
        return text[start] in "?!" and before.isalpha() and word in OPENERS and not closers
    if not (word[0].isupper() and (word[1:].islower() or word == "I")) or before in "/=&@_.":
        return False
    if run_end - start == 1 and text[start] == "." and not closers and text[run_end] not in "“(":
        return before in ')]”’%"'  # the rest are dotted words, see `_after_glued_stops`
    return before.islower() or before.isdigit() or before in ')]”’%"' or run_end - start > 1


def _after_glued_stops(text: str) -> Iterator[int]:
    """Yield where a sentence begins right after the full stop of another: `rivals.This`."""
    evidence = None
    for start, end in dotted_tokens(text):
        token = text[start:end]
        if ".." in token or token.replace(".", "").isdigit():
            continue
        evidence = evidence or survey(text)
        kind = kind_of(token, evidence, after=text[end : end + 2])
        inside = token.rstrip("._-'’")
        if kind == "tail" and inside[inside.rindex(".") + 1].isupper():
            yield start + inside.rindex(".") + 1
        elif kind == "glued":
            for at in range(1, len(inside) - 1):
                if inside[at] == "." and inside[at + 1].isalnum():
                    yield start + at + 1


def _is_note(inside: str) -> bool:
    return inside.startswith(NOTE) or is_note(inside)


def _after_notes(text: str) -> Iterator[int]:
    """Yield where a sentence begins after a stage note that no mark stands before: `[laughs] No`."""
    for note in _NOTE.finditer(text):
        word = next_word(text, note.end())
        if word[:1].isupper() and note[2] and _is_note(note[1]):
            before = text[max(0, note.start() - 3) : note.start()].rstrip(" ")[-1:]
            if before in ("", "\n") or (before.isalpha() and is_starter(word) and word != "I"):
                yield note.end()


def _opens_line(text: str, start: int) -> bool:
    return not text[max(0, start - 40) : start].rpartition("\n")[2].strip()
