/// The words after a name by which a person is told from a thing of the same name.
extension PersonWords {
  /// What only people do; a bill arrives and hope fades, but neither of them nods.
  static let deeds = WordList(
    """
    said says asked asks told tells replied replies answered reminded reminds interrupted interrupts laughed laughs \
    cried cries wept smiled smiles smirked nodded nods listened listens arrived walked walks sat sits spoke speaks \
    talked talks hugged hugs thanked thanks apologized apologised apologizes agreed agrees disagreed disagrees argued \
    argues yelled yells shouted whispered whispers snored snores yawned yawns giggled giggles joked jokes teased teases \
    texted texts phoned emailed admitted admits disclosed discloses confided complained complains insisted insists \
    threatened wanted wants thinks thought knows knew likes liked loves loved hates hated owes owed borrowed lent drove \
    drives slept sleeps ate eats drank drinks smoked relapsed relapses attended attends volunteered volunteers refused \
    refuses declined declines vented vents screamed sobbed sighed sighs shrugged shrugs stared stares winked paced \
    fidgeted stormed scoffed visited invited encouraged encourages praised challenged confronted wonders wondered \
    wished promised lied begged bragged mumbled muttered groaned blushed waved knocked participated participates \
    confronts vaped dozed napped glared rolled sang sings prayed prays cursed swore mentioned commented suggested \
    believes tried tries offered apologises misses kissed cussed greeted teared choked died cursed cried spilled handed
    """)

  /// How only people are, and what only people are doing.
  static let feelings = WordList(
    """
    tearful crying sobbing weeping pacing giggling whispering yawning laughing arguing talking texting sleeping dozing \
    fidgeting rocking shaking smiling smirking sulking snoring interrupting dominating monopolizing staring nodding \
    coughing scrolling doodling vaping eating chewing humming yelling venting isolating participating sitting standing \
    avoiding apologizing complaining joking listening asking hugging absent angry upset anxious agitated withdrawn \
    guarded irritable engaged distracted sleepy tired drowsy sober drunk restless chatty talkative hostile defensive \
    supportive disruptive excused unwell nervous offended jealous sick ashamed embarrassed frustrated annoyed unsure \
    hungover intoxicated triggered anxious depressed suicidal combative argumentative avoidant dysregulated \
    overwhelmed flirty helpful disrespectful dismissive sarcastic teary moody bored bossy polite cooperative resistant \
    inattentive oriented disheveled groomed attentive disengaged pissed asleep awake manic paranoid shy sad quiet
    """)

  /// Where and how someone is, by the small word before: "in tears", "off topic", "at the door".
  static let stances: [String: WordList] = [
    "off": WordList("topic task meds track"),
    "in": WordList("tears bathroom restroom hallway hall lobby crisis denial distress pain withdrawal corner"),
    "on": WordList("phone cell edge topic task meds time break probation couch floor camera mute"),
    "at": WordList("door desk window table board bedside"),
    "out": WordList("sick today early late"),
    "by": WordList("door window himself herself themselves"),
    "with": WordList("arms head eyes headphones earbuds hood legs blanket"),
    "w": WordList("arms head eyes headphones earbuds hood legs blanket"),
    "to": WordList("bathroom restroom lobby"),
    "no": WordList("show shows contact call"),
    "next": WordList("to"),
    "eye": WordList("contact"),
  ]

  /// What things do as well.
  static let courses = WordList(
    """
    helps helped works worked comes came goes went keeps kept seems seemed appears appeared became takes took brings \
    brought falls fell gives gave returns returned stays stayed needs needed lives lived means meant hurts hits hit \
    makes made shows showed feels looks looked starts started stops stopped runs ran turns turned passed
    """)

  /// By which another group is meant.
  static let groups = WordList(
    "grp group groups track iop php class program mornings evenings aftercare clinic")

  /// Before a letter that is a kind or a grade.
  static let lettered = WordList(
    "plan vitamin hep hepatitis type group grade class stage level option team unit section step schedule bipolar part")

  /// Before a name that someone is said to do something: "then mark said", "asked why rich left".
  static let openings = WordList(
    """
    said says that when after before because bc and but while what then if since until as so why how where whether \
    today tonight later also meanwhile however though although once yesterday
    """)
}
