"""Characters of symbol fonts that mean something as text; `w:sym` and old exports give them by their code."""

from __future__ import annotations

_WINGDINGS = {
    0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x71: "❑", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢",
    0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = dict(
    zip(
        (*range(0x41, 0x5B), *range(0x61, 0x7B)),
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
) | {0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈"}


def symbol(font: str, code: str) -> str:
    """Return the character of a font's code, given in hexadecimal; one that is not known stays the code's own."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if not 0 < number < 0x110000 or 0xD800 <= number < 0xE000:
        return ""
    low = number - 0xF000 if 0xF000 <= number < 0xF100 else number
    if font.lower().startswith("wingdings"):
        return _WINGDINGS.get(low, chr(number))
    return _SYMBOL.get(low, chr(number)) if font.lower() == "symbol" else chr(number)
