#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

extension StorageFailure {
  /// What the errno of a failed write means to someone who wanted something kept.
  var unwritten: VaultFailure {
    switch errorNumber {
    case ENOSPC, EDQUOT: .unwritten(.full)
    case EFBIG: .unwritten(.fileTooLarge)
    case EMFILE, ENFILE: .unwritten(.tooManyFiles)
    case EROFS, EACCES, EPERM: .unwritten(.readOnly)
    default: .unwritten(.inputOutput(.errorNumber(errorNumber)))
    }
  }

  /// Something is at the place where something was to go: a full folder, a file, a link, a mounted disk.
  var isOfSomethingThere: Bool {
    [EEXIST, ENOTEMPTY, ENOTDIR, EISDIR, EBUSY, ELOOP].contains(errorNumber)
  }

  var unreadable: VaultFailure { .unreadable(.errorNumber(errorNumber)) }
}
