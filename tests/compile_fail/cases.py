# SPDX-License-Identifier: MIT
"""Compiles each case, which must fail and say each sentence that the case expects, and its twin
without the mistake, which must succeed:

    python3 cases.py GNU g++ -std=c++17 -Iinclude
"""
import concurrent.futures
import os
import subprocess
import sys
from typing import NamedTuple

from long_catalogue import long_catalogue

COMPILER, *COMMAND = sys.argv[1:]
CORE = "#include <errcode/errcode.hpp>\n"
FMT = "#include <errcode/fmt.hpp>\n#include <string>\n"


class Case(NamedTuple):
    name: str
    expected: tuple  # what the compiler says of the mistake
    broken: str
    correct: str
    flags: tuple = ()  # that make the mistake


def row(value=1, name=None, kind="not_found", en="Text", zh="文字", rest=""):
    kind = kind if "(" in kind else "errcode::generic::" + kind
    name = f"name_{value}" if name is None else name
    value = f"code{{{value}}}" if isinstance(value, int) else value
    return f'{{{value}, "{name}", {kind}, "{en}", "{zh}"{rest}}},'


def rows(*numbers):
    return "".join(map(row, numbers))


def catalogue(rows_text=row(), enum="enum class code : int {};", name="mine", more="",
              use="const errcode::entry* use() { return errcode::find(code(1)); }",
              declaration="constexpr errcode::row<code> rows[] = {%s};"):
    return (f"{CORE}#include <array>\n{enum}\n{declaration % rows_text}\n"
            "template <> struct errcode::catalog<code> {\n"
            f'static constexpr const char* name = "{name}";\n{more}\n'
            f"static constexpr const auto& rows = ::rows;\n}};\n{use}\n")


def uncatalogued(use):
    return f"{CORE}enum class code : int {{}};\nauto use() {{ return &errcode::{use}; }}"


def rule(name, sentence, broken, correct=row(), place=0):
    """A case of a rule that a row breaks, whose place is counted from 0."""
    return Case(name, ("errcode: " + sentence, f", {place}, errcode::detail::rule::"),
                catalogue(broken), catalogue(correct))


def beyond_int(name, enum, broken, correct, place=1):
    """A case of a row's number beyond int, before or behind that of another row."""
    def text(number):
        numbers = [1, number] if place == 1 else [number, 1]
        return catalogue("".join(row(f"code({each})", f"name_{each}".replace("-", "m"))
                                 for each in numbers), enum)
    return Case(name, (BEYOND_INT, f", {place}, errcode::detail::rule::"), text(broken),
                text(correct))


def named(rows_text):
    return catalogue(rows_text, more=NAMED)


def named_rule(name, broken, correct):
    """A case of a rule of named catalogues alone."""
    return Case(name, ("errcode: " + NAME_PART,), named(row(name=broken)), named(row(name=correct)))


def named_pair(kind):
    """Two named catalogues of one call, both with a code of type not_found and the same name."""
    return named(row(name="Team")) + (
        "enum class other : int {};\ntemplate <> struct errcode::catalog<other> {\n"
        f'static constexpr const char* name = "other";\n{NAMED}\n'
        "static constexpr errcode::row<other> rows[] = {"
        f'{{other{{1}}, "Team", errcode::generic::{kind}, "Text", "文字"}}}};\n}};\n'
        "auto read() { return errcode::from_wire<code, errcode::business, other>(1, {}); }\n")


def helped(name, sentence, broken, correct, enumerator):
    """A case of help for a catalogue of the numbers 1 and 2; in use by the category alone."""
    def text(help_rows):
        return catalogue(rows(1, 2), use="template <> struct errcode::help<code> {\n"
                         f"static constexpr errcode::help_row<code> rows[] = {{{help_rows}}};\n}};\n"
                         "auto use() { return errcode::make_error_code(code(1)); }")
    return Case(name, ("errcode: " + sentence, f"checked_help<({enumerator},"), text(broken),
                text(correct))


def printf(text):
    """A case of a text that has a placeholder of printf, and that has none without its percent."""
    return rule(f"the text {text}", PRINTF, row(en=text), row(en=text.replace("%", "")))


