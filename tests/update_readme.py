"""Put the tables of formats and rules into README.md: `python -m tests.update_readme`."""

from __future__ import annotations

import re
from pathlib import Path

from qa_editor.cli.records import all_rules
from qa_editor.readers import all_readers
from qa_editor.report import in_markdown
from qa_editor.writers import WRITERS

README = Path(__file__).parents[1] / "README.md"


def tables() -> dict[str, str]:
    """The tables by the name of their place."""
    read = [(one.name, " ".join(one.suffixes), one.what) for one in all_readers()]
    written = [(one.name, " ".join(one.suffixes), one.what) for one in WRITERS]
    head = ("suffixes", "what")
    return {
        "formats": in_markdown(("read", *head), read) + "\n" + in_markdown(("written", *head), written),
        "rules": in_markdown(("code", "name", "why"), [(one.code, one.name, one.why) for one in all_rules()]),
    }


def filled(text: str) -> str:
    """README's text with its tables made anew."""
    for name, table in tables().items():
        place = re.compile(f"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = place.sub(lambda match, table=table: f"{match[1]}\n{table}\n{match[2]}", text)  # type: ignore[misc]
    return text


if __name__ == "__main__":
    README.write_text(filled(README.read_text("utf-8")), "utf-8")
