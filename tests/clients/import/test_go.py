# SPDX-License-Identifier: MIT
import unittest

import import_support  # noqa: F401
from importer import go
from importer.source import InputError, SourceRow, SourceText

FILE = """// Package code has the codes of the shop.
package code

import "fmt"

const base = 1_000
const Timeout = 5 * time.Second

type Code int

const (
    // Common codes.

    // ErrSuccess - 200: OK.
    ErrSuccess Code = iota
    // ErrUnknown: something went wrong
    // in the service
    ErrUnknown
    _
    ErrBind // 请求参数错误
    /* no comment of the next */

    ErrToken
)

const (
    ErrFull   = Code(base + 1) // ErrFull 团队已满
    ErrPaid   = 0x3F2          // Payment of %d failed
    ErrLocked = 1<<10 | 3      /* locked */
    ErrNext   = ErrLocked + iota; ErrLast = 0b11
)

func f() { fmt.Println(`const ( x = 1 )`, '(') }
""".replace(
    "    ", "\t"
)


def read(text: str) -> list[SourceRow]:
    return go.read(SourceText(text))


class Go(unittest.TestCase):
    def test_a_file_is_read(self) -> None:
        self.assertEqual(
            [
                (row.code, row.name, row.http.text if row.http else "", row.texts[0])
                for row in read(FILE)
            ],
            [
                (0, "ErrSuccess", "200", "OK."),
                (1, "ErrUnknown", "", "something went wrong in the service"),
                (3, "ErrBind", "", "请求参数错误"),
                (4, "ErrToken", "", ""),
                (1001, "ErrFull", "", "团队已满"),
                (1010, "ErrPaid", "", "Payment of %d failed"),
                (1027, "ErrLocked", "", "locked"),
                (1030, "ErrNext", "", ""),
                (3, "ErrLast", "", ""),
            ],
        )

    def test_each_row_has_the_place_of_its_name(self) -> None:
        self.assertEqual(read(FILE)[2].place.line, 20)
        self.assertEqual(read(FILE)[2].place.column, 2)

    def test_a_name_without_a_value_repeats_the_expression(self) -> None:
        rows = read("const (\n A = 10 + iota*2\n B\n C\n D = 5\n E\n)")
        self.assertEqual([row.code for row in rows], [10, 12, 14, 5, 5])

    def test_texts_are_codes_by_name(self) -> None:
        rows = read('const (\n ErrFull Code = "TeamFull" // The team is full\n)')
        self.assertEqual(
            [(row.code, row.name, row.texts) for row in rows],
            [("TeamFull", "ErrFull", ("The team is full",))],
        )

    def test_a_comment_keeps_a_name_that_is_a_part_of_its_sentence(self) -> None:
        rows = read("const (\n // ErrFull is returned by Join.\n ErrFull = 1\n)")
        self.assertEqual(rows[0].texts, ("ErrFull is returned by Join.",))

    def test_operators_bind_as_in_go(self) -> None:
        for expression, value in [
            ("1 + 2 * 3", 7),
            ("1 << 2 + 1", 5),
            ("6 &^ 2", 4),
            ("7 & 3 + 1", 4),
            ("-7 / 2", -3),
            ("-7 % 3", -1),
            ("7 - 2 - 1", 4),
            ("(1 + 2) * 3", 9),
            ("^0", -1),
            ("010 + 0o10", 16),
            ("5 ^ 1", 4),
            ("256 >> 4", 16),
        ]:
            with self.subTest(expression=expression):
                self.assertEqual(read(f"const (\n A = {expression}\n)")[0].code, value)

    def test_what_is_no_code_has_a_place(self) -> None:
        for text, sentence in [
            ("package code\n", "1:1: There is no const block with codes."),
            ("const (\n A\n)", '3:1: There should be "=", not ")".'),
            ("const (\n A, B = 1, 2\n)", "2:3: Only one constant a line is read."),
            ("const (\n A = 1, 2\n)", '2:7: There should be the end of the line or ")", not ",".'),
            ("const (\n A = other\n)", '2:6: "other" is no integer constant of this file.'),
            ("const (\n A = 1.5\n)", '2:6: "1.5" is no integer.'),
            ("const (\n A = 1 / 0\n)", "2:8: The number is divided by 0."),
            ("const (\n A = 1 << 64\n)", "2:8: The number is shifted by 64 bits."),
            (
                "const (\n A = (1\n)",
                '3:2: There should be the end of the line or ")", not the end of the file.',
            ),
            (
                "const (\n A = 1",
                '2:7: There should be the end of the line or ")", not the end of the file.',
            ),
            ("const (\n A = 'x'\n)", """2:6: There should be an integer, not "'x'"."""),
            ("const (\n 7 = A\n)", '2:2: There should be a name, not "7".'),
        ]:
            with self.subTest(text=text), self.assertRaises(InputError) as caught:
                read(text)
            self.assertEqual(str(caught.exception), sentence)


if __name__ == "__main__":
    unittest.main()
