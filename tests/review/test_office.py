"""LibreOffice accepts all and rejects all: the cleaned text and the original, to the character."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_editor.pipeline import clean, read, write_review
from qa_editor.review.embed import extract_transcript
from tests.review.office import HAS_OFFICE, settled
from tests.review.own_document import LINES, own_document
from tests.review.redlines import texts
from tests.review.test_redline import NOTES

pytestmark = pytest.mark.skipif(not HAS_OFFICE, reason="needs LibreOffice (soffice)")


def test_house_layout(tmp_path: Path) -> None:
    transcript = clean(read(NOTES.encode(), name="wall.txt"))
    data = write_review(transcript).data
    found = settled(data, tmp_path)
    for how in ("accept", "reject"):
        assert texts(found[how], "accept") == texts(data, how)
    assert extract_transcript(found["accept"]) == transcript


def test_own_document(tmp_path: Path) -> None:
    document = own_document(*(xml for xml, _ in LINES))
    data = write_review(clean(read(document, name="notes.docx")), None, document).data
    found = settled(data, tmp_path)
    for how in ("accept", "reject"):
        assert texts(found[how], "accept") == texts(data, how)
