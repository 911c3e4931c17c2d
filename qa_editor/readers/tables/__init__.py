"""The family of tables and tiers: CSV and TSV, CHAT, ELAN, EXMARaLDA, Praat, XML that says who speaks."""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.readers.tables import chat, delimited, elan, exmaralda, speech_xml, textgrid

READERS: tuple[Reader, ...] = (
    elan.READER,
    exmaralda.READER,
    textgrid.READER,
    chat.READER,
    speech_xml.READER,
    delimited.READER,
)
