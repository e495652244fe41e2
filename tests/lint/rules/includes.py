"""Who may see whom: the table of docs/architecture.md, read off the #include lines."""
import re
from pathlib import Path

from source import Finding, cpp_files, read

# What a part may include of ours.
MAY_SEE = {
    "src/core": {"core"},
    "src/phone": {"core", "phone"},
    "src/picture": {"core", "picture"},
    "src/domain": {"core", "domain"},
    "src/contract": {"core", "domain", "contract"},
    "src/http": {"core", "http"},
    "src/engine": {"core", "domain", "contract", "http", "engine"},
    "src/storage": {"core", "domain", "contract", "storage"},
    "src/account": {"core", "phone", "domain", "contract", "engine", "storage", "account"},
    "src/flows": {"core", "domain", "contract", "engine", "storage", "account", "flows"},
    "src/models": {"core", "domain", "account", "models"},
    "src/backend": {"core", "phone", "domain", "contract", "picture", "backend"},
    "ui/theme": {"core", "ui/theme"},
    "ui/texts": {"core", "phone", "domain", "ui/texts"},
    "ui/controls": {"core", "phone", "domain", "ui/theme", "ui/texts", "ui/controls"},
    "ui": {"core", "phone", "domain", "picture", "models", "account", "flows", "ui"},
}
# PRIVATE in the table: what a page includes must not bring these with it by way of another header.
HIDDEN_FROM_UI = {"http", "engine", "storage"}
PARTS = {"core", "phone", "picture", "domain", "contract", "http", "engine", "storage", "account", "flows", "models", "backend"}

NETWORK = re.compile(
    r"Qt(Network|WebSockets|HttpServer)\b|QNetwork\w*|QTcp\w+|QUdp\w+|QSsl\w*|QHost\w+|QDns\w+|QLocal(Server|Socket)|"
    r"QAbstractSocket|QAuthenticator|QHttp\w+"
)
SQL = re.compile(r"QtSql\b|QSql\w*")
WIDGETS = re.compile(
    r"QtWidgets\b|Q(Abstract)?(Button|ItemView|ItemDelegate|ScrollArea|Slider|SpinBox)\b|QApplication|QWidget\w*|QDialog\w*|"
    r"QMainWindow|QMessageBox|QMenu\w*|QLabel|QLineEdit|QPushButton|QToolButton|QCheckBox|QRadioButton|QComboBox|QTableView|"
    r"QListView|QTreeView|QHeaderView|Q\w*Layout|QStyle(?!Hints)\w*|QProxyStyle|QStackedWidget|QTab(Bar|Widget)|QToolTip|"
    r"QStyledItemDelegate|QProgressBar|QFrame|QTextEdit|QPlainTextEdit|QTextBrowser|QFileDialog|QCompleter|QButtonGroup"
)
GUI = re.compile(
    r"QtGui\b|QGuiApplication|QColor|QFont\w*|QImage\w*|QPixmap|QPainter\w*|QIcon|QPalette|QBrush|QPen|QClipboard|"
    r"QDesktopServices|QAction|QKeySequence|QScreen|QWindow|QCursor|QValidator|QStandardItem\w*"
)
THIRD = {
    "libsodium": (re.compile(r"sodium(/|\.h)"), {"src/core", "src/account", "src/storage", "src/backend", "app"}),
    "QtKeychain": (re.compile(r"(qt6?)?keychain", re.IGNORECASE), {"src/storage"}),
    "libmicrohttpd": (re.compile(r"microhttpd"), {"src/backend"}),
    "libcurl": (re.compile(r"curl/"), {"src/backend"}),
    "yaml-cpp": (re.compile(r"yaml-cpp/"), {"src/backend"}),
    "libphonenumber": (re.compile(r"phonenumbers/"), {"src/phone"}),
    "ICU": (re.compile(r"unicode/"), {"src/phone"}),
    "zxcvbn": (re.compile(r"zxcvbn"), {"src/domain"}),
    "libpq": (re.compile(r"libpq|pg_config"), {"src/backend"}),
}
QT_ALLOWED = {
    # part: which of the kinds above it may include
    "src/core": set(),
    "src/phone": set(),
    "src/picture": {"gui"},
    "src/domain": set(),
    "src/contract": set(),
    "src/http": {"network"},
    "src/engine": set(),
    "src/storage": {"sql"},
    "src/account": set(),
    "src/flows": set(),
    "src/models": set(),
    "src/backend": {"network", "sql"},
    "ui": {"widgets", "gui"},
}
KINDS = {"network": NETWORK, "sql": SQL, "widgets": WIDGETS, "gui": GUI}
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')


def part_of(path):
    pieces = path.split("/")
    if pieces[0] == "src" and len(pieces) > 2:
        return "src/" + pieces[1]
    if pieces[0] == "ui":
        specific = "ui/" + pieces[1]
        return specific if specific in MAY_SEE else "ui"
    return pieces[0]


