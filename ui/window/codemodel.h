// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/errorcode.h"

#include <QAbstractListModel>
#include <QList>

namespace Scep {

/// Codes as rows: name and code, with family and meaning as detail.
class CodeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit CodeModel(QObject *parent = nullptr);

    void setMeanings(const QList<CodeMeaning> &meanings);
    /// Null for an index that is not of this model.
    [[nodiscard]] const CodeMeaning *meaning(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<CodeMeaning> m_meanings;
};

} // namespace Scep
