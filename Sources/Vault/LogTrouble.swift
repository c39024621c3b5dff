internal import GRDB

/// An error of the database library, reduced to SQLite's extended result code.
struct LogTrouble: Error {
  let code: Int32

  init(_ error: any Error) {
    if let failure = error as? StorageFailure {
      code = Self.code(of: failure)
      return
    }
    code =
      (error as? DatabaseError)?.extendedResultCode.rawValue
      ?? DatabaseError(resultCode: .SQLITE_ERROR).resultCode.rawValue
  }

  private static func code(of failure: StorageFailure) -> Int32 {
    switch failure.unwritten {
    case .unwritten(.full): ResultCode.SQLITE_FULL.rawValue
    case .unwritten(.readOnly): ResultCode.SQLITE_READONLY.rawValue
    case .unwritten(.fileTooLarge): ResultCode.SQLITE_IOERR_WRITE.rawValue
    case .unwritten(.tooManyFiles): ResultCode.SQLITE_CANTOPEN.rawValue
    default: ResultCode.SQLITE_IOERR_DIR_FSYNC.rawValue
    }
  }

  /// There was no room for it: no sync was asked for.
  var isOfRoom: Bool { primary == .SQLITE_FULL }

  private var primary: ResultCode { ResultCode(rawValue: code & 0xFF) }

  /// What it means for someone who wanted to read.
  func reading(_ log: LogName) -> VaultFailure {
    switch primary {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_SCHEMA, .SQLITE_ERROR:
      .damaged([Damage(.log(log), .pageDamaged)])
    case .SQLITE_FULL: .unwritten(.full)
    case .SQLITE_READONLY: .unwritten(.readOnly)
    case .SQLITE_CANTOPEN where SystemLimits.allowNoMoreFiles: .unwritten(.tooManyFiles)
    default: .unreadable(.sqlite(code))
    }
  }

  /// What it means for someone who wanted something kept, once it is known not to be there.
  var unwritten: UnwrittenReason {
    switch primary {
    case .SQLITE_FULL: .full
    case .SQLITE_CANTOPEN where SystemLimits.allowNoMoreFiles: .tooManyFiles
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .readOnly
    case .SQLITE_IOERR where code == ResultCode.SQLITE_IOERR_WRITE.rawValue && SystemLimits.limitFileSizes:
      .fileTooLarge
    default: .inputOutput(.sqlite(code))
    }
  }
}
