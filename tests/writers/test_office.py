"""LibreOffice as a converter: two formats by it, and errors that say what to do."""

from __future__ import annotations

import subprocess
from typing import Any

import pytest

from qa_editor.core.errors import QaEditorError
from qa_editor.core.style import Style
from qa_editor.writers import odt, office, pdf
from tests.writers.sample import interview


@pytest.mark.skipif(not office.find_program(), reason="LibreOffice is not installed")
def test_an_odt_is_read_back(tmp_path: Any) -> None:  # noqa: ARG001
    from tests.readers.documents.build import texts

    data = odt.write(interview(), Style())
    assert data.startswith(b"PK")
    assert [text.replace("\t", " ") for text in texts(data)][-3:] == [
        "**Q: Was it <planned>?**", "**A:** No, not really", "Nobody asked."
    ]  # fmt: skip


@pytest.mark.skipif(not office.find_program(), reason="LibreOffice is not installed")
def test_a_pdf_comes_out() -> None:
    assert pdf.write(interview(), Style()).startswith(b"%PDF-")


def test_without_libreoffice_an_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_program", lambda: "")
    with pytest.raises(QaEditorError, match=r"writing pdf needs LibreOffice.*; install it"):
        pdf.write(interview(), Style())


@pytest.mark.parametrize(
    ("raised", "message"),
    [(subprocess.TimeoutExpired("soffice", 1), "no answer"), (OSError(13, "Permission denied"), "does not start")],
)
def test_a_failure_is_one_line(monkeypatch: pytest.MonkeyPatch, raised: Exception, message: str) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise raised

    monkeypatch.setattr(office, "find_program", lambda: "soffice")
    monkeypatch.setattr(subprocess, "run", fail)
    with pytest.raises(QaEditorError, match=message):
        office.convert(b"", ".pdf")
