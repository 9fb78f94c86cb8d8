# SPDX-License-Identifier: MIT
"""Runs a test program beside a server of its own: servers.py mysql|postgresql|redis PROGRAM ...

The server keeps its data in a temporary folder and listens on a free port of 127.0.0.1, which the
program finds in $PORT. The program's stdin is a socket, on which it asks for one thing a line:
"start [OPTION ...]", "stop" or "kill". The answer is a line as well, "done" or what went wrong.
"""
import contextlib
import glob
import os
import pathlib
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

USER = {"user": "nobody", "group": "nogroup"} if os.geteuid() == 0 else {}
PATIENCE = 60  # seconds


class Server:
    """A server that can be started again with the same data. A subclass says with what command."""
    stop_signal = signal.SIGTERM

    def __init__(self, folder):
        self.folder = folder
        self.process = None
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]

    def prepare(self, *command):
        with self.log() as log:
            subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                           cwd=self.folder, **USER)

    def log(self, mode="a"):
        return open(self.folder / "log", mode, encoding="utf-8", errors="replace")

    def is_ready(self):
        with contextlib.suppress(ConnectionError):
            with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as client:
                return self.greets(client)
        return False

    def greets(self, client):
        return True

    def start(self, *options):
        deadline = time.monotonic() + PATIENCE
        with self.log() as log:
            self.process = subprocess.Popen([*self.command(), *options], stdin=subprocess.DEVNULL,
                                            stdout=log, stderr=log, cwd=self.folder, **USER)
        while not self.is_ready():
            if self.process.poll() is not None or time.monotonic() > deadline:
                with self.log("r") as log:
                    sys.stderr.write(log.read()[-4000:])
                raise RuntimeError("the server does not start")
            time.sleep(0.02)

    def stop(self):
        self.process.send_signal(self.stop_signal)
        self.process.wait(PATIENCE)

    def kill(self):
        """Kills the server and its processes, none of which can say anything any more."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGSTOP)  # it starts no more of them
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        for pid in [*children.read_text().split(), self.process.pid]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(pid), signal.SIGKILL)
        self.process.wait(PATIENCE)


class MySQL(Server):
    def __init__(self, folder):
        super().__init__(folder)
        self.prepare("mariadb-install-db", "--no-defaults", f"--datadir={folder}/data",
                     "--auth-root-authentication-method=normal", "--skip-test-db")

    def command(self):
        return ("mariadbd", "--no-defaults", f"--datadir={self.folder}/data",
                f"--socket={self.folder}/socket", f"--pid-file={self.folder}/pid",
                "--bind-address=127.0.0.1", f"--port={self.port}", "--skip-name-resolve")

    def greets(self, client):
        return client.recv(1) != b""  # before that it would ignore a SIGTERM


class PostgreSQL(Server):
    stop_signal = signal.SIGINT  # at SIGTERM it would wait for its clients to leave

    def __init__(self, folder):
        super().__init__(folder)
        self.programs = max(glob.glob("/usr/lib/postgresql/*/bin"))
        self.prepare(f"{self.programs}/initdb", f"--pgdata={folder}/data", "--username=root",
                     "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        # A password is asked of nobody but of this user.
        with open(folder / "data/pg_hba.conf", "r+", encoding="utf-8") as access:
            lines = access.read()
            access.seek(0)
            access.write("host all guarded 127.0.0.1/32 scram-sha-256\n" + lines)

    def command(self):
        return (f"{self.programs}/postgres", "-D", f"{self.folder}/data", "-h", "127.0.0.1", "-p",
                str(self.port), "-k", str(self.folder), "-c", "fsync=off")

    def is_ready(self):
        return subprocess.run([f"{self.programs}/pg_isready", "--quiet", "--host=127.0.0.1",
                               f"--port={self.port}"], check=False).returncode == 0


class Redis(Server):
    def command(self):
        return ("redis-server", "--bind", "127.0.0.1", "--port", str(self.port), "--dir",
                str(self.folder), "--save", "3600 1", "--enable-debug-command", "yes",
                "--enable-protected-configs", "yes")


def serve(server, requests):
    """Does what the program asks for, until it ends."""
    for line in requests:
        name, *options = shlex.split(line)
        try:
            {"start": server.start, "stop": server.stop, "kill": server.kill}[name](*options)
            answer = "done"
        except (RuntimeError, subprocess.TimeoutExpired) as error:
            answer = str(error)
        requests.write(answer + "\n")
        requests.flush()


def main(kind, *program):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    folder = pathlib.Path(tempfile.mkdtemp(prefix="errcode-upstream-"))
    if USER:
        shutil.chown(folder, **USER)
    with contextlib.ExitStack() as stack:
        stack.callback(shutil.rmtree, folder)
        server = {"mysql": MySQL, "postgresql": PostgreSQL, "redis": Redis}[kind](folder)
        stack.callback(server.kill)
        ours, theirs = socket.socketpair()
        ours.settimeout(PATIENCE)
        with theirs:
            child = subprocess.Popen(program, stdin=theirs,
                                     env={**os.environ, "PORT": str(server.port)})
        stack.callback(child.kill)
        serve(server, stack.enter_context(ours.makefile("rw", encoding="utf-8")))
        return child.wait(PATIENCE)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
