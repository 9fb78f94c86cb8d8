# SPDX-License-Identifier: MIT
import unittest

from errcode import Code, NamedCode, find, find_status, find_type, from_wire


class FromWireTest(unittest.TestCase):
    def test_a_known_errcode_counts_before_the_number(self) -> None:
        self.assertIs(from_wire(804, "NotFound.Task"), find_type("NotFound"))
        self.assertIs(from_wire(500, "NotFound"), find_type("NotFound"))
        denied = find_type("PermissionDenied")
        self.assertIs(from_wire(403, "PermissionDenied"), denied)

    def test_a_number_of_the_same_type_is_more_precise(self) -> None:
        self.assertIs(from_wire(824, "LimitExceeded.Team"), find(Code.TEAM_FULL))
        self.assertIs(from_wire(429, "LimitExceeded"), find_status(429))

    def test_the_last_part_of_an_errcode_is_the_name_of_a_named_code(self) -> None:
        email = find(NamedCode.EMAIL_EXISTS)
        self.assertIs(from_wire(409, "AlreadyExists.User.EmailExists"), email)
        self.assertIs(from_wire(0, "AlreadyExists.EmailExists"), email)
        self.assertIs(from_wire(0, "NotFound.EmailExists"), find_type("NotFound"))

    def test_without_a_known_errcode_the_number_counts(self) -> None:
        self.assertIs(from_wire(804), find(Code.IP_BANNED))
        self.assertIs(from_wire(804, "QuotaPaused.Team"), find(Code.IP_BANNED))
        self.assertIs(from_wire(403), find(Code.FORBIDDEN))
        self.assertIs(from_wire(403, "QuotaPaused.Team"), find_status(403))
        self.assertTrue(from_wire(204).is_success)

    def test_a_number_without_a_row_keeps_its_number(self) -> None:
        unknown = from_wire(831)
        self.assertEqual(
            (unknown.code, unknown.catalog, unknown.name, unknown.type),
            (831, "errcode.business", "", "UnknownError"),
        )

    def test_what_is_no_32_bit_integer_and_no_string_counts_as_absent(self) -> None:
        codes: tuple[object, ...] = (None, 804.0, "804", [804], True, 2**31, {})
        for code in codes:
            self.assertIs(from_wire(code, "Blocked"), find_type("Blocked"))
            self.assertIs(from_wire(code), find_type("UnknownError"))
        errcodes: tuple[object, ...] = (None, 5, ["Blocked"], {}, b"Blocked")
        for errcode in errcodes:
            self.assertIs(from_wire(804, errcode), find(Code.IP_BANNED))


if __name__ == "__main__":
    unittest.main()
