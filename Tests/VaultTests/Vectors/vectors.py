#!/usr/bin/env python3
"""Writes the vectors beside this file, and one whole vault, from the format document alone.

A second implementation: Python's standard library, and libsodium by ctypes. Nothing here is random, so that running it
again changes nothing:  python3 vectors.py
"""
import ctypes, ctypes.util, hashlib, json, os, pathlib, sqlite3, struct

HERE = pathlib.Path(__file__).parent
sodium = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
assert sodium.sodium_init() >= 0

u8 = lambda n: struct.pack("<B", n)
u16 = lambda n: struct.pack("<H", n)
u32 = lambda n: struct.pack("<I", n)
u64 = lambda n: struct.pack("<Q", n)
counted = lambda b: u32(len(b)) + b
listed = lambda items: u32(len(items)) + b"".join(items)
blake = lambda x: hashlib.blake2b(x, digest_size=32).digest()
tag = lambda k, x: hashlib.blake2b(x, key=k, digest_size=32).digest()
kdf = lambda m, i: hashlib.blake2b(b"", key=m, salt=u64(i) + bytes(8), person=b"ckvault1" + bytes(8), digest_size=32).digest()


def fixed(name, count):
  """Bytes that look random and are always the same."""
  return hashlib.shake_256(name.encode()).digest(count)


def pad(plain, block):
  padded = plain + b"\x80"
  return padded + bytes(-len(padded) % block)


def aead(key, nonce, associated, padded):
  out = ctypes.create_string_buffer(len(padded) + 16)
  answer = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    out, None, padded, ctypes.c_ulonglong(len(padded)), associated, ctypes.c_ulonglong(len(associated)), None, nonce, key)
  assert answer == 0
  return out.raw


def seal(key, nonce, associated, plain, block):
  return aead(key, nonce, associated, pad(plain, block))


def argon2id(passphrase, salt, passes, mib):
  out = ctypes.create_string_buffer(64)
  answer = sodium.crypto_pwhash_argon2id(
    out, ctypes.c_ulonglong(64), passphrase, ctypes.c_ulonglong(len(passphrase)), salt, ctypes.c_ulonglong(passes),
    ctypes.c_size_t(mib << 20), ctypes.c_int(2))
  assert answer == 0
  return out.raw


# ---- the envelope

VAULT, DEVICE, MASTER = fixed("vault", 16), fixed("device", 16), fixed("master", 32)
RECOVERY, CREATED = fixed("recovery", 32), 1_790_000_000
PASSPHRASE = "sieben stille Reiher am Fluß"


def slot(kind, mib, passes, salt, derived, name, created=CREATED, length=40):
  associated = b"ckslot/1" + VAULT + u8(kind) + u32(mib) + u32(passes) + salt
  nonce = fixed(name + " nonce", 24)
  wrapped = seal(derived[:32], nonce, associated, (MASTER + u64(created))[:length], 64)
  words = ["passphrase argon2id", "recovery blake2b"][kind - 1]
  return f"slot {words} {mib} {passes} {salt.hex()} {derived[32:].hex()} {nonce.hex()} {wrapped.hex()}\n"


def passphrase_slot(text=PASSPHRASE, name="passphrase", **more):
  salt = fixed(name + " salt", 16)
  return slot(1, 64, 2, salt, argon2id(text.encode(), salt, 2, 64), name, **more)


def recovery_slot(key=RECOVERY, name="recovery", **more):
  salt = fixed(name + " salt", 16)
  derived = hashlib.blake2b(b"ckrecov1" + VAULT + salt, key=key, digest_size=64).digest()
  return slot(2, 0, 0, salt, derived, name, **more)


def header(slots, generation=1, key=None):
  text = f"circlekeeper vault\nformat 1\ngeneration {generation}\nvault {VAULT.hex()}\ndevice {DEVICE.hex()}\n{''.join(slots)}"
  return text + f"tag {tag(key or kdf(MASTER, 1), text.encode()).hex()}\n"


ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def shown(key):
  number = int.from_bytes(key + blake(b"ckrcsum1" + key)[:3], "big")
  letters = "".join(ALPHABET[(number >> shift) & 31] for shift in range(275, -1, -5))
  return "-".join(letters[i:i + 4] for i in range(0, 56, 4))


# ---- the logs


