# SPDX-License-Identifier: MIT
"""Tests generate.py: EXAMPLE=errcode.json python3 -m unittest test_generate.py"""

import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
from typing import Any

CLIENTS = pathlib.Path(__file__).resolve().parents[2] / "docs" / "clients"
sys.path.insert(0, str(CLIENTS))

from generator import document, yaml  # noqa: E402

FORMATS = {
    "typescript": "src/tables.ts",
    "python": "src/errcode/_tables.py",
    "go": "tables.go",
    "openapi": "openapi.yaml",
}


def named(name: str) -> document.Constant:
    row = {"name": name, "code": 7, "http": 400}
    catalog = {"name": "a.b", "named": False, "rows": [row]}
    return document.constants({"catalogs": [catalog]})[0]


class GenerateTest(unittest.TestCase):
    def setUp(self) -> None:
        text = pathlib.Path(os.environ["EXAMPLE"]).read_text(encoding="utf-8")
        self.example: Any = json.loads(text)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def generate(self, *arguments: str, text: str | bytes | None = None) -> str:
        """Runs generate.py and returns what it says."""
        source = json.dumps(self.example) if text is None else text
        run = subprocess.run(
            [sys.executable, CLIENTS / "generate.py", *arguments, self.folder],
            input=source if isinstance(source, bytes) else source.encode(),
            capture_output=True,
            check=False,
        )
        self.assertEqual(bool(run.returncode), bool(run.stderr), run.stderr)
        return run.stderr.decode().strip()

    def files(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in self.folder.rglob("*")
            if path.is_file()
        }

    def test_without_package_there_is_one_file(self) -> None:
        for language, file in FORMATS.items():
            self.assertEqual(self.generate(language), "")
            self.assertIn(file, self.files())
        self.assertEqual(set(self.files()), set(FORMATS.values()))

    def test_the_same_input_makes_the_same_files(self) -> None:
        for language in FORMATS:
            self.generate(language)
        before = self.files()
        for language in FORMATS:
            self.generate(language)
        self.assertEqual(self.files(), before)

    def test_a_package_has_no_tests_and_keeps_other_files(self) -> None:
        kept = self.folder / "kept"
        for language in ("typescript", "python", "go"):
            kept.write_text("x")
            self.assertEqual(self.generate(language, "--package"), "")
            names = self.files()
            self.assertIn(FORMATS[language], names)
            self.assertIn("README.md", names)
            self.assertIn("kept", names)
            self.assertFalse([name for name in names if "test" in name])
            self.assertFalse([name for name in names if "node_modules" in name])

    def test_bad_input_is_named_and_writes_nothing(self) -> None:
        no_row = copy.deepcopy(self.example)
        del no_row["catalogs"][0]["rows"][0]["en"]
        double = copy.deepcopy(self.example)
        double["catalogs"][0]["rows"] += [
            double["catalogs"][0]["rows"][0] | {"name": "TeamFull", "code": 9000}
        ]
        cases: dict[str, str | bytes] = {
            "the input is not JSON: Expecting value: line 1 column 1 (char 0)": "",
            "the input is not UTF-8: byte 1": b"{\xff}",
            'the input is not an errcode.json with "version": 1': "[]",
            "the input is not as errcode.schema.json says: no 'en'": json.dumps(no_row),
            "'TeamFull' of 'errcode.business' has the same name as 'team_full': "
            "TEAM_FULL": json.dumps(double),
        }
        for sentence, text in cases.items():
            for language in FORMATS:
                said = self.generate(language, text=text)
                self.assertEqual(said, f"generate.py: {sentence}")
        self.assertEqual(self.files(), {})

    def test_openapi_has_no_package(self) -> None:
        self.assertIn("openapi has no package", self.generate("openapi", "--package"))

    def test_names_become_constants(self) -> None:
        for name, (pascal, upper) in {
            "team_full": ("TeamFull", "TEAM_FULL"),
            "TEAM_FULL": ("TeamFull", "TEAM_FULL"),
            "teamFull": ("TeamFull", "TEAM_FULL"),
            "CardExpired": ("CardExpired", "CARD_EXPIRED"),
            "HTTP2Error": ("HTTP2Error", "HTTP2_ERROR"),
            "class": ("Class", "CLASS"),
            "404_page": ("N404Page", "N_404_PAGE"),
            "two words!": ("TwoWords", "TWO_WORDS"),
            "过期": ("过期", "过期"),
            "***": ("Code7", "CODE_7"),
        }.items():
            self.assertEqual((named(name).pascal, named(name).upper), (pascal, upper))

    def test_a_text_is_the_same_in_each_language(self) -> None:
        text = "\"'\\\n\t`${x}` */ # \x00\x7f\u2028\ufeff\u202e 封 \U0001f4a5 {limit}"
        literal = document.quote(text)
        self.assertTrue(literal.isprintable())
        self.assertEqual(json.loads(literal), text)

    def test_yaml_is_json_but_for_its_blocks(self) -> None:
        self.assertEqual(
            yaml.dump(
                {"a/b+c": [{"x": "y: z", "no": None}, [], {}], "403": [[1, True]]}
            ),
            'a/b+c:\n  - x: "y: z"\n    "no": null\n  - []\n  - {}\n'
            '"403":\n  - - 1\n    - true\n',
        )


if __name__ == "__main__":
    unittest.main()
