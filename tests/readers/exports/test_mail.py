# ruff: noqa: E501
from __future__ import annotations

import pytest

from qa_editor.core.errors import UnreadableInput
from tests.readers.exports.helpers import reader_name, removed, spoken, transcript_of

_TOP = "From: Ivo Brandt <ivo@example.org>\nTo: Tessa Moor <tessa@example.com>\nDate: Mon, 3 May 2021 10:12:00 +0200\nSubject: Re: AW: Bread\n"
_BODY = (
    "Dear Tessa,\n\nOn Sun, 2 May 2021 at 18:00, Tessa Moor <tessa@example.com> wrote:\n\n> 1. How did it begin, and\n> Who lent you the money?\n\n"
    "With one oven.\n\nAnd a loan.\n\n> 2. And then?\n\nThen two.\n\n> 3. What comes next?\n\nRye.\n\n-- \nIvo Brandt\nThe Harbour Bakery\n"
)
_ANSWERED = [
    ("", "> 1. How did it begin, and Who lent you the money?"), ("", "With one oven.\nAnd a loan."), ("", "> 2. And then?"),
    ("", "Then two."), ("", "> 3. What comes next?"), ("", "Rye."),
]  # fmt: skip
_SAVED = (
    b"Return-Path: <ivo@example.org>\r\nMIME-Version: 1.0\r\nFrom: =?utf-8?q?Ivo_Br=C3=A4ndt?= <ivo@example.org>\r\nTo: tessa@example.com\r\n"
    b"Subject: =?utf-8?q?Re=3A_Brot?=\r\nDate: Mon, 3 May 2021 10:12:00 +0200\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
    b"Content-Type: text/plain; charset=%s\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"> 1. Wie fing die B=%sckerei an, und wer hat =\r\ngeholfen?\r\n\r\nMit einem Ofen.\r\n\r\n> 2. Und dann?\r\n\r\nDann zwei.\r\n\r\n"
    b'--b\r\nContent-Type: application/pdf; name="price list.pdf"\r\nContent-Disposition: attachment; filename="price list.pdf"\r\n'
    b"Content-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n"
)


def pairs(raw: str | bytes, name: str = "notes.txt") -> list[tuple[str, str]]:
    return [(speaker, text) for speaker, text, _, _ in spoken(transcript_of(raw, name))]


def quoted(turns: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(speaker, text.removeprefix("> ")) for speaker, text in turns]


def test_quoted_questions_of_a_pasted_mail_are_answered_below() -> None:
    assert reader_name(_TOP + "\n" + _BODY) == "mail"
    assert pairs(_TOP + "\n" + _BODY) == quoted(_ANSWERED)
    transcript = transcript_of(_TOP + "\n" + _BODY)
    assert [turn.role for turn in transcript.turns] == ["question", "answer"] * 3
    assert transcript.metadata == {
        "title": "Bread", "from": "Ivo Brandt <ivo@example.org>", "to": "Tessa Moor <tessa@example.com>", "date": "Mon, 3 May 2021 10:12:00 +0200",
    }  # fmt: skip
    assert removed(transcript) == [
        (_TOP.strip(), "the header of a mail"),
        ("On Sun, 2 May 2021 at 18:00, Tessa Moor <tessa@example.com> wrote:", "says whose words are quoted"),
        ("-- \nIvo Brandt\nThe Harbour Bakery", "a mail signature"),
    ]


@pytest.mark.parametrize(
    ("charset", "letter"),
    [(b"iso-8859-1", b"E4"), (b"utf-8", b"C3=A4"), (b"no-such-charset", b"E4"), (b"utf-8", b"E4")],
)
def test_a_saved_mail_is_decoded(charset: bytes, letter: bytes) -> None:
    transcript = transcript_of(_SAVED % (charset, letter), "brot.eml")
    assert [text for _, text, _, _ in spoken(transcript)] == [
        "1. Wie fing die Bäckerei an, und wer hat geholfen?", "Mit einem Ofen.", "2. Und dann?", "Dann zwei.",
    ]  # fmt: skip
    assert transcript.metadata["title"] == "Brot"
    assert transcript.metadata["from"] == "Ivo Brändt <ivo@example.org>"
    assert ("price list.pdf", "an attachment, which is not read") in removed(transcript)


def test_a_saved_mail_by_another_name_is_one() -> None:
    assert reader_name(_SAVED % (b"utf-8", b"C3=A4"), "notes.txt") == "mail"


def test_a_line_that_says_who_wrote_may_be_broken() -> None:
    raw = (
        _TOP
        + "\nOn Sun, 2 May 2021 at 18:00, Tessa Moor\n<tessa@example.com> wrote:\n\n"
        + _BODY.partition("wrote:\n\n")[2]
    )
    assert pairs(raw) == quoted(_ANSWERED)


def test_a_mail_program_s_line_is_set_aside() -> None:
    raw = _TOP + "\n" + _BODY.partition("-- ")[0] + "Sent from my phone\n"
    assert ("Sent from my phone", "a mail program's line") in removed(transcript_of(raw))
    assert pairs(raw) == quoted(_ANSWERED)


def test_a_mail_without_text_says_so() -> None:
    raw = b"MIME-Version: 1.0\nFrom: a@example.org\nTo: b@example.com\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nAAAA\n"
    with pytest.raises(UnreadableInput, match="no text in it; "):
        transcript_of(raw, "a.eml")


@pytest.mark.parametrize(
    "raw",
    ["Date: 3 May 2021\nSubject: Bread\nInterviewer: Tessa Moor\n\nTM: How?\n\nIB: So.\n", "From: the harbour\n\nA story.\n",
     "Tessa: From: Ivo. To: Mara.\n\nIvo: Subject: bread?\n"],
)  # fmt: skip
def test_a_header_of_another_kind_is_no_mail(raw: str) -> None:
    assert reader_name(raw) == "text"
