/* The same 40 rules over the same 256 cases as `Measuring tables` and `peers.py`, tried one after the other: what a loop
   written by hand costs. Prints lines NAME <tab> VALUE; the sums show that all answer alike. */
#include <stdint.h>
#include <stdio.h>
#include <time.h>

enum { rules = 40, cases = 256, rounds = 20000 };

struct rule {
    double low, high, least, below, most; /* most < 0: any */
    int first_strings, second_not_x;      /* bits of the strings that pass; 0: any */
};
struct input {
    double number[4];
    int first, second;
};

static struct rule table[rules];
static struct input inputs[cases];

static uint64_t state = 1;
static int roll(int sides) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (int)(state >> 33) % sides;
}

static int matches(const struct rule *rule, const struct input *input) {
    return input->number[0] >= rule->low && input->number[0] < rule->high && input->number[1] >= rule->least &&
        input->number[2] < rule->below && (rule->most < 0 || (input->number[3] >= 0 && input->number[3] <= rule->most)) &&
        (!rule->first_strings || rule->first_strings >> input->first & 1) && !(rule->second_not_x && input->second == 1);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec * 1e9 + time.tv_nsec;
}

int main(void) {
    for (int row = 0; row < rules; ++row)
        table[row] = (struct rule){10 * row, 10 * row + 20, row % 5, 100 - row, row % 3 ? 50 + row : -1,
                                   row % 2 ? 0 : 3, row % 4 == 0};
    for (int index = 0; index < cases; ++index) {
        struct input *input = &inputs[index];
        input->number[0] = roll(420), input->number[1] = roll(8), input->number[2] = roll(110), input->number[3] = roll(100);
        input->first = roll(4), input->second = roll(3);
    }
    volatile long sink = 0;
    for (int collect = 0; collect < 2; ++collect) {
        const char *policy = collect ? "COLLECT" : "FIRST";
        long sum = 0;
        double start = now();
        for (int round = 0; round < rounds; ++round) {
            sum = 0;
            for (int index = 0; index < cases; ++index)
                for (int row = 0; row < rules; ++row)
                    if (matches(&table[row], &inputs[index])) {
                        sum += collect ? 1 : row + 1;
                        if (!collect) break;
                    }
            sink += sum;
        }
        printf("6x40 %s ns\t%.1f\n6x40 %s sum\t%ld\n", policy, (now() - start) / rounds / cases, policy, sum);
    }
    return 0;
}
