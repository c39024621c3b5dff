/// The words of short notes.
extension PersonWords {
  /// How someone is or behaves, right after the name.
  static let moods = WordList(
    """
    restless guarded flat chatty cross mad pissed shut supportive crying pacing giggling whispering arguing out \
    away missing excused unwell irritable sleepy drowsy tense scared quieter louder calmer engaged disengaged distracted \
    defensive defiant shaky manic tired graduated relapsed sobbing yawning here silly snappy \
    sulking moody bored teary better worse struggling pushy bossy blunt checked combative argumentative avoidant \
    dysregulated overwhelmed disruptive talkative flirty helpful loud disrespectful dismissive
    """)

  /// Irregular past forms: "Rose rose", "Drew drew".
  static let again = ["wade": "wading", "lance": "lancing", "chase": "chasing", "drew": "draws", "rose": "rises"]

  /// What stands before a colon and a row of names.
  static let rollCalls = WordList(
    "absent present late missing excused here attended noshow shows show arrived tardy attendance attendees peers")

  static let animals = WordList(
    "dog cat puppy kitten horse parrot bird hamster rabbit pup hound pony turtle fish snake")

  /// Where one of these comes before, "named" and "called" are said of someone in the room.
  static let insiders = WordList("peer peers member client clients patient someone group roommate")

  /// Words with a capital that are not a family name.
  static let capitals = WordList(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december god lord jesus christ christmas easter thanksgiving english spanish french
    american ambien ativan xanax suboxone zoloft zoom monday's netflix facebook google medicaid medicare
    """)

  /// Before a hyphen and a name.
  static let prefixes = WordList("pro anti non ex post pre mid un all half semi co mini over")

  static let subjects = WordList("i you he she it we they there this that")

  static let persons = WordList("i he she they her his him them their client peer")

  /// What stands after a verb that nobody is named for: "Rose early", "Skip lunch".
  static let particles = WordList(
    "up down out off on in at to for with by from over through away back early late again after into around about")

  /// Something that happens between people.
  static let meetings = WordList(
    """
    ride rides rode ridden drove call calls called text texts card letter note gift hug message email lunch dinner \
    coffee talk talks talked talking spoke speaking tension friction conflict argument fight fought argued spat sat sits \
    sitting paired partnered met walk walked feedback support advice apology help visit visited hung chatted
    """)

  /// What people have, after a name that lost its apostrophe: "Wills absence".
  static let belongings = WordList(
    """
    absence comment comments story stories share sharing tears feedback mom mother dad father kids kid son daughter \
    sister brother wife husband ride rides words turn anger relapse support advice phone car house room leaving \
    question questions apology joke jokes mood tone behavior attitude dog cat birthday graduation goal goals party \
    seat chair coat bag book voice laugh idea ideas plan family sponsor remark remarks text texts message messages
    """)
}
