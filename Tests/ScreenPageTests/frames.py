"""The lines that the room writes to the screen program, and the events that a page gets: Frames.md as code.

The screen program itself is written from Frames.md, not from this file; both run the examples that stand there.
"""
import json
import re
import unicodedata

KIND = "gathering check-in topic sharing skill pairs break hold check-out end clock".split()
THEMES = ["auto", "light", "dark"]
LONGEST_LINE = 4096
LONGEST_TEXT = 600
# Marks that turn the direction of writing.
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HOURS_12 = 43_200_000

# Lowest and highest value; a text is a number in the catalog. Lines hold the fields in this order.
RANGES = {
    "large": (0, 9999), "scales": (0, 9999), "small": (0, 9999), "begin": (0, 1439), "back": (0, 1439),
    "gone": (0, 86_400_000), "parts": (2, 3), "swaps": (0, 2), "in": (1, 20), "out": (1, 20),
    "left": (0, HOURS_12), "of": (1000, HOURS_12), "turnleft": (0, HOURS_12), "turnof": (1000, HOURS_12),
}
TEXTS = {"large", "scales", "small"}
# What each kind of frame needs and what it may have; a number is how many values a list may have.
REQUIRED = {
    "gathering": {"gone"}, "check-in": {"large"}, "topic": {"large"}, "sharing": {"large"}, "skill": {"large"},
    "pairs": {"parts", "swaps"}, "break": set(), "hold": set(), "check-out": {"large"}, "end": set(), "clock": set(),
}
OPTIONAL = {
    "gathering": {"begin", "small"}, "check-in": {"scales", "left", "of"}, "topic": {"left", "of"},
    "sharing": {"left", "of", "turnleft", "turnof"}, "skill": {"in", "out", "left", "of"},
    "pairs": {"large", "small", "left", "of"}, "break": {"back"}, "hold": {"back"}, "check-out": {"left", "of"},
    "end": {"large", "small"}, "clock": set(),
}
LISTS = {("check-in", "scales"): 4, ("gathering", "small"): 20, ("pairs", "small"): 1, ("end", "small"): 2}

NUMBERS = re.compile(r"(0|[1-9][0-9]{0,8})(,(0|[1-9][0-9]{0,8}))*")


class Refused(Exception):
    """A line that is not of the protocol. Says which rule, never what stood in the line."""


def fields(words, allowed):
    """The values of `name=1` and `name=1,2`, each at most once and in the order of `allowed`."""
    found, place = {}, -1
    for word in words:
        name, sign, value = word.partition("=")
        if not sign or name not in allowed or not NUMBERS.fullmatch(value):
            raise Refused("field")
        if allowed.index(name) <= place:
            raise Refused("order")
        place = allowed.index(name)
        found[name] = [int(part) for part in value.split(",")]
    return found


def exactly(words, **ranges):
    """Fields that all have to be there, once each."""
    found = fields(words, list(ranges))
    if set(found) != set(ranges):
        raise Refused("missing")
    for name, (low, high) in ranges.items():
        if len(found[name]) != 1 or not low <= found[name][0] <= high:
            raise Refused("range")
    return {name: values[0] for name, values in found.items()}


def text(words):
    if not 1 <= len(words) <= LONGEST_TEXT or words != words.strip() or words != unicodedata.normalize("NFC", words):
        raise Refused("text")
    for scalar in words:
        if unicodedata.category(scalar) in ("Cc", "Zl", "Zp", "Cs") or scalar in TURNING:
            raise Refused("text")
    return words


def show(words):
    """A frame, as its kind and its numbers."""
    kind = words[0] if words else ""
    if kind not in KIND:
        raise Refused("kind")
    found = fields(words[1:], list(RANGES))
    if not REQUIRED[kind] <= set(found) <= REQUIRED[kind] | OPTIONAL[kind]:
        raise Refused("fields")
    frame = {"kind": kind}
    for name, values in found.items():
        low, high = RANGES[name]
        if not all(low <= value <= high for value in values):
            raise Refused("range")
        most = LISTS.get((kind, name))
        if len(values) > (most or 1):
            raise Refused("list")
        frame[name] = values if most else values[0]
    for left, of in (("left", "of"), ("turnleft", "turnof")):
        if (left in frame) != (of in frame) or frame.get(left, 0) > frame.get(of, 0):
            raise Refused("bar")
    if ("in" in frame) != ("out" in frame) or ("in" in frame and "of" not in frame):
        raise Refused("pace")
    if frame.get("swaps", 0) >= frame.get("parts", 3):
        raise Refused("swaps")
    return frame


