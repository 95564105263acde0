#pragma once

#include <signal.h>

/// Installs handlers for SIGINT, SIGHUP and SIGTERM that only set a flag. Without SA_RESTART: a read that
/// waits for a person comes back with EINTR. A signal that the parent chose to ignore (nohup) stays ignored.
void cterminal_catch_signals(void);

/// Ignores SIGPIPE and SIGXFSZ, so that a closed pipe or a full disk is an error to report, not a death.
void cterminal_ignore_disk_and_pipe(void);

/// Makes sure that descriptors 0, 1 and 2 are taken: a file opened later must never become standard output.
/// A closed one is filled so that reading is at its end and writing fails.
void cterminal_reserve_standard_descriptors(void);

/// No core file: it would hold what people said.
void cterminal_no_core_file(void);

/// The last of SIGINT, SIGHUP and SIGTERM caught since the previous call, or 0; the flag is cleared.
int cterminal_take_signal(void);

/// True when SIGINT, SIGHUP or SIGTERM has come and was not taken yet.
int cterminal_has_signal(void);

/// True when SIGHUP or SIGTERM has come and was not taken yet.
int cterminal_is_ending(void);

/// From here on SIGWINCH, SIGTSTP and SIGCONT only set a flag: the line editor answers them.
void cterminal_begin_line(int descriptor);

/// The former handlers of SIGWINCH, SIGTSTP and SIGCONT are back.
void cterminal_end_line(void);

/// What happened to the screen since the previous call: SIGTSTP, SIGCONT, SIGWINCH, or 0.
int cterminal_take_screen_signal(void);

/// Whether a shell that controls jobs started this program, in the same session: without one, the system does not stop a
/// program at ctrl-Z.
int cterminal_can_stop(void);

/// Stops the process as ctrl-Z does, and returns when it goes on.
void cterminal_suspend(void);

/// Waits until `descriptor` can be read: 1 readable, 0 nothing within `milliseconds` (negative: no limit),
/// -1 a signal came. No signal is missed between the look at the flags and the wait.
int cterminal_wait(int descriptor, int milliseconds);

/// Keeps the settings of a terminal and gives them back when the process ends inside a line: by exit, by
/// SIGQUIT, or by a crash. Settings left raw by a process killed earlier are made sane first.
void cterminal_guard(int descriptor);

/// Columns of the terminal behind a descriptor, or 0 when it is not a terminal.
int cterminal_columns(int descriptor);

/// Flushes C stdio, through which libedit writes.
void cterminal_flush(void);

/// True when the character set of the locale is UTF-8, if need be after turning to C.UTF-8.
///
/// Debian's libedit dereferences NULL on a non-ASCII prompt in a locale that is not UTF-8.
int cterminal_ensure_utf8(void);
