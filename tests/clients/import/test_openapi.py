# SPDX-License-Identifier: MIT
import json
import unittest

import import_support  # noqa: F401
from importer import openapi
from importer.source import InputError, SourceRow, SourceText

DOCUMENT = """{
  "openapi": "3.1.0",
  "components": {
    "schemas": {
      "Color": {"type": "string", "enum": ["red", "green"]},
      "ErrorCode": {
        "type": "integer",
        "enum": [0, 601, -2, null],
        "x-enum-varnames": ["Ok", "TeamFull", "NoUser"],
        "x-enum-descriptions": ["Success", "The team is \\"full\\"", "用户不存在"]
      },
      "Body": {
        "properties": {
          "reason": {
            "oneOf": [
              {"const": "EmailExists", "description": "The address is taken"},
              {"const": "PhoneExists", "title": "phone"},
              {"type": "string"}
            ]
          }
        }
      }
    }
  }
}
"""


def read(text: str, part: str = "") -> list[SourceRow]:
    return openapi.read(SourceText(text), part)


def summary(text: str, part: str = "") -> list[tuple[object, ...]]:
    return [(row.code, row.name, row.texts) for row in read(text, part)]


class OpenApi(unittest.TestCase):
    def test_an_enum_is_read(self) -> None:
        self.assertEqual(
            summary(DOCUMENT),
            [
                (0, "Ok", ("Success",)),
                (601, "TeamFull", ('The team is "full"',)),
                (-2, "NoUser", ("用户不存在",)),
            ],
        )

    def test_each_code_has_its_place(self) -> None:
        places = [(row.place.line, row.place.column) for row in read(DOCUMENT)]
        self.assertEqual(places, [(8, 18), (8, 21), (8, 26)])

    def test_a_pointer_leads_to_a_schema(self) -> None:
        rows = read(DOCUMENT, "/components/schemas/Body/properties/reason")
        self.assertEqual([row.code for row in rows], ["EmailExists", "PhoneExists"])
        self.assertEqual([row.name for row in rows], ["", "phone"])
        self.assertEqual([row.texts for row in rows], [("The address is taken",), ()])
        self.assertEqual([row.place.line for row in rows], [16, 17])

    def test_texts_may_be_given_by_value(self) -> None:
        schema = {"enum": [7, 8], "x-enumNames": ["A", "B"], "x-enumDescriptions": {"8": "b"}}
        self.assertEqual(summary(json.dumps({"errors": schema})), [(7, "A", ()), (8, "B", ("b",))])

    def test_fewer_names_than_codes_are_fine(self) -> None:
        schema = {"enum": [7, 8], "x-enum-varnames": ["A"]}
        self.assertEqual(summary(json.dumps({"code": schema})), [(7, "A", ()), (8, "", ())])

    def test_what_names_errors_wins_over_what_names_codes(self) -> None:
        text = json.dumps({"countryCode": {"enum": ["de"]}, "errorCode": {"enum": ["full"]}})
        self.assertEqual([row.code for row in read(text)], ["full"])

    def test_what_is_no_list_of_codes_has_a_place(self) -> None:
        for text, part, sentence in [
            ('{\n "a" 1}', "", "2:6: Expecting ':' delimiter."),
            ("{}", "", "1:1: No schema lists codes, as enum or as oneOf with const."),
            (DOCUMENT, "/x", '1:1: No schema lists codes at "/x"; these do: '
             "/components/schemas/Color, /components/schemas/ErrorCode, "
             "/components/schemas/Body/properties/reason."),
            ('{"a": {"enum": [1]}, "b": {"enum": [2]}}', "",
             "1:1: Which schema lists the codes? Name one behind a #: /a, /b."),
            ('{"code": {"enum": [1,\n true]}}', "", "2:2: A code is an integer or a text."),
            ('{"code": {"enum": [1,\n 1.5]}}', "", "2:2: A code is an integer or a text."),
            ('{"code": {"enum": [""]}}', "", "1:20: A code is an integer or a text."),
        ]:  # fmt: skip
            with self.subTest(text=text), self.assertRaises(InputError) as caught:
                read(text, part)
            self.assertEqual(str(caught.exception), sentence)

    def test_a_huge_number_is_only_too_large(self) -> None:
        rows = read('{"code": {"enum": [' + "9" * 10000 + "]}}")
        self.assertGreater(int(rows[0].code), 2**31)


if __name__ == "__main__":
    unittest.main()
