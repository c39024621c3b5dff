"""What the tests of the page share: one browser for the whole run, a room and tabs for each test."""
import atexit
import functools
import os
import threading
import time
import unittest

from browser import Browser
from evening import FRAMES, HEAD
from room import FOLDER, Network, Room

IS_LONG = os.environ.get("CIRCLEKEEPER_SCREEN_TESTS") == "long"
FAKE_TIME = (FOLDER / "faketime.js").read_text()
# Of what is left to chance; printed with the figures.
SEED = int(os.environ.get("CIRCLEKEEPER_SEED", time.time_ns() % 1_000_000))

ONCE = threading.Lock()


@functools.cache
def started():
    own = Browser()
    atexit.register(own.close)
    return own


def browser():
    with ONCE:
        return started()


class Case(unittest.TestCase):
    maxDiff = None

    def room(self, *lines, **settings):
        room = Room(**settings)
        self.addCleanup(room.close)
        room.take(*lines)
        return room

    def network(self, room):
        network = Network(room.port)
        self.addCleanup(network.close)
        return network

    def tab(self, url=None, is_shown=True, **settings):
        tab = browser().tab(**settings)
        self.addCleanup(self.leave, tab)
        if url:
            tab.open(url)
            if is_shown:
                tab.wait("document.getElementById('page').className !== 'resting'")
        return tab

    def leave(self, tab):
        """Nothing complained, and nothing was asked of anyone but the server."""
        asked = {event["request"]["url"].split("#")[0] for event in tab.events("Network.requestWillBeSent")}
        complaints = tab.complaints()
        tab.close()
        self.assertEqual(complaints, [])
        for url in asked - {"about:blank"}:
            self.assertRegex(url, r"^http://127\.0\.0\.1:[0-9]+/(|token|events)$")

    def show(self, room, tab, name):
        """Shows a frame with its clock at 18:00, and waits until the page has it."""
        kind = FRAMES[name].split()[1]
        tab.run("document.getElementById('page').setAttribute('data-before', '')")
        room.take("show clock", HEAD[-1])
        tab.wait("document.getElementById('page').className === 'resting'")
        room.take(FRAMES[name])
        tab.wait(f"document.getElementById('page').className === '{'resting' if kind == 'clock' else kind}'")
