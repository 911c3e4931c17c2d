"""A house's own Word file as the model: its styles and page stay, its text goes."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Mm

from qa_editor.cli import main
from qa_editor.core.errors import QaEditorError
from qa_editor.core.style import Style
from qa_editor.writers.word import write
from tests.writers.sample import interview


@pytest.fixture
def model(tmp_path: Path) -> Path:
    document = docx.Document()
    question = document.styles.add_style("Question", WD_STYLE_TYPE.PARAGRAPH)
    question.font.italic = True
    document.sections[0].page_width = Mm(148)
    document.sections[0].header.paragraphs[0].text = "Ink House"
    document.add_paragraph("Sample words that must not stay.")
    path = tmp_path / "house.docx"
    document.save(str(path))
    return path


def opened(model: Path) -> Any:
    return docx.Document(io.BytesIO(write(interview(), Style(reference_doc=str(model)))))


def test_styles_page_and_header_are_the_models(model: Path) -> None:
    document = opened(model)
    assert [(p.style.name, p.text) for p in document.paragraphs][:2] == [
        ("Title", "The Wall & the Water"), ("Byline", "By Marta Quill")
    ]  # fmt: skip
    assert not any("Sample words" in p.text for p in document.paragraphs)
    assert document.styles["Question"].font.italic
    assert document.sections[0].page_width == pytest.approx(Mm(148), abs=1000)
    assert document.sections[0].header.paragraphs[0].text == "Ink House"


def test_missing_styles_are_added_and_based_on_the_models(model: Path) -> None:
    document = opened(model)
    names = {style.name for style in document.styles}
    assert {"Byline", "Cast", "Answer", "Speaker"} <= names
    assert document.styles["Answer"].base_style.name == "Normal"
    assert document.styles["Answer"].paragraph_format.left_indent is None  # the model has its own way with turns
    used = {p.style.name for p in document.paragraphs}
    assert {"Question", "Answer"} <= used


@pytest.mark.parametrize("data", [b"", b"no document", b"PK\x03\x04"])
def test_what_is_no_word_file_is_an_error(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "house.docx"
    path.write_bytes(data)
    with pytest.raises(QaEditorError, match=r"is no Word document; give a \.docx to --reference-doc"):
        opened(path)


def test_from_the_command_line(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notes, out = tmp_path / "notes.txt", tmp_path / "out.docx"
    notes.write_text("Mara: Why?\n\nIvo: I left.\n", "utf-8")
    assert main(["clean", str(notes), "-q", "--reference-doc", str(model), "-o", str(out)]) == 0
    assert docx.Document(str(out)).sections[0].header.paragraphs[0].text == "Ink House"
    assert main(["clean", str(notes), "--reference-doc", str(tmp_path / "none.docx")]) == 2
    assert "there is no file" in capsys.readouterr().err
