// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/casedecisions.h"
#include "models/session/casefilerow.h"

#include <QMap>

namespace Scep {

/// Puts the comparison of a case file together from its rows: first all places, then all pairs. A
/// row that makes no sense is refused. Private to models/session.
class ComparisonRows
{
public:
    [[nodiscard]] static QStringList placeColumns();
    [[nodiscard]] static QStringList pairColumns();

    [[nodiscard]] bool takePlace(CaseFileRow &row);
    [[nodiscard]] bool takePair(CaseFileRow &row);

    /// Without what case_info says of it.
    [[nodiscard]] KeptComparison comparison() const;

private:
    QHash<qint64, KeptPlace> m_places;
    QMap<qint64, KeptPlace> m_sides; ///< by number
    QList<KeptSyncPair> m_pairs;
};

/// Other cases are files or folders: their paths as one text of the database, and back; nothing for
/// a text that is none.
[[nodiscard]] QString pathsText(const QStringList &paths);
[[nodiscard]] std::optional<QStringList> pathsFromText(const QString &text);

} // namespace Scep
