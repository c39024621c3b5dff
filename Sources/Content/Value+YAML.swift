import Yams

// The only file that knows the YAML library.

extension Value {
  /// How deep lists and keys may stand in one another.
  static let deepest = 12

  /// The one document of a file.
  init(parsing file: ContentFile) throws(ContentFault) {
    guard file.size <= ContentFile.largestSize else {
      throw file.fault(.tooLarge(size: file.size, limit: ContentFile.largestSize))
    }
    guard let text = file.text else { throw file.fault(.notText) }
    if let alias = text.firstAlias { throw file.fault(.alias(alias.name), at: alias.place) }
    self = try file.document(text)
    if isBlank { throw file.fault(.nothingInIt) }
  }
}

extension ContentFile {
  func fault(_ problem: ContentFault.Problem, at place: Place = .start) -> ContentFault {
    ContentFault(file: shownAs, line: place.line, column: place.column, problem: problem)
  }

  fileprivate func document(_ text: String) throws(ContentFault) -> Value {
    do {
      let hasMark = text.unicodeScalars.first == "\u{FEFF}"
      var text = hasMark ? String(text.unicodeScalars.dropFirst()) : text
      // The parser keeps a pointer into the text, which holds only where the text is not stored inline.
      text.reserveCapacity(64)
      let parser = try Parser(yaml: text, resolver: .basic)
      guard let root = try parser.singleRoot() else { throw fault(.nothingInIt) }
      // Nodes hold their anchors weakly: the parser has to outlive the walk.
      return try withExtendedLifetime(parser) { try value(root, depth: 0) }
    } catch let fault as ContentFault {
      throw fault
    } catch let error as YamlError {
      throw faultOf(error, text)
    } catch {
      throw fault(.misread(.other("\(error)")))
    }
  }

  private func value(_ node: Node, depth: Int) throws(ContentFault) -> Value {
    let place = Place(node.mark)
    guard depth < Value.deepest else { throw fault(.tooDeep(limit: Value.deepest), at: place) }
    guard node.anchor == nil else { throw fault(.anchor, at: place) }
    switch node {
    case .scalar(let scalar):
      try refuseTag(scalar.tag, at: place)
      let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      return Value(place: place, form: isNothing ? .nothing : .text(scalar.string))
    case .sequence(let sequence):
      try refuseTag(sequence.tag, at: place)
      var items: [Value] = []
      for item in sequence { items.append(try value(item, depth: depth + 1)) }
      return Value(place: place, form: .list(items))
    case .mapping(let mapping):
      try refuseTag(mapping.tag, at: place)
      var fields: [Value.Field] = []
      for (key, item) in mapping { fields.append(try field(key, item, depth: depth + 1)) }
      return Value(place: place, form: .keys(fields))
    case .alias(let alias): throw fault(.alias(alias.anchor.rawValue), at: place)
    }
  }

  private func field(_ key: Node, _ item: Node, depth: Int) throws(ContentFault) -> Value.Field {
    let place = Place(key.mark)
    guard case .text(let name) = try value(key, depth: depth).form else { throw fault(.keyNotText, at: place) }
    return Value.Field(key: name, place: place, value: try value(item, depth: depth))
  }

  private func refuseTag(_ tag: Tag, at place: Place) throws(ContentFault) {
    // Anything else was resolved from the form of the text, not written in the file.
    let unwritten = ["", Tag.Name.str.rawValue, Tag.Name.seq.rawValue, Tag.Name.map.rawValue]
    guard unwritten.contains(tag.rawValue) else { throw fault(.tag(tag.rawValue), at: place) }
  }

  private func faultOf(_ error: YamlError, _ text: String) -> ContentFault {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      if problem.hasPrefix("Maximum nesting") { return fault(.tooDeep(limit: Value.deepest), at: Place(mark)) }
      let slip = ContentFault.Slip(problem, in: text, at: Place(mark))
      return fault(.misread(slip), at: Place(slip.isAtItsBeginning ? context?.mark ?? mark : mark))
    case .composer(let context, _, let mark, _):
      let isSecond = context?.text.hasPrefix("expected a single document") ?? false
      return fault(isSecond ? .severalDocuments : .misread(.signAtStart), at: Place(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return fault(.repeatedKey(duplicates.first ?? ""), at: Place(context.mark))
    case .reader(_, let offset, _, _):
      return fault(.misread(.controlCharacter), at: text.place(ofCharacter: offset ?? 0))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return fault(.misread(.other("\(error)")))
    }
  }
}

extension Place {
  fileprivate init(_ mark: Mark?) {
    self.init(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}
