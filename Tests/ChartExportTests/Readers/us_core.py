"""Checks a bundle against the rules of US Core 6.1.0 that can be checked without a terminology server.

python3 us_core.py BUNDLE.json ends with 1 and a line for each rule that is broken. Where none is, it prints each element
that US Core wants supported and that the bundle does not have: what the vault does not know.

Written from the profiles' pages: how often an element stands, required bindings, what a reference may point to, and the
invariants us-core-1, -2 and -6 and per-1. Whether a code of LOINC or SNOMED CT means what it should is not checked here.
"""
import base64
import datetime
import json
import re
import sys

CORE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-"
TERMS = "http://terminology.hl7.org/CodeSystem/"
MANY = 10**6
IDENTIFIER = [("identifier.system", 1, 1), ("identifier.value", 1, 1)]

# How often each element stands in each of those above it.
COUNTS = {
    "patient": [("identifier", 1, MANY), ("name", 1, MANY), ("gender", 1, 1), *IDENTIFIER],
    "practitioner": [("identifier", 1, MANY), ("name", 1, MANY), ("name.family", 1, 1),
                     ("qualification.code", 1, 1), *IDENTIFIER],
    "encounter": [("status", 1, 1), ("class", 1, 1), ("type", 1, MANY), ("subject", 1, 1), *IDENTIFIER],
    "documentreference": [("status", 1, 1), ("type", 1, 1), ("category", 1, MANY), ("subject", 1, 1),
                          ("content", 1, MANY), ("content.attachment", 1, 1), ("context.encounter", 0, 1),
                          ("relatesTo.code", 1, 1), ("relatesTo.target", 1, 1), *IDENTIFIER],
    "observation-screening-assessment": [("status", 1, 1), ("category", 1, MANY), ("code", 1, 1), ("subject", 1, 1),
                                         *IDENTIFIER],
}

# Required bindings.
BINDINGS = {
    "patient": {"gender": {"male", "female", "other", "unknown"}},
    "practitioner": {},
    "encounter": {"status": {"planned", "arrived", "triaged", "in-progress", "onleave", "finished", "cancelled",
                             "entered-in-error", "unknown"}},
    "documentreference": {"status": {"current", "superseded", "entered-in-error"},
                          "docStatus": {"preliminary", "final", "amended", "entered-in-error"},
                          "relatesTo.code": {"replaces", "transforms", "signs", "appends"}},
    "observation-screening-assessment": {"status": {"registered", "preliminary", "final", "amended", "corrected",
                                                    "cancelled", "entered-in-error", "unknown"}},
}

# What a reference may point to.
TARGETS = {
    "encounter": {"subject": {"Patient"}, "participant.individual": {"Practitioner"}},
    "documentreference": {"subject": {"Patient"}, "author": {"Practitioner"}, "authenticator": {"Practitioner"},
                          "context.encounter": {"Encounter"}, "relatesTo.target": {"DocumentReference"}},
    "observation-screening-assessment": {"subject": {"Patient"}, "encounter": {"Encounter"},
                                         "performer": {"Patient"}},
    "patient": {}, "practitioner": {},
}

# What a sender has to be able to fill where it knows it.
SUPPORTED = {
    "patient": ["identifier.system", "identifier.value", "name.family", "name.given", "name.suffix", "name.use",
                "name.period", "telecom", "gender", "birthDate", "address", "deceasedDateTime", "communication",
                "extension"],
    "practitioner": ["identifier.system", "identifier.value", "name.family", "telecom", "address"],
    "encounter": ["identifier.system", "identifier.value", "status", "class", "type", "subject", "participant.type",
                  "participant.period", "participant.individual", "period", "reasonCode", "hospitalization",
                  "location", "serviceProvider"],
    "documentreference": ["identifier", "status", "type", "category", "subject", "date", "author",
                          "content.attachment.contentType", "content.attachment.data", "content.format",
                          "context.encounter", "context.period"],
    "observation-screening-assessment": ["status", "category", "code", "subject", "effectiveDateTime", "performer",
                                         "valueQuantity"],
}

faults = []


def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def each(thing, path):
    """Every value at a path, through lists."""
    things = [thing]
    for name in path.split("."):
        things = [value for one in things for value in listed(one.get(name))]
    return things


def instant(text):
    return datetime.datetime.fromisoformat(text)


