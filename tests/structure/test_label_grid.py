# ruff: noqa: ARG005, E501
"""Every kind of label in every shape: names nobody has seen, in layouts that people type."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.structure.helpers import structured, texts

SAID = (
    "How did the bakery on the quay begin?",
    "With one oven and a loan from my aunt.",
    "And then what happened?",
    "Then we bought two more ovens.",
    "Who helped you?",
    "My aunt did, as always.",
)
PEOPLE = (
    ("Seán O'Neill", "D'Angelo Ruiz"), ("Jean-Luc P.", "J.R. Quill"), ("Ms. O'Hara", "Dr. van der Berg"), ("Ivo", "Zoë"),
    ("Interviewee #3", "Interviewer"), ("R1", "I"), ("P07", "Mod"), ("Participant A", "Participant B"), ("V", "O"),
    ("Woman in audience", "Mayor Hale"), ("المحاور", "سامي"), ("Deputy Undersecretary of Trade Maria Lind", "Ivo Brandt"),
    ("Tessa Moor, Harbour News", "Ivo Brandt, head baker"), ("The Harbour Post", "Brandt"), ("tessa moor", "ivo brandt"),
    ("Tessa Moor (TM)", "Ivo Brandt (IB)"), ("DJ Kool", "MC Ivo"), ("Tessa M.", "Ivo B."), ("INT.", "RESP."), ("T", "I"),
    ("Will Price", "Mark Baker"), ("May", "June"), ("Frage", "Antwort"), ("ВОПРОС", "ОТВЕТ"), ("记者", "王明"), ("Q1", "A1"),
    ("Bread & Co.", "Ivo"), ("THE HOST", "THE BAKER"), ("NPR", "BRANDT"), ("Ivo Brandt Jr.", "Ivo Brandt Sr."), ("@tess", "@ivo"),
)  # fmt: skip

Shape = Callable[[int, str, str], str]
SHAPES: tuple[tuple[str, str, Shape], ...] = (
    ("Name [0:00]:", ".txt", lambda i, who, text: f"{who} [00:0{i}]: {text}"),
    ("Name 0:00:", ".txt", lambda i, who, text: f"{who} 00:0{i}: {text}"),
    ("Name | 0:00", ".txt", lambda i, who, text: f"{who} | 00:0{i}\n{text}"),
    ("Name, 0:00", ".txt", lambda i, who, text: f"{who}, 00:0{i}\n{text}"),
    ("0:00 - Name:", ".txt", lambda i, who, text: f"00:00:0{i} - {who}: {text}"),
    ("0:00 Name, below", ".txt", lambda i, who, text: f"00:0{i} {who}\n{text}"),
    ("0:00 tab Name tab", ".txt", lambda i, who, text: f"00:00:0{i}\t{who}\t{text}"),
    ("0:00 tab Name: tab", ".txt", lambda i, who, text: f"00:00:0{i}\t{who}:\t{text}"),
    ("[0:00 - 0:00] Name:", ".txt", lambda i, who, text: f"[00:0{i} - 00:0{i + 1}] {who}: {text}"),
    ("(0:00) Name:", ".txt", lambda i, who, text: f"(00:0{i}) {who}: {text}"),
    ("time of day", ".txt", lambda i, who, text: f"10:3{i} AM {who}: {text}"),
    ("date and time of day", ".txt", lambda i, who, text: f"[12/05/21, 10:3{i}:14] {who}: {text}"),
    ("date, time, dash", ".txt", lambda i, who, text: f"12/05/2021, 10:3{i} - {who}: {text}"),
    ("Name and time of day", ".txt", lambda i, who, text: f"{who}  10:3{i} AM\n{text}"),
    ("Name:, words apart", ".txt", lambda i, who, text: f"{who}:\n\n{text}"),
    ("Name, words apart", ".txt", lambda i, who, text: f"{who}\n\n{text}"),
    ("heading", ".md", lambda i, who, text: f"### {who}\n\n{text}"),
    ("quote mark", ".md", lambda i, who, text: f"> **{who}:** {text}"),
    ("table", ".md", lambda i, who, text: f"| {who} | {text} |"),
    ("bold turn", ".md", lambda i, who, text: f"**{who}: {text}**" if i % 2 == 0 else f"{who}: {text}"),
    ("bold and hard break", ".md", lambda i, who, text: f"**{who}:**  \n{text}"),
    ("bold alone", ".md", lambda i, who, text: f"**{who}**\n\n{text}"),
    ("underscores", ".md", lambda i, who, text: f"__{who}__: {text}"),
    ("bold and dash", ".md", lambda i, who, text: f"**{who}** – {text}"),
    ("bold and time", ".md", lambda i, who, text: f"**{who}** (00:0{i}): {text}"),
    ("indented", ".txt", lambda i, who, text: f"    {who}: {text}"),
    ("play", ".txt", lambda i, who, text: f"                {who}\n    {text}"),
    ("two colons", ".txt", lambda i, who, text: f"{who}:: {text}"),
    ("colon and dash", ".txt", lambda i, who, text: f"{who}:- {text}"),
    ("numbered turns", ".txt", lambda i, who, text: f"{i + 1}. {who}: {text}"),
    ("numbered turns with tabs", ".txt", lambda i, who, text: f"{i + 1}\t{who}:\t{text}"),
    ("[Name]:", ".txt", lambda i, who, text: f"[{who}]: {text}"),
    ("<b>", ".txt", lambda i, who, text: f"<b>{who}:</b> {text}"),
    ("<strong>", ".txt", lambda i, who, text: f"<strong>{who}</strong>: {text}"),
)  # fmt: skip
ASKING: tuple[tuple[str, Shape], ...] = (
    ("Q -", lambda i, who, text: f"{who} - {text}"), ("Q)", lambda i, who, text: f"{who}) {text}"),
    ("(Q)", lambda i, who, text: f"({who}) {text}"), ("[Q]", lambda i, who, text: f"[{who}] {text}"),
    ("**Q**", lambda i, who, text: f"**{who}** {text}"), ("**Q.**", lambda i, who, text: f"**{who}.** {text}"),
    ("Q.", lambda i, who, text: f"{who}. {text}"), ("**Q.** text", lambda i, who, text: f"**{who}. {text}**"),
)  # fmt: skip


def assert_turns(raw: str, suffix: str, labels: list[str]) -> None:
    transcript = structured(raw, suffix)
    assert [turn.label for turn in transcript.turns] == labels
    assert texts(transcript) == list(SAID)


@pytest.mark.parametrize(("one", "other"), PEOPLE)
def test_labels_before_a_colon(one: str, other: str) -> None:
    labels = [one, other] * 3
    assert_turns("\n\n".join(f"{who}: {text}" for who, text in zip(labels, SAID, strict=True)), ".txt", labels)


@pytest.mark.parametrize(("one", "other"), [pair for pair in PEOPLE if min(map(len, pair)) > 2])
def test_labels_on_their_own_line(one: str, other: str) -> None:
    labels = [one, other] * 3
    assert_turns("\n\n".join(f"{who}\n{text}" for who, text in zip(labels, SAID, strict=True)), ".txt", labels)


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize(("suffix", "shape"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_names_in_every_shape(suffix: str, shape: Shape, gap: str) -> None:
    labels = ["Tessa Moor", "Ivo Brandt"] * 3
    assert_turns(gap.join(shape(i, labels[i], text) for i, text in enumerate(SAID)), suffix, labels)


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
@pytest.mark.parametrize("shape", [case[1] for case in ASKING], ids=[case[0] for case in ASKING])
def test_q_and_a_in_every_shape(shape: Shape, gap: str) -> None:
    labels = ["Q", "A"] * 3
    assert_turns(gap.join(shape(i, labels[i], text) for i, text in enumerate(SAID)), ".md", labels)


@pytest.mark.parametrize("label", ["MR. MOOR", "TESSA MOOR", "Mr. MOOR", "The SPEAKER"])
def test_a_full_stop_behind_a_label_in_capitals(label: str) -> None:
    labels = [label, "IVO BRANDT"] * 3
    assert_turns("\n\n".join(f"{who}. {text}" for who, text in zip(labels, SAID, strict=True)), ".txt", labels)


def test_headings_that_ask() -> None:
    raw = "# The baker\n\n" + "\n\n".join(f"## {text}" if i % 2 == 0 else text for i, text in enumerate(SAID))
    transcript = structured(raw, ".md")
    assert [turn.role for turn in transcript.turns] == ["question", "answer"] * 3
    assert texts(transcript) == list(SAID)
    assert len(transcript.pairs) == 3
