// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importers/archive/membername.h"
#include "models/domain/limits.h"

#include <QTest>

using namespace Scep;

class TestMemberName : public QObject
{
    Q_OBJECT

private slots:
    void nameIsCleaned_data();
    void nameIsCleaned();
    void longNameIsCut();
    void codePage437IsDecoded();
    void deviceIsTheFirstFolderThatDiffers();
    void sameNamesAreToldApart();
};

void TestMemberName::nameIsCleaned_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isUnsafe");
    QTest::addColumn<bool>("isHidden");
    const auto row = [](const char *stored, const char *path, bool isUnsafe,
                        bool isHidden = false) {
        QTest::newRow(stored) << QString::fromUtf8(stored) << QString::fromUtf8(path) << isUnsafe
                              << isHidden;
    };
    row("a.log", "a.log", false);
    row("phone/a.log", "phone/a.log", false);
    row("./phone//./a.log", "phone/a.log", false);
    row("phone\\logs\\a.log", "phone/logs/a.log", false);
    row("../a.log", "a.log", true);
    row("phone/../../../etc/passwd", "phone/etc/passwd", true);
    row("..\\..\\Windows\\a.log", "Windows/a.log", true);
    row("/etc/passwd", "etc/passwd", true);
    row("\\\\server\\share\\a.log", "server/share/a.log", true);
    row("C:\\logs\\a.log", "logs/a.log", true);
    row("c:a.log", "a.log", true);
    row("logs/NUL", "logs/_NUL", true);
    row("com1.log", "_com1.log", true);
    row("aux/a.log", "_aux/a.log", true);
    row("console.log", "console.log", false);
    row("COM10", "COM10", false);
    row("..", "unnamed", true);
    row("/", "unnamed", true);
    row("", "unnamed", false);
    row(" ", "unnamed", false);
    row("logs/ \t", "logs/unnamed", false);
    row("..a.log", "..a.log", false, true);
    row(".hidden/a.log", ".hidden/a.log", false, true);
    row("__MACOSX/._a.log", "__MACOSX/._a.log", false, true);
}

void TestMemberName::nameIsCleaned()
{
    QFETCH(QString, stored);
    const MemberName name = cleanMemberName(stored);
    QTEST(name.path(), "path");
    QTEST(name.isUnsafe, "isUnsafe");
    QTEST(name.isHidden, "isHidden");
    QVERIFY(!name.isCut);
}

void TestMemberName::longNameIsCut()
{
    const QString most(Limits::MemberNameCharacters, QLatin1Char('x'));
    QVERIFY(!cleanMemberName(most).isCut);
    const MemberName cut = cleanMemberName(most + QLatin1Char('y'));
    QVERIFY(cut.isCut);
    QCOMPARE(cut.name, most);
}

void TestMemberName::codePage437IsDecoded()
{
    QCOMPARE(fromCodePage437("caf\x82 \x81\xE1.log"), QStringLiteral("café üß.log"));
}

void TestMemberName::deviceIsTheFirstFolderThatDiffers()
{
    const QStringList folders{QStringLiteral("case"), QStringLiteral("phone"),
                              QStringLiteral("logs")};
    QCOMPARE(deviceFolder({}, 0), QString());
    QCOMPARE(deviceFolder(folders, 0), QStringLiteral("case"));
    QCOMPARE(deviceFolder(folders, 1), QStringLiteral("case/phone"));
    QCOMPARE(deviceFolder(folders, 3), QStringLiteral("case/phone/logs"));
    QCOMPARE(deviceFolder(folders.first(1), 1), QStringLiteral("case"));
}

void TestMemberName::sameNamesAreToldApart()
{
    UniqueNames names;
    const QString name = QStringLiteral("a.log");
    QCOMPARE(names.add(name), name);
    QCOMPARE(names.add(QStringLiteral("a.log (2)")), QStringLiteral("a.log (2)"));
    QCOMPARE(names.add(name), QStringLiteral("a.log (3)"));
    QCOMPARE(names.add(name), QStringLiteral("a.log (4)"));
    QCOMPARE(names.add(QStringLiteral("a.log (3)")), QStringLiteral("a.log (3) (2)"));
}

QTEST_APPLESS_MAIN(TestMemberName)
#include "tst_membername.moc"
