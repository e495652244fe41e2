"""Everything that is read by people or other programs: the API description, data files, links, and names of tests."""
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

from source import Finding, read

try:
    import yaml
except ImportError:
    yaml = None

SKIP = {"build", ".git", "corpus"}
METHODS = {"get", "put", "post", "delete", "patch", "options", "head"}


def files_named(root, *suffixes):
    for parent, names, files in os.walk(root):
        names[:] = sorted(n for n in names if n not in SKIP)
        for name in sorted(files):
            if name.endswith(suffixes):
                yield str((Path(parent) / name).relative_to(root))


def line_with(text, part):
    place = text.find(part)
    return text.count("\n", 0, place) + 1 if place >= 0 else 1


# --- the API description ----------------------------------------------------------------------------------------------
def references(node, found):
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                found.add(value)
            else:
                references(value, found)
    elif isinstance(node, list):
        for value in node:
            references(value, found)


def check_openapi(root, path):
    if yaml is None:
        return [Finding(path, 1, "python3-yaml is not installed: ./dev setup test")]
    text = read(root, path)
    try:
        document = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return [Finding(path, mark.line + 1 if mark else 1, f"not YAML: {error}")]
    findings = []
    if not isinstance(document, dict) or not str(document.get("openapi", "")).startswith("3.1"):
        return [Finding(path, 1, "not an OpenAPI 3.1 document")]
    names, used = set(), set()
    references(document, used)
    for reference in sorted(used):
        node = document
        for piece in reference.removeprefix("#/").split("/"):
            piece = piece.replace("~1", "/").replace("~0", "~")
            node = node.get(piece) if isinstance(node, dict) else None
        if node is None:
            findings.append(Finding(path, line_with(text, reference), f"{reference} leads nowhere"))
    for kind, parts in (document.get("components") or {}).items():
        for name in parts or {}:
            if kind in ("schemas", "parameters") and f"#/components/{kind}/{name}" not in used:
                findings.append(Finding(path, line_with(text, f"{name}:"), f"components/{kind}/{name} is used by nothing"))
    for route, item in (document.get("paths") or {}).items():
        for method, operation in (item or {}).items():
            if method not in METHODS:
                continue
            at = line_with(text, f"{route}:")
            name = operation.get("operationId")
            if not name:
                findings.append(Finding(path, at, f"{method.upper()} {route} has no operationId"))
            elif name in names:
                findings.append(Finding(path, at, f"operationId {name} is used twice"))
            names.add(name)
            if not operation.get("responses"):
                findings.append(Finding(path, at, f"{method.upper()} {route} has no responses"))
            wanted = set(re.findall(r"\{(\w+)\}", route))
            given = {p.get("name") for p in [*(item.get("parameters") or []), *(operation.get("parameters") or [])]
                     if isinstance(p, dict) and p.get("in") == "path"}
            given |= {ref.rsplit("/", 1)[-1] for ref in
                      (p.get("$ref", "") for p in [*(item.get("parameters") or []), *(operation.get("parameters") or [])])}
            if wanted and not given:
                findings.append(Finding(path, at, f"{method.upper()} {route} does not describe {', '.join(sorted(wanted))}"))
    return findings


# --- links and pictures of the documents ------------------------------------------------------------------------------
def check_links(root, path):
    findings = []
    text = re.sub(r"```.*?```", lambda m: re.sub(r"[^\n]", " ", m.group()), read(root, path), flags=re.DOTALL)
    for match in re.finditer(r"\]\(([^)\s]+)\)|<img[^>]*\bsrc=\"([^\"]+)\"|srcset=\"([^\"\s]+)\"", text):
        target = next(group for group in match.groups() if group)
        if re.match(r"[a-z]+:|#", target):
            continue
        file = (Path(root) / path).parent / target.split("#")[0]
        if not file.exists():
            findings.append(Finding(path, text.count("\n", 0, match.start()) + 1, f"leads nowhere: {target}"))
    return findings


# --- docs/security-requirements.md: each row names tests that exist ---------------------------------------------------
def known_tests(root):
    """Names as ctest knows them, and the functions of each test program: 'unit.http.qt', 'unit.http.qt::redirects'."""
    names, functions = set(), {}
    for path in files_named(root, "CMakeLists.txt"):
        if not path.startswith("tests/"):
            continue
        text = re.sub(r"#[^\n]*", "", read(root, path))
        loops = {name: values.split() for name, values in re.findall(r"foreach\(\s*(\w+)\s+([^)]*)\)", text)}
        for match in re.finditer(r"gatehouse_test\(\s*(\w+)\s+([\w.${}]+)([^)]*)\)", text):
            variable = re.search(r"\$\{(\w+)\}", match.group(2))
            for value in loops.get(variable.group(1), []) if variable else [""]:
                expand = [part.replace(variable.group(0), value) if variable else part for part in match.groups()]
                name = f"{expand[0]}.{expand[1]}"
                names.add(name)
                for source in re.findall(r"[\w./-]+\.cpp", expand[2]):
                    file = Path(root) / Path(path).parent / source
                    if file.exists():
                        found = re.findall(r"\bvoid\s+(?:\w+::)?(\w+)\s*\(\s*\)", file.read_text(encoding="utf-8", errors="replace"))
                        functions.setdefault(name, set()).update(found)
        for match in re.finditer(r"add_test\(\s*NAME\s+([\w.]+)", text):
            names.add(match.group(1))
    for path in files_named(root, ".py"):
        if path.startswith("tests/lint/rules/"):
            names.add("lint." + Path(path).stem)
    return names, functions


