#!/usr/bin/env python3
"""Opens a vault, checks all of it and prints what it holds as JSON, from the format document alone.

  python3 reader.py VAULT --passphrase-file FILE | --recovery-key-file FILE

A second implementation: Python's standard library and PyNaCl. The vault is copied first and never written to. What is
not as it should be stands under "damage", by the names of the document; the exit code is then 4.
"""
import argparse, hashlib, hmac, json, pathlib, shutil, sqlite3, struct, sys, tempfile, unicodedata

import nacl.bindings
import nacl.exceptions
import nacl.pwhash.argon2id

LOGS = {1: "chart", 2: "private"}
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
DOCUMENT = pathlib.Path(__file__).parent / "../../../Sources/Vault/Vault.docc/Format.md"


class Refused(Exception):
  """Names an error of the document."""


def u8(n): return struct.pack("<B", n)
def u32(n): return struct.pack("<I", n)
def u64(n): return struct.pack("<Q", n)
def blake(x): return hashlib.blake2b(x, digest_size=32).digest()
def tag(key, x): return hashlib.blake2b(x, key=key, digest_size=32).digest()


def subkey(master, number):
  salt, person = u64(number) + bytes(8), b"ckvault1" + bytes(8)
  return hashlib.blake2b(b"", key=master, salt=salt, person=person, digest_size=32).digest()


def opened(key, nonce, associated, sealed):
  if len(nonce) != 24 or len(sealed) < 16: raise Refused("malformed")
  try:
    padded = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, associated, nonce, key)
  except nacl.exceptions.CryptoError:
    raise Refused("notAuthentic")
  bare = padded.rstrip(b"\0")
  if not bare.endswith(b"\x80"): raise Refused("malformed")
  return bare[:-1]


class Bytes:
  """Takes a record apart from its first byte to its last."""

  def __init__(self, whole): self.whole, self.at = whole, 0

  def take(self, count):
    if self.at + count > len(self.whole): raise Refused("malformed")
    self.at += count
    return self.whole[self.at - count:self.at]

  def number(self, form): return struct.unpack("<" + form, self.take(struct.calcsize("<" + form)))[0]
  def counted(self): return self.take(self.number("I"))
  def listed(self, element): return [element() for _ in range(self.number("I"))]
  def position(self): return (self.number("Q"), self.number("I"))

  def end(self):
    if self.at != len(self.whole): raise Refused("malformed")


# ---- header and secrets


def recovery_key(text):
  letters = [c for c in text if c not in "- \t\r\n"]
  values = [ALPHABET.find({"O": "0", "I": "1", "L": "1"}.get(c.upper(), c.upper())) for c in letters]
  if -1 in values: raise Refused(f"unknownCharacter {values.index(-1) + 1}")
  if len(values) != 56: raise Refused(f"wrongCount {len(values)}")
  number = 0
  for value in values: number = number << 5 | value
  whole = number.to_bytes(35, "big")
  if blake(b"ckrcsum1" + whole[:32])[:3] != whole[32:]: raise Refused("mistyped")
  return whole[:32]


