"""What is banned by docs/architecture.md, by pattern: each with the reason that is printed."""
import re

from source import Finding, arguments_at, code_only, cpp_files, line_of, read, without_comments

EVERYWHERE = ("src/", "ui/", "app/", "tests/")
PROGRAM = ("src/", "ui/", "app/")


def is_main(path):
    return path.startswith("app/") and path.endswith("/main.cpp")


# (pattern, folders, why, paths it does not concern)
SIMPLE = [
    (r"\bQEventLoop\b", PROGRAM, "a nested event loop", None),
    (r"\bprocessEvents\s*\(", PROGRAM, "processEvents() re-enters the program at any point", None),
    (r"\bQThread::(m|u)?sleep\s*\(|\bstd::this_thread::sleep_\w+|(?<![\w.>])(u|nano)?sleep\s*\(|\bQTest::qSleep\s*\(",
     EVERYWHERE, "a sleep: wait for the event itself", None),
    (r"\bQTest::qWait\s*\((?!0\))", EVERYWHERE, "a sleep: QTRY_… or qWaitFor waits for the thing itself", None),
    (r"\b(SIGNAL|SLOT)\s*\(", EVERYWHERE, "a string connect is checked only when it runs", None),
    (r"\bstatic\s+[\w:]+\s*[&*]\s*(instance|self|global)\s*\(", PROGRAM, "a singleton: give it to the constructor", None),
    (r"\bQ_(GLOBAL_STATIC|APPLICATION_STATIC)\s*\(", PROGRAM, "a singleton: give it to the constructor", None),
    (r"\bQCoreApplication::translate\s*\(|(?<![\w.>])(QObject::)?tr\s*\(|\bQ_DECLARE_TR_FUNCTIONS\b", ("src/",),
     "words for people belong to ui/", None),
    (r"\bstd::(ranges::)?views\b", EVERYWHERE, "std::views does not build on clang 14", None),
    (r"\bnew\s+Q(Gui|Core)?Application\b", PROGRAM, "the application belongs on main's stack", None),
    # Colours and pixels outside ui/theme
    (r"\bQColor\s*[({]\s*(\d|0x|\")|\bQColor\s+\w+\s*[({]\s*(\d|0x|\")|\bqRgba?\s*\(|\bQColorConstants\b|"
     r"\bQt::(white|black|red|green|blue|gray|darkGray|lightGray|yellow|cyan|magenta|dark(Red|Green|Blue))\b",
     ("ui/", "app/", "src/"), "a colour outside ui/theme: take a token", re.compile(r"^ui/theme/")),
    (r"\bset(Fixed|Minimum|Maximum)(Width|Height|Size)\s*\(\s*[1-9]", ("ui/", "app/"),
     "a pixel number outside ui/theme: take a metric", re.compile(r"^ui/theme/")),
    (r"\bset(ContentsMargins|Spacing|HorizontalSpacing|VerticalSpacing|IconSize|PixelSize|PointSizeF?)\s*\([^()]*(?<![\w.])(?<!\* )[1-9]\d*(?![\w.]| \*)",
     ("ui/", "app/"), "a pixel number outside ui/theme: take a metric", re.compile(r"^ui/theme/")),
    (r"\badd(Spacing|Strut)\s*\(\s*[1-9]|\bQSize\s*[({]\s*[1-9]\d+\s*,|(?<![\w])resize\s*\(\s*[1-9]\d*\s*,\s*[1-9]",
     ("ui/", "app/"), "a pixel number outside ui/theme: take a metric", re.compile(r"^ui/theme/")),
    (r"\bsetStyleSheet\s*\(", ("ui/", "app/"), "style sheets bypass the theme", None),
]
SIMPLE = [(re.compile(pattern), folders, why, exempt) for pattern, folders, why, exempt in SIMPLE]
EXEC = re.compile(r"\bexec\s*\(")
CONNECT = re.compile(r"\bconnect\s*\(")
THEN = re.compile(r"[.>]then\s*\(")
HEX_COLOUR = re.compile(r'"#[0-9a-fA-F]{3}([0-9a-fA-F]{3}){0,1}([0-9a-fA-F]{2})?"')


