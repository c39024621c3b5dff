/// The words that stand around a person's name.
enum PersonWords {
  /// What a person does, as it is written right after the name.
  static let actions = WordList(
    """
    said says asked asks told tells replied answered shared shares reported reports stated offered offers reminded \
    reminds challenged challenges interrupted interrupts laughed laughs cried cries cry wept smiled smiles nodded \
    listened left leaves arrived walked walks sat sits stood stands spoke speaks talked talks hugged hugs thanked thanks \
    apologised apologized agreed disagreed snored sang sings stared praised encouraged teased gave gives lent felt feels \
    thinks thought wanted wants helped helps looked called calls came comes went goes joined supported confronted \
    yelled shouted whispered refused declined suggested described explained admitted disclosed denied wondered \
    complained mentioned invited met meets texted phoned knows knew seemed seems appeared became got brought took \
    raised nudged winked sighed yawned slept fell relapsed missed understood understands responded reacted repeated \
    criticised criticized insulted accused blamed comforted consoled read noticed observed insisted threatened \
    returned stayed kept likes liked loves loved hates hated needs needed tried tries plans lives works worked wrote \
    showed played danced ate drank used bought sold paid owes borrowed hit pushed touched kissed dated
    """)

  static let auxiliaries = WordList(
    "is was has had does did isn't wasn't hasn't hadn't doesn't didn't isnt wasnt hasnt hadnt doesnt didnt")

  static let modals = WordList("may can could should would might will won't can't couldn't wouldn't wont cant")

  /// What is said of a person after "is" or "was".
  static let states = WordList(
    """
    tearful quiet late absent present angry upset sad calm kind rude nervous anxious friendly helpful supportive loud \
    silent asked told invited encouraged sober drunk high tired early sitting crying laughing talking speaking there \
    gone back sick ill away hostile warm withdrawn agitated seated offended hurt sorry right wrong also being leaving \
    surprised moved glad happy proud jealous mean
    """)

  /// After these a person is named even in small letters.
  static let addressing = WordList(
    """
    told asked thanked hugged confronted texted phoned reminded interrupted comforted invited teased insulted \
    apologised apologized befriended ask asks tell tells corrected handed congratulated consoled texting texts remind reminds
    """)

  /// After these, and "with" or "to" or "by", a person is named even in small letters.
  static let meeting = WordList(
    """
    talked spoke spoken talking speaking sat sitting sits met argued paired walked close next lunch dinner coffee \
    apologised apologized listened shared conflict disagreed worked partnered chatted upset angry mad annoyed friends
    """)

  static let besides = WordList("with w to by beside from about at near of and toward towards")

  /// After these a person can be named; a thing too.
  static let leading = WordList(
    """
    with to told asked thanked hugged from about by and or beside besides near for of that after before between \
    confronted trusts trusted met meets heard saw sees knows knew called calls gave gives lent owes owed toward towards \
    admires admired named mentioned feels felt said says quoted sat behind against than confided texted texts because \
    believes thinks against around despite without via when while if met supported likes liked misses missed loves \
    hates dislikes resents approached joined helped interrupted reminded borrowed what
    """)

  /// Before a thing, seldom before a person.
  static let determiners = WordList(
    """
    the a an his her hers their my our your its this these those each every no some any more much most many \
    another other own both little great good new first last next one two three big full deep \
    real true false great lots
    """)

  /// Before a month or a day.
  static let times = WordList(
    "in since until till by last next this of early late mid during before after from every on for through around")

  static let titles = WordList(
    "mr mrs ms miss mx dr prof rev reverend sir madam sgt capt lt col cpl herr frau señor señora")

  /// Titles that are relatives too: they belong to a name only where the roster has them.
  static let orders = WordList("sister brother father mother sr fr")

  /// Names too, and never meant as one where they stand alone.
  static let never = WordList("he she they you it we i me him her his them their hers pa ma mx ms mr dr jr sr")

