/// One thing that is wrong in one content file, and where.
package struct ContentFault: Error, Hashable, Sendable {
  /// As the user knows the file.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, counted in Unicode scalars.
  package var column: Int
  package var problem: Problem

  package init(file: String, line: Int, column: Int, problem: Problem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }
}

extension ContentFault {
  /// What is wrong, as facts; the words are in `ContentFault+Words.swift`.
  package enum Problem: Hashable, Sendable {
    // The file as a whole.
    case notText
    case tooLarge(size: Int, limit: Int)
    case nothingInIt
    case unknownPlace(known: [String])
    case missingFile
    case outsideFolder
    case notAFile
    case unreadable
    case tooManyFiles(limit: Int)

    // Its YAML.
    case misread(Slip)
    case alias(String)
    case anchor
    case tag(String)
    case severalDocuments
    case tooDeep(limit: Int)

    // Its shape. `of` names the thing that the key belongs to.
    case unknownKey(String, of: String, nearest: String?, known: [String])
    case missingKey(String, of: String)
    case repeatedKey(String)
    case keyNotText
    case wrongType(key: String, wanted: Shape, found: Shape)
    case emptyText(key: String)
    case emptyList(key: String)
    case severalLines(key: String)
    case tooLong(key: String, limit: Int)
    case unprintable(key: String, scalar: UInt32)
    case outOfRange(key: String, value: Int, range: ClosedRange<Int>)
    case unknownValue(String, key: String, nearest: String?, known: [String])
    case notAnIdentifier(String, key: String)

    // Its sense.
    case reservedWord(String)
    case sameTwice(String, of: String, firstIn: String, line: Int)
    case minutesAndSeconds
    case noDuration
    case minutesDoNotAddUp(declaredSeconds: Int, sumSeconds: Int)
    case stepsTooLong(declaredSeconds: Int, sumSeconds: Int)
    case scaleUpsideDown(from: Int, to: Int)
    case unknownScale(String, nearest: String?, known: [String])
    case unknownSkill(String, nearest: String?, known: [String])
    case kindNotSaid(name: String, known: [String])
    case nothingAsked(phase: String)
    case weekWithoutStrand
    case breathNotTwo(count: Int)

    // Of measures.
    case notALanguage(String)
    case shellWithWording(key: String)
    case itemCountWithWording
    case oneAnswer
    case noSuchItem(Int, key: String)
    case bandOutOfLine(String, begins: Int, expected: Int)
    case bandUpsideDown(String, from: Int, to: Int)
    case bandsEndEarly(at: Int, highest: Int)
    case cutOffUpsideDown(at: Int, clear: Int)
    case stepsUpsideDown(noticeable: Int, reliable: Int)
    case responseUpward
  }

  /// A slip of the pen that stops YAML from being read at all.
  package enum Slip: Hashable, Sendable {
    case tabInIndent
    case colonInText
    case signAtStart
    case noColon
    case notClosed
    case backslash
    case unevenIndent
    case controlCharacter
    /// In the parser's own words.
    case other(String)
  }

  /// What can stand after a key.
  package enum Shape: Hashable, Sendable {
    case text, wholeNumber, yesOrNo, list, keys, nothing
  }
}
