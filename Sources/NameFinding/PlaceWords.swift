/// The words by which a name is a place's or a house's.
enum PlaceWords {
  /// After a name, with a capital.
  static let kinds = WordList(
    """
    street st road rd avenue ave boulevard blvd lane ln drive dr court ct highway hwy hospital medical clinic center \
    centre park elementary middle high school college university academy institute airport er icu church chapel temple \
    cathedral parish county city town township lake river creek heights hills hill beach island bridge house home hall \
    manor square plaza mall market station depot library prison jail correctional detox rehab recovery tower building \
    univ hs parkway pkwy oil bank bowl parish trail trl terrace apartments hotel inn motel shelter valley falls springs field fields woods bay point memorial general foundation mountain
    mountains canyon ridge peak grove rapids harbor crossing
    """)
  /// The same in small letters.
  static let smallKinds = WordList(
    "airport hospital elementary clinic er county jail prison campus exit suburbs hwy highway county")
  /// What only a place has.
  static let traits = WordList(
    """
    heat weather traffic game trip area native skyline suburb accent flight winter winters summer plates license map
    streets downtown office branch
    """)
  static let businesses = WordList("club joe's store market pharmacy diner bar grill pizza deli cafe tavern pub donuts")
  /// After a given name.
  static let givenKinds = WordList("hs ms univ bowl parish trophy award foundation show movie day")
  /// Before a name, with a capital.
  static let prefixes = WordList(
    "las los san santa santo mt mount ft fort port el saint st puerto rio cape camp ciudad")
  static let eating = WordList(
    "ate eat eats eating lunch dinner breakfast burger burgers fries coffee pizza takeout shift worked works working job"
  )
  /// Shops and chains that are named after people, also after "at" and "from".
  static let shops = WordList(
    """
    wendy mcdonald macdonald arby denny chili applebee macy kohl lowe walgreen carl culver hardee jimmy papa friday
    zaxby bojangles popeye trader sam dick chang wendys mcdonalds arbys dennys dillard cabela sephora claire victoria
    """)
  /// Two words that are one thing, drawn together.
  static let brands = WordList(
    """
    johnnywalker jackdaniel jackdaniels jimbeam samadams captainmorgan wellsfargo annarbor anntaylor martinluther
    lutherking georgewashington marykay maryjane taylorswift harrypotter bettycrocker olivegarden rubytuesday
    mariecallender bobevans charliebrown pfchang pfchangs drphil judgejudy tomford calvinklein tommyhilfiger jpmorgan
    morganstanley charlesschwab johndeere harleydavidson elizabetharden ralphlauren josecuervo donjulio evanwilliams
    gentlemanjack jimmyjohn jimmyjohns papajohn papajohns redrobin carlsjr stevemadden oscarmayer jennycraig bobross
    fredmeyer marthastewart amazinggrace christmaseve yeareve artofwar marktwain willsmith
    """)
  static let saints = WordList("st saint")
  static let prepositions = WordList("at to from in near by of outside inside for")
  static let trust = WordList(
    """
    believes believe believed trust trusts trusted confided confides confide faith interest interested disappointed \
    something confidence changes change saw sees see notices noticed hope sat stood standing sitting next hearing
    """)
  static let motion = WordList(
    """
    moved move moving moves flies discharged released transferred came come comes coming back drove drive driving drives flew \
    fly flying here off away bus train trip went go going goes gone traveled travels travel returned return returning \
    relocated relocate relocating trip ticket tickets road way visit headed heading originally ran hitchhiked \
    walked took flight deployed stationed posted shipped extradited commutes commuted commuting bus plane train bound
    """)
  static let living = WordList(
    "lives live lived living stays stayed staying met parked apartment house job prays mass service admitted treated works worked bed moved room place"
  )

  /// Near whom one sits.
  static let seating = WordList("sat sits sit sitting seat seated chair stood stands standing moved met knows")
  static let parts = WordList(
    "streets street outskirts city town state part parts side north south east west middle out suburbs downtown")

