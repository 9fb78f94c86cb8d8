# SPDX-License-Identifier: MIT
import unittest

import import_support  # noqa: F401
from importer.columns import Columns, parse_code
from importer.source import Cell, InputError, Place, SourceRow


def cells(line: int, *texts: str) -> list[Cell]:
    return [Cell(text, Place(line, column)) for column, text in enumerate(texts, 1)]


def read(header: str, row: str) -> SourceRow:
    found = Columns(cells(1, *header.split("|"))).read(cells(2, *row.split("|")))
    assert found is not None
    return found


class ColumnsTest(unittest.TestCase):
    def test_a_column_is_found_by_any_of_its_names(self) -> None:
        for header in ("code", "Error Code", "errorCode", "error_code", "ERRNO", "Value", "Number"):
            with self.subTest(header=header):
                self.assertEqual(read(f"x|{header}", "y|7").code, 7)
        for header in ("错误码", "错误代码", "业务错误码", "返回码", "错误码（十进制）", "状态码"):
            with self.subTest(header=header):
                self.assertEqual(read(f"x|{header}", "y|7").code, 7)
        for header in ("HTTP", "http status", "HTTP Status Code", "HTTP 状态码", "状态码", "Status"):
            with self.subTest(header=header):
                http = read(f"code|{header}", "7|404").http
                self.assertEqual(http, Cell("404", Place(2, 2)))
        for header in ("name", "Enum", "常量", "标识"):
            with self.subTest(header=header):
                self.assertEqual(read(f"code|{header}", "7|UserFull").name, "UserFull")
        for header in ("type", "errcode", "类型"):
            with self.subTest(header=header):
                self.assertEqual(read(f"code|{header}", "7|NotFound").kind, "NotFound")
        for header in ("en", "English", "message_en", "英文说明"):
            with self.subTest(header=header):
                self.assertEqual(read(f"code|{header}", "7|Full").en, "Full")
        for header in ("zh", "zh-CN", "Chinese", "中文说明", "中文"):
            with self.subTest(header=header):
                self.assertEqual(read(f"code|{header}", "7|已满").zh, "已满")
        for header in ("message", "Description", "Meaning", "说明", "错误信息", "含义"):
            with self.subTest(header=header):
                self.assertEqual(read(f"code|{header}", "7|Full").texts[0], "Full")

    def test_the_number_is_the_code_where_both_stand(self) -> None:
        row = read("code|number|message", "USER_FULL|7|Full")
        self.assertEqual((row.code, row.name), (7, "USER_FULL"))

    def test_a_status_is_the_code_where_nothing_else_is(self) -> None:
        row = read("状态码|说明", "10001|已满")
        self.assertEqual((row.code, row.http), (10001, Cell("", Place(2, 1))))

    def test_all_columns_of_texts_are_read_the_best_first(self) -> None:
        row = read("说明|code|description|message", "已满|7|The team is full|Full")
        self.assertEqual(row.texts[:3], ("Full", "The team is full", "已满"))

    def test_a_name_that_is_a_phrase_is_a_text(self) -> None:
        for name in ("Team full", "团队已满"):
            with self.subTest(name=name):
                row = read("code|名称", f"7|{name}")
                self.assertEqual((row.name, row.texts), ("", (name,)))

    def test_beside_a_code_by_name_a_name_is_a_text(self) -> None:
        row = read("code|name", "TEAM_FULL|Full")
        self.assertEqual((row.code, row.name, row.texts), ("TEAM_FULL", "", ("Full",)))

    def test_codes_are_decimal_hexadecimal_or_texts(self) -> None:
        for text, expected in [
            ("12", 12),
            ("-1", -1),
            ("+5", 5),
            ("0x1F", 31),
            ("-0x10", -16),
            ("0X1f", 31),
            ("00012", 12),
            ("E12", "E12"),
            ("1000-1999", "1000-1999"),
            ("1.5", "1.5"),
        ]:
            with self.subTest(text=text):
                self.assertEqual(parse_code(text), expected)

    def test_a_row_may_be_short_or_empty(self) -> None:
        row = read("code|message|zh", "7")
        self.assertEqual((row.code, row.texts, row.zh), (7, ("", ""), ""))
        self.assertIsNone(Columns(cells(1, "code", "x")).read(cells(2, "", "")))

    def test_bad_rows_have_a_place(self) -> None:
        columns = Columns(cells(1, "code", "message"))
        for row, sentence in [
            (cells(4, "", "Full"), "4:1: The row has no code."),
            (cells(4, "-", "Full"), "4:1: The row has no code."),
            (cells(4, "7", "a", "b"), "4:3: The row has 3 cells and the header 2."),
        ]:
            with self.subTest(sentence=sentence), self.assertRaises(InputError) as caught:
                columns.read(row)
            self.assertEqual(str(caught.exception), sentence)
        self.assertIsNotNone(columns.read(cells(5, "7", "a", "", "")))  # as spreadsheets write

    def test_a_table_without_codes_says_so(self) -> None:
        with self.assertRaises(InputError) as caught:
            Columns(cells(1, "name", "message"))
        self.assertEqual(
            str(caught.exception),
            "1:1: No column has codes; call it code, number, errcode, 错误码 or 状态码.",
        )


if __name__ == "__main__":
    unittest.main()
