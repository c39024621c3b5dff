"""Reads the JSON of an export and writes the plain text anew from it alone: what comes out has to be that text.

python3 read_export.py EXPORT.json prints the text; it ends with 1 and a sentence where the parts of a note and its
text do not say the same, or a rating or a time is missing from either.
"""
import json
import re
import sys


def when(instant):
    return f"{instant[:10]} at {instant[11:16]}"


def signature(signed):
    return f"{signed['name']}, {signed['credential']}, on {when(signed['at'])}"


def lines_of(note):
    mark = {"draft": ["DRAFT: not signed"], "awaiting co-signature": ["DRAFT: awaiting co-signature"]}
    marked = mark.get(note["state"], [])
    lines = marked + [""] * bool(marked) + note["text"].split("\n")
    if note["signatures"]:
        lines.append("")
    for place, signed in enumerate(note["signatures"]):
        late = " (late entry)" if place == 0 and note["lateEntry"] else ""
        lines.append(("Co-signed" if place else "Signed") + f" by {signature(signed)}{late}")
    for added in note["addenda"]:
        late = ", late entry" if added["lateEntry"] else ""
        lines += ["", f"{added['kind'].capitalize()}{late}, by {signature(added['signature'])}:"]
        lines += added["text"].split("\n")
    return lines + [""] * bool(marked) + marked


def cover(disclosure):
    lines = disclosure["notice"].split("\n") if disclosure["notice"] else []
    lines.append(
        f"Disclosed on {disclosure['at'][:10]} to {disclosure['to']} for {disclosure['purpose']}, "
        f"by {disclosure['by']}; {disclosure['ground']}: {disclosure['reference']}."
    )
    return lines


def flat(text):
    return " ".join(text.split())


def check(session, note):
    text = flat(note["text"])
    rest = text
    for part in sorted(note["parts"], key=lambda part: -len(part["text"])):
        for sentence in re.split(r"(?<=[.?!]) ", flat(part["text"])):
            if sentence.lower() not in text.lower():
                sys.exit(f"the text lacks a sentence of {part['id']}: {sentence}")
        rest = re.sub(re.escape(flat(part["text"])), " ", rest, flags=re.I)
    # What is left of the text is layout: headings, the member, the group and the day.
    words = set(re.findall(r"\w+", rest)) - {"DATA", "ASSESSMENT", "PLAN", "Response", "Progress", "SAFETY", "chart"}
    known = " ".join([session["group"], session["date"], str(export["member"])])
    for word in words:
        if word not in known:
            sys.exit(f"the parts lack a word of the text: {word}")
    for rating in session["ratings"]:
        if f"{rating['scale']} {rating['value']} of {rating['to']}" not in text.lower():
            sys.exit(f"the text lacks a rating: {rating}")
    for stretch in session["attendance"]["in"] + session["attendance"]["out"]:
        for end in (stretch["from"], stretch["to"]):
            if end["at"][11:16] not in text:
                sys.exit(f"the text lacks a time: {end}")
    if f"{session['attendance']['minutes']} minutes present" not in text:
        sys.exit("the text lacks the minutes")


with open(sys.argv[1], encoding="utf-8") as file:
    export = json.load(file)
notes = []
for session in export["sessions"]:
    for note in session["notes"]:
        check(session, note)
        notes.append("\n".join(lines_of(note)) + "\n")
between = "\n" + "=" * 60 + "\n\n"
sys.stdout.write(between.join(notes) + "\n".join(["", "--"] + cover(export["disclosure"])) + "\n")
