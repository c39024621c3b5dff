/// Fixed phrases that hold a name: "Miranda rights", "Hail Mary", "Marina del Rey". General knowledge, by hand.
enum FixedPhrases {
  /// A phrase, and how many of its words come before the one by which it was looked up.
  typealias Entry = (words: [String], offset: Int)

  /// In folded words, possessive endings left out.
  static func holding(_ word: String) -> [Entry] {
    byWord[word, default: []] + (word.hasSuffix("s") ? byWord[String(word.dropLast()), default: []] : [])
  }

  private static let byWord: [String: [Entry]] = {
    var byWord: [String: [Entry]] = [:]
    for line in text.split(separator: "\n") {
      for phrase in line.split(separator: ",") {
        let words = phrase.split(separator: " ").map(String.init)
        for (offset, word) in words.enumerated() where word.count > 2 {
          byWord[word, default: []].append((words, offset))
        }
      }
    }
    return byWord
  }()

  /// After a name without a possessive ending, or with one: what is called after its finder.
  static let plainKinds = WordList(
    """
    rights machine press triangle curve pyramid hierarchy maneuver catheter trophy doctrine theorem principle diet
    bandage monitor splint stretcher
    """)
  static let possessiveKinds = WordList("law pyramid hierarchy razor theorem paradox principle wager triangle")
  /// With a capital.
  static let capitalKinds = WordList("act alert amendment cup trophy law prize medal marathon awards award classic")

  private static let text = """
    miranda rights,miranda warning,miranda warnings,amber alert,megan law,kendra law,laura law,casey law,baker act
    marchman act,brady bill,lemon law,jim crow,jane doe,john doe,roe v wade,terry stop,uncle sam,john hancock
    dear john,dear jane letter,don juan,good samaritan,john birch,jessica law,ryan white
    maslow pyramid,maslow hierarchy,skinner box,pavlov dog,pavlov dogs,peter pan,johari window,karpman triangle
    jellinek curve,kubler ross,murphy law,occam razor,dunning kruger,jekyll and hyde,peeping tom,plain jane
    erikson stages,piaget stages,myers briggs,socratic method,venn diagram,gantt chart
    adam apple,foley catheter,holter monitor,heimlich maneuver,epstein barr,tommy john,lou gehrig,ace bandage
    ace wrap,charley horse,charlie horse,ben gay,jacob ladder,crohn and colitis,epsom salt
    hail mary,smith machine,arnold press,stanley cup,ryder cup,davis cup,heisman trophy,air jordan,chuck taylor
    chuck taylors,stan smith,babe ruth,lindy hop
    can of pam,pam spray,pan with pam,bloody mary,virgin mary,tom collins,shirley temple,arnold palmer,roy rogers
    sloppy joe,eggs benedict,egg benedict,caesar salad,peach melba,lazy susan,sara lee,little debbie,uncle ben
    aunt jemima,mrs dash,dr pepper,ben jerry,ben and jerry,duncan hines,jimmy dean,earl grey,cup of joe,average joe
    gi joe,jack in the box,paul mitchell,famous amos,granny smith,angel food,angel hair,angel dust,ginger ale
    ginger snap,ginger root,black eyed susan,sweet william,queen anne,jack russell,jack cheese,monterey jack
    mary jane,mary janes,jolly rancher,cherry garcia,crepe suzette,crepes suzette,brown betty,baby ruth,mr clean
    mr coffee
    billie jean,billie holiday,hey jude,eleanor rigby,peggy sue,maggie may,sweet caroline,dani california
    mustang sally,proud mary,come on eileen,sweet jane,bobby mcgee,danny boy,major tom,tom sawyer
    rocky raccoon,buddy holly,barbara ann,johnny cash,wake up little susie,frere jacques,oh susanna
    jingle bell rock,hey joe,brown eyed girl,amazing grace,auld lang syne
    ave maria,mother mary,mother teresa,adam and eve,cain and abel,david and goliath,joan of arc,noah ark
    john the baptist,jesus christ,saint christopher,book of ruth,book of job,book of daniel,gospel of john
    gospel of mark,gospel of luke,gospel of matthew,patience of job,st francis prayer,salve regina
    memento mori,carpe diem,mea culpa,saint nicholas,st patrick day,st valentine day,mary magdalene
    marina del rey,jackson hole,carson city,virginia beach,lake charles,mount vernon,long beach,palm springs
    martha vineyard,harpers ferry,myrtle beach,corpus christi,kitty hawk,dodge city,rose bowl,lincoln park
    grand rapids,baton rouge,daly city,king of prussia,truth or consequences,hilton head,santa fe,del mar
    robin hood,robin egg,mona lisa,romeo and juliet,ferris wheel,rosie the riveter,bill of rights
    penny stock,penny stocks,poison ivy,ivy league,daisy chain,jade plant
    """
}
