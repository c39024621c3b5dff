"""The lines and events of Frames.md. No browser."""
import json
import random
import re
import unittest
from pathlib import Path

from evening import FRAMES, HEAD, TEXTS
from frames import KIND, OPTIONAL, RANGES, REQUIRED, Reader, Refused
from standin import DOOR_CLOSED, TOKEN_LIFE, WRONG_TRIES, Screen

DOCUMENT = Path(__file__).parents[2] / "Sources/ScreenPage/ScreenPage.docc/Frames.md"
NO_WORDS = re.compile(r"show [a-z-]+( [a-z]+=[0-9]+(,[0-9]+)*)*")


def begun(lines=HEAD):
    reader = Reader()
    for line in lines:
        reader.take(line)
    return reader


class FrameTests(unittest.TestCase):
    def blocks(self, kind):
        return re.findall(rf"```{kind}\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.S)

    def test_examples_of_the_document(self):
        """The first ```lines block begins each of the others; the ```events block after those holds what a page gets
        1.5 s later."""
        head, *lines = self.blocks("lines")
        events = self.blocks("events")
        self.assertEqual(len(lines), len(events))
        self.assertGreaterEqual(len(lines), len(KIND))
        kinds = set()
        for written, expected in zip(lines, events):
            reader = begun((head + written).rstrip("\n").split("\n"))
            kinds.add(reader.frame["kind"])
            got = b"".join(reader.event(name, 81500, 1500, 1500) for name in re.findall("event: (.*)", expected))
            self.assertEqual(got.decode(), expected)
        self.assertEqual(kinds, set(KIND))

    def test_refused_lines_of_the_document(self):
        (refused,) = self.blocks("refused")
        lines = refused.rstrip("\n").split("\n")
        self.assertGreater(len(lines), 20)
        for line in lines:
            reader = begun()
            reader.take(FRAMES["sharing"])
            with self.assertRaises(Refused, msg=line):
                reader.take(line)
            self.assertEqual(reader.frame, {"kind": "clock"}, line)

    def test_the_table_of_the_document(self):
        """Fields and their ranges, and which kind has which."""
        rows = [[cell.strip() for cell in line.split("|")[1:-1]]
                for line in DOCUMENT.read_text(encoding="utf-8").split("\n") if line.startswith("| `")]
        ranges = {row[0].strip("`"): (int(row[1]), int(row[2])) for row in rows if len(row) == 5}
        self.assertEqual(ranges, RANGES)
        kinds = {row[0].strip("`"): row[1:3] for row in rows if len(row) == 3}
        self.assertEqual({kind: set(re.findall("`([a-z]+)`", row[0])) for kind, row in kinds.items()}, REQUIRED)
        self.assertEqual({kind: set(re.findall("`([a-z]+)`", row[1])) for kind, row in kinds.items()}, OPTIONAL)

    def test_the_tests_that_the_list_of_the_server_names_are_there(self):
        named = set(re.findall(r"`(test_[a-z0-9_]+|TokenTests)`", DOCUMENT.with_name("Server.md").read_text()))
        code = "".join(path.read_text() for path in Path(__file__).parent.glob("test_*.py"))
        self.assertGreater(len(named), 20)
        self.assertEqual([name for name in named if not re.search(rf"(def|class) {name}\b", code)], [])

    def test_frames_hold_no_words(self):
        for line in FRAMES.values():
            self.assertRegex(line, f"^{NO_WORDS.pattern}$")

    def test_words_come_from_the_catalog_whatever_is_written(self):
        """Frames that are changed at random: what a page gets holds no string but those of the catalog."""
        random.seed(20261130)
        names = ["Maya", "jo", "=Kevin", "3", "é", "large", "0", " ", "=", ",", "-1", "\t", "\u202e", "say", "show"]
        allowed = set(TEXTS) | set(KIND) | {"auto"}
        taken = 0
        for _ in range(5000):
            line = random.choice(list(FRAMES.values()))
            for _ in range(random.randint(1, 3)):
                at = random.randrange(5, len(line) + 1)
                line = line[:at] + random.choice(names) + line[at + random.randint(0, 3):]
            reader = begun_quickly()
            try:
                reader.take(line)
                taken += 1
                self.assertRegex(line, f"^{NO_WORDS.pattern}$")
            except Refused:
                self.assertEqual(reader.frame, {"kind": "clock"})
            for name in ("frame", "sync", "beat"):
                data = json.loads(reader.event(name, 1, 2, 3).decode().split("data: ")[1])
                strings = {part for value in data.values() for part in (value if isinstance(value, list) else [value])
                           if isinstance(part, str)}
                self.assertLessEqual(strings, allowed, line)
        self.assertGreater(taken, 25)

    def test_only_frames_of_the_beginning_take_a_new_catalog(self):
        reader = begun()
        new = ["text 0 New.", "texts count=1"]
        for line in [FRAMES["gathering"], *new, FRAMES["clock"], *new]:
            reader.take(line)
        reader.take("show topic large=0")
        with self.assertRaises(Refused):
            reader.take("text 0 Later.")

    def test_no_words_over_the_time_of_day(self):
        reader = begun()
        for line in (FRAMES["clock"], FRAMES["sharing"], "close"):
            reader.take(line)
        with self.assertRaises(Refused):
            reader.take("say Coffee is ready.")
        self.assertNotIn(b"Coffee", reader.event("frame", 1, 2, 3))

    def test_said_words_go_with_the_next_frame(self):
        reader = begun()
        reader.take(FRAMES["sharing"])
        reader.take("say Coffee is ready.")
        self.assertIn(b'"said":true', reader.event("frame", 1, 2, 3))
        self.assertIn(b"Coffee is ready.", reader.event("frame", 1, 2, 3))
        self.assertNotIn(b"bring to the group", reader.event("frame", 1, 2, 3))
        reader.take(FRAMES["sharing"])
        self.assertNotIn(b"Coffee", reader.event("frame", 1, 2, 3))


CATALOG = begun()


def begun_quickly():
    reader = Reader()
    reader.__dict__.update(CATALOG.__dict__)
    reader.frame, reader.look, reader.incoming = {"kind": "clock"}, dict(CATALOG.look), []
    return reader


class TokenTests(unittest.TestCase):
    """Limits that take minutes, with a clock that the test moves; the program itself is shown with `faketime`."""

    def setUp(self):
        self.status, self.now = [], 100.0
        self.screen = Screen(self.status.append)
        self.screen.clock = lambda: self.now
        for line in HEAD + ["token " + "a" * 32]:
            self.screen.take(line)

    def test_a_token_is_good_once(self):
        self.assertEqual(self.screen.swap(b"a" * 32)[0], 204)
        self.assertEqual(self.screen.swap(b"a" * 32)[0], 403)

    def test_a_token_is_good_for_ten_minutes(self):
        self.now += TOKEN_LIFE + 0.1
        self.assertEqual(self.screen.swap(b"a" * 32)[0], 403)

    def test_five_wrong_tries_close_the_door_for_five_minutes(self):
        for _ in range(WRONG_TRIES):
            self.assertEqual(self.screen.swap(b"b" * 32)[0], 403)
        self.assertEqual(self.status[-1], f"door {DOOR_CLOSED}")
        self.assertEqual(self.screen.swap(b"a" * 32)[0], 429)
        self.now += DOOR_CLOSED
        self.assertEqual(self.screen.swap(b"a" * 32)[0], 204)


if __name__ == "__main__":
    unittest.main()
