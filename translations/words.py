#!/usr/bin/env python3
"""Lists and fills in the entries of a translation. See docs/translating.md.

  words.py missing LANGUAGE         the entries without a translation, one a line: [@CONTEXT ]SOURCE
  words.py replace LANGUAGE FILE    the same for entries that have one
  words.py fill LANGUAGE FILE       fills them in from lines of SOURCE, a tab, TRANSLATION (one more tab for each plural
                                    form). A SOURCE after "@CONTEXT " holds for that context alone. A TRANSLATION after "~" has
                                    no letter for the keyboard.

What is typographic is done here: the spaces before French punctuation, the apostrophe, and the letter of a mnemonic,
which Japanese puts behind the word: 保存(&S).
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

FOLDER = pathlib.Path(__file__).resolve().parent
FORMS = {"en": 2, "fr": 2, "ja": 1}
NBSP = "\u00a0"


def mnemonic(text):
    found = re.search(r"(?<!&)&([^\s&])", text.replace("&&", "\0\0"))
    return found.group(1) if found else ""


def japanese(source, text):
    letter = mnemonic(source)
    if not letter or mnemonic(text):
        return text
    end = re.search(r"[…？。]*$", text).start()
    return f"{text[:end]}(&{letter.upper()}){text[end:]}"


def french(source, text):
    text = text.replace("'", "’")
    # Not in a time, an address or a tag.
    parts = re.split(r"(<[^>]*>)", text)
    for i in range(0, len(parts), 2):
        parts[i] = re.sub(r"[ \u00a0]+([:;?!»])(?=\s|$|[.,)…»])", NBSP + r"\1", parts[i])
        parts[i] = re.sub(r"«[ \u00a0]*", "«" + NBSP, parts[i])
    text = "".join(parts)
    letter = mnemonic(source)
    if letter and not mnemonic(text):
        at = re.search(r"\b" + re.escape(letter), text, re.I) or re.search(re.escape(letter), text, re.I)
        start = at.start() if at else re.search(r"[A-Za-z]", text).start()
        text = text[:start] + "&" + text[start:]
    return text


STYLE = {"fr": french, "ja": japanese}


def entries(root):
    for context in root.findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name"), message


def is_missing(message):
    translation = message.find("translation")
    return translation.get("type") == "unfinished"


def write(tree, path):
    # As Qt's own tools write it, so that they change nothing.
    text = ET.tostring(tree.getroot(), encoding="unicode", short_empty_elements=False)

    def escaped(found):
        words = found.group(2).replace('"', "&quot;").replace("'", "&apos;").replace(NBSP, "&#xa0;")
        return found.group(1) + words + found.group(3)

    text = re.sub(r"(<(?:source|translation|comment|extracomment|numerusform)(?: [^>]*)?>)([^<]*)(</)", escaped, text)
    path.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + text + "\n", encoding="utf-8")


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("missing", "fill", "replace"):
        sys.exit(__doc__)
    language = sys.argv[2]
    path = FOLDER / f"gatehouse_{language}.ts"
    tree = ET.parse(path)
    if sys.argv[1] == "missing":
        for context, message in entries(tree.getroot()):
            if is_missing(message):
                comment = message.findtext("extracomment") or message.findtext("comment") or ""
                plural = " [plural]" if message.get("numerus") == "yes" else ""
                print(f"@{context} {message.findtext('source')}{plural}" + (f"    // {comment}" if comment else ""))
        return
    words = {}
    for line in pathlib.Path(sys.argv[3]).read_text(encoding="utf-8").split("\n"):
        source, *forms = line.split("\t")
        if forms:
            words[source] = forms
    filled = 0
    for context, message in entries(tree.getroot()):
        source = message.findtext("source")
        forms = words.get(f"@{context.removeprefix('gatehouse::')} {source}") or words.get(source)
        if not forms or is_missing(message) == (sys.argv[1] == "replace"):
            continue
        style = STYLE.get(language, lambda _, text: text)
        forms = [style("" if form.startswith("~") else source, form.removeprefix("~")) for form in forms]
        translation = message.find("translation")
        translation.attrib.pop("type", None)
        if message.get("numerus") == "yes":
            forms = (forms * FORMS[language])[: FORMS[language]] if len(forms) == 1 else forms
            if len(forms) != FORMS[language]:
                sys.exit(f"{source}: {len(forms)} plural forms instead of {FORMS[language]}")
            for old in list(translation):
                translation.remove(old)
            translation.text = "\n            "
            for i, form in enumerate(forms):
                one = ET.SubElement(translation, "numerusform")
                one.text = form
                one.tail = "\n            " if i < len(forms) - 1 else "\n        "
        else:
            translation.text = forms[0]
        filled += 1
    write(tree, path)
    left = sum(is_missing(message) for _, message in entries(tree.getroot()))
    print(f"{filled} filled in, {left} missing")


if __name__ == "__main__":
    main()
