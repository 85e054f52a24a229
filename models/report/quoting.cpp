// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/report/quoting.h"

#include "models/domain/probableevidence.h"
#include "models/report/reportlimits.h"

#include <algorithm>

namespace Scep {

namespace {
/// Whether no name goes on behind it: a blank, or what parts values and elements.
bool isBoundary(QChar c)
{
    return c.isSpace() || QStringView(u"<>()[]{}\"',;|=").contains(c);
}

/// A name that is cut in two is not recognised as one any more: the text ends between two words.
QString cutText(QString text)
{
    if (text.size() <= ReportLimits::LineCharacters) {
        return text;
    }
    text.truncate(ReportLimits::LineCharacters);
    const auto last = std::find_if(text.crbegin(), text.crend(), isBoundary);
    const qsizetype kept = text.crend() - last;
    if (kept >= ReportLimits::LineCharacters - ReportLimits::WordCharacters) {
        text.truncate(kept);
    } else if (text.back().isHighSurrogate()) {
        text.chop(1);
    }
    return text + u'…';
}

QString meaningOf(const Observation &observation)
{
    if (observation.state.isEmpty() || observation.title.contains(observation.state)) {
        return observation.title;
    }
    return observation.title.isEmpty()
               ? observation.state
               : QString(observation.state + QStringLiteral(": ") + observation.title);
}
} // namespace

Quoting::Quoting(const CaseEvidence &evidence, const QuoteFunction &quote)
    : m_quote(quote)
{
    for (const SourceFile &source : evidence.sources) {
        m_sources.insert(source.id, &source);
    }
}

QString Quoting::path(SourceId source) const
{
    const SourceFile *file = m_sources.value(source);
    return file ? file->path : QString();
}

QString Quoting::text(const EvidenceRef &reference) const
{
    return m_quote ? cutText(m_quote(reference)) : QString();
}

void Quoting::append(QList<ReportQuotes> &quotes, SourceId source, const ReportLine &line) const
{
    const QString name = path(source);
    if (quotes.isEmpty() || quotes.constLast().path != name) {
        const SourceFile *file = m_sources.value(source);
        quotes.append({.path = name,
                       .sha256 = file ? QString::fromLatin1(file->sha256.toHex()) : QString(),
                       .lines = {}});
    }
    quotes.last().lines.append(line);
}

QList<ReportQuotes> Quoting::lines(const QList<EvidenceRef> &references,
                                   const Enrollment &enrollment, NotePlaces &notes) const
{
    QList<ReportQuotes> quotes;
    for (const EvidenceRef &reference :
         references.first(std::min(references.size(), ReportLimits::EvidenceLines))) {
        ReportLine line{.line = reference.line,
                        .lastLine = reference.line,
                        .instant = {},
                        .meaning = {},
                        .text = text(reference),
                        .isProbable = isProbable(enrollment, reference),
                        .notes = notes.takeLine(reference)};
        const auto found =
            std::ranges::find_if(enrollment.observations, [&reference](const Observation &one) {
                return one.event.evidence == reference;
            });
        if (found != enrollment.observations.cend()) {
            line.instant = found->event.instant;
            line.meaning = meaningOf(*found);
            if (line.text.isEmpty()) { // a record of a binary log
                line.text = cutText(found->event.field(QStringLiteral("message")));
            }
        }
        append(quotes, reference.source, line);
    }
    return quotes;
}

QList<ReportQuotes> Quoting::notedLines(NotePlaces &notes) const
{
    QList<ReportQuotes> quotes;
    Annotations left = notes.linesLeft();
    std::ranges::stable_sort(left, [](const Annotation &a, const Annotation &b) {
        return a.target.evidence < b.target.evidence;
    });
    for (const Annotation &annotation : std::as_const(left)) {
        const EvidenceRef &reference = annotation.target.evidence;
        if (!m_sources.contains(reference.source)) {
            continue;
        }
        const QList<ReportNote> taken = notes.takeLine(reference);
        if (!taken.isEmpty()) { // else an earlier one of the same line took it along
            append(quotes, reference.source,
                   {.line = reference.line,
                    .lastLine = std::max(annotation.target.lastLine, reference.line),
                    .instant = {},
                    .meaning = {},
                    .text = text(reference),
                    .isProbable = false,
                    .notes = taken});
        }
    }
    return quotes;
}

QList<ReportQuotes> Quoting::places(const QList<EvidenceRef> &references) const
{
    QList<ReportQuotes> quotes;
    for (const EvidenceRef &reference :
         references.first(std::min(references.size(), ReportLimits::EvidenceLines))) {
        append(quotes, reference.source,
               {.line = reference.line, .lastLine = reference.line, .notes = {}});
    }
    return quotes;
}

} // namespace Scep
