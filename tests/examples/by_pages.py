# SPDX-License-Identifier: MIT
"""Compares the pages that are made of the tables with the tables."""
import importlib.util
import os
import pathlib
import unittest

EMULATOR = os.environ["EMULATOR"].split()
DOCS = pathlib.Path(__file__).resolve().parents[2] / "docs"
SPEC = importlib.util.spec_from_file_location("pages", DOCS / "site" / "pages.py")
pages = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(pages)


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tables = pages.read_tables([*EMULATOR, os.environ["COMMAND"]])

    def test_the_pages_are_what_the_tables_give(self):
        for path, make in [("codes.md", pages.make_codes), ("site/index.html", pages.make_page)]:
            if make(self.tables) != (DOCS / path).read_text(encoding="utf-8"):
                self.fail(f"docs/{path} is stale; build the target errcode_pages")

    def test_each_type_has_its_advice(self):
        self.assertEqual(self.tables["notes"].keys(), {row["type"] for row in self.tables["types"]})

    def test_another_program_has_a_page_of_its_codes(self):
        page = pages.make_page(pages.read_tables([*EMULATOR, os.environ["SHOP_COMMAND"]]))
        self.assertIn('"catalog":"shop.billing"', page)

    def test_no_text_ends_its_element_or_its_cell(self):
        rows = [{**row, "en": "</script><b>|`{{script}}"} for row in self.tables["codes"]]
        hostile = {**self.tables, "codes": rows}
        page = pages.make_page(hostile)
        self.assertNotIn("<b>", page)
        self.assertEqual(page.count("{{script}}"), len(rows))
        self.assertIn("</script><b>\\|`", pages.make_codes(hostile))


if __name__ == "__main__":
    unittest.main()
