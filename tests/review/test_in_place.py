"""Tracked changes in somebody's own document: the edited runs change, all else stays."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from qa_editor.cli import main
from qa_editor.pipeline import clean, read, write_review
from qa_editor.review.embed import extract_transcript
from tests.review.own_document import LINES, line, own_document, run
from tests.review.redlines import W, complaints, part

OURS = "qa-editor"


def words(element: ElementTree.Element, gone: str) -> str:
    """The text with our changes accepted ("del" is gone) or rejected ("ins" is), and everybody else's accepted."""
    out = ""
    for child in element:
        name, author = child.tag.removeprefix(W), child.get(f"{W}author", "")
        if name in ("t", "delText"):
            out += child.text or ""
        elif name in ("tab", "br"):
            out += {"tab": "\t", "br": "\n"}[name]
        elif name in ("ins", "del") and name == (gone if author.startswith(OURS) else "del"):
            continue
        elif name not in ("pPr", "rPr"):
            out += words(child, gone)
    return out


def lines_of(data: bytes, gone: str) -> list[str]:
    return [words(paragraph, gone) for paragraph in part(data).iter(f"{W}p")]


def review(document: bytes) -> Any:
    return write_review(clean(read(document, name="notes.docx")), None, document)


@pytest.fixture(scope="module")
def found() -> tuple[bytes, Any]:
    document = own_document(*(xml for xml, _ in LINES))
    return document, review(document)


def test_the_changes_are_in_the_document(found: tuple[bytes, Any]) -> None:
    document, made = found
    assert lines_of(made.data, "del") == [text for _, text in LINES]
    assert lines_of(made.data, "ins") == lines_of(document, "ins")


def test_what_cannot_be_edited_is_told(found: tuple[bytes, Any]) -> None:
    notes = " ".join(found[1].notes)
    for reason in ("a field", "a locked content control", "a tracked change of somebody else"):
        assert reason in notes
    comments = ["".join(one.itertext()) for one in part(found[1].data, "word/comments.xml")]
    assert any("“Bea,” would read “Bea, ”" in text for text in comments)


def test_other_parts_keep_their_bytes(found: tuple[bytes, Any]) -> None:
    document, made = found
    before, after = ZipFile(io.BytesIO(document)), ZipFile(io.BytesIO(made.data))
    changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert changed == {"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/comments.xml"}
    assert set(after.namelist()) - set(before.namelist()) == {"docProps/custom.xml"}
    assert b"Really?" in after.read("word/comments.xml")


def test_nothing_else_in_the_text_changes(found: tuple[bytes, Any]) -> None:
    """Our insertions, bookmarks and comments taken out, our deletions put back, runs joined: the document as it was."""
    document, made = found
    with ZipFile(io.BytesIO(document)) as package:
        before = package.read("word/document.xml").decode()
    with ZipFile(io.BytesIO(made.data)) as package:
        after = package.read("word/document.xml").decode()
    after = re.sub(r'<w:ins [^>]*author="qa-editor[^>]*>.*?</w:ins>', "", after)
    after = re.sub(r'<w:del [^>]*author="qa-editor[^>]*>(.*?)</w:del>', lambda m: m[1].replace("delText", "t"), after)
    after = re.sub(r'<w:bookmark(Start|End)[^>]*/>|<w:commentRange(Start|End) w:id="(?!7")\d+"/>', "", after)
    after = re.sub(r'<w:r><w:commentReference w:id="(?!7")\d+"/></w:r>', "", after)
    assert joined(after) == joined(before)


def joined(xml: str) -> str:
    """The part with neighbouring runs of one guise as one."""
    xml = xml.replace(' w:rsidR="00A1"', "").replace(' xml:space="preserve"', "")
    last = ""
    while xml != last:
        last = xml
        xml = re.sub(
            r"(<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)((?:(?!</?w:r>).)*)</w:r>\1(?!<w:rPr>)", r"\1\2", xml
        )
        xml = xml.replace("</w:t><w:t>", "")
    return xml


