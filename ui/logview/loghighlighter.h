// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <QList>

namespace Scep {

/// The one repository of the process: KSyntaxHighlighting's definitions and those of
/// resources/syntax. GUI thread only.
[[nodiscard]] KSyntaxHighlighting::Repository &syntaxRepository();

/// The syntax that a source's format is shown in; invalid when it has none.
[[nodiscard]] KSyntaxHighlighting::Definition syntaxForFormat(const QString &formatId);

/// A run of a line in one format.
struct HighlightSpan
{
    int offset = 0;
    int length = 0;
    KSyntaxHighlighting::Format format;
};

/// A line's formats and what the next line goes on from.
struct HighlightedLine
{
    QList<HighlightSpan> spans; ///< ascending; what no span covers is plain
    KSyntaxHighlighting::State state;
};

/// Highlights single lines and hands the formats out as values. Stateless between calls.
class LogHighlighter : private KSyntaxHighlighting::AbstractHighlighter
{
public:
    using AbstractHighlighter::definition;
    using AbstractHighlighter::setDefinition;

    /// @p state is that of the line before; a default one at the beginning. Without a definition
    /// there are no spans.
    [[nodiscard]] HighlightedLine highlight(QStringView line,
                                            const KSyntaxHighlighting::State &state);

private:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

    QList<HighlightSpan> m_spans;
};

} // namespace Scep