class Log:
  def __init__(self, number):
    self.number, self.key = number, kdf(MASTER, 1 + number)
    self.link = blake(b"ckgenes1" + VAULT + u8(number))
    self.ordinals, self.rows, self.texts, self.blocks, self.pending = {}, [], [], [], []

  def append(self, first, acts, companion=0):
    for index, (stream, payload, texts, destroys) in enumerate(acts):
      sequence, ordinal = first + index, self.ordinals.get(stream, 0)
      self.ordinals[stream] = ordinal + 1
      salted = [fixed(f"salt {self.number} {sequence} {i}", 16) + t for i, t in enumerate(texts)]
      body = u16(index) + u16(len(acts)) + u64(ordinal) + u64(companion) + listed([blake(s) for s in salted])
      body += listed([u64(s) + u32(i) for s, i in destroys]) + counted(payload)
      self.rows.append(self.row(sequence, stream, body))
      self.link = self.rows[-1]["link"]
      for i, s in enumerate(salted):
        self.texts.append(self.text(sequence, i, b"\0" + s))

  def row(self, sequence, stream, body, block=256):
    nonce = fixed(f"row {self.number} {sequence}", 24)
    associated = b"ckrow/1 " + VAULT + u8(self.number) + DEVICE + stream + u64(sequence) + self.link
    sealed = seal(self.key, nonce, associated, body, block)
    link = blake(b"cklink/1" + self.link + u64(sequence) + DEVICE + stream + nonce + u64(len(sealed)) + sealed)
    return dict(sequence=sequence, device=DEVICE, stream=stream, previous=self.link, nonce=nonce, sealed=sealed, link=link)

  def text(self, sequence, position, kept):
    nonce = fixed(f"text {self.number} {sequence} {position}", 24)
    associated = b"cktext/1" + VAULT + u8(self.number) + u64(sequence) + u32(position)
    return dict(sequence=sequence, position=position, nonce=nonce, sealed=seal(self.key, nonce, associated, kept, 64))

  def block(self, stream, entries):
    nonce = fixed(f"block {self.number}", 24)
    plain = listed([u64(s) + u32(i) + counted(k) for s, i, k in entries])
    sealed = seal(self.key, nonce, b"ckblock1" + VAULT + u8(self.number) + stream, plain, 1024)
    return dict(stream=stream, nonce=nonce, sealed=sealed)

  def save(self, path):
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path, isolation_level=None)
    document = (HERE / "../../../Sources/Vault/Vault.docc/Format.md").read_text()
    for line in document.splitlines():
      if line.startswith("CREATE "):
        database.execute(line)
    database.execute("PRAGMA user_version = 1")
    for table, rows in [("acts", self.rows), ("texts", self.texts), ("blocks", self.blocks), ("pending", self.pending)]:
      for row in rows:
        names = ", ".join(row)
        database.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))
    database.close()


def anchor_slot(generation, chart, private, key=None, vault=VAULT):
  record = b"ckanchr1" + vault + u64(generation)
  for sequence, link in [chart, private]:
    record += u64(sequence) + link
  return record + tag(key or kdf(MASTER, 4), record)


PROGRAM, EVENING = bytes(16), fixed("evening", 16)


def whole_vault():
  """Eight acts: an opening, notes, a private one, a slip moved to the private log, a bound block, a late entry."""
  chart, private = Log(1), Log(2)
  chart.append(1, [(EVENING, b"opened", [b"Tuesday evening"], []), (PROGRAM, b"started", [], [])])
  chart.append(3, [(EVENING, b"noted", ["José, laughed".encode()], [])])
  private.append(4, [(EVENING, b"noted", [b"mine alone"], [])])
  chart.append(5, [(EVENING, b"noted", [b"a slip", b""], [])])
  private.append(6, [(EVENING, b"noted", [b"a slip"], [])], companion=7)
  chart.append(7, [(EVENING, b"moved", [], [(5, 0)])])
  chart.blocks = [chart.block(EVENING, [
    (1, 0, b"\0" + fixed("salt 1 1 0", 16) + b"Tuesday evening"),
    (3, 0, b"\0" + fixed("salt 1 3 0", 16) + "José, laughed".encode()),
    (5, 0, b"\1" + u64(7)), (5, 1, b"\0" + fixed("salt 1 5 1", 16))])]
  chart.texts = []
  before = (7, chart.link)
  chart.append(8, [(EVENING, b"added", [b"a late entry"], [])])
  folder = HERE / "python-vault"
  folder.mkdir(exist_ok=True)
  chart.save(folder / "chart.db")
  private.save(folder / "private.db")
  slots = {g % 2: anchor_slot(g, c, (6, private.link)) for g, c in [(7, before), (8, (8, chart.link))]}
  (folder / "anchor").write_bytes(slots[0] + bytes(4096 - 144) + slots[1])
  for name in ["header.a", "header.b"]:
    (folder / name).write_text(header([passphrase_slot(), recovery_slot()]))
  n, line = 6, "a line half ty".encode()
  nonce = fixed("draft nonce", 24)
  record = b"ckdraft1" + u64(n) + nonce
  record += counted(seal(kdf(MASTER, 5), nonce, b"ckdraft1" + VAULT + u64(n), line, 1024))
  (folder / "draft").write_bytes(record)