def test_guises_are_carried_over(found: tuple[bytes, Any]) -> None:
    paragraph = list(part(found[1].data).iter(f"{W}p"))[1]
    put = [
        (run.find(f"{W}rPr/{W}b") is not None, "".join(run.itertext())) for run in paragraph.iterfind(f"{W}ins/{W}r")
    ]
    assert put == [(True, "me, "), (False, "We")]


def test_structure_and_anchors(found: tuple[bytes, Any]) -> None:
    assert [text for text in complaints(found[1].data) if not text.startswith("in ins")] == []
    names = [one.get(f"{W}name") for one in part(found[1].data).iter(f"{W}bookmarkStart")]
    assert names == [f"_qa_t{number:04}" for number in range(1, 15)]
    transcript = extract_transcript(found[1].data)
    assert transcript is not None
    assert len(transcript.turns) == 14


def test_furniture_is_deleted_with_its_mark() -> None:
    talk = [line(run(text)) for text in ("Mara: Why now ?", "Ivo: It was time.", "Mara: And?", "Ivo: I left,then.")]
    document = own_document(*talk, line(run("You may also like")), line(run("Leave a Comment")))
    made = review(document)
    accepted = [text for text in lines_of(made.data, "del") if text]
    assert accepted == ["Mara: Why now?", "Ivo: It was time.", "Mara: And?", "Ivo: I left, then."]
    marks = [paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None for paragraph in part(made.data).iter(f"{W}p")]
    assert marks == [False] * 4 + [True, False]  # the last mark of a document cannot go


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.docx").write_bytes(own_document(*(xml for xml, _ in LINES)))
    assert main(["clean", str(tmp_path / "notes.docx"), "-o", str(tmp_path / "review.docx"), "--track-changes"]) == 0
    assert lines_of((tmp_path / "review.docx").read_bytes(), "del") == [text for _, text in LINES]
    assert "a locked content control" in capsys.readouterr().err


def test_command_wants_a_word_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.txt").write_text("Mara: Why ?\n\nIvo: So.\n", "utf-8")
    assert main(["clean", str(tmp_path / "notes.txt"), "-o", str(tmp_path / "a.txt"), "--track-changes"]) == 2
    assert "--track-changes" in capsys.readouterr().err


BOX = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>A box ,here.</w:t></w:r></w:p></w:txbxContent>'
    "</mc:Choice><mc:Fallback>"
    "<w:txbxContent><w:p><w:r><w:t>A box ,here.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>"
    "</w:r><w:r><w:t>Mara: Why now ?</w:t></w:r></w:p>"
)


def test_a_text_box_is_left() -> None:
    document = own_document(BOX, line(run("Ivo: So.")), line(run("Mara: And ?")), line(run("Ivo: I left.")))
    made = review(document)
    assert "a text box" in " ".join(made.notes)
    with ZipFile(io.BytesIO(made.data)) as package:
        xml = package.read("word/document.xml").decode()
    assert xml.count("<w:t>A box ,here.</w:t>") == 2
    assert "Mara: Why now?" in "".join(lines_of(made.data, "del"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("w:", "x:"),
        (
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
    ],
)
def test_other_names_for_the_same(old: str, new: str) -> None:
    document = own_document(*(line(run(f"{who} {text}")) for who, text in TALK))
    out = io.BytesIO()
    with ZipFile(io.BytesIO(document)) as given, ZipFile(out, "w") as renamed:
        for name in given.namelist():
            data = given.read(name)
            if name == "word/document.xml":
                data = data.replace(b"xmlns:w=", b"xmlns:x=" if old == "w:" else b"xmlns:w=").replace(
                    old.encode(), new.encode()
                )
            renamed.writestr(name, data)
    made = review(out.getvalue())
    with ZipFile(io.BytesIO(made.data)) as package:
        xml = package.read("word/document.xml").decode()
    back = xml.replace(new, old).replace("xmlns:x=", "xmlns:w=")
    found = [words(paragraph, "del") for paragraph in ElementTree.fromstring(back).iter(f"{W}p")]
    assert found == ["Mara: Why now?", "Ivo: So, then.", "Mara: And?", "Ivo: I left."]
    assert "qa-editor S" in xml


TALK = (("Mara:", "Why now ?"), ("Ivo:", "So,then."), ("Mara:", "And?"), ("Ivo:", "I left."))
