#!/usr/bin/env python3
"""clang-tidy 14 over src, ui and app, by the compile commands of build/release; --changed: only files that differ from the
upstream branch or, without one, from the last commit. Slow (4 to 10 s a file), so it is not part of the ctest lints."""
import argparse
import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
# Options of gcc that clang does not know, and gcc's precompiled headers.
GCC_ONLY = re.compile(r"-fstack-clash-protection|-Winvalid-pch|-fno-gnu-unique")


def database(build):
    commands = []
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        words = shlex.split(entry["command"])
        words = words[next(i for i, word in enumerate(words) if word.endswith("c++") or "clang++" in word):]
        kept, skip = [], False
        for word in words:
            if skip:
                skip = False
            elif word == "-include":
                skip = True
            elif not GCC_ONLY.match(word):
                kept.append(word)
        commands.append({"directory": entry["directory"], "file": entry["file"], "command": shlex.join(kept)})
    return commands


def changed():
    base = subprocess.run(["git", "merge-base", "HEAD", "@{upstream}"], cwd=ROOT, capture_output=True, text=True, check=False)
    against = base.stdout.strip() or "HEAD"
    names = subprocess.run(["git", "diff", "--name-only", against], cwd=ROOT, capture_output=True, text=True, check=True)
    return {str(ROOT / name) for name in names.stdout.split()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", default=str(ROOT / "build/release"))
    parser.add_argument("--changed", action="store_true")
    parser.add_argument("files", nargs="*", help="only files whose path contains one of these")
    options = parser.parse_args()
    commands = [c for c in database(Path(options.build))
                if re.match(re.escape(str(ROOT)) + r"/(src|ui|app)/.*\.cpp$", c["file"])]
    wanted = sorted({c["file"] for c in commands})
    if options.files:
        wanted = [file for file in wanted if any(part in file for part in options.files)]
    if options.changed:
        differ = changed()
        wanted = [file for file in wanted if file in differ]
    findings = set()
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "compile_commands.json").write_text(json.dumps(commands), encoding="utf-8")

        def look(file):
            run = subprocess.run(["clang-tidy-14", "-p", folder, "--quiet", file], cwd=ROOT, capture_output=True, text=True,
                                 check=False, timeout=300)
            return re.findall(r"^(/.+?:\d+):\d+: (?:warning|error): (.*)$", run.stdout, re.MULTILINE)

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for found in pool.map(look, wanted):
                findings.update((place.removeprefix(str(ROOT) + "/"), text) for place, text in found)
    for place, text in sorted(findings):
        print(f"{place}: {text}")
    print(f"tidy: {len(wanted)} files, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
