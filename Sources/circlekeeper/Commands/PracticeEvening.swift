/// The evening that the demo plays: invented people, and one of everything that a leader meets on a usual night.
enum PracticeEvening {
  static let group = "Practice evening"
  static let members = "Maya Ruiz, Jo Park, José Peña, Łukasz Nowak, Amina Diallo, Tom Becker"
  static let leaders = "Robin, Kim"
  static let outline = "process-90"

  static let tape = """
    /here all but amina tom
    /expect amina 20m
    /absent tom excused working late
    +2:00 /start
    +0:20 /agree
    +0:40 /next
    +0:15 =4 6
    +0:40 slept four hours, argued with her sister #sleep
    +0:30 /next
    +0:20 =7 1
    +0:45 proud of sixty days
    +0:20 /next
    +0:05 /pass
    +0:30 =5 5
    +0:50 /here amina
    +0:10 /next
    +0:20 =6 -
    +0:20 came late, the bus did not come
    +0:30 /next
    +0:10 =8 2
    +1:00 /phase
    +0:30 /prompt
    +6:00 the group chose: the hour after work
    +0:40 /phase
    +0:10 /next
    +2:30 goes for a walk instead of going home alone #urge
    +0:20 /floor jo
    +0:30 asked Maya how long the walk is
    +0:10 /next
    +1:20 /next
    +2:10 calls a friend from the car
    +0:20 /next
    +3:40 ;@jose more grief than anger, go slowly
    +0:20 /we @jose slowed down, one breath together
    +0:40 /next
    +2:00 /hand amina
    +0:50 /next
    +0:20 !@amina said she did not see the point of coming back
    +1:40 /next
    +0:30 /board
    +5:00 /phase
    +0:20 /skill even-breathing
    +0:30 /step
    +1:00 /step
    +1:00 /step
    +2:00 @luk led the last minute
    +0:05 /undo
    +0:10 @luk led the last two minutes
    +0:30 /phase
    +0:10 /next
    +0:40 >call my sponsor before Friday
    +0:20 /next
    +0:40 >walk on Thursday with the dog
    +0:20 /next
    +0:30 >phone my brother on Sunday
    +0:20 /next
    +0:30 /pass
    +0:20 /next
    +0:30 /pass
    +0:30 /end
    +8:00 /resolve amina met after group with Kim, plan reviewed, on-call told
    +0:20 /close
    """
}
