"""SubRip as it should be, and as it comes."""

from __future__ import annotations

import pytest

from tests.readers.captions.helpers import format_of, read, said, times

ONE = "1\n00:00:01,000 --> 00:00:02,000\n"
TWO = "2\n00:00:02,000 --> 00:00:03,000\n"
THREE = "3\n00:00:03,000 --> 00:00:04,000\n"

CASES = {
    "plain": (f"{ONE}The mill\n\n{TWO}is dry.\n", ["The mill is dry."]),
    "tags": (
        ONE + '<font color="#fff">The</font> <b>mill</b> {\\an8}<i>is</i> {b}dry{/b}.\n',
        ["The mill is dry."],
    ),
    "no numbers": (
        "00:00:01,000 --> 00:00:02,000\nHow many?\n\n00:00:02,000 --> 00:00:03,000\n42\n\n"
        "00:00:03,000 --> 00:00:04,000\nSo few.\n",
        ["How many? 42 So few."],
    ),
    "no blank lines": (f"{ONE}How many?\n{TWO}42\n{THREE}So few.\n", ["How many? 42 So few."]),
    "blank lines inside": (f"{ONE}The mill\n\nis dry.\n\n{TWO}Yes.\n", ["The mill is dry. Yes."]),
    "numbers out of order": (
        "7\n00:00:01,000 --> 00:00:02,000\nOne.\n\n7\n00:00:02,000 --> 00:00:03,000\nTwo.\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\nThree.\n",
        ["One. Two. Three."],
    ),
    "full stops, loose arrows, places": (
        "1\n0:00:01.0 -> 0:00:02.5\nOne.\n\n2\n00:00:02.500-->00:00:03.000 X1:10 X2:20 Y1:3 Y2:4\nTwo.\n\n"
        "3\n00 : 00 : 03 , 000 --> 00:00:04:000\nThree.\n",
        ["One. Two. Three."],
    ),
    "a time line that cannot be read": (
        f"{ONE}One.\n\n2\n00:00:0x,000 --> 00:00:03,000\nTwo.\n\n{THREE}Three.\n",
        ["One. Two. Three."],
    ),
    "labels on the first cue of a turn": (
        f"{ONE}Mara: Why did you\n\n{TWO}close the mill?\n\n{THREE}Ivo: The river: it moved.\n",
        ["Mara: Why did you close the mill?", "Ivo: The river: it moved."],
    ),
    "labels in capitals, two in a cue": (
        f"{ONE}MARA LIND: Dry?\nIVO: Dry.\n\n{TWO}MARA LIND: Since when?\n\n{THREE}IVO: May.\n",
        ["MARA LIND: Dry?", "IVO: Dry.", "MARA LIND: Since when?", "IVO: May."],
    ),
    "a label inside a line": (
        f"{ONE}MARA: Dry?\n\n{TWO}IVO: Dry. MARA: Since when?\n\n{THREE}IVO: May.\n",
        ["MARA: Dry?", "IVO: Dry.", "MARA: Since when?", "IVO: May."],
    ),
    "names in brackets": (
        f"{ONE}(Mara Lind)\nDry?\n\n{TWO}(Ivo Ranta) Dry.\n(laughs) Yes.\n\n{THREE}(Mara Lind) Oh. [Applause]\n",
        ["Mara Lind: Dry?", "Ivo Ranta: Dry. (laughs) Yes.", "Mara Lind: Oh. [Applause]"],
    ),
    "Rev and Verbit: a dash and a bracket": (
        f"{ONE}- [Interviewer] Dry?\n\n{TWO}- [Ivo] Dry, and\n\n{THREE}for years.\n\n"
        "4\n00:00:05,000 --> 00:00:06,000\n- [Interviewer] [laughs] Oh.\n",
        ["Interviewer: Dry?", "Ivo: Dry, and for years.", "Interviewer: [laughs] Oh."],
    ),
    "Otter": (
        f"{ONE}Mara Lind: Dry?\n\n{TWO}Speaker 2: Dry.\n\n{THREE}Mara Lind: Oh.\n",
        ["Mara Lind: Dry?", "Speaker 2: Dry.", "Mara Lind: Oh."],
    ),
    "Amara: dashes": (
        f"{ONE}- Dry?\n- Dry.\n\n{TWO}- Since when?\n- May.\n\n{THREE}It was a bad year.\n",
        ["-: Dry?", "-: Dry.", "-: Since when?", "-: May. It was a bad year."],
    ),
    "en dashes at each change": (
        f"{ONE}– Dry?\n\n{TWO}– Dry.\nFor years.\n\n{THREE}–Since when?\n",
        ["–: Dry?", "–: Dry. For years.", "–: Since when?"],
    ),
    "chevrons": (
        f"{ONE}>> Dry?\n\n{TWO}>> Dry. >> Since\n\n{THREE}when?\n>>> Now the news.\n",
        [">>: Dry?", ">>: Dry.", ">>: Since when?", ">>: Now the news."],
    ),
    "chevrons and names": (
        f"{ONE}>> MARA LIND: Dry?\n\n{TWO}>> Dry.\n\n{THREE}>> MARA LIND: Oh. x >> 2.\n",
        ["MARA LIND: Dry?", ">>: Dry.", "MARA LIND: Oh. x >> 2."],
    ),
    "music and notes are said": (
        f"{ONE}♪ La la ♪\n[Music]\n\n{TWO}(laughs) Yes.\n",
        ["♪ La la ♪ [Music] (laughs) Yes."],
    ),
    "Chinese": (f"{ONE}这个磨坊\n已经干了，\n\n{TWO}很多年了。\n", ["这个磨坊已经干了，很多年了。"]),
}


