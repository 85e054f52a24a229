// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/keptfilesdialog.h"

#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace Scep;

class TestKeptFilesDialog : public QObject
{
    Q_OBJECT

private slots:
    void filesOfTheSameNameAreToldApart_data();
    void filesOfTheSameNameAreToldApart();
    void limitIsSaidWithoutUselessDecimals();
};

void TestKeptFilesDialog::filesOfTheSameNameAreToldApart_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QStringList>("shown");
    const auto row = [](const char *name, const QStringList &paths, const QStringList &shown) {
        QTest::newRow(name) << paths << shown;
    };
    row("other names", {u"/a/x.log"_s, u"/b/y.log"_s}, {u"x.log"_s, u"y.log"_s});
    row("one folder is enough", {u"/c/a/x.log"_s, u"/c/b/x.log"_s},
        {u"x.log in a"_s, u"x.log in b"_s});
    row("only those", {u"/a/x.log"_s, u"/b/x.log"_s, u"/b/y.log"_s},
        {u"x.log in a"_s, u"x.log in b"_s, u"y.log"_s});
}

void TestKeptFilesDialog::filesOfTheSameNameAreToldApart()
{
    QFETCH(QStringList, paths);
    QFETCH(QStringList, shown);
    QList<ShownKeptFile> files;
    for (const QString &path : std::as_const(paths)) {
        files.append({.file = {.path = path, .displayName = path.section(u'/', -1)},
                      .keeping = FileKeeping::Copied});
    }
    const KeptFilesDialog dialog(files, 1'000);
    const QAbstractItemModel *model = dialog.findChild<QTreeView *>(u"keptFilesList"_s)->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row) {
        names.append(model->index(row, 0).data().toString());
    }
    QCOMPARE(names, shown);
}

void TestKeptFilesDialog::limitIsSaidWithoutUselessDecimals()
{
    constexpr qint64 Kibibyte = 1'024;
    const auto said = [](qint64 bytes) { return fileKeepingText(FileKeeping::TooLarge, bytes); };
    QVERIFY(said(64 * Kibibyte * Kibibyte).endsWith(u" 64 MiB"_s));
    QVERIFY(said(1'536 * Kibibyte * Kibibyte).endsWith(u" 1.50 GiB"_s));
    QVERIFY(said(Kibibyte).endsWith(u" 1 KiB"_s));
    QVERIFY(said(0).endsWith(u" 0 bytes"_s));
}

QTEST_MAIN(TestKeptFilesDialog)
#include "tst_keptfilesdialog.moc"
