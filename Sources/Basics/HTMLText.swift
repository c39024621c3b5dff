extension String {
  /// Fit for the text of an HTML page and for an attribute in quotation marks: nothing of it is read as markup, and what
  /// is unsafe to show is spelled out.
  package var html: String {
    var text = ""
    for scalar in onItsLines.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
