"""Our own YAML, read back without loss: every scalar as text, so that `NO` and `1:30` stay what they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.own import transcript_from

_BEGINS = lazy_pattern(r"\ufeff?(?:---\s+)?version: \d+\s+source: ")
_DEEPEST = 12  # our own have six levels
_TURNS = lazy_pattern(r"^(?:turns|blocks|speakers|metadata):", 8)  # re.MULTILINE


def _recognises(source: Source) -> bool:
    if _BEGINS.match(source.head):
        return True
    return source.suffix in (".yaml", ".yml") and "version:" in source.head and _TURNS.search(source.head) is not None


def read(source: Source) -> Transcript:
    """Return the transcript that was written. Raises UnreadableInput for broken YAML and for any other record."""
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        value = _built(yaml.parse(source.text, Loader=loader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" at line {mark.line + 1}" if mark else ""
        raise UnreadableInput(f"broken YAML{where}; write it again with `--to yaml`") from None
    return transcript_from(value)


def _built(events: Iterable[Any]) -> Any:
    """Return the value that the events of a YAML document make up, every scalar as text.

    PyYAML's own loaders call themselves for each level, and end the program where a file has thousands.
    """
    top: list[Any] = []
    stack: list[list[Any]] = [top]
    kinds: list[str] = []
    for event in events:
        kind = type(event).__name__
        if kind == "ScalarEvent":
            stack[-1].append(event.value)
        elif kind in ("SequenceStartEvent", "MappingStartEvent"):
            if len(stack) > _DEEPEST:
                raise UnreadableInput("YAML nested too deeply to be a transcript; write it again with `--to yaml`")
            stack.append([])
            kinds.append(kind)
        elif kind in ("SequenceEndEvent", "MappingEndEvent"):
            items = stack.pop()
            stack[-1].append(items if kinds.pop() == "SequenceStartEvent" else _mapping(items))
        elif kind == "AliasEvent":
            raise UnreadableInput("YAML with references (*name); write each value out, as `--to yaml` does")
    return top[0] if top else None


def _mapping(items: list[Any]) -> dict[str, Any]:
    return {str(key): value for key, value in zip(items[::2], items[1::2], strict=True)}


READER = Reader(
    name="yaml",
    suffixes=(".yaml", ".yml"),
    what="our own record in YAML",
    recognises=_recognises,
    read=read,
    finished=True,
)