def check_security_table(root, path):
    names, functions = known_tests(root)
    findings = []
    for number, line in enumerate(read(root, path).split("\n"), 1):
        for match in re.finditer(r"`((?:unit|integration|gui|fault|lint|package)\.[\w.]+)(?:::(\w+))?`", line):
            test, function = match.groups()
            if test not in names:
                findings.append(Finding(path, number, f"there is no test {test}"))
            elif function and function not in functions.get(test, set()):
                findings.append(Finding(path, number, f"{test} has no test function {function}"))
    return findings


# --- packages: each has its reason ------------------------------------------------------------------------------------
def check_packages(root, path):
    reasons = Path(root) / "docs/dependencies.md"
    text = reasons.read_text(encoding="utf-8") if reasons.exists() else ""
    findings = []
    for number, line in enumerate(read(root, path).split("\n"), 1):
        match = re.match(r"(build|run|test|developer)\s+(\S+)$", line)
        if match:
            first = match.group(2).split("|")[0]
            if f"`{first}`" not in text:
                findings.append(Finding(path, number, f"docs/dependencies.md does not say why {first} is needed"))
        elif line.strip() and not line.startswith("#"):
            findings.append(Finding(path, number, "not GROUP PACKAGE"))
    return findings


def tool(root, path, command):
    if shutil.which(command[0]) is None:
        return [Finding(path, 1, f"{command[0]} is not installed: ./dev setup developer")]
    run = subprocess.run([*command, path], cwd=root, capture_output=True, text=True, check=False)
    said = (run.stdout + run.stderr).strip()
    return [Finding(path, 1, " ".join(said.split()))] if run.returncode else []


def check(root):
    findings = []
    for path in files_named(root, ".json"):
        try:
            json.loads(read(root, path))
        except ValueError as error:
            findings.append(Finding(path, getattr(error, "lineno", 1), f"not JSON: {error}"))
    for path in files_named(root, ".yaml", ".yml"):
        if path == "docs/openapi.yaml":
            findings += check_openapi(root, path)
        elif yaml is not None:
            try:
                yaml.safe_load(read(root, path))
            except yaml.YAMLError as error:
                findings.append(Finding(path, 1, f"not YAML: {error}"))
    for path in files_named(root, ".md"):
        findings += check_links(root, path)
    for path in files_named(root, ".desktop"):
        findings += tool(root, path, ["desktop-file-validate"])
    for path in files_named(root, ".metainfo.xml"):
        findings += tool(root, path, ["appstreamcli", "validate", "--no-net", "--no-color"])
    if (Path(root) / "docs/security-requirements.md").exists():
        findings += check_security_table(root, "docs/security-requirements.md")
    if (Path(root) / "packaging/debian-packages.txt").exists():
        findings += check_packages(root, "packaging/debian-packages.txt")
    return findings


API = "openapi: 3.1.0\npaths:\n  /v1/me:\n    get:\n      operationId: readMe\n      responses:\n        '200': {description: fine}\n"


def seeds():
    return [
        ("broken JSON", {"a.json": "{\n"}, "a.json:"),
        ("broken YAML", {"docs/openapi.yaml": "openapi: [\n"}, "not YAML"),
        ("a reference to nothing", {"docs/openapi.yaml": API + "      x: {$ref: '#/components/schemas/No'}\n"}, "leads nowhere"),
        ("an operation without a name", {"docs/openapi.yaml": API.replace("operationId: readMe", "summary: x")}, "operationId"),
        ("a link to nothing", {"README.md": "# A\n![it](docs/pictures/none.png)\n"}, "README.md:2"),
        ("a test that is not there", {"docs/security-requirements.md": "| V6 | `unit.a.b` |\n"}, "no test unit.a.b"),
        ("a package without a reason", {"packaging/debian-packages.txt": "build g++\n"}, "packaging/debian-packages.txt:1"),
        ("a broken desktop entry", {"a.desktop": "[Desktop Entry]\nName=A\n"}, "a.desktop:1"),
    ]


def clean():
    return {
        "a.json": "{}\n",
        "docs/openapi.yaml": API,
        "docs/picture.png": "",
        "docs/page.md": "![it](picture.png) [out](https://example.org)\n",
        "tests/unit/a/CMakeLists.txt": "gatehouse_test(unit a.b SOURCES t.cpp LIBS x)\n",
        "tests/unit/a/t.cpp": "void works() {}\n",
        "docs/security-requirements.md": "| V6 | `unit.a.b::works` `unit.c.d` |\n",
        "tests/unit/c/CMakeLists.txt": "foreach(name d e)\n  gatehouse_test(unit c.${name} SOURCES t_${name}.cpp LIBS x)\nendforeach()\n",
        "packaging/debian-packages.txt": "# all\nbuild g++\n",
        "docs/dependencies.md": "`g++` compiles.\n",
    }
