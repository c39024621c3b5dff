"""Connections that break, and what stands on the page meanwhile."""
import random
import time
import unittest

from case import IS_LONG, SEED, Case
from evening import FRAMES

# Pauses before a new try are a hundredth; all else keeps its time.
QUICK = """(function () {
  var own = setTimeout;
  window.setTimeout = function (call, wait) { return own(call, wait >= 500 ? wait / 100 : wait); };
}())"""
# Everything that ever stood in the large line, and when.
WATCH = """window.stood = []; setInterval(function () {
  var at = document.getElementById('large'), text = at.offsetParent === null ? '' : at.textContent;
  if (!stood.length || stood[stood.length - 1][0] !== text) { stood.push([text, Date.now()]); }
}, 20)"""
TOPIC = "Help is easier to use if you chose it on a calm day. Three names on a card beat thirty in a phone."
SHARING = "What do you want to bring to the group today?"


class ConnectionTests(Case):
    def test_dropped_connections_come_back(self):
        rounds = 1000 if IS_LONG else 20
        room = self.room(FRAMES["sharing"])
        network = self.network(room)
        tab = self.tab(room.link(network.origin), before=QUICK)
        begin, chance, large = time.monotonic(), random.Random(SEED), 4
        for count in range(rounds):
            network.cut()
            # Sometimes while the page is just coming back.
            time.sleep(chance.choice((0, 0, chance.random() * 0.05)))
            large = (large + chance.randint(1, 14)) % 15
            # What is shown while the connection is away is never older than what comes with the next.
            size = 100 + count % 50
            room.take(f"show topic large={large} left={1000 + count} of=60000", f"look size={size} theme=0")
            tab.wait(f"document.querySelector('#phase .bar').getAttribute('aria-valuenow') >= '0'"
                     f" && document.getElementById('large').textContent === {text(large)}"
                     f" && {network.accepted} > {count}")
        took = time.monotonic() - begin
        self.assertGreaterEqual(network.accepted, rounds)
        print(f"{rounds} dropped connections came back in {took:.1f} s, seed {SEED}")

    def test_nothing_old_is_shown_once_the_connection_is_gone(self):
        """Three pages at the same time: one whose connection falls silent, one whose server has gone, and one whose
        cookie has ended; that one was opened with a used link once more, of which nothing is left."""
        rooms = [self.room(FRAMES["sharing"]) for _ in range(3)]
        network = self.network(rooms[0])
        silent, left, closed = tabs = [
            self.tab(link) for link in (rooms[0].link(network.origin), rooms[1].link(), rooms[2].link())]
        closed.run(f"location.hash = '{'0' * 32}'")
        closed.wait("performance.getEntriesByType('resource').filter(at => at.name.endsWith('/token')).length === 2")
        closed.run("new Promise(done => setTimeout(done, 300))")
        self.assertIn(SHARING, closed.said())
        for tab in tabs:
            tab.run(WATCH)
        network.flows.clear()
        begin = time.time() * 1000
        rooms[0].take(FRAMES["topic"])
        rooms[1].close()
        rooms[2].take("close", FRAMES["topic"])
        for tab in tabs:
            tab.wait("document.getElementById('page').className === 'resting'")
        # A page whose cookie has ended goes on asking; it costs no try and gets nothing.
        asked = len(closed.events("Network.requestWillBeSent"))
        network.flows.set()
        silent.wait("document.getElementById('page').className === 'topic' && stood.length > 2")
        for tab, expected in zip(tabs, ([SHARING, "", TOPIC], [SHARING, ""], [SHARING, ""])):
            stood = tab.run("stood")
            self.assertEqual([row[0] for row in stood], expected)
            # The last heartbeat was up to two seconds before.
            self.assertTrue(2900 < stood[1][1] - begin < 5500, stood[1][1] - begin)
        self.assertRegex(left.said().strip(), r"^Time of day\s+[0-2][0-9]:[0-5][0-9]$")
        self.assertIsNone(left.run("document.getElementById('large').offsetParent"))
        self.assertGreater(asked, 3)
        rooms[2].wait("screens 0")
        self.assertNotIn("door 300", rooms[2].status)

    def test_a_line_that_is_refused_takes_the_frame_away(self):
        room = self.room(FRAMES["sharing"])
        tab = self.tab(room.link())
        room.take("show sharing large=4 name=Maya")
        tab.wait("document.getElementById('page').className === 'resting'")
        room.wait("refused ")
        self.assertNotIn("Maya", tab.said())


def text(number):
    import json

    from evening import TEXTS
    return json.dumps(TEXTS[number])


if __name__ == "__main__":
    unittest.main()
