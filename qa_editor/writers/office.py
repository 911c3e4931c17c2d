"""LibreOffice as a converter: our Word document in, another format out."""

from __future__ import annotations

from qa_editor.core.errors import QaEditorError

TIMEOUT = 180  # seconds: its first start takes ten, a long transcript a minute
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    "/usr/lib/libreoffice/program/soffice",
)


def convert(document: bytes, suffix: str) -> bytes:
    """Return a Word document in the format of `suffix` (".pdf").

    LibreOffice runs unseen, with a profile of its own, so that one that is open on the screen is left alone.
    Raises QaEditorError where it is not installed, fails or takes too long.
    """
    import subprocess
    import tempfile
    from pathlib import Path

    program = find_program()
    if not program:
        wanted = suffix.removeprefix(".")
        raise QaEditorError(f"writing {wanted} needs LibreOffice, which is not here; install it, or write docx")
    with tempfile.TemporaryDirectory(prefix="qa-editor-", ignore_cleanup_errors=True) as folder:
        given = Path(folder, "transcript.docx")
        given.write_bytes(document)
        command = [
            program, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless", "--norestore",
            "--nologo", "--convert-to", suffix.removeprefix("."), "--outdir", folder, str(given),
        ]  # fmt: skip
        try:
            done = subprocess.run(command, capture_output=True, timeout=TIMEOUT, stdin=subprocess.DEVNULL, check=False)
        except subprocess.TimeoutExpired:
            raise QaEditorError(f"LibreOffice gave no answer in {TIMEOUT} s; try again, or write docx") from None
        except OSError as error:
            raise QaEditorError(
                f"LibreOffice does not start ({error.strerror}); install it anew, or write docx"
            ) from None
        made = given.with_suffix(suffix)
        if not made.exists():
            reason = " ".join(done.stderr.decode("utf-8", "replace").split())[:120] or f"exit code {done.returncode}"
            raise QaEditorError(f"LibreOffice could not write {suffix} ({reason}); write docx and open it there")
        return made.read_bytes()


def find_program() -> str:
    """Return the path of LibreOffice, "" where it is not installed."""
    import shutil
    from pathlib import Path

    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            return found
    return next((place for place in _PLACES if Path(place).exists()), "")
