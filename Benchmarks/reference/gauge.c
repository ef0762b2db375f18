/* Runs a program and tells what it cost, from a parent so small that its own size cannot be taken for the program's.

   usage: gauge COMMAND…             runs it to its end
          gauge -d SECONDS COMMAND…  a daemon: the time until it says READY=1 (sd_notify(3)), then how it rests for so
                                     long, then SIGTERM
   prints: NAME <tab> value */
#define _GNU_SOURCE
#include <dirent.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

/* A number of /proc/PID/status or, summed over the threads, of /proc/PID/task/TID/status. */
static long status(const char *path, const char *key) {
    FILE *file = fopen(path, "r");
    char line[256];
    long value = 0;
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, key, strlen(key)) == 0) value = atol(line + strlen(key) + 1);
    if (file) fclose(file);
    return value;
}

enum { most = 256 };

/* How often each thread of a process has waited so far: its voluntary switches. */
struct waits {
    int count;
    long id[most], switches[most];
};

static struct waits waits_of(pid_t child) {
    struct waits waits = {0};
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/task", child);
    DIR *tasks = opendir(path);
    for (struct dirent *task; tasks && waits.count < most && (task = readdir(tasks));) {
        if (task->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "/proc/%d/task/%.20s/status", child, task->d_name);
        waits.id[waits.count] = atol(task->d_name);
        waits.switches[waits.count++] = status(path, "voluntary_ctxt_switches:");
    }
    if (tasks) closedir(tasks);
    return waits;
}

/* How often the threads that are there now have waited since; a thread that has ended meanwhile tells nothing any more. */
static long waits_since(const struct waits *before, const struct waits *now) {
    long sum = 0;
    for (int index = 0; index < now->count; ++index) {
        sum += now->switches[index];
        for (int other = 0; other < before->count; ++other)
            if (before->id[other] == now->id[index]) sum -= before->switches[other];
    }
    return sum;
}

int main(int count, char **arguments) {
    int rest = 0;
    if (count > 3 && strcmp(arguments[1], "-d") == 0) {
        rest = atoi(arguments[2]);
        arguments += 2, count -= 2;
    }
    if (count < 2) return 2;
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int listener = -1;
    if (rest) {
        listener = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        socklen_t length = offsetof(struct sockaddr_un, sun_path) +
            snprintf(address.sun_path + 1, sizeof address.sun_path - 1, "layak-gauge-%d", getpid()) + 1;
        if (bind(listener, (struct sockaddr *)&address, length) != 0) return 1;
        char name[108];
        snprintf(name, sizeof name, "@%s", address.sun_path + 1);
        setenv("NOTIFY_SOCKET", name, 1);
    }
    double start = now();
    pid_t child = fork();
    if (child < 0) return 1;
    if (child == 0) {
        execvp(arguments[1], arguments + 1);
        _exit(127);
    }
    if (rest) {
        char message[4096];
        struct timeval patience = {.tv_sec = 60};
        setsockopt(listener, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        for (;;) {
            ssize_t length = recv(listener, message, sizeof message - 1, 0);
            if (length < 0) {
                kill(child, SIGTERM);
                fprintf(stderr, "gauge: never ready\n");
                return 1;
            }
            message[length] = 0;
            if (strstr(message, "READY=1")) break;
        }
        printf("ready\t%.1f\n", now() - start);
        /* The first register and what else is put off until after the start. */
        sleep(15);
        char path[64];
        snprintf(path, sizeof path, "/proc/%d/status", child);
        struct waits before = waits_of(child);
        sleep(rest);
        struct waits after = waits_of(child);
        printf("restingWakeups\t%ld\nthreads\t%d\n", waits_since(&before, &after), after.count);
        printf("restingRSS\t%.1f\n", status(path, "VmRSS:") / 1024.0);
        printf("anonymousRSS\t%.1f\n", status(path, "RssAnon:") / 1024.0);
        kill(child, SIGTERM);
    }
    int result;
    struct rusage usage;
    if (wait4(child, &result, 0, &usage) < 0) return 1;
    double cpu = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    printf("wall\t%.3f\ncpu\t%.3f\npeakRSS\t%.1f\n", (now() - start) / 1e3, cpu, usage.ru_maxrss / 1024.0);
    return WIFEXITED(result) ? WEXITSTATUS(result) : 1;
}
