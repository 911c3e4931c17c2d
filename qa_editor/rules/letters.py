"""Classes of characters that rules share; each is the inside of a square bracket in a regular expression."""

LETTER = "A-Za-zÀ-ÖØ-öø-ɏͰ-Ͽа-яА-ЯёЁЀ-ӿ"  # Latin, Greek, Cyrillic; the blanks of guarded spans are among them
SMALL = "a-zß-öø-ÿ"
CAPITAL = "A-ZÀ-ÖØ-Þ"
CLOSE_QUOTES = "”’»"
