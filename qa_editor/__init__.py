r"""qa-editor: raw interview notes in, a clean question-and-answer transcript out.

>>> import qa_editor
>>> notes = b"Q: Why now ?\n\nA: because it was time,at last.\n"
>>> transcript = qa_editor.clean(qa_editor.read(notes))
>>> print(qa_editor.write(transcript, "text").decode(), end="")
Q: Why now?
<BLANKLINE>
A: Because it was time, at last.
"""

from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.pipeline import clean, read, write

__version__ = "0.1.0"
__all__ = ["Style", "Transcript", "clean", "read", "write"]
