"""What the page makes of the leader's words, of a screen that stands upright and of a device's own colors."""
import unittest

from case import Case
from evening import FRAMES

WORDS = "Coffee is in the hall."


class LookTests(Case):
    def shown(self):
        room = self.room()
        tab = self.tab(room.link(), is_shown=False)
        tab.wait("document.getElementById('part').textContent")
        return room, tab

    def test_the_leaders_words_take_the_place_of_the_question_and_of_all_that_belongs_to_it(self):
        room, tab = self.shown()
        for name in FRAMES:
            if name == "clock":
                continue
            self.show(room, tab, name)
            room.take(f"say {WORDS}")
            tab.wait(f"document.getElementById('large').textContent === '{WORDS}'")
            beside = tab.run("""['scales', 'small'].map(id => document.getElementById(id))
              .filter(at => at.offsetParent).map(at => at.textContent).join()""")
            expected = "Back at 19:05" if name == "break" else "Paused" if name == "hold" else ""
            self.assertEqual(beside, expected, name)

    def test_upright_the_words_stand_in_the_middle(self):
        room, tab = self.shown()
        tab.look(768, 1024)
        for name in ("break", "hold", "sharing", "check-in"):
            self.show(room, tab, name)
            above, below = tab.run("""(function () {
              var words = document.getElementById('words').getBoundingClientRect();
              var middle = document.getElementById('middle').getBoundingClientRect();
              return [words.top - middle.top, middle.bottom - words.bottom];
            }())""")
            self.assertLessEqual(abs(above - below), 2, (name, above, below))

    def test_a_full_bar_is_seen_in_a_devices_own_colors(self):
        room, tab = self.shown()
        for scheme in ("light", "dark"):
            tab.call("Emulation.setEmulatedMedia", features=[
                {"name": "forced-colors", "value": "active"}, {"name": "prefers-color-scheme", "value": scheme}])
            self.show(room, tab, "sharing-full")
            fill, words, behind = tab.run("""(function () {
              var bar = document.querySelector('#phase .bar');
              function style(at) { return getComputedStyle(bar.querySelector(at)); }
              return [style('.fill').backgroundColor, style('.full').color, style('.full').backgroundColor];
            }())""")
            black, white = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
            self.assertEqual([fill, words], [black, white] if scheme == "light" else [white, black])
            # Nothing is drawn between the fill and the words on it.
            self.assertEqual(behind, "rgba(0, 0, 0, 0)")
            self.show(room, tab, "pairs-half")
            mark = tab.run("getComputedStyle(document.querySelector('#phase .mark')).boxShadow")
            self.assertIn(words, mark)


if __name__ == "__main__":
    unittest.main()
