#!/usr/bin/env python3
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Finds classes of Qt that a file uses without including their header, itself or by what it includes.

A build with precompiled headers does not notice; one without, such as the release build, would fail.

Usage: check_qt_includes.py TREE QT_HEADERS

Prints one line "file:line: what is missing" for each; exit status 1 if there was any.
"""

import re
import sys
from functools import cache
from pathlib import Path

FOLDERS = ("app", "importers", "models", "tests", "ui")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
#: What is no code: comments, raw strings, strings, single characters.
NO_CODE = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\\n])+\'',
    re.DOTALL)
CLASS = re.compile(r"\bQ[A-Z]\w+")
DECLARED = re.compile(r"\b(?:class|struct)\s+(?:Q_\w+\s+)?(Q[A-Z]\w+)\s*;")
#: A class in these places needs to be no more than declared.
POINTED_AT = re.compile(r"(?:(?<=_ptr<)Q\w+\s*>|\bQ\w+\s*[*&])")


def code_of(text):
    """The text with spaces for what is no code, lines kept."""
    return NO_CODE.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text)


class Headers:
    """The headers of Qt: which class is where, and what each includes, under any condition."""

    def __init__(self, top):
        self.text = {}      # of each header
        self.path = {}      # by each name that an include line may give it
        self.of_class = {}  # the real headers of a class
        for folder in sorted(f for f in top.iterdir() if f.is_dir()):
            for path in folder.iterdir():
                if path.is_file():
                    self.path.setdefault(path.name, path)
                    self.path[f"{folder.name}/{path.name}"] = path
                    self.text[path] = path.read_text(encoding="utf-8", errors="replace")
        for path, text in self.text.items():
            # One line that includes the real header.
            match = INCLUDE.search(text) if CLASS.fullmatch(path.name) else None
            if match and self.find(match[2], path.parent):
                self.of_class.setdefault(path.name, set()).add(self.find(match[2], path.parent))

    def find(self, name, beside):
        """The file behind an include line, or nothing for headers of others."""
        return self.path.get(f"{beside.name}/{name}") or self.path.get(name)

    @cache
    def direct(self, path):
        found = (self.find(name, path.parent) for _, name in INCLUDE.findall(self.text[path]))
        return frozenset(f for f in found if f)

    @cache
    def declared(self, path):
        """The classes that the header declares and leaves at that."""
        return frozenset(DECLARED.findall(self.text[path]))

    @cache
    def reached(self, path):
        """The header and all that come with it."""
        seen, waiting = set(), [path]
        while waiting:
            header = waiting.pop()
            if header not in seen:
                seen.add(header)
                waiting.extend(self.direct(header))
        return frozenset(seen)


class Tree:
    """Our own files."""

    def __init__(self, top, headers):
        self.top = top
        self.headers = headers
        self.files = sorted(p for f in FOLDERS for p in (top / f).rglob("*") if p.suffix in (".cpp", ".h"))
        self.text = {p: p.read_text(encoding="utf-8", errors="replace") for p in self.files}

    def reached(self, path):
        """(the headers of Qt that the file sees, the classes that are declared for it)"""
        seen, found, declared, waiting = set(), set(), set(), [path]
        while waiting:
            file = waiting.pop()
            if file in seen:
                continue
            seen.add(file)
            declared.update(DECLARED.findall(self.text[file]))
            for _, name in INCLUDE.findall(self.text[file]):
                if self.top / name in self.text:
                    waiting.append(self.top / name)
                elif header := self.headers.find(name, self.top):
                    found |= self.headers.reached(header)
        return found, declared

    def missing(self, path):
        """(line, class) for the first use of each class whose header the file does not see."""
        code = DECLARED.sub("", INCLUDE.sub("", code_of(self.text[path])))
        reached, declared = self.reached(path)
        absent = {n for n in set(CLASS.findall(code)) & self.headers.of_class.keys()
                  if not self.headers.of_class[n] & reached}
        if not absent:
            return
        declared = declared.union(*map(self.headers.declared, reached))
        for match in CLASS.finditer(code):
            name = match[0]
            if name in absent and not (name in declared and POINTED_AT.match(code, match.start())):
                absent.remove(name)
                yield code.count("\n", 0, match.start()) + 1, name


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    headers = Headers(Path(sys.argv[2]).resolve())
    if "QString" not in headers.of_class:
        sys.exit(f"{sys.argv[2]} has no headers of Qt")
    tree = Tree(Path(sys.argv[1]).resolve(), headers)
    problems = [(p, line, name) for p in tree.files for line, name in tree.missing(p)]
    for path, line, name in problems:
        print(f"{path.relative_to(tree.top)}:{line}: <{name}> is not included")
    print(f"{len(problems)} missing includes." if problems else "Every class of Qt is included where it is used.")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