def pending_act(stream, payload, texts, destroys):
  destroyed = listed([u64(s) + u32(i) for s, i in destroys])
  return stream + counted(payload) + listed([counted(t) for t in texts]) + destroyed


def pending_row(sequence, acts, key=None, named=None):
  nonce = fixed("pending nonce", 24)
  sealed = seal(key or kdf(MASTER, 3), nonce, b"ckpend/1" + VAULT + u64(named or sequence), acts, 256)
  return dict(sequence=sequence, nonce=nonce, sealed=sealed)


MOVED = pending_act(EVENING, b"moved", [b"why"], [(5, 0)])


def interrupted_vault():
  """An act across both logs of which only the private half stands, with the chart's half kept for it."""
  chart, private = Log(1), Log(2)
  chart.append(1, [(EVENING, b"opened", [b"Tuesday evening"], []), (PROGRAM, b"started", [], [])])
  private.append(3, [(EVENING, b"noted", [b"mine alone"], [])])
  before = (3, private.link)
  chart.append(4, [(EVENING, b"noted", [b"a note"], [])])
  chart.append(5, [(EVENING, b"noted", [b"a slip", b""], [])])
  private.append(6, [(EVENING, b"noted", [b"a slip"], [])], companion=7)
  private.pending = [pending_row(7, listed([MOVED]))]
  folder = HERE / "python-interrupted-vault"
  folder.mkdir(exist_ok=True)
  chart.save(folder / "chart.db")
  private.save(folder / "private.db")
  head = (5, chart.link)
  slots = anchor_slot(6, head, (6, private.link)) + bytes(4096 - 144) + anchor_slot(5, head, before)
  (folder / "anchor").write_bytes(slots)
  for name in ["header.a", "header.b"]:
    (folder / name).write_text(header([recovery_slot()]))


# ---- vectors


def put(name, vectors):
  def plain(value):
    if isinstance(value, bytes): return value.hex()
    if isinstance(value, dict): return {k: plain(v) for k, v in value.items()}
    if isinstance(value, list): return [plain(v) for v in value]
    return value
  text = json.dumps(plain(vectors), indent=1, ensure_ascii=False, sort_keys=True)
  (HERE / f"{name}.json").write_text(text + "\n")
  print(name, len(vectors))


