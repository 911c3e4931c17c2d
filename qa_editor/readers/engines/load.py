"""JSON parsed once for each source, however many readers look at it; every fault of it in one line."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Any

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript

Record = dict[str, Any]

_BLANK = " \t\r\n\ufeff"
_LOOKS_LIKE_JSON = lazy_pattern(
    r"\s*(?:\{\s*(?:\"(?:[^\"\\\n]|\\.)*\"\s*:|\})|\[\s*(?:\{\s*[\"}]|\[\s*[\"\[{]|\]\s*\Z))"
)
_FAR = "nested too deeply to be a transcript; export it again from the tool that made it"

_held: list[tuple[Source, Any]] = []  # the last source and its value, or the error that it gave


def could_be_json(source: Source) -> bool:
    """Whether the source begins as a JSON object or array does."""
    return source.head.lstrip(_BLANK)[:1] in ("{", "[")


def looks_like_json(source: Source) -> bool:
    """Whether the source is meant as JSON, broken or not: by its first characters, or a brace and its suffix.

    Notes may begin with a bracket (`[00:12] Mara: …`) whatever they are called.
    """
    if not could_be_json(source):
        return False
    head = source.head.lstrip(_BLANK)
    by_name = head[0] == "{" and source.suffix in (".json", ".jsonl", ".ndjson", ".otr")
    return by_name or _LOOKS_LIKE_JSON.match(head) is not None


def peek(source: Source) -> Any:
    """Return the parsed value, None where it cannot be parsed; it is kept until `take`, for the next to look.

    JSON Lines, and objects one after the other, are a list of their values.
    """
    if not _held or _held[0][0] is not source:
        _held[:] = [(source, _parsed(source))]
    value = _held[0][1]
    return None if isinstance(value, UnreadableInput) else value


def take(source: Source) -> Any:
    """Return the parsed value and let go of it. Raises UnreadableInput where the source is no JSON."""
    peek(source)
    value = _held.pop()[1]
    if isinstance(value, UnreadableInput):
        raise value
    return value


def recognises_dict(test: Callable[[Record], object]) -> Callable[[Source], bool]:
    """Return a recogniser for a JSON object that passes `test`; what the test stumbles over is not its format."""

    def recognises(source: Source) -> bool:
        if not could_be_json(source):
            return False
        value = peek(source)
        try:
            return isinstance(value, dict) and bool(test(value))
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):
            return False

    return recognises


def reads(build: Callable[[Any, str], Transcript]) -> Callable[[Source], Transcript]:
    """Return a reader's `read`, from a function that makes a transcript of (value, source's name).

    A value that has not the shape which `build` looks for is an UnreadableInput.
    """

    def read(source: Source) -> Transcript:
        collecting = gc.isenabled()
        gc.disable()  # nothing here is a cycle, and half a million small objects make the collector run for seconds
        try:
            return build(take(source), source.name)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError, OverflowError) as error:
            what = f"{type(error).__name__}: {error}"
            raise UnreadableInput(f"JSON that lacks what its format promises ({what}); export it again") from None
        finally:
            if collecting:
                gc.enable()

    return read


def _parsed(source: Source) -> Any:
    import json

    collecting = gc.isenabled()
    gc.disable()
    try:
        text = _text(source)
        decoder = json.JSONDecoder(object_pairs_hook=_object)
        try:
            return decoder.decode(text)
        except json.JSONDecodeError as error:
            if not error.msg.startswith("Extra data"):
                raise
            return _several(decoder, text)
    except json.JSONDecodeError as error:
        return _broken(error.msg, error.lineno, error.colno)
    except _TwoValues as error:
        return UnreadableInput(f"JSON in which the key {error.args[0]!r} stands twice in one object; export it again")
    except RecursionError:
        return UnreadableInput(_FAR)
    except UnreadableInput as error:
        return error
    except ValueError:  # a number of thousands of digits
        return UnreadableInput("JSON with a number too long to be one; export it again")
    finally:
        if collecting:
            gc.enable()


def _text(source: Source) -> str:
    """Decode without keeping the text beside the value: for most files this is UTF-8."""
    try:
        if b"\0" not in source.data[:4096]:
            return source.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    return source.text


def _several(decoder: Any, text: str) -> list[Any]:
    found, at, end = [], 0, len(text)
    while at < end:
        if text[at] in _BLANK + ",\x1e":  # JSON text sequences (RFC 7464) put a record separator first
            at += 1
            continue
        value, at = decoder.raw_decode(text, at)
        found.append(value)
    return found


def _broken(problem: str, line: int, column: int) -> UnreadableInput:
    return UnreadableInput(
        f"broken or incomplete JSON (line {line}, column {column}: {problem.lower()}); export it again"
    )


class _TwoValues(Exception):
    """A key that stands twice in an object, with two values: nobody can tell which holds."""


def _object(pairs: list[tuple[str, Any]]) -> Record:
    found = dict(pairs)
    if len(found) != len(pairs):
        for key, value in pairs:
            if value != found[key]:
                raise _TwoValues(key)
    return found
