"""The house: arrows between rooms, tables that are complete, docstrings, a quick start, the product alone."""

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import qa_editor
from qa_editor.readers import all_readers
from qa_editor.rules import CHECKS, RULES
from qa_editor.writers import WRITERS

ROOT = Path(qa_editor.__file__).parent
FILES = sorted(path for path in ROOT.rglob("*.py") if "seeds" not in path.parts)

MAY_IMPORT = {
    "core": set(),
    "lexicon": {"core"},
    "readers": {"core", "lexicon"},
    "structure": {"core", "lexicon"},
    "rules": {"core", "lexicon"},
    "writers": {"core", "lexicon"},
    "review": {"core", "lexicon"},
    "pipeline": {"core", "readers", "structure", "rules", "writers", "review"},
    "plan": {"core"},
    "save": set(),
    "batch": {"core", "pipeline", "plan", "save"},
    "report": {"core"},
    "run_report": {"core"},
    "__init__": {"core", "pipeline"},
    "__main__": {"cli"},
    "cli": {
        "core",
        "readers",
        "rules",
        "writers",
        "pipeline",
        "plan",
        "save",
        "batch",
        "report",
        "run_report",
        "__init__",
        "review",
        "review_report",
        "style_file",
    },
    "review_report": {"report", "review"},
    "style_file": {"core"},
}
"""What each room may import beside itself. A new room is a line here."""


def name_of(path: Path) -> str:
    return ".".join(("qa_editor", *path.relative_to(ROOT).with_suffix("").parts))


def room_of(module: str) -> str:
    """The room of a dotted name: "rules" for "qa_editor.rules.guards"."""
    return module.split(".")[1] if "." in module else "__init__"


def imports_of(path: Path) -> Iterator[tuple[str, ast.AST]]:
    """Every module that a file imports, at its top or inside functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the arrows"
            for alias in node.names:
                deeper = f"{node.module}.{alias.name}"
                place = ROOT.parent.joinpath(*deeper.split("."))
                is_module = place.with_suffix(".py").exists() or place.is_dir()
                yield (deeper if is_module else str(node.module)), node


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_arrows_go_one_way(path: Path) -> None:
    room = room_of(name_of(path))
    ours = {room_of(name) for name, _ in imports_of(path) if name.split(".")[0] == "qa_editor"}
    assert ours - {room} <= MAY_IMPORT[room]


def test_only_the_command_line_imports_typer() -> None:
    importers = {
        room_of(name_of(path))
        for path in FILES
        for name, _ in imports_of(path)
        if name.split(".")[0] in ("typer", "click")
    }
    assert importers == {"cli"}


def test_modules_do_not_import_each_other_in_a_ring() -> None:
    arrows = {name_of(path).removesuffix(".__init__"): {name for name, _ in top_imports(path)} for path in FILES}
    arrows = {name: {other for other in others if other in arrows and other != name} for name, others in arrows.items()}
    while free := [name for name, others in arrows.items() if not others & arrows.keys()]:
        for name in free:
            del arrows[name]
    assert arrows == {}


def top_imports(path: Path) -> Iterator[tuple[str, ast.AST]]:
    body = ast.parse(path.read_text("utf-8")).body
    direct = [node for node in body if isinstance(node, ast.Import | ast.ImportFrom)]
    positions = {(node.lineno, node.col_offset) for node in direct}
    return ((name, node) for name, node in imports_of(path) if (node.lineno, node.col_offset) in positions)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("room", "kinds", "table"),
    [
        ("rules", ("RULE", "CHECK"), (*RULES, *CHECKS)),
        ("readers", ("READER",), all_readers()),
        ("writers", ("WRITER",), WRITERS),
    ],
)
def test_every_file_is_in_its_table(room: str, kinds: tuple[str, ...], table: tuple[object, ...]) -> None:
    made = []
    for path in sorted((ROOT / room).rglob("*.py")):
        module = importlib.import_module(name_of(path).removesuffix(".__init__"))
        made += [getattr(module, kind) for kind in kinds if path.stem != "__init__" and hasattr(module, kind)]
    assert {id(one) for one in made} == {id(one) for one in table}
    assert len(table) == len(made)


@pytest.mark.parametrize("table", [(*RULES, *CHECKS), all_readers(), WRITERS], ids=["rules", "readers", "writers"])
def test_names_are_unique(table: tuple[object, ...]) -> None:
    for field in ("code", "name"):
        names = [getattr(one, field) for one in table if hasattr(one, field)]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("one", [*RULES, *CHECKS], ids=lambda one: one.code)
def test_codes_names_and_reasons_have_one_shape(one: object) -> None:
    assert re.fullmatch(r"[SPCRQT]\d\d", one.code)  # type: ignore[attr-defined]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", one.name)  # type: ignore[attr-defined]
    assert re.fullmatch(r"[A-Z“\"].*[.?]", one.why)  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_public_names_are_documented(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), "the file says nothing of itself"
    for node in public(tree):
        assert ast.get_docstring(node), f"{node.name} has no docstring"


def public(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


def loaded_after(*args: str) -> set[str]:
    """The modules that are there when a run of the command is done."""
    code = (
        f"import sys; from qa_editor.cli import main; assert main({list(args)!r}) == 0; "
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in done.stderr.splitlines()[-1].split()}


def test_cleaning_a_small_file_loads_little(tmp_path: Path) -> None:
    (tmp_path / "small.txt").write_text(
        "Mara: Why now ?\n\nIvo: It was time,at last.\n\nMara: And?\n\nIvo: I left.\n", "utf-8"
    )
    loaded = loaded_after("clean", str(tmp_path / "small.txt"), "-q")
    assert {"qa_editor", "typer"} <= loaded
    assert loaded & HEAVY == set()


HEAVY = set(
    "rich docx lxml yaml json multiprocessing concurrent asyncio pydantic importlib_metadata html xml zipfile tempfile "
    "random logging socket email markdown_it pygments".split()
)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_files_are_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 250
