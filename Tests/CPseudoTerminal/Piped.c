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

static pid_t start(
    const char *path, char *const arguments[], char *const environment[], int *to_program, int *from_program) {
  int in[2];
  int out[2];
  if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) return -1;
  pid_t program = fork();
  if (program == 0) {
    sigset_t none;
    sigemptyset(&none);
    (void)sigprocmask(SIG_SETMASK, &none, NULL);
    dup2(in[0], 0);
    dup2(out[1], 1);
    dup2(out[1], 2);
    execve(path, arguments, environment);
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  *to_program = in[1];
  *from_program = out[0];
  return program;
}

int pseudo_terminal_run_piped(
    const char *path, char *const arguments[], char *const environment[], const uint8_t *input, size_t input_count,
    uint8_t *output, size_t capacity, size_t *output_count, int milliseconds) {
  int to_program;
  int from_program;
  pid_t program = start(path, arguments, environment, &to_program, &from_program);
  if (program < 0) return -1;
  signal(SIGPIPE, SIG_IGN);
  int64_t until = now_ms() + milliseconds;
  *output_count = 0;
  while (*output_count < capacity) {
    struct pollfd ends[2] = {{from_program, POLLIN, 0}, {to_program, POLLOUT, 0}};
    int64_t left = until - now_ms();
    if (left <= 0) break;
    if (poll(ends, to_program >= 0 ? 2 : 1, (int)left) < 0 && errno != EINTR) break;
    if (to_program >= 0 && ends[1].revents != 0) {
      ssize_t written = input_count > 0 ? write(to_program, input, input_count < 4096 ? input_count : 4096) : 0;
      if (written > 0) {
        input += written;
        input_count -= (size_t)written;
      }
      if (written <= 0 || input_count == 0) {
        close(to_program);
        to_program = -1;
      }
    }
    if (ends[0].revents != 0) {
      ssize_t count = read(from_program, output + *output_count, capacity - *output_count);
      if (count <= 0) break;
      *output_count += (size_t)count;
    }
  }
  if (to_program >= 0) close(to_program);
  close(from_program);
  if (now_ms() >= until) (void)kill(program, SIGKILL);
  int status = 0;
  while (waitpid(program, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
