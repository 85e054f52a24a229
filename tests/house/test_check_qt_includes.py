#!/usr/bin/env python3
# SPDX-FileCopyrightText: SCEP Workbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The checker finds missing includes of Qt, and nothing else, in a small tree with a small Qt."""

import tempfile
import unittest
from pathlib import Path

import check_qt_includes

QT = {
    "QtCore/QString": '#include "qstring.h" // IWYU pragma: export\n',
    "QtCore/qstring.h": "class QString {};\n",
    "QtCore/QTimeZone": '#include "qtimezone.h"\n',
    "QtCore/qtimezone.h": "#include <QtCore/qstring.h>\nclass QTimeZone {};\n",
    "QtCore/QDateTime": '#include "qdatetime.h"\n',
    "QtCore/qdatetime.h": "#include <QtCore/qstring.h>\nclass QTimeZone;\nclass QDateTime {};\n",
}

# name: (text of ui/a.cpp, the classes that it misses)
TEXTS = {
    "its own include": ("#include <QTimeZone>\nQTimeZone zone;\n", []),
    "with the module's name": ("#include <QtCore/QTimeZone>\nQTimeZone zone;\n", []),
    "what comes with it": ("#include <QDateTime>\nQString text;\n", []),
    "what a header of ours includes": ('#include "ui/a.h"\nQString text;\n', []),
    "declared by Qt and no more": ("#include <QDateTime>\nauto z = QTimeZone::UTC;\n", [(2, "QTimeZone")]),
    "declared by Qt, and that is enough": ("#include <QDateTime>\nvoid f(const QTimeZone &zone);\n", []),
    "declared by us behind a pointer": ("class QTimeZone;\nstd::unique_ptr<QTimeZone> zone;\n", []),
    "declared by us and used": ("class QTimeZone;\nQTimeZone zone;\n", [(2, "QTimeZone")]),
    "once for each class": ("QTimeZone a;\nQTimeZone b;\nQString c;\n", [(1, "QTimeZone"), (3, "QString")]),
    "not in comments and texts": ('// QString\n/* QString\n*/ auto s = "QString" R"(QString)";\n', []),
    "behind separated digits": ("int i = 1'000;\nQString text;\n", [(2, "QString")]),
    "no class of Qt": ("QSomething thing;\n", []),
}


def missing(text):
    with tempfile.TemporaryDirectory() as folder:
        files = {f"qt/{name}": content for name, content in QT.items()}
        files |= {"ui/a.h": "#include <QString>\n", "ui/a.cpp": text}
        for name, content in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        tree = check_qt_includes.Tree(Path(folder), check_qt_includes.Headers(Path(folder, "qt")))
        return list(tree.missing(Path(folder, "ui/a.cpp")))


class QtIncludes(unittest.TestCase):
    def test_texts(self):
        for name, (text, expected) in TEXTS.items():
            with self.subTest(name):
                self.assertEqual(missing(text), expected)


if __name__ == "__main__":
    unittest.main()
