"""Opens a file that was exported with somebody else's reader, and compares it with what `show --json` says.

python3 check_export.py FORM FILE SHOW.json ends with 1 and a sentence where the two do not agree. FORM is the command and
its form, as in `note html`, `member json`, `time text`, `sign-in`, `attendance` or `calendar`. Exports about one person
are about the first member of the session.
"""
import base64
import csv
import datetime
import glob
import json
import os
import re
import sys

form, path, show_path = sys.argv[1:4]
with open(show_path, encoding="utf-8") as file:
    show = json.load(file)
member = show["members"][0]
others = [other["name"] for other in show["members"][1:]]


def fail(what):
    sys.exit(f"{form}: {what}")


def same(what, here, there):
    if here != there:
        fail(f"{what} is {here!r} here and {there!r} in show")


def instant(text):
    return datetime.datetime.fromisoformat(text)


def clock(text):
    return text[11:16]


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


# Words for a reader: text, HTML, Markdown

def check_words(text):
    flat = " ".join(text.split())
    if member["name"] not in flat:
        fail(f"{member['name']} is not in it")
    for name in others:
        for part in name.split():
            if re.search(rf"\b{part}\b", flat):
                fail(f"{name} is in it")
    for what in (clock(member["arrivedAt"]), clock(member["leftAt"]), f"{member['minutes']} minutes present"):
        if what not in flat:
            fail(f"{what} is not in it")


def check_note_words(text):
    check_words(text)
    flat = " ".join(text.split())
    for rating in member["ratings"]:
        what = f"{rating['scale']} {rating['value']} of 10"
        # A rating that opens a sentence has a capital.
        if what not in flat and what[0].upper() + what[1:] not in flat:
            fail(f"{what} is not in it")
    for note in member["notes"]:
        words = note["text"].split(" @")[0]
        if words not in flat:
            fail(f"{words!r} is not in it")
    if "Signed by Ruth Cole, LPC" not in flat or "42 CFR part 2" not in flat:
        fail("the signature or the notice is not in it")


def words_of_html(page):
    import html5lib

    tree = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True).parse(page)
    return "\n".join(tree.find("body").itertext())


def words_of_markdown(page):
    from markdown_it import MarkdownIt

    html = MarkdownIt("commonmark").render(page)
    return words_of_html(f"<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body>{html}</body></html>")


# Data for a program: JSON, FHIR

def check_attendance(attendance):
    same("minutes", attendance["minutes"], member["minutes"])
    same("arrival", attendance["in"][0]["from"]["at"], member["arrivedAt"])
    same("departure", attendance["in"][-1]["to"]["at"], member["leftAt"])
    same("status", attendance["status"], member["status"])


def check_note_json(page):
    export = json.loads(page)
    same("name", export["member"]["name"], member["name"])
    session = export["sessions"][0]
    for field in ("group", "kind", "startedAt", "endedAt", "leaders"):
        same(field, session[field], show[field])
    check_attendance(session["attendance"])
    same("ratings", [(one["scale"], one["value"], one["at"]) for one in session["ratings"]],
         [(one["scale"], one["value"], one["at"]) for one in member["ratings"]])
    check_note_words(session["notes"][0]["text"] + " Signed by Ruth Cole, LPC 42 CFR part 2")
    if any(name.split()[0] in page for name in others):
        fail("somebody else is in it")
    if show["id"] in page:
        fail("the vault's own name of the session is in it")


