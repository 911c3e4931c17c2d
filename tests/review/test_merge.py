"""What a reviewer did, read back: each kind of decision, own changes, answers, and what other programs leave."""

from __future__ import annotations

import io
import json
import re
import shutil
from collections.abc import Callable
from zipfile import ZipFile

import pytest

import qa_editor
from benchmarks.reviewers import Outcome, bare, edited, run, saved_by_office
from qa_editor.core.errors import UnreadableInput
from qa_editor.core.transcript import Removed, Transcript, Turn
from qa_editor.pipeline import merge, write_review
from qa_editor.review.merged import Merged

NOTES = """Mara Lind: Why did you close the mill ?

Ivo Ranta: The river moved,and the wheel stood dry. we had no choice.

It was a hard spring in Turku, for all of us.

Mara Lind: Who bought it ?

Ivo Ranta: A man from  Oslo bought it for [inaudible 00:12:40] pounds.
"""
WHO = 'w:author="Ruth Vale" w:date="2026-05-04T09:30:00Z"'
DELETED = f'<w:del w:id="92" {WHO}><w:r><w:delText>{{}}</w:delText></w:r></w:del>'
RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'

WAITS = f'<w:ins w:id="91" w:author="qa-editor C01">{RUN.format("We")}</w:ins>'


def review() -> tuple[Transcript, bytes]:
    transcript = qa_editor.clean(qa_editor.read(NOTES.encode(), name="notes.txt"))
    return transcript, write_review(transcript).data


def left(change: Callable[[str], str]) -> bytes:
    """The review document as `change` leaves its text part."""
    document = review()[1]
    with ZipFile(io.BytesIO(document)) as package:
        xml = package.read("word/document.xml").decode()
    changed = change(xml)
    assert changed != xml
    return edited(document, {"word/document.xml": changed})


PAIR = r"<w:del (?:(?!</w:del>).)*>{old}</w:delText></w:r></w:del><w:ins (?:(?!</w:ins>).)*>{new}</w:t></w:r></w:ins>"


def decide(xml: str, old: str, new: str, becomes: str) -> str:
    """Put something in place of one tracked replacement."""
    found = re.findall(PAIR.format(old=re.escape(old), new=re.escape(new)), xml)
    assert len(found) == 1, xml
    return xml.replace(found[0], becomes)


def status_of(merged: Merged, after: str) -> str:
    return next(decision.status for decision in merged.decisions if decision.after == after)


def texts(merged: Merged) -> list[str]:
    return [" / ".join(p.text.after for p in turn.paragraphs) for turn in merged.transcript.turns]


@pytest.mark.parametrize(
    ("becomes", "status", "reads"),
    [
        (RUN.format("We"), "accepted", "We had"),
        (RUN.format("we"), "rejected", "we had"),
        (RUN.format("They"), "altered", "They had"),
        ("", "half-applied", "we had"),
        (RUN.format("weWe"), "half-applied", "we had"),
        (RUN.format("Wewe"), "half-applied", "we had"),
        (RUN.format("we") + WAITS, "half-applied", "we had"),
        (WAITS, "half-applied", "we had"),
        (f'<w:ins w:id="91" {WHO}>{RUN.format("Nobody")}</w:ins>', "altered", "Nobody had"),
    ],
)  # fmt: skip
def test_a_decision_and_the_final_text(becomes: str, status: str, reads: str) -> None:
    merged = merge(left(lambda xml: decide(xml, "we", "We", becomes)))
    assert status_of(merged, "We") == status
    assert f"stood dry. {reads} no choice." in texts(merged)[1]
    others = {decision.status for decision in merged.decisions if decision.after != "We"}
    assert others == {"pending"}
    if status == "half-applied":
        (half,) = merged.half_applied
        assert (half.before, half.after) == ("we", "We")
        assert half.note


def test_rejecting_leaves_the_words_as_they_came_and_no_edit() -> None:
    merged = merge(left(lambda xml: decide(xml, "we", "We", RUN.format("we"))))
    answer = merged.transcript.turns[1].paragraphs[0].text
    assert {change.rule for change in answer.changes()} == {"S04"}
    assert answer.before == review()[0].turns[1].paragraphs[0].text.before


def test_an_untouched_document_is_pending_and_reads_as_planned() -> None:
    transcript, document = review()
    merged = merge(document)
    assert merged.counts == {
        "accepted": 0,
        "rejected": 0,
        "altered": 0,
        "pending": len(merged.decisions),
        "half-applied": 0,
    }
    assert merged.transcript.blocks == transcript.blocks
    assert (merged.by, merged.own, merged.answers) == ("bookmarks", (), ())


