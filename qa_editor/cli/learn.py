"""`qa-editor learn`: what reviewers decide again and again goes into the house style."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa_editor.cli import outlet


def learn(
    reviews: Annotated[list[str], typer.Argument(metavar="REVIEW...", help="Word documents that came back.")],
    style: Annotated[
        str, typer.Option("--style", metavar="FILE", help="The house style that is added to.")
    ] = "qa-editor.yaml",
    record: Annotated[
        str, typer.Option("--record", metavar="FILE", help="What was sent out, for one document that lost its record.")
    ] = "",
    write: Annotated[bool, typer.Option("--write", help="Write what was learnt into the house style.")] = False,
    from_one: Annotated[bool, typer.Option("--from-one", help="Learn from a single case too.")] = False,
) -> int:
    """Learn exceptions and names from reviewed documents.

    Words whose change is refused again and again are kept as they are, names written by hand again and again go into
    the glossary, rules that are nearly always refused are switched off. Shown first; written only with --write.
    """
    from qa_editor.batch import explain
    from qa_editor.core.style import Style
    from qa_editor.pipeline import merge
    from qa_editor.review.learn import find_lessons, with_lessons
    from qa_editor.review_report import lesson_table
    from qa_editor.save import save
    from qa_editor.style_file import load_style, style_bytes

    if record and len(reviews) > 1:
        raise outlet.misuse("--record belongs to one document; give one at a time with it")
    path = Path(style)
    try:
        house = load_style(path) if path.exists() else Style()
    except Exception as error:
        outlet.note(f"{path}: {explain(error)}")
        return outlet.FAILED
    merged, code = [], outlet.DONE
    for name in reviews:
        try:
            merged.append(merge(Path(name), Path(record) if record else None))
        except Exception as error:
            outlet.note(f"{name}: {explain(error)}")
            code = outlet.FAILED
    lessons = find_lessons(merged, house, from_one=from_one)
    outlet.put(lesson_table(lessons) or "nothing to learn: nothing was decided alike often enough\n")
    if not lessons:
        return code
    if not write:
        outlet.note(f"nothing is written; --write adds this to {path}")
        return code
    try:
        save(style_bytes(with_lessons(house, lessons)), path)
    except OSError as error:
        outlet.note(f"{path}: {explain(error)}")
        return outlet.FAILED
    outlet.note(f"{len(lessons)} added to {path}")
    return code
