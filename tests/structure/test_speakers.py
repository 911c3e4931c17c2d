# ruff: noqa: E501
import pytest

from tests.structure.helpers import structured


def dialogue(*labels: str) -> str:
    return "\n\n".join(
        f"{label}: {'How was the bread on day' if i % 2 == 0 else 'It was very good on day'} {i}{'?' if i % 2 == 0 else '.'}"
        for i, label in enumerate(labels)
    )


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (["Dr. Quill", "Tessa Moor", "Dr.Quill", "Tessa Moor", "QUILL"], ["Dr. Quill", "Tessa Moor"]),
        (["TERESA MOOR, HOST", "IVO BRANDT, BAKER", "MOOR", "BRANDT", "MOOR"], ["TERESA MOOR", "IVO BRANDT"]),
        (["Tessa Moor", "Ivo Brandt", "Tessa", "Ivo", "Tessa"], ["Tessa Moor", "Ivo Brandt"]),
        (["Kim Adler", "Ivo Brandt", "KA", "IB", "KA", "IB"], ["Kim Adler", "Ivo Brandt"]),
        (["Ana Moor (host)", "Ivo Brandt", "Ana Moor", "Ivo Brandt"], ["Ana Moor", "Ivo Brandt"]),
        (["Karl W Hale", "Karl HW Hale", "Tessa Moor", "Karl W Hale", "Tessa Moor", "Karl HW Hale"],
         ["Karl W Hale", "Karl HW Hale", "Tessa Moor"]),
        (["MR. LIND", "MRS. LIND", "MR. LIND", "MRS. LIND"], ["MR. LIND", "MRS. LIND"]),
        (["Jonas Lind", "Jonas Hale", "Jonas", "Jonas Lind", "Jonas Hale", "Jonas"], ["Jonas Lind", "Jonas Hale", "Jonas"]),
        (["Host", "Reporter (Post)", "Host", "Reporter (Mail)", "Host", "Reporter (Post)"],
         ["Host", "Reporter (Post)", "Reporter (Mail)"]),
        (["Speaker 1", "Speaker 2", "Speaker 1", "Speaker 12"], ["Speaker 1", "Speaker 2", "Speaker 12"]),
        (["Mara Quill, PhD", "Ivo Brandt", "Mara Quill, PhD", "Ivo Brandt"], ["Mara Quill, PhD", "Ivo Brandt"]),
        (["Lind", "Jonas Lind", "Lind", "Jonas Lind", "Lind", "Jonas Lind"], ["Lind", "Jonas Lind"]),
        (["PRESIDENT HALE", "Q", "PRESIDENT HALE", "Q", "HALE", "Q"], ["PRESIDENT HALE", "Q"]),
    ],
)  # fmt: skip
def test_one_speaker_for_one_person(labels: list[str], names: list[str]) -> None:
    transcript = structured(dialogue(*labels))
    assert [speaker.name for speaker in transcript.speakers] == names
    assert [turn.label for turn in transcript.turns] == labels
    for speaker in transcript.speakers:
        assert set(speaker.labels) == {turn.label for turn in transcript.turns if turn.speaker == speaker.name}


def test_examiner_of_a_court_record_is_the_one_who_asks() -> None:
    text = "BY MR. HALE:\n\nQ. Where were you?\n\nA. At home.\n\nQ. Alone?\n\nA. Yes.\n\nBY MS. QUILL:\n\nQ. Are you sure?\n\nA. I am.\n"
    transcript = structured(text)
    assert [turn.speaker for turn in transcript.turns] == ["MR. HALE", "A", "MR. HALE", "A", "MS. QUILL", "A"]
    assert {turn.role for turn in transcript.turns if turn.label == "Q"} == {"question"}
