#include "CTerminal.h"
#include "screen.h"

#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static struct termios saved;
static int guarded = -1;
static volatile sig_atomic_t inside_line = 0;

/// Signals that end the process without passing through atexit.
static const int deadly[] = {SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
enum { deadly_count = sizeof deadly / sizeof deadly[0] };
static struct sigaction former[deadly_count];

static void give_back(void) {
  if (!inside_line) return;
  inside_line = 0;
  // Both are safe in a signal handler. Bracketed paste off, then the settings found at the start.
  static const char plain[] = "\033[?2004l\r\n";
  ssize_t ignored = write(guarded, plain, sizeof plain - 1);
  (void)ignored;
  tcsetattr(guarded, TCSANOW, &saved);
}

static void die(int signal) {
  give_back();
  for (int i = 0; i < deadly_count; i++) {
    if (deadly[i] == signal) sigaction(signal, &former[i], NULL);
  }
  // The former handler (Swift's backtrace, or the default) has the rest.
  raise(signal);
}

/// What `stty sane` does, for settings that a killed line editor left behind.
static void make_sane(struct termios *settings) {
  settings->c_iflag |= ICRNL | IXON | BRKINT;
  settings->c_iflag &= ~(tcflag_t)(INLCR | IGNCR);
  settings->c_oflag |= OPOST | ONLCR;
  settings->c_lflag |= ICANON | ISIG | IEXTEN | ECHO | ECHOE | ECHOK | ECHOCTL | ECHOKE;
  static const struct {
    int index;
    cc_t value;
  } keys[] = {{VINTR, 3},   {VQUIT, 28},  {VERASE, 127},  {VKILL, 21},   {VEOF, 4},    {VSTART, 17},
              {VSTOP, 19},  {VSUSP, 26},  {VREPRINT, 18}, {VWERASE, 23}, {VLNEXT, 22}, {VDISCARD, 15}};
  for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
    if (settings->c_cc[keys[i].index] == _POSIX_VDISABLE) settings->c_cc[keys[i].index] = keys[i].value;
  }
}

void cterminal_guard(int descriptor) {
  if (tcgetattr(descriptor, &saved) != 0) return;
  // No shell starts a program in raw mode: someone died here.
  if (!(saved.c_lflag & ICANON)) {
    make_sane(&saved);
    tcsetattr(descriptor, TCSANOW, &saved);
  }
  if (guarded >= 0) {
    guarded = descriptor;
    return;
  }
  guarded = descriptor;
  atexit(give_back);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = die;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < deadly_count; i++) sigaction(deadly[i], &action, &former[i]);
}

void cterminal_begin_line(int descriptor) {
  guarded = descriptor;
  tcgetattr(descriptor, &saved);
  inside_line = 1;
  cterminal_watch_screen();
}

void cterminal_end_line(void) {
  cterminal_unwatch_screen();
  inside_line = 0;
}
