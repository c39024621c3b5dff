#define _GNU_SOURCE
#include "CProcess.h"

#include <stdlib.h>
#include <termios.h>

struct ProcessTerminal {
  int descriptor;
  struct termios settings;
};

ProcessTerminal *process_terminal_keep(int descriptor) {
  ProcessTerminal *terminal = malloc(sizeof *terminal);
  if (terminal == NULL) return NULL;
  terminal->descriptor = descriptor;
  if (tcgetattr(descriptor, &terminal->settings) == 0) return terminal;
  free(terminal);
  return NULL;
}

void process_terminal_restore(const ProcessTerminal *terminal) {
  (void)tcsetattr(terminal->descriptor, TCSADRAIN, &terminal->settings);
}

bool process_terminal_silence(const ProcessTerminal *terminal) {
  struct termios settings = terminal->settings;
  settings.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  settings.c_iflag &= ~(tcflag_t)(IXON | INLCR | IGNCR | ICRNL);
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
  return tcsetattr(terminal->descriptor, TCSADRAIN, &settings) == 0;
}

bool process_terminal_cook(const ProcessTerminal *terminal) {
  struct termios settings;
  if (tcgetattr(terminal->descriptor, &settings) != 0) return false;
  const bool isRaw = (settings.c_lflag & ICANON) == 0;
  if (!isRaw && (settings.c_iflag & ICRNL) != 0) return false;
  settings.c_iflag = (settings.c_iflag | ICRNL) & ~(tcflag_t)(INLCR | IGNCR);
  if (isRaw) {
    settings.c_lflag |= ECHO | ECHOE | ICANON | ISIG | IEXTEN;
    settings.c_oflag |= OPOST | ONLCR;
  }
  return tcsetattr(terminal->descriptor, TCSADRAIN, &settings) == 0;
}

void process_terminal_free(ProcessTerminal *terminal) { free(terminal); }
