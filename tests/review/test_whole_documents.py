"""Every sample as a review document: untouched, with every change taken, with every change refused."""

from __future__ import annotations

import io
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

import qa_editor
from benchmarks.reviewers import edited
from qa_editor.core.transcript import Removed, Transcript, all_paragraphs
from qa_editor.pipeline import merge, write_review
from qa_editor.review.merged import Merged
from qa_editor.review.views import read_views

RAW = Path(__file__).parents[2] / "transcripts" / "raw"
SAMPLES = sorted(path for path in RAW.rglob("*") if path.is_file() and path.stat().st_size < 60_000)
TAKEN = (r"<w:del [^>/]*>.*?</w:del>", "", r"<w:ins [^>/]*>(.*?)</w:ins>", r"\1")
REFUSED = (r"<w:ins [^>/]*>.*?</w:ins>", "", r"<w:del [^>/]*>(.*?)</w:del>", r"\1")


def reviewed(path: Path, change: tuple[str, str, str, str] | None) -> tuple[Transcript, Merged]:
    transcript = qa_editor.clean(qa_editor.read(path))
    document = write_review(transcript).data
    if change:
        with ZipFile(io.BytesIO(document)) as package:
            xml = package.read("word/document.xml").decode()
        for pattern, new in (change[:2], change[2:]):
            xml = re.sub(pattern, new, xml, flags=re.DOTALL)
        xml = re.sub(r"<w:(?:ins|del) [^>]*/>", "", xml).replace("w:delText", "w:t")
        document = edited(document, {"word/document.xml": xml})
    return transcript, merge(document)


def words(transcript: Transcript, *, before: bool = False) -> list[str]:
    texts = [p.text.before if before else p.text.after for n, _, p in all_paragraphs(transcript)
             if not isinstance(transcript.blocks[n], Removed)]  # fmt: skip
    return " ".join(texts).split()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_untouched_all_waits_and_all_is_as_planned(path: Path) -> None:
    transcript, merged = reviewed(path, None)
    assert merged.transcript.blocks == transcript.blocks
    assert merged.counts["pending"] == len(merged.decisions)
    assert merged.own == ()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_all_taken_reads_as_planned(path: Path) -> None:
    transcript, merged = reviewed(path, TAKEN)
    assert {d.status for d in merged.decisions if d.rule} <= {"accepted"}
    assert words(merged.transcript) == words(transcript)
    assert merged.own == ()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_all_refused_reads_as_it_came(path: Path) -> None:
    transcript, merged = reviewed(path, REFUSED)
    unseen = [d for d in merged.decisions if d.rule and d.status != "rejected"]
    assert all("".join(d.old.split()) == "".join(d.new.split()) for d in unseen)  # blanks at an edge cannot be seen
    restored = {d.block for d in merged.decisions if not d.rule}
    blocks = tuple(b for n, b in enumerate(merged.transcript.blocks) if n not in restored)
    kept = Transcript(blocks, syntax=transcript.syntax)
    assert words(kept) == words(transcript, before=True)
    assert merged.own == ()


def test_there_are_samples() -> None:
    assert len(SAMPLES) > 5
    assert read_views(write_review(qa_editor.clean(qa_editor.read(SAMPLES[0]))).data).accepted
