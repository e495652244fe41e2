#!/usr/bin/env python3
"""run.py [--root DIR] [--self-test] [RULE…]: runs the rules over the tree, or proves that each can find what it looks for.

A rule is a module with check(root) → findings, seeds() → (what, small tree, expected words) that it must report, and
clean() → a small tree that it must leave alone. The standard library is enough; a rule says which program it misses."""
import argparse
import importlib
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from source import write_tree  # noqa: E402

RULES = ["includes", "patterns", "names", "formatting", "translations", "documents", "shell"]


def self_test(name, rule):
    wrong = 0
    for what, files, expected in rule.seeds():
        with tempfile.TemporaryDirectory() as root:
            write_tree(root, files)
            found = [str(finding) for finding in rule.check(root)]
            if not any(expected in finding for finding in found):
                wrong += 1
                print(f"{name} does not report {what}: wanted {expected!r}, said {found}")
    with tempfile.TemporaryDirectory() as root:
        write_tree(root, rule.clean())
        for finding in rule.check(root):
            wrong += 1
            print(f"{name} reports what is fine: {finding}")
    print(f"{name}: {len(rule.seeds())} seeded faults, {wrong} wrong answers")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", default=str(HERE.parents[2]))
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("rules", nargs="*")
    options = parser.parse_args()
    unknown = [rule for rule in options.rules if rule not in RULES]
    if unknown:
        parser.error(f"no rule {', '.join(unknown)}; there are {', '.join(RULES)}")
    total = 0
    for name in options.rules or RULES:
        rule = importlib.import_module(name)
        if options.self_test:
            total += self_test(name, rule)
            continue
        begin = time.monotonic()
        findings = rule.check(options.root)
        for finding in sorted(findings, key=lambda f: (f.path, f.line)):
            print(finding)
        total += len(findings)
        print(f"{name}: {len(findings)} finding{'' if len(findings) == 1 else 's'}, {time.monotonic() - begin:.1f} s")
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
