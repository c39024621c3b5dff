#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

extension StorageFailure {
  /// What the errno of a failed write means to somebody who wanted something kept.
  var unwritten: VaultFailure {
    switch errorNumber {
    case ENOSPC, EDQUOT, EFBIG: .unwritten(.full)
    case EROFS, EACCES, EPERM: .unwritten(.readOnly)
    default: .unwritten(.inputOutput(.errorNumber(errorNumber)))
    }
  }

  var isOfExistingFile: Bool { errorNumber == EEXIST }

  var unreadable: VaultFailure { .unreadable(.errorNumber(errorNumber)) }
}
