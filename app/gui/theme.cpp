// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

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
} // namespace

void applyTheme(Theme theme)
{
    if (theme == Theme::System) {
        return;
    }
    const bool dark = theme == Theme::Dark;
    QGuiApplication::styleHints()->setColorScheme(dark ? Qt::ColorScheme::Dark
                                                       : Qt::ColorScheme::Light);
    const bool platformObeyed = isDark(QApplication::palette()) == dark &&
                                QGuiApplication::platformName() != QStringLiteral("offscreen");
    if (!platformObeyed) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
    }
}

} // namespace Scep
