"""Names and sizes: suffixes that say nothing, files too long, more than one class in a header."""
import re

from source import Finding, code_only, cpp_files, line_of, read

LONGEST = 600
COMPANION = 25
BAD_SUFFIX = re.compile(r"\b(?:class|struct)\s+(?:\w+\s+)?(\w*(?:Manager|Helper|Util|Utils|Handler))\b(?!\s*\()")
BAD_FILE = re.compile(r"(manager|helper|util|utils|handler)s?\.(h|cpp)$")
CLASS = re.compile(r"^class\s+(\w+)\s*(final)?\s*(?::[^;{]*)?\{", re.MULTILINE)
SUFFIX_FOLDERS = [
    # suffix of a class in a header, and the folders that may hold it
    ("Port", ("src/engine/",)),
    ("Routes", ("src/backend/",)),
    ("Flow", ("src/flows/", "ui/")),
    ("Model", ("src/models/", "ui/")),
    ("Page", ("ui/", "src/domain/", "tests/")),
    ("Card", ("ui/",)),
    ("Dialog", ("ui/",)),
    ("Driver", ("tests/",)),
]


def check(root):
    findings = []
    for path in cpp_files(root):
        text = read(root, path)
        code = code_only(text)
        lines = text.count("\n")
        if lines > LONGEST:
            findings.append(Finding(path, LONGEST, f"{lines} lines; {LONGEST} are the most"))
        name = path.rsplit("/", 1)[-1]
        if name != name.lower():
            findings.append(Finding(path, 1, "file names are lower case"))
        if BAD_FILE.search(name):
            findings.append(Finding(path, 1, "Manager, Helper, Util and Handler say nothing: name what it does"))
        for match in BAD_SUFFIX.finditer(code):
            findings.append(
                Finding(path, line_of(code, match.start()), f"{match.group(1)}: name what it does (no Manager, Helper, Util, Handler)"))
        if path.endswith(".h") and not path.startswith("tests/"):
            # Small companions may share a header (a port beside its port, a row beside its database); two grown classes not.
            done = [m for m in CLASS.finditer(code) if code.count("\n", m.start(), code.find("\n};", m.start())) >= COMPANION]
            for match in done[1:]:
                findings.append(
                    Finding(path, line_of(code, match.start()), f"{match.group(1)} is the second class of this header"))
            for match in CLASS.finditer(code):
                for suffix, folders in SUFFIX_FOLDERS:
                    if match.group(1).endswith(suffix) and not path.startswith(folders):
                        findings.append(
                            Finding(path, line_of(code, match.start()), f"{match.group(1)}: a …{suffix} belongs in {folders[0]}"))
            if "#pragma once" not in code:
                findings.append(Finding(path, 1, "a header begins with #pragma once"))
    return findings


def seeds():
    return [
        ("a Manager", {"src/account/a.cpp": "class SessionManager final {};\n"}, "src/account/a.cpp:1"),
        ("a Helper's file", {"src/account/date_helper.h": "#pragma once\n"}, "date_helper.h:1"),
        ("a long file", {"src/account/a.cpp": "\n" * 601}, "601 lines"),
        ("two classes", {"src/account/a.h": "#pragma once\nclass A final {\n" + "\n" * 30 + "};\nclass B final {\n" + "\n" * 30 + "};\n"}, "src/account/a.h:34"),
        ("a page outside ui", {"src/account/a.h": "#pragma once\nclass SecurityPage final : public QWidget {\n};\n"}, "src/account/a.h:2"),
        ("upper case", {"src/account/Profile.cpp": "\n"}, "lower case"),
        ("no pragma once", {"src/account/a.h": "class A;\n"}, "pragma once"),
    ]


def clean():
    return {"src/engine/a.h": "#pragma once\nclass AuthPort {\n};\nclass ProfilePort {\n};\nclass A final {\n};\n"}
