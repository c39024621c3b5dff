extension SlashCommand {
  /// Every command, in the order of an evening: the order of help and of the README.
  package static let all: [SlashCommand] = [
    // Before
    group, outline, leads, start,
    // The room
    here, newcomer, expect, absent, out, comeIn, left, guest,
    // Flow
    phase, back, pause, hold, resume, end, close,
    // The floor
    next, pass, later, hand, takeFloor, giveBack, yieldFloor, openRound, pairs, swap,
    // Clocks
    share, more, timer, timers, bell,
    // Content
    prompt, skill, step, agree, reading, plan,
    // The record
    we, co, kept, mark, fix, log, find, undo, redo, board, last,
    // Safety
    todo, resolve, followed, flags, support,
    // Discretion
    veil, lock, show, screen,
    // After
    draft, copy, replay, sessions, backup, quit,
  ]
}
