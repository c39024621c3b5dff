/// An invented group, with two people who share a given name, and the ways in which its leader writes the names.
struct Cast: Sendable {
  let members: [People.Member]
  /// Any of them may be written for a person; what each means is the second reader's to say.
  let forms: [String]
  /// The given name that two of them share.
  let shared: String
  let guest: String
  let newcomer: String

  static let all = [
    Cast(
      [
        ("Maya Ruiz", "maya"), ("Jo Park", "jo"), ("José Peña", "jose"), ("Maria Gonzalez", "maria.g"),
        ("Maria Silva", "maria.s"), ("Łukasz Nowak", "lukasz"), ("Tom Reed", "tom"), ("Amina Diallo", "amina"),
      ],
      forms: [
        "maya", "Maya", "may", "jo", "Jo", "jose", "jos", "José", "maria.g", "maria.s", "Maria.S", "luk", "łukasz",
        "lukasz", "tom", "TOM", "amina", "am",
      ],
      shared: "maria", guest: "rosa", newcomer: "Bob Stone"),
    Cast(
      [
        ("Denise Okafor", "denise"), ("Kevin Brandt", "kevin.b"), ("Priya Nair", "priya"), ("Kevin Ortiz", "kevin.o"),
        ("Søren Lund", "soren"), ("Ana Vidal", "ana"), ("Walt Finch", "walt"), ("Zoë Marsh", "zoe"),
      ],
      forms: [
        "denise", "den", "d", "kevin.b", "kevin.o", "Kevin.O", "priya", "pri", "soren", "søren", "Sor", "ana", "an",
        "walt", "Walt", "zoe", "zoë", "z",
      ],
      shared: "kevin", guest: "hugo", newcomer: "Ida Quell"),
    Cast(
      [
        ("Ruth Bell", "ruth.b"), ("Omar Haddad", "omar"), ("Li Wen", "li"), ("Ruth Castle", "ruth.c"),
        ("Elif Kaya", "elif"), ("Noah Strand", "noah"), ("Inès Faure", "ines"), ("Paul Demir", "paul"),
      ],
      forms: [
        "ruth.b", "ruth.c", "omar", "om", "Omar", "li", "elif", "eli", "noah", "ines", "inès", "INES",
        "paul", "pau", "Paul",
      ],
      shared: "ruth", guest: "vera", newcomer: "Greta Holm"),
  ]

  private init(
    _ members: [(name: String, handle: String)], forms: [String], shared: String, guest: String, newcomer: String
  ) {
    self.members = members.map { .init(name: $0.name, handle: $0.handle) }
    self.forms = forms
    self.shared = shared
    self.guest = guest
    self.newcomer = newcomer
  }

  /// As `group new --members` takes them.
  var list: String { members.map(\.name).joined(separator: ", ") }
}
