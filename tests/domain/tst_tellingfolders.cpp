// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/tellingfolders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Scep;

class TestTellingFolders : public QObject
{
    Q_OBJECT

private slots:
    void filesOfOneNameAreToldApart_data();
    void filesOfOneNameAreToldApart();
    void sourcesAreNamedWithTheirFolders();
};

void TestTellingFolders::filesOfOneNameAreToldApart_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QStringList>("folders");
    const auto row = [](const char *what, const QStringList &paths, const QStringList &folders) {
        QTest::newRow(what) << paths << folders;
    };
    row("none", {}, {});
    row("names that are there once", {u"a/x.log"_s, u"a/y.log"_s}, {u""_s, u""_s});
    row("the last folder", {u"/c/a/x.log"_s, u"/c/b/x.log"_s}, {u"a"_s, u"b"_s});
    row("as many as it takes", {u"phone/logs/x.log"_s, u"tablet/logs/x.log"_s},
        {u"phone/logs"_s, u"tablet/logs"_s});
    row("one above the other", {u"/x.log"_s, u"/b/x.log"_s}, {u"/"_s, u"b"_s});
    row("the same", {u"/a/x.log"_s, u"/a/x.log"_s}, {u"a"_s, u"a"_s});
    row("beside others", {u"a/x.log"_s, u"y.log"_s, u"b/x.log"_s}, {u"a"_s, u""_s, u"b"_s});
}

void TestTellingFolders::filesOfOneNameAreToldApart()
{
    QFETCH(QStringList, paths);
    QTEST(tellingFolders(paths), "folders");
}

void TestTellingFolders::sourcesAreNamedWithTheirFolders()
{
    QList<SourceFile> sources(3);
    sources[0].path = u"a/x.log"_s;
    sources[1].path = u"a/y.log"_s;
    sources[2].path = u"b/x.log"_s;
    for (SourceFile &source : sources) {
        source.displayName = source.path.mid(2);
    }
    QCOMPARE(tellingNames(sources), (QStringList{u"x.log in a"_s, u"y.log"_s, u"x.log in b"_s}));
}

QTEST_APPLESS_MAIN(TestTellingFolders)
#include "tst_tellingfolders.moc"
