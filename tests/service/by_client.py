# SPDX-License-Identifier: MIT
"""Compares what the client prints, to the letter."""
import os
import signal
import socket
import subprocess
import threading
import unittest

from service import FAILURES, GENERIC, SECRET, Service, ServiceTest


def run(*arguments):
    done = subprocess.run([os.environ["CLIENT"], *arguments], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def line_of(method, path, failure, language="en"):
    # Beside an errcode the client takes a number for a status or, from 600 on, for a code; where the
    # number is the type's own status it has the generic row.
    row = GENERIC[failure.row["errcode"]]
    if failure.row["code"] != row["code"] and failure.table != "business":
        row = failure.row
    elif int(failure.row["code"]) >= 600:
        row = failure.row
    return (f"{method} {path}: {failure.http} {row['errcode']} {row['code']} {row['enumerator']}: "
            f"{failure.row[language]}\n")


class Client(ServiceTest):
    arguments = ("--fault",)
    complaint = (b"service: lost connection to " + SECRET + b"\n") * 4

    def test_every_failure_is_one_line_in_each_language_and_format(self):
        for what, (method, path, body, failure) in FAILURES.items():
            for language in ("en", "zh"):
                for accept in ("application/json", "application/problem+json"):
                    with self.subTest(what, language=language, accept=accept):
                        done = run(self.service.url, method, path, *([body] if body else []),
                                   "--accept-language", language, "--accept", accept)
                        self.assertEqual(done, (0, line_of(method, path, failure, language), ""))

    def test_a_success_is_one_line(self):
        done = run(self.service.url, "GET", "/teams/1")
        self.assertEqual(done, (0, 'GET /teams/1: 200 {"id":1,"members":["Ada"],"name":"Red"}\n', ""))
        self.assertEqual(run(self.service.url, "HEAD", "/teams/1"), (0, "HEAD /teams/1: 200\n", ""))
        # Of a head nothing but the status is known.
        self.assertEqual(run(self.service.url, "HEAD", "/teams/9"),
                         (0, "HEAD /teams/9: 404 NotFound 404 invalid_url: Invalid URL\n", ""))


class Tour(unittest.TestCase):
    def test_the_tour_meets_success_and_failure(self):
        service = Service()
        try:
            code, output, errors = run(service.url)
        finally:
            ended = service.stop(signal.SIGINT)
        self.assertEqual((code, errors, ended), (0, "", (0, b"", b"")))
        lines = output.splitlines(keepends=True)
        self.assertEqual(len(lines), 21)
        self.assertEqual(lines[0], "GET /teams: 200 []\n")
        for what in ("an unknown route", "a wrong method", "broken JSON", "a missing parameter",
                     "an oversized body", "a team that is not there", "a second team of a name",
                     "a second member of a name"):
            method, path, _, failure = FAILURES[what]
            self.assertIn(line_of(method, path, failure), lines)
        full = FAILURES["a full team"][3]
        self.assertIn(line_of("POST", "/teams/1/members", full), lines)
        self.assertIn(line_of("POST", "/teams/1/members", full, "zh"), lines)


class Stranger(unittest.TestCase):
    """A server that is not the service answers the client."""

    def answer_with(self, answer):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            def serve():
                connection, _ = listener.accept()
                with connection:
                    connection.recv(65536)
                    try:
                        connection.sendall(answer)
                    except OSError:
                        pass
            thread = threading.Thread(target=serve)
            thread.start()
            done = run(f"http://127.0.0.1:{listener.getsockname()[1]}", "GET", "/x")
            thread.join()
        return done

    def test_its_answers_are_decoded_as_far_as_they_go(self):
        for status, body, line in [
            ("502 Bad Gateway", b"<html>502</html>", "502 ServerError 502 bad_gateway: Bad Gateway"),
            ("429 Slow", b"{}", "429 LimitExceeded 429 too_many_requests: Too Many Requests"),
            ("404 x", b'{"code": 200, "errcode": "OK", "desc": "a"}',
             "404 NotFound 404 invalid_url: a"),
            ("400 x", b'{"code": 601, "errcode": "Odd"}',
             "400 UnknownError 601 errcode.business: Unknown error errcode.business:601"),
            ("500 x", b'{"code": 1e99, "errcode": "SQLError", "desc": 7}',
             "500 SQLError 500 sql_error: Error raised by MySQL"),
            ("500 x", b"[" * 300_000, "500 ServerError 500 internal_server_error: Internal server error"),
            ("204 x", b"", "204"),
            ("200 x", b"\xff", "200"),
        ]:
            with self.subTest(line):
                head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                self.assertEqual(self.answer_with(head + body), (0, f"GET /x: {line}\n", ""))

    def test_its_control_characters_do_not_reach_the_terminal(self):
        for text in (rb"a\u001b[31m\u0000\r\n\u007f\u009b", b"a\x7f\xc2\x9b"):
            for body in (b'{"code": 804, "desc": "%s"}' % text, b'{"detail": "%s", "code": 804}' % text,
                         b'{"name": "%s"}' % text):
                for status in (b"403 x", b"200 x"):
                    with self.subTest(body=body, status=status):
                        head = b"HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n" % (status, len(body))
                        code, output, errors = self.answer_with(head + body)
                        self.assertEqual((code, errors), (0, ""))
                        self.assertTrue(output.endswith("\n"))
                        self.assertTrue(output[:-1].isprintable(), repr(output))

    def test_no_answer_is_said(self):
        for answer in (b"", b"HTTP/1.1", b"junk\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n1",
                       b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 2_000_000):
            with self.subTest(answer[:30]):
                code, output, errors = self.answer_with(answer)
                self.assertEqual((code, output), (1, ""))
                self.assertRegex(errors, r"^client: GET /x: no answer from http://127.0.0.1:\d+ \(.+\)\n$")

    def test_a_service_that_is_not_there_is_said(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))  # and does not listen
            url = f"http://127.0.0.1:{taken.getsockname()[1]}"
            for arguments in ([], ["GET", "/teams"]):
                code, output, errors = run(url, *arguments)
                self.assertEqual((code, output), (1, ""))
                self.assertRegex(errors, rf"^client: GET /teams: no answer from {url} \(.+\)\n$")

    def test_wrong_use_is_said(self):
        for arguments in ([], ["u", "GET"], ["u", "GET", "/", "b", "more"], ["ftp://x"],
                          ["http://x:99999999999", "GET", "/"]):
            with self.subTest(arguments):
                code, output, errors = run(*arguments)
                self.assertEqual((code, output), (2, ""))
                self.assertRegex(errors, r"^(usage: client |client: wrong URL: )")


if __name__ == "__main__":
    unittest.main()
