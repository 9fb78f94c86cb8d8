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


def read_document(program):
    return pages.read_document([*EMULATOR, os.environ[program]])


def with_rows(document, rows):
    """Returns a document whose first catalogue has other rows."""
    return {**document, "catalogs": [{**document["catalogs"][0], **rows}]}


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.document = read_document("COMMAND")

    def test_the_pages_are_what_the_tables_give(self):
        for path, make in [("codes.md", pages.make_codes), ("site/index.html", pages.make_page)]:
            if make(self.document) != (DOCS / path).read_text(encoding="utf-8"):
                self.fail(f"docs/{path} is stale; build the target errcode_pages")

    def test_another_program_has_pages_of_its_codes(self):
        document = read_document("SHOP_COMMAND")
        self.assertIn('"catalog":"shop.billing"', pages.make_page(document))
        codes = pages.make_codes(document)
        self.assertIn("## Codes of `errcode::business`\n", codes)
        self.assertIn("## Codes of `shop::billing`\n", codes)
        for row in document["catalogs"][1]["rows"]:
            self.assertIn(f'\n| <a id="{row["code"]}"></a>{row["code"]} | ', codes)

    def test_codes_that_travel_by_name_have_no_number(self):
        row = {**self.document["catalogs"][0]["rows"][0], "name": "EmailExists",
               "help": {"en": "Log in", "zh": "请登录"}}
        del row["code"]
        document = with_rows(self.document, {"name": "shop.account", "named": True, "rows": [row]})
        self.assertIn('\n| <a id="EmailExists"></a>EmailExists | ', pages.make_codes(document))
        made, = pages.make_tables(document)["codes"]
        self.assertEqual({**made, **row}, made)
        self.assertNotIn("code", made)

    def test_no_text_ends_its_element_or_its_cell(self):
        rows = [{**row, "en": "</script><b>|`{{script}}"}
                for row in self.document["catalogs"][0]["rows"]]
        hostile = with_rows(self.document, {"rows": rows})
        page = pages.make_page(hostile)
        self.assertNotIn("<b>", page)
        self.assertEqual(page.count("{{script}}"), len(rows))
        self.assertIn("</script><b>\\|`", pages.make_codes(hostile))


if __name__ == "__main__":
    unittest.main()
