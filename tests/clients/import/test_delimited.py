# SPDX-License-Identifier: MIT
import unittest

import import_support  # noqa: F401
from importer import delimited
from importer.source import InputError, SourceRow, SourceText


def read(text: str) -> list[SourceRow]:
    return delimited.read(SourceText(text))


class Delimited(unittest.TestCase):
    def test_commas_semicolons_and_tabs_separate(self) -> None:
        for separator in ",;\t":
            lines = [["code", "name", "message"], ["7", "Full", "Team full"], ["8", "Gone", "Gone"]]
            text = "\r\n".join(separator.join(line) for line in lines)
            with self.subTest(separator=separator):
                rows = [(row.code, row.name, row.texts[0]) for row in read(text)]
                self.assertEqual(rows, [(7, "Full", "Team full"), (8, "Gone", "Gone")])

    def test_a_quoted_cell_may_have_anything(self) -> None:
        rows = read('code,message\n"7","a, ""b""\nc"\n8,it says "d"\n')
        self.assertEqual([row.texts[0] for row in rows], ['a, "b"\nc', 'it says "d"'])
        self.assertEqual([row.place.line for row in rows], [2, 4])

    def test_empty_lines_are_no_rows(self) -> None:
        self.assertEqual([row.code for row in read("code,message\n\n7,a\n,\n\n")], [7])

    def test_bad_quotes_have_a_place(self) -> None:
        for text, sentence in [
            ('code,message\n7,"Full', "2:3: The quotation mark is not closed."),
            ('code,message\n7,"Full"x\n', "2:9: There is text behind a quoted cell."),
            ("a,b\n1,2\n", "1:1: No column has codes"),
            ("", "1:1: No column has codes"),
            ("code,message\n7,Full, really\n", "2:8: The row has 3 cells and the header 2."),
        ]:
            with self.subTest(text=text), self.assertRaises(InputError) as caught:
                read(text)
            self.assertTrue(str(caught.exception).startswith(sentence), caught.exception)


if __name__ == "__main__":
    unittest.main()
