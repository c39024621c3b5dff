/// What a name means when it is no name; each sense is innocent in other surroundings.
enum NameLikeWord {
  case month, quality, season, creed, verb, thing
  /// A word in small letters only: "et al", "the ed".
  case fragment

  init?(_ folded: String) {
    guard let sense = Self.senses[folded] else { return nil }
    self = sense
  }

  private static let senses: [String: NameLikeWord] = {
    var senses: [String: NameLikeWord] = [:]
    for (sense, words) in table {
      for word in words.split(separator: " ") where senses[String(word)] == nil {
        senses[String(word)] = sense
      }
    }
    return senses
  }()

  private static let table: [(NameLikeWord, String)] = [
    (.fragment, "al ed do so to see ha he my in an ng"),
    (.month, "january march april may june july august sunday monday friday wednesday"),
    (
      .quality,
      """
      joy grace hope faith charity mercy patience constance honor prudence verity felicity harmony serenity trinity \
      destiny glory love melody liberty temperance art chastity clemency
      """
    ),
    (.season, "summer autumn winter spring dawn eve noel star skye sky sunny stormy rain misty"),
    (
      .creed,
      "christian german roman norman israel jordan chad china india asia sydney paris georgia dallas austin"
    ),
    (
      .verb,
      """
      will mark chase drew grant rose rob sue pat bob jack don wade skip carry peg nick trace lance mike chuck \
      phil curt stew hank kit ward cole bea jean
      """
    ),
    (
      .thing,
      """
      bill ray rich frank gene dean guy miles max earl duke king prince rusty sandy penny ginger ivy holly lily \
      iris violet daisy heather olive hazel fern jasmine poppy laurel myrtle pearl ruby amber jade crystal coral opal \
      gemma robin wren jay dale glen cliff forrest forest brook brooke heath reed reid brandy sherry candy cookie angel \
      precious sage clay stone sandra june carol angelica major royal sterling rocky buddy bud junior cash case \
      dang gosh young price park winters wells fields brown long lake rivers bell baker miller cooper banks waters woods wood \
      green black white gray grey walker carter hunter fisher fox wolf bird hill hall church bush field rice small \
      little short sharp strong power powers day days night snow frost winter moon light best good goodman gold golden \
      silver rush page book cook mason potter porter shepherd bishop pope knight marsh meadows moss parks ford bridges \
      street banks mills barber butler carpenter gardener farmer taylor weaver singer speaker driver sellers kidd man \
      love joyner noble wise swift savage stout early bright close cross case chance sweet berry cherry lemon bean \
      hand foot head temple hope harden hardy keen kind law lane low may more much nice ball shaw ram son song \
      sun wong war way yes you he she an do so to see lee kim bo lin in my ha yu min dong long wang li ng do ho la le
      """
    ),
  ]
}
