// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/report/noteplaces.h"
#include "models/report/reportbuilder.h"

#include <QHash>

namespace Scep {

/// Quotes evidence for the parts of a report. Private to models/report.
class Quoting
{
public:
    /// Both must live as long as this.
    Quoting(const CaseEvidence &evidence, const QuoteFunction &quote);

    /// The source's path; empty for an unknown one.
    [[nodiscard]] QString path(SourceId source) const;

    /// The lines by file, in the order in which they are given; those of the same file that follow
    /// each other stand together. What a rule says of a line, and when it was written, comes from
    /// @p enrollment, and notes on it from @p notes.
    [[nodiscard]] QList<ReportQuotes> lines(const QList<EvidenceRef> &references,
                                            const Enrollment &enrollment, NotePlaces &notes) const;

    /// Lines that notes hang on and nothing else quotes.
    [[nodiscard]] QList<ReportQuotes> notedLines(NotePlaces &notes) const;

    /// Where something was found, without quoting.
    [[nodiscard]] QList<ReportQuotes> places(const QList<EvidenceRef> &references) const;

private:
    [[nodiscard]] QString text(const EvidenceRef &reference) const;
    void append(QList<ReportQuotes> &quotes, SourceId source, const ReportLine &line) const;

    const QuoteFunction &m_quote;
    QHash<SourceId, const SourceFile *> m_sources;
};

/// The first and the last ones of a list that is too long, as many of either; @p leftOut counts the
/// others.
template<typename T>
QList<T> firstAndLast(const QList<T> &list, qsizetype most, qsizetype &leftOut)
{
    leftOut = std::max<qsizetype>(0, list.size() - most);
    return leftOut > 0 ? list.first(most / 2) + list.last(most - most / 2) : list;
}

} // namespace Scep
