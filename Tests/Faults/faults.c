// Faults for scripts/epreuves: loaded in front of the C library (LD_PRELOAD), it counts the calls by which the program
// changes files under one folder, and at a chosen one kills the process or makes the call fail. It can also write down
// every such call with its bytes, and move the clock.
//
// Everything is said through the environment:
//
//   EPREUVES_DOSSIER   the folder, without links; nothing outside it is counted (descriptors 0 to 2 never are)
//   EPREUVES_APPELS    which calls, separated by commas: creation, ecriture, synchro, suppression, renommage, troncature
//                      (all when absent)
//   EPREUVES_RANG      the call at which the fault happens, from 1; 0 or absent: count only
//   EPREUVES_FAUTE     tuer        SIGKILL before the call
//                      tuer-apres  SIGKILL after it
//                      dechirer    half of a write, then SIGKILL (other calls: as tuer)
//                      ENOSPC, EIO the call fails so, and changes nothing
//   EPREUVES_DUREE     une: that call only (when absent); toujours: that one and all that follow
//   EPREUVES_TANT_QUE  the fault happens only while this file exists
//   EPREUVES_BILAN     file to which `feu RANG APPEL CHEMIN` is added at each fault, and `total N` at exit
//   EPREUVES_TRACE     file to which every counted call is added, with its bytes (see trace())
//   EPREUVES_HORLOGE   file that holds a number of seconds to add to the clock, read at each look at the clock
//
// Not a target of Package.swift: SwiftPM would link a dynamic library against the Swift runtime, which must not be
// loaded beside the static one of a release. scripts/epreuves compiles this file with the clang that comes with Swift.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum kind { CREATION, ECRITURE, SYNCHRO, SUPPRESSION, RENOMMAGE, TRONCATURE, KINDS };
static const char *const names[KINDS] = {"creation", "ecriture", "synchro", "suppression", "renommage", "troncature"};

enum fault { NOTHING, KILL_BEFORE, KILL_AFTER, TEAR, FAIL };

static char folder[PATH_MAX];
static size_t folder_length;
static unsigned char counted[KINDS];
static long rank_wanted;
static enum fault fault = NOTHING;
static int fault_errno;
static int forever;
static const char *while_exists;
static int report = -1;
static int trace_file = -1;
static const char *clock_file;
static atomic_long calls;
static atomic_flag tracing = ATOMIC_FLAG_INIT;

// The system itself, so that nothing here is counted.
static void put(int descriptor, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    long sent = syscall(SYS_write, descriptor, next, count);
    if (sent <= 0) return;
    next += sent;
    count -= (size_t)sent;
  }
}

// Out of reach of a program that closes or takes the low descriptors.
static int open_log(const char *variable) {
  const char *path = getenv(variable);
  if (path == NULL) return -1;
  long low = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (low < 0) return -1;
  long high = syscall(SYS_fcntl, (int)low, F_DUPFD_CLOEXEC, 700);
  syscall(SYS_close, (int)low);
  return (int)high;
}

__attribute__((constructor)) static void settle(void) {
  const char *value = getenv("EPREUVES_DOSSIER");
  if (value != NULL) {
    folder_length = strlen(value);
    if (folder_length >= sizeof folder) folder_length = 0;
    memcpy(folder, value, folder_length);
  }
  value = getenv("EPREUVES_APPELS");
  for (int kind = 0; kind < KINDS; kind++) counted[kind] = value == NULL || strstr(value, names[kind]) != NULL;
  value = getenv("EPREUVES_RANG");
  rank_wanted = value == NULL ? 0 : atol(value);
  value = getenv("EPREUVES_FAUTE");
  if (value != NULL && rank_wanted > 0) {
    if (strcmp(value, "tuer") == 0) fault = KILL_BEFORE;
    if (strcmp(value, "tuer-apres") == 0) fault = KILL_AFTER;
    if (strcmp(value, "dechirer") == 0) fault = TEAR;
    if (strcmp(value, "ENOSPC") == 0) fault = FAIL, fault_errno = ENOSPC;
    if (strcmp(value, "EIO") == 0) fault = FAIL, fault_errno = EIO;
  }
  value = getenv("EPREUVES_DUREE");
  forever = value != NULL && strcmp(value, "toujours") == 0;
  while_exists = getenv("EPREUVES_TANT_QUE");
  clock_file = getenv("EPREUVES_HORLOGE");
  report = open_log("EPREUVES_BILAN");
  trace_file = open_log("EPREUVES_TRACE");
}

