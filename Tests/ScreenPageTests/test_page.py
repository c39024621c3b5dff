"""How the page looks and reads: layouts, contrast, accessibility, sizes, the token in the address."""
import glob
import json
import os
import re
import unittest
from pathlib import Path

from case import FAKE_TIME, Case
from evening import FRAMES, HEAD
from policy import PAGE, policy
from room import FOLDER

SIZES = [(1920, 1080), (1280, 800), (1024, 768)]
LOOKED = (FOLDER / "page.js").read_text()
GOLDEN = FOLDER / "layouts.json"
# The breath moves all the time; its boxes are taken where it stands still.
STANDING = [name for name in FRAMES if name != "skill-paced"]
# One font on every machine, so that the boxes are the same.
FONT = "document.documentElement.style.fontFamily = 'DejaVu Sans'; window.dispatchEvent(new Event('resize'))"
SETTLED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def axe():
    found = glob.glob(str(FOLDER.parents[1] / ".build/python/lib/*/site-packages/axe_playwright_python/axe.min.js"))
    return Path(found[0]).read_text() if found else None


class PageTests(Case):
    def shown(self, **settings):
        room = self.room()
        tab = self.tab(room.link(), is_shown=False, **settings)
        tab.wait("document.getElementById('part').textContent")
        tab.run(LOOKED)
        return room, tab

    def test_layouts(self):
        """Boxes of all that is seen, for each frame and size. Both themes have the same. CIRCLEKEEPER_REWRITE=1 writes
        them; look at the pictures of look.py then."""
        room, tab = self.shown()
        golden = json.loads(GOLDEN.read_text()) if GOLDEN.exists() else {}
        found = {}
        for name in STANDING:
            self.show(room, tab, name)
            for width, height in SIZES:
                themes = []
                for theme in ("dark", "light"):
                    tab.look(width, height, theme)
                    tab.run(FONT)
                    tab.run(SETTLED)
                    themes.append(tab.run("looked.boxes()"))
                    self.assertFalse(tab.run("looked.isCut()"), (name, width))
                    for text, ratio in tab.run("looked.contrasts()"):
                        self.assertGreaterEqual(ratio, 7, (name, theme, text))
                    for shape, ratio in tab.run("looked.shapes()"):
                        self.assertGreaterEqual(ratio, 7, (name, theme, shape))
                self.assertEqual(*themes)
                found[f"{name} {width}x{height}"] = themes[0]
                self.check(themes[0], width, height, name)
        if os.environ.get("CIRCLEKEEPER_REWRITE"):
            rows = (f"{json.dumps(key)}: {json.dumps(boxes)}" for key, boxes in found.items())
            GOLDEN.write_text("{\n" + ",\n".join(rows) + "\n}\n")
            return
        self.assertEqual(set(found), set(golden))
        for key, boxes in found.items():
            self.assertEqual([box[0] for box in boxes], [box[0] for box in golden[key]], key)
            for box, kept in zip(boxes, golden[key]):
                for value, other in zip(box[1:], kept[1:]):
                    self.assertLessEqual(abs(value - other), 2, (key, box, kept))

    def check(self, boxes, width, height, name):
        """Nothing leaves the screen, with room for the shift against burn-in, and no two texts overlap."""
        inside = {"ring": ("breath", "count")}
        for index, (one, left, top, wide, high, _) in enumerate(boxes):
            self.assertTrue(left >= 6 and left + wide <= width - 6, (name, one))
            self.assertTrue(top >= 6 and top + high <= height - 6, (name, one))
            for other, x, y, w, h, _ in boxes[index + 1:]:
                if other in inside.get(one, ()) or one in inside.get(other, ()):
                    continue
                overlaps = left < x + w and x < left + wide and top < y + h and y < top + high
                self.assertFalse(overlaps, (name, one, other))

    def test_accessibility(self):
        """axe-core with every rule, also those that ask for a contrast of 7 to 1."""
        script = axe()
        if script is None:
            self.skipTest("axe-core is not here; .ci/setup tests installs it")
        room, tab = self.shown(width=1280, height=800)
        tab.run(script)
        for name in FRAMES:
            self.show(room, tab, name)
            for theme in ("dark", "light"):
                tab.look(1280, 800, theme)
                tab.run(SETTLED)
                found = tab.run("""axe.run(document, {resultTypes: ['violations', 'incomplete'],
                  rules: {'color-contrast-enhanced': {enabled: true}}}).then(found => ({
                    broken: found.violations.map(rule => [rule.id, rule.nodes.map(node => node.html)]),
                    unsure: found.incomplete.map(rule => rule.id), passed: found.passes.length}))""")
                self.assertEqual(found["broken"], [], (name, theme))
                # What axe cannot measure (words over a bar) is measured by `contrasts` above.
                self.assertLessEqual(set(found["unsure"]), {"color-contrast", "color-contrast-enhanced"}, (name, theme))
                self.assertGreater(found["passed"], 10)

    def test_roles_and_focus(self):
        room, tab = self.shown()
        for name in FRAMES:
            self.show(room, tab, name)
            seen = tab.run("""({
              live: document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=timer]').length,
              polite: document.querySelector('[aria-live]').getAttribute('aria-live'),
              heads: [...document.querySelectorAll('h1')].filter(at => at.textContent).length,
              focus: document.querySelectorAll('a, button, input, [tabindex]').length,
              bars: [...document.querySelectorAll('[role=progressbar]')].filter(at => at.offsetParent)
                .map(at => [at.getAttribute('aria-label'), at.getAttribute('aria-valuetext')]),
              title: document.title, lang: document.documentElement.lang})""")
            self.assertEqual(
                [seen["live"], seen["polite"], seen["heads"], seen["focus"], seen["title"], seen["lang"]],
                [1, "polite", 1, 0, "Screen", "en"], name)
            for label, value in seen["bars"]:
                self.assertRegex(label, "^Time of this (part|turn)$")
                self.assertRegex(value, "^([0-9]+ percent|In your own time)$")

    def test_the_large_line_is_at_least_15_percent_of_the_height_where_four_lines_hold_it(self):
        room, tab = self.shown()
        for width, height in SIZES:
            tab.look(width, height)
            self.show(room, tab, "sharing")
            tab.run(FONT)
            size, high = tab.run("""(at => [parseFloat(getComputedStyle(at).fontSize),
              at.getBoundingClientRect().height])(document.getElementById('large'))""")
            self.assertGreaterEqual(size, height * .15 - .5)
            self.assertLessEqual(high, 4 * 1.15 * size + 1)
            room.take("look size=80 theme=0")
            tab.wait(f"parseFloat(getComputedStyle(document.getElementById('large')).fontSize) < {height * .0805}")
            room.take(HEAD[-2])
            tab.wait(f"parseFloat(getComputedStyle(document.getElementById('large')).fontSize) > {height * .1495}")

    def test_a_long_text_gives_way_and_is_never_cut_off(self):
        room, tab = self.shown()
        self.show(room, tab, "sharing")
        for length in (100, 300, 600):
            words = ("Every word of this has to be seen by all. " * 20)[:length].strip()
            room.take(FRAMES["sharing"], f"say {words}")
            tab.wait(f"document.getElementById('large').textContent.length === {len(words)}")
            for width, height in SIZES + [(768, 1024)]:
                tab.look(width, height)
                tab.run(SETTLED)
                self.assertFalse(tab.run("looked.isCut()"), (length, width))

    def test_at_200_percent_everything_is_larger_and_nothing_is_lost(self):
        room, tab = self.shown()
        for name in FRAMES:
            self.show(room, tab, name)
            tab.look(1920, 1080)
            tab.run(SETTLED)
            texts = tab.said()
            small = tab.run("parseFloat(getComputedStyle(document.getElementById('small')).fontSize)")
            tab.look(1920, 1080, zoom=2)
            tab.run(SETTLED)
            if name != "skill-paced":
                self.assertEqual(tab.said(), texts)
            self.assertFalse(tab.run("document.documentElement.scrollWidth > innerWidth + 12"), name)
            self.assertFalse(tab.run("looked.isCut()"), name)
            sizes = tab.run("""['large', 'small', 'time'].map(id =>
              parseFloat(getComputedStyle(document.getElementById(id)).fontSize))""")
            # A short line is twice as large, a long one nearly as large as it was or more.
            self.assertGreaterEqual(2 * sizes[1], small * 0.89, name)
            self.assertGreater(sizes[2], 1080 * .079, name)
            if name == "hold":
                self.assertGreater(sizes[0], 1080 * .149)

    def test_themes(self):
        """As the device has it, or as the room asks, whatever the device has."""
        room, tab = self.shown()
        grounds = {"light": "rgb(250, 248, 243)", "dark": "rgb(16, 22, 28)"}
        for device in ("light", "dark"):
            tab.look(1280, 800, device)
            for number, theme in enumerate(("auto", "light", "dark")):
                room.take(f"look size=150 theme={number}", FRAMES["sharing"])
                expected = "null" if theme == "auto" else f"'{theme}'"
                tab.wait(f"document.documentElement.getAttribute('data-theme') === {expected}"
                         " && document.getElementById('page').className === 'sharing'")
                self.assertEqual(
                    tab.run("getComputedStyle(document.documentElement).backgroundColor"),
                    grounds[device if theme == "auto" else theme], (device, theme))

    def test_the_token_leaves_the_address_at_once(self):
        room = self.room(FRAMES["sharing"])
        tab = self.tab(room.link())
        self.assertEqual(tab.run("[location.href, history.length, document.cookie, localStorage.length]"),
                         [room.origin + "/", 2, "", 0])
        sent = tab.events("Network.requestWillBeSent")
        posted = [event["request"] for event in sent if event["request"]["method"] == "POST"]
        self.assertEqual([(one["url"], len(one["postData"])) for one in posted], [(room.origin + "/token", 32)])
        # Loaded again, the cookie is enough.
        tab.call("Page.reload")
        tab.wait("document.getElementById('page') && document.getElementById('page').className === 'sharing'")
        self.assertEqual(len([1 for event in tab.events("Network.requestWillBeSent")
                              if event["request"]["method"] == "POST"]), 1)

    def test_a_link_that_is_not_good_says_so(self):
        room = self.room(FRAMES["sharing"])
        link = room.link()
        first = self.tab(link)
        self.assertIn("What do you want", first.said())
        second = self.tab()
        second.open(link)
        second.wait("document.body.innerText.indexOf('This link was used or is too old.') >= 0")
        # A good link in the same tab helps.
        second.run(f"location.hash = '{room.token()}'")
        second.wait("document.body.innerText.indexOf('What do you want') >= 0")
        self.assertNotIn("#", second.run("location.href"))

    def test_a_closed_door_and_a_fifth_screen_say_so(self):
        room = self.room(FRAMES["sharing"])
        for _ in range(4):
            self.tab(room.link())
        fifth = self.tab()
        fifth.open(room.link())
        fifth.wait("document.body.innerText.indexOf('Four screens are open already.') >= 0")
        for _ in range(6):
            fifth.run(f"location.hash = '{'b' * 32}'")
            fifth.run("new Promise(done => setTimeout(done, 50))")
        fifth.wait("document.body.innerText.indexOf('Try again in five minutes.') >= 0")

    def test_without_javascript_one_sentence(self):
        room = self.room()
        tab = self.tab(scripts=False)
        tab.call("Page.navigate", url=room.origin + "/")
        # Scripts of the test run all the same.
        tab.wait("document.readyState === 'complete' && document.body && document.body.innerText.trim()")
        self.assertEqual(
            tab.said().strip(), "This screen needs JavaScript; turn it on in this browser and open the link again.")

    def test_the_policy_fits_the_page(self):
        self.assertEqual((PAGE / "policy.txt").read_text(), policy() + "\n")
        html = (PAGE / "screen.html").read_text()
        # Words that a browser of 2016 does not know.
        (script,) = re.findall("<script>(.*?)</script>", html, re.S)
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", script, flags=re.S)
        self.assertNotRegex(code, r"=>|`|\?\.[a-z]|\?\?|\*\*|\b(const|let|class|async|await|import|fetch|Promise)\b")
        (style,) = re.findall("<style>(.*?)</style>", html, re.S)
        self.assertNotRegex(style, r"\b(clamp|min|max)\(|aspect-ratio|\binset\b|\bgap:|dvh|:is\(|:where\(|:has\(")
        for foreign in ("http:", "https:", "//fonts", "src=", "url(", "@import", "style=", "onclick", "eval(",
                        "innerHTML", "localStorage", "document.cookie"):
            self.assertNotIn(foreign, html)

    def test_an_unknown_frame_is_the_time_of_day(self):
        room = self.room()
        tab = self.tab(before=FAKE_TIME)
        tab.open(room.origin + "/")
        for kind in ("poem", "message", "constructor", ""):
            tab.run("fake.send('frame', {t: 0, day: 64800000, size: 150, theme: 'auto', large: 'X',"
                    f" kind: '{kind}'}})")
            self.assertEqual(tab.said().split(), ["Time", "of", "day", "18:00"], kind)

    def test_an_event_that_cannot_be_read_takes_the_old_frame_away(self):
        room = self.room()
        tab = self.tab(before=FAKE_TIME)
        tab.open(room.origin + "/")
        frame = "{t: 0, day: 64800000, size: 150, theme: 'auto', kind: 'sharing', large: 'Old?', left: 1, of: 1000}"
        for broken in ("fake.source().listeners.frame({data: '{'})",
                       "fake.send('frame', {t: 0, day: 0, size: 150, theme: 'auto', kind: 'gathering', gone: 0})"):
            seen = tab.run(f"""(function () {{
              fake.send('frame', {frame});
              var before = fake.text('large'), tries = fake.waits.length;
              {broken};
              var after = fake.text('large');
              fake.to(fake.now + 600);
              fake.send('frame', {frame});
              return [before, after, fake.text('large'), fake.waits.length - tries];
            }}())""")
            self.assertEqual(seen, ["Old?", "", "Old?", 1], broken)

    def test_markup_in_a_text_is_text(self):
        room, tab = self.shown()
        room.take(FRAMES["sharing"], "say <b>Bold</b> & <script>alert(1)</script>")
        tab.wait("document.body.innerText.indexOf('<b>Bold</b> & <script>alert(1)</script>') >= 0")


if __name__ == "__main__":
    unittest.main()
