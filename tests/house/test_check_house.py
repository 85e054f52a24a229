#!/usr/bin/env python3
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The checker finds what it is there to find: each row breaks one rule of a small tree."""

import tempfile
import unittest
from pathlib import Path

import check_house

RULES = """
# a comment
folder models/domain:
folder ui: models/domain
folder tests: models/domain ui
only openssl/* : tests
only QWidget QtWidgets/*: ui
top models ui tests CMakeLists.txt
"""

LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"

GOOD = {
    "CMakeLists.txt": "# SPDX-License-Identifier: GPL-3.0-or-later\n",
    "models/domain/CMakeLists.txt": "# SPDX-License-Identifier: GPL-3.0-or-later\nadd_library(d a.cpp sub/b.cpp)\n",
    "models/domain/a.h": LICENCE + "#pragma once\n#include <QString>\n",
    "models/domain/a.cpp": LICENCE + '#include "models/domain/a.h"\n',
    "models/domain/sub/b.cpp": LICENCE,
    "models/domain/limits.h": LICENCE + "inline constexpr int Lines = 3;\n",
    "ui/a.h": LICENCE + '#include "models/domain/a.h"\n#include <QWidget>\n',
    "tests/CMakeLists.txt": "# SPDX-License-Identifier: GPL-3.0-or-later\nforeach(n IN ITEMS tst_a)\n"
        "foreach(n IN ITEMS b)\nadd(tst_${n})\n",
    "tests/more.cmake": "# SPDX-License-Identifier: GPL-3.0-or-later\nset(MORE more.cpp)\n",
    "tests/tst_a.cpp": LICENCE + "int i = Limits::Lines;\n",
    "tests/tst_b.cpp": LICENCE,
    "tests/part/sources.cmake": "# SPDX-License-Identifier: GPL-3.0-or-later\nset(P part/x.cpp)\n",
    "tests/part/x.cpp": LICENCE,
    "tests/more.cpp": LICENCE,
    "tests/t.h": LICENCE + '#include "ui/a.h"\n#include <openssl/x509.h>\n#include "t.moc"\n',
}

# name: (file, text, the start of the only line that is expected)
VIOLATIONS = {
    "an arrow against the table": (
        "models/domain/a.h", LICENCE + '#include "ui/a.h"\n', "models/domain/a.h:2: models/domain may not"),
    "an include that is not from the top": (
        "ui/a.h", LICENCE + "\n#  include \"a.h\"\n", 'ui/a.h:3: "a.h" is not the path'),
    "openssl outside its library": (
        "ui/a.h", LICENCE + "#include <openssl/x509.h>\n", "ui/a.h:2: <openssl/x509.h> is only for"),
    "a widget below the window": (
        "models/domain/a.h", LICENCE + "#include <QWidget>\n", "models/domain/a.h:2: <QWidget> is only"),
    "a widget by its module": (
        "models/domain/a.h", LICENCE + "#include <QtWidgets/QLabel>\n", "models/domain/a.h:2: <QtWidgets"),
    "our own file in angle brackets": (
        "ui/a.h", LICENCE + "#include <models/domain/a.h>\n", "ui/a.h:2: <models/domain/a.h> is our own"),
    "a folder that is not in the house": (
        "models/other/a.h", LICENCE, "models/other/a.h:1: lies in no folder"),
    "a file at the top": ("notes.txt", "", "notes.txt:1: does not belong at the top"),
    "no licence line": ("ui/a.h", "#pragma once\n", "ui/a.h:1: has no line"),
    "no licence line in a CMake file": ("CMakeLists.txt", "project(x)\n", "CMakeLists.txt:1: has no line"),
    "an unlisted source": ("models/domain/c.cpp", LICENCE, "models/domain/c.cpp:1: is in no CMakeLists"),
    "a listed name's tail": ("models/domain/b.cpp", LICENCE, "models/domain/b.cpp:1: is in no CMakeLists"),
    "an unlisted test": ("tests/tst_c.cpp", LICENCE, "tests/tst_c.cpp:1: is in no CMakeLists"),
    "a limit that no test reaches": ("tests/tst_a.cpp", LICENCE, "models/domain/limits.h:2: no test reaches Lines"),
    "sources by glob": (
        "models/CMakeLists.txt", "# SPDX-License-Identifier: GPL-3.0-or-later\nfile(GLOB s domain/*.cpp)\n",
        "models/CMakeLists.txt:1: sources are listed by hand"),
}


class CheckHouseTest(unittest.TestCase):
    def check(self, changes):
        with tempfile.TemporaryDirectory() as folder:
            rules = Path(folder, "rules.txt")
            rules.write_text(RULES, encoding="utf-8")
            tree = Path(folder, "tree")
            for path, text in {**GOOD, **changes}.items():
                Path(tree, path).parent.mkdir(parents=True, exist_ok=True)
                Path(tree, path).write_text(text, encoding="utf-8")
            return list(check_house.check(tree, check_house.Rules(rules)))

    def test_a_good_tree_passes(self):
        self.assertEqual(self.check({}), [])

    def test_each_violation_is_found(self):
        for name, (path, text, expected) in VIOLATIONS.items():
            with self.subTest(name):
                problems = self.check({path: text})
                self.assertEqual(len(problems), 1, problems)
                self.assertTrue(problems[0].startswith(expected), problems[0])


if __name__ == "__main__":
    unittest.main()
