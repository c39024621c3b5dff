import TestKit

/// What people of the invented years say: sentences of common words, now and then one word that is rare.
struct InventedSpeech {
  /// The word that a search looks for; it stands in one note of some five thousand.
  static let rareWord = "locksmith"

  private static let words = """
    the a and to of in is it that was for on with as they at by had not but from or have an this one were all we when \
    there can more if no out so said what up its about than into them only some time these may then now any people \
    first like could did made after way many must before through back years where much your well down should because \
    each just those too morning evening night week weekend work home mother father brother sister daughter son friend \
    neighbour doctor sleep slept awake dream coffee walk walked garden kitchen bus train car phone called answered \
    laughed cried quiet loud angry sad glad hopeful tired calm restless proud ashamed afraid steady plan card list \
    money rent bill letter key door window room chair circle song music radio paper book page pen hand face eyes \
    breath breathing heart body pain better worse urge craving drank sober meeting sponsor step promise trust anger \
    patience small large slow quick early late yesterday today tomorrow Monday Tuesday Friday summer winter rain snow \
    dog cat bird river street shop market bread soup dinner lunch breakfast apple school class teacher job boss shift \
    holiday birthday funeral wedding visit hospital pill dose nurse appointment waiting asked told heard listened \
    helped tried failed began stopped kept lost found left stayed came went wants needs feels thinks knows remembers
    """.split(separator: " ").map(String.init)

  /// About 180 bytes on average, as long as what a leader types between two turns.
  mutating func remark(_ random: inout SplitMix64) -> String {
    let count = Int.random(in: 18...56, using: &random)
    var chosen: [String] = []
    for _ in 0..<count { chosen.append(word(&random)) }
    if Int.random(in: 0..<5000, using: &random) == 0 { chosen[count / 2] = Self.rareWord }
    return chosen.joined(separator: " ")
  }

  /// Common words come first in the list and more often.
  private func word(_ random: inout SplitMix64) -> String {
    let spread = Double.random(in: 0..<1, using: &random)
    return Self.words[Int(spread * spread * Double(Self.words.count))]
  }
}
