import Basics

// All words for faults in content files.

extension ContentFault: CustomStringConvertible {
  /// One line: where, and what is wrong and what would be right.
  package var description: String { "\(file):\(line):\(column): \(sentence)" }

  /// What is wrong and what would be right, in one sentence without the place.
  package var sentence: String { problem.sentence }
}

extension ContentFault.Problem {
  fileprivate var sentence: String {
    fileSentence ?? yamlSentence ?? shapeSentence ?? senseSentence ?? measureSentence ?? "this cannot be read."
  }

  private var fileSentence: String? {
    switch self {
    case .notText: "this is not UTF-8 text; save the file as UTF-8."
    case .tooLarge(let size, let limit):
      "the file has \(size) bytes and at most \(limit) are read; split it or shorten it."
    case .nothingInIt: "the file is empty; copy a shipped one to begin with."
    case .unknownPlace(let known): "nothing is read from here; content files are \(known.listed("and"))."
    case .missingFile: "the file is missing."
    case .notAFile: "this is a pipe or a device, not a file; take it out of the folder."
    case .unreadable: "this file cannot be read; make it readable for you, or take it out of the folder."
    case .outsideFolder: "this is a link that leads out of the folder; put the file itself here."
    case .tooManyFiles(let limit): "there are more than \(limit) files here; is this the right folder?"
    default: nil
    }
  }

  private var yamlSentence: String? {
    switch self {
    case .misread(let slip): slip.sentence
    case .alias(let name): "*\(name.shown) stands for something written elsewhere; write it out here instead."
    case .anchor: "a name with & is not taken here; write the text out wherever it is wanted."
    case .tag(let tag): "the tag \(tag.quoted) is not taken here; leave it out, or put quotes around the whole text."
    case .severalDocuments: "a second document begins here; put it in a file of its own."
    case .tooDeep(let limit): "lists and keys stand more than \(limit) deep here; no content file needs that."
    default: nil
    }
  }

  private var shapeSentence: String? {
    switch self {
    case .unknownKey(let key, let thing, let nearest, let known):
      "\(thing.article) has no key \(key.quoted); " + hint(nearest, known)
    case .missingKey(let key, let thing): "\(thing.article) needs \(key.quoted), and it is missing or blank here."
    case .repeatedKey(let key): "the key \(key.quoted) stands twice in one place; keep one of them."
    case .keyNotText: "a list or a group of keys cannot be a key; a key is one word before a colon."
    case .wrongType(let key, let wanted, let found):
      "\(key.quoted) wants \(wanted.words), and this is \(found.foundWords)."
    case .emptyText(let key): "there is a blank entry under \(key.quoted); write a text or take the line out."
    case .emptyList(let key): "the list \(key.quoted) is empty; give it at least one entry."
    case .severalLines(let key): "\(key.quoted) is one line; take the line break out."
    case .tooLong(let key, let limit): "\(key.quoted) is too long; at most \(limit) characters are taken."
    case .unprintable(let key, let scalar):
      "there is an invisible control character (\(scalar.codePoint)) in \(key.quoted); type the text again."
    case .outOfRange(let key, let value, let range):
      "\(key.quoted) is \(value); it can be \(range.lowerBound) to \(range.upperBound)."
    case .unknownValue(let value, let key, let nearest, let known):
      "\(value.quoted) is not taken for \(key.quoted); " + hint(nearest, known)
    case .notAnIdentifier(let text, let key):
      "\(text.quoted) cannot be the \(key.shown); use small letters, digits and hyphens, a letter first."
    default: nil
    }
  }

  private var senseSentence: String? {
    switch self {
    case .reservedWord(let word): "\(word.quoted) already means something in a command; choose another id."
    case .sameTwice(let id, let thing, let file, let line):
      "there is another \(thing) \(id.quoted) in \(file.shown), line \(line); give each its own."
    case .minutesAndSeconds: "a phase has minutes or seconds, not both; keep one of them."
    case .noDuration: "a phase needs \("minutes".quoted), and it is missing or blank here."
    case .minutesDoNotAddUp(let declared, let sum):
      "the phases add up to \(sum.duration) and the outline says \(declared.duration); change one or the other."
    case .stepsTooLong(let declared, let sum):
      "the steps take \(sum.duration) and the skill says \(declared.duration); change one or the other."
    case .scaleUpsideDown(let from, let to): "a scale goes up; it cannot go from \(from) to \(to)."
    case .unknownScale(let name, let nearest, let known):
      "this outline has no scale \(name.quoted); "
        + (known.isEmpty ? "name it under \("scales".quoted) first." : hint(nearest, known))
    case .unknownSkill(let id, let nearest, let known):
      "there is no skill \(id.quoted); "
        + (known.isEmpty ? "put its file in the folder skills first." : hint(nearest, known))
    case .kindNotSaid(let name, let known):
      "the phase \(name.quoted) does not say its kind; add \("kind:".quoted) with \(known.listed("or"))."
    case .nothingAsked(let phase):
      "the round of \(phase.quoted) asks nothing; give it a \("question".quoted), or give the phase \("prompts".quoted)."
    case .weekWithoutStrand: "\("week".quoted) and \("strand".quoted) go together; add the other one or take both out."
    case .breathNotTwo(let count):
      "\("count".quoted) is two numbers, the seconds in and the seconds out, and here \(count == 1 ? "is" : "are") "
        + "\(count); a breath is never held."
    default: nil
    }
  }

