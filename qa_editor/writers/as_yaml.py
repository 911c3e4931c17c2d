"""YAML 1.1, easy to read, with the same record as JSON: what looks like a number or a date stays a string."""

from __future__ import annotations

from typing import Any

from qa_editor.core.format import Writer
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.layout import encode
from qa_editor.writers.record import record_of

_RARE_BREAK = lazy_pattern("[\r\x85\u2028\u2029]")  # folds away in every style but the double-quoted one


def write(transcript: Transcript, style: Style) -> bytes:  # noqa: ARG001
    """Return the whole record; `yaml.safe_load` gives the same object as `json.loads` of the JSON.

    Half a surrogate pair, which YAML cannot carry, becomes U+FFFD.
    """
    import yaml

    base: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

    class Dumper(base):  # type: ignore[misc]
        """Strings with rare line breaks in double quotes, and no anchors: each value is written out."""

        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
            return True

    def represent(dumper: Any, text: str) -> Any:
        text = encode(text).decode()
        return dumper.represent_scalar("tag:yaml.org,2002:str", text, '"' if _RARE_BREAK.search(text) else None)

    Dumper.add_representer(str, represent)
    dumped: str = yaml.dump(record_of(transcript), Dumper=Dumper, allow_unicode=True, sort_keys=False, width=100)
    return encode(dumped)


WRITER = Writer("yaml", (".yaml", ".yml"), "the same as json, in block style", write)
