// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/palettes.h"
#include "ui/icons.h"
#include "ui/statuscolors.h"

#include <QGuiApplication>
#include <QTest>

using namespace Scep;

class TestStatusColors : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadableOnItsGroundAndOnTheBase_data();
    void textIsReadableOnItsGroundAndOnTheBase();
    void tonesStayApart();
    void everyOutcomeHasItsOwnShape();
    void iconsFollowThePalette();
    void bundledActionIconsExist_data();
    void bundledActionIconsExist();
};

namespace {
constexpr std::array Tones{Tone::Neutral, Tone::Info, Tone::Good, Tone::Caution, Tone::Bad};
constexpr std::array Outcomes{Outcome::NotObserved, Outcome::Implied, Outcome::InProgress,
                              Outcome::Succeeded,   Outcome::Warning, Outcome::Failed,
                              Outcome::Stalled,     Outcome::Unknown};

// Where an icon has ink, whatever its colour.
QImage shapeOf(const QIcon &icon)
{
    const QPalette before = QGuiApplication::palette();
    QImage shape = icon.pixmap(QSize(32, 32), 1.0).toImage();
    const QRgb ground = shape.pixel(16, 1);
    for (int y = 0; y < shape.height(); ++y) {
        for (int x = 0; x < shape.width(); ++x) {
            const bool isInk = qAlpha(shape.pixel(x, y)) > 0 &&
                               qAbs(qGray(shape.pixel(x, y)) - qGray(ground)) > 40;
            shape.setPixel(x, y, isInk ? 0xff000000 : 0xffffffff);
        }
    }
    return shape;
}
} // namespace

void TestStatusColors::textIsReadableOnItsGroundAndOnTheBase_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Fixtures::paletteOf(Qt::white, QColor(30, 30, 30));
    QTest::newRow("dark") << Fixtures::paletteOf(QColor(27, 30, 32), QColor(230, 230, 230));
    QTest::newRow("high contrast") << Fixtures::paletteOf(Qt::black, Qt::white);
    QTest::newRow("sepia") << Fixtures::paletteOf(QColor(250, 240, 220), QColor(60, 40, 20));
}

void TestStatusColors::textIsReadableOnItsGroundAndOnTheBase()
{
    QFETCH(QPalette, palette);
    const QColor base = palette.color(QPalette::Base);
    for (const Tone tone : Tones) {
        const StatusColors colors = statusColors(tone, palette);
        QVERIFY(contrastRatio(colors.text, colors.background) >= 4.5);
        QVERIFY(contrastRatio(colors.text, base) >= 4.5);
        QVERIFY(contrastRatio(colors.border, base) >= 3.0);
        QVERIFY(contrastRatio(colors.solid, base) >= 3.0);
        QVERIFY(contrastRatio(palette.color(QPalette::Text), colors.background) >= 4.5);
    }
    QVERIFY(contrastRatio(mutedTextColor(palette), base) >= 4.5);
}

void TestStatusColors::tonesStayApart()
{
    const QPalette palette = Fixtures::paletteOf(Qt::white, Qt::black);
    for (const Tone one : Tones) {
        for (const Tone other : Tones) {
            QCOMPARE(statusColors(one, palette).solid == statusColors(other, palette).solid,
                     one == other);
        }
    }
}

void TestStatusColors::everyOutcomeHasItsOwnShape()
{
    for (const Outcome one : Outcomes) {
        const QImage shape = shapeOf(outcomeIcon(one));
        for (const Outcome other : Outcomes) {
            QCOMPARE(shape == shapeOf(outcomeIcon(other)), one == other);
        }
    }
}

void TestStatusColors::iconsFollowThePalette()
{
    const QIcon icon = actionIcon(QStringLiteral("compress-gaps"));
    QGuiApplication::setPalette(Fixtures::paletteOf(Qt::white, Qt::black));
    const QImage light = icon.pixmap(QSize(24, 24), 1.0).toImage();
    QGuiApplication::setPalette(Fixtures::paletteOf(Qt::black, Qt::white));
    const QImage dark = icon.pixmap(QSize(24, 24), 1.0).toImage();
    QGuiApplication::setPalette(QPalette());
    QVERIFY(light != dark);
    QCOMPARE(icon.pixmap(QSize(24, 24), 2.0).toImage().size(), QSize(48, 48));
}

void TestStatusColors::bundledActionIconsExist_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"document-open", "document-export", "edit-find", "edit-copy",
                             "zoom-in", "zoom-out", "zoom-fit-best", "go-previous", "go-next",
                             "process-stop", "help-contents", "application-certificate"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestStatusColors::bundledActionIconsExist()
{
    QFETCH(QString, name);
    QVERIFY(!actionIcon(name).isNull());
    QVERIFY(actionIcon(QStringLiteral("no-such-icon-anywhere")).isNull());
}

QTEST_MAIN(TestStatusColors)
#include "tst_statuscolors.moc"