  private var measureSentence: String? {
    switch self {
    case .notALanguage(let text): "\(text.quoted) is not a language; write two small letters, as in \("en".quoted)."
    case .shellWithWording(let key):
      "a shell has no wording, and here is \(key.quoted); take it out, or give the measure another license."
    case .itemCountWithWording: "only a shell has \("item-count".quoted); the items are counted here."
    case .oneAnswer: "there is one answer here; a measure needs at least two to tell people apart."
    case .noSuchItem(let number, let key): "\(key.quoted) names item \(number), which is not there to be counted."
    case .bandOutOfLine(let name, let begins, let expected):
      "the band \(name.quoted) begins at \(begins) and has to begin at \(expected): bands leave no number out."
    case .bandUpsideDown(let name, let from, let to):
      "the band \(name.quoted) goes up; it cannot go from \(from) to \(to)."
    case .bandsEndEarly(let end, let highest):
      "the bands end at \(end) and the highest number is \(highest); change the last one."
    case .cutOffUpsideDown(let at, let clear):
      "\(clear) is not clear of a cut-off at \(at); \("clear".quoted) lies on the better side of \("at".quoted)."
    case .stepsUpsideDown(let noticeable, let reliable):
      "a reliable change of \(reliable) is smaller than a noticeable one of \(noticeable); change one or the other."
    case .responseUpward: "response and remission are told only where lower is better; take this out."
    default: nil
    }
  }

  private func hint(_ nearest: String?, _ known: [String]) -> String {
    nearest.map { "did you mean \($0.quoted)?" } ?? "it can be \(known.listed("or"))."
  }
}

extension ContentFault.Slip {
  fileprivate var sentence: String {
    switch self {
    case .tabInIndent: "a tab stands at the beginning of this line; indent with spaces."
    case .colonInText: "there is a second colon in this line, or it stands too far in; put quotes around the text."
    case .signAtStart: "a text cannot begin with this sign; put quotes around the text."
    case .noColon: "there is a key here with no colon after it; write a key, a colon, a space and the value."
    case .notClosed: "a quote or a bracket is opened here and never closed; close it."
    case .backslash: "a backslash in double quotes needs a second one; write it twice or use single quotes."
    case .unevenIndent: "this line does not fit the ones above it; check its indent and its quotes."
    case .controlCharacter: "there is an invisible control character here; type the line again."
    case .other(let problem): "this cannot be read as YAML (\(problem.shown)); check indents, colons and quotes."
    }
  }
}

extension ContentFault.Shape {
  fileprivate var words: String {
    switch self {
    case .text: "a text"
    case .wholeNumber: "a whole number"
    case .yesOrNo: "yes or no"
    case .list: "a list, each entry on a line of its own after a hyphen"
    case .keys: "keys, each on a line of its own with a colon after it"
    case .nothing: "nothing"
    }
  }

  fileprivate var foundWords: String {
    switch self {
    case .text: "some other text"
    case .list: "a list"
    case .keys: "a group of keys"
    case .wholeNumber, .yesOrNo, .nothing: words
    }
  }
}

extension String {
  fileprivate var quoted: String { "“\(shown)”" }

  fileprivate var article: String {
    switch first {
    case "a", "e", "i", "o", "u": "an \(self)"
    default: "a \(self)"
    }
  }

  /// Short, and without anything that would move the cursor: it comes from a file that anybody may have written.
  fileprivate var shown: String {
    let plain = String(
      String.UnicodeScalarView(unicodeScalars.map { $0.cannotBeShown || $0 == "\n" ? "\u{FFFD}" : $0 }))
    return plain.count > 60 ? plain.prefix(59) + "…" : plain
  }
}

extension UInt32 {
  fileprivate var codePoint: String {
    "U+" + digits(atLeast: 4, radix: 16, uppercase: true)
  }
}

extension Int {
  /// Of a number of seconds.
  fileprivate var duration: String {
    let minutes = self / 60 == 1 ? "1 minute" : "\(self / 60) minutes"
    return self % 60 == 0 ? minutes : "\(minutes) \(self % 60) s"
  }
}
