"""What a page's style rules make of its elements: bold, italic, hidden; only rules for one class or element count."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeAlias

from qa_editor.core.pattern import lazy_pattern

Guise: TypeAlias = tuple[bool | None, bool | None, bool]
"""Bold, italic (None: as around it), hidden."""

_RULE = lazy_pattern(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_CLASS = lazy_pattern(r"(?:[a-z][a-z0-9]*)?\.(-?[_a-z][\w-]*)", re.IGNORECASE)
_WEIGHT = lazy_pattern(r"font-weight\s*:\s*(bold|bolder|normal|[1-9]00)|\bfont\s*:[^;]*\b(bold)\b", re.IGNORECASE)
_SLANT = lazy_pattern(r"font-style\s*:\s*(italic|oblique|normal)|\bfont\s*:[^;]*\b(italic)\b", re.IGNORECASE)
_HIDDEN = lazy_pattern(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_BOLD_TAGS = frozenset(("b", "strong", "th"))
_ITALIC_TAGS = frozenset(("i", "em", "cite", "dfn", "var", "address"))
_HIDDEN_CLASSES = frozenset("sr-only visually-hidden visuallyhidden screen-reader-text hidden u-hidden d-none".split())


@dataclass
class Rules:
    """The guise of each class that the page's own style sheet names alone."""

    classes: dict[str, Guise] = field(default_factory=dict)

    def read(self, sheet: str) -> None:
        """Take a style sheet."""
        sheet = re.sub(r"/\*.*?\*/|<!--|-->", " ", sheet[:500_000], flags=re.DOTALL)
        for match in _RULE.finditer(sheet):
            guise = stated(match[2])
            if guise != (None, None, False):
                for selector in match[1].split(","):
                    if found := _CLASS.fullmatch(selector.strip()):
                        self.classes[found[1]] = guise


def stated(declarations: str) -> Guise:
    """Return what the declarations of one rule state."""
    weight, slant = _WEIGHT.search(declarations), _SLANT.search(declarations)
    bold = (weight[1] or weight[2]).lower() in ("bold", "bolder", "600", "700", "800", "900") if weight else None
    italic = (slant[1] or slant[2]).lower() != "normal" if slant else None
    return bold, italic, _HIDDEN.search(declarations) is not None


def guise_of(tag: str, attributes: dict[str, str], rules: Rules) -> Guise:
    """Return the guise of an element: by its tag, then its classes, then its own style attribute."""
    bold: bool | None = True if tag in _BOLD_TAGS else None
    italic: bool | None = True if tag in _ITALIC_TAGS and tag not in ("cite", "address") else None
    classes = attributes.get("class", "").split()
    hidden = "hidden" in attributes or not _HIDDEN_CLASSES.isdisjoint(classes)
    given = [rules.classes[name] for name in classes if name in rules.classes]
    for one in (*given, stated(attributes["style"])) if "style" in attributes else given:
        bold = one[0] if one[0] is not None else bold
        italic = one[1] if one[1] is not None else italic
        hidden |= one[2]
    return bold, italic, hidden
