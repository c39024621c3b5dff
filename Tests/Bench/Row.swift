/// What is measured, by the name that is typed for it.
enum Row: String, CaseIterable {
  case start, echo, record, tick, fold, open, find, drafts, verify, memory, disk, screen, growth

  func figures(_ workplace: Workplace) throws -> [Figure] {
    switch self {
    case .start: try StartRow.figures(workplace)
    case .echo: try EchoRow.figures(workplace)
    case .record: try RecordRow.figures(workplace)
    case .tick: try TickRow.figures(workplace)
    case .fold: try FoldRow.figures(workplace)
    case .open: try OpenRow.figures(workplace)
    case .find: try FindRow.figures(workplace)
    case .drafts: try DraftsRow.figures(workplace)
    case .verify: try VerifyRow.figures(workplace)
    case .memory: try MemoryRow.figures(workplace)
    case .disk: try DiskRow.figures(workplace)
    case .screen: try ScreenRow.figures(workplace)
    case .growth: try GrowthRow.figures(workplace)
    }
  }
}
