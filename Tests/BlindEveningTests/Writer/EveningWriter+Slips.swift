// What goes wrong at the keys, in words and in signs.
extension EveningWriter {
  private static let slips: [Kind] = Kind.allCases.filter {
    ![.walkIn, .flagInLobby, .flagAfterClose, .flagInGathering].contains($0) && !Kind.meant.contains($0)
  }

  mutating func slip() {
    for _ in 0..<8 {
      let kind = pick(Self.slips)
      if !isForTerminal, kind.needsTerminal { continue }
      if make(kind, keys(for: kind)) { return }
    }
  }

  private mutating func keys(for kind: Kind) -> [Key] {
    switch kind {
    case .misspelledCommand, .misspelledName, .wrongValue, .enterAgain, .mendedName: wrong(kind)
    case .shiftOne, .shiftColon, .shiftTwo, .shiftPeriod, .asTyped: shift(kind)
    case .flagInNote, .flagInCommand, .flagInRating, .flagInPrivate, .flagInCommitment, .flagInIntervention,
      .flagInPaste, .prefixFinished:
      flagInTheMiddle(kind)
    case .flagAfterRefusal, .flagBehindRefusal, .flagWithSigns, .flagOfSeveral, .flagOfNobody, .flagOfShared,
      .guestFlag, .undoAfterFlag:
      flag(kind)
    case .sharedName, .nameInIntervention, .mention, .bareName, .bareCommand, .backslash, .help, .fix,
      .everyoneRated:
      words(kind)
    default: hands(kind)
    }
  }

  private mutating func wrong(_ kind: Kind) -> [Key] {
    let unknown = pick(["tmo", "mraia", "jso", "amnia", "kevn", "dneise", "onar", "wlat", "prya", "rtuh"])
    switch kind {
    case .misspelledCommand:
      return .line(pick(["/nxet", "/phse", "/paas", "/borad", "/cloes", "/tood", "/shrae 3m", "/heer all", "/ned"]))
    case .misspelledName:
      let signs = ["@", ";@", ">@", "=@"].map { "\($0)\(unknown) \($0 == "=@" ? "4 5" : someWords())" }
      let commands = ["/out \(unknown)", "/floor \(unknown)", "/next \(unknown)", "/we sat with @\(unknown)"]
      return .line(pick(signs + commands))
    case .wrongValue:
      return .line(
        pick([
          "=11 3", "=she slept \(someWords())", "=6 3 days clean \(someWords())", "=5 12 \(someWords())",
          "/phase chekc", "/more soon", "/share lots", "/phase sahring", "=@\(name()) x", "=*",
        ]))
    case .enterAgain: return .line("@\(unknown) \(someWords())") + [.enter]
    default:
      return .line("@\(unknown) \(someWords())") + [.home, .right, .text("\(name()) "), .enter]
    }
  }

  private mutating func shift(_ kind: Kind) -> [Key] {
    switch kind {
    case .shiftOne: .line("1@\(name()) \(someWords())")
    case .shiftColon: .line(":" + pick(["", "@\(name()) "]) + someWords())
    case .shiftTwo: .line("2\(pick(["", "@"]))\(name()) \(someWords())")
    case .shiftPeriod: .line(".\(someWords())")
    default: .line(pick([":", "2\(name()) ", "."]) + someWords()) + [.enter]
    }
  }

  private mutating func flagInTheMiddle(_ kind: Kind) -> [Key] {
    let flag = "!@\(name()) \(pick(["says ", ""]))\(someWords())"
    switch kind {
    case .flagInNote: return .line(pick(["@\(name()) \(someWords()) was ta", "\(someWords()) and we"]) + flag)
    case .flagInCommand:
      return .line(pick(["/phase chec", "/here to", "/nex", "/out \(name())", "?hel", "/resolve"]) + flag)
    case .flagInRating: return .line(pick(["=6 3 sle", "=6", "=@\(name()) 4 5", "=m6 u"]) + flag)
    case .flagInPrivate: return .line(pick([";", ";@\(name()) "]) + "\(someWords()) but" + flag)
    case .flagInCommitment: return .line(pick([">", ">@\(name()) "]) + "\(someWords()) or" + flag)
    case .flagInIntervention: return .line("/we @\(name()) \(someWords()) he" + flag)
    case .flagInPaste: return [.paste("@\(name()) \(someWords())\nand then" + flag), .enter]
    default:
      // The rest of the note is written after what came back.
      return [.text("@\(name()) was ta" + flag), .enter, .end, .text("lking, \(someWords())"), .enter]
    }
  }

  private mutating func flag(_ kind: Kind) -> [Key] {
    switch kind {
    case .flagAfterRefusal: return wrong(.misspelledName) + .line("!@\(name()) \(someWords())")
    case .flagBehindRefusal:
      return wrong(pick([.misspelledName, .misspelledCommand, .wrongValue])) + [.end]
        + .line("!@\(name()) \(someWords())")
    case .flagWithSigns:
      return .line(pick(["!!", ";!", "@\(name()) !", "!", "! ", ";@\(name()) !", "!;"]) + someWords())
    case .flagOfSeveral:
      return .line("!@\(name()) \(pick(["and ", "hit ", "told "]))@\(name()) \(someWords())")
    case .flagOfNobody:
      let fix: [Key] = roll(2, of: 3) ? .line("/fix @\(name())") : []
      return .line(pick(["!@tmo ", "!@kim ", "!@group ", "!@nobody.here "]) + someWords()) + fix
    case .flagOfShared: return .line("!@\(cast.shared) \(someWords())") + .line("/fix @\(name())")
    case .guestFlag: return .line("!@\(cast.guest) \(someWords())")
    default:
      return .line("@\(name()) \(someWords())") + .line("!@\(name()) \(someWords())") + .line("/undo")
        + (roll(2, of: 3) ? .line("/undo") : .line("@\(name()) \(someWords())"))
    }
  }
}
