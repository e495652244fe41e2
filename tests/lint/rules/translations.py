"""Words: each language complete, none that nobody says any more, none in the sources that no file knows; the same places in each, and the
spaces that French wants."""
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from source import Finding

# /usr/bin/lupdate may be the chooser of several Qt versions.
LUPDATE = ["/usr/lib/qt6/bin/lupdate", shutil.which("lupdate6"), shutil.which("lupdate")]
FOLDERS = ("ui", "app")


def ts_files(root):
    for folder in ("translations", "resources"):
        for parent, _, files in os.walk(Path(root) / folder):
            for name in sorted(files):
                if name.endswith(".ts"):
                    yield str((Path(parent) / name).relative_to(root))


def messages(path):
    """{(context, source, comment): type of the translation} of a .ts file."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            kind = translation.get("type", "") if translation is not None else "unfinished"
            forms = [translation] if translation is not None else []
            if translation is not None and message.get("numerus") == "yes":
                forms = list(translation.iter("numerusform"))
            empty = not forms or any(not "".join(form.itertext()).strip() for form in forms)
            key = (name, message.findtext("source") or "", message.findtext("comment") or "")
            found[key] = kind or ("empty" if empty else "")
    return found


def places(text):
    """What must be the same in every language: %1, %n, tags. %L says only how a number is written."""
    return sorted(set(re.findall(r"%(?:L?\d{1,2}|L?n)|<[^>]+>", text)))


def mnemonics(text):
    return len(re.findall(r"&(?![&\s])", text.replace("&&", "")))


def texts(path):
    """(context, source, form) of every translated form of a .ts file."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            forms = list(translation.iter("numerusform")) or [translation]
            for form in forms:
                yield context.findtext("name") or "", message.findtext("source") or "", "".join(form.itertext())


def wording(path, shown, at):
    """What is wrong with translations as such."""
    findings = []
    for context, source, text in texts(path):
        # One or none of a thing may go without its number: "one file".
        needed = [place for place in places(source) if not place.endswith("n")]
        if [place for place in places(text) if not place.endswith("n")] != needed:
            findings.append(Finding(shown, at(source), f"other places than in the source: {source!r} ({context})"))
        if mnemonics(text) != mnemonics(source) and "<" not in source and not (mnemonics(source) == 1 and not mnemonics(text)):
            findings.append(Finding(shown, at(source), f"another number of letters for the keyboard: {source!r} ({context})"))
        if shown.endswith("_fr.ts") and re.search(r"[^\s\u00a0\u202f:/*][;?!»](?:\s|$)|[^\s\u00a0\u202f\d]:\s| [:;?!»](?:\s|$)|« ", text):
            findings.append(Finding(shown, at(source), f"French wants a no-break space there: {text!r} ({context})"))
        if shown.endswith("_fr.ts") and "'" in text:
            findings.append(Finding(shown, at(source), f"the apostrophe is ’: {text!r} ({context})"))
    return findings


def lupdate(root, folders):
    program = next((p for p in LUPDATE if p and Path(p).exists()), None)
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "now.ts"
        run = subprocess.run([program, "-silent", "-locations", "none", "-I", ".", "-I", "src", *folders, "-ts", str(target)], cwd=root,
                             capture_output=True, text=True, check=False)
        return messages(target) if run.returncode == 0 and target.exists() else None


def check(root):
    findings = []
    files = list(ts_files(root))
    if not files:
        return findings
    folders = [folder for folder in FOLDERS if (Path(root) / folder).is_dir()]
    now = lupdate(root, folders)
    if now is None:
        return [Finding(files[0], 1, "lupdate is not installed or failed: ./dev setup build")]
    for path in files:
        text = (Path(root) / path).read_text(encoding="utf-8")
        try:
            known = messages(Path(root) / path)
        except ElementTree.ParseError as error:
            findings.append(Finding(path, error.position[0], f"not XML: {error}"))
            continue

        def at(source):
            escaped = source.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            first = escaped.split("\n")[0]
            place = text.find(f"<source>{first}")
            return text.count("\n", 0, max(place, 0)) + 1

        # A plurals-only file (the source language) need not repeat the rest.
        plurals_only = re.search(r"_en\.ts$", path) is not None
        for (context, source, _), kind in sorted(known.items()):
            if kind in ("obsolete", "vanished"):
                findings.append(Finding(path, at(source), f"nobody says this any more: {source!r} ({context})"))
            elif kind in ("unfinished", "empty") and not plurals_only:
                findings.append(Finding(path, at(source), f"not translated: {source!r} ({context})"))
        if not plurals_only:
            findings += wording(Path(root) / path, path, at)
        for key in sorted(set(known) - set(now)):
            if known[key] not in ("obsolete", "vanished"):
                findings.append(Finding(path, at(key[1]), f"nobody says this any more: {key[1]!r} ({key[0]})"))
        if not plurals_only:
            for key in sorted(set(now) - set(known)):
                findings.append(Finding(path, 1, f"not known here, run lupdate: {key[1]!r} ({key[0]})"))
    return findings


TS = ('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{language}">\n<context>\n'
      "<name>{context}</name>\n<message>\n<source>{source}</source>\n<translation{kind}>{text}</translation>\n</message>\n"
      "</context>\n</TS>\n")
CODE = 'class A : public QObject {\n Q_OBJECT\n void f() { tr("Save"); }\n};\n'


def _ts(source="Save", kind="", text="Sichern"):
    return TS.format(language="de", context="A", source=source, kind=kind, text=text)


def seeds():
    return [
        ("an unfinished word", {"ui/a.cpp": CODE, "translations/gatehouse_de.ts": _ts(kind=' type="unfinished"')}, "not translated"),
        ("an obsolete word", {"ui/a.cpp": CODE, "translations/gatehouse_de.ts": _ts(source="Old")}, "nobody says"),
        ("a lost place", {"ui/a.cpp": CODE.replace("Save", "Save %1"),
                          "translations/gatehouse_de.ts": _ts(source="Save %1", text="Sichern")}, "other places"),
        ("two letters for one", {"ui/a.cpp": CODE, "translations/gatehouse_de.ts": _ts(text="&amp;Sichern")}, "another number of letters"),
        ("a plain space", {"ui/a.cpp": CODE, "translations/gatehouse_fr.ts": _ts(text="Enregistrer ?")}, "no-break space"),
        ("no space", {"ui/a.cpp": CODE, "translations/gatehouse_fr.ts": _ts(text="Enregistrer?")}, "no-break space"),
        ("a typewriter's apostrophe", {"ui/a.cpp": CODE, "translations/gatehouse_fr.ts": _ts(text="L'enregistrer")}, "apostrophe"),
        ("a new word", {"ui/a.cpp": CODE.replace("Save", "Open"), "translations/gatehouse_de.ts": _ts()}, "not known here"),
    ]


def clean():
    return {"ui/a.cpp": CODE, "translations/gatehouse_de.ts": _ts()}
