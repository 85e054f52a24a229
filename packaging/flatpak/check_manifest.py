#!/usr/bin/env python3
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks the Flatpak manifest: its form, and that the program is let out of its box nowhere.

Usage: check_manifest.py MANIFEST

Prints a line for each fault; exit status 1 if there was any.
"""

import json
import sys
from pathlib import Path

import jsonschema

SUM = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
SOURCE = {
    "oneOf": [
        {
            "properties": {
                "type": {"const": "archive"},
                "url": {"type": "string", "pattern": r"^https://[^/]+/.+\.tar\.(gz|xz|bz2)$"},
                "sha256": SUM,
            },
            "required": ["type", "url", "sha256"],
            "additionalProperties": False,
        },
        {
            "properties": {
                "type": {"const": "dir"},
                "path": {"type": "string"},
                "skip": {"type": "array", "items": {"type": "string"}},
            },
            "required": ["type", "path"],
            "additionalProperties": False,
        },
        {
            "properties": {
                "type": {"const": "shell"},
                "commands": {"type": "array", "items": {"type": "string"}, "minItems": 1},
            },
            "required": ["type", "commands"],
            "additionalProperties": False,
        },
    ]
}
TEXTS = {"type": "array", "items": {"type": "string"}}
MODULE = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
        "buildsystem": {"enum": ["autotools", "cmake-ninja", "simple"]},
        "builddir": {"type": "boolean"},
        "build-commands": TEXTS,
        "cleanup": TEXTS,
        "config-opts": TEXTS,
        "sources": {"type": "array", "items": SOURCE, "minItems": 1},
    },
    "required": ["name", "sources"],
    "additionalProperties": False,
}
SCHEMA = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "pattern": r"^[A-Za-z_][\w]*(\.[A-Za-z_][\w]*){2,}$"},
        "runtime": {"const": "org.kde.Platform"},
        "runtime-version": {"type": "string", "pattern": r"^6\.\d+$"},
        "sdk": {"const": "org.kde.Sdk"},
        "command": {"const": "scep-workbench"},
        # A window and nothing else: files come through the portals, the network does not come at all.
        "finish-args": {
            "type": "array",
            "items": {"enum": ["--share=ipc", "--socket=fallback-x11", "--socket=wayland", "--device=dri"]},
            "uniqueItems": True,
        },
        "cleanup": TEXTS,
        "modules": {"type": "array", "items": MODULE, "minItems": 1},
    },
    "required": ["id", "runtime", "runtime-version", "sdk", "command", "finish-args", "modules"],
    "additionalProperties": False,
}


def faults(path):
    """What is wrong, a line each."""
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        yield f"{path.name}: {error}"
        return
    for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(manifest):
        yield f"{path.name}: {error.json_path}: {error.message}"
    # Flatpak exports only what is named after the program.
    if manifest.get("id") != path.stem:
        yield f"{path.name}: the id is {manifest.get('id')}"
    linux = path.parent.parent / "linux"
    for ending in ("desktop", "metainfo.xml", "svg", "mime.xml"):
        if not (linux / f"{path.stem}.{ending}").is_file():
            yield f"{path.name}: packaging/linux has no {path.stem}.{ending}"
    names = [module.get("name") for module in manifest.get("modules", [])]
    for name in sorted({n for n in names if names.count(n) > 1}):
        yield f"{path.name}: there are two modules {name}"
    if not names or names[-1] != "scep-workbench":
        yield f"{path.name}: the last module is not the program"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    found = list(faults(Path(sys.argv[1])))
    for fault in found:
        print(fault)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
