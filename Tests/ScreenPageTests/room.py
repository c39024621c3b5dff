"""The room's side in tests: starts the screen program, writes lines to it, reads its status lines.

The program is the stand-in, or the one that CIRCLEKEEPER_SCREEN names; the tests are the same for both.
"""
import os
import secrets
import socket
import subprocess
import sys
import threading
from pathlib import Path

from evening import HEAD

FOLDER = Path(__file__).parent


class Room:
    def __init__(self, head=HEAD, stays=True):
        """One that stays says each second that it is there, as the room does."""
        own = os.environ.get("CIRCLEKEEPER_SCREEN")
        command = [own] if own else [sys.executable, str(FOLDER / "standin.py")]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.status, self.changed, self.left = [], threading.Condition(), threading.Event()
        self.writing = threading.Lock()
        threading.Thread(target=self.read, daemon=True).start()
        self.take(*head)
        self.port = int(self.wait("address").split()[2])
        self.origin = f"http://127.0.0.1:{self.port}"
        if stays:
            threading.Thread(target=self.stay, daemon=True).start()

    def stay(self):
        while not self.left.wait(1):
            try:
                self.take("here")
            except (OSError, ValueError):
                return

    def read(self):
        for line in self.process.stdout:
            with self.changed:
                self.status.append(line.decode().rstrip("\n"))
                self.changed.notify_all()

    def take(self, *lines):
        with self.writing:
            self.process.stdin.write("".join(line + "\n" for line in lines).encode())
            self.process.stdin.flush()

    def wait(self, beginning, after=0):
        """The first status line that begins so, from the one of that number on."""
        with self.changed:
            found = lambda: [line for line in self.status[after:] if line.startswith(beginning)]
            if not self.changed.wait_for(found, 20):
                raise AssertionError(f"no status line {beginning!r} in {self.status}")
            return found()[0]

    def token(self):
        token = secrets.token_hex(16)
        after = len(self.status)
        self.take(f"token {token}")
        self.wait("token", after)
        return token

    def link(self, origin=None):
        return f"{origin or self.origin}/#{self.token()}"

    def close(self):
        self.left.set()
        with self.writing:
            self.process.stdin.close()
        self.process.wait(20)
        self.process.stdout.close()


class Network:
    """Stands between browser and server, and can cut, hold up and refuse connections."""

    def __init__(self, port):
        self.server = port
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        self.origin = f"http://127.0.0.1:{self.port}"
        self.flows = threading.Event()
        self.flows.set()
        self.refuses, self.pairs, self.accepted, self.lock = False, [], 0, threading.Lock()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            self.accepted += 1
            if self.refuses:
                near.close()
                continue
            far = socket.create_connection(("127.0.0.1", self.server))
            for side in (near, far):
                side.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self.lock:
                self.pairs.append((near, far))
            threading.Thread(target=self.carry, args=(near, far, True), daemon=True).start()
            threading.Thread(target=self.carry, args=(far, near, False), daemon=True).start()

    def carry(self, source, sink, is_request):
        try:
            while data := source.recv(65536):
                self.flows.wait()
                if is_request:
                    data = data.replace(b"127.0.0.1:%d" % self.port, b"127.0.0.1:%d" % self.server)
                sink.sendall(data)
        except OSError:
            pass
        self.cut_pair(source, sink)

    def cut_pair(self, *pair):
        for side in pair:
            try:
                side.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            side.close()

    def cut(self):
        """Ends every connection."""
        with self.lock:
            pairs, self.pairs = self.pairs, []
        for pair in pairs:
            self.cut_pair(*pair)

    def close(self):
        self.listener.close()
        self.flows.set()
        self.cut()
