# SPDX-License-Identifier: MIT
"""Compares to the letter what the command errcode prints, and the pages that the table gives."""
import csv
import json
import os
import pathlib
import re
import subprocess
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
DATA = SOURCE / "tests" / "data"
EMULATOR = os.environ["EMULATOR"].split()
HINT = "; errcode --help tells how to use it\n"
BANNED = "804  Blocked  HTTP 403  business::ip_banned  The IP address is banned\n"


def run(program, *arguments, stdout=subprocess.PIPE):
    done = subprocess.run([*EMULATOR, os.environ[program], *arguments], stdout=stdout,
                          stderr=subprocess.PIPE, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr


class Command(unittest.TestCase):
    maxDiff = None

    def expect(self, output, *arguments, status=0, errors="", program="COMMAND"):
        with self.subTest(arguments):
            self.assertEqual(run(program, *arguments), (status, output, errors))

    def test_codes_are_found_by_number_errcode_and_enumerator_in_aligned_columns(self):
        not_found = "404  NotFound  HTTP 404  generic::not_found  The resource does not exist\n"
        self.expect(BANNED, "804")
        self.expect(BANNED, "ip_banned")
        self.expect(not_found, "NotFound")
        self.expect(not_found, "NotFound.Task")
        self.expect("404  NotFound  HTTP 404  business::invalid_url  Invalid URL\n", "404")
        self.expect("""\
804  Blocked           HTTP 403  business::ip_banned             IP 被封禁
404  NotFound          HTTP 404  generic::not_found              某项资源不存在
623  InvalidParameter  HTTP 400  business::invalid_message_type  无效的消息类型
""", "--lang", "zh", "804", "NotFound", "623")
        self.expect("824  LimitExceeded  HTTP 403  business::team_full  团队成员已满\n", "824",
                    "--lang=zh")
        self.expect(f"errcode {os.environ['VERSION']}\n", "--version")

    def test_a_catalogue_of_a_users_own_is_known_too(self):
        self.expect("""\
901  LimitExceeded  HTTP 429  shop.billing::quota_hit  Quota hit
901  LimitExceeded  HTTP 429  shop.billing::quota_hit  Quota hit
804  Blocked        HTTP 403  business::ip_banned      The IP address is banned
""", "901", "quota_hit", "804", program="SHOP_COMMAND")
        self.expect("""\
inline constexpr errcode::frozen_row shop_billing_v1[] = {
    {7, "OK", 200, "Settled"},
    {900, "ConstraintViolation", 403, "Card declined"},
    {901, "LimitExceeded", 429, "quota"},
};
""", "--freeze", "shop.billing", program="SHOP_COMMAND")

    def test_freeze_prints_each_released_row_in_its_order(self):
        released = (DATA / "v1.hpp").read_text(encoding="utf-8")
        for catalogue in ("generic", "business"):
            head = f"inline constexpr errcode::frozen_row {catalogue}_v1[] = {{\n"
            status, output, _ = run("COMMAND", "--freeze", catalogue)
            self.assertEqual(status, 0)
            self.assertTrue(output.startswith(head) and output.endswith("\n};\n"), output)
            rows = re.search(re.escape(head) + r"((?:    .*\n)+)\};", released)[1].splitlines()
            printed = output.splitlines()
            self.assertEqual(rows, [row for row in printed if row in set(rows)])
        self.expect("", "--freeze", "shop", status=2,
                    errors="errcode: there is no catalogue shop" + HINT)

    def test_what_is_unknown_is_named_the_nearest_is_offered_and_the_rest_is_answered(self):
        for code, nearest in [("NotFoud", "NotFound"), ("notfound", "NotFound"),
                              ("NotFoud.Task", "NotFound"), ("team_ful", "team_full")]:
            self.expect("", code, status=1,
                        errors=f"errcode: unknown code '{code}'; did you mean {nearest}?\n")
        for code in ("601", "xyz", "-5", "804x", "9" * 20, "", "N" * 10_000):
            self.expect("", code, status=1, errors=f"errcode: unknown code '{code}'\n")
        self.expect(BANNED, "--", "--list", "804", status=1,
                    errors="errcode: unknown code '--list'\n")

    def test_wrong_usage_is_said(self):
        for error, *arguments in [
            ("a code is missing",),
            ("there is no option --lnag", "--lnag"),
            ("there is no option -x", "-x", "804"),
            ("--lang needs en or zh", "804", "--lang"),
            ("--lang is en or zh, not fr", "--lang", "fr", "804"),
            ("--freeze needs the name of a catalogue", "--freeze"),
            ("--list takes no code, such as 804", "--list", "804"),
        ]:
            self.expect("", *arguments, status=2, errors=f"errcode: {error}{HINT}")
        status, output, errors = run("COMMAND", "--help")
        self.assertEqual((status, output[:14], errors), (0, "usage: errcode", ""))
        with open("/dev/full", "w") as full:
            status, _, errors = run("COMMAND", "--list", stdout=full)
        self.assertEqual((status, errors[:21]), (1, "errcode: cannot write"))

    def test_json_has_every_row_of_the_data(self):
        with open(DATA / "codes.csv", encoding="utf-8", newline="") as file:
            rows = [{"code": int(row["code"]), "errcode": row["errcode"], "table": row["table"],
                     "name": row["enumerator"], "http": int(row["http"]), "desc": row["desc"],
                     "en": row["en"], "zh": row["zh"]} for row in csv.DictReader(file)]
        lines = run("COMMAND", "--json", "--list")[1].splitlines()
        self.assertEqual([json.loads(line) for line in lines], rows)
        self.assertEqual(run("COMMAND", "--list")[1].count("\n"), len(rows))
        row, = (line for line in lines if '"code": 804,' in line)
        self.expect(row + "\n", "--json", "804")


class Pages(unittest.TestCase):
    def test_each_errc_that_means_a_type_is_listed(self):
        page = (SOURCE / "docs/codes.md").read_text(encoding="utf-8")
        with open(DATA / "errcs.csv", encoding="utf-8", newline="") as file:
            self.assertEqual(sorted(row["errc"] for row in csv.DictReader(file)),
                             re.findall(r"^\| `([a-z_]+)` \|", page, re.M))

    def test_the_pages_are_what_the_table_gives(self):
        for page, *folder in [("codes.md",), ("site/index.html", str(SOURCE / "docs/site/src"))]:
            status, output, errors = run("CODES", str(DATA / "codes.csv"), *folder)
            self.assertEqual((status, errors), (0, ""))
            if output != (SOURCE / "docs" / page).read_text(encoding="utf-8"):
                self.fail(f"docs/{page} is stale; build the target errcode_pages")


if __name__ == "__main__":
    unittest.main()
