// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/theme.h"

#include "app/gui/contraststyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QStyleHints>
#include <QWidget>

namespace Scep {

namespace {
bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

/// A quiet dark palette for platforms without one. Roles that are not set follow from these.
QPalette darkPalette()
{
    const QColor window(0x23, 0x27, 0x2b);
    const QColor base(0x1a, 0x1d, 0x20);
    const QColor text(0xe8, 0xea, 0xec);
    const QColor muted(0x84, 0x8b, 0x92);
    QPalette palette(text, window, window.lighter(140), window.darker(140), window.darker(110),
                     text, base);
    palette.setColor(QPalette::Button, QColor(0x2c, 0x31, 0x36));
    palette.setColor(QPalette::AlternateBase, QColor(0x20, 0x24, 0x28));
    palette.setColor(QPalette::ToolTipBase, QColor(0x2c, 0x31, 0x36));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6d, 0xb5));
    palette.setColor(QPalette::HighlightedText, QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::Link, QColor(0x6c, 0xb2, 0xf5));
    palette.setColor(QPalette::LinkVisited, QColor(0xb8, 0x9c, 0xf0));
    palette.setColor(QPalette::BrightText, QColor(0xff, 0x8a, 0x7a));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, muted);
    }
    return palette;
}

QPalette lightPalette()
{
    const QColor text(0x1d, 0x21, 0x25);
    const QColor window(0xf3, 0xf4, 0xf5);
    QPalette palette(text, window, QColor(0xff, 0xff, 0xff), QColor(0xb6, 0xba, 0xbe),
                     QColor(0xd8, 0xdb, 0xde), text, QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::Button, QColor(0xfb, 0xfc, 0xfd));
    palette.setColor(QPalette::AlternateBase, QColor(0xf7, 0xf8, 0xf9));
    palette.setColor(QPalette::PlaceholderText, QColor(0x6a, 0x71, 0x78));
    palette.setColor(QPalette::Highlight, QColor(0x2a, 0x66, 0xad));
    palette.setColor(QPalette::HighlightedText, QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::Link, QColor(0x1d, 0x5f, 0xa8));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(0x8a, 0x90, 0x96));
    }
    return palette;
}

/// Black ground, white text, yellow where the person is: nothing is told by a shade.
QPalette highContrastPalette()
{
    const QColor ground(0x00, 0x00, 0x00);
    const QColor text(0xff, 0xff, 0xff);
    const QColor accent(0xff, 0xe6, 0x00);
    QPalette palette(text, ground, QColor(0xc0, 0xc0, 0xc0), QColor(0x80, 0x80, 0x80),
                     QColor(0x60, 0x60, 0x60), text, ground);
    palette.setColor(QPalette::Button, ground);
    palette.setColor(QPalette::AlternateBase, ground);
    palette.setColor(QPalette::ToolTipBase, ground);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0xc8, 0xc8, 0xc8));
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, ground);
    palette.setColor(QPalette::Link, QColor(0x80, 0xd8, 0xff));
    palette.setColor(QPalette::LinkVisited, QColor(0xe0, 0xb0, 0xff));
    palette.setColor(QPalette::BrightText, accent);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(0x9c, 0x9c, 0x9c));
    }
    return palette;
}

/// The name of the style that the platform chose, as the first call finds it.
const QString &platformStyle()
{
    static const QString name = QApplication::style()->name();
    return name;
}

void useStyle(const QString &name)
{
    const bool isFusion = name.compare(QStringLiteral("fusion"), Qt::CaseInsensitive) == 0;
    if (isFusion && qobject_cast<ContrastStyle *>(QApplication::style()) == nullptr) {
        QApplication::setStyle(new ContrastStyle); // the application owns it
    } else if (!isFusion && QApplication::style()->name() != name) {
        QApplication::setStyle(name);
    }
}

/// Whether the platform made the window so by itself.
bool isObeyed(bool dark)
{
    return isDark(QApplication::palette()) == dark &&
           QGuiApplication::platformName() != QStringLiteral("offscreen");
}
} // namespace

void applyTheme(Theme theme)
{
    const QString style = platformStyle();
    QStyleHints *hints = QGuiApplication::styleHints();
    QApplication::setPalette(QPalette()); // the platform's again
    if (theme == Theme::System) {
        hints->unsetColorScheme();
        useStyle(style);
        return;
    }
    const bool dark = theme != Theme::Light;
    hints->setColorScheme(dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
    if (theme == Theme::HighContrast) {
        useStyle(QStringLiteral("fusion"));
        QApplication::setPalette(highContrastPalette());
    } else if (isObeyed(dark)) {
        useStyle(style);
    } else {
        useStyle(QStringLiteral("fusion"));
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
    }
}

void applyLogFont(const QString &family, int points)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (!family.isEmpty()) {
        font.setFamily(family);
    }
    if (points > 0) {
        font.setPointSize(points);
    }
    constexpr const char *Logs = "Scep::LogView";
    QApplication::setFont(font, Logs);
    // Qt tells it to widgets that are made later alone.
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (widget->inherits(Logs)) {
            QEvent change(QEvent::FontChange);
            QCoreApplication::sendEvent(widget, &change);
        }
    }
}

} // namespace Scep
