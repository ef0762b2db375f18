#define _GNU_SOURCE
#include "CLinux.h"
#include <malloc.h>
#include <sched.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <unistd.h>

int layak_renameat2(int oldDirectory, const char *oldPath, int newDirectory, const char *newPath, unsigned int flags) {
    return renameat2(oldDirectory, oldPath, newDirectory, newPath, flags);
}

int layak_syncfs(int fd) {
    return syncfs(fd);
}

int layak_eventfd(void) {
    return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

int layak_processors(void) {
    cpu_set_t allowed;
    return sched_getaffinity(0, sizeof allowed, &allowed) == 0 ? CPU_COUNT(&allowed) : 0;
}

void layak_disableFastBins(void) {
    mallopt(M_MXFAST, 0);
}
