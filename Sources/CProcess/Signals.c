#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

// The one piece of global state of the program: a handler has no other way to find its pipe.
static int pipe_ends[2] = {-1, -1};
static int nesting = 0;

static const int watched[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGINT, SIGHUP, SIGTERM, SIGQUIT};
enum { WATCHED = sizeof watched / sizeof watched[0] };
static struct sigaction before[WATCHED];
static struct sigaction pipe_before;

static bool hung_up = false;

static void note(int number) {
  int kept = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe means that the loop has plenty to wake up for already.
  ssize_t written = write(pipe_ends[1], &byte, 1);
  (void)written;
  errno = kept;
}

static struct sigaction noting(void) {
  struct sigaction action = {0};
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  return action;
}

static bool open_pipe(void) {
  if (pipe_ends[0] >= 0) return true;
  if (pipe(pipe_ends) != 0) {
    pipe_ends[0] = pipe_ends[1] = -1;
    return false;
  }
  for (int end = 0; end < 2; end++) {
    (void)fcntl(pipe_ends[end], F_SETFL, O_NONBLOCK);
    (void)fcntl(pipe_ends[end], F_SETFD, FD_CLOEXEC);
  }
  return true;
}

int process_signals_begin(void) {
  if (!open_pipe()) return -1;
  if (nesting++ > 0) return pipe_ends[0];
  struct sigaction action = noting();
  sigset_t set;
  sigemptyset(&set);
  for (int index = 0; index < WATCHED; index++) {
    sigaction(watched[index], &action, &before[index]);
    sigaddset(&set, watched[index]);
  }
  // The program that started this one may have blocked them.
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  struct sigaction ignored = {0};
  ignored.sa_handler = SIG_IGN;
  sigemptyset(&ignored.sa_mask);
  sigaction(SIGPIPE, &ignored, &pipe_before);
  return pipe_ends[0];
}

void process_signals_hung_up(void) {
  hung_up = true;
  signal(SIGHUP, SIG_IGN);
}

int process_signals_next(void) {
  unsigned char byte = 0;
  if (pipe_ends[0] < 0) return 0;
  return read(pipe_ends[0], &byte, 1) == 1 ? byte : 0;
}

void process_signals_end(void) {
  if (nesting == 0 || --nesting > 0) return;
  for (int index = 0; index < WATCHED; index++) {
    if (watched[index] == SIGHUP && hung_up) continue;
    sigaction(watched[index], &before[index], NULL);
  }
  sigaction(SIGPIPE, &pipe_before, NULL);
}

void process_stop(void) {
  struct sigaction action = {0};
  action.sa_handler = SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, NULL);
  raise(SIGTSTP);
  struct sigaction again = noting();
  sigaction(SIGTSTP, &again, NULL);
}
