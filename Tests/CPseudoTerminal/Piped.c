#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int64_t now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

bool piped_start(const char *path, char *const arguments[], char *const environment[], PipedRun *run) {
  int in[2];
  int out[2];
  if (pipe2(in, O_CLOEXEC) != 0) return false;
  if (pipe2(out, O_CLOEXEC) != 0) {
    close(in[0]);
    close(in[1]);
    return false;
  }
  signal(SIGPIPE, SIG_IGN);
  pid_t program = fork();
  if (program == 0) {
    sigset_t none;
    sigemptyset(&none);
    (void)sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    // Without a terminal, wherever the tests run, and in a group that can be killed whole.
    setsid();
    dup2(in[0], 0);
    dup2(out[1], 1);
    dup2(out[1], 2);
    execve(path, arguments, environment);
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  if (program < 0) {
    close(in[1]);
    close(out[0]);
    return false;
  }
  *run = (PipedRun){.program = program, .to_program = in[1], .from_program = out[0]};
  return true;
}

int piped_finish(
    PipedRun *run, const uint8_t *input, size_t input_count, uint8_t *output, size_t capacity, size_t *output_count,
    int milliseconds) {
  int64_t until = now_ms() + milliseconds;
  *output_count = 0;
  while (*output_count < capacity) {
    struct pollfd ends[2] = {{run->from_program, POLLIN, 0}, {run->to_program, POLLOUT, 0}};
    int64_t left = until - now_ms();
    if (left <= 0) break;
    if (poll(ends, run->to_program >= 0 ? 2 : 1, (int)left) < 0 && errno != EINTR) break;
    if (run->to_program >= 0 && ends[1].revents != 0) {
      ssize_t written = input_count > 0 ? write(run->to_program, input, input_count < 4096 ? input_count : 4096) : 0;
      if (written > 0) {
        input += written;
        input_count -= (size_t)written;
      }
      if (written <= 0 || input_count == 0) {
        close(run->to_program);
        run->to_program = -1;
      }
    }
    if (ends[0].revents != 0) {
      ssize_t count = read(run->from_program, output + *output_count, capacity - *output_count);
      if (count <= 0) break;
      *output_count += (size_t)count;
    }
  }
  if (run->to_program >= 0) close(run->to_program);
  close(run->from_program);
  if (now_ms() >= until) (void)kill(-run->program, SIGKILL);
  int status = 0;
  while (waitpid(run->program, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
