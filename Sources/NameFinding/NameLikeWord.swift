/// The ordinary meaning of a word that is also a name, and how often it is used as a name.
struct NameLikeWord {
  /// Each sense is innocent in other surroundings.
  enum Sense {
    case month, quality, season, creed, verb, thing
    /// A word of grammar: as a name it only counts where a person acts.
    case grammar
    /// A word in small letters only: "et al", "the ed".
    case fragment
  }

  /// How ordinary the word is.
  enum Use {
    /// With a capital nearly always a name: "Bob".
    case seldom
    /// As often a name as a word: "Grace".
    case both
    /// Mostly a word: "Price".
    case mostly
  }

  let sense: Sense
  let use: Use

  init?(_ folded: String) {
    guard let word = Self.words[folded] else { return nil }
    self = word
  }

  private init(sense: Sense, use: Use) {
    self.sense = sense
    self.use = use
  }

  /// Any other everyday word that someone is called by.
  static let everyday = NameLikeWord(sense: .thing, use: .mostly)

  private static let words: [String: NameLikeWord] = {
    var words: [String: NameLikeWord] = [:]
    for (sense, use, text) in table {
      for word in text.split(whereSeparator: \.isWhitespace).map(String.init) where words[word] == nil {
        words[word] = NameLikeWord(sense: sense, use: use)
      }
    }
    return words
  }()

  /// A word counts by the line it comes in first.
  private static let table: [(Sense, Use, String)] = [
    (.fragment, .seldom, "al ed ng vu ty"),
    (
      .grammar, .mostly,
      "do so to see ha he my in an you she yes no the it on at as or if is of we us me up be by la le"
    ),
    (.month, .mostly, "january march may july sunday monday tuesday wednesday thursday friday saturday thu sun mon"),
    (.month, .both, "april august june jan"),
    (
      .verb, .seldom,
      "rob sue pat bob jack don peg nick lance mike chuck phil curt stew hank kit cole bea jean wade josh stan buck"
    ),
    (
      .thing, .seldom,
      """
      ray gene dale glen heath chad lee min wang dong ho holly heather jasmine carol robin max \
      jay sherry ruby jade sterling hunter mason cooper miller laurel myrtle forrest jordan georgia \
      dallas austin sydney earl harry dick billy barb tad sol dom mo tuck
      """
    ),
    (
      .quality, .both,
      """
      joy grace hope faith charity mercy patience constance honor prudence verity felicity harmony serenity trinity \
      destiny glory love melody liberty temperance art chastity clemency earnest gay justice heaven bliss unity
      """
    ),
    (.season, .both, "summer autumn winter spring dawn eve noel star skye sky"),
    (.creed, .both, "christian israel roman china india asia paris"),
    (.verb, .both, "mark chase drew grant rose skip trace hung ping"),
    (.verb, .mostly, "will carry ward"),
    (
      .thing, .both,
      """
      bill rich frank dean guy miles duke rusty sandy penny ginger ivy lily iris violet olive daisy fern poppy pearl \
      amber crystal coral opal jewel candy angel precious buddy bud amity angus sunny stormy rainy misty kitty hazel \
      dusty colt phoenix journey genesis legend story diamond princess queen chance luz pena paz luna cielo cruz ash raven dove storm ocean rain cloud \
      meadow willow aspen cedar clover juniper rosemary basil saffron blossom bunny teddy happy lucky merry ace jet \
      flint blaze chip dash molly haven cherish treasure royal rocky brandy cookie brook cliff forest king prince junior major sage walker dot tan cat
      """
    ),
    (
      .thing, .mostly,
      """
      reed clay stone cash case dang gosh young price park winters wells fields brown long lake rivers bell baker \
      banks waters woods wood green black white gray grey fisher fox wolf bird hill hall church bush field rice \
      small little short sharp strong power powers day days night snow frost moon light best good goodman gold \
      golden silver rush page book cook potter porter shepherd bishop pope knight marsh meadows moss parks ford \
      bridges street mills barber butler carpenter gardener farmer weaver singer speaker driver sellers kidd man \
      joyner noble wise swift savage stout early bright close cross sweet berry cherry lemon bean hand foot \
      head temple harden hardy keen kind law lane low more much nice ball shaw ram son song wong war way mania \
      moody blunt meek humble loud bold gentle grim jolly quick tardy
      """
    ),
  ]
}
