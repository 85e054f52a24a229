// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/item/annotationmodel.h"

#include "models/item/annotationplace.h"
#include "models/item/roles.h"
#include "models/session/resolvedtarget.h"

#include <algorithm>

namespace Scep {

namespace {
/// What begins a heading, a list or a quotation in Markdown.
QString withoutMarkup(const QString &line)
{
    qsizetype begin = 0;
    while (begin < line.size() && QStringLiteral("#>-*+ \t").contains(line.at(begin))) {
        ++begin;
    }
    return line.sliced(begin).trimmed();
}

QString firstLine(const QString &text)
{
    for (const QString &line : text.split(u'\n')) {
        if (const QString plain = withoutMarkup(line); !plain.isEmpty()) {
            return plain;
        }
    }
    return {};
}
} // namespace

AnnotationModel::AnnotationModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void AnnotationModel::setAnnotations(const Annotations &annotations, const Case &caseData)
{
    beginResetModel();
    m_rows.clear();
    for (const Annotation &annotation : annotations) {
        m_rows.append({.annotation = annotation,
                       .place = annotationPlaceText(annotation.target, caseData),
                       .evidence = placeOf(annotation.target, caseData)});
    }
    endResetModel();
}

std::optional<Annotation> AnnotationModel::annotation(const QModelIndex &index) const
{
    const bool isRow = index.isValid() && checkIndex(index, CheckIndexOption::ParentIsInvalid);
    return isRow ? std::optional(m_rows.at(index.row()).annotation) : std::nullopt;
}

QModelIndex AnnotationModel::indexOf(const QUuid &id) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&id](const Row &row) { return row.annotation.id == id; });
    return found == m_rows.cend() ? QModelIndex()
                                  : index(static_cast<int>(std::distance(m_rows.cbegin(), found)));
}

int AnnotationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString AnnotationModel::title(const Annotation &annotation)
{
    const QString line = firstLine(annotation.text);
    if (!annotation.ownVerdict) {
        return line.isEmpty() ? tr("Marked") : line;
    }
    const QString verdict =
        tr("Own verdict: %1", "an outcome").arg(outcomeDisplayName(annotation.ownVerdict->outcome));
    return line.isEmpty() ? tr("%1. %2", "own verdict, reason")
                                .arg(verdict, firstLine(annotation.ownVerdict->reason))
                          : tr("%1. %2", "own verdict, note").arg(verdict, line);
}

QString AnnotationModel::detail(const Row &row)
{
    QString text = row.place;
    if (row.annotation.label != AnnotationLabel::None) {
        text = tr("%1 · %2", "place and colour of a note")
                   .arg(text, annotationLabelDisplayName(row.annotation.label));
    }
    return row.annotation.isInReport ? text
                                     : tr("%1 · not in the report", "place of a note").arg(text);
}

QVariant AnnotationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return title(row.annotation);
    case DetailRole:
        return detail(row);
    case Qt::ToolTipRole:
        return row.annotation.text.isEmpty() ? title(row.annotation) : row.annotation.text;
    case Qt::AccessibleTextRole:
        return tr("Note: %1, %2").arg(title(row.annotation), detail(row));
    case SortRole:
        return row.annotation.createdAt;
    case IdRole:
        return row.annotation.id.toString(QUuid::WithoutBraces);
    case AnnotationLabelRole:
        return static_cast<int>(row.annotation.label);
    case EvidenceRole:
        return row.evidence.isNull() ? QVariant() : QVariant::fromValue(row.evidence);
    default:
        return {};
    }
}

} // namespace Scep
