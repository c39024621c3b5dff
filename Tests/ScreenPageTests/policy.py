"""The page's content security policy: with the hashes of its one style and its one script.

python3 policy.py          says whether policy.txt fits screen.html
python3 policy.py --write  writes it
"""
import base64
import hashlib
import re
import sys
from pathlib import Path

PAGE = Path(__file__).parents[2] / "Sources/ScreenPage"


def policy():
    html = (PAGE / "screen.html").read_text(encoding="utf-8")

    def hashed(tag):
        (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", html, re.S)
        return "'sha256-" + base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode() + "'"

    return "; ".join([
        "default-src 'none'", f"script-src {hashed('script')}", f"style-src {hashed('style')}", "connect-src 'self'",
        "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
    ])


if __name__ == "__main__":
    if "--write" in sys.argv:
        (PAGE / "policy.txt").write_text(policy() + "\n")
    elif (PAGE / "policy.txt").read_text() != policy() + "\n":
        sys.exit("policy.txt does not fit screen.html; run policy.py --write")
