"""Who asks and who answers: many small pieces of evidence, each kept in words; undecided where they do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Role, Speaker, Transcript, Turn
from qa_editor.structure.asking import ends_asking, has_question, prompts
from qa_editor.structure.cast import names_stated
from qa_editor.structure.label_kinds import role_words, words_of
from qa_editor.structure.lines import source_text
from qa_editor.structure.thresholds import QUESTION_SHARE
from qa_editor.structure.words import ANSWERERS, ASKERS, HONORIFICS

SAMPLE = 200  # turns of a speaker that are looked at: what holds for these holds for the rest
DECIDES = 2.0  # between two speakers: so many points more make the asker
ASKS, ANSWERS = 1.5, -1.0  # among several: points of an asker, of an answerer
_LABEL_POINTS, _NAMED_POINTS, _OUTLET_POINTS = 6.0, 4.0, 3.0
_QUESTION_WEIGHT = 5.0
_RESPONSE_POINTS = 1.5  # among several: for always speaking right behind a question without asking one
_FEW = 2  # among several: who speaks so seldom, and never behind a question, answers nothing
_ASKING_LETTERS = frozenset(("q", "f", "p", "question", "frage", "pregunta"))
_SIDED_TURNS = 4  # nameless turns, at least, before their alternation tells anything
_WORDS_APART = 4  # turns shorter or longer than the mean by fewer words tell nothing

_OUTLET = lazy_pattern(
    r"\w\.(?:com|org|net|news|io|co|tv|fm|de|fr|uk)\b|\b(?:news|times|post|magazine|podcast|radio|tv|daily|journal|review|"
    r"herald|gazette|tribune|chronicle|media|press|weekly|today|bbc|cnn|npr|pbs|nbc|abc|cbs)\b",
    re.IGNORECASE,
)
_THANKS_GUEST = lazy_pattern(
    r"\b(?:thank you|thanks)(?: so much| very much| again)?[^.?!]{0,30}? for "
    r"(?:joining|speaking|talking|sharing|your time|"
    r"taking the time|agreeing|sitting down|being (?:here|with|on)|coming|doing this|your insight)|\bmy guest\b|"
    r"\b(?:welcome to|joining (?:me|us)|joined (?:today )?by)\b|merci d'avoir accepté|danke, dass sie",
    re.IGNORECASE,
)
_THANKS_HOST = lazy_pattern(
    r"\bfor (?:having|inviting) (?:me|us)\b|\b(?:pleasure|glad|happy|great) to be (?:here|on|with)", re.IGNORECASE
)


@dataclass
class Tally:
    """What one speaker does, counted, and the points that follow."""

    name: str
    turns: list[int] = field(default_factory=list)
    asks: float = 0.0
    words: int = 0
    points: float = 0.0
    why: list[str] = field(default_factory=list)

    def add(self, points: float, why: str) -> None:
        """Count evidence; positive points speak for asking."""
        self.points += points
        self.why.append(why)


def find_roles(transcript: Transcript) -> Transcript:
    """Return the transcript with a role for each speaker and turn that the evidence decides, "" for others."""
    turns = transcript.turns
    tallies = _count(turns)
    if tallies:
        _weigh_names(tallies, transcript)
        _weigh_speech(tallies, turns)
    roles = _decide(list(tallies.values()))
    if not tallies and (sides := _sides(turns)):
        return replace(transcript, blocks=tuple(_by_side(transcript.blocks, sides)))
    speakers = tuple(_with_role(speaker, tallies, roles) for speaker in transcript.speakers)
    blocks = tuple(
        _in_role(block, roles[block.speaker])
        if isinstance(block, Turn) and not block.role and roles.get(block.speaker)
        else block
        for block in transcript.blocks
    )
    return replace(transcript, blocks=blocks, speakers=speakers)


def _sides(turns: Sequence[Turn]) -> tuple[Role, Role] | None:
    """Return the roles of the 1st, 3rd, … and of the 2nd, 4th, … nameless turn if all that ask are on one side."""
    if len(turns) < _SIDED_TURNS or any(turn.role for turn in turns):
        return None
    asking = [index for index, turn in enumerate(turns) if _ends_asking(turn)]
    odd = {index % 2 for index in asking}
    if len(odd) != 1 or len(asking) < QUESTION_SHARE * len(turns) / 2:
        return None
    return ("answer", "question") if odd == {1} else ("question", "answer")


def _by_side(blocks: Sequence[Block], sides: tuple[Role, Role]) -> Iterator[Block]:
    count = 0
    for block in blocks:
        if isinstance(block, Turn):
            yield _in_role(block, sides[count % 2])
            count += 1
        else:
            yield block


def _in_role(turn: Turn, role: Role) -> Turn:
    return Turn(turn.speaker, turn.label, turn.paragraphs, role, turn.start_ms, turn.end_ms, turn.place)


def _with_role(speaker: Speaker, tallies: Mapping[str, Tally], roles: Mapping[str, Role]) -> Speaker:
    if speaker.role or speaker.name not in tallies:
        return speaker
    return speaker._replace(role=roles[speaker.name], evidence=tuple(tallies[speaker.name].why))


def _count(turns: Sequence[Turn]) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for index, turn in enumerate(turns):
        if not turn.speaker:
            continue
        tally = tallies.get(turn.speaker)
        if tally is None:
            tally = tallies[turn.speaker] = Tally(turn.speaker)
        tally.turns.append(index)
        if len(tally.turns) > SAMPLE:
            continue
        texts = [source_text(p.text) for p in turn.paragraphs]
        tally.words += sum(text.count(" ") + 1 for text in texts)
        if texts and ends_asking(texts[-1]):
            tally.asks += 1
        elif any(has_question(text) for text in texts):
            tally.asks += 0.5
        elif texts and prompts(texts[0]):
            tally.asks += 0.4
    return tallies


def _weigh_names(tallies: Mapping[str, Tally], transcript: Transcript) -> None:
    labels = {speaker.name: speaker.labels for speaker in transcript.speakers}
    asking, answering = names_stated(transcript)
    all_labels = (label for name in tallies for label in labels.get(name, (name,)))
    lettered = any(not _ASKING_LETTERS.isdisjoint(role_words(label)) for label in all_labels)
    for tally in tallies.values():
        words = {w.casefold() for label in labels.get(tally.name, (tally.name,)) for w in role_words(label)}
        if not lettered:
            words -= {"a"}  # of the letters A, B, C, which only number the speakers
        if words & ASKERS and not words & ANSWERERS:
            tally.add(_LABEL_POINTS, f"the label says so: {tally.name}")
        elif words & ANSWERERS and not words & ASKERS:
            tally.add(-_LABEL_POINTS, f"the label says so: {tally.name}")
        elif _OUTLET.search(tally.name):
            tally.add(_OUTLET_POINTS, f"{tally.name} is the name of an outlet")
        names = [word for word in words_of(tally.name) if word.casefold() not in HONORIFICS and len(word) > 1]
        if names and _is_named(tally.name, names, asking):
            tally.add(_NAMED_POINTS, "the introduction names the interviewer")
        elif names and _is_named(tally.name, names, answering):
            tally.add(-_NAMED_POINTS, "the introduction names the person interviewed")


def _is_named(name: str, words: Sequence[str], stated: Sequence[str]) -> bool:
    for text in stated:
        found = {word.casefold() for word in re.findall(r"[^\W\d_]+", text) if not word[0].islower()}
        if words[-1].casefold() in found or (len(words) == 1 and words[0].casefold() in found):
            return True
        initials = "".join(word[0] for word in text.split(",")[0].split() if word[0].isupper())
        if name.isupper() and 1 < len(name) <= 4 and initials == name:
            return True
    return False


def _weigh_speech(tallies: Mapping[str, Tally], turns: Sequence[Turn]) -> None:
    spoken = [turn for turn in turns if turn.speaker]
    mean = sum(t.words for t in tallies.values()) / sum(min(len(t.turns), SAMPLE) for t in tallies.values())
    for tally in tallies.values():
        count = min(len(tally.turns), SAMPLE)
        share = tally.asks / count
        weight = _QUESTION_WEIGHT * min(1.0, 0.4 + 0.2 * count)
        tally.add(weight * (share - 0.35), f"{share:.0%} of {count} turns ask")
        own = tally.words / count
        if count > 1 and own < 0.6 * mean and mean - own >= _WORDS_APART:
            tally.add(1.0, f"short turns: {own:.0f} words each")
        elif own > 1.3 * mean and own - mean >= _WORDS_APART:
            tally.add(-1.0, f"long turns: {own:.0f} words each")
        if len(tallies) > 2 and (responds := _responses(tally, turns)):
            tally.add(-_RESPONSE_POINTS * responds / count, f"{responds} of {count} turns answer a question")
        elif len(tallies) > 2 and count <= _FEW and -_NAMED_POINTS < tally.points < 0:
            tally.add(-tally.points, "answers no question")
        texts = [source_text(p.text) for i in tally.turns[:2] + tally.turns[-1:] for p in turns[i].paragraphs[:2]]
        if any(_THANKS_GUEST.search(text) for text in texts):
            tally.add(1.5, "welcomes or thanks the guest")
        if any(_THANKS_HOST.search(text) for text in texts):
            tally.add(-2.0, "thanks for being invited")
    tallies[spoken[0].speaker].add(0.7, "opens")
    tallies[spoken[-1].speaker].add(0.3, "has the last word")


def _responses(tally: Tally, turns: Sequence[Turn]) -> int:
    """Return how many of the turns stand behind another's question and ask none."""
    return sum(
        index > 0 and turns[index - 1].speaker != tally.name
        and _ends_asking(turns[index - 1]) and not _ends_asking(turns[index])
        for index in tally.turns[:SAMPLE]
    )  # fmt: skip


def _ends_asking(turn: Turn) -> bool:
    return bool(turn.paragraphs) and ends_asking(source_text(turn.paragraphs[-1].text))


def _decide(tallies: Sequence[Tally]) -> dict[str, Role]:
    none: dict[str, Role] = {tally.name: "" for tally in tallies}
    if len(tallies) == 2:
        asker, other = sorted(tallies, key=lambda tally: -tally.points)
        if asker.points - other.points >= DECIDES:
            return {asker.name: "question", other.name: "answer"}
        return none
    if len(tallies) == 1:
        only = tallies[0]
        if abs(only.points) >= _LABEL_POINTS - 2:
            return {only.name: "question" if only.points > 0 else "answer"}
        return none
    roles: dict[str, Role] = {
        tally.name: "question" if tally.points >= ASKS else "answer" if tally.points <= ANSWERS else ""
        for tally in tallies
    }
    return roles if {"question", "answer"} <= set(roles.values()) else none
