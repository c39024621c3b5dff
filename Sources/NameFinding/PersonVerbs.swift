/// What people do, in the third person and in the past: a name that is a word too is a name where one of these follows.
enum PersonVerbs {
  static func contains(_ word: String) -> Bool { forms.contains(word) }

  /// What a person or a thing does, has or did, as far as the form of the word tells: "dropped", "did", "has".
  static func isFinite(_ word: String) -> Bool {
    contains(word) || finite.contains(word)
      || word.hasSuffix("ed") && word.count > 4 && !["based", "related", "naked", "sacred"].contains(word)
  }

  private static let finite = WordList(
    """
    did does has had didnt doesnt hasnt hadnt didn't doesn't hasn't hadn't isnt wasnt won't wont can't cant couldnt
    broke breaks cut cuts put puts let lets set bet began begins became becomes blew blows bit bites bled drew draws
    grew grows rose shot shoots slid slides split spun stuck sticks swung wept woke wound dealt deals sees does
    """)

  private static let forms: Set<String> = {
    var forms = Set(irregular.split { $0 == " " || $0 == "\n" }.map(String.init))
    for stem in regular.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) {
      forms.formUnion([third(stem), past(stem)])
    }
    return forms
  }()

  private static func third(_ stem: String) -> String {
    if stem.hasSuffix("y"), let letter = stem.dropLast().last, !"aeo".contains(letter) {
      return stem.dropLast() + "ies"
    }
    return stem + (["s", "x", "z", "ch", "sh"].contains { stem.hasSuffix($0) } ? "es" : "s")
  }

  private static func past(_ stem: String) -> String {
    if stem.hasSuffix("e") { return stem + "d" }
    if stem.hasSuffix("y"), let letter = stem.dropLast().last, !"aeo".contains(letter) {
      return stem.dropLast() + "ied"
    }
    return stem + (doubling.contains(stem) ? String(stem.suffix(1)) : "") + "ed"
  }

  private static let doubling: Set<String> = [
    "hug", "nod", "snap", "slam", "plan", "stop", "chat", "nap", "drag", "brag", "shrug", "grab",
  ]

  private static let regular = """
    apologize ask answer agree argue beg bake blame borrow brag bully call chat cheat cheer clap clean complain \
    comfort confess confront cook cough crack cry curse deny disagree dislike dodge dump encourage enjoy escort \
    explain fidget fish fix flirt forget gamble giggle glare grab greet groan grumble guess hand hate help hug hum \
    ignore insult interrupt introduce invite joke jump kick kiss knock laugh lecture lie listen live lock love manage \
    marry mention miss mock moan move mumble nag nap nod notice offer owe pack park pass pat pay phone play plan plead \
    pray preach praise promise pull push question quote reach refuse relapse relate remind repeat reply respond rush \
    scare scold scream shout show shrug sigh skip smile smirk smoke sneak snore sob sound squeeze stare start stay stop \
    struggle suggest talk tease text thank threaten trust try visit vent volunteer wait walk want warn wash watch wave \
    whisper wink wish wonder work worry yawn yell snap slam trigger graduate braid lean doze pace giggle roll point bump
    shove follow approach coach yank hiss scoff sulk storm
    """
  private static let irregular = """
    brings brought buys bought catches caught comes came does drank drinks drives drove eats ate falls fell feels felt \
    fights fought finds found forgave forgives gets got gives gave goes went hangs hears heard hid hides hits holds held \
    hurts keeps kept knew knows leads led leaves left lends lent lets loses lost made makes means meant meets met pays \
    paid puts quits quit ran runs rang rings reads read rode rides said says sang sings sat sits saw sees sells sold sends \
    sent shook shakes slept sleeps sought speaks spoke spends spent stands stood steals stole swears swore swims swam \
    takes took teaches taught tells told thinks thought threw throws understands understood wakes woke wears wore wins \
    won writes wrote
    """
}