class Resource:
    def __init__(self, name, body, kinds):
        self.name, self.body, self.kinds = name, body, kinds
        self.kind = body["resourceType"]
        profiles = body.get("meta", {}).get("profile", [])
        self.profile = profiles[0][len(CORE):] if profiles and profiles[0].startswith(CORE) else None

    def say(self, what):
        faults.append(f"{self.kind} {what}")

    def check(self):
        if self.profile not in COUNTS:
            return self.say(f"keeps to no profile that is known here: {self.profile}")
        for path, least, most in COUNTS[self.profile]:
            above, _, name = path.rpartition(".")
            for parent in each(self.body, above) if above else [self.body]:
                count = len(listed(parent.get(name)))
                if not least <= count <= most:
                    self.say(f"has {count} of {path}")
        for path, codes in BINDINGS[self.profile].items():
            for code in each(self.body, path):
                if code not in codes:
                    self.say(f"has {path} {code}")
        for path, kinds in TARGETS[self.profile].items():
            for reference in each(self.body, path):
                self.check_reference(path, reference, kinds)
        for system in each(self.body, "identifier.system"):
            if not re.match(r"(urn:[a-z0-9]+:|https?://)\S+$", system):
                self.say(f"has an identifier's system that is no URI: {system}")
        for period in each(self.body, "period") + each(self.body, "context.period"):
            if "start" in period and "end" in period and instant(period["start"]) > instant(period["end"]):
                self.say("has a period that ends before it begins (per-1)")
        getattr(self, "check_" + self.kind)()

    def check_reference(self, path, reference, kinds):
        if "reference" not in reference:
            if not {"display", "identifier"} & set(reference):
                self.say(f"has an empty reference at {path}")
        elif self.kinds.get(reference["reference"]) not in kinds:
            self.say(f"points to {self.kinds.get(reference['reference'])} at {path}")

    def has_coding(self, path, system, codes):
        return any(coding.get("system") == system and coding.get("code") in codes
                   for coding in each(self.body, path + ".coding"))

    def check_Patient(self):
        for name in self.body["name"]:
            if not name.get("family") and not name.get("given"):
                self.say("has neither family nor given name (us-core-6)")

    def check_Practitioner(self):
        pass

    def check_Encounter(self):
        system, code = self.body["class"].get("system"), self.body["class"].get("code")
        if (system, code) not in [(TERMS + "v3-ActCode", code) for code in ("AMB", "VR", "HH", "IMP", "EMER")]:
            self.say(f"is of class {code}")
        for concept in self.body["type"]:
            if not concept.get("coding") and not concept.get("text"):
                self.say("has an empty type")
        for kind in each(self.body, "participant.type.coding"):
            if kind.get("system") != TERMS + "v3-ParticipationType" or kind.get("code") not in {"PPRF", "SPRF", "PART"}:
                self.say(f"has a participant of type {kind}")

    def check_DocumentReference(self):
        category = "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category"
        if not self.has_coding("category", category, {"clinical-note"}):
            self.say("is not of the category clinical-note")
        codes = [coding["code"] for coding in each(self.body, "type.coding") if coding["system"] == "http://loinc.org"]
        if len(codes) != 1 or not loinc(codes[0]):
            self.say(f"has a type that is no code of LOINC: {codes}")
        if not re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", self.body.get("date", "")):
            self.say("has a date that is no instant")
        for attachment in each(self.body, "content.attachment"):
            if not {"data", "url"} & set(attachment):
                self.say("has an attachment with neither data nor url (us-core-6)")
            elif len(base64.b64decode(attachment["data"], validate=True)) != attachment["size"]:
                self.say("has an attachment of another size")
            if not re.match(r"[a-z]+/[a-z0-9.+-]+(; charset=utf-8)?$", attachment.get("contentType", "")):
                self.say("has an attachment of no content type")

    def check_Observation(self):
        if not self.has_coding("category", TERMS + "observation-category", {"survey"}):
            self.say("is not of the category survey")
        if not any(key.startswith("value") or key in ("dataAbsentReason", "component") for key in self.body):
            self.say("has no value (us-core-2)")
        if not re.match(r"\d{4}-\d\d-\d\d", self.body.get("effectiveDateTime", "")):
            self.say("is of no day (us-core-1)")
        code = self.body["code"]
        if not code.get("text") and not code.get("coding"):
            self.say("has an empty code")

    def lacking(self):
        return {f"{self.kind} lacks {path}" for path in SUPPORTED[self.profile] if not each(self.body, path)}


def loinc(code):
    """Whether the digit after the dash fits the others (mod 10)."""
    match = re.match(r"(\d{1,7})-(\d)$", code)
    if not match:
        return False
    total = 0
    for place, digit in enumerate(reversed(match[1])):
        number = int(digit) * (2 if place % 2 == 0 else 1)
        total += number - 9 if number > 9 else number
    return (10 - total % 10) % 10 == int(match[2])


with open(sys.argv[1], encoding="utf-8") as file:
    bundle = json.load(file)
kinds = {entry["fullUrl"]: entry["resource"]["resourceType"] for entry in bundle["entry"]}
resources = [Resource(entry["fullUrl"], entry["resource"], kinds) for entry in bundle["entry"]]
for resource in resources:
    resource.check()
if faults:
    sys.exit("\n".join(faults))
# An element that some resources of a kind have is one that can be filled.
kinds_found = sorted({resource.kind for resource in resources})
for kind in kinds_found:
    for line in sorted(set.intersection(*[resource.lacking() for resource in resources if resource.kind == kind])):
        print(line)
