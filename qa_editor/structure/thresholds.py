"""Every number that a decision about structure hangs on, once, with its reason."""

from __future__ import annotations

LABEL_CHARS = 60  # a label is no longer: the longest in oral-history and parliament transcripts has 48
LABEL_WORDS = 7

# Points for what a label looks like, before anything is known of the document (`label_kinds.Kind`).
KIND_POINTS = {
    "engine": 4.0, "qa": 3.0, "role": 3.0, "person": 2.0, "caps": 2.0, "initials": 1.5, "name": 1.0, "script": 1.0,
    "letter": 1.0, "handle": -1.0, "phrase": -1.5, "ordinary": -3.0, "meta": -6.0, "sentence": -6.0, "none": -9.0,
}  # fmt: skip
RECURRENCE = (0.0, 0.0, 1.0, 2.0, 2.0, 3.0)  # points for a label that stands 0, 1, 2 … times; the last for more
STAMP_POINTS = 3.0  # a time beside the label
BOLD_POINTS = 1.0
ALL_BOLD_POINTS = 2.0  # set off by emphasis, as all sure labels of the document are
USER_NAME_POINTS = 2.0  # in small letters with a digit or an underscore: `sailor99`, `rye_lover`
EMPTY_POINTS = -1.0  # nothing stands after the label in the whole document
INSIDE_POINTS = -2.0  # it stands only where a wrapped line broke in mid-sentence
STYLE_MISMATCH = -1.0  # capitals among ordinary labels, or the reverse
FORM_POINTS = -4.5  # its text stands beside it where the others' stands below, or the reverse
ORDINARY_POINTS = -2.5  # made of dictionary words alone, and no known given name among them; half where it recurs
HEADLINE_POINTS = -3.0  # stands once, on a line that reads like a heading
LONE_POINTS = -3.0  # `Q` or `Answer` that stands once in the document
LOWER_POINTS = -1.5  # a rare label whose words begin small where the turns begin with capitals
ANNOUNCED_POINTS = 1.5  # a rare label that the turn before names
CALLER_POINTS = 3.0  # a rare label that is a given name and a town: `Lena from Aarhus`
REPLY_POINTS = 2.5  # `The Harbour Post` that stands once, right below a question, and who asked speaks next
ASKING_POINTS = 1.0  # `The Harbour Post` that stands several times and asks
IN_FULL_POINTS = 3.0  # a rare label of which a common one is the initials
GIVEN_NAME_POINTS = 1.0  # a rare label that is a given name, its words whole sentences
SPEECH_SHARE = 0.9  # so many turns must begin with a capital before a small letter tells anything
SURE = 2.0  # from here on a label may establish the document's style
LIKELY = 1.0  # enough where the style is established

BARE_CHARS = 66  # a line with a label alone is no longer
FEW_TURNS = 6  # an excerpt of so few turns may have no label twice
TITLE_WORDS = 12  # of what stands behind a name and a dash: `Executive Vice President and Chief Financial Officer`
BARE_SHARE = 0.5  # of the paragraphs from the first bare label on, so many must begin with one
SEPARATOR_SHARE = 0.4  # the same for `Name - text` and `[Name] text`, which running text also has
COVERED = 0.8  # where labels look doubtful, so many paragraphs must begin with one
CHANGE_SHARE = 0.6  # of all lines, so many must bear the mark `-` to be changes of speaker
QUESTION_SHARE = 0.6  # of numbered or bold paragraphs, so many must ask

ANSWERED_SHARE = 0.8  # below so many questions without a label an answer must stand
ADDRESS_SHARE = 0.34  # so many questions that nothing marks must say `you`: an article's do not
TO_A_QUESTION = 5  # paragraphs to a question, itself counted, at most on average where nothing labels it
UNMARKED_SHARE = 0.34  # where a look marks the questions, so many others, at most, ask without it
LONG_ANSWERS = 14  # the same where the text above says that somebody was interviewed
QUESTION_WORDS = 45  # a question that nothing marks is no longer
STATING_SHARE = 0.3  # of bold paragraphs that all end as sentences, so few may ask

WRAP_WIDTH = (30, 130)  # widths at which people and programs wrap lines
WRAP_SHARE = 0.6  # of the line breaks inside paragraphs, so many must be explained by the width
WRAP_LINES = 3  # line breaks inside paragraphs, at least, before a width is looked for
WRAP_SAMPLE = 4000  # line breaks looked at to find the width
VERSE_LINES = 3  # lines of a paragraph that is set in, at least, for it to be verse
VERSE_CHARS = 50  # of the longest line of verse
VERSE_SHARE = 0.6  # of the document's longest line, so long may the longest line of verse be
STAMP_CHARS = 48  # a line with a time alone is shorter

HEADING_CHARS = 110
HEADING_WORDS = 16
HEADING_BETWEEN_WORDS = 10  # a heading between two turns is no longer
HEADINGS_BETWEEN = 2  # headings in all, at least, before a line between turns that is not in capitals counts as one
PUNCTUATED_SHARE = 0.9  # of all paragraphs, so many must end as sentences before the lack of an end tells anything
FURNITURE_WORDS = 14
HEADER_VALUE_WORDS = 10
VALUE_CHARS = 160  # of a line that states metadata; keywords may be longer
HEAD_LINES = 25  # in a document without turns, metadata stands in so many first lines

MARK_COUNT = 2  # `>>` at the start of so many lines is a change of speaker
DASH_COUNT = 4  # the same for `-`, which also marks lists
QUESTIONS = 2  # numbered or bold questions, so many at least
TIMED_COUNT, TIMED_SHARE = 2, 0.6  # turns with a time behind the label: number and share from which it is no text
TIMED_LABELS = 3  # names with a time, at least, before those without one above them are taken for a list
INLINE_COUNT = 2  # labels in the midst of a line, at least, before lines are parted there
INLINE_SAMPLE = 3000  # lines looked at first
INLINE_SHARE = 0.25  # of all labels, so many must stand in the midst of a line
NUMBERED_FROM = 8  # lines, at least, before line numbers are looked for
NUMBERED_LINES = 0.8  # of all lines, so many must bear a line number
RUNNING_HEADS = 2  # beside so many page numbers a line is a running head
