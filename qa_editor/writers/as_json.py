"""JSON for scripts: everything the transcript holds, in the shape that `transcript.schema.json` publishes.

Inside the lists each object is a line: as easy to read and to compare as an indented file, and ten times
faster to write, for `json` drops its C encoder when it indents.
"""

from __future__ import annotations

from typing import Any

from qa_editor.core.format import Writer
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.record import record_of

_PART: dict[str, list[None]] = {"": []}  # parts the objects of a list, to encode them all at one go; nothing else is so


def write(transcript: Transcript, style: Style) -> bytes:  # noqa: ARG001
    """Return the whole record; the style's labels and capitals are for print and change nothing here."""
    import json

    encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
    between = f", {encode(_PART)}, "
    members = []
    for key, value in record_of(transcript).items():
        if isinstance(value, list) and value:
            parted: list[Any] = [_PART] * (2 * len(value) - 1)
            parted[::2] = value
            items = encode(parted)[1:-1].replace(between, ",\n    ")
            members.append(f'  "{key}": [\n    {items}\n  ]')
        else:
            members.append(f'  "{key}": {encode(value)}')
    text = "{\n" + ",\n".join(members) + "\n}\n"
    return text.encode("utf-8", "backslashreplace")  # writes half a surrogate pair as JSON's own escape, \udc80


WRITER = Writer("json", (".json",), "everything, for scripts: turns, pairs, edits with reasons, queries", write)
