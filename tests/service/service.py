# SPDX-License-Identifier: MIT
"""Runs the service for a test, and says what it should answer by the data, tests/data."""
import csv
import ctypes
import errno
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import unittest
from typing import NamedTuple

SECRET = b"db-3.internal"  # in the text of the exception of --fault

with open(os.environ["CODES"], encoding="utf-8", newline="") as file:
    ROWS = {(row["table"], row["enumerator"]): row for row in csv.DictReader(file)}
with open(os.environ["CODES"].replace("codes.csv", "http_statuses.csv"), encoding="utf-8",
          newline="") as file:
    for row in csv.DictReader(file):
        name = row["en"].lower().replace(" ", "_")
        ROWS["http_status", name] = {**row, "enumerator": name, "code": row["status"],
                                     "http": row["status"], "errcode": row["type"],
                                     "desc": row["en"]}
GENERIC = {row["errcode"]: row for (table, _), row in ROWS.items() if table == "generic"}

# https://www.iana.org/assignments/http-status-codes
PHRASES = {400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
           409: "Conflict", 411: "Length Required", 413: "Content Too Large",
           414: "URI Too Long", 416: "Range Not Satisfiable", 500: "Internal Server Error"}


class Failure(NamedTuple):
    """What the service should say: a row of the data, and what of it this answer adds."""
    table: str
    name: str
    about: dict = {}

    @property
    def row(self):
        return ROWS[self.table, self.name]

    @property
    def http(self):
        return int(self.row["http"])

    def members(self):
        errcode = ".".join([self.row["errcode"], *self.about.values()])
        return {"code": int(self.row["code"]), "errcode": errcode, **self.about}

    def body(self, language):
        return {**self.members(), "type": self.row["errcode"], "desc": self.row[language]}

    def problem(self, language):
        title = PHRASES[self.http] if language == "en" else GENERIC[self.row["errcode"]]["zh"]
        return {**self.members(), "type": "about:blank", "title": title, "status": self.http,
                "detail": self.row[language]}


class Answer(NamedTuple):
    status: int
    fields: dict  # names in lower case
    body: bytes


def split_answers(text, is_head=False):
    """Takes apart what came over a connection; 1xx are left out. Raises ValueError on the rest."""
    answers = []
    while text:
        head, end, text = text.partition(b"\r\n\r\n")
        if not end:
            raise ValueError(f"no end of a head: {head[:200]!r}")
        first, *lines = head.decode("ascii").split("\r\n")
        version, status, _ = first.split(" ", 2)
        if version != "HTTP/1.1":
            raise ValueError(f"no status line: {first!r}")
        if status.startswith("1"):
            continue
        fields = {}
        for line in lines:
            name, _, value = line.partition(": ")
            name = name.lower()
            if name in ("connection", "vary") and name in fields:  # lists (RFC 9110, 5.3)
                value = f"{fields[name]}, {value}"
            elif name in fields:
                raise ValueError(f"twice: {line!r}")
            fields[name] = value
        length = 0 if is_head else int(fields["content-length"])
        if len(text) < length:
            raise ValueError(f"{len(text)} of {length} bytes of a body")
        answers.append(Answer(int(status), fields, text[:length]))
        text = text[length:]
    return answers


class Service:
    """A service that runs; ends with the driver, whatever becomes of that."""

    def __init__(self, *arguments):
        self.errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [os.environ["SERVICE"], *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=self.errors, start_new_session=True, preexec_fn=_die_with_parent)
        try:
            readable, _, _ = select.select([self.process.stdout], [], [], 30)
            line = self.process.stdout.readline().decode("ascii") if readable else ""
            greeting = "listening on http://127.0.0.1:"
            if not line.startswith(greeting):
                raise RuntimeError(f"the service says {line!r}")
            self.url = line[len("listening on "):].rstrip("\n")
            self.port = int(line[len(greeting):])
        except BaseException:
            self.kill()
            raise

    def kill(self):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        self.process.stdout.close()

    def stop(self, by=signal.SIGTERM):
        """Ends the service: gives its exit code, the rest of its output, and what it complained."""
        try:
            self.process.send_signal(by)
            output, _ = self.process.communicate(timeout=60)
            self.errors.seek(0)
            return self.process.returncode, output, self.errors.read()
        finally:
            self.kill()
            self.errors.close()

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=60)

    def exchange(self, request):
        """Sends bytes, and gives what comes back: the first answer and what follows it at once."""
        received = b""
        with self.connect() as connection:
            try:
                connection.sendall(request)
                while part := connection.recv(65536):
                    received += part
                    if _has_answer(received):
                        connection.shutdown(socket.SHUT_WR)  # before, there would be no answer
            except (BrokenPipeError, ConnectionResetError):
                pass  # closed with a part of the request unread
            except OSError as error:
                if error.errno != errno.ENOTCONN:
                    raise
        return received

    def ask(self, method, path, body=b"", **fields):
        """Sends one request, and gives its answer."""
        lines = {"Host": "x", "Connection": "close", "Content-Length": len(body), **fields}
        head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in lines.items())
        request = f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + body
        answer, = split_answers(self.exchange(request), method == "HEAD")
        return answer


