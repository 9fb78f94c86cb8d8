# SPDX-License-Identifier: MIT
"""Compares to the letter what the command errcode prints, and the pages that the table gives."""
import json
import os
import pathlib
import pty
import re
import select
import subprocess
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
DATA = SOURCE / "tests" / "data"
EMULATOR = os.environ["EMULATOR"].split()
HERE = pathlib.Path(__file__).parent
HINT = "; see errcode --help\n"
# What patterns begin with, and what they repeat.
HOSTILE = ["1", '"', "{", "}", "code=", '"code":1,', "code 804 ", "::", "a::", "GET /", '] "',
           " 1/1", "\\", "\x1b[", "NotFound.", "NotFound.A", "错误码", "status ", " - 404", "| 404 ",
           "HTTP/1.1 ", "1 a", "404 ", "[404 ", "_A", "A_", '{"msg":1,"code":804,', "exit with ",
           "error: "]
BANNED = "804  Blocked  HTTP 403  business::ip_banned  The IP address is banned\n"


def run(program, *arguments, stdin="", stdout=subprocess.PIPE):
    done = subprocess.run([*EMULATOR, os.environ[program], *arguments], input=stdin.encode(),
                          stdout=stdout, stderr=subprocess.PIPE)
    return done.returncode, (done.stdout or b"").decode(), done.stderr.decode()


def has_terminals():
    try:
        for each in pty.openpty():
            os.close(each)
        return True
    except OSError:
        return False


def run_on_terminal(*arguments, stdin="", **environment):
    """Returns what the command writes to a terminal, where a line ends with "\\r\\n"."""
    main, terminal = pty.openpty()
    subprocess.run([*EMULATOR, os.environ["COMMAND"], *arguments], input=stdin.encode(),
                   stdout=terminal, env={"TERM": "xterm", **environment}, check=True)
    os.close(terminal)
    output = b""
    try:
        while part := os.read(main, 4096):
            output += part
    except OSError:  # the end
        pass
    os.close(main)
    return output.decode().replace("\r\n", "\n")


