#!/usr/bin/env python3
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks the house: who includes whom, and a few habits that a reader relies on.

Usage: check_house.py TREE RULES

Prints one line "file:line: what is wrong" for each violation; exit status 1 if there was any.
"""

import fnmatch
import os
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

CODE = (".cpp", ".h")
WITH_LICENCE = CODE + (".py", ".sh", ".cmake")
LIMITS = "models/domain/limits.h"
LIMIT = re.compile(r"^inline constexpr \w+ (\w+) =", re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


class Rules:
    """The rules file, read."""

    def __init__(self, path):
        self.folders = {}
        self.only = []
        self.top = set()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            kind, _, rest = line.partition(" ")
            left, _, right = rest.partition(":")
            if kind == "folder":
                self.folders[left.strip()] = set(right.split())
            elif kind == "only":
                self.only.append((left.split(), set(right.split())))
            elif kind == "top":
                self.top |= set(rest.split())
            else:
                sys.exit(f"{path}:{number}: unknown rule '{kind}'")

    def folder_of(self, path):
        """The folder of the table that a path lies in; the longest wins."""
        inside = [f for f in self.folders if path == f or path.startswith(f + "/")]
        return max(inside, key=len, default=None)


def project_files(tree):
    """Paths of the tree's own files: git's where there is git, so that stray files don't count."""
    try:
        listed = subprocess.run(
            ["git", "-C", str(tree), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            capture_output=True, check=True).stdout.decode().split("\0")
        top = subprocess.run(["git", "-C", str(tree), "rev-parse", "--show-toplevel"],
                             capture_output=True, check=True).stdout.decode().strip()
        if os.path.realpath(top) == os.path.realpath(tree):
            return sorted(f for f in listed if f and (tree / f).is_file())
    except (OSError, subprocess.CalledProcessError):
        pass
    found = []
    for folder, folders, names in os.walk(tree):
        folders[:] = [d for d in folders if d != "__pycache__" and not d.startswith((".git", "build"))]
        found += [str(Path(folder, n).relative_to(tree)) for n in names]
    return sorted(found)


def check_include(path, folder, quote, target, files, rules):
    """What is wrong with one include line, or nothing."""
    if quote == "<":
        for patterns, allowed in rules.only:
            if folder not in allowed and any(fnmatch.fnmatchcase(target, p) for p in patterns):
                return f"<{target}> is only for {', '.join(sorted(allowed))}"
        if rules.folder_of(target) and target in files:
            return f"<{target}> is our own file: include it in quotes"
        return None
    if target.endswith(".moc") or target.startswith("ui_"):
        return None # made by Qt's tools beside the object file
    if target not in files:
        return f'"{target}" is not the path of a file from the top of the tree'
    other = rules.folder_of(target)
    if other != folder and other not in rules.folders[folder]:
        return f"{folder} may not include {other or target}"
    return None


def check_includes(tree, files, rules):
    known = set(files)
    for path in files:
        if not path.endswith(CODE):
            continue
        folder = rules.folder_of(path)
        if folder is None:
            yield f"{path}:1: lies in no folder of the house"
            continue
        text = (tree / path).read_text(encoding="utf-8", errors="replace")
        for number, line in enumerate(text.splitlines(), 1):
            match = INCLUDE.match(line)
            problem = match and check_include(path, folder, match[1], match[2], known, rules)
            if problem:
                yield f"{path}:{number}: {problem}"


def check_top(files, rules):
    for name in sorted({PurePosixPath(f).parts[0] for f in files}):
        if not name.startswith(".") and name not in rules.top:
            yield f"{name}:1: does not belong at the top of the tree"


def has_licence(path):
    name = PurePosixPath(path).name
    return path.endswith(WITH_LICENCE) or name == "CMakeLists.txt" or path in ("packaging/dev", ".ci/run")


def check_licences(tree, files):
    for path in files:
        if has_licence(path):
            head = (tree / path).read_text(encoding="utf-8", errors="replace").splitlines()[:5]
            if not any("SPDX-License-Identifier: GPL-3.0-or-later" in line for line in head):
                yield f"{path}:1: has no line 'SPDX-License-Identifier: GPL-3.0-or-later' at its head"


def is_list(path):
    """A CMakeLists.txt, or a list of sources that one includes."""
    return PurePosixPath(path).name == "CMakeLists.txt" or path.endswith(".cmake")


def names(text, path):
    """Does a list name the source, or, for a test, its stem in a loop over tests?"""
    spelled = [path]
    if PurePosixPath(path).name.startswith("tst_"):
        spelled.append(path.removesuffix(".cpp"))
        if "tst_${" in text:
            spelled.append(path.removesuffix(".cpp").removeprefix("tst_"))
    return any(re.search(rf"(?<![\w./-]){re.escape(s)}(?![\w.])", text) for s in spelled)


def check_listed(tree, files):
    """Each .cpp is named, relative to a folder with a CMakeLists.txt, in a list there or on the way."""
    known = set(files)
    lists = {}
    for path in filter(is_list, files):
        text = (tree / path).read_text(encoding="utf-8").replace("${CMAKE_CURRENT_SOURCE_DIR}/", "")
        folder = PurePosixPath(path).parent
        lists[folder] = lists.get(folder, "") + text
        if re.search(r"file\s*\(\s*GLOB[^)]*\.(cpp|h)\b", text, re.IGNORECASE):
            yield f"{path}:1: sources are listed by hand, not by file(GLOB)"
    for path in map(PurePosixPath, files):
        if path.suffix == ".cpp":
            text = "".join(lists.get(up, "") for up in path.parents)
            bases = [up for up in path.parents if str(up / "CMakeLists.txt") in known]
            if not any(names(text, str(path.relative_to(up))) for up in bases):
                yield f"{path}:1: is in no CMakeLists.txt of its folder or one above"


def check_limits(tree, files):
    """Each limit on untrusted input is named in a test: the one that reaches it."""
    if LIMITS not in files:
        return
    tests = "".join((tree / f).read_text(encoding="utf-8") for f in files
                    if f.startswith("tests/") and f.endswith(CODE))
    named = set(re.findall(r"\bLimits::(\w+)", tests))
    text = (tree / LIMITS).read_text(encoding="utf-8")
    for match in LIMIT.finditer(text):
        if match[1] not in named:
            yield f"{LIMITS}:{text.count(chr(10), 0, match.start()) + 1}: no test reaches {match[1]}"


def check(tree, rules):
    files = project_files(tree)
    yield from check_includes(tree, files, rules)
    yield from check_top(files, rules)
    yield from check_licences(tree, files)
    yield from check_listed(tree, files)
    yield from check_limits(tree, files)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    problems = list(check(Path(sys.argv[1]), Rules(Path(sys.argv[2]))))
    for problem in problems:
        print(problem)
    print(f"{len(problems)} violations of the house's rules." if problems else "The house is in order.")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
