/// The Latin spellings of each letter that people use in names.
enum RomanizationTables {
  static let cyrillic = """
    а a
    б b
    в v w f
    г g h
    ґ g
    д d
    е e ye ie a
    є ye ie e
    ж zh j z g
    з z s
    и i y e j - ee
    і i y
    ї yi i
    к k c ck q x
    л l
    м m
    н n
    о o a
    п p
    р r
    с s c -
    т t th
    у u ou w oo
    ф f ph
    х kh h ch x k
    ц ts c tz z
    ч ch c tch
    ш sh s sch
    щ shch sch sh
    ъ -
    ы y i
    ь - y
    э e a
    ю yu iu u ju
    я ya ia a ja
    """

  static let greek = """
    α a
    β v b
    γ g y gh j -
    δ d dh
    ε e ai
    ζ z
    η i e y ee
    θ th t
    ι i y e j -
    κ k c
    λ l
    μ m -
    ν n -
    ξ x ks
    ο o io -
    π p b
    ρ r rh
    σ s
    τ t d
    υ y i u v f ou
    φ f ph
    χ ch h kh x
    ψ ps
    ω o
    """

  static let hebrew = """
    א - a e i o u
    ב b v
    ג g j
    ד d
    ה h a e ah eh -
    ו v o u w
    ז z
    ח h ch kh
    ט t
    י i y e j
    כ k ch kh c
    ך ch kh k
    ל l
    מ m
    ם m
    נ n
    ן n
    ס s c
    ע - a e i o
    פ p f ph
    ף f ph
    צ ts tz z c
    ץ ts tz z
    ק k c q
    ר r
    ש sh s
    ת t th
    """

  static let arabic = """
    ا - a e i o u
    ب b p
    ت t
    ث th s
    ج j g dj
    ح h
    خ kh h
    د d
    ذ dh z d
    ر r
    ز z
    س s c
    ش sh ch
    ص s
    ض d dh
    ط t
    ظ z dh
    ع - a e i o u
    غ gh g
    ف f v ph
    ق q k g
    ك k c
    ل l
    م m
    ن n
    ه h a ah e eh -
    و w v o u ou -
    ي y i e ee j
    ء -
    """

  static let devanagari = """
    अ a
    आ a aa
    इ i
    ई i ee
    उ u
    ऊ u oo
    ए e
    ऐ ai e
    ओ o
    औ au ou
    ऋ ri ru
    क k c
    ख kh
    ग g
    घ gh
    ङ n
    च ch c
    छ chh ch
    ज j
    झ jh
    ञ n
    ट t
    ठ th
    ड d
    ढ dh
    ण n
    त t th
    थ th
    द d dh
    ध dh
    न n
    प p
    फ ph f
    ब b
    भ bh
    म m
    य y
    र r
    ल l
    व v w
    श sh s
    ष sh
    स s
    ह h
    ा a aa
    ि i
    ी i ee y
    ो o
    ौ au ou
    ः h -
    """
}
