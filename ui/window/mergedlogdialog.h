// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/item/mergedlogmodel.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QTableView;

namespace Scep {

/// Several logs on one clock: their records one below the other, each with the name and the colour
/// of its source. It stays open beside the case; choosing a row shows it in its log.
class MergedLogDialog : public QDialog
{
    Q_OBJECT

public:
    MergedLogDialog(MergedLogModel::DocumentFunction document, QWidget *parent = nullptr);

    void setCase(const CaseEvidence &evidence);
    /// Chooses the row without telling.
    void showEvidence(const EvidenceRef &evidence);
    void setDisplayOffset(std::chrono::seconds offset) { m_model->setDisplayOffset(offset); }

signals:
    void evidenceSelected(const Scep::EvidenceRef &evidence);

private:
    void renewRows();
    void fitColumns(const QSet<SourceId> &shown);

    CaseEvidence m_evidence;
    MergedLogModel *m_model;
    QListWidget *m_sources;
    QTableView *m_table;
    QLabel *m_count;
    bool m_isFollowing = false;
};

} // namespace Scep
