"""Turns all in small letters or CAPITALS: which are mended, which stay, and what is said of them."""

from __future__ import annotations

import pytest

import qa_editor
from qa_editor.core.letter_case import restored_turns
from qa_editor.core.style import TurnCase
from qa_editor.core.transcript import Heading, Paragraph, Transcript, Turn
from qa_editor.report import headline


def cleaned(notes: str, turn_case: TurnCase = "auto", **style: bool) -> Transcript:
    return qa_editor.clean(qa_editor.read(notes.encode()), qa_editor.Style(turn_case=turn_case, **style))  # type: ignore[arg-type]


def said(notes: str, turn_case: TurnCase = "auto", **style: bool) -> list[str]:
    return ["\n".join(p.text.after for p in turn.paragraphs) for turn in cleaned(notes, turn_case, **style).turns]


def codes(transcript: Transcript) -> list[str]:
    return [query.code for query in transcript.queries]


TYPED = """\
Mara Ode: WHERE WAS THE MILL, AND WHO OWNED IT THEN?

Ivo Hale: It stood by the river. Zarvoni owned it, and we liked Zarvoni.

Mara Ode: WHAT DID ZARVONI SELL, MR. HALE, BEFORE HE CAME TO LEEDS?

Ivo Hale: He sold rope, mostly.

Mara Ode: WHY?

Ivo Hale: Nobody else did.
"""


def test_a_speaker_typed_in_capitals_is_lowered_with_the_names_of_the_others() -> None:
    turns = said(TYPED)
    assert turns[0] == "Where was the mill, and who owned it then?"
    assert turns[2] == "What did Zarvoni sell, Mr. Hale, before he came to Leeds?"
    assert turns[4] == "Why?"


def test_each_word_is_one_edit_of_one_rule() -> None:
    changes = cleaned(TYPED).turns[2].paragraphs[0].text.changes()
    assert {change.rule for change in changes} == {"C09"}
    assert all(" " not in change.old for change in changes)
    assert ("ZARVONI", "Zarvoni") in {(change.old, change.new) for change in changes}


def test_all_of_it_is_said_in_one_line() -> None:
    assert restored_turns(cleaned(TYPED)) == (0, 3)
    assert headline(cleaned(TYPED)).endswith("; 3 turns in CAPITALS were put into ordinary capitals")
    small = cleaned(
        "Mara Ode: who came in?\n\nIvo Hale: She did. I saw her.\n\nMara Ode: Oh?\n\nIvo Hale: Yes, I did.\n"
    )
    assert headline(small).endswith("; 1 turn in small letters was given capitals")


CALM = """\
Mara Ode: And what did you do about it in the end?

Ivo Hale: We sat on the wall and waited for the tide.

"""
ONE_SHOUT = """\
Mara Ode: Who saw the boat that night?

Ivo Hale: I TOLD THEM TO LEAVE THE HARBOUR AT ONCE. NOBODY LISTENED TO ME.

Mara Ode: And then?

Ivo Hale: They stayed, and so we lost the nets.
"""


def test_one_loud_turn_stays_and_a_query_asks() -> None:
    transcript = cleaned(ONE_SHOUT)
    assert transcript.turns[1].paragraphs[0].text.after.startswith("I TOLD THEM")
    assert codes(transcript) == ["Q14"]


def test_one_loud_turn_is_lowered_when_all_are() -> None:
    transcript = cleaned(ONE_SHOUT, "all")
    assert transcript.turns[1].paragraphs[0].text.after == (
        "I told them to leave the harbour at once. Nobody listened to me."
    )
    assert codes(transcript) == []
    assert said(ONE_SHOUT, readable_caps=True) == said(ONE_SHOUT, "all")


def test_loud_turns_that_stay_are_one_query() -> None:
    notes = (CALM + ONE_SHOUT + "\n") * 3
    (query,) = [query for query in cleaned(notes).queries if query.code == "Q14"]
    assert "2 more" in query.message
    assert "--turn-case all" in query.message


@pytest.mark.parametrize("shout", ["NO!", "STOP IT!", "NASA.", "OH MY GOD.", "WHY WOULD I?", "FBI, CIA, NSA."])
def test_shouts_and_acronyms_stay_without_a_query(shout: str) -> None:
    notes = ONE_SHOUT.replace("I TOLD THEM TO LEAVE THE HARBOUR AT ONCE. NOBODY LISTENED TO ME.", shout)
    transcript = cleaned(notes)
    assert transcript.turns[1].paragraphs[0].text.after == shout
    assert codes(transcript) == []


def test_a_passage_in_capitals_is_lowered() -> None:
    loud = (
        "Mara Ode: WHO CAME TO THE MILL AFTER THE FLOOD WENT DOWN?\n\n"
        "Ivo Hale: THE BANK CAME. THEN THE CHURCH CAME, AND THEN NOBODY.\n\n"
        "Mara Ode: DID YOU ASK THE BANK FOR MORE TIME TO PAY?\n\n"
        "Ivo Hale: I ASKED. THE BANK SAID NO, AND THAT WAS THAT.\n\n"
    )
    calm = (
        "Mara Ode: And before the flood, what was the village like, as you recall it now?\n\n"
        "Ivo Hale: It was small, and it was loud, and all of us knew all of the others by name and by debt.\n\n"
    ) * 3
    turns = said(calm + loud + calm)
    assert turns[7] == "The bank came. Then the church came, and then nobody."
    assert said(calm + loud.replace("THEN THE CHURCH CAME, AND THEN NOBODY.", "Then the church.") + calm)[6].isupper()


