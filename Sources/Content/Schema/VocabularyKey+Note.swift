import SessionCore

extension AgreementsKey {
  var note: KeyNote {
    switch self {
    case .id: KeyNote(.identifier, "The tone, as /agree takes it; plain unless said.")
    case .title: KeyNote(.line, required: true, "What lists show.")
    case .reviewed: .reviewed
    case .intro: KeyNote(.text, required: true, "Said before the first one.")
    case .items: KeyNote(.list(.text), required: true, "What people promise one another.")
    case .closing: KeyNote(.text, "Said after the last one.")
    }
  }
}

extension CrisisCardKey {
  var note: KeyNote {
    switch self {
    case .title: KeyNote(.line, required: true, "The card's first line.")
    case .reviewed: .reviewed
    case .intro: KeyNote(.text, required: true, "What to do before anything else.")
    case .contacts: KeyNote(.list(.keys(of: ContactKey.self)), required: true, "Whom to call, the most urgent first.")
    case .emergencies:
      KeyNote(.list(.keys(of: EmergencyKey.self), atLeast: 0), "What to do in each kind of emergency, worst first.")
    case .steps: KeyNote(.list(.text, atLeast: 0), "What the leaders do meanwhile, in order.")
    case .alone: KeyNote(.list(.text, atLeast: 0), "What a leader does who leads alone.")
    }
  }
}

extension EmergencyKey {
  var note: KeyNote {
    switch self {
    case .name: KeyNote(.line, required: true, "What has happened, as in: someone won't wake up.")
    case .steps: KeyNote(.list(.text), required: true, "What to do, in order.")
    }
  }
}

extension ContactKey {
  var note: KeyNote {
    switch self {
    case .name: KeyNote(.line, required: true, "Who it is.")
    case .call: KeyNote(.line, "The number to call.")
    case .text: KeyNote(.line, "The number to text.")
    case .chat: KeyNote(.line, "Where to chat.")
    case .visit: KeyNote(.line, "Where to go.")
    case .fillIn: KeyNote(.line, "What the program has to fill in; take it out when it is done.")
    case .screen: KeyNote(.yesOrNo, "Whether it stands on the group's screen at the end.")
    }
  }
}

extension StatusesKey {
  var note: KeyNote {
    switch self {
    case .reviewed: .reviewed
    case .statuses:
      KeyNote(.list(.keys(of: StatusKey.self)), required: true, "Why someone was not there, or left.")
    }
  }
}

extension StatusKey {
  var note: KeyNote {
    switch self {
    case .id: KeyNote(.identifier, required: true, "What is typed after /absent or /left.")
    case .title: KeyNote(.line, required: true, "What the record says.")
    case .use: KeyNote(.choice(of: AttendanceStatus.Use.self), required: true, "For absence, for leaving, or for both.")
    case .contactDue: KeyNote(.yesOrNo, "Whether someone is to call, and a contact note is due.")
    }
  }
}

extension DispositionsKey {
  var note: KeyNote {
    switch self {
    case .reviewed: .reviewed
    case .dispositions:
      KeyNote(.list(.keys(of: DispositionKey.self)), required: true, "What was done about a safety flag.")
    }
  }
}

extension DispositionKey {
  var note: KeyNote {
    switch self {
    case .id: KeyNote(.identifier, required: true, "What is typed after /resolve NAME.")
    case .title: KeyNote(.line, required: true, "What the record says.")
    case .asks: KeyNote(.list(.text, atLeast: 0), "What the words have to say.")
    case .mistake: KeyNote(.yesOrNo, "The flag was an error and stands in no chart.")
    case .followUp: KeyNote(.yesOrNo, "Someone has to look again; the words come back until /followed.")
    }
  }
}

extension MarkKindsKey {
  var note: KeyNote {
    switch self {
    case .reviewed: .reviewed
    case .kinds: KeyNote(.list(.keys(of: MarkKindKey.self)), required: true, "Kinds of events of the evening.")
    }
  }
}

extension SaidKey {
  var note: KeyNote {
    switch self {
    case .reviewed: .reviewed
    case .said:
      KeyNote(.list(.text), required: true, "Words that say that someone said something, each form by itself.")
    }
  }
}

extension ScalesKey {
  var note: KeyNote {
    switch self {
    case .reviewed: .reviewed
    case .scales: KeyNote(.list(.keys(of: ScaleWordsKey.self)), required: true, "Scales with what their ends mean.")
    }
  }
}

extension ScaleWordsKey {
  var note: KeyNote {
    switch self {
    case .id: KeyNote(.identifier, required: true, "The scale's name in outlines.")
    case .lowest: KeyNote(.line, required: true, "What the lowest number means.")
    case .highest: KeyNote(.line, required: true, "What the highest number means.")
    }
  }
}

extension MarkKindKey {
  var note: KeyNote {
    switch self {
    case .id: KeyNote(.identifier, required: true, "What is typed after /mark.")
    case .title: KeyNote(.line, required: true, "What the record says.")
    case .goesTo: KeyNote(.choice(of: MarkKind.Destination.self), required: true, "Where the mark goes.")
    case .asks: KeyNote(.list(.text, atLeast: 0), "What the words have to say.")
    }
  }
}
