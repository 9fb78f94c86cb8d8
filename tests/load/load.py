# SPDX-License-Identifier: MIT
"""Puts the service under load by wrk: `Mix` sends good, bad and hostile requests, compares each
answer and looks at the memory, `Flat` does so more strictly, and `Ratio` measures what an error costs.

    SERVICE=build/service CODES=tests/data/codes.csv python3 load.py Mix
"""
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "service"))
from service import BAD_BODY, FAILURES, Failure, ServiceTest, of_team  # noqa: E402

SECONDS = 20
THREADS = 6
LOST = b"service: lost connection to db-3.internal\n"  # what GET /fault leaves on stderr

UNKNOWN_ROUTE = Failure("business", "invalid_url")
MALFORMED = Failure("generic", "malformed")
NO_TEAM = FAILURES["a team that is not there"][3]
MEMBERS = "/teams/<id>/members"  # of a team that each thread has for itself
MEMBER = b'{"name": "Cleo"}'


def text_of(method, path, body=b"", *fields):
    head = "".join(f"{field}\r\n" for field in fields or (f"Content-Length: {len(body)}",))
    return f"{method} {path} HTTP/1.1\r\nHost: x\r\n{head}\r\n".encode() + body


def good():
    for path in ("/teams/1", "/teams/2", "/teams/<id>"):
        yield text_of("GET", path), 200, '"members":'
    yield text_of("GET", "/teams"), 200, '"Red"'


def bad():
    """What fails by the state of a team, which ends as it began, and what fails by rule."""
    yield text_of("POST", MEMBERS, MEMBER), 201, '"Cleo"'
    yield text_of("POST", MEMBERS, MEMBER), of_team("user_exists")
    yield text_of("DELETE", MEMBERS + "/Cleo"), 200, '"members":[]'
    yield text_of("DELETE", MEMBERS + "/Cleo"), of_team("user_not_in_team")
    for method, path, body, failure in FAILURES.values():
        length = f"Content-Length: {len(body)}"
        yield text_of(method, path, body), failure
        yield text_of(method, path, body, length, "Accept-Language: zh-CN, *;q=0.5",
                      "Accept: application/problem+json"), failure


def hostile():
    for body in (b"[" * 60_000, b'{"name":' * 7_000 + b"1" + b"}" * 7_000, b'{"name": "\xff"}',
                 b'{"name": "a\0b"}', b'{"name": 1e999}', b"\xff\xfe{\0}\0"):
        yield text_of("POST", "/teams", body), BAD_BODY
    for path in ("/../../etc/passwd", "/teams/%00", "/teams/%0d%0aX-Evil:%20x", "/teams/-1",
                 "/teams/99999999999999999999", "/" + "a" * 8000, "/teams//members"):
        yield text_of("GET", path), UNKNOWN_ROUTE
    languages = ",".join(f"x{i};q=0.{i}" for i in range(500))
    yield text_of("GET", "/teams/9999", b"", "Accept-Language: " + languages), NO_TEAM
    yield text_of("GET", "/teams/9999", b"", "Accept-Language: ;;;q==,\xff"), NO_TEAM
    yield text_of("GET", "/teams/9999", b"", "Accept: " + "a/b;q=1," * 900), NO_TEAM
    yield text_of("GET", "/teams/9999", b"", "Range: bytes=5-6, 0-"), NO_TEAM
    # These end the connection, and nothing follows them.
    yield (text_of("POST", "/teams", b"", "Transfer-Encoding: chunked"),
           Failure("generic", "invalid_parameter", status=411))
    yield b"nonsense\r\n\r\n", MALFORMED


def lua_string(data):
    return '"' + "".join(f"\\{byte:03d}" for byte in data) + '"'


def write_requests(file):
    file.write("return {\n")
    for text, *answer in (*good(), *bad(), *hostile()):
        if len(answer) == 1:
            failure, = answer
            answer = failure.http, f'"code":{int(failure.row["code"])},'
        file.write(f"{{text={lua_string(text)}, status={answer[0]}, "
                   f"part={lua_string(answer[1].encode())}}},\n")
    file.write("}\n")
    file.flush()


