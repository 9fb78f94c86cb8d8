# SPDX-License-Identifier: MIT
import random
import unittest

import import_support
from importer.layout import COLUMNS, lay_out_row, literal, width

BEFORE = """\
template <>
struct errcode::catalog<a::b> {
  static constexpr errcode::row<a::b> rows[] = {
"""
AFTER = "  };\n};\n"
WORDS = "a the user {1} team's not-found \\ \" quota, limit/exceeded \u202e parameter".split(" ")
IDEOGRAPHS = "用户团队成员已满参数格式异常，。“”{1} A"


def random_item(kind: str, choose: random.Random) -> str:
    """Returns an item of a row as the header has them, of any length up to some lines."""
    if kind == "name":
        return "shop::billing::" + "_".join(choose.choices(["user", "not", "in_team"], k=4))
    if kind == "en":
        return literal(" ".join(choose.choices(WORDS, k=choose.choice([1, 3, 8, 20, 60]))))
    return literal("".join(choose.choices(IDEOGRAPHS, k=choose.choice([1, 5, 20, 45, 150]))))


def random_rows(count: int, seed: int) -> list[list[str]]:
    choose = random.Random(seed)
    rows = []
    for _ in range(count):
        items = [random_item("name", choose), '"name"', "errcode::generic::not_found"]
        items += [random_item("en", choose), random_item("zh", choose)]
        rows.append(items + ["errcode::http_status::too_many_requests"] * choose.choice([0, 0, 1]))
    return rows


class Layout(unittest.TestCase):
    def test_a_row_takes_as_few_lines_as_it_can(self) -> None:
        self.assertEqual(lay_out_row(["a::b", '"b"', '"text"']), ['      {a::b, "b", "text"},'])
        self.assertEqual(
            lay_out_row(["x" * 50, "y" * 41, "z"]),
            ["      {" + "x" * 50 + ",", "       " + "y" * 41 + ", z},"],
        )
        self.assertEqual(
            lay_out_row(["x" * 50, "y" * 39, "z"]),
            ["      {" + "x" * 50 + ", " + "y" * 39 + ",", "       z},"],
        )

    def test_a_long_text_is_cut_behind_a_space(self) -> None:
        self.assertEqual(
            lay_out_row(["a", '"' + "word " * 30 + '"', "z"]),
            [
                "      {a,",
                '       "' + "word " * 18 + '"',
                '       "' + "word " * 12 + '",',
                "       z},",
            ],
        )

    def test_a_text_without_spaces_is_cut_anywhere_but_in_an_escape(self) -> None:
        escaped = r"\\"
        self.assertEqual(
            lay_out_row(["a", literal("x" + "\\" * 60)]),
            ["      {a,", f'       "x{escaped * 44}"', f'       "{escaped * 16}"}},'],
        )

    def test_no_line_is_too_long(self) -> None:
        for row in random_rows(500, seed=1):
            for line in lay_out_row(row):
                self.assertLessEqual(width(line), COLUMNS)

    def test_quotes_backslashes_and_what_does_not_show_are_escaped(self) -> None:
        self.assertEqual(literal('a "b" \\ 用户'), '"a \\"b\\" \\\\ 用户"')
        self.assertEqual(literal("\u202e\u200b\U000e0001"), '"\\u202e\\u200b\\U000e0001"')

    def test_clang_format_leaves_rows_alone(self) -> None:
        rows = random_rows(1500, seed=2)
        lines = [line for row in rows for line in ("      // TODO: check", *lay_out_row(row))]
        text = BEFORE + "\n".join(lines) + "\n" + AFTER
        self.assertEqual(import_support.format_with_clang(text), text)

    def test_clang_format_leaves_short_rows_one_a_line(self) -> None:
        shortest = lay_out_row(["n::e::x", '"x"', "errcode::generic::gone", '"X"', '"X"'])
        text = BEFORE + "\n".join(shortest * 20) + "\n" + AFTER
        self.assertEqual(import_support.format_with_clang(text), text)


if __name__ == "__main__":
    unittest.main()
