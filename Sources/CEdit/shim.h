#pragma once

// Swift cannot call variadic C functions, and refuses the three stdio globals under strict concurrency:
// one inline wrapper for each use that the editor makes of libedit.

#include <histedit.h>
#include <stdio.h>
#include <unistd.h>
#include <wchar.h>

/// Reads standard input and draws on `output` (1 or 2). What libedit says in English goes nowhere.
static inline EditLine *_Nullable cedit_init(const char *_Nonnull name, int output) {
  FILE *quiet = fopen("/dev/null", "w");
  // A stream of our own when the conversation is on standard error, which has no buffer.
  FILE *screen = output == STDOUT_FILENO ? stdout : fdopen(dup(output), "w");
  if (quiet == NULL || screen == NULL) return NULL;
  return el_init(name, stdin, screen, quiet);
}

static inline int cedit_set_prompt(EditLine *_Nonnull e, char *_Nullable (*_Nonnull prompt)(EditLine *_Nullable),
                                   char escape) {
  return el_set(e, EL_PROMPT_ESC, prompt, escape);
}

static inline int cedit_set_editor(EditLine *_Nonnull e, const char *_Nonnull mode) { return el_set(e, EL_EDITOR, mode); }

static inline int cedit_is_vi(EditLine *_Nonnull e) {
  const char *mode = NULL;
  return el_get(e, EL_EDITOR, &mode) == 0 && mode != NULL && mode[0] == 'v';
}

static inline int cedit_set_signals(EditLine *_Nonnull e, int handled) { return el_set(e, EL_SIGNAL, handled); }

/// Every key comes from `reader`: 1 and a character, or -1 and errno.
static inline int cedit_set_reader(EditLine *_Nonnull e,
                                   int (*_Nonnull reader)(EditLine *_Nullable, wchar_t *_Nullable)) {
  return el_set(e, EL_GETCFN, reader);
}

static inline int cedit_set_client(EditLine *_Nonnull e, void *_Nullable client) { return el_set(e, EL_CLIENTDATA, client); }

static inline void *_Nullable cedit_client(EditLine *_Nonnull e) {
  void *client = NULL;
  el_get(e, EL_CLIENTDATA, &client);
  return client;
}

static inline int cedit_add_function(EditLine *_Nonnull e, const char *_Nonnull name, const char *_Nonnull help,
                                     unsigned char (*_Nonnull function)(EditLine *_Nullable, int)) {
  return el_set(e, EL_ADDFN, name, help, function);
}

/// Binds in the main map (in vi mode: insertion).
static inline int cedit_bind(EditLine *_Nonnull e, const char *_Nonnull key, const char *_Nonnull command) {
  return el_set(e, EL_BIND, key, command, NULL);
}

/// Binds in the alternative map (in vi mode: commands).
static inline int cedit_bind_alternative(EditLine *_Nonnull e, const char *_Nonnull key, const char *_Nonnull command) {
  return el_set(e, EL_BIND, "-a", key, command, NULL);
}

/// The terminal in the settings of the editor, or in those of the shell.
static inline int cedit_prepare_terminal(EditLine *_Nonnull e, int raw) { return el_set(e, EL_PREP_TERM, raw); }

/// Draws the prompt and the line anew, from the first column of the row where the cursor stands.
static inline int cedit_refresh(EditLine *_Nonnull e) { return el_set(e, EL_REFRESH); }

static inline int cedit_use_history(EditLine *_Nonnull e, History *_Nonnull h) { return el_set(e, EL_HIST, history, h); }

static inline void cedit_history_size(History *_Nonnull h, int size) {
  HistEvent event;
  history(h, &event, H_SETSIZE, size);
  history(h, &event, H_SETUNIQUE, 1);
}

static inline void cedit_history_enter(History *_Nonnull h, const char *_Nonnull line) {
  HistEvent event;
  history(h, &event, H_ENTER, line);
}
