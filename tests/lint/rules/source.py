"""What the rules share: the tree's C++ files, their text without comments and strings, and how a finding is said."""
import os
import re
from dataclasses import dataclass
from pathlib import Path

FOLDERS = ("src", "ui", "app", "tests")


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    text: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.text}"


def cpp_files(root, folders=FOLDERS):
    """Paths relative to root of every C++ file of ours, sorted."""
    for folder in folders:
        for parent, names, files in os.walk(Path(root) / folder):
            names.sort()
            for name in sorted(files):
                if name.endswith((".h", ".cpp")):
                    yield str((Path(parent) / name).relative_to(root))


_TOKEN = re.compile(
    r'R"(?P<tag>[^()\\\s]{0,16})\((?:.|\n)*?\)(?P=tag)"'  # raw string
    r'|//[^\n]*|/\*(?:.|\n)*?\*/'  # comments
    r'|"(?:\\.|[^"\\\n])*"'  # string
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'"  # character, but not the ' of 1'000
)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """Comments become blanks; lines and columns stay."""
    return _TOKEN.sub(lambda m: _blank(m.group()) if m.group().startswith(("//", "/*")) else m.group(), text)


def code_only(text):
    """Comments and what strings hold become blanks; the quotes, lines and columns stay."""

    def replace(match):
        found = match.group()
        if found.startswith(("//", "/*")):
            return _blank(found)
        return found[0] + _blank(found[1:-1]) + found[-1]

    # An include's "name" is no string.
    lines = text.split("\n")
    kept = {i: line for i, line in enumerate(lines) if re.match(r"\s*#\s*include", line)}
    done = _TOKEN.sub(replace, text).split("\n")
    for i, line in kept.items():
        done[i] = line
    return "\n".join(done)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def arguments_at(code, opening):
    """The top-level arguments of the call whose '(' stands at `opening`; None where it is never closed."""
    depth, start, found = 0, opening + 1, []
    for i in range(opening, len(code)):
        c = code[i]
        if c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
            if depth == 0:
                last = code[start:i].strip()
                return found + ([last] if last else [])
        elif c == "," and depth == 1:
            found.append(code[start:i].strip())
            start = i + 1
    return None


def read(root, path):
    return (Path(root) / path).read_text(encoding="utf-8", errors="replace")


def write_tree(root, files):
    """For the self-tests: a small tree of {path: text}."""
    for path, text in files.items():
        target = Path(root) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
