"""`qa-editor clean`: raw notes in, the cleaned transcript out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from qa_editor.cli.complete import complete_reader, complete_rule, complete_writer
from qa_editor.cli.outlet import is_terminal, misuse
from qa_editor.cli.records import all_rules, unknown
from qa_editor.cli.report_file import report_beside
from qa_editor.core.errors import UnknownFormat
from qa_editor.core.style import Style
from qa_editor.plan import Job, find_jobs, place_outputs

EPILOG = """\
Examples:

  qa-editor clean notes.txt                    show the transcript

  qa-editor clean notes.txt -o clean.docx      write a Word document

  qa-editor clean notes.txt --diff             show each change

  qa-editor clean interviews/ --to markdown -o clean/

  qa-editor clean - < notes.txt > clean.txt

Exit codes: 0 done, 1 --check found changes, 2 wrong usage, 3 a file failed."""


def clean(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT...", help="Files, folders, or - for standard input.")],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE|DIR", help="Write here; a suffix names the format.")
    ] = "",
    to: Annotated[
        str, typer.Option("--to", metavar="FORMAT", help="Write this format.", autocompletion=complete_writer)
    ] = "",
    from_: Annotated[
        str, typer.Option("--from", metavar="FORMAT", help="Read as this format.", autocompletion=complete_reader)
    ] = "",
    diff: Annotated[bool, typer.Option("--diff", help="Show each change instead of the transcript.")] = False,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 if there would be changes.")] = False,
    labels: Annotated[
        Literal["auto", "names", "qa"], typer.Option("--labels", help="How turns are labelled.")
    ] = "auto",
    readable_caps: Annotated[
        bool, typer.Option("--readable-caps", help="Put labels and turns in ALL CAPS into ordinary capitals.")
    ] = False,
    turn_case: Annotated[
        Literal["auto", "keep", "all"],
        typer.Option("--turn-case", help="Turns all in small letters or CAPITALS: mend the sure ones, none, or all."),
    ] = "auto",
    shared_names: Annotated[
        bool, typer.Option("--shared-names", help="Let each file learn names from the others of the run.")
    ] = False,
    report: Annotated[
        str, typer.Option("--report", metavar="FILE", help="Write figures of each file here: .json, .jsonl or .csv.")
    ] = "",
    speaker: Annotated[
        list[str] | None,
        typer.Option("--speaker", metavar="LABEL=NAME", help="Name whom the notes only number; may be repeated."),
    ] = None,
    reference_doc: Annotated[
        str, typer.Option("--reference-doc", metavar="FILE", help="Take the styles of this Word file for -o FILE.docx.")
    ] = "",
    off: Annotated[
        list[str] | None,
        typer.Option("--off", metavar="CODE", help="Leave a rule out; may be repeated.", autocompletion=complete_rule),
    ] = None,
    track_changes: Annotated[
        bool, typer.Option("--track-changes", help="Write a Word document in which each edit is a tracked change.")
    ] = False,
    house: Annotated[
        str, typer.Option("--style", metavar="FILE", help="Take the house style from this file; options add to it.")
    ] = "",
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No summary.")] = False,
) -> int:
    """Clean interview notes.

    The transcript goes to standard output or to -o, a short summary to standard error. A folder is cleaned file by
    file into the folder after -o; a bad file is reported and the rest goes on.
    """
    from qa_editor.batch import clean_files
    from qa_editor.cli.showing import Showing
    from qa_editor.report import progress

    output = "" if output == "-" else output
    style = Style(
        labels=labels,
        readable_caps=readable_caps,
        off=_codes(off or []),
        turn_case=turn_case,
        speakers=_names(speaker or []),
        reference_doc=_model(reference_doc),
    )
    if house:
        from qa_editor.cli.house import with_house

        style = with_house(house, style)
    reader = _reader(from_)
    jobs, many = _jobs(inputs, output, shown=diff or check)
    to_folder = bool(output) and (many or output.endswith("/") or Path(output).is_dir())
    writer, suffix = _writer(to or "docx" * (track_changes and to_folder), "" if to_folder else output)
    if track_changes and writer != "docx":
        raise misuse("--track-changes writes Word documents; add -o FILE.docx (or --to docx)")
    pretty = writer == "text" and not (to or output or diff) and is_terminal(sys.stdout)
    if to_folder:
        jobs = place_outputs(jobs, Path(output), suffix)
    elif output:
        jobs = [job._replace(target=Path(output)) for job in jobs]
    if report:
        jobs = report_beside(report, jobs, inputs)
    if check or (diff and not output):
        writer = ""
    elif pretty:
        writer = "markdown"
    bar = many and not diff and not quiet and is_terminal(sys.stderr)
    showing = Showing(
        many=many, diff=diff, check=check, quiet=quiet, pretty=pretty, hold=bar, report=Path(report) if report else None
    )
    outcomes = clean_files(
        jobs, style, reader=reader, writer=writer, shared_names=shared_names, track_changes=track_changes
    )
    with progress(outcomes, len(jobs), shown=bar) as outcomes:
        for outcome in outcomes:
            showing.add(outcome)
    return showing.finish()


def _jobs(inputs: list[str], output: str, *, shown: bool) -> tuple[list[Job], bool]:
    """Return what is to be cleaned, and whether that may be several files."""
    many = len(inputs) > 1 or any(Path(given).is_dir() for given in inputs)
    if many and not output and not shown:
        raise misuse("a folder or several inputs need a folder to go to; add -o FOLDER")
    if many and Path(output or ".").exists() and not Path(output or ".").is_dir():
        raise misuse(f"{output} is a file; a folder or several inputs need a folder after -o")
    if many and not output.endswith("/") and not Path(output).is_dir() and _names_file(output):
        raise misuse(f"{output} looks like a file; a folder or several inputs need a folder after -o (or {output}/)")
    return find_jobs(inputs, _suffixes() if many else frozenset(), leave=Path(output) if output else None), many


def _names_file(output: str) -> bool:
    from qa_editor.writers import WRITERS

    return any(Path(output).suffix.lower() in writer.suffixes for writer in WRITERS)


def _writer(name: str, output: str) -> tuple[str, str]:
    """Return the writer's name and usual suffix: as named, else by the suffix of the output, else text."""
    from qa_editor.writers import writer_for_suffix, writer_named

    try:
        writer = writer_for_suffix(Path(output).suffix) if output and not name else writer_named(name or "text")
    except UnknownFormat as error:
        raise misuse(f"{error} with --to" if output and not name else str(error)) from None
    return writer.name, writer.suffixes[0]


