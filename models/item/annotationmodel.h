// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/annotation.h"
#include "models/domain/case.h"

#include <QAbstractListModel>

namespace Scep {

/// Notes, in the order in which they were made: the first line of each, where it hangs, its colour
/// in words. Roles: IdRole (the note's id), DetailRole, AnnotationLabelRole, EvidenceRole (where
/// one lands who opens it).
class AnnotationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit AnnotationModel(QObject *parent = nullptr);

    /// @p caseData says what the places are called now.
    void setAnnotations(const Annotations &annotations, const Case &caseData);

    /// The note of a row; nothing for a strange index.
    [[nodiscard]] std::optional<Annotation> annotation(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QUuid &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        Annotation annotation;
        QString place;
        EvidenceRef evidence;
    };
    [[nodiscard]] static QString title(const Annotation &annotation);
    [[nodiscard]] static QString detail(const Row &row);

    QList<Row> m_rows;
};

} // namespace Scep
