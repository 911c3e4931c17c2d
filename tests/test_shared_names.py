"""Names that the files of a run learn from each other."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

import qa_editor
from qa_editor.batch import clean_files
from qa_editor.core.shared import NamesShown, SharedNames, Sighting
from qa_editor.core.style import Style
from qa_editor.pipeline import find_names
from qa_editor.plan import Job

TYPED = """\
Mara Ode: Who ran the desk?

Ivo Hale: It was Zarvonik, and I liked Zarvonik. She came from Tarvelane, did Zarvonik, like any Zarvonik.

Mara Ode: And the firm?

Ivo Hale: We sold it to Dresvik.
"""
SMALL = """\
Q: How did you meet zarvonik?

A: Well, zarvonik and ivo hale came by. Mara ode was late.

Q: And then?

A: We left for tarvelane.
"""


def outcomes(
    folder: Path, files: dict[str, str], *, shared: bool = True, order: tuple[str, ...] = (), style: Style | None = None
) -> dict[str, str]:
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    jobs = [Job(folder / name, Path(name)) for name in order or tuple(files)]
    found = clean_files(jobs, style or Style(labels="names"), writer="text", shared_names=shared)
    return {Path(one.path).name: one.error or one.data.decode() for one in found}


def test_a_name_of_another_file_is_written_so(tmp_path: Path) -> None:
    after = outcomes(tmp_path, {"a.txt": TYPED, "b.txt": SMALL})["b.txt"]
    assert "How did you meet Zarvonik?" in after
    assert "Zarvonik and Ivo Hale came by. Mara Ode was late." in after
    assert "We left for tarvelane." in after  # seen once: not enough


def test_the_edits_say_where_the_name_was_found(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TYPED, "utf-8")
    (tmp_path / "b.txt").write_text(SMALL, "utf-8")
    jobs = [Job(tmp_path / name, Path(name)) for name in ("a.txt", "b.txt")]
    *_, last = clean_files(jobs, Style(), shared_names=True)
    assert last.transcript is not None
    changes = last.transcript.turns[0].paragraphs[0].text.changes()
    assert {change.rule for change in changes} == {"C13"}
    assert "Another file" in last.transcript.reasons["C13"]


def test_nothing_is_shared_unless_asked(tmp_path: Path) -> None:
    after = outcomes(tmp_path, {"a.txt": TYPED, "b.txt": SMALL}, shared=False)["b.txt"]
    assert "meet zarvonik?" in after


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    files = {"a.txt": TYPED, "b.txt": SMALL, "c.txt": TYPED.replace("Zarvonik", "Okvelu"), "d.txt": SMALL.title()}
    results = [outcomes(tmp_path, files, order=order) for order in permutations(files)]
    assert all(one == results[0] for one in results)


def test_files_that_differ_are_no_evidence(tmp_path: Path) -> None:
    other = TYPED.replace("Zarvonik", "ZarVonik")
    after = outcomes(tmp_path, {"a.txt": TYPED, "b.txt": SMALL, "c.txt": other})["b.txt"]
    assert "meet zarvonik?" in after


def test_a_file_that_writes_it_small_by_habit_keeps_it(tmp_path: Path) -> None:
    habit = SMALL + "\nQ: So zarvonik?\n\nA: Yes, zarvonik, and only zarvonik.\n"
    assert "meet zarvonik?" in outcomes(tmp_path, {"a.txt": TYPED, "b.txt": habit})["b.txt"]


def test_a_file_does_not_vouch_for_itself(tmp_path: Path) -> None:
    alone = (
        "Q: Who?\n\nA: It was Zarvonik, and I liked Zarvonik, but zarvonik and zarvonik left.\n\nQ: So?\n\nA: Yes.\n"
    )
    after = outcomes(tmp_path, {"a.txt": alone, "b.txt": "Q: Who?\n\nA: Nobody.\n\nQ: So?\n\nA: Yes.\n"})["a.txt"]
    assert after == outcomes(tmp_path, {"a.txt": alone}, shared=False)["a.txt"]


def test_the_glossary_goes_first(tmp_path: Path) -> None:
    style = Style(labels="names", glossary=("zarVonik",))
    after = outcomes(tmp_path, {"a.txt": TYPED, "b.txt": SMALL}, style=style)["b.txt"]
    assert "How did you meet zarVonik?" in after


def test_a_bad_file_is_reported_once_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\0\1\2\3")
    found = outcomes(tmp_path, {"a.txt": TYPED, "b.txt": SMALL}, order=("bad.txt", "a.txt", "gone.txt", "b.txt"))
    assert list(found) == ["bad.txt", "a.txt", "gone.txt", "b.txt"]
    assert "binary" in found["bad.txt"]
    assert "no such file" in found["gone.txt"]
    assert "meet Zarvonik?" in found["b.txt"]


@pytest.mark.parametrize(
    "text",
    [
        "Ich war bei Zarvonik, und dann kam Zarvonik mit dem Brot, und wir haben es nicht gegessen, aber sie war da.",
        "IT WAS ZARVONIK, AND I LIKED ZARVONIK, AND SHE LIKED NOBODY.",
        "Zarvonik left. Zarvonik came back.",
    ],
)
def test_what_shows_no_name(text: str) -> None:
    assert "zarvonik" not in find_names(qa_editor.read(text.encode())).forms


def test_ordinary_words_are_no_names() -> None:
    shown = find_names(qa_editor.read(b"I met the Harbour, and the Harbour met the Minister, and Hope died.\n"))
    assert shown.forms == {}


def test_small_letters_of_the_same_files_weigh() -> None:
    names = SharedNames()
    names.add("a", NamesShown({"zarvonik": Sighting("Zarvonik", 5, 2)}))
    assert names.form("zarvonik", "b") == ("", 0)
    names.add("c", NamesShown({"zarvonik": Sighting("Zarvonik", 3)}))
    assert names.form("zarvonik", "b") == ("Zarvonik", 8)
    assert names.form("zarvonik", "a") == ("Zarvonik", 3)


def test_a_name_with_inner_capitals_is_taken_into_turns_without_any(tmp_path: Path) -> None:
    typed = TYPED.replace("Zarvonik", "ZVTQ")
    small = SMALL.replace("zarvonik", "zvtq")
    assert "meet zvtq?" in outcomes(tmp_path, {"a.txt": typed, "b.txt": small})["b.txt"]
    assert "meet ZVTQ?" in outcomes(tmp_path, {"a.txt": typed, "b.txt": small.lower()})["b.txt"]
