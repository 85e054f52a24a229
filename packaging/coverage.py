#!/usr/bin/env python3
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the tests reach, by folder, from a tracefile of lcov.

Usage: coverage.py TRACEFILE TREE LIST

Prints a table, and writes each branch of the parsers that no test takes into LIST. Exit status 1 if a
folder with a bar stays below it.
"""

import sys
from collections import defaultdict
from pathlib import Path

#: Per cent of the lines of these folders, with all below them.
BARS = {"importers": 90, "models": 90}
#: What reads bytes of others: here every branch counts.
PARSERS = ("importers/", "models/text/", "models/pki/", "models/analysis/rule", "models/session/casefile")


class File:
    """The counts of one source."""

    def __init__(self):
        self.lines = defaultdict(int)
        self.branches = defaultdict(int)  # by (line, block, branch)


def read(trace, tree):
    """{path in the tree: File}"""
    files, file = {}, None
    for line in trace.read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(":")
        if kind == "SF":
            path = Path(rest)
            inside = path.is_relative_to(tree) and not path.is_relative_to(tree / "build")
            file = files.setdefault(str(path.relative_to(tree)), File()) if inside else None
        elif file is None:
            continue
        elif kind == "DA":
            number, count = rest.split(",")[:2]
            file.lines[int(number)] += int(count)
        elif kind == "BRDA":
            number, block, branch, taken = rest.split(",")
            file.branches[int(number), block, branch] += 0 if taken == "-" else int(taken)
    return files


def share(counts):
    """(reached, all)"""
    return sum(1 for count in counts if count > 0), len(counts)


def per_cent(reached, total):
    return 100.0 * reached / total if total else 100.0


def folders_of(path):
    """The folders that a file counts for: its own and all above."""
    return [str(folder) for folder in Path(path).parents if str(folder) != "."]


def table(files):
    """The rows (folder, lines reached, lines, branches reached, branches) in order."""
    sums = defaultdict(lambda: [0, 0, 0, 0])
    for path, file in files.items():
        counts = (*share(file.lines.values()), *share(file.branches.values()))
        for folder in folders_of(path):
            sums[folder] = [a + b for a, b in zip(sums[folder], counts)]
    return [(folder, *sums[folder]) for folder in sorted(sums)]


def uncovered(files, tree):
    """A line for each line of the parsers with a branch that no test takes."""
    for path in sorted(p for p in files if p.startswith(PARSERS)):
        ways = defaultdict(list)
        for (line, _, _), taken in files[path].branches.items():
            ways[line].append(taken)
        text = (tree / path).read_text(encoding="utf-8", errors="replace").splitlines()
        for line in sorted(ways):
            missed = sum(1 for taken in ways[line] if taken == 0)
            if missed:
                source = text[line - 1].strip() if line <= len(text) else ""
                yield f"{path}:{line}: {missed} of {len(ways[line])} ways not taken: {source}"


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    tree = Path(sys.argv[2]).resolve()
    files = read(Path(sys.argv[1]), tree)
    if not files:
        sys.exit("The tracefile names no file of the tree.")
    status = 0
    print(f"{'folder':32} {'lines':>16} {'':>7} {'branches':>16} {'':>7}")
    for folder, lines, all_lines, branches, all_branches in table(files):
        reached = per_cent(lines, all_lines)
        below = reached < BARS.get(folder, 0)
        status |= below
        print(f"{folder:32} {f'{lines} of {all_lines}':>16} {reached:6.1f}% "
              f"{f'{branches} of {all_branches}':>16} {per_cent(branches, all_branches):6.1f}%"
              + (f"  FAULT: the bar is {BARS[folder]} %" if below else ""))
    missed = list(uncovered(files, tree))
    Path(sys.argv[3]).write_text("".join(f"{line}\n" for line in missed), encoding="utf-8")
    print(f"Branches of the parsers that no test takes, on {len(missed)} lines: {sys.argv[3]}")
    sys.exit(status)


if __name__ == "__main__":
    main()
