"""Shell scripts: bash reads them, and shellcheck has nothing to say."""
import os
import re
import shutil
import subprocess
from pathlib import Path

from source import Finding

SKIP = {"build", ".git"}


def scripts(root):
    for parent, names, files in os.walk(root):
        names[:] = sorted(n for n in names if n not in SKIP)
        for name in sorted(files):
            path = Path(parent) / name
            if path.is_symlink() or path.suffix not in ("", ".sh"):
                continue
            try:
                first = path.open("rb").readline(80)
            except OSError:
                continue
            if re.match(rb"#!.*\b(ba|da)?sh\b", first):
                yield str(path.relative_to(root))


def check(root):
    findings = []
    files = list(scripts(root))
    if files and shutil.which("shellcheck") is None:
        findings.append(Finding("tests/lint", 1, "shellcheck is not installed: ./dev setup developer"))
        for path in files:
            run = subprocess.run(["bash", "-n", path], cwd=root, capture_output=True, text=True, check=False)
            if run.returncode:
                findings.append(Finding(path, 1, run.stderr.strip()))
        return findings
    if files:
        run = subprocess.run(["shellcheck", "-f", "gcc", "-S", "warning", *files], cwd=root, capture_output=True, text=True,
                             check=False)
        for match in re.finditer(r"^(.+?):(\d+):\d+: (.*)$", run.stdout, re.MULTILINE):
            findings.append(Finding(match.group(1), int(match.group(2)), match.group(3)))
    return findings


def seeds():
    return [("a script that is wrong", {"tool": "#!/bin/bash\nif true; then\n"}, "tool:"),
            ("an unquoted array", {"tool": "#!/bin/bash\na=(1 2)\necho $a\n"}, "tool:3")]


def clean():
    return {"tool": '#!/bin/bash\necho "$1"\n', "notes.txt": "#!/bin/bash\nif\n"}
