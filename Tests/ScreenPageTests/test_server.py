"""What the server does, asked without a browser: Server.md names the test for each line of its list."""
import http.client
import secrets
import socket
import time
import unittest

from case import Case
from evening import FRAMES, HEAD
from policy import policy
from room import Room

SAFE = {
    "Content-Security-Policy": policy(), "Cache-Control": "no-store", "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
TOKEN_TYPE = {"Content-Type": "application/x-screen-token"}


class ServerTests(Case):
    def ask(self, room, method="GET", path="/", body=None, host=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", room.port, timeout=20)
        self.addCleanup(connection.close)
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        headers["Host"] = host or f"127.0.0.1:{room.port}"
        connection.request(method, path, body, headers)
        return connection.getresponse()

    def swap(self, room, token, **headers):
        return self.ask(room, "POST", "/token", token, **{**TOKEN_TYPE, **headers})

    def cookie(self, room):
        answer = self.swap(room, room.token())
        self.assertEqual(answer.status, 204)
        return answer.getheader("Set-Cookie").split(";")[0]

    def events(self, room, cookie):
        answer = self.ask(room, path="/events", Cookie=cookie)
        self.assertEqual(answer.status, 200)
        return answer

    def event(self, stream):
        lines = []
        while (line := stream.fp.readline()) not in (b"\n", b""):
            lines.append(line.decode())
        return "".join(lines)

    def test_every_answer_has_the_safe_headers_and_nothing_that_lets_others_in(self):
        room = self.room(FRAMES["sharing"])
        cookie = self.cookie(room)
        answers = [
            self.ask(room), self.ask(room, path="/nothing"), self.ask(room, path="/events"), self.ask(room, "PUT"),
            self.swap(room, "0" * 32), self.swap(room, room.token()), self.events(room, cookie),
            self.ask(room, host="evil.example"),
        ]
        self.assertEqual([answer.status for answer in answers], [200, 404, 403, 405, 403, 204, 200, 421])
        for answer in answers:
            for name, value in SAFE.items():
                self.assertEqual(answer.getheader(name), value)
            names = {name.lower() for name, _ in answer.getheaders()}
            self.assertFalse({name for name in names if name.startswith("access-control-")})
            self.assertFalse(names & {"server", "x-powered-by", "etag", "last-modified", "location"})

    def test_only_these_paths_are_there(self):
        room = self.room()
        for path in ("/index.html", "/favicon.ico", "/screen.html", "/policy.txt", "/../etc/passwd", "/?a=1",
                     "/token", "/events/", "/%2e%2e/"):
            self.assertEqual(self.ask(room, path=path).status, 404, path)
        self.assertEqual(self.ask(room, "POST", "/", "x").status, 404)
        for method in ("PUT", "DELETE", "OPTIONS", "PATCH", "HEAD", "TRACE"):
            self.assertEqual(self.ask(room, method).status, 405, method)

    def test_the_host_has_to_be_ours(self):
        room = self.room()
        for host in (f"127.0.0.1:{room.port}", f"localhost:{room.port}"):
            self.assertEqual(self.ask(room, host=host).status, 200)
        for host in ("127.0.0.1", "localhost", f"evil.example:{room.port}", f"127.0.0.1.evil.example:{room.port}",
                     f"127.0.0.1:{room.port + 1}", f"127.0.0.2:{room.port}"):
            self.assertEqual(self.ask(room, host=host).status, 421, host)

    def test_a_foreign_origin_is_refused_and_costs_no_try(self):
        room = self.room()
        for _ in range(6):
            self.assertEqual(self.swap(room, "0" * 32, Origin="http://evil.example").status, 421)
            self.assertEqual(self.swap(room, "0" * 32, Content_Type="text/plain").status, 404)
            self.assertEqual(self.ask(room, path="/events", Cookie="screen=" + "0" * 32).status, 403)
        self.assertEqual(self.swap(room, room.token(), Origin=room.origin).status, 204)

    def test_a_token_is_good_for_one_screen(self):
        room = self.room()
        token = room.token()
        # While it waits, another that is nearly the same is not let in.
        first, last = ("0" if digit != "0" else "1" for digit in (token[0], token[-1]))
        for wrong in (token[:-1] + last, first + token[1:], "A" * 32):
            self.assertEqual(self.swap(room, wrong).status, 403)
        answer = self.swap(room, token)
        self.assertEqual(answer.status, 204)
        self.assertRegex(
            answer.getheader("Set-Cookie"), r"^screen=[0-9a-f]{32}; Path=/; HttpOnly; SameSite=Strict$")
        self.assertNotIn(token, answer.getheader("Set-Cookie"))
        room.wait("taken")
        self.assertEqual(self.swap(room, token).status, 403)
        # So is a cookie: neither end of it may be another.
        name, _, cookie = answer.getheader("Set-Cookie").split(";")[0].partition("=")
        first, last = ("0" if digit != "0" else "1" for digit in (cookie[0], cookie[-1]))
        for near in (cookie[:-1] + last, first + cookie[1:], cookie[:-1], cookie + "0"):
            self.assertEqual(self.ask(room, path="/events", Cookie=f"{name}={near}").status, 403)

    def test_five_wrong_tries_close_the_door(self):
        room = self.room()
        for _ in range(5):
            self.assertEqual(self.swap(room, secrets.token_hex(16)).status, 403)
        room.wait("door 300")
        self.assertEqual(self.swap(room, room.token()).status, 429)

    def test_wrong_bodies_of_a_token(self):
        room = self.room()
        for body in ("", "0" * 31, "0" * 33, "0" * 5000):
            self.assertEqual(self.swap(room, body).status, 404, len(body))
        self.assertEqual(self.swap(room, "\x00" * 32).status, 403)

    def test_four_screens_at_most(self):
        room = self.room()
        cookies = [self.cookie(room) for _ in range(4)]
        streams = [self.events(room, cookie) for cookie in cookies]
        room.wait("screens 4")
        token = room.token()
        self.assertEqual(self.swap(room, token).status, 503)
        room.wait("full")
        # The token is still good once there is room.
        after = len(room.status)
        streams[0].close()
        self.wait_for_room(room, after)
        self.assertEqual(self.swap(room, token).status, 204)

    def wait_for_room(self, room, after):
        """A closed connection shows at the next heartbeat."""
        room.wait("screens 3", after)

    def test_the_first_event_is_the_whole_frame_and_a_heartbeat_follows_within_two_seconds(self):
        room = self.room(FRAMES["sharing"])
        stream = self.events(room, self.cookie(room))
        self.assertEqual(stream.getheader("Content-Type"), "text/event-stream")
        first = self.event(stream)
        begin = time.monotonic()
        self.assertTrue(first.startswith("event: frame\ndata: {\"t\":"), first)
        self.assertIn("What do you want to bring to the group today?", first)
        names = []
        while time.monotonic() - begin < 10.5:
            names.append(self.event(stream).split("\n")[0])
            self.assertLess(time.monotonic() - begin, 2.3 * len(names))
        self.assertEqual(names.count("event: sync"), 1)
        self.assertEqual(set(names), {"event: beat", "event: sync"})

    def test_a_screen_has_two_streams_at_most(self):
        room = self.room(FRAMES["sharing"])
        cookie = self.cookie(room)
        streams = [self.events(room, cookie) for _ in range(3)]
        self.event(streams[0])
        self.assertEqual(self.event(streams[0]), "")
        self.assertNotEqual(self.event(streams[1]), "")
        room.wait("screens 1")

    def test_what_is_slow_is_closed_after_ten_seconds(self):
        """A connection that asks nothing, one whose request comes byte by byte, and a stream that takes nothing."""
        room = self.room(*[f"text {number} {'W' * 600}" for number in range(20)], "texts count=20")
        stuck_cookie = self.cookie(room)
        begin = time.monotonic()
        idle, slow, stuck = (self.connection(room) for _ in range(3))
        stuck.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{room.port}\r\nCookie: {stuck_cookie}\r\n\r\n".encode())
        room.wait("screens 1")
        good = self.events(room, self.cookie(room))
        self.event(good)
        after = len(room.status)
        large = "show gathering small=" + ",".join(str(number) for number in range(20)) + " gone=0"
        for count in range(1000):
            room.take(large)
            self.event(good)
        head = iter(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX: " % room.port + b"x" * 1000)
        closed = {}
        while len(closed) < 2:
            self.assertLess(time.monotonic() - begin, 30)
            for name, connection in (("idle", idle), ("slow", slow)):
                if name not in closed and self.is_closed(connection):
                    closed[name] = time.monotonic() - begin
            if "slow" not in closed:
                try:
                    slow.sendall(bytes([next(head)]))
                except OSError:
                    closed["slow"] = time.monotonic() - begin
            time.sleep(0.1)
        for name, took in closed.items():
            self.assertGreater(took, 9, name)
        room.wait("screens 1", after)
        self.assertNotEqual(self.event(good), "")

    def connection(self, room):
        connection = socket.socket()
        self.addCleanup(connection.close)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect(("127.0.0.1", room.port))
        connection.settimeout(20)
        return connection

    def is_closed(self, connection):
        connection.setblocking(False)
        try:
            return connection.recv(1) == b""
        except BlockingIOError:
            return False
        except OSError:
            return True
        finally:
            connection.settimeout(20)

    def test_a_long_head_is_not_read(self):
        room = self.room()
        self.assertEqual(self.ask(room, X="x" * 7000).status, 200)
        with self.assertRaises((http.client.HTTPException, OSError)):
            self.ask(room, X="x" * 9000)

    def test_many_connections_keep_no_one_out(self):
        room = self.room(FRAMES["sharing"])
        cookie = self.cookie(room)
        stream = self.events(room, cookie)
        self.event(stream)
        idle = [self.connection(room) for _ in range(60)]
        self.assertEqual(self.ask(room).status, 200)
        self.assertEqual(self.swap(room, room.token()).status, 204)
        self.assertGreaterEqual(sum(self.is_closed(connection) for connection in idle), 60 - 32)
        self.assertNotEqual(self.event(stream), "")

    def test_close_ends_cookies_and_tokens(self):
        room = self.room(FRAMES["sharing"])
        cookie, token = self.cookie(room), room.token()
        stream = self.events(room, cookie)
        self.event(stream)
        room.take("close")
        self.assertEqual(self.event(stream), "")
        self.assertEqual(self.ask(room, path="/events", Cookie=cookie).status, 403)
        self.assertEqual(self.swap(room, token).status, 403)

    def test_the_end_of_the_lines_ends_the_program(self):
        room = Room()
        room.close()
        self.assertEqual(room.process.returncode, 0)
        with self.assertRaises(OSError):
            socket.create_connection(("127.0.0.1", room.port), 1).close()

    def test_a_room_that_is_silent_leaves_the_time_of_day(self):
        """It stopped, it is in a draft, it hangs; with its next line what it showed is there again."""
        room = self.room(FRAMES["sharing"], stays=False)
        cookie = self.cookie(room)
        stream = self.events(room, cookie)
        self.assertIn('"kind":"sharing"', self.event(stream))
        begin = time.monotonic()
        while not (event := self.event(stream)).startswith("event: frame"):
            self.assertLess(time.monotonic() - begin, 9)
        self.assertGreater(time.monotonic() - begin, 4)
        self.assertRegex(event, '"kind":"clock"}$')
        late = self.events(room, cookie)
        self.assertIn('"kind":"clock"', self.event(late))
        room.take("here")
        while not (event := self.event(stream)).startswith("event: frame"):
            pass
        self.assertRegex(event, '"kind":"sharing".*"left":179[0-9]{4},')

    def test_status_lines_hold_nothing_but_what_the_document_says(self):
        room = self.room("show topic large=Maya", "\x00\x01", "say " + "x" * 9000, FRAMES["sharing"], stays=False)
        self.swap(room, "secret-secret-secret-secret-abcd")
        self.swap(room, room.token())
        room.wait("taken")
        for line in room.status:
            self.assertRegex(
                line, r"^(ready 1|address [0-9a-f.:]+ [0-9]+|screens [0-4]|token|taken|full|door 300|refused [0-9]+)$")
        refused = [int(line.split()[1]) for line in room.status if line.startswith("refused")]
        self.assertEqual(refused, [len(HEAD) + 1, len(HEAD) + 2, len(HEAD) + 3])


if __name__ == "__main__":
    unittest.main()
