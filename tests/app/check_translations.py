#!/usr/bin/env python3
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks that the catalogues hold what the sources say.

Usage: check_translations.py LUPDATE TREE

Runs lupdate on copies of the catalogues. Prints every text that is new or gone and the command
that brings the catalogues up to date; exit status 1 if there was any.
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FOLDERS = ("app", "ui", "models", "importers")
CATALOGUES = {"scep-workbench_pl.ts": [], "scep-workbench_en.ts": ["-pluralonly"]}


def texts(catalogue):
    """What a catalogue translates: context, source, comment and whether it counts."""
    found = set()
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            if message.find("translation").get("type") in ("vanished", "obsolete"):
                continue
            found.add((context.findtext("name"), message.findtext("source"),
                       message.findtext("comment") or "", message.get("numerus") or "no"))
    return found


def updated(lupdate, tree, catalogue, options, folder):
    """A copy of the catalogue after lupdate."""
    copy = Path(folder) / catalogue.name
    shutil.copy(catalogue, copy)
    sources = sorted(str(path.relative_to(tree)) for folder in FOLDERS
                     for suffix in ("*.cpp", "*.h") for path in (tree / folder).rglob(suffix))
    subprocess.run([lupdate, "-silent", "-I.", "-locations", "none", "-no-obsolete", *options,
                    *sources, "-ts", str(copy)], cwd=tree, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return copy


def main():
    lupdate, tree = sys.argv[1], Path(sys.argv[2])
    is_current = True
    with tempfile.TemporaryDirectory() as folder:
        for name, options in CATALOGUES.items():
            catalogue = tree / "resources" / "translations" / name
            before = texts(catalogue)
            after = texts(updated(lupdate, tree, catalogue, options, folder))
            if not after:
                sys.exit(f"{name}: lupdate found no text at all")
            for what, difference in (("new", after - before), ("gone", before - after)):
                for context, source, *_ in sorted(difference):
                    is_current = False
                    print(f"{name}: {what} in {context}: {source!r}")
    if not is_current:
        sys.exit("run: cmake --build --preset dev --target update_translations, then translate")


if __name__ == "__main__":
    main()
