"""A placeholder that nobody filled in."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

_FOR = "your|insert|enter|add|fill in|company|client|author|guest|interviewer|first|last|full"
_WHAT = "name|title|date|link|here|photo|image|caption|quote|source|number|location|company|tk"
_WHOLE = r"(?![\w.'’])"
_PATTERNS = (  # (what must be in the text at all, the pattern)
    (
        "[",
        lazy_pattern(
            rf"\[(?i:(?:{_FOR})?[ _-]?(?:{_WHAT})(?: here)?|(?:your|insert|add|tbd|tbc|todo)\b[^\]\n]{{0,40}})\]"
        ),
    ),
    ("(", lazy_pattern(rf"\((?i:(?:{_FOR})[ _-](?:{_WHAT})(?: here)?)\)")),  # `re.I` would slow the search for `(`
    ("Lorem ipsum", lazy_pattern("Lorem ipsum")),
    ("lorem ipsum", lazy_pattern("lorem ipsum")),
    ("TK", lazy_pattern(rf"TK(?:TK)?{_WHOLE}")),
    ("TB", lazy_pattern(rf"TB[CD]{_WHOLE}")),
    ("TODO", lazy_pattern(rf"TODO{_WHOLE}")),
    ("FIXME", lazy_pattern(rf"FIXME{_WHOLE}")),
    ("XXX", lazy_pattern(rf"XXX+{_WHOLE}")),
)  # each begins with a letter or mark of its own, so that the search runs at the speed of `str.find`


def find(copy: Copy, known: Known) -> Iterator[Query]:  # noqa: ARG001
    """Yield a query for each placeholder."""
    text = copy.text
    spans = {match.span() for needle, pattern in _PATTERNS if needle in text for match in pattern.finditer(text)}
    for start, end in sorted(spans):
        before, found = text[start - 1 : start], text[start:end]
        if found[0] in "[(" or not (before.isalnum() or before in (".", "_", "'", "’")):
            yield copy.query("Q01", f"placeholder {found}: what belongs here?", start, end)


CHECK = Check(
    code="Q01",
    name="placeholder",
    why="A placeholder was left to be filled in.",
    find=find,
    asks=("By [Your Name], Harbour Weekly\n\nQ: Why?\n\nA: Because.\n", "Q: When?\n\nA: In TK, I think.\n"),
    quiet=("Q: What is your name?\n\nA: [laughs] My (first) name is Tk'emlups (source) and (number).\n",),
)
