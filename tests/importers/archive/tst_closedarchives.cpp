// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is encrypted stays closed: it is said, and everything beside it is read.

#include "tests/importers/archive/archivewalktest.h"

#include <QTest>

using namespace Scep;
using Format = FixtureFormat;
using Filter = FixtureFilter;

class TestClosedArchives : public QObject
{
    Q_OBJECT

private slots:
    void membersAreNamed_data();
    void membersAreNamed();
    void oneClosedMemberHidesNoOther();
    void closedTableOfContentsIsSaid();
    void othersAreReadBesideClosedArchives();
};

namespace {
const QString Skipped = QStringLiteral("encryptedSkipped");
} // namespace

void TestClosedArchives::membersAreNamed_data()
{
    QTest::addColumn<FixtureFormat>("format");
    QTest::newRow("traditional") << Format::EncryptedZip;
    QTest::newRow("AES-256") << Format::AesZip;
}

void TestClosedArchives::membersAreNamed()
{
    QFETCH(FixtureFormat, format);
    const QByteArray zip = writeArchive(format, Filter::None, twoFiles());
    QVERIFY(!zip.contains(twoFiles().at(0).bytes.first(20)));
    const QList<Evidence> found = walk(zip);
    QCOMPARE(found.size(), 3);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(issueCodes(found.at(i)), QStringList{Skipped});
        QVERIFY(!found.at(i).file);
        QVERIFY(!issueText(found.at(i).issues.first()).isEmpty());
    }
    QCOMPARE(found.at(0).path, QStringLiteral("case.zip/a.log"));
    QCOMPARE(found.at(1).path, QStringLiteral("case.zip/inner/b.log"));
    QCOMPARE(issueCodes(found.at(2)), QStringList());
    QCOMPARE(found.at(2).sha256, sha256(zip));
}

void TestClosedArchives::oneClosedMemberHidesNoOther()
{
    QByteArray zip = writeArchive(Format::StoredZip, Filter::None,
                                  {{.name = "1.log", .bytes = Record},
                                   {.name = "2.log", .bytes = Record + '2'},
                                   {.name = "3.log", .bytes = Record + '3'}});
    // Bit 0 of the flags says that a member is encrypted, in both of its headers.
    const qsizetype local = zip.indexOf("2.log");
    const qsizetype central = zip.lastIndexOf("2.log");
    QVERIFY(local > 30 && central > local);
    zip[local - 30 + 6] = static_cast<char>(zip[local - 30 + 6] | 1);
    zip[central - 46 + 8] = static_cast<char>(zip[central - 46 + 8] | 1);
    const QList<Evidence> found = walk(zip);
    QCOMPARE(found.size(), 4);
    QCOMPARE(contentOf(found.at(0)), Record);
    QCOMPARE(issueCodes(found.at(1)), QStringList{Skipped});
    QCOMPARE(contentOf(found.at(2)), QByteArray(Record + '3'));
    QCOMPARE(issueCodes(found.at(3)), QStringList());
}

void TestClosedArchives::closedTableOfContentsIsSaid()
{
    const QByteArray archive = writeClosedSevenZip();
    const QList<Evidence> found = walk(archive);
    QCOMPARE(describe(found),
             QStringList{QStringLiteral("case.zip %1 encryptedSkipped").arg(archive.size())});
    QCOMPARE(found.first().sha256, sha256(archive));
}

void TestClosedArchives::othersAreReadBesideClosedArchives()
{
    const QByteArray closedZip = writeArchive(Format::AesZip, Filter::None, twoFiles());
    for (const Format format : {Format::Zip, Format::Tar, Format::SevenZip}) {
        const QByteArray archive =
            writeArchive(format, Filter::None,
                         {{.name = "first.log", .bytes = Record},
                          {.name = "closed.7z", .bytes = writeClosedSevenZip()},
                          {.name = "closed.zip", .bytes = closedZip},
                          {.name = "last.log", .bytes = Record + 'x'}});
        QStringList said;
        for (const Evidence &one : walk(archive)) {
            said.append(one.displayName + QLatin1Char(' ') +
                        issueCodes(one).join(QLatin1Char(',')));
            if (one.displayName == QStringLiteral("last.log")) {
                QCOMPARE(contentOf(one), QByteArray(Record + 'x'));
            }
        }
        QCOMPARE(said,
                 QStringList({QStringLiteral("first.log "), QStringLiteral("closed.7z ") + Skipped,
                              QStringLiteral("a.log ") + Skipped,
                              QStringLiteral("b.log ") + Skipped, QStringLiteral("closed.zip "),
                              QStringLiteral("last.log "), QStringLiteral("case.zip ")}));
    }
}

QTEST_GUILESS_MAIN(TestClosedArchives)
#include "tst_closedarchives.moc"
