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

static long wakeups(pid_t child, int *threads) {
    char path[512];
    snprintf(path, sizeof path, "/proc/%d/task", child);
    DIR *tasks = opendir(path);
    long sum = 0;
    *threads = 0;
    for (struct dirent *task; tasks && (task = readdir(tasks));) {
        if (task->d_name[0] == '.') continue;
        snprintf(path, sizeof path, "/proc/%d/task/%.20s/status", child, task->d_name);
        sum += status(path, "voluntary_ctxt_switches:");
        ++*threads;
    }
    if (tasks) closedir(tasks);
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
        int threads;
        snprintf(path, sizeof path, "/proc/%d/status", child);
        long before = wakeups(child, &threads);
        sleep(rest);
        long after = wakeups(child, &threads);
        printf("restingWakeups\t%ld\nthreads\t%d\n", after - before, threads);
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
