// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/icons.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Scep;

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void everyIconThatTheSourcesNameIsBundled_data();
    void everyIconThatTheSourcesNameIsBundled();
    void anUnknownNameHasNoIcon();
};

namespace {
/// Names in the theme's way, as string literals of the sources: "go-next", "document-open".
QStringList namedIcons()
{
    static const QRegularExpression pattern(QStringLiteral(
        "\"((?:application|bookmark|compress|configure|document|edit|folder|go|help|process|"
        "text|view|window|zoom)-[a-z-]+)\""));
    const QString root = qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR");
    QSet<QString> names;
    QDirIterator files(root + QStringLiteral("/ui"), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QString text = QString::fromUtf8(file.readAll());
        for (const QRegularExpressionMatch &match : pattern.globalMatch(text)) {
            names.insert(match.captured(1));
        }
    }
    QStringList sorted(names.cbegin(), names.cend());
    sorted.sort();
    return sorted;
}
} // namespace

void TestIcons::everyIconThatTheSourcesNameIsBundled_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = namedIcons();
    QVERIFY(names.size() > 12);
    for (const QString &name : names) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestIcons::everyIconThatTheSourcesNameIsBundled()
{
    QFETCH(QString, name);
    QVERIFY(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)));
    const QImage image = actionIcon(name).pixmap(QSize(32, 32)).toImage();
    bool isDrawn = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            isDrawn = isDrawn || qAlpha(image.pixel(x, y)) > 0;
        }
    }
    QVERIFY(isDrawn);
}

void TestIcons::anUnknownNameHasNoIcon()
{
    QVERIFY(actionIcon(QStringLiteral("no-such-icon")).isNull());
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
