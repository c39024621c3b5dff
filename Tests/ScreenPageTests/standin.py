"""A stand-in for the screen program, for tests only: speaks both sides of Frames.md on 127.0.0.1.

As a command it reads lines on standard input and writes status lines:  python3 standin.py < lines
"""
import hmac
import queue
import secrets
import socket
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from frames import Reader, Refused

PAGE = Path(__file__).parents[2] / "Sources/ScreenPage"
MOST_SCREENS, TOKEN_LIFE, WRONG_TRIES, DOOR_CLOSED = 4, 600, 5, 300
BEAT, SYNC, SILENCE = 2.0, 10.0, 5.0
SLOWEST, LONGEST_HEAD, MOST_CONNECTIONS = 10, 8192, 32
END = object()


class Screen:
    """The state behind the server."""

    def __init__(self, report=lambda line: None):
        self.lock = threading.RLock()
        self.reader, self.report = Reader(), report
        self.clock = time.monotonic
        self.frame_at = self.day_at = self.heard_at = self.clock()
        self.is_alone = False
        self.tokens, self.cookies, self.streams = {}, set(), []
        self.wrong, self.door_until = 0, 0
        self.line = 0

    def take(self, line):
        with self.lock:
            self.line += 1
            self.heard_at = self.clock()
            if self.is_alone:
                self.is_alone = False
                self.send("frame")
            try:
                word = self.reader.take(line)
            except Refused:
                self.report(f"refused {self.line}")
                self.frame_at = self.clock()
                self.send("frame")
                return
            if word in ("show", "texts"):
                self.frame_at = self.clock()
            if word == "day":
                self.day_at = self.clock()
            if word == "token":
                self.tokens[line.split()[1]] = self.clock() + TOKEN_LIFE
                self.report("token")
            if word == "close":
                self.cookies.clear()
                self.tokens.clear()
                self.drop()
            if word in ("show", "say", "look", "texts"):
                self.send("frame")

    def event(self, name):
        now = self.clock()
        ms = lambda since: int((now - since) * 1000)
        reader = self.reader.alone() if self.is_alone else self.reader
        return reader.event(name, ms(0), ms(self.frame_at), ms(self.day_at))

    def send(self, name):
        with self.lock:
            body = self.event(name)
            for _, stream in self.streams:
                stream.put(body)

    def beat(self, name):
        with self.lock:
            left = not self.is_alone and self.clock() - self.heard_at > SILENCE
            self.is_alone = self.is_alone or left
            self.send("frame" if left else name)

    def drop(self):
        with self.lock:
            for _, stream in self.streams:
                stream.put(END)

    def swap(self, token):
        """The status of a token's answer, and the cookie if it is let in."""
        with self.lock:
            if self.clock() < self.door_until:
                return 429, None
            good = [own for own in self.tokens if hmac.compare_digest(own.encode(), token)]
            if not good or self.tokens[good[0]] < self.clock():
                self.wrong += 1
                if self.wrong >= WRONG_TRIES:
                    self.wrong, self.door_until = 0, self.clock() + DOOR_CLOSED
                    self.report(f"door {DOOR_CLOSED}")
                return 403, None
            if len({cookie for cookie, _ in self.streams}) >= MOST_SCREENS:
                self.report("full")
                return 503, None
            del self.tokens[good[0]]
            cookie = secrets.token_hex(16)
            self.cookies.add(cookie)
            self.report("taken")
            return 204, cookie

    def open_stream(self, cookie):
        with self.lock:
            stream = queue.Queue()
            own = [entry for entry in self.streams if entry[0] == cookie]
            if len(own) >= 2:
                own[0][1].put(END)
            stream.put(self.event("frame"))
            self.streams.append((cookie, stream))
            self.count()
            return stream

    def close_stream(self, stream):
        with self.lock:
            self.streams = [entry for entry in self.streams if entry[1] is not stream]
            self.count()

    def count(self):
        self.report(f"screens {len({cookie for cookie, _ in self.streams})}")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def setup(self):
        super().setup()
        self.rfile = Head(self.rfile, self.connection)

    def handle_one_request(self):
        self.rfile.begin()
        super().handle_one_request()

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", kind="text/plain; charset=utf-8", **headers):
        self.send_response_only(status)
        self.send_header("Content-Type", kind)
        if status != 200 or kind != "text/event-stream":
            self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", (PAGE / "policy.txt").read_text().strip())
        for name, value in (
            ("Cache-Control", "no-store"), ("Referrer-Policy", "no-referrer"), ("X-Content-Type-Options", "nosniff"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ):
            self.send_header(name, value)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def is_let_in(self):
        port = self.server.server_port
        hosts = [f"127.0.0.1:{port}", f"localhost:{port}"]
        origin = self.headers.get("Origin")
        if self.headers.get("Host") not in hosts or origin not in [None] + [f"http://{host}" for host in hosts]:
            self.close_connection = True
            self.answer(421)
            return False
        return True

    def do_GET(self):
        if not self.is_let_in():
            return
        if self.path == "/":
            self.answer(200, (PAGE / "screen.html").read_bytes(), "text/html; charset=utf-8")
        elif self.path == "/events":
            self.events()
        else:
            self.answer(404)

    def events(self):
        screen = self.server.screen
        own = [part.strip().partition("=")[2] for part in self.headers.get("Cookie", "").split(";")
               if part.strip().startswith("screen=")]
        if not any(hmac.compare_digest(cookie, given) for cookie in screen.cookies for given in own):
            self.answer(403)
            return
        stream = screen.open_stream(own[0])
        self.server.keep(self.connection)
        self.connection.settimeout(SLOWEST)
        self.close_connection = True
        try:
            self.answer(200, kind="text/event-stream", Connection="close")
            while (body := stream.get()) is not END:
                self.wfile.write(body)
        except OSError:
            pass
        finally:
            screen.close_stream(stream)

    def do_POST(self):
        if not self.is_let_in():
            return
        length = self.headers.get("Content-Length", "")
        if self.path != "/token" or self.headers.get("Content-Type") != "application/x-screen-token" or length != "32":
            self.close_connection = True
            self.answer(404)
            return
        status, cookie = self.server.screen.swap(self.rfile.read(32))
        cookie = {"Set_Cookie": f"screen={cookie}; Path=/; HttpOnly; SameSite=Strict"} if cookie else {}
        self.answer(status, **cookie)

    def other(self):
        if self.is_let_in():
            self.close_connection = True
            self.answer(405, Allow="GET, POST")

    do_PUT = do_DELETE = do_OPTIONS = do_PATCH = do_HEAD = do_TRACE = other


class Head:
    """Reads a request: all of it within ten seconds, its head no longer than 8 KB."""

    def __init__(self, file, connection):
        self.file, self.connection = file, connection

    def begin(self):
        self.left, self.end = LONGEST_HEAD, time.monotonic() + SLOWEST

    def waited(self, read):
        # One byte at a time would be a new ten seconds each; so the rest of the time is set before each read.
        self.connection.settimeout(max(0.01, self.end - time.monotonic()))
        return read

    def readline(self, most=-1):
        line = b""
        while not line.endswith(b"\n"):
            self.left -= 1
            if self.left < 0:
                raise TimeoutError
            part = self.waited(self.file).read(1)
            if not part:
                break
            line += part
        return line

    def read(self, count):
        return self.waited(self.file).read(count)

    def close(self):
        self.file.close()

    @property
    def closed(self):
        return self.file.closed


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, report=lambda line: None, port=0):
        super().__init__(("127.0.0.1", port), Handler)
        self.screen = Screen(report)
        self.open, self.lock = [], threading.Lock()
        self.stopped = threading.Event()
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        threading.Thread(target=self.beat, daemon=True).start()

    def handle_error(self, *_):
        pass

    def process_request(self, connection, address):
        """Beyond 32 connections the oldest that is no stream has to go, so that a new one always gets in."""
        with self.lock:
            self.open.append(connection)
            if len(self.open) > MOST_CONNECTIONS:
                oldest = self.open.pop(0)
                try:
                    oldest.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
        super().process_request(connection, address)

    def keep(self, connection):
        with self.lock:
            self.open = [own for own in self.open if own is not connection]

    def shutdown_request(self, connection):
        self.keep(connection)
        super().shutdown_request(connection)

    def beat(self):
        count = 0
        while not self.stopped.wait(BEAT):
            count += 1
            self.screen.beat("sync" if count % int(SYNC / BEAT) == 0 else "beat")

    def close(self):
        self.stopped.set()
        self.screen.drop()
        self.shutdown()
        self.server_close()

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.server_port}"


def main():
    def report(line):
        print(line, flush=True)

    server = Server(report)
    report("ready 1")
    report(f"address 127.0.0.1 {server.server_port}")
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")
    for line in sys.stdin:
        server.screen.take(line.rstrip("\n"))
    server.close()


if __name__ == "__main__":
    main()
