// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/comparison/comparedstate.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

/// The parts of a text that name one request, one device or one moment.
const QRegularExpression &volatileParts()
{
    static const QRegularExpression parts(
        u"\\{?[0-9a-f]{8}[-_][0-9a-f]{4}[-_][0-9a-f]{4}[-_][0-9a-f]{4}[-_][0-9a-f]{12}\\}?"
        "|\\b\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d[.\\d]*Z?"
        "|\\b\\d\\d:\\d\\d:\\d\\d[.\\d]*"
        "|\\b(?=[0-9a-f]*\\d)(?:[0-9a-f]{2}[: ]?){7,}[0-9a-f]{1,2}\\b"
        "|[A-Za-z0-9+/]{40,}={0,2}"
        // Numbers of requests, but not codes of errors: of Apple, of WinHTTP, HRESULTs in decimal.
        "|(?<!Domain )(?<!Domain -)-?\\b(?!12[01]\\d\\d\\b|214[5-8]\\d{6}\\b)\\d{5,}\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return parts;
}

std::chrono::microseconds durationOf(const StateSpan &span)
{
    const bool isClosed = !span.from.isNull() && !span.to.isNull();
    return isClosed
               ? std::max(std::chrono::microseconds(0), span.to.sinceEpoch - span.from.sinceEpoch)
               : std::chrono::microseconds(0);
}

/// Most states are so short, or have so few digits, that nothing of the above fits.
bool mayBeVolatile(const QString &text)
{
    constexpr qsizetype ShortestWithoutDigit = 36; // a GUID
    constexpr qsizetype ShortestWithFewDigits = 15;
    constexpr qsizetype FewDigits = 5;
    const qsizetype digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
    return text.size() >= ShortestWithoutDigit || digits >= FewDigits ||
           (digits > 0 && text.size() >= ShortestWithFewDigits);
}

} // namespace

QString comparableText(const QString &text)
{
    if (!mayBeVolatile(text)) {
        return text.simplified();
    }
    QString kept = text;
    kept.replace(volatileParts(), u"…"_s);
    return kept.simplified();
}

QString stateName(const QString &state)
{
    const qsizetype equals = state.indexOf(u'=');
    return equals > 0 ? state.first(equals).trimmed() : QString();
}

QList<ComparedStep> stepsOf(const StageResult &stage)
{
    QList<ComparedStep> steps;
    for (const StateSpan &span : stage.spans) {
        QString comparable = comparableText(span.state);
        const bool isRepeated = !steps.isEmpty() && steps.constLast().outcome == span.outcome &&
                                steps.constLast().comparable == comparable;
        if (isRepeated) {
            ++steps.last().count;
            steps.last().duration += durationOf(span);
        } else {
            steps.append({.state = span.state,
                          .outcome = span.outcome,
                          .count = 1,
                          .duration = durationOf(span),
                          .evidence = span.evidence,
                          .comparable = std::move(comparable)});
        }
    }
    return steps;
}

} // namespace Scep