def wrk(*arguments):
    done = subprocess.run(["wrk", *map(str, arguments)], stdin=subprocess.DEVNULL, check=True,
                          stdout=subprocess.PIPE, timeout=300)
    return done.stdout.decode()


def resident(process):
    """Gives the resident memory of a process in MiB."""
    with open(f"/proc/{process.pid}/status", encoding="ascii") as file:
        return int(re.search(r"VmRSS:\s+(\d+) kB", file.read())[1]) / 1024


def processor_time(process):
    """Gives what a process has used, in seconds."""
    with open(f"/proc/{process.pid}/stat", encoding="ascii") as file:
        fields = file.read().rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


class Watch(threading.Thread):
    """Samples the resident memory ten times a second."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.process, self.samples, self.ended = process, [], threading.Event()

    def run(self):
        while not self.ended.wait(0.1):
            self.samples.append(resident(self.process))

    def stop(self):
        self.ended.set()
        self.join()


class Mix(ServiceTest):
    arguments = ("--fault",)

    @classmethod
    def _end(cls):
        code, output, errors = cls.service.stop()
        reports = errors.replace(LOST, b"")
        if (code, output, reports) != (0, b"", b""):
            text = (output + reports).decode(errors="replace")
            raise AssertionError(f"the service ended with {code}: {text}")

    def growth(self, first):
        """The allocator of AddressSanitizer takes some time to have all that it needs; what is not
        freed at the end it reports."""
        return first / 10

    def test_each_request_has_its_answer(self):
        for number in range(3, THREADS + 3):  # the teams of the threads
            made = self.service.ask("POST", "/teams", b'{"name": "T%d"}' % number)
            self.assertEqual(made.status, 201)
        watch = Watch(self.service.process)
        with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
            write_requests(file)
            watch.start()
            text = wrk("-t", THREADS, "-c", THREADS, "-d", SECONDS, "--timeout", 10, "-s",
                       os.path.join(HERE, "mix.lua"), self.service.url, "--", file.name)
            watch.stop()
        counts = dict(re.findall(r"(?m)^= (\w+) (\d+)$", text))
        self.assertTrue(counts, text)
        quarter = len(watch.samples) // 4
        first, last = (statistics.median(watch.samples[i * quarter:(i + 1) * quarter])
                       for i in (1, 3))
        print(json.dumps(counts, sort_keys=True), f"{first:.1f} MiB, {last:.1f} MiB at the end")
        for error in ("wrong", "connect", "read", "write", "timeout"):
            self.assertEqual(counts[error], "0", error)
        for status in ("200", "201", "400", "403", "404", "405", "409", "411", "413", "500"):
            self.assertGreater(int(counts[status]), 0, status)
        self.assertLess(last, first + self.growth(first))


class Flat(Mix):
    """For a service without AddressSanitizer."""

    def growth(self, first):
        return 1  # of some 70,000 requests: 15 bytes each would be seen


class Ratio(ServiceTest):
    def test_an_error_has_nine_tenths_of_the_throughput_of_a_success(self):
        """Throughput is what is answered in a second of processor time: by the clock one run
        has a multiple of the other where the machine has anything else to do."""
        ratios = {"clock": [], "processor": []}
        for _ in range(30):
            plain, error = self.measure("/teams/1"), self.measure("/teams/999")
            for way, each in ratios.items():
                each.append(error[way] / plain[way])
        for way, each in ratios.items():
            low, median, high = statistics.quantiles(each, n=4)
            print(f"errors over successes by the {way}: {median:.3f} ({low:.3f} to {high:.3f})")
        self.assertGreaterEqual(statistics.median(ratios["processor"]), 0.9)

    def measure(self, path):
        """Gives the answers of one run in a second of the clock and of the processor."""
        before = processor_time(self.service.process)
        text = wrk("-t", 1, "-c", 8, "-d", 1, self.service.url + path)
        seconds = processor_time(self.service.process) - before
        self.assertEqual("Non-2xx" in text, path == "/teams/999", text)
        count, rate = (float(re.search(pattern, text)[1])
                       for pattern in (r"(\d+) requests in", r"Requests/sec: +([0-9.]+)"))
        return {"clock": rate, "processor": count / seconds}


if __name__ == "__main__":
    unittest.main()