def check_fhir(page):
    from fhir.resources.R4B.bundle import Bundle

    resources = {}
    for entry in Bundle.model_validate_json(page).entry:
        resources.setdefault(type(entry.resource).__name__, []).append(entry.resource)
    same("name", resources["Patient"][0].name[0].text, member["name"])
    encounter = resources["Encounter"][0]
    same("start", encounter.period.start, instant(member["arrivedAt"]))
    same("end", encounter.period.end, instant(member["leftAt"]))
    same("minutes", int(encounter.length.value), member["minutes"])
    values = [(one.code.text.split(",")[0], int(one.valueQuantity.value)) for one in resources["Observation"]]
    same("ratings", values, [(one["scale"], one["value"]) for one in member["ratings"]])
    document = resources["DocumentReference"][0]
    same("context", document.context.period.start, instant(show["startedAt"]))
    data = document.content[0].attachment.data
    text = base64.b64decode(data) if isinstance(data, str) else bytes(data)
    if not text.startswith(member["name"].encode()):
        text = base64.b64decode(text)
    check_note_words(text.decode("utf-8"))
    if show["id"] in page or show["id"][:8] in page:
        fail("the vault's own name of the session is in it")


def check_note(kind, page):
    if kind == "json":
        check_note_json(page)
    elif kind == "fhir":
        check_fhir(page)
    else:
        check_note_words({"text": str, "html": words_of_html, "markdown": words_of_markdown}[kind](page))


# Each command

def check_member(kind):
    files = glob.glob(os.path.join(glob.escape(path), "*"))
    same("how many files", len(files), 1)
    if show["id"][:8] in files[0] or "maya" in files[0].lower():
        fail("the file's name says too much")
    check_note(kind, read(files[0]))


def check_time(kind, page):
    if kind == "json":
        statement = json.loads(page)
        same("name", statement["member"], member["name"])
        same("minutes", statement["minutes"], member["minutes"])
        check_attendance(statement["sessions"][0]["attendance"])
    else:
        text = words_of_html(page) if kind == "html" else page
        check_words(text)
        if f"Total: {member['minutes']} minutes" not in " ".join(text.split()):
            fail("the total is not in it")


def check_sign_in(page):
    for one in show["members"]:
        given, family = one["name"].split()[0], one["name"].split()[-1]
        if family in page:
            fail(f"{family} is in it")
        row = re.search(rf"^{given} {family[0]}\. +(\S+) +(\S+) +(\d+)$", page, re.M)
        if one["arrivedAt"] is None:
            if row:
                fail(f"{given} was not there")
        elif not row:
            fail(f"{given} is not in it")
        else:
            same(given, row.groups(), (clock(one["arrivedAt"]), clock(one["leftAt"]), str(one["minutes"])))


def check_attendance_csv():
    with open(path, "rb") as file:
        if not file.read(3) == b"\xef\xbb\xbf":
            fail("a spreadsheet on Windows takes it for another encoding")
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    same("names", [row["name"] for row in rows], [one["name"] for one in show["members"]])
    for row, one in zip(rows, show["members"]):
        same("status", row["status"].lower(), one["status"])
        same("minutes", int(row["minutes"]), one["minutes"])
        for column, field in (("in", "arrivedAt"), ("out", "leftAt")):
            there = one[field] and one[field][:16].replace("T", " ")
            same(column, row[column] or None, there)


def check_calendar():
    from icalendar import Calendar

    with open(path, "rb") as file:
        raw = file.read()
    for name in [member["name"], *others, show["group"], *show["leaders"]]:
        if name.split()[0].encode() in raw:
            fail(f"{name} is in it")
    events = list(Calendar.from_ical(raw).walk("VEVENT"))
    same("how many", len(events), 1)
    for field, name in (("DTSTART", "startedAt"), ("DTEND", "endedAt")):
        same(name, events[0][field].dt, instant(show[name]).astimezone(datetime.timezone.utc).replace(microsecond=0))
    if str(events[0]["UID"]).replace("-", "")[:8] == show["id"][:8]:
        fail("the vault's own name of the session is in it")


command, _, kind = form.partition(" ")
if command == "note":
    check_note(kind, read(path))
elif command == "member":
    check_member(kind)
elif command == "time":
    check_time(kind, read(path))
elif command == "sign-in":
    check_sign_in(read(path))
elif command == "attendance":
    check_attendance_csv()
elif command == "calendar":
    check_calendar()
else:
    fail("no reader knows this form")
