// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/spanplace.h"

#include "models/domain/sameplace.h"

#include <algorithm>

namespace Scep {

namespace {
constexpr qsizetype StateCharacters = 1'000;
constexpr QChar Separator = u'/'; // no stage's id has one

QStringView stageOfSpanId(const QString &id)
{
    return QStringView(id).first(std::max<qsizetype>(0, id.indexOf(Separator)));
}
} // namespace

QString spanId(const PlacedSpan &span)
{
    return stageId(span.stage) + Separator + span.span.state.left(StateCharacters);
}

QString stateOfSpanId(const QString &id)
{
    return id.sliced(id.indexOf(Separator) + 1);
}

QList<PlacedSpan> spansAt(const Enrollment &enrollment, const EvidenceRef &line)
{
    QList<PlacedSpan> spans;
    for (const StageResult &result : enrollment.stages) {
        for (const StateSpan &span : result.spans) {
            if (isSamePlace(span.evidence, line)) {
                spans.append({.stage = result.stage, .span = span});
            }
        }
    }
    return spans;
}

std::optional<PlacedSpan> findSpan(const Enrollment &enrollment, const AnnotationTarget &target)
{
    const QList<PlacedSpan> spans = spansAt(enrollment, target.evidence);
    auto found = std::ranges::find(spans, target.detail, &spanId);
    if (found == spans.cend()) {
        found = std::ranges::find_if(spans, [&target](const PlacedSpan &span) {
            return stageId(span.stage) == stageOfSpanId(target.detail);
        });
    }
    return found == spans.cend() ? std::nullopt : std::optional(*found);
}

} // namespace Scep
