"""Connections that break, and what stands on the page meanwhile."""
import time
import unittest

from case import IS_LONG, Case
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
        begin = time.monotonic()
        for count in range(rounds):
            network.cut()
            # What is shown while the connection is away is never older than what comes with the next.
            size = 100 + count % 50
            room.take(f"show topic large={count % 15} left={1000 + count} of=60000", f"look size={size} theme=0")
            tab.wait(f"document.querySelector('#phase .bar').getAttribute('aria-valuenow') >= '0'"
                     f" && document.getElementById('large').textContent === {text(count % 15)}"
                     f" && {network.accepted} > {count}")
        took = time.monotonic() - begin
        self.assertGreaterEqual(network.accepted, rounds)
        print(f"{rounds} dropped connections came back in {took:.1f} s")

    def test_a_silent_connection_is_left_after_five_seconds_and_nothing_old_is_shown(self):
        room = self.room(FRAMES["sharing"])
        network = self.network(room)
        tab = self.tab(room.link(network.origin))
        tab.run(WATCH)
        network.flows.clear()
        silent = time.time() * 1000
        room.take(FRAMES["topic"])
        tab.wait("document.getElementById('page').className === 'resting'")
        network.flows.set()
        tab.wait(f"document.getElementById('large').textContent === '{TOPIC}'"
                 " && document.getElementById('page').className === 'topic'")
        tab.wait("stood.length > 2")
        stood = tab.run("stood")
        self.assertEqual([row[0] for row in stood], [SHARING, "", TOPIC])
        # The last heartbeat was up to two seconds before the silence.
        self.assertTrue(2900 < stood[1][1] - silent < 5500, stood[1][1] - silent)

    def test_a_server_that_is_gone_leaves_the_time_of_day(self):
        room = self.room(FRAMES["sharing"])
        tab = self.tab(room.link())
        room.close()
        tab.wait("document.getElementById('page').className === 'resting'")
        self.assertRegex(tab.said().strip(), r"^Time of day\s+[0-2][0-9]:[0-5][0-9]$")
        self.assertIsNone(tab.run("document.getElementById('large').offsetParent"))

    def test_after_close_the_page_shows_the_time_of_day(self):
        room = self.room(FRAMES["end"])
        tab = self.tab(room.link())
        room.take("close")
        tab.wait("document.getElementById('page').className === 'resting'")
        room.wait("screens 0")
        room.take(FRAMES["sharing"])
        time.sleep(1)
        self.assertEqual(tab.run("document.getElementById('page').className"), "resting")

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
