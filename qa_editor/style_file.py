"""The house style as a file, `qa-editor.yaml`: read into a Style, and written back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast, get_args

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.style import Labels, Style, TurnCase

NAME = "qa-editor.yaml"
"""What the file is called where nobody says otherwise."""
KEYS = ("labels", "turn_case", "off", "keep", "glossary", "speakers")
"""The keys there are, in the order in which they are written."""


def load_style(path: Path) -> Style:
    """Return the style that a file states; what it does not state has its default.

    Every value is text: `NO` is a word. Raises UnreadableInput for an unknown key or a value of the wrong kind, OSError
    where the file cannot be read.
    """
    return style_of(_parsed(path.read_bytes()))


def style_of(given: Mapping[str, Any]) -> Style:
    """Return the style that keys and values state. Raises UnreadableInput as `load_style` does."""
    for key in given:
        if key not in KEYS:
            raise UnreadableInput(f"the house style has no key {key!r}; its keys are {', '.join(KEYS)}")
    speakers = given.get("speakers") or {}
    if not isinstance(speakers, dict):
        raise UnreadableInput("`speakers` is no list of `label: name`; write one a line, indented")
    return Style(
        labels=cast(Labels, _choice(given, "labels", get_args(Labels))),
        turn_case=cast(TurnCase, _choice(given, "turn_case", get_args(TurnCase))),
        off=frozenset(code.upper() for code in _words(given, "off")),
        keep=_words(given, "keep"),
        glossary=_words(given, "glossary"),
        speakers={str(label): str(name) for label, name in speakers.items()},
    )


def style_bytes(style: Style) -> bytes:
    """Return the file of a style, without what has its default."""
    import yaml

    plain = Style()
    values: dict[str, Any] = {
        "labels": style.labels if style.labels != plain.labels else None,
        "turn_case": style.turn_case if style.turn_case != plain.turn_case else None,
        "off": sorted(style.off),
        "keep": list(style.keep),
        "glossary": list(style.glossary),
        "speakers": dict(style.speakers),
    }
    kept = {key: value for key, value in values.items() if value}
    if not kept:
        return b""
    return yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, default_flow_style=False, width=1000).encode()


def joined(base: Style, more: Style) -> Style:
    """Return a style with the entries of both; the choices of `more` go first where they are not the default."""
    plain = Style()
    return replace(
        base,
        labels=more.labels if more.labels != plain.labels else base.labels,
        turn_case=more.turn_case if more.turn_case != plain.turn_case else base.turn_case,
        readable_caps=more.readable_caps or base.readable_caps,
        off=base.off | more.off,
        keep=tuple(dict.fromkeys((*base.keep, *more.keep))),
        glossary=tuple(dict.fromkeys((*base.glossary, *more.glossary))),
        speakers={**base.speakers, **more.speakers},
        reference_doc=more.reference_doc or base.reference_doc,
    )


def _parsed(data: bytes) -> dict[str, Any]:
    import yaml

    try:
        found = yaml.load(data.decode("utf-8-sig"), yaml.BaseLoader)  # every scalar is text
    except UnicodeDecodeError:
        raise UnreadableInput("the house style is no UTF-8 text; save it as UTF-8") from None
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" at line {mark.line + 1}" if mark else ""
        raise UnreadableInput(f"the house style is no YAML{where}; write `key: value`, one a line") from None
    if found in (None, ""):
        return {}
    if not isinstance(found, dict):
        raise UnreadableInput("the house style has no keys; write `glossary:` and the like, one a line")
    return {str(key): value for key, value in found.items()}


def _choice(given: Mapping[str, Any], key: str, choices: tuple[str, ...]) -> str:
    value = given.get(key) or choices[0]
    if value not in choices:
        raise UnreadableInput(f"`{key}` cannot be {value!r}; choose one of {', '.join(choices)}")
    return str(value)


def _words(given: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = given.get(key) or []
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise UnreadableInput(f"`{key}` is no list of words; write `- word`, one a line")
    return tuple(dict.fromkeys(word.strip() for word in value if word.strip()))
