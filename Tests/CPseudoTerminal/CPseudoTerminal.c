#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int64_t now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// The shell: everything below runs in the forked child and calls nothing that is not safe there.

static volatile pid_t shell_child = 0;

static void pass_on_hangup(int number) {
  if (shell_child > 0) kill(-shell_child, number);
}

static void tell(int control, int32_t kind, int32_t value) {
  PseudoTerminalReport report = {kind, value};
  ssize_t written = write(control, &report, sizeof report);
  (void)written;
}

static void bring_to_foreground(pid_t group) { (void)tcsetpgrp(0, group); }

static void wait_for_fg(int control) {
  char command;
  while (read(control, &command, 1) < 0 && errno == EINTR) {
  }
}

static void take_terminal(const struct termios *settings) {
  bring_to_foreground(getpgrp());
  (void)tcsetattr(0, TCSADRAIN, settings);
}

// Nothing else of the test's process is held open here: another terminal's near end would keep that terminal from being
// hung up, a vault's lock would keep the vault locked.
static int keep_only(int control) {
  if (dup2(control, 3) < 0) _exit(125);
  if (control != 3) close(control);
  (void)fcntl(3, F_SETFD, FD_CLOEXEC);
  (void)close_range(4, ~0U, 0);
  return 3;
}

static void open_terminal(const char *name) {
  setsid();
  int terminal = open(name, O_RDWR);
  if (terminal < 0 || ioctl(terminal, TIOCSCTTY, 0) != 0) _exit(125);
  dup2(terminal, 0);
  dup2(terminal, 1);
  dup2(terminal, 2);
  if (terminal > 2) close(terminal);
}

static void run_shell(
    const char *terminal, int control, const char *path, char *const arguments[], char *const environment[]) {
  open_terminal(terminal);
  control = keep_only(control);
  struct termios settings;
  sigset_t none;
  // The thread that runs a test may hold signals back, and a program would inherit that.
  sigemptyset(&none);
  (void)sigprocmask(SIG_SETMASK, &none, NULL);
  (void)tcgetattr(0, &settings);
  signal(SIGTTOU, SIG_IGN);
  signal(SIGHUP, pass_on_hangup);
  pid_t child = fork();
  if (child == 0) {
    setpgid(0, 0);
    bring_to_foreground(getpid());
    signal(SIGTTOU, SIG_DFL);
    signal(SIGHUP, SIG_DFL);
    signal(SIGPIPE, SIG_DFL);
    close(control);
    execve(path, arguments, environment);
    _exit(127);
  }
  shell_child = child;
  setpgid(child, child);
  bring_to_foreground(child);
  tell(control, PSEUDO_TERMINAL_NOTHING, child);
  for (;;) {
    int status = 0;
    if (waitpid(child, &status, WUNTRACED) < 0) {
      if (errno == EINTR) continue;
      _exit(126);
    }
    if (WIFSTOPPED(status)) {
      take_terminal(&settings);
      tell(control, PSEUDO_TERMINAL_STOPPED, WSTOPSIG(status));
      wait_for_fg(control);
      bring_to_foreground(child);
      kill(-child, SIGCONT);
    } else if (WIFEXITED(status)) {
      tell(control, PSEUDO_TERMINAL_EXITED, WEXITSTATUS(status));
      _exit(0);
    } else {
      tell(control, PSEUDO_TERMINAL_KILLED, WTERMSIG(status));
      _exit(0);
    }
  }
}

static bool hear(int control, PseudoTerminalReport *report, int milliseconds) {
  struct pollfd end = {control, POLLIN, 0};
  int64_t until = now_ms() + milliseconds;
  for (;;) {
    int64_t left = until - now_ms();
    int count = poll(&end, 1, left > 0 ? (int)left : 0);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    return read(control, report, sizeof *report) == sizeof *report;
  }
}

