"""The styles of an OpenDocument text, as far as they say what a paragraph is (OpenDocument 1.3, part 3, 16)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from qa_editor.readers.documents.word_lists import written_number
from qa_editor.readers.documents.xml_events import Events

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
OPEN_DOCUMENT = {
    f"{_BASE}{name}:1.0": short
    for name, short in (
        ("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"), ("drawing", "draw"),
        ("xsl-fo-compatible", "fo"), ("svg-compatible", "svg"),
    )
} | {"http://purl.org/dc/elements/1.1/": "dc", "http://www.w3.org/1999/xlink": "xlink"}  # fmt: skip
_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass
class OdtStyle:
    """One style. None where it says nothing; made: by the program for one place, without a name that a person gave."""

    name: str = ""
    parent: str = ""
    made: bool = False
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    underlined: bool | None = None
    level: int = -1


class Number(NamedTuple):
    """How a level of a list is numbered. form: as `w:numFmt` of Word, "" for a bullet."""

    form: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1


@dataclass
class OdtStyles:
    """The styles of paragraphs and spans by name, and the list styles: name -> level (from 0) -> number."""

    found: dict[str, OdtStyle] = field(default_factory=dict)
    lists: dict[str, dict[int, Number]] = field(default_factory=dict)

    def chain(self, name: str) -> list[OdtStyle]:
        """Return a style and those that it is based on, nearest first."""
        chain: list[OdtStyle] = []
        while name in self.found and len(chain) < 20:
            chain.append(self.found[name])
            name = chain[-1].parent
        return chain

    def says(self, name: str, what: str) -> bool | None:
        """Return what a style or one it is based on says of "bold", "italic", "hidden" or "underlined"."""
        return next((said for style in self.chain(name) if (said := getattr(style, what)) is not None), None)

    def label(self, style: str, counts: list[int], level: int) -> str:
        """Return what a list prints before its item, "" for a bullet."""
        number = self.lists.get(style, {}).get(level, Number())
        if not number.form or level >= len(counts):
            return ""
        return (number.prefix + written_number(counts[level], number.form) + number.suffix).strip()


class StylesWalk(Events):
    """Gathers the styles of `styles.xml` or `content.xml` into `styles`."""

    spaces = OPEN_DOCUMENT
    passed = frozenset(("office:body", "office:master-styles", "office:font-face-decls", "office:settings"))

    def __init__(self, styles: OdtStyles) -> None:
        super().__init__()
        self._styles, self._made = styles, False
        self._now, self._list = OdtStyle(), dict[int, Number]()
        self.starts = {
            "office:automatic-styles": lambda _: setattr(self, "_made", True),
            "office:styles": lambda _: setattr(self, "_made", False),
            "style:style": self._style,
            "style:text-properties": self._properties,
            "text:list-style": self._list_style,
            "text:list-level-style-number": self._number,
        }
        self.ends = {"style:style": lambda: setattr(self, "_now", OdtStyle())}

    def _style(self, attributes: Mapping[str, str]) -> None:
        name = attributes.get("style:name", "")
        self._now = OdtStyle(
            name=attributes.get("style:display-name") or shown_name(name),
            parent=attributes.get("style:parent-style-name", ""),
            made=self._made,
        )
        level = attributes.get("style:default-outline-level", "")
        self._now.level = int(level) if level.isdigit() else -1
        self._styles.found[name] = self._now

    def _properties(self, attributes: Mapping[str, str]) -> None:
        weight, slant = attributes.get("fo:font-weight"), attributes.get("fo:font-style")
        line, display = attributes.get("style:text-underline-style"), attributes.get("text:display")
        if weight:
            self._now.bold = weight == "bold" or (weight.isdigit() and int(weight) >= 600)
        if slant:
            self._now.italic = slant in ("italic", "oblique")
        if line:
            self._now.underlined = line != "none"
        if display:
            self._now.hidden = display == "none"

    def _list_style(self, attributes: Mapping[str, str]) -> None:
        self._list = self._styles.lists.setdefault(attributes.get("style:name", ""), {})

    def _number(self, attributes: Mapping[str, str]) -> None:
        level, start = attributes.get("text:level", "1"), attributes.get("text:start-value", "1")
        form = attributes.get("style:num-format", "")
        if level.isdigit() and form:
            self._list[int(level) - 1] = Number(
                _FORMS.get(form, "decimal"),
                attributes.get("style:num-prefix", ""),
                attributes.get("style:num-suffix", ""),
                int(start) if start.isdigit() else 1,
            )


def shown_name(name: str) -> str:
    """Return a style's name as a person reads it: `Heading_20_1` is `Heading 1`."""
    return re.sub(r"_([0-9a-f]{2})_", lambda match: chr(int(match[1], 16)), name)
