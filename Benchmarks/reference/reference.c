/* The same calls of libxml2, SQLite, zstd and the file system that a submission costs Layak, in the same order, and
   nothing else: no pre-flight, no checklist, no judging, no rendering, no digests. What Layak would have made of a file
   is read from samples beforehand, so that blobs and pages are as long here as there. HOME holds `inbox` and an empty
   ledger that Layak made, `ledger.sqlite`.

   usage: reference HOME SAMPLES SUBMISSION.XSD
   prints: STAGE <tab> microseconds of CPU a file; then counts. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <zstd.h>

enum { BATCH = 64, PAGES = 4 };

struct blob { char *bytes; size_t length; };
struct file { char name[256]; struct stat stamp; struct blob content; char nib[14]; };

static const char *stages[] = {"claim", "parse", "validate", "walk", "known", "append", "publish", "release"};
enum stage { CLAIM, PARSE, VALIDATE, WALK, KNOWN, APPEND, PUBLISH, RELEASE, STAGES };
static double spent[STAGES];
static long statements, written;

static void fail(const char *what) {
    fprintf(stderr, "reference: %s: %s\n", what, strerror(errno));
    exit(1);
}

static double cpu(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * 1e6 + now.tv_nsec / 1e3;
}

static struct blob sample(const char *folder, const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (!file) fail(path);
    struct blob blob = {malloc(1 << 20), 0};
    blob.length = fread(blob.bytes, 1, 1 << 20, file);
    fclose(file);
    return blob;
}

/* -- the database -- */

static sqlite3 *database;

static void execute(const char *text) {
    char *message = NULL;
    if (sqlite3_exec(database, text, NULL, NULL, &message) != SQLITE_OK) {
        fprintf(stderr, "reference: %s\n", message);
        exit(1);
    }
}

static sqlite3_stmt *prepare(const char *text) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v3(database, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK) {
        fprintf(stderr, "reference: %s\n", sqlite3_errmsg(database));
        exit(1);
    }
    return statement;
}

static void finish(sqlite3_stmt *statement) {
    int status;
    do status = sqlite3_step(statement); while (status == SQLITE_ROW);
    if (status != SQLITE_DONE) {
        fprintf(stderr, "reference: %s\n", sqlite3_errmsg(database));
        exit(1);
    }
    sqlite3_reset(statement);
    statements++;
}

static void text(sqlite3_stmt *s, int i, const char *value) { sqlite3_bind_text(s, i, value, -1, SQLITE_TRANSIENT); }
static void data(sqlite3_stmt *s, int i, struct blob b) { sqlite3_bind_blob(s, i, b.bytes, b.length, SQLITE_TRANSIENT); }

static ZSTD_CCtx *packer;

static struct blob pack(struct blob blob) {
    size_t bound = ZSTD_compressBound(blob.length);
    struct blob packed = {malloc(bound), 0};
    packed.length = ZSTD_compressCCtx(packer, packed.bytes, bound, blob.bytes, blob.length, 1);
    return packed;
}

/* -- files -- */

