# ruff: noqa: E501 -- markup reads best in one line
"""Tables that hold the dialogue, and tables that do not."""

from __future__ import annotations

from qa_editor.structure import find_structure
from tests.readers.documents.build import docx, outline, p, r, read, texts


def table(*rows: tuple[str, ...]) -> bytes:
    cells = ["".join(f"<w:tc>{''.join(map(p, cell.split('|')))}</w:tc>" for cell in row) for row in rows]
    return docx("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>" + p())


def turns(data: bytes) -> list[tuple[str, int | None, int | None, list[str]]]:
    return [
        (turn.speaker, turn.start_ms, turn.end_ms, [paragraph.text.before for paragraph in turn.paragraphs])
        for turn in read(data).turns
    ]


def test_columns_by_their_head() -> None:
    data = table(("Zeit", "Sprecher", "Text"), ("00:01", "Mara", "Why?"), ("0:07", "Ivo:", "It was time.|At last."))
    assert turns(data) == [("Mara", 1000, None, ["Why?"]), ("Ivo", 7000, None, ["It was time.", "At last."])]
    assert outline(read(data))[0] == ("the head of a table", "Zeit\tSprecher\tText")


def test_columns_by_what_stands_in_them() -> None:
    data = table(
        ("0:00:07.77", "14.1s", "spk_0", "Why did you leave the mill?"), ("0:00:21.9", "3s", "spk_1", "It was time."),
        ("0:00:25.0", "2s", "spk_0", "And then?"), ("0:00:27.0", "2s", "spk_1", "I left."),
    )  # fmt: skip
    assert turns(data)[:2] == [
        ("spk_0", 7770, 21870, ["Why did you leave the mill?"]), ("spk_1", 21900, 24900, ["It was time."])
    ]  # fmt: skip


def test_an_empty_speaker_goes_on() -> None:
    data = table(
        ("Mara", "Why did you go?"), ("Ivo", "It was time."), ("", "At last."), ("Mara", "And then?"), ("Ivo", "Home.")
    )
    assert [(name, said) for name, _, _, said in turns(data)] == [
        ("Mara", ["Why did you go?"]), ("Ivo", ["It was time.", "At last."]), ("Mara", ["And then?"]), ("Ivo", ["Home."]),
    ]  # fmt: skip


def test_questions_beside_their_answers() -> None:
    data = table(("Why did you go?", "It was time."), ("And the mill?", "Dry."), ("Who keeps it?", "Nobody does."))
    assert [(turn.role, turn.paragraphs[0].text.before) for turn in read(data).turns][:3] == [
        ("question", "Why did you go?"), ("answer", "It was time."), ("question", "And the mill?"),
    ]  # fmt: skip


def test_a_column_beside_the_dialogue_is_set_aside() -> None:
    data = table(("Nr", "Speaker", "Text", "Notes"), ("1", "Mara", "Why?", "smiles"), ("2", "Ivo", "I left.", ""))
    assert outline(read(data)) == [
        ("the head of a table", "Nr\tSpeaker\tText\tNotes"), ("Mara:", "Why?"), ("a column beside the dialogue", "smiles"),
        ("the number of a row", "1"), ("Ivo:", "I left."), ("the number of a row", "2"),
    ]  # fmt: skip


def test_other_tables_are_read_row_by_row() -> None:
    assert texts(table(("Place", "Turku"), ("Year", "1994"))) == ["Place\tTurku", "Year\t1994"]
    assert texts(table(("Mara: Why?|Ivo: It was time.",))) == ["Mara: Why?", "Ivo: It was time."]
    assert texts(table(("Left one|Left two", "Right"))) == ["Left one", "Left two", "Right"]


def test_a_table_in_a_cell() -> None:
    inner = "<w:tbl><w:tr><w:tc>" + p("Inner") + "</w:tc></w:tr></w:tbl>"
    data = docx("<w:tbl><w:tr><w:tc>" + p("Outer") + inner + p("Last") + "</w:tc></w:tr></w:tbl>")
    assert texts(data) == ["Outer", "Inner", "Last"]


def test_who_speaks_outside_of_the_table_too() -> None:
    said = (("Mara", "And then?"), ("Ivo", "Home."), ("Mara", "Why?"), ("Ivo", "It was time."))
    rows = "".join(f"<w:tr><w:tc>{p(name)}</w:tc><w:tc>{p(text)}</w:tc></w:tr>" for name, text in said)
    above = "".join(p(r(f"{name}:", "b"), f" {text}") for name, text in (*said, *said))
    data = docx(f"{above}<w:tbl>{rows}</w:tbl>")
    assert texts(data)[8:] == ["Mara\tAnd then?", "Ivo\tHome.", "Mara\tWhy?", "Ivo\tIt was time."]
    assert [turn.speaker for turn in find_structure(read(data)).turns] == ["Mara", "Ivo"] * 6
