#!/usr/bin/env python3
"""./dev bench: start time and memory beside KeePassXC under one Xvfb, search in the index, throughput of the backend beside
the bare HTTP library. Medians, and ratios against a peer in the same run: absolute times swing on shared machines.

    run.py [--programs DIR] [--runs N] [--organizations N] [--json FILE]

Everything runs on loopback in temporary folders, inside a D-Bus session and a keychain of its own, and is ended here."""
import argparse
import ctypes
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


# --- the screen: told by the X server when a window is mapped, so that nothing is polled --------------------------------
class Display:
    MAP_NOTIFY, SUBSTRUCTURE = 19, 1 << 19

    class Attributes(ctypes.Structure):
        _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                    ("rest", ctypes.c_char * 256)]

    def __init__(self, name):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        for function in (self.x.XSelectInput, self.x.XPending, self.x.XNextEvent, self.x.XDefaultRootWindow, self.x.XFlush,
                         self.x.XSync, self.x.XConnectionNumber):
            function.argtypes = None
        self.handle = ctypes.c_void_p(self.x.XOpenDisplay(name.encode()))
        if not self.handle:
            raise RuntimeError(f"no X display {name}")
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.handle))
        self.x.XSelectInput(self.handle, root, ctypes.c_long(self.SUBSTRUCTURE))
        # A window may be gone before it is looked at: that is no reason to end.
        self.ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        self.x.XSetErrorHandler(self.ignore)
        self.x.XSync(self.handle, 0)

    def drain(self):
        event = (ctypes.c_long * 24)()
        while self.x.XPending(self.handle):
            self.x.XNextEvent(self.handle, event)

    def wait_for_window(self, seconds):
        """The time at which a window of a real size was mapped, and its id; None after so many seconds."""
        import select

        end = time.monotonic() + seconds
        event = (ctypes.c_long * 24)()
        descriptor = self.x.XConnectionNumber(self.handle)
        while time.monotonic() < end:
            while self.x.XPending(self.handle):
                self.x.XNextEvent(self.handle, event)
                if ctypes.c_int(event[0]).value != self.MAP_NOTIFY:
                    continue
                now = time.monotonic()
                window = ctypes.c_ulong(event[5])  # XMapEvent: type, serial, send_event, display, event, window
                attributes = self.Attributes()
                if self.x.XGetWindowAttributes(self.handle, window, ctypes.byref(attributes)) and attributes.width >= 200:
                    return now, window.value
            select.select([descriptor], [], [], max(0.0, min(0.5, end - time.monotonic())))
        return None


def pss_mib(pid):
    text = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    return int(re.search(r"^Pss:\s+(\d+)", text, re.MULTILINE).group(1)) / 1024


