import Basics
import SessionCore

extension ProgramBook {
  /// A new episode, whose first level of care begins on the day of admission.
  func admit(_ id: ClientID, _ level: LevelPeriod) throws(ProgramRefusal) -> [ProgramEvent] {
    let client = try requiredClient(id)
    if let open = client.openEpisode { throw .admittedAlready(client.details.name, on: open.admitted) }
    if let last = client.episodes.last, let discharged = last.discharged, level.from <= discharged {
      throw .admittedBeforeDischarge(client.details.name, discharged: discharged)
    }
    let episode = Episode(number: client.episodes.count + 1, admitted: level.from, levels: [try level.checked()])
    return [.episodeSet(id, episode)]
  }

  /// Another level of care or another order from that day on; what it does not say stays as it was.
  func changeLevel(of id: ClientID, _ level: LevelPeriod) throws(ProgramRefusal) -> [ProgramEvent] {
    let client = try requiredClient(id)
    guard var episode = client.openEpisode, let last = episode.levels.last else {
      throw .notAdmitted(client.details.name)
    }
    guard level.from >= last.from else {
      throw .levelBeforeLast(client.details.name, from: last.from)
    }
    var new = try level.checked()
    new.level = new.level ?? last.level
    new.edition = new.edition ?? last.edition
    new.orderedHours = new.orderedHours ?? last.orderedHours
    new.orderedBy = new.orderedBy ?? last.orderedBy
    episode.levels[episode.levels.count - 1].until = new.from.adding(days: -1)
    if last.from == new.from { episode.levels.removeLast() }
    episode.levels.append(new)
    return [.episodeSet(id, episode)]
  }

  /// Dates and levels of the newest episode as they should have been; what stood there is kept with it.
  func correctEpisode(
    of id: ClientID, admitted: Day?, level: LevelPeriod?, discharged: Day?, reason: DischargeReason?
  ) throws(ProgramRefusal) -> [ProgramEvent] {
    let client = try requiredClient(id)
    guard var episode = client.episodes.last else { throw .notAdmitted(client.details.name) }
    let before = episode.version
    if let admitted {
      episode.admitted = admitted
      if !episode.levels.isEmpty { episode.levels[0].from = admitted }
    }
    if let level { try episode.correctNewest(level) }
    if let discharged {
      episode.end(on: discharged, reason ?? episode.reason)
    } else if let reason {
      episode.reason = reason
    }
    guard episode.version != before else { throw .nothingChanges }
    try episode.checkOrder(of: client.details.name)
    let earlier = client.episodes.dropLast().last?.discharged
    if let earlier, episode.admitted <= earlier {
      throw .admittedBeforeDischarge(client.details.name, discharged: earlier)
    }
    episode.corrected.append(before)
    return [.episodeSet(id, episode)]
  }

  /// The end of the episode; seats end with it.
  func discharge(_ id: ClientID, on day: Day, _ reason: DischargeReason) throws(ProgramRefusal) -> [ProgramEvent] {
    let client = try requiredClient(id)
    guard var episode = client.openEpisode else { throw .notAdmitted(client.details.name) }
    episode.end(on: day, reason)
    try episode.checkOrder(of: client.details.name)
    let seats = seats(of: id).map(\.enrolment).filter { $0.details.leftOn == nil }
    let ended = seats.filter { $0.details.joinedOn.map { $0 <= day } ?? true }
    return [.episodeSet(id, episode)] + ended.map { .memberLeft($0.id, on: day) }
  }

  func certify(_ id: ClientID, by: String, on day: Day) throws(ProgramRefusal) -> [ProgramEvent] {
    let client = try requiredClient(id)
    guard var episode = client.openEpisode else { throw .notAdmitted(client.details.name) }
    guard day >= episode.admitted else {
      throw .beforeAdmission(client.details.name, admitted: episode.admitted)
    }
    let certification = Certification(by: try by.tidied(as: .certifier), on: day)
    guard !episode.certifications.contains(certification) else { throw .nothingChanges }
    episode.certifications.append(certification)
    return [.episodeSet(id, episode)]
  }
}

extension Episode {
  mutating func end(on day: Day, _ reason: DischargeReason?) {
    discharged = day
    self.reason = reason
    if !levels.isEmpty { levels[levels.count - 1].until = day }
  }

  fileprivate mutating func correctNewest(_ level: LevelPeriod) throws(ProgramRefusal) {
    let level = try level.checked()
    guard var newest = levels.popLast() else { return levels.append(level) }
    newest.from = level.from
    newest.level = level.level ?? newest.level
    newest.edition = level.edition ?? newest.edition
    newest.orderedHours = level.orderedHours ?? newest.orderedHours
    newest.orderedBy = level.orderedBy ?? newest.orderedBy
    newest.why = level.why ?? newest.why
    if let before = levels.indices.last {
      levels[before].until = newest.from.adding(days: -1)
    } else {
      admitted = newest.from
    }
    levels.append(newest)
  }

  /// No level begins before the one before it or ends before it begins.
  fileprivate func checkOrder(of name: String) throws(ProgramRefusal) {
    if let discharged, discharged < admitted { throw .dischargedBeforeAdmission(name, admitted: admitted) }
    for level in levels {
      if let until = level.until, until < level.from { throw .levelEndsEarly(name, from: level.from, until: until) }
    }
  }
}

extension LevelPeriod {
  /// With its words tidied.
  fileprivate func checked() throws(ProgramRefusal) -> LevelPeriod {
    if let orderedHours, !(0...168).contains(orderedHours) { throw .hoursOutOfRange(orderedHours) }
    var period = self
    period.level = try level.tidied(as: .level)
    period.edition = try edition.tidied(as: .level)
    period.orderedBy = try orderedBy.tidied(as: .orderedBy)
    period.why = try why.tidied(as: .reason)
    return period
  }
}
