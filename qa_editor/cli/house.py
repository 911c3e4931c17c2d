"""The house style of a run: the file that `--style` names, with what the options add."""

from __future__ import annotations

from pathlib import Path

from qa_editor.cli.outlet import misuse
from qa_editor.cli.records import all_rules, unknown
from qa_editor.core.errors import UnreadableInput
from qa_editor.core.style import Style


def with_house(path: str, options: Style) -> Style:
    """Return the style of a file, the options of the command line going first.

    Raises the error for wrong usage where the file is none, or names a rule that is none.
    """
    from qa_editor.style_file import joined, load_style

    try:
        house = load_style(Path(path))
    except OSError as error:
        raise misuse(f"--style: {path} cannot be read ({error.strerror}); check the name") from None
    except UnreadableInput as error:
        raise misuse(f"{path}: {error}") from None
    known = [one.code for one in all_rules()]
    for code in sorted(house.off):
        if code not in known:
            raise misuse(f"{path}: {unknown('rule', code, known)}")
    return joined(house, options)
