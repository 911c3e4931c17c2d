"""The report of a run: its fields, its figures, its three formats."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

import qa_editor
from qa_editor.core.markup import Edit, Markup
from qa_editor.core.transcript import Paragraph, Removed, Transcript, Turn
from qa_editor.run_report import FIELDS, Record, is_report, record_of, report_bytes

NOTES = (
    b"Mara Lind: Why in 1990 ?\n\nIvo Ranta: It was time,at last. [inaudible]\n\nMara Lind: Ok ?\n\nIvo Ranta: Yes.\n"
)


def record(notes: bytes = NOTES) -> Record:
    return record_of("a.txt", qa_editor.clean(qa_editor.read(notes, name="a.txt")))


def test_fields_are_stable_and_in_order() -> None:
    assert tuple(record()) == FIELDS
    assert tuple(record_of("b.txt", None, error="gone; look")) == FIELDS
    assert FIELDS[:4] == ("input", "output", "status", "format")


def test_figures_of_a_cleaned_file() -> None:
    found = record()
    assert found["status"] == "cleaned"
    assert (found["format"], found["language"]) == ("text", "en")
    assert (found["turns"], found["pairs"], found["speakers"]) == (4, 2, 2)
    assert found["letters_in"] == found["letters_out"] == len("WhyinItwastimeatlastinaudibleOkYes")
    assert found["digits_in"] == found["digits_out"] == 4
    assert found["words_kept"] is True
    assert found["edits"] == 3
    assert found["edits_by_rule"] == {"S03": 2, "S04": 1}
    assert found["queries_by_code"] == {"Q06": 1}


def test_what_was_set_aside_counts_in_both() -> None:
    blocks = (
        Turn("", "", (Paragraph(Markup.of("Née in ½ of 1990.")),)),
        Removed(Markup.of("Share 2"), "web furniture"),
    )
    found = record_of("a.txt", Transcript(blocks))
    assert (found["letters_in"], found["digits_in"]) == (7 + 5, 5 + 1)
    assert (found["removed_blocks"], found["removed_letters"]) == (1, 6)


def test_reworded_letters_are_counted_apart() -> None:
    text = Markup.of("Uh, we came in 1990").apply([Edit(0, 4, "")], "R01", rewords=True).apply([Edit(0, 1, "W")], "C01")
    transcript = Transcript((Turn("", "", (Paragraph(text),)),))
    found = record_of("a.txt", transcript, rewording=frozenset({"R01"}))
    assert (found["letters_in"], found["letters_out"]) == (10, 8)
    assert (found["reworded_in"], found["reworded_out"]) == (2, 0)
    assert found["words_kept"] is True
    assert record_of("a.txt", transcript)["words_kept"] is False


@pytest.mark.parametrize(("given", "status"), [({"error": "gone; look"}, "failed"), ({"skipped": "no"}, "skipped")])
def test_files_without_a_transcript(given: dict[str, str], status: str) -> None:
    found = record_of("b.txt", None, **given)  # type: ignore[arg-type]
    assert found["status"] == status
    assert {found[name] for name in given} == set(given.values())
    assert found["letters_in"] == 0


def test_turns_in_one_case_are_counted() -> None:
    loud = b"Mara Lind: WHY DID YOU GO THERE?\n\nIvo Ranta: I HAD TO GO. THAT IS ALL THERE IS TO IT.\n"
    assert (record(loud)["small_turns"], record(loud)["capital_turns"]) == (0, 2)


def test_json_json_lines_and_csv_say_the_same() -> None:
    records = [record(), record_of("b,\n.txt", None, error="gone; look")]
    assert json.loads(report_bytes(records, ".json")) == records
    lines = report_bytes(records, ".jsonl").decode().splitlines()
    assert [json.loads(line) for line in lines] == records
    head, first, second = csv.reader(StringIO(report_bytes(records, ".csv").decode()))
    assert tuple(head) == FIELDS
    cells = dict(zip(head, first, strict=True))
    assert cells["edits_by_rule"] == "S03:2 S04:1"
    assert cells["words_kept"] == "true"
    assert second[0] == "b,\n.txt"


@pytest.mark.parametrize("suffix", [".json", ".jsonl", ".csv"])
def test_a_report_knows_its_own_kind(suffix: str) -> None:
    assert is_report(report_bytes([record()], suffix))
    assert not is_report(NOTES)
    assert not is_report(qa_editor.write(qa_editor.read(NOTES), "json"))
