#pragma once

/// SIGWINCH, SIGTSTP and SIGCONT set flags from here on, until the former handlers are put back.
void cterminal_watch_screen(void);
void cterminal_unwatch_screen(void);
