"""The lists of a Word document and what they print before a paragraph (ISO 29500-1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from qa_editor.readers.documents.word_styles import WORD, number_of
from qa_editor.readers.documents.xml_events import Events


class Level(NamedTuple):
    """One level of a list. form: as in `w:numFmt`. text: as in `w:lvlText`, `%1.`."""

    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass
class _Abstract:
    levels: dict[int, Level] = field(default_factory=dict)
    link: str = ""


class Lists(Events):
    """The lists of a document; `label` counts, so it is asked once for each paragraph, in order."""

    spaces = WORD

    def __init__(self, data: bytes = b"") -> None:
        super().__init__()
        self._abstracts: dict[str, _Abstract] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._style_links: dict[str, str] = {}
        self._counts: dict[str, list[int]] = {}
        self._begun: set[str] = set()
        self._id, self._num, self._at = "", "", 0
        self.starts = {
            "w:abstractNum": self._abstract,
            "w:num": self._num_start,
            "w:abstractNumId": lambda a: self._lists.__setitem__(self._num, a.get("w:val", "")),
            "w:lvlOverride": lambda a: setattr(self, "_at", number_of(a, "w:ilvl", 0)),
            "w:startOverride": lambda a: self._starts.__setitem__((self._num, self._at), number_of(a, least=0)),
            "w:lvl": lambda a: setattr(self, "_at", number_of(a, "w:ilvl", 0)),
            "w:numFmt": lambda a: self._set(form=a.get("w:val", "")),
            "w:lvlText": lambda a: self._set(text=a.get("w:val", "")),
            "w:start": lambda a: self._set(start=number_of(a, least=0)),
            "w:numStyleLink": lambda a: setattr(self._abstracts[self._id], "link", a.get("w:val", "")),
            "w:styleLink": lambda a: self._style_links.__setitem__(a.get("w:val", ""), self._id),
        }
        if data:
            self.walk(data)

    def _abstract(self, attributes: Mapping[str, str]) -> None:
        self._id, self._num = attributes.get("w:abstractNumId", ""), ""
        self._abstracts[self._id] = _Abstract()

    def _num_start(self, attributes: Mapping[str, str]) -> None:
        self._num, self._id = attributes.get("w:numId", ""), ""

    def _set(self, **values: str | int) -> None:
        if self._id and (here := self._abstracts.get(self._id)):
            here.levels[self._at] = here.levels.get(self._at, Level())._replace(**values)  # type: ignore[arg-type]

    def label(self, list_id: str, level: int) -> str | None:
        """Return what stands before the next paragraph of a list (`3.`, `b)`), "" for a bullet, None for no list."""
        key = self._lists.get(list_id)
        abstract = self._abstracts.get(key or "")
        if key is None or abstract is None:
            return None
        if abstract.link:
            abstract = self._abstracts.get(self._style_links.get(abstract.link, ""), abstract)
        counts = self._counts.setdefault(key, [])
        if list_id not in self._begun and any(one == list_id for one, _ in self._starts):
            counts.clear()
        self._begun.add(list_id)
        for deep in range(len(counts), level + 1):
            start = abstract.levels.get(deep, Level()).start
            counts.append(self._starts.get((list_id, deep), start) - (deep == level))
        del counts[level + 1 :]
        counts[level] += 1
        here = abstract.levels.get(level, Level(form="bullet"))
        if here.form in ("bullet", "none") or "%" not in here.text:
            return ""
        return re.sub(r"%([1-9])", lambda m: self._number(abstract, counts, int(m[1]) - 1), here.text).strip()

    @staticmethod
    def _number(abstract: _Abstract, counts: list[int], level: int) -> str:
        if level >= len(counts):
            return ""
        return written_number(counts[level], abstract.levels.get(level, Level()).form)


def written_number(number: int, form: str) -> str:
    """Return a number in the form of `w:numFmt`: decimal, lowerLetter, upperRoman …; others as a decimal."""
    if "Letter" in form and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * min((number + 25) // 26, 9)
    elif "Roman" in form and 0 < number < 4000:
        letter, rest = "", number
        for value, sign in _ROMAN:
            letter, rest = letter + sign * (rest // value), rest % value
    else:
        return str(number)
    return letter.upper() if form.startswith("upper") else letter


_ROMAN = tuple(
    zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "m cm d cd c xc l xl x ix v iv i".split(), strict=True)
)
