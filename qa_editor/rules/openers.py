"""Words that begin English sentences all the time, and almost never end a name or an address."""

from __future__ import annotations

OPENERS = frozenset(
    """
    a actually after all also although an and another any anyway are as at basically because before but by can could
    did do does don don't each even every everybody everyone exactly finally first for from he hello her here
    hey hi his how however i i'd i'll i'm i've if in instead is isn it it's its just last later let let's look
    maybe me most my never next no nobody nothing now obviously of oh ok okay on once one only or our people
    perhaps please really right she should since so some somebody someone something sometimes still such sure
    thank thanks that that's the their then there there's therefore these they they're this those though three
    to today two under until us very was we we're well were what what's when where which while who why with
    without would wow yeah yep yes yesterday yet you you're your
    """.split()
)
