// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/text/textdocument.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

namespace Scep {

/// The records of several sources one below the other, in the order of the case's clock (instant,
/// source, line): those with a date that the case knows of. Texts are read when they are asked for.
/// Roles: EvidenceRole, IdRole (the number of the source among those of the case, from 0).
class MergedLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, Source, Line, Text };
    static constexpr int ColumnCount = 4;

    /// The document behind a source, or null.
    using DocumentFunction = std::function<std::shared_ptr<const TextDocument>(SourceId source)>;

    /// The names of the sources, with the folders that tell those of one name apart.
    [[nodiscard]] static QHash<SourceId, QString> namesOf(const CaseEvidence &evidence);

    explicit MergedLogModel(DocumentFunction document, QObject *parent = nullptr);

    /// Shows the records of these sources; of all of them when @p sources is empty.
    void setCase(const CaseEvidence &evidence, const QSet<SourceId> &sources);
    /// What is added to UTC for the shown times. The order stays.
    void setDisplayOffset(std::chrono::seconds offset);
    /// The first row at that place, or -1.
    [[nodiscard]] int rowOf(const EvidenceRef &evidence) const;
    /// Records that are left out, since nobody knows of which day or at what time they are.
    [[nodiscard]] int undated() const { return m_undated; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        Instant instant;
        EvidenceRef evidence;
        QString eventId; ///< that Windows gave it
        QString message; ///< what it says, where its line is markup
    };

    [[nodiscard]] QString text(const Row &row, Column column) const;

    DocumentFunction m_document;
    QList<Row> m_rows;
    QHash<SourceId, QString> m_names;
    QHash<SourceId, int> m_numbers;
    int m_undated = 0;
    std::chrono::seconds m_displayOffset{0};
};

} // namespace Scep
