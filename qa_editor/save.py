"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def save(data: bytes, target: Path) -> None:
    """Put `data` into the file `target`, whole or not at all; missing folders are made.

    The bytes go to a hidden neighbour first, which then takes the name: whoever looks sees the old file or the
    new one, and an interrupted run leaves the old one. A link is followed; a device or pipe is written straight.
    Raises OSError.
    """
    target = target.resolve() if target.is_symlink() else target
    if target.exists() and not target.is_file() and not target.is_dir():
        target.write_bytes(data)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    neighbour = target.with_name(f".{target.name[:200]}.{os.getpid()}.part")
    try:
        neighbour.write_bytes(data)
        if target.exists():
            neighbour.chmod(stat.S_IMODE(target.stat().st_mode))
        neighbour.replace(target)
    except BaseException:
        neighbour.unlink(missing_ok=True)
        raise


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells one file from another, whatever its names: device and inode; None where there is no file."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino
