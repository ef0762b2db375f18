"""The same 40 rules over the same 256 cases as `Measuring tables`, in zen-engine, if it is installed (PyPI).

Prints lines NAME <tab> VALUE: nanoseconds of CPU an evaluation through Python, and the engine's own part of it as the engine
tells it. The sums show that all answer alike."""
import json
import sys
import time

try:
    import zen
except ImportError:
    sys.exit("zen-engine is not installed: pip install zen-engine")

state = 1


def roll(sides):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % sides


cases = [
    {"i0": roll(420), "i1": roll(8), "i2": roll(110), "i3": roll(100), "i4": "abcd"[roll(4)], "i5": "wxy"[roll(3)]}
    for _ in range(256)
]


def model(policy):
    rules = [
        {
            "_id": f"r{row}", "i0": f"[{10 * row}..{10 * row + 20})", "i1": f">= {row % 5}", "i2": f"< {100 - row}",
            "i3": "" if row % 3 == 0 else f"[0..{50 + row}]", "i4": "'a', 'b'" if row % 2 == 0 else "",
            "i5": "$ != 'x'" if row % 4 == 0 else "", "o": str(row + 1),
        }
        for row in range(40)
    ]
    table = {
        "hitPolicy": policy,
        "inputs": [{"id": f"i{index}", "name": f"i{index}", "field": f"i{index}"} for index in range(6)],
        "outputs": [{"id": "o", "name": "o", "field": "o"}], "rules": rules,
    }
    nodes = [
        {"id": "in", "name": "in", "type": "inputNode"}, {"id": "out", "name": "out", "type": "outputNode"},
        {"id": "table", "name": "table", "type": "decisionTableNode", "content": table},
    ]
    edges = [
        {"id": "1", "sourceId": "in", "targetId": "table", "type": "edge"},
        {"id": "2", "sourceId": "table", "targetId": "out", "type": "edge"},
    ]
    return json.dumps({"nodes": nodes, "edges": edges})


for name, policy in (("FIRST", "first"), ("COLLECT", "collect")):
    decision = zen.ZenEngine().create_decision(model(policy))
    total = native = 0
    for case in cases:
        answer = decision.evaluate(case)
        native += float(answer["performance"].removesuffix("µs").removesuffix("ms")) * (1000 if "ms" in answer["performance"] else 1)
        result = answer["result"]
        total += len(result) if isinstance(result, list) else result.get("o", 0)
    rounds = 10
    start = time.process_time_ns()
    for _ in range(rounds):
        for case in cases:
            decision.evaluate(case)
    print(f"6x40 {name} ns\t{(time.process_time_ns() - start) / rounds / len(cases):.1f}")
    print(f"6x40 {name} native ns\t{native * 1000 / len(cases):.1f}")
    print(f"6x40 {name} sum\t{total}")
