// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/caseselection.h"

#include "models/domain/sameplace.h"
#include "models/item/roles.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Scep {

namespace {
constexpr qsizetype TroubledFilesNamed = 20;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CaseSelection)
};

bool speaksOf(const Enrollment &enrollment, const EvidenceRef &evidence)
{
    return std::ranges::any_of(enrollment.observations, [&](const Observation &observation) {
        return isSamePlace(observation.event.evidence, evidence);
    });
}
} // namespace

QModelIndexList enrollmentRows(const QAbstractItemModel &model)
{
    QModelIndexList rows;
    for (int device = 0; device < model.rowCount(); ++device) {
        const QModelIndex parent = model.index(device, 0);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            rows.append(model.index(row, 0, parent));
        }
    }
    return rows;
}

QString enrollmentToShow(const Analysis &analysis)
{
    QString firstScep;
    QString first;
    for (const Device &device : analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            if (isFailure(enrollment.verdict.outcome)) {
                return enrollment.id;
            }
            if (firstScep.isEmpty() && enrollment.kind == EnrollmentKind::Scep) {
                firstScep = enrollment.id;
            }
            if (first.isEmpty()) {
                first = enrollment.id;
            }
        }
    }
    return firstScep.isEmpty() ? first : firstScep;
}

QString caseName(const Case &aCase)
{
    const SourceFile first = aCase.evidence.sources.value(0);
    const QString name = QFileInfo(first.container).fileName();
    return name.isEmpty() ? first.displayName : name;
}

QString countsText(const Case &aCase)
{
    QStringList parts{
        Tr::tr("%n device(s)", nullptr, static_cast<int>(aCase.analysis.devices.size()))};
    const auto troubled = std::ranges::count_if(
        aCase.evidence.sources, [](const SourceFile &source) { return !source.issues.isEmpty(); });
    if (troubled > 0) {
        parts.append(Tr::tr("%n file(s) with problems", nullptr, static_cast<int>(troubled)));
    }
    return parts.join(QStringLiteral(" · "));
}

QString troubledFilesText(const Case &aCase)
{
    QStringList paths;
    for (const SourceFile &source : aCase.evidence.sources) {
        if (source.issues.isEmpty()) {
            continue;
        }
        if (paths.size() == TroubledFilesNamed) {
            paths.append(QStringLiteral("…"));
            break;
        }
        paths.append(QDir::toNativeSeparators(source.path));
    }
    return paths.join(QLatin1Char('\n'));
}

QString enrollmentStill(const Analysis &analysis, const QString &id, const EvidenceRef &evidence)
{
    const Enrollment *same = findEnrollment(analysis, id);
    if (evidence.isNull() || (same && speaksOf(*same, evidence))) {
        return same ? id : QString();
    }
    for (const Device &device : analysis.devices) {
        for (const Enrollment &enrollment : device.enrollments) {
            if (speaksOf(enrollment, evidence)) {
                return enrollment.id;
            }
        }
    }
    return same ? id : QString();
}

QString selectedText(const QAbstractItemView &view)
{
    QModelIndexList indexes =
        view.selectionModel() ? view.selectionModel()->selectedIndexes() : QModelIndexList();
    std::ranges::sort(indexes);
    QString text;
    QModelIndex previous;
    for (const QModelIndex &index : std::as_const(indexes)) {
        if (previous.isValid()) {
            const bool isSameRow =
                previous.row() == index.row() && previous.parent() == index.parent();
            text += isSameRow ? QLatin1Char('\t') : QLatin1Char('\n');
        }
        text += index.data().toString();
        if (const QString detail = index.data(DetailRole).toString(); !detail.isEmpty()) {
            text += QLatin1Char('\t') + detail;
        }
        previous = index;
    }
    return text;
}

} // namespace Scep
