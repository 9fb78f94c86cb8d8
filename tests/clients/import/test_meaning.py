# SPDX-License-Identifier: MIT
import unittest

import import_support
from importer.meaning import read_meaning
from importer.source import Cell, InputError, Place, SourceRow
from importer.texts import read_texts

GUESSED = ("check the type",)


def meaning(
    code: int | str = 7, http: str = "", kind: str = "", name: str = "", en: str = "Kaboom"
) -> tuple[str, int | None, tuple[str, ...]]:
    """Returns type, status and tasks of a row."""
    cell = Cell(http, Place(3, 5))
    row = SourceRow(code, Place(3, 1), name=name, kind=kind, http=cell, en=en)
    found = read_meaning(row, read_texts(row), import_support.vocabulary())
    return found.type.name, found.http, found.tasks


class MeaningTest(unittest.TestCase):
    def test_the_type_is_that_of_the_status(self) -> None:
        self.assertEqual(meaning(http="404", en="Forbidden"), ("not_found", None, ()))
        self.assertEqual(meaning(http="HTTP 404 Not Found"), ("not_found", None, ()))

    def test_a_status_is_given_where_it_is_not_the_types(self) -> None:
        self.assertEqual(meaning(http="429"), ("limit_exceeded", 429, ()))
        self.assertEqual(meaning(http="418"), ("invalid_parameter", 418, ()))

    def test_a_type_that_the_row_names_wins(self) -> None:
        self.assertEqual(meaning(kind="Blocked"), ("blocked", None, ()))
        self.assertEqual(meaning(kind="Blocked", http="403"), ("blocked", None, ()))
        self.assertEqual(meaning(kind="Blocked", http="451"), ("blocked", 451, ()))

    def test_without_a_status_the_words_decide(self) -> None:
        self.assertEqual(meaning(en="No such user"), ("not_found", None, GUESSED))
        self.assertEqual(meaning(name="ErrAccessDenied"), ("access_denied", None, GUESSED))
        self.assertEqual(meaning("limit-exceeded"), ("limit_exceeded", None, GUESSED))
        self.assertEqual(meaning(kind="business"), ("unknown_error", None, GUESSED))
        self.assertEqual(meaning(http="-"), ("unknown_error", None, GUESSED))

    def test_an_error_that_goes_out_with_200_is_an_error(self) -> None:
        self.assertEqual(meaning(http="200", en="No such user"), ("not_found", None, GUESSED))
        self.assertEqual(meaning(http="200"), ("unknown_error", None, GUESSED))
        self.assertEqual(
            meaning(http="200", kind="NotFound"), ("not_found", None, ("check the HTTP status",))
        )

    def test_a_success_says_so_or_has_its_number(self) -> None:
        self.assertEqual(meaning(0), ("ok", None, ()))
        self.assertEqual(meaning(200), ("ok", None, ()))
        self.assertEqual(meaning(0, http="200"), ("ok", None, ()))
        self.assertEqual(meaning(1, http="201", en="Success"), ("ok", 201, ()))
        self.assertEqual(meaning(1, kind="OK"), ("ok", None, ()))
        self.assertEqual(meaning(1, en="Success"), ("ok", None, GUESSED))

    def test_what_contradicts_itself_has_a_place(self) -> None:
        for call, sentence in [
            ({"http": "302"}, '3:5: "302" is no HTTP status of an error or a success.'),
            ({"http": "600"}, '3:5: "600" is no HTTP status of an error or a success.'),
            ({"http": "often"}, '3:5: "often" is no HTTP status of an error or a success.'),
            ({"http": "4040"}, '3:5: "4040" is no HTTP status of an error or a success.'),
            ({"http": "404", "kind": "ok"}, "3:1: A success cannot have the HTTP status 404."),
            ({"en": "Not found", "code": 0},
             "3:1: 0 means success, so it cannot be the code of not_found."),
        ]:  # fmt: skip
            with self.subTest(sentence=sentence), self.assertRaises(InputError) as caught:
                meaning(**call)  # type: ignore[arg-type]
            self.assertEqual(str(caught.exception), sentence)


if __name__ == "__main__":
    unittest.main()
