// All words for faults in note formats.

extension FormatFault: CustomStringConvertible {
  /// One line: where, and what is wrong and what would be right.
  package var description: String { "\(file):\(line):\(column): \(problem.sentence)" }
}

extension FormatFault.Problem {
  fileprivate var sentence: String {
    switch self {
    case .notText: "this is not UTF-8 text; save the file as UTF-8."
    case .notAnID(let id): "“\(id)” cannot be a format's name; use small letters, digits and hyphens."
    case .tagNotClosed: "this tag has no “}}” on its line; close it."
    case .unknownName(let name):
      "a note has no “\(name)”; there is \(FormatFields.known.sorted().joined(separator: ", "))."
    case .notTaken(let sign):
      "“{{\(sign)” is not taken here; a format has {{name}}, {{#name}}, {{^name}} and {{! remark }}."
    case .sectionNotClosed(let name): "the section “\(name)” is never closed; put {{/\(name)}} after it."
    case .sectionNotOpened(let name):
      "nothing called “\(name)” is open here; put {{#\(name)}} before it or take this out."
    case .closesAnother(let name, let open): "this closes “\(name)” while “\(open)” is open; close that first."
    case .leftOut(let name): "the format never shows {{\(name)}}, and what stands there would be lost; put it in."
    case .tooDeep(let limit): "more than \(limit) sections stand within each other here; close some of them first."
    case .misread: "the format cannot be read."
    case .noReview: "a format that comes with the program needs {{! reviewed: no }}, or who reviewed it."
    }
  }
}
