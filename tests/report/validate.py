# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates JSON documents against a JSON Schema: validate.py SCHEMA FILE..."""

import json
import pathlib
import sys

import jsonschema
import referencing


def neighbours(folder: pathlib.Path) -> referencing.Registry:
    """The schemas of a folder by their ids: one may refer to another."""
    schemas = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.schema.json"))]
    return referencing.Registry().with_contents((schema["$id"], schema) for schema in schemas)


def main() -> int:
    path = pathlib.Path(sys.argv[1])
    schema = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, registry=neighbours(path.parent))
    faults = 0
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as document:
            for fault in validator.iter_errors(json.load(document)):
                print(f"{path}: {fault.json_path}: {fault.message}")
                faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