def headers():
  whole = header([passphrase_slot(), recovery_slot()])
  def case(name, text, **expected): return dict(name=name, text=text, **expected)
  lines = whole.split("\n")
  def with_line(number, line): return "\n".join(lines[:number - 1] + [line] + lines[number:])
  slot_words = lines[5].split(" ")
  def with_word(index, word): return with_line(6, " ".join(slot_words[:index] + [word] + slot_words[index + 1:]))
  return [
    case("two slots", whole, generation=1, slots=2),
    case("one slot", header([recovery_slot()], generation=7), generation=7, slots=1),
    case("the largest generation", header([recovery_slot()], generation=2**64 - 1), generation=2**64 - 1, slots=1),
    case("no bytes", "", error="notAHeader"),
    case("another first line", "circlekeeper Vault\n" + whole[19:], error="notAHeader"),
    case("a byte order mark", "\ufeff" + whole, error="notAHeader"),
    case("only the first line", "circlekeeper vault\n", error="malformed 2"),
    case("a newer format", with_line(2, "format 2"), error="newerFormat 2"),
    case("a much newer format", with_line(2, "format 18446744073709551615"), error="newerFormat 18446744073709551615"),
    case("format nought", with_line(2, "format 0"), error="malformed 2"),
    case("a format with a zero before it", with_line(2, "format 01"), error="malformed 2"),
    case("a format beyond 64 bits", with_line(2, "format 18446744073709551616"), error="malformed 2"),
    case("a format in words", with_line(2, "format one"), error="malformed 2"),
    case("generation nought", with_line(3, "generation 0"), error="malformed 3"),
    case("a negative generation", with_line(3, "generation -1"), error="malformed 3"),
    case("two blanks", with_line(3, "generation  1"), error="malformed 3"),
    case("a short vault", with_line(4, lines[3][:-2]), error="malformed 4"),
    case("a vault in capitals", with_line(4, "vault " + "AB" * 16), error="malformed 4"),
    case("a long device", with_line(5, lines[4] + "00"), error="malformed 5"),
    case("carriage returns", whole.replace("\n", "\r\n"), error="notAHeader"),
    case("no slot", header([]), error="malformed 6"),
    case("a slot of an unknown kind", with_word(1, "fingerprint"), error="malformed 6"),
    case("a slot with another function", with_word(2, "scrypt"), error="malformed 6"),
    case("a slot with a word more", with_line(6, lines[5] + " 00"), error="malformed 6"),
    case("a slot with a short salt", with_word(5, "00" * 15), error="malformed 6"),
    case("a slot with a short wrapped key", with_word(8, "00" * 79), error="malformed 6"),
    case("a recovery slot with a cost", with_line(7, lines[6].replace("blake2b 0 0", "blake2b 64 2")), error="malformed 7"),
    case("too much memory", with_word(3, "1025"), error="keyCostOutOfRange 1025 2"),
    case("very much too much memory", with_word(3, "18446744073709551615"), error="keyCostOutOfRange 18446744073709551615 2"),
    case("too little memory", with_word(3, "63"), error="keyCostOutOfRange 63 2"),
    case("too many passes", with_word(4, "11"), error="keyCostOutOfRange 64 11"),
    case("one pass", with_word(4, "1"), error="keyCostOutOfRange 64 1"),
    case("no tag", "\n".join(lines[:7]) + "\n", error="malformed 8"),
    case("a short tag", whole[:-3] + "\n", error="malformed 8"),
    case("no line end", whole[:-1], error="malformed 8"),
    case("a line more", whole + "\n", error="malformed 9"),
  ]


def unlocking():
  def case(name, text, **expected): return dict(name=name, header=text, **expected)
  whole = header([passphrase_slot(), recovery_slot()])
  subkeys = [kdf(MASTER, i) for i in range(1, 8)]
  good = dict(subkeys=subkeys, created=CREATED)
  flipped = whole.replace("generation 1", "generation 2")
  wrapped = recovery_slot()
  spoilt = header([wrapped[:-4] + ("00" if wrapped[-4:-2] != "00" else "01") + wrapped[-2:]])
  moved = recovery_slot().replace(fixed("recovery salt", 16).hex(), fixed("another salt", 16).hex())
  return [
    case("the passphrase", whole, passphrase=PASSPHRASE, **good),
    case("the recovery key", whole, recoveryKey=shown(RECOVERY), **good),
    case("the recovery key as somebody typed it", whole, recoveryKey=shown(RECOVERY).lower().replace("-", " ").replace("0", "o").replace("1", "l"), **good),
    case("a passphrase with a composed letter", header([passphrase_slot("café", "nfc")]), passphrase="cafe\u0301", **good),
    case("another passphrase", whole, passphrase=PASSPHRASE + " ", error="wrongSecret"),
    case("another recovery key", whole, recoveryKey=shown(fixed("other", 32)), error="wrongSecret"),
    case("no slot for a passphrase", header([recovery_slot()]), passphrase=PASSPHRASE, error="wrongSecret"),
    case("a slot with another salt", header([moved]), recoveryKey=shown(RECOVERY), error="wrongSecret"),
    case("a spoilt wrapped key", spoilt, recoveryKey=shown(RECOVERY), error="altered"),
    case("a wrapped key of another length", header([recovery_slot(length=39)]), recoveryKey=shown(RECOVERY), error="altered"),
    case("a changed byte under the tag", flipped, recoveryKey=shown(RECOVERY), error="notAuthentic"),
    case("a tag under another key", header([recovery_slot()], key=fixed("other", 32)), recoveryKey=shown(RECOVERY), error="notAuthentic"),
  ]


