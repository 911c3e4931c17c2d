# ruff: noqa: E501
"""Every letter and digit of the source stands in a block, a label or a time."""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript, Turn, paragraphs_of
from qa_editor.readers import reader_for
from qa_editor.structure import find_structure
from tests.structure.helpers import structured
from tests.structure.layout_cases import LAYOUTS
from tests.structure.lookalike_cases import NO_TURNS

SHARED = Path(__file__).parents[3] / "shared"


def letters(text: str) -> Counter[str]:
    return Counter(ch for ch in text if ch.isalpha())


def kept(transcript: Transcript) -> str:
    parts = []
    for block in transcript.blocks:
        if isinstance(block, Turn):
            parts.append(block.label)
        parts += [paragraph.text.before for paragraph in paragraphs_of(block)]
    return " ".join(parts)


def assert_nothing_lost(transcript: Transcript, raw: str) -> None:
    lost = letters(raw) - letters(kept(transcript))
    assert not lost
    assert not letters(kept(transcript)) - letters(raw)


@pytest.mark.parametrize(("suffix", "raw"), [(case[1], case[2]) for case in LAYOUTS], ids=[case[0] for case in LAYOUTS])
def test_layouts_lose_nothing(suffix: str, raw: str) -> None:
    bare = raw.replace("<u>", "").replace("</u>", "").replace("BY MR. MOOR:", "MR. MOOR:")
    transcript = structured(raw, suffix)
    assert not letters(bare) - letters(kept(transcript))


@pytest.mark.parametrize("raw", NO_TURNS)
def test_plain_documents_lose_nothing(raw: str) -> None:
    assert_nothing_lost(structured(raw), raw)


_LINE = st.one_of(
    st.sampled_from(
        ["Tessa: How?", "Ivo: So.", "Tessa Moor:", "Ivo", "", "", "[00:01:02]", "Q. Why?", "A. Thus.", "- no", ">> yes", "# Bread",
         "12", "\f", "_note: bread", "(Whereupon, bread.)", "TM", "Tessa Moor", "#Ivo#", "BY MR. MOOR:", "Q: How? A: So.",
         "1. How? So.", "[00:01] [ad break]", "[10:32] <ivo> So.", "Ivo Brandt -- Baker", "Tessa (Q), Ivo (A)", "Attendees",
         "**How?** So.", "• 3h ago", "Ivo, [1.2.21 10:22]", "Ivo: [0:22] Yes.", "so it", "went on.", "Title: Bread", "**Ivo:** Yes.", "Ivo  0:22", "Ivo (0:22):", "1. How?", "You may also like", "by Tessa Moor"]
    ),
    st.text(alphabet="abc AB:.?!-–*_[]()<>\"'12\t\u00a0éя中", max_size=40),
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.lists(_LINE, min_size=1, max_size=25), st.sampled_from(["\n", "\r\n", "\n\n"]), st.sampled_from([".txt", ".md"])
)
def test_no_letter_is_lost_or_made_up(lines: list[str], end: str, suffix: str) -> None:
    raw = end.join(["Bread", *lines])
    source = Source("notes" + suffix, raw.encode())
    transcript = find_structure(reader_for(source).read(source))
    tags = Counter({ch: raw.count(f"<{ch}>") + raw.count(f"</{ch}>") for ch in "bu"})
    assert not letters(raw) - letters(kept(transcript)) - tags
    assert not letters(kept(transcript)) - letters(raw)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32))
def test_places_point_into_the_source(seed: int) -> None:
    pick = random.Random(seed)
    raw = "\n\n".join(pick.choice(LAYOUTS)[2] for _ in range(2))
    for block in structured(raw).blocks:
        for paragraph in paragraphs_of(block):
            place, text = paragraph.place, paragraph.text.before
            if place.end - place.start == len(text):
                assert raw.encode().decode("utf-8-sig")[place.start : place.end] == text


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="needs the shared material")
def test_seed_interview() -> None:
    source = Source("seed.txt", next((SHARED / "seed").glob("*.txt")).read_bytes())
    transcript = find_structure(reader_for(source).read(source))
    wanted = json.loads((SHARED / "seed" / "expected.json").read_text("utf-8"))
    assert [(t.speaker, t.role) for t in transcript.turns] == [(t["speaker"], t["role"]) for t in wanted["turns"]]
    assert [{"questions": list(p.questions), "answers": list(p.answers)} for p in transcript.pairs] == wanted["pairs"]
    assert transcript.metadata["title"] == wanted["metadata"]["title"]
    assert transcript.metadata["byline"] == wanted["metadata"]["byline"]
    assert_nothing_lost(transcript, source.text)
