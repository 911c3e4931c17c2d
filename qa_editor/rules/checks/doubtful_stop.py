"""A full stop between two words that may be a name, or two sentences run together."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query
from qa_editor.rules.dotted import dotted_tokens, kind_of, word_before


def find(copy: Copy, known: Known) -> Iterator[Query]:
    """Yield a query for each dotted token in doubt that stands in plain text."""
    evidence = known.dotted
    text, asked = copy.text, set[str]()
    for start, end in dotted_tokens(text):
        token = text[start:end]
        bare = token.replace(".", "").replace("'", "").replace("’", "")
        if ".." in token or not bare.isalpha() or text[start - 1 : start] in ("@", "/", "`"):
            continue
        if text[end : end + 1] == "@":  # a mail address
            continue
        if token not in asked and kind_of(token, evidence, word_before(text, start), text[end : end + 2]) == "doubt":
            asked.add(token)
            yield copy.query("Q10", f"{token}: a name, or two sentences?", start, end)


CHECK = Check(
    code="Q10",
    name="doubtful-stop",
    why="The full stop may be part of a name, or the end of a sentence.",
    find=find,
    asks=("Q: Why now?\n\nA: I wrote it on notion.so we could share it.\n",),
    quiet=("Q: Why now?\n\nA: I wrote it on example.com, at 5 p.m., in Node.js.\nmara.ode@example.org\n",),
)
