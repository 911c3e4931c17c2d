"""`qa-editor formats`: what is read and written."""

from __future__ import annotations


def formats() -> int:
    """List what is read and written."""
    from qa_editor.cli.outlet import put
    from qa_editor.readers import all_readers
    from qa_editor.report import in_columns
    from qa_editor.writers import WRITERS

    readers = all_readers()
    for title, table in (("read", readers), ("written", WRITERS)):
        rows = [(one.name, " ".join(one.suffixes), one.what) for one in table]
        put(in_columns((title, "suffixes", "what"), rows))
        if table is readers:
            put("\n")
    return 0
