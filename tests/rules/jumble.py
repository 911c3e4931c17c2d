"""Random text for the promises: mixed from everything that interviews hold, and spoilt from lines that are right."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

HERE = Path(__file__).parent.parent
SAMPLES = (".txt", ".md", ".vtt", ".srt", ".csv", ".html", ".json")

WORDS = (
    "the harbour Zarvonik zarvonik russia Russia US U.S. u.s. nato Dr. dr.Ode Mr.Hale mr. i I iPhone npm e.g. etc. a.m."
    " 2019 3.5 1,000 10:30 5th $5,000 https://example.org/a,b?c=d mail@example.org @name #tag Node.js Time.news notion.so"
    " rivals.this ends.This united States white House THe (in 2019) [laughs] [inaudible] (s) don't it 's do n't '70s"
    ' “quoted” "quoted" ‘so’ „hier“ «ici» wait... wait… well- -- – — ?? ?! .. ,, ., ; : :) été Straße ΟΔΟΣ Москва 日本語'
    " مرحبا 👩‍👧 é i̇ ﬁne ß İstanbul ŉ a\u00adb x_y A/B C:\\d `code` **bold** [a](http://b.c) &amp; <b> ƻ ǃ"
    " Inc.He a.m.The example.org.Then 4.2.It 40°C.We back.12 £1,250.00 foo(1,2) *sighs* .(He ;; ?!I !!! ?¿ 6'2\" '90s"
    " rock'n'roll o'clock ‘never’is 'Why?'she U.S.A. Ph.D. No. 5 St. van de f(x,y) 51°30'N 1990-95 (c) (i) a) 1. ²³ ½"
    " THE WHOLE LINE may march polish turkey new york city united nations monday june friday london's bob smith okoye"
).split(" ")
GLUE = [
    *(" ", " ", " ", "  ", "\t", "\u00a0", "", ",", ", ", " ,", ".", ". ", "..", "? ", "?", '"', '" ', ' "', "“", "” ", "’"),
    *("(", ")", " (", ") ", "\n", "-\n", "\u200b", "\ufeff", "\u2028", "\x00", "\x0c", "\x85", "\ud800", "…", ";", ":", "!"),
    *(" [", "] ", "[", "]", "*", "_", "'", "‘", " '", "' ", "—", " – ", "--", " . ", " . . . ", "... ", "/", "&", "»", " «"),
]  # fmt: skip
RANGES = (
    (0x20, 0x7E), (0x20, 0x7E), (0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x4FF), (0x590, 0x6FF), (0x900, 0x97F),
    (0xE00, 0xE7F), (0x1E00, 0x1FFF), (0x2000, 0x206F), (0x2070, 0x20CF), (0x2C60, 0x2DFF), (0x3000, 0x30FF),
    (0x4E00, 0x4E40), (0xAC00, 0xAC40), (0xD800, 0xDFFF), (0xFB00, 0xFB4F), (0xFE00, 0xFEFF), (0xFF00, 0xFFEF),
    (0x1F300, 0x1F64F), (0x10400, 0x1044F), (0x1D400, 0x1D7FF), (0, 0x1F), (0xE0000, 0xE007F),
)  # fmt: skip


@cache
def lines() -> tuple[str, ...]:
    """Return the lines that are spoilt: those of the stress set and of the sample transcripts."""
    paths = [*sorted((HERE / "cases").glob("*.tsv"))]
    paths += [p for p in sorted((HERE.parent / "transcripts").rglob("*")) if p.suffix in SAMPLES and p.is_file()]
    found: dict[str, None] = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            for cell in line.split("\t")[1:] if path.suffix == ".tsv" else [line[:1000]]:
                if len(cell) > 2:
                    found[cell.replace("|", "")] = None
    return tuple(found)


def jumble(random: Random) -> str:
    """Return a text of one of three kinds: words and marks mixed, a line spoilt, or characters of every script."""
    kind = random.random()
    if kind < 0.35:
        return "".join(random.choice(WORDS) + random.choice(GLUE) for _ in range(random.randint(1, 30)))
    if kind < 0.92:
        return spoil(random.choice(lines()), random)
    parts = []
    for _ in range(random.randint(1, 12)):
        low, high = random.choice(RANGES)
        parts.append("".join(chr(random.randint(low, high)) for _ in range(random.randint(1, 4))))
        parts.append(random.choice((" ", "", random.choice(GLUE), random.choice(WORDS))))
    return "".join(parts)


def spoil(line: str, random: Random) -> str:
    """Return the line after up to eight mutations: swapped, deleted, doubled, glued, cut, case, and things put in."""
    for _ in range(random.randint(1, 8)):
        if not line:
            break
        at = random.randrange(len(line))
        end = min(len(line), at + random.choice((1, 1, 2, 5)))
        match random.randrange(10):
            case 0:
                line = line[:at] + line[at : at + 2][::-1] + line[at + 2 :]
            case 1:
                line = line[:at] + line[end:]
            case 2:
                line = line[:end] + line[at:]
            case 3:
                place = line.find(" ", at)
                line = line[:place] + line[place + 1 :] if place >= 0 else line
            case 4:
                line = line[at:] if random.random() < 0.5 else line[:at]
            case 5:
                line = line[:at] + random.choice(GLUE) + line[at:]
            case 6:
                line = line[:at] + random.choice(WORDS) + line[at:]
            case 7:
                line = line[:at] + line[at:end].swapcase() + line[end:]
            case 8:
                line = random.choice((line.lower(), line.upper(), line.title(), line + " " + random.choice(lines())))
            case _:
                other = random.choice(lines())
                line = line[:at] + other[random.randrange(len(other)) :]
    return line