@pytest.mark.parametrize(
    "word", [RUN.format("very "), f'<w:ins w:id="91" {WHO}>{RUN.format("very ")}</w:ins>'], ids=["untracked", "tracked"]
)
def test_words_of_the_reviewer_stand_in_the_ledger(word: str) -> None:
    merged = merge(left(lambda xml: xml.replace("It was a hard", f"It was a </w:t></w:r>{word}<w:r><w:t>hard")))
    assert "It was a very hard spring" in texts(merged)[1]
    (own,) = merged.own
    assert (own.kind, own.turn) == ("words", 1)
    changes = merged.transcript.turns[1].paragraphs[1].text.changes()
    assert [(change.rule, change.new.strip()) for change in changes] == [("RV01", "very")]
    assert merged.transcript.reasons["RV01"]


def test_words_struck_with_tracking_are_gone() -> None:
    struck = f'</w:t></w:r>{DELETED.format("hard ")}<w:r><w:t xml:space="preserve">'
    merged = merge(left(lambda xml: xml.replace("hard spring", struck + "spring")))
    assert "It was a spring in Turku" in texts(merged)[1]
    assert merged.reviewers == ("Ruth Vale",)


def paragraphs(xml: str) -> list[str]:
    return re.findall(r"<w:p>.*?</w:p>", xml, re.DOTALL)


def test_a_paragraph_that_is_gone_is_gone() -> None:
    merged = merge(left(lambda xml: xml.replace(next(p for p in paragraphs(xml) if "hard spring" in p), "")))
    assert len(merged.transcript.turns[1].paragraphs) == 1
    assert "Turku" not in str(texts(merged))
    assert merged.transcript.turns[1].paragraphs[0].text.before.endswith("for all of us.")


def test_a_turn_that_is_gone_is_set_aside_with_the_reason() -> None:
    merged = merge(left(lambda xml: xml.replace(next(p for p in paragraphs(xml) if "Who bought" in p), "")))
    assert len(merged.transcript.turns) == 3
    (removed,) = [block for block in merged.transcript.blocks if isinstance(block, Removed)]
    assert "Who bought it" in removed.text.before
    assert [one.kind for one in merged.own] == ["turn removed"]
    assert {d.status for d in merged.decisions if d.turn == 2} == {"altered"}
    assert all(set(pair.questions + pair.answers) <= {0, 1, 2} for pair in merged.transcript.pairs)


def test_a_paragraph_cut_in_two_and_two_made_one() -> None:
    cut = "</w:t></w:r></w:p><w:p><w:r><w:t>"
    merged = merge(left(lambda xml: xml.replace("in Turku, ", "in Turku," + cut)))
    assert texts(merged)[1].endswith(" / It was a hard spring in Turku, / for all of us.")
    merged = merge(left(lambda xml: re.sub(r"</w:p><w:p>(?:(?!<w:p>).)*(?=<w:r><w:t[^>]*>It was)", "", xml)))
    assert "no choice.It was a hard spring" in texts(merged)[1]
    assert len(merged.transcript.turns[1].paragraphs) == 1


def test_a_new_turn_and_another_speaker() -> None:
    def change(xml: str) -> str:
        first = next(p for p in paragraphs(xml) if "Why did you" in p)
        added = f"<w:p>{RUN.format('A: It was dry.')}</w:p>"
        return xml.replace(first, first + added)

    merged = merge(left(change))
    assert texts(merged)[1] == "It was dry."
    assert merged.transcript.turns[1].speaker == "Ivo Ranta"
    assert [one.kind for one in merged.own] == ["turn added"]

    merged = merge(left(lambda xml: xml.replace(">Q:<", ">Otto Berg:<", 1)))
    assert merged.transcript.turns[0].speaker == "Otto Berg"
    assert [(one.kind, one.before, one.after) for one in merged.own] == [("speaker", "Mara Lind", "Otto Berg")]


