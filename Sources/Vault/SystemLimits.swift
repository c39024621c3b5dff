#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// What the system allows this process: SQLite answers an error with a code of its own, so it is asked for again here.
enum SystemLimits {
  /// Files may not grow beyond some size.
  static var limitFileSizes: Bool {
    var limit = rlimit()
    #if canImport(Glibc)
    let isKnown = getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0
    #else
    let isKnown = getrlimit(RLIMIT_FSIZE, &limit) == 0
    #endif
    return isKnown && limit.rlim_cur < rlim_t(Int64.max)
  }

  /// No other file can be opened now.
  static var allowNoMoreFiles: Bool {
    let descriptor = dup(0)
    if descriptor >= 0 { close(descriptor) }
    return descriptor < 0 && (errno == EMFILE || errno == ENFILE)
  }
}
