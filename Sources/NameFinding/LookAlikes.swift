/// Letters of other alphabets that look like Latin ones, and stand inside a Latin word by mistake of the keyboard.
enum LookAlikes {
  static let latin: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "А": "A", "е": "e", "Е": "E", "о": "o", "О": "O", "р": "p", "Р": "P", "с": "c", "С": "C", "у": "y",
    "У": "Y", "х": "x", "Х": "X", "і": "i", "І": "I", "ј": "j", "Ј": "J", "ѕ": "s", "Ѕ": "S", "К": "K", "к": "k",
    "М": "M", "м": "m", "Т": "T", "т": "t", "В": "B", "Н": "H", "α": "a", "Α": "A", "ο": "o", "Ο": "O", "ι": "i",
    "Ι": "I", "ν": "v", "Ν": "N", "Β": "B", "Ε": "E", "Η": "H", "Κ": "K", "Μ": "M", "Ρ": "P", "Τ": "T", "Υ": "Y",
    "Χ": "X", "Ζ": "Z", "υ": "u", "κ": "k", "ρ": "p",
  ]
}
