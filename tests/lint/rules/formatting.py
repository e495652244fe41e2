"""clang-format 14, the version that every developer and CI share."""
import re
import shutil
import subprocess

from source import Finding, cpp_files

PROGRAM = "clang-format-14"


def check(root):
    if shutil.which(PROGRAM) is None:
        return [Finding(".clang-format", 1, f"{PROGRAM} is not installed: ./dev setup developer")]
    files = list(cpp_files(root))
    findings = []
    for start in range(0, len(files), 100):
        run = subprocess.run([PROGRAM, "--style=file", "--dry-run", "-Werror", *files[start : start + 100]], cwd=root,
                             capture_output=True, text=True, check=False)
        seen = set()
        for match in re.finditer(r"^(.+?):(\d+):\d+: error: ", run.stderr, re.MULTILINE):
            path, line = match.group(1), int(match.group(2))
            if path not in seen:
                seen.add(path)
                findings.append(Finding(path, line, "not as clang-format 14 writes it: ./dev format"))
        if run.returncode and not seen:
            findings.append(Finding(".clang-format", 1, run.stderr.strip() or f"{PROGRAM} failed"))
    return findings


def seeds():
    style = "---\nBasedOnStyle: LLVM\n...\n"
    return [("a file out of format", {".clang-format": style, "src/a/b.cpp": "int   x ;\n"}, "src/a/b.cpp:1")]


def clean():
    return {".clang-format": "---\nBasedOnStyle: LLVM\n...\n", "src/a/b.cpp": "int x;\n"}
