// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/decisionrows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Scep {

QString pathsText(const QStringList &paths)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(paths)).toJson(QJsonDocument::Compact));
}

std::optional<QStringList> pathsFromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray()) {
        return std::nullopt;
    }
    QStringList paths;
    for (const QJsonValue &path : document.array()) {
        if (path.toString().isEmpty()) {
            return std::nullopt;
        }
        paths.append(path.toString());
    }
    return paths;
}

QStringList ComparisonRows::placeColumns()
{
    return {numberColumn("id"),   numberColumn("side"),         textColumn("case_paths"),
            hashColumn("digest"), textColumn("enrollment"),     numberColumn("source"),
            numberColumn("line"), numberColumn("range_offset"), numberColumn("range_length")};
}

QStringList ComparisonRows::pairColumns()
{
    return {textColumn("stage"),
            numberColumn("reference"),
            numberColumn("reference_source"),
            numberColumn("reference_line"),
            numberColumn("reference_offset"),
            numberColumn("reference_length"),
            textColumn("reference_state"),
            numberColumn("other"),
            numberColumn("other_source"),
            numberColumn("other_line"),
            numberColumn("other_offset"),
            numberColumn("other_length"),
            textColumn("other_state")};
}

bool ComparisonRows::takePlace(CaseFileRow &row)
{
    const qint64 id = row.number();
    const auto side = row.optionalNumber();
    const auto paths = pathsFromText(row.text());
    KeptPlace place{.casePaths = paths.value_or(QStringList()), .digest = row.bytes()};
    place.enrollmentId = row.text();
    place.line = row.evidence();
    const bool isSide = !side || (*side >= 0 && *side < MostComparedSides);
    row.require(paths && isSide && place.isOfOtherCase() == !place.digest.isEmpty());
    if (row.isGood()) {
        m_places.insert(id, place);
        if (side) {
            m_sides.insert(*side, place);
        }
    }
    return row.isGood();
}

bool ComparisonRows::takePair(CaseFileRow &row)
{
    const auto stage = stageFromId(row.text());
    const qint64 reference = row.number();
    SyncedStep referenceStep;
    referenceStep.evidence = row.evidence();
    referenceStep.state = row.text();
    const qint64 other = row.number();
    SyncedStep otherStep;
    otherStep.evidence = row.evidence();
    otherStep.state = row.text();
    row.require(stage && m_places.contains(reference) && m_places.contains(other));
    if (row.isGood()) {
        m_pairs.append({.stage = *stage,
                        .reference = m_places.value(reference),
                        .referenceStep = referenceStep,
                        .other = m_places.value(other),
                        .otherStep = otherStep});
    }
    return row.isGood();
}

KeptComparison ComparisonRows::comparison() const
{
    return {.sides = m_sides.values(), .pairs = m_pairs, .isShown = false};
}

} // namespace Scep
