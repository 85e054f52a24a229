#!/usr/bin/env python3
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The table of coverage counts what a tracefile says.

Usage: test_coverage.py TREE
"""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(sys.argv.pop(), "packaging").resolve()))
import coverage  # noqa: E402

# Two of three lines; of line 2 one way of two, of line 3 none. The second record of the same file is
# another program's, and what lies in the build folder or elsewhere is not ours.
TRACE = """TN:
SF:{tree}/importers/server/a.cpp
DA:1,5
DA:2,1
DA:3,0
BRDA:2,0,0,1
BRDA:2,0,1,0
BRDA:3,0,0,-
end_of_record
SF:{tree}/importers/server/a.cpp
DA:1,0
DA:2,1
BRDA:2,0,0,2
end_of_record
SF:{tree}/models/b.cpp
DA:7,1
end_of_record
SF:{tree}/build/coverage/models/moc_b.cpp
DA:1,0
end_of_record
SF:/usr/include/qt.h
DA:1,0
end_of_record
"""


class Coverage(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.tree = Path(self.folder.name).resolve()
        source = self.tree / "importers/server/a.cpp"
        source.parent.mkdir(parents=True)
        source.write_text("one\n  if (two)\nthree\n", encoding="utf-8")
        trace = self.tree / "trace"
        trace.write_text(TRACE.format(tree=self.tree), encoding="utf-8")
        self.files = coverage.read(trace, self.tree)

    def tearDown(self):
        self.folder.cleanup()

    def test_folders_have_the_sums_of_what_is_in_them(self):
        self.assertEqual(coverage.table(self.files), [
            ("importers", 2, 3, 1, 3),
            ("importers/server", 2, 3, 1, 3),
            ("models", 1, 1, 0, 0),
        ])

    def test_branches_that_no_test_takes_are_named(self):
        self.assertEqual(list(coverage.uncovered(self.files, self.tree)), [
            "importers/server/a.cpp:2: 1 of 2 ways not taken: if (two)",
            "importers/server/a.cpp:3: 1 of 1 ways not taken: three",
        ])

    def test_nothing_is_all_of_nothing(self):
        self.assertEqual(coverage.per_cent(0, 0), 100.0)


if __name__ == "__main__":
    unittest.main()
