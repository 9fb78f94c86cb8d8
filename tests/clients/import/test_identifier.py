# SPDX-License-Identifier: MIT
import unittest

import import_support  # noqa: F401
from importer.identifier import make_identifier, make_identifier_of_text, telling_words


class Identifier(unittest.TestCase):
    def test_every_style_becomes_snake_case(self) -> None:
        for name, expected in [
            ("user_not_found", "user_not_found"),
            ("UserNotFound", "user_not_found"),
            ("userNotFound", "user_not_found"),
            ("USER_NOT_FOUND", "user_not_found"),
            ("user-not-found", "user_not_found"),
            ("user.not.found", "user_not_found"),
            ("auth/user-not-found", "auth_user_not_found"),
            ("User not found", "user_not_found"),
            ("__user__Not_Found_", "user_not_found"),
            ("HTTPServerError", "http_server_error"),
            ("InvalidUserID", "invalid_user_id"),
            ("InvalidUserIDs", "invalid_user_ids"),
            ("MD5Mismatch", "md5_mismatch"),
            ("Utf8Error", "utf8_error"),
            ("E10001", "e10001"),
            ("ABTest", "ab_test"),
        ]:
            with self.subTest(name=name):
                self.assertEqual(make_identifier(name), expected)

    def test_a_digit_in_front_gets_a_word(self) -> None:
        self.assertEqual(make_identifier("2fa-required"), "code_2fa_required")
        self.assertEqual(make_identifier("404NotFound"), "code_404_not_found")

    def test_a_keyword_or_a_macro_gets_an_underscore(self) -> None:
        for name in ("Delete", "DEFAULT", "not", "co_await", "errno", "EOF"):
            with self.subTest(name=name):
                expected = "eof" if name == "EOF" else name.lower() + "_"
                self.assertEqual(make_identifier(name), expected)

    def test_other_letters_give_nothing(self) -> None:
        self.assertEqual(make_identifier("余额不足"), "")
        self.assertEqual(make_identifier("用户 ID 无效"), "id")

    def test_a_text_gives_its_first_words_without_articles_and_parameters(self) -> None:
        self.assertEqual(
            make_identifier_of_text("The user's team {1} isn't in a group of that kind today"),
            "users_team_isnt_in_group_of",
        )
        self.assertEqual(make_identifier_of_text("Default"), "default_")

    def test_the_telling_words_have_no_prefix(self) -> None:
        self.assertEqual(telling_words("ErrUserNotFound"), ["user", "not", "found"])
        self.assertEqual(telling_words("E_ERROR_FULL"), ["full"])
        self.assertEqual(telling_words("ERROR"), ["error"])


if __name__ == "__main__":
    unittest.main()
