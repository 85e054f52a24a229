// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/contraststyle.h"
#include "app/gui/theme.h"
#include "models/session/casestore.h"
#include "tests/ui/logdocuments.h"
#include "ui/logview/logview.h"
#include "ui/statuscolors.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferencesdialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Scep;

/// The colours that can be chosen, while the window is open.
class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void textsCanBeRead_data();
    void textsCanBeRead();
    void whatIsNotTickedIsSeen_data();
    void whatIsNotTickedIsSeen();
    void theFocusIsSeenInHighContrast();
    void theWindowFollowsAtOnce();
    void theSystemsColoursComeBack();
    void logsGetTheirFontAtOnce();
    void picturesForLooking_data();
    void picturesForLooking();
};

namespace {
void addThemes()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("high contrast") << Theme::HighContrast;
}

/// The best contrast to the ground that a row of pixels through the picture's middle has.
double bestContrast(const QImage &image, const QColor &ground)
{
    double best = 1;
    for (int x = 0; x < image.width(); ++x) {
        best = std::max(best, contrastRatio(image.pixelColor(x, image.height() / 2), ground));
    }
    return best;
}
} // namespace

void TestTheme::cleanup()
{
    applyTheme(Theme::System);
}

void TestTheme::textsCanBeRead_data()
{
    addThemes();
}

void TestTheme::textsCanBeRead()
{
    QFETCH(Theme, theme);
    applyTheme(theme);
    const QPalette palette = QApplication::palette();
    const double least = theme == Theme::HighContrast ? 7.0 : 4.5;
    for (const auto &[ink, ground] : {std::pair(QPalette::Text, QPalette::Base),
                                      std::pair(QPalette::Text, QPalette::AlternateBase),
                                      std::pair(QPalette::WindowText, QPalette::Window),
                                      std::pair(QPalette::ButtonText, QPalette::Button),
                                      std::pair(QPalette::ToolTipText, QPalette::ToolTipBase),
                                      std::pair(QPalette::PlaceholderText, QPalette::Base),
                                      std::pair(QPalette::HighlightedText, QPalette::Highlight),
                                      std::pair(QPalette::Link, QPalette::Base)}) {
        const double contrast = contrastRatio(palette.color(ink), palette.color(ground));
        QVERIFY2(contrast >= least, qPrintable(u"role %1: %2"_s.arg(ink).arg(contrast)));
    }
    QCOMPARE(isHighContrast(palette), theme == Theme::HighContrast);
    for (const Tone tone : {Tone::Neutral, Tone::Info, Tone::Good, Tone::Caution, Tone::Bad}) {
        const StatusColors colors = statusColors(tone, palette);
        QVERIFY(contrastRatio(colors.text, colors.background) >= least);
        const double small = contrastRatio(mutedTextColor(palette), colors.background);
        QVERIFY2(small >= least, qPrintable(QString::number(small)));
    }
    QVERIFY(contrastRatio(mutedTextColor(palette), palette.color(QPalette::Window)) >= least);
}

void TestTheme::whatIsNotTickedIsSeen_data()
{
    addThemes();
}

void TestTheme::whatIsNotTickedIsSeen()
{
    QFETCH(Theme, theme);
    applyTheme(theme);
    QCheckBox box;
    QRadioButton radio;
    const QColor window = QApplication::palette().color(QPalette::Window);
    for (QWidget *widget : {static_cast<QWidget *>(&box), static_cast<QWidget *>(&radio)}) {
        widget->ensurePolished();
        widget->resize(widget->sizeHint());
        const double contrast = bestContrast(widget->grab().toImage(), window);
        // Antialiasing takes a little of the 3:1 that the colour itself has.
        QVERIFY2(contrast >= 2.8, qPrintable(QString::number(contrast)));
    }
}

void TestTheme::theFocusIsSeenInHighContrast()
{
    applyTheme(Theme::HighContrast);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *combo = new QComboBox(&window);
    auto *button = new QPushButton(u"OK"_s, &window);
    auto *line = new QLineEdit(&window);
    for (QWidget *widget : {static_cast<QWidget *>(combo), static_cast<QWidget *>(button),
                            static_cast<QWidget *>(line)}) {
        layout->addWidget(widget);
    }
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QColor accent = QApplication::palette().color(QPalette::Highlight);
    for (QWidget *widget : {static_cast<QWidget *>(combo), static_cast<QWidget *>(button),
                            static_cast<QWidget *>(line)}) {
        const auto edge = [widget] {
            return widget->grab().toImage().pixelColor(widget->width() / 2, 0);
        };
        window.setFocus();
        const QColor without = edge();
        widget->setFocus(Qt::TabFocusReason);
        QVERIFY(widget->hasFocus());
        QVERIFY2(edge() != without, widget->metaObject()->className());
        QVERIFY(contrastRatio(edge(), Qt::black) >= 3);
        QCOMPARE(edge().hsvHue(), accent.hsvHue());
    }
}

void TestTheme::theWindowFollowsAtOnce()
{
    CaseStore store([](const CaseEvidence &) { return Analysis(); });
    MainWindow window(store);
    window.show();
    applyTheme(Theme::Light);
    QCoreApplication::processEvents();
    const QColor light = window.grab().toImage().pixelColor(3, window.height() / 2);
    applyTheme(Theme::Dark);
    QCoreApplication::processEvents();
    const QColor dark = window.grab().toImage().pixelColor(3, window.height() / 2);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 60);
}

void TestTheme::theSystemsColoursComeBack()
{
    applyTheme(Theme::System);
    const QPalette before = QApplication::palette();
    applyTheme(Theme::HighContrast);
    QVERIFY(QApplication::palette() != before);
    applyTheme(Theme::System);
    QCOMPARE(QApplication::palette().color(QPalette::Base), before.color(QPalette::Base));
    QCOMPARE(QApplication::palette().color(QPalette::Text), before.color(QPalette::Text));
}

void TestTheme::logsGetTheirFontAtOnce()
{
    LogView view;
    view.setDocument(documentOf(numbered(3)), {});
    view.resize(600, 200);
    view.show();
    applyLogFont({}, 0);
    QCoreApplication::processEvents();
    const QImage usual = view.grab().toImage();
    applyLogFont({}, 30);
    QCoreApplication::processEvents();
    const QImage large = view.grab().toImage();
    QVERIFY(usual != large);
    applyLogFont({}, 0);
    QCoreApplication::processEvents();
    QCOMPARE(view.grab().toImage(), usual);
}

void TestTheme::picturesForLooking_data()
{
    addThemes();
}

void TestTheme::picturesForLooking()
{
    QFETCH(Theme, theme);
    applyTheme(theme);
    PreferencesDialog dialog({.theme = theme, .language = u"pl"_s}, {}, u"settings.conf"_s);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY(dialog.grab().save(u"preferences-%1.png"_s.arg(themeName(theme))));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
