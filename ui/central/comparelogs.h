// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"
#include "models/text/textdocument.h"

#include <QList>
#include <QWidget>

#include <functional>
#include <memory>

class QSplitter;

namespace Scep {

class ElidedLabel;
class LogView;

/// The logs of the sides of a comparison beside each other. Each shows where its side of a row is
/// proved, and when the person scrolls one, the others go along: from the last row before which
/// both prove something.
class CompareLogs : public QWidget
{
    Q_OBJECT

public:
    using DocumentFunction = std::function<std::shared_ptr<const TextDocument>(SourceId)>;

    struct Side
    {
        QString name;         ///< of the device
        const Case *caseData; ///< that it is of; only looked at in calls
        DocumentFunction document;
    };

    explicit CompareLogs(QWidget *parent = nullptr);

    /// @p rows: for each row of the comparison where each side proves it; null where it does not.
    void setSides(const QList<Side> &sides, const QList<QList<EvidenceRef>> &rows);
    /// Shows a row, one place for each side. A log without a place stays where it is.
    void showRow(const QList<EvidenceRef> &places);

    /// Whether logs scroll together.
    void setLinked(bool isLinked) { m_isLinked = isLinked; }

    [[nodiscard]] int count() const { return static_cast<int>(m_logs.size()); }
    [[nodiscard]] LogView *view(int side) const { return m_logs.at(side).view; }

signals:
    /// The person asks what error codes mean.
    void codeLookupRequested(const QStringList &codes);

private:
    struct Log
    {
        Side side;
        ElidedLabel *title = nullptr;
        LogView *view = nullptr;
        SourceId source = SourceId::None;
    };

    void addLog();
    void openSource(Log &log, qsizetype side, SourceId id);
    [[nodiscard]] SourceId firstSource(qsizetype side) const;
    void followScrolling(int side);
    [[nodiscard]] LineNumber lineBeside(qsizetype from, LineNumber line, qsizetype to) const;

    QSplitter *m_splitter;
    QList<Log> m_logs;
    QList<QList<EvidenceRef>> m_rows;
    bool m_isLinked = true;
    bool m_isFollowing = false;
};

} // namespace Scep
