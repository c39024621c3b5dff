import Basics
import SessionCore

/// A countdown in five columns: `04:12`, and from 100 minutes on `1h41m`. Less than nothing counts as its own size.
func countdown(seconds: Int) -> String {
  let size = abs(seconds)
  guard size < 6000 else { return "\(size / 3600)h\((size / 60 % 60).digits(atLeast: 2))m" }
  return "\((size / 60).digits(atLeast: 2)):\((size % 60).digits(atLeast: 2))"
}

/// A countdown that says in a sign and a word when it has run out: `04:12`, `+01:10 over`.
func countdownOrOver(seconds: Int) -> String {
  seconds < 0 ? "+\(countdown(seconds: seconds)) over" : countdown(seconds: seconds)
}

/// A countdown with the word for either side of its end: `04:12 left`, `+01:10 over`.
func countdownLeftOrOver(seconds: Int) -> String {
  seconds < 0 ? countdownOrOver(seconds: seconds) : "\(countdown(seconds: seconds)) left"
}

/// A length of time as people say it: `90 s`, `3 min`, `2 min 30 s`.
func lengthWords(seconds: Int) -> String {
  let minutes = seconds / 60
  let rest = seconds % 60
  if rest == 0, minutes > 0 { return "\(minutes) min" }
  return seconds < 120 ? "\(seconds) s" : "\(minutes) min \(rest) s"
}

/// Hours and minutes of a session that has been going on: `00:41`.
func hoursAndMinutes(ms: Int64) -> String {
  let minutes = Minutes.whole(ms: ms)
  return "\((minutes / 60).digits(atLeast: 2)):\((minutes % 60).digits(atLeast: 2))"
}
