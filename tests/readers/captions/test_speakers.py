"""Labels in the text of captions: every shape that names somebody, and what looks like one and is none."""

from __future__ import annotations

import pytest

from qa_editor.readers.captions.label_shapes import is_person, kind_of
from tests.readers.captions.helpers import read, said

NAMED = {
    "a machine's": (["SPEAKER_00: hello there", "SPEAKER_01: hi", "SPEAKER_00: so"],) * 2,
    "a machine's in brackets": (
        ["[Speaker 1] hello there", "[Speaker 2] hi", "so it goes", "[Speaker 1]: right"],
        ["Speaker 1: hello there", "Speaker 2: hi so it goes", "Speaker 1: right"],
    ),
    "with a title": (["ANA RUIZ, HOST: Hello.", "DR. LEE: Hi.", "RUIZ: So.", "LEE: Yes."],) * 2,
    "letters": (["Q: Why?", "A: So.", "it moved", "Q: And?"], ["Q: Why?", "A: So. it moved", "Q: And?"]),
    "initials": (["KL:Is it dry", "MK:Yes it is", "KL:Good"], ["KL: Is it dry", "MK: Yes it is", "KL: Good"]),
    "on a line of its own": (["ANA:\nHello.", "BEN:\nHi.", "ANA:\nSo."], ["ANA: Hello.", "BEN: Hi.", "ANA: So."]),
    "French": (["Ana : Bonjour.", "Paul : Salut.", "Ana : Oui."], ["Ana: Bonjour.", "Paul: Salut.", "Ana: Oui."]),
    "Chinese": (["主持人：你好", "张伟：你好", "主持人：请说"], ["主持人: 你好", "张伟: 你好", "主持人: 请说"]),
    "roles": (["Interviewer: Why?", "Participant: Because", "it moved."],
              ["Interviewer: Why?", "Participant: Because it moved."]),
    "names that are words": (["Mark: Why?", "Grace: So.", "Mark: And?", "Grace: Well."],) * 2,
    "words that are names": (["Mom: Why?", "Dad: So.", "Mom: And?", "Dad: Well.", "Mom: Ok.", "Dad: Fine."],) * 2,
    "one speaker, named once": (["Travis: When you", "start."], ["Travis: When you start."]),
    "chevrons and capitals": (
        [">> REPORTER: THE MILL IS DRY.", "WHAT NOW?", ">> MAN: NOTHING."],
        ["REPORTER: THE MILL IS DRY. WHAT NOW?", "MAN: NOTHING."],
    ),
    "tags": (["Ana Kupor (SL): Let us.", "Dora D. (PI): Yes.", "Ana Kupor (SL): Ok."],) * 2,
    "talk that breaks off": (["ANA: I was --", "BEN: You were --", "ANA: -- going."],) * 2,
    "somebody new": (["Ana: Why?", "Ben: So.", "Zeynep: I see.", "Ana: Oh."],) * 2,
    "a word among full names": (
        ["Frau Klein: Warum?", "Herr Wolf: Darum.", "Beispiel: die Mühle.", "Frau Klein: Ach."],
        ["Frau Klein: Warum?", "Herr Wolf: Darum. Beispiel: die Mühle.", "Frau Klein: Ach."],
    ),
    "no sentence ends": (["Mara Lind: it was", "Ivo Ranta: the the", "Mara Lind: ok"],) * 2,
    "nobody twice": (["Zeynep A: Why?", "Gilon B: So.", "Oddny C: And?", "Taavi D: Well."],) * 2,
    "dashes before names": (["— Ana: Why?", "— Ben: So.", "— Ana: Oh."], ["Ana: Why?", "Ben: So.", "Ana: Oh."]),
}  # fmt: skip

UNNAMED = {
    "a name late and alone": ["When you start", "in podcasting", "Travis: it is good."],
    "a topic at the top": ["Kubernetes: an introduction.", "Today we look at it.", "It is a system."],
    "topics, each once": ["Kubernetes: what is it?", "A system.", "Terraform: what is that?", "Another."],
    "headlines": ["Breaking news.", "Selensky: we need help.", "That is what he said.", "Biden: no."],
    "steps": ["Today we bake.", "Step One: mix flour.", "Step Two: add water.", "Step Three: wait."],
    "topics": ["In Python: you write this.", "Then: run it.", "In Java: you compile.", "In Python: you do not."],
    "verses": ["John 3:16 says so.", "Matthew 5:3: blessed are.", "Luke 2:1: in those days."],
    "companies": ["Google: a company.", "Apple: another.", "Google: again.", "Apple: more."],
    "songs": ["♪ Ana: la la ♪", "♪ Ben: la ♪"],
    "small letters": ["- hi", "- hello there", "- how are you"],
    "a way of speaking": ["I said to him", "Look: it is dry.", "And he said", "Look: it is not.", "Look: who cares."],
}


def srt(cues: list[str]) -> str:
    return "\n".join(f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{text}\n" for n, text in enumerate(cues, 1))


@pytest.mark.parametrize("name", NAMED)
def test_speakers(name: str) -> None:
    cues, wanted = NAMED[name]
    assert said(read(srt(cues), "a.srt")) == wanted


@pytest.mark.parametrize("name", UNNAMED)
def test_no_speakers(name: str) -> None:
    transcript = read(srt(UNNAMED[name]), "a.srt")
    assert not transcript.turns
    assert said(transcript) == [" ".join(UNNAMED[name])]


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        ("sure", "Speaker 1|SPEAKER_00|HOST|Q|Interviewer|Unknown Speaker|Audience questioner|The Court"),
        ("name", "Mara Lind|MR. COLE|Dr. Lena Vale|Zeynep Tufekci|Ana|De la Cruz|Заря 1|田中|Ana Kupor (SL)"),
        ("given", "Mark|Will"),
        ("word", "Bottom Line|New York|The Great Gatsby|Today|Fun Fact|Apple|The Supreme Court"),
        ("", "Note|Remember|he said|And then I said|So what?|What a day!|10|…|a/b|so many words are in no name"),
    ],
)
def test_kinds_of_labels(kind: str, labels: str) -> None:
    assert [label for label in labels.split("|") if kind_of(label) != kind] == []


def test_brackets_hold_people_or_sounds() -> None:
    assert all(map(is_person, ("Mara Lind", "Ana", "Narrator", "Speaker 1", "WOMAN 2", "Dr. Vale")))
    sounds = ("Music", "APPLAUSE", "Door slams", "Laughter", "Musik", "Spanish", "Audience Laughing")
    assert not any(map(is_person, sounds))
