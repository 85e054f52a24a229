// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QMenu;
class QScrollArea;
class QToolButton;

namespace Scep {

/// The one thing said loudly: what became of the enrollment, with its proof and what to do about
/// it.
class VerdictBanner : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget *parent = nullptr);

    /// Shows that enrollment's verdict; no such enrollment: an empty banner.
    void setEnrollment(const Case &aCase, const QString &enrollmentId);

    /// "Stalled at 5 Deliver: the user never answered the install prompt".
    [[nodiscard]] static QString headline(const Verdict &verdict);

signals:
    void evidenceActivated(const Scep::EvidenceRef &evidence);
    /// The person clicked a documentation link. Nothing is opened here.
    void linkActivated(const QString &url);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createWidgets();
    void setVerdict(const Enrollment &enrollment, const Case &aCase);
    void fillEvidence(const Enrollment &enrollment, const Case &aCase);
    void fillDetails(const Enrollment &enrollment, const Case &aCase);
    void setExpanded(bool expanded);
    void fitDetails();
    void keepTextWhole();
    void applyColors();

    Outcome m_outcome = Outcome::Unknown;
    QList<EvidenceRef> m_evidence;
    QLabel *m_icon = nullptr;
    QLabel *m_subject = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_missing = nullptr;
    QToolButton *m_evidenceButton = nullptr;
    QMenu *m_evidenceMenu = nullptr;
    QToolButton *m_adviceButton = nullptr;
    QScrollArea *m_details = nullptr;
    bool m_isColoring = false;
};

} // namespace Scep
