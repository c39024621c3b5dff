"""Takes a picture of every frame: python3 look.py FOLDER [FRAME…]"""
import sys
from pathlib import Path

from browser import Browser
from evening import FRAMES, HEAD
from room import Room

SIZES = [(1920, 1080), (1280, 800), (1024, 768)]


def main(folder, names):
    room, browser = Room(), Browser()
    tab = browser.tab()
    tab.open(room.link())
    for name in names or FRAMES:
        room.take(HEAD[-1], FRAMES[name])
        for width, height in SIZES:
            for theme in ("dark", "light"):
                tab.look(width, height, theme)
                tab.run("new Promise(done => setTimeout(done, 300))")
                tab.picture(Path(folder) / f"{name}-{width}-{theme}.png")
    tab.close()
    browser.close()
    room.close()


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    main(sys.argv[1], sys.argv[2:])
