// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;
class QTextBrowser;

namespace Scep {

class CertificateTableModel;

/// All certificates of the case, to sort and filter. One row that is selected is shown in the
/// window; two are compared side by side below, with their differences marked.
class CertificatesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CertificatesDialog(QWidget *parent = nullptr);

    void setCase(const Case &caseData);

signals:
    void certificateChosen(const QString &fingerprint);

protected:
    void changeEvent(QEvent *event) override;

private:
    void filter(const QString &text);
    void sizeColumns();
    void followSelection();
    void copyComparison();
    [[nodiscard]] QStringList selectedFingerprints() const;
    [[nodiscard]] QString comparisonHtml(const Certificate &left, const Certificate &right) const;

    CaseEvidence m_evidence;
    CertificateTableModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QLabel *m_count;
    QTableView *m_table;
    QTextBrowser *m_comparison;
};

} // namespace Scep
