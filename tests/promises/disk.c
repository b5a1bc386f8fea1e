/* Preloaded under a program: notes every change it makes below CARAVAN_DISK in the order in which it is made, into
   CARAVAN_DISK_LOG, and lets no write through while the file CARAVAN_DISK_FULL exists. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST 65536
#define REAL(name) ((__typeof__(&name))real(#name))
static char *paths[MOST];
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;

static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

static const char *below(const char *path, char *whole) {
    const char *folder = getenv("CARAVAN_DISK");
    if (!folder || !path) return NULL;
    if (path[0] == '/') snprintf(whole, PATH_MAX, "%s", path);
    else {
        char here[PATH_MAX];
        if (!getcwd(here, sizeof here)) return NULL;
        if (snprintf(whole, PATH_MAX, "%s/%s", here, path) >= PATH_MAX) return NULL;
    }
    size_t length = strlen(folder);
    if (strncmp(whole, folder, length) || (whole[length] && whole[length] != '/')) return NULL;
    return whole[length] ? whole + length + 1 : ".";
}

static void note(char op, const char *path, uint64_t offset, const void *data, uint64_t size) {
    const char *file = getenv("CARAVAN_DISK_LOG");
    if (!file) return;
    if (log_fd < 0) log_fd = REAL(open)(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    struct __attribute__((packed)) { char op; uint32_t path; uint64_t offset, size; } head =
        {op, (uint32_t)strlen(path), offset, size};
    ssize_t (*put)(int, const void *, size_t) = REAL(write);
    if (put(log_fd, &head, sizeof head) < 0 || put(log_fd, path, head.path) < 0 || (size && put(log_fd, data, size) < 0))
        abort();
}

static int full(void) {
    const char *flag = getenv("CARAVAN_DISK_FULL");
    return flag && access(flag, F_OK) == 0;
}

static int opened(int fd, const char *path, int flags, int existed) {
    char whole[PATH_MAX];
    const char *name = fd >= 0 && fd < MOST ? below(path, whole) : NULL;
    if (fd >= 0 && fd < MOST) {
        free(paths[fd]);
        paths[fd] = name ? strdup(name) : NULL;
    }
    if (name && !existed) note('C', name, 0, NULL, 0);
    if (name && (flags & O_TRUNC) && (flags & O_ACCMODE) != O_RDONLY) note('T', name, 0, NULL, 0);
    return fd;
}

#define OPEN(name)                                                     \
    int name(const char *path, int flags, ...) {                       \
        va_list rest; va_start(rest, flags);                           \
        mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;      \
        va_end(rest);                                                  \
        pthread_mutex_lock(&guard);                                    \
        int existed = access(path, F_OK) == 0;                         \
        int fd = REAL(name)(path, flags, mode), kept;                  \
        kept = errno; opened(fd, path, flags, existed); errno = kept;  \
        pthread_mutex_unlock(&guard);                                  \
        return fd;                                                     \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                   \
    int name(int at, const char *path, int flags, ...) {               \
        va_list rest; va_start(rest, flags);                           \
        mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;      \
        va_end(rest);                                                  \
        if (at != AT_FDCWD && path[0] != '/') return REAL(name)(at, path, flags, mode); \
        pthread_mutex_lock(&guard);                                    \
        int existed = access(path, F_OK) == 0;                         \
        int fd = REAL(name)(at, path, flags, mode), kept;              \
        kept = errno; opened(fd, path, flags, existed); errno = kept;  \
        pthread_mutex_unlock(&guard);                                  \
        return fd;                                                     \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
    pthread_mutex_lock(&guard);
    if (fd >= 0 && fd < MOST) { free(paths[fd]); paths[fd] = NULL; }
    int result = REAL(close)(fd);
    pthread_mutex_unlock(&guard);
    return result;
}

static const char *name_of(int fd) { return fd >= 0 && fd < MOST ? paths[fd] : NULL; }

static ssize_t placed(ssize_t (*put)(int, const void *, size_t, off_t), int fd, const void *data, size_t size, off_t at) {
    if (!name_of(fd)) return put(fd, data, size, at);
    if (full()) { errno = ENOSPC; return -1; }
    pthread_mutex_lock(&guard);
    ssize_t result = put(fd, data, size, at);
    if (result > 0) note('W', name_of(fd), at, data, result);
    pthread_mutex_unlock(&guard);
    return result;
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return placed(REAL(pwrite), fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { return placed(REAL(pwrite64), fd, data, size, at); }

ssize_t write(int fd, const void *data, size_t size) {
    if (!name_of(fd)) return REAL(write)(fd, data, size);
    if (full()) { errno = ENOSPC; return -1; }
    pthread_mutex_lock(&guard);
    ssize_t result = REAL(write)(fd, data, size);
    if (result > 0) note('W', name_of(fd), lseek(fd, 0, SEEK_CUR) - result, data, result);
    pthread_mutex_unlock(&guard);
    return result;
}

#define ONE(name, op, kind, size)                                      \
    int name(int fd kind) {                                            \
        if (!name_of(fd)) return REAL(name)(fd size);                  \
        pthread_mutex_lock(&guard);                                    \
        int result = REAL(name)(fd size);                              \
        if (result == 0) note(op, name_of(fd), 0 + AT, NULL, 0);       \
        pthread_mutex_unlock(&guard);                                  \
        return result;                                                 \
    }
#define COMMA ,
#define AT length
ONE(ftruncate, 'T', COMMA off_t length, COMMA length)
ONE(ftruncate64, 'T', COMMA off64_t length, COMMA length)
#undef AT
#define AT 0
ONE(fsync, 'S', , )
ONE(fdatasync, 'S', , )

int unlink(const char *path) {
    char whole[PATH_MAX];
    pthread_mutex_lock(&guard);
    int result = REAL(unlink)(path), kept = errno;
    const char *name = result == 0 ? below(path, whole) : NULL;
    if (name) note('U', name, 0, NULL, 0);
    pthread_mutex_unlock(&guard);
    errno = kept;
    return result;
}

int rename(const char *from, const char *to) {
    char first[PATH_MAX], second[PATH_MAX];
    pthread_mutex_lock(&guard);
    int result = REAL(rename)(from, to), kept = errno;
    const char *old = result == 0 ? below(from, first) : NULL, *new = old ? below(to, second) : NULL;
    if (new) note('R', old, 0, new, strlen(new));
    pthread_mutex_unlock(&guard);
    errno = kept;
    return result;
}
