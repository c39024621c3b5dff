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
    andre dre
    deandre dre
    ann annie nan nancy
    anna annie ana
    anne annie
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
    ed eddie eddy
    edgar ed eddie
    edmund ed eddie eddy ned ted
    edward ed eddie eddy ted ned
    edwin ed eddie
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
    guillermo memo
    gwendolyn gwen wendy
    guadalupe lupe lupita
    harold harry hal
    henry hank harry
    isabella bella izzy
    jacob jake
    jacqueline jackie
    james jim jimmy jamie
    jeffrey jeff
    jennifer jen jenn jenny jenna
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
    latoya toya
    lawrence larry
    lukasz luke luk
    luis luiz lou
    leonard len lenny leo
    lillian lily
    louis lou louie
    lucille lucy
    madeline maddie
    denise dee
    marcus marc
    margaret maggie meg peg peggy peggie marge margie margo rita greta daisy
    marguerite maggie margo rita
    peggy peg peggie
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
    rosalind roz rosie rose
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
    tyrone ty
    tyler ty
    tyson ty
    teresa terry tess tessa
    theresa terry tess tessa
    theodore ted teddy theo
    thomas tom tommy
    timothy tim timmy
    valerie val
    vanessa nessa
    veronica ronnie vera
    victoria vicky tori
    xavier xav xavi zav
    zoe zo zoey zoie
    ignacio nacho
    jesus chuy chucho
    jose pepe
    hector tito
    enrique quique kike
    alejandro alex ale
    alejandra alex ale
    mercedes meche
    rosario chayo
    consuelo chelo
    graciela chela
    ekaterina katya kate
    dmitri dima
    mikhail misha
    aleksandr sasha alex
    mohammed mo
    muhammad mo
    mohamed mo
    leticia leti tish
    vincent vince vinny
    virginia ginny
    walter walt wally
    william will bill billy willie liam
    zachary zach zack
    """
}
