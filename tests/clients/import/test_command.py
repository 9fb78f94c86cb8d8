# SPDX-License-Identifier: MIT
"""The command import.py: where it reads and writes, and what it says of bad input."""

import pathlib
import stat
import subprocess
import sys
import tempfile
import unittest

import import_support

TABLE = "code,message,说明\n7,The team is full,团队已满\n"


class Command(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name: str, text: str | bytes) -> None:
        data = text if isinstance(text, bytes) else text.encode("utf-8")
        (self.folder / name).write_bytes(data)

    def run_on(
        self, table: str, *arguments: str, enum: str = "billing"
    ) -> subprocess.CompletedProcess[str]:
        return import_support.run(self.folder, table, *arguments, enum=enum)

    def names(self) -> set[str]:
        return {path.name for path in self.folder.iterdir()} - {"errcode.json"}

    def test_a_file_is_written_as_a_whole(self) -> None:
        self.write("table.csv", TABLE)
        self.write("billing.hpp", "before")
        done = self.run_on("table.csv", "--output", "billing.hpp")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        header = (self.folder / "billing.hpp").read_text(encoding="utf-8")
        self.assertEqual(header, self.run_on("table.csv").stdout)
        self.assertIn("团队已满", header)
        self.assertEqual(self.names(), {"table.csv", "billing.hpp"})

    def test_a_file_has_the_usual_permissions(self) -> None:
        self.write("table.csv", TABLE)
        self.run_on("table.csv", "--output", "billing.hpp")
        modes = [
            stat.S_IMODE((self.folder / name).stat().st_mode)
            for name in ("table.csv", "billing.hpp")
        ]
        self.assertEqual(modes[0], modes[1])

    def test_bad_input_writes_nothing(self) -> None:
        self.write("billing.hpp", "before")
        cases: list[tuple[str, str | bytes, list[str]]] = [
            ("a.csv", "code,http\n7,1\n", ['2:3: "1" is no HTTP status of an error or a success.']),
            (
                "a.csv",
                "code,name\n7,a\n7,b\n8,a\n",
                [
                    '3:1: The code "7" stands twice; the first is in line 2.',
                    '4:1: The name "a" stands twice; the first is in line 2.',
                ],
            ),
            ("a.md", "# Errors\n", ["1:1: No table has a column of codes; call it code, number, "
                                    "errcode, 错误码 or 状态码."]),
            ("a.csv", "code\n", ["1:1: The table has no rows."]),
            (
                "a.csv",
                "code,名称\n7,已满\n".encode("gb18030"),
                ["1:6: The file is not UTF-8; convert it first, "
                 "for example with iconv -f gb18030 -t utf-8."],
            ),
            ("a.go", "package a\n", ["1:1: There is no const block with codes."]),
            ("a.h", "int a;\n", ["1:1: There is no enum."]),
            ("a.json", '{"a":}\n', ["1:6: Expecting value."]),
            ("b.json", "[" * 100000, ["1:1: The file is nested too deeply."]),
            ("a.c", "enum e { a = " + "(" * 100000, ["1:1: The file is nested too deeply."]),
            ("a.yaml", "a: b\n", ["1:1: Python has no reader of YAML; "
                                  "convert the file to JSON first."]),
            ("a.xlsx", "", ["1:1: The ending of the file must be one of .csv .tsv .txt .go "
                            ".md .markdown .h .hh .hpp .hxx .c .cc .cpp .cxx .json."]),
            ("a.csv#b", "", ['1:1: A file of this form has no part "b".']),
        ]  # fmt: skip
        for name, text, sentences in cases:
            file = name.partition("#")[0]
            self.write(file, text)
            with self.subTest(name=name, text=text[:40]):
                done = self.run_on(name, "--output", "billing.hpp")
                expected = "".join(f"{file}:{sentence}\n" for sentence in sentences)
                self.assertEqual((done.returncode, done.stdout, done.stderr), (1, "", expected))
                self.assertEqual((self.folder / "billing.hpp").read_bytes(), b"before")
            (self.folder / file).unlink()
        self.assertEqual(self.names(), {"billing.hpp"})

    def test_a_file_that_cannot_be_used_is_named(self) -> None:
        self.write("table.csv", TABLE)
        cases: list[tuple[str, list[str], str]] = [
            ("none.csv", [], "none.csv: No such file or directory."),
            ("table.csv", ["--types", "none.json"], "none.json: No such file or directory."),
            ("table.csv", ["--types", "table.csv"], "table.csv:1:1: Expecting value."),
            ("table.csv", ["--output", "no/a.hpp"], "no/a.hpp: No such file or directory."),
            ("table.csv", ["--output", "."], ".: "),
        ]
        for table, arguments, sentence in cases:
            with self.subTest(sentence=sentence):
                done = self.run_on(table, *arguments)
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertTrue(done.stderr.startswith(sentence), done.stderr)
        self.assertEqual(self.names(), {"table.csv"})

    def test_a_file_name_may_have_the_sign_of_a_part(self) -> None:
        self.write("a#b.csv", TABLE)
        self.assertEqual(self.run_on("a#b.csv").returncode, 0)

    def test_each_problem_is_said_as_the_document_shows(self) -> None:
        document = (import_support.ROOT / "docs" / "clients.md").read_text(encoding="utf-8")
        shown = document.partition("```console\n")[2].partition("```")[0]
        rows = [f"{number}," for number in range(1, 12)]  # from line 2 on
        rows[2] = rows[7] = "601,"
        rows[10] = "8,302"
        self.write("errors.csv", "\n".join(["code,http", *rows]) + "\n")
        done = self.run_on("errors.csv")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (1, "", shown))

    def test_a_byte_order_mark_is_skipped(self) -> None:
        self.write("table.csv", b"\xef\xbb\xbf" + TABLE.encode())
        self.assertEqual(self.run_on("table.csv").returncode, 0)

    def test_names_must_be_names_of_cpp(self) -> None:
        self.write("table.csv", TABLE)
        for enum in ("7a", "a-b", "class", "errcode", "std", "a::b", "", "é"):
            with self.subTest(enum=enum):
                done = self.run_on("table.csv", enum=enum)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertIn(f'"{enum}" cannot be a name in C++ here', done.stderr)
        for namespace in ("a::", "a::errcode", "::a", "int"):
            with self.subTest(namespace=namespace):
                done = self.run_on("table.csv", "--namespace", namespace)
                self.assertEqual((done.returncode, done.stdout), (2, ""))

    def test_no_locale_changes_the_output(self) -> None:
        self.write("table.csv", TABLE)
        (self.folder / "errcode.json").write_text(import_support.errcode_json(), encoding="utf-8")
        command = [sys.executable, "-B", str(import_support.CLIENTS / "import.py"), "table.csv"]
        command += ["--types", "errcode.json", "--namespace", "shop", "--enum", "billing"]
        environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
        done = subprocess.run(
            command, cwd=self.folder, env=environment, stdout=subprocess.PIPE, check=True
        )
        self.assertEqual(done.stdout.decode("utf-8"), self.run_on("table.csv").stdout)


if __name__ == "__main__":
    unittest.main()
