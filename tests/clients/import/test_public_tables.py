# SPDX-License-Identifier: MIT
"""The catalogues of two public tables, one of more than a thousand numbers and one of names: the
errors of a MariaDB server and of S3. Their numbers, names and statuses are facts; the texts are not
theirs."""

import os
import pathlib
import subprocess
import tempfile
import unittest

import import_support

TESTS = pathlib.Path(__file__).parent
TABLES = {
    "mariadb": TESTS / "tables" / "mariadb-10.11-errors.csv",
    "s3": TESTS / "tables" / "s3-errors.csv",
}
COMMAND = """
#include "mariadb.hpp"
#include "s3.hpp"
#include <errcode/command.hpp>
int main(int argc, char** argv) {
  return errcode::command<mariadb::error, s3::error>(argc, argv, "1");
}
"""
LIBRARIES = os.environ.get("LIBRARIES", "/usr/include")  # fmt and nlohmann/json
# The limits of the compilers are the default ones. What is built for another machine is built by
# its own compiler alone.
COMPILERS = [import_support.CXX, *([] if import_support.EMULATOR else ["clang++-14"])]


class PublicTables(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def compile(self, compiler: str, *arguments: str) -> None:
        flags = ["-std=c++17", "-Werror", *import_support.warnings(), "-DFMT_HEADER_ONLY"]
        flags += [f"-I{import_support.INCLUDE}", f"-I{self.folder}", "-idirafter", LIBRARIES]
        subprocess.run([compiler, *flags, *arguments], cwd=self.folder, check=True)

    def output(self, *command: str | pathlib.Path) -> str:
        done = subprocess.run(
            [*import_support.EMULATOR, *command],
            cwd=self.folder,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
        return done.stdout + (f"exit status {done.returncode}" if done.returncode else "")

    def test_every_row_of_two_public_tables_comes_back(self) -> None:
        for name, table in TABLES.items():
            arguments = ["--namespace", name, "--output", f"{name}.hpp"]
            done = import_support.run(self.folder, str(table), *arguments, enum="error")
            self.assertEqual(done.stderr, "")
        (self.folder / "command.cpp").write_text(COMMAND, encoding="utf-8")
        re2 = subprocess.check_output(["pkg-config", "--libs", "re2"], encoding="utf-8").split()
        self.compile(import_support.CXX, "command.cpp", "-o", "command", *re2)
        lists = [self.output("./command", "--released", f"{name}.error") for name in TABLES]
        (self.folder / "released.hpp").write_text("\n".join(lists), encoding="utf-8")
        for compiler in COMPILERS:
            with self.subTest(compiler=compiler):
                self.compile(compiler, str(TESTS / "public_tables.cpp"), "-o", "program")
                self.assertEqual(self.output("./program", *TABLES.values()), "")


if __name__ == "__main__":
    unittest.main()
