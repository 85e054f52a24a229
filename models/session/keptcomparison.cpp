// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/keptcomparison.h"

#include "models/session/resolvedtarget.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Scep {

namespace {
KeptPlace keptPlace(const Case &open, const ComparedPlace &place)
{
    KeptPlace kept{.casePaths = {}, .digest = {}, .enrollmentId = place.enrollmentId, .line = {}};
    if (place.other) {
        kept.casePaths = place.other->paths;
        kept.digest = evidenceDigest(place.other->caseData.evidence);
    }
    if (const Enrollment *enrollment =
            findEnrollment(place.caseIn(open).analysis, place.enrollmentId)) {
        kept.line = lineOf(*enrollment);
    }
    return kept;
}

/// Finds places again.
class Places
{
public:
    Places(const Case &open, const QList<std::shared_ptr<const OtherCase>> &others)
        : m_open(open)
    {
        for (const auto &other : others) {
            m_others.append({.other = other, .digest = evidenceDigest(other->caseData.evidence)});
        }
    }

    [[nodiscard]] std::optional<ComparedPlace> find(const KeptPlace &kept) const
    {
        ComparedPlace place;
        if (kept.enrollmentId.isEmpty()) {
            return place;
        }
        if (kept.isOfOtherCase()) {
            const auto found = std::ranges::find_if(
                m_others, [&kept](const Known &known) { return known.digest == kept.digest; });
            if (found == m_others.cend()) {
                return std::nullopt;
            }
            place.other = found->other;
        }
        const auto target = resolvedTarget({.kind = AnnotationTargetKind::Enrollment,
                                            .subject = kept.enrollmentId,
                                            .detail = {},
                                            .evidence = kept.line},
                                           place.caseIn(m_open));
        if (!target) {
            return std::nullopt;
        }
        place.enrollmentId = target->subject;
        return place;
    }

private:
    struct Known
    {
        std::shared_ptr<const OtherCase> other;
        QByteArray digest;
    };

    const Case &m_open;
    QList<Known> m_others;
};
} // namespace

QByteArray evidenceDigest(const CaseEvidence &evidence)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const SourceFile &source : evidence.sources) {
        // With its length: a source without one is none that has another one's bytes.
        hash.addData(QByteArray::number(source.sha256.size()));
        hash.addData(source.sha256);
    }
    return hash.result();
}

KeptComparison keptComparison(const Case &open, const QList<ComparedPlace> &sides,
                              const QList<SyncPair> &pairs, bool isShown)
{
    KeptComparison kept;
    for (const ComparedPlace &side : sides) {
        kept.sides.append(keptPlace(open, side));
    }
    for (const SyncPair &pair : pairs) {
        kept.pairs.append({.stage = pair.stage,
                           .reference = keptPlace(open, pair.reference),
                           .referenceStep = pair.referenceStep,
                           .other = keptPlace(open, pair.other),
                           .otherStep = pair.otherStep});
    }
    kept.isShown = isShown;
    return kept;
}

QList<QStringList> otherCasesOf(const KeptComparison &kept)
{
    QList<QStringList> cases;
    const auto add = [&cases](const KeptPlace &place) {
        if (place.isOfOtherCase() && !cases.contains(place.casePaths)) {
            cases.append(place.casePaths);
        }
    };
    for (const KeptPlace &side : kept.sides) {
        add(side);
    }
    for (const KeptSyncPair &pair : kept.pairs) {
        add(pair.reference);
        add(pair.other);
    }
    return cases;
}

std::optional<RestoredComparison>
restoredComparison(const KeptComparison &kept, const Case &open,
                   const QList<std::shared_ptr<const OtherCase>> &others)
{
    const Places places(open, others);
    RestoredComparison restored;
    for (const KeptPlace &side : kept.sides) {
        const auto place = places.find(side);
        if (!place) {
            return std::nullopt;
        }
        restored.sides.append(*place);
    }
    for (const KeptSyncPair &pair : kept.pairs) {
        const auto reference = places.find(pair.reference);
        const auto other = places.find(pair.other);
        if (reference && other) {
            restored.pairs.append({.stage = pair.stage,
                                   .reference = *reference,
                                   .referenceStep = pair.referenceStep,
                                   .other = *other,
                                   .otherStep = pair.otherStep});
        }
    }
    return restored;
}

} // namespace Scep
