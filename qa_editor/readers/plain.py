"""The family of texts that people type: Markdown, and plain text, which takes whatever is left."""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.readers import markdown, plain_text

READERS: tuple[Reader, ...] = (
    markdown.READER,
    plain_text.READER,
)
