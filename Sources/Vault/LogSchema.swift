/// The text of the database; it is pinned, and a file whose text is another is not written to.
enum LogSchema {
  /// `PRAGMA user_version` of the format.
  static let version = 1

  /// Every statement, in the order in which they are made.
  static let statements = [
    """
    CREATE TABLE acts (sequence INTEGER PRIMARY KEY, device BLOB NOT NULL, stream BLOB NOT NULL, \
    previous BLOB NOT NULL, nonce BLOB NOT NULL, sealed BLOB NOT NULL, link BLOB NOT NULL) STRICT
    """,
    "CREATE INDEX acts_of_stream ON acts (stream, sequence)",
    """
    CREATE TABLE texts (sequence INTEGER NOT NULL, position INTEGER NOT NULL, nonce BLOB NOT NULL, \
    sealed BLOB NOT NULL, PRIMARY KEY (sequence, position)) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE blocks (stream BLOB NOT NULL PRIMARY KEY, nonce BLOB NOT NULL, sealed BLOB NOT NULL) \
    STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE pending (sequence INTEGER PRIMARY KEY, nonce BLOB NOT NULL, sealed BLOB NOT NULL) STRICT",
    "CREATE TRIGGER acts_stay BEFORE DELETE ON acts BEGIN SELECT RAISE(ABORT, 'acts stay'); END",
    "CREATE TRIGGER acts_stand BEFORE UPDATE ON acts BEGIN SELECT RAISE(ABORT, 'acts stand'); END",
    """
    CREATE TRIGGER acts_follow BEFORE INSERT ON acts \
    WHEN NEW.sequence <= (SELECT max(sequence) FROM acts) \
    BEGIN SELECT RAISE(ABORT, 'acts follow'); END
    """,
  ]
}
