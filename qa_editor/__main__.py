"""`python -m qa_editor`: the same as the command `qa-editor`."""

import sys

from qa_editor.cli import main

if __name__ == "__main__":
    sys.exit(main())
