# SPDX-License-Identifier: MIT
import unittest

import import_support  # noqa: F401
from importer import c_enum
from importer.source import InputError, SourceRow, SourceText

FILE = """/* Errors of the shop. */
#ifndef SHOP_H
#define SHOP_H

enum color { red, green };

/** What can go wrong. */
typedef enum shop_error {
  SHOP_OK = 0,                     /**< success */
  SHOP_FULL = 0x101,               ///< the team is full
                                   ///< of members
  /* no user of that name */
  SHOP_NO_USER,
  SHOP_OLD [[deprecated("no, {")]] = SHOP_FULL + (1 << 4),  // 已停用
  SHOP_HTTP = 1'000u, // 503: try later

  // A heading

  SHOP_LAST MACRO(1) = -7
} shop_error;

enum class fault : std::uint16_t { a = 010, b, c };
enum __attribute__((packed)) { X = 0b11 /* in a line */, Y, /* too */ };

static inline enum shop_error check(enum color c) { return SHOP_OK; }
#endif
"""


def read(text: str, part: str = "") -> list[SourceRow]:
    return c_enum.read(SourceText(text), part)


def summary(text: str, part: str = "") -> list[tuple[object, ...]]:
    return [(row.code, row.name, row.texts[0]) for row in read(text, part)]


class CEnum(unittest.TestCase):
    def test_an_enum_is_read(self) -> None:
        self.assertEqual(
            summary(FILE, "shop_error"),
            [
                (0, "SHOP_OK", "success"),
                (257, "SHOP_FULL", "the team is full of members"),
                (258, "SHOP_NO_USER", "no user of that name"),
                (273, "SHOP_OLD", "已停用"),
                (1000, "SHOP_HTTP", "try later"),
                (-7, "SHOP_LAST", ""),
            ],
        )

    def test_a_comment_may_begin_with_a_status(self) -> None:
        http = read(FILE, "shop_error")[4].http
        self.assertEqual(http and http.text, "503")

    def test_an_enum_of_cpp_is_read(self) -> None:
        self.assertEqual(summary(FILE, "fault"), [(8, "a", ""), (9, "b", ""), (10, "c", "")])

    def test_comments_in_one_line_belong_to_what_stands_before(self) -> None:
        self.assertEqual(summary(FILE, "unnamed 4"), [(3, "X", "in a line"), (4, "Y", "too")])

    def test_the_only_enum_needs_no_name(self) -> None:
        self.assertEqual(summary("enum e { A = 1, B };"), [(1, "A", ""), (2, "B", "")])
        self.assertEqual(summary("typedef enum { A = 1 } e;", "e"), [(1, "A", "")])

    def test_operators_bind_as_in_c(self) -> None:
        for expression, value in [
            ("1 << 2 + 1", 8),
            ("7 & 3 + 1", 4),
            ("1 | 6 & 4", 5),
            ("~0", -1),
            ("-(3)", -3),
            ("0x7FFFFFFFL", 2**31 - 1),
        ]:
            with self.subTest(expression=expression):
                self.assertEqual(read(f"enum e {{ A = {expression} }};")[0].code, value)

    def test_another_enum_may_be_beyond_us(self) -> None:
        text = "enum other {\n#if X\n A\n#endif\n};\nenum e { B = 1 };"
        self.assertEqual(summary(text, "e"), [(1, "B", "")])

    def test_what_is_no_code_has_a_place(self) -> None:
        for text, part, sentence in [
            ("int x;", "", "1:1: There is no enum."),
            (FILE, "", "1:1: There are several enums, color, shop_error, fault, unnamed 4: "
             "name one behind a #."),
            ("enum e { A };", "f", '1:1: There is no enum "f", but e.'),
            ("enum e {\n#if X\n A };", "",
             "2:1: A preprocessor line among enumerators is not read."),
            ("enum e {\n A = B\n};", "", '2:6: "B" is no integer constant of this file.'),
            ("enum e {\n A = f(1, 2)\n};", "", '2:9: There should be ")", not ",".'),
            ("enum e {\n A = 1 B\n};", "", '2:8: There should be "," or "}", not "B".'),
            ("enum e {\n A = \"x\"\n};", "", """2:6: There should be an integer, not ""x""."""),
            ("enum e {\n A", "", '2:3: There should be "," or "}", not the end of the file.'),
            ("enum e {\n A [[x\n};", "", '2:4: The "[[" is not closed.'),
        ]:  # fmt: skip
            with self.subTest(text=text), self.assertRaises(InputError) as caught:
                read(text, part)
            self.assertEqual(str(caught.exception), sentence)


if __name__ == "__main__":
    unittest.main()