@pytest.mark.parametrize("name", CASES)
def test_turns(name: str) -> None:
    text, wanted = CASES[name]
    assert format_of(text, "a.srt") == "srt"
    assert said(read(text, "a.srt")) == wanted


NO_SPEAKERS = {
    "a word and a colon": f"{ONE}Remember: buy milk.\n\n{TWO}Note: buy bread.\n\n{THREE}Remember: pay for it.\n",
    "a title": f"{ONE}I read it again.\n\n{TWO}Sapiens: A brief history.\n\n{THREE}It is long.\n",
    "a list": f"{ONE}- flour\n- water\n\n{TWO}- salt\n- yeast\n\n{THREE}- an oven\n",
    "a dash that carries on": f"{ONE}It was dry\n– as I said –\n\n{TWO}– for years –\n\n{THREE}– and years.\n",
    "sounds": f"{ONE}[Music] Hello.\n\n{TWO}[Applause] Thank you.\n\n{THREE}[Music] Good night.\n",
    "sounds elsewhere": f"{ONE}[Musik] Hallo.\n\n{TWO}[Applaus] Danke.\n\n{THREE}[Musik] Gute Nacht.\n",
    "a time of day": f"{ONE}10:30 is early.\n\n{TWO}At 10:45 it rains.\n\n{THREE}11:00 is late.\n",
    "a web address": f"{ONE}https://example.org is it.\n\n{TWO}http://example.org too.\n",
    "a place": f"{ONE}We went on.\n\n{TWO}New York: a city.\n\n{THREE}We came back.\n",
}


@pytest.mark.parametrize("name", NO_SPEAKERS)
def test_nobody_speaks_who_is_not_named(name: str) -> None:
    text = NO_SPEAKERS[name]
    transcript = read(text, "a.srt")
    assert not transcript.turns
    spoken = [line for line in text.splitlines() if line and "-->" not in line and not line.isdigit()]
    assert said(transcript) == [" ".join(spoken)]


def test_a_text_of_questions_without_labels_is_not_torn() -> None:
    cues = []
    for n in range(40):
        text = "Why did you close your mill?" if n % 2 else "The river moved, and then the wheel stood dry for years."
        cues.append(f"{n + 1}\n00:0{n // 10}:{n % 10 * 6:02},000 --> 00:0{n // 10}:{n % 10 * 6 + 4:02},000\n{text}\n")
    transcript = read("\n".join(cues), "a.srt")
    assert not transcript.turns
    assert len(times(transcript)) == 40


def test_sloppy_times() -> None:
    text = (
        "1\n-00:00:01,000 --> 00:00:02,000\nBefore.\n\n2\n00:00:05,5 --> 00:00:03,25\nReversed.\n\n"
        "3\n00:00:06 --> 00:00:07\nWhole.\n"
    )
    assert times(read(text, "a.srt")) == [("Before.", 0, 2000), ("Reversed.", 3250, 5500), ("Whole.", 6000, 7000)]


def test_one_wrong_time_moves_nothing_but_two_tracks_are_merged() -> None:
    wrong = f"{ONE}One.\n\n2\n00:10:02,000 --> 00:10:03,000\nTwo.\n\n{THREE}Three.\n"
    assert said(read(wrong, "a.srt")) == ["One. Two. Three."]
    tracks = "".join(
        f"{n}\n00:00:{n * 2 + shift:02},000 --> 00:00:{n * 2 + shift + 1:02},000\n{who}: Words {n}.\n\n"
        for shift, who in enumerate(("Mara", "Ivo")) for n in range(1, 6)
    )  # fmt: skip
    assert said(read(tracks, "a.srt")) == [f"{who}: Words {n}." for n in range(1, 6) for who in ("Mara", "Ivo")]


def test_one_speakers_cues_do_not_overlap() -> None:
    text = "1\n00:00:01,000 --> 00:00:09,000\nOne\n\n2\n00:00:02,000 --> 00:00:04,000\ntwo.\n"
    assert times(read(text, "a.srt")) == [("One", 1000, 2000), ("two.", 2000, 4000)]


def test_a_page_that_quotes_captions_is_no_captions() -> None:
    page = "".join(f"Line {n} of an article on mills.\n\n" for n in range(40))
    assert format_of(page + f"{ONE}One.\n\n{TWO}Two.\n\n{THREE}Three.\n") == "text"
    assert format_of("See here --> there.\n\nA --> B\n") == "text"
    assert format_of("<!-- a --> 1\n\n<!-- b --> 2\n") == "text"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_encodings(encoding: str) -> None:
    data = f"{ONE}Die Mühle\n\n{TWO}ist trocken.\n".encode(encoding)
    assert format_of(data) == "srt"
    assert said(read(data)) == ["Die Mühle ist trocken."]


def test_a_wrong_name_and_none() -> None:
    text = f"{ONE}The mill\n\n{TWO}is dry.\n"
    for name in ("a.txt", "a.vtt", "-", "a.docx"):
        assert said(read(text, name)) == ["The mill is dry."]
