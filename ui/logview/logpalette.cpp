// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logpalette.h"

#include "ui/logview/contrast.h"
#include "ui/statuscolors.h"
#include "ui/logview/loghighlighter.h"

namespace Scep {

LogPalette::LogPalette(const QPalette &palette)
    : base(palette.color(QPalette::Base))
    , text(palette.color(QPalette::Text))
{
    const QColor highlight = palette.color(QPalette::Highlight);
    m_theme = syntaxRepository().themeForPalette(palette);
    // The theme's warning hue is the one that says "look here" in both lightnesses.
    const QColor warning(m_theme.textColor(KSyntaxHighlighting::Theme::Warning));
    quiet = readableOn(mixedColors(text, base, 0.45), text, {mixedColors(base, text, 0.04)});
    gutter = mixedColors(base, text, 0.04);
    gutterEdge = mixedColors(base, text, 0.16);
    evidence = mixedColors(base, warning, 0.14);
    evidenceMark = readableOn(warning, text, {gutter, evidence});
    current = mixedColors(base, highlight, 0.16);
    selected = mixedColors(base, highlight, 0.30);
    match = mixedColors(base, warning, 0.40);
    mark = mixedColors(base, text, 0.20);
    focus = readableOn(highlight, text, {base});
}

QList<QColor> LogPalette::backgrounds() const
{
    return {base, evidence, current, selected};
}

QTextCharFormat LogPalette::charFormat(const KSyntaxHighlighting::Format &format) const
{
    const auto known = m_formats.constFind(format.id());
    if (known != m_formats.constEnd()) {
        return *known;
    }
    QTextCharFormat result;
    const bool hasColor = format.hasTextColor(m_theme);
    result.setForeground(
        readableOn(hasColor ? format.textColor(m_theme) : text, text, backgrounds()));
    result.setFontWeight(format.isBold(m_theme) ? QFont::Bold : QFont::Normal);
    result.setFontItalic(format.isItalic(m_theme));
    result.setFontUnderline(format.isUnderline(m_theme));
    m_formats.insert(format.id(), result);
    return result;
}

} // namespace Scep