def check(root):
    findings = []
    for path in cpp_files(root):
        text = read(root, path)
        code = code_only(text)

        def found(position, why):
            findings.append(Finding(path, line_of(code, position), why))

        for pattern, folders, why, exempt in SIMPLE:
            if path.startswith(folders) and not (exempt and exempt.match(path)):
                for match in pattern.finditer(code):
                    found(match.start(), f"{why} ({' '.join(match.group().split())})")
        if path.startswith(PROGRAM) and not is_main(path) and "QSqlQuery" not in code:
            for match in EXEC.finditer(code):
                found(match.start(), "exec() outside main nests an event loop: open(), show() and a signal")
        for match in CONNECT.finditer(code):
            arguments = arguments_at(code, match.end() - 1)
            if arguments and len(arguments) == 3 and arguments[2].startswith("["):
                found(match.start(), "a lambda without a context outlives what it captures: name the context object")
        if path.startswith(PROGRAM) and path != "src/core/future.h":
            for match in THEN.finditer(code):
                arguments = arguments_at(code, match.end() - 1)
                if arguments and arguments[0].startswith("["):
                    found(match.start(), ".then() without a context: whenDone(future, context, …) of core/future.h")
        if path.startswith(("ui/", "app/")) and not path.startswith("ui/theme/"):
            plain = without_comments(text)
            for match in HEX_COLOUR.finditer(plain):
                findings.append(
                    Finding(path, line_of(plain, match.start()), f"a colour outside ui/theme: take a token ({match.group()})"))
    return findings


def seeds():
    def in_ui(line):
        return {"ui/security/a.cpp": "\n" + line + "\n"}

    at = "ui/security/a.cpp:2"
    return [
        ("a nested event loop", in_ui("QEventLoop loop;"), at),
        ("exec()", in_ui("dialog.exec();"), at),
        ("processEvents", in_ui("QCoreApplication::processEvents();"), at),
        ("a sleep", {"tests/unit/a.cpp": "QThread::msleep(5);\n"}, "tests/unit/a.cpp:1"),
        ("usleep", in_ui("usleep(5);"), at),
        ("a chrono sleep", in_ui("std::this_thread::sleep_for(5ms);"), at),
        ("a lambda without context", in_ui("connect(button, &QPushButton::clicked, [this] { f(1, 2); });"), at),
        ("a string connect", in_ui("connect(a, SIGNAL(clicked()), b, SLOT(go()));"), at),
        ("a singleton", {"src/account/a.h": "static Store& instance();\n"}, "src/account/a.h:1"),
        ("tr below ui", {"src/account/a.cpp": 'auto words = tr("Hello");\n'}, "src/account/a.cpp:1"),
        ("a colour", in_ui("painter.setPen(QColor(1, 2, 3));"), at),
        ("a named colour", in_ui("painter.setPen(Qt::red);"), at),
        ("a hex colour", in_ui('auto c = QStringLiteral("#ff00aa");'), at),
        ("a width in pixels", in_ui("setFixedWidth(320);"), at),
        ("margins in pixels", in_ui("layout->setContentsMargins(0, 8, 0, 0);"), at),
        ("std::views", in_ui("for (auto x : std::views::reverse(list)) {}"), at),
        ("then without context", {"src/account/a.cpp": "f().then([] {});\n"}, "src/account/a.cpp:1"),
    ]


def clean():
    return {
        "ui/security/a.cpp": "connect(a, &A::b, this, [this] { f(); });\n// QEventLoop is banned, exec() too\n"
        'auto words = tr("sleep(5) connect(x)");\nlayout->setContentsMargins(0, 0, 0, 0);\n'
        "layout->setSpacing(2 * metrics::gap);\nQTest::qWait(0);\n",
        "src/backend/store/d.cpp": "#include <QSqlQuery>\nquery.exec();\n",
        "app/gatehouse/main.cpp": "return application.exec();\n",
        "src/account/a.cpp": "f().then(this, [] {}); thread.sleepless(); auto n = 1'000; auto m = 2'000;\n",
    }
