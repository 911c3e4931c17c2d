"""Rebuild the derived lists from their sources and the seeds: `python -m qa_editor.lexicon.build`.

Derived are names, both, words, the four lists of people, and phrase_keys; the others are written by hand.
Needs the extra `lexicon` (spylls for its en_US Hunspell dictionary, Babel for CLDR). `--british FOLDER` also renews
seeds/british.txt from a folder that holds index.aff and index.dic of the npm package dictionary-en-gb. The seeds taken
from GeoNames, WordNet and the census are kept as they were chosen (NOTICE.md). The same sources give the same files.
`both` gathers whatever is a name and an ordinary word; `names` is what is left.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from qa_editor import lexicon
from qa_editor.lexicon._affixes import expand

HERE = Path(__file__).parent
SEEDS = HERE / "seeds"
SHORTEST_ALONE = 5  # a shorter person's name is safe alone only where the dictionary or seeds/names.txt has it
COMMON_SURNAMES = 2000  # of the census: a rarer surname that is an ordinary word is of no use as evidence
SHORTEST_LOCALE = 6  # shorter names of languages are too often words (`Laz`, `Mongo`)
_SAFE_SEEDS = ("names", "cities", "wordnet")
_HEADS = {
    "surnames": "Common surnames that are no ordinary words. Those that are in names.txt too are capitalised anywhere.",
    "surnames_both": "Common surnames that are ordinary words too: evidence only after a given name.",
    "first_names": "Given names that are no ordinary words. Those that are in names.txt too are capitalised anywhere.",
    "first_names_both": "Given names that are ordinary words, or other words, too: evidence only beside a surname.",
    "phrase_keys": "The word by which each phrase is looked for: key, tab, phrases.",
    "names": "Words that are always capitalised; the form is the key with a capital first letter.",
    "both": "Words that are names and ordinary words too: never changed by dictionary alone.",
    "words": "Ordinary lower-case words, US and British, with their inflected forms.",
}


def read_ranked(name: str) -> list[str]:
    """Return the lower-case words of seeds/`name`.txt in their order: any number on a line, `#` lines skipped."""
    lines = (SEEDS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [word.lower() for line in lines if not line.startswith("#") for word in line.split()]


def read_seed(name: str) -> set[str]:
    """Return the lower-case words of seeds/`name`.txt."""
    return set(read_ranked(name))


def read_list(name: str) -> set[str]:
    """Return the keys of a shipped list."""
    text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    return {line.partition("\t")[0].lower() for line in text[text.index("\n\n") + 2 :].splitlines()}


def find_dictionary() -> Path:
    """Return the path of spylls' en_US dictionary, without a suffix; ImportError where spylls is missing."""
    from importlib.util import find_spec

    spec = find_spec("spylls")
    if spec is None or spec.origin is None:
        raise ImportError("the lists cannot be rebuilt without spylls; try: pip install 'qa-editor[lexicon]'")
    return Path(spec.origin).parent / "hunspell" / "data" / "en" / "en_US"


def read_locale() -> Iterator[str]:
    """Yield the single-word names of countries, languages, months and days from CLDR, as English writes them."""
    from babel import Locale

    locale = Locale("en")
    yield from locale.territories.values()
    yield from locale.languages.values()
    yield from locale.months["format"]["wide"].values()
    yield from locale.days["format"]["wide"].values()


def is_plain(word: str) -> bool:
    """Whether a word can be a key of `names`: three or more ASCII letters."""
    return len(word) >= 3 and word.isascii() and word.isalpha()


