// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes pictures of the middle of the window for people to look at:
//   centralpictures DIRECTORY [light|dark] [WIDTH] [long]
// "long" lengthens every translatable text by about 40 %, as a translation would.

#include "tests/ui/casefixtures.h"
#include "ui/central/casepage.h"
#include "ui/central/timelineview.h"

#include <QApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>
#include <QToolButton>
#include <QTranslator>

using namespace Scep;

namespace {
QPalette darkPalette()
{
    QPalette palette;
    const auto gray = [](int value) { return QColor(value, value + 2, value + 4); };
    palette.setColor(QPalette::Window, gray(32));
    palette.setColor(QPalette::Base, gray(26));
    palette.setColor(QPalette::AlternateBase, gray(30));
    palette.setColor(QPalette::Button, gray(44));
    palette.setColor(QPalette::ToolTipBase, gray(44));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText}) {
        palette.setColor(role, gray(228));
    }
    palette.setColor(QPalette::Highlight, QColor(52, 120, 198));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(110, 170, 240));
    palette.setColor(QPalette::PlaceholderText, gray(140));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, gray(120));
    }
    return palette;
}

QPalette lightPalette()
{
    QPalette palette = QApplication::style()->standardPalette();
    palette.setColor(QPalette::Window, QColor(243, 244, 246));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(248, 249, 250));
    palette.setColor(QPalette::Button, QColor(250, 250, 251));
    palette.setColor(QPalette::Highlight, QColor(46, 109, 180));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, QColor(28, 30, 33));
    }
    return palette;
}

// Makes every text about 40 % longer, with Polish letters, and keeps placeholders.
class LongTexts : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *text, const char *,
                                    int) const override
    {
        const QString source = QString::fromUtf8(text);
        const qsizetype letters = source.count(QRegularExpression(QStringLiteral("[A-Za-z]{3,}")));
        QString result = source;
        if (letters > 0) {
            const qsizetype extra = std::max<qsizetype>(2, source.size() * 4 / 10);
            result +=
                QLatin1Char(' ') + QStringLiteral("ąężśćółń").repeated(extra / 8 + 1).left(extra);
        }
        return result;
    }
};

void take(CasePage &page, const QString &file)
{
    for (int i = 0; i < 3; ++i) { // layouts settle one level at a time
        QApplication::processEvents();
    }
    page.grab().save(file);
}
} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QDir directory(arguments.value(1, QStringLiteral(".")));
    const QString theme = arguments.value(2, QStringLiteral("light"));
    const int width = arguments.value(3, QStringLiteral("1000")).toInt();
    const bool isLong = arguments.contains(QStringLiteral("long"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(theme == QStringLiteral("dark") ? darkPalette() : lightPalette());
    LongTexts longTexts;
    if (isLong) {
        QApplication::installTranslator(&longTexts);
    }
    for (const char *caseName : {"stalled", "succeeded", "windows", "ios", "unknown", "many"}) {
        const QString name = QString::fromLatin1(caseName);
        const Case aCase = Fixtures::named(name);
        CasePage page;
        page.resize(width, 860);
        page.setCase(aCase);
        page.setEnrollment(Fixtures::shownEnrollment(aCase));
        page.show();
        QApplication::processEvents();
        const QString stem = directory.filePath(
            name + QLatin1Char('-') + theme + QLatin1Char('-') + QString::number(width) +
            (isLong ? QStringLiteral("-long") : QString()) +
            (page.devicePixelRatioF() > 1 ? QStringLiteral("-2x") : QString()));
        take(page, stem + QStringLiteral(".png"));
        page.findChild<QWidget *>(QStringLiteral("verdictBanner"))
            ->grab()
            .save(stem + QStringLiteral("-banner.png"));
        if (name == QStringLiteral("stalled")) {
            page.selectEvidence({SourceId{1}, 1'204'310, {}});
            page.timeline()->setFocus();
            page.findChild<QToolButton *>(QStringLiteral("verdictAdvice"))->click();
            take(page, stem + QStringLiteral("-advice.png"));
            page.findChild<QToolButton *>(QStringLiteral("verdictAdvice"))->click();
            page.timeline()->zoomIn();
            page.timeline()->zoomIn();
            page.timeline()->zoomIn();
            page.selectEvidence({SourceId{1}, 1'204'301, {}});
            take(page, stem + QStringLiteral("-zoomed.png"));
            page.timeline()->setCompressed(false);
            take(page, stem + QStringLiteral("-linear.png"));
        }
    }
    return 0;
}