class Header:
  def __init__(self, data):
    if len(data) > 65536 or not data.startswith(b"circlekeeper vault\n"): raise Refused("notAHeader")
    lines = data.decode("ascii").split("\n")
    fields = [line.split(" ") for line in lines]
    if fields[1][0] != "format": raise Refused("malformed")
    if int(fields[1][1]) > 1: raise Refused("newerFormat")
    self.generation = int(fields[2][1])
    self.vault, self.device = bytes.fromhex(fields[3][1]), bytes.fromhex(fields[4][1])
    self.slots = [f[1:] for f in fields[5:-2]]
    self.body, self.tag = data[:data.rindex(b"tag ")], bytes.fromhex(fields[-2][1])

  def derived(self, slot, passphrase, recovery):
    name, _, mib, passes, salt = slot[:5]
    salt = bytes.fromhex(salt)
    if name == "passphrase" and passphrase is not None:
      if not (64 <= int(mib) <= 1024 and 2 <= int(passes) <= 10): raise Refused("keyCostOutOfRange")
      return nacl.pwhash.argon2id.kdf(64, passphrase, salt, opslimit=int(passes), memlimit=int(mib) << 20)
    if name == "recovery" and recovery is not None:
      return hashlib.blake2b(b"ckrecov1" + self.vault + salt, key=recovery, digest_size=64).digest()
    return None

  def unlock(self, passphrase, recovery):
    """The master key, and the second at which the vault was made."""
    for slot in self.slots:
      derived = self.derived(slot, passphrase, recovery)
      name, _, mib, passes, salt, commitment, nonce, wrapped = slot
      if derived is None or not hmac.compare_digest(derived[32:], bytes.fromhex(commitment)): continue
      kind = {"passphrase": 1, "recovery": 2}[name]
      associated = b"ckslot/1" + self.vault + u8(kind) + u32(int(mib)) + u32(int(passes)) + bytes.fromhex(salt)
      plain = opened(derived[:32], bytes.fromhex(nonce), associated, bytes.fromhex(wrapped))
      if len(plain) != 40: raise Refused("notAuthentic")
      master = plain[:32]
      if not hmac.compare_digest(tag(subkey(master, 1), self.body), self.tag): raise Refused("notAuthentic")
      return master, struct.unpack("<Q", plain[32:])[0]
    raise Refused("wrongPassphrase" if recovery is None else "wrongRecoveryKey")


# ---- logs


def kept(data):
  """A text as (salt and text, None), or (None, the act that destroyed it)."""
  reader = Bytes(data)
  kind = reader.number("B")
  if kind == 0:
    reader.take(16)
    return (data[1:], None)
  if kind != 1: raise Refused("malformed")
  destroyer = reader.number("Q")
  reader.end()
  return (None, destroyer)


