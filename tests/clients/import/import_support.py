# SPDX-License-Identifier: MIT
"""What the tests of import.py share: its modules, the types, and the compiler."""

import functools
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
INCLUDE = ROOT / "include"
CLIENTS = ROOT / "docs" / "clients"
sys.path.insert(0, str(CLIENTS))

from importer.source import SourceText  # noqa: E402
from importer.vocabulary import Vocabulary  # noqa: E402

CXX = os.environ.get("CXX", "g++")
EMULATOR = os.environ.get("EMULATOR", "").split()


@functools.cache
def errcode_json() -> str:
    """Returns what the command exports; COMMAND is the command, else it is built."""
    with tempfile.TemporaryDirectory() as folder:
        command = os.environ.get("COMMAND") or f"{folder}/errcode"
        if "COMMAND" not in os.environ:
            source = ROOT / "docs" / "examples" / "errcode.cpp"
            flags = ["-std=c++17", f"-I{INCLUDE}", "-DFMT_HEADER_ONLY", "-o", command]
            subprocess.run([CXX, *flags, source, "-lre2"], check=True)
        return subprocess.run(
            [*EMULATOR, command, "--export", "json"],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=True,
        ).stdout


@functools.cache
def vocabulary() -> Vocabulary:
    """Returns the types of this library."""
    return Vocabulary(SourceText(errcode_json()))


def run(
    folder: pathlib.Path, table: str, *arguments: str, enum: str = "billing"
) -> subprocess.CompletedProcess[str]:
    """Runs import.py in a folder, where it finds errcode.json."""
    (folder / "errcode.json").write_text(errcode_json(), encoding="utf-8")
    command = [sys.executable, "-B", str(CLIENTS / "import.py"), "--types", "errcode.json"]
    command += ["--namespace", "shop", "--enum", enum, table, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


@functools.cache
def warnings() -> list[str]:
    """Returns the warnings under which the library's tests are compiled."""
    text = (ROOT / "tests" / "CMakeLists.txt").read_text(encoding="utf-8")
    gnu = re.search(r"\$<\$<CXX_COMPILER_ID:GNU[^>]*>:([^>]*)>", text)
    assert gnu is not None
    return gnu[1].split()


def complaints_of_compiler(header: str, after: str) -> str:
    """Returns what the compiler says of a header and the text after it; empty if it is content."""
    flags = ["-std=c++17", "-fsyntax-only", "-Werror", *warnings(), f"-I{INCLUDE}"]
    done = subprocess.run(
        [CXX, *flags, "-xc++", "-"],
        input=header + after,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stderr if done.returncode else ""


def run_program(text: str) -> None:
    """Compiles and runs a program, which must succeed."""
    with tempfile.TemporaryDirectory() as folder:
        program = f"{folder}/program"
        flags = ["-std=c++17", f"-I{INCLUDE}", "-xc++", "-", "-o", program]
        subprocess.run([CXX, *flags], input=text, encoding="utf-8", check=True)
        subprocess.run([*EMULATOR, program], check=True)


def format_with_clang(text: str) -> str:
    """Returns what clang-format makes of a text."""
    style = (ROOT / ".clang-format").resolve()
    return subprocess.run(
        ["clang-format-14", f"--style=file:{style}"],
        input=text,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    ).stdout
