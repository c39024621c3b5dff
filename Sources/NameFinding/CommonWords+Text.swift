extension CommonWords {
  static let text = """
    baptist methodist lutheran catholic able about above accept across act add afraid after again age ago agree aim air alarm album alcohol alert alike \
    alive all allow almost alone along aloud already also alter always amber among amount anger angle angry animal \
    ankle annex annoy annual answer anxiety anxious any apart appear apple apply april area argue arise arm army \
    around arrive art ask asleep aside assess assist at attend august aunt avoid awake award aware away baby back bad \
    bake baker ball banana band bank bar barn base basic basis bath bathe battery beach bean bear beard beat become \
    bed bee beer before began begin behave behind being belief believe belly belong below belt bench bend benefit best \
    better between beyond bike bill bind bird birth bit bite bitter black blade blame blank blanket blast blaze bleed \
    bless blind blink block blood bloom blow blue blunt blur blush board boat body boil bold bond bone book boot bore \
    born borrow boss both bother bottle bounce bowl box boy brace brain brake branch brand brandy brave bread break \
    breast breath breathe breeze brew brick bride bridge brief bright bring broad broke brook broom brother brown \
    brush bubble bucket budget build bull bunch burden burn burnt burst bury bus bush business busy butter button buy \
    buyer cabin cable cage cake calm camp can candle candy cane canvas cape car carbon card care career cargo carol \
    carry carrot cart carve case cash cast castle casual cat catch cause caution cave cease cell cent centre center \
    chain chair chalk chance change chant chaos chapel chapter charge charm chart chase chased chaste chat cheap cheat check \
    cheek cheer cheese cherry chest chew chick chief child chill china chin chip choice choke choose chop chore chose \
    chosen chunk church cigar circle city civil claim clap clarify class claw clay clean clear clerk clever click \
    client cliff climb clinic cloak clock close cloth cloud clown club clue coach coal coast coat cocoa code coffee \
    coin cold collar color colour colon column comb come comfort comic comma common cook cool cooler cope copper copy \
    coral core corn corner correct cost couch cough could council counsel count country couple courage course court \
    cousin cover crack craft crane crash crave craze crazy cream create credit creek creep crew crime crisis crisp \
    cross crowd crown crude cruel crush crust cry cure curl curse curve custom cut cycle daily dairy damage damp dance \
    danger dare dark date daughter dawn day dead deal dean dear death debate debt decade decay decide deck deed deep \
    deer defend deep define degree delay delete deny depend depth derive desert desire desk despair detail detox \
    devil devise devote diary die diet differ dinner direct dirt dirty discuss dish divide divorce dizzy doctor dog \
    donate done donor door dose double doubt down dozen draft drag drain drama drank draw drawn dread dream dress drew \
    drift drill drink drive driven drop drove drown drowsy drug drum drunk dry duck due dull during dust duty each \
    eager ear early earn earth ease east easy eat edge edit effect effort eight either elder elect else email embark \
    emerge empty end endure enemy energy engage enjoy enough enter entire equal error escape essay even event ever \
    every evil exact excuse exist exit expect expert extra eye fable face fact fade fail faint fair fairy fait faith \
    fake fall false fame family famous fancy fang far farm farmer fast fatal fate father fatigue fault favor favour \
    fear feast feature fee feed feel feet fell felt fence fever few field fierce fifth fifty fight figure file fill \
    film filter final find fine finger finish fire firm first fish fist fit five fix flag flame flash flat flavor flaw \
    flesh flew flight flip float flock flood floor flour flow flower fluid flush fly focus fog fold folk follow fond \
    food fool foot for force forest forget forgive fork form formal former fort forty forum forward foster found four \
    frail frame franc frank fraud free freeze fresh friend fright fringe from front frost frown frozen fruit fry fuel \
    full fun fund funny fur fury future gain game gap garage garden garlic gas gate gather gave gaze gear gene general \
    gentle germ get ghost giant gift give given glad glance glare glass glide globe gloom glory glove glow glue goal \
    goat god gold gone good goods goose gossip grab grace grade grain grand grant grape graph grasp grass grate grave \
    gravy gray graze great greed green greet grew grey grief grill grim grin grind grip gross ground group grove grow \
    grown guard guess guest guide guilt guilty gun gut guy habit hair half hall halt ham hammer hand handle hang happen \
    happy harbor hard hardly harm harsh hat hate haul have hay hazel head heal health heap hear heard heart heat \
    heather heaven heavy hedge heel height held hell hello help hence her herb herbs here hero hers hesitate hid hide \
    high hill him hint hip hire his hit hobby hold hole holiday holy home honest honey honor hook hope horn horror \
    horse hose host hot hotel hour house hover how hug huge human humble humor humour hunger hungry hunt hunter hurry \
    hurt husband ice idea ideal idle image imply in inch index infer inform inner input insert inside intend into \
    invite iron island issue item ivory jacket jail jam jar jaw jealous jeans jelly jewel job join joint joke jolly \
    journal journey joy judge juice jump jumpy june junior jury just keen keep kettle key kick kid kill kind king kiss \
    kit kitchen knee kneel knew knife knit knock knot know label labor lace lack ladder lady laid lake lamb lame lamp \
    land lane large laser last late later latter laugh laundry lawn lawyer lay layer lazy lead leader leaf league leak \
    lean leap learn lease least leather leave lecture left leg legal lemon lend length less lesson let letter level \
    liar liberty lid lie life lift light like likely limb limit line linen lion lip liquid list listen little live \
    liver load loan local lock lodge logic lone lonely long look loose lord lose loss lost lot loud love lover low \
    lower loyal luck lucky lump lunch lung magic maid mail main major make maker male malice man manage mango manner \
    many map marble march mare margin marine mark marker market marry mask mason mass master match mate matter mature \
    may maybe mayor meal mean meant measure meat medal media meet melody melt member memory men mend mental mercy mere \
    merge merit merry mess metal meter method middle might mild mile milk mill mind mine minor mint minus minute \
    mirror miss mist mistake mix mock model modern modest moment money month mood moon moral more morning most motel \
    mother motion motive motor mount mouse mouth move movie much mud mug murder murky muscle muse music must mute \
    mutter myself nail naive naked name nanny narrow nasty native nature navy near neat neck need needle nerve nervous \
    nest net never new news next nice niece night nine noble nod noise none noon nor normal north nose not note \
    nothing notice novel now nurse nut oak oath object occur ocean odd odor off offer office often oil old olive once \
    one onion only onset onto open opera opinion oral orange order organ other ought our out outer outing outline oven \
    over owe own owner pace pack pad page pain paint pair pale palm pan panel panic pants paper parade pardon parent \
    park parrot part partly partner party pass past paste pastor pat patch path patient patrol patter pattern pause \
    pave pay peace peach peak pear pearl peer pen penny people pepper per period permit person pet petal phase phone \
    phrase piano pick picnic piece pie pig pile pill pillow pilot pin pinch pink pint pipe pirate pit pity place plain \
    plan plane plant plate play player plea please plenty plot plow plug plum plus poem poet point poison polar pole \
    police polite poll pond pool poor pop porch pork port pose post pot pound pour powder power praise prank pray \
    prayer prefer present press pretty prey price pride priest prima primal prime primary prince print prior prison \
    private prize proof proper proud prove public pull pulse pump punch pupil puppy pure purple purpose purse push put \
    puzzle quarter queen quick quiet quit quite quote race racial rack radar radio rage raid rail rain raise rally \
    ranch random range rank rapid rare rat rate rather ratio raw reach react read ready real realm rear reason rebel \
    recall recent record red reduce refer refuse regard region regret reject relapse relate relax relay release rely \
    remain remark remedy remind remote remove render rent repair repeat reply report rescue resent reset resist rest \
    result retire return reveal revenge review reward rhyme rhythm rib ribbon rice rich rid ride rider ridge rifle \
    right rigid ring riot ripe rise risen risk risky rival river rivers road roast rob robe robin rock rocky rode role \
    roll romance roof room root rope rose rosy rotten rough round route routine row royal rub rude rug ruin rule ruler \
    rumor rumour run rural rush rusty sack sacred sad safe safety said sail saint sake salad salary sale salon salt \
    same sample sand sandy sane sauce save saw say scale scan scar scarce scare scarf scary scene scent scheme school \
    score scrap scream screen sea seal search season seat second secret secure see seed seek seem seen seize seldom \
    self sell send senior sense sent series serve session set settle seven sever severe sew shade shadow shake shaky \
    shall shallow shame shape share shark sharp shave shed sheep sheet shelf shell shelter shift shine ship shirt \
    shiver shock shoe shook shoot shop shore short shot should shoulder shout show shower shrink shrug shut shy sick \
    side sigh sight sign signal silent silk silly silver simmer simple since sing sink sip sister sit site six sixth \
    size skate skill skin skip skirt sky slap slave sleep sleeve slept slice slide slight slim slip slope slot slow \
    small smart smell smile smoke smooth snack snake snap sneak snow soap sober social sock soda sofa soft soil solar \
    sold sole solid solve some son song soon sore sorrow sorry sort soul sound soup sour source south space spare \
    spark speak special speech speed spell spend spent spice spill spin spirit spit spite split spoke spoken sponsor \
    spoon sport spot spouse spray spread spring square squeeze stable staff stage stain stair stake stale stalk stall \
    stamp stand star stare start starve state station statue stay steady steal steam steel steep steer stem step stern \
    stew stick stiff still sting stir stock stole stomach stone stood stool stop store storm stormy story stove strain \
    strange straw stray stream street strength stress stretch strict stride strike string strip strive stroke strong \
    struck study stuff stupid style submit such sudden suffer sugar suggest suit sum summary summer summit sun sunny \
    super supper supply support suppose sure surf surge survey swallow swamp swear sweat sweep sweet swell swift swim \
    swing switch sword symbol system table tail take taken tale talent talk talker tall tame tank tap tape target tart \
    task taste tax tea teach teacher team tear tease teen teeth tell temper temple ten tend tender tense tent term \
    terror test text than thank that the theft their them theme then theory there these thesis they thick thief thin \
    thing think third thirst thirty this thorn those though thought thread threat three threw thrill throat throne \
    throw thumb thus ticket tide tidy tie tiger tight tile till timber time timid tin tiny tip tire tissue title toast \
    tobacco today toe toilet token told tomato tone tongue tonight too took tool tooth top topic torn total touch \
    tough tour toward towel tower town toy trace track trade trail train trait trap trash trauma travel tray treat \
    tree tremble tremor trend trial tribe tribune trick trigger trim trip triumph troop trouble truck true truly trunk \
    trust truth try tube tuesday tumor tune tunnel turn twelve twenty twice twin twist two type ugly uncle under unit \
    unite unity until upper upset urban urge use usual vague vain valid valley value van vapor vary vein verb verse \
    very vessel veteran via vice victim video view village violet virus visa visit vital vivid vocal voice void vote \
    vow wage wagon waist wait wake walk walker wall want war ward warm warn wash waste watch water wave weak wealth \
    wear weary weather wed week weep weigh weight weird welcome well went were west wet whale what wheat wheel when \
    where which while whip whisper white who whole whose why wide widow width wife wild will win wind window wine \
    wing winner winter wipe wire wise wish witch with within without wolf woman women won wonder wood wooden wool word \
    wore work world worm worn worry worse worst worth would wound wrap wrist write wrong wrote yard yawn year yell \
    yellow yes yesterday yet yield young your youth zero zone therapy program feud behavior behaviour relieved mediate mantra mentor \
    marries carries berries annoyed edited jammed games mocked marched masters
    """
}