  static let states = WordList(
    """
    al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri \
    sc sd tn tx ut vt va wa wv wi wy dc
    """)
  /// Cities, states and countries that people are named after.
  static let names = WordList(
    """
    houston jackson lincoln austin madison denver paris troy brooklyn georgia dallas charlotte savannah sydney london \
    chelsea florence sienna vienna victoria virginia carolina dakota montana nevada texas phoenix cleveland boston \
    memphis raleigh orlando jordan israel china india asia kenya chad cuba camden chester dayton trenton lansing carson \
    cheyenne aspen branson bristol devon ireland england france holland milan roma salem selma laredo reno columbus \
    lafayette washington jefferson hamilton clinton marion salinas santiago kingston preston lancaster york kent \
    wellington aurora akron albany augusta lexington beverly lynn stafford windsor
    """)
  /// Of those, more that are only surnames here, since as given names they are nearly always a person's.
  static let surnames = WordList(
    """
    abilene arlington ashland atlanta bakersfield boulder burlington canton concord dover durham easton elgin everett \
    fargo fresno garland glendale greeley hartford henderson irvine irving killeen lakewood laurel lawrence lodi lowell \
    macon marshall mesa milton mobile monroe napa newark newton norfolk oakland odessa ogden oxford palmer pasadena \
    plano portland princeton provo quincy richmond rochester rutland sheridan sherman shelby spencer springfield \
    stanton stockton stratford tacoma taylor temple tyler utica vernon waco warren warwick waterbury wheeling whittier \
    wilmington winslow winston worcester yuma hudson bedford bradford burbank carlisle chesterfield clifton compton \
    crawford decatur denton douglas fairfield franklin fulton galveston greenwich hastings hillsboro huntsville \
    jamestown johnstown kendall lebanon mansfield marietta medford melrose midland monterey morgantown nashua nelson \
    newport northampton norwalk olympia orange oswego petersburg plymouth salisbury scranton shreveport somerset \
    summit sutton tucson tulsa waterloo westbrook wheaton
    berlin hamburg frankfurt bremen munich vienna bern basel geneva verona genoa modena parma siena trento toledo \
    cordoba sevilla granada murcia madrid valencia barcelona galicia bilbao burgos leon zamora segovia soria avila \
    lisboa braga porto coimbra dublin cork galway kildare derry armagh limerick sligo wexford belfast perth stirling \
    ayr melbourne darwin adelaide brisbane lima quito bogota cali medellin caracas cartagena durango puebla oaxaca \
    merida tijuana sonora laredo matamoros guadalajara managua havana cairo alexandria tripoli lagos accra dakar \
    nairobi beirut aleppo damascus medina tehran shiraz kabul lahore delhi goa hanoi osaka kyoto tokyo hiroshima \
    warsaw krakow moscow minsk odesa sofia athens corinth rhodes peru chile spain germany poland brazil ghana mali
    """)
}

/// The words by which a name is an illness's, a test's or a scale's.
enum MedicalWords {
  /// After any name.
  static let conditions = WordList(
    """
    disease diseases syndrome syndromes palsy dementia lymphoma sarcoma chorea thyroiditis scale scales inventory \
    questionnaire checklist encephalopathy phenomenon wort survey
    """)
  /// After any family name, and over other capitals: what is measured with.
  static let measures = WordList(
    """
    scale scales test task score criteria inventory checklist index exam questionnaire survey titer titers dz dx
    assessment wort chart
    """)
  /// After a name that is known for an illness or a scale.
  static let besides = WordList(
    """
    body rating depression anxiety hopelessness index mania reflex maneuver sign criteria psychosis fracture cyst tumor \
    higher lower elevated group grp flare flares scan scans meds med medication diagnosis dx symptoms symptom tremor tremors test tests testing score \
    scores support carrier gene genes drug drugs treatment treatments specialist clinic foundation walk stage trial \
    screen screening form results patient patients again meeting attack pain surgery
    """)
  /// What an illness does after its name.
  static let courses = WordList("runs flares progresses worsens worsened acts acting killed took")
  static let histories = WordList("dx diagnosis hx history symptoms signs")
  static let having = WordList("has have had having got gets diagnosed suspected early")
  static let namesakes = WordList(
    """
    alzheimer parkinson huntington crohn hodgkin hodgkins lewy down downs tourette tourettes asperger aspergers beck \
    hamilton bell graves hashimoto raynaud wilson addison cushing meniere marfan sjogren bright paget rett turner \
    klinefelter korsakoff wernicke gehrig young young edinburgh columbia montgomery hachinski cornell burns zung barkley \
    conners vanderbilt connor davidson yale brown tay sachs lou lyme hansen pick munchausen stockholm reye angelman \
    williams baker babinski peyronie dupuytren bipolar kaposi wilms barrett whipple epworth morse tinetti rankin hare stroop barnes berg braden norton katz lawton ransom glasgow apgar
    folstein rey wechsler raven rorschach stanford binet holmes hoehn fagerstrom maslach rosenberg zarit
    """)
}
