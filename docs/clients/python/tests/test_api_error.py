# SPDX-License-Identifier: MIT
import copy
import doctest
import pickle
import unittest

import errcode
from errcode import ApiError, Code, NamedCode, find, find_status


class ApiErrorTest(unittest.TestCase):
    def test_an_error_is_raised_and_caught(self) -> None:
        with self.assertRaises(ApiError) as caught:
            raise ApiError(find(Code.TEAM_FULL), errcode="LimitExceeded.Team")
        error = caught.exception
        self.assertEqual(str(error), "LimitExceeded.Team (824): The team is full")
        self.assertEqual(error.status, 403)

    def test_it_is_its_code_and_its_type_and_no_other(self) -> None:
        full = ApiError(find(Code.TEAM_FULL))
        self.assertTrue(full.matches(Code.TEAM_FULL) and full.matches("LimitExceeded"))
        self.assertFalse(full.matches(Code.IP_BANNED) or full.matches("Blocked"))
        email = ApiError(find(NamedCode.EMAIL_EXISTS))
        self.assertTrue(email.matches(NamedCode.EMAIL_EXISTS))
        self.assertTrue(email.matches("AlreadyExists"))
        self.assertFalse(email.matches(Code.ALREADY_EXISTS))
        self.assertFalse(email.matches(NamedCode.CARD_EXPIRED))
        status = find_status(403)
        assert status is not None
        self.assertFalse(ApiError(status).matches(Code.FORBIDDEN))  # not the code

    def test_a_text_has_its_parameters_filled_in(self) -> None:
        full = ApiError(find(Code.FULL), parameters={"limit": 50})
        self.assertEqual(full.message("en"), "At most 50 members")
        self.assertEqual(full.message("zh"), "最多 50 名成员")
        self.assertEqual(str(full), "LimitExceeded (1): At most 50 members")
        unknown = ApiError(find(Code.FULL))
        self.assertEqual(unknown.message("en"), "At most … members")

    def test_braces_that_are_doubled_stand_for_one(self) -> None:
        def braces(value: object) -> ApiError:
            return ApiError(find(Code.BRACES), parameters={"a": value, "b": True})

        self.assertEqual(braces("x").message("en"), "{x} true")
        self.assertEqual(braces(["x", "y"]).message("zh"), "truex, y{")
        nested = braces({"x": [1, None]})
        self.assertEqual(nested.message("en"), '{{"x":[1,null]}} true')
        self.assertEqual(braces("{b}").message("en"), "{{b}} true")

    def test_an_error_can_be_copied_and_pickled(self) -> None:
        error = ApiError(find(Code.FULL), status=400, parameters={"limit": 1})
        for other in (copy.copy(error), pickle.loads(pickle.dumps(error))):
            self.assertEqual(vars(other), vars(error))
            self.assertTrue(other.matches(Code.FULL))

    def test_the_examples_of_the_documentation_are_true(self) -> None:
        for module in (errcode._api_error, errcode._from_response, errcode._from_wire):
            tried = doctest.testmod(module)
            self.assertEqual(tried.failed, 0)
            self.assertGreater(tried.attempted, 0)


if __name__ == "__main__":
    unittest.main()
