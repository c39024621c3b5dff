import SessionCore

// Both directions stand side by side; the compiler sees to it that no case is left out of the first.

extension SessionKind: Choice {
  var number: UInt64 {
    switch self {
    case .group: 1
    case .family: 2
    case .individual: 3
    case .education: 4
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .group
    case 2: self = .family
    case 3: self = .individual
    case 4: self = .education
    default: return nil
    }
  }
}

extension Strand: Choice {
  var number: UInt64 {
    switch self {
    case .process: 1
    case .topic: 2
    case .skills: 3
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .process
    case 2: self = .topic
    case 3: self = .skills
    default: return nil
    }
  }
}

extension PhaseKind: Choice {
  var number: UInt64 {
    switch self {
    case .checkIn: 1
    case .topic: 2
    case .sharing: 3
    case .skill: 4
    case .checkOut: 5
    case .break: 6
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .checkIn
    case 2: self = .topic
    case 3: self = .sharing
    case 4: self = .skill
    case 5: self = .checkOut
    case 6: self = .break
    default: return nil
    }
  }
}

extension RoundMode: Choice {
  var number: UInt64 {
    switch self {
    case .circle: 1
    case .popcorn: 2
    case .hands: 3
    case .stack: 4
    case .pairs: 5
    case .families: 6
    case .open: 7
    case .feedback: 8
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .circle
    case 2: self = .popcorn
    case 3: self = .hands
    case 4: self = .stack
    case 5: self = .pairs
    case 6: self = .families
    case 7: self = .open
    case 8: self = .feedback
    default: return nil
    }
  }
}

extension TurnKind: Choice {
  var number: UInt64 {
    switch self {
    case .offered: 1
    case .outside: 2
    case .interruption: 3
    case .asking: 4
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .offered
    case 2: self = .outside
    case 3: self = .interruption
    case 4: self = .asking
    default: return nil
    }
  }
}

extension Kept: Choice {
  var number: UInt64 {
    switch self {
    case .yes: 1
    case .part: 2
    case .no: 3
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .yes
    case 2: self = .part
    case 3: self = .no
    default: return nil
    }
  }
}

extension AttendanceStatus.Use: Choice {
  var number: UInt64 {
    switch self {
    case .absent: 1
    case .left: 2
    case .both: 3
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .absent
    case 2: self = .left
    case 3: self = .both
    default: return nil
    }
  }
}

extension MarkKind.Destination: Choice {
  var number: UInt64 {
    switch self {
    case .shared: 1
    case .chart: 2
    case .log: 3
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .shared
    case 2: self = .chart
    case 3: self = .log
    default: return nil
    }
  }
}

/// Which case of `Presence` it is.
enum PresenceForm { case room, video }

extension PresenceForm: Choice {
  var number: UInt64 {
    switch self {
    case .room: 1
    case .video: 2
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .room
    case 2: self = .video
    default: return nil
    }
  }
}

/// Which case of `Refiling` it is.
enum RefilingForm { case about, note, `private`, commitment, at, flags }

extension RefilingForm: Choice {
  var number: UInt64 {
    switch self {
    case .about: 1
    case .note: 2
    case .private: 3
    case .commitment: 4
    case .at: 5
    case .flags: 6
    }
  }

  init?(number: UInt64) {
    switch number {
    case 1: self = .about
    case 2: self = .note
    case 3: self = .private
    case 4: self = .commitment
    case 5: self = .at
    case 6: self = .flags
    default: return nil
    }
  }
}
