# SPDX-License-Identifier: MIT
"""Runs the service for a test, and says what it should answer by the rows of the command errcode."""
import functools
import http.client
import json
import os
import re
import signal
import subprocess
import tempfile
import unittest
from typing import NamedTuple

SECRET = "db-3.internal"  # in the text of the exception of --fault
LOG_LINE = re.compile(r"service: \w+(\.\w+)* \(\d+\): .+")


@functools.cache
def look_up(name):
    """Returns the row of an errcode, an enumerator or a status."""
    shown = subprocess.run([os.environ["COMMAND"], "--json", name], stdout=subprocess.PIPE, check=True)
    return json.loads(shown.stdout)


class Failure(NamedTuple):
    """What the service should say: a row, and what this answer adds to it."""
    table: str
    name: str
    about: dict = {}
    more: dict = {}

    @property
    def row(self):
        return look_up(f"{self.table}::{self.name}")

    @property
    def http(self):
        return self.row["http"]

    @property
    def errcode(self):
        return ".".join([self.row["errcode"], *self.about.values()])

    def line(self, language="en"):
        """Gives what a log says, without causes and place."""
        more = "".join(f"; {name}={value}" for name, value in self.more.items())
        return f"{self.errcode} ({self.row['code']}): {self.row[language]}{more}"

    def body(self, language, is_problem=False):
        members = {"code": self.row["code"], "errcode": self.errcode, **self.about, **self.more}
        if not is_problem:
            return {**members, "type": self.row["errcode"], "desc": self.row[language]}
        title = look_up(f"HTTP {self.http}" if language == "en" else self.row["errcode"])[language]
        return {**members, "type": "about:blank", "title": title, "status": self.http,
                "detail": self.row[language]}


class Answer(NamedTuple):
    status: int
    fields: dict  # names in lower case
    body: bytes


class Service:
    """A service that runs."""

    def __init__(self, *arguments):
        self.errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen([os.environ["SERVICE"], *arguments], stdout=subprocess.PIPE,
                                        stdin=subprocess.DEVNULL, stderr=self.errors)
        self.url = self.process.stdout.readline().decode().removeprefix("listening on ").strip()
        self.port = int(self.url.removeprefix("http://127.0.0.1:"))

    def stop(self, by=signal.SIGTERM):
        """Ends the service: gives its exit code, the rest of its output, and the lines on stderr that
        do not log an error."""
        self.process.send_signal(by)
        try:
            output, _ = self.process.communicate(timeout=60)
        finally:
            self.process.kill()
        complaints = [line for line in self.log() if not LOG_LINE.fullmatch(line)]
        return self.process.returncode, output, complaints

    def log(self):
        """Gives the lines on stderr."""
        errors = self.errors.fileno()  # by pread: the service writes where this file is
        return os.pread(errors, os.fstat(errors).st_size, 0).decode().split("\n")[:-1]

    def ask(self, method, path, body=b"", fields=()):
        """Sends one request, and gives its answer; a field may have several lines."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in ("Content-Length", len(body)), *fields:
            connection.putheader(name, value)
        try:
            connection.endheaders(body)
        except (BrokenPipeError, ConnectionResetError):
            pass  # closed with a part of the request unread
        answer = connection.getresponse()
        return Answer(answer.status, {name.lower(): text for name, text in answer.getheaders()},
                      answer.read())


class ServiceTest(unittest.TestCase):
    """Tests of one service, which has the teams Red (1), with Ada, and Blue (2), which is full."""
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.service = Service("--fault")
        cls.addClassCleanup(cls._end)
        for path, name in [("/teams", "Red"), ("/teams", "Blue"), ("/teams/1/members", "Ada"),
                           *(("/teams/2/members", f"B{i}") for i in range(5))]:
            answer = cls.service.ask("POST", path, json.dumps({"name": name}).encode())
            if answer.status != 201:
                raise RuntimeError(f"{name}: {answer}")

    @classmethod
    def _end(cls):
        end = cls.service.stop()
        if end != (0, b"", []):
            raise AssertionError(f"the service ended with {end}")

    def assert_failure(self, answer, failure, language="en", is_problem=False):
        """Checks every part of an answer."""
        media_type = "application/problem+json" if is_problem else "application/json"
        self.assertEqual(answer.status, failure.http)
        self.assertEqual(answer.fields["content-type"], media_type)
        self.assertEqual(answer.fields["content-language"], language)
        self.assertLessEqual({"Accept", "Accept-Language"}, set(answer.fields["vary"].split(", ")))
        self.assertNotIn(SECRET.encode(), answer.body)
        self.assertEqual(json.loads(answer.body), failure.body(language, is_problem))


def of_team(name, field="", reason="", **more):
    about = {"model": "Team", "field": field, "reason": reason}
    return Failure("business", name, {key: value for key, value in about.items() if value}, more)


# What goes wrong: a request (method, path, body) and the failure that it ends with.
BAD_BODY = Failure("business", "bad_request")
WRONG_METHOD = Failure("http_status", "method_not_allowed")
NO_TEAM = of_team("team_not_found")
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
                             of_team("invalid_parameter", "Name", "TooLong", limit=64)),
    "an oversized body": ("POST", "/teams", b'{"name": "%s"}' % (b"x" * 100_000),
                          Failure("http_status", "content_too_large")),
    "an exception": ("GET", "/fault", b"", Failure("generic", "server_error")),
    "a team that is not there": ("GET", "/teams/9", b"", NO_TEAM),
    "a second team of a name": ("POST", "/teams", b'{"name": "Red"}',
                                Failure("generic", "already_exists", {"model": "Team"})),
    "a second member of a name": ("POST", "/teams/1/members", b'{"name": "Ada"}',
                                  of_team("user_exists")),
    "a full team": ("POST", "/teams/2/members", b'{"name": "Eve"}',
                    of_team("team_full", limit=5)),
    "a member that is not there": ("DELETE", "/teams/1/members/Eve", b"",
                                   of_team("user_not_in_team")),
}
