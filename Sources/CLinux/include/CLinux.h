// Linux system calls that Swift's Glibc module hides or imports in a form Swift cannot call.
#ifndef LAYAK_CLINUX_H
#define LAYAK_CLINUX_H

/// renameat2(2); flags as there. `LAYAK_RENAME_NOREPLACE` fails with EEXIST instead of replacing.
int layak_renameat2(int oldDirectory, const char *oldPath, int newDirectory, const char *newPath, unsigned int flags);
#define LAYAK_RENAME_NOREPLACE 1u

/// syncfs(2): makes everything written to the file system that holds `fd` durable.
int layak_syncfs(int fd);

/// eventfd(2), non-blocking and close-on-exec, starting at zero: lets one thread end another's poll(2).
int layak_eventfd(void);

/// sched_getaffinity(2): how many processors this process may run on; 0 if it cannot be told.
int layak_processors(void);

/// mallopt(3) with `M_MXFAST` 0: small pieces that are freed are merged at once and never gathered up later.
void layak_disableFastBins(void);

#endif
