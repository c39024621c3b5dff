internal import CEditLine
internal import CProcess

extension EditLoop {
  private static let functionName = "circlekeeper"

  /// Everything libedit must be told before the first line; a function is added before a key is bound to it, since
  /// binding an unknown one can corrupt its memory.
  func configure() {
    edit_line_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    edit_line_set_emacs(editor)
    edit_line_set_signals(editor, 0)
    edit_line_silence_bell(editor)
    setFlags()
    edit_line_set_prompt(editor) { EditLoop.of($0)?.leftPromptAgain() }
    edit_line_set_right_prompt(editor) { EditLoop.of($0)?.rightPromptAgain() }
    edit_line_set_reader(editor) { editor, code in
      guard let next = EditLoop.of(editor)?.nextCode() else { return 0 }
      code?.pointee = next
      return 1
    }
    bindKeys()
  }

  private func bindKeys() {
    withZeroEnded(Self.functionName) { name in
      _ = edit_line_add_function(editor, name) { editor, code in
        EditLoop.of(editor)?.act(on: code) ?? UInt8(EDIT_LINE_NORMAL)
      }
    }
    for command in KeyCommand.allCases {
      // libedit reads a key in its own notation, three octal digits.
      let code = "\\" + String(command.rawValue, radix: 8)
      withZeroEnded(code) { key in
        withZeroEnded(command.libeditName ?? Self.functionName) { name in
          _ = edit_line_bind(editor, key, name)
        }
      }
    }
  }

  /// Keys make no signals, ^S freezes nothing, and CR LF in a paste stays one line end, while a line is edited ("-d") and
  /// between two lines ("-x"), where nothing typed ahead may be echoed either.
  private func setFlags() {
    for flag in ["-isig", "-ixon", "-iexten", "-icrnl", "-inlcr"] {
      setFlag("-d", flag)
      setFlag("-x", flag)
    }
    for flag in ["-icanon", "-echo"] {
      setFlag("-x", flag)
    }
  }

  private func setFlag(_ mode: String, _ flag: String) {
    withZeroEnded(mode) { mode in
      withZeroEnded(flag) { flag in
        _ = edit_line_set_flag(editor, mode, flag)
      }
    }
  }

  func withZeroEnded<Result>(_ text: String, _ body: (UnsafePointer<Int32>) -> Result) -> Result {
    let scalars = text.unicodeScalars.map { Int32(bitPattern: $0.value) } + [0]
    return scalars.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("an array that ends in 0 is not empty") }
      return body(start)
    }
  }
}
