# ruff: noqa: E501
"""Lines that look like labels and are none: (what, suffix, raw text, the labels of the turns that there are)."""

from __future__ import annotations

_DIALOGUE = (
    "Tessa Moor: How did it begin?\n\nIvo Brandt: With one oven, in spring.\n\n{line}\n\n"
    "Tessa Moor: And who paid for it?\n\nIvo Brandt: My aunt did, all of it.\n\nTessa Moor: Thank you.\n"
)
_FIVE = ("Tessa Moor", "Ivo Brandt", "Tessa Moor", "Ivo Brandt", "Tessa Moor")

INSIDE = (  # a paragraph of Ivo's answer that begins like a label
    "He said: come here.",
    "My advice: don't.",
    "Note: the oven is still there.",
    "Remember: bread needs time.",
    "For example: rye, oats and wheat.",
    "So my name is Ivo, and I was then joined by:",
    "One more thing: the chimney.",
    "Lesson one: never lend money.",
    "The rule is simple: pay the miller first.",
    "Advice: buy flour early.",
    "I told her the truth: there was no money.",
    "At 10:30 we opened the doors.",
    "10:30 was when we opened the doors.",
    "https://example.org/bread tells the whole story.",
    "The score was 3:2 in the end.",
    "Three things matter: flour, water and salt.",
    "Question: who would buy bread at night?",
    "Answer: sailors.",
    "Bottom line: we were broke.",
    "Fun Fact: the oven weighs two tons.",
    "PS: the aunt is well.",
    "(The mayor [laughing]: Never!)",
    "[laughs] Never again.",
    "(Phone rings)",
    "[inaudible 00:12] in the yard.",
    "\u201cMoney: that is all they asked about,\u201d she said.",
    "Matthew 5:3 hung on the wall.",
    "Re: your letter, she wrote, the answer is no.",
    "ACT ONE: the fire.",
    "Dear aunt: I wrote every week.",
    "Warning: hot surface.",
    "Sugar: 200 grams",
    "The Problem With Bread: A Short History",
    "Result: two ovens.",
    "Well - we had no flour.",
    "Yes \u2013 all of it.",
    "No.\nNever again.",
    "Video: watch the oven being lit",
    "What the baker told me: keep going.",
    "And she asked: why bread?",
    "Time: it takes time.",
    "In short: bread.",
    "Years later: the second oven.",
    "Breaking: the harbour is closed.",
)  # fmt: skip

HEADERS = (  # lines above the dialogue
    "Title: The Baker of the Harbour",
    "Date: 4 May 2021",
    "Location: the harbour, upper quay",
    "Topic: bread",
    "Narrator: Ivo Brandt",
    "Interviewer: Tessa Moor",
    "Interviewee: Ivo Brandt",
    "Target Keywords: bread,harbour,ovens",
    "Participants: Tessa Moor, Ivo Brandt",
    "Archive ID: hb-1944",
    "Length: 1:02:33",
    "Recorded by: Tessa Moor",
    "Present: Tessa Moor and Ivo Brandt",
    "Setting: a kitchen, early morning.",
    "Keywords: bread, harbour",
    "TM = Tessa Moor",
    "Bread and Water: A Conversation",
)

NO_TURNS = (  # whole documents without any dialogue
    "Ingredients:\n\nFlour: 500 g\nWater: 300 ml\nSalt: 10 g\n\nMethod: mix, wait, bake.\n",
    "Name: Ivo Brandt\nBorn: 1944\nTrade: baker\nTown: Harbour\n",
    "Monday: closed\nTuesday: 9:00 to 17:00\nWednesday: 9:00 to 17:00\nThursday: closed\n",
    "The harbour has three bakers.\n\nNote: two of them are closed.\n\nNote: the third opens at night.\n\nNote: bring cash.\n",
    "Pros: cheap.\nCons: slow.\n\nPros: warm.\nCons: far.\n",
    "The mayor spoke first.\n\nHe said: bread is cheap.\n\nShe said: bread is dear.\n\nHe said: not here.\n\nShe said: everywhere.\n",
    "Added: a second oven.\nFixed: the chimney.\nAdded: a door.\nFixed: the window.\n",
    "https://example.org/a\nhttps://example.org/b\nhttps://example.org/c\n",
    "Flour - 500 g\nWater - 300 ml\nSalt - 10 g\nYeast - 5 g\n",
    "- flour\n- water\n- salt\n- yeast\n- time\n",
    "1. Mix the flour.\n\n2. Add the water.\n\n3. Wait a night.\n",
    "The First Oven\n\nIt was small and it smoked all the time.\n\nThe Second Oven\n\nIt was large and nobody could light it.\n",
    "**Flour**\n\nTake the coarse kind, always.\n\n**Water**\n\nTake it from the well.\n",
    "[Music]\n\nhello everyone and welcome\n\n[Music]\n\nit is a fine morning\n\n[Applause]\n",
    "Step 1: mix the flour.\n\nStep 2: add the water.\n\nStep 3: wait a night.\n",
    "Tessa Moor: baker, born 1944.\n\nIvo Brandt: miller, born 1950.\n\nMara Quill: mayor, born 1961.\n\nRobin Dahl: sailor, born 1970.\n",
)  # fmt: skip


def dialogue_with(line: str) -> str:
    """Return a dialogue with `line` as a paragraph of an answer."""
    return _DIALOGUE.format(line=line)


def dialogue_under(line: str) -> str:
    """Return a dialogue with `line` above it."""
    return line + "\n\n" + _DIALOGUE.format(line="Only bread, no cakes.")


LABELS = _FIVE