def end(process, seconds=10):
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = Path(folder)
        self.programs = Path(options.programs)
        self.env = dict(os.environ, LC_ALL="C.UTF-8", QT_QPA_PLATFORM="xcb")
        self.env.pop("WAYLAND_DISPLAY", None)
        self.rows = []
        self.figures = {}

    def row(self, what, ours, peer, ratio):
        self.rows.append((what, ours, peer, ratio))

    def say(self, text):
        print(text, flush=True)

    def start(self, display, command, env=None, settle=None, seconds=30):
        """(seconds to a mapped window, PSS after `settle` s or None); the program is ended again."""
        display.drain()
        begin = time.monotonic()
        process = subprocess.Popen(command, env=env or self.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   stdin=subprocess.DEVNULL)
        try:
            mapped = display.wait_for_window(seconds)
            if mapped is None:
                raise RuntimeError(f"{command[0]} mapped no window in {seconds} s")
            memory = None
            if settle:
                time.sleep(settle)
                memory = pss_mib(process.pid)
            return mapped[0] - begin, memory
        finally:
            end(process)

    # --- the client with content ---------------------------------------------------------------------------------------
    def sign_in(self, display, address, person, profile):
        """Types address and password into the real window, as a person would, and waits until the index is filled."""
        display.drain()
        process = subprocess.Popen([self.programs / "gatehouse", "--server", address, "--profile", profile], env=self.env,
                                   stdout=subprocess.DEVNULL, stderr=(self.folder / "client.log").open("wb"),
                                   stdin=subprocess.DEVNULL)
        try:
            mapped = display.wait_for_window(30)
            if mapped is None:
                raise RuntimeError("gatehouse mapped no window")
            window = str(mapped[1])

            def xdo(*arguments):
                subprocess.run(["xdotool", *arguments], check=True, env=self.env, stdout=subprocess.DEVNULL)

            time.sleep(3)  # The page comes once the server has answered; xdotool cannot see pages.
            xdo("windowfocus", window)
            xdo("type", "--delay", "5", person["email"])
            xdo("key", "Tab")
            xdo("type", "--delay", "5", person["password"])
            xdo("key", "Return")
            # Filled: the account's cache has stopped growing.
            size, since, limit = -1, time.monotonic(), time.monotonic() + 180
            while time.monotonic() < limit:
                caches = list(Path(profile).rglob("cache.db*"))
                now = sum(file.stat().st_size for file in caches if file.exists())
                if now != size:
                    size, since = now, time.monotonic()
                if caches and size > 20_000 and time.monotonic() - since > 6:
                    break
                if process.poll() is not None:
                    raise RuntimeError("gatehouse ended while signing in")
                time.sleep(0.2)
            else:
                raise RuntimeError("signing in left no cache in the profile; its log is " + str(self.folder / "client.log"))
            return size
        finally:
            end(process)

    def windows(self, display):
        runs, organizations = self.options.runs, self.options.organizations
        gatehoused, gatehouse = self.programs / "gatehoused", self.programs / "gatehouse"
        data, profile = self.folder / "platform", self.folder / "profile"
        self.say(f"  a platform with {organizations:,} organizations")
        made = subprocess.run([gatehoused, "sample", "--data", data, "--organizations", str(organizations)], check=True,
                              stdout=subprocess.PIPE, text=True)
        person = json.loads(made.stdout)["user"]
        server = subprocess.Popen([gatehoused, "serve", "--data", data, "--listen", "127.0.0.1:0"], stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL, text=True, stdin=subprocess.DEVNULL)
        try:
            address = server.stdout.readline().removeprefix("listening ").strip()
            self.say("  signing in once, so that there is content to show")
            size = self.sign_in(display, address, person, profile)
            self.say(f"  cache and index on disk: {size / 1048576:.1f} MiB")
            keepass = self.folder / "keepassxc.ini"
            keepass.write_text("[General]\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n", encoding="ascii")
            ours_command = [gatehouse, "--server", address, "--profile", profile]
            peer_command = ["keepassxc", "--config", keepass, "--localconfig", self.folder / "keepassxc-local.ini"]
            have_peer = shutil.which("keepassxc") is not None
            self.say(f"  {runs} starts of each, in turn")
            ours, peer = [], []
            for _ in range(runs + 1):  # the first of each warms the disk's cache and is not counted
                ours.append(self.start(display, ours_command)[0])
                if have_peer:
                    peer.append(self.start(display, peer_command)[0])
            ours, peer = ours[1:], peer[1:]
            self.say("  memory, 5 s after the start, 3 times each")
            ours_memory = [self.start(display, ours_command, settle=5)[1] for _ in range(3)]
            peer_memory = [self.start(display, peer_command, settle=5)[1] for _ in range(3)] if have_peer else []
        finally:
            end(server)

        def compare(what, a, b, unit, scale=1.0, target=""):
            mine = statistics.median(a) * scale
            other = statistics.median(b) * scale if b else None
            self.row(what, f"{mine:.0f} {unit}", f"KeePassXC {other:.0f} {unit}" if other else "KeePassXC is not installed",
                     (f"{mine / other:.2f}" if other else "–") + target)
            self.figures[what] = {"ours": [v * scale for v in a], "peer": [v * scale for v in b], "unit": unit}

        compare("start to a mapped window, signed in", ours, peer, "ms", 1000, " (< 1)")
        compare(f"memory (PSS), {organizations:,} organizations known", ours_memory, peer_memory, "MiB", 1.0, " (< 60 MiB)")

    # --- the two bench programs ----------------------------------------------------------------------------------------
    def lines(self, program, *arguments):
        path = self.programs / program
        if not path.exists():
            self.say(f"  {program} is not built")
            return []
        run = subprocess.run([path, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False,
                             timeout=600, stdin=subprocess.DEVNULL, env=dict(self.env, QT_QPA_PLATFORM="offscreen"))
        found = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
        if run.returncode or not found:
            self.row(program, "FAILED", f"exit {run.returncode}", "–")
        for figure in found:
            self.figures.setdefault(figure.get("bench", program), []).append(figure)
        return found

    def index(self):
        for figure in self.lines("bench_index", str(self.options.organizations)):
            if figure["bench"] == "index.search_all":
                self.row(f"search as typed, {self.options.organizations:,} names: median, 95th percentile",
                         f"{figure['p50_ms']:.1f} ms, {figure['p95_ms']:.1f} ms", "–", "(< 16 ms)")
            elif figure["bench"] == "index.fill":
                self.row("fill the index", f"{(figure['append_ms'] + figure['finish_ms']) / 1000:.1f} s", "–", "")

    def backend(self):
        for figure in self.lines("bench_backend"):
            if figure["bench"] == "backend_get_me":
                self.row("backend, GET /v1/me", f"{figure['per_second']:,.0f}/s",
                         f"libmicrohttpd alone {figure['peer_per_second']:,.0f}/s", f"{figure['ratio']:.2f} (0.5 wanted)")
            elif figure["bench"] == "backend_members_search":
                self.row(f"backend, search in {figure['members']:,} members", f"{figure['ms']:.1f} ms",
                         f"in an organization of dozens {figure['few_ms']:.1f} ms", f"{figure['ratio']:.1f}")
            elif figure["bench"] == "backend_sign_in":
                self.row("backend, one sign-in", f"{figure['ms']:.0f} ms", f"argon2id alone {figure['argon2id_ms']:.0f} ms",
                         f"{figure['argon2id_share']:.2f} (0.9 wanted)")

    def table(self):
        head = ("what", "Gatehouse", "peer, same run", "ratio")
        rows = [head, *self.rows]
        widths = [max(len(row[i]) for row in rows) for i in range(4)]
        for number, row in enumerate(rows):
            print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")
            if number == 0:
                print("|" + "|".join("-" * (width + 2) for width in widths) + "|")


def inside_session(arguments):
    """Runs this script again below dbus-run-session, with a home, a keychain and an X server of its own."""
    with tempfile.TemporaryDirectory(prefix="gatehouse-bench-") as home:
        run = Path(home) / "run"
        run.mkdir(mode=0o700)
        env = dict(os.environ, HOME=home, XDG_RUNTIME_DIR=str(run), GATEHOUSE_BENCH_HOME=home)
        for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            env.pop(name, None)
        for tool in ("dbus-run-session", "Xvfb", "xdotool", "gnome-keyring-daemon"):
            if shutil.which(tool) is None:
                sys.exit(f"bench: {tool} is not installed: ./dev setup")
        return subprocess.run(["dbus-run-session", "--", sys.executable, __file__, *arguments], env=env, check=False).returncode


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", default=str(ROOT / "build/release/bin"))
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--organizations", type=int, default=100_000)
    parser.add_argument("--json", help="write every single figure here too")
    options = parser.parse_args()
    home = os.environ.get("GATEHOUSE_BENCH_HOME")
    if home is None:
        return inside_session(sys.argv[1:])
    subprocess.run(["gnome-keyring-daemon", "--unlock", "--components=secrets"], input=b"bench", check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    read, write = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1000x24", "-nolisten", "tcp"],
                              pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    failed = 0
    try:
        os.environ["DISPLAY"] = ":" + os.fdopen(read).readline().strip()
        display = Display(os.environ["DISPLAY"])
        bench = Bench(options, home)
        for name, part in (("windows", lambda: bench.windows(display)), ("index", bench.index), ("backend", bench.backend)):
            begin = time.monotonic()
            print(f"-- {name}", flush=True)
            try:
                part()
            except (RuntimeError, OSError, subprocess.SubprocessError, KeyError) as error:
                failed = 1
                print(f"  {name} FAILED: {error!r}", flush=True)
            print(f"-- {name}: {time.monotonic() - begin:.0f} s", flush=True)
        bench.table()
        if options.json:
            Path(options.json).write_text(json.dumps(bench.figures, indent=1), encoding="utf-8")
    finally:
        end(screen)
        # The keychain ends with its bus.
    return failed


if __name__ == "__main__":
    sys.exit(main())
