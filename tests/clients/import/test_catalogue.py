# SPDX-License-Identifier: MIT
import typing
import unittest

import import_support
from importer.catalogue import Catalogue, Problems, make_catalogue
from importer.source import InputError, Place, SourceRow

NAME, TYPE = "check the name", "check the type"
ENGLISH, CHINESE = "write the English text", "write the Chinese text"


def make(*rows: SourceRow) -> Catalogue:
    return make_catalogue(list(rows), import_support.vocabulary())


def row(line: int, code: int | str, **members: typing.Any) -> SourceRow:
    whole: dict[str, typing.Any] = {"kind": "Blocked", "en": "A", "zh": "甲", **members}
    return SourceRow(code, Place(line, 1), **whole)


class CatalogueTest(unittest.TestCase):
    def problems(self, *rows: SourceRow) -> list[str]:
        with self.assertRaises(Problems) as caught:
            make(*rows)
        return [str(error) for error in caught.exception.errors]

    def test_rows_are_in_the_order_of_their_numbers(self) -> None:
        made = make(row(1, 9, name="b"), row(2, -1, name="c"), row(3, 5, name="a"))
        self.assertEqual([each.value for each in made.rows], [-1, 5, 9])
        self.assertEqual([each.name for each in made.rows], ["c", "a", "b"])
        self.assertFalse(made.is_named)

    def test_codes_by_name_keep_their_spelling(self) -> None:
        made = make(row(1, "EmailExists"), row(2, "auth/no-user"), row(3, "DELETE"))
        self.assertTrue(made.is_named)
        self.assertEqual(
            [(each.value, each.identifier, each.name, each.tasks) for each in made.rows],
            [
                (1, "auth_no_user", "auth/no-user", []),
                (2, "delete_", "DELETE", []),
                (3, "email_exists", "EmailExists", []),
            ],
        )

    def test_a_qualified_errcode_has_its_type_and_its_name(self) -> None:
        made = make(row(1, "AlreadyExists.User.EmailExists", kind=""))
        self.assertEqual(made.rows[0].name, "EmailExists")
        self.assertEqual(made.rows[0].meaning.type.name, "already_exists")
        self.assertEqual(made.rows[0].tasks, [])

    def test_a_name_that_cannot_travel_is_changed_and_marked(self) -> None:
        for code in ("Email.Exists", "email exists"):
            with self.subTest(code=code):
                made = make(row(1, code)).rows[0]
                self.assertEqual((made.name, made.tasks), ("EmailExists", [NAME]))

    def test_a_name_is_made_of_the_text_or_the_number(self) -> None:
        made = make(row(1, 7, en="The team is full"), row(2, -8, en=""), row(3, 9, en=""))
        self.assertEqual(
            [(each.identifier, each.tasks) for each in made.rows],
            [
                ("code_minus_8", [NAME, ENGLISH]),
                ("team_is_full", [NAME]),
                ("code_9", [NAME, ENGLISH]),
            ],
        )

    def test_names_that_lead_to_one_cpp_name_are_told_apart(self) -> None:
        made = make(
            row(1, 1, name="TeamFull"),
            row(2, 2, name="TEAM_FULL"),
            row(3, 3, name="team_full_2"),
            row(4, 4, name="team-full"),
        )
        self.assertEqual(
            [(each.identifier, each.tasks) for each in made.rows],
            [
                ("team_full", []),
                ("team_full_2", [NAME]),
                ("team_full_2_2", [NAME]),
                ("team_full_3", [NAME]),
            ],
        )

    def test_what_was_guessed_or_is_missing_is_marked(self) -> None:
        made = make(row(1, 7, kind="", en="", zh=""), row(2, 8, name="a", kind="", zh=""))
        self.assertEqual([each.tasks for each in made.rows], [[NAME, TYPE, ENGLISH, CHINESE],
                                                              [TYPE, CHINESE]])  # fmt: skip

    def test_doubles_are_all_reported(self) -> None:
        self.assertEqual(
            self.problems(row(1, 7, name="a"), row(2, 8, name="b"), row(4, 7), row(6, 9, name="b")),
            [
                '4:1: The code "7" stands twice; the first is in line 1.',
                '6:1: The name "b" stands twice; the first is in line 2.',
            ],
        )
        self.assertEqual(
            self.problems(row(1, "a.Full"), row(2, "Full", kind="ok"), row(3, "Full")),
            ['3:1: The code "Full" stands twice; the first is in line 2.'],
        )
        self.assertEqual(
            self.problems(row(1, "Blocked.IP"), row(2, "NotFound.IP")),
            ['2:1: The last part "IP" stands twice; the first is in line 1.'],
        )
        self.assertEqual(
            self.problems(row(1, 0, kind="OK"), row(2, 200, kind="OK")),
            ["2:1: A success stands twice; the first is in line 1."],
        )

    def test_numbers_and_names_do_not_mix(self) -> None:
        self.assertEqual(
            self.problems(row(1, 7), row(2, "Full"), row(3, 8)),
            ['2:1: "Full" is a name, but "7" in line 1 is a number.'],
        )
        self.assertEqual(
            self.problems(row(1, "Full"), row(2, 7)),
            ['2:1: "7" is a number, but "Full" in line 1 is a name.'],
        )

    def test_a_number_must_fit_into_int(self) -> None:
        made = make(row(1, 2**31 - 1, name="a"), row(2, -(2**31), name="b"))
        self.assertEqual(len(made.rows), 2)
        self.assertEqual(
            self.problems(row(1, 2**31), row(2, -(2**31) - 1)),
            ["1:1: 2147483648 does not fit into int.", "2:1: -2147483649 does not fit into int."],
        )

    def test_a_name_without_latin_letters_needs_an_english_text(self) -> None:
        self.assertEqual(make(row(1, "余额不足", en="No funds")).rows[0].identifier, "no_funds")
        self.assertEqual(
            self.problems(row(1, "余额不足", en="")),
            ['1:1: No C++ name can be made of "余额不足".'],
        )

    def test_a_table_needs_a_row(self) -> None:
        with self.assertRaises(InputError) as caught:
            make()
        self.assertEqual(str(caught.exception), "1:1: The table has no rows.")


if __name__ == "__main__":
    unittest.main()
