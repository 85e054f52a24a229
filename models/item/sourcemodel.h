// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QAbstractListModel>

namespace Scep {

/// The sources of a case in the order of their import. DetailRole gives the format, or why there is
/// none; OutcomeRole is Failed for a source that could not be read, Warning for one with issues.
class SourceModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit SourceModel(QObject *parent = nullptr);

    void setCase(const Case &caseData);

    [[nodiscard]] SourceId sourceId(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(SourceId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<SourceFile> m_sources;
    QStringList m_names;                  ///< with folders where files have the same name
    QHash<SourceId, QString> m_proposals; ///< what is proposed for their clocks, in words
};

} // namespace Scep
