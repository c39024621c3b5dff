"""Takes a picture of every frame: python3 look.py FOLDER [FRAME…]"""
import sys
from pathlib import Path

from browser import Browser
from evening import FRAMES, HEAD
from standin import Server

TOKEN = "0123456789abcdef0123456789abcdef"
SIZES = [(1920, 1080), (1280, 800), (1024, 768)]


def main(folder, names):
    server, browser = Server(), Browser()
    for line in HEAD + [f"token {TOKEN}"]:
        server.screen.take(line)
    tab = browser.tab()
    tab.open(f"{server.origin}/#{TOKEN}")
    for name in names or FRAMES:
        server.screen.take(HEAD[-1])
        server.screen.take(FRAMES[name])
        kind = FRAMES[name].split()[1]
        tab.wait(f"document.getElementById('part').textContent && '{kind}'")
        for width, height in SIZES:
            for theme in ("dark", "light"):
                tab.look(width, height, theme)
                tab.run("new Promise(done => setTimeout(done, 300))")
                tab.picture(Path(folder) / f"{name}-{width}-{theme}.png")
    tab.close()
    browser.close()
    server.close()


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    main(sys.argv[1], sys.argv[2:])
