"""How much evidence makes a name: every number that the rules about names decide by, and what it was measured on.

Measured on edited transcripts of interviews, podcasts and debates (212,000 words), as they are and with names put into
small letters. `times` are counts of a word with a capital inside a sentence against the same word in small letters.
"""

from __future__ import annotations

UNKNOWN_ONCE = 1
"""Times that a word in no dictionary, small in one place, must have a capital elsewhere. In clean text two such words
were meant to be small; of names put into small letters three in four are found so, with 2 one in two."""

UNKNOWN_OFTEN = 2
"""The same for one that is small in several places: as many capitals, twice over, for each."""

OWN_COMPOUND = 2
"""The same for a word that two ordinary ones or a prefix make up (`pinecone`, `preprocess`)."""

SETTLED = 4
"""Times that an ordinary word must stand alone with a capital (`Rust`, not `Rust Belt`) for each one in small letters:
below, `Research` and `Node` would lose their small letters in clean text."""

SETTLED_LEAST = 4
"""And so many times at least."""

ACRONYM_LEAST = 2
"""Times that an ordinary word must stand in capitals (`RAM`) for each one in small letters; no common word is one."""

PAIR = 3
"""Times that an ordinary word and the capital in front of it must be seen (`Bell Labs`) for each small one."""

HABIT = 3
"""A word of the lexicon written so often without a capital, and mostly so, is the document's own style."""

PHRASE_HABIT = 2
"""A phrase of the lexicon written so often in one other way, and never in its own, is the document's own style."""

FEW_CAPITALS = 0.02
"""The share of words with a capital below which a document is written without them."""

MOST_UNSAYABLE = 2
"""A word that can only be spelt out (`mts`) is asked about unless it stands in small letters more often: in 2,000,000
words of clean text eight such words were meant to be small, half of them in talk of software (`npm`)."""