def status(value, kind="not_found"):
    return row(kind=kind, rest=f', "desc", errcode::http_status{{{value}}}')


def released(name, changed, sentence):
    """A case of a released row that the catalogue does not have as it was."""
    def text(of):
        return (f"{CORE}#include <errcode/check.hpp>\n"
                "constexpr errcode::released_row released[] = {"
                '{600, "invalid_email", "InvalidParameter", 400, 3, false, "无效的电子邮箱"}, '
                "{%s}};\n"
                "static_assert(errcode::is_compatible<errcode::business>(released));" % of)
    number, spelling = changed.split(", ")[:2]
    return Case(name, ("errcode: " + sentence, number, spelling), text(changed),
                text('804, "ip_banned", "Blocked", 403, 7, false, "IP Ban"'))


def released_catalogue(last_desc=None, last_name=None, more=""):
    """A long catalogue and the list of its rows, of which the last may differ."""
    names = [f"{LONG_NAME}{i}" for i in range(8000)]
    descs = [f"The resource {i} does not exist in the store{LONG_TAIL}" for i in range(8000)]
    names[-1] = last_name or names[-1]
    descs[-1] = last_desc or descs[-1]
    rows_text = "".join(f'{{{i + 1}, "{names[i]}", "NotFound", 404, 5, false, "{descs[i]}"}},\n'
                        for i in range(8000))
    return (long_catalogue(8000, tail=LONG_TAIL, name=LONG_NAME, more=more) +
            "#include <errcode/check.hpp>\nconstexpr errcode::released_row released[] = {\n"
            f"{rows_text}}};\nstatic_assert(errcode::is_compatible<many>(released));\n")


def incomplete(name, enum, enumerator, broken, correct):
    """A case of a catalogue that lacks the row of an enumerator."""
    def text(values):
        return catalogue("".join(row(each, f"name_{i}") for i, each in enumerate(values)), enum,
                         use=COMPLETE)
    return Case(name, (INCOMPLETE, f"checked_enumerator<{enumerator}, false>"), text(broken),
                text(correct))


def upstream(name, sentence, broken, correct=None, table="mine"):
    """A case of a rule of an upstream's table, broken by its rows or by the table's name."""
    def text(rows_text, name):
        return ("#include <errcode/upstream.hpp>\nusing errcode::generic;\nstruct table {\n"
                f'static constexpr const char* name = "{name}";\n'
                "static constexpr generic otherwise = generic::server_error;\n"
                f"static constexpr errcode::upstream_row rows[] = {{{rows_text}}};\n}};\n"
                "auto use() { return &errcode::detail::upstream_category_of<table>(); }\n")
    return Case(name, ("errcode: " + sentence,), text(broken, table),
                text(correct or broken, "mine"))


def function(name, sentence, broken, correct, before=CORE):
    """A case of a call that is not allowed."""
    text = "auto use() { return %s; }"
    return Case(name, (sentence,), before + text % broken, before + text % correct)