  /// After a surname it is the family's.
  static let households = WordList("family families household house home")
  static let ofFamily = WordList(
    "kids boys girls brothers sisters twins house home place family wedding party kid boy girl parents clan")

  static let sizes = WordList("young small little short long rich good happy")

  static let kin = WordList(
    """
    aunt auntie uncle mom mum mommy mother mama dad daddy father papa sister brother wife husband son daughter cousin \
    niece nephew grandma grandpa grandmother grandfather grandson granddaughter ex boyfriend girlfriend fiance fiancee \
    stepdad stepmom stepfather stepmother stepson stepdaughter stepbrother stepsister baby bro sis hubby godmother \
    godfather tia tio abuela abuelo roomie dog cat
    """)

  /// People from outside who go by their first name.
  static let outsiders = WordList(
    """
    boss landlord landlady sponsor neighbor neighbour coworker supervisor manager teacher doctor therapist counselor \
    psychiatrist nurse lawyer attorney dealer officer pastor priest coach uncle singer actor saint
    """)

  static let companions = WordList("friend buddy pal roommate bestie mate")
  /// "Peer Kevin" is "a peer".
  static let fellows = WordList(
    """
    peer peers member members classmate client clients patient guy guys girl gal lady dude pt pts resident groupmate
    groupmates participant attendee person
    """)
  /// Kept before the noun: "male peer Kevin" is "a male peer".
  static let sexes = WordList("male female nonbinary trans")
  /// "New guy Kevin", "fellow client Kevin".
  static let ofFellows = WordList("fellow group other another new newer older younger old young some this that quiet")
  /// Between an article and a name.
  static let lessers = WordList("other certain little big same")
  static let trades = WordList(
    """
    plumber nurse teacher cook driver trucker vet veteran mechanic barber carpenter electrician roofer welder chef waiter
    bartender lawyer student lifeguard painter baker gardener musician singer drummer coach preacher pastor cop
    """)

  static let adjectives = WordList(
    "poor dear dearest sweet old older young younger elderly crazy silly lovely male female nonbinary trans")
  /// The same relative in other words.
  static let sameRelative: [String: String] = [
    "mom": "mother", "mum": "mother", "mama": "mother", "dad": "father", "daddy": "father", "bro": "brother",
    "sis": "sister", "hubby": "husband", "grandma": "grandmother", "grandpa": "grandfather",
  ]
  static let possessives = WordList("my his her their our your its")
  static let amounts = WordList("both two three four these those all")

  /// What may follow a name that stands for the whole person.
  static let following = WordList(
    """
    and or to for with in on at by from about after before during when while because but that who whom as if again \
    too also today yesterday tomorrow tonight now then twice once privately very well yet not is was has had will \
    would could can might since until into out up off over first next he she they client this last
    """)

  /// Short forms that are written with dots.
  static let dottedForms = WordList("am pm eg ie ma ba bs ms md rn np pa po iv er us uk dc la od aa na dr st tv id phd")

  /// Common short forms in notes; as initials they count only where a person acts.
  static let shortForms = WordList(
    """
    am pm eg ie ma ba md rn np pa pt ot iv er ed gp aa na mi od si hi tv id us uk eu po bp hr ok pc it ai mh cm tx dx \
    hx rx sx cbt dbt act emdr ptsd ocd adhd bpd sud mat prn tbd asap faq dui cps va icu adl bid tid qd dob ssi phq gad \
    tip stop dear man lan wan et al vs no op up do go he me we my an as at be by if in is of on or so to
    """)

  /// Short forms for people of the field: what a person does they do as well.
  static let roles = WordList("pt ot md rn np pa po gp dr ma cm")

  /// After a number.
  static let units = WordList("ml mg mcg g kg lb lbs oz cm mm m l dl cc iu am pm hr hrs min mins k")

  /// That are not names.
  static let months = WordList("february september october november december feb sept oct nov dec")
}