def recovery_keys():
  whole = shown(RECOVERY)
  def case(name, text, **expected): return dict(name=name, text=text, **expected)
  changed = ("2" if whole[0] != "2" else "3") + whole[1:]
  return [
    case("as it is shown", whole, key=whole),
    case("in small letters", whole.lower(), key=whole),
    case("without dashes", whole.replace("-", ""), key=whole),
    case("with blanks and line ends", " " + whole.replace("-", "\r\n\t "), key=whole),
    case("thirty-two zeros", shown(bytes(32)), key=shown(bytes(32))),
    case("thirty-two times 255", shown(b"\xff" * 32), key=shown(b"\xff" * 32)),
    case("nothing", "", error="wrongCount 0"),
    case("one letter short", whole[:-1], error="wrongCount 55"),
    case("one letter more", whole + "0", error="wrongCount 57"),
    case("another letter", changed, error="mistyped"),
    case("two letters swapped", whole[1] + whole[0] + whole[2:], error="mistyped"),
    case("a letter of no alphabet", "U" + whole[1:], error="unknownCharacter 1"),
    case("a sign", whole[:5] + "!" + whole[6:], error="unknownCharacter 5"),
    case("a letter with an accent", "É" + whole[1:], error="unknownCharacter 1"),
  ]


def rows():
  log = Log(1)
  log.append(1, [(EVENING, b"noted", [b"a", b""], [(3, 1)])])
  good = log.rows[0]
  def case(name, row, **expected): return dict(name=name, row=dict(row), vault=VAULT, log=1, key=log.key, **expected)
  def changed(**fields): return {**good, **fields}
  def bit(name, index=0): return bytearray_flip(good[name], index)
  def bytearray_flip(value, index):
    value = bytearray(value); value[index] ^= 1; return bytes(value)
  def body(plain, block=256): return Log(1).row(1, EVENING, plain, block)
  def raw(padded):
    fresh = Log(1)
    nonce = fixed("raw", 24)
    associated = b"ckrow/1 " + VAULT + u8(1) + DEVICE + EVENING + u64(1) + fresh.link
    sealed = aead(fresh.key, nonce, associated, padded)
    link = blake(b"cklink/1" + fresh.link + u64(1) + DEVICE + EVENING + nonce + u64(len(sealed)) + sealed)
    return dict(sequence=1, device=DEVICE, stream=EVENING, previous=fresh.link, nonce=nonce, sealed=sealed, link=link)
  plain = u16(0) + u16(1) + u64(0) + u64(0) + listed([]) + listed([]) + counted(b"x")
  empty = u16(4) + u16(5) + u64(2**63) + u64(9) + listed([]) + listed([]) + counted(b"")
  return [
    case("an act with texts", good, payload=b"noted", texts=2, ordinal=0, appendIndex=0, appendCount=1, companion=0, destroys=[[3, 1]]),
    case("an act that says nothing", body(empty), payload=b"", texts=0, ordinal=2**63, appendIndex=4, appendCount=5, companion=9, destroys=[]),
    case("a body padded to another size", body(plain, 1), payload=b"x", texts=0, ordinal=0, appendIndex=0, appendCount=1, companion=0, destroys=[]),
    case("another sequence number", changed(sequence=2), error="notAuthentic"),
    case("another device", changed(device=bit("device")), error="notAuthentic"),
    case("another stream", changed(stream=PROGRAM), error="notAuthentic"),
    case("another previous link", changed(previous=bit("previous")), error="notAuthentic"),
    case("another nonce", changed(nonce=bit("nonce")), error="notAuthentic"),
    case("another link", changed(link=bit("link", 31)), error="notAuthentic"),
    case("a flipped bit in the body", changed(sealed=bit("sealed", 20)), error="notAuthentic"),
    case("a flipped bit in the tag", changed(sealed=bit("sealed", -1)), error="notAuthentic"),
    case("a body without its last byte", changed(sealed=good["sealed"][:-1]), error="notAuthentic"),
    case("no body", changed(sealed=b""), error="notAuthentic"),
    case("no device", changed(device=b""), error="notAuthentic"),
    case("a short stream", changed(stream=EVENING[:15]), error="malformed"),
    case("a short previous link", changed(previous=good["previous"][:31]), error="malformed"),
    case("a long link", changed(link=good["link"] + b"\0"), error="malformed"),
    {**case("another log", good, error="notAuthentic"), "log": 2},
    {**case("another vault", good, error="notAuthentic"), "vault": fixed("other", 16)},
    {**case("another key", good, error="notAuthentic"), "key": kdf(MASTER, 3)},
    case("padding without its mark", raw(bytes(256)), error="malformed"),
    case("padding with another mark", raw(plain + b"\x81" + bytes(200)), error="malformed"),
    case("nothing before the padding", raw(b"\x80" + bytes(255)), error="malformed"),
    case("an empty body without padding", raw(b""), error="malformed"),
    case("a byte after the body", body(plain + b"\0"), error="malformed"),
    case("a byte short", body(plain[:-1]), error="malformed"),
    case("an index as high as its count", body(u16(1) + plain[2:]), error="malformed"),
    case("no acts in the append", body(u16(0) + u16(0) + plain[4:]), error="malformed"),
    case("more hashes than there are bytes", body(plain[:20] + u32(2**32 - 1) + plain[24:]), error="malformed"),
    case("a payload longer than the body", body(plain[:-5] + u32(2) + b"x"), error="malformed"),
  ]


