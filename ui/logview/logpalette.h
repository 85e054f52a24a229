// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

#include <QColor>
#include <QHash>
#include <QPalette>
#include <QTextCharFormat>

namespace Scep {

/// The colours of the log view, all made from a palette and the syntax theme that goes with it.
class LogPalette
{
public:
    explicit LogPalette(const QPalette &palette = {});

    QColor base;
    QColor text;
    QColor quiet; ///< line numbers, notes
    QColor gutter;
    QColor gutterEdge;
    QColor evidence; ///< behind evidence lines
    QColor evidenceMark;
    QColor current; ///< behind the current line
    QColor selected;
    QColor match; ///< behind what a search found
    QColor mark;  ///< behind marks for unseen characters
    QColor code;  ///< the line under an error code
    QColor focus;

    /// How a syntax format is drawn: the theme's colour made readable on all of our backgrounds.
    [[nodiscard]] QTextCharFormat charFormat(const KSyntaxHighlighting::Format &format) const;
    /// Whether text in such a format looks like any text.
    [[nodiscard]] bool isPlain(const QTextCharFormat &format) const;

private:
    [[nodiscard]] QList<QColor> backgrounds() const;

    KSyntaxHighlighting::Theme m_theme;
    mutable QHash<int, QTextCharFormat> m_formats; ///< by format id
};

} // namespace Scep
