"""Real notes and real documents under review: nothing lost, nothing doubled, everything valid."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from qa_editor.pipeline import clean, read, write_review
from tests.review.redlines import View, complaints, texts
from tests.review.test_redline import wanted, without_labels

SHARED = Path(__file__).parents[3] / "shared"
DOCUMENTS = sorted(SHARED.glob("exports/*/*.docx"))

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.exists(), reason="the shared test material is not here"),
]


@pytest.mark.parametrize("how", ["accept", "reject"])
def test_notes(how: str) -> None:
    transcript = clean(read(next(SHARED.glob("seed/*.txt"))))
    found = write_review(transcript)
    assert without_labels(texts(found.data, cast(View, how)), transcript) == wanted(transcript, cast(View, how))
    assert (complaints(found.data), found.notes) == ([], ())


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_documents(path: Path) -> None:
    document = path.read_bytes()
    transcript = clean(read(path))
    found = write_review(transcript, None, document)
    assert texts(found.data, "reject") == texts(document, "reject")
    shown = "".join(texts(found.data, "accept"))
    for text in wanted(transcript, "accept"):
        words = text.split(" ", 1)[-1]  # a list's number stands in no run
        assert words in shown
        shown = shown[shown.index(words) + len(words) :]