def test_answers_in_comments_answer_queries() -> None:
    transcript, document = review()
    with ZipFile(io.BytesIO(document)) as package:
        xml, comments = (package.read(f"word/{name}.xml").decode() for name in ("document", "comments"))
    asked = next(query for query in transcript.queries if "inaudible" in query.excerpt)
    ours = next(
        one for one in re.findall(r"<w:comment .*?</w:comment>", comments, re.DOTALL) if asked.message[:20] in one
    )
    key = re.findall(r'w:id="(\d+)"', ours)[0]
    reply = f'<w:comment w:id="777" w:author="Ruth Vale"><w:p>{RUN.format("Otto Berg.")}</w:p></w:comment>'
    mark = f'<w:commentReference w:id="{key}"/>'
    document = edited(
        document,
        {
            "word/comments.xml": comments.replace(ours, ours + reply),
            "word/document.xml": xml.replace(mark, f'{mark}</w:r><w:r><w:commentReference w:id="777"/>'),
        },
    )
    (answer,) = merge(document).answers
    assert (answer.author, answer.text, answer.code, answer.query) == (
        "Ruth Vale",
        "Otto Berg.",
        asked.code,
        asked.message,
    )
    assert asked.message not in [query.message for query in merge(document).transcript.queries]


def test_without_a_record_the_file_beside_it_serves() -> None:
    transcript, document = review()
    lost = bare(document)
    with pytest.raises(UnreadableInput, match="--record"):
        merge(lost)
    merged = merge(lost, qa_editor.write(transcript, "json"))
    assert merged.by == "words"
    assert texts(merged) == [" / ".join(p.text.after for p in turn.paragraphs) for turn in transcript.turns]
    assert merged.counts["pending"] == len(merged.decisions)
    with pytest.raises(UnreadableInput, match="no record"):
        merge(lost, b"Q: Why?\n\nA: So.\n")


def test_set_aside_lines_can_be_restored() -> None:
    notes = b"Mara: Why now ?\n\nIvo: It was time.\n\nMara: And?\n\nIvo: I left.\n\nShare this article\n"
    transcript = qa_editor.clean(qa_editor.read(notes))
    assert transcript.removed
    document = write_review(transcript).data
    with ZipFile(io.BytesIO(document)) as package:
        xml = package.read("word/document.xml").decode()
    restored = re.sub(r"<w:del [^>]*furniture[^>]*>(<w:r>.*?</w:r>)</w:del>", r"\1", xml).replace("w:delText", "w:t")
    merged = merge(edited(document, {"word/document.xml": restored}))
    assert not merged.transcript.removed
    assert [d.status for d in merged.decisions if not d.rule] == ["rejected"]


def test_emphasis_survives_what_a_reviewer_writes() -> None:
    notes = (
        b"**Mara:** Why did you *really* close it ?\n\n**Ivo:** The **river** moved,and we left.\n\n"
        b"**Mara:** And?\n\n**Ivo:** We left.\n"
    )
    transcript = qa_editor.clean(qa_editor.read(notes, format="markdown"))
    document = write_review(transcript).data
    with ZipFile(io.BytesIO(document)) as package:
        xml = package.read("word/document.xml").decode()
    merged = merge(edited(document, {"word/document.xml": xml.replace(">river<", ">lake<")}))
    assert [p.text.after for p in merged.transcript.turns[1].paragraphs] == ["The **lake** moved, and we left."]


@pytest.mark.parametrize("is_bare", [False, True])
def test_simulated_reviewers(is_bare: bool) -> None:
    check(run(150, 11, is_bare=is_bare))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_simulated_reviewers_who_save_by_libreoffice() -> None:
    check(run(40, 5, through_office=True))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_round_trip_through_libreoffice_changes_nothing() -> None:
    transcript, document = review()
    merged = merge(saved_by_office(document))
    assert merged.transcript.blocks == transcript.blocks
    assert merged.counts["pending"] == len(merged.decisions)


def check(found: Outcome) -> None:
    assert [one for one in found.wrong if one[1] == "half-applied"] == []
    assert len(found.wrong) <= 0.01 * sum(found.deeds.values())
    assert found.lost == []


def test_a_record_read_from_json_judges_alike() -> None:
    transcript, document = review()
    record = qa_editor.write(transcript, "json")
    assert json.loads(record)["edits"]
    assert merge(document, record).decisions == merge(document).decisions


def test_the_final_transcript_can_be_written_in_any_format() -> None:
    merged = merge(left(lambda xml: xml.replace("hard spring", "cold spring")))
    for name in ("text", "markdown", "html", "json", "yaml", "docx", "csv"):
        assert qa_editor.write(merged.transcript, name)
    again = qa_editor.read(qa_editor.write(merged.transcript, "json"), name="final.json")
    assert [turn.paragraphs[-1].text for turn in again.turns] == [
        t.paragraphs[-1].text for t in merged.transcript.turns
    ]
    assert all(isinstance(block, Turn) for block in again.blocks)