class Reader:
    """Takes lines in, one after the other, and keeps what a page is to show."""

    def __init__(self):
        self.begun = False
        self.listen = None
        self.catalog, self.incoming = None, []
        self.look = {"size": 150, "theme": 0}
        self.day = None
        self.frame, self.said = {"kind": "clock"}, None
        self.catalog_is_open = True

    def take(self, line):
        """Returns what happened: the first word of the line. Raises Refused, and then shows the time of day."""
        try:
            return self.taken(line)
        except Refused:
            self.frame, self.said = {"kind": "clock"}, None
            raise

    def taken(self, line):
        if len(line.encode(errors="surrogateescape")) > LONGEST_LINE:
            raise Refused("length")
        word, _, rest = line.partition(" ")
        if not self.begun:
            if line != "screen 1":
                raise Refused("version")
            self.begun = True
            return word
        words = rest.split(" ") if rest else []
        if word == "listen" and self.listen is None:
            self.listen = exactly(words, lan=(0, 1), port=(0, 65535))
        elif word == "text":
            number, _, said = rest.partition(" ")
            if not self.catalog_is_open or number != str(len(self.incoming)) or len(self.incoming) > 9999:
                raise Refused("catalog")
            self.incoming.append(text(said))
        elif word == "texts":
            if not self.catalog_is_open or exactly(words, count=(0, 10000))["count"] != len(self.incoming):
                raise Refused("catalog")
            self.catalog, self.incoming = self.incoming, []
            # The frame on show may name a text of the catalog before.
            self.frame, self.said = {"kind": "clock"}, None
        elif word == "look":
            self.look = exactly(words, size=(50, 400), theme=(0, 2))
        elif word == "day":
            self.day = exactly(words, ms=(0, 86_399_999))["ms"]
        elif word == "token":
            if not re.fullmatch("[0-9a-f]{32}", rest):
                raise Refused("token")
        elif word == "here":
            if rest:
                raise Refused("field")
        elif word == "close":
            if rest:
                raise Refused("field")
            self.frame, self.said = {"kind": "clock"}, None
        elif word == "show":
            frame = show(words)
            numbers = [n for name in TEXTS for n in as_list(frame.get(name, []))]
            if self.catalog is None or self.day is None or any(n >= len(self.catalog) for n in numbers):
                raise Refused("catalog")
            self.frame, self.said = frame, None
            self.catalog_is_open = self.catalog_is_open and frame["kind"] in ("gathering", "clock")
        elif word == "say":
            if self.frame["kind"] == "clock":
                raise Refused("say")
            self.said = text(rest)
        else:
            raise Refused("line")
        return word

    def alone(self):
        """The same with the time of day."""
        own = Reader()
        own.__dict__.update(self.__dict__)
        own.frame, own.said = {"kind": "clock"}, None
        return own

    def event(self, name, now, since_frame, since_day):
        """The bytes of one event: what is on show, `since_frame` ms after its line and `since_day` ms after `day`."""
        data = {"t": now}
        if name != "beat":
            data["day"] = ((self.day or 0) + since_day) % 86_400_000
        if name == "frame":
            data.update(size=self.look["size"], theme=THEMES[self.look["theme"]], kind=self.frame["kind"])
            if self.said is not None:
                data.update(said=True)
        if name != "beat":
            data.update(self.numbers(name, since_frame))
        body = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return f"event: {name}\ndata: {body}\n\n".encode()

    def numbers(self, name, since):
        out = {}
        for field in RANGES:
            value = self.frame.get(field)
            if field in ("left", "turnleft") and value is not None:
                value = max(0, value - since)
            if field == "gone" and value is not None:
                value += since
            if field in TEXTS:
                value = None if name == "sync" else self.texts(field)
            if value is not None and (name == "frame" or field in ("left", "turnleft", "gone")):
                out[{"turnleft": "turnLeft", "turnof": "turnOf"}.get(field, field)] = value
        return out

    def texts(self, field):
        if self.said is not None:
            return self.said if field == "large" else None
        value = self.frame.get(field)
        if (self.frame["kind"], field) in LISTS:
            return [self.catalog[n] for n in value or []]
        return None if value is None else self.catalog[value]


def as_list(value):
    return value if isinstance(value, list) else [value]
