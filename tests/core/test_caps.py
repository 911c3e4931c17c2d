"""Names in ALL CAPS, made readable; others left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa_editor.core.caps import is_all_caps, readable_caps

READABLE = [
    ("MR. CARNEY", "Mr. Carney"),
    ("DR. VALE", "Dr. Vale"),
    ("McDONALD", "McDonald"),
    ("MCDONALD", "McDonald"),
    ("MacLEOD", "MacLeod"),
    ("SEAN O'BRIEN", "Sean O'Brien"),
    ("SEAN O’BRIEN", "Sean O’Brien"),
    ("NIAMH O’NEIL-JONES", "Niamh O’Neil-Jones"),
    ("JOOST VAN DER MEER", "Joost van der Meer"),
    ("VAN DER MEER", "Van der Meer"),
    ("J.R. HOLT", "J.R. Holt"),
    ("J. R. R. LEE", "J. R. R. Lee"),
    ("HOWARD E LANE", "Howard E Lane"),
    ("U.S. AMBASSADOR LIND", "U.S. Ambassador Lind"),
    ("JOHN DOE JR.", "John Doe Jr."),
    ("JOHN DOE III", "John Doe III"),
    ("VERA LIND, HOST", "Vera Lind, Host"),
    ("ANNA LEE, PHD", "Anna Lee, PhD"),
    ("JEAN-LUC MOREL", "Jean-Luc Morel"),
    ("SECRETARY OF THE UN", "Secretary of the UN"),
    ("THE COURT", "The Court"),
    ("BBC NEWS", "BBC News"),
    ("AMY NG", "Amy Ng"),
    ("ÉMILE DURÛT", "Émile Durût"),
    ("ИВАН ЛЕСНОЙ", "Иван Лесной"),
    ("JOE", "Joe"),
    ("UNKNOWN SPEAKER 2", "Unknown Speaker 2"),
]
LEFT = ["Q", "A", "KA", "MSM", "AvW", "Dr. Vale", "John McDonald", "iPhone", "U.S.", "", "12", "李明", "J.R."]


@pytest.mark.parametrize(("given_name", "expected"), READABLE)
def test_readable(given_name: str, expected: str) -> None:
    assert readable_caps(given_name) == expected


@pytest.mark.parametrize("name", LEFT)
def test_left_alone(name: str) -> None:
    assert readable_caps(name) == name


def test_known_spellings_go_first() -> None:
    assert readable_caps("ESA SPOKESMAN DEVRIES", {"esa": "ESA", "devries": "deVries"}) == "ESA Spokesman deVries"


@given(st.text(max_size=30))
def test_letters_and_second_time(name: str) -> None:
    once = readable_caps(name)
    assert once.casefold() == name.casefold()
    assert is_all_caps(name) or once == name
