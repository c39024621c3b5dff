internal import Sealing

/// The two copies of the header.
struct HeaderFiles {
  let directory: String
  let storage: any VaultStorage

  func path(_ copy: Int) -> String { directory + (copy == 0 ? "/header.a" : "/header.b") }

  /// Both copies as they were read; nil where there is none.
  func read() throws(VaultFailure) -> [Result<ReadHeader, HeaderProblem>?] {
    [try read(0), try read(1)]
  }

  private func read(_ copy: Int) throws(VaultFailure) -> Result<ReadHeader, HeaderProblem>? {
    do throws(StorageFailure) {
      guard let bytes = try storage.read(path(copy)) else { return nil }
      do throws(HeaderProblem) { return .success(try Header.read(bytes)) } catch { return .failure(error) }
    } catch {
      throw error.unreadable
    }
  }

  /// Writes one copy after the other, so that one of them is whole at any time.
  func write(_ header: Header, key: borrowing SecretBytes) throws(VaultFailure) {
    let bytes = header.encoded(key: key)
    do throws(StorageFailure) {
      try storage.replace(path(1), with: bytes)
    } catch {
      // A rename whose directory could not be synced may hold or not.
      let isVisible = (try? storage.read(path(1))) == bytes
      throw isVisible ? .unknownOutcome : error.unwritten
    }
    // From here on the new header counts; an older second copy is brought up to date at the next opening.
    do throws(StorageFailure) { try storage.replace(path(0), with: bytes) } catch { return }
  }
}