__attribute__((destructor)) static void total(void) {
  if (report < 0) return;
  char line[64];
  int length = snprintf(line, sizeof line, "total %ld\n", atomic_load(&calls));
  put(report, line, (size_t)length);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

// ── Whose file is it ──

static int is_inside(const char *path) {
  return folder_length > 0 && strncmp(path, folder, folder_length) == 0
    && (path[folder_length] == '/' || path[folder_length] == 0);
}

static int path_of_descriptor(int descriptor, char path[PATH_MAX]) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return 1;
}

// As the program wrote it, made absolute: the names that it uses have no dots and no links.
static int absolute(int directory, const char *name, char path[PATH_MAX]) {
  if (name[0] == '/') return snprintf(path, PATH_MAX, "%s", name) < PATH_MAX;
  char base[PATH_MAX];
  if (directory == AT_FDCWD) {
    if (getcwd(base, sizeof base) == NULL) return 0;
  } else if (!path_of_descriptor(directory, base)) {
    return 0;
  }
  if (name[0] == '.' && name[1] == '/') name += 2;
  return snprintf(path, PATH_MAX, "%s/%s", base, name) < PATH_MAX;
}

// ── One call ──

// In the trace: `APPEL OFFSET LENGTH PATH` and a newline, then LENGTH bytes and a newline. An offset of -1 is the end of
// a sequential write; a renaming has the new path as its bytes. What goes to standard output or error is `recu`.
static void trace(const char *what, long long offset, const void *bytes, size_t count, const char *path) {
  if (trace_file < 0) return;
  while (atomic_flag_test_and_set(&tracing)) {}
  char head[PATH_MAX + 96];
  int length = snprintf(head, sizeof head, "%s %lld %zu %s\n", what, offset, count, path);
  put(trace_file, head, (size_t)length);
  put(trace_file, bytes, count);
  put(trace_file, "\n", 1);
  atomic_flag_clear(&tracing);
}

struct call {
  enum fault fault;  // NOTHING, or what must happen at this call
  int inside;
  char path[PATH_MAX];
};

static void begin(struct call *call, enum kind kind) {
  call->fault = NOTHING;
  call->inside = is_inside(call->path);
  if (!call->inside || !counted[kind]) return;
  long rank = atomic_fetch_add(&calls, 1) + 1;
  if (fault == NOTHING || rank < rank_wanted || (rank > rank_wanted && !forever)) return;
  if (while_exists != NULL && syscall(SYS_faccessat, AT_FDCWD, while_exists, F_OK) != 0) return;
  call->fault = fault;
  if (report >= 0) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "feu %ld %s %s\n", rank, names[kind], call->path);
    put(report, line, (size_t)length);
  }
  if (fault == KILL_BEFORE) die();
  if (fault == TEAR && kind != ECRITURE) die();
}

static void begin_descriptor(struct call *call, enum kind kind, int descriptor) {
  call->path[0] = 0;
  if (descriptor > 2) path_of_descriptor(descriptor, call->path);
  begin(call, kind);
}

static void begin_path(struct call *call, enum kind kind, int directory, const char *name) {
  if (name == NULL || !absolute(directory, name, call->path)) call->path[0] = 0;
  // To open what exists creates nothing, and cannot fail for want of room.
  if (kind == CREATION && call->path[0] != 0 && syscall(SYS_faccessat, AT_FDCWD, call->path, F_OK) == 0) {
    call->path[0] = 0;
  }
  begin(call, kind);
}

