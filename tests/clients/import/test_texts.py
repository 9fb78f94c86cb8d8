# SPDX-License-Identifier: MIT
import unittest

import import_support  # noqa: F401
from importer.source import InputError, Place, SourceRow
from importer.texts import Texts, read_texts


def row(name: str = "", en: str = "", zh: str = "", texts: tuple[str, ...] = ()) -> SourceRow:
    return SourceRow(7, Place(3, 1), name=name, en=en, zh=zh, texts=texts)


class TextsTest(unittest.TestCase):
    def test_a_text_is_of_the_language_that_it_is_in(self) -> None:
        self.assertEqual(
            read_texts(row(texts=("", "已满", "Full", "Team full"))), Texts("Full", "已满", True, True)
        )

    def test_a_column_of_a_language_comes_first(self) -> None:
        self.assertEqual(
            read_texts(row(en="Full", zh="已满", texts=("Fulled", "满了"))),
            Texts("Full", "已满", True, True),
        )

    def test_a_missing_chinese_text_is_the_english_one(self) -> None:
        self.assertEqual(read_texts(row(en="At %d")), Texts("At {1}", "At {1}", True, False))

    def test_a_missing_english_text_is_made_of_the_name(self) -> None:
        self.assertEqual(
            read_texts(row("ERR_TEAM_FULL", zh="已满")), Texts("Team full", "已满", False, True)
        )
        self.assertEqual(
            read_texts(row("ErrTeamFull")), Texts("Team full", "Team full", False, False)
        )

    def test_without_a_name_or_with_parameters_it_is_the_chinese_one(self) -> None:
        self.assertEqual(read_texts(row(zh="已满")), Texts("已满", "已满", False, True))
        self.assertEqual(
            read_texts(row("Full", zh="最多%d人")), Texts("最多{1}人", "最多{1}人", False, True)
        )

    def test_without_any_it_is_the_code(self) -> None:
        self.assertEqual(read_texts(row()), Texts("7", "7", False, False))

    def test_white_space_is_one_space(self) -> None:
        self.assertEqual(read_texts(row(en=" a\n b\tc ")).en, "a b c")

    def test_bad_texts_have_a_place(self) -> None:
        for bad, sentence in [
            (row(en="%s", zh="满"), '3:1: "{1}" and "满" have different parameters.'),
            (row(en="%s of %d", zh="%d 中的 %s"),
             '3:1: "{1} of {2}" and "{1} 中的 {2}" have different parameters.'),
            (row(en="a\x07"), "3:1: A text has the character U+0007."),
            (row(zh="a\ud800"), "3:1: A text has the character U+D800."),
            (row(en="write %%s"), '3:1: "write %%s" would say "%s", as printf does.'),
        ]:  # fmt: skip
            with self.subTest(sentence=sentence), self.assertRaises(InputError) as caught:
                read_texts(bad)
            self.assertEqual(str(caught.exception), sentence)

    def test_parameters_may_stand_in_another_order_by_number(self) -> None:
        read = read_texts(row(en="%s of %d", zh="%2$d 中的 %1$s"))
        self.assertEqual((read.en, read.zh), ("{1} of {2}", "{2} 中的 {1}"))


if __name__ == "__main__":
    unittest.main()