static void put(int root, const char *folder, const char *name, struct blob blob) {
    char path[512], hidden[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    snprintf(hidden, sizeof hidden, "%s/.new-%s", folder, name);
    int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
    int file = openat(root, hidden, flags, 0644);
    if (file < 0 && errno == ENOENT) {
        for (char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
            *slash = 0;
            mkdirat(root, path, 0755);
            *slash = '/';
        }
        file = openat(root, hidden, flags, 0644);
    }
    if (file < 0) fail(hidden);
    if (write(file, blob.bytes, blob.length) != (ssize_t)blob.length) fail(hidden);
    close(file);
    if (renameat(root, hidden, root, path) != 0) fail(path);
    written += blob.length;
}

static long walk(xmlNodePtr node) {
    long sum = 0;
    for (; node; node = node->next) {
        if (node->type == XML_TEXT_NODE) sum += strlen((const char *)node->content);
        if (node->type != XML_ELEMENT_NODE) continue;
        for (xmlAttrPtr attribute = node->properties; attribute; attribute = attribute->next)
            sum += attribute->children ? strlen((const char *)attribute->children->content) : 0;
        sum += walk(node->children);
    }
    return sum;
}

static int older(const void *left, const void *right) {
    const struct stat *a = &((const struct file *)left)->stamp, *b = &((const struct file *)right)->stamp;
    if (a->st_ctim.tv_sec != b->st_ctim.tv_sec) return a->st_ctim.tv_sec < b->st_ctim.tv_sec ? -1 : 1;
    return a->st_ctim.tv_nsec < b->st_ctim.tv_nsec ? -1 : a->st_ctim.tv_nsec > b->st_ctim.tv_nsec;
}

int main(int count, char **arguments) {
    if (count != 4) return 2;
    const char *home = arguments[1], *samples = arguments[2];
    struct blob body = sample(samples, "arrival"), canonical = sample(samples, "canonical");
    struct blob decision = sample(samples, "decision"), summary = sample(samples, "summary");
    struct blob page = sample(samples, "receipt.html"), document = sample(samples, "receipt.xml");
    const char *names[PAGES] = {"tier2.en.html", "tier2.id.html", "tier2.ja.html", "tier2.json"};
    struct blob reports[PAGES];
    for (int i = 0; i < PAGES; i++) reports[i] = sample(samples, names[i]);

    int root = open(home, O_RDONLY | O_DIRECTORY);
    if (root < 0) fail(home);
    mkdirat(root, "work", 0700), mkdirat(root, "receipts", 0755), mkdirat(root, "reports", 0755);
    char path[4096];
    snprintf(path, sizeof path, "%s/ledger.sqlite", home);
    sqlite3_open(path, &database);
    execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -4096");
    sqlite3_stmt *head = prepare("SELECT number, digest FROM record ORDER BY number DESC LIMIT 1");
    sqlite3_stmt *known = prepare(
        "SELECT submission.record, arrival.content, arrival.folder, submission.canonical FROM submission JOIN arrival"
        " USING (record) WHERE supplier = ? AND kind = ? ORDER BY auditEnd DESC, record DESC LIMIT 1");
    sqlite3_stmt *record = prepare("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?)");
    sqlite3_stmt *arrival = prepare("INSERT INTO arrival VALUES (?, ?, ?, ?, ?, ?)");
    sqlite3_stmt *submission = prepare("INSERT INTO submission VALUES (?, ?, ?, ?, ?, ?)");
    sqlite3_stmt *judgement = prepare("INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    sqlite3_stmt *standing = prepare(
        "INSERT INTO standing VALUES (?, ?, ?, ?, ?) ON CONFLICT (supplier, rulebook) DO UPDATE"
        " SET record = excluded.record, nextChange = excluded.nextChange, summary = excluded.summary");
    sqlite3_stmt *history = prepare(
        "SELECT decision.record, instant, asOf, outcome, cause FROM decision JOIN record ON record.number ="
        " decision.record WHERE supplier = ? AND rulebook = ? ORDER BY decision.record DESC LIMIT 50");
    sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE"), *commit = prepare("COMMIT");
    packer = ZSTD_createCCtx();

    xmlSchemaParserCtxtPtr reader = xmlSchemaNewParserCtxt(arguments[3]);
    xmlSchemaPtr schema = xmlSchemaParse(reader);
    xmlSchemaFreeParserCtxt(reader);
    if (!schema) fail(arguments[3]);
    xmlParserCtxtPtr parser = xmlNewParserCtxt();

    /* The scan. */
    double start = cpu();
    int inbox = openat(root, "inbox", O_RDONLY | O_DIRECTORY), work = openat(root, "work", O_RDONLY | O_DIRECTORY);
    DIR *listing = fdopendir(dup(inbox));
    size_t total = 0, room = 1024;
    struct file *files = malloc(room * sizeof *files);
    for (struct dirent *entry; (entry = readdir(listing));) {
        if (entry->d_name[0] == '.') continue;
        if (total == room) files = realloc(files, (room *= 2) * sizeof *files);
        struct file *file = &files[total++];
        snprintf(file->name, sizeof file->name, "%s", entry->d_name);
        fstatat(inbox, file->name, &file->stamp, AT_SYMLINK_NOFOLLOW);
    }
    closedir(listing);
    qsort(files, total, sizeof *files, older);
    spent[CLAIM] += cpu() - start;

    long number = 0, walked = 0;
    char digest[32] = {0};
    struct blob hash = {digest, sizeof digest};
    for (size_t first = 0; first < total; first += BATCH) {
        struct file *batch = files + first;
        size_t size = total - first < BATCH ? total - first : BATCH;
        char id[64];
        snprintf(id, sizeof id, "20260410T000000000Z-%04zu-1", first);

        start = cpu();
        mkdirat(work, id, 0700);
        int target = openat(work, id, O_RDONLY | O_DIRECTORY);
        for (size_t i = 0; i < size; i++) {
            struct file *file = &batch[i];
            struct stat stamp;
            fstatat(inbox, file->name, &stamp, AT_SYMLINK_NOFOLLOW);
            if (renameat2(inbox, file->name, target, file->name, RENAME_NOREPLACE) != 0) fail(file->name);
            fstatat(target, file->name, &file->stamp, AT_SYMLINK_NOFOLLOW);
            int opened = openat(target, file->name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
            fstat(opened, &stamp);
            file->content.bytes = malloc(stamp.st_size + 1);
            ssize_t length;
            while ((length = read(opened, file->content.bytes + file->content.length,
                                  stamp.st_size + 1 - file->content.length)) > 0)
                file->content.length += length;
            fstat(opened, &stamp);
            close(opened);
        }
        fsync(target), fsync(inbox), fsync(target), fsync(work);
        spent[CLAIM] += cpu() - start;

        for (size_t i = 0; i < size; i++) {
            struct file *file = &batch[i];
            start = cpu();
            xmlDocPtr tree = xmlCtxtReadMemory(
                parser, file->content.bytes, file->content.length, NULL, NULL,
                XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT | XML_PARSE_NOCDATA);
            spent[PARSE] += cpu() - start;

            start = cpu();
            xmlSchemaValidCtxtPtr validation = xmlSchemaNewValidCtxt(schema);
            if (!tree || xmlSchemaValidateDoc(validation, tree) != 0) fail(file->name);
            xmlSchemaFreeValidCtxt(validation);
            spent[VALIDATE] += cpu() - start;

            start = cpu();
            walked += walk(xmlDocGetRootElement(tree));
            xmlNodePtr supplier = xmlFirstElementChild(xmlDocGetRootElement(tree));
            xmlChar *nib = xmlNodeGetContent(xmlFirstElementChild(supplier));
            snprintf(file->nib, sizeof file->nib, "%s", nib);
            xmlFree(nib);
            spent[WALK] += cpu() - start;

            start = cpu();
            xmlFreeDoc(tree);
            spent[PARSE] += cpu() - start;
        }

        start = cpu();
        const char *kinds[] = {"quality", "packaging", "ip"};
        for (size_t i = 0; i < size; i++)
            for (int kind = 0; kind < 3; kind++) {
                text(known, 1, batch[i].nib), text(known, 2, kinds[kind]);
                finish(known);
            }
        finish(head);
        spent[KNOWN] += cpu() - start;

        start = cpu();
        finish(begin);
        finish(head);
        for (size_t i = 0; i < size; i++) {
            struct file *file = &batch[i];
            struct blob packed[] = {pack(body), pack(decision), pack(file->content), pack(canonical)};
            for (int kind = 1; kind <= 2; kind++) {
                sqlite3_bind_int64(record, 1, ++number), sqlite3_bind_int64(record, 2, kind);
                sqlite3_bind_int64(record, 3, 1775000000000);
                data(record, 4, packed[kind - 1]), data(record, 5, hash), data(record, 6, hash);
                finish(record);
                if (kind == 1) {
                    sqlite3_bind_int64(arrival, 1, number), text(arrival, 2, id);
                    sqlite3_bind_blob(arrival, 3, file->name, strlen(file->name), SQLITE_TRANSIENT);
                    data(arrival, 5, hash);
                    finish(arrival);
                    sqlite3_bind_int64(submission, 1, number), text(submission, 2, file->nib);
                    text(submission, 3, "quality"), text(submission, 4, "2026-03-17");
                    data(submission, 5, packed[2]), data(submission, 6, packed[3]);
                    finish(submission);
                } else {
                    sqlite3_bind_int64(judgement, 1, number), text(judgement, 2, file->nib);
                    text(judgement, 3, "tier2"), data(judgement, 4, hash), text(judgement, 5, "2026-04-10");
                    text(judgement, 6, "incomplete"), text(judgement, 8, "submission");
                    finish(judgement);
                    text(standing, 1, file->nib), text(standing, 2, "tier2");
                    sqlite3_bind_int64(standing, 3, number), data(standing, 5, summary);
                    finish(standing);
                }
            }
            for (int i = 0; i < 4; i++) free(packed[i].bytes);
        }
        finish(commit);
        spent[APPEND] += cpu() - start;

        start = cpu();
        for (size_t i = 0; i < size; i++) {
            struct file *file = &batch[i];
            char folder[64], name[300];
            snprintf(name, sizeof name, "%s.%ld.html", file->name, number - 2 * (long)(size - i) + 1);
            put(root, "receipts", name, page);
            strcpy(strrchr(name, '.'), ".xml");
            put(root, "receipts", name, document);
            text(history, 1, file->nib), text(history, 2, "tier2");
            finish(history);
            snprintf(folder, sizeof folder, "reports/%s/%s", file->nib + 11, file->nib);
            for (int i = 0; i < PAGES; i++) put(root, folder, names[i], reports[i]);
        }
        spent[PUBLISH] += cpu() - start;

        start = cpu();
        for (size_t i = 0; i < size; i++) {
            struct stat stamp;
            fstatat(target, batch[i].name, &stamp, AT_SYMLINK_NOFOLLOW);
            unlinkat(target, batch[i].name, 0);
            free(batch[i].content.bytes);
        }
        close(target);
        unlinkat(work, id, AT_REMOVEDIR);
        spent[RELEASE] += cpu() - start;
    }
    for (int stage = 0; stage < STAGES; stage++) printf("%s\t%.2f\n", stages[stage], spent[stage] / total);
    printf("files\t%zu\nrecords\t%ld\nstatements\t%ld\npageBytes\t%ld\n", total, number, statements, written);
    return walked == 0;
}