#define END(call) \
  do { if ((call).fault == KILL_AFTER) die(); } while (0)
#define FAILS(call) \
  do { if ((call).fault == FAIL) { errno = fault_errno; return -1; } } while (0)
#define NEXT(type, name, ...) \
  static type (*next)(__VA_ARGS__); \
  if (next == NULL) next = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

// ── Writes ──

ssize_t write(int descriptor, const void *bytes, size_t count) {
  NEXT(ssize_t, "write", int, const void *, size_t);
  struct call call;
  if ((descriptor == 1 || descriptor == 2) && trace_file >= 0) {
    ssize_t sent = next(descriptor, bytes, count);
    if (sent > 0) trace("recu", -1, bytes, (size_t)sent, "-");
    return sent;
  }
  begin_descriptor(&call, ECRITURE, descriptor);
  FAILS(call);
  if (call.fault == TEAR) {
    next(descriptor, bytes, count / 2);
    die();
  }
  ssize_t sent = next(descriptor, bytes, count);
  if (sent > 0 && call.inside) trace("ecriture", -1, bytes, (size_t)sent, call.path);
  END(call);
  return sent;
}

#define POSITIONED_WRITE(name, offset_type) \
  ssize_t name(int descriptor, const void *bytes, size_t count, offset_type offset) { \
    NEXT(ssize_t, #name, int, const void *, size_t, offset_type); \
    struct call call; \
    begin_descriptor(&call, ECRITURE, descriptor); \
    FAILS(call); \
    if (call.fault == TEAR) { \
      next(descriptor, bytes, count / 2, offset); \
      die(); \
    } \
    ssize_t sent = next(descriptor, bytes, count, offset); \
    if (sent > 0 && call.inside) trace("ecriture", (long long)offset, bytes, (size_t)sent, call.path); \
    END(call); \
    return sent; \
  }
POSITIONED_WRITE(pwrite, off_t)
POSITIONED_WRITE(pwrite64, off64_t)

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  NEXT(ssize_t, "writev", int, const struct iovec *, int);
  struct call call;
  begin_descriptor(&call, ECRITURE, descriptor);
  FAILS(call);
  if (call.fault == TEAR) {
    next(descriptor, parts, count / 2);
    die();
  }
  ssize_t sent = next(descriptor, parts, count);
  END(call);
  return sent;
}

// ── Durability ──

