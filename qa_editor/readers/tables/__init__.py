"""The family of tables and tiers: CSV and TSV, CHAT, ELAN, Praat."""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.readers.tables import chat, delimited, elan, textgrid

READERS: tuple[Reader, ...] = (
    elan.READER,
    textgrid.READER,
    chat.READER,
    delimited.READER,
)
