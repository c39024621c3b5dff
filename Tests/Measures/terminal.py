"""A program on a pseudo-terminal, as far as a stopwatch needs it."""

import fcntl
import os
import pty
import random
import select
import signal
import struct
import sys
import termios
import time

LIMIT_SECONDS = 20
RECEIPT = "✓".encode()


class Terminal:
    def __init__(self, command, environment):
        self.output = b""
        self.typed = 0
        self.child, self.near = pty.fork()
        if self.child == 0:
            os.execve(command[0], command, environment)
        fcntl.ioctl(self.near, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def read(self, seconds):
        ready, _, _ = select.select([self.near], [], [], seconds)
        if not ready:
            return b""
        got = os.read(self.near, 65536)
        self.output += got
        return got

    def wait_for(self, sign, count=1):
        until = time.monotonic() + LIMIT_SECONDS
        while self.output.count(sign) < count:
            if time.monotonic() > until:
                sys.exit(f"waited in vain for {sign!r}; it printed {self.output[-400:]!r}")
            self.read(0.1)

    def tell(self, line):
        """Types a line and waits for its receipt."""
        due = self.output.count(RECEIPT) + 1
        os.write(self.near, line.encode() + b"\r")
        self.wait_for(RECEIPT, due)
        while self.read(0.05):
            pass

    def echo(self):
        """Presses one key at no particular moment: milliseconds until it is seen. A line stays short of wrapping."""
        if self.typed == 20:
            os.write(self.near, b"\x15")
            self.typed = 0
        quiet = time.monotonic() + random.uniform(0.005, 0.03)
        while (left := quiet - time.monotonic()) > 0:
            self.read(left)
        self.output = b""
        start = time.perf_counter_ns()
        os.write(self.near, b"z")
        while b"z" not in self.output:
            if time.perf_counter_ns() - start > LIMIT_SECONDS * 1e9:
                sys.exit("a key was never echoed")
            self.read(LIMIT_SECONDS)
        self.typed += 1
        return (time.perf_counter_ns() - start) / 1e6

    def end(self):
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.near)
