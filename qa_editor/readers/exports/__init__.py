"""The family of plain-text exports whose shape needs a reader of its own; all others `structure` understands."""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.readers.exports import mail, meeting_chat, time_marks, timed_lines

READERS: tuple[Reader, ...] = (
    mail.READER,
    meeting_chat.READER,
    time_marks.READER,
    timed_lines.READER,
)
