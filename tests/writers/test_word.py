"""Word: real styles, legal XML, the same bytes each time; opened by LibreOffice where there is one."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings

from qa_editor.core.style import Style
from qa_editor.core.transcript import Speaker, Transcript
from qa_editor.writers.layout import Cast, Speech, lay_out, printable
from qa_editor.writers.word import write
from tests.writers.sample import TRANSCRIPTS, interview, paragraph, turn

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(transcript: Transcript, style: Style | None = None) -> Any:
    return docx.Document(io.BytesIO(write(transcript, style or Style())))


def test_whole_interview() -> None:
    document = opened(interview())
    assert [(p.style.name, p.text) for p in document.paragraphs] == [
        ("Title", "The Wall & the Water"),
        ("Byline", "By Marta Quill"),
        ("Byline", "Keywords: sea, sand"),
        ("Normal", "Recorded in May."),
        ("Cast", "The Harbour Review (Q), Dr. Lena Vale (A)"),
        ("Question", "Q:\tWas it <planned>?"),
        ("Answer", "A:\tNo, not really"),
        ("Answer", "Nobody asked."),
    ]
    assert document.paragraphs[5].runs[0].style.name == "Speaker"
    assert document.styles["Question"].base_style.name == "Normal"
    assert document.styles["Question"].paragraph_format.keep_with_next
    assert document.paragraphs[7].paragraph_format.first_line_indent == 0


def test_names_stand_before_the_words() -> None:
    document = opened(interview(turn("Cy", "", "I see."), speakers=(Speaker("Cy"),)))
    assert (document.paragraphs[-1].style.name, document.paragraphs[-1].text) == ("Turn", "Cy: I see.")
    assert document.styles["Turn"].paragraph_format.left_indent is None


def test_page_and_properties() -> None:
    document = opened(interview())
    footer = document.sections[0].footer._element
    assert [e.get(f"{W}instr").strip() for e in footer.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]
    properties = document.core_properties
    assert (properties.title, properties.author, properties.keywords) == (
        "The Wall & the Water",
        "",
        "sea, sand",
    )
    assert (properties.language, properties.comments, properties.last_modified_by) == ("en", "", "")
    assert "Page " in "".join(footer.itertext())
    assert "Page " not in "".join(opened(replace(interview(), language="fr")).sections[0].footer._element.itertext())


def test_emphasis_and_links() -> None:
    text = "a **b** *c* `d` [e](https://x.org/?a=1&b=2) [f](javascript:g)"
    (line,) = opened(replace(Transcript((paragraph(text),)), syntax="markdown")).paragraphs
    assert [(run.text, run.bold, run.italic) for run in line.runs if run.text.strip()] == [
        ("a ", None, None), ("b", True, None), ("c", None, True), ("d", None, None), ("f", None, None),
    ]  # fmt: skip
    assert [(link.text, link.address) for link in line.hyperlinks] == [("e", "https://x.org/?a=1&b=2")]


def test_every_style_in_use_is_there() -> None:
    archive = ZipFile(io.BytesIO(write(interview(), Style())))
    parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}
    known = {style.get(f"{W}styleId") for style in parts["word/styles.xml"].iter(f"{W}style")}
    used = {e.get(f"{W}val") for part in parts.values() for kind in "pr" for e in part.iter(f"{W}{kind}Style")}
    assert used - known == set()
    assert {info.date_time[0] for info in archive.infolist()} == {1980}


@settings(max_examples=40, deadline=None)
@given(TRANSCRIPTS)
def test_every_word_is_written(transcript: Transcript) -> None:
    plain = replace(transcript, syntax="plain")
    expected = ""
    for part in lay_out(plain, Style()):
        if isinstance(part, Speech):
            mark = part.label + ":" if part.label else "—" * part.follows
            expected += mark + "".join(part.paragraphs)
        else:
            expected += str(part) if isinstance(part, Cast) else part.text
    written = "".join(p.text for p in opened(plain).paragraphs)
    assert "".join(written.split()) == "".join(printable(expected).split())


def test_libreoffice_opens_it(tmp_path: Path) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        pytest.skip("LibreOffice is not installed")
    path = tmp_path / "interview.docx"
    path.write_bytes(write(interview(), Style()))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        office,
        "--headless",
        profile,
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(tmp_path),
        str(path),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    text = (tmp_path / "interview.txt").read_text("utf-8-sig")
    assert "Q:\tWas it <planned>?\nA:\tNo, not really\nNobody asked.\n" in text