UPSTREAM_NAME = 'an upstream needs a name, which does not begin with'
UPSTREAM_ORDER = "the rows of an upstream's table must ascend, and none may stand twice"
UPSTREAM_MIXED = "an upstream's table has numbers or words, not both"
UPSTREAM_SUCCESS = "a row of an upstream's table is a failure: neither 0 nor of type ok"
NO_CATALOGUE = ("errcode: specialise errcode::catalog for this enum",)
NO_ROW = ("errcode: a catalogue needs a row",)
BEYOND_INT = "errcode: the numbers of a catalogue's rows must fit into int"
ORDER = "the rows of a catalogue must be in ascending order of their numbers"
TWICE = "a catalogue must not give a number twice"
NAME_TWICE = "a catalogue must not give a name twice"
NAME_PART = "a name of a named catalogue is a part of an errcode, visible ASCII without a dot"
NAMED = "static constexpr bool is_named = true;"
PRINTF = "a text of a row has a placeholder of printf, as %d; a parameter is written {limit}"
RETIRED = "errcode: a row must not have a number that its catalogue lists as retired"
MESSAGES = "a row needs its messages: en, zh, and desc where it is given"
TYPE_COUNT = "errcode::entries<errcode::generic>().size()"
NO_TYPE = "the type of a row must be a generic errcode"
ZERO = "the number 0 means success, so only a row of type ok may have it"
ERROR_STATUS = "an error's HTTP status must be from 400 to 599"
OK_STATUS = "the HTTP status of a success must be from 200 to 299"
PARAMETERS = "the texts of a row must name the same parameters, as {limit}; a brace that is no "
LONG_TAIL = ", and so on" * 20
LONG_NAME = "a_long_beginning_that_all_names_of_this_catalogue_have_in_common_"
SHORT = '{code{2}, "short", errcode::generic::not_found, "Text"%s},'
HELP_1 = '{code{1}, "Do", "做", "https://a.example"},'
HELP_2 = '{code{2}, "Do", "做"},'
COMPLETE = "#include <errcode/check.hpp>\nstatic_assert(errcode::is_complete<code>());"
INCOMPLETE = "errcode: an enumerator of a catalogue needs a row"
LOW_AND_HIGH = "enum class code { low = 1, high = 2 };"
FIND_NUMBER = "const errcode::entry* use() { return errcode::find<code>(1); }"
ARRAY = "constexpr std::array<errcode::row<code>, %d> rows{%%s};"
READ = "auto read() { return errcode::from_wire<errcode::business, code>(1, {}); }"

