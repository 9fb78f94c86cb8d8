# SPDX-License-Identifier: MIT
"""Looks at error codes through gdb, in a process and in its core dump."""
import os
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

SCRIPT = "source " + os.path.join(os.environ["DEBUGGERS"], "errcode_gdb.py")
NATVIS = os.path.join(os.environ["DEBUGGERS"], "errcode.natvis")

SHOWN = {
    "of_business": "Blocked (804)",
    "of_generic": "NotFound (404)",
    "of_shop": "LimitExceeded (901)",
    "of_lab_first": "OutLimit (-2147483648)",
    "of_lab_last": "gone (2147483647)",
    "success_of_business": "OK (200)",
    "success_of_generic": "OK (200)",
    "success_of_shop": "OK (7)",
    "success_of_lab": "OK (200)",
    "success_of_http": "OK (200)",
    "no_row_of_business": "errcode.business:601",
    "no_row_of_success": "errcode.business:200",
    "no_row_of_generic": "errcode.generic:1000",
    "no_row_of_lab": "lab.extreme:-2",
    "status": "Not Found (404)",
    "status_of_no_error": "Not Modified (304)",
    "no_status": "errcode.http:299",
    "of_type": "Blocked (403)",
    "of_status": "Forbidden (403)",
    "*&of_business": "Blocked (804)",
}
FOREIGN = ("foreign", "foreign_condition", "empty", "*(std::error_code*)not_made")


def gdb(*commands):
    """Gives what gdb prints, without the numbers of values."""
    before = ["set debuginfod enabled off", "set width 0", "set confirm off"]
    options = [text for each in before for text in ("-iex", each)]
    options += [text for each in commands for text in ("-ex", each)]
    done = subprocess.run([os.environ["GDB"], "-nx", "-q", "-batch", *options], timeout=100,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return re.sub(r"(?m)^\$[0-9]+ = ", "= ", done.stdout.decode("utf-8"))


def values(text):
    return re.findall(r"(?m)^= (.*)$", text)


class ByGdb(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.program = "file " + os.environ["PROGRAM"]
        core = os.path.join(cls.folder.name, "core")
        text = gdb(cls.program, "run", f"generate-core-file {core}")
        if not os.path.exists(core):
            raise RuntimeError(text)
        cls.core = f"core-file {core}"

    def test_shows_codes_of_ours(self):
        prints = [f"print {each}" for each in SHOWN]
        for where, text in {
            "loaded before the program": gdb(SCRIPT, self.program, "run", *prints),
            "loaded into a process": gdb(self.program, "run", SCRIPT, *prints),
            "a core dump": gdb(SCRIPT, self.program, self.core, *prints),
        }.items():
            with self.subTest(where):
                self.assertEqual(dict(zip(SHOWN, values(text))), SHOWN, text)

    def test_shows_them_in_a_frame_of_another_language(self):
        text = gdb(SCRIPT, self.program, self.core, "set variable $code = of_business",
                   "set language c", "print $code")
        self.assertEqual(values(text), ["Blocked (804)"], text)

    def test_leaves_other_codes_alone(self):
        prints = [f"print {each}" for each in FOREIGN]
        text = gdb(self.program, self.core, *prints, r"echo ----\n", SCRIPT, *prints)
        *_, before, after = ("\n" + text).split("----\n")
        self.assertTrue(before.endswith("\n" + after) and "17" in after, text)

    def test_shows_the_members_on_demand(self):
        self.assertRegex(gdb(SCRIPT, self.program, self.core, "print /r of_business"),
                         r"(?m)^= \{(_M_value|__val_) = 804, ")

    def test_natvis_names_what_exists(self):
        names = set()
        shown = {each.split(":")[0] for each in SHOWN.values()}
        for node in xml.etree.ElementTree.parse(NATVIS).iter():
            for text in (node.text or "", node.get("Condition", "")):
                text = text.replace("enum ", "").replace("__cdecl", "")
                self.assertLessEqual(set(re.findall(r'"(.*?)"', text)), shown)
                names.update(re.findall(r"errcode::(?:[\w:.]|<[^>]*>(?: >)?)+", text))
        ours = next(each for each in names if "code_category" in each).rstrip(":")
        names = {each.rstrip(":") for each in names} | {f"(({ours}*)0)->name_"}
        self.assertGreater(len(names), 5)
        text = gdb(self.program, *(f"whatis {each}" for each in names))
        self.assertEqual(len(re.findall("(?m)^type = ", text)), len(names), (names, text))


if __name__ == "__main__":
    unittest.main()
