import Measures
import Testing

@Suite("The questionnaire that is handed to one person")
struct QuestionnaireTests {
  private static func opened(_ id: String = "phq-9") throws -> Questionnaire {
    try #require(Questionnaire(try ShippedMeasure.called(id)))
  }

  /// The macro calls no method that changes what it is called on.
  private func expect(
    _ form: inout Questionnaire, at place: SourceLocation = #_sourceLocation, _ act: (inout Questionnaire) -> Bool
  ) {
    let isDone = act(&form)
    #expect(isDone, sourceLocation: place)
  }

  private func expectNo(
    _ form: inout Questionnaire, at place: SourceLocation = #_sourceLocation, _ act: (inout Questionnaire) -> Bool
  ) {
    let isDone = act(&form)
    #expect(!isDone, sourceLocation: place)
  }

  @Test("an answer goes on to the next question, to the last one, the review and the end")
  func through() throws {
    var form = try Self.opened()
    #expect(form.text.hasPrefix("Over the last 2 weeks"))
    form.next()
    for number in 1...9 {
      #expect(form.page == .item(number))
      #expect(form.heading == "\(number) of 9")
      #expect(form.choices.map(\.text).last == "Nearly every day")
      expect(&form) { $0.take(number % 4) }
    }
    #expect(form.page == .difficulty)
    #expect(form.choices.map(\.text).last == "Extremely difficult")
    expect(&form) { $0.take(2) }
    #expect(form.page == .review)
    #expect(form.sheet == nil)
    expect(&form) { $0.finish() }
    #expect(form.sheet == AnswerSheet(items: [1, 2, 3, 0, 1, 2, 3, 0, 1], difficulty: 2))
  }

  @Test("what is no answer changes nothing", arguments: [-1, 4, 9, Int.max])
  func wrong(value: Int) throws {
    var form = try Self.opened()
    form.next()
    let before = form
    expectNo(&form) { $0.take(value) }
    #expect(form == before)
  }

  @Test("nothing can be answered on the first page, the review and the last page")
  func nothingAsked() throws {
    var form = try Self.opened("gad-7")
    expectNo(&form) { $0.take(0) }
    for _ in 0...7 { form.next() }
    #expect(form.page == .review)
    expectNo(&form) { $0.take(0) }
    expect(&form) { $0.finish() }
    expectNo(&form) { $0.take(0) }
  }

  @Test("one can go back to the first page, change an answer and take one out")
  func back() throws {
    var form = try Self.opened("gad-7")
    form.next()
    expect(&form) { $0.take(1) }
    expect(&form) { $0.take(2) }
    form.back()
    #expect(form.answer == 2)
    expect(&form) { $0.take(3) }
    form.back()
    form.back()
    #expect(form.page == .item(1))
    form.clear()
    #expect(form.answer == nil)
    form.back()
    form.back()
    #expect(form.page == .opening)
    for _ in 0...7 { form.next() }
    expect(&form) { $0.finish() }
    #expect(form.sheet?.items == [nil, 3, nil, nil, nil, nil, nil])
  }

  @Test("the review leads back to the last question, with or without one on difficulty")
  func review() throws {
    for (id, page) in [("phq-9", Questionnaire.Page.difficulty), ("gad-7", .item(7))] {
      var form = try Self.opened(id)
      for _ in 0..<20 { form.next() }
      #expect(form.page == .review)
      form.back()
      #expect(form.page == page)
    }
  }

  @Test("the review says what was left out, and that it may be")
  func leftOut() throws {
    var form = try Self.opened("gad-7")
    for _ in 0..<20 { form.next() }
    #expect(form.text == "You left out questions 1, 2, 3, 4, 5, 6 and 7. You may leave it so, or go back.")
    var almost = try Self.opened("gad-7")
    almost.next()
    for number in 1...7 { if number == 3 { almost.next() } else { _ = almost.take(0) } }
    #expect(almost.text == "You left out question 3. You may leave it so, or go back.")
  }

  @Test("it ends from the review alone")
  func ends() throws {
    var form = try Self.opened("gad-7")
    for _ in 0...7 {
      expectNo(&form) { $0.finish() }
      form.next()
    }
    expect(&form) { $0.finish() }
    expectNo(&form) { $0.finish() }
  }

  @Test("the last page is the same for everyone, and nothing leads back from it", arguments: [nil, 0, 1, 2, 3])
  func last(answer: Int?) throws {
    var form = try Self.opened()
    form.next()
    for _ in 1...10 {
      if let answer { _ = form.take(answer) } else { form.next() }
    }
    expect(&form) { $0.finish() }
    #expect(form.heading.isEmpty)
    #expect(form.text == "Thank you. Please give this back to the person who gave it to you, now.")
    let end = form
    form.back()
    form.next()
    form.clear()
    #expect(form == end)
    #expect(form.choices.isEmpty)
    #expect(form.answer == nil)
  }

  @Test("a shell has nothing to show")
  func shell() throws { #expect(Questionnaire(try ShippedMeasure.called("bam")) == nil) }
}