class Command(unittest.TestCase):
    maxDiff = None

    def expect(self, output, *arguments, status=0, errors="", program="COMMAND", stdin=""):
        with self.subTest(arguments):
            self.assertEqual(run(program, *arguments, stdin=stdin), (status, output, errors))

    def expect_codes(self, codes, *arguments, **options):
        """Compares the enumerators alone."""
        with self.subTest(arguments):
            status, output, errors = run(options.pop("program", "COMMAND"), *arguments, **options)
            self.assertEqual((status, re.findall(r"\w+::(\w+)", output), errors),
                             (0, codes.split(), ""))

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

    def test_a_catalogue_of_the_user_is_known(self):
        self.expect("""\
901  LimitExceeded  HTTP 429  shop.billing::quota_hit  Quota hit
901  LimitExceeded  HTTP 429  shop.billing::quota_hit  Quota hit
804  Blocked        HTTP 403  business::ip_banned      The IP address is banned
""", "901", "quota_hit", "804", program="SHOP_COMMAND")
        self.expect("""\
#include <errcode/check.hpp>

inline constexpr errcode::released_row shop_billing_v1[] = {
    {7, "settled", "OK", 200, 0, false, "Settled"},
    {900, "card_declined", "ConstraintViolation", 403, 9, false, "Card declined"},
    {901, "quota_hit", "LimitExceeded", 429, 8, true, "quota"},
};
""", "--released", "shop.billing", program="SHOP_COMMAND")

    def test_a_code_that_travels_by_name_is_shown_by_its_name(self):
        taken = "409  AlreadyExists.EmailExists  HTTP 409  shop.cause::EmailExists  " \
                "The email address is taken\n"
        for typed in ["AlreadyExists.EmailExists", "AlreadyExists.User.EmailExists", "EmailExists",
                      '{"code":409,"errcode":"AlreadyExists.User.EmailExists"}']:
            self.expect(taken, typed, program="SHOP_COMMAND")
        # The numbers of its enumerators mean something else.
        self.expect("404  NotFound  HTTP 404  business::invalid_url  Invalid URL\n", "404",
                    program="SHOP_COMMAND")
        row = json.loads(run("SHOP_COMMAND", "--json", "EmailExists")[1])
        self.assertEqual((row["code"], row["errcode"]), (409, "AlreadyExists.EmailExists"))

    def test_advice_stands_below_each_code(self):
        full = "824  LimitExceeded  HTTP 403  business::team_full  The team is full\n"
        exported = json.loads(run("COMMAND", "--export", "json")[1])
        help_, = (row["help"] for row in exported["types"] if row["errcode"] == "LimitExceeded")
        self.expect(f"{full}     {help_['en']}\n", "--advice", "824")
        status, output, _ = run("COMMAND", "--advice", "--lang", "zh", "824", "NotFound")
        self.assertEqual((status, output.splitlines()[1].strip()), (0, help_["zh"]))
        self.assertEqual(output.count("\n"), 4)
        self.assertIn("\n     Log in, or take another address.\n     https://shop.example/help#email\n",
                      run("SHOP_COMMAND", "--advice", "EmailExists")[1])

    def test_help_speaks_of_the_programs_own_codes(self):
        text = " ".join(run("SHOP_COMMAND", "--help")[1].split())
        self.assertIn("a code (824), ", text)
        self.assertIn("an enumerator (team_full)", text)
        self.assertIn("there are generic, business, shop.billing, shop.cause", text)

    def test_released_prints_each_released_row_in_its_order(self):
        released = (DATA / "v1.hpp").read_text(encoding="utf-8")
        released = released.replace(",\n     ", ", ")  # clang-format breaks a long row
        for catalogue in ("generic", "business"):
            head = f"inline constexpr errcode::released_row {catalogue}_v1[] = {{\n"
            begin = "#include <errcode/check.hpp>\n\n" + head
            status, output, _ = run("COMMAND", "--released", catalogue)
            self.assertEqual(status, 0)
            self.assertTrue(output.startswith(begin) and output.endswith("\n};\n"), output)
            rows = re.search(re.escape(head) + r"((?:    .*\n)+)\};", released)[1].splitlines()
            printed = output.splitlines()
            self.assertEqual(rows, [row for row in printed if row in set(rows)])
        self.expect("", "--released", "shop", status=2,
                    errors="errcode: there is no catalogue shop, only generic, business" + HINT)

    def test_export_prints_the_same_file_each_time_with_the_programs_version(self):
        for program, version, catalogs in [
            ("COMMAND", os.environ["VERSION"], ["errcode.business"]),
            ("SHOP_COMMAND", "2.3.1", ["errcode.business", "shop.billing", "shop.cause"]),
        ]:
            status, output, errors = run(program, "--export", "json")
            self.assertEqual((status, errors), (0, ""))
            exported = json.loads(output)
            self.assertEqual(exported["program_version"], version)
            self.assertEqual([each["name"] for each in exported["catalogs"]], catalogs)
            self.expect(output, "--export", "json", program=program)

    def test_export_leaves_out_what_is_not_in_use_on_request(self):
        everything, used = (json.loads(run("COMMAND", "--export", *arguments)[1])
                            for arguments in [("json",), ("json", "--in-use")])
        self.assertEqual(run("COMMAND", "--export", "--in-use", "json"),
                         run("COMMAND", "--export", "json", "--in-use"))
        self.assertEqual(used["catalogs"], everything["catalogs"])
        self.assertLess(len(used["statuses"]), len(everything["statuses"]))
        for row in used["statuses"]:
            self.assertIn(row, everything["statuses"])

    def test_an_unknown_code_is_reported_with_the_nearest_names(self):
        for code, nearest in [("NotFoud", "NotFound"), ("notfound", "NotFound"),
                              ("NotFoud.Task", "NotFound"), ("team_ful", "team_full")]:
            self.expect("", code, status=1,
                        errors=f"errcode: unknown code '{code}'; did you mean {nearest}?\n")
        self.expect("", "code_not_found", status=1, errors="errcode: unknown code 'code_not_found'; "
                    "did you mean record_not_found or team_not_found?\n")
        for code in ("601", "xyz", "-5", "804x", "9" * 20, ""):
            self.expect("", code, status=1, errors=f"errcode: unknown code '{code}'\n")
        self.expect("", "N" * 10_000, status=1, errors=f"errcode: unknown code '{'N' * 200}…'\n")
        self.expect("", "line 804, port 404", status=1,
                    errors="errcode: no code in 'line 804, port 404'\n")
        self.expect("", "-", stdin="line 804\n", status=1,
                    errors="errcode: no code in standard input\n")
        self.expect(BANNED, "--", "--list", "804", status=1,
                    errors="errcode: unknown code '--list'\n")

    def test_wrong_usage_is_reported(self):
        for error, *arguments in [
            ("a code is missing",),
            ("there is no option --lnag", "--lnag"),
            ("there is no option -x", "-x", "804"),
            ("--lang needs en or zh", "804", "--lang"),
            ("--lang takes en or zh, not fr", "--lang", "fr", "804"),
            ("--released needs a catalogue: generic, business", "--released"),
            ("--advice is for codes as text", "--advice", "--json", "804"),
            ("--advice is for codes as text", "-", "--annotate", "--advice"),
            ("--export needs one format", "--export"),
            ("--export needs one format", "--export", "json", "go"),
            ("--export needs one format", "--export", "--in-use"),
            ("there is no format xml", "--export", "xml"),
            ("there is no option --in-use", "--in-use", "--list"),
            ("--list takes no code, but got 804", "--list", "804"),
            ("--annotate takes - and no code", "--annotate"),
            ("--annotate takes - and no code", "--annotate", "-", "804"),
            ("--annotate does not write JSON", "--annotate", "-", "--json"),
        ]:
            self.expect("", *arguments, status=2, errors=f"errcode: {error}{HINT}")
        status, output, errors = run("COMMAND", "--help")
        self.assertEqual((status, output[:14], errors), (0, "usage: errcode", ""))
        with open("/dev/full", "w") as full:
            status, _, errors = run("COMMAND", "--list", stdout=full)
        self.assertEqual((status, errors[:21]), (1, "errcode: cannot write"))

    def test_the_codes_in_any_text_are_found(self):
        body = '{"code":804,"errcode":"Blocked.User","type":"Blocked","desc":"IP Ban"}'
        for text in (body, body[:30], body.replace(",", ",\n  "), body.replace('"', '\\"'),
                     body[:12], "errcode.business:804", "Blocked (804): The IP address is banned", "error 804",
                     '"code":"804"', "错误码：804", "business::ip_banned", BANNED):
            self.expect(BANNED, text)
        self.expect_codes("forbidden", "HTTP/1.1 403 Forbidden")
        self.expect_codes("method_not_allowed", "405")
        self.expect_codes("ok", "HTTP/1.1 200 OK")
        self.expect_codes("permission_denied", "PERMISSION_DENIED")
        self.expect_codes("service_unavailable", "rpc error: code = Unavailable desc = closing")
        self.expect_codes("team_full not_found",
                          '[{"code":824},{"code":404,"errcode":"NotFound.Task"}]')
        self.expect_codes("internal_server_error", "接口报500错误")
        self.expect_codes("too_many_requests", '{"code":429,"errcode":"LimitExceeded"}')
        self.expect_codes("ip_banned", "-", stdin="HTTP/1.1 403 Forbidden " + body)
        self.expect_codes("team_full", "level=error status=403 code=824")
        self.expect_codes("team_full", "INFO code=824")
        self.expect_codes("forbidden", "Access denied with code 403")
        for text in ('{"code":803,"msg":"APIKEY_INVALID"}',
                     '{"error":{"code":803,"message":"no key"}}'):
            self.expect("", text, status=1, errors=f"errcode: no code in '{text}'\n")
        self.expect_codes("blocked", "-", stdin='grpc: up\n{"errcode":"Blocked"}\nUNAVAILABLE_')
        self.expect_codes("not_found ok", "errcode.generic:14", "errcode.generic:0")
        self.expect_codes("bad_gateway", "errcode.http:502")
        status, output, _ = run("COMMAND", "grpc-status: 10")
        self.assertEqual((status, output.split()[4]), (0, "http_status::service_unavailable"))
        for text in ("errcode.generic:3600", "my.errcode.business:804", "GET:404"):
            self.expect("", text, status=1, errors=f"errcode: unknown code '{text}'\n")
        for text in ("a | 404 | b", "GET /tasks -404", "see 404", "error 404 of 801"):
            self.expect("", text, status=1, errors=f"errcode: no code in '{text}'\n")
        self.expect_codes("quota_hit", "shop.billing:901", program="SHOP_COMMAND")
        self.expect_codes("quota_hit", "shop::billing::quota_hit", program="SHOP_COMMAND")

    def test_a_code_that_travels_by_name_is_found_by_its_errcode(self):
        for text in ("errcode=AlreadyExists.User.EmailExists code=409",
                     '{"code":409,"errcode":"AlreadyExists.User.EmailExists"}',
                     "AlreadyExists.User.EmailExists (409): The email address is taken"):
            self.expect_codes("EmailExists", text, program="SHOP_COMMAND")
            self.expect(f"{text}  # AlreadyExists.EmailExists (409): The email address is taken",
                        "-", "--annotate", stdin=text, program="SHOP_COMMAND")

    def test_what_stands_on_one_line_hides_nothing_on_another(self):
        self.expect_codes("forbidden ip_banned", "-",
                          stdin="HTTP/1.1 403 Forbidden\r\n\r\ncode=804")
        self.expect_codes("ip_banned invalid_url", "-",
                          stdin='{"code":804}\n{"code":404}\n{"code":804}')
        self.expect_codes("ip_banned not_found", "-", stdin='{"code":804,\n"errcode":"NotFound"')

    def test_a_json_document_on_several_lines_is_one_text(self):
        for found, document in [
            ("not_found", '{"status": 404,\r\n "errcode":\t"NotFound", "a": [1.5e3, -0, {}, []]}\n'),
            ("ip_banned not_found", '[{"code": 804},\n{"code": 1, "errcode": "NotFound"}]'),
            # no documents
            ("not_found not_found", '{"status": 404,\n "errcode": "NotFound"},'),
            ("not_found not_found", '{"status": 404,\n "errcode": "NotFound", "a": 01}'),
            ("not_found not_found", '{"status": 404,\n "errcode": "NotFound", "\\q": "}"}'),
            ("not_found not_found", '{"status": 404,\n "errcode": "NotFound", "a": "\t"}'),
            ("not_found not_found", '\n"status": 404,\n "errcode": "NotFound"'),
        ]:
            self.expect_codes(found, "-", stdin=document)

    def test_each_line_has_the_codes_that_it_has_alone(self):
        rows = (HERE / "corpus.tsv").read_text(encoding="utf-8").splitlines()[::10]
        lines = [row.split("\t", 1)[1] for row in rows]
        _, log, _ = run("COMMAND", "-", "--annotate", stdin="\n".join(lines))
        for line, copied in zip(lines, log.split("\n"), strict=True):
            found = re.findall(r"\w+ \(\d+\)", copied[len(line):])
            printed = run("COMMAND", "--json", "-", stdin=line)[1].splitlines()
            alone = [f"{row['errcode']} ({row['code']})" for row in map(json.loads, printed)
                     if row["errcode"] != "OK"]
            self.assertEqual(found, alone, line)

    def test_a_line_of_a_megabyte_is_read_in_linear_time(self):
        for part in HOSTILE:  # what took the square of that would time out
            line = part * (1_000_000 // len(part)) + " error 807"
            _, output, _ = run("COMMAND", "-", "--annotate", stdin=line)
            self.assertIn("NotFound (807): Team not found", output[len(line):], part)

    def test_a_control_z_does_not_end_a_log(self):
        self.expect("\x1a\r\nerror 804  # Blocked (804): The IP address is banned\r\n",
                    "-", "--annotate", stdin="\x1a\r\nerror 804\r\n")

    def test_annotate_copies_a_log_and_explains_the_codes_at_the_end_of_each_line(self):
        log = "error 804\r\n\nport 804\tcode 200\n\0\x1b[31mNotFound.Task\x1b[0m, status 502"
        self.expect("error 804  # Blocked (804): IP 被封禁\r\n\nport 804\tcode 200\n"
                    "\0\x1b[31mNotFound.Task\x1b[0m, status 502  # NotFound (404): 某项资源不存在; "
                    "ServerError (502): 网关收到无效响应", "--annotate", "-", "--lang=zh", stdin=log)
        self.expect("", "-", "--annotate")
        raw = b"\xff error 804\n"
        done = subprocess.run([*EMULATOR, os.environ["COMMAND"], "-", "--annotate"], input=raw,
                              stdout=subprocess.PIPE)
        self.assertEqual(done.stdout, raw[:-1] + b"  # Blocked (804): The IP address is banned\n")

    def test_a_line_of_a_log_is_annotated_before_the_next_one_comes(self):
        with subprocess.Popen([*EMULATOR, os.environ["COMMAND"], "-", "--annotate"],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as following:
            following.stdin.write(b"error 804\n")
            following.stdin.flush()
            self.assertTrue(select.select([following.stdout], [], [], 60)[0])
            self.assertIn(b"# Blocked (804)", following.stdout.readline())
            following.stdin.close()

    @unittest.skipUnless(has_terminals(), "this root has no /dev/pts; the machine of .ci/run has")
    def test_colours_and_escapes_are_for_terminals(self):
        self.assertEqual(run_on_terminal("804"), "\x1b[1m804  Blocked\x1b[0m  HTTP 403  "
                         "\x1b[2mbusiness::ip_banned\x1b[0m  The IP address is banned\n")
        for plain in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            self.assertEqual(run_on_terminal("804", **plain), BANNED)
        log = "\x1b]0;title\x07error\t804 \u202e\n"
        self.assertEqual(run_on_terminal("-", "--annotate", stdin=log, NO_COLOR="1"),
                         "\\x1B]0;title\\x07error\t804 \\u{202E}\n")
        log = "\x1b[2Jerror 804\n"
        self.assertEqual(run_on_terminal("-", "--annotate", stdin=log), "\\x1B[2Jerror 804  "
                         "\x1b[1m# Blocked (804): The IP address is banned\x1b[0m\n")

    def test_quoted_arguments_are_escaped(self):
        self.expect("", "\x1b[2J", status=1, errors="errcode: unknown code '\\x1B[2J'\n")
        self.expect("", "--\x1b[2J", status=2,
                    errors="errcode: there is no option --\\x1B[2J" + HINT)

    def test_the_manual_and_the_completion_have_each_option(self):
        options = set(re.findall(r"--[a-z-]+", run("COMMAND", "--help")[1]))
        for path in ("man/errcode.1", "completion/errcode"):
            text = (SOURCE / "docs" / path).read_text(encoding="utf-8").replace("\\-", "-")
            self.assertEqual(set(re.findall(r"--[a-z-]+", text)), options, path)

    def test_the_list_has_every_type_and_code_that_is_exported(self):
        exported = json.loads(run("COMMAND", "--export", "json")[1])
        codes, = (each["rows"] for each in exported["catalogs"])
        help_of_types = {row["errcode"]: row["help"] for row in exported["types"]}
        rows = [{"code": row.get("code", row["http"]), "table": table, "name": row["name"],
                 "errcode": row["errcode"] if table == "generic" else row["type"],
                 "http": row["http"], "desc": row["desc"], "en": row["en"], "zh": row["zh"],
                 "help": {"url": "", **row.get("help", help_of_types.get(row.get("type"), {}))}}
                for table, each in [("generic", exported["types"]), ("business", codes)]
                for row in each]
        lines = run("COMMAND", "--json", "--list")[1].splitlines()
        self.assertCountEqual(map(json.loads, lines), rows)
        self.assertEqual(run("COMMAND", "--list")[1].count("\n"), len(rows))
        row, = (line for line in lines if '"code": 804,' in line)
        self.expect(row + "\n", "--json", "804")


if __name__ == "__main__":
    unittest.main()
