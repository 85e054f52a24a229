// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/case.h"

#include <QTextBrowser>

namespace Scep {

/// What the given evidence can say of each stage of an enrollment: the logs that speak of it, as
/// links, and those that are missing with how to collect them. Text that can be selected and
/// copied, so that it can be sent to the one who has the device.
class CoverageView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit CoverageView(QWidget *parent = nullptr);

    /// An id that is no enrollment's shows a sentence in its place.
    void showCoverage(const Case &caseData, const QString &enrollmentId);

signals:
    /// The person followed the link of a log.
    void sourceChosen(Scep::SourceId source);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A stage's words, made once: rendering again needs no case.
    struct Row
    {
        QString stage;
        QList<QPair<QString, SourceId>> present;
        QList<MissingEvidence> missing;
    };

    void render();
    [[nodiscard]] QString rowHtml(const Row &row, const QString &muted) const;

    QList<Row> m_rows;
};

} // namespace Scep
