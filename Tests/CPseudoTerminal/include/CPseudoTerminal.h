// Starts a program on a pseudo-terminal under a tiny job-control shell, as a person's shell would: the program has a
// process group of its own in the foreground, can be stopped, and is brought back.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

typedef struct {
  int primary;   // the terminal's near end
  int control;   // to and from the shell
  pid_t shell;   // to be reaped
  pid_t program; // to be signalled
} PseudoTerminal;

enum { PSEUDO_TERMINAL_NOTHING = 0, PSEUDO_TERMINAL_STOPPED, PSEUDO_TERMINAL_EXITED, PSEUDO_TERMINAL_KILLED };

typedef struct {
  int32_t kind;
  int32_t value; // exit code or signal
} PseudoTerminalReport;

// The size is set before the program starts. Arrays end in NULL. False if it could not be started (see errno).
bool pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows,
    PseudoTerminal *terminal);
bool pseudo_terminal_resize(const PseudoTerminal *terminal, int columns, int rows);
// Waits at most so long for output; bytes read, 0 for none yet, -1 when the terminal is closed.
ptrdiff_t pseudo_terminal_read(const PseudoTerminal *terminal, uint8_t *bytes, size_t capacity, int milliseconds);
bool pseudo_terminal_write(const PseudoTerminal *terminal, const uint8_t *bytes, size_t count);
// What became of the program, waiting at most so long.
PseudoTerminalReport pseudo_terminal_report(const PseudoTerminal *terminal, int milliseconds);
// What the program does at the moment, as far as the system tells.
typedef struct {
  int64_t sleeps; // how often it has gone to sleep; it does so again after each key that it takes
  bool waits;     // it sleeps until there is more to read
} PseudoTerminalRest;

// False where the system does not tell.
bool pseudo_terminal_look(const PseudoTerminal *terminal, PseudoTerminalRest *rest);
// As the shell's fg.
void pseudo_terminal_bring_back(const PseudoTerminal *terminal);
void pseudo_terminal_signal(const PseudoTerminal *terminal, int number);
// Closes the near end: the terminal goes away.
void pseudo_terminal_hang_up(PseudoTerminal *terminal);
// Kills what is left and reaps it.
void pseudo_terminal_end(PseudoTerminal *terminal);

typedef struct {
  pid_t program; // leads a session and a group of its own
  int to_program;
  int from_program;
} PipedRun;

// Starts a program with pipes instead of a terminal. False if it could not be started.
bool piped_start(const char *path, char *const arguments[], char *const environment[], PipedRun *run);
// Feeds the input, gathers what is printed on both outputs, and reaps the program. Returns the exit code, or -1 if it was
// killed, as it is after so many milliseconds.
int piped_finish(
    PipedRun *run, const uint8_t *input, size_t input_count, uint8_t *output, size_t capacity, size_t *output_count,
    int milliseconds);