class Log:
  def __init__(self, number, vault, key, path, damage):
    self.number, self.vault, self.key, self.damage = number, vault, key, damage
    self.name = LOGS[number]
    self.genesis = blake(b"ckgenes1" + vault + u8(number))
    self.database = sqlite3.connect(path)
    self.acts, self.links, self.appends = [], {0: self.genesis}, {}
    self.check_schema()
    self.texts = self.read_texts()
    self.read_acts()
    self.join_texts()

  def note(self, place, kind): self.damage.append(f"{self.name} {place}: {kind}")

  def check_schema(self):
    if self.database.execute("PRAGMA user_version").fetchone()[0] > 1: raise Refused("newerFormat")
    stated = sorted(line for line in DOCUMENT.read_text().splitlines() if line.startswith("CREATE "))
    found = sorted(row[0] for row in self.database.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"))
    if stated != found: self.note("schema", "schemaChanged")

  def read_acts(self):
    link, ordinals = self.genesis, {}
    query = "SELECT sequence, device, stream, previous, nonce, sealed, link FROM acts ORDER BY sequence"
    for sequence, device, stream, previous, nonce, sealed, own in self.database.execute(query):
      if previous != link: self.note(sequence, "linkBroken")
      whole = previous + u64(sequence) + device + stream + nonce + u64(len(sealed)) + sealed
      if blake(b"cklink/1" + whole) != own: self.note(sequence, "notAuthentic")
      link = self.links[sequence] = own
      associated = b"ckrow/1 " + self.vault + u8(self.number) + device + stream + u64(sequence) + previous
      try:
        act = self.body(opened(self.key, nonce, associated, sealed))
      except Refused as refused:
        self.note(sequence, refused)
        continue
      if act["ordinal"] != ordinals.get(stream, 0): self.note(sequence, "orderBroken")
      ordinals[stream] = act["ordinal"] + 1
      self.acts.append({"sequence": sequence, "device": device.hex(), "stream": stream.hex(), **act})

  @staticmethod
  def body(plain):
    reader = Bytes(plain)
    index, count = reader.number("H"), reader.number("H")
    act = {"append": [index, count], "ordinal": reader.number("Q"), "companion": reader.number("Q")}
    act["hashes"] = reader.listed(lambda: reader.take(32))
    act["destroys"] = reader.listed(reader.position)
    act["payload"] = reader.counted().hex()
    reader.end()
    if index >= count: raise Refused("malformed")
    return act

  def read_texts(self):
    """Every kept text by its place; what stands in the table counts before what stands in a block."""
    found = {}
    for stream, nonce, sealed in self.database.execute("SELECT stream, nonce, sealed FROM blocks"):
      try:
        plain = opened(self.key, nonce, b"ckblock1" + self.vault + u8(self.number) + stream, sealed)
        reader = Bytes(plain)
        entries = reader.listed(lambda: (*reader.position(), reader.counted()))
        reader.end()
        places = [entry[:2] for entry in entries]
        if sorted(set(places)) != places: raise Refused("malformed")
        found.update({(sequence, index): kept(data) for sequence, index, data in entries})
      except Refused as refused:
        self.note(f"block {stream.hex()}", refused)
    for sequence, index, nonce, sealed in self.database.execute("SELECT sequence, position, nonce, sealed FROM texts"):
      try:
        associated = b"cktext/1" + self.vault + u8(self.number) + u64(sequence) + u32(index)
        found[sequence, index] = kept(opened(self.key, nonce, associated, sealed))
      except Refused as refused:
        self.note(f"text {sequence}.{index}", refused)
    return found

  def join_texts(self):
    destroyed = {place: act["sequence"] for act in self.acts for place in act["destroys"]}
    for act in self.acts:
      act["texts"] = []
      for index, expected in enumerate(act.pop("hashes")):
        place = (act["sequence"], index)
        salted, destroyer = self.texts.pop(place, (None, None))
        if salted is None and (destroyer is None or destroyed.get(place) != destroyer):
          self.note(f"text {place}", "missing")
        elif salted is not None and place in destroyed:
          self.note(f"text {place}", "destroyedTextPresent")
        elif salted is not None and blake(salted) != expected:
          self.note(f"text {place}", "notAuthentic")
        act["texts"].append({"destroyedBy": destroyer} if salted is None else salted[16:].decode("utf-8", "replace"))
    for place in self.texts: self.note(f"text {place}", "unexpected")

  def pending(self):
    rows = self.database.execute("SELECT sequence, nonce, sealed FROM pending").fetchall()
    if self.number == 1 or not rows: return None
    sequence, nonce, sealed = rows[0]
    reader = Bytes(opened(self.key, nonce, b"ckpend/1" + self.vault + u64(sequence), sealed))
    def act():
      return {
        "stream": reader.take(16).hex(), "payload": reader.counted().hex(),
        "texts": [text.decode("utf-8", "replace") for text in reader.listed(reader.counted)],
        "destroys": reader.listed(reader.position),
      }
    acts = reader.listed(act)
    reader.end()
    return {"sequence": sequence, "acts": acts}


# ---- anchor and draft


def anchors(data, vault, key):
  """The readable slots, and what is wrong with the others."""
  found, spoilt = [], []
  for slot in (0, 1):
    record = data[slot * 4096:slot * 4096 + 144]
    try:
      if len(record) < 144: raise Refused("missing")
      if not hmac.compare_digest(tag(key, record[:112]), record[112:]): raise Refused("notAuthentic")
      reader = Bytes(record)
      if reader.take(8) != b"ckanchr1" or reader.take(16) != vault: raise Refused("malformed")
      generation = reader.number("Q")
      if generation % 2 != slot: raise Refused("malformed")
      heads = [(reader.number("Q"), reader.take(32)) for _ in LOGS]
      found.append((generation, heads))
    except Refused as refused:
      spoilt.append(f"anchor {slot}: {refused}")
  return sorted(found), spoilt


def judge(found, spoilt, logs, damage):
  if len(found) == 2 and found[1][0] - found[0][0] != 1: damage.append("anchor: anchorUnexplained")
  if not found:
    damage += spoilt
    return None
  generation, heads = found[-1]
  ahead = 0
  for log, (sequence, link) in zip(logs, heads):
    if log.links.get(sequence) != link:
      damage.append(f"{log.name}: {'tailCut' if max(log.links) < sequence else 'linkBroken'}")
    beyond = [act["append"] for act in log.acts if act["sequence"] > sequence]
    if beyond != [[index, len(beyond)] for index in range(len(beyond))]: damage.append(f"{log.name}: anchorBehind")
    ahead += 1 if beyond else 0
  if ahead > 1: damage.append("chart: anchorBehind")
  # An append that was cut short while it was anchored leaves one slot corrupted and the other one append behind.
  if ahead != 1: damage += spoilt
  return {"generation": generation, "chart": heads[0][0], "private": heads[1][0]}


def draft(data, vault, key):
  newest = (0, None)
  for slot in (0, 1):
    record = data[slot * 131072:(slot + 1) * 131072]
    try:
      reader = Bytes(record)
      if reader.take(8) != b"ckdraft1": continue
      number, nonce = reader.number("Q"), reader.take(24)
      if number % 2 != slot: continue
      line = opened(key, nonce, b"ckdraft1" + vault + u64(number), reader.counted())
    except Refused:
      continue
    newest = max(newest, (number, line))
  return half_line(newest[1]) if newest[1] else None


def half_line(line):
  """What Circlekeeper keeps; another program's line is its bytes."""
  if len(line) < 32: return {"text": line.decode("utf-8", "replace")}
  number, said = struct.unpack(">qq", line[16:32])
  return {"stream": line[:16].hex(), "number": number, "saidUntilMs": said, "text": line[32:].decode("utf-8", "replace")}


def read(folder, passphrase=None, recovery=None):
  damage, headers = [], []
  for name in ("header.a", "header.b"):
    if not (folder / name).exists():
      damage.append(f"{name}: missing")
      continue
    headers.append(Header((folder / name).read_bytes()))
  header = max(headers, key=lambda header: header.generation)
  master, created = header.unlock(passphrase, recovery)
  logs = [Log(n, header.vault, subkey(master, 1 + n), folder / f"{LOGS[n]}.db", damage) for n in LOGS]
  found, spoilt = anchors((folder / "anchor").read_bytes(), header.vault, subkey(master, 4))
  line = (folder / "draft").read_bytes() if (folder / "draft").exists() else b""
  numbers = sorted(act["sequence"] for log in logs for act in log.acts)
  pending = logs[1].pending()
  if numbers != list(range(1, len(numbers) + 1)): damage.append("logs: orderBroken")
  result = {
    "vault": header.vault.hex(), "device": header.device.hex(), "created": created,
    "generation": header.generation, "anchor": judge(found, spoilt, logs, damage),
    "chart": logs[0].acts, "private": logs[1].acts, "pending": pending,
    "draft": draft(line, header.vault, subkey(master, 5)), "damage": damage,
  }
  companion = logs[1].acts[-1]["companion"] if logs[1].acts else 0
  if companion and companion not in logs[0].links and (pending or {}).get("sequence") != companion:
    damage.append(f"chart {companion}: companionMissing")
  return result


def main():
  parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
  parser.add_argument("vault", type=pathlib.Path)
  parser.add_argument("--passphrase-file", type=pathlib.Path)
  parser.add_argument("--recovery-key-file", type=pathlib.Path)
  options = parser.parse_args()
  passphrase = recovery = None
  with tempfile.TemporaryDirectory() as copy:
    folder = pathlib.Path(copy) / "vault"
    shutil.copytree(options.vault, folder)
    try:
      if options.passphrase_file:
        line = options.passphrase_file.read_bytes().split(b"\n")[0].removesuffix(b"\r")
        passphrase = unicodedata.normalize("NFC", line.decode()).encode()
      if options.recovery_key_file:
        recovery = recovery_key(options.recovery_key_file.read_text())
      result = read(folder, passphrase, recovery)
    except Refused as refused:
      print(refused, file=sys.stderr)
      return 1
  print(json.dumps(result, ensure_ascii=False, indent=1))
  return 4 if result["damage"] else 0


if __name__ == "__main__":
  sys.exit(main())
