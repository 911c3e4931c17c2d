"""What somebody noted in the margin of the document."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.edits import places_after
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Comment, Query

_SHOWN = 400


def find(copy: Copy, known: Known) -> Iterator[Query]:  # noqa: ARG001
    """Yield a query for each comment, at the words that it is about."""
    for number, (_, _, paragraph) in enumerate(copy.spots):
        for comment in paragraph.comments:
            start, end = places_after(paragraph.text, (comment.start, comment.end))
            origin = copy.starts[number]
            size = len(paragraph.text.after)
            yield copy.query("Q13", _message(comment), origin + min(start, size), origin + min(max(start, end), size))


def _message(comment: Comment) -> str:
    text = " ".join(comment.text.split())
    text = text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return f"{comment.author or 'somebody'} notes: {text}"


CHECK = Check(
    code="Q13",
    name="comment",
    why="Somebody left a comment in the margin.",
    find=find,
    asks=(
        '{"version": 1, "source": "", "language": "en", "metadata": {}, "speakers": [], "turns": [], "blocks": ['
        '{"type": "paragraph", "text": "It fell in May.", "field": "", "comments": ['
        '{"start": 11, "end": 14, "text": "June?", "author": "Ada"}]}], "pairs": [], "edits": [], "queries": [], '
        '"removed": []}',
    ),
    quiet=("Q: Why?\n\nA: Because.\n",),
)
