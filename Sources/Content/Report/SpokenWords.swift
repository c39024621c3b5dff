/// The words that `SpokenStyle` knows. A table: add a word where a review finds one.
enum SpokenWords {
  /// Sentences that stand in every check-in or check-out on purpose: a rating has to be asked in the same words each
  /// time, or its numbers can't be compared. They don't count as standing twice.
  static let standard = [
    "Then your mood right now and your strongest urge since last time, 0 to 10.",
    "Then your mood right now and your distress right now, 0 to 10.",
    "Rate your mood again right now, 0 to 10, if you like.", "It may be the same.",
  ]

  static let british: Set<String> = [
    "apologise", "apologised", "behaviour", "behaviours", "cancelled", "catalogue", "centre", "cheque", "colour",
    "coloured",
    "colours", "counselling", "defence", "dialled", "favour", "favourite", "favours", "grey", "harbour", "honour",
    "honours", "humour", "judgement", "kilometre", "kilos", "labelled", "labour", "learnt", "licence", "metre",
    "metres",
    "mum", "neighbour", "neighbours", "organise", "organised", "practise", "practised", "practises", "practising",
    "programme", "pyjamas", "realise", "realised", "recognise", "recognised", "spoilt", "travelled", "tyre", "whilst",
  ]

  static let unsaid: Set<String> = [
    "afterwards", "anew", "anybody", "everybody", "forth", "hence", "mend", "nobody", "ought", "overmuch", "perhaps",
    "quarrel", "quarrels", "rightly", "seldom", "shall", "somebody", "sooner", "supper", "thus", "towards", "upon",
    "whom", "whomever",
  ]

  /// As in "for ever"; two words.
  static let unsaidPairs: Set<String> = [
    "at ease", "car park", "for ever", "good deal", "need not", "put right", "round it", "set right",
    "so as", "something of", "talking treatment",
  ]

  static let negated: Set<String> = [
    "are not", "can not", "cannot", "could not", "did not", "do not", "does not", "had not", "has not", "have not",
    "is not", "should not", "was not", "were not", "will not", "would not",
  ]

  static let contractible: Set<String> = [
    "he is", "here is", "i am", "i will", "i would", "it is", "it will", "she is", "that is", "there is",
    "they are", "they will", "they would", "we are", "we will", "we would", "what is", "where is", "who is", "you are",
    "you will", "you would",
  ]

  /// After one of these the verb carries the weight and stays whole, as in "how it is for you".
  static let keepsFull: Set<String> = [
    "as", "how", "than", "what", "whatever", "where", "which", "who", "why", "wherever",
  ]

  /// Before `'s` these make a contraction; before others it is a possessive.
  static let takeShortIs: Set<String> = [
    "everyone", "he", "here", "how", "it", "let", "nothing", "one", "she", "someone", "something", "that", "there",
    "what", "when", "where", "who", "why",
  ]

  static let asking: Set<String> = ["how", "what", "when", "where", "which", "who", "whom", "whose", "why"]
}
