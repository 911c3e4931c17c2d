"""The writers, a format a file: a transcript in, the bytes of a finished file out."""

from __future__ import annotations

from collections.abc import Iterable

from qa_editor.core.errors import UnknownFormat
from qa_editor.core.format import Writer
from qa_editor.writers import (
    as_csv,
    as_json,
    as_tsv,
    as_yaml,
    html,
    markdown,
    maxqda,
    nvivo,
    odt,
    pdf,
    podcast,
    qa_pairs,
    subrip,
    text,
    webvtt,
    word,
)

WRITERS: tuple[Writer, ...] = (
    text.WRITER,
    markdown.WRITER,
    html.WRITER,
    as_json.WRITER,
    as_yaml.WRITER,
    word.WRITER,
    odt.WRITER,
    pdf.WRITER,
    subrip.WRITER,
    webvtt.WRITER,
    podcast.WRITER,
    as_csv.WRITER,
    as_tsv.WRITER,
    qa_pairs.WRITER,
    maxqda.WRITER,
    nvivo.WRITER,
)
"""Every writer, in the order in which they are listed to a user; no two share a name or a suffix."""


def writer_named(name: str) -> Writer:
    """Return the writer of that name ("markdown"), or of that suffix with or without its dot ("md").

    Raises UnknownFormat, naming the formats there are.
    """
    wanted = name.strip().lower()
    for writer in WRITERS:
        if wanted == writer.name or f".{wanted.removeprefix('.')}" in writer.suffixes:
            return writer
    raise UnknownFormat(f"no format is called {name!r}; choose one of {_listed(w.name for w in WRITERS)}")


def writer_for_suffix(suffix: str) -> Writer:
    """Return the writer for a file's suffix (".md", in capitals too).

    Raises UnknownFormat, naming the suffixes there are.
    """
    for writer in WRITERS:
        if suffix.lower() in writer.suffixes:
            return writer
    given = f"the suffix {suffix!r} stands for no format" if suffix else "a name without a suffix tells no format"
    raise UnknownFormat(f"{given}; end it in {_listed(w.suffixes[0] for w in WRITERS)}, or name the format")


def _listed(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
