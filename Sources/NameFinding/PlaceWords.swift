/// The words by which a name is a place's or a house's.
enum PlaceWords {
  /// Behind a name, with a capital.
  static let kinds = WordList(
    """
    street st road rd avenue ave boulevard blvd lane ln drive dr court ct highway hwy hospital medical clinic center \
    centre park elementary middle high school college university academy institute airport er icu church chapel temple \
    cathedral parish county city town township lake river creek heights hills hill beach island bridge house home hall \
    manor square plaza mall market station depot library prison jail correctional detox rehab recovery tower building \
    apartments hotel inn motel shelter valley falls springs field fields woods bay point memorial general foundation
    """)
  /// The same in small letters.
  static let smallKinds = WordList(
    "airport hospital elementary clinic er county jail prison campus exit suburbs hwy highway county")
  /// What only a place has.
  static let traits = WordList(
    "heat weather traffic game trip area native skyline suburb accent flight winter winters summer")
  static let businesses = WordList("club joe's store market pharmacy diner bar grill pizza deli cafe tavern pub donuts")
  static let saints = WordList("st saint")
  static let prepositions = WordList("at to from in near by of outside inside for")
  static let trust = WordList(
    """
    believes believe believed trust trusts trusted confided confides confide faith interest interested disappointed \
    something confidence changes change saw sees see notices noticed hope sat stood standing sitting next hearing
    """)
  static let motion = WordList(
    """
    moved move moving moves discharged released transferred came come comes coming back drove drive driving drives flew \
    fly flying here off away bus train trip went go going goes gone traveled travels travel returned return returning \
    relocated relocate relocating headed heading originally ran hitchhiked walked took flight
    """)
  static let living = WordList(
    "lives live lived living stays stayed staying met parked apartment house job prays mass service admitted treated works worked bed moved room place"
  )

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
}

/// The words by which a name is an illness's, a test's or a scale's.
enum MedicalWords {
  /// Behind any name.
  static let conditions = WordList(
    """
    disease diseases syndrome syndromes palsy dementia lymphoma sarcoma chorea thyroiditis scale scales inventory \
    questionnaire checklist encephalopathy phenomenon
    """)
  /// Behind a name that is known for an illness or a scale.
  static let besides = WordList(
    """
    body rating depression anxiety hopelessness index mania reflex maneuver sign criteria psychosis fracture cyst tumor \
    flare flares scan scans meds med medication diagnosis dx symptoms symptom tremor tremors test tests testing score \
    scores support carrier gene genes drug drugs treatment treatments specialist clinic foundation walk stage trial \
    screen screening form results patient patients again meeting attack pain surgery
    """)
  /// What an illness does behind its name.
  static let courses = WordList("runs flares progresses worsens worsened acts acting killed took")
  static let having = WordList("has have had having got gets diagnosed suspected early")
  static let namesakes = WordList(
    """
    alzheimer parkinson huntington crohn hodgkin hodgkins lewy down downs tourette tourettes asperger aspergers beck \
    hamilton bell graves hashimoto raynaud wilson addison cushing meniere marfan sjogren bright paget rett turner \
    klinefelter korsakoff wernicke gehrig young young edinburgh columbia montgomery hachinski cornell burns zung barkley \
    conners vanderbilt connor davidson yale brown tay sachs lou lyme hansen pick munchausen stockholm reye angelman \
    williams baker babinski peyronie dupuytren bipolar kaposi wilms barrett whipple
    """)
}
