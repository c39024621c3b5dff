import Measures

enum MeasureKey: String, ContentKey {
  case id, title, edition, language, reviewed, license, notice, validated
  case windowDays = "window-days"
  case intervalDays = "interval-days"
  case youngest
  case panelCode = "panel-code"
  case intro, answers, items
  case itemCount = "item-count"
  case difficulty, scores, sources
  static let thing = "measure"
}

enum MeasureAnswerKey: String, ContentKey {
  case value, text, code
  static let thing = "answer"
}

enum MeasureItemKey: String, ContentKey {
  case text, code
  case flagFrom = "flag-from"
  static let thing = "item"
}

enum DifficultyKey: String, ContentKey {
  case text, code, answers
  static let thing = "difficulty question"
}

enum ScoreKey: String, ContentKey {
  case id, title, better, items, reversed, code, bands
  case cutOff = "cut-off"
  case noticeable, reliable, response
  static let thing = "score"
}

enum BandKey: String, ContentKey {
  case name, from, to
  static let thing = "band"
}

enum CutOffKey: String, ContentKey {
  case at, clear
  static let thing = "cut-off"
}

enum ChangeKey: String, ContentKey {
  case points, source
  static let thing = "change"
}

enum ResponseKey: String, ContentKey {
  case baselineFrom = "baseline-from"
  case remissionUnder = "remission-under"
  case source
  static let thing = "response"
}
