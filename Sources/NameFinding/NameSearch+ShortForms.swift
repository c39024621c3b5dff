extension NameSearch {
  /// "Tony", where Anthony is on the roster and no nickname on record: may be somebody else, so it is listed.
  func shortForm(at place: Int) -> Finding? {
    let word = words[place]
    guard word.hasCapital, let formal = ShortNames.formal[word.folded], !around.isShouted[place],
      formal.isDisjoint(with: names.knownWords)
    else { return nil }
    let forms = formal.flatMap { names.byFirstWord[$0, default: []] }
      .filter { $0.words.count == 1 && $0.kind == .givenName && names.people[$0.peer].names.role == .peer }
    guard !forms.isEmpty, isMeant(place, word.folded, forms) else { return nil }
    return Finding(
      words: place...place, peers: Set(forms.map(\.peer)), kind: .nickname, certainty: .possible, meaning: .listed)
  }
}

/// Short forms of given names that are usual in English.
enum ShortNames {
  /// The formal names by each short one.
  static let formal: [String: Set<String>] = {
    var formal: [String: Set<String>] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let name = words.first else { continue }
      for short in words.dropFirst() { formal[short, default: []].insert(name) }
    }
    return formal
  }()

  private static let lines = """
    abigail abby gail
    alexander alex al sasha xander
    alexandra alex sandra sasha lexi
    alfred al fred alfie
    amanda mandy
    andrew andy drew
    angela angie
    anthony tony
    barbara barb barbie
    benjamin ben benny benji
    bernard bernie
    beverly bev
    bradley brad
    carolyn carol
    catherine cathy kate katie cat
    charles charlie chuck chaz
    charlotte charlie lottie
    christina chris tina christy
    christine chris tina christy
    christopher chris topher kit
    cynthia cindy
    daniel dan danny
    david dave davey
    deborah deb debbie
    dolores lola
    dominic dom nick
    donald don donny
    dorothy dot dottie
    douglas doug
    edward ed eddie ted ned
    eleanor ellie nora nell
    elizabeth liz lizzie beth betty betsy eliza
    emily em emmy
    eugene gene
    frances fran frannie
    francisco paco frank
    frederick fred freddie
    gabriel gabe
    gabriella gabby
    george georgie
    gerald gerry jerry
    gregory greg
    guadalupe lupe lupita
    harold harry hal
    henry hank harry
    isabella bella izzy
    jacob jake
    jacqueline jackie
    james jim jimmy jamie
    jeffrey jeff
    jennifer jen jenny
    jeremiah jerry
    jessica jess jessie
    john johnny jack
    jonathan jon jonny
    joseph joe joey
    josephine jo josie
    joshua josh
    judith judy
    katherine kathy kate katie kat kitty kay
    kathleen kathy kate katie
    kenneth ken kenny
    kevin kev
    kimberly kim
    lawrence larry
    leonard len lenny leo
    lillian lily
    louis lou louie
    lucille lucy
    madeline maddie
    denise dee
    marcus marc
    margaret maggie meg peggy marge margie rita greta
    matthew matt matty
    maximilian max
    melissa missy mel
    michael mike mikey mick
    michelle shelly
    miguel mike
    mitchell mitch
    natalie nat
    nathaniel nate nat nathan
    nathan nate
    nicholas nick nicky
    nicole nikki
    olivia liv livvy
    pamela pam
    patricia pat patty trish tricia
    patrick pat paddy
    penelope penny
    peter pete
    philip phil
    phillip phil
    raymond ray
    rebecca becky becca
    richard rick ricky rich dick
    robert rob bob bobby robbie bert
    roberto beto
    ronald ron ronnie
    rosemary rose rosie
    samantha sam sammy
    samuel sam sammy
    sandra sandy
    sebastian seb
    stephanie steph
    stephen steve stevie
    steven steve stevie
    susan sue susie suzy
    tamara tammy
    terrence terry
    teresa terry tess tessa
    theresa terry tess tessa
    theodore ted teddy theo
    thomas tom tommy
    timothy tim timmy
    valerie val
    vanessa nessa
    veronica ronnie vera
    victoria vicky tori
    vincent vince vinny
    virginia ginny
    walter walt wally
    william will bill billy willie liam
    zachary zach zack
    """
}
