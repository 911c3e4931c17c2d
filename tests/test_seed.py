"""Real notes, edited by hand: what must change, what must stay, what is asked, what is set aside."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any, cast

import pytest

import qa_editor
from qa_editor.core.edits import ledger
from qa_editor.core.transcript import Transcript, all_paragraphs

SEED = Path(__file__).parents[2] / "shared" / "seed"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SEED.exists(), reason="the shared test material is not here"),
]


@pytest.fixture(scope="module")
def cleaned() -> Transcript:
    return qa_editor.clean(qa_editor.read(next(SEED.glob("*.txt"))))


@pytest.fixture(scope="module")
def wanted() -> dict[str, Any]:
    return cast(dict[str, Any], json.loads((SEED / "expected.json").read_text("utf-8")))


def _rows(*what: str) -> list[dict[str, str]]:
    with (SEED / "expected-edits.tsv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row["what"] in what]


def _all_text(transcript: Transcript, *, before: bool = False) -> str:
    return "\n".join(p.text.before if before else p.text.after for _, _, p in all_paragraphs(transcript))


def test_every_fix_is_made(cleaned: Transcript) -> None:
    assert len(_rows("fix")) == 26
    after = _all_text(cleaned)
    made = {(line.before.strip(",.:"), line.after.strip(",.:")) for line in ledger(cleaned)}
    for row in _rows("fix"):
        assert row["after"] in after, row
        assert any(row["before"] in one or one in row["before"] for one, _ in made), row


def test_nothing_else_is_edited(cleaned: Transcript) -> None:
    assert len(list(ledger(cleaned))) == len(_rows("fix"))


def test_traps_stay(cleaned: Transcript) -> None:
    after = _all_text(cleaned)
    for row in _rows("trap"):
        assert row["after"] in after, row


def test_queries_are_raised(cleaned: Transcript) -> None:
    asked = {query.code for query in cleaned.queries}
    assert {"Q01", "Q03", "Q04"} <= asked
    assert any("dialog" in query.excerpt for query in cleaned.queries if query.code == "Q03")


def test_furniture_is_set_aside(cleaned: Transcript) -> None:
    removed = [one.text.before for one in cleaned.removed]
    for row in _rows("furniture"):
        assert any(text.startswith(row["before"]) for text in removed), row


def test_structure_is_right(cleaned: Transcript, wanted: dict[str, Any]) -> None:
    got = [
        {"speaker": turn.speaker, "role": turn.role, "paragraphs": [p.text.after for p in turn.paragraphs]}
        for turn in cleaned.turns
    ]
    assert got == wanted["turns"]
    assert [{"questions": list(p.questions), "answers": list(p.answers)} for p in cleaned.pairs] == wanted["pairs"]
    paired = {turn for pair in cleaned.pairs for turn in (*pair.questions, *pair.answers)}
    assert sorted(set(range(len(cleaned.turns))) - paired) == wanted["closing"]
    for field, value in wanted["metadata"].items():
        assert cleaned.metadata[field] == value
