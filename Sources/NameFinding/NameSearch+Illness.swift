/// Names that are an illness's, a test's or a scale's.
extension NameSearch {
  /// "Berg Balance Scale", "Stroop task", "Graves dz": by what follows, over other words with a capital.
  func isMeasure(_ finding: Sighting) -> Bool {
    guard finding.number == .one, !words[finding.words.upperBound].isPossessive else { return false }
    var place = finding.words.upperBound
    if let next = around.joinedBehind(place), MedicalWords.measures.contains(next.folded) || isIllnessWord(next.folded)
    {
      guard finding.kind == .fullName else { return true }
    }
    guard words[finding.words.lowerBound].hasCapital, !around.isShouted[place] else { return false }
    var capitals = 0
    while capitals < 5, let next = around.joinedBehind(place), next.hasCapital || next.script == .digits {
      capitals += 1
      if MedicalWords.conditions.contains(next.folded) || MedicalWords.measures.contains(next.folded) { return true }
      place += 1
    }
    return false
  }

  private func isIllnessWord(_ word: String) -> Bool {
    word.count > 6 && ["pathy", "itis", "osis", "emia", "plegia", "ectomy"].contains { word.hasSuffix($0) }
  }
}