#define SYNCHRONISE(name) \
  int name(int descriptor) { \
    NEXT(int, #name, int); \
    struct call call; \
    begin_descriptor(&call, SYNCHRO, descriptor); \
    FAILS(call); \
    int result = next(descriptor); \
    if (result == 0 && call.inside) trace("synchro", -1, "", 0, call.path); \
    END(call); \
    return result; \
  }
SYNCHRONISE(fsync)
SYNCHRONISE(fdatasync)

// ── Names ──

int unlink(const char *name) {
  NEXT(int, "unlink", const char *);
  struct call call;
  begin_path(&call, SUPPRESSION, AT_FDCWD, name);
  FAILS(call);
  int result = next(name);
  if (result == 0 && call.inside) trace("suppression", -1, "", 0, call.path);
  END(call);
  return result;
}

int unlinkat(int directory, const char *name, int flags) {
  NEXT(int, "unlinkat", int, const char *, int);
  struct call call;
  begin_path(&call, SUPPRESSION, directory, name);
  FAILS(call);
  int result = next(directory, name, flags);
  if (result == 0 && call.inside) trace("suppression", -1, "", 0, call.path);
  END(call);
  return result;
}

static void trace_renaming(const struct call *call, int directory, const char *name) {
  char path[PATH_MAX];
  if (call->inside && absolute(directory, name, path)) {
    trace("renommage", -1, path, strlen(path), call->path);
  }
}

int rename(const char *from, const char *to) {
  NEXT(int, "rename", const char *, const char *);
  struct call call;
  begin_path(&call, RENOMMAGE, AT_FDCWD, from);
  FAILS(call);
  int result = next(from, to);
  if (result == 0) trace_renaming(&call, AT_FDCWD, to);
  END(call);
  return result;
}

int renameat(int from_directory, const char *from, int to_directory, const char *to) {
  NEXT(int, "renameat", int, const char *, int, const char *);
  struct call call;
  begin_path(&call, RENOMMAGE, from_directory, from);
  FAILS(call);
  int result = next(from_directory, from, to_directory, to);
  if (result == 0) trace_renaming(&call, to_directory, to);
  END(call);
  return result;
}

int renameat2(int from_directory, const char *from, int to_directory, const char *to, unsigned flags) {
  NEXT(int, "renameat2", int, const char *, int, const char *, unsigned);
  struct call call;
  begin_path(&call, RENOMMAGE, from_directory, from);
  FAILS(call);
  int result = next(from_directory, from, to_directory, to, flags);
  if (result == 0) trace_renaming(&call, to_directory, to);
  END(call);
  return result;
}

int link(const char *from, const char *to) {
  NEXT(int, "link", const char *, const char *);
  struct call call;
  begin_path(&call, CREATION, AT_FDCWD, to);
  FAILS(call);
  int result = next(from, to);
  END(call);
  return result;
}

// ── Sizes ──

#define TRUNCATE(name, offset_type) \
  int name(int descriptor, offset_type size) { \
    NEXT(int, #name, int, offset_type); \
    struct call call; \
    begin_descriptor(&call, TRONCATURE, descriptor); \
    FAILS(call); \
    int result = next(descriptor, size); \
    if (result == 0 && call.inside) trace("troncature", (long long)size, "", 0, call.path); \
    END(call); \
    return result; \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

// ── Creations: only an opening that may create counts ──

static mode_t mode_of(int flags, va_list rest) {
  return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(rest, mode_t) : 0;
}

#define OPENED(call, descriptor) \
  do { \
    if ((descriptor) >= 0 && (flags & O_CREAT) && (call).inside) trace("creation", -1, "", 0, (call).path); \
    END(call); \
  } while (0)

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    NEXT(int, #name, const char *, int, ...); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = mode_of(flags, rest); \
    va_end(rest); \
    if (!(flags & O_CREAT)) return next(path, flags, mode); \
    struct call call; \
    begin_path(&call, CREATION, AT_FDCWD, path); \
    FAILS(call); \
    int descriptor = next(path, flags, mode); \
    OPENED(call, descriptor); \
    return descriptor; \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name) \
  int name(int directory, const char *path, int flags, ...) { \
    NEXT(int, #name, int, const char *, int, ...); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = mode_of(flags, rest); \
    va_end(rest); \
    if (!(flags & O_CREAT)) return next(directory, path, flags, mode); \
    struct call call; \
    begin_path(&call, CREATION, directory, path); \
    FAILS(call); \
    int descriptor = next(directory, path, flags, mode); \
    OPENED(call, descriptor); \
    return descriptor; \
  }
OPENAT(openat)
OPENAT(openat64)

// ── The clock ──

static long shift(void) {
  if (clock_file == NULL) return 0;
  long descriptor = syscall(SYS_openat, AT_FDCWD, clock_file, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return 0;
  char text[32];
  long count = syscall(SYS_read, (int)descriptor, text, sizeof text - 1);
  syscall(SYS_close, (int)descriptor);
  if (count <= 0) return 0;
  text[count] = 0;
  return atol(text);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  NEXT(int, "clock_gettime", clockid_t, struct timespec *);
  int result = next(clock, now);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += shift();
  return result;
}

time_t time(time_t *now) {
  struct timespec value;
  if (clock_gettime(CLOCK_REALTIME, &value) != 0) return -1;
  if (now != NULL) *now = value.tv_sec;
  return value.tv_sec;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  NEXT(int, "gettimeofday", struct timeval *, void *);
  int result = next(now, zone);
  if (result == 0) now->tv_sec += shift();
  return result;
}