def _has_answer(text):
    try:
        return bool(split_answers(text))
    except ValueError:
        return False


def _die_with_parent():
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


class ServiceTest(unittest.TestCase):
    """Tests of one service, which has the teams Red (1), with Ada, and Blue (2), which is full."""
    arguments = ()
    complaint = b""  # on stderr, by the end
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.service = Service(*cls.arguments)
        cls.addClassCleanup(cls._end)
        for path, name in [("/teams", "Red"), ("/teams", "Blue"), ("/teams/1/members", "Ada"),
                           *(("/teams/2/members", f"B{i}") for i in range(5))]:
            answer = cls.service.ask("POST", path, json.dumps({"name": name}).encode())
            if answer.status != 201:
                raise RuntimeError(f"{name}: {answer}")

    @classmethod
    def _end(cls):
        ended = cls.service.stop()
        if ended != (0, b"", cls.complaint):
            raise AssertionError(f"the service ended with {ended}")

    def assert_failure(self, answer, failure, language="en", is_problem=False):
        """Checks every part of an answer."""
        media_type = "application/problem+json" if is_problem else "application/json"
        self.assertEqual(answer.status, failure.http)
        self.assertEqual(answer.fields["content-type"], media_type)
        self.assertEqual(answer.fields["content-language"], language)
        self.assertLessEqual({"Accept", "Accept-Language"},
                             set(answer.fields["vary"].split(", ")))
        self.assertNotIn(SECRET, answer.body)
        body = json.loads(answer.body.decode("utf-8"))
        self.assertEqual(body, failure.problem(language) if is_problem else failure.body(language))


def of_team(name, field="", reason=""):
    about = {"model": "Team", "field": field, "reason": reason}
    return Failure("business", name, {key: value for key, value in about.items() if value})


# What goes wrong: a request (method, path, body) and the failure that it ends with.
BAD_BODY = Failure("business", "bad_request")
WRONG_METHOD = Failure("http_status", "method_not_allowed")
TOO_LARGE = Failure("http_status", "content_too_large")
FAILURES = {
    "an unknown route": ("GET", "/squads", b"", Failure("business", "invalid_url")),
    "a wrong method": ("PUT", "/teams", b"{}", WRONG_METHOD),
    "another wrong method": ("DELETE", "/teams/1", b"", WRONG_METHOD),
    "broken JSON": ("POST", "/teams", b'{"name": ', BAD_BODY),
    "a missing parameter": ("POST", "/teams", b"{}", of_team("missing_parameter", "Name")),
    "a parameter of another type": ("POST", "/teams", b'{"name": 7}',
                                    of_team("invalid_parameter", "Name", "TypeMismatch")),
    "an empty parameter": ("POST", "/teams", b'{"name": ""}',
                           of_team("invalid_parameter", "Name", "Empty")),
    "a parameter too long": ("POST", "/teams", b'{"name": "%s"}' % (b"x" * 65),
                             of_team("invalid_parameter", "Name", "TooLong")),
    "an oversized body": ("POST", "/teams", b'{"name": "%s"}' % (b"x" * 100_000), TOO_LARGE),
    "an exception": ("GET", "/fault", b"", Failure("generic", "server_error")),
    "a team that is not there": ("GET", "/teams/9", b"", of_team("team_not_found")),
    "a second team of a name": ("POST", "/teams", b'{"name": "Red"}',
                                Failure("generic", "already_exists", {"model": "Team"})),
    "a second member of a name": ("POST", "/teams/1/members", b'{"name": "Ada"}',
                                  of_team("user_exists")),
    "a full team": ("POST", "/teams/2/members", b'{"name": "Eve"}', of_team("team_full")),
    "a member that is not there": ("DELETE", "/teams/1/members/Eve", b"",
                                   of_team("user_not_in_team")),
}
