// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/codefinder.h"
#include "models/text/textdocument.h"
#include "ui/logview/logcolumns.h"
#include "ui/logview/loghighlighter.h"
#include "ui/logview/visibletext.h"

#include <QCache>
#include <QCoreApplication>

#include <memory>

namespace Scep {

/// One line made ready for drawing.
struct ShownLine
{
    QString text;         ///< visible text, without what was cut
    QList<TextRun> marks; ///< where unseen characters stand as marks
    QList<HighlightSpan> spans;
    QList<FoundCode> codes; ///< error codes in text, for those who ask what they mean
    QString leadNote;       ///< "1,234 bytes before …"; empty when the line is shown from its start
    QString cutNote;        ///< "… 1,234 more characters"; empty when the line is whole
    KSyntaxHighlighting::State state; ///< what the next line goes on from
};

/// Reads, cuts and highlights the lines of a document that are asked for, and remembers the latest.
/// The state of the highlighting is carried on from at most ContextLines lines back, so that a jump
/// into the middle of a large file costs no more than a small one.
class LineCache
{
    Q_DECLARE_TR_FUNCTIONS(LineCache)

public:
    static constexpr LineNumber ContextLines = 60;

    LineCache();

    void setDocument(const std::shared_ptr<const TextDocument> &document,
                     const KSyntaxHighlighting::Definition &definition);

    /// Widens the gaps of lines so that these columns stand below each other.
    void setColumns(const LogColumns &columns);
    [[nodiscard]] const LogColumns &columns() const { return m_columns; }

    /// Shows one line from that byte of the text on, instead of from its start: an exported event
    /// may stand a hundred megabytes into its line. 0: none.
    void setWindow(LineNumber line, qint64 offset);

    /// The line ready for drawing; an empty one when out of range. Valid until the next call.
    [[nodiscard]] const ShownLine &line(LineNumber line);

private:
    [[nodiscard]] KSyntaxHighlighting::State stateBefore(LineNumber line);
    [[nodiscard]] KSyntaxHighlighting::State stateAfter(LineNumber line,
                                                        const KSyntaxHighlighting::State &before);
    const ShownLine &make(LineNumber line, const KSyntaxHighlighting::State &state);

    std::shared_ptr<const TextDocument> m_document;
    LogHighlighter m_highlighter;
    LogColumns m_columns;
    QCache<LineNumber, ShownLine> m_lines;
    QCache<LineNumber, KSyntaxHighlighting::State> m_states; ///< behind lines that are only passed
    LineNumber m_windowLine = 0;
    qint64 m_windowOffset = 0;
    const ShownLine m_noLine;
};

} // namespace Scep