def target_of(include, may_see):
    """What a rooted include names in the words of the table; None where it is the file's own neighbour or foreign."""
    first = include.split("/")
    if first[0] in PARTS and len(first) > 1:
        return first[0]
    if first[0] == "ui" and len(first) > 1:
        specific = "ui/" + first[1]
        return "ui" if "ui" in may_see else specific
    if first[0] in ("app", "tests"):
        return first[0]
    return None


def check(root):
    findings = []
    for path in cpp_files(root, ("src", "ui")):
        part = part_of(path)
        if part not in MAY_SEE:
            if path.count("/") > 1:
                findings.append(Finding(path, 1, f"{part} is not in the table of who may see whom"))
            continue
        may_see = MAY_SEE[part]
        qt = QT_ALLOWED.get(part, QT_ALLOWED["ui"])
        for number, line in enumerate(read(root, path).split("\n"), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            ours, system = match.groups()
            if ours is not None:
                target = target_of(ours, may_see)
                if target is not None and target not in may_see:
                    findings.append(Finding(path, number, f'{part} must not see {target} ("{ours}")'))
                elif target is None and "/" in ours:
                    findings.append(Finding(path, number, f'"{ours}" is not rooted at src/ or at the tree'))
            name = (ours or system).split("/")[-1] if system is None else system
            for kind, pattern in KINDS.items():
                if kind not in qt and system is not None and pattern.fullmatch(system.split("/")[-1]):
                    findings.append(Finding(path, number, f"{part} must not see Qt {kind.capitalize()} (<{system}>)"))
            for library, (pattern, parts) in THIRD.items():
                if pattern.match(name) and system is not None and part not in parts and part.split("/")[0] not in parts:
                    findings.append(Finding(path, number, f"{part} must not see {library} (<{system}>)"))
    return findings + check_ui_by_way_of_others(root)


def check_ui_by_way_of_others(root):
    """A page that includes a header that includes … engine, storage or http: said at the page's line, with the way."""
    includes = {}

    def includes_of(path):
        if path not in includes:
            found = []
            for base in ("src", "."):
                file = Path(root) / base / path
                if file.is_file():
                    for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").split("\n"), 1):
                        match = INCLUDE.match(line)
                        if match and match.group(1):
                            found.append((number, match.group(1)))
                    break
            includes[path] = found
        return includes[path]

    def way_down(path, seen):
        for _, target in includes_of(path):
            if target.split("/")[0] in HIDDEN_FROM_UI:
                return [target]
            if target not in seen:
                seen.add(target)
                way = way_down(target, seen)
                if way:
                    return [target, *way]
        return None

    findings = []
    for path in cpp_files(root, ("ui",)):
        for number, target in includes_of(path):
            if target.split("/")[0] in PARTS - HIDDEN_FROM_UI:
                way = way_down(target, {target})
                if way:
                    findings.append(Finding(path, number, f"ui must not see {way[-1]} by way of {' → '.join([target, *way[:-1]])}"))
    return findings


def seeds():
    return [
        ("a page that sees the network", {"ui/security/page.cpp": '#include "http/http_client.h"\n'}, "ui/security/page.cpp:1"),
        ("a page that sees Qt Sql", {"ui/security/page.cpp": "\n#include <QSqlQuery>\n"}, "ui/security/page.cpp:2"),
        ("core that sees domain", {"src/core/error.h": '#include "domain/profile.h"\n'}, "src/core/error.h:1"),
        ("storage that sees http", {"src/storage/a.cpp": '#include "http/http_client.h"\n'}, "src/storage/a.cpp:1"),
        ("backend that sees the client", {"src/backend/a.cpp": '#include "account/loaded.h"\n'}, "src/backend/a.cpp:1"),
        ("a service's header that shows the engine",
         {"src/account/a.h": '#include "account/b.h"\n', "src/account/b.h": '#include "engine/ports.h"\n',
          "ui/security/a.cpp": '#include <QLabel>\n#include "account/a.h"\n'}, "ui/security/a.cpp:2"),
        ("domain with Widgets", {"src/domain/a.h": "#include <QWidget>\n"}, "src/domain/a.h:1"),
        ("theme that sees controls", {"ui/theme/a.cpp": '#include "ui/controls/card.h"\n'}, "ui/theme/a.cpp:1"),
        ("libphonenumber beyond phone", {"src/backend/a.cpp": "#include <phonenumbers/phonenumberutil.h>\n"}, "libphonenumber"),
        ("keychain beyond storage", {"src/account/a.cpp": "#include <qt6keychain/keychain.h>\n"}, "QtKeychain"),
    ]


def clean():
    return {
        "src/account/a.cpp": '#include "account/a.h"\n#include "engine/ports.h"\n#include "storage/secret_store.h"\n',
        "ui/security/page.cpp": '#include <QLabel>\n#include "account/loaded.h"\n#include "ui/controls/card.h"\n',
        "src/storage/b.cpp": "#include <QSqlQuery>\n#include <sodium.h>\n",
    }