def texts():
  log = Log(2)
  def case(name, row, **expected): return dict(name=name, row=dict(row), vault=VAULT, log=2, key=log.key, **expected)
  salt = fixed("salt", 16)
  good = log.text(5, 1, b"\0" + salt + "née".encode())
  return [
    case("a text", good, salted=salt + "née".encode()),
    case("an empty text", log.text(5, 0, b"\0" + salt), salted=salt),
    case("a long text", log.text(5, 0, b"\0" + salt + b"x" * 5000), salted=salt + b"x" * 5000),
    case("a destroyed text", log.text(5, 0, b"\1" + u64(9)), destroyedBy=9),
    case("the place of another text", {**good, "position": 0}, error="notAuthentic"),
    case("the place of another act", {**good, "sequence": 6}, error="notAuthentic"),
    case("a short nonce", {**good, "nonce": good["nonce"][1:]}, error="malformed"),
    case("fewer bytes than a tag", {**good, "sealed": good["sealed"][:15]}, error="malformed"),
    {**case("the chart's key", good, error="notAuthentic"), "key": kdf(MASTER, 2)},
    case("nothing", log.text(5, 0, b""), error="malformed"),
    case("a short salt", log.text(5, 0, b"\0" + salt[:15]), error="malformed"),
    case("an unknown kind", log.text(5, 0, b"\2" + salt), error="malformed"),
    case("a destroyed text with a byte more", log.text(5, 0, b"\1" + u64(9) + b"\0"), error="malformed"),
    case("a destroyed text with a byte less", log.text(5, 0, b"\1" + u64(9)[:7]), error="malformed"),
  ]


def blocks():
  log = Log(1)
  kept = lambda text: b"\0" + fixed("salt", 16) + text
  def case(name, row, **expected): return dict(name=name, row=dict(row), vault=VAULT, log=1, key=log.key, **expected)
  good = log.block(EVENING, [(1, 0, kept(b"a")), (1, 1, b"\1" + u64(4)), (2, 0, kept(b""))])
  return [
    case("three texts, one destroyed", good, positions=[[1, 0], [1, 1], [2, 0]], destroyed=1),
    case("no text", log.block(EVENING, []), positions=[], destroyed=0),
    case("another stream's", {**good, "stream": PROGRAM}, error="notAuthentic"),
    case("positions out of order", log.block(EVENING, [(2, 0, kept(b"a")), (1, 0, kept(b"b"))]), error="malformed"),
    case("a position twice", log.block(EVENING, [(1, 0, kept(b"a")), (1, 0, kept(b"b"))]), error="malformed"),
    case("a text of no kind", log.block(EVENING, [(1, 0, b"\7")]), error="malformed"),
  ]


