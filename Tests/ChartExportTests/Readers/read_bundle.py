"""Validates a bundle as FHIR R4 with fhir.resources, and looks whether it is about one person and whole.

python3 read_bundle.py BUNDLE.json prints what is in it, one resource a line, and the decoded attachments.
"""
import base64
import json
import sys

from fhir.resources.R4B.bundle import Bundle

with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
bundle = Bundle.model_validate_json(text)

names = [entry.fullUrl for entry in bundle.entry]
if len(set(names)) != len(names):
    sys.exit("two things have the same name")
resources = [entry.resource for entry in bundle.entry]
patients = [name for name, thing in zip(names, resources) if type(thing).__name__ == "Patient"]
if len(patients) != 1:
    sys.exit(f"{len(patients)} patients")
for thing in resources:
    kind = type(thing).__name__
    if kind in ("Patient", "Practitioner"):
        print(kind)
        continue
    if thing.subject.reference != patients[0]:
        sys.exit(f"{kind} is about somebody else")
    references = []
    if kind == "Observation" and thing.encounter:
        references.append(thing.encounter.reference)
    if kind == "DocumentReference" and thing.context and thing.context.encounter:
        references += [reference.reference for reference in thing.context.encounter]
    if not set(references) <= set(names):
        sys.exit(f"{kind} points out of the bundle")
    print(kind)
for entry in json.loads(text)["entry"]:
    for content in entry["resource"].get("content", []):
        sys.stdout.write(base64.b64decode(content["attachment"]["data"], validate=True).decode("utf-8"))