bool pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows,
    PseudoTerminal *terminal) {
  int ends[2];
  char name[64];
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  // A program that another thread starts meanwhile must not inherit it.
  terminal->primary = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal->primary < 0 || grantpt(terminal->primary) != 0 || unlockpt(terminal->primary) != 0) return false;
  if (ptsname_r(terminal->primary, name, sizeof name) != 0) return false;
  if (ioctl(terminal->primary, TIOCSWINSZ, &size) != 0) return false;
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
  pid_t shell = fork();
  if (shell == 0) run_shell(name, ends[1], path, arguments, environment);
  close(ends[1]);
  terminal->control = ends[0];
  if (shell < 0) return false;
  terminal->shell = shell;
  PseudoTerminalReport report = {0, 0};
  bool heard = hear(terminal->control, &report, 10000);
  terminal->program = report.value;
  return heard;
}

bool pseudo_terminal_resize(const PseudoTerminal *terminal, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal->primary, TIOCSWINSZ, &size) == 0;
}

ptrdiff_t pseudo_terminal_read(const PseudoTerminal *terminal, uint8_t *bytes, size_t capacity, int milliseconds) {
  struct pollfd end = {terminal->primary, POLLIN, 0};
  int count = poll(&end, 1, milliseconds);
  if (count == 0 || (count < 0 && errno == EINTR)) return 0;
  ssize_t read_count = read(terminal->primary, bytes, capacity);
  if (read_count > 0) return read_count;
  return read_count < 0 && errno == EINTR ? 0 : -1;
}

bool pseudo_terminal_write(const PseudoTerminal *terminal, const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(terminal->primary, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    count -= (size_t)written;
  }
  return true;
}

PseudoTerminalReport pseudo_terminal_report(const PseudoTerminal *terminal, int milliseconds) {
  PseudoTerminalReport report = {PSEUDO_TERMINAL_NOTHING, 0};
  if (!hear(terminal->control, &report, milliseconds)) report.kind = PSEUDO_TERMINAL_NOTHING;
  return report;
}

static bool look_into(pid_t program, const char *name, char *text, size_t capacity) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/%s", program, name);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  ssize_t count = read(file, text, capacity - 1);
  close(file);
  text[count > 0 ? count : 0] = 0;
  return count > 0;
}

// The system call in which the program sleeps is one that waits for input.
static bool is_wait_for_input(const char *call) {
  long number = -1;
  unsigned long first = 0;
  if (sscanf(call, "%ld 0x%lx", &number, &first) != 2) return false;
#ifdef SYS_poll
  if (number == SYS_poll) return true;
#endif
#ifdef SYS_ppoll
  if (number == SYS_ppoll) return true;
#endif
#ifdef SYS_read
  if (number == SYS_read && first == 0) return true;
#endif
  return false;
}

bool pseudo_terminal_look(const PseudoTerminal *terminal, PseudoTerminalRest *rest) {
  char text[4096];
  if (!look_into(terminal->program, "status", text, sizeof text)) return false;
  const char *line = strstr(text, "\nvoluntary_ctxt_switches:");
  long long sleeps = 0;
  if (line == NULL || sscanf(line, "\nvoluntary_ctxt_switches: %lld", &sleeps) != 1) return false;
  rest->sleeps = sleeps;
  if (!look_into(terminal->program, "syscall", text, sizeof text)) return false;
  rest->waits = is_wait_for_input(text);
  return true;
}

void pseudo_terminal_bring_back(const PseudoTerminal *terminal) {
  ssize_t written = write(terminal->control, "f", 1);
  (void)written;
}

void pseudo_terminal_signal(const PseudoTerminal *terminal, int number) { (void)kill(terminal->program, number); }

void pseudo_terminal_hang_up(PseudoTerminal *terminal) {
  if (terminal->primary >= 0) close(terminal->primary);
  terminal->primary = -1;
}

void pseudo_terminal_end(PseudoTerminal *terminal) {
  if (terminal->program > 0) (void)kill(-terminal->program, SIGKILL);
  pseudo_terminal_hang_up(terminal);
  if (terminal->control >= 0) close(terminal->control);
  if (terminal->shell <= 0) return;
  (void)kill(terminal->shell, SIGKILL);
  while (waitpid(terminal->shell, NULL, 0) < 0 && errno == EINTR) {
  }
}
