"""Captions: timed text in the formats of players, meeting tools and broadcasters."""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.readers.captions import lyrics, subrip, substation, subviewer, timed_text, webvtt, youtube_xml

READERS: tuple[Reader, ...] = (
    substation.READER,
    timed_text.READER,
    youtube_xml.READER,
    webvtt.READER,
    subrip.READER,
    subviewer.READER,
    lyrics.READER,
)
