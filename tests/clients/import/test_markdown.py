# SPDX-License-Identifier: MIT
import unittest

import import_support  # noqa: F401
from importer import markdown
from importer.source import Cell, InputError, Place, SourceRow, SourceText

DOCUMENT = r"""# Errors of the shop

| Parameter | Type |
| --- | --- |
| id | integer |

## Users

| Code | HTTP | Name | Message | 说明 |
|:----:|-----:|------|:--------|------|
| `0` | 200 | OK | Success | 成功 |
|<a id="601"></a>**601**|404 Not Found|UserNotFound|No user [here](a.md)| 用户\|不存在 |

```
| code | message |
| --- | --- |
| 999 | in a fence |
```

Code | Message
--- | ---
0x2BC | a &lt; b<br>c
701 |
"""


def summary(row: SourceRow) -> tuple[object, ...]:
    return row.code, row.name, row.http and row.http.text, tuple(filter(None, row.texts))


class Markdown(unittest.TestCase):
    def test_all_tables_with_codes_are_read(self) -> None:
        self.assertEqual(
            [summary(row) for row in markdown.read(SourceText(DOCUMENT), "")],
            [
                (0, "OK", "200", ("Success", "成功")),
                (601, "UserNotFound", "404 Not Found", ("No user here", "用户|不存在")),
                (700, "", "", ("a < b c",)),
                (701, "", "", ()),
            ],
        )

    def test_each_cell_has_its_place(self) -> None:
        rows = markdown.read(SourceText(DOCUMENT), "")
        self.assertEqual([row.place.line for row in rows], [11, 12, 22, 23])
        self.assertEqual([row.place.column for row in rows], [3, 2, 1, 1])
        self.assertEqual(rows[1].http, Cell("404 Not Found", Place(12, 26)))

    def test_a_part_is_a_section(self) -> None:
        text = (
            "# Errors\n\n## 1. User's codes #\n\n|code|\n|--|\n|1|\n"
            "\n### More\n\n|code|\n|--|\n|2|\n"
            "\n```\n## Others\n```\n\n|code|\n|--|\n|3|\n\n## Others\n\n|code|\n|--|\n|4|\n"
        )
        for part, codes in [("1-users-codes", [1, 2, 3]), ("more", [2, 3]), ("others", [4])]:
            with self.subTest(part=part):
                rows = markdown.read(SourceText(text), part)
                self.assertEqual([row.code for row in rows], codes)
        with self.assertRaises(InputError) as caught:
            markdown.read(SourceText(text), "none")
        self.assertEqual(
            str(caught.exception),
            '1:1: No table in a section "none" has a column of codes; '
            "call it code, number, errcode, 错误码 or 状态码.",
        )

    def test_a_text_behind_the_table_is_no_row(self) -> None:
        text = "|code|\n|--|\n|1|\n\nPipes | are for | shells\n"
        self.assertEqual([row.code for row in markdown.read(SourceText(text), "")], [1])

    def test_a_pipe_too_many_is_an_error(self) -> None:
        with self.assertRaises(InputError) as caught:
            markdown.read(SourceText("| code | text |\n|--|--|\n| 1 | a | b |\n"), "")
        self.assertEqual(str(caught.exception), "3:11: The row has 3 cells and the header 2.")

    def test_a_document_without_codes_says_so(self) -> None:
        for text in ("", "# Errors\n", "| a | b |\n|--|--|\n| 1 | 2 |\n", "| code |\n| 1 |\n"):
            with self.subTest(text=text), self.assertRaises(InputError) as caught:
                markdown.read(SourceText(text), "")
            self.assertEqual(
                str(caught.exception),
                "1:1: No table has a column of codes; "
                "call it code, number, errcode, 错误码 or 状态码.",
            )


if __name__ == "__main__":
    unittest.main()
