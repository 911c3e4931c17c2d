"""What can go wrong, said so that an editor can act on it."""

from __future__ import annotations


class QaEditorError(Exception):
    """Any failure that a user can do something about; its text is one line: what is wrong; what to try."""


class UnreadableInput(QaEditorError):
    """The input is no text that a reader can make sense of."""


class UnknownFormat(QaEditorError):
    """No writer or reader goes by the name or suffix that was asked for."""


class UnknownSpeaker(QaEditorError):
    """A label was given a name, and no turn bears the label."""


class BrokenPromise(QaEditorError):
    """A rule changed a letter or digit without saying that it rewords; nothing is written."""
