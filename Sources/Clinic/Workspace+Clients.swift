package import Program

extension Workspace {
  /// A client by chart id (`id:4711`), handle or name: among those in care, then among all.
  package func client(named typed: String) throws(CommandFailure) -> Client {
    switch book.client(named: typed) {
    case .one(let client): return client
    case .several(let labels): throw .program(.severalClients(typed, labels))
    case .nobody(let nearest): throw .program(.noSuchClient(typed, nearest: nearest))
    }
  }
}