CASES = [
    Case("no catalogue, find", NO_CATALOGUE, uncatalogued("find<code>(1)[0]"), catalogue()),
    Case("no catalogue, category", NO_CATALOGUE, uncatalogued("category<code>()"), catalogue()),
    Case("no catalogue, entries", NO_CATALOGUE, uncatalogued("entries<code>()"), catalogue()),
    Case("no row in a std::array", NO_ROW, catalogue("", declaration=ARRAY % 0),
         catalogue(f"{{{row()}}}", declaration=ARRAY % 1)),
    Case("no row in an array", NO_ROW, catalogue(""), catalogue()),
    Case("no name", ("errcode: a catalogue needs a name",), catalogue(name=""), catalogue()),
    Case("a name of the library", ("errcode: names that begin with",),
         catalogue(name="errcode.mine"), catalogue(name="errcodes")),
    beyond_int("an unsigned number beyond int", "enum class code : unsigned {};", 0x80000000,
               0x7FFFFFFF),
    beyond_int("a number of 64 bits beyond int", "enum class code : long long {};", 0x100000001,
               0x7FFFFFFF),
    beyond_int("a number of 64 bits below int", "enum class code : long long {};", -0x80000001,
               -0x80000000, place=0),
    beyond_int("a number of a C enum beyond int", "enum code { first = 1, last = 0x80000000 };",
               0x80000000, 0x7FFFFFFF),
    rule("order", ORDER, rows(1, 3, 2), rows(1, 2, 3), place=2),
    rule("the first number twice", TWICE, rows(1, 1, 2), rows(1, 2, 3), place=1),
    rule("the last number twice", TWICE, rows(1, 2, 2), rows(1, 2, 3), place=2),
    Case("the row of an enumerator", ("checked_row<code::low, 1, errcode::detail::rule::order>",),
         catalogue(row("code::high") + row("code::low"), LOW_AND_HIGH),
         catalogue(row("code::low") + row("code::high"), LOW_AND_HIGH)),
    rule("no name of a row", "a row needs a name", row(name="")),
    rule("a name twice", NAME_TWICE, row(1, "a") + row(2, "b") + row(3, "a"),
         row(1, "a") + row(2, "b") + row(3, "c"), place=2),
    rule("a name of 20 bytes twice", NAME_TWICE, row(1, "a" * 20) + row(2, "a" * 20),
         row(1, "a" * 20) + row(2, "a" * 19 + "b"), place=1),
    named_rule("a dot in a name", "Email.Exists", "EmailExists"),
    named_rule("a space in a name", "Email exists", "Email-exists!"),
    named_rule("a control character in a name", "Email\\x7F", "Email~"),
    named_rule("a name beyond ASCII", "邮箱", "Email"),
    Case("a number of a named catalogue",
         ("errcode: a named catalogue has no numbers on the wire; find a code by its name",),
         catalogue(more=NAMED, use=FIND_NUMBER), catalogue(use=FIND_NUMBER)),
    Case("a retired number", (RETIRED, ", 1, errcode::detail::rule::"),
         catalogue(rows(1, 2, 3), more="static constexpr int retired[] = {7, 2};"),
         catalogue(rows(1, 3), more="static constexpr int retired[] = {7, 2};")),
    rule("no en", MESSAGES, row(en="")),
    rule("no zh", MESSAGES, row(zh="")),
    rule("no desc", MESSAGES, row(rest=', ""'), row(rest=', "desc"')),
    rule("a row that ends behind en", MESSAGES, rows(1) + SHORT % "", rows(1, 2), place=1),
    rule("a status behind en", MESSAGES, rows(1) + SHORT % ", errcode::http_status::conflict",
         rows(1) + SHORT % ', "文字", errcode::http_status::conflict', place=1),
    rule("texts that name other parameters", PARAMETERS, row(en="{limit}", zh="{max}"),
         row(en="{limit}", zh="{limit}")),
    rule("a parameter of en alone", PARAMETERS, row(1) + row(2, en="{limit}"), place=1),
    rule("a parameter of zh alone", PARAMETERS, row(zh="{limit}")),
    rule("a parameter of desc alone", PARAMETERS, row(rest=', "{limit}"')),
    rule("no parameter of desc", PARAMETERS, row(en="{a}", zh="{a}", rest=', "a"'),
         row(en="{a}", zh="{a}", rest=', "{a}"')),
    rule("a brace alone", PARAMETERS, row(en="{ {a}", zh="{a}"), row(en="{{ {a}", zh="{a}")),
    rule("a closing brace alone", PARAMETERS, row(en="{a}}", zh="{a}"),
         row(en="{a}}}", zh="{a}")),
    rule("a closing brace in a text without a parameter", PARAMETERS, row(zh="}"), row(zh="}}")),
    rule("a parameter without a name", PARAMETERS, row(en="{}", zh="{}"),
         row(en="{{}}", zh="{{}}")),
    *map(printf, ["%s", "At most %d", "%5.2f percent", "%-8s", "%1$s", "%llu rows", "%zu.", "%d行",
                  "%% %i", "100% %x"]),
    rule("a placeholder of printf in zh", PRINTF, row(zh="最多 %d 个"), row(zh="最多 50% 个")),
    rule("a placeholder of printf in desc", PRINTF, row(rest=', "%s"'), row(rest=', "100% sure"')),
    rule("a negative type", NO_TYPE, row(kind="static_cast<errcode::generic>(-1)")),
    rule("a type past the last", NO_TYPE,
         row(kind=f"static_cast<errcode::generic>({TYPE_COUNT})"),
         row(kind=f"static_cast<errcode::generic>({TYPE_COUNT} - 1)")),
    rule("two successes", "a catalogue must not have two rows of type ok",
         row(1, kind="ok") + row(2) + row(3, kind="ok"), row(1, kind="ok") + rows(2, 3), place=2),
    rule("an error 0", ZERO, rows(0, 1), row(0, kind="ok") + row(1)),
    rule("an error 0 between others", ZERO, rows(-1, 0), rows(-1, 1), place=1),
    rule("an error with a success's status", ERROR_STATUS, status(201), status(409)),
    rule("an error's status too low", ERROR_STATUS, status(399), status(400)),
    rule("an error's status too high", ERROR_STATUS, status(600), status(599)),
    rule("a success with an error's status", OK_STATUS, status(409, "ok"), status(201, "ok")),
    rule("a success's status too high", OK_STATUS, status(300, "ok"), status(299, "ok")),
    Case("a number twice in 8,000 rows", ("errcode: " + TWICE, "_7998, 7999,"),
         long_catalogue(8000, last=7999), long_catalogue(8000)),
    Case("a number twice in 8,000 sparse rows of long texts", ("errcode: " + TWICE,),
         long_catalogue(8000, 1000, LONG_TAIL, 7_999_000), long_catalogue(8000, 1000, LONG_TAIL)),
    Case("a name twice in 8,000 rows", ("errcode: " + NAME_TWICE, "_7999, 7999,"),
         long_catalogue(8000, last_name=f"{LONG_NAME}0", name=LONG_NAME),
         long_catalogue(8000, name=LONG_NAME)),
    released("a released code is missing", '900, "team_full", "LimitExceeded", 403, 8, false, "-"',
             "a released row is missing"),
    released("a released name changed", '804, "ip_blocked", "Blocked", 403, 7, false, "IP Ban"',
             "the name of a released row has changed"),
    released("a released type changed", '804, "ip_banned", "NotFound", 403, 7, false, "IP Ban"',
             "the type of a released row has changed"),
    released("a released status changed", '804, "ip_banned", "Blocked", 404, 7, false, "IP Ban"',
             "the HTTP status of a released row has changed"),
    released("a released gRPC status changed",
             '804, "ip_banned", "Blocked", 403, 5, false, "IP Ban"',
             "the gRPC status of a released row has changed"),
    released("a released row was transient", '804, "ip_banned", "Blocked", 403, 7, true, "IP Ban"',
             "a released row has changed in being transient"),
    released("a released desc changed", '804, "ip_banned", "Blocked", 403, 7, false, "IP ban"',
             "the desc of a released row has changed"),
    Case("a released desc changed in 8,000 rows",
         ("errcode: the desc of a released row has changed", "8000", f"{LONG_NAME}7999"),
         released_catalogue("changed"), released_catalogue()),
    Case("a released name is missing in 8,000 rows",
         ("errcode: a released row is missing", f"{LONG_NAME}again"),
         released_catalogue(more=NAMED, last_name=f"{LONG_NAME}again"),
         released_catalogue(more=NAMED)),
    incomplete("an enumerator without a row", "enum class code { low = 1, high = 3 };",
               "code::high", ["code::low"], ["code::low", "code::high"]),
    incomplete("an enumerator 64 before the first row",
               "enum class code : short { low = 1, high = 65 };", "code::low", ["code::high"],
               ["code::low", "code::high"]),
    incomplete("an enumerator 64 behind the last row", "enum class code { low = -1, high = 63 };",
               "code::high", ["code::low"], ["code::low", "code::high"]),
    incomplete("a bit of a C enum without a row", "enum code { low = 1, middle = 2, high = 4 };",
               "middle", ["low", "high"], ["low", "middle", "high"]),
    Case("rows too far apart", ("errcode: is_complete searches at most 65,536 numbers",),
         catalogue(rows(1, 65409), use=COMPLETE), catalogue(rows(1, 65408), use=COMPLETE)),
    Case("a number of two catalogues",
         ("errcode: from_wire cannot tell catalogues apart that share a number",),
         catalogue(row(804), use=READ), catalogue(row(900), use=READ)),
    upstream("an upstream's numbers out of order", UPSTREAM_ORDER,
             "{2, generic::gone}, {1, generic::gone}", "{1, generic::gone}, {2, generic::gone}"),
    upstream("an upstream's number twice", UPSTREAM_ORDER,
             "{1, generic::gone}, {1, generic::blocked}", "{1, generic::gone}, {2, generic::gone}"),
    upstream("an upstream's words out of order", UPSTREAM_ORDER,
             '{"BUSYKEY", generic::gone}, {"BUSY", generic::gone}',
             '{"BUSY", generic::gone}, {"BUSYKEY", generic::gone}'),
    upstream("an upstream's numbers and words", UPSTREAM_MIXED,
             '{1, generic::gone}, {"BUSY", generic::gone}', "{1, generic::gone}"),
    upstream("an upstream's words and numbers", UPSTREAM_MIXED,
             '{"BUSY", generic::gone}, {1, generic::gone}', '{"BUSY", generic::gone}'),
    upstream("an upstream's number 0", UPSTREAM_SUCCESS, "{0, generic::gone}",
             "{-1, generic::gone}"),
    upstream("an upstream's SQLSTATE 00000", UPSTREAM_SUCCESS, '{"00000", generic::gone}',
             '{"00001", generic::gone}'),
    upstream("an upstream's success", UPSTREAM_SUCCESS, "{1, generic::ok}", "{1, generic::gone}"),
    upstream("an upstream without a name", UPSTREAM_NAME, "{1, generic::gone}", table=""),
    upstream("an upstream with a name of the library", UPSTREAM_NAME, "{1, generic::gone}",
             table="errcode.mine"),
    Case("a name of two named catalogues",
         ("errcode: from_wire cannot tell named catalogues apart that share a name of a type",),
         named_pair("not_found"), named_pair("gone")),
    helped("rows of help out of order", "the rows of help must be in ascending order of their numbers",
           HELP_2 + HELP_1, HELP_1 + HELP_2, "code)1"),
    helped("help twice for a code", "the rows of help must be in ascending order of their numbers",
           HELP_1 + HELP_1, HELP_1 + HELP_2, "code)1"),
    helped("help for a value without a row", "a row of help needs a code with a row",
           HELP_1 + '{code{3}, "Do", "做"},', HELP_1 + HELP_2, "code)3"),
    helped("help without Chinese", "a row of help needs its texts: en and zh",
           HELP_1 + '{code{2}, "Do", ""},', HELP_1 + HELP_2, "code)2"),
    helped("help without English", "a row of help needs its texts: en and zh",
           HELP_1 + '{code{2}, "", "做"},', HELP_1 + HELP_2, "code)2"),
    helped("help that ends behind en", "a row of help needs its texts: en and zh",
           HELP_1 + '{code{2}, "Do"},', HELP_1 + HELP_2, "code)2"),
    function("enumerators of two enums", "deleted",
             "errcode::business::ip_banned == errcode::generic::blocked",
             "errcode::find(errcode::business::ip_banned)->type == errcode::generic::blocked"),
    function("find(nullptr)", "find(std::nullptr_t)", "errcode::find(nullptr)",
             'errcode::find("")'),
    function("a type by its number",
             "errcode: several types share a number; find a type by its errcode",
             "errcode::find<errcode::generic>(404)", "errcode::find<errcode::http_status>(404)"),
    function("a letter of fmt", "errcode: the format letter of a code is e, c, h, m, z, d or n",
             'fmt::format(FMT_STRING("{:x}"), errcode::business::ip_banned)',
             'fmt::format(FMT_STRING("{:e}"), errcode::business::ip_banned)', FMT),
    function("a letter of a status", "errcode: the format letter of an HTTP status is c, h or m",
             'fmt::format(FMT_STRING("{:e}"), errcode::http_status::forbidden)',
             'fmt::format(FMT_STRING("{:c}"), errcode::http_status::forbidden)', FMT),
    Case("a formatter of another type", ("errcode: a formatter is for a catalogued enum",),
         FMT + "enum class other { one };\nauto use() { return fmt::to_string(other{}); }\n"
         "template <> struct fmt::formatter<other> : errcode::fmt_formatter<other> {};",
         FMT + "auto use() { return fmt::to_string(errcode::business{}); }"),
]
if COMPILER == "GNU":  # clang++ knows UTF-8 alone
    CASES.append(Case("texts that are not UTF-8", ("errcode: texts must be UTF-8",), CORE, CORE,
                      ("-fexec-charset=GBK",)))


def compile_text(text, flags=()):
    return subprocess.run([*COMMAND, *flags, "-fsyntax-only", "-xc++", "-"], input=text.encode(),
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def complaint(case):
    """Says what is wrong with the compilation of a case, or nothing."""
    done = compile_text(case.broken, case.flags)
    errors = done.stderr.decode(errors="replace")
    if done.returncode == 0:
        return f"{case.name}: compiles"
    missing = [each for each in case.expected if each not in errors]
    return f"{case.name}: does not say {missing} but\n{errors}" if missing else ""


def complaint_of_twin(text):
    done = compile_text(text)
    return done.returncode and f"does not compile:\n{text[-2000:]}\n{done.stderr.decode()}"


with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    # Many cases have the same twin.
    complaints = [*pool.map(complaint, CASES),
                  *pool.map(complaint_of_twin, {case.correct for case in CASES})]
print(len(CASES), "cases,", len(complaints) - len(CASES), "twins")
sys.exit("\n".join(filter(None, complaints)) or None)
