// What this program needs of the process it runs in and Swift cannot say: signal handlers that only write a byte to a
// pipe, the clocks, and the switches that keep memory out of core dumps.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

// Installs handlers for WINCH, CONT, TSTP, INT, HUP, TERM and QUIT that write the signal's number to a pipe, and
// ignores PIPE. Returns the pipe's reading end, which polls as readable when a signal came, or -1 (see errno).
// Calls nest: each needs one process_signals_end.
int process_signals_begin(void);
// The next signal that came, or 0 when none waits.
int process_signals_next(void);
// Puts back the handlers that were there before.
void process_signals_end(void);
// The terminal is gone: the hang-up that the shell sends on may come after that was seen, and must not cut the way out
// short.
void process_signals_hung_up(void);
// Stops the process as ^Z does and returns once it is continued.
void process_stop(void);

// No core dumps and no other process of the same user may read this one's memory. Returns false if refused.
bool process_deny_memory_dumps(void);

// Closes every descriptor but 0, 1 and 2.
void process_close_inherited(void);
// From now on no file is opened or removed, no program run, no connection made, and no privilege gained, by any thread.
// False where the system cannot be asked for that.
bool process_confine(void);
// Ends the process without looking back.
void process_end_now(int code) __attribute__((noreturn));

// Milliseconds since the machine was started, sleep included; only good for differences within one boot.
int64_t process_boot_clock_ms(void);
// Writes the id of this boot (36 characters and a zero); false where the system has none.
bool process_boot_id(char id[37]);
// Milliseconds since 1970 UTC.
int64_t process_wall_clock_ms(void);
// Seconds to add to UTC to get local time at an instant given in seconds since 1970; 0 if it cannot be told.
int32_t process_local_offset_seconds(int64_t instant_seconds);

// A size of 0 by 0 means that the descriptor is not a terminal.
typedef struct {
  int columns;
  int rows;
} ProcessWindow;
ProcessWindow process_window(int descriptor);

// Asks the C library for a UTF-8 character set: the environment's, else C.UTF-8, else en_US.UTF-8. False if none is.
bool process_use_utf8(void);

// Columns that a scalar takes on a terminal, -1 for what the C library calls unprintable.
int process_columns(uint32_t scalar);

// The terminal's settings, kept in a box that the caller owns; NULL if the descriptor is not a terminal.
typedef struct ProcessTerminal ProcessTerminal;
ProcessTerminal *process_terminal_keep(int descriptor);
// Puts the kept settings back without throwing typed input away.
void process_terminal_restore(const ProcessTerminal *terminal);
// Each byte at once, no echo, no signals from keys.
bool process_terminal_silence(const ProcessTerminal *terminal);
// Makes Enter end a line. A terminal that was left raw gets lines, echo and ^C back as well; one that reads lines keeps
// the echo that it has, as whatever runs it may show the lines itself. Returns false where nothing had to be set.
bool process_terminal_cook(const ProcessTerminal *terminal);
void process_terminal_free(ProcessTerminal *terminal);

// Which of the two descriptors can be read, waiting at most so many milliseconds (-1: forever).
enum { PROCESS_NOTHING = 0, PROCESS_INPUT = 1, PROCESS_SIGNAL = 2, PROCESS_GONE = 4 };
int process_wait(int input, int signals, int milliseconds);
// As read(2), again when a signal interrupts it; 0 also for a terminal that is gone.
ptrdiff_t process_read(int descriptor, uint8_t *bytes, size_t capacity);

// A file of mode 0600 in a folder, without a name yet: gone with the process unless it is given one. -1 where the file
// system has no such files.
int process_open_unnamed(const char *folder);
// Gives it a name that nothing has; false, with the reason in errno.
bool process_name_unnamed(int file, const char *path);
// Renames where nothing has the new name; false, with the reason in errno.
bool process_rename_new(const char *path, const char *to);

// What the system limits becomes an error of the call instead of the end of the process.
void process_survive_limits(void);

// Writes to the stream that libedit writes to, so that the order is kept.
void process_print(const uint8_t *bytes, size_t count);
void process_flush(void);
// True when what was printed could not be written.
bool process_print_failed(void);