def test_a_shouting_match_stays() -> None:
    match = "Mara Ode: STOP IT!\n\nIvo Hale: YOU STOP IT!\n\nMara Ode: NO, YOU STOP IT!\n\nIvo Hale: I WILL NOT!\n\n"
    turns = said(CALM * 2 + match + CALM)
    assert turns[4:8] == ["STOP IT!", "YOU STOP IT!", "NO, YOU STOP IT!", "I WILL NOT!"]


SMALL = """\
Mara Ode: so how did you meet zarvoni? was it in london?

Ivo Hale: I met Zarvoni in a pub. She sold rope, and Dresvik bought it.

Mara Ode: and dresvik? i heard that he worked for nasa. then ivo hale left.

Ivo Hale: He did, in Leeds.
"""


def test_a_small_turn_takes_names_from_the_others() -> None:
    turns = said(SMALL)
    assert turns[0] == "So how did you meet Zarvoni? Was it in London?"
    assert turns[2].startswith("And Dresvik? I heard that he worked for NASA.")


def test_small_turns_do_not_speak_against_a_name() -> None:
    asked = "Mara Ode: so zarvoni left, and zarvoni came back, and zarvoni stayed?\n\n"
    turns = said(asked + "Ivo Hale: Yes, that was Zarvoni, as ever.\n\n" + asked + "Ivo Hale: As I said.\n")
    assert turns[0] == "So Zarvoni left, and Zarvoni came back, and Zarvoni stayed?"


def test_kept_turns_are_not_touched_by_any_capital() -> None:
    turns = said(SMALL, "keep")
    assert turns[0] == "so how did you meet zarvoni? was it in london?"
    assert turns[2].startswith("and dresvik? i heard")
    assert said(TYPED, "keep")[2].startswith("WHAT DID ZARVONI SELL")
    assert codes(cleaned(ONE_SHOUT, "keep")) == []


def test_kept_turns_still_get_their_spaces() -> None:
    assert (
        said("Mara Ode: so,who came ? nobody.\n\nIvo Hale: I did. We all did.\n", "keep")[0] == "so, who came? nobody."
    )


def test_headings_in_capitals_stay() -> None:
    notes = "THE MILL BY THE OLD RIVER\n\n" + TYPED
    first = cleaned(notes).blocks[0]
    assert isinstance(first, Heading | Paragraph)
    assert first.text.after == "THE MILL BY THE OLD RIVER"


def test_unknown_words_of_such_turns_are_one_query() -> None:
    notes = "Mara Ode: WHO FETCHED IT, AND WHERE WAS IT THEN?\n\nIvo Hale: IT WAS FETCHED BY ZARVONI. TREMBLAKE PAID.\n"
    transcript = cleaned(notes)
    (query,) = transcript.queries
    assert query.code == "Q15"
    assert "zarvoni" in query.message
    assert transcript.turns[1].paragraphs[0].text.after == "It was fetched by zarvoni. Tremblake paid."


def test_no_punctuation_means_no_guessing() -> None:
    notes = "Mara Ode: " + "we went down to the harbour and i waited for london " * 9 + "\n\nIvo Hale: so we did\n\n"
    notes *= 2
    transcript = cleaned(notes)
    first = transcript.turns[0].paragraphs[0].text.after
    assert first.startswith("we went down to the harbour and I waited for London we went")
    assert transcript.turns[1].paragraphs[0].text.after == "so we did"
    assert codes(transcript).count("Q11") == 1


def test_a_few_turns_without_punctuation_are_one_query() -> None:
    bare = "Ivo Hale: " + "we went down to the harbour and waited there " * 6 + "\n\n"
    calm = "Mara Ode: And then? What did you do?\n\n"
    transcript = cleaned((calm + bare) * 3 + calm + "Ivo Hale: We left. It was late, and it rained.\n")
    (query,) = [query for query in transcript.queries if query.code == "Q11"]
    assert query.message.startswith("3 turns have no punctuation (lines 3, 7, 11)")


@pytest.mark.parametrize("turn_case", ["auto", "all", "keep"])
@pytest.mark.parametrize("notes", [TYPED, ONE_SHOUT, SMALL, TYPED.upper(), SMALL.lower()])
def test_cleaning_twice_is_cleaning_once(notes: str, turn_case: TurnCase) -> None:
    style = qa_editor.Style(turn_case=turn_case, labels="names")
    once = qa_editor.write(qa_editor.clean(qa_editor.read(notes.encode()), style), "text", style)
    assert qa_editor.write(qa_editor.clean(qa_editor.read(once), style), "text", style) == once


def test_german_in_capitals_stays() -> None:
    notes = "Mara Ode: WARUM HABEN SIE DAS GETAN, UND WER WAR DAS?\n\n"
    notes += "Ivo Hale: ICH HABE ES NICHT GETAN, UND WIR WAREN NICHT DA.\n"
    assert said(notes)[1].isupper()


def test_running_text_without_turns_is_mended_too() -> None:
    transcript = cleaned("THE MILL STOOD BY THE RIVER. NOBODY KNEW WHO OWNED IT, AND NOBODY ASKED.\n")
    (block,) = transcript.blocks
    assert isinstance(block, Paragraph)
    assert block.text.after == "The mill stood by the river. Nobody knew who owned it, and nobody asked."
    assert headline(transcript).endswith("; 1 paragraph in CAPITALS was put into ordinary capitals")


def test_what_stands_between_turns_stays() -> None:
    notice = "THIS RECORDING IS THE PROPERTY OF THE HARBOUR BOARD AND MUST NOT BE SHOWN TO ANYBODY.\n\n"
    blocks = cleaned(notice * 4 + CALM + CALM).blocks
    assert [block for block in blocks if isinstance(block, Turn)]
    assert all(block.text.after.isupper() for block in blocks if not isinstance(block, Turn))
