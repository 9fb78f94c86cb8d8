# SPDX-License-Identifier: MIT
"""Compares the pages that are made of the table with the table."""
import csv
import os
import pathlib
import re
import subprocess
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
DATA = SOURCE / "tests" / "data"
EMULATOR = os.environ["EMULATOR"].split()


def run(program, *arguments):
    done = subprocess.run([*EMULATOR, os.environ[program], *arguments], capture_output=True,
                          encoding="utf-8")
    return done.returncode, done.stdout, done.stderr


class Pages(unittest.TestCase):
    def test_each_errc_that_means_a_type_is_listed(self):
        page = (SOURCE / "docs/codes.md").read_text(encoding="utf-8")
        with open(DATA / "errcs.csv", encoding="utf-8", newline="") as file:
            self.assertEqual(sorted(row["errc"] for row in csv.DictReader(file)),
                             re.findall(r"^\| `([a-z_]+)` \|", page, re.M))

    def test_the_pages_are_what_the_table_gives(self):
        for page, *folder in [("codes.md",), ("site/index.html", str(SOURCE / "docs/site/src"))]:
            status, output, errors = run("CODES", str(DATA / "codes.csv"), *folder)
            self.assertEqual((status, errors), (0, ""))
            if output != (SOURCE / "docs" / page).read_text(encoding="utf-8"):
                self.fail(f"docs/{page} is stale; build the target errcode_pages")


if __name__ == "__main__":
    unittest.main()
