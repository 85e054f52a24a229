// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/sourcefile.h"

#include <QListWidget>

namespace Scep {

/// What could not be used of one source, a sentence with file and line each. Hidden when there is
/// nothing to say; as high as its sentences, up to a few lines.
class IssueList : public QListWidget
{
    Q_OBJECT

public:
    explicit IssueList(QWidget *parent = nullptr);

    void showIssues(const SourceFile &source);
    void clearIssues();

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// The person chose an issue that names a line.
    void lineChosen(Scep::LineNumber line);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
};

} // namespace Scep