def build() -> dict[str, set[str]]:
    """Return the derived lists by name."""
    forms = expand(find_dictionary())
    british = read_seed("british")
    lower = {word for word in forms if word == word.lower()} | british | read_seed("words")
    people = build_people(lower - read_seed("safe_names"))
    everyone = people["first_names"] | people["surnames"]
    capital = {word.lower() for word in forms if word == word.capitalize() and is_plain(word)}
    capital |= {word for word in everyone if len(word) >= SHORTEST_ALONE} - read_seed("evidence")
    capital |= set().union(*(read_seed(name) for name in _SAFE_SEEDS))
    capital |= {word.lower() for word in read_locale() if word == word.capitalize() and len(word) >= SHORTEST_LOCALE}
    safe, unsafe = read_seed("safe_names"), read_seed("not_names") | read_seed("weak_names")
    unsafe |= {word + "s" for word in unsafe | (capital & lower - safe)} & capital
    other_forms = {
        word.lower() for word in forms if word[0].isalpha() and word not in (word.lower(), word.capitalize())
    }
    other_forms |= with_plurals(read_list("acronyms")) | read_list("inner_caps")
    taken = lower | unsafe | other_forms
    names = {word for word in capital if is_plain(word) and word not in taken} | safe
    both = {word for word in capital | unsafe if is_plain(word)} - names - read_list("inner_caps")
    both -= with_plurals(read_list("acronyms"))
    words = (
        {word for word in lower if re.fullmatch(r"[a-z][a-z'-]*", word)} - names - with_plurals(read_list("acronyms"))
    )
    return {"names": names, "both": both, "words": words, **people}


def build_people(lower: set[str]) -> dict[str, set[str]]:
    """Return the lists of given names and surnames, those that are ordinary words (`lower`) apart."""
    weak = lower | read_seed("not_names") | read_seed("weak_names")
    census = read_ranked("census_surnames")
    surnames_both = read_seed("surnames_both") | {word for word in census[:COMMON_SURNAMES] if word in lower}
    surnames = (read_seed("surnames") - lower) | {word for word in census if word not in weak}
    first_names_both = read_seed("first_names_both")
    first_names = (read_seed("first_names") - lower) | (read_seed("census_first_names") - weak)
    return {
        "surnames": surnames - surnames_both,
        "surnames_both": surnames_both,
        "first_names": first_names - first_names_both,
        "first_names_both": first_names_both,
    }


_IN_ALL_TALK = frozenset("country great in middle out plan point program said ve will years".split())


def key_of(phrase: str, common: Container[str]) -> str:
    """Return the word by which a phrase is looked for: one that is not common, and the longest of those.

    Words that stand in nearly every answer (`I've`, `said`) are the last to be taken: each would be looked at in vain.
    """
    words: list[str] = re.findall(r"[^\W_]+", phrase)

    def rank(word: str) -> tuple[bool, bool, int, str]:
        told = word not in _IN_ALL_TALK
        return told and len(word) > 1 and word not in common, told, len(word), word

    return max(words, key=rank)


def phrase_keys() -> list[str]:
    """Return the lines of phrase_keys.txt: a key, and the phrases that it leads to."""
    found: dict[str, list[str]] = {}
    common = lexicon.common()
    for phrase, form in sorted(lexicon.phrases().items()):
        found.setdefault(key_of(phrase, common), []).append(form)
    return [f"{key}\t{'|'.join(forms)}" for key, forms in found.items()]


def with_plurals(words: Iterable[str]) -> set[str]:
    """Return the words and their plurals in s."""
    return {form for word in words for form in (word, word + "s")}


def write_list(name: str, entries: Iterable[str]) -> None:
    """Write a list: its head, an empty line, its entries, sorted."""
    body = "\n".join(sorted(entries))
    (HERE / f"{name}.txt").write_text(
        f"# {_HEADS[name]}\n# Made by build.py; see NOTICE.md.\n\n{body}\n", encoding="utf-8"
    )


def renew_british(folder: Path) -> None:
    """Rewrite seeds/british.txt: the lower-case words that only the British dictionary has."""
    only = {w for w in expand(folder / "index") - expand(find_dictionary()) if w == w.lower()}
    head = "# Lower-case words of the British dictionary that the US one lacks (SCOWL; see ../NOTICE.md).\n"
    (SEEDS / "british.txt").write_text(head + "\n".join(sorted(only)) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> None:
    """Rebuild the lists; `--british FOLDER` renews the British seed first."""
    if arguments[:1] == ["--british"]:
        renew_british(Path(arguments[1]))
    for name, entries in [*build().items(), ("phrase_keys", phrase_keys())]:
        write_list(name, entries)
        print(f"{name}.txt: {len(entries)}")


if __name__ == "__main__":
    main(sys.argv[1:])