def anchors():
  chart, private, key = (8, fixed("c", 32)), (6, fixed("p", 32)), kdf(MASTER, 4)
  good = anchor_slot(8, chart, private)
  empty = bytes(144)
  def case(name, one, other, *expected): return dict(name=name, vault=VAULT, key=key, slots=[one, other], expected=list(expected))
  odd = anchor_slot(9, chart, private)
  flipped = bytes([good[0]]) + good[1:40] + bytes([good[40] ^ 1]) + good[41:]
  return [
    case("both slots", good, odd, "8 8 6", "9 8 6"),
    case("the largest numbers", anchor_slot(2**64 - 2, (2**63 - 1, chart[1]), (0, private[1])), odd, f"{2**64 - 2} {2**63 - 1} 0", "9 8 6"),
    case("an empty slot", empty, odd, "notAuthentic", "9 8 6"),
    case("a flipped bit", flipped, odd, "notAuthentic", "9 8 6"),
    case("a slot under another key", anchor_slot(8, chart, private, key=kdf(MASTER, 1)), odd, "notAuthentic", "9 8 6"),
    case("a slot of another vault", anchor_slot(8, chart, private, vault=fixed("other", 16)), odd, "malformed", "9 8 6"),
    case("slots in each other's place", odd, good, "malformed", "malformed"),
    case("a short second slot", good, odd[:143], "8 8 6", "missing"),
  ]


def drafts():
  def record(number, line, key=None, named=None, block=1024):
    nonce = fixed(f"draft {number}", 24)
    associated = b"ckdraft1" + VAULT + u64(number if named is None else named)
    return b"ckdraft1" + u64(number) + nonce + counted(seal(key or kdf(MASTER, 5), nonce, associated, line, block))
  def case(name, one, other, line): return dict(name=name, recoveryKey=shown(RECOVERY), slots=[one, other], text=line)
  old, new = record(6, b"she was"), record(7, b"she was about to")
  spoilt = new[:60] + bytes([new[60] ^ 1]) + new[61:]
  return [
    case("the newer of two", old, new, "she was about to"),
    case("the newer in the first slot", record(8, b"she was about to say"), new, "she was about to say"),
    case("one slot and nothing else", old, b"", "she was"),
    case("a spoilt newer one", old, spoilt, "she was"),
    case("a newer one that was cut short", old, new[:-1], "she was"),
    case("both spoilt", bytes(len(old)), spoilt, None),
    case("an empty line over an older one", record(8, b""), new, None),
    case("an emptied draft", record(8, b""), record(9, b""), None),
    case("a record in the other slot", new, b"", None),
    case("a record under another number", old, record(9, b"another", named=11), "she was"),
    case("a record under the chart's key", old, record(9, b"another", key=kdf(MASTER, 2)), "she was"),
    case("another tag", old, b"ckdraft2" + new[8:], "she was"),
    case("more bytes behind the record", old, new + bytes(99), "she was about to"),
    case("a line of 5,000 bytes", old, record(9, b"word " * 1000), "word " * 1000),
    case("no bytes", b"", b"", None),
  ]


def pendings():
  def case(name, row, **expected): return dict(name=name, recoveryKey=shown(RECOVERY), row=row, **expected)
  good = pending_row(7, listed([MOVED]))
  flipped = {**good, "sealed": bytes([good["sealed"][0] ^ 1]) + good["sealed"][1:]}
  two = listed([MOVED, pending_act(PROGRAM, b"counted", [], [])])
  return [
    case("one act that destroys", good, positions=[[7, 1]]),
    case("two acts of two streams", pending_row(7, two), positions=[[7, 1], [8, 0]]),
    case("a flipped bit", flipped, error="notAuthentic"),
    case("the chart's key", pending_row(7, listed([MOVED]), key=kdf(MASTER, 2)), error="notAuthentic"),
    case("sealed for another number", pending_row(7, listed([MOVED]), named=8), error="notAuthentic"),
    case("kept for another number", pending_row(8, listed([MOVED])), error="companionMissing"),
    case("a short nonce", {**good, "nonce": good["nonce"][1:]}, error="malformed"),
    case("a byte after the list", pending_row(7, listed([MOVED]) + b"\0"), error="malformed"),
    case("a byte short", pending_row(7, listed([MOVED])[:-1]), error="malformed"),
    case("fewer acts than counted", pending_row(7, u32(2) + MOVED), error="malformed"),
  ]


put("headers", headers())
put("unlocking", unlocking())
put("recovery-keys", recovery_keys())
put("rows", rows())
put("texts", texts())
put("blocks", blocks())
put("anchors", anchors())
whole_vault()
put("drafts", drafts())
put("pending", pendings())
interrupted_vault()