def _reader(name: str) -> str:
    if not name:
        return ""
    from qa_editor.readers import all_readers

    names = [reader.name for reader in all_readers()]
    if name.lower() not in names:
        raise misuse(unknown("format", name, names))
    return name.lower()


def _suffixes() -> frozenset[str]:
    from qa_editor.readers import all_readers

    return frozenset(suffix for reader in all_readers() for suffix in reader.suffixes)


def _model(path: str) -> str:
    if path and not Path(path).is_file():
        raise misuse(f"--reference-doc: there is no file {path}; check the name")
    return path


def _names(given: list[str]) -> dict[str, str]:
    """Return label -> name of options such as `Speaker 1=Dr. Vance`."""
    names = {}
    for text in given:
        label, _, name = (part.strip() for part in text.partition("="))
        if not label or not name:
            raise misuse(f"--speaker {text!r} names nobody; write it as --speaker 'Speaker 1=Dr. Vance'")
        names[label] = name
    return names


def _codes(given: list[str]) -> frozenset[str]:
    """Return the codes of rules to leave out, given one by one or with commas, in any case."""
    codes = [part.strip().upper() for text in given for part in text.split(",") if part.strip()]
    known = [one.code for one in all_rules()]
    for code in codes:
        if code not in known:
            raise misuse(unknown("rule", code, known))
    return frozenset(codes)
