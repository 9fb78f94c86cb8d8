# SPDX-License-Identifier: MIT
import json
import unittest

import import_support
from importer.source import InputError, SourceText
from importer.vocabulary import Vocabulary


class VocabularyTest(unittest.TestCase):
    def setUp(self) -> None:
        self.vocabulary = import_support.vocabulary()

    def test_a_type_is_found_by_its_errcode_or_its_enumerator(self) -> None:
        for text in ("NotFound", "not_found", "NOT_FOUND", "errcode::generic::not_found"):
            with self.subTest(text=text):
                found = self.vocabulary.find_type(text)
                self.assertEqual(found and (found.name, found.http), ("not_found", 404))
        qualified = self.vocabulary.find_type("AlreadyExists.User.EmailExists")
        self.assertEqual(qualified and qualified.name, "already_exists")
        for text in ("", "business", "Not", "404"):
            with self.subTest(text=text):
                self.assertIsNone(self.vocabulary.find_type(text))

    def test_every_type_is_found(self) -> None:
        for row in json.loads(import_support.errcode_json())["types"]:
            for text in (row["errcode"], row["name"]):
                found = self.vocabulary.find_type(text)
                self.assertEqual(found and (found.name, found.http), (row["name"], row["http"]))

    def test_every_status_has_its_type_and_its_spelling(self) -> None:
        exported = json.loads(import_support.errcode_json())
        names = {row["errcode"]: row["name"] for row in exported["types"]}
        for row in exported["statuses"]:
            type_ = self.vocabulary.type_of_status(row["status"])
            self.assertEqual(type_.name, names[row["type"]])
            spelling = self.vocabulary.status_in_cpp(row["status"])
            self.assertEqual(spelling, f"errcode::http_status::{row['name']}")

    def test_a_status_without_a_row_means_that_of_its_class(self) -> None:
        self.assertEqual(self.vocabulary.type_of_status(418).name, "invalid_parameter")
        self.assertEqual(self.vocabulary.type_of_status(599).name, "server_error")
        self.assertEqual(self.vocabulary.status_in_cpp(418), "errcode::http_status{418}")
        self.assertEqual(self.vocabulary.status_in_cpp(201), "errcode::http_status{201}")

    def test_an_alias_means_what_the_row_means_that_it_shares(self) -> None:
        exported = json.loads(import_support.errcode_json())
        exported["status_aliases"] = [{"status": 524, "row": 504}]
        vocabulary = Vocabulary(SourceText(json.dumps(exported)))
        self.assertEqual(vocabulary.type_of_status(524).name, "timeout")
        self.assertEqual(vocabulary.type_of_status(525).name, "server_error")

    def test_another_file_is_an_error(self) -> None:
        exported = json.loads(import_support.errcode_json())
        foreign = "1:1: The types are those of `errcode --export json`, all of them."
        for text, sentence in [
            ("{\n]", "2:1: Expecting property name enclosed in double quotes."),
            ("[]", foreign),
            ("{}", foreign),
            ('{"types": [1], "statuses": []}', foreign),
            (json.dumps({**exported, "types": exported["types"][1:]}), foreign),
            (json.dumps({**exported, "statuses": []}), foreign),
            (json.dumps({**exported, "status_aliases": [{"status": 524, "row": 7}]}), foreign),
        ]:
            with self.subTest(text=text[:40]), self.assertRaises(InputError) as caught:
                Vocabulary(SourceText(text))
            self.assertEqual(str(caught.exception), sentence)


if __name__ == "__main__":
    unittest.main()
