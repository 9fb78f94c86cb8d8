# SPDX-License-Identifier: MIT
import unittest

from errcode import (
    CODES,
    PROGRAM_VERSION,
    Code,
    Entry,
    NamedCode,
    find,
    find_name,
    find_status,
    find_type,
)


class LookupTest(unittest.TestCase):
    def test_a_code_is_found_by_its_constant_its_number_and_its_name(self) -> None:
        self.assertEqual(Code.TEAM_FULL, 824)
        full = find(Code.TEAM_FULL)  # never None
        self.assertEqual(
            full,
            Entry(
                code=824,
                catalog="errcode.business",
                name="team_full",
                type="LimitExceeded",
                http=403,
                grpc=8,
                transient=False,
                en="The team is full",
                zh="团队成员已满",
            ),
        )
        self.assertIs(find(824), full)
        self.assertIs(find_name("team_full"), full)
        self.assertIsNone(find(831))
        self.assertIsNone(find_name("none"))

    def test_a_code_of_a_named_catalogue_has_its_type_and_name(self) -> None:
        self.assertEqual(NamedCode.EMAIL_EXISTS, "AlreadyExists.EmailExists")
        self.assertEqual(find(NamedCode.EMAIL_EXISTS).catalog, "shop.account")
        self.assertEqual(find(NamedCode.CARD_EXPIRED).code, 402)
        self.assertIsNone(find("NotFound.EmailExists"))

    def test_the_second_code_of_a_name_has_its_catalogue_in_front(self) -> None:
        seats = find(NamedCode.SHOP_ACCOUNT_TEAM_FULL)
        self.assertEqual(seats.en, "No seat is left")

    def test_a_type_and_a_status_are_found_by_themselves(self) -> None:
        not_found = find_type("NotFound")
        assert not_found is not None
        self.assertEqual(not_found.http, 404)
        self.assertIsNone(find_type("NotFound.Task"))
        limit = find_status(429)
        assert limit is not None
        self.assertEqual(limit.type, "LimitExceeded")
        self.assertIsNone(find_status(200))

    def test_all_codes_are_listed(self) -> None:
        catalogs = {entry.catalog for entry in CODES}
        self.assertEqual(catalogs, {"errcode.business", "club.rule", "shop.account"})
        self.assertEqual(len(CODES), len(Code) + len(NamedCode))
        self.assertEqual(PROGRAM_VERSION, "2.3.1")


if __name__ == "__main__":
    unittest.main()
