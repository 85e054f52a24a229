// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/logview/logpalette.h"

#include "ui/logview/contrast.h"
#include "ui/logview/loghighlighter.h"
#include "ui/statuscolors.h"

namespace Scep {

namespace {
/// Amber: evidence may prove a success as well as a failure, so it is neither green nor red.
constexpr float EvidenceHue = 40.0F / 360.0F;
/// Yellow, as a marker pen.
constexpr float MatchHue = 56.0F / 360.0F;

/// The strongest tint of @p base with @p tint up to @p most on which @p ink can still be read.
QColor tinted(const QColor &base, const QColor &tint, double most, const QColor &ink)
{
    constexpr double ReadableContrast = 4.5;
    constexpr double Step = 0.05;
    double share = most;
    while (share > Step && contrastRatio(mixedColors(base, tint, share), ink) < ReadableContrast) {
        share -= Step;
    }
    return mixedColors(base, tint, share);
}
} // namespace

LogPalette::LogPalette(const QPalette &palette)
    : base(palette.color(QPalette::Base))
    , text(palette.color(QPalette::Text))
{
    const QColor highlight = palette.color(QPalette::Highlight);
    const QColor amber = QColor::fromHslF(EvidenceHue, 1.0F, 0.5F);
    m_theme = syntaxRepository().themeForPalette(palette);
    const QColor yellow = QColor::fromHslF(MatchHue, 1.0F, 0.5F);
    gutter = mixedColors(base, text, 0.04);
    gutterEdge = mixedColors(base, text, 0.16);
    quiet = readableOn(mixedColors(text, base, 0.45), text, {gutter});
    evidence = tinted(base, amber, 0.18, text);
    current = tinted(base, highlight, 0.16, text);
    selected = tinted(base, highlight, 0.30, text);
    evidenceMark = readableOn(amber, text, {gutter, evidence, selected});
    match = tinted(base, yellow, 0.70, text);
    mark = tinted(base, text, 0.20, text);
    focus = readableOn(highlight, text, {base});
    code = readableOn(highlight, text, backgrounds());
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

bool LogPalette::isPlain(const QTextCharFormat &format) const
{
    return format.foreground().color() == text && format.fontWeight() == QFont::Normal &&
           !format.fontItalic() && !format.fontUnderline();
}

} // namespace Scep
