# SPDX-License-Identifier: MIT
import unittest

import import_support  # noqa: F401
from importer.placeholders import number_placeholders


class Placeholders(unittest.TestCase):
    def test_each_placeholder_becomes_a_parameter(self) -> None:
        for text, expected in [
            ("User %s has %d items", "User {1} has {2} items"),
            ("%s", "{1}"),
            ("%ld, %llu, %zu, %hhd, %Lf", "{1}, {2}, {3}, {4}, {5}"),
            ("%+d %-s %#x %05d %.2f %8.3f", "{1} {2} {3} {4} {5} {6}"),
            ("%v %q %T %w", "{1} {2} {3} {4}"),  # Go
            ("用户%s有%d个项目", "用户{1}有{2}个项目"),
            ("%2$s before %1$s", "{2} before {1}"),
            ("%d%%", "{1}%"),
            ("%s%s", "{1}{2}"),
        ]:
            with self.subTest(text=text):
                self.assertEqual(number_placeholders(text)[0], expected)

    def test_a_percent_sign_in_a_text_stays(self) -> None:
        for text in ("100% sure", "50% off", "100%", "100% d", "20%off", "5 %", "100% des"):
            with self.subTest(text=text):
                self.assertEqual(number_placeholders(text), (text, {}))

    def test_two_percent_signs_become_one(self) -> None:
        self.assertEqual(number_placeholders("100%% of %s"), ("100% of {1}", {"1": "s"}))

    def test_braces_are_doubled(self) -> None:
        self.assertEqual(number_placeholders("{a} {} }{%s}")[0], "{{a}} {{}} }}{{{1}}}")

    def test_the_conversions_are_known_by_parameter(self) -> None:
        self.assertEqual(number_placeholders("%s of %d")[1], {"1": "s", "2": "d"})
        self.assertEqual(number_placeholders("%2$d of %1$s")[1], {"2": "d", "1": "s"})


if __name__ == "__main__":
    unittest.main()
