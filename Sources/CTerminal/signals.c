#define _GNU_SOURCE
#include "CTerminal.h"

#include "screen.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

// Handlers only note; the work is done where the program waits. libedit's own handlers (EL_SIGNAL) are not
// used: they draw from inside the handler and send SIGTERM and SIGHUP on to the whole process group.

static volatile sig_atomic_t caught = 0;
static volatile sig_atomic_t resized = 0;
static volatile sig_atomic_t stopped = 0;
static volatile sig_atomic_t continued = 0;

static void note(int signal) {
  // The end of the terminal or of the process outranks an interruption of the line.
  if (signal != SIGINT || caught == 0) caught = signal;
}

static void note_screen(int signal) {
  if (signal == SIGWINCH) resized = 1;
  if (signal == SIGTSTP) stopped = 1;
  if (signal == SIGCONT) continued = 1;
}

static void install(int signal, void (*handler)(int), struct sigaction *former) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, former);
}

static void watched(sigset_t *set) {
  sigemptyset(set);
  sigaddset(set, SIGINT);
  sigaddset(set, SIGHUP);
  sigaddset(set, SIGTERM);
  sigaddset(set, SIGWINCH);
  sigaddset(set, SIGTSTP);
  sigaddset(set, SIGCONT);
}

static int take(volatile sig_atomic_t *flag) {
  sigset_t set, former;
  watched(&set);
  sigprocmask(SIG_BLOCK, &set, &former);
  int value = *flag;
  *flag = 0;
  sigprocmask(SIG_SETMASK, &former, NULL);
  return value;
}

void cterminal_catch_signals(void) {
  static const int signals[] = {SIGINT, SIGHUP, SIGTERM};
  for (int i = 0; i < 3; i++) {
    struct sigaction former;
    if (sigaction(signals[i], NULL, &former) == 0 && former.sa_handler == SIG_IGN) continue;
    install(signals[i], note, NULL);
  }
}

void cterminal_ignore_disk_and_pipe(void) {
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
}

int cterminal_take_signal(void) { return take(&caught); }

int cterminal_has_signal(void) { return caught != 0; }

int cterminal_is_ending(void) { return caught == SIGHUP || caught == SIGTERM; }

static struct sigaction former_resize, former_stop, former_continue;
static volatile sig_atomic_t watching = 0;

void cterminal_watch_screen(void) {
  if (watching) return;
  resized = stopped = continued = 0;
  install(SIGWINCH, note_screen, &former_resize);
  install(SIGTSTP, note_screen, &former_stop);
  install(SIGCONT, note_screen, &former_continue);
  // A shell without job control has it ignored: so do we.
  if (former_stop.sa_handler == SIG_IGN) sigaction(SIGTSTP, &former_stop, NULL);
  watching = 1;
}

void cterminal_unwatch_screen(void) {
  if (!watching) return;
  watching = 0;
  sigaction(SIGWINCH, &former_resize, NULL);
  sigaction(SIGTSTP, &former_stop, NULL);
  sigaction(SIGCONT, &former_continue, NULL);
  resized = stopped = continued = 0;
}

int cterminal_take_screen_signal(void) {
  if (take(&stopped)) return SIGTSTP;
  if (take(&continued)) return SIGCONT;
  if (take(&resized)) return SIGWINCH;
  return 0;
}

// The parent, the group and the session of a process; 0 when it cannot be said.
static int relations(pid_t process, pid_t *parent, pid_t *group, pid_t *session) {
  char path[64], text[512];
  snprintf(path, sizeof path, "/proc/%ld/stat", (long)process);
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return 0;
  ssize_t count = read(descriptor, text, sizeof text - 1);
  close(descriptor);
  if (count <= 0) return 0;
  text[count] = 0;
  // The name of the program, in parentheses, may hold anything.
  char *end = strrchr(text, ')');
  int first, second, third;
  if (!end || sscanf(end + 1, " %*c %d %d %d", &first, &second, &third) != 3) return 0;
  *parent = first;
  *group = second;
  *session = third;
  return 1;
}

int cterminal_can_stop(void) {
  pid_t process = getpid(), parent, group, session;
  pid_t mine = getpgrp(), here = getsid(0);
  // Without /proc it cannot be said.
  if (!relations(process, &parent, &group, &session)) return 1;
  // Up to whoever started the group: a script, then the shell.
  for (int steps = 0; steps < 64 && relations(process, &parent, &group, &session); steps++) {
    if (session != here) return 0;
    if (group != mine) return 1;
    process = parent;
  }
  return 0;
}

void cterminal_suspend(void) {
  struct sigaction handler;
  install(SIGTSTP, SIG_DFL, &handler);
  // Stops here; goes on with SIGCONT.
  raise(SIGTSTP);
  sigaction(SIGTSTP, &handler, NULL);
  take(&continued);
}

int cterminal_wait(int descriptor, int milliseconds) {
  sigset_t set, former;
  watched(&set);
  sigprocmask(SIG_BLOCK, &set, &former);
  int result = -1;
  int reason = EINTR;
  if (!caught && !resized && !stopped && !continued) {
    struct pollfd poller = {.fd = descriptor, .events = POLLIN};
    struct timespec limit = {milliseconds / 1000, (milliseconds % 1000) * 1000000L};
    result = ppoll(&poller, 1, milliseconds < 0 ? NULL : &limit, &former);
    reason = errno;
    // A closed or broken descriptor is "readable": the read says what is wrong with it.
    if (result < 0 && reason != EINTR) result = 1;
  }
  sigprocmask(SIG_SETMASK, &former, NULL);
  if (result < 0) errno = reason;
  return result;
}
