#!/usr/bin/env python3
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The checker of the Flatpak manifest refuses what would let the program out of its box.

Usage: test_check_manifest.py TREE
"""

import json
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

TREE = Path(sys.argv.pop()).resolve()
sys.path.insert(0, str(TREE / "packaging/flatpak"))
import check_manifest  # noqa: E402

NAME = "io.github.scep_workbench.Workbench.json"


def with_network(manifest):
    manifest["finish-args"].append("--share=network")


def with_home(manifest):
    manifest["finish-args"].append("--filesystem=home")


def without_sum(manifest):
    del manifest["modules"][0]["sources"][0]["sha256"]


def with_short_sum(manifest):
    manifest["modules"][0]["sources"][0]["sha256"] = "0123"


def with_plain_http(manifest):
    manifest["modules"][0]["sources"][0]["url"] = "http://contoso.example/a/b.tar.gz"


def with_another_name(manifest):
    manifest["id"] = "example.contoso.Workbench"


def with_a_module_twice(manifest):
    manifest["modules"].insert(0, manifest["modules"][0])


def with_a_network_while_building(manifest):
    manifest["modules"][-1]["build-options"] = {"build-args": ["--share=network"]}


class Manifest(unittest.TestCase):
    def faults(self, change):
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(TREE / "packaging/linux", Path(folder, "linux"))
            path = Path(folder, "flatpak", NAME)
            path.parent.mkdir()
            manifest = json.loads((TREE / "packaging/flatpak" / NAME).read_text(encoding="utf-8"))
            change(manifest)
            path.write_text(json.dumps(manifest), encoding="utf-8")
            return list(check_manifest.faults(path))

    def test_ours_is_in_order(self):
        self.assertEqual(self.faults(lambda manifest: None), [])

    def test_changes_are_refused(self):
        for change in (with_network, with_home, without_sum, with_short_sum, with_plain_http,
                       with_another_name, with_a_module_twice, with_a_network_while_building):
            with self.subTest(change.__name__):
                self.assertEqual(len(self.faults(change)), 1)


if __name__ == "__main__":
    unittest.main()
