# Medians of what was measured, as a table and as JSON. Input: SOURCE <tab> NAME <tab> VALUE.
function median(key,    count, list, i, j, held) {
    count = split(values[key], list, " ")
    for (i = 2; i <= count; i++) {
        held = list[i] + 0
        for (j = i - 1; j > 0 && list[j] + 0 > held; j--) list[j + 1] = list[j]
        list[j + 1] = held
    }
    if (count == 0) return 0
    return count % 2 ? list[(count + 1) / 2] + 0 : (list[count / 2] + list[count / 2 + 1]) / 2
}
function layak(name) { return median("layak " name) }
function c(name) { return median("c " name) }
function row(name, ours, theirs, remark) {
    printf "%-34s %9.1f %9s %7s  %s\n", name, ours, theirs ? sprintf("%.1f", theirs) : "–",
        theirs ? sprintf("%.2f", ours / theirs) : "–", remark
}
function line(name, value, unit) { printf "%-34s %9s %s\n", name, value, unit }
{
    key = $1 " " $2
    if (!(key in values)) order[++keys] = key
    values[key] = values[key] " " $3
}
END {
    parse = layak("parse") + layak("validate"); parseC = c("parse") + c("validate")
    printf "\n%-34s %9s %9s %7s\n", "microseconds of CPU a file", "Layak", "C", "ratio"
    row("claim", layak("claim"), c("claim"), "scan, rename, open, read, 4 fsync a batch")
    row("parse", layak("parse"), c("parse"), "with the pre-flight")
    row("validate", layak("validate"), c("validate"), "XSD")
    row("parse + validate", parse, parseC)
    row("rest of reading", layak("read") - parse, c("walk"), "checklist, canonical form, digests; C: a walk")
    row("look-up of what is known", layak("known"), c("known"))
    row("judge", layak("judge"), 0)
    row("append", layak("append"), c("append"), "digests, zstd, SQLite, 1 commit a batch")
    claimed = layak("claim") + layak("read") + layak("known") + layak("judge") + layak("append")
    claimedC = c("claim") + parseC + c("walk") + c("known") + c("append")
    row("claim to committed record", claimed, claimedC)
    row("render", layak("render"), 0, "2 receipts, 3 reports, 1 JSON")
    row("publish", layak("publish"), c("publish"), "render and write")
    row("release", layak("release"), c("release"))
    row("all", claimed + layak("publish") + layak("release"), claimedC + c("publish") + c("release"))
    print ""
    line("pages a file", sprintf("%.1f", layak("pages") / files), "")
    line("rendering a page", sprintf("%.1f", layak("render") * files / layak("pages")), "µs")
    line("rendering a KB", sprintf("%.2f", layak("render") * files * 1000 / layak("pageBytes")), "µs")
    line("one decision, lean dossier", sprintf("%.0f", median("lean decision")), "µs")
    if (median("full decision")) line("one decision, full dossier", sprintf("%.0f", median("full decision")), "µs")
    line("records a file", sprintf("%.1f", layak("records") / files), "")
    line("statements a file, in C", sprintf("%.1f", c("statements") / files), "")
    if (median("traced syncs")) line("syncs a file", sprintf("%.3f", median("traced syncs") / files), "")
    print ""
    one = files / median("one wall"); two = files / median("two wall")
    line("layak run --once, one worker", sprintf("%.0f", one), "files/s")
    line("layak run --once, two workers", sprintf("%.0f", two), sprintf("files/s, %.2f times as many", two / one))
    line("CPU", sprintf("%.0f", median("one cpu") * 1e6 / files), "µs a file, start and register included")
    line("RSS at the peak", sprintf("%.1f", median("two peakRSS")), "MB")
    small = median("known1000 batch"); large = median("known" known " batch")
    line("register, 1,000 suppliers known", sprintf("%.0f", median("known1000 tidy") / 1000), "ms of CPU")
    line("register, " known " suppliers known", sprintf("%.0f", median("known" known " tidy") / 1000), "ms of CPU")
    line("a batch, 1,000 suppliers known", sprintf("%.1f", small / 1000), "ms of CPU")
    line("a batch, " known " suppliers known", sprintf("%.1f", large / 1000), sprintf("ms of CPU, %.2f times", large / small))
    line("start to READY", sprintf("%.0f", median("rest ready")), "ms")
    line("RSS at rest", sprintf("%.1f", median("rest restingRSS")), sprintf("MB, of it %.1f anonymous", median("rest anonymousRSS")))
    line("wake-ups at rest", median("rest restingWakeups"), sprintf("in 10 s, all %d threads", median("rest threads")))
    printf "{\"files\":%d,\"rounds\":%d", files, rounds > json
    for (i = 1; i <= keys; i++) {
        name = order[i]; sub(" ", ".", name)
        printf ",\"%s\":%.3f", name, median(order[i]) > json
    }
    print "}" > json
}
