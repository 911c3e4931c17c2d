"""What a person sees: columns, figures, summaries, diffs."""

import pytest

from qa_editor.core.markup import Edit, Markup
from qa_editor.core.transcript import Pair, Paragraph, Place, Query, Removed, Speaker, Transcript, Turn
from qa_editor.report import counted, diff, headline, in_columns, in_markdown, progress, rendered, summary, total


def edited(text: str, *edits: tuple[Edit, str]) -> Markup:
    markup = Markup.of(text)
    for edit, rule in edits:
        markup = markup.apply([edit], rule)
    return markup


ASKED = edited("Why now ?", (Edit(7, 8, ""), "S07"))
TOLD = edited("It was time,at last. it was.", (Edit(12, 12, " "), "S01"), (Edit(22, 23, "I"), "C01"))
TRANSCRIPT = Transcript(
    blocks=(
        Turn("Mara Lind", "Mara", (Paragraph(ASKED, Place(1)),), "question", place=Place(1)),
        Turn(
            "Ivo Ranta",
            "Ivo",
            (Paragraph(Markup.of("Hm."), Place(3)), Paragraph(TOLD, Place(4))),
            "answer",
            place=Place(3),
        ),
        Removed(Markup.of("Leave a Comment"), "web furniture", Place(9)),
        Removed(Markup.of("Share this"), "web furniture", Place(11)),
    ),
    speakers=(Speaker("Mara Lind", role="question"), Speaker("Ivo Ranta", role="answer")),
    pairs=(Pair((0,), (1,)),),
    queries=(Query("Q01", "a placeholder: [Name]", line=4), Query("Q01", "a placeholder: [Name]", line=7)),
)


def test_columns_line_up_and_end_clean() -> None:
    assert in_columns(("code", "why"), [("S1", "long words"), ("S10", "")]) == "code  why\nS1    long words\nS10\n"


def test_markdown_cells_keep_their_bars() -> None:
    assert in_markdown(("a",), [("x|y",)]) == "| a |\n| --- |\n| x\\|y |\n"


@pytest.mark.parametrize(
    ("number", "thing", "text"),
    [
        (1, "query", "1 query"),
        (2, "query", "2 queries"),
        (0, "turn", "0 turns"),
        (1200, "fix", "1,200 fixes"),
        (1, "fix", "1 fix"),
    ],
)
def test_counted(number: int, thing: str, text: str) -> None:
    assert counted(number, thing) == text


def test_headline() -> None:
    assert headline(TRANSCRIPT) == "3 fixes, 2 queries, 2 lines set aside; 2 turns, 1 pair"


def test_summary_tells_an_editor_what_was_done() -> None:
    lines = [line.split() for line in summary(TRANSCRIPT, {"S01": "space-after-comma"}).splitlines()]
    assert ["S01", "space-after-comma", "1"] in lines
    assert "lines 4, 7 Q01 a placeholder: [Name]".split() in lines
    assert "line 9 web furniture Leave a Comment".split() in lines
    assert "Mara Lind asks 1 turn".split() in lines
    assert "Ivo Ranta answers 1 turn".split() in lines


def test_summary_is_short_however_many_queries() -> None:
    queries = tuple(Query("Q02", f"query {number}", line=number) for number in range(1, 101))
    text = summary(Transcript(queries=queries), {})
    assert len(text.splitlines()) < 30
    assert "and 80 more" in text


def test_summary_says_when_no_turns_were_found() -> None:
    assert "No turns were found" in summary(Transcript(), {})


def test_plain_diff() -> None:
    assert diff(TRANSCRIPT) == (
        "turn 1, Mara Lind\n"
        "      1  S07  Why [-now ?-]{+now?+}\n"
        "turn 2, Ivo Ranta\n"
        "      4  S01  It was [-time,at-]{+time, at+} last. it was.\n"
        "      4  C01  It was time,at last. [-it-]{+It+} was.\n"
        "set aside: web furniture\n"
        "      9  [-Leave a Comment-]\n"
        "     11  [-Share this-]\n"
    )


def test_diff_in_colour_carries_the_same_words() -> None:
    shown = diff(TRANSCRIPT, colour=True)
    assert "\x1b[" in shown
    assert "[-" not in shown
    assert "time,at" in shown


def test_diff_shows_what_cannot_be_seen() -> None:
    text = edited("a\u00a0\u200bb\x1b", (Edit(1, 3, " "), "S09"))
    shown = diff(Transcript((Paragraph(text, Place(1)),)))
    assert "[-a\\xa0\\u200bb\\x1b-]" in shown
    assert diff(Transcript((Paragraph(Markup.of("same"), Place(1)),))) == ""


def test_diff_context_is_cut_at_a_word() -> None:
    text = edited("word " * 20 + "end ,and" + " more" * 20, (Edit(103, 105, ", "), "S01"))
    (_, line) = diff(Transcript((Paragraph(text, Place(1)),))).splitlines()
    assert len(line) < 120
    assert "…word word" in line
    assert "[-end ,and-]{+end, and+} more" in line
    assert line.endswith("more…")


def test_total() -> None:
    text = total({"cleaned": 3, "failed": 1}, {"S01": 4}, {"S01": "space-after-comma"})
    assert text.splitlines() == ["3 files cleaned, 1 failed", "  S01  space-after-comma  4"]


def test_rendered_shows_the_words_in_colour() -> None:
    shown = rendered("# Title\n\n**Q:** Why now?\n", 60)
    assert "\x1b[" in shown
    assert "Why now?" in shown
    assert "**" not in shown


@pytest.mark.parametrize("shown", [False, True])
def test_progress_gives_every_item(shown: bool) -> None:
    with progress(iter("abc"), 3, shown=shown) as items:
        assert list(items) == ["a", "b", "c"]
