# SPDX-License-Identifier: MIT
import unittest

import import_support
from importer.type_words import GUESSES, SUCCESS, UNKNOWN, guess_type


class TypeWords(unittest.TestCase):
    def test_every_guess_is_a_type(self) -> None:
        for name in GUESSES:
            with self.subTest(name=name):
                self.assertEqual(import_support.vocabulary().type(name).name, name)

    def test_words_of_both_languages_lead_to_a_type(self) -> None:
        for text, expected in [
            ("user not found", "not_found"),
            ("the user does not exist", "not_found"),
            ("用户不存在", "not_found"),
            ("the name already exists", "already_exists"),
            ("名称重复", "already_exists"),
            ("please log in", "auth_failure"),
            ("token expired", "auth_failure"),
            ("登录已失效", "auth_failure"),
            ("no permission", "permission_denied"),
            ("无权访问", "permission_denied"),
            ("too many requests", "limit_exceeded"),
            ("操作过于频繁", "limit_exceeded"),
            ("the search timed out", "timeout"),
            ("请求超时", "timeout"),
            ("account frozen", "blocked"),
            ("账号已冻结", "blocked"),
            ("wrong verification code", "verification_failure"),
            ("验证码错误", "verification_failure"),
            ("name is required", "missing_parameter"),
            ("缺少参数", "missing_parameter"),
            ("invalid phone number", "invalid_parameter"),
            ("参数错误", "invalid_parameter"),
            ("cannot parse the body", "malformed"),
            ("the order is locked", "in_use"),
            ("insufficient balance", "constraint_violation"),
            ("余额不足", "constraint_violation"),
            ("database error", "sql_error"),
            ("internal server error", "server_error"),
            ("系统内部错误", "server_error"),
            ("微信接口出错", "wechat_error"),
            ("kaboom", UNKNOWN),
        ]:
            with self.subTest(text=text):
                self.assertEqual(guess_type([text]), expected)

    def test_success_says_nothing_else(self) -> None:
        for text in ("ok", "success", "success.", "the request succeeded", "成功", "操作成功。"):
            with self.subTest(text=text):
                self.assertEqual(guess_type(["a name", text]), SUCCESS)
        for text in ("not ok", "success page not found", "登录成功后无权限", "unsuccessful"):
            with self.subTest(text=text):
                self.assertNotEqual(guess_type([text]), SUCCESS)


if __name__ == "__main__":
    unittest.main()
