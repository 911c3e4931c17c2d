"""How long `qa-editor clean` takes on a few lines, as a multiple of `import typer` alone."""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NOTES = "Mara Ode: Why now?\n\nIvo Hale: Because it was time,and  we went. recent events say so.\n"


def main() -> None:
    """Print the medians in milliseconds and their ratio; the commands are run in turn, so that noise hits both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=15, help="how often to run each (15)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder, "small.txt")
        notes.write_text(NOTES, encoding="utf-8")
        commands = {
            "python": [sys.executable, "-c", "pass"],
            "import typer": [sys.executable, "-c", "import typer"],
            "qa-editor clean -q": [sys.executable, "-m", "qa_editor", "clean", "-q", str(notes)],
        }
        env = {**os.environ, "PYTHONPYCACHEPREFIX": folder}  # compiled once, as an installed program is
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        for command in commands.values():  # once unmeasured, for the caches
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=env)
        took: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(given.repeat):
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=env)
                took[name].append(1000 * (time.perf_counter() - start))
    for name, times in took.items():
        print(f"{name:20}{statistics.median(times):8.0f} ms (median of {given.repeat})")
    ratio = statistics.median(took["qa-editor clean -q"]) / statistics.median(took["import typer"])
    print(f"qa-editor clean -q takes {ratio:.2f} times as long as import typer")


if __name__ == "__main__":
    main()
