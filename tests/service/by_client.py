# SPDX-License-Identifier: MIT
"""Compares what the client prints, and what the guide shows of both, to the letter."""
import os
import re
import shutil
import signal
import socket
import subprocess
import threading
import unittest

from blocks import blocks
from service import FAILURES, Service, ServiceTest


def run(*arguments):
    done = subprocess.run([os.environ["CLIENT"], *arguments], stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=60, encoding="utf-8")
    return done.returncode, done.stdout, done.stderr


def line_of(method, path, failure, language="en"):
    return f"{method} {path}: {failure.http} {failure.line(language)}\n"


class Client(ServiceTest):
    def test_every_failure_is_one_line_in_each_language_and_format(self):
        for what, (method, path, body, failure) in FAILURES.items():
            for language, accept in [("en", "application/json"), ("zh", "application/json"),
                                     ("en", "application/problem+json")]:
                with self.subTest(what, language=language, accept=accept):
                    done = run(self.service.url, method, path, *([body] if body else []),
                               "--accept-language", language, "--accept", accept)
                    self.assertEqual(done, (0, line_of(method, path, failure, language), ""))

    def test_a_success_is_one_line(self):
        done = run(self.service.url, "GET", "/teams/1")
        self.assertEqual(done, (0, 'GET /teams/1: 200 {"id":1,"members":["Ada"],"name":"Red"}\n', ""))
        # Only the status is known of a HEAD request's answer.
        self.assertEqual(run(self.service.url, "HEAD", "/teams/9"),
                         (0, "HEAD /teams/9: 404 NotFound (404): Not Found\n", ""))


class Tour(unittest.TestCase):
    def setUp(self):
        self.service = Service()
        self.addCleanup(self.service.process.kill)

    def test_the_tour_meets_success_and_failure(self):
        code, output, errors = run(self.service.url)
        self.assertEqual((code, errors, self.service.stop(signal.SIGINT)), (0, "", (0, b"", [])))
        self.assertTrue(output.startswith("GET /teams: 200 []\n"))
        for what in ("an unknown route", "a wrong method", "broken JSON", "a missing parameter",
                     "an oversized body", "a team that is not there", "a second team of a name",
                     "a second member of a name"):
            method, path, _, failure = FAILURES[what]
            self.assertIn(line_of(method, path, failure), output)
        full = FAILURES["a full team"][3]
        self.assertIn(line_of("POST", "/teams/1/members", full), output)
        self.assertIn(line_of("POST", "/teams/1/members", full, "zh"), output)

    @unittest.skipUnless(shutil.which("curl"), "curl is missing")
    def test_the_session_goes_as_the_guide_shows(self):
        session, = blocks("docs/guide.md", "console")
        start, *others = re.findall(r"^\$ (.*)\n((?:[^$].*\n)*)", session.text, re.M)
        self.assertEqual(start, ("build/test/service 8080 2> service.log &",
                                 "listening on http://127.0.0.1:8080\n"))
        self.assertEqual(len(others), session.text.count("$ ") - 1)
        for command, shown in others:
            command = command.replace("http://127.0.0.1:8080", self.service.url)
            command = command.replace("build/test/client", os.environ["CLIENT"])
            done = subprocess.run(["bash", "-c", command], capture_output=True, check=True)
            self.assertEqual(done.stdout.decode().rstrip("\n"), shown.rstrip("\n"), command)
        self.assertEqual(self.service.stop(), (0, b"", []))


class Stranger(unittest.TestCase):
    """A server that is not the service answers the client."""

    def answer_with(self, answer):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            def serve():
                connection, _ = listener.accept()
                with connection:
                    connection.recv(65536)
                    connection.sendall(answer)
            thread = threading.Thread(target=serve)
            thread.start()
            done = run(f"http://127.0.0.1:{listener.getsockname()[1]}", "GET", "/x")
            thread.join()
        return done

    def result_of(self, status, body, more=b""):
        return self.answer_with(b"HTTP/1.1 %s x\r\n%sContent-Length: %d\r\n\r\n%s" %
                                (status, more, len(body), body))

    def test_its_answers_are_decoded_as_far_as_they_go(self):
        for status, body, line in [
            (b"502", b"<html>502</html>", "502 ServerError (502): Bad Gateway"),
            (b"429", b"{}", "429 LimitExceeded (429): Too Many Requests"),
            (b"404", b'{"code": 200, "errcode": "OK", "desc": "a"}', "404 NotFound (404): a"),
            (b"400", b'{"code": 601, "errcode": "AlreadyExists.Team", "desc": "b", "ids": ["x"]}',
             '400 AlreadyExists.Team (409): b; ids=["x"]'),
            (b"400", b'{"code": 601, "desc": "c"}', "400 InvalidParameter (400): c; code=601; desc=c"),
            (b"500", b'{"code": 1e99, "errcode": "SQLError"}',
             "500 SQLError (500): Error raised by MySQL; code=1e+99"),
            (b"500", b"[" * 300_000, "500 ServerError (500): Internal Server Error"),
            (b"200", b"\xff", "200"),
            (b"200", b'"\x7f\xc2\x9b"', r'200 "\u007f\u009b"'),
        ]:
            with self.subTest(line):
                self.assertEqual(self.result_of(status, body), (0, f"GET /x: {line}\n", ""))

    def test_its_retry_after_is_read(self):
        done = self.result_of(b"503", b"", b"Retry-After: 7\r\n")
        self.assertEqual(done[1], "GET /x: 503 ServerError (503): Service Unavailable; "
                                  "retry_after=7\n")

    def test_its_control_characters_do_not_reach_the_terminal(self):
        for text in (rb"a\u001b[31m\u0000\r\n\u007f\u009b", b"a\x7f\xc2\x9b"):
            for member in (b"desc", b"detail"):
                with self.subTest(text, member=member):
                    code, output, errors = self.result_of(
                        b"403", b'{"code": 804, "%s": "%s"}' % (member, text))
                    self.assertEqual((code, errors), (0, ""))
                    self.assertTrue(output[:-1].isprintable(), repr(output))

    def test_no_answer_and_wrong_use_are_said(self):
        code, output, errors = self.answer_with(b"junk\r\n\r\n")
        self.assertEqual((code, output), (1, ""))
        self.assertRegex(errors, r"^client: GET /x: no answer from http://127.0.0.1:\d+ \(.+\)\n$")
        for arguments in ([], ["u", "GET"], ["u", "GET", "/", "b", "more"], ["ftp://x"]):
            with self.subTest(arguments):
                code, output, errors = run(*arguments)
                self.assertEqual((code, output), (2, ""))
                self.assertRegex(errors, r"^(usage: client |client: wrong URL: )")


if __name__ == "__main__":
    unittest.main()
