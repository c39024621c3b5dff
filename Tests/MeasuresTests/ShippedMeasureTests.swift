import Content
import Measures
import Prompts
import Testing

@Suite("The measures that come with the program")
struct ShippedMeasureTests {
  @Test("each is read without a fault") func read() {
    #expect(ShippedMeasure.library.faults == [])
    #expect(
      ShippedMeasure.library.library.measures.map(\.id) == ["bam", "gad-7", "pcl-5", "phq-9", "three-questions"])
  }

  @Test("the PHQ-9 and the GAD-7 have the notice of their owners", arguments: ["phq-9", "gad-7"])
  func notice(id: String) throws {
    let measure = try ShippedMeasure.called(id)
    #expect(measure.license == .notice)
    #expect(
      measure.notice == """
        Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant \
        from Pfizer Inc. No permission required to reproduce, translate, display or distribute.
        """)
  }

  @Test("their codes are those of LOINC, item by item; the PCL-5 has none") func codes() throws {
    let mood = try ShippedMeasure.called("phq-9")
    let items = [
      "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8",
    ]
    #expect(mood.items.map(\.code) == items)
    #expect([mood.panelCode, mood.total?.code, mood.difficulty?.code] == ["44249-1", "44261-6", "69722-7"])
    #expect(mood.difficulty?.answers.allSatisfy { $0.code == nil } == true)
    #expect(mood.answers.map(\.code) == ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"])
    let worry = try ShippedMeasure.called("gad-7")
    let worries = ["69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"]
    #expect(worry.items.map(\.code) == worries)
    #expect([worry.panelCode, worry.total?.code] == ["69737-5", "70274-6"])
    let checklist = try ShippedMeasure.called("pcl-5")
    #expect(checklist.panelCode == nil)
    #expect(checklist.scores.allSatisfy { $0.code == nil })
    #expect((checklist.items.map(\.code) + checklist.answers.map(\.code)).allSatisfy { $0 == nil })
  }

  @Test("item 9 of the PHQ-9 raises a flag from 1 on, and no other item of any measure does") func flags() throws {
    for measure in ShippedMeasure.library.library.measures {
      let raising = measure.items.indices.filter { measure.items[$0].flagFrom != nil }.map { $0 + 1 }
      #expect(raising == (measure.id == "phq-9" ? [9] : []), "\(measure.id)")
    }
    #expect(try ShippedMeasure.called("phq-9").items[8].flagFrom == 1)
  }

  @Test("the BAM has no word of its form, no total and 17 items") func shell() throws {
    let measure = try ShippedMeasure.called("bam")
    #expect(measure.license == .shell)
    #expect(measure.items.count == 17)
    #expect(measure.items.allSatisfy { $0.text.isEmpty } && measure.answers.allSatisfy { $0.text.isEmpty })
    #expect(measure.introduction == nil)
    #expect(measure.total == nil)
  }

  @Test("our own questions are no validated scale, and the others are") func validated() {
    let own = ShippedMeasure.library.library.measures.filter { !$0.isValidated }
    #expect(own.map(\.id) == ["three-questions"])
  }

  @Test("none is asked again sooner than its window is long, and steps have a source") func steps() {
    for measure in ShippedMeasure.library.library.measures {
      #expect(!measure.countsDaysTwice(every: measure.intervalDays), "\(measure.id)")
    }
    let steps = ["phq-9": [5, 6], "gad-7": [4, 6], "pcl-5": [10, 15]]
    for (id, points) in steps {
      let rule = ShippedMeasure.library.library.measure(id)?.total
      #expect([rule?.noticeable?.points, rule?.reliable?.points] == points, "\(id)")
    }
  }
}
