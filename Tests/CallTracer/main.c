// Runs a program and watches its system calls:
//
//   call-tracer [--kill before|after N] [--report FILE] [--copy FILE] -- PROGRAM ARGUMENT...
//
// Counts the calls that change files, from 1; kills the program at the N-th, before the system has begun it or after it
// has done it; copies every buffer that goes anywhere but to the terminal and the two outputs. Ends as the program did.
#define _GNU_SOURCE
#include "calls.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct {
  long point; // 0 for none
  bool after;
  FILE *report;
  int copy; // -1 for none
  pid_t program;
  long points;
  bool fired;
} Plan;

// A thread that is inside a call: the point that the call is, 0 for none.
typedef struct {
  pid_t thread;
  long point;
} Thread;

static Thread threads[256];

static Thread *thread_of(pid_t thread) {
  for (size_t i = 0; i < sizeof threads / sizeof *threads; i++) {
    if (threads[i].thread == thread) return &threads[i];
    if (threads[i].thread == 0) {
      threads[i].thread = thread;
      return &threads[i];
    }
  }
  fprintf(stderr, "call-tracer: too many threads\n");
  exit(125);
}

static void fire(Plan *plan) {
  if (plan->fired) return;
  plan->fired = true;
  kill(plan->program, SIGKILL);
}

static void enter(Plan *plan, pid_t thread, const struct __ptrace_syscall_info *info) {
  Call call = call_entered(thread, info);
  Thread *inside = thread_of(thread);
  inside->point = 0;
  if (plan->copy >= 0) call_copy(&call, thread, info, plan->copy);
  call_keep_readable(thread, info);
  if (!call.changes_file || plan->fired) return;
  inside->point = ++plan->points;
  if (plan->report) fprintf(plan->report, "%ld %s %s\n", plan->points, call.name, call.path);
  if (plan->report && call.to[0] != 0) fprintf(plan->report, "to %s\n", call.to);
  if (plan->point == plan->points && !plan->after) fire(plan);
}

static void leave(Plan *plan, pid_t thread) {
  Thread *inside = thread_of(thread);
  if (plan->point != 0 && inside->point == plan->point && plan->after) fire(plan);
  inside->point = 0;
}

static void stopped_in_call(Plan *plan, pid_t thread) {
  struct __ptrace_syscall_info info;
  if (ptrace(PTRACE_GET_SYSCALL_INFO, thread, (void *)sizeof info, &info) <= 0) return;
  if (info.op == PTRACE_SYSCALL_INFO_ENTRY) enter(plan, thread, &info);
  if (info.op == PTRACE_SYSCALL_INFO_EXIT) leave(plan, thread);
}

// What a stop means: the signal that goes on to the program.
static int signal_of_stop(Plan *plan, pid_t thread, int status) {
  int number = WSTOPSIG(status);
  if (number == (SIGTRAP | 0x80)) {
    stopped_in_call(plan, thread);
    return 0;
  }
  // New threads and the program's own start announce themselves; nothing else stops itself here.
  return number == SIGTRAP || number == SIGSTOP ? 0 : number;
}

static int watch(Plan *plan) {
  int end = 0;
  for (;;) {
    int status = 0;
    pid_t thread = waitpid(-1, &status, __WALL);
    if (thread < 0 && errno == EINTR) continue;
    if (thread < 0) return end;
    if (WIFSTOPPED(status)) {
      int number = signal_of_stop(plan, thread, status);
      (void)ptrace(PTRACE_SYSCALL, thread, NULL, (void *)(long)number);
    } else if (thread == plan->program) {
      end = status;
    }
  }
}

static int trace(Plan *plan, char *arguments[]) {
  plan->program = fork();
  if (plan->program == 0) {
    ptrace(PTRACE_TRACEME, 0, NULL, NULL);
    raise(SIGSTOP);
    execv(arguments[0], arguments);
    _exit(127);
  }
  // Keys that interrupt or stop are for the program; the tracer ends after it.
  signal(SIGINT, SIG_IGN);
  signal(SIGHUP, SIG_IGN);
  signal(SIGTERM, SIG_IGN);
  int status = 0;
  if (waitpid(plan->program, &status, 0) < 0 || !WIFSTOPPED(status)) return 125 << 8;
  long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK
                 | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;
  if (ptrace(PTRACE_SETOPTIONS, plan->program, NULL, (void *)options) != 0) return 125 << 8;
  (void)ptrace(PTRACE_SYSCALL, plan->program, NULL, NULL);
  return watch(plan);
}

static char **read_options(int count, char *arguments[], Plan *plan) {
  int next = 1;
  for (; next < count && strcmp(arguments[next], "--") != 0; next++) {
    if (next + 2 < count && strcmp(arguments[next], "--kill") == 0) {
      plan->after = strcmp(arguments[++next], "after") == 0;
      plan->point = atol(arguments[++next]);
    } else if (next + 1 < count && strcmp(arguments[next], "--report") == 0) {
      plan->report = fopen(arguments[++next], "we");
    } else if (next + 1 < count && strcmp(arguments[next], "--copy") == 0) {
      plan->copy = open(arguments[++next], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }
  }
  return next + 1 < count ? arguments + next + 1 : NULL;
}

int main(int count, char *arguments[]) {
  Plan plan = {.copy = -1};
  char **program = read_options(count, arguments, &plan);
  if (program == NULL) {
    fprintf(stderr, "call-tracer [--kill before|after N] [--report FILE] [--copy FILE] -- PROGRAM ARGUMENT...\n");
    return 125;
  }
  int end = trace(&plan, program);
  if (plan.report) {
    fprintf(plan.report, "points %ld\nfired %d\n", plan.points, plan.fired);
    fclose(plan.report);
  }
  if (WIFSIGNALED(end)) {
    signal(WTERMSIG(end), SIG_DFL);
    raise(WTERMSIG(end));
  }
  return WEXITSTATUS(end);
}
